"""All that a window says, to eyes and to a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFontComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from reader.ui.widgets.fields import FontChoice


def texts_of(widget: QWidget) -> Iterator[str]:
    """All that a widget says to eyes and to a screen reader."""
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    if isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix())
    if isinstance(widget, QComboBox) and not isinstance(widget, FontChoice | QFontComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    for action in widget.actions():
        yield from (action.text(), action.toolTip(), action.statusTip())


def all_texts(root: QWidget) -> set[str]:
    return {text for widget in (root, *root.findChildren(QWidget)) for text in texts_of(widget) if text}


def rows_of(model: QAbstractItemModel) -> set[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    return {str(model.index(row, 0).data(role)) for row in range(model.rowCount()) for role in roles}
