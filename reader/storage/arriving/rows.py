"""What a draft becomes in library.db, as far as that can be told without looking into it.

Nothing here needs a connection, so that many drafts can be worked on at once.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from reader.domain.archive import ArchivedForm, SourceFile
from reader.domain.article import Author, BodyFormat, Draft, Honour, Link, LinkKind, article_id, asset_id
from reader.domain.guessed_language import LOOKED_AT, guessed_language
from reader.domain.likeness import text_keys
from reader.domain.rough_text import rough_text
from reader.domain.text import excerpt, fold, length_of, title_key, url_key
from reader.storage.database import storable, to_seconds
from reader.storage.packing import PACKED, packed_body, packed_original

_BESIDE = re.compile(r"(?:\./)?((?:\.\./)*)((?:[\w~-][\w.~-]*/)*[\w~-][\w.~-]*)(?:#\S*)?")
"""A relative address with nothing in it to be decoded or left out."""
_LOCAL_ARTICLE = (".md", ".markdown", ".mdown", ".mkd", ".txt", ".html", ".htm")
_NOT_COMPARED: dict[str, object] = {"assets": (), "notes": (), "original": None}
_NOT_SAID = ("kept", "is_link", "is_doubtful", "archived")
_COMPARED = tuple(field.name for field in fields(Draft) if field.name not in _NOT_SAID)


class Rows(NamedTuple):
    """The rows of a draft in the tables they are named for, each without the article's key, which comes first there.

    `text_id` is the id made of title and text, where `id` is made of a given id (then it `is_named`) or an address.
    `path` names its file, or the part of it, "" without one. `source_key` is the key of the address the article came
    from. `names` are the keys of all titles under which links mean it, `text_keys` those by which its text is found.
    What Armchair itself wrote out `is_ours`: its id says which article it is. It `is_copy` if nobody changed its text,
    and `is_edited` if somebody changed its title, tags or whatever else is told before that.
    """

    id: str
    text_id: str
    fingerprint: str
    path: str
    is_named: bool
    source_key: str
    names: tuple[str, ...]
    article: "ArticleRow"
    content: tuple[bytes, str, bytes | None, str, int]
    authors: tuple[tuple[str, str, str, str, str, str], ...]
    tags: tuple[tuple[int, str, str], ...]
    pictures: tuple[tuple[str, str, int, int, bytes], ...]
    picture_names: tuple[tuple[str, str], ...]
    addresses: tuple[str, ...]
    links: tuple[tuple[int, str, str, str, str, str, str, int], ...]
    text_keys: tuple[int, ...] = ()
    is_copy: bool = False
    is_ours: bool = False
    is_edited: bool = False
    byline: str = ""
    files: tuple[SourceFile, ...] = ()
    forms: tuple[ArchivedForm, ...] = ()


class ArticleRow(NamedTuple):
    """The columns of `articles` that are the draft's own; `saved` is None where the draft does not say it."""

    title: str
    title_key: str
    summary: str
    published: float | None
    saved: float | None
    source_url: str
    source_file: str
    language: str
    series: str
    series_key: str
    series_place: float | None
    words: int
    minutes: int
    is_doubtful: int = 0


