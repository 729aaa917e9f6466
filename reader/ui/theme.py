"""Colours, faces and icons: the palettes of resources/themes, and how they reach the application."""

from __future__ import annotations

import json
import re
import sys
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLayout

from reader.domain.settings import THEMES
from reader.paths import shipped

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from reader.domain.settings import Settings
    from reader.ui.icons import Screens

SERIFS = ("Source Serif 4", "Source Serif Pro", "Noto Serif", "Charter", "Georgia", "DejaVu Serif", "Liberation Serif")
CJK_SERIFS = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC")
ARABIC_FACES = ("Noto Naskh Arabic", "Amiri", "Scheherazade New", "Noto Sans Arabic")
UI_PIXELS = 13
SMALLEST_SCALE, LARGEST_SCALE = 0.9, 2.0
ICON_SIZE = 20
OWN = tuple(f"{part}_{theme}" for theme in THEMES for part in ("paper", "ink"))
"""The settings of the reader's own colours."""

_USUAL = {"win32": (12.0, 12.0), "darwin": (13.0, 13.0)}
_USUAL_ELSEWHERE = (12.0, 14.7)
"""The pixels of text that nobody has made larger or smaller: of one system, or of the many desktops of Linux."""
_GROWING = re.compile(
    r"(?<=font-size: )\d+(?=px)|(?<=min-height: )\d+(?=px)|(?<=icon-size: )\d+(?=px)"
    r"|(?<=[{ ]width: )\d+(?=px; height: )|(?<=px; height: )\d+(?=px)|(?<=padding-right: )\d+(?=px)"
)
"""Sizes of text and icons, least heights, the room for an arrow behind words, and what has a width and a height: the
boxes of what can be ticked."""
_REGIONS = {"ja": "JP", "ko": "KR", "zh-tw": "TC", "zh-hant": "TC", "zh-hk": "HK"}
_LOCAL_SERIFS = {
    "JP": ("Noto Serif CJK JP", "Source Han Serif", "Hiragino Mincho ProN", "Yu Mincho", "Noto Sans CJK JP"),
    "KR": ("Noto Serif CJK KR", "Source Han Serif K", "AppleMyungjo", "Batang", "Noto Sans CJK KR"),
    "TC": ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "Noto Sans CJK TC"),
    "HK": ("Noto Serif CJK HK", "Noto Serif CJK TC", "Songti TC", "PMingLiU", "Noto Sans CJK HK"),
}


class Palette(NamedTuple):
    """The colours of a theme, as `#rrggbb`."""

    name: str
    paper: str
    chrome: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    selection: str
    card: str
    mark: str
    code: str
    keyword: str
    string: str
    comment: str
    number: str
    inserted: str
    deleted: str
    function: str

    def filled(self, template: str) -> str:
        """The style sheet `template` of a part of the window: each `{colour}` of ours is replaced, other braces
        stay, and sizes of text, icons and boxes and least heights are as `scaled` makes them."""
        return _GROWING.sub(lambda size: str(scaled(int(size[0]))), self.coloured(template))

    def coloured(self, template: str) -> str:
        """`template` with each `{colour}` of ours replaced, and nothing else."""
        for name, value in self._asdict().items():
            template = template.replace(f"{{{name}}}", value)
        return template

    @property
    def has_edges(self) -> bool:
        """Whether what is chosen has an edge, for those who do not see its ground."""
        return self.name.startswith("contrast")

    @property
    def is_dark(self) -> bool:
        return QColor(self.paper).lightness() < 128


class _Interface:
    """The size of the window's own text, beside that of a system nobody has changed."""

    system = 1.0
    scale = 1.0


def text_scale() -> float:
    """How much larger than usual the window's own text is; articles have a size of their own."""
    return _Interface.scale


def scaled(pixels: float) -> int:
    """What `pixels` of the window become: sizes of its text, and of what has to hold text."""
    return round(pixels * _Interface.scale)


def fitting(widget: QWidget, width: int, height: int) -> QSize:
    """So many pixels, scaled, or as many as the widget's screen has room for with a frame around them."""
    room = widget.screen().availableSize() - QSize(16, 48)
    return QSize(scaled(width), scaled(height)).boundedTo(room)


def set_margins(layout: QLayout, leading: int, top: int, trailing: int, bottom: int) -> None:
    """Margins by where lines begin and end: Qt turns a layout round for Arabic, and leaves its margins as they were."""
    owner = layout.parentWidget()
    is_mirrored = owner is not None and owner.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left, right = (trailing, leading) if is_mirrored else (leading, trailing)
    layout.setContentsMargins(left, top, right, bottom)


def ui_pixels(font: QFont, dots_per_inch: float, percent: int) -> int:
    """The size of the window's text, found from the system's font and the reader's choice; all else goes by it."""
    measure_text(font, dots_per_inch)
    choose_text(percent)
    return scaled(UI_PIXELS)


def measure_text(font: QFont, dots_per_inch: float) -> None:
    """Take the system's size of text from its own font. One in pixels is ours already, and says nothing."""
    if font.pointSizeF() > 0:
        low, high = _USUAL.get(sys.platform, _USUAL_ELSEWHERE)
        pixels = font.pointSizeF() * dots_per_inch / 72
        _Interface.system = pixels / max(low, min(high, pixels))


def choose_text(percent: int) -> None:
    """Make the window's text so large beside the system's; parts that are there already keep theirs."""
    _Interface.scale = max(SMALLEST_SCALE, min(LARGEST_SCALE, _Interface.system * percent / 100))


