"""Raindrop's table: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`; older ones lack some.

Tags are parted by commas; the folder Unsorted is none; folders within folders are parted by slashes.
"""

from collections.abc import Iterator
from pathlib import Path

from reader.domain.article import Draft, Skipped
from reader.domain.marks import Highlight
from reader.importers.csv_rows import columns, each_row
from reader.importers.entries import drafts, flag, highlight, kept, link, moment
from reader.importers.files import read_bytes

EXTENSIONS = frozenset({".csv"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = set(columns(head))
    return found >= {"title", "excerpt", "url", "folder", "tags", "created"} and bool(found & {"cover", "highlights"})


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    return drafts(path, each_row(raw, path, _link))


def _link(row: dict[str, str]) -> Draft:
    folders = [name for name in row["folder"].split("/") if name.strip().lower() != "unsorted"]
    return link(
        row["url"],
        row["title"],
        saved=moment(row["created"]),
        tags=(*row["tags"].split(","), *folders),
        summary=row["excerpt"],
        kept=kept(
            is_starred=flag(row.get("favorite")),
            note=row.get("note", "").strip(),
            highlights=tuple(_highlights(row.get("highlights", ""))),
        ),
    )


def _highlights(cell: str) -> Iterator[Highlight]:
    """Passages with `Highlight:` before each and `Note:` before what the reader wrote on it; else the cell as it is."""
    for block in cell.replace("\r", "").split("Highlight:"):
        quote, _, note = block.partition("\nNote:")
        if found := highlight(quote, note=note):
            yield found
