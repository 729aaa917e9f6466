"""The order in which Tab and screen readers go through the side panel, and what they are told there."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.article import Link, LinkKind
from reader.domain.listing import View
from reader.domain.phrase import phrase
from reader.ui.side_panel import SidePanel
from reader.ui.window import MainWindow

BODY = "\n\n".join(f"## Part {number}\n\nWater comes and goes." for number in range(4))


@pytest.fixture
def panel(
    window: MainWindow, save: Callable[..., list[str]], draft: Callable[..., object], settle: Callable[[], None]
) -> SidePanel:
    """Beside an article with everything that the panel can show."""
    long = "A title that is far too long for the one line that there is for it in a card of the side panel " * 3
    first, _ = save(
        draft("Tide", body=BODY, tags=("sea",), links=(Link(LinkKind.NEXT, long, url="wiki:Slack"),)),
        draft("Slack", body="See the tide.", links=(Link(LinkKind.BODY, "Tide", url="wiki:Tide"),), tags=("sea",)),
    )
    for tag in ("water", "<b>bold</b> & long"):
        window.session.state.tags.add([first], tag, phrase("Tag"))
    window.resize(1360, 2400)
    window.show()
    window.session.open(first)
    settle()
    panel = window.findChild(SidePanel)
    assert panel is not None
    return panel


def below(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for at in range(thing.childCount()):
        child = thing.child(at)
        yield child
        yield from below(child)


def stops(panel: SidePanel) -> list[QWidget]:
    """What Tab goes to, beginning with the first in the panel."""
    found, widget = [], panel.nextInFocusChain()
    while widget is not panel:
        if panel.isAncestorOf(widget) and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def place(panel: SidePanel, widget: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(panel, widget.rect().topLeft())
    return corner.y(), corner.x()


def test_tab_goes_through_the_side_panel_from_top_to_bottom(panel):
    found = stops(panel)

    places = [place(panel, widget) for widget in found]
    assert len(found) > 8
    assert places == sorted(places)


def test_a_screen_reader_goes_through_the_side_panel_from_top_to_bottom(panel):
    content = QAccessible.queryAccessibleInterface(panel.widget())
    panes = [content.child(at) for at in range(content.childCount())]
    own = QAccessible.queryAccessibleInterface(panel.own)

    tops = [pane.rect().top() for pane in panes if not pane.state().invisible]
    rows = [own.child(at) for at in range(own.childCount())]

    assert len(tops) >= 4
    assert tops == sorted(tops)
    assert rows[0].text(QAccessible.Text.Name) == "Yours"
    assert [row.rect().top() for row in rows] == sorted(row.rect().top() for row in rows)


def test_no_description_has_signs_of_html_in_it(window, panel):
    told = [each.text(QAccessible.Text.Description) for each in below(QAccessible.queryAccessibleInterface(window))]

    assert "All articles with “<b>bold</b> & long”" in told
    assert [text for text in told if "<qt>" in text or "&amp;" in text] == []


def test_links_say_in_a_tooltip_what_they_do_and_by_which_key(panel, session, settle):
    own = panel.own
    before = own.later.toolTip()
    session.state.later.add([session.current], phrase("Later"))
    session.marks_changed.emit({session.current})
    settle()

    assert own._links[0].toolTip() == "Tags… (T)"
    assert (before, own.later.toolTip()) == ("Read later (L)", "Take out of Read later (L)")


def test_tab_goes_round_the_window_as_the_eye_does_and_passes_nothing_over(window, panel, settle):
    window.session.list.refresh()
    settle()
    window.top.more.setFocus()
    pane, gone_to = window.part("list"), []

    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        gone_to.append(QApplication.focusWidget())
        if gone_to[-1] is window.top.more:
            break

    once = list(dict.fromkeys(gone_to))
    wanted = [pane.search, pane.views.chips[View.ALL], pane.sort, pane.list, window.view, window.top.more]
    assert [each for each in once if each in wanted] == wanted
    at = [once.index(each) for each in once if panel.isAncestorOf(each)]
    assert once.index(window.view) < min(at) < max(at) < once.index(window.top.more)
