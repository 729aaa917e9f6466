"""Words are found in plain texts as they are in any: what is quicker finds the same."""

import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.domain.search_query import parse
from reader.domain.text import fold
from reader.services.matching import Matcher
from reader.services.plain_matching import _READ_AS_SIGNS, Asked, PlainFinder
from reader.storage.indexing.index_text import TYPOGRAPHY

ENGLISH = ("run", "runs", "running", "Tide", "tides", "a", "an", "io_b", "don't", "x86", "dying", "die", "x" * 70)
BETWEEN = (" ", ", ", ". ", "-", "_", "\n", *TYPOGRAPHY)
ASKED = ("run", "tides", '"running tide"', "ti", "a", '"tide a"', "die", "x86", "run tide", "xx", '"an io b"', "阅读")
SIGNS = ("阅读", "读", "人", "人人", "。", "，", " ", "tide", "x", "\n", "é", "の", "阅，读")
SIGNS_ASKED = ("阅读", "读", "人人", "人 读", '"读人"', "阅读 tide", "の")


def found_both_ways(asked, text, language="english"):
    quick = Matcher(parse(asked, is_typing=True).words, language)
    slow = Matcher(parse(asked, is_typing=True).words, language)
    slow._plain = None
    return quick.spans(text), slow.spans(text)


def mixed(words, between):
    pairs = st.tuples(st.sampled_from(words), st.sampled_from(between))
    return st.lists(pairs, max_size=12).map(lambda parts: "".join(word + sign for word, sign in parts))


@given(st.sampled_from(ASKED), mixed(ENGLISH, BETWEEN), st.sampled_from(["english", "french", "arabic"]))
@example("die", "dying to die", "english")
@example("xx", "x" * 63 + " " + "x" * 64, "english")
def test_english_is_found_as_any_text_is(asked, text, language):
    quick, slow = found_both_ways(asked, text, language)

    assert quick == slow


@given(st.sampled_from(SIGNS_ASKED), mixed(SIGNS, ("", "", "、", " ")))
def test_chinese_is_found_as_any_text_is(asked, text):
    quick, slow = found_both_ways(asked, text)

    assert quick == slow


@given(st.text(max_size=6), st.text(max_size=40))
@example("\u2f08", "人")
@example("人", "\u2f08")
def test_any_text_is_found_as_any_text_is(asked, text):
    quick, slow = found_both_ways(asked, text)

    assert [start for start, _ in quick] == [start for start, _ in slow]


@pytest.mark.parametrize("text", ["A tide, a “tide”", "潮汐。阅读"])
def test_plain_texts_are_known_as_such(text):
    asked = [Asked(("潮", "汐"), is_beginning=False, stem="", language="english")]

    assert PlainFinder(asked).spans(text) is not None


def test_all_that_folds_to_a_chinese_sign_is_known():
    ideograph, known = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"), re.compile(f"[{_READ_AS_SIGNS}]")

    signs = [chr(code) for code in range(sys.maxunicode + 1)]
    others = [sign for sign in signs if unicodedata.category(sign) != "Cs" and not ideograph.match(sign)]
    for some in batched(others):
        if ideograph.search(fold(" ".join(some))):  # few hundreds have one, and each alone takes longest
            assert [hex(ord(sign)) for sign in some if ideograph.search(fold(sign)) and not known.match(sign)] == []


def batched(signs, size=256):
    return (signs[start : start + size] for start in range(0, len(signs), size))
