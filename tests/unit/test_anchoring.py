"""Highlights in texts that change: at their own place or nowhere, through thousands of random edits."""

import random
import re
import unicodedata
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.domain.anchoring import ENOUGH, Ground, marked, placed
from reader.domain.marks import Highlight
from tests.cases import cases

Sign = tuple[str, object]
Paragraph = tuple[Sign, ...]
"""Signs with what tells them apart: those of equal paragraphs are the same, others that only look alike are not."""

_LATIN = [
    "".join(random.Random(n).choices("abcdefghilmnoprstuvw", k=random.Random(n).randint(2, 9))) for n in range(300)
]
_ARABIC = [
    before + stem + after
    for stem in ("كِتَاب", "بَحر", "مَوجة", "سوق", "ورق", "قَلَم", "ليلٌ", "نهار", "شَّمس", "مَدينة")
    for before in ("", "ال", "وال", "بال")
    for after in ("", "ها", "كُم")
]
_CJK = [chr(place) for place in range(0x4E00, 0x4E00 + 400)] + ["，", "。"]
_EMOJI = ["👩‍🚀", "🌊", "🏳️‍🌈", "👍🏽", "e\u0301", "🇩🇪", *_LATIN[100:140]]
SCRIPTS: dict[str, tuple[Sequence[str], str]] = {
    "latin": (_LATIN, " "),
    "few words": (_LATIN[:40], " "),
    "arabic": (_ARABIC, " "),
    "chinese": (_CJK, ""),
    "emoji": (_EMOJI, " "),
}


class Page:
    """Paragraphs of random words that can be edited, with the identity of every sign."""

    def __init__(self, script: str, seed: int) -> None:
        self.random = random.Random(f"{script} {seed}")
        self._words, self._joint = SCRIPTS[script]
        self.paragraphs = [self._new() for _ in range(self.random.randint(1, 9))]

    def text(self) -> str:
        return "\n".join("".join(sign for sign, _ in paragraph) for paragraph in self.paragraphs)

    def signs(self) -> list[Sign]:
        found: list[Sign] = []
        for paragraph in self.paragraphs:
            found += [*paragraph, ("\n", "\n")]
        return found[:-1]

    def edit(self) -> None:
        """One change of the kinds that a text goes through."""
        edits: list[Callable[[int], None]] = [self._insert, self._delete, self._copy, self._move, self._replace]
        place = self.random.randrange(len(self.paragraphs)) if self.paragraphs else 0
        self.random.choice([*edits, self._reword, self._reword])(place)

    def _insert(self, place: int) -> None:
        self.paragraphs.insert(place, self._new())

    def _delete(self, place: int) -> None:
        del self.paragraphs[place : place + 1]

    def _copy(self, place: int) -> None:
        for paragraph in self.paragraphs[place : place + 1]:
            self.paragraphs.insert(self.random.randint(0, len(self.paragraphs)), paragraph)

    def _move(self, place: int) -> None:
        for paragraph in self.paragraphs[place : place + 1]:
            del self.paragraphs[place]
            self.paragraphs.insert(self.random.randint(0, len(self.paragraphs)), paragraph)

    def _replace(self, place: int) -> None:
        self._delete(place)
        self._insert(place)

    def _reword(self, place: int) -> None:
        """Other words for some in the middle of a paragraph; what happens to be as it was is the same."""
        for paragraph in self.paragraphs[place : place + 1]:
            start = self.random.randint(0, len(paragraph))
            end = min(len(paragraph), start + self.random.randint(0, 12))
            reworded = (*paragraph[:start], *self._new(3)[: self.random.randint(0, 9)], *paragraph[end:])
            self.paragraphs[place] = same_where_equal(paragraph, reworded)

    def _new(self, most: int = 40) -> Paragraph:
        text = self._joint.join(self.random.choices(self._words, k=self.random.randint(1, most)))
        return tuple((sign, (text, number)) for number, sign in enumerate(text))


def same_where_equal(before: Paragraph, now: Paragraph) -> Paragraph:
    """`now`, whose signs are those of `before` where a comparison of both finds nothing changed."""
    matcher = SequenceMatcher(None, [sign for sign, _ in before], [sign for sign, _ in now], autojunk=False)
    kept = list(now)
    for old, new, length in matcher.get_matching_blocks():
        kept[new : new + length] = before[old : old + length]
    return tuple(kept)


