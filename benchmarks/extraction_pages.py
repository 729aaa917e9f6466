"""Saved web pages whose article is known: the test pages of readability, defuddle, newspaper4k and trafilatura."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html as lxml_html
from markdown_it import MarkdownIt

_HEAD = re.compile(r"```json\n(.*?)\n```\n", re.S)
_NOTE_MARK = re.compile(r"\[\^[^\]]+\]:?")
_SAID_BY = re.compile(r"^(?:by|par|von|por|di)\b[:\s]*", re.I)


@dataclass(frozen=True, slots=True)
class Page:
    """A page and what is known of it; "" and () are what is not known.

    `text` is the article's, `html` as well where its structure is known; `inside` must be in it, `outside` must not.
    """

    family: str
    name: str
    raw: bytes
    text: str = ""
    html: str = ""
    inside: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    date: str = ""


def pages(folder: Path) -> list[Page]:
    """The pages of all four sets below `folder`, as far as they are there."""
    return [*_readability(folder), *_defuddle(folder), *_newspaper(folder), *_trafilatura(folder)]


def text_of(html: str) -> str:
    """The words of `html`, with white space between blocks."""
    if not html.strip():
        return ""
    try:
        tree = lxml_html.document_fromstring(html.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except ValueError:
        return ""
    for element in tree.iter("script", "style", "noscript", "head", "template"):
        element.text = ""
        for child in list(element):
            element.remove(child)
    return " ".join(tree.itertext())


def _readability(folder: Path) -> Iterator[Page]:
    for place in sorted((folder / "readability").glob("*/source.html")):
        said = json.loads((place.parent / "expected-metadata.json").read_text("utf-8"))
        html = (place.parent / "expected.html").read_text("utf-8")
        yield Page(
            "readability",
            place.parent.name,
            place.read_bytes(),
            text=text_of(html),
            html=html,
            title=said.get("title") or "",
            author=_SAID_BY.sub("", " ".join((said.get("byline") or "").split())),
            date=(said.get("publishedTime") or "")[:10],
        )


def _defuddle(folder: Path) -> Iterator[Page]:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    for place in sorted((folder / "defuddle" / "fixtures").glob("*.html")):
        file = folder / "defuddle" / "expected" / f"{place.stem}.md"
        if not file.exists():
            continue
        markdown = file.read_text("utf-8")
        head = _HEAD.match(markdown)
        said = json.loads(head[1]) if head else {}
        body = _NOTE_MARK.sub(" ", markdown[head.end() :] if head else markdown)
        yield Page(
            "defuddle",
            place.stem,
            place.read_bytes(),
            text=text_of(parser.render(body)),
            title=said.get("title") or "",
            author=said.get("author") or "",
            date=(said.get("published") or "")[:10],
        )


def _newspaper(folder: Path) -> Iterator[Page]:
    data = folder / "newspaper4k" / "tests" / "data"
    for place in sorted((data / "html").glob("*.html")):
        text = data / "txt" / f"{place.stem}.txt"
        if text.exists():
            yield Page("newspaper4k", place.stem, place.read_bytes(), text=text.read_text("utf-8"))


def _trafilatura(folder: Path) -> Iterator[Page]:
    listed = folder / "trafilatura" / "evaldata.json"
    for address, said in json.loads(listed.read_text("utf-8")).items() if listed.exists() else ():
        for place in (folder / "trafilatura" / name / said["file"] for name in ("cache", "eval")):
            if place.exists():
                yield Page(
                    "trafilatura",
                    address,
                    place.read_bytes(),
                    inside=tuple(said["with"]),
                    outside=tuple(said["without"]),
                    title=said.get("title") or "",
                    author=_joined(said.get("author")),
                    date=said.get("date") or "",
                )
                break


def _joined(names: str | list[str] | None) -> str:
    return ", ".join(names) if isinstance(names, list) else names or ""
