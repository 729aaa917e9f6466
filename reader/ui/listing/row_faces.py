"""The fonts of the scripts in the library, loaded once the reader begins to scroll the list.

The first row with Arabic or Chinese signs takes two or three milliseconds more than any after it, for its fonts are
looked for and opened then; all of them at a start would cost megabytes that a reader who never scrolls does not need.
"""

from itertools import product

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap

from reader.ui.jobs import Desk, Jobs
from reader.ui.listing.row_list import RowList


class RowFaces(QObject):
    """Paints a title of each script where nobody sees it, in one face at a time, while nothing else is to be done.

    `loaded` tells which titles when it is through.
    """

    loaded = Signal(list)

    def __init__(self, rows: RowList, jobs: Jobs) -> None:
        super().__init__(rows)
        self._rows, self._jobs = rows, jobs
        self._titles: list[str] = []
        self._due: list[tuple[str, int]] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._load_one)
        rows.verticalScrollBar().valueChanged.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self._rows.verticalScrollBar().valueChanged.disconnect(self._ask)
        self._jobs.read(_titles, self._load, latest="scripts")

    def _load(self, titles: list[str]) -> None:
        self._titles = titles
        self._due = list(product(titles, range(len(self._rows.painter.faces))))
        self._next.start()

    @Slot()
    def _load_one(self) -> None:
        if not self._due:
            self.loaded.emit(self._titles)
            return
        title, place = self._due.pop()
        nowhere = QPixmap(1, 1)
        painter = QPainter(nowhere)
        painter.setFont(self._rows.painter.faces[place].font)
        painter.drawText(0, 0, title)
        painter.end()
        self._next.start()


def _titles(desk: Desk) -> list[str]:
    from reader.storage.titles import title_of_each_script

    return title_of_each_script(desk.library)
