"""Matter's table: `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction
Date,File Id`. Tags are parted by semicolons; what is not in the queue was archived."""

from collections.abc import Iterator
from pathlib import Path

from reader.domain.article import Draft, Skipped
from reader.importers.csv_rows import columns, each_row
from reader.importers.entries import drafts, flag, kept, link, moment, people
from reader.importers.files import read_bytes

EXTENSIONS = frozenset({".csv"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    return set(columns(head)) >= {"title", "url", "in queue", "favorited", "read"}


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    return drafts(path, each_row(raw, path, _link))


def _link(row: dict[str, str]) -> Draft:
    is_queued, is_read = flag(row["in queue"]), flag(row["read"])
    return link(
        row["url"],
        row["title"],
        saved=moment(row.get("last interaction date", "")),
        tags=row.get("tags", "").split(";"),
        authors=people([row.get("author", "")]),
        kept=kept(
            is_read=True if is_queued is False else is_read,
            is_archived=is_queued is False or None,
            is_starred=flag(row["favorited"]),
        ),
    )
