"""The colours can be read: contrast by the formula of WCAG 2.2 (relative luminance, section 1.4.3)."""

import json
import re

import pytest

from reader.domain.mark_colours import COLOURS
from reader.domain.settings import THEMES
from reader.paths import shipped
from reader.services.typesetting.sanitising import HIGHLIGHTS
from reader.ui.actions import ACTIONS
from reader.ui.reading import type_menu

MARKS = json.loads((shipped("resources") / "themes" / "marks.json").read_text(encoding="utf-8"))
PALETTES = json.loads((shipped("resources") / "themes" / "palettes.json").read_text(encoding="utf-8"))
ON_PAPER = ("soft", "faint", "accent", "keyword", "string", "comment", "number", "function", "inserted", "deleted")
GROUNDS = ("paper", "chrome", "card", "selection", "code")


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("ink", ["ink", *ON_PAPER])
def test_all_text_on_paper_stands_out_by_seven_to_one(theme: str, ink: str) -> None:
    assert contrast(PALETTES[theme][ink], PALETTES[theme]["paper"]) >= 7


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("ink", ["ink", "soft", "faint", "accent"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_texts_of_the_window_stand_out_by_seven_to_one_wherever_they_are(theme: str, ink: str, ground: str) -> None:
    """But for the faintest on what is chosen: rows use a stronger one there."""
    least = 4.5 if (ink, ground) == ("faint", "selection") else 7
    assert contrast(PALETTES[theme][ink], PALETTES[theme][ground]) >= least


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("ink", ["ink", "keyword", "string", "comment", "number", "function", "inserted", "deleted"])
def test_code_stands_out_on_its_ground_by_seven_to_one(theme: str, ink: str) -> None:
    assert contrast(PALETTES[theme][ink], PALETTES[theme]["code"]) >= 7


def test_every_kind_of_word_in_code_has_its_look() -> None:
    style = (shipped("resources") / "themes" / "document.css").read_text(encoding="utf-8")

    assert set(re.findall(r"\bspan\.(\w{1,2})\b", style)) == HIGHLIGHTS - {"o"}  # operators are as the rest


@pytest.mark.parametrize("theme", PALETTES)
def test_marked_text_stands_out(theme: str) -> None:
    assert contrast(PALETTES[theme]["ink"], PALETTES[theme]["mark"]) >= 4.5
    assert contrast(PALETTES[theme]["paper"], PALETTES[theme]["accent"]) >= 4.5


HIGH = [theme for theme in PALETTES if theme.startswith("contrast")]


@pytest.mark.parametrize("theme", HIGH)
@pytest.mark.parametrize("ground", GROUNDS)
def test_all_text_of_a_theme_of_high_contrast_stands_out_by_seven_to_one(theme: str, ground: str) -> None:
    colours = PALETTES[theme]

    assert [ink for ink in ("ink", *ON_PAPER) if contrast(colours[ink], colours[ground]) < 7] == []
    assert contrast(colours["line"], colours[ground]) >= 3, "edges are seen, too"
    assert contrast(colours["ink"], colours["mark"]) >= 7


@pytest.mark.parametrize("theme", HIGH)
@pytest.mark.parametrize("colour", COLOURS)
def test_all_text_on_highlights_of_high_contrast_stands_out_by_seven_to_one(theme: str, colour: str) -> None:
    assert min(contrast(PALETTES[theme][ink], MARKS[theme][colour]["ground"]) for ink in ("ink", *ON_PAPER)) >= 7


@pytest.mark.parametrize("theme", MARKS)
@pytest.mark.parametrize("colour", COLOURS)
def test_text_stands_out_on_highlights_and_their_lines_on_paper(theme: str, colour: str) -> None:
    tint = MARKS[theme][colour]

    assert contrast(PALETTES[theme]["ink"], tint["ground"]) >= 7
    for ink in ON_PAPER:
        assert contrast(PALETTES[theme][ink], tint["ground"]) >= 4.5, ink
    assert contrast(tint["line"], PALETTES[theme]["paper"]) >= 3
    assert contrast(tint["line"], tint["ground"]) >= 3


def test_there_is_a_palette_an_action_and_a_button_for_each_theme_and_no_more() -> None:
    actions = {spec.name.removeprefix("theme_") for spec in ACTIONS if spec.name.startswith("theme_")}

    assert set(PALETTES) == set(THEMES)
    assert actions == {"system", *THEMES} == {name for name, _, _ in type_menu.THEMES}
