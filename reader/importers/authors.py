"""Authors out of front matter: names, links, wiki links, mappings, and the site's own list of authors."""

import json
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from reader.domain.article import Author, Honour
from reader.domain.errors import ReaderError
from reader.domain.text import fold
from reader.importers.decoding import decode
from reader.importers.files import read_bytes
from reader.importers.front_matter import Dialect, Value, load_yaml, plain, texts
from reader.importers.titles import plain_line, tidy

HIGHEST = 6
"""How many folders above a file its site may begin."""

_LISTS = ("authors.yml", "authors.yaml", "authors.json")
_MOST_LISTS = 32
_MOST_AUTHORS = 50
_WIKI = re.compile(r"!?\[\[(?:[^\[\]|]*/)?([^\[\]|#]+)(?:#[^\[\]|]*)?(?:\|([^\[\]]+))?\]\]")
_ADDRESS = re.compile(r"\s*[(<]?\b(https?://[^\s()<>\"]+)[)>]?\s*")
_MAIL = re.compile(r"\s*[(<][^\s()<>@]+@[^\s()<>@]+[)>]\s*|\s*\b[\w.+-]+@[\w-]+\.[\w.-]+\b\s*")
_AND = re.compile(r"\s+(?:and|und|et|y|&|и)\s+|\s*&\s*|\s*[、，]\s*|,\s+(?:and\s+)?")
_GROUP = re.compile(
    r"(?i)^the\b|\b(?:team|teams|group|wg|committee|project|council|office|department|staff|inc|ltd|llc)\b"
)
_PICTURE_KEYS = ("picture", "avatar", "photo", "image")
_LINK_KEYS = ("link", "url", "website", "site", "homepage", "uri")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """An author, and where the path of the picture, if any, starts from."""

    author: Author
    folder: Path


def authors(value: Value, path: Path, key: str, dialect: Dialect) -> tuple[Found, ...]:
    """The authors that `value`, found under `key` in the front matter of `path`, names; each once."""
    registry = _registry(path)
    found: dict[str, Found] = {}
    for item in _items(value):
        if isinstance(item, dict):
            some = [_known(registry, _from_mapping(item), path)]
        else:
            some = [_known(registry, name, path) for name in _names(item, key, dialect)]
        found |= {one.author.name or one.author.bio: one for one in some if one.author.name or one.author.bio}
    return tuple(list(found.values())[:_MOST_AUTHORS])


def _items(value: Value, depth: int = 0) -> Iterator[str | dict[str, Value]]:
    if isinstance(value, list):
        if depth < 3:
            for item in value[:_MOST_AUTHORS]:
                yield from _items(item, depth + 1)
    elif isinstance(value, dict) and not {"name", "title", "id", "bio"} & value.keys():
        for slug, inner in list(value.items())[:_MOST_AUTHORS]:
            yield {"name": slug, **inner} if isinstance(inner, dict) else slug
    elif value:
        yield value


def _names(text: str, key: str, dialect: Dialect) -> list[Author]:
    """The authors in one text: wiki links one by one; `A, B and C` only under a key in the plural."""
    if wiki := _WIKI.findall(text):
        return [Author(name=tidy(alias or name)) for name, alias in wiki]
    if dialect == "lines" and key in ("author", "authors"):
        parts = text.split(";") if ";" in text else text.split(",") if key == "authors" else [text]
    elif key == "authors" and not _GROUP.search(text) and not _ADDRESS.search(text):
        parts = _AND.split(text) if re.search(r"\s(?:and|und|et|y|&|и)\s|、", text) else [text]
    else:
        parts = [text]
    return [_from_text(part) for part in parts if part.strip()]


def _from_text(text: str) -> Author:
    """`Name https://…`, `Name <mail>` or a Markdown link as a name and a link; a handle stays as it is."""
    address = _ADDRESS.search(text)
    link = address[1] if address else ""
    name = tidy(_MAIL.sub(" ", _ADDRESS.sub(" ", text))) if address or "@" in text else text
    if link and (twice := re.fullmatch(r"(.+?)\s*\(\1\)?", tidy(name))):
        name = twice[1]
    if "[" in name:
        name = name.replace("(", "").replace(")", "").strip().strip("[]")
    return Author(name=plain_line(name) if "<" in name else tidy(name) or link, link=link)


