"""What the tests of exports share: reading one as an import would, and telling what came of it."""

from datetime import UTC, datetime
from pathlib import Path

from reader.domain.article import Draft, Noted, Skipped
from reader.domain.errors import ReaderError
from reader.importers import importer_for

NOON = datetime(2021, 3, 4, 12, 0, tzinfo=UTC)
SECONDS = 1614859200
"""`NOON`, counted from 1970."""


def read(folder: Path, name: str, content: str | bytes, by: str = "") -> tuple[list[Draft], list[Skipped]]:
    """The drafts of a file, and what it has besides; it must be read `by` the format of that name, if one is given."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    importer = importer_for(path)
    assert not by or importer.__name__ == f"reader.importers.{by}"
    found = list(importer.read(path))
    return [each for each in found if isinstance(each, Draft)], [each for each in found if isinstance(each, Skipped)]


def noted(folder: Path, name: str, content: str | bytes) -> list[tuple[str, int | None, int | None]]:
    """What is told of the values in a file, each with its line or the number of its entry."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = list(importer_for(path).read(path))
    assert not [each for each in found if isinstance(each, Skipped)]
    return [(str(each.note), each.line, each.entry) for each in found if isinstance(each, Noted)]


def check_is_sound(path: Path) -> None:
    """Whatever is in the file, it is refused with a sentence, or each thing in it is a sound draft or has a reason."""
    try:
        found = list(importer_for(path).read(path))
    except ReaderError as exc:
        assert str(exc)
        return

    for each in found:
        if isinstance(each, Draft):
            assert each.title and (each.source_url or each.body)
        else:
            assert str(each[0])
        str(each).encode()
