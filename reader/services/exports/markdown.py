"""A folder of Markdown files with front matter, each with its pictures beside it: read by others, and again by Armchair
without loss. What only Armchair knows of an article is below the key `armchair`; see `importers/own_markdown.py`."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reader.domain.archive import Archived, StateRow
from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase, template
from reader.importers.decoding import decode
from reader.importers.own_values import byline_of, digest_of, digest_of_head
from reader.importers.references import references
from reader.services.exports.chosen import Chosen, Marks, One
from reader.services.exports.names import Names
from reader.services.exports.pictures import ending_of
from reader.storage.arriving.rows import link_key

NAME = "markdown"
TITLE = template("Markdown folder (comes back without loss)")
HELP = template("A file for each article, and its pictures. Other programs read it, and so does Armchair.")
ENDING = ""
PLACE = 10
IS_OF_LIBRARY = False
HAS_OPTIONAL_MARKS = True

VERSION = 1
_FOLDER = "_files"
_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BEFORE, _AFTER = r"(?<![^\s\"'(<\[=!])", r"(?![^\s\"')>\]?#|])"
_KINDS = (("previous", LinkKind.PREVIOUS), ("next", LinkKind.NEXT), ("related", LinkKind.RECOMMENDED))


def write(chosen: Chosen, place: Path) -> None:
    """Write each article, and its pictures, into the folder `place`."""
    names = Names()
    for one in chosen.articles():
        name = names.name(one.draft.title, ".md", reserve=len(_FOLDER))
        folder = f"{name.removesuffix('.md')}{_FOLDER}"
        files = _write_pictures(chosen, one.draft, place, folder)
        text = text_of(one, files, has_marks=chosen.has_marks)
        (place / name).write_text(text, encoding="utf-8", newline="")


def text_of(one: One, files: Mapping[str, str], *, has_marks: bool = True) -> str:
    """The text of an article's file; `files` are the paths of its pictures, by their ids."""
    draft = one.draft
    named = _named_by_reader(draft) if has_marks else []
    one = one._replace(marks=one.marks._replace(rows=(*one.marks.rows, *named)))
    paths = _paths(draft, files)
    body = _replaced(draft.body, paths)
    fields = {
        **_fields(draft, files, has_marks=has_marks),
        **_for_people(one.marks),
        "armchair": _own(one, files, paths),
    }
    text = f"---\n{front_matter(fields)}---\n\n{body}"
    if _comes_back(text) and not any(path in draft.body for path in paths.values()):
        return text
    fields["armchair"]["body"] = draft.body
    return f"---\n{front_matter(fields)}---\n\n{_readable(body)}"


def front_matter(fields: Mapping[str, Any]) -> str:
    """YAML whose every value is JSON on a line of its own, so that it says exactly what was meant."""
    lines = []
    for key, value in fields.items():
        if isinstance(value, dict):
            lines += [f"{key}:", *(f"  {name}: {_json(inner)}" for name, inner in value.items() if name not in _LISTS)]
            for name in _LISTS:
                if name in value:
                    lines += [f"  {name}:", *(f"    - {_json(inner)}" for inner in value[name])]
        elif isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
            lines += [f"{key}:", *(f"  - {_json(inner)}" for inner in value)]
        else:
            lines.append(f"{key}: {_json(value)}")
    return "\n".join(lines) + "\n"


_LISTS = ("pictures", "leads_to", "body_links", "marks")
"""What below `armchair` may be long."""


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _fields(draft: Draft, files: Mapping[str, str], *, has_marks: bool) -> dict[str, Any]:
    """What any program can read; fields that say nothing are left out."""
    given = {Author(bio=author.bio).id for author in draft.authors}
    ids = {
        author.stored_id
        for author in draft.authors
        if author.stored_id != Author(author.name, author.bio).id and (has_marks or author.stored_id not in given)
    }
    fields = {
        "title": draft.title,
        "authors": [_author(author, files, ids) for author in draft.authors],
        "date": draft.published.isoformat() if draft.published else "",
        "saved": draft.saved.isoformat() if draft.saved else "",
        "url": draft.source_url,
        "lang": draft.language,
        "tags": list(draft.tags),
        "series": draft.series,
        "series_order": draft.series_place,
        "summary": draft.summary,
    }
    for name, kind in _KINDS:
        fields[name] = [_link(link) for link in draft.links if link.kind is kind]
    return {name: value for name, value in fields.items() if value not in ("", [], None) or name == "title"}


def _named_by_reader(draft: Draft) -> list[StateRow]:
    """The names that the reader gave to authors who came without; older than any that is given elsewhere."""
    return [
        StateRow("author_names", {"author": author.stored_id, "name": author.name, "changed_at": 0.0})
        for author in draft.authors
        if author.name and author.stored_id == Author(bio=author.bio).id
    ]


