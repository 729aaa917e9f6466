"""Any file that was imported comes back, also one whose article is shown as another file has it."""

import pytest

from reader.paths import DataFolder
from reader.services import importing
from reader.services.opening import opened
from reader.services.original_files import original_named
from tests.unit.test_twins import ENGLISH


@pytest.mark.parametrize("is_longer_first", [True, False])
def test_both_forms_of_an_article_come_back_by_the_names_of_their_files(tmp_path, is_longer_first):
    one, other = tmp_path / "one.md", tmp_path / "other.txt"
    one.write_bytes(f"# The harbour\r\n\r\n{ENGLISH} More of it.\r\n".encode())
    other.write_bytes(f"The harbour\n\n{ENGLISH}\n".encode("utf-16"))
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        first, second = (one, other) if is_longer_first else (other, one)
        importing.run(stored.library, [first])
        report = importing.run(stored.library, [second])

        assert [len(report.same), len(report.added)] == [1, 0]
        for file in (one, other):
            original = original_named(stored.library, str(file))
            assert b"".join(original.pieces) == file.read_bytes()
            assert original.name == file.name
