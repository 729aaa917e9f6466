"""The context menus of the parts that are always there, and say themselves nothing of menus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.article import Author
from reader.domain.phrase import phrase
from reader.ui.widgets.menus import menu_on
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.panes.contents import ContentsList
    from reader.ui.window import MainWindow

_OF_BAR = ("side", "focus", "original", "", "type", "preferences", "edit_shortcuts")
_OF_STATUS = ("imports", "report", "", "data_folder")


def give_menus(window: MainWindow, authors: QWidget) -> None:
    """Menus of the bar, the status line, the contents and the authors; `authors` holds the cards of those."""
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