def _author(author: Author, files: Mapping[str, str], ids: Collection[str]) -> dict[str, Any]:
    told = {
        "name": author.name,
        "bio": author.bio,
        "honours": [
            {"title": honour.text, **({"year": honour.year} if honour.year is not None else {})}
            for honour in author.honours
        ],
        "link": author.link,
        "picture": files.get(author.picture, ""),
        "id": author.stored_id if author.stored_id in ids else "",
    }
    return {name: value for name, value in told.items() if value or name == "name"}


def _link(link: Link) -> dict[str, str]:
    told = {"title": link.title, "url": link.url, "snippet": link.snippet}
    return {name: value for name, value in told.items() if value}


def _for_people(marks: Marks) -> dict[str, Any]:
    told: dict[str, Any] = {
        "read": marks.is_read,
        "bookmarked": bool(marks.bookmarks),
        "archived": marks.is_archived,
        "read_later": marks.is_queued,
        "rating": marks.stars,
        "own_tags": list(marks.tags),
        "collections": list(marks.collections),
    }
    return {name: value for name, value in told.items() if value}


def _own(one: One, files: Mapping[str, str], paths: Mapping[str, str]) -> dict[str, Any]:
    """What only Armchair knows: enough to make the same article of the file again."""
    draft, archived = one.draft, one.draft.archived
    assert archived is not None
    named = {name: paths.get(name, files[asset]) for name, asset in archived.pictures if asset in files}
    links = [link for link in draft.links if link.kind in (LinkKind.BODY, LinkKind.SERIES)]
    told: dict[str, Any] = {
        "version": VERSION,
        "id": archived.id,
        "format": draft.body_format.value,
        "text": digest_of(draft.body),
        "head": digest_of_head(draft),
        "byline": archived.byline if archived.byline != byline_of(draft.authors) else "",
        "file": archived.source_file,
        "known_as": list(archived.addresses),
        "pictures": [{"name": name, "file": file} for name, file in named.items()],
        "leads_to": [{"url": url, "address": address} for url, address in _leads_to(draft, archived).items()],
    }
    if not _are_in_text(links, draft):
        told["body_links"] = [{"kind": link.kind.value, **_link(link)} for link in links]
    if draft.is_doubtful:
        told["is_doubtful"] = True
    if rows := [row for row in one.marks.rows if row.table != "trash"]:
        told["marks"] = [{"table": row.table, **_without_article(row.values)} for row in rows]
    return {name: value for name, value in told.items() if value not in ("", []) or name in ("id", "body_links")}


def _leads_to(draft: Draft, archived: Archived) -> dict[str, str]:
    """Where links lead whose address alone does not tell it, because the site that they came from did."""
    found = {}
    for link, stored in zip(draft.links, archived.links, strict=True):
        address = stored.url_key
        if address.startswith("file:") and address != link_key(link, draft.source_url, archived.source_file):
            found[link.url] = f"file:{quote(address[5:])}"
    return found


def _are_in_text(links: Sequence[Link], draft: Draft) -> bool:
    """Whether reading the text finds just these links."""
    found = references(draft.body).links if draft.body_format is BodyFormat.MARKDOWN else ()
    return [(link.kind, link.title, link.url) for link in links] == [(x.kind, x.title, x.url) for x in found]


def _without_article(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in ("article", "deleted")}


def _paths(draft: Draft, files: Mapping[str, str]) -> dict[str, str]:
    """Where the text shall find its pictures, by the names that it calls them: a path of its own for each name, so that
    the names can be put back."""
    archived = draft.archived
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for name, asset in archived.pictures if archived else ():
        path = files.get(asset, "")
        if not name or not path or path in taken:
            continue
        taken.add(path)
        paths[name] = path
    return paths


def _replaced(body: str, paths: Mapping[str, str]) -> str:
    if not paths:
        return body
    names = "|".join(map(re.escape, sorted(paths, key=len, reverse=True)))
    return re.sub(f"{_BEFORE}(?:{names}){_AFTER}", lambda found: paths[found[0]], body)


def _comes_back(text: str) -> bool:
    """Whether a file with this text is read as just this text."""
    try:
        return decode(text.encode(), Path("article.md")).text == text
    except (ReaderError, UnicodeEncodeError):
        return False


def _readable(body: str) -> str:
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign in "\n\t" or sign.isprintable())


def _write_pictures(chosen: Chosen, draft: Draft, place: Path, folder: str) -> dict[str, str]:
    """The paths of the pictures that were written, by their ids."""
    files: dict[str, str] = {}
    for id_, ending in _pictures(draft):
        asset = chosen.library.asset(id_)
        if asset is None:
            chosen.notes.append(phrase("A picture of “{title}” is missing.", title=draft.title))
            continue
        (place / folder).mkdir(exist_ok=True)
        (place / folder / f"{id_}{ending}").write_bytes(asset.data)
        files[id_] = f"{folder}/{id_}{ending}"
    return files


def _pictures(draft: Draft) -> Iterator[tuple[str, str]]:
    for asset in draft.assets:
        yield asset.id, ending_of(asset.media_type)
