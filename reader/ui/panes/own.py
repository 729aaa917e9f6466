"""What the reader made of the open article: stars, tags, collections, whether it waits or is done with; and the tags
that it came with."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.domain.listing import COLLECTION, OWN_TAG, View
from reader.domain.subject import Subject, SubjectKind
from reader.domain.text import fold
from reader.storage.deeds.own_collections import Collection
from reader.storage.deeds.verdicts import MOST_STARS
from reader.ui.listing.row_menu import add_changes_of_group, add_ratings, add_taking_out
from reader.ui.ordering import own_orders, shelving
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.cards import LinkButton
from reader.ui.widgets.elided import Look, heading, set_tip
from reader.ui.widgets.flow import Flow
from reader.ui.widgets.menus import menu_on
from reader.ui.widgets.reading_order import told_in_order
from reader.ui.words import apart, counted, tr

MOST_SHOWN, WIDEST = 30, 220
STAR = 17
_STYLE = """
QToolButton#own_tag { background: {selection}; color: {accent}; border: 1px solid transparent; border-radius: 11px;
    padding: 2px 9px; font-size: 12px; }
QToolButton#tag { background: transparent; color: {soft}; border: 1px solid {line}; border-radius: 11px;
    padding: 2px 9px; font-size: 12px; }
QToolButton#own_tag:hover, QToolButton#own_tag:focus, QToolButton#tag:hover, QToolButton#tag:focus {
    border-color: {accent}; }
