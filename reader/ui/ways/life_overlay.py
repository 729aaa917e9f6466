"""Reading life over the window: a year of reading as a picture and in words, earlier years, and a file of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.domain.reading_life import DAYS_A_WEEK, Life, Reading, Source, life_of
from reader.domain.reading_time import local_day
from reader.storage.deeds.readings import logged
from reader.ui.jobs import Desk
from reader.ui.theme import scaled, text_scale
from reader.ui.ways.life_drawing import CELL, HEIGHT, WIDTH, LifeDrawing
from reader.ui.ways.life_words import day_told, everything_told, period, week_told, whole_told
from reader.ui.widgets.elided import Look, label_of, tip
from reader.ui.widgets.fields import FIELD_STYLE, push_button
from reader.ui.widgets.head import Head
from reader.ui.widgets.overlay import Overlay
from reader.ui.widgets.spoken_list import Entries, SpokenList
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_STYLE = (
    FIELD_STYLE
    + """
QPlainTextEdit { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 7px; padding: 8px; }
QPlainTextEdit:focus { border-color: {accent}; }
QScrollArea, #page { background: {paper}; }
QLabel { color: {soft}; }
"""
)


LEAST_SCALE = 0.7
"""How far the picture shrinks in a small window before it is scrolled."""


class LifePicture(QWidget):
    """The drawing. Arrows go from day to day, and tell what was read; the mouse does so by pointing."""

    turned = Signal(int)  # a year earlier (1) or later (-1) is asked for
    went = Signal(QRect)  # the place of a day that should be in sight

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spoken = SpokenList(self, Entries(self._count, self._at, self._said, self._place))
        self.drawing: LifeDrawing | None = None
        self.fit(scaled(WIDTH))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Days of reading"))

    def fit(self, room: int) -> None:
        """Take the width that there is room for, as far as the text stays legible."""
        self._scale = max(min(text_scale(), room / WIDTH), LEAST_SCALE * text_scale())
        self.setFixedSize(round(WIDTH * self._scale), round(HEIGHT * self._scale))

    def show_drawing(self, drawing: LifeDrawing) -> None:
        """Show another drawing, its last day chosen."""
        self.drawing = drawing
        drawing.has_keys = self.hasFocus()
        self.setAccessibleDescription(whole_told(drawing.life))
        self.spoken.tell_change()
        self._go(drawing.life.span.end)

    def choose(self, day: date) -> None:
        """Tell of a day, as near to it as there is one."""
        if self.drawing is None:
            return
        span = self.drawing.life.span
        self.drawing.chosen = max(span.start, min(span.end, day))
        self.spoken.tell_place()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, drawing = Qt.Key(event.key()), self.drawing
        if drawing is None or drawing.chosen is None:
            event.ignore()
        elif key in _DAYS:
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            turn = -1 if is_mirrored and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) else 1
            self._go(drawing.chosen + timedelta(turn * _DAYS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(drawing.life.span.start if key == Qt.Key.Key_Home else drawing.life.span.end)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(1 if key == Qt.Key.Key_PageUp else -1)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.drawing is None:
            return
        point = event.position() / self._scale
        day, week = self.drawing.day_at(point), self.drawing.week_at(point)
        if day and day != self.drawing.chosen:
            self.choose(day)
        self.setToolTip("" if week is None else tip(week_told(self.drawing.life, week)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._take_keys(event, has_keys=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._take_keys(event, has_keys=False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.drawing:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self._scale, self._scale)
            self.drawing.paint(painter)

    def _take_keys(self, event: QFocusEvent, *, has_keys: bool) -> None:
        if self.drawing:
            self.drawing.has_keys = has_keys
            self.update()
        (QWidget.focusInEvent if has_keys else QWidget.focusOutEvent)(self, event)
        self.spoken.tell_place()

    def _go(self, day: date) -> None:
        self.choose(day)
        self.went.emit(self._place(self._at()))

    # What a screen reader is told: the days, the oldest first.

    def _count(self) -> int:
        return self.drawing.life.span.length if self.drawing else 0

    def _at(self) -> int:
        drawing = self.drawing
        return (drawing.chosen - drawing.life.span.start).days if drawing and drawing.chosen else -1

    def _said(self, index: int) -> str:
        return day_told(self.drawing.life, self._day(index)) if self.drawing else ""

    def _place(self, index: int) -> QRect:
        place = self.drawing.place_of(self._day(index)) if self.drawing else QRectF()
        return QRectF(place.topLeft() * self._scale, place.size() * self._scale).toAlignedRect()

    def _day(self, index: int) -> date:
        assert self.drawing is not None
        return self.drawing.life.span.start + timedelta(index)


class _Room(QScrollArea):
    """Where the picture is, which fits itself in."""

    def __init__(self, picture: LifePicture, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture.fit(self.width() - self.verticalScrollBar().sizeHint().width())
        super().resizeEvent(event)


class LifeOverlay(Overlay):
    """Page Up and Page Down go to other years, Space scrolls in small windows; Escape leads back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.theme, window, width=scaled(WIDTH) + 60, height=scaled(HEIGHT + 130))
        self._main = window
        self._session = window.session
        self._logged: tuple[list[Reading], dict[str, Source]] = ([], {})
        self._years_ago = 0
        self.setAccessibleName(tr("Reading life"))
        self.heading = label_of(tr("Reading life"), Look(16, is_strong=True), self._theme, self.card)
        self.told = QLabel(self.card)
        wrap(self.told)
        self.picture = LifePicture(self.card)
        self.words = QPlainTextEdit(self.card)
        self.words.setReadOnly(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName(tr("Reading life in words"))
        option = self.words.document().defaultTextOption()
        option.setTextDirection(self.layoutDirection())  # a line that begins with a name is of the window's language
        if self.isRightToLeft():  # which plain text does not take from the direction
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.words.document().setDefaultTextOption(option)
        self.earlier = push_button(tr("Earlier"), tr("The year before (Page Up)"), lambda: self.turn(1), self.card)
        self.later = push_button(tr("Later"), tr("The year after (Page Down)"), lambda: self.turn(-1), self.card)
        self.in_words = push_button(tr("In words"), tr("The same in words (W)"), self._show_chosen, self.card)
        self.in_words.setCheckable(True)
        self.export = push_button(tr("Export…"), tr("Save the picture as SVG or PNG"), self._export, self.card)
        self.close_button = push_button(tr("Close"), tr("Back to the article (Escape)"), self.close_again, self.card)
        self._lay_out()
        self.picture.turned.connect(self.turn)
        self.picture.went.connect(self._bring_in_sight)
        self._session.marks_changed.connect(self._refresh)
        self._session.settings_changed.connect(self._refresh)
        self.paint()

    @Slot()
    def open_life(self) -> None:
        """Show it, up to this moment; close it if it is shown."""
        if self.isVisible():
            self.close_again()
            return
        self._years_ago = 0
        self._main.reading_clock.settle()
        self.open_over(self._shown())
        self._refresh()

    @Slot(int)
    def turn(self, by: int) -> None:
        """Go years back (1) or on (-1), as far as something was logged."""
        years_ago = self._years_ago + by
        if 0 <= years_ago <= self._oldest():
            self._years_ago = years_ago
            self._show()

    def life(self) -> Life:
        """What is shown now."""
        first = QLocale.system().firstDayOfWeek().value
        return life_of(*self._logged, local_day(self._main.reading_clock.wall()), first, self._years_ago)

    def style_sheet(self) -> str:
        return super().style_sheet() + _STYLE

    def paint(self) -> None:
        super().paint()
        if self.isVisible():
            self._show()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutDirectionChange and self.isVisible():
            self._show()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_W and not event.modifiers():
            self.in_words.click()
        elif event.key() == Qt.Key.Key_Space:
            bar = self.area.verticalScrollBar()
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.setValue(bar.value() + (-1 if is_back else 1) * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        page = QWidget(self.card)
        page.setObjectName("page")
        inside = QHBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch()
        inside.addWidget(self.picture)
        inside.addStretch()
        self.area = area = _Room(self.picture, self.card)
        area.setWidget(page)
        self.both = QStackedWidget(self.card)
        self.both.addWidget(area)
        self.both.addWidget(self.words)
        buttons = (self.earlier, self.later, self.in_words, self.export, self.close_button)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(Head(self.heading, buttons, self.card))
        column.addWidget(self.told)
        column.addWidget(self.both, 1)

    @Slot(QRect)
    def _bring_in_sight(self, day: QRect) -> None:
        """In a small window the picture is larger than its room; and in one that is read from the right Qt's own way,
        `ensureVisible`, goes elsewhere."""
        room, place = self.area.viewport().size(), day.center()
        across = self.picture.width() - place.x() if self.isRightToLeft() else place.x()
        _reach(self.area.horizontalScrollBar(), across, room.width())
        _reach(self.area.verticalScrollBar(), place.y(), room.height())

    @Slot()
    def _refresh(self) -> None:
        if self.isVisible():
            self._session.jobs.read(_logged, self._take, latest="life")

    def _take(self, found: tuple[list[Reading], dict[str, Source]]) -> None:
        self._logged = found
        self._years_ago = min(self._years_ago, self._oldest())
        self._show()

    def _oldest(self) -> int:
        """How many years ago the first reading was."""
        if not self._logged[0]:
            return 0
        days = (local_day(self._main.reading_clock.wall()) - self._logged[0][0].day).days
        return max(0, days // (DAYS_A_WEEK * 52))

    def drawing(self) -> LifeDrawing:
        """What is shown now, no day of it chosen."""
        return LifeDrawing(
            self.life(),
            self._theme.palette,
            has_weeks_running=self._session.settings.shows_weeks_running,
            is_mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )

    def _show(self) -> None:
        drawing, settings = self.drawing(), self._session.settings
        self.picture.show_drawing(drawing)
        self.words.setPlainText(everything_told(drawing.life, has_weeks_running=settings.shows_weeks_running))
        self.earlier.setEnabled(self._years_ago < self._oldest())
        self.later.setEnabled(self._years_ago > 0)
        told = tr("Counted on this machine and kept here, while an article is open and somebody is there.")
        if not settings.keeps_reading_time:
            told = tr("Reading time is not kept now. Preferences turn it on.")
        self.told.setText(told)

    def _shown(self) -> QWidget:
        return self.words if self.in_words.isChecked() else self.picture

    @Slot()
    def _show_chosen(self) -> None:
        self.both.setCurrentIndex(int(self.in_words.isChecked()))
        self._shown().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _export(self) -> None:
        from reader.ui.widgets.picture_files import ask_and_save

        drawing = self.drawing()
        name = f"{tr('Reading life')} {period(drawing.life)}"
        ask_and_save(self._session, self, name, drawing.size(), drawing.paint)


def _reach(bar: QScrollBar, place: int, room: int) -> None:
    """Scroll no further than brings a day at `place`, and those beside it, into a room."""
    beside = scaled(int(CELL) * 2)
    bar.setValue(max(min(bar.value(), place - beside), place + beside - room))


def _logged(desk: Desk) -> tuple[list[Reading], dict[str, Source]]:
    return logged(desk.library)


_DAYS = {
    Qt.Key.Key_Left: -DAYS_A_WEEK,
    Qt.Key.Key_Right: DAYS_A_WEEK,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}