def choose(page: Page) -> tuple[int, int]:
    """A passage that a reader could mark: a word, a sentence, or more than a paragraph."""
    text = page.text()
    start = page.random.randrange(len(text))
    end = min(len(text), start + page.random.choice((2, 5, 12, 40, 200)))
    while start < end and is_inside(text, start):
        start += 1
    while start < end and (is_inside(text, end) or text[end - 1].isspace()):
        end -= 1
    return start, end


def is_inside(text: str, place: int) -> bool:
    """Whether a sign as readers see it goes on here, or a blank stands here: no passage begins here."""
    here = text[place : place + 1]
    is_joined = here in ("\u200d", "\ufe0f", "🏽") or text[place - 1 : place] == "\u200d"
    return is_joined or here.isspace() or unicodedata.category(here or "x") == "Mn"


def times(text: str, quote: str) -> int:
    return sum(text.startswith(quote, place) for place in range(len(text)))


def bare(text: str) -> str:
    """Without blanks, which do not tell one passage from another."""
    return re.sub(r"[^\S\n]+", "", text)


def seen(signs: Sequence[Sign]) -> list[Sign]:
    """Without blanks, and without what joins signs to one."""
    return [sign for sign in signs if not sign[0].isspace() and sign[0] not in "\u200d\ufe0f"]


def is_whole(page: Page, start: int, end: int, was: list[Sign]) -> bool:
    """Whether the paragraph around `start` to `end`, or the passage alone, is as it was and long enough to be known."""
    signs = page.signs()
    first, last = start, end
    while first > 0 and signs[first - 1][0] != "\n":
        first -= 1
    while last < len(signs) and signs[last][0] != "\n":
        last += 1
    if ("\n", "\n") in signs[start:end]:
        return False
    around = signs[first:last]
    there = any(was[place : place + len(around)] == around for place in range(len(was)))
    return there and len([sign for sign, _ in around if not is_inside(sign, 0)]) >= 2 * ENOUGH


@pytest.mark.parametrize("script", SCRIPTS)
@settings(max_examples=cases(1000))
@example(11583899)
@given(st.integers(0, 2**32))
def test_a_mark_is_where_it_was_made_or_nowhere(script, seed):
    page = Page(script, seed)
    start, end = choose(page)
    if start >= end:
        return
    was, text = page.signs(), page.text()
    mark = marked(Ground(text), start, end)
    for _ in range(4):
        page.edit()

        found = placed(Ground(page.text()), mark)

        if found.is_orphan:
            if mark.is_single and times(page.text(), mark.quote) == 1 == times(bare(page.text()), bare(mark.quote)):
                at = page.text().index(mark.quote)
                assert not is_whole(page, at, at + len(mark.quote), was), "an orphan, and it is there"
        else:
            assert found.offset is not None
            here, there = seen(page.signs()[found.offset : found.offset + len(found.quote)]), seen(was[start:end])
            same = sum(one == other for one, other in zip(here, there, strict=True))
            assert found.quote == page.text()[found.offset : found.offset + len(found.quote)]
            assert same >= 0.75 * len(there), f"painted where other words stand: {mark.quote!r}"


@pytest.mark.parametrize("script", SCRIPTS)
@settings(max_examples=cases(200))
@given(st.integers(0, 2**32))
def test_a_mark_follows_its_text_when_all_around_it_moves(script, seed):
    page = Page(script, seed)
    start, end = choose(page)
    mark = marked(Ground(page.text()), start, end)
    before, after = Page(script, seed + 1).text(), Page(script, seed + 2).text()
    text = f"{before}\n{page.text()}\n{after}"
    if not mark.quote or times(text, mark.quote) != 1:
        return

    found = placed(Ground(text), mark)

    assert (found.offset, found.quote) == (start + len(before) + 1, mark.quote)


