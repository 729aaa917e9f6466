"""How an article moves: by short glides that add up, by the wheel, and page by page without losing the line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, Qt, QTimer, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QTextCursor, QTextFrame, QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.domain.settings import hint_of
from reader.ui.page.typesetter import BOTTOM
from reader.ui.widgets.motion import is_reduced

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.session import Session
    from reader.ui.theme import Theme

GLIDE_MILLISECONDS = 150
FARTHEST = 2.5
"""How many heights of the view are glided over: what is farther is gone to at once."""
HELD_MILLISECONDS, FADING_MILLISECONDS = 500, 700
NOTCH = 120
_GAP = 8
_BAR = 3


class Line(NamedTuple):
    """A line of text in the document, in its pixels."""

    top: float
    bottom: float


class Scrolling(QObject):
    """Moves one view. `aim` is where it is going, or where it stands."""

    def __init__(self, view: ArticleView, session: Session, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._theme = theme
        self._bar = view.verticalScrollBar()
        self._aim = 0
        self._is_ours = False
        self._turned = 0
        self._line: Line | None = None
        self._strength = 0.0
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MILLISECONDS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._step)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADING_MILLISECONDS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(self._faint)
        self._hold = QTimer(self, singleShot=True, interval=HELD_MILLISECONDS)
        self._hold.timeout.connect(self._let_go)
        self._bar.valueChanged.connect(self._moved)
        view.replaced.connect(self._replaced)
        view.layers.append(self._paint)

    @property
    def is_gliding(self) -> bool:
        return self._glide.state() is QVariantAnimation.State.Running

    @property
    def aim(self) -> int:
        """Where the scroll bar will stand once nothing moves any more."""
        return self._aim if self.is_gliding else self._bar.value()

    def by(self, pixels: float) -> None:
        """Move on by some pixels from where the view is going; against that, from where it is."""
        ahead = self.aim - self._bar.value()
        self.to((self._bar.value() if ahead * pixels < 0 else self.aim) + pixels)

    def to(self, value: float) -> None:
        """Move to a value of the scroll bar."""
        goal = max(self._bar.minimum(), min(round(value), self._bar.maximum()))
        here = self._bar.value()
        self._glide.stop()
        is_far = abs(goal - here) > FARTHEST * self._view.viewport().height()
        if is_far or goal == here or not self._view.isVisible() or not self._is_smooth():
            self._bar.setValue(goal)
            return
        self._aim = goal
        self._glide.blockSignals(True)  # each end that is set anew is told as the value of a glide that has ended
        self._glide.setStartValue(float(here))
        self._glide.setEndValue(float(goal))
        self._glide.blockSignals(False)
        self._glide.start()

    def take_wheel(self, event: QWheelEvent) -> bool:
        """Glide by the wheel of a mouse, with Ctrl resize the text; whether it was that and no touchpad, which moves
        smoothly by itself."""
        turned = event.angleDelta().y()
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._resize(turned)
            return True
        if not event.pixelDelta().isNull() or event.phase() is not Qt.ScrollPhase.NoScrollPhase:
            self._glide.stop()
            return False
        if not turned or event.modifiers():
            return False
        settings = self._session.settings
        line = settings.font_size * settings.line_height / 100
        self.by(-turned / NOTCH * line * QApplication.wheelScrollLines())
        return True

    # Pages.

    def page_down(self, *, is_leaving: bool = True) -> None:
        """One screen on: the last whole line is the first then. At the end of the article `ended`, if `is_leaving`."""
        seen, aim = self._view.viewport().height(), self.aim
        end = self._view.body_bottom()
        if is_leaving and not self._view.below and (aim >= self._bar.maximum() or aim + seen > end):
            self._view.ended.emit()
            return
        lines = self._lines(aim, aim + seen)
        whole = [line for line in lines if line.bottom <= aim + seen]
        kept = max(whole, key=lambda line: line.bottom, default=None)
        goal = self._above(kept.top, lines) if kept else aim
        if kept is None or goal < aim + 2 * (kept.bottom - kept.top):  # one tall picture fills the view
            goal, kept = self._uncut(aim + self._page_step()), None
        if goal > (last := self._bar.maximum()):
            whole_at = self._uncut(last)
            goal = whole_at if last - whole_at < BOTTOM else last
        self.to(goal)
        self._show(kept)

    def page_up(self) -> None:
        """One screen back: the first whole line is the last then."""
        seen, aim = self._view.viewport().height(), self.aim
        lines = self._lines(aim, aim + seen)
        whole = [line for line in lines if line.top >= aim]
        kept = min(whole, key=lambda line: line.top, default=None)
        if kept is None or kept.bottom > aim + seen / 2:
            self.to(aim - self._page_step())
            return
        goal = kept.bottom - seen
        for line in self._lines(goal, goal + seen):
            if line.top < goal < line.bottom:
                goal = line.bottom
        self.to(goal + 1 if goal > 0 else 0)
        self._show(kept)

    def _page_step(self) -> int:
        """How far a page is where no line tells: a screen less a line or two."""
        return max(40, self._view.viewport().height() - 3 * self._session.settings.font_size)

    def _lines(self, top: float, bottom: float) -> list[Line]:
        """The lines of the document that are at least in part between two heights."""
        layout = self._view.document().documentLayout()
        side = self._view.document().rootFrame().frameFormat().leftMargin()
        start = layout.hitTest(QPointF(side + 2, top), Qt.HitTestAccuracy.FuzzyHit)
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(max(0, start))
        table: QTextFrame | None = cursor.currentTable()
        first = table.firstPosition() if table else cursor.position()
        return list(self._walk(max(0, first - 1), top, bottom))

    def _walk(self, first: int, top: float, bottom: float) -> Iterator[Line]:
        document = self._view.document()
        layout = document.documentLayout()
        block = document.findBlock(first)
        while block.isValid():
            area = layout.blockBoundingRect(block)
            if area.top() > bottom:
                return
            text = block.layout()
            for number in range(text.lineCount() if area.bottom() >= top and block.isVisible() else 0):
                line = text.lineAt(number)
                start = area.top() + line.y()
                if start < bottom and start + line.height() > top:
                    yield Line(start, start + line.height())
            block = block.next()

    def _above(self, top: float, lines: list[Line]) -> float:
        """The edge above a line: halfway to the one before, and a little room at most."""
        before = max((line.bottom for line in lines if line.bottom <= top + 1), default=top - 2 * _GAP)
        return self._uncut(max(top - _GAP, (before + top) / 2))

    def _uncut(self, edge: float) -> float:
        """`edge`, or what is above it and goes through no line."""
        for line in sorted(self._lines(edge - 1, edge + 1), reverse=True):
            if line.top < edge < line.bottom and line.bottom - line.top < self._view.viewport().height() / 2:
                edge = line.top
        return edge

    # The line where one was.

    def _show(self, line: Line | None) -> None:
        self._fade.stop()
        self._line, self._strength = line, 1.0 if line else 0.0
        if line:
            self._hold.start()
        self._view.viewport().update()

    @Slot()
    def _let_go(self) -> None:
        if self._is_smooth():
            self._fade.start()
        else:
            self._show(None)

    @Slot(object)
    def _faint(self, strength: float) -> None:
        self._strength = strength
        self._view.viewport().update()

    def _paint(self, painter: QPainter, top: float, height: float) -> None:
        """A bar beside the line, at the side where it begins."""
        if self._line is None or not self._strength:
            return
        colour = QColor(self._theme.palette.accent)
        colour.setAlphaF(self._strength)
        document = self._view.document()
        side = document.rootFrame().frameFormat().leftMargin()
        is_mirrored = document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
        x = self._view.viewport().width() - side + 10 if is_mirrored else side - 10 - _BAR
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(x, self._line.top, _BAR, self._line.bottom - self._line.top), 1.5, 1.5)

    # Inside.

    def _is_smooth(self) -> bool:
        return self._session.settings.is_scroll_smooth and not is_reduced()

    def _resize(self, turned: int) -> None:
        """Larger or smaller text for each notch of the wheel."""
        self._turned += turned
        steps = int(self._turned / NOTCH)
        if steps:
            self._turned -= steps * NOTCH
            hint = hint_of("font_size")
            size = max(hint.low, min(hint.high, self._session.settings.font_size + steps))
            self._session.change_settings(font_size=int(size))

    @Slot(object)
    def _step(self, value: float) -> None:
        self._is_ours = True
        self._bar.setValue(round(value))
        self._is_ours = False

    @Slot()
    def _moved(self) -> None:
        """Somebody else has moved the view: a glide would pull it away again."""
        if not self._is_ours:
            self._glide.stop()

    @Slot()
    def _replaced(self) -> None:
        self._glide.stop()
        self._hold.stop()
        self._show(None)
