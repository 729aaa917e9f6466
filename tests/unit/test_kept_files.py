"""Files that are kept whole: each content once, for as long as a file has it."""

import pytest

from reader.storage.arriving.kept_files import KeptFiles
from reader.storage.library import Library


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "library.db")
    yield library
    library.close()


def pieces(library: Library) -> int:
    with library.database.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM kept_pieces").fetchone()[0])


def test_what_another_file_has_too_stays_when_one_changes(library, tmp_path):
    kept, one, other = KeptFiles(library), tmp_path / "one", tmp_path / "other"
    for file in (one, other):
        file.write_bytes(b"as it was")
        assert kept.keep(file)

    one.write_bytes(b"changed")
    kept.keep(one)

    assert b"".join(kept.pieces(str(one))) == b"changed"
    assert b"".join(kept.pieces(str(other))) == b"as it was"


def test_what_no_file_has_any_more_goes(library, tmp_path):
    kept, file = KeptFiles(library), tmp_path / "one"
    for content in (b"first", b"second", b"second"):
        file.write_bytes(content)
        kept.keep(file)

    assert b"".join(kept.pieces(str(file))) == b"second"
    assert pieces(library) == 1
