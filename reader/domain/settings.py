"""The reader's settings: each declared once, with its default, its bounds and a word of help."""

from dataclasses import Field, dataclass, field, fields
from functools import cache
from typing import Any, NamedTuple

from reader.domain.phrase import template
from reader.domain.text import has_cjk, is_right_to_left


class Hint(NamedTuple):
    """What the preferences dialog and the bounds check need to know of a setting.

    Settings without a `label` are remembered but not offered in the dialog.
    """

    label: str = ""
    help: str = ""
    low: float = 0
    high: float = 0
    step: float = 1
    choices: tuple[tuple[str, str], ...] = ()
    unit: str = ""


def _setting(default: Any, *, label: str = "", help: str = "", **hint: Any) -> Any:
    return field(default=default, metadata={"hint": Hint(label=label, help=help, **hint)})


_THEMES = (
    ("system", template("Follow the system")),
    ("light", template("Light")),
    ("sepia", template("Sepia")),
    ("dark", template("Dark")),
    ("contrast", template("High contrast")),
    ("contrast_dark", template("High contrast, dark")),
)
THEMES = tuple(name for name, _ in _THEMES[1:])
"""The themes that there are, by their names; `resources/themes/palettes.json` has their colours."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Values out of bounds or of another type are replaced by the default when read."""

    theme: str = _setting(
        "system",
        label="Theme",
        help="The colours of the page and the window.",
        choices=_THEMES,
    )
    font_family: str = _setting(
        "", label="Font", help="The face articles are set in; empty is the best serif found here."
    )
    font_size: int = _setting(18, label="Text size", help="Size of the body text.", low=10, high=40, unit="px")
    line_height: int = _setting(
        160,
        label="Line height",
        help="Space from line to line; Chinese gets a little more.",
        low=110,
        high=240,
        step=5,
        unit="%",
    )
    column_width: int = _setting(
        620,
        label="Column width",
        help="Width of the text column at 18 px text; it grows with the text.",
        low=380,
        high=1100,
        step=20,
        unit="px",
    )
    paragraph_spacing: int = _setting(
        100,
        label="Paragraph spacing",
        help="Space between paragraphs, in lines of text.",
        low=0,
        high=200,
        step=10,
        unit="%",
    )
    letter_spacing: int = _setting(
        0,
        label="Letter spacing",
        help="Space between letters, in scripts that do not join them.",
        low=0,
        high=20,
        unit="%",
    )
    is_indented: bool = _setting(False, label="Indent paragraphs", help="Begin each paragraph a little to the right.")
    is_justified: bool = _setting(False, label="Justify", help="Make lines end flush at both sides.")
    is_hyphenated: bool = _setting(
        False, label="Hyphenate", help="Part words at the ends of lines, by the rules of the article’s language."
    )
    is_paragraph_lit: bool = _setting(
        False, label="Light the paragraph", help="Dim all but the paragraph that is being read."
    )
    has_ruler: bool = _setting(False, label="Reading ruler", help="Dim all but the lines that are being read.")
    is_scroll_smooth: bool = _setting(
        True, label="Scroll smoothly", help="Let the article glide; never where the system asks for less motion."
    )
    is_continuous: bool = _setting(
        False,
        label="Chapters one under the other",
        help="Where a part of a series ends, the next one follows, and the one before stands above.",
    )
    hides_toolbar: bool = _setting(
        False,
        label="Hide the toolbar",
        help="It comes when you scroll up, point at the upper edge of the article, or go there with Tab.",
    )
    language: str = _setting(
        "system",
        label="Language",
        help="The language of the window.",
        choices=(
            ("system", "Follow the system"),
            ("en", "English"),
            ("zh_CN", "简体中文"),
            ("ar", "العربية"),
            ("de", "Deutsch"),
        ),
    )
    window_text: int = _setting(
        100,
        label="Size of the window’s text",
        help="Lists, panes, menus and dialogs, beside what the system asks for.",
        low=90,
        high=200,
        step=10,
        unit="%",
    )
    marks_read_at_end: bool = _setting(
        True, label="Mark as read at the end", help="An article read to its end becomes read."
    )
    books: str = _setting(
        "auto",
        label="E-books",
        help="What a book becomes: by its length, an article for each chapter, or one article.",
        choices=(("auto", "By length"), ("chapters", "Chapters"), ("whole", "One article")),
    )
    keeps_reading_time: bool = _setting(
        True,
        label="Keep reading time",
        help="Minutes and words by day and article, for Reading life; they stay on this machine.",
    )
    shows_weeks_running: bool = _setting(
        True, label="Tell of weeks in a row", help="Reading life says in how many weeks running you have read."
    )
    paper_light: str = _setting("")
    ink_light: str = _setting("")
    paper_sepia: str = _setting("")
    ink_sepia: str = _setting("")
    paper_dark: str = _setting("")
    ink_dark: str = _setting("")
    paper_contrast: str = _setting("")
    ink_contrast: str = _setting("")
    paper_contrast_dark: str = _setting("")
    ink_contrast_dark: str = _setting("")
    dictionaries: str = _setting("")  # the paths of .ifo files, one a line, in the order they are asked
    speech_rate: int = _setting(0, low=-10, high=10)  # tenths of what a voice can be slowed down or hastened
    speech_voices: str = _setting("")  # the language of articles, "=", and the locale and name of its voice, one a line
    view: str = _setting("all")
    sort: str = _setting("date")
    is_sort_reversed: bool = _setting(False)
    last_article: str = _setting("")
    mark_colour: str = _setting("yellow")
    is_side_open: bool = _setting(True)
    export_format: str = _setting("markdown")
    export_folder: str = _setting("")
    window_geometry: str = _setting("")
    splitter: str = _setting("")


