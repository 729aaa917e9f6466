"""Armchair's own archives of whole libraries, see `docs/library-archive.md`; must never hold one in memory."""

import json
import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from reader.domain.archive import (
    Archived,
    ArchivedForm,
    ArchivedLink,
    Beside,
    Expected,
    FilePiece,
    SourceFile,
    StateRow,
)
from reader.domain.article import Asset, Author, BodyFormat, Draft, Found, Honour, Link, LinkKind, Skipped, asset_id
from reader.domain.errors import BadFile
from reader.domain.marks import Kept
from reader.domain.phrase import phrase
from reader.importers.archives import Archive, Bounds, opened
from reader.importers.files import read_bytes
from reader.importers.own_values import kept_of, moment, state_rows, storable

EXTENSIONS = frozenset({".armchair"})

MANIFEST = "armchair.json"
FORMAT = "armchair library"
VERSION = 1

_BOUNDS = Bounds(members=4_000_000, directory=1024**3, unpacked=1024**4, packed=1024**4)
_LONGEST_LINE = 512 * 1024 * 1024
_ROWS_AT_A_TIME = 500
_PIECE = 1024 * 1024
_ID = re.compile(r"[a-z2-7]{16}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ASSET = re.compile(r"assets/([a-z2-7]{16})\.[a-z0-9]{1,5}")
T = TypeVar("T")


class _Unfit(Exception):
    """A line that is not what the format says."""


def sniff(head: bytes) -> bool:
    """Whether the first member of the archive is the manifest of such a one."""
    return head.startswith(b"PK\x03\x04") and head[30 : 30 + len(MANIFEST)] == MANIFEST.encode()


def is_archive(path: Path) -> bool:
    """Whether `path` is such an archive, whatever it is called, and also where a small one was packed anew."""
    try:
        if sniff(read_bytes(path, 64, _BOUNDS.packed)):
            return True
        with opened(path) as archive:
            return MANIFEST in archive.names
    except BadFile:
        return False


def read(path: Path) -> Iterator[Found | Beside | Expected]:
    """What is in the archive `path`, what stands beside the articles first: a stopped import has taken it then."""
    with opened(path, _BOUNDS) as archive:
        yield Expected(_checked(path, archive))
        yield from _beside(archive)
        for name in archive.names:
            if name == "links.jsonl":
                yield from _each(archive, name, _link)
        assets = {found[1]: name for name in archive.names if (found := _ASSET.fullmatch(name))}
        for name in archive.names:
            if name.startswith("articles/") and name.endswith(".jsonl"):
                yield from _each(archive, name, lambda line: _article(line, archive, assets))


def _checked(path: Path, archive: Archive) -> int:
    """How many articles it says to have; BadFile for one that this version cannot read."""
    try:
        told = json.loads(archive.read(MANIFEST))
        version = told["version"] if told["format"] == FORMAT else None
    except (KeyError, ValueError, TypeError, RecursionError) as exc:
        raise BadFile(path, phrase("This is no archive of Armchair’s.")) from exc
    if not isinstance(version, int):
        raise BadFile(path, phrase("This is no archive of Armchair’s."))
    if version > VERSION:
        raise BadFile(path, phrase("This archive was made by a later version of Armchair. Import it with that one."))
    counts = told.get("counts")
    articles = counts.get("articles") if isinstance(counts, dict) else 0
    return articles if isinstance(articles, int) and articles > 0 else 0


def _beside(archive: Archive) -> Iterator[Beside | Skipped]:
    present = set(archive.names)
    if "state.jsonl" in present:
        lines = (found for found in _each(archive, "state.jsonl", lambda line: state_rows([line])))
        for rows in _gathered(lines):
            yield rows if isinstance(rows, Skipped) else Beside(waiting=(("", Kept(rows=rows)),))
    for name, make in (("waiting.jsonl", _waiting), ("imports.jsonl", _import)):
        if name in present:
            yield from _each(archive, name, make)
    if "files.jsonl" in present:
        for file in _each(archive, "files.jsonl", _file):
            if isinstance(file, Skipped):
                yield file
            elif (member := f"files/{file.digest}") in present:
                yield from _pieces(archive, member, file)


def _gathered(
    lines: Iterator[tuple[StateRow, ...] | Skipped],
) -> Iterator[tuple[StateRow, ...] | Skipped]:
    """Rows together, some hundreds at a time."""
    while some := list(islice(lines, _ROWS_AT_A_TIME)):
        yield from (each for each in some if isinstance(each, Skipped))
        yield tuple(row for each in some if not isinstance(each, Skipped) for row in each)


def _pieces(archive: Archive, member: str, file: FilePiece) -> Iterator[Beside | Skipped]:
    try:
        for place, data in enumerate(archive.pieces(member, _PIECE)):
            yield Beside(pieces=(file._replace(place=place, data=data),))
    except BadFile as exc:
        yield Skipped(exc.message, part=member)


def _each(archive: Archive, name: str, make: Callable[[dict[str, Any]], T]) -> Iterator[T | Skipped]:
    """What `make` makes of each line of a member; lines that are not what they should be are told, and passed over."""
    number = 0
    try:
        for number, line in enumerate(archive.lines(name, _LONGEST_LINE), 1):
            if not line.strip():
                continue
            try:
                value = json.loads(line)
                if not isinstance(value, dict):
                    raise _Unfit
                yield make(storable(value))
            except (_Unfit, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
                yield Skipped(phrase("This line is not what an archive of Armchair’s has."), line=number, part=name)
    except BadFile as exc:
        yield Skipped(exc.message, line=number or None, part=name)


def _article(line: dict[str, Any], archive: Archive, assets: dict[str, str]) -> Draft:
    id_ = _matching(_ID, line["id"])
    links = tuple(_archived_link(each) for each in line.get("links", ()))
    published, saved = _number(line.get("published")), _number(line.get("saved"))
    told = line.get("assets", ())
    pictures = tuple(found for each in told if (found := _asset(each, archive, assets)))
    missing = [phrase("A picture of “{title}” is missing.", title=_text(line, "title"))] * (len(told) - len(pictures))
    return Draft(
        title=_text(line, "title"),
        body=_text(line, "body"),
        body_format=BodyFormat(line["format"]),
        authors=tuple(_author(each) for each in line.get("authors", ())),
        published=moment(published),
        saved=moment(saved),
        source_url=_text(line, "source_url"),
        language=_text(line, "language"),
        series=_text(line, "series"),
        series_place=_number(line.get("series_place")),
        summary=_text(line, "summary"),
        links=tuple(Link(LinkKind(link.kind), link.title, link.snippet, link.url) for link in links),
        assets=pictures,
        notes=tuple(missing),
        original=_original(line.get("original")),
        is_doubtful=bool(line.get("is_doubtful")),
        archived=Archived(
            id=id_,
            is_whole=True,
            fingerprint=_text(line, "fingerprint"),
            byline=_text(line, "byline"),
            summary=_text(line, "summary"),
            published=published,
            saved=saved,
            source_file=_text(line, "source_file"),
            tags=tuple((int(each["place"]), str(each["tag"])) for each in line.get("tags", ())),
            links=links,
            addresses=tuple(str(each) for each in line.get("addresses", ())),
            pictures=tuple((str(each["name"]), _matching(_ID, each["asset"])) for each in line.get("pictures", ())),
            files=tuple(_source_file(each) for each in line.get("files", ())),
            forms=tuple(_form(each) for each in line.get("forms", ())),
        ),
    )


def _source_file(told: dict[str, Any]) -> SourceFile:
    return SourceFile(str(told["path"]), int(told["size"]), int(told["modified"]))


def _form(told: dict[str, Any]) -> ArchivedForm:
    return ArchivedForm(
        fingerprint=_text(told, "fingerprint"),
        path=_text(told, "path"),
        title=_text(told, "title"),
        source_url=_text(told, "source_url"),
        body=_text(told, "body"),
        format=BodyFormat(told["format"]).value,
        original=_original(told.get("original")),
        addresses=tuple(str(each) for each in told.get("addresses", ())),
    )


def _archived_link(told: dict[str, Any]) -> ArchivedLink:
    title, snippet, url = _text(told, "title"), _text(told, "snippet"), _text(told, "url")
    title_key, url_key = _text(told, "title_key"), _text(told, "url_key")
    kind = LinkKind(told["kind"]).value
    return ArchivedLink(kind, title, snippet, url, title_key, url_key, bool(told["is_wanted"]))


def _author(told: dict[str, Any]) -> Author:
    honours = tuple(
        Honour(str(each["text"]), None if each.get("year") is None else int(each["year"]))
        for each in told.get("honours", ())
    )
    picture = _text(told, "picture")
    if picture:
        _matching(_ID, picture)
    return Author(
        _text(told, "name"), _text(told, "bio"), honours, _text(told, "link"), picture, _matching(_ID, told["id"])
    )


def _asset(told: dict[str, Any], archive: Archive, assets: dict[str, str]) -> Asset | None:
    """A picture that is in the archive as it should be; None where it is damaged, or missing."""
    id_ = _matching(_ID, told["id"])
    if id_ not in assets:
        return None
    try:
        data = archive.read(assets[id_])
    except BadFile:
        return None
    if asset_id(data) != id_:
        return None
    return Asset("", _text(told, "media_type"), data, int(told["width"]), int(told["height"]), id_)


def _original(told: dict[str, Any] | None) -> bytes | None:
    if told is None:
        return None
    if "text" in told:
        return str(told["text"]).encode()
    return b64decode(told["base64"], validate=True)


def _link(line: dict[str, Any]) -> Draft:
    saved = _number(line.get("saved"))
    return Draft(
        title=_text(line, "title"),
        body="",
        body_format=BodyFormat.TEXT,
        saved=moment(saved),
        source_url=_text(line, "url"),
        tags=tuple(str(tag) for tag in line.get("tags", ())),
        summary=_text(line, "summary"),
        kept=kept_of(line.get("kept")),
        archived=Archived("", is_whole=True, saved=saved, source_file=_text(line, "source_file")),
        is_link=True,
    )


def _waiting(line: dict[str, Any]) -> Beside:
    kept = kept_of(line["kept"])
    return Beside(waiting=((_text(line, "article"), kept),)) if kept else Beside()


def _import(line: dict[str, Any]) -> Beside:
    at = _number(line["at"])
    if at is None:
        raise _Unfit
    return Beside(imports=((at, json.dumps(line["report"]), bool(line.get("is_undone"))),))


def _file(line: dict[str, Any]) -> FilePiece:
    return FilePiece(_text(line, "path"), _matching(_DIGEST, line["digest"]), int(line["size"]), 0, b"")


def _text(told: dict[str, Any], name: str) -> str:
    value = told.get(name, "")
    if not isinstance(value, str):
        raise _Unfit
    return value


def _number(value: object) -> float | None:
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    raise _Unfit


def _matching(pattern: re.Pattern[str], value: object) -> str:
    if isinstance(value, str) and pattern.fullmatch(value):
        return value
    raise _Unfit
