"""Web pages that a crawler saved as text: title, body, bio, the pages before and after, and what it recommends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from pathlib import Path

from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.errors import BadFile, ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.domain.text import fold
from reader.importers import dates, titles
from reader.importers.decoding import decode
from reader.importers.files import read_bytes
from reader.importers.languages import language_of
from reader.importers.pages import biography

EXTENSIONS = frozenset({".txt", ".text"})

_BEFORE = re.compile(r"\s*(?:<<|＜＜|《{1,2}|«|≪)\s*[:：](.*)$")
_AFTER = re.compile(r"\s*(?:>>|＞＞|》{1,2}|»|≫)\s*[:：](.*)$")
_HEADING = re.compile(
    r"\s*(?:recommend(?:ed|ations?)?(?: (?:reading|articles?|posts?|stories|for you))?|"
    r"related(?: (?:articles?|posts?|reading|stories))?|you may also like|"
    r"推荐(?:阅读|文章)?|推薦(?:閱讀|文章)?|相关(?:文章|阅读|推荐)|相關(?:文章|閱讀|推薦)|延伸阅读|延伸閱讀|猜你喜欢)\s*[:：]?\s*$",
    re.I,
)
_POSTSCRIPT = re.compile(r"\s*(?:P\.?\s?S\.?|附言|又及)\s*[:：.]", re.I)
_CUT = ("...", "…", "。。。", "．．．")
_LONGEST_ITEM = 300
_TOP_BLOCKS = 2


def sniff(head: bytes) -> bool:
    """Whether the text has a mark of a crawled page: a line to the page before or after, the title twice, or a list of
    recommended pages."""
    try:
        text = decode(head, Path()).text
    except ReaderError:
        return False
    lines = text.splitlines()
    if any(_BEFORE.match(line) or _AFTER.match(line) for line in lines):
        return True
    said = [line for line in (line.strip(" \t\ufeff") for line in lines) if line]
    if len(said) > 2 and fold(said[0]) == fold(said[1]):
        return True
    return _list_start(said) > 0


def read(path: Path) -> Iterator[Draft]:
    """The article in the file `path`."""
    raw = read_bytes(path)
    decoded = decode(raw, path)
    page = parse(decoded.text)
    if not page.title:
        raise BadFile(path, phrase("There is no text in the file."))
    title, is_whole = titles.from_first_line(page.title, path)
    published, _ = dates.in_name(titles.stem_of(path))
    yield Draft(
        title=title,
        body="\n\n".join(page.body if is_whole else (page.title, *page.body)),
        body_format=BodyFormat.TEXT,
        authors=(page.author,) if page.author else (),
        published=published,
        language=language_of("", path),
        links=page.links,
        addresses=titles.addresses_of(path),
        original=raw,
        notes=(*decoded.notes, *page.notes),
    )


@dataclass(frozen=True, slots=True)
class Page:
    """What a crawled text says; `body` is its paragraphs."""

    title: str
    body: tuple[str, ...]
    author: Author | None
    links: tuple[Link, ...]
    notes: tuple[Phrase, ...]


def parse(text: str) -> Page:
    """The parts of a crawled text."""
    lines = [line.rstrip() for line in text.removeprefix("\ufeff").split("\n")]
    places = _marks(lines)
    nav = [place for place in (places.before, places.after) if place is not None]
    end = min([*nav, places.list_start])
    rest = [line for place, line in enumerate(lines[end : places.list_start], end) if place not in nav]
    title, blocks = _title(_blocks(lines[:end]))
    byline, blocks = _byline(blocks)
    bio, blocks, notes = _bio(blocks)
    links = [
        *_nav_link(LinkKind.PREVIOUS, _BEFORE, lines, places.before),
        *_nav_link(LinkKind.NEXT, _AFTER, lines, places.after),
        *_items(lines[places.list_start :]),
    ]
    author = (
        Author(name=byline or biography.name_in(bio), bio=bio, honours=biography.honours(bio))
        if bio or byline
        else None
    )
    return Page(title, (*blocks, *_blocks(rest)), author, tuple(links), notes)


@dataclass(frozen=True, slots=True)
class _Marks:
    """Line numbers: of the two links, and where the recommended pages begin (the end of the text without them)."""

    before: int | None
    after: int | None
    list_start: int


def _marks(lines: list[str]) -> _Marks:
    """The last line of each kind counts: what an article quotes comes earlier."""
    before = next((place for place in range(len(lines) - 1, -1, -1) if _BEFORE.match(lines[place])), None)
    after = next((place for place in range(len(lines) - 1, -1, -1) if _AFTER.match(lines[place])), None)
    nav = [place for place in (before, after) if place is not None]
    if nav:
        start = next((place for place in range(max(nav) + 1, len(lines)) if _HEADING.match(lines[place])), len(lines))
    else:
        start = _list_start(lines) or len(lines)
    return _Marks(before, after, start)


def _list_start(lines: Sequence[str]) -> int:
    """Where a list of recommended pages ends a text that has no other marks; 0 when it has no such list."""
    for place in range(len(lines) - 1, 0, -1):
        if _HEADING.match(lines[place]):
            items = [line for line in lines[place + 1 :] if line]
            fits = items and all(len(line) <= _LONGEST_ITEM for line in items)
            return place if fits and any(line.endswith(_CUT) for line in items) else 0
    return 0


def _blocks(lines: list[str]) -> list[str]:
    """Paragraphs parted by blank lines; in a text without blank lines, each line is one."""
    said = [place for place, line in enumerate(lines) if line.strip()]
    lines = lines[said[0] : said[-1] + 1] if said else []
    if all(lines):
        return [line.strip() for line in lines]
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return ["\n".join(block).strip() for block in blocks if block]


def _title(blocks: list[str]) -> tuple[str, list[str]]:
    """The first line, and the blocks after it without its repeats."""
    lines = [line for block in blocks[:1] for line in block.split("\n")]
    title = lines[0].strip() if lines else ""
    key = fold(title)
    for place, block in enumerate(blocks):
        rest = list(dropwhile(lambda line: fold(line) == key, block.split("\n")))
        if rest:
            return title, ["\n".join(rest), *blocks[place + 1 :]]
    return title, []


def _byline(blocks: list[str]) -> tuple[str, list[str]]:
    """The author's name, when one of the first or the last block says only that."""
    for place in [*range(min(_TOP_BLOCKS, len(blocks))), *range(len(blocks) - 1, len(blocks) - 1 - _TOP_BLOCKS, -1)]:
        if 0 <= place < len(blocks) and len(blocks) > 1 and (name := biography.byline(blocks[place])):
            return name, blocks[:place] + blocks[place + 1 :]
    return "", blocks