def rows_of(draft: Draft, file: Path | None = None, part: int = 0) -> Rows:
    """The rows of `draft`, which came from `file` or is a part of it."""
    if draft.archived and draft.archived.is_whole:
        from reader.storage.arriving.archived_rows import rows_of_archived  # few drafts are

        return rows_of_archived(draft)
    draft, fingerprint = _fingerprinted(draft)
    source_file = storable(file) if file else ""
    source_key = url_key(draft.source_url)
    text = rough_text(draft.body, draft.body_format)
    article = _article(draft, source_file, text)
    archived = draft.archived
    id_ = archived.id if archived else article_id(draft)
    is_of_text = not draft.given_id and not source_key and not archived
    return Rows(
        id=id_,
        text_id=id_ if is_of_text else article_id(replace(draft, given_id="", source_url="")),
        fingerprint=fingerprint,
        path=f"{source_file}#{part}" if part else source_file,
        is_named=bool(draft.given_id or archived),
        source_key=source_key,
        names=(article.title_key, *(name[5:] for name in draft.addresses if name.startswith("name:"))),
        article=article,
        content=(
            packed_body(draft.body),
            draft.body_format.value,
            packed_original(draft.original, draft.body),
            fingerprint,
            PACKED,
        ),
        authors=tuple(
            author_row(author) for author in {_author_id(author): author for author in draft.authors}.values()
        ),
        tags=tuple(
            (place, tag, key) for place, (key, tag) in enumerate({fold(tag): tag for tag in draft.tags}.items())
        ),
        pictures=tuple((each.id, each.media_type, each.width, each.height, each.data) for each in draft.assets),
        picture_names=tuple((each.name, each.id) for each in draft.assets),
        is_copy=bool(archived and archived.is_unchanged),
        is_ours=bool(archived),
        is_edited=bool(archived and archived.is_edited),
        byline=archived.byline if archived else "",
        **_addresses_and_links(draft, file, source_key),
        text_keys=text_keys(text),
    )


def free_ids(rows: Rows) -> Iterator[str]:
    """Ids for an article whose own is taken: the one made of its text, then others without end."""
    yield rows.text_id
    for attempt in count(1):
        yield article_id(Draft("", "", BodyFormat.TEXT, given_id=f"{rows.fingerprint}/{attempt}"))


def _fingerprinted(draft: Draft) -> tuple[Draft, str]:
    """The draft as it is stored, and its fingerprint, which changes when anything that the file says has changed."""
    if draft.assets or any(author.picture for author in draft.authors):
        draft = _stored_form(draft)
    said = _said(draft)
    if "\\ud" in said:  # so a half character is written out there
        draft = _stored_form(draft)
        said = _said(draft)
    import hashlib  # loads OpenSSL, 2 MB that reading does without

    return draft, hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _said(draft: Draft) -> str:
    """All that the file says, as text: the `repr` of the draft and of its pictures. Kept as it is, for fingerprints
    made of it are stored."""
    values = ", ".join([f"{name}={_NOT_COMPARED.get(name, getattr(draft, name))!r}" for name in _COMPARED])
    return f"(Draft({values}), {tuple((asset.name, asset.id) for asset in draft.assets)!r})"


def _stored_form(draft: Draft) -> Draft:
    """The draft with each picture's id, and the authors' pictures named by them; its text as it can be stored."""
    draft = _sound(draft)
    assets = tuple(replace(asset, id=asset_id(asset.data)) for asset in draft.assets)
    ids = {asset.name: asset.id for asset in assets}
    authors = tuple(
        replace(author, picture=ids.get(author.picture, "")) if author.picture else author for author in draft.authors
    )
    return replace(draft, assets=assets, authors=authors)


