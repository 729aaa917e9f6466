"""The drawn map: keys and mouse go from article to article, zoom and move it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QMenu, QWidget

from reader.domain.rings import Point, laid_out, towards
from reader.services.mapping import ArticleMap, Kind
from reader.ui.theme import Theme, text_scale
from reader.ui.ways.map_items import SpotItem, TieItem
from reader.ui.widgets.spoken_list import Entries, SpokenList
from reader.ui.words import tr

ZOOM, SMALLEST, LARGEST = 1.25, 0.3, 4.0
LEAST_FIT = 0.7
"""Below this, cards could no longer be read: then not all of the map is in sight at first."""
MOST_FIT = 1.1
_MARGIN, _PAN = 24, 80
_USUAL = QRectF(-725, -453, 1450, 906)
"""What a map with as many articles as there may be takes."""
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOMS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}


class MapView(QGraphicsView):
    """Shows an `ArticleMap`. `opened` is an article that was clicked or entered, `centred` one whose own map is asked
    for; `looked_at` is the one under the mouse or the keys, "" for none, and `back_asked` leads to the map before."""

    opened = Signal(str)
    centred = Signal(str)
    looked_at = Signal(str, bool)  # and whether the mouse is over it
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.spoken = SpokenList(self, Entries(lambda: len(self.visible_spots()), self._at, self._said, self._place))
        self.spots: dict[str, SpotItem] = {}
        self._theme = theme
        self._known: ArticleMap | None = None
        self._places: dict[str, Point] = {}
        self._kinds = frozenset(Kind)
        self._pressed: QPoint | None = None
        self._is_fitted = True
        self._is_whole = True
        self.ties: list[TieItem] = []
        self.current = ""
        self.describe: Callable[[str], str] = str
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMouseTracking(True)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab would go to it, and so come back here, always
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
        )  # which the viewport, standing for the view, has just taken away
        for hide in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Map"))

    # What is shown.

    def show_map(self, known: ArticleMap, *, is_whole: bool = True) -> None:
        """Draw a map; what was current stays so where it is still there. One that is not whole leaves room for the
        rest."""
        is_other = self._known is None or self._known.centre != known.centre
        self._known, self._is_whole = known, is_whole
        ties = {id_: [tie.other(id_) for tie in known.ties_of(id_)] for id_ in known.far}
        self._places = {known.centre: Point(0, 0), **laid_out(known.near, ties)}
        self._draw()
        self.choose(known.centre if is_other or self.current not in self.spots else self.current, tells=False)
        if is_other or self._is_fitted:
            self.fit()

    def show_kinds(self, kinds: frozenset[Kind]) -> None:
        """Show these kinds of ties alone, and what they lead to; nothing moves."""
        self._kinds = kinds
        self._filter()

    def restyle(self) -> None:
        """Draw the same in the theme's colours."""
        if self._known is not None:
            self._draw()
            self.choose(self.current, tells=False)

    def visible_spots(self) -> list[str]:
        """The articles that are shown."""
        return [id_ for id_, spot in self.spots.items() if spot.isVisible()]

    # Where the reader is.

    def choose(self, id_: str, *, tells: bool = True) -> None:
        """Make an article the current one, or none by "": bring it into sight and tell of it."""
        if id_ and id_ not in self.spots:
            return
        self.current = id_
        for spot in self.spots.values():
            spot.is_current = spot.row.id == id_
        for tie in self.ties:
            tie.is_current = id_ in (tie.tie.start, tie.tie.end)
            tie.setZValue(0.5 if tie.is_current else 0)
        self.scene().update()
        self.spoken.tell_place()
        if tells:
            self.ensureVisible(self.spots[id_], 30, 30)
            self.looked_at.emit(id_, False)

    def zoom(self, by: float) -> None:
        """Zoom round the current article, or where the mouse is."""
        scale = max(SMALLEST, min(LARGEST, self.transform().m11() * by))
        by = scale / self.transform().m11()
        self._is_fitted = False
        self.scale(by, by)
        self.looked_at.emit("", False)

    def fit(self) -> None:
        """Show all of it, or as much as can still be read, the middle first."""
        self._is_fitted = True
        area = self.area() if self._is_whole else self.area().united(_USUAL)
        self.setSceneRect(area.adjusted(-area.width(), -area.height(), area.width(), area.height()))
        room = self.viewport().size()
        scale = min(room.width() / area.width(), room.height() / area.height(), MOST_FIT * text_scale())
        self.resetTransform()
        least = LEAST_FIT * text_scale()
        self.scale(max(scale, least), max(scale, least))
        self.centerOn(area.center() if scale >= least else QPointF(0, 0))

    def area(self) -> QRectF:
        """What the cards take of the scene, and a margin."""
        area = QRectF()
        for spot in self.spots.values():
            area = area.united(spot.sceneBoundingRect())
        return area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def place_of(self, id_: str) -> QRectF:
        """Where an article is in the viewport."""
        return QRectF(self.mapFromScene(self.spots[id_].sceneBoundingRect()).boundingRect())

    # Qt.

    def event(self, event: QEvent) -> bool:
        """The window's way back is ours while the map has the keys."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if _is_back(event):
            self.back_asked.emit()
        elif key in _WAYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            across, down = _WAYS[key]
            for bar, by in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
                bar.setValue(bar.value() + by * _PAN)
            self.looked_at.emit("", False)
        elif key in _WAYS:
            shown = {id_: self._places[id_] for id_ in self.visible_spots()}
            if self.current in shown:
                self.choose(towards(shown, self.current, *_WAYS[key]))
        elif key in _ZOOMS:
            self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
            self.zoom(_ZOOMS[key])
            self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Home and self._known:
            self.choose(self._known.centre)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Space and self.current:
            self.centred.emit(self.current)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        self.zoom(ZOOM**turns)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            self.looked_at.emit("", False)
            return
        spot = self._spot_at(event.position().toPoint())
        self.looked_at.emit(spot.row.id if spot else "", True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        is_click = pressed is not None and (point - pressed).manhattanLength() < 6
        if is_click and event.button() is Qt.MouseButton.LeftButton and (spot := self._spot_at(point)):
            self.choose(spot.row.id)
            self.opened.emit(spot.row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the article under the mouse, or with the current one where the menu was asked for by
        key."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        spot = self.spots.get(self.current) if is_key else self._spot_at(event.pos())
        if spot is None:
            return
        id_ = spot.row.id
        self.choose(id_, tells=False)
        self.looked_at.emit("", False)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), lambda: self.opened.emit(id_))
        menu.addAction(tr("Map from here"), lambda: self.centred.emit(id_))
        menu.popup(
            self.place_of(id_).center().toPoint() + self.mapToGlobal(QPoint(0, 0)) if is_key else event.globalPos()
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.spoken.tell_place()

    def leaveEvent(self, event: QEvent) -> None:
        self.looked_at.emit("", False)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted and self.spots:
            self.fit()

    def _draw(self) -> None:
        assert self._known is not None
        known, palette = self._known, self._theme.palette
        self.scene().clear()
        self.scene().setBackgroundBrush(QColor(palette.paper))
        self.spots = {
            id_: SpotItem(known.rows[id_], self._places[id_], palette, is_centre=id_ == known.centre)
            for id_ in (known.centre, *known.near, *known.far)
        }
        self.ties = [TieItem(tie, self._places[tie.start], self._places[tie.end], palette) for tie in known.ties]
        for item in (*self.ties, *self.spots.values()):
            self.scene().addItem(item)
        self._filter()

    def _filter(self) -> None:
        if self._known is None:
            return
        reached = self._known.reached(self._kinds)
        for id_, spot in self.spots.items():
            spot.setVisible(id_ in reached)
        for tie in self.ties:
            tie.setVisible(tie.tie.kind in self._kinds and {tie.tie.start, tie.tie.end} <= reached)
        if self.current and self.current not in reached:
            self.choose(self._known.centre, tells=False)
        self.spoken.tell_change()

    # What a screen reader is told: the articles as they are in the list.

    def _at(self) -> int:
        shown = self.visible_spots()
        return shown.index(self.current) if self.current in shown else -1

    def _said(self, index: int) -> str:
        return self.describe(self.visible_spots()[index])

    def _place(self, index: int) -> QRect:
        return self.place_of(self.visible_spots()[index]).toAlignedRect()

    def _spot_at(self, point: QPoint) -> SpotItem | None:
        item = self.itemAt(point)
        return item if isinstance(item, SpotItem) else None


def _is_back(event: QKeyEvent) -> bool:
    is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return event.key() == Qt.Key.Key_Backspace or (is_alt and event.key() == Qt.Key.Key_Left)
