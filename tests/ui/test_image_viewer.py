"""Pictures looked at closely, as a reader opens, turns, zooms, copies and saves them."""

import sys

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QApplication

from reader.domain.article import Asset
from reader.ui.page.document_pictures import pictures_in

BODY = """A harbour from above.

![Wide](wide.png)

Between the two.

![A tall one](tall.png "Tall and narrow")
"""


def png(width, height, colour):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


WIDE, TALL = (800, 300, "#336699"), (40, 90, "#993333")


@pytest.fixture
def pictured(window, session, save, draft, settle):
    """An article with a wide and a tall picture, open."""
    assets = tuple(
        Asset(name, "image/png", png(*shape), *shape[:2]) for name, shape in (("wide.png", WIDE), ("tall.png", TALL))
    )
    (article,) = save(draft("Pictured", body=BODY, assets=assets))
    session.open(article)
    settle()
    return article


@pytest.fixture
def viewer(window, pictured, settle):
    """The viewer, open at the first picture."""
    window.view.picture_asked.emit(next(pictures_in(window.view.shown))[0])
    settle()
    return window.part("image_viewer")


def point_of_first_picture(view):
    cursor = QTextCursor(view.document())
    cursor.setPosition(next(pictures_in(view.shown))[0])
    rect = view.cursorRect(cursor)
    return QPoint(rect.left() + 40, rect.center().y())


def test_a_click_on_a_picture_opens_it(window, pictured, settle, qtbot):
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of_first_picture(window.view))
    settle()

    viewer = window.part("image_viewer")
    assert viewer.isVisible()
    assert viewer.picture.caption == "Wide"


def test_tab_and_enter_open_a_picture(window, pictured, settle, qtbot):
    window.view.setFocus()
    for _ in range(20):
        window.view.focusNextPrevChild(True)
        if window.view.textCursor().selectionStart() == next(pictures_in(window.view.shown))[0]:
            break
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    settle()

    assert window.part("image_viewer").isVisible()


def test_arrows_turn_to_the_next_picture_and_stop_at_the_last(viewer, settle, qtbot):
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Right)
    settle()

    assert viewer.picture.caption == "Tall and narrow"
    assert not viewer.buttons["next"].isEnabled()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Left)
    assert viewer.picture.caption == "Wide"


def test_a_zoomed_picture_is_moved_by_the_arrows_within_its_edges(viewer, qtbot):
    for _ in range(8):
        qtbot.keyClick(viewer.canvas, Qt.Key.Key_Plus)
    assert viewer.canvas.is_larger

    assert viewer.canvas.pan(100, 0)
    assert not viewer.canvas.pan(-100_000, -100_000) or not viewer.canvas.pan(-100_000, -100_000)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Right)
    assert viewer.picture.caption == "Wide"
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_0)
    assert not viewer.canvas.is_larger


def test_a_picture_is_copied_and_saved_as_it_came(viewer, tmp_path, qtbot):
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    viewer.save_as(tmp_path / "kept.png")

    assert QGuiApplication.clipboard().image().size().toTuple() == WIDE[:2]
    assert (tmp_path / "kept.png").read_bytes() == png(*WIDE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bound for files")
def test_where_there_is_no_room_the_older_file_stays(viewer, session, tmp_path):
    import resource

    told = []
    session.noticed.connect(told.append)
    path = tmp_path / "kept.png"
    path.write_text("older")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (20, before[1]))
    try:
        viewer.save_as(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert path.read_text() == "older"
    assert "cannot be written" in told[0].text.template


def test_what_cannot_be_saved_is_told(viewer, session, tmp_path):
    told = []
    session.noticed.connect(told.append)

    viewer.save_as(tmp_path / "nowhere" / "kept.png")

    assert "cannot be written" in told[0].text.template


def test_escape_leads_back_to_the_article(window, viewer, qtbot):
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Escape)

    assert not viewer.isVisible()
    QApplication.processEvents()
    assert window.isVisible()


def test_opening_another_article_closes_the_picture(viewer, session, save, draft, settle):
    (other,) = save(draft("Other"))

    session.open(other)
    settle()

    assert not viewer.isVisible()


def test_it_tells_how_large_a_picture_is_seen_and_that_it_can_be_dragged(viewer, qtbot):
    assert viewer._scale.text() == f"{round(100 * viewer.canvas.scale)} %"
    assert viewer.canvas.cursor().shape() is Qt.CursorShape.ArrowCursor

    viewer.canvas.set_zoom(3.0)

    assert viewer._scale.text() == "300 %"
    assert viewer.canvas.cursor().shape() is Qt.CursorShape.OpenHandCursor
    qtbot.mousePress(viewer.canvas, Qt.MouseButton.LeftButton)
    assert viewer.canvas.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    qtbot.mouseRelease(viewer.canvas, Qt.MouseButton.LeftButton)
    assert viewer.canvas.cursor().shape() is Qt.CursorShape.OpenHandCursor
