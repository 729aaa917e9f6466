"""Text that is cut: as many lines as there is room for, then an ellipsis. Always plain, painted in a theme's colour."""

import re
from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.domain.text import is_right_to_left
from reader.ui.theme import Theme, scaled

_BEYOND = 600
_BEFORE_ELLIPSIS = re.compile(r"[\s.,;:،。，；]+\u200d?…$")


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set: size in pixels, the palette's colour by name, and at how many lines it is cut.

    What is `of_window` begins where the window's lines do; other text begins where its own script does.
    """

    pixels: int = 13
    ink: str = "ink"
    lines: int = 1
    is_strong: bool = False
    spacing: float = 0
    of_window: bool = False


HEADING = Look(11, "faint", is_strong=True, spacing=1.1)


def font_of(look: Look) -> QFont:
    """The window's face as `look` asks for it, as large as the window's text is."""
    font = drawn_font(look)
    font.setPixelSize(scaled(look.pixels))
    return font


def drawn_font(look: Look) -> QFont:
    """The same for a drawing, which is scaled as a whole."""
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


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget `text` as tooltip; screen readers would read the signs of HTML in it, so they are told `text`."""
    widget.setToolTip(tip(text))
    widget.setAccessibleDescription(text)


class ElidedLabel(QLabel):
    """Text that wraps up to a number of lines, is then cut with an ellipsis, and has its full form as tooltip."""

    fitted = Signal(bool)  # whether it is cut, whenever that may have changed

    def __init__(self, theme: Theme, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._laid: Laid | None = None
        self._heights: dict[int, int] = {}  # by width: layouts ask for many of both, again and again
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.set_look(look)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Set the text in another size, colour or number of lines."""
        self._look = look
        self._forget()
        self.setFont(font_of(look))
        self.updateGeometry()
        self.update()

    def is_cut(self, width: int = 0) -> bool:
        """Whether there is more text than is shown, at `width` or as wide as it is now."""
        return self._laid_out(width or self.width()).is_cut

    def setText(self, text: str) -> None:
        self._forget()
        super().setText(text)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._laid_out(width).height
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = min(self._natural_width(), 260)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._natural_width(), 24), QFontMetrics(self.font()).height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        is_cut = self.is_cut()
        set_tip(self, self.text() if is_cut else "")
        self.fitted.emit(is_cut)

    def paintEvent(self, _event: QPaintEvent) -> None:
        laid = self._laid_out(self.width())
        is_centred = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        top = (self.height() - laid.height) / 2 if is_centred else 0.0
        laid.paint(QPainter(self), QPointF(0, top), getattr(self._theme.palette, self._look.ink))

    def _forget(self) -> None:
        self._laid = None
        self._heights.clear()

    def _natural_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self.text()[:_BEYOND]) + 1

    def _laid_out(self, width: int) -> "Laid":
        if self._laid is None or self._laid.width != width:
            text = " ".join(self.text().split())
            is_window_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            is_rtl = is_window_rtl if self._look.of_window else is_right_to_left(text)
            self._laid = _lay_out(text, self.font(), width, self._look.lines, is_rtl=is_rtl)
        return self._laid


def laid(text: str, look: Look, width: float, *, is_mirrored: bool = False) -> "Laid":
    """`text` on the lines that `look` has, for what is painted often in a drawing, mirrored as a window may be."""
    line = " ".join(text.split())
    is_rtl = is_mirrored if look.of_window else is_right_to_left(line)
    return _lay_out(line, drawn_font(look), round(width), look.lines, is_rtl=is_rtl)


def paint_text(
    painter: QPainter, text: str, look: Look, area: QRectF, colour: str, *, is_mirrored: bool = False
) -> None:
    """Paint `text` into the top of `area` of a drawing, cut to the lines that `look` has."""
    laid(text, look, area.width(), is_mirrored=is_mirrored).paint(painter, area.topLeft(), colour)


def label_of(text: str, look: Look, theme: Theme, parent: QWidget) -> ElidedLabel:
    """A label with its text."""
    label = ElidedLabel(theme, look, parent)
    label.setText(text)
    return label


def heading(text: str, theme: Theme, parent: QWidget) -> ElidedLabel:
    """The heading of a pane, in capitals for the eye only."""
    look = replace(HEADING, spacing=0) if is_right_to_left(text) else HEADING  # letters that are joined stay together
    label = label_of(text.upper(), look, theme, parent)
    label.setAccessibleName(text)
    return label


@dataclass(frozen=True, slots=True)
class Laid:
    """Text laid out in a width: layouts to draw at the same place."""

    width: int
    height: int
    layouts: tuple[QTextLayout, ...]
    is_cut: bool

    def paint(self, painter: QPainter, place: QPointF, colour: str) -> None:
        """Paint it with its upper left corner at `place`."""
        painter.setPen(QColor(colour))
        for layout in self.layouts:
            layout.draw(painter, place)


def _lay_out(text: str, font: QFont, width: int, lines: int, *, is_rtl: bool) -> Laid:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    whole = _layout(text, font, option)
    starts, height = _set_lines(whole, width, lines + 1)
    if len(starts) <= lines:
        return Laid(width, max(round(height), QFontMetrics(font).height()), (whole,), False)
    rest = _from_unit(text, starts[-2])[:_BEYOND]
    end = QFontMetrics(font).elidedText(rest + "…", Qt.TextElideMode.ElideRight, width)
    last = _layout(_BEFORE_ELLIPSIS.sub("…", end), font, option)
    layouts, top = [last], 0.0
    if lines > 1:
        head = _layout(_to_unit(text, starts[-2]), font, option)
        _, top = _set_lines(head, width, lines - 1)
        layouts.insert(0, head)
    _, height = _set_lines(last, width, 1, top)
    return Laid(width, round(height), tuple(layouts), True)


def _layout(text: str, font: QFont, option: QTextOption) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def _set_lines(layout: QTextLayout, width: int, lines: int, top: float = 0.0) -> tuple[list[int], float]:
    """Break at most `lines` lines; where each begins, in UTF-16 units, and where the last one ends below.

    Faces for other scripts may be lower than ours: their lines keep our distance.
    """
    least = QFontMetrics(layout.font()).height()
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        top += max(line.height(), least)
        starts.append(line.textStart())
    layout.endLayout()
    return starts, top


def _from_unit(text: str, place: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[place * 2 :].decode("utf-16-le", "replace")


def _to_unit(text: str, place: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: place * 2].decode("utf-16-le", "replace")
