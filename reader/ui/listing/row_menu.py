"""The context menus of the left list."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.article import Summary
from reader.domain.listing import COLLECTION, OWN_TAG, AuthorRow, GroupRow, View, WantedRow
from reader.storage.deeds.own_collections import Collection
from reader.storage.deeds.verdicts import MOST_STARS
from reader.ui.keeping.wastebasket import Wastebasket
from reader.ui.leaving import leads_out, offer_to_leave
from reader.ui.listing import saved_links
from reader.ui.ordering import own_orders, shelving
from reader.ui.session import Session
from reader.ui.transfer.saving import is_address
from reader.ui.words import counted, tr

CHANGES_OF_GROUP: dict[tuple[str, str], Callable[[Session, QWidget, str], None]] = {
    (OWN_TAG, "delete"): lambda session, _, tag: shelving.drop_tag(session, tag),
    (OWN_TAG, "rename"): shelving.ask_to_rename,
    (COLLECTION, "delete"): lambda session, _, id_: own_orders.remove_collection(session, id_),
    (COLLECTION, "rename"): own_orders.ask_to_rename_collection,
}
"""What the menu and the keys do to a tag or a collection of the reader's, by the filter that is its kind."""


def article_menu(session: Session, articles: Sequence[Summary], parent: QWidget) -> QMenu:
    """What can be done with these articles, at least one."""
    if session.list.query.view is View.TRASH:
        return _of_wastebasket(session, articles, parent)
    menu = _menu(parent)
    ids = [article.id for article in articles]
    if len(articles) == 1:
        menu.addAction(tr("Open"), lambda: session.open(ids[0]))
        menu.addAction(tr("Open beside"), lambda: session.beside_asked.emit(ids[0]))
        menu.addSeparator()
    _add_marks(menu, session, articles, ids)
    menu.addSeparator()
    _add_copies(menu, session, articles)
    menu.addAction(tr("Export…"), lambda: session.export_asked.emit(ids))
    menu.addSeparator()
    text = tr("Delete") if len(ids) == 1 else counted("Delete %n articles", len(ids))
    menu.addAction(text, lambda: session.marking.delete(ids))
    return menu


def _of_wastebasket(session: Session, articles: Sequence[Summary], parent: QWidget) -> QMenu:
    menu, basket = _menu(parent), Wastebasket(session, parent)
    ids = [article.id for article in articles]
    if len(ids) == 1:
        menu.addAction(tr("Open"), lambda: session.open(ids[0]))
        menu.addSeparator()
    text = tr("Put back") if len(ids) == 1 else counted("Put %n articles back", len(ids))
    menu.addAction(text, lambda: basket.put_back(ids))
    menu.addAction(tr("Put all back"), basket.put_all_back)
    menu.addSeparator()
    menu.addAction(tr("Empty the wastebasket"), basket.empty)
    return menu


def wanted_menu(session: Session, wanted: WantedRow, parent: QWidget, chosen: Sequence[WantedRow] = ()) -> QMenu:
    """What can be done with an article that is not here; `chosen` are all that are selected."""
    menu = _menu(parent)
    if wanted.source:
        menu.addAction(tr("Open the article that points here"), lambda: session.open(wanted.source))
        menu.addSeparator()
    if is_address(wanted.url):
        menu.addAction(tr("Save it here from the web"), lambda: session.page_asked.emit(wanted.url))
    if leads_out(wanted.url):
        menu.addAction(tr("Open in the browser…"), lambda: offer_to_leave(session, wanted.url))
        menu.addSeparator()
    if wanted.title:
        menu.addAction(tr("Copy title"), lambda: _copy(wanted.title))
    if wanted.url and not wanted.url.startswith("wiki:"):
        menu.addAction(tr("Copy link"), lambda: _copy(wanted.url))
    if links := [row for row in chosen or [wanted] if row.is_saved]:
        menu.addSeparator()
        text = tr("Delete") if len(links) == 1 else tr("Delete {n} saved links", n=len(links))
        menu.addAction(text, lambda: saved_links.delete(session, links))
    return menu


