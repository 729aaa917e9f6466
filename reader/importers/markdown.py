"""Markdown, with the front matter of Jekyll, Hugo, Zola, Pelican, Obsidian and others; the body stays as written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from reader.domain.article import Asset, Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.errors import BadFile
from reader.domain.phrase import Phrase, phrase
from reader.domain.text import excerpt, fold, title_key
from reader.importers import authors as people_in
from reader.importers import dates, languages, own_markdown, pictures, site_pages, sites, titles
from reader.importers.decoding import Decoded, decode, kept_original
from reader.importers.entry import not_a_date, not_a_language
from reader.importers.files import read_bytes
from reader.importers.front_matter import FrontMatter, Value, split, texts
from reader.importers.languages import language_of
from reader.importers.references import references

EXTENSIONS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdtext"})

_PUBLISHED = (
    "date",
    "published",
    "publishdate",
    "publish_date",
    "pubdate",
    "published_at",
    "published_time",
    "date_published",
    "ms.date",
)
_SAVED = ("saved", "clipped", "created", "date_saved", "date_added", "added", "date_created", "created_at")
_SOURCES = (
    "url",
    "source_url",
    "canonical",
    "canonical_url",
    "source",
    "original",
    "original_url",
    "link",
    "permalink",
    "via",
)
_NAMES = ("aliases", "alias", "permalink", "path", "slug", "redirect_from")
_RELATED = ("related", "recommended", "recommend", "see_also", "related_posts", "related_articles")
_SUMMARY = ("summary", "description", "excerpt", "subtitle", "abstract", "tldr")
_PLACES = (
    "part",
    "series_order",
    "series_part",
    "series_weight",
    "series_index",
    "episode",
    "weight",
    "order",
    "chapter",
)
_LANGUAGES = ("lang", "language", "locale", "ms.contentlocale")
_NO_DATES = frozenset({"true", "false", "yes", "no", "on", "off", "published", "draft"})
_LONGEST_SUMMARY = 600
_MOST_TAGS = 100

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+([^\n]{1,2000})|[ \t]*(?=\n|$))")
_SETEXT = re.compile(r"([^\n]{1,2000})\n {0,3}(=+|-+)[ \t]*(?:\n|$)")
_SKIPPED = re.compile(r"(?:[ \t]*\n|<!--(?:[^-]|-(?!->))*+-->[ \t]*\n?)*+")
_BLOCK_START = re.compile(r"\s{0,3}(?:[>*+|<-]|\d+[.)]\s|```|~~~)")
_LASTING_ID = re.compile(r"(?=.*[\W\d_]).{8,200}")
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,3})?")
_SEPARATORS = re.compile(r"\s*[,;，、；|]\s*")
_BYLINE = re.compile(
    r"^(?:原文)?作者[：:][ \t]*(?:\[([^\[\]\n]{1,60})\][(\[]|([^\s\[(<>,，。；;][^\[(<>\n，。；;]{0,40}?)[ \t]*$)", re.M
)
_ADDRESS = re.compile(r"https?://\S+$", re.I)
_PATH_LIKE = re.compile(r"/|\.html?$|\.(?:md|markdown)$")
_WIKI = re.compile(r"!?\[\[([^\[\]|#]+)(?:#[^\[\]|]*)?(?:\|([^\[\]]*))?\]\]$")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)$")


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is Markdown for certain: it has front matter or begins with a heading."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return bool(re.match(rb"(?:---|\+\+\+)[ \t]*\r?\n[ \t\r\n]*[\w\"']+[ \w-]*[:=]|\[#\]: |#{1,3} \S", start))


def read(path: Path) -> Iterator[Draft]:
    """The article in the file `path`."""
    raw = read_bytes(path)
    decoded = decode(raw, path)
    if own := own_markdown.draft_of(decoded.text, path, raw):
        yield own
        return
    matter = split(decoded.text)
    title, body = _title(matter)
    if not body.strip() and not title:
        raise BadFile(path, phrase("There is no text in the file."))
    yield _Reading(path, decoded, matter, body).draft(title or titles.from_name(path), raw)


@dataclass(frozen=True)
class _Reading:
    """One file being read; each method answers for one part of the draft."""

    path: Path
    decoded: Decoded
    matter: FrontMatter
    body: str

    def draft(self, title: str, raw: bytes) -> Draft:
        found = references(self.body)
        assets, picture_notes = pictures.collect(self.path.parent, found.pictures, found.embeds)
        people, portraits = self.authors()
        published, saved, date_notes = self.dates()
        source_url, addresses = self.addresses()
        root = sites.root_of(self.path)
        pages = site_pages.pages_of(root, self.path, self.matter, title, published) if root else ()
        series, place = self.series()
        return Draft(
            title=title,
            body=self.body,
            body_format=BodyFormat.MARKDOWN,
            authors=people,
            published=published,
            saved=saved,
            source_url=source_url,
            language=language_of(self.matter.text(*_LANGUAGES), self.path),
            tags=self.tags(),
            series=series,
            series_place=place,
            summary=self.summary(),
            links=sites.placed(self.path, (*self.links(), *found.links), is_of_web=bool(source_url)),
            assets=(*assets, *portraits),
            addresses=(*addresses, *pages),
            original=kept_original(raw, self.body),
            given_id=self.given_id(),
            notes=(*self.decoded.notes, *self.matter.notes, *date_notes, *self.unread(), *picture_notes),
        )

    def authors(self) -> tuple[tuple[Author, ...], tuple[Asset, ...]]:
        """The authors and their portraits."""
        people: list[Author] = []
        portraits: list[Asset] = []
        for found in self._named_authors():
            author, portrait = _portrayed(found)
            people.append(author)
            portraits += portrait
        if not people and "作者" in self.body and (byline := _BYLINE.search(self.body)):
            people = [Author(name=titles.plain_line(byline[1] or byline[2]))]
        return tuple(people), tuple(portraits)

    def _named_authors(self) -> tuple[people_in.Found, ...]:
        for key in ("authors", "author", "by", "byline", "creator", "writer"):
            if value := self.matter.fields.get(key):
                return people_in.authors(value, self.path, key, self.matter.dialect)
        return ()

    def dates(self) -> tuple[datetime | None, datetime | None, tuple[Phrase, ...]]:
        """When it was published and when saved, and notes of dates that are none."""
        notes: list[Phrase] = []
        published = self._date(_PUBLISHED, notes)
        if not published:
            published, _ = dates.in_name(titles.stem_of(self.path))
        if not published:
            named = self.matter.texts("path", "permalink", "url", "slug")
            published = next((day for text in named if (day := dates.in_path(text))), None)
        return published, self._date(_SAVED, notes), tuple(notes)

    def _date(self, keys: tuple[str, ...], notes: list[Phrase]) -> datetime | None:
        for key in keys:
            for text in self.matter.texts(key):
                if text.lower() in _NO_DATES:
                    continue
                if found := dates.moment(text, is_month_first=key == "ms.date"):
                    return found
                notes.append(not_a_date(text))
        return None

    def unread(self) -> Iterator[Phrase]:
        """Notes of a language that is none, of a place in a series that is none, and of marks that cannot be read."""
        if isinstance(self.matter.fields.get("armchair"), dict):
            yield phrase("What Armchair wrote of it before the text cannot be read: the marks in it were left out.")
        said = self.matter.text(*_LANGUAGES)
        if said and not languages.tag(said.partition(".")[0].strip()):
            yield not_a_language(said)
        name, place = self.series()
        if name and place is None and (told := next(self._places(), "")):
            yield phrase("Not a number: {text}", text=told[:80])

    def tags(self) -> tuple[str, ...]:
        """Tags, categories and labels; keywords only when there is nothing else."""
        found = [*self._tags_in("tags", "tag", "labels"), *self._tags_in("categories", "category")]
        found = found or list(self._tags_in("keywords"))
        unique: dict[str, str] = {}
        for tag in found:
            unique.setdefault(fold(tag), tag)
        return tuple(tag for tag in unique.values() if tag)[:_MOST_TAGS]

    def _tags_in(self, *keys: str) -> Iterator[str]:
        for key in keys:
            value = self.matter.fields.get(key, "")
            for text in texts(value):
                for part in [text] if isinstance(value, list) else self._parted(key, text):
                    yield titles.tidy(part.strip().strip("[]\"'").lstrip("#"))[:100]

    def _parted(self, key: str, text: str) -> list[str]:
        """A text of tags parted at its commas, or without any, as Jekyll has it, at the blanks under a plural key."""
        if _SEPARATORS.search(text):
            return _SEPARATORS.split(text)
        return text.split() if key in ("tags", "categories") and self.matter.dialect == "yaml" else [text]

    def summary(self) -> str:
        text = titles.plain_line(self.matter.text(*_SUMMARY))
        return excerpt(text, _LONGEST_SUMMARY)

    def series(self) -> tuple[str, float | None]:
        """The series' name and the article's place in it."""
        name = next(texts(self._series()), "")
        if not name:
            return "", None
        number = next((found for text in self._places() if (found := _NUMBER.search(text))), None)
        return titles.tidy(name.strip("[]")), float(number[0]) if number else None

    def _series(self) -> Value:
        return self.matter.first("series", "serie", "collection_title")

    def _places(self) -> Iterator[str]:
        """What may be the place in the series."""
        value = self._series()
        for key in _PLACES:
            for fields in (value if isinstance(value, dict) else {}, self.matter.fields):
                yield from texts(fields.get(key, ""))

    def given_id(self) -> str:
        """An id that is worth keeping: short ones, small numbers and single words are not unique beyond their site."""
        for key in ("id", "uid", "guid", "uuid"):
            text = self.matter.text(key)
            if _LASTING_ID.fullmatch(text) and not (text.isdigit() and len(text) < 10):
                return text
        return ""

    def addresses(self) -> tuple[str, tuple[str, ...]]:
        """Where it came from, and what else it is known under."""
        known: dict[str, None] = {}
        source = next((text for text in self.matter.texts(*_SOURCES) if _ADDRESS.match(text)), "")
        for text in self.matter.texts(*_NAMES):
            if text == source:
                continue
            known[text if _PATH_LIKE.search(text) else titles.named(text)] = None
        for text in self.matter.texts(*_SOURCES):
            if text != source and (_ADDRESS.match(text) or text.startswith(("/", "./", "../"))):
                known[text] = None
        return source, (*known, *(name for name in titles.addresses_of(self.path) if name not in known))

    def links(self) -> Iterator[Link]:
        """What the front matter names as before, after and beside."""
        for kind, keys in (
            (LinkKind.PREVIOUS, ("previous", "prev")),
            (LinkKind.NEXT, ("next",)),
            (LinkKind.RECOMMENDED, _RELATED),
        ):
            value = self.matter.first(*keys)
            for item in value if isinstance(value, list) else [value]:
                if link := _link(kind, item):
                    yield link


def _title(matter: FrontMatter) -> tuple[str, str]:
    """The title, "" if the text has none, and the body without the heading that says the same."""
    body = matter.body.lstrip("\n") if matter.dialect else matter.body
    said = titles.tidy(matter.text("title", "linktitle"))
    found = _first_heading(body)
    if not found:
        return said, body
    start, end, level, words = found
    rest = (body[:start] + body[end:].lstrip("\n")).lstrip("\n")
    if said:
        return said, rest if title_key(words) == title_key(said) else body
    if level > 1 and _has_equal(body[end:], level):
        return "", body
    return words, rest


def _first_heading(body: str) -> tuple[int, int, int, str] | None:
    """Start, end, level and words of the heading that `body` begins with, behind blanks and comments only."""
    skipped = _SKIPPED.match(body)
    start = skipped.end() if skipped else 0
    if found := _HEADING.match(body, start):
        level, words = len(found[1]), titles.heading(found[2] or "")
    elif (found := _SETEXT.match(body, start)) and not _BLOCK_START.match(found[1]) and not found[1].startswith("    "):
        level, words = 1 if found[2][0] == "=" else 2, titles.heading(found[1])
    else:
        return None
    return (start, found.end(), level, words) if words else None


def _has_equal(rest: str, level: int) -> bool:
    """Whether another heading is as high as the first, which then is no title."""
    if re.search(rf"^#{{1,{level}}}[ \t]+\S", rest, re.M):
        return True
    return level > 1 and bool(re.search(r"^[^\n]{1,2000}\n(?:=+|-+)[ \t]*$", rest, re.M))


def _portrayed(found: people_in.Found) -> tuple[Author, list[Asset]]:
    """An author whose `picture` is the name of an asset, and that asset; without it when there is no such file."""
    author = found.author
    if not author.picture:
        return author, []
    assets, _ = pictures.collect(found.folder, [author.picture])
    if not assets:
        return replace(author, picture=""), []
    name = f"_data/{author.picture}" if found.folder.name == "_data" else author.picture
    return replace(author, picture=name), [replace(assets[0], name=name)]


def _link(kind: LinkKind, item: Value) -> Link | None:
    """A link from front matter: a title, an address, a wiki link, or a mapping of title, url and snippet."""
    if isinstance(item, dict):
        title, url, snippet = (
            next((text for key in keys for text in texts(item.get(key, ""))), "")
            for keys in (("title", "name"), ("url", "link", "path", "href"), ("snippet", "description", "summary"))
        )
        return Link(kind, title=titles.tidy(title), snippet=titles.tidy(snippet), url=url) if title or url else None
    text = next(texts(item), "")
    if wiki := _WIKI.match(text):
        return Link(kind, title=titles.tidy(wiki[1]), url=f"wiki:{wiki[1].strip()}")
    if link := _MARKDOWN_LINK.match(text):
        return Link(kind, title=titles.plain_line(link[1]), url=link[2])
    if _ADDRESS.match(text) or (_PATH_LIKE.search(text) and " " not in text):
        return Link(kind, url=text)
    return Link(kind, title=titles.tidy(text)) if text and text.lower() not in _NO_DATES else None
