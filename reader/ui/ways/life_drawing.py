"""Reading life drawn: days of a year as squares by weeks, weeks as bars below them, authors and topics."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from reader.domain.reading_life import DAYS_A_WEEK, WEEKS, Life, level
from reader.ui.theme import Palette
from reader.ui.ways.life_words import day_told, duration, number, period, running_told
from reader.ui.widgets.elided import Look, drawn_font, paint_text
from reader.ui.words import apart, tr

CELL, _LABELS, _MARGIN = 14.0, 40.0, 8.0
_LEFT = _MARGIN + _LABELS
WIDTH = _LEFT + WEEKS * CELL + _MARGIN
_FIGURES, _MONTHS, _DAYS, _FOOT = 8.0, 104.0, 122.0, 226.0
_MINUTES, _WORDS, _SHARES = 282.0, 374.0, 466.0
_BAR, _SHARE = 52.0, 23.0
HEIGHT = _SHARES + 26 + 6 * _SHARE + _MARGIN
_SIDES = (0.0, 0.34, 0.52, 0.7, 0.86)
"""How much of its square a day of each level fills: levels are told apart by size, and not by colour alone."""


class LifeDrawing:
    """What is drawn, and where; mirrored where the window is read from the right."""

    def __init__(self, life: Life, palette: Palette, *, has_weeks_running: bool, is_mirrored: bool = False) -> None:
        self.life = life
        self._palette = palette
        self._has_weeks_running = has_weeks_running
        self._is_mirrored = is_mirrored
        self.chosen: date | None = None
        self.has_keys = False

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(self._palette.paper))
        self._paint_figures(painter)
        self._paint_labels(painter)
        self._paint_days(painter)
        self._paint_foot(painter)
        minutes = [week.minutes for week in self.life.weeks]
        words = [week.words for week in self.life.weeks]
        self._paint_bars(painter, _MINUTES, tr("Minutes by week"), minutes)
        self._paint_bars(painter, _WORDS, tr("Words by week"), words)
        half = (WIDTH - 2 * _MARGIN - 32) / 2
        self._paint_shares(painter, _MARGIN, half, tr("By author"), self.life.authors)
        self._paint_shares(painter, _MARGIN + half + 32, half, tr("By topic"), self.life.topics)

    @staticmethod
    def size() -> QSizeF:
        return QSizeF(WIDTH, HEIGHT)

    def day_at(self, point: QPointF) -> date | None:
        """The day whose square is at a point."""
        x = WIDTH - point.x() if self._is_mirrored else point.x()
        week, weekday = int((x - _LEFT) // CELL), int((point.y() - _DAYS) // CELL)
        if not (0 <= week < WEEKS and 0 <= weekday < DAYS_A_WEEK):
            return None
        day = self.life.span.start + timedelta(DAYS_A_WEEK * week + weekday)
        return day if day <= self.life.span.end else None

    def week_at(self, point: QPointF) -> int | None:
        """The number of the week whose bar, in either row, is at a point."""
        x = WIDTH - point.x() if self._is_mirrored else point.x()
        week = int((x - _LEFT) // CELL)
        is_there = any(top + 20 <= point.y() <= top + 20 + _BAR for top in (_MINUTES, _WORDS))
        return week if is_there and 0 <= week < WEEKS else None

    def place_of(self, day: date) -> QRectF:
        """The square of a day."""
        weekday = (day - self.life.span.start).days % DAYS_A_WEEK
        return self._at(_LEFT + CELL * self.life.span.week_of(day), _DAYS + CELL * weekday, CELL, CELL)

    def _at(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF(WIDTH - x - width if self._is_mirrored else x, y, width, height)

    def _text(
        self,
        painter: QPainter,
        text: str,
        look: Look,
        area: QRectF,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """One line at a side of `area`, which changes with the window's direction."""
        font = drawn_font(look)
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._palette, look.ink)))
        if self._is_mirrored and side is not Qt.AlignmentFlag.AlignHCenter:
            is_left = side is Qt.AlignmentFlag.AlignLeft
            side = Qt.AlignmentFlag.AlignRight if is_left else Qt.AlignmentFlag.AlignLeft
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(area.width()))
        side |= Qt.AlignmentFlag.AlignAbsolute  # or the painter of a mirrored window turns it round once more
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, cut)

    def _paint_figures(self, painter: QPainter) -> None:
        whole = self.life.whole
        figures = (
            (duration(whole.seconds), tr("of reading")),
            (number(whole.words), tr("words")),
            (number(len(whole.finished)), tr("articles finished")),
            (number(len(self.life.days)), tr("days with reading")),
        )
        width = (WIDTH - 2 * _MARGIN) / len(figures)
        for place, (value, caption) in enumerate(figures):
            x = _MARGIN + place * width
            self._text(painter, value, Look(22, is_strong=True), self._at(x, _FIGURES, width - 8, 30))
            self._text(painter, caption, Look(12, "soft"), self._at(x, _FIGURES + 30, width - 8, 16))
        line = self._at(_MARGIN, _FIGURES + 56, WIDTH - 2 * _MARGIN, 18)
        running = running_told(self.life) if self._has_weeks_running else ""
        self._text(painter, "  ·  ".join(filter(None, (period(self.life), running))), Look(13, "soft"), line)

    def _paint_labels(self, painter: QPainter) -> None:
        small = Look(11, "faint")
        for weekday in range(0, DAYS_A_WEEK, 2):
            first = (self.life.span.start + timedelta(weekday)).isoweekday()
            name = QLocale().dayName(first, QLocale.FormatType.ShortFormat)
            self._text(painter, name, small, self._at(_MARGIN, _DAYS + CELL * weekday, _LABELS - 6, CELL))
        last = -3
        for week, start in enumerate(self.life.span.weeks()):
            is_new = week == 0 or start.month != (start - timedelta(DAYS_A_WEEK)).month
            if is_new and week - last >= 3 and week < WEEKS - 1:
                last = week
                name = QLocale().standaloneMonthName(start.month, QLocale.FormatType.ShortFormat)
                self._text(painter, name, small, self._at(_LEFT + CELL * week, _MONTHS, 3 * CELL, 16))

    def _paint_days(self, painter: QPainter) -> None:
        for day in (self.life.span.start + timedelta(place) for place in range(self.life.span.length)):
            found = self.life.days.get(day)
            self._paint_square(painter, self.place_of(day), level(found.seconds) if found else 0)
        if self.chosen and self.has_keys:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._palette.accent), 2))
            painter.drawRoundedRect(self.place_of(self.chosen).adjusted(0, 0, -1, -1), 3, 3)

    def _paint_square(self, painter: QPainter, place: QRectF, strength: int) -> None:
        square = place.adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.setBrush(QColor(self._palette.card))
        painter.drawRoundedRect(square, 2.5, 2.5)
        if strength:
            inset = CELL * (1 - _SIDES[strength]) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.accent))
            painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), 2, 2)

    def _paint_foot(self, painter: QPainter) -> None:
        legend = 5 * CELL
        less, more = tr("Less"), tr("More")
        x = WIDTH - _MARGIN - 44
        self._text(painter, more, Look(11, "faint"), self._at(x + 6, _FOOT, 40, CELL))
        for strength in range(5):
            self._paint_square(painter, self._at(x - legend + strength * CELL, _FOOT, CELL, CELL), strength)
        side = Qt.AlignmentFlag.AlignRight
        self._text(painter, less, Look(11, "faint"), self._at(x - legend - 50, _FOOT, 44, CELL), side)
        if self.chosen:
            told = day_told(self.life, self.chosen)
            area = self._at(_MARGIN, _FOOT - 2, x - legend - 60 - _MARGIN, 40)
            look = Look(12, lines=2, of_window=True)  # a day's titles may be of any language
            paint_text(painter, told, look, area, self._palette.ink, is_mirrored=self._is_mirrored)

    def _paint_bars(self, painter: QPainter, top: float, heading: str, values: Sequence[int]) -> None:
        highest = max(values, default=0)
        told = tr("{heading}, up to {most}", heading=heading, most=number(highest)) if highest else heading
        self._text(painter, told, Look(12, "soft", is_strong=True), self._at(_MARGIN, top, WIDTH / 2, 16))
        base = top + 20 + _BAR
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawLine(QPointF(_MARGIN, base), QPointF(WIDTH - _MARGIN, base))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.accent))
        for week, value in enumerate(values):
            if value:
                height = max(2.0, _BAR * value / highest)
                painter.drawRect(self._at(_LEFT + CELL * week + 2, base - height, CELL - 4, height))

    def _paint_shares(
        self, painter: QPainter, x: float, width: float, heading: str, shares: Sequence[tuple[str, float]]
    ) -> None:
        self._text(painter, heading, Look(12, "soft", is_strong=True), self._at(x, _SHARES, width, 16))
        if not shares:
            self._text(painter, tr("Nothing yet"), Look(12, "faint"), self._at(x, _SHARES + 22, width, 16))
        told, look = [duration(seconds) for _, seconds in shares], Look(12, "soft")
        metrics = QFontMetricsF(drawn_font(look))
        room = max([84.0, *(metrics.horizontalAdvance(each) + 2 for each in told)])
        for place, (name, seconds) in enumerate(shares):
            top = _SHARES + 22 + place * _SHARE
            long = (width - room - 6) * seconds / shares[0][1] if shares[0][1] else 0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.selection))
            painter.drawRoundedRect(self._at(x, top, max(3.0, long), _SHARE - 4), 3, 3)
            self._text(painter, apart(name), Look(12), self._at(x + 6, top, width - room - 16, _SHARE - 4))
            area = self._at(x + width - room, top, room, _SHARE - 4)
            self._text(painter, told[place], look, area, Qt.AlignmentFlag.AlignRight)
