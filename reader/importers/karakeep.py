"""Karakeep's JSON (Hoarder's, before): `bookmarks` of links and of texts, and the `lists` that hold them."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import count
from pathlib import Path

from reader.domain.article import BodyFormat, Draft, Found
from reader.importers.entries import article, drafts, kept, link
from reader.importers.entry import Entry, each_of
from reader.importers.entry_values import listed, text
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    return "bookmarks" in found.top and found.inner >= {"content", "createdAt"}


def read(path: Path) -> Iterator[Found]:
    """The links and texts in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links and texts in the bytes of a file."""
    found = load(raw, path)
    names = {text(each, "id"): text(each, "name") for each in listed(found.get("lists")) if isinstance(each, dict)}
    return drafts(path, each_of(listed(found.get("bookmarks")), partial(_bookmark, names), count(1)), raw)


def _bookmark(lists: Mapping[str, str], entry: Entry) -> Draft:
    content = entry.inner("content")
    inside = [lists.get(name, name) for name in entry.names("lists", "id", "name")]
    title, saved = entry.text("title"), entry.moment("createdAt")
    tags = (*entry.names("tags", "name"), *inside)
    is_read = entry.flag("archived")
    told = kept(
        is_read=is_read,
        is_archived=is_read or None,
        is_starred=entry.flag("favourited"),
        note=entry.text("note").strip(),
    )
    if content.word("type", ("link", "text", "asset")) == "text":
        body, url = content.text("text"), content.text("sourceUrl")
        return article(entry, title, body, BodyFormat.MARKDOWN, url=url, saved=saved, tags=tags, kept=told)
    return link(entry, content.text("url"), title, saved=saved, tags=tags, summary=entry.text("summary"), kept=told)