def _bio(blocks: list[str]) -> tuple[str, list[str], tuple[Phrase, ...]]:
    """The last block when it speaks of an author, the blocks without it, and a note of what was decided."""
    if len(blocks) < 2 or _POSTSCRIPT.match(blocks[-1]):
        return "", blocks, ()
    score = biography.score(blocks[-1])
    if score >= biography.CERTAIN:
        note = phrase("Took the last paragraph as the author’s bio.")
        return " ".join(biography.unlabelled(blocks[-1]).split()), blocks[:-1], (note,)
    if score >= biography.POSSIBLE:
        note = phrase("Left the last paragraph in the text, though it may be the author’s bio.")
        return "", blocks, (note,)
    return "", blocks, ()


def _nav_link(kind: LinkKind, pattern: re.Pattern[str], lines: list[str], place: int | None) -> Iterator[Link]:
    found = pattern.match(lines[place]) if place is not None else None
    if found and (title := titles.tidy(found[1])):
        yield Link(kind, title=title)


def _items(lines: list[str]) -> Iterator[Link]:
    """Recommended pages: a title, and under it what its page begins with, if the crawler kept that."""
    title = ""
    for line in _item_lines(lines):
        if not title:
            title = line
        elif _is_snippet(line, title):
            yield Link(LinkKind.RECOMMENDED, title=title, snippet=line)
            title = ""
        else:
            yield Link(LinkKind.RECOMMENDED, title=title)
            title = line
    if title:
        yield Link(LinkKind.RECOMMENDED, title=title)


def _item_lines(lines: list[str]) -> Iterator[str]:
    """The lines of a list without its headings; a snippet broken over several lines is one."""
    is_spaced = any(not line for line in lines[2:-1])
    for block in _blocks([line for line in lines if not _HEADING.match(line)]):
        parts = [titles.tidy(part) for part in block.split("\n")]
        if is_spaced and len(parts) > 1 and parts[-1].endswith(_CUT) and len(parts[0]) > 60:
            yield " ".join(parts)
        else:
            yield from filter(None, parts)


def _is_snippet(line: str, title: str) -> bool:
    """Whether `line` under `title` is the beginning of that page and not the next title."""
    if line.endswith(_CUT):
        return True
    weight = len(line) + sum(sign > "\u2e80" for sign in line)
    if line.endswith((".", "。")):
        return weight > 24
    if line.endswith(("!", "?", "！", "？")):
        return weight > 60 and len(line) > len(title)
    return weight > 80 and len(line) > 2 * len(title)
