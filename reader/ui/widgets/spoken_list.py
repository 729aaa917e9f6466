"""A picture that is gone about by keys, for a screen reader: a list, with an entry for each thing in the picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.spoken_parts import SpokenPart, SpokenWhole


class Entries(NamedTuple):
    """How many entries there are, which of them has the keys (-1 for none), and what one says and where it is, in the
    widget."""

    how_many: Callable[[], int]
    at: Callable[[], int]
    said: Callable[[int], str]
    place: Callable[[int], QRect]


class SpokenList:
    """What a widget keeps as `spoken` to be told as a list: from its beginning, for Qt asks once for its interface."""

    def __init__(self, widget: QWidget, entries: Entries) -> None:
        self._widget = widget
        self.entries = entries
        _install()

    def tell_place(self) -> None:
        """The reader went to another entry, or the widget has the keys now."""
        at = self.entries.at()
        if at < 0 or not (QAccessible.isActive() and self._widget.hasFocus()):
            return
        whole = QAccessible.queryAccessibleInterface(self._widget)
        if isinstance(whole, _List):
            QAccessible.updateAccessibility(QAccessibleEvent(whole.child(at), QAccessible.Event.Focus))

    def tell_change(self) -> None:
        """There are other entries."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self._widget, QAccessible.Event.ObjectReorder))


class _List(SpokenWhole):
    def __init__(self, widget: QWidget, entries: Entries) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._widget, self._entries = widget, entries

    def childCount(self) -> int:
        return self._entries.how_many()

    def made_part(self, index: int) -> SpokenPart:
        return _Entry(self, self._widget, self._entries, index)


class _Entry(SpokenPart):
    def __init__(self, whole: _List, widget: QWidget, entries: Entries, index: int) -> None:
        super().__init__(whole, index)
        self._widget, self._entries = widget, entries

    def isValid(self) -> bool:
        return self.index < self._entries.how_many()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        is_current = self.index == self._entries.at()
        for name in ("focusable", "selectable", *(("selected",) if is_current else ())):
            setattr(state, name, True)
        state.focused = is_current and self._widget.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        return self._entries.said(self.index) if kind is QAccessible.Text.Name and self.isValid() else ""

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        place = self._entries.place(self.index)
        return QRect(self._widget.mapToGlobal(place.topLeft()), place.size())


@cache
def _install() -> None:
    """Have Qt ask us for the interfaces of these widgets; once, for it keeps whom it asks."""
    QAccessible.installFactory(_made)


def _made(_kind: str, made_for: QObject | None) -> QAccessibleInterface | None:
    spoken = getattr(made_for, "spoken", None)
    if isinstance(spoken, SpokenList) and isinstance(made_for, QWidget):
        return _List(made_for, spoken.entries)
    return None
