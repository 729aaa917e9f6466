"""The pictures of one article: which of them are stored, and the HTML that shows one or stands in for it."""

import re
from collections.abc import Mapping
from html import escape
from urllib.parse import unquote

from reader.domain.article import Asset
from reader.domain.template_address import plain_address

HIGHEST_IN_LINE = 40
"""Pixels; higher pictures stand in a line of their own."""

_SIZE = re.compile(r"(\d{1,5})(?:px)?")


class Pictures:
    """The stored pictures, found by `src` as written, decoded, or by an `asset:` address; `ids` are theirs."""

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        self.ids = frozenset(asset.id for asset in assets.values() if asset.id)
        self._assets = assets
        self._decoded = {_key(name): asset for name, asset in assets.items()}
        self._by_id = {f"asset:{asset.id}": asset for asset in assets.values() if asset.id}

    def html(self, given: dict[str, str]) -> tuple[str, bool]:
        """What shows the `img` with the attributes `given`, and whether it is too high for a line of text.

        It is "" when there is nothing to say of the picture.
        """
        source = given.get("src", "")
        if (not source or source.startswith("data:")) and given.get("data-src"):
            source = given["data-src"]
        alt = " ".join(given.get("alt", "").split())
        asset = self._find(source) or self._find(plain_address(source))
        if asset is not None:
            width, height = _size(asset, given)
            return _stored(asset, (width, height), given, alt), not height or height > HIGHEST_IN_LINE
        return _placeholder(source, alt) if source or alt else "", False

    def _find(self, source: str) -> Asset | None:
        asset = self._assets.get(source) or self._by_id.get(source) or self._decoded.get(_key(source))
        return asset if asset is not None and asset.id else None


def _key(source: str) -> str:
    return unquote(source[:2000]).replace("\\", "/").removeprefix("./").partition("#")[0].partition("?")[0]


def _size(asset: Asset, given: dict[str, str]) -> tuple[int, int]:
    """Natural size, or the smaller one that the article asks for, in proportion."""
    width, height = asset.width, asset.height
    asked = _SIZE.fullmatch(given.get("width", "").strip())
    hint = int(asked[1]) if asked else 0
    if width and height and 0 < hint < width:
        return hint, max(1, round(height * hint / width))
    return width, height


def _stored(asset: Asset, size: tuple[int, int], given: dict[str, str], alt: str) -> str:
    width, height = size
    written = f' width="{width}" height="{height}"' if width and height else ""
    title = " ".join(given.get("title", "").split())
    note = f' title="{escape(title)}"' if title else ""
    return f'<img src="asset:{escape(asset.id)}"{written} alt="{escape(alt)}"{note}>'


def _placeholder(source: str, alt: str) -> str:
    """A sign and the words for the picture: its description, or else the name of its file."""
    file = "" if source.startswith("data:") else source.partition("?")[0].rstrip("/").rsplit("/", 1)[-1]
    words = alt or unquote(file)[:80]
    return f'<span class="missing">▢ {escape(words, quote=False)}</span>' if words else '<span class="missing">▢</span>'
