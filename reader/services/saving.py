"""Pages of the web into the library: what is at an address, with its pictures, read as a saved page is."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from reader.domain.article import Asset, Draft, Noted, Skipped
from reader.domain.errors import BadFile, NotFetched, UnknownKind, UnsupportedFile
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Progress, silent
from reader.importers import can_import, importer_for
from reader.importers.pictures import HIGHEST, LARGEST
from reader.services.import_report import Failed, ImportReport, Note
from reader.services.remembering import Remembered, sign_all
from reader.storage.arriving.arrivals import Arrival
from reader.storage.library import Library

if TYPE_CHECKING:
    from reader.fetching.visit import Answer, Visit, Wish

MOST_BYTES = 64 * 1024**2
PAGE_SECONDS, PICTURE_SECONDS = 90.0, 30.0
MOST_PICTURES, MOST_PICTURE_BYTES, ALL_PICTURES_SECONDS = 300, 100 * 1024**2, 180.0
SLOW_SECONDS = 5.0
"""A host that needed so long for failing is not asked for another picture."""
_PAGES = ("text/html", "application/xhtml+xml")
_ENDINGS = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "multipart/related": ".mhtml",
    "message/rfc822": ".mhtml",
    "application/epub+zip": ".epub",
    "application/pdf": ".pdf",
}
_VAGUE = ("", "application/octet-stream", "binary/octet-stream", "text/plain")
_HEAD = 256 * 1024
_NOT_SHOWN = "image/avif"
_PASSWORD = b'type="password"'
_LOGIN = re.compile(r"/(?:log-?in|sign-?in|sso)(?:[./]|$)", re.I)
_DEEP = ("in",) * (HIGHEST + 1)
"""Folders between a text from the web and the temporary files of others, which are then no pictures beside it."""


class Fetched(NamedTuple):
    """What came from the web: where from, and what was made of it; nothing of it is in the library yet."""

    address: str
    drafts: tuple[Draft, ...]
    skipped: tuple[Skipped, ...] = ()
    pictures: int = 0
    notes: tuple[Noted, ...] = ()

    @property
    def host(self) -> str:
        """The site that it came from."""
        return urlsplit(self.address).hostname or ""


def fetch(address: str, progress: Progress, *, allow_private: bool = False) -> Fetched:
    """Ask for the page at `address` and the pictures of its article; NotFetched, BadFile or UnsupportedFile when there
    is nothing to be had. `progress` is told how many pictures came so far, 0, and the host that is asked."""
    from reader.fetching.visit import Visit, Wish

    wish = Wish("text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.8", MOST_BYTES, PAGE_SECONDS)
    pictures = _Pictures()
    with Visit(lambda host: progress(pictures.count, 0, host), allow_private) as visit:
        pictures.visit = visit
        answer = visit.get(address, wish)
        _refuse_login(answer)
        path = _path(answer)
        if path.suffix == ".html":
            return _page(answer, path, pictures)
        return _file(answer, path)


def keep(library: Library, fetched: Fetched, asked: str) -> ImportReport:
    """Take what was fetched for the address `asked` into the library, in place of its saved link if there is one."""
    report = ImportReport()
    remembered = Remembered(library, report, [asked])
    sign_all(library, silent)
    arrivals = [Arrival(draft) for draft in fetched.drafts]
    for draft, saved in zip(fetched.drafts, library.save(arrivals, remembered.number), strict=True):
        report.take(draft, saved, asked)
    report.skipped += [Failed(asked, *each) for each in fetched.skipped]
    report.notes += [Note(asked, *each) for each in fetched.notes]
    remembered.end()
    return report


def _page(answer: "Answer", path: Path, pictures: "_Pictures") -> Fetched:
    """The article of a page."""
    from reader.importers.html import page_at

    try:
        draft = page_at(answer.address, path, answer.data, answer.charset, pictures.find)
    except BadFile as exc:
        raise NotFetched(exc.message, _BY_SCRIPT) from exc
    addresses = [each for each in draft.addresses if not each.startswith("name:")]  # it was no file
    draft = replace(draft, addresses=(*addresses, *answer.asked), notes=(*draft.notes, *pictures.notes))
    return Fetched(answer.address, (draft,), pictures=len(draft.assets))


def _file(answer: "Answer", path: Path) -> Fetched:
    """What the importer that knows the kind of file finds in it."""
    data = answer.data
    if path.suffix.lower() in (".txt", ".md") and answer.charset:
        from reader.importers.pages.page_encoding import page_text

        data = page_text(data, path, answer.charset).text.encode()
    with TemporaryDirectory(prefix="armchair-") as folder:
        file = Path(folder, *_DEEP, path.name)
        file.parent.mkdir(parents=True)
        file.write_bytes(data)
        try:
            found = list(importer_for(file).read(file))
        except UnknownKind as exc:
            raise _no_page(answer) from exc
        except (UnsupportedFile, BadFile) as exc:
            raise NotFetched(exc.message, exc.hint) from exc
    drafts = [each for each in found if isinstance(each, Draft)]
    if not drafts:
        raise _no_page(answer)
    if len(drafts) == 1 and not drafts[0].is_link:
        [draft] = drafts
        where = draft.source_url or answer.address
        drafts = [replace(draft, source_url=where, addresses=(*draft.addresses, *answer.asked))]
    skipped = tuple(each for each in found if isinstance(each, Skipped))
    notes = tuple(each for each in found if isinstance(each, Noted))
    return Fetched(answer.address, tuple(drafts), skipped, notes=notes)


@dataclass
class _Pictures:
    """The pictures of one page, each asked for once, as long as they are not too many, too large or too slow."""

    visit: "Visit | None" = None
    left: int = field(default_factory=lambda: MOST_PICTURE_BYTES)
    count: int = 0
    missing: int = 0
    _found: dict[str, Asset | None] = field(default_factory=dict)
    _slow: set[str] = field(default_factory=set)
    _seconds: float = ALL_PICTURES_SECONDS

    def find(self, address: str) -> Asset | None:
        """The picture at `address`, None when it cannot be had or not be shown."""
        address = address.partition("#")[0]
        if address not in self._found:
            self._found[address] = self._fetched(address)
        return self._found[address]

    @property
    def notes(self) -> tuple[Phrase, ...]:
        """What is to be said of those that are missing."""
        if not self.missing:
            return ()
        return (phrase("Pictures that could not be loaded: {n}.", n=self.missing),)

    def _fetched(self, address: str) -> Asset | None:
        import time

        from reader.importers.pages.page_pictures import as_asset

        if self.visit is None or not address.startswith(("http://", "https://")):
            return None
        host = address.split("/", 3)[2]
        is_over = self.count + self.missing >= MOST_PICTURES or self._seconds <= 0 or self.left <= 0
        if is_over or host in self._slow:
            self.missing += 1
            return None
        begun = time.monotonic()
        try:
            answer = self.visit.get(address, self._wish(min(LARGEST, self.left)))
        except NotFetched:
            self.missing += 1
            if time.monotonic() - begun > SLOW_SECONDS:
                self._slow.add(host)
            return None
        finally:
            self._seconds -= time.monotonic() - begun
        self.left -= len(answer.data)
        asset = as_asset(address, answer.data)
        if asset is None or asset.media_type == _NOT_SHOWN:
            self.missing += 1
            return None
        self.count += 1
        return asset

    def _wish(self, most: int) -> "Wish":
        from reader.fetching.visit import Wish

        accept = "image/webp,image/png,image/jpeg,image/gif,image/svg+xml"
        return Wish(accept, most, min(PICTURE_SECONDS, self._seconds))


def _path(answer: "Answer") -> Path:
    """What the file at an address would be called on a disk, with the ending that says who reads it."""
    from reader.importers.html import sniff

    name = answer.name or unquote(urlsplit(answer.address).path).rstrip("/").rpartition("/")[2]
    name = "".join(sign for sign in name if sign.isprintable() and sign not in '/\\:*?"<>|').strip(". ")[-60:]
    path = Path(name or urlsplit(answer.address).hostname or "page")
    kind = answer.media_type
    is_page = kind in _VAGUE and path.suffix.lower() not in (".md", ".mhtml", ".mht") and sniff(answer.data[:_HEAD])
    if kind in _PAGES or is_page:
        return Path(f"{path.stem or path.name}.html")
    if can_import(path) and kind != "application/pdf":
        return path
    if ending := _ENDINGS.get(kind) or (".txt" if kind.startswith("text/") else ""):
        return Path(f"{path.stem}{ending}")
    if kind in _VAGUE:
        return path
    raise _no_page(answer)


def _refuse_login(answer: "Answer") -> None:
    """Raise NotFetched for a page that one was sent to for logging in."""
    first, last = (urlsplit(address).path for address in (answer.asked[0], answer.asked[-1]))
    if _LOGIN.search(last) and not _LOGIN.search(first) and _PASSWORD in answer.data.lower().replace(b"'", b'"'):
        raise NotFetched(
            phrase("{host} wants you to log in before it shows this page.", host=urlsplit(answer.address).hostname),
            phrase("Open it in your browser, save the page there, and import the file."),
        )


def _no_page(answer: "Answer") -> NotFetched:
    kind = answer.media_type or "?"
    return NotFetched(
        phrase("What is at this address is no article ({kind}).", kind=kind),
        phrase("Armchair can save web pages, and files of the kinds that it can import."),
    )


_BY_SCRIPT = phrase("Perhaps a script makes this page. Save it in your browser and import the file.")
