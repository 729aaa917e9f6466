"""ZIM archives, as Kiwix reads them: their articles, with pictures and the links between them.

Read by libzim, which is GPL and so installed only where it is asked for (`armchair[zim]`). https://wiki.openzim.org
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from reader.domain.archive import Expected
from reader.domain.article import Asset, Author, BodyFormat, Draft, Link, LinkKind, Skipped, asset_id
from reader.domain.choices import AS_USUAL, Choices
from reader.domain.errors import BadFile, ReaderError, UnsupportedFile
from reader.domain.phrase import phrase
from reader.domain.text import fold
from reader.importers import dates
from reader.importers.files import read_bytes
from reader.importers.languages import tag as language_tag
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.importers.pages.page_pictures import Find

EXTENSIONS = frozenset({".zim", ".zimaa"})

MOST_UNASKED = 10_000
"""Articles that are taken without anyone having said how many."""
_LARGEST_PAGE = 16 * 1024 * 1024
_LARGEST_FILE = 1024**4
_MOST_REMEMBERED = 200
_MAGIC = b"ZIM\x04"
_PAGES = ("text/html", "application/xhtml+xml")
_BROKEN = (RuntimeError, ValueError, KeyError, IndexError, UnicodeError, OSError)
"""What libzim raises, besides errors of its own that are RuntimeErrors."""
_CODES = dict(
    pair.split("=")
    for pair in (
        "eng=en fra=fr deu=de spa=es ita=it por=pt rus=ru zho=zh jpn=ja kor=ko ara=ar heb=he fas=fa nld=nl pol=pl"
        " ukr=uk bel=be ces=cs swe=sv dan=da nor=no fin=fi hun=hu ron=ro bul=bg ell=el tur=tr hin=hi ben=bn tha=th"
        " vie=vi ind=id"
    ).split()
)
"""The languages that archives name by three letters."""


class Listed(NamedTuple):
    """An article of an archive: its path there, and its title."""

    path: str
    title: str


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    return head.startswith(_MAGIC)


def read(path: Path) -> Iterator[Draft | Skipped | Expected]:
    """The articles of the archive `path`."""
    return read_chosen(path, AS_USUAL)


def read_chosen(path: Path, choices: Choices) -> Iterator[Draft | Skipped | Expected]:
    """Those of them that were chosen."""
    with _opened(path) as archive:
        is_chosen = bool(choices.only or choices.most or choices.chosen)
        found = list(_listed(archive, choices))
        if len(found) > MOST_UNASKED and not is_chosen:
            raise UnsupportedFile(
                path,
                phrase("There are {n} articles in the archive.", n=len(found)),
                phrase("Choose some of them: --only WORD or --most N; --list shows their titles."),
            )
        if not found:
            raise BadFile(path, phrase("There are no such articles in it.") if is_chosen else _NO_PAGES)
        yield Expected(len(found))
        yield from _Zim(archive, path).drafts(found)


def listing(path: Path, choices: Choices = AS_USUAL) -> Iterator[Listed]:
    """The articles of an archive, without reading them."""
    with _opened(path) as archive:
        yield from _listed(archive, choices)


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    read_bytes(path, 4, _LARGEST_FILE)  # says what is wrong with the file as such
    try:
        from libzim.reader import Archive
    except ImportError as exc:
        raise UnsupportedFile(
            path,
            phrase("Armchair reads ZIM with a library that is not installed here."),
            phrase("Install it: pip install 'armchair[zim]'"),
        ) from exc
    try:
        yield Archive(path)
    except ReaderError:
        raise
    except _BROKEN as exc:
        raise BadFile(path, phrase("The archive is damaged, or is none.")) from exc


def _listed(archive: Any, choices: Choices) -> Iterator[Listed]:
    """The pages among the entries, in their order; entries that cannot be looked at are passed over."""
    is_old = not archive.has_new_namespace_scheme
    left = choices.most or -1
    for number in range(archive.all_entry_count if is_old else archive.entry_count):
        try:
            entry = archive._get_entry_by_id(number)
            path, title = entry.path, tidy(entry.title)[:500]
            if (is_old and not path.startswith("A/")) or entry.is_redirect or not _is_wanted(path, title, choices):
                continue
            if not entry.get_item().mimetype.startswith(_PAGES):
                continue
            listed = Listed(path, title or path)
        except _BROKEN:
            continue
        yield listed
        left -= 1
        if left == 0:
            return


def _is_wanted(path: str, title: str, choices: Choices) -> bool:
    if choices.chosen and path not in choices.chosen:
        return False
    if not choices.only:
        return True
    wanted = fold(choices.only)
    pattern = wanted if any(sign in wanted for sign in "*?") else f"*{wanted}*"
    return fnmatchcase(fold(title), pattern) or fnmatchcase(fold(path), pattern)


@dataclass
class _Zim:
    """One archive while it is read."""

    archive: Any
    path: Path
    found: dict[str, Asset | None] = field(default_factory=dict)

    def drafts(self, listed: list[Listed]) -> Iterator[Draft | Skipped]:
        for each in listed:
            try:
                yield self._draft(each)
            except (ReaderError, *_BROKEN) as exc:
                reason = exc.message if isinstance(exc, ReaderError) else _DAMAGED
                yield Skipped(reason, part=each.path[:200])

    def _draft(self, listed: Listed) -> Draft:
        from reader.importers.pages import saved_page
        from reader.importers.pages.page_draft import draft_of

        item = self.archive.get_entry_by_path(listed.path).get_item()
        if item.size > _LARGEST_PAGE:
            raise BadFile(self.path, phrase("{name} is too large when it is unpacked.", name=listed.path[:100]))
        raw = bytes(item.content)
        page = saved_page.parse(raw, self.path)
        canonical = _own_address(page.tree)
        self._mend(page.tree, listed.path, page.embedded)
        part = _wiki_text(page.tree)

        def find(name: str) -> Asset | None:
            return self._picture(name, page.embedded)

        draft = draft_of(page, self.path, raw, find) if part is None else self._of_wiki(part, listed.title, raw, find)
        return replace(
            draft,
            title=listed.title,
            source_url="",
            authors=draft.authors or self._makers,
            language=draft.language or self._language,
            saved=dates.moment(self._said("Date")),
            addresses=tuple(filter(None, (self._address(listed.path), canonical))),
            links=tuple(link for link in draft.links if link.kind is LinkKind.BODY and _is_sound(link)),
            given_id=f"zim|{self._name}|{listed.path}",
        )

    def _of_wiki(self, part: "HtmlElement", title: str, raw: bytes, find: "Find") -> Draft:
        """The draft of a page that says itself which part of it is the text, so that nobody need look for it."""
        from reader.importers.books.book_text import settle
        from reader.importers.pages.page_cleaning import finish, links_of
        from reader.importers.pages.page_pictures import Pictures

        settle(part)
        pictures = Pictures(find)
        body = finish(part, title, "", pictures.source_of)
        if not any(text.strip() for text in part.itertext()) and not pictures.assets:
            raise BadFile(self.path, phrase("There is no text in the file."))
        return Draft(
            title,
            body,
            BodyFormat.HTML,
            language=language_tag(part.get("lang") or ""),
            links=tuple(Link(LinkKind.BODY, title=words, url=url) for url, words in links_of(part)),
            assets=tuple(pictures.assets.values()),
            original=raw,
        )

    def _mend(self, tree: "HtmlElement", page: str, embedded: Mapping[str, bytes]) -> None:
        """Let links and pictures name what they mean by its path in the archive."""
        from posixpath import dirname

        from reader.importers.safe_xml import joined

        folder = dirname(page)
        for link in tree.iter("a", "area"):
            address = (link.get("href") or "").strip()
            place, fragment = joined(folder, address)
            if place and place != page:
                link.set("href", self._address(self._target(place)) + (f"#{quote(fragment)}" if fragment else ""))
            elif place:
                link.set("href", f"#{fragment}")
        for image in tree.iter("img", "source"):
            for name in ("src", "data-src"):
                address = (image.get(name) or "").strip()
                if address and address not in embedded and (place := joined(folder, address)[0]):
                    image.set(name, place)
            image.attrib.pop("srcset", None)

    def _target(self, place: str) -> str:
        """Where a path leads, through redirections."""
        try:
            entry = self.archive.get_entry_by_path(place)
            for _ in range(8):
                if not entry.is_redirect:
                    return str(entry.path)
                entry = entry.get_redirect_entry()
        except _BROKEN:
            pass
        return place

    def _picture(self, name: str, embedded: Mapping[str, bytes]) -> Asset | None:
        from reader.importers import safe_svg
        from reader.importers.pages.page_pictures import as_asset
        from reader.importers.pictures import LARGEST, media_type_of

        if name in embedded:
            return as_asset(name, embedded[name])
        if name not in self.found:
            try:
                item = self.archive.get_entry_by_path(self._target(name)).get_item()
                data: bytes | None = bytes(item.content) if item.size <= LARGEST else None
            except _BROKEN:
                data = None
            if data and media_type_of(data) == "image/svg+xml":
                data = safe_svg.cleaned(data)
            if len(self.found) >= _MOST_REMEMBERED:
                self.found.clear()
            self.found[name] = as_asset(name, data) if data else None
        return self.found[name]

    def _address(self, place: str) -> str:
        return f"{self._key}/{quote(place, safe='/~')}"

    @property
    def _key(self) -> str:
        return f"zim-{asset_id(self._name.encode('utf-8', 'replace'))[:10]}"

    @property
    def _name(self) -> str:
        """What an archive is called in all its editions."""
        return self._said("Name") or self._said("Title") or self.path.stem

    @property
    def _language(self) -> str:
        said = self._said("Language").partition(",")[0].strip().lower()
        return language_tag(_CODES.get(said, said))

    @property
    def _makers(self) -> tuple[Author, ...]:
        said = tidy(self._said("Creator"))[:200]
        return (Author(name=said),) if len(said) > 1 and said != "N/A" else ()

    def _said(self, name: str) -> str:
        try:
            return str(self.archive.get_metadata(name).decode("utf-8", "replace")).strip()
        except _BROKEN:
            return ""


def _names(embedded: Mapping[str, bytes]) -> dict[str, bytes]:
    return embedded if isinstance(embedded, dict) else {}


def _wiki_text(tree: "HtmlElement") -> "HtmlElement | None":
    """The text of a page that MediaWiki made, as a body of its own; None for any other page."""
    found = tree.xpath("//*[@id='mw-content-text']")
    if not found:
        return None
    body: HtmlElement = tree.makeelement("body")
    if found[0].get("lang"):
        body.set("lang", found[0].get("lang"))
    body.append(found[0])
    return body


def _own_address(tree: "HtmlElement") -> str:
    """The address of the web that a page says to be its own; what says it is taken out, for links start elsewhere."""
    found = ""
    for element in list(tree.iter("link", "meta", "base")):
        is_own = (element.get("rel") or "").lower() == "canonical" or element.get("property") == "og:url"
        if is_own:
            found = found or (element.get("href") or element.get("content") or "")
        if is_own or element.tag == "base":
            element.getparent().remove(element)
    return found if found.startswith(("http://", "https://")) else ""


def _is_sound(link: Link) -> bool:
    return bool(link.url) and not link.url.startswith("#")


_DAMAGED = phrase("It is damaged in the archive.")
_NO_PAGES = phrase("There are no pages in the archive.")
