"""Offsets of the plain text and units of the document, whatever the page adds or draws."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.page.text_map import OBJECT, SOFT_HYPHEN, TextMap

SOURCE = "$x^2$"
PIECES = st.lists(
    st.sampled_from(["a", "é", "字", "𝔸", "😀😀", "\u2029", SOFT_HYPHEN, OBJECT, "word ", "F"]), max_size=60
)


def documented(pieces):
    """The document's text for `pieces`, what is typed for its objects by unit, and the plain text; F is a formula."""
    raw, text, sources, units = "", "", {}, 0
    for piece in pieces:
        if piece == "F":
            sources[units] = SOURCE
        shown = OBJECT if piece == "F" else piece
        raw += shown
        units += len(shown.encode("utf-16-le")) // 2
        text += SOURCE if piece == "F" else piece.replace(SOFT_HYPHEN, "").replace("\u2029", "\n")
    return raw, sources, text, units


@given(PIECES)
def test_the_text_has_sources_and_no_soft_hyphens(pieces):
    raw, sources, text, _ = documented(pieces)

    assert TextMap(raw, sources.get).text == text


@given(PIECES)
def test_every_offset_outside_a_formula_comes_back_from_its_unit(pieces):
    raw, sources, text, _ = documented(pieces)
    known = TextMap(raw, sources.get)

    for offset in range(len(text) + 1):
        there = known.offset_of(known.unit_of(offset))
        assert there == offset or (text[there:].startswith(SOURCE) and there < offset < there + len(SOURCE))


@given(PIECES)
def test_both_ways_keep_the_order(pieces):
    raw, sources, text, units = documented(pieces)
    known = TextMap(raw, sources.get)

    offsets = [known.offset_of(unit) for unit in range(units + 1)]
    places = [known.unit_of(offset) for offset in range(len(text) + 1)]

    assert offsets == sorted(offsets)
    assert places == sorted(places)
    assert offsets[-1] == len(text)


def test_soft_hyphens_shift_nothing():
    plain, hyphened = TextMap("a harbour", lambda _: None), TextMap("a har\u00adbour", lambda _: None)

    assert plain.text == hyphened.text
    assert [hyphened.unit_of(offset) for offset in (0, 4, 5, 9)] == [0, 4, 6, 10]
    assert [hyphened.offset_of(unit) for unit in (0, 5, 6, 10)] == [0, 5, 5, 9]
