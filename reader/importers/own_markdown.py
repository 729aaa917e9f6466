"""Markdown as Armchair itself writes it: front matter with a key `armchair`, that says all of an article.

Every value is JSON on a line of its own. Other programs may have written the front matter anew since; then it is read
as the YAML that it is.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from reader.domain.archive import Archived
from reader.domain.article import Asset, Author, BodyFormat, Draft, Honour, Link, LinkKind
from reader.domain.marks import Kept
from reader.domain.phrase import Phrase, phrase
from reader.domain.text import fold
from reader.importers import dates, entry_values
from reader.importers.entry import not_a_date, shown
from reader.importers.own_values import byline_of, digest_of, digest_of_head, state_rows
from reader.importers.pictures import Surroundings, media_type_of, size_of
from reader.importers.references import references

VERSION = 1
_LONGEST = 16 * 1024 * 1024
_MOST_VALUES, _DEEPEST = 500_000, 8
_ID = re.compile(r"[a-z2-7]{16}")
_LINE = re.compile(r"( *)(- |[a-z_]+:(?: |$))(.*)")
_LARGEST = 64 * 1024 * 1024
_KINDS = {"previous": LinkKind.PREVIOUS, "next": LinkKind.NEXT, "related": LinkKind.RECOMMENDED}


def draft_of(text: str, path: Path, raw: bytes) -> Draft | None:
    """The article in the text of the file `path`, whose bytes are `raw`; None when Armchair did not write it."""
    found = _split(text)
    if not found:
        return None
    fields, body = found
    own = fields["armchair"]
    try:
        return _draft(fields, own, body, path, raw)
    except (KeyError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None  # changed beyond what it was; then it is Markdown like any other


def _split(text: str) -> tuple[dict[str, Any], str] | None:
    if not text.startswith("---\n") or "\narmchair:" not in text[:_LONGEST]:
        return None
    end = text.find("\n---\n", 3, _LONGEST)
    if end < 0 or "\narmchair:" not in text[3:end]:
        return None
    block, body = text[4 : end + 1], text[end + 5 :]
    fields = _by_lines(block) or _as_yaml(block)
    own = fields.get("armchair") if fields else None
    if not fields or not isinstance(own, dict) or str(own.get("version")) != str(VERSION):
        return None
    return fields, body.removeprefix("\n")


def _by_lines(block: str) -> dict[str, Any] | None:
    """The fields as Armchair wrote them; None where a line is anything else."""
    fields: dict[str, Any] = {}
    above: list[tuple[int, Any, str]] = [(-1, fields, "")]
    for line in block.splitlines():
        found = _LINE.fullmatch(line)
        if not found:
            return None
        depth, key, value = len(found[1]), found[2].rstrip(" :"), found[3]
        while above[-1][0] >= depth:
            above.pop()
        _, holder, name = above[-1]
        if name:
            holder[name] = holder.get(name) or ([] if key == "-" else {})
            holder = holder[name]
        if isinstance(holder, list) is not (key == "-"):
            return None
        try:
            if key == "-":
                holder.append(json.loads(value))
            elif value:
                holder[key] = json.loads(value)
            else:
                above.append((depth, holder, key))
        except ValueError:
            return None
    return fields


def _as_yaml(block: str) -> dict[str, Any] | None:
    import yaml

    try:
        value = yaml.load(block, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, AttributeError):
        return None
    return value if isinstance(value, dict) and _count(value) < _MOST_VALUES else None


def _count(value: object, depth: int = 0, so_far: int = 0) -> int:
    """How many values there are, as far as that matters: what repeats itself grows without end."""
    if depth > _DEEPEST or so_far >= _MOST_VALUES:
        return _MOST_VALUES
    so_far += 1
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        so_far = _count(inner, depth + 1, so_far)
        if so_far >= _MOST_VALUES:
            break
    return so_far


def _draft(fields: Mapping[str, Any], own: Mapping[str, Any], body: str, path: Path, raw: bytes) -> Draft:
    pictures = [(_text(each["name"]), _text(each["file"])) for each in own.get("pictures", ())]
    body = _text(own["body"]) if "body" in own else _with_names(body, pictures)
    is_unchanged = own.get("text") == digest_of(body)
    body_format = BodyFormat(own["format"])
    authors = tuple(_author(each) for each in _listed(fields.get("authors")))
    assets, notes = _assets(path, [*pictures, *(("", author.picture) for author in authors)])
    by_file = {file: asset.name for file, asset in assets.items()}
    id_ = _text(own["id"])
    if not _ID.fullmatch(id_):
        raise ValueError("no id")
    unread: list[Phrase] = []
    links = (*_links(fields), *_body_links(own, body, body_format, is_unchanged=is_unchanged))
    draft = Draft(
        title=_text(fields.get("title", "")),
        body=body,
        body_format=body_format,
        authors=tuple(replace(author, picture=by_file.get(author.picture, "")) for author in authors),
        published=_moment(fields.get("date"), unread),
        saved=_moment(fields.get("saved"), unread),
        source_url=_text(fields.get("url", "")),
        language=_text(fields.get("lang", "")),
        tags=tuple(_text(tag) for tag in _listed(fields.get("tags"))),
        series=_text(fields.get("series", "")),
        series_place=_number(fields.get("series_order"), unread),
        summary=_text(fields.get("summary", "")),
        links=tuple(_led(links, own)),
        assets=tuple(_named(assets, pictures)),
        original=raw,
        notes=(*unread, *notes),
        kept=_kept(own),
        is_doubtful=is_unchanged and own.get("is_doubtful") is True,
    )
    told = _text(own.get("byline", ""))
    archived = Archived(
        id_,
        is_unchanged=is_unchanged,
        is_edited=own.get("head", head := digest_of_head(draft)) != head,
        byline=told if fold(told) == fold(byline_of(authors)) else "",
        source_file=_text(own.get("file", "")),
        addresses=tuple(_text(each) for each in own.get("known_as", ())),
    )
    return replace(draft, archived=archived)


def _with_names(body: str, pictures: list[tuple[str, str]]) -> str:
    """The text as it was before its pictures were given paths."""
    names: dict[str, str] = {}
    for name, file in pictures:
        if name and file:
            names.setdefault(file, name)
    if not names:
        return body
    files = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.sub(files, lambda found: names[found[0]], body)


def _author(told: Any) -> Author:
    if isinstance(told, str):
        return Author(told)
    honours = tuple(
        Honour(_text(each["title"]), None if each.get("year") is None else int(each["year"]))
        for each in told.get("honours", ())
    )
    stored = _text(told.get("id", ""))
    return Author(
        _text(told.get("name", "")),
        _text(told.get("bio", "")),
        honours,
        _text(told.get("link", "")),
        _text(told.get("picture", "")),
        stored if _ID.fullmatch(stored) else "",
    )


def _assets(path: Path, files: list[tuple[str, str]]) -> tuple[dict[str, Asset], tuple[Phrase, ...]]:
    """The pictures by their paths, and notes of those that are not there."""
    around = Surroundings(path.parent)
    found: dict[str, Asset] = {}
    notes = []
    for name, file in files:
        if not file or file in found:
            continue
        place = path.parent / file
        try:
            is_fit = around.holds(place) and place.is_file() and place.stat().st_size <= _LARGEST
            data = place.read_bytes() if is_fit else b""
        except (OSError, ValueError):
            data = b""
        if not (media_type := media_type_of(data)):
            notes.append(phrase("Picture not found: {name}", name=file[:200]))
            continue
        found[file] = Asset(name or file, media_type, data, *size_of(data))
    return found, tuple(notes)


def _named(assets: Mapping[str, Asset], pictures: list[tuple[str, str]]) -> Iterator[Asset]:
    """A picture for each name it has in the text, and those of authors."""
    named = set()
    for name, file in pictures:
        if file in assets:
            named.add(file)
            yield replace(assets[file], name=name)
    yield from (asset for file, asset in assets.items() if file not in named)


def _links(fields: Mapping[str, Any]) -> Iterator[Link]:
    for key, kind in _KINDS.items():
        for each in _listed(fields.get(key)):
            yield Link(kind, *(_text(each.get(name, "")) for name in ("title", "snippet", "url")))


def _body_links(own: Mapping[str, Any], body: str, form: BodyFormat, *, is_unchanged: bool) -> tuple[Link, ...]:
    """The links in the text: as they were told, or as they are found in what was changed."""
    if "body_links" in own and (is_unchanged or form is not BodyFormat.MARKDOWN):
        return tuple(
            Link(LinkKind(each["kind"]), *(_text(each.get(name, "")) for name in ("title", "snippet", "url")))
            for each in own["body_links"]
        )
    return references(body).links if form is BodyFormat.MARKDOWN else ()


def _led(links: Iterable[Link], own: Mapping[str, Any]) -> Iterator[Link]:
    """The links, those whose address alone does not say it with the file that they mean."""
    meant = {_text(each["url"]): _text(each["address"]) for each in own.get("leads_to", ())}
    for link in links:
        yield replace(link, means=meant[link.url]) if link.url in meant else link


def _kept(own: Mapping[str, Any]) -> Kept | None:
    rows = state_rows({**each, "deleted": 0} for each in own.get("marks", ()))
    return Kept(rows=rows) if rows else None


def _listed(value: Any) -> list[Any]:
    if value in (None, ""):
        return []
    return value if isinstance(value, list) else [value]


def _number(value: Any, unread: list[Phrase]) -> float | None:
    """A number; what is none is told in `unread`."""
    if value is None:
        return None
    found = entry_values.number(value)
    if found is None:
        unread.append(phrase("Not a number: {text}", text=shown(value)))
    return found


def _moment(value: Any, unread: list[Phrase]) -> datetime | None:
    """A time; what is none is told in `unread`."""
    found = _read_moment(value)
    if value and not found:
        unread.append(not_a_date(value))
    return found


def _read_moment(value: Any) -> datetime | None:
    if isinstance(value, datetime | date):
        value = value.isoformat()
    if not value:
        return None
    try:
        found = datetime.fromisoformat(_text(value))
    except ValueError:
        return dates.moment(_text(value))
    return found if found.tzinfo else dates.moment(_text(value))


def _text(value: Any) -> str:
    if isinstance(value, dict | list) or value is None:
        raise ValueError("no text")
    text = value if isinstance(value, str) else str(value)
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
