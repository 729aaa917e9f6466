"""The context menu of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.ui.page.choosing import choose_article
from reader.ui.page.clicks import picture_at
from reader.ui.page.terms import explained
from reader.ui.reading.following import OWN
from reader.ui.widgets.menu_of_keys import MenuOfKeys
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.window import MainWindow

_ALWAYS = (
    *("bookmark", "bookmark_place", "article_note", "all_marks", "read"),
    *("tags", "collect", "read_later", "archive"),
    *("", "find", "original", "focus", "side"),
    *("", "export", "", "delete"),
)


def show_menu(window: MainWindow, at: QPoint, view: ArticleView | None = None) -> None:
    """Show what can be done at a point of the article's viewport."""
    view = view or window.view
    menu = MenuOfKeys(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if view.textCursor().hasSelection():
        for name in ("copy", "copy_quote", "copy_picture", "highlight", "note"):
            menu.addAction(window.actions_table[name])
    _add_look_up(window, menu, at, view)
    if (address := view.anchorAt(at)) and not explained(address):
        add_link(window, menu, view, address)
    if view is window.view and (picture := picture_at(view, at)) is not None:
        menu.addAction(tr("Look at the picture"), lambda: view.picture_asked.emit(picture))
    if view is window.view and view.shown is not None and (view.shown.code or view.shown.has_tables):
        window.part("pieces").add_to(menu, view.cursorForPosition(at).position())
    menu.addAction(tr("Select all"), lambda: choose_article(view))
    menu.addSeparator()
    for name in _ALWAYS:
        if name:
            menu.addAction(window.actions_table[name])
        else:
            menu.addSeparator()
    menu.popup(view.viewport().mapToGlobal(at))


def add_link(window: MainWindow, menu: QMenu, view: ArticleView, address: str) -> None:
    """What can be done with a link of the page."""
    menu.addAction(tr("Open the link"), lambda: _open(view, address))
    if target := _target(view, address):
        menu.addAction(tr("Open beside"), lambda: window.session.beside_asked.emit(target))
    if ":" in address and not address.startswith(tuple(f"{scheme}:" for scheme in OWN)):
        menu.addAction(tr("Copy the link’s address"), lambda: QGuiApplication.clipboard().setText(address))


def _open(view: ArticleView, address: str) -> None:
    """As a click does."""
    if address.startswith("#"):
        view.turned.emit(address[1:])
    else:
        view.followed.emit(address)


def _add_look_up(window: MainWindow, menu: QMenu, at: QPoint, view: ArticleView) -> None:
    """What is selected, else the word at the point, is looked up."""
    place = None if view.textCursor().hasSelection() else view.cursorForPosition(at).position()
    menu.addAction(tr("Look up in the dictionary"), lambda: window.part("looking_up").look_up(view, place))


def _target(view: ArticleView, address: str) -> str:
    """The id of the stored article that a link leads to, if there is one."""
    scheme, _, rest = address.partition(":")
    if scheme == "article":
        return rest
    link = view.shown.link_to(address) if view.shown else None
    return link.target or "" if link else ""
