"""Matter's table: `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction
Date,File Id`. Tags are parted by semicolons; what is not in the queue was archived."""

from collections.abc import Iterator
from pathlib import Path

from reader.domain.article import Draft, Found
from reader.domain.phrase import phrase
from reader.importers.csv_rows import columns, each_row
from reader.importers.entries import drafts, kept, link, people
from reader.importers.entry import Entry
from reader.importers.files import read_bytes

EXTENSIONS = frozenset({".csv"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    return set(columns(head)) >= {"title", "url", "in queue", "favorited", "read"}


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, each_row(raw, path, _link), raw)


def _link(row: Entry) -> Draft:
    is_queued, is_read = row.flag("in queue"), row.flag("read")
    if marks := row.number("highlight_count"):
        row.note(phrase("The file does not hold its highlights: {n}", n=f"{marks:g}"))
    return link(
        row,
        row.text("url"),
        row.text("title"),
        saved=row.moment("last interaction date"),
        tags=row.names("tags", parted_by=";"),
        authors=people([row.text("author")]),
        kept=kept(
            is_read=True if is_queued is False else is_read,
            is_archived=is_queued is False or None,
            is_starred=row.flag("favorited"),
        ),
    )
