"""The article as a PDF, and its citation on the clipboard."""

import re
import sys

import pytest
from PySide6.QtGui import QGuiApplication

BODY = "$x^2$ and more.\n\n" + "\n\n".join(
    f"## Part {number}\n\nQuiet water drops what it carries. {'The tide comes. ' * 60}" for number in range(8)
)


@pytest.fixture
def opened(window, save, draft, session, settle):
    """An article of some pages, open."""
    (article,) = save(draft("Silt: a story", body=BODY, source_url="https://sea.example/silt"))
    session.open(article)
    settle()
    return article


def test_a_pdf_has_pages_and_replaces_an_older_one(window, opened, tmp_path, settle):
    path = tmp_path / "silt.pdf"
    path.write_text("older")

    window.part("printing").save(path)
    settle()

    written = path.read_bytes()
    assert written.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", written)) >= 2
    assert [each.name for each in tmp_path.iterdir() if each.suffix in (".pdf", ".part")] == ["silt.pdf"]


def test_a_folder_that_is_not_there_is_told(window, opened, tmp_path, session, settle):
    told = []
    session.noticed.connect(told.append)

    window.part("printing").save(tmp_path / "nowhere" / "silt.pdf")
    settle()

    assert "cannot be written" in told[0].text.template


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bound for files")
def test_where_there_is_no_room_the_older_file_stays_and_it_is_told(window, opened, tmp_path, session, settle):
    import resource

    told = []
    session.noticed.connect(told.append)
    path = tmp_path / "silt.pdf"
    path.write_text("older")
    settle()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, before[1]))
    try:
        window.part("printing").save(path)
        settle()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert path.read_text() == "older"
    assert "cannot be written" in told[0].text.template
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["silt.pdf"]


def test_printing_leaves_the_page_on_screen_as_it_is(window, opened, tmp_path, settle):
    shown, size = window.view.shown, window.view.shown.defaultFont().pixelSize()

    window.part("printing").save(tmp_path / "silt.pdf")
    settle()

    assert window.view.shown is shown
    assert shown.defaultFont().pixelSize() == size


@pytest.mark.parametrize(("form", "start"), [("apa", "Calder, I."), ("bibtex", "@misc{"), ("ris", "TY  - ELEC")])
def test_a_citation_is_copied(window, opened, form, start):
    window.actions_table[f"cite_{form}"].trigger()

    assert QGuiApplication.clipboard().text().startswith(start)
