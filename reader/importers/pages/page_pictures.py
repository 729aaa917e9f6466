"""The pictures of a saved page: for each `img` the best that is stored beside the page or in it; nothing is fetched."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.domain.article import Asset
from reader.domain.phrase import Phrase, phrase
from reader.importers import pictures
from reader.importers.pages.page_cleaning import urljoin_safe

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Find = Callable[[str], Asset | None]
"""The stored picture that an address, as the page writes it, means."""

_LATE = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-full-src",
    "data-hi-res-src",
    "data-image",
    "data-url",
    "data-actualsrc",
    "data-orig-file",
    "data-large-file",
    "data-noscript-src",
)
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-noscript-srcset")
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,])(?:\s+([\d.]{1,12})([wx]))?\s*(?:,|$)")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:$|[?#])", re.I)
_PLACEHOLDER = re.compile(
    r"^data:|(?:^|/)(?:blank|spacer|placeholder|transparent|pixel|cleardot|loading|lazy)(?![a-z])[\w.-]{0,20}\.(?:gif|png|svg)|"
    r"pixel\.(?:gif|png)(?:$|[?#])",
    re.I,
)
_MOST_TRIED = 12
_MOST_SOURCES = 8
"""Of a `picture`; the parser, to which `source` is no lone element, puts each in the one before."""
_MOST = 1_000
_LEAST_SIDE = 2
_NO_SIDE = frozenset("012")
_LARGEST_TOGETHER = 200 * 1024 * 1024
FOLDERS = (
    "_files",
    "-files",
    ".files",
    "_file",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "-filer",
)


_MOST_NAMED = 3


@dataclass
class Pictures:
    """Chooses the picture of each `img` of one article; `assets` are those chosen so far."""

    find: Find
    base: str = ""
    assets: dict[str, Asset] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    remote: list[str] = field(default_factory=list)
    left: int = _LARGEST_TOGETHER
    _tried: dict[str, Asset | None] = field(default_factory=dict)

    def source_of(self, image: "HtmlElement") -> str:
        """What to write in `src`: the name of a stored picture, else an address, "" for a picture of nothing."""
        if all((image.get(side) or "").removesuffix("px") in _NO_SIDE for side in ("width", "height")):
            return ""
        candidates = list(dict.fromkeys(candidates_of(image)))[:_MOST_TRIED]
        if name := self.stored(*candidates):
            return name
        named = [one for one in candidates if not one.startswith(("data:", "blob:")) and not _PLACEHOLDER.search(one)]
        if not named:
            return ""
        src = (image.get("src") or "").strip()
        best = src if src in named else named[0]
        if best.startswith(("http:", "https:", "//")):
            self.remote.append(best)
        elif best.startswith("cid:") or ":" not in best.partition("/")[0]:
            self.missing.append(best)
        return urljoin_safe(self.base, best)

    def stored(self, *addresses: str) -> str:
        """The name of the first of `addresses` under which a picture of something is stored; it comes along then."""
        for address in addresses if len(self.assets) < _MOST else ():
            asset = self._found(address)
            if asset is None or (0 < asset.width <= _LEAST_SIDE and 0 < asset.height <= _LEAST_SIDE):
                continue
            if asset.name not in self.assets:
                if len(asset.data) > self.left:
                    continue
                self.left -= len(asset.data)
            self.assets[asset.name] = asset
            return asset.name
        return ""

    def _found(self, address: str) -> Asset | None:
        if address not in self._tried:
            self._tried[address] = self.find(address)
        return self._tried[address]

    @property
    def notes(self) -> tuple[Phrase, ...]:
        """The pictures that should lie beside the page and do not, and those that nobody saved with it."""
        names = list(dict.fromkeys(self.missing))
        told = [phrase("Picture not found: {name}", name=name[:200]) for name in names[:_MOST_NAMED]]
        if len(names) > _MOST_NAMED:
            told.append(phrase("Further pictures not found: {count}", count=len(names) - _MOST_NAMED))
        if left := len(dict.fromkeys(self.remote)):
            told.append(phrase("Pictures that were not saved with the page: {n}", n=left))
        return tuple(told)


def candidates_of(image: "HtmlElement") -> Iterator[str]:
    """The addresses under which an `img` may show its picture, the best first."""
    parent = image.getparent()
    sets = [image.get(name) or "" for name in _SETS]
    around = next((one for one in list(image.iterancestors())[:_MOST_SOURCES] if one.tag == "picture"), None)
    if around is not None:
        sets += [source.get(name) or "" for source in around.iter("source") for name in _SETS]
    listed = [one for text in sets for one in in_set(text)]
    listed.sort(key=lambda one: -one[1])
    yield from (address for address, _ in listed)
    if parent is not None and parent.tag == "a" and _PICTURE.search((parent.get("href") or "")[-200:]):
        yield (parent.get("href") or "").strip()
    for name in (*_LATE, "src"):
        address = (image.get(name) or "").strip()
        if address and not address.startswith(("{", "[")):
            yield address


def in_set(text: str) -> list[tuple[str, float]]:
    """The addresses in a `srcset` with their width or density."""
    found = []
    for part in _CANDIDATE.finditer(text[:20_000]):
        try:
            size = float(part[2]) if part[2] else 1.0
        except ValueError:
            size = 1.0
        found.append((part[1], size))
    return found


def beside(path: Path, embedded: Mapping[str, bytes]) -> Find:
    """Finds pictures in the file `path` itself (`embedded`), in the folder saved with it, and in its site's folders."""
    folders = [folder for ending in FOLDERS if (folder := path.with_name(path.stem + ending)).is_dir()]

    def find(address: str) -> Asset | None:
        if address in embedded:
            return as_asset(address, embedded[address])
        if not address.startswith(("http://", "https://", "//", "data:")):
            assets, _ = pictures.collect(path.parent, [address])
            if assets:
                return assets[0]
        name = unquote(address.partition("?")[0].partition("#")[0]).rstrip("/").rpartition("/")[2]
        for folder in folders:
            if name and (found := pictures.collect(path.parent, [f"{folder.name}/{name}"])[0]):
                return replace(found[0], name=f"{folder.name}/{name}")
        return None

    return find


def as_asset(name: str, data: bytes) -> Asset | None:
    """The picture in `data`; None when it is none, or too large."""
    media_type = pictures.media_type_of(data)
    if not media_type or len(data) > pictures.LARGEST:
        return None
    width, height = pictures.size_of(data)
    return Asset(name=name, media_type=media_type, data=data, width=width, height=height)