def _sound(value: Any) -> Any:
    """`value` with half characters (lone surrogates), which no database takes, replaced by U+FFFD all through."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    elif isinstance(value, tuple):
        return tuple(_sound(each) for each in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changed = {
            item.name: sound
            for item in fields(value)
            if (sound := _sound(before := getattr(value, item.name))) != before
        }
        return replace(value, **changed) if changed else value
    return value


def _article(draft: Draft, source_file: str, text: str) -> ArticleRow:
    words, minutes = length_of(text)
    if draft.archived and (draft.summary or draft.archived.is_unchanged):
        summary = draft.summary
    else:
        summary = excerpt(rough_text(draft.summary, BodyFormat.MARKDOWN) if draft.summary else text)
    return ArticleRow(
        title=draft.title,
        title_key=title_key(draft.title),
        summary=summary,
        published=to_seconds(draft.published),
        saved=to_seconds(draft.saved),
        source_url=draft.source_url,
        source_file=source_file,
        language=draft.language or guessed_language(f"{draft.title} {text[:LOOKED_AT]}"),
        series=draft.series,
        series_key=fold(draft.series),
        series_place=draft.series_place,
        words=words,
        minutes=minutes,
        is_doubtful=int(draft.is_doubtful),
    )


def link_key(link: Link, source_url: str, source_file: str) -> str:
    """The key of the address of `link`, seen from an article that came from there."""
    if link.url.startswith("wiki:") or not link.url:
        return ""
    return _link_key(link.url, *_start(source_url, Path(source_file) if source_file else None))


def author_row(author: Author) -> tuple[str, str, str, str, str, str]:
    """A row of `authors`."""
    return _author_id(author), author.name, author.bio, _honours(author.honours), author.link, author.picture


def _author_id(author: Author) -> str:
    return author.stored_id or _id_of_author(author.name, "" if author.name else author.bio)


@lru_cache(maxsize=4096)
def _id_of_author(name: str, bio: str) -> str:
    return Author(name, bio).id


def _honours(honours: tuple[Honour, ...]) -> str:
    if not honours:
        return "[]"
    return json.dumps([(honour.year, honour.text) for honour in honours], ensure_ascii=False)


def _addresses_and_links(draft: Draft, file: Path | None, source_key: str) -> dict[str, Any]:
    own = _file_key(file) if file else ""
    archived = draft.archived
    known = archived.addresses if archived else ()
    if archived:  # addresses beside the article are those beside the file that it came from at first
        file = Path(archived.source_file) if archived.source_file else None
    base, folder = _start(draft.source_url, file)
    addresses = {source_key, own, *known}
    for address in draft.addresses:
        addresses.add(address if address.startswith("name:") else url_key(address, base))
    links = (_link(place, link, base, folder) for place, link in enumerate(draft.links))
    return {"addresses": tuple(sorted(addresses - {""})), "links": tuple(links)}


def _start(source_url: str, file: Path | None) -> tuple[str, str]:
    """From where the relative addresses of an article lead, and the key of that folder, if it is one."""
    base = source_url or (file.as_uri() if file and file.is_absolute() else "")
    start = _file_key(file) if file and base else ""
    return base, "" if source_url or start.startswith("file://") else start.rpartition("/")[0]


def _file_key(file: Path) -> str:
    """`url_key` of the file's address."""
    path = str(file)
    if path.startswith("/") and path.isprintable():  # so it is text, and nothing in it is lost on the way
        return f"file:{path}"
    return url_key(file.as_uri())


def _link_key(url: str, base: str, folder: str) -> str:
    """`url_key` of a link; `folder` is the key of the folder that relative ones start from, if it is one."""
    beside = _BESIDE.fullmatch(url) if folder else None
    if beside and (up := len(beside[1]) // 3) < folder.count("/"):
        return f"{folder.rsplit('/', up)[0]}/{beside[2]}"
    return url_key(url, base)


def _link(place: int, link: Link, base: str, folder: str) -> tuple[int, str, str, str, str, str, str, int]:
    """A row of `links`: with the keys of title and address, and whether it is wanted while its target is not stored.

    A link in the text to somewhere on the web resolves when that page arrives, but is nobody's unmet wish.
    """
    is_wiki = link.url.startswith("wiki:")
    address = "" if is_wiki or not link.url else _link_key(link.url, base, folder)
    address = url_key(link.means) if link.means else address
    is_told_by_title = link.kind is not LinkKind.BODY or is_wiki
    title = title_key(link.title) if is_told_by_title else ""
    is_local = bool(link.url) and ":" not in link.url.split("/")[0] and not link.url.startswith(("/", "#"))
    is_file = link.url.split("#")[0].split("?")[0].lower().endswith(_LOCAL_ARTICLE)
    is_wanted = is_told_by_title or (is_local and is_file)
    return place, link.kind.value, link.title, link.snippet, link.url, title, address, int(is_wanted)
