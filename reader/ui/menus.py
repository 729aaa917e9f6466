"""Context menus: by the right button, by the menu key, and with no more code than what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from reader.domain.article import Author
from reader.domain.phrase import phrase
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.panes.contents import ContentsList
    from reader.ui.window import MainWindow

Fill = Callable[[QMenu, QPoint], None]
_OF_BAR = ("side", "focus", "original", "", "type", "preferences", "edit_shortcuts")
_OF_STATUS = ("imports", "report", "", "data_folder")


def menu_on(widget: QWidget, fill: Fill) -> None:
    """Let `fill` say what stands in the menu of `widget` at a point of it; an empty menu is not shown."""

    def show(at: QPoint) -> None:
        menu = QMenu(widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu, at)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(widget.mapToGlobal(at))

    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(show)


def menu_of_buttons(widget: QWidget, buttons: Callable[[], Sequence[QAbstractButton]]) -> None:
    """Have the menu of `widget` do what buttons beside it do."""

    def fill(menu: QMenu, _at: QPoint) -> None:
        for button in buttons():
            if not button.isHidden():
                text = button.text() if len(button.text()) > 1 else button.accessibleName()
                menu.addAction(text, button.click).setEnabled(button.isEnabled())

    menu_on(widget, fill)


def give_menus(window: MainWindow, authors: QWidget) -> None:
    """Menus of the parts that are always there, and say themselves nothing of menus; `authors` holds their cards."""
    menu_on(window.top, lambda menu, _: _add(menu, window, _OF_BAR))
    menu_on(window.status, lambda menu, _: _add(menu, window, _OF_STATUS))
    contents_menu(window.contents_pane.rows, window)
    menu_on(authors, lambda menu, at: _fill_author(menu, window, authors.childAt(at)))


def contents_menu(rows: ContentsList, window: MainWindow) -> None:
    """Go to a heading, or copy it, or all of them."""

    def fill(menu: QMenu, at: QPoint) -> None:
        item = rows.itemAt(at) or rows.currentItem()
        if item is not None:
            place = rows.row(item)
            menu.addAction(tr("Go there"), lambda: window.contents.go(window.contents.found[place].position))
            menu.addAction(tr("Copy the heading"), lambda: copy(window, item.text()))
        lines = [f"{'    ' * one.level}{one.text}" for one in window.contents.found]
        if lines:
            menu.addAction(tr("Copy all headings"), lambda: copy(window, "\n".join(lines)))

    menu_on(rows, fill)


def copy(window: MainWindow, text: str) -> None:
    """Put a text into the clipboard, and say so."""
    QGuiApplication.clipboard().setText(text)
    window.session.tell(phrase("Copied."))


def _add(menu: QMenu, window: MainWindow, names: Sequence[str]) -> None:
    for name in names:
        if name:
            menu.addAction(window.actions_table[name])
        else:
            menu.addSeparator()


def _fill_author(menu: QMenu, window: MainWindow, at: QWidget | None) -> None:
    """Of the author whose card is there."""
    while at is not None and not isinstance(getattr(at, "author", None), Author):
        at = at.parentWidget()
    author = getattr(at, "author", None)
    if not isinstance(author, Author) or not (author.name or author.bio):
        return
    menu.addAction(tr("All articles by this author"), lambda: window.following.follow(f"author:{author.id}"))
    if author.name:
        menu.addAction(tr("Copy the name"), lambda: copy(window, author.name))
    if author.bio:
        menu.addAction(tr("Copy the bio"), lambda: copy(window, author.bio))
