"""The complete library as one ZIP of JSON lines and pictures: see `docs/library-archive.md`."""

import json
import zipfile
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader import __version__
from reader.domain.article import Draft
from reader.domain.phrase import template
from reader.services.exports.chosen import Chosen
from reader.services.exports.pictures import ending_of
from reader.storage.arriving.kept import to_json
from reader.storage.arriving.kept_files import KeptFiles
from reader.storage.arriving.saved_links import SavedLink

NAME = "archive"
TITLE = template("Complete library (one ZIP, nothing is lost)")
HELP = template("Articles, originals and all marks, to keep or to move to another computer.")
ENDING = ".zip"
PLACE = 80
IS_OF_LIBRARY = True
HAS_OPTIONAL_MARKS = False

FORMAT, VERSION = "armchair library", 1
ARTICLES_A_PART, BYTES_A_PART = 500, 16 * 1024 * 1024


def write(chosen: Chosen, place: Path) -> None:
    """Write all of the library, and all of the reader's work, to the file `place`."""
    stored = chosen.stored
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr("armchair.json", json.dumps(_manifest(chosen), indent=2) + "\n")
        _lines(archive, "state.jsonl", ({"table": row.table, **row.values} for row in stored.every_mark()))
        _lines(archive, "links.jsonl", map(_link, stored.links()))
        waiting = ({"article": article, "kept": json.loads(kept)} for article, kept in stored.waiting())
        _lines(archive, "waiting.jsonl", waiting)
        imports = (
            {"at": at, "report": json.loads(told), "is_undone": is_undone} for at, told, is_undone in stored.imports()
        )
        _lines(archive, "imports.jsonl", imports)
        _files(archive, chosen)
        _articles(archive, chosen)


def _manifest(chosen: Chosen) -> dict[str, Any]:
    tables = {"articles": "articles", "links": "saved_links", "assets": "assets", "files": "kept_files"}
    return {
        "format": FORMAT,
        "version": VERSION,
        "made_by": f"Armchair {__version__}",
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "counts": {name: chosen.stored.count(table) for name, table in tables.items()},
    }


def _lines(archive: zipfile.ZipFile, name: str, values: Iterable[dict[str, Any]]) -> None:
    with archive.open(_member(name), "w", force_zip64=True) as file:
        for value in values:
            file.write(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace") + b"\n")


def _member(name: str, *, is_packed: bool = False) -> zipfile.ZipInfo:
    """A member; what is packed in itself, as pictures are, is stored as it is."""
    member = zipfile.ZipInfo(name, date_time=datetime.now().timetuple()[:6])
    member.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member


def _files(archive: zipfile.ZipFile, chosen: Chosen) -> None:
    kept = KeptFiles(chosen.library)
    every = kept.all()
    _lines(archive, "files.jsonl", ({"path": path, "digest": digest, "size": size} for path, digest, size in every))
    for digest in dict.fromkeys(digest for _, digest, _ in every):
        with archive.open(_member(f"files/{digest}"), "w", force_zip64=True) as file:
            for piece in kept.pieces_of(digest):
                chosen.progress(0, 0, "")
                file.write(piece)


def _articles(archive: zipfile.ZipFile, chosen: Chosen) -> None:
    written: set[str] = set()
    for part, some in enumerate(_parts(one.draft for one in chosen.articles()), 1):
        _assets(archive, chosen, some, written)
        _lines(archive, f"articles/{part:06}.jsonl", map(_article, some))


def _parts(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """The articles in parts that are not too many or too large to be in memory together."""
    some: list[Draft] = []
    weight = 0
    for draft in drafts:
        some.append(draft)
        weight += len(draft.body) + len(draft.original or b"")
        for form in draft.archived.forms if draft.archived else ():
            weight += len(form.body) + len(form.original or b"")
        if len(some) >= ARTICLES_A_PART or weight >= BYTES_A_PART:
            yield some
            some, weight = [], 0
    if some:
        yield some


def _assets(archive: zipfile.ZipFile, chosen: Chosen, drafts: Iterable[Draft], written: set[str]) -> None:
    for asset in _new_assets(drafts, written):
        found = chosen.library.asset(asset)
        if found:
            archive.writestr(_member(f"assets/{asset}{ending_of(found.media_type)}", is_packed=True), found.data)


def _new_assets(drafts: Iterable[Draft], written: set[str]) -> Iterator[str]:
    for draft in drafts:
        for asset in draft.assets:
            if asset.id not in written:
                written.add(asset.id)
                yield asset.id


def _link(link: SavedLink) -> dict[str, Any]:
    kept = to_json(link.kept)
    return {
        "url": link.url,
        "title": link.title,
        "summary": link.summary,
        "saved": link.saved,
        "tags": list(link.tags),
        "kept": json.loads(kept) if kept else None,
        "source_file": link.source_file,
    }


def _article(draft: Draft) -> dict[str, Any]:
    archived = draft.archived
    assert archived is not None
    return {
        "id": archived.id,
        "title": draft.title,
        "body": draft.body,
        "format": draft.body_format.value,
        "original": _original(draft.original),
        "fingerprint": archived.fingerprint,
        "byline": archived.byline,
        "summary": archived.summary,
        "published": archived.published,
        "saved": archived.saved,
        "source_url": draft.source_url,
        "source_file": archived.source_file,
        "language": draft.language,
        "series": draft.series,
        "series_place": draft.series_place,
        "is_doubtful": draft.is_doubtful,
        "tags": [{"place": place, "tag": tag} for place, tag in archived.tags],
        "authors": [
            {
                "id": author.id,
                "name": author.name,
                "bio": author.bio,
                "honours": [{"year": honour.year, "text": honour.text} for honour in author.honours],
                "link": author.link,
                "picture": author.picture,
            }
            for author in draft.authors
        ],
        "links": [link._asdict() for link in archived.links],
        "addresses": list(archived.addresses),
        "pictures": [{"name": name, "asset": asset} for name, asset in archived.pictures],
        "assets": [
            {"id": asset.id, "media_type": asset.media_type, "width": asset.width, "height": asset.height}
            for asset in draft.assets
        ],
        "files": [file._asdict() for file in archived.files],
        "forms": [form._asdict() | {"original": _original(form.original)} for form in archived.forms],
    }


def _original(original: bytes | None) -> dict[str, str] | None:
    """The file as it came: as text where it is UTF-8, so that others can read it."""
    if original is None:
        return None
    try:
        return {"text": original.decode()}
    except UnicodeDecodeError:
        return {"base64": b64encode(original).decode("ascii")}
