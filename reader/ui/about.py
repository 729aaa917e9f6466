"""What this program is, whose it is, and where it keeps things."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader import __version__
from reader.domain.text import isolated
from reader.paths import shipped
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import Look, font_of
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

_NAME = Look(21, is_strong=True)
_TEXT = Look(13)
_SMALL = Look(12)
_ICON = 72
_WIDTH = 360


class AboutDialog(QDialog):
    """Small, and without news."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("About Armchair"))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._icon(), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(8)
        row.addLayout(words)
        folder = isolated(str(session.state.database.path.parent))
        qt = tr("Made with Qt {version} and PySide6, under the LGPL 3.", version=qVersion())
        for text, look in (
            (tr("Armchair"), _NAME),
            (tr("Version {version}", version=__version__), _TEXT),
            (tr("Read the articles you keep: offline, in peace, like a good book."), _TEXT),
            (tr("Armchair is free software under the MIT licence."), _SMALL),
            (qt, _SMALL),
            (tr("Your articles and marks are in {folder}", folder=folder), _SMALL),
        ):
            words.addWidget(self._line(text, look))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 18)
        layout.setSpacing(16)
        layout.addLayout(row)
        layout.addWidget(self._close(), 0, Qt.AlignmentFlag.AlignRight)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        theme.changed.connect(self._paint)
        self._paint()

    def _icon(self) -> QLabel:
        label = QLabel(self)
        pixels = round(_ICON * self.devicePixelRatioF())
        pixmap = QPixmap(str(shipped("resources") / "icons" / "armchair.png")).scaled(
            pixels, pixels, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        label.setPixmap(pixmap)
        label.setAccessibleName(tr("Armchair"))
        return label

    def _line(self, text: str, look: Look) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        wrap(label)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft  # a name in Latin letters would go left
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        label.setFont(font_of(look))
        width = scaled(_WIDTH)
        label.setFixedSize(width, label.heightForWidth(width))
        if look is _SMALL:
            label.setObjectName("small")
        return label

    def _close(self) -> QPushButton:
        close = QPushButton(tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        close.setFocus()
        return close

    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled("#small { color: {soft}; }"))
