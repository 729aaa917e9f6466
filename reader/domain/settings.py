"""The reader's settings: each declared once, with its default, its bounds and a word of help."""

from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple


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


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Values out of bounds or of another type are replaced by the default when read."""

    theme: str = _setting(
        "system",
        label="Theme",
        help="The colours of the page and the window.",
        choices=(("system", "Follow the system"), ("light", "Light"), ("sepia", "Sepia"), ("dark", "Dark")),
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
    is_justified: bool = _setting(False, label="Justify", help="Make lines end flush at both sides.")
    language: str = _setting(
        "system",
        label="Language",
        help="The language of the window; used from the next start.",
        choices=(("system", "Follow the system"), ("en", "English"), ("zh_CN", "简体中文")),
    )
    marks_read_at_end: bool = _setting(
        True, label="Mark as read at the end", help="An article read to its end becomes read."
    )
    view: str = _setting("all")
    sort: str = _setting("date")
    is_sort_reversed: bool = _setting(False)
    last_article: str = _setting("")
    is_side_open: bool = _setting(True)
    export_format: str = _setting("markdown")
    export_folder: str = _setting("")
    window_geometry: str = _setting("")
    splitter: str = _setting("")


def hint_of(name: str) -> Hint:
    """The `Hint` of the setting `name`; KeyError if there is none."""
    for item in fields(Settings):
        if item.name == name:
            hint: Hint = item.metadata["hint"]
            return hint
    raise KeyError(name)


def settings_from(stored: dict[str, Any]) -> Settings:
    """Settings out of stored values; unknown names and unfit values are left out."""
    known = {item.name: item for item in fields(Settings)}
    fit = {name: value for name, value in stored.items() if name in known and is_fit(name, value)}
    return Settings(**fit)


def is_fit(name: str, value: Any) -> bool:
    """Whether `value` is of the type and within the bounds of the setting `name`."""
    item = next(item for item in fields(Settings) if item.name == name)
    hint = hint_of(name)
    default: Any = item.default
    if type(value) is not type(default):
        return False
    if hint.choices:
        return value in {choice for choice, _ in hint.choices}
    return not hint.high or bool(hint.low <= value <= hint.high)