@given(st.text("ab \n", min_size=1, max_size=30), st.text("ab \n", max_size=30), st.integers(0, 29), st.integers(1, 9))
@settings(max_examples=cases(2000))
def test_whatever_the_texts_are_a_found_mark_stands_on_its_quote(before, after, start, length):
    mark = marked(Ground(before), start % len(before), min(len(before), start % len(before) + length))

    same, other = placed(Ground(before), mark), placed(Ground(after), mark)

    assert same == mark
    if mark.quote.strip() and not other.is_orphan:
        assert other.offset is not None
        assert "".join(after[other.offset : other.offset + len(other.quote)].split()) == "".join(mark.quote.split())


TEXT = "High water comes twice a day.\nLow water comes twice a day, too.\nThe rest of the day is spent waiting for it."


def test_a_seal_of_the_same_text_is_not_looked_behind():
    mark = marked(Ground(TEXT), 40, 45)
    assert mark.quote == "comes"

    again = placed(Ground(TEXT), mark._replace(prefix="nothing of", suffix="the kind"))

    assert (again.offset, again.is_orphan) == (40, False)


def test_a_word_among_its_likes_is_told_by_what_stands_around_it():
    mark = marked(Ground(TEXT), 34, 39)
    assert (mark.quote, mark.is_single) == ("water", False)

    found = placed(Ground("A new beginning.\n" + TEXT), mark)

    assert found.offset == 34 + 17


def test_of_two_equal_paragraphs_none_is_guessed():
    mark = marked(Ground("One.\nYes, of course.\nTwo."), 5, 8)

    found = placed(Ground("Three.\nYes, of course.\nFour.\nYes, of course.\nFive."), mark)

    assert found.is_orphan
    assert (found.quote, found.offset) == ("Yes", 5)


def test_the_paragraph_above_does_not_tell_which_one_follows_it():
    text = "The ferry left at seven, full of people.\nNobody waved, and then the harbour was empty."
    start = text.index("Nobody")
    mark = marked(Ground(text), start, start + len("Nobody"))
    other = "The ferry left at seven, full of people.\nNobody had told the baker about it."

    found = placed(Ground(other), mark)

    assert mark.is_single
    assert found.is_orphan


def test_a_short_paragraph_that_is_whole_is_known_by_those_beside_it():
    text = "The ferry left at seven, full of people.\nNobody waved.\nThen the harbour was empty for a long time."
    start = text.index("Nobody")
    mark = marked(Ground(text), start, start + len("Nobody"))

    found = placed(Ground(f"A foreword.\n{text.replace('for a long time', 'until noon')}"), mark)

    assert found.offset == start + len("A foreword.\n")


def test_an_orphan_comes_home_when_its_text_does():
    mark = marked(Ground(TEXT), 0, 10)
    orphan = placed(Ground("Nothing of it."), mark)
    assert orphan.is_orphan
    assert placed(Ground("Nothing of it."), orphan) == orphan

    home = placed(Ground(TEXT), orphan)

    assert home == mark


def test_a_mark_from_elsewhere_is_found_whatever_its_blanks_quotes_and_signs():
    text = "He said: “I’ll go\nwhen the tide turns…” and went — slowly."

    plain = placed(Ground(text), Highlight("\"I'll  go when the tide"))
    loose = placed(Ground(text), Highlight('when the tide turns..." and went -- slowly', offset=3))

    assert plain.quote == "“I’ll go\nwhen the tide"
    assert loose.quote == "when the tide turns…” and went — slowly"


def test_a_mark_from_elsewhere_that_is_there_twice_needs_what_stood_around_it():
    bare = placed(Ground(TEXT), Highlight("water comes", offset=5))
    told = placed(Ground(TEXT), Highlight("water comes", prefix="a day. Low "))

    assert bare.is_orphan
    assert (told.is_orphan, told.offset) == (False, TEXT.index("water comes", 10))


def test_a_note_on_the_whole_has_no_place():
    note = Highlight("", note="All of it.")

    assert placed(Ground(TEXT), note) is note


def test_cells_and_paragraphs_that_follow_one_another_are_found_together():
    table = "Port\nHigh water\nHeight\nDover\n11:12\n6.7 m\nBrest\n04:40\n7.1 m, which is a lot."
    start = table.index("11:12")
    mark = marked(Ground(table), start, table.index("\n7.1"))

    found = placed(Ground(f"A foreword.\n{table}\nMore."), mark)

    assert (found.quote, found.offset, found.is_orphan) == ("11:12\n6.7 m\nBrest\n04:40", start + 12, False)
