"""The file that an article came from, byte for byte, wherever its bytes are kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.domain.errors import NotFound
from reader.domain.phrase import phrase
from reader.storage.arriving.kept_files import KeptFiles
from reader.storage.database import storable
from reader.storage.library import Library


class OriginalFile(NamedTuple):
    """A file as it was imported; it `is_of_several` articles where it is kept beside them. Of pasted text there is but
    the article's text: then it is not `is_whole`."""

    name: str
    pieces: Iterator[bytes]
    is_whole: bool = True
    is_of_several: bool = False


def original_named(library: Library, named: str) -> OriginalFile:
    """The original of an article, or of a file by its path; `named` as for `Library.find`."""
    path = storable(Path(named).absolute())
    kept = KeptFiles(library)
    if kept.has(path):
        return OriginalFile(Path(named).name, kept.pieces(path), is_of_several=True)
    if (data := kept.of_form(path)) is not None:
        return OriginalFile(Path(named).name, iter([data]))
    of_file = library.articles_of_file(path) if len(named) > 1 else []
    return original_of(library, of_file[0][0] if of_file else library.find(named))


def original_of(library: Library, article: str) -> OriginalFile:
    """The original of an article; `NotFound` when it is not in the library any more."""
    found = library.article(article)
    if found is None:
        raise NotFound(phrase("The article {id} is not in the library any more.", id=article))
    name = file_name(found.source_file)
    data = library.original(article)
    if data is not None:
        return OriginalFile(name or f"{found.title}.txt", iter([data]))
    kept = KeptFiles(library)
    if found.source_file and kept.has(found.source_file):
        return OriginalFile(name, kept.pieces(found.source_file), is_of_several=True)
    text = found.body.encode("utf-8", "surrogatepass")
    return OriginalFile(name or f"{found.title}.{_ENDINGS[found.body_format]}", iter([text]), is_whole=bool(name))


def file_name(path: str) -> str:
    """The name in a path of whatever system."""
    return path.replace("\\", "/").rpartition("/")[2]


_ENDINGS = {"markdown": "md", "html": "html", "text": "txt"}
