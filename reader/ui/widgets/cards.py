"""Buttons of the side panel, painted in the theme's colours: ones that look like links, and articles as cards."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.theme import Theme
from reader.ui.widgets.elided import ElidedLabel, Look, font_of, set_tip, tip

RADIUS = 9.0
TITLE = Look(13, "ink", 2, is_strong=True)
WANTED_TITLE = Look(13, "soft", 2)
SNIPPET = Look(12, "soft", 2)
REASON = Look(11, "faint", 2, of_window=True)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS = (*_ENTER, Qt.Key.Key_Space)


class KeyButton(QAbstractButton):
    """A button that Enter presses too, and whose keys no shortcut of the window takes away. A click does not give it
    the keys: who goes on reading then presses Space for the next page, and would press the button once more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class LinkButton(KeyButton):
    """A button that looks like a link."""

    def __init__(self, text: str, theme: Theme, parent: QWidget, look: Look | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look or Look(ink="accent")
        self.setFont(font_of(self._look))
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """It may be cut where there is little room: its tooltip has all of it, unless it says more."""
        if self.toolTip() in ("", tip(self.text())):
            set_tip(self, text)
        super().setText(text)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(getattr(self._theme.palette, self._look.ink))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.palette.selection))
            painter.drawRoundedRect(self.rect(), 3, 3)
            painter.setBrush(QColor(self._theme.palette.accent))
            painter.drawRect(QRectF(0, self.height() - 2, self.width(), 2))
        painter.setPen(ink)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)


class Card(KeyButton):
    """An article as a card: title, some words of it, and why it is here. A wanted one is dashed and not filled."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_wanted = False
        self._title = ElidedLabel(theme, TITLE, self)
        self._snippet = ElidedLabel(theme, SNIPPET, self)
        self._reason = ElidedLabel(theme, REASON, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(3)
        for label in self._labels():
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.insertSpacing(2, 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def fill(self, title: str, snippet: str, reason: str, *, is_wanted: bool = False) -> None:
        """Show another article."""
        self._is_wanted = is_wanted
        self._title.set_look(WANTED_TITLE if is_wanted else TITLE)
        for label, text in zip(self._labels(), (title, snippet, reason), strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.setToolTip(tip("\n".join(filter(None, (title, snippet, reason)))))
        told = reason.replace("\u00a0", " ").replace("\u2060", "")  # which are for the eye
        self.setAccessibleName(", ".join(filter(None, (title, *told.split(" · ")))))
        self.setAccessibleDescription(snippet or title)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.accent if self.hasFocus() else colours.line), 2 if self.hasFocus() else 1)
        if self._is_wanted and not self.hasFocus():
            pen.setColor(QColor(colours.faint if self.underMouse() else colours.line))
            pen.setDashPattern([3, 3])
        elif not self._is_wanted:
            painter.setBrush(QColor(colours.selection if self.underMouse() or self.isDown() else colours.card))
        painter.setPen(pen)
        inset = pen.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _labels(self) -> tuple[ElidedLabel, ElidedLabel, ElidedLabel]:
        return self._title, self._snippet, self._reason


def lay_out(pane: QWidget) -> None:
    """Give what came into a pane its room now: Qt would do so after it had painted it once, squashed into the room that
    there was before."""
    inside = pane.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    widget: QWidget | None = pane
    for child in inside:
        _settle(child)
    while widget is not None:
        _settle(widget)
        widget = None if isinstance(widget, QScrollArea) else widget.parentWidget()


def _settle(widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest.value)
    if layout := widget.layout():
        layout.activate()
