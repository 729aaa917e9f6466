"""What the rows of search results show of the texts found; made in the read lane, some rows at a time."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.services.snippets import Hit

AT_ONCE = 16
MOST_KEPT = 4000


class Snippets(QObject):
    """The hits of the session's search, by key of the list; `came` says for which keys there are new ones."""

    came = Signal(object)  # set[int]

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._words = ""
        self._hits: dict[int, Hit] = {}
        self._missing: list[int] = []
        self._asked: set[int] = set()
        session.list.order_changed.connect(self._take_order)

    def of(self, key: int) -> "Hit | None":
        """The hit of a row; None while there is none, or nothing is searched for."""
        return self._hits.get(key)

    def want(self, keys: Iterable[int]) -> None:
        """Have the hits of these rows made, unless they are there or on their way. The last rows asked for come
        first: they are those in sight."""
        if not self._words:
            return
        new = [key for key in keys if key not in self._hits and key not in self._asked]
        if not new:
            return
        self._asked.update(new)
        is_idle = not self._missing
        self._missing[:0] = new
        if is_idle:
            self._ask()

    @Slot()
    def _take_order(self) -> None:
        words = self._session.list.query.words.strip()
        if words != self._words or len(self._hits) > MOST_KEPT:
            self._words = words
            self._hits, self._missing, self._asked = {}, [], set()

    def _ask(self) -> None:
        from reader.services.snippets import hits

        words, keys = self._words, self._missing[:AT_ONCE]

        def done(found: "dict[int, Hit]") -> None:
            if words == self._words:
                self._hits |= found
                self._missing = [key for key in self._missing if key not in keys]
                self.came.emit(set(keys))
                if self._missing:
                    self._ask()

        self._session.jobs.read(lambda desk: hits(desk.library, words, keys, is_typing=True), done)
