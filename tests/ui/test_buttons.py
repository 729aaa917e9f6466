"""Every button of the window and of what opens from it has a name, a tooltip, and its keys in the tooltip."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from reader.ui import tips

PARTS = (
    *("type_menu", "palette", "shortcuts", "shortcut_editor", "preferences", "save_page", "watched_folders", "imports"),
    *("all_marks", "about", "contents_menu", "image_viewer", "wide_viewer", "pieces", "hidden_bar"),
)


def buttons_of(widget: QWidget) -> list[QAbstractButton]:
    """All that have something to do, but for those that Qt makes for its own fields."""
    own = (QLineEdit, QSpinBox, QComboBox)
    found = [button for button in widget.findChildren(QAbstractButton) if not isinstance(button.parent(), own)]
    return [button for button in found if button.isVisibleTo(button.window()) or button.text()]


def said(button: QAbstractButton) -> str:
    names = [type(each).__name__ for each in parents(button)]
    return f"{' < '.join(names[:4])}: {button.text() or button.accessibleName() or button.objectName()!r}"


def parents(widget):
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


@pytest.fixture
def everything(window, save, draft, session, settle):
    """The window with an article that has an author, headings, links, bookmarks and highlights, and all its parts."""
    body = "# One\n\nSome words here.\n\n# Two\n\n[Another](https://example.org/x) text.\n\n# Three\n\n`code`"
    first, _ = save(draft("Long", body=body, tags=("a",)), draft("Other", tags=("a",)))
    session.open(first)
    settle()
    session.marking.toggle_bookmark()
    session.marking.bookmark_place(first, window.view.place(), "Here")
    session.list.ask(tag="a")
    settle()
    window.find_bar.open_bar()
    for name in PARTS:
        window.part(name)
    window.part("shortcuts").open()
    window.part("shortcuts").close_again()
    settle()
    return window


def test_every_button_has_a_name(everything):
    nameless = {said(button) for button in buttons_of(everything) if not (button.accessibleName() or button.text())}

    assert nameless == set()


def test_every_button_says_in_a_tooltip_what_it_does(everything):
    silent = {said(button) for button in buttons_of(everything) if not button.toolTip()}

    assert silent == set()


def test_the_tooltip_of_a_button_names_the_keys_of_its_action(everything, session):
    for button in everything.findChildren(QToolButton):
        action = button.defaultAction()
        if action is not None and session.keys.of(action.objectName()) and action.isEnabled():
            assert session.keys.shown(action.objectName()) in button.toolTip(), said(button)


def test_every_field_has_a_name(everything):
    fields = [each for kind in (QLineEdit, QComboBox, QSpinBox) for each in everything.findChildren(kind)]
    own = [each for each in fields if not isinstance(each.parent(), QComboBox | QSpinBox)]

    assert own
    assert [said(each) for each in own if not each.accessibleName()] == []


def test_what_leaves_a_dialog_says_by_which_key(everything):
    [close] = [each for each in everything.part("about").findChildren(QAbstractButton) if each.text() == "Close"]

    assert close.toolTip() in ("Close (Esc)", "Close (Return)")


def test_screen_readers_are_not_told_the_name_of_a_button_twice(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QPushButton("Export…", dialog)
    QPushButton("Close", dialog)

    tips.give_tips(dialog)

    spoken = [QAccessible.queryAccessibleInterface(each) for each in dialog.findChildren(QPushButton)]
    told = [(each.text(QAccessible.Text.Name), each.text(QAccessible.Text.Description).strip()) for each in spoken]
    assert told == [("Export…", ""), ("Close", "Esc")]


def test_a_tooltip_that_says_more_is_kept(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QToolButton(window)
    button.setText("&Go && see")
    button.setToolTip("Go, and see what is there")
    other = QToolButton(window)
    other.setText("&Go && see")

    tips.give_tips(window)

    assert (button.toolTip(), other.toolTip()) == ("Go, and see what is there", "Go & see")
