"""Reading places in texts that change: at the same words where these are still there, and near them otherwise."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.domain.marks import ANCHOR_LENGTH, Position, anchor_at, find_again
from tests.cases import cases
from tests.unit.test_anchoring import SCRIPTS, Page

KNOWN = 45
"""So many signs from the place on, unchanged, must lead there."""
PART = 16
"""So many at least of what follows the place are near where it leads, if much of that is still there."""


def place_in(page: Page) -> Position:
    """A place such as a reader leaves: before a word."""
    text = page.text()
    offset = page.random.randrange(len(text))
    while offset and not (text[offset - 1].isspace() or text[offset] >= "\u2e80"):
        offset -= 1
    return Position(offset, anchor_at(text, offset), 100 * offset / len(text))


def find(text: str, place: Position) -> int:
    return find_again(text, place.offset, place.anchor, place.percent)


@pytest.mark.parametrize("script", SCRIPTS)
@settings(max_examples=cases(400))
@given(st.integers(0, 2**32))
@example(3029689)
@example(63805)  # in Chinese
@example(5285)  # with few words
def test_a_place_stays_at_its_words_and_is_near_when_they_are_gone(script, seed):
    page = Page(script, seed)
    place, was = place_in(page), page.signs()
    words = was[place.offset : place.offset + ANCHOR_LENGTH]
    for _ in range(3):
        page.edit()
        text, signs = page.text(), page.signs()

        found = find(text, place)

        assert 0 <= found <= len(text)
        if (
            bare(text).count(bare(words_of(words[:KNOWN]))) == 1
            and words_of(words[:KNOWN]) in text
            and len(words) >= KNOWN
        ):
            at = text.index(words_of(words[:KNOWN]))
            if signs[at : at + KNOWN] == words[:KNOWN]:
                assert at - 2 <= found <= at + 2, "the words are there, and the place is elsewhere"
            continue
        if any(text.count(words_of(words[n : n + KNOWN])) == 1 for n in range(len(words) - KNOWN + 1)):
            near = text[max(0, found - ANCHOR_LENGTH) : found + ANCHOR_LENGTH]
            assert any(words_of(words[n : n + PART]) in near for n in range(len(words))), "none of the words is near"


def words_of(signs):
    return "".join(sign for sign, _ in signs)


def bare(text):
    """Without the blanks, which do not count."""
    return "".join(text.split())


def test_a_place_goes_on_after_a_sign_that_was_mended_rather_than_to_a_few_of_its_words_elsewhere():
    words = "The keeper of the light went up the stairs each evening, and came down again when the sun was there."
    mended = words.replace("light", "night", 1)
    text = f"She said that {words[4:26]} was lit.\n{'A line between. ' * 20}\n{mended}"

    assert find_again(text, 3, words) == text.index(mended)


@pytest.mark.parametrize("script", SCRIPTS)
@settings(max_examples=cases(200))
@given(st.integers(0, 2**32))
def test_a_place_follows_its_words_when_all_around_them_is_new(script, seed):
    page = Page(script, seed)
    place, words = place_in(page), page.text()
    if len(place.anchor) < KNOWN or words.count(place.anchor) > 1:
        return
    before = Page(script, seed + 1).text()
    text = f"{before}\n{words}\n{Page(script, seed + 2).text()}"

    assert find(text, place) == place.offset + len(before) + 1


@settings(max_examples=cases(2000))
@given(st.text("ab \n“", max_size=60), st.integers(-3, 90), st.text("ab \n”", max_size=30), st.floats(0, 100))
def test_whatever_is_asked_the_place_is_in_the_text(text, offset, anchor, percent):
    assert 0 <= find_again(text, max(0, offset), anchor, percent) <= len(text)


PARAGRAPHS = [
    "The harbour master writes down the height of the water twice a day, and has done so since the flood.",
    "Nobody reads these numbers. They are kept in a room that has no window, in books bound in green cloth.",
    "When the sea wall was raised the books were carried out, and the wall was built by what they said.",
    "Since then there is a window in the room, and somebody who reads what is written there, twice a day.",
]


def at_third() -> Position:
    text = "\n".join(PARAGRAPHS)
    offset = text.index("When the sea wall")
    return Position(offset, anchor_at(text, offset), 50.0)


def test_other_quotation_marks_blanks_and_hyphens_within_words_change_nothing():
    text = "\n".join(PARAGRAPHS).replace("was raised", "was\u00a0raised").replace("books", "bo\u00adoks")

    assert text[find(text, at_third()) :].startswith("When the sea wall")


def test_words_mended_at_the_place_leave_it_there():
    text = "\n".join([*PARAGRAPHS[:2], "As soon as the sea wall was raised" + PARAGRAPHS[2][27:], PARAGRAPHS[3]])

    assert text[find(text, at_third()) :].startswith("As soon as")


def test_a_paragraph_that_is_gone_leaves_the_place_before_what_followed_it():
    text = "\n".join(["A long preface. " * 40, *PARAGRAPHS[:2], PARAGRAPHS[3]])

    assert text[find(text, at_third()) :].startswith("Since then")


def test_of_words_that_come_again_those_are_meant_that_go_on_as_they_did():
    refrain = "And the tide came in, and the tide went out, as the tide does. "
    verses = [refrain + f"Verse {n} is about another boat and who was in it." for n in range(9)]
    text = "\n".join(verses)
    offset = text.index(verses[6])
    place = Position(offset, anchor_at(text, offset), 100 * offset / len(text))

    changed = "\n".join(verses[4:])

    assert find(changed, place) == changed.index(verses[6])


def test_many_places_are_made_and_read_alike():
    generator = random.Random(5)
    text = "\n".join(PARAGRAPHS * 3)
    for _ in range(200):
        offset = generator.randrange(len(text))

        assert find_again(text, offset, anchor_at(text, offset), 1.0) == offset
