"""Plain text: the first line is the title, the rest the body. Reads whatever is text, so it is asked last."""

from collections.abc import Iterator
from pathlib import Path

from reader.domain.article import BodyFormat, Draft
from reader.domain.errors import BadFile
from reader.domain.phrase import phrase
from reader.importers import dates, titles
from reader.importers.decoding import decode, kept_original
from reader.importers.files import read_bytes
from reader.importers.languages import language_of

EXTENSIONS = frozenset({".txt", ".text"})


def sniff(_head: bytes) -> bool:
    """Any text will do."""
    return True


def read(path: Path) -> Iterator[Draft]:
    """The article in the file `path`."""
    raw = read_bytes(path)
    decoded = decode(raw, path)
    text = decoded.text.strip("\n\ufeff \t")
    if not text:
        raise BadFile(path, phrase("There is no text in the file."))
    first, _, rest = text.partition("\n")
    title, is_whole = titles.from_first_line(first, path)
    body = rest.strip("\n") if is_whole else text
    published, _ = dates.in_name(titles.stem_of(path))
    yield Draft(
        title=title,
        body=body,
        body_format=BodyFormat.TEXT,
        published=published,
        language=language_of("", path),
        addresses=titles.addresses_of(path),
        original=kept_original(raw, body),
        notes=decoded.notes,
    )
