"""The article as a PDF, and its citation on the clipboard."""

import re
import sys

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSizeF, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPdfWriter, QTextDocument

from reader.domain.article import Asset
from reader.ui.page.document_pictures import pictures_in
from reader.ui.reading.printing import keep_headings

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
    for clock in window.work.findChildren(QTimer):
        clock.stop()  # the database has no room either: what is put off is not stored meanwhile
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


@pytest.mark.parametrize("lines", range(1, 60, 3))
def test_no_heading_stands_alone_at_the_foot_of_a_page(lines, qapp):
    document = QTextDocument()
    document.setDefaultStyleSheet("p { margin: 8px 0; }")
    above = "".join("<p>Quiet water.</p>" for _ in range(lines))
    document.setHtml(f"{above}<h2>Part</h2><h3>One</h3><p>{'Quiet water drops what it carries. ' * 40}</p>")
    document.setPageSize(QSizeF(400, 500))

    keep_headings(document)

    pages = {}
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).top()
        pages[block.text()[:5]] = int(top // 500)
        block = block.next()
    assert pages["Part"] == pages["One"] == pages["Quiet"]


@pytest.mark.parametrize("lines", [1, 19, 49])
def test_what_follows_a_heading_that_moved_is_on_paper_whole(window, save, draft, session, settle, tmp_path, lines):
    body = "Quiet water.\n\n" * lines + f"{BODY}\n\n" * 4 + "The very end."
    session.open(save(draft("Silt", body=body))[0])
    settle()

    document = window.part("printing")._document(window.view.page, QPdfWriter(str(tmp_path / "a.pdf")), {})

    end = document.documentLayout().blockBoundingRect(document.find("The very end.").block())
    assert end.height() > 0
    assert document.pageSize().height() * (document.pageCount() - 1) < end.bottom()
    assert end.bottom() <= document.pageSize().height() * document.pageCount()


def test_tables_of_a_page_from_the_right_begin_at_the_right_on_paper(window, save, draft, session, settle, tmp_path):
    body = "الماء الهادئ يترك ما يحمله في كل ربيع.\n\n| الميناء | العمق |\n|---|---|\n| الشمالي | 7 |\n"
    session.open(save(draft("لماذا تمتلئ الموانئ", body=body))[0])
    settle()

    document = window.part("printing")._document(window.view.page, QPdfWriter(str(tmp_path / "a.pdf")), {})

    [table] = document.rootFrame().childFrames()
    box = document.documentLayout().frameBoundingRect(table)
    assert document.pageSize().width() - box.right() < 2
    assert box.left() > 100


@pytest.mark.parametrize(("form", "start"), [("apa", "Calder, I."), ("bibtex", "@misc{"), ("ris", "TY  - ELEC")])
def test_a_citation_is_copied(window, opened, form, start):
    window.actions_table[f"cite_{form}"].trigger()

    assert QGuiApplication.clipboard().text().startswith(start)


def png(width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_pictures_are_printed_and_none_is_higher_than_a_page(window, save, draft, session, settle, tmp_path):
    sizes = {"wide.png": (80, 30), "tall.png": (60, 2400)}
    assets = tuple(Asset(name, "image/png", png(*size), *size) for name, size in sizes.items())
    body = "Before.\n\n![Wide](wide.png)\n\n![Tall](tall.png)\n\nAfter."
    (article,) = save(draft("Pictured", body=body, assets=assets))
    session.open(article)
    settle()
    path = tmp_path / "pictured.pdf"

    window.part("printing").save(path)
    settle()

    for width, height in sizes.values():
        assert re.search(rb"/Width %d\s*/Height %d" % (width, height), path.read_bytes())
    device = QPdfWriter(str(tmp_path / "again.pdf"))
    document = window.part("printing")._document(window.view.page, device, {})
    heights = [shape.height() for _, shape in pictures_in(document)]
    assert heights[0] == sizes["wide.png"][1]
    assert 400 < heights[1] < document.pageSize().height()


def test_notes_on_paper_have_no_arrows_back(window, save, draft, session, settle, tmp_path):
    notes = "[^a]: A short note.\n[^b]: A long note.\n\n    - with a list\n"
    (article,) = save(draft("Noted", body=f"Quiet water.[^a] More.[^b]\n\n{notes}"))
    session.open(article)
    settle()
    assert "↩" in window.view.shown.toPlainText()

    document = window.part("printing")._document(window.view.page, QPdfWriter(str(tmp_path / "noted.pdf")), {})

    assert "↩" not in document.toPlainText()
    assert document.toPlainText().rstrip().endswith("with a list")
    assert document.lastBlock().text() == "with a list"
