"""What each library finds in a saved web page: its article, title, author and day; and what Armchair finds."""

import logging
import re
import sys
import tempfile
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from reader.importers import dates

_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?\s?(?:Z|[+-]\d\d:?\d\d)")


@dataclass(frozen=True, slots=True)
class Found:
    """An article as HTML or as text, and what was found about it; `date` as YYYY-MM-DD, None for what is not told."""

    html: str = ""
    text: str = ""
    title: str | None = None
    author: str | None = None
    date: str | None = None


Extractor = Callable[[bytes], Found]


def armchair(raw: bytes) -> Found:
    """What the importer of Armchair finds."""
    from reader.domain.errors import ReaderError
    from reader.importers import html

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "page.html")
        place.write_bytes(raw)
        try:
            [draft] = html.read(place)
        except ReaderError:
            return Found(title="", author="", date="")
    names = ", ".join(author.name for author in draft.authors)
    body = draft.body
    for asset in draft.assets:  # what lay in the page as `data:` has a name of its own since
        body = body.replace(
            f'src="{asset.name}"', f'src="data:{asset.media_type};base64,{b64encode(asset.data).decode()}"'
        )
    return Found(body, "", draft.title, names, _day(raw, draft.published) if draft.published else "")


def trafilatura(raw: bytes) -> Found:
    """What trafilatura finds with its own choice of settings, less comments."""
    import trafilatura as library

    logging.disable(logging.CRITICAL)
    text = library.extract(raw, include_comments=False) or ""
    said = library.extract_metadata(raw)
    if said is None:
        return Found(text=text, title="", author="", date="")
    return Found("", text, said.title or "", said.author or "", said.date or "")


def readability_lxml(raw: bytes) -> Found:
    """What readability-lxml finds."""
    from readability import Document

    logging.disable(logging.CRITICAL)
    try:
        document = Document(raw)
        author = document.author()
        return Found(document.summary(html_partial=True), "", document.short_title(), _said(author), None)
    except Exception:  # it raises whatever its parser meets
        return Found(title="", author="")


def resiliparse(raw: bytes) -> Found:
    """What Resiliparse finds."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse_from_bytes(raw, detect_encoding(raw) or "utf-8")
    text = extract_plain_text(tree, main_content=True, preserve_formatting=True, alt_texts=False, list_bullets=False)
    return Found(text=text, title=tree.title or "")


def htmldate(raw: bytes) -> Found:
    """The day that htmldate finds."""
    from htmldate import find_date

    logging.disable(logging.CRITICAL)
    try:
        return Found(date=find_date(raw, original_date=True, extensive_search=True) or "")
    except Exception:  # it raises whatever its parser meets
        return Found(date="")


LIBRARIES: dict[str, Extractor] = {
    "Armchair": armchair,
    "trafilatura": trafilatura,
    "readability-lxml": readability_lxml,
    "Resiliparse": resiliparse,
    "htmldate": htmldate,
}
if not find_spec("readability"):
    print("readability-lxml is not installed, and left out.", file=sys.stderr)
    del LIBRARIES["readability-lxml"]


def _day(raw: bytes, published: datetime) -> str:
    """The day of `published` in the zone of the page: drafts have it in UTC, in which it may be another."""
    for said in _TIME.findall(raw.decode("utf-8", "replace")):
        if dates.moment(said) == published:
            return str(said[:10])
    return published.date().isoformat()


def _said(author: object) -> str:
    return author if isinstance(author, str) and author != "[no-author]" else ""
