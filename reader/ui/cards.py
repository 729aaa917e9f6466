"""Parts of the side panel, painted in the theme's colours: cut text, headings, links and cards. Text is always plain."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.text import is_right_to_left
from reader.ui.theme import Theme

RADIUS = 9.0
_BEYOND = 600
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS = (*_ENTER, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set: size in pixels, the palette's colour by name, and at how many lines it is cut."""

    pixels: int = 13
    ink: str = "ink"
    lines: int = 1
    is_strong: bool = False
    spacing: float = 0


HEADING = Look(11, "faint", is_strong=True, spacing=1.1)
TITLE = Look(13, "ink", 2, is_strong=True)
WANTED_TITLE = Look(13, "soft", 2)
SNIPPET = Look(12, "soft", 2)
REASON = Look(11, "faint", 2)


def font_of(look: Look) -> QFont:
    """The window's face as `look` asks for it."""
    font = QFont()
    font.setPixelSize(look.pixels)
    if look.is_strong:
        font.setWeight(QFont.Weight.DemiBold)
    if look.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.spacing)
    return font


def tip(text: str) -> str:
    """`text` for a tooltip, which would otherwise take it for HTML where it looks like it."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


class ElidedLabel(QLabel):
    """Text that wraps up to a number of lines, is then cut with an ellipsis, and has its full form as tooltip."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._laid: _Laid | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.set_look(look)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Set the text in another size, colour or number of lines."""
        self._look = look
        self._laid = None
        self.setFont(font_of(look))
        self.updateGeometry()
        self.update()

    def is_cut(self, width: int = 0) -> bool:
        """Whether there is more text than is shown, at `width` or as wide as it is now."""
        return self._laid_out(width or self.width()).is_cut

    def setText(self, text: str) -> None:
        self._laid = None
        super().setText(text)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).height

    def sizeHint(self) -> QSize:
        width = min(self._natural_width(), 260)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._natural_width(), 24), QFontMetrics(self.font()).height())

    def resizeEvent(self, event: object) -> None:
        self.setToolTip(tip(self.text()) if self.is_cut() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        laid = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setPen(QColor(getattr(self._theme.palette, self._look.ink)))
        is_centred = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        top = (self.height() - laid.height) / 2 if is_centred else 0.0
        for layout in laid.layouts:
            layout.draw(painter, QPointF(0, top))

    def _natural_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self.text()[:_BEYOND]) + 1

    def _laid_out(self, width: int) -> "_Laid":
        if self._laid is None or self._laid.width != width:
            self._laid = _lay_out(" ".join(self.text().split()), self.font(), width, self._look.lines)
        return self._laid


class LinkButton(QAbstractButton):
    """A button that looks like a link."""

    def __init__(self, text: str, theme: Theme, parent: QWidget, look: Look | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look or Look(ink="accent")
        self.setFont(font_of(self._look))
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        return _keeps_its_keys(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
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


class Card(QAbstractButton):
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
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
        self.setAccessibleName(", ".join(filter(None, (title, *reason.split(" · ")))))
        self.setAccessibleDescription(snippet)
        self.update()

    def event(self, event: QEvent) -> bool:
        return _keeps_its_keys(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
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


@dataclass(frozen=True, slots=True)
class _Laid:
    """Text laid out in a width: layouts to draw at the same place."""

    width: int
    height: int
    layouts: tuple[QTextLayout, ...]
    is_cut: bool


def _lay_out(text: str, font: QFont, width: int, lines: int) -> _Laid:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    is_rtl = is_right_to_left(text)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    whole = _layout(text, font, option)
    starts = list(_set_lines(whole, width, lines + 1))
    if len(starts) <= lines:
        return _Laid(width, _height(whole, font), (whole,), False)
    rest = _from_unit(text, starts[-2])[:_BEYOND]
    end = QFontMetrics(font).elidedText(rest + "…", Qt.TextElideMode.ElideRight, width)
    last = _layout(end, font, option)
    top = 0.0
    layouts = [last]
    if lines > 1:
        head = _layout(_to_unit(text, starts[-2]), font, option)
        list(_set_lines(head, width, lines - 1))
        top = head.boundingRect().height()
        layouts.insert(0, head)
    list(_set_lines(last, width, 1, top))
    return _Laid(width, round(top + last.lineAt(0).height()), tuple(layouts), True)


def _layout(text: str, font: QFont, option: QTextOption) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def _set_lines(layout: QTextLayout, width: int, lines: int, top: float = 0.0) -> Iterator[int]:
    """Break at most `lines` lines; where each begins, in UTF-16 units."""
    layout.beginLayout()
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
        yield line.textStart()
    layout.endLayout()


def _height(layout: QTextLayout, font: QFont) -> int:
    return max(round(layout.boundingRect().height()), QFontMetrics(font).height())


def _from_unit(text: str, place: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[place * 2 :].decode("utf-16-le", "replace")


def _to_unit(text: str, place: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: place * 2].decode("utf-16-le", "replace")


def _keeps_its_keys(event: QEvent) -> bool:
    """Whether `event` asks if a shortcut of the window may have a key that presses the button; it may not."""
    if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
        event.accept()
        return True
    return False
