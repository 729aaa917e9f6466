"""What screen readers are told of a widget that draws all of itself: its parts, each in a place of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class SpokenPart(QAccessibleInterface):
    """What stands at a place among the parts of a widget: it outlives what is shown there, for Qt keeps it.

    PySide's stubs do not know that there may be none of what is asked for.
    """

    def __init__(self, whole: QAccessibleInterface, index: int) -> None:
        super().__init__()
        self._whole, self.index = whole, index

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        return self._whole.window()

    def parent(self) -> QAccessibleInterface:
        return self._whole

    def child(self, _index: int) -> Any:
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, _x: int, _y: int) -> Any:
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        return


class SpokenWhole(QAccessibleWidget):
    """A widget with its parts; `made_part` makes one when it is first asked for."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._parts: dict[int, SpokenPart] = {}

    def made_part(self, index: int) -> SpokenPart:
        """The part at a place."""
        raise NotImplementedError

    def child(self, index: int) -> Any:
        if not 0 <= index < self.childCount():
            return None
        if index not in self._parts:
            self._parts[index] = part = self.made_part(index)
            QAccessible.registerAccessibleInterface(part)
        return self._parts[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, SpokenPart) else -1
