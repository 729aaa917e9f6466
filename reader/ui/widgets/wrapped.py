"""Labels whose text goes on in the next line."""

from PySide6.QtWidgets import QLabel


def wrap(label: QLabel) -> None:
    """Part the label's text into lines. From right to left Qt sets the space at which it was parted before the line,
    which is pushed out at its end: there is room for that."""
    label.setWordWrap(True)
    if label.isRightToLeft():
        pushed = label.fontMetrics().horizontalAdvance(" ") + 1
        label.setContentsMargins(pushed, 0, 0, 0)
