"""The dialog that a crash shows: what happened, and a report to copy."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.ui.messages import OUR_FAULT, OUR_FAULT_HINT
from reader.ui.theme import fitting, scaled
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import say, tr

_REPORT_STYLE = (
    "QPlainTextEdit { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; padding: 6px; }"
)


class CrashDialog(QDialog):
    """Shows the report of a crash. Accepted means go on, rejected means quit."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(tr("Armchair has a problem"))
        self.resize(fitting(self, 640, 440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        for text, is_strong in ((say(OUR_FAULT), True), (say(OUR_FAULT_HINT), False)):
            layout.addWidget(self._line(text, is_strong=is_strong))
        layout.addWidget(self._text(report), 1)
        layout.addLayout(self._buttons())

    def _line(self, text: str, *, is_strong: bool) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        wrap(label)
        font = label.font()
        font.setPixelSize(scaled(15 if is_strong else 13))
        font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        label.setFont(font)
        return label

    def _text(self, report: str) -> QPlainTextEdit:
        text = QPlainTextEdit(report, self)
        text.setReadOnly(True)
        text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # turned round, it is scrolled to where nothing is
        text.setTabChangesFocus(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(scaled(12))
        text.setFont(fixed)
        text.setStyleSheet(_REPORT_STYLE)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setAccessibleName(tr("Report"))
        return text

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, verb in ((tr("Copy report"), self._copy), (tr("Quit"), self.reject), (tr("Continue"), self.accept)):
            button = QPushButton(text, self)
            button.clicked.connect(verb)
            row.addWidget(button)
        row.insertStretch(1, 1)
        button.setDefault(True)
        button.setFocus()
        return row

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
