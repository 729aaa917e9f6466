"""Plain text files."""

from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.importers import plain


def draft(folder: Path, text: str | bytes, name: str = "a-file.txt") -> Draft:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (found,) = plain.read(path)
    return found


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Title\n\nBody\n\nMore\n", "Title", "Body\n\nMore"),
        ("\n\n  Title  \nBody", "Title", "Body"),
        ("\ufeffTitle\r\n\r\nBody\r\n", "Title", "Body"),
        ("Title", "Title", ""),
        ("Title\n\n    indented\n", "Title", "    indented"),
    ],
)
def test_the_first_line_is_the_title(tmp_path: Path, text: str, title: str, body: str) -> None:
    found = draft(tmp_path, text)

    assert (found.title, found.body, found.body_format) == (title, body, BodyFormat.TEXT)


def test_a_first_line_too_long_for_a_title_stays_in_the_body(tmp_path: Path) -> None:
    line = "word " * 60

    found = draft(tmp_path, line + "\nMore")

    assert found.title.endswith("word…")
    assert found.body == line + "\nMore"


def test_a_file_is_known_by_its_name(tmp_path: Path) -> None:
    assert draft(tmp_path, "Title\n\nBody").addresses == ("name:a-file",)


def test_the_file_is_kept_where_the_text_could_not_give_it_back(tmp_path: Path) -> None:
    raw = "潮汐表怎么读，这是一个问题。\n".encode("gb18030")

    assert draft(tmp_path, "Title\n\nBody").original == b"Title\n\nBody"
    assert draft(tmp_path, raw).original == raw
    assert "GB18030" in str(draft(tmp_path, raw).notes[0])
