"""Files that the window writes: their names, and the way to them."""

from pathlib import Path

import pytest

from reader.ui.words import say
from reader.ui.written_files import proposed, with_ending, with_some_ending, write


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A/B: what\nnow?", "A B what now.pdf"),
        ("潮汐表怎么读", "潮汐表怎么读.pdf"),
        ("?!", "article.pdf"),
        ("word " * 40, f"{('word ' * 12).strip()}.pdf"),
    ],
)
def test_a_name_is_proposed_that_every_system_takes(title, name):
    assert proposed(title, "article", ".pdf") == str(Path.home() / name)


def test_what_was_typed_without_an_ending_gets_one_and_replaces_nothing(tmp_path):
    (tmp_path / "tides.pdf").touch()
    (tmp_path / "tides 2.pdf").touch()

    assert with_ending(tmp_path / "tides.PDF", [".pdf"]) == tmp_path / "tides.PDF"
    assert with_ending(tmp_path / "mud", [".pdf"]) == tmp_path / "mud.pdf"
    assert with_ending(tmp_path / "v1.2", [".svg", ".png"]) == tmp_path / "v1.2.svg"
    assert with_ending(tmp_path / "tides", [".pdf"]) == tmp_path / "tides 3.pdf"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("marks.markdown", "marks.markdown"),
        ("marks.MD", "marks.MD"),
        ("marks", "marks.md"),
        ("tides v1.2", "tides v1.2.md"),
        ("Dr. Quill", "Dr. Quill.md"),
        ("潮汐。第1.2章", "潮汐。第1.2章.md"),
    ],
)
def test_another_ending_may_be_typed_and_a_dot_in_a_name_is_none(tmp_path, typed, name):
    assert with_some_ending(tmp_path / typed, ".md") == tmp_path / name


def test_the_notice_of_a_file_leads_to_its_folder(session, told, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("reader.ui.written_files.QDesktopServices.openUrl", opened.append)

    write(session, tmp_path / "a.png", b"picture")
    told[-1].act()

    assert (tmp_path / "a.png").read_bytes() == b"picture"
    assert say(told[-1].text) == f"Saved as {tmp_path / 'a.png'}"
    assert opened[0].toLocalFile() == str(tmp_path)


def test_a_file_that_cannot_be_written_is_told_with_the_reason(session, told, tmp_path):
    write(session, tmp_path / "nowhere" / "a.png", b"picture")

    assert say(told[-1].text).startswith("a.png cannot be written: ")
    assert told[-1].act is None
