"""Raindrop's table: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`; older ones lack some.

Tags are parted by commas; the folder Unsorted is none; folders within folders are parted by slashes.
"""

from collections.abc import Iterator
from pathlib import Path

from reader.domain.article import Draft, Found
from reader.domain.marks import Highlight
from reader.importers.csv_rows import columns, each_row
from reader.importers.entries import drafts, kept, link
from reader.importers.entry import NO_PASSAGE, Entry, highlight
from reader.importers.files import read_bytes

EXTENSIONS = frozenset({".csv"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = set(columns(head))
    return found >= {"title", "excerpt", "url", "folder", "tags", "created"} and bool(found & {"cover", "highlights"})


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, each_row(raw, path, _link), raw)


def _link(row: Entry) -> Draft:
    folders = [name for name in row.text("folder").split("/") if name.strip().lower() != "unsorted"]
    return link(
        row,
        row.text("url"),
        row.text("title"),
        saved=row.moment("created"),
        tags=(*row.names("tags"), *folders),
        summary=row.text("excerpt"),
        kept=kept(
            is_starred=row.flag("favorite"),
            note=row.text("note").strip(),
            highlights=tuple(_highlights(row)),
        ),
    )


def _highlights(row: Entry) -> Iterator[Highlight]:
    """Passages with `Highlight:` before each and `Note:` before what the reader wrote on it; else the cell as it is."""
    first, *others = row.text("highlights").replace("\r", "").split("Highlight:")
    for block in (first, *others) if first.strip() else others:
        quote, _, note = block.partition("\nNote:")
        if found := highlight(quote, note=note):
            yield found
        else:
            row.note_of("highlights", NO_PASSAGE)
