"""The context menu of the page about an author, a series or a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.ui.page.choosing import choose_article
from reader.ui.reading.article_menu import add_link
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.window import MainWindow

_ALWAYS = ("find", "to_article")


def fill_menu(window: MainWindow, view: ArticleView, menu: QMenu, at: QPoint) -> None:
    """Say what can be done at a point of the page that `view` shows."""
    if address := view.anchorAt(at):
        add_link(window, menu, view, address)
        menu.addSeparator()
    if view.textCursor().hasSelection():
        menu.addAction(tr("Copy"), view.copy)
    if page := view.page:
        menu.addAction(tr("Copy the name"), lambda: QGuiApplication.clipboard().setText(page.article.title))
    menu.addAction(tr("Select all"), lambda: choose_article(view))
    menu.addSeparator()
    for name in _ALWAYS:
        menu.addAction(window.actions_table[name])