def add_changes_of_group(menu: QMenu, session: Session, kind: str, value: str, host: QWidget) -> None:
    """Let a tag or a collection of the reader's be renamed or removed; `host` is where a dialog belongs."""
    removal = tr("Remove this collection") if kind == COLLECTION else tr("Remove from all articles")
    for verb, text in (("rename", tr("Rename or merge…")), ("delete", removal)):
        menu.addAction(text, partial(CHANGES_OF_GROUP[kind, verb], session, host, value))


def add_ratings(menu: QMenu, session: Session, ids: list[str]) -> None:
    """Stars for these articles, or none."""
    for stars in range(MOST_STARS, 0, -1):
        menu.addAction(own_orders.stars_of(stars), partial(own_orders.rate, session, ids, stars))
    menu.addAction(tr("No rating"), partial(own_orders.rate, session, ids, 0))


def add_taking_out(menu: QMenu, session: Session, collection: Collection, ids: list[str]) -> None:
    """Let articles be taken out of a collection."""
    text = tr("Take out of “{name}”", name=collection.name.replace("&", "&&"))
    menu.addAction(text, lambda: own_orders.take_out(session, collection, ids))


def group_menu(session: Session, row: AuthorRow | GroupRow, show: Callable[[], None], parent: QWidget) -> QMenu:
    """What can be done with an author, a tag, a collection, a source or a year: `show` shows their articles."""
    menu = _menu(parent)
    menu.addAction(tr("Show the articles"), show)
    if row.name:
        menu.addAction(tr("Copy the name"), lambda: _copy(row.name))
    if isinstance(row, GroupRow) and row.filter in (OWN_TAG, COLLECTION):
        menu.addSeparator()
        add_changes_of_group(menu, session, row.filter, str(row.value), parent)
    return menu


def _add_marks(menu: QMenu, session: Session, articles: Sequence[Summary], ids: list[str]) -> None:
    are_marked = all(article.is_bookmarked for article in articles)
    are_read = all(article.is_read for article in articles)
    if len(ids) == 1:
        mark = tr("Remove bookmark") if are_marked else tr("Bookmark")
        read = tr("Mark as unread") if are_read else tr("Mark as read")
    else:
        mark = counted("Remove bookmarks of %n articles" if are_marked else "Bookmark %n articles", len(ids))
        read = counted("Mark %n articles as unread" if are_read else "Mark %n articles as read", len(ids))
    menu.addAction(mark, lambda: session.marking.toggle_bookmark(ids))
    menu.addAction(read, lambda: session.marking.mark_read(ids, not are_read))
    _add_orders(menu, session, articles, ids)


def _add_orders(menu: QMenu, session: Session, articles: Sequence[Summary], ids: list[str]) -> None:
    """What keeps articles in order: stars, tags, collections, the queue, the archive."""
    add_ratings(menu.addMenu(tr("Rating")), session, ids)
    menu.addAction(tr("Tags…"), lambda: session.picker_asked.emit("tag_picker", ids))
    menu.addAction(tr("Collections…"), lambda: session.picker_asked.emit("collection_picker", ids))
    if session.list.query.collection:
        add_taking_out(menu, session, own_orders.collection_of(session, session.list.query.collection), ids)
    own_orders.add_later(menu, session, ids)
    are_archived = all(article.is_archived for article in articles)
    menu.addAction(
        tr("Take out of the archive") if are_archived else tr("Put into the archive"),
        lambda: own_orders.archive(session, ids, not are_archived),
    )


def _add_copies(menu: QMenu, session: Session, articles: Sequence[Summary]) -> None:
    text = tr("Copy title") if len(articles) == 1 else counted("Copy %n titles", len(articles))
    menu.addAction(text, lambda: _copy("\n".join(article.title for article in articles)))
    if len(articles) == 1:
        article = session.library.article(articles[0].id)
        if article and article.source_url:
            menu.addAction(tr("Copy link"), lambda: _copy(article.source_url))
            if leads_out(article.source_url):
                menu.addAction(tr("Open in the browser…"), lambda: offer_to_leave(session, article.source_url))


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
