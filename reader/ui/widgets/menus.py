"""Context menus: by the right button, by the menu key, and with no more code than what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QMenu, QWidget
from shiboken6 import isValid

Fill = Callable[[QMenu, QPoint], None]


def menu_on(widget: QWidget, fill: Fill) -> None:
    """Let `fill` say what stands in the menu of `widget` at a point of it; an empty menu is not shown."""

    def show(at: QPoint) -> None:
        menu = QMenu(widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu, at)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.aboutToHide.connect(partial(forget_pointer, widget.childAt(at) or widget))
            shown = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget  # what points belong to
            menu.popup(shown.mapToGlobal(at))

    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(show)


def forget_pointer(widget: QWidget) -> None:
    """Look as if the pointer were elsewhere: Qt does not say that it left while a menu was open, and without this a
    button would stay lit until the pointer comes again. What was opened meanwhile may have taken the widget away."""
    if isValid(widget):
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        widget.update()


def menu_of_buttons(widget: QWidget, buttons: Callable[[], Sequence[QAbstractButton]]) -> None:
    """Have the menu of `widget` do what buttons beside it do."""

    def fill(menu: QMenu, _at: QPoint) -> None:
        for button in buttons():
            if not button.isHidden():
                text = button.text() if len(button.text()) > 1 else button.accessibleName()
                menu.addAction(text, button.click).setEnabled(button.isEnabled())

    menu_on(widget, fill)
