"""How the article moves: glides, the wheel, and pages that lose no line and cut none."""

import shutil
import subprocess
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.ui.widgets import motion

SENTENCE = "The tide leaves a basin of salt water behind, and with it a few small crabs and a boat. "
BODY = "\n\n".join(f"{number}. " + SENTENCE * (1 + number % 7) for number in range(60))


@pytest.fixture
def view(window, save, draft, session, settle, monkeypatch):
    """The view of a long article, at its top; the system does not mind motion."""
    monkeypatch.setattr("reader.ui.page.scrolling.is_reduced", lambda: False)
    (article,) = save(draft("Basin", body=BODY))
    session.open(article)
    settle()
    return window.view


def turn_wheel(view, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def lines_in_sight(view):
    """Top, bottom and words of each line of text that is seen at least in part, in pixels of the viewport."""
    layout, value = view.document().documentLayout(), view.verticalScrollBar().value()
    found = []
    block = view.document().begin()
    while block.isValid():
        area = layout.blockBoundingRect(block)
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            top = area.top() + line.y() - value
            if top < view.viewport().height() and top + line.height() > 0:
                words = block.text()[line.textStart() : line.textStart() + line.textLength()]
                found.append((top, top + line.height(), words))
        block = block.next()
    return found


def test_a_page_down_begins_with_the_last_whole_line_and_cuts_none(view, qtbot):
    turned = 0
    while view.verticalScrollBar().value() < view.body_bottom() - 2 * view.viewport().height():
        last = [words for _, bottom, words in lines_in_sight(view) if bottom <= view.viewport().height()][-1]

        qtbot.keyClick(view, Qt.Key.Key_Space)

        first = lines_in_sight(view)[0]
        assert first[2] == last
        assert first[0] >= 0
        turned += 1
    assert turned > 3


def test_a_page_up_ends_with_the_first_whole_line_and_cuts_none(view, qtbot):
    view.verticalScrollBar().setValue(round(view.body_bottom() / 2))
    first = next(words for top, _, words in lines_in_sight(view) if top >= 0)

    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)

    seen = lines_in_sight(view)
    assert [words for _, bottom, words in seen if bottom <= view.viewport().height()][-1] == first
    assert seen[0][0] >= 0


@pytest.mark.parametrize("size", [13, 18, 31])
def test_pages_go_to_the_end_of_the_article_and_then_on(view, session, qtbot, size):
    session.change_settings(font_size=size)
    ended = []
    view.ended.connect(lambda: ended.append(True))

    for _ in range(300):
        qtbot.keyClick(view, Qt.Key.Key_Space)
        if ended:
            break
        assert lines_in_sight(view)[0][0] >= 0

    assert ended
    assert view.is_at_end()


def test_the_line_where_one_was_is_shown_and_then_no_more(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Space)
    area = view.viewport().rect()
    side = round(view.document().rootFrame().frameFormat().leftMargin())
    gutter = area.adjusted(side - 16, 0, side - area.width() - 4, 0)
    lit = view.viewport().grab(gutter).toImage()

    assert any(lit.pixel(x, y) != lit.pixel(0, 0) for x in range(lit.width()) for y in range(40))
    qtbot.waitUntil(lambda: view.scrolling._line is None)


def test_a_picture_higher_than_the_view_is_paged_through(view, qtbot):
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.shown.body_start)
    cursor.insertHtml('<p><img src="asset:tall" width="200" height="2600"/></p>')
    values = [view.verticalScrollBar().value()]

    for _ in range(6):
        qtbot.keyClick(view, Qt.Key.Key_Space)
        values.append(view.verticalScrollBar().value())

    assert all(after > before + 80 for before, after in pairwise(values)), values


def test_keys_glide_and_add_up(view, session, qtbot):
    session.change_settings(is_scroll_smooth=True)
    bar = view.verticalScrollBar()

    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)

    assert bar.value() < view.scrolling.aim
    goal = view.scrolling.aim
    assert goal == 2 * 3 * session.settings.font_size
    qtbot.waitUntil(lambda: bar.value() == goal)


def test_a_glide_ends_where_somebody_else_moves_the_view(view, session, qtbot):
    session.change_settings(is_scroll_smooth=True)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.scrolling.is_gliding

    view.verticalScrollBar().setValue(7)

    assert not view.scrolling.is_gliding
    assert view.scrolling.aim == 7


def test_turning_round_begins_where_the_eye_is(view, session, qtbot):
    view.verticalScrollBar().setValue(2000)
    session.change_settings(is_scroll_smooth=True)
    turn_wheel(view, 5)

    turn_wheel(view, -1)

    assert view.scrolling.aim < 2000


def test_the_wheel_goes_three_lines_for_each_notch(view, session):
    turn_wheel(view, 1)

    lines = QApplication.wheelScrollLines()
    assert view.verticalScrollBar().value() == round(lines * session.settings.font_size * 1.6)


def test_the_wheel_with_control_resizes_the_text(view, session):
    turn_wheel(view, -2, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(view, 1, Qt.KeyboardModifier.ControlModifier)

    assert session.settings.font_size == 19


def test_nothing_glides_where_the_system_asks_for_less_motion(view, session, qtbot, monkeypatch):
    session.change_settings(is_scroll_smooth=True)
    monkeypatch.setattr("reader.ui.page.scrolling.is_reduced", lambda: True)

    qtbot.keyClick(view, Qt.Key.Key_Space)

    assert not view.scrolling.is_gliding
    assert view.verticalScrollBar().value() > 100


@pytest.mark.parametrize(
    ("name", "text", "is_still"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=1\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("kdeglobals", "no setting\x00 at all", False),
    ],
)
def test_what_the_desktop_has_in_files_says_whether_things_may_move(qapp, tmp_path, monkeypatch, name, text, is_still):
    monkeypatch.setattr(motion.sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")

    assert motion._said_at_once() is is_still


def test_a_desktop_that_asks_for_less_motion_later_is_heeded(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(motion.sys, "platform", "linux")
    monkeypatch.setattr(motion.Motion, "_ask_portal", lambda _: None)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    asked = motion.Motion(qapp)
    before = asked.is_reduced

    (tmp_path / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n", "utf-8")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    after = asked.is_reduced
    (tmp_path / "kdeglobals").unlink()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    assert (before, after, asked.is_reduced) == (False, True, False)


@pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="needs dbus")
def test_nothing_moves_while_the_system_is_being_asked(qapp, qtbot, monkeypatch):
    dbus = pytest.importorskip("PySide6.QtDBus")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        try:
            bus = dbus.QDBusConnection.connectToBus(daemon.stdout.readline().strip(), "a desktop without a portal")
            monkeypatch.setattr(dbus.QDBusConnection, "sessionBus", lambda: bus)
            monkeypatch.setattr(motion, "_said_at_once", lambda: False)
            monkeypatch.setattr(motion.sys, "platform", "linux")
            asked = motion.Motion(qapp)

            assert asked.is_reduced
            qtbot.waitUntil(lambda: not asked.is_reduced)
        finally:
            dbus.QDBusConnection.disconnectFromBus("a desktop without a portal")
            daemon.terminate()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_go_to_the_ends_with_control_too(view, qtbot, modifier):
    qtbot.keyClick(view, Qt.Key.Key_End, modifier)
    end = view.scrolling.aim
    qtbot.keyClick(view, Qt.Key.Key_Home, modifier)

    assert end == view.verticalScrollBar().maximum()
    assert view.scrolling.aim == 0
