"""Pictures on the disk that a text shows, found beside it or in its site; must never leave the site's tree."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

from reader.domain.article import Asset
from reader.domain.phrase import Phrase, phrase

HIGHEST = 6
"""How many folders above a file its site may begin."""

LARGEST = 25 * 1024 * 1024
_LARGEST_TOGETHER = 200 * 1024 * 1024
_MOST_NOTES = 3
_ROOTS = ("", "static", "assets", "public", "content", "source", "docs", "src")
_ATTACHMENTS = ("attachments", "Attachments", "assets", "images", "media", "_resources", "files")
_PREFIXES = ("{static}", "{attach}", "{filename}", "|static|", "|attach|", "|filename|", "@site/")


@dataclass(frozen=True)
class Surroundings:
    """The folders around a file in which its pictures may lie: its own first, then those above, up to the site's root.

    Neither the home folder nor what lies above it is ever part of a site.
    """

    folder: Path

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        here = self.folder.absolute()
        beyond = {Path.home(), *Path.home().parents, Path(here.anchor)}
        above: list[Path] = []
        for folder in here.parents[:HIGHEST]:
            if folder in beyond:
                break
            above.append(folder)
        return here, *above

    @cached_property
    def root(self) -> str:
        """The real path of the highest folder."""
        return os.path.realpath(self.folders[-1])

    def holds(self, path: Path) -> bool:
        """Whether `path`, with its links followed, is inside the tree."""
        return os.path.realpath(path).startswith(self.root.rstrip(os.sep) + os.sep)


def collect(
    folder: Path, sources: Iterable[str], embeds: Iterable[str] = ()
) -> tuple[tuple[Asset, ...], tuple[Phrase, ...]]:
    """The pictures that a text in `folder` shows, named as it writes them, and notes of those that were not found."""
    around = Surroundings(folder)
    assets: list[Asset] = []
    missing: list[str] = []
    left = _LARGEST_TOGETHER
    for name, places in [
        *((name, _places(around, name)) for name in sources),
        *((name, _named(around, name)) for name in embeds),
    ]:
        if not _is_local(name):
            continue
        asset = next((found for place in places if (found := _read(around, place, name, min(left, LARGEST)))), None)
        if asset:
            assets.append(asset)
            left -= len(asset.data)
        else:
            missing.append(name)
    return tuple(assets), _notes(missing)


def _is_local(source: str) -> bool:
    """Whether `source` can name a file of the site: no scheme, no host, no drive, no template to be filled in."""
    if source.startswith(("{{", "{%")) and "}}/" not in source:
        return False
    return (
        bool(source)
        and ":" not in source.split("/", 1)[0]
        and not source.startswith(("//", "\\", "#"))
        and "\0" not in source
    )


def _places(around: Surroundings, source: str) -> Iterator[Path]:
    """Where the file that `source` names may lie."""
    name = source
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    if name.startswith(("{{", "{%")):
        name = "/" + name.rpartition("}}")[2].lstrip("/") if "}}" in name else name
    for spelling in dict.fromkeys((unquote(name.partition("?")[0].partition("#")[0]), name)):
        if not spelling.strip("/"):
            continue
        if not spelling.startswith("/"):
            yield around.folders[0] / spelling
        else:
            yield from (folder / root / spelling.lstrip("/") for folder in around.folders for root in _ROOTS)


def _named(around: Surroundings, name: str) -> Iterator[Path]:
    """Where a picture called by its name alone may lie: here, in the folders above, and in their attachment folders."""
    name = name.lstrip("/\\")  # joined to a folder, an absolute path would leave it
    for folder in around.folders:
        yield folder / name
        yield from (folder / attachments / name for attachments in _ATTACHMENTS)
    from reader.importers.sites import picture_named  # which imports this

    if found := picture_named(around.folders[0], name):
        yield found


def _read(around: Surroundings, place: Path, name: str, largest: int) -> Asset | None:
    """The picture at `place`; None when there is none, when it is no picture, too large, or outside the tree."""
    try:
        found = place.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > largest or not around.holds(place):
            return None
        data = place.read_bytes()
    except (OSError, ValueError):
        return None
    media_type = media_type_of(data)
    if not media_type:
        return None
    width, height = size_of(data)
    return Asset(name=name, media_type=media_type, data=data, width=width, height=height)


def media_type_of(data: bytes) -> str:
    """The media type of a picture, told by its first bytes; "" for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp" and data[8:12] in (b"avif", b"avis"):
        return "image/avif"
    if data.startswith(b"BM") and len(data) > 26 and int.from_bytes(data[2:6], "little") in (0, len(data)):
        return "image/bmp"
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    return "image/svg+xml" if head.startswith(b"<") and b"<svg" in head else ""


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height in pixels; 0 where the picture does not say."""
    import imagesize

    try:
        width, height = imagesize.get(BytesIO(data))
    except Exception:  # the library lets whatever its parsers meet in a damaged file through
        return 0, 0
    return max(0, round(width)), max(0, round(height))


def _notes(missing: list[str]) -> tuple[Phrase, ...]:
    notes = [phrase("Picture not found: {name}", name=name[:200]) for name in missing[:_MOST_NOTES]]
    if more := len(missing) - _MOST_NOTES:
        notes += [phrase("Further pictures not found: {count}", count=more)] if more > 0 else []
    return tuple(notes)