QToolButton#star { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 1px; }
QToolButton#star:hover, QToolButton#star:focus { border-color: {accent}; }
"""


class _Own(NamedTuple):
    """All that is shown; `came` are the tags of the article itself, but for those that the reader gave it as well."""

    stars: int = 0
    tags: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    collections: tuple[Collection, ...] = ()
    is_queued: bool = False
    is_archived: bool = False


class OwnPane(QWidget):
    """Hidden while no article is open."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._own = _Own()
        self.chips: list[QToolButton] = []
        self._flow = Flow(6)
        self._keyed: list[tuple[QToolButton | LinkButton, str]] = []
        self._heading = heading(tr("Yours"), theme, self)
        self.stars = [self._star(number) for number in range(1, MOST_STARS + 1)]
        self.later = self._link("", own_orders.toggle_queue, "read_later")
        self.archive = self._link("", own_orders.toggle_archive, "archive")
        self._links = (
            self._link(tr("Tags…"), partial(_pick, "tag_picker"), "tags"),
            self._link(tr("Collections…"), partial(_pick, "collection_picker"), "collect"),
            self.later,
            self.archive,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(self._row_of_stars())
        column.addLayout(self._flow)
        column.addLayout(self._row_of_links())
        self.setAccessibleName(tr("Yours"))
        session.opened.connect(self._show)
        session.closed.connect(self._show)
        session.marks_changed.connect(self._show)
        session.keys.changed.connect(self._show_keys)
        theme.changed.connect(self._repaint)
        self._repaint()
        self._show_state()
        self._fill()
        self._show()

    @Slot()
    def _show(self) -> None:
        current = self._session.current
        own = self._look(current) if current else _Own()
        before, self._own = self._own, own
        if (own.tags, own.came, own.collections) != (before.tags, before.came, before.collections):
            self._fill()
        if own != before:
            self._show_state()
        self.setVisible(bool(current))

    def _open(self) -> list[str]:
        return [self._session.current]

    def _look(self, article: str) -> _Own:
        state, page = self._session.state, self._session.page
        tags = state.tags.of(article)
        known = {fold(tag) for tag in tags}
        return _Own(
            state.verdicts.rating(article),
            tags,
            tuple(tag for tag in page.article.tags if fold(tag) not in known) if page else (),
            tuple(state.collections.of(article)),
            bool(state.later.queued([article])),
            bool(state.verdicts.archived([article])),
        )

    def _show_state(self) -> None:
        own = self._own
        for number, star in enumerate(self.stars, 1):
            star.setChecked(number <= own.stars)
            is_reached = number == max(1, own.stars)  # one stop for the Tab key; Alt and a number do the same
            star.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_reached else Qt.FocusPolicy.NoFocus)
        self._draw_stars()
        self._name(self.later, tr("Take out of Read later") if own.is_queued else tr("Read later"))
        self._name(self.archive, tr("Take out of the archive") if own.is_archived else tr("Put into the archive"))
        self._show_keys()

    def _draw_stars(self) -> None:
        """Icons, for most fonts have no stars: signs would have Qt load a Chinese or Japanese one for them, 2 MB."""
        colours = self._theme.palette
        lit = self._theme.icon("bookmark-filled", colours.accent, STAR)
        unlit = self._theme.icon("bookmark", colours.faint, STAR)
        for star in self.stars:
            star.setIcon(lit if star.isChecked() else unlit)

    def _name(self, link: LinkButton, text: str) -> None:
        link.setText(text)
        link.updateGeometry()

    def _fill(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._tag(tag) for tag in self._own.tags[:MOST_SHOWN]]
        self.chips += [self._collection(each) for each in self._own.collections[:MOST_SHOWN]]
        self.chips += [self._came(tag) for tag in self._own.came[:MOST_SHOWN]]
        told_in_order(self._heading, *self.stars, *self.chips, *self._links)
        self.updateGeometry()

    def _tag(self, tag: str) -> QToolButton:
        def fill(menu: QMenu) -> None:
            menu.addAction(
                tr("Take it from this article"), partial(shelving.remove_tag, self._session, self._open(), tag)
            )
            add_changes_of_group(menu, self._session, OWN_TAG, tag, self)

        chip = self._chip(tag, partial(self._session.list.ask, view=View.ALL, words="", own_tag=tag))
        self._give_menu(chip, tag, fill)
        set_tip(chip, tr("All articles with “{tag}”", tag=tag))
        chip.setAccessibleName(tr("Your tag {tag}", tag=tag))
        return chip

    def _came(self, tag: str) -> QToolButton:
        show = partial(self._session.open_subject, Subject(SubjectKind.TAG, tag).address)
        chip = self._chip(f"#{tag}", show, "tag")
        self._give_menu(chip, tag)
        set_tip(chip, tr("All articles with “{tag}”", tag=tag))
        return chip

    def _collection(self, collection: Collection) -> QToolButton:
        def fill(menu: QMenu) -> None:
            add_taking_out(menu, self._session, collection, self._open())
            add_changes_of_group(menu, self._session, COLLECTION, collection.id, self)

        chip = self._chip(
            collection.name, partial(self._session.list.ask, view=View.ALL, words="", collection=collection.id)
        )
        self._give_menu(chip, collection.name, fill)
        chip.setIcon(self._theme.icon("folder", self._theme.palette.accent))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_tip(chip, tr("The collection “{name}”", name=collection.name))
        chip.setAccessibleName(tr("In the collection {name}", name=collection.name))
        return chip

    def _chip(self, text: str, do: Callable[[], object], kind: str = "own_tag") -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName(kind)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        shown = chip.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, scaled(WIDEST))
        chip.setText(apart(shown.replace("&", "&&")))
        chip.clicked.connect(lambda _checked=False: do())
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _give_menu(self, chip: QToolButton, name: str, fill: Callable[[QMenu], object] | None = None) -> None:
        """What a click on the chip does, its name, and what else `fill` says."""

        def fill_all(menu: QMenu, _at: QPoint) -> None:
            menu.addAction(tr("Show the articles"), chip.click)
            menu.addAction(tr("Copy the name"), lambda: QGuiApplication.clipboard().setText(name))
            if fill:
                menu.addSeparator()
                fill(menu)

        menu_on(chip, fill_all)

    def _star(self, number: int) -> QToolButton:
        star = QToolButton(self)
        star.setObjectName("star")
        star.setCheckable(True)
        star.setIconSize(QSize(scaled(STAR), scaled(STAR)))
        name = counted("Rate with %n stars", number)
        star.setAccessibleName(name)
        self._keyed.append((star, f"rate_{number}"))
        star.clicked.connect(partial(self._rate, number))
        menu_on(star, lambda menu, _: add_ratings(menu, self._session, self._open()))
        return star

    def _rate(self, number: int, _checked: bool = False) -> None:
        """The star that is the rating already takes it away."""
        own_orders.rate(self._session, self._open(), 0 if number == self._own.stars else number)
        self._show_state()  # the click itself has turned the star

    def _row_of_stars(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for star in self.stars:
            row.addWidget(star)
        row.addStretch(1)
        return row

    def _row_of_links(self) -> Flow:
        flow = Flow(12)
        for link in self._links:
            flow.addWidget(link)
        return flow

    def _link(self, text: str, do: Callable[[Session, list[str]], object], action: str) -> LinkButton:
        link = LinkButton(text, self._theme, self, Look(12, "accent"))
        self._keyed.append((link, action))
        link.clicked.connect(lambda _checked=False: do(self._session, self._open()))
        return link

    @Slot()
    def _show_keys(self) -> None:
        for button, action in self._keyed:
            keys, name = self._session.keys.shown(action), button.accessibleName() or button.text()
            button.setToolTip(tr("{text} ({keys})", text=name, keys=keys) if keys else name)

    @Slot()
    def _repaint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
        self._draw_stars()
        for chip in self.chips:
            if not chip.icon().isNull():
                chip.setIcon(self._theme.icon("folder", self._theme.palette.accent))


def _pick(name: str, session: Session, articles: list[str]) -> None:
    session.picker_asked.emit(name, articles)