def _from_mapping(item: dict[str, Value]) -> Author:
    def line(*keys: str) -> str:
        return next((text for key in keys for text in texts(item.get(key, ""))), "")

    name = _WIKI.sub(lambda found: found[2] or found[1], line("name", "title", "display_name", "full_name", "id"))
    link = line(*_LINK_KEYS)
    return Author(
        name=tidy(name),
        bio=line("bio", "biography", "about", "description", "excerpt"),
        honours=honours(item.get("honours") or item.get("honors") or item.get("awards") or ""),
        link=link if link.startswith(("http://", "https://")) else "",
        picture=line(*_PICTURE_KEYS),
    )


def honours(value: Value) -> tuple[Honour, ...]:
    """Prizes as a list of lines or of `{year, title}`."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            year = _YEAR.search(next(texts(item.get("year", item.get("date", ""))), ""))
            title = next((text for key in ("title", "name", "text") for text in texts(item.get(key, ""))), "")
        else:
            title = next(texts(item), "")
            year = _YEAR.search(title)
            title = re.sub(r"^\s*[(\[]?\d{4}[)\]]?\s*[:,–-]?\s*|\s*[,(]?\s*\b\d{4}\)?\s*$", "", title) or title
        if title:
            found.append(Honour(title, int(year[1]) if year else None))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Registry:
    """A site's list of authors, by slug and by folded name."""

    folder: Path
    known: dict[str, Author]


_Stamp = tuple[int, int]
_kept: dict[str, tuple[_Stamp, _Registry]] = {}


def _known(registry: _Registry | None, author: Author, path: Path) -> Found:
    """`author` with what the site's list knows of the name, where the article does not say it itself."""
    listed = registry.known.get(fold(author.name)) if registry else None
    if not registry or not listed:
        return Found(author, path.parent)
    if author.picture:
        return Found(_joined(listed, author), path.parent)
    return Found(_joined(listed, author), registry.folder)


def _joined(listed: Author, own: Author) -> Author:
    said = {name: value for name in ("bio", "honours", "link", "picture") if (value := getattr(own, name))}
    return replace(listed, **said)


def _registry(path: Path) -> _Registry | None:
    """The list of authors of the site that `path` belongs to: the nearest `_data/authors.yml` above it."""
    file = _list_above(str(path.parent.absolute()), int(time.monotonic()))
    try:
        found = file.stat() if file else None
    except OSError:
        return None
    return _read_once(file, (found.st_mtime_ns, found.st_size)) if file and found else None


@lru_cache(maxsize=64)
def _list_above(folder: str, _second: int) -> Path | None:
    """Looked for once a second in the same folder: most folders have many articles and no list above them."""
    for _ in range(HIGHEST + 1):
        data = os.path.join(folder, "_data")  # noqa: PTH118 - Path is ten times slower
        if os.access(data, os.R_OK):
            for name in _LISTS:
                file = Path(data, name)
                if file.is_file():
                    return file
        folder = folder.rpartition(os.sep)[0]
    return None


def _read_once(file: Path, stamp: _Stamp) -> _Registry:
    kept = _kept.get(str(file))
    if kept and kept[0] == stamp:
        return kept[1]
    registry = _Registry(file.parent, _read(file))
    while len(_kept) >= _MOST_LISTS:
        _kept.pop(next(iter(_kept)), None)
    _kept[str(file)] = (stamp, registry)
    return registry


def _read(file: Path) -> dict[str, Author]:
    """The authors listed in `file`; none when it cannot be read, as the articles can do without."""
    try:
        text = decode(read_bytes(file), file).text
        value = plain(json.loads(text)) if file.suffix == ".json" else load_yaml(text)
    except (ReaderError, ValueError, RecursionError):
        return {}
    known: dict[str, Author] = {}
    for slug, item in value.items() if isinstance(value, dict) else ():
        author = _from_mapping(item) if isinstance(item, dict) else Author(name=next(texts(item), ""))
        author = author if author.name else replace(author, name=slug)
        known |= {fold(author.name): author, fold(slug): author, fold(slug.replace("_", "-")): author}
    return known