@cache
def palettes() -> dict[str, Palette]:
    """The palettes by the names in `THEMES`."""
    stored = json.loads((shipped("resources") / "themes" / "palettes.json").read_text(encoding="utf-8"))
    return {name: Palette(name=name, **colours) for name, colours in stored.items()}


class Theme(QObject):
    """The theme in force. `changed` comes after the application has its new colours."""

    changed = Signal()

    def __init__(self, app: QApplication, chosen: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._chosen = chosen
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self._own: Settings | None = None
        self.palette = palettes()["light"]
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        if hasattr(app.styleHints(), "accessibility"):
            app.styleHints().accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def chosen(self) -> str:
        """What is used: one of `THEMES`, or system; for one start it may be another than the settings say."""
        return self._chosen

    def choose(self, name: str) -> None:
        """Use the theme `name`: one of `THEMES`, or system."""
        if name != self._chosen:
            self._chosen = name
            self._apply()
            self.changed.emit()

    def take_own(self, settings: Settings) -> bool:
        """Use the reader's own colours, which `settings` has by theme; whether that changed anything."""
        before = self._own
        self._own = settings if any(getattr(settings, name) for name in OWN) else None
        if all(getattr(before, name, "") == getattr(self._own, name, "") for name in OWN):
            return False
        self._apply()
        self.changed.emit()
        return True

    def measure(self) -> None:
        """Take the size of text, and the side from which the window runs, as they are now."""
        self._icons.clear()
        self._apply()

    def icon(self, name: str, colour: str = "", size: int = ICON_SIZE) -> QIcon:
        """The icon `name` of resources/icons in a colour of the palette (soft ink by default), sharp on all screens up
        to a size, which grows with the window's text."""
        shade, size = colour or self.palette.soft, scaled(size)
        key = (name, shade, size)
        if key not in self._icons:
            from reader.ui.icons import icon

            self._icons[key] = icon(name, shade, self.palette.faint, [size * each for each in self._screens.scales])
        return self._icons[key]

    @cached_property
    def _screens(self) -> Screens:
        from reader.ui.icons import Screens  # with what draws them: the first sight has none

        screens = Screens(self)
        screens.changed.connect(self._sharpen)
        return screens

    @Slot()
    def _sharpen(self) -> None:
        self._icons.clear()
        self.changed.emit()

    @Slot()
    def _system_changed(self) -> None:
        if self._chosen == "system" and self.palette.name != _system_theme():
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        hints = self._app.styleHints()
        if self._chosen == "system":
            hints.unsetColorScheme()
            self.palette = palettes()[_system_theme()]
        else:
            self.palette = palettes()[self._chosen]
            hints.setColorScheme(Qt.ColorScheme.Dark if self.palette.is_dark else Qt.ColorScheme.Light)
        if self._own is not None:
            from reader.ui.own_colours import own

            self.palette = own(self.palette, self._own)
        self._app.setPalette(_qt_palette(self.palette))
        self._app.setStyleSheet(self.palette.filled(_template("window.css")))


def body_font(family: str, pixels: int, language: str = "") -> QFont:
    """The face articles are set in: `family`, or the best serif of this system, with faces for other scripts after, of
    Chinese characters as the article's language draws them."""
    latin, others = _body_families(_region(language))
    font = QFont()
    font.setFamilies([family or latin, *others])
    font.setPixelSize(pixels)
    font.setStyleHint(QFont.StyleHint.Serif)
    return font


def fixed_family() -> str:
    """The system's fixed face."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()


def document_style(palette: Palette, **sizes: object) -> str:
    """The style sheet of the document; `sizes` fill its `{name}` fields."""
    template = palette.coloured(_template("document.css"))
    for name, value in sizes.items():
        template = template.replace("{" + name + "}", str(value))
    return template


def _region(language: str) -> str:
    code = language.lower().replace("_", "-")
    return next((region for start, region in _REGIONS.items() if code.startswith(start)), "")


@cache
def _body_families(region: str) -> tuple[str, tuple[str, ...]]:
    """The Latin face, and those for other scripts."""
    found = set(QFontDatabase.families())
    chinese = (*_LOCAL_SERIFS.get(region, ()), *CJK_SERIFS)
    latin, *others = (next((face for face in faces if face in found), "") for faces in (SERIFS, chinese, ARABIC_FACES))
    return latin or "serif", tuple(face for face in others if face)


@cache
def _template(name: str) -> str:
    return (shipped("resources") / "themes" / name).read_text(encoding="utf-8")


def _system_theme() -> str:
    """The theme of a system that is light or dark, and asks for high contrast or does not; before Qt 6.10 it cannot."""
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if hasattr(hints, "accessibility") and hints.accessibility().contrastPreference().value:
        return "contrast_dark" if is_dark else "contrast"
    return "dark" if is_dark else "light"


def _qt_palette(colours: Palette) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for place, colour in (
        (role.Window, colours.chrome),
        (role.WindowText, colours.ink),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.card),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.faint),
        (role.Button, colours.chrome),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.accent),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.ink),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.ink),
        (role.Accent, colours.accent),
        (role.Light, colours.card),
        (role.Midlight, colours.line),
        (role.Mid, colours.line),
        (role.Dark, colours.faint),
        (role.Shadow, colours.line),
    ):
        palette.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(colours.faint))
    return palette
