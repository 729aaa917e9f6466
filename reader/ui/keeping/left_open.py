"""What a restart gives back beside the open article: the search in the list, and the ways back after jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.domain.listing import NO_FILTERS, ListQuery
from reader.storage.deeds.left_open import Left
from reader.ui.window import MainWindow

if TYPE_CHECKING:
    from reader.storage.deeds.left_open import LeftOpen

KEEP_MILLISECONDS = 400
"""So often it is written while somebody types."""
_NARROWING = ("words", *NO_FILTERS)


class LeftAsItWas(QObject):
    """Gives back what was left once, then keeps what changes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.work)
        self._window = window
        self._session = window.session
        self._store: LeftOpen = self._session.state.left_open
        self._kept = self._store.last()
        self._due = QTimer(self, singleShot=True, interval=KEEP_MILLISECONDS)
        self._due.timeout.connect(self.keep)

    def give_back(self) -> None:
        """Narrow the list as it was, and offer the ways back in the article if it is the open one."""
        plain = ListQuery()._asdict()
        fits = {
            name: value
            for name, value in self._kept.narrowed.items()
            if name in _NARROWING and isinstance(value, type(plain[name]))
        }
        if fits:
            self._session.list.ask(**fits)
        if self._kept.places and self._kept.article == self._session.current:
            self._window.way_back.bring_back(self._kept.places)
        self._session.list.order_changed.connect(self._changed)
        self._window.made_anew.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self._window.way_back.changed.connect(self._jumped)

    @Slot()
    def keep(self) -> None:
        """Write down what is open now, if that has changed."""
        self._due.stop()
        asked, plain = self._session.list.query._asdict(), ListQuery()._asdict()
        narrowed = {name: asked[name] for name in _NARROWING if asked[name] != plain[name]}
        places = self._window.way_back.places
        left = Left(narrowed, self._session.current if places else "", places)
        if left != self._kept:
            self._store.keep(left)
            self._kept = left

    @Slot()
    def _jumped(self) -> None:
        """At once: jumps are rare, and the place itself is in the file by now."""
        self._session.steps.after(self.keep)

    @Slot()
    def _changed(self) -> None:
        if not self._due.isActive():
            self._due.start()
