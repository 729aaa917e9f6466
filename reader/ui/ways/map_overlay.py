"""The map over the window: how the open article is tied to others, as a picture and as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, QSizeF, Qt, Slot
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.domain.phrase import phrase
from reader.services.mapping import ArticleMap, Kind, further, near_by
from reader.ui.jobs import Desk, Job
from reader.ui.ways.map_card import MapCard, facts_of, reasons_of
from reader.ui.ways.map_items import KINDS, paint_tie
from reader.ui.ways.map_view import MapView
from reader.ui.widgets.elided import ElidedLabel, Look, paint_text
from reader.ui.widgets.fields import FIELD_STYLE, Check, push_button
from reader.ui.widgets.flow import Flow
from reader.ui.widgets.head import Head
from reader.ui.widgets.overlay import Overlay
from reader.ui.words import counted, tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_ENDLESS = 100_000
_SAMPLE = QSize(36, 14)
_HEAD, _LEGEND = 44.0, 40.0
_STYLE = (
    FIELD_STYLE
    + """
QListWidget { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 7px; padding: 4px; }
QListWidget:focus { border-color: {accent}; }
QListWidget::item { padding: 6px 8px; }
QListWidget::item:selected { background: {selection}; color: {ink}; }
QGraphicsView { border: 1px solid {line}; }
QGraphicsView:focus { border-color: {accent}; }
QLabel { color: {faint}; }
"""
)


class MapOverlay(Overlay):
    """Arrows go from article to article, Enter opens one, Space shows the map from there, Backspace the one before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.theme, window, width=_ENDLESS, height=_ENDLESS)
        self._session = window.session
        self._columns = window.columns
        self._trail: list[str] = []
        self._further: Job | None = None
        self._asked = ""
        self.known: ArticleMap | None = None
        self.setAccessibleName(tr("Map"))
        self.heading = ElidedLabel(self._theme, Look(16, is_strong=True, of_window=True), self.card)
        self.told = QLabel(self.card)
        self.view = MapView(self._theme, self.card)
        self.view.describe = self.describe
        self.list = _List(self.card)
        self.list.setAccessibleName(tr("Articles on the map"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.both = QStackedWidget(self.card)
        self.both.addWidget(self.view)
        self.both.addWidget(self.list)
        self.checks = {kind: self._check(kind) for kind in Kind}
        self.back = push_button(tr("Back"), tr("The map before (Backspace)"), self.go_back, self.card)
        self.recentre = push_button(
            tr("Map from here"), tr("The map of this article (Space)"), self._recentre, self.card
        )
        self.as_list = push_button(tr("As a list"), tr("The same articles as a list (L)"), self._show_chosen, self.card)
        self.as_list.setCheckable(True)
        self.export = push_button(tr("Export…"), tr("Save the map as SVG or PNG"), self._export, self.card)
        self.close_button = push_button(tr("Close"), tr("Back to the article (Escape)"), self.close_again, self.card)
        self.hover = MapCard(self._theme, self.view)
        self._lay_out()
        self._connect()
        self.paint()
        self._restyle()

    @Slot()
    def open_map(self) -> None:
        """Show the map of the article with the keys; close it if it is shown."""
        article = self._columns.articles[0]
        if self.isVisible():
            self.close_again()
        elif not article:
            self._session.tell(phrase("Open an article first; the map is drawn around it."))
        else:
            self._trail = []
            self.open_over(self._shown())
            self._ask(article)

    def centre_on(self, id_: str) -> None:
        """Show the map from another article; Backspace leads back."""
        if self.known and id_ and id_ != self.known.centre:
            self._trail.append(self.known.centre)
            self._ask(id_)

    @Slot()
    def go_back(self) -> None:
        """The map that was shown before this one."""
        if self._trail:
            self._ask(self._trail.pop())

    @Slot(str)
    def go(self, id_: str) -> None:
        """Leave the map and open an article, in the column whose map it is."""
        beside, is_open = self._columns.active, id_ in self._columns.articles
        self.close_again()
        if beside is not None and not is_open:
            beside.open_article(id_)
        elif not is_open:
            self._session.open(id_)

    def _shown(self) -> QWidget:
        return self.list if self.as_list.isChecked() else self.view

    @Slot()
    def _show_chosen(self) -> None:
        self.hover.hide()
        self.both.setCurrentWidget(self._shown())
        self._shown().setFocus(Qt.FocusReason.OtherFocusReason)

    def describe(self, id_: str) -> str:
        """All that is known of an article on the map, in one sentence."""
        if self.known is None or id_ not in self.known.rows:
            return ""
        row = self.known.rows[id_]
        return "; ".join((row.title or tr("Untitled"), facts_of(row), *reasons_of(self.known, id_)))

    def style_sheet(self) -> str:
        return super().style_sheet() + _STYLE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_L and not event.modifiers():
            self.as_list.click()
        elif event.key() == Qt.Key.Key_Backspace:
            self.go_back()
        elif event.key() == Qt.Key.Key_Space and self.list.hasFocus():
            self._recentre()
        else:
            super().keyPressEvent(event)

    # Building.

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        buttons = (self.back, self.recentre, self.as_list, self.export, self.close_button)
        kinds = Flow(14)
        for check in self.checks.values():
            kinds.addWidget(check)
        foot.addLayout(kinds, 1)
        foot.addWidget(self.told)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(10)
        column.addWidget(Head(self.heading, buttons, self.card))
        column.addWidget(self.both, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.view.opened.connect(self.go)
        self.view.centred.connect(self.centre_on)
        self.view.back_asked.connect(self.go_back)
        self.view.looked_at.connect(self._look_at)
        self.list.itemActivated.connect(lambda item: self.go(item.data(Qt.ItemDataRole.UserRole)))
        self.list.currentItemChanged.connect(self._choose_listed)
        self._session.library_changed.connect(self._refresh)
        self._session.closed.connect(self.close_again)
        self.closed.connect(self._stop)
        self._theme.changed.connect(self._restyle)

    def _check(self, kind: Kind) -> Check:
        check = Check(tr(KINDS[kind]), self._theme, self.card)
        check.setChecked(True)
        check.setIconSize(_SAMPLE)
        check.setToolTip(tr("Show this kind of tie"))
        check.toggled.connect(self._filter)
        return check

    @Slot()
    def _restyle(self) -> None:
        self.view.restyle()
        for kind, check in self.checks.items():
            check.setIcon(self._sample(kind))

    def _sample(self, kind: Kind) -> QIcon:
        scale = self.devicePixelRatioF()
        sample = QPixmap(_SAMPLE * scale)
        sample.setDevicePixelRatio(scale)
        sample.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sample)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tie(painter, kind, QLineF(2, 7, 34, 7), self._theme.palette.soft)
        painter.end()
        return QIcon(sample)

    # What is shown.

    def _ask(self, centre: str) -> None:
        self._asked = centre
        self.hover.hide()
        self.told.setText(tr("Looking for ties…"))

        def look(desk: Desk) -> ArticleMap | None:
            return near_by(desk.library, desk.shelf, centre)

        self._session.jobs.read(look, self._take_near, latest="map")

    def _take_near(self, known: ArticleMap | None) -> None:
        if known is None or not self.isVisible():
            self.told.setText(tr("This article is not in the library any more.") if known is None else "")
            return
        self._take(known, is_whole=False)
        self.told.setText(tr("Looking further…"))

        def look(desk: Desk) -> ArticleMap | None:
            return further(desk.library, desk.shelf, known, desk.progress)

        self._further = self._session.jobs.read(look, self._take_all, latest="map")

    @Slot()
    def _stop(self) -> None:
        """Look no further: what is opened next would wait for it."""
        if self._further:
            self._further.cancel()

    def _take_all(self, known: ArticleMap | None) -> None:
        if known is not None and known.centre == self._asked:
            self._take(known)
        count = len(self.known.rows) - 1 if self.known else 0
        self.told.setText(counted("%n articles", count) if count else tr("Nothing is tied to this article yet."))

    def _take(self, known: ArticleMap, *, is_whole: bool = True) -> None:
        self.known = known
        title = known.rows[known.centre].title or tr("Untitled")
        self.heading.setText(tr("Map of “{title}”", title=title))
        self.back.setEnabled(bool(self._trail))
        self.view.show_map(known, is_whole=is_whole)
        self._fill_list()

    def _fill_list(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for id_ in self.view.visible_spots():
            item = QListWidgetItem(self.describe(id_).replace("; ", "\n", 1))
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.describe(id_))
            self.list.addItem(item)
            if id_ == self.view.current:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    @Slot()
    def _filter(self) -> None:
        self.hover.hide()
        self.view.show_kinds(frozenset(kind for kind, check in self.checks.items() if check.isChecked()))
        self._fill_list()

    @Slot()
    def _refresh(self) -> None:
        if self.isVisible() and self.known:
            self._ask(self.known.centre)

    @Slot()
    def _recentre(self) -> None:
        self.centre_on(self.view.current)

    @Slot(str, bool)
    def _look_at(self, id_: str, is_mouse: bool) -> None:
        if id_ and self.known and id_ in self.view.spots:
            self.hover.show_for(self.known, id_, self.view.place_of(id_), is_aside=not is_mouse)
        else:
            self.hover.hide()
        current = self.view.current
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == current:
                self.list.blockSignals(True)
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)

    @Slot()
    def _choose_listed(self) -> None:
        if item := self.list.currentItem():
            self.view.choose(item.data(Qt.ItemDataRole.UserRole), tells=False)

    # Out.

    @Slot()
    def _export(self) -> None:
        from reader.ui.widgets.picture_files import ask_and_save

        if self.known:
            ask_and_save(self._session, self, self.heading.text(), self.drawing_size(), self.paint_drawing)

    def drawing_size(self) -> QSizeF:
        """How large the map is as a picture of its own, with its heading and what its lines mean."""
        area = self.view.area()
        return QSizeF(area.width(), area.height() + _HEAD + _LEGEND)

    def paint_drawing(self, painter: QPainter) -> None:
        """Paint heading, map, and what its lines mean."""
        size, colours, area = self.drawing_size(), self._theme.palette, self.view.area()
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(colours.paper))
        heading = QRectF(16, 12, size.width() - 32, _HEAD)
        look, is_mirrored = Look(18, is_strong=True, of_window=True), self.isRightToLeft()
        paint_text(painter, self.heading.text(), look, heading, colours.ink, is_mirrored=is_mirrored)
        current = self.view.current
        self.view.choose("", tells=False)
        self.view.scene().render(painter, QRectF(0, _HEAD, area.width(), area.height()), area)
        x, y = 16.0, _HEAD + area.height() + 12
        for kind in (kind for kind, check in self.checks.items() if check.isChecked()):
            ends = (x, x + 36) if not is_mirrored else (size.width() - x, size.width() - x - 36)
            paint_tie(painter, kind, QLineF(ends[0], y + 7, ends[1], y + 7), colours.soft)
            name = QRectF(x + 44 if not is_mirrored else size.width() - x - 134, y, 90, 16)
            look = Look(12, of_window=True)
            paint_text(painter, tr(KINDS[kind]), look, name, colours.ink, is_mirrored=is_mirrored)
            x += 136
        self.view.choose(current, tells=False)


class _List(QListWidget):
    """Leaves the keys of the map to it, which a list would take for the beginnings of rows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_L, Qt.Key.Key_Space, Qt.Key.Key_Backspace):
            event.ignore()
        else:
            super().keyPressEvent(event)
