"""The fonts of the scripts in the library, loaded once the reader begins to scroll the list.

The first row with Arabic or Chinese signs takes two or three milliseconds more than any after it, for its fonts are
looked for and opened then, and each Chinese sign 0.03 more where it is first drawn; all of them at a start would cost
megabytes that a reader who never scrolls does not need.
"""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap

from reader.ui.jobs import Desk, Jobs
from reader.ui.listing.row_lines import Face
from reader.ui.listing.row_list import RowList

ROWS = 16
"""Of each script: most signs that are frequent are among those of so many titles and summaries."""
AT_ONCE = 24
"""Signs: a millisecond where each is a new one."""

Rows = list[tuple[str, str]]


class RowFaces(QObject):
    """Paints titles and summaries of each script where nobody sees it, a few signs at a time, while nothing else is to
    be done.

    `loaded` tells which titles when it is through.
    """

    loaded = Signal(list)

    def __init__(self, rows: RowList, jobs: Jobs) -> None:
        super().__init__(rows)
        self._rows, self._jobs = rows, jobs
        self._titles: list[str] = []
        self._due: list[tuple[str, Face]] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._load_one)
        rows.verticalScrollBar().valueChanged.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self._rows.verticalScrollBar().valueChanged.disconnect(self._ask)
        self._jobs.read(_rows, self._load, latest="scripts")

    def _load(self, found: Rows) -> None:
        painter = self._rows.painter
        self._titles = [title for title, _ in found]
        self._due = [
            *((piece, painter.text_face) for _, summary in found for piece in _pieces(summary)),
            *((piece, face) for title in self._titles for piece in _pieces(title) for face in painter.faces),
        ]
        self._next.start()

    @Slot()
    def _load_one(self) -> None:
        if not self._due:
            self.loaded.emit(self._titles)
            return
        signs, face = self._due.pop()
        scale = self._rows.devicePixelRatioF()
        nowhere = QPixmap(round(face.metrics.horizontalAdvance(signs) * scale) + 1, round(face.height * scale))
        nowhere.setDevicePixelRatio(scale)
        painter = QPainter(nowhere)
        painter.setFont(face.font)
        painter.drawText(0, face.metrics.ascent(), signs)
        painter.end()
        self._next.start()


def _pieces(text: str) -> list[str]:
    return [text[first : first + AT_ONCE] for first in range(0, len(text), AT_ONCE)]


def _rows(desk: Desk) -> Rows:
    from reader.storage.views.titles import rows_of_each_script

    return rows_of_each_script(desk.library, ROWS)