TYPE_NAMES = (
    *("font_family", "font_size", "line_height", "column_width", "paragraph_spacing", "letter_spacing"),
    *("is_indented", "is_justified", "is_hyphenated"),
)
"""The settings that an article is set with."""

PRESETS: dict[str, dict[str, Any]] = {
    "screen": {},
    "book": {
        "line_height": 150,
        "column_width": 560,
        "paragraph_spacing": 0,
        "is_indented": True,
        "is_justified": True,
        "is_hyphenated": True,
    },
    "large": {"font_size": 26, "line_height": 170, "column_width": 560, "letter_spacing": 2},
    "alphabetic": {"is_hyphenated": True},
    "cjk": {"line_height": 165, "paragraph_spacing": 40, "is_indented": True, "is_justified": True},
    "right_to_left": {"font_size": 20, "line_height": 170},
}
"""Settings of type by the name of a preset, where they are not the default; the last three are for scripts."""


def preset(name: str) -> dict[str, Any]:
    """All settings of type as the preset `name` has them; KeyError if there is none."""
    defaults = {item.name: item.default for item in fields(Settings) if item.name in TYPE_NAMES}
    return defaults | PRESETS[name]


def script_of(sample: str) -> str:
    """The preset for what is written as `sample` is."""
    return "cjk" if has_cjk(sample) else "right_to_left" if is_right_to_left(sample) else "alphabetic"


def hint_of(name: str) -> Hint:
    """The `Hint` of the setting `name`; KeyError if there is none."""
    hint: Hint = _fields()[name].metadata["hint"]
    return hint


def settings_from(stored: dict[str, Any]) -> Settings:
    """Settings out of stored values; unknown names and unfit values are left out."""
    fit = {name: value for name, value in stored.items() if name in _fields() and is_fit(name, value)}
    return Settings(**fit)


def is_fit(name: str, value: Any) -> bool:
    """Whether `value` is of the type and within the bounds of the setting `name`."""
    hint = hint_of(name)
    default: Any = _fields()[name].default
    if type(value) is not type(default):
        return False
    if hint.choices:
        return value in {choice for choice, _ in hint.choices}
    return not hint.high or bool(hint.low <= value <= hint.high)


@cache
def _fields() -> dict[str, Field[Any]]:
    """Found once: each start looks at all of them."""
    return {item.name: item for item in fields(Settings)}
