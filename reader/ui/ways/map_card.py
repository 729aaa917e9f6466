"""A small card beside an article of the map: whose it is, how long, and why it is there."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.domain.article import Summary
from reader.services.mapping import ArticleMap, why
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import ElidedLabel, Look
from reader.ui.words import apart, counted, say, tr

WIDTH = 280
MOST_REASONS = 4
_BESIDE = 8
_STYLE = "#map_card { background: {card}; border: 1px solid {faint}; border-radius: 9px; }"


def facts_of(row: Summary) -> str:
    """Author, length, and how far it was read, on one line."""
    read = tr("{percent} % read", percent=round(row.percent)) if 0 < row.percent < 100 else tr("unread")
    return " · ".join(
        filter(
            None,
            (
                apart(row.authors),
                counted("%n minutes", row.minutes),
                tr("read") if row.is_read else read,
            ),
        )
    )


def reasons_of(known: ArticleMap, id_: str) -> list[str]:
    """Why an article is on the map, tie by tie; of many the first, and how many more there are."""
    if id_ == known.centre:
        return [tr("in the middle")]
    reasons = [say(why(known, tie, id_)) for tie in known.ties_of(id_)]
    if len(reasons) > MOST_REASONS:
        rest = len(reasons) - MOST_REASONS + 1
        return [*reasons[: MOST_REASONS - 1], counted("and %n more ties", rest)]
    return reasons


class MapCard(QFrame):
    """Shows an article of a map; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = parent
        self.setObjectName("map_card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = ElidedLabel(theme, Look(13, lines=4, is_strong=True, of_window=True), self)
        self._facts = ElidedLabel(theme, Look(12, "soft", lines=2, of_window=True), self)
        self._why = [ElidedLabel(theme, Look(12, lines=3, of_window=True), self) for _ in range(MOST_REASONS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(3)
        for label in (self._title, self._facts, *self._why):
            column.addWidget(label)
        self.hide()

    def show_for(self, known: ArticleMap, id_: str, place: QRectF, *, is_aside: bool) -> None:
        """Show an article beside its place in the parent, or aside: in the corner next to it, where cards are few."""
        row = known.rows[id_]
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
        self._title.setText(apart(row.title or tr("Untitled")))
        self._facts.setText(facts_of(row))
        for label, text in zip(self._why, [*reasons_of(known, id_), *[""] * MOST_REASONS], strict=False):
            label.setText(text)
            label.setVisible(bool(text))
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        width = scaled(WIDTH)
        self.resize(width, layout.heightForWidth(width))
        self.move(*(_corner if is_aside else _beside)(place, self.width(), self.height(), QRectF(self._room.rect())))
        self.show()
        self.raise_()


def _beside(place: QRectF, width: int, height: int, room: QRectF) -> tuple[int, int]:
    """The corner of a card so large, below or above `place`, and in the room."""
    x = max(room.left(), min(place.center().x() - width / 2, room.right() - width))
    below = place.bottom() + _BESIDE
    y = below if below + height <= room.bottom() else max(room.top(), place.top() - _BESIDE - height)
    return round(x), round(y)


def _corner(place: QRectF, width: int, height: int, room: QRectF) -> tuple[int, int]:
    """The corner of a card so large, in that corner of the room which is nearest to `place` and leaves it free."""
    inner = room.adjusted(_BESIDE, _BESIDE, -_BESIDE, -_BESIDE)
    corners = [
        QRectF(x, y, width, height)
        for x in (inner.left(), inner.right() - width)
        for y in (inner.top(), inner.bottom() - height)
    ]
    corners.sort(key=lambda corner: (corner.intersects(place), QLineF(corner.center(), place.center()).length()))
    return round(corners[0].x()), round(corners[0].y())
