"""Karakeep's JSON (Hoarder's, before): `bookmarks` of links and of texts, and the `lists` that hold them."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from reader.domain.article import BodyFormat, Draft, Skipped
from reader.importers.entries import article, drafts, each_of, flag, kept, link, listed, moment, names_in, text
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    return "bookmarks" in found.top and found.inner >= {"content", "createdAt"}


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links and texts in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links and texts in the bytes of a file."""
    found = load(raw, path)
    names = {text(each, "id"): text(each, "name") for each in listed(found.get("lists")) if isinstance(each, dict)}
    return drafts(path, each_of(listed(found.get("bookmarks")), partial(_bookmark, names)))


def _bookmark(lists: Mapping[str, str], entry: dict[str, Any]) -> Draft:
    content = entry.get("content")
    content = content if isinstance(content, dict) else {}
    inside = [lists.get(name, name) for name in names_in(entry.get("lists"), "id", "name")]
    title, saved = text(entry, "title"), moment(entry.get("createdAt"))
    tags = (*names_in(entry.get("tags"), "name"), *inside)
    is_read, is_starred = flag(entry.get("archived")), flag(entry.get("favourited"))
    note = text(entry, "note").strip()
    if content.get("type") == "text":
        told = kept(is_read=is_read, is_archived=is_read or None, is_starred=is_starred, note=note)
        url = text(content, "sourceUrl")
        body = text(content, "text")
        return article(title, body, BodyFormat.MARKDOWN, url=url, saved=saved, tags=tags, kept=told)
    return link(
        text(content, "url"),
        title,
        saved=saved,
        tags=tags,
        summary=text(entry, "summary"),
        kept=kept(is_read=is_read, is_archived=is_read or None, is_starred=is_starred, note=note),
    )
