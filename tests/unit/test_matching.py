"""Where the words of a search stand in a text: by stem, as phrases, as beginnings; and what a row shows of it."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.domain.search_query import parse
from reader.services.matching import Matcher


def marked(query, text, language="english", *, is_typing=False):
    """The parts of `text` that the query marks."""
    matcher = Matcher(parse(query, is_typing=is_typing).words, language)
    return [text[start:end] for start, end in matcher.spans(text)]


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("run", "Running, she ran; he runs. A rune.", ["Running", "runs"]),
        ('"run"', "Running, she ran; he runs. A run.", ["run"]),
        ("knots mud", "Mud. Seven knots in mud.", ["Mud", "knots", "mud"]),
        ('"seven knots"', "Knots seven. Seven — knots! Seven dry knots.", ["Seven — knots"]),
        ("well-known", "It is well-known, well known and wellknown.", ["well-known", "well known"]),
        ("don't", "I don’t and I do not.", ["don’t"]),
        ("-mud knots", "Mud and knots.", ["knots"]),
        ("mud OR knots", "Mud and knots.", ["Mud", "knots"]),
        ("title:mud author:ada by", "Mud by Ada.", ["by"]),
        ("source:mud.example", "Mud at mud.example.", []),
        ("is:unread lang:en words:>3", "is unread lang en words 3", []),
        ("", "Anything.", []),
        ("☃", "A ☃ in the snow.", []),
    ],
)
def test_what_was_asked_for_is_marked(query, text, found):
    assert marked(query, text) == found


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("cafe", "Le Café, CAFÉ, cafe\u0301s.", ["Café", "CAFÉ", "cafe\u0301s"]),
        ("strasse", "Die Straße.", ["Straße"]),
        ("fine", "ﬁne ﬁlm", ["ﬁne"]),
        ("abc", "ａｂｃ ABC", ["ａｂｃ", "ABC"]),
        ("i", "İ", ["İ"]),
        ("automatic", "auto\u00admatic", ["auto\u00admatic"]),
        ("2", "x²", []),
        ("x2", "x²", ["x²"]),
    ],
)
def test_case_accents_and_width_do_not_count(query, text, found):
    assert marked(query, text) == found


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("海", "上海港和海关", ["海", "海"]),
        ("海港", "上海港，海 港，港海", ["海港", "海 港"]),
        ("port海港", "the port海港。", ["port海港"]),
        ("海", "abc海abc", ["海"]),
        ("港は", "この港は静か。", ["港は"]),
        ("カ", "ガラス ｶﾞ", ["ガ", "ｶﾞ"]),
        ("항구", "부산항구는", ["항구"]),
        ("한", unicodedata.normalize("NFD", "한글"), [unicodedata.normalize("NFD", "한")]),
        ("ที่", "ที่นี่", ["ที่"]),
        ("ทะเล", "ไปทะเลกัน", ["ทะเล"]),
        ("ပင်လယ်", "ဒီပင်လယ်က", ["ပင်လယ်"]),
        ("\U00020001", "a\U00020001b", ["\U00020001"]),
    ],
)
def test_scripts_without_blanks_are_marked_sign_by_sign(query, text, found):
    assert marked(query, text) == found


@pytest.mark.parametrize(
    ("query", "text", "language", "found"),
    [
        ("محمد", "قال مُحَمَّدٌ نعم", "arabic", ["مُحَمَّدٌ"]),
        ("كتاب", "هذا الكتاب", "arabic", ["الكتاب"]),
        ("مدرسه", "مدرسة مـدرسة", "arabic", ["مدرسة", "مـدرسة"]),
        ("کتاب", "كتاب", "english", ["كتاب"]),
        ("ספר", "סֵפֶר טוב", "english", ["סֵפֶר"]),
        ("हिन्दी", "वह हिन्दी में", "english", ["हिन्दी"]),
        ("вода", "Воду пьют", "russian", ["Воду"]),
        ("haus", "Häuser", "german", ["Häuser"]),
        ("haus", "Häuser", "english", []),
        ("cheval", "Les chevaux.", "french", ["chevaux"]),
        ("plane", "A plan.", "english", []),
    ],
)
def test_marks_of_vowels_do_not_part_words_and_stems_go_by_the_language(query, text, language, found):
    assert marked(query, text, language) == found


def test_a_word_that_is_being_typed_is_a_beginning():
    assert marked("mu", "Mud, music and Emu", is_typing=True) == ["Mud", "music"]
    assert marked('"slow mu', "Slow mud, slow Emu", is_typing=True) == ["Slow mud"]
    assert marked("m", "Mud and m", is_typing=True) == ["m"]
    assert marked("mu ", "Mud", is_typing=True) == []


def test_a_phrase_does_not_leap_over_what_is_too_long_for_a_word():
    assert marked('"aaa bbb"', f"aaa {'x' * 70} bbb") == []
    assert marked(f'"aaa {"y" * 70} bbb"', f"aaa {'x' * 70} bbb, aaa bbb") == [f"aaa {'x' * 70} bbb"]


def test_no_match_lies_within_another():
    assert marked('knots "seven knots" seven', "Seven knots, seven.") == ["Seven knots", "seven"]


def test_a_page_that_was_pasted_is_looked_for_by_its_beginning():
    text = " ".join(f"word{n}" for n in range(500))

    assert len(marked(text, text)) == 64


def test_a_snippet_is_where_most_words_are_and_marks_them():
    text = f"Mud. {'Nothing here. ' * 40}Ships and seven knots of mud in\nthe harbour. {'Nothing more. ' * 40}"

    snippet = Matcher(parse("knots mud").words).snippet(text)

    assert [snippet.text[start:end] for start, end in snippet.spans] == ["knots", "mud"]
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert "mud in the harbour" in snippet.text


def test_a_text_without_the_words_shows_its_beginning():
    assert Matcher(parse("mud").words).snippet("Nothing of\nit here.").text == "Nothing of it here."
    assert Matcher(parse("mud").words).snippet("").text == ""


TEXTS = st.text(alphabet="abM é́ﬁß½.-'\n海港がｶﾞ한ᆫกี่مُةाह\u00adⅣ²", max_size=40)


@given(TEXTS, TEXTS)
@example("a", "½")
@example("海", "海a")
def test_a_match_is_not_empty_and_reads_like_what_was_asked_for(query, text):
    words = parse(query).words
    matcher = Matcher(words)

    spans = matcher.spans(text)

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for start, end in spans:
        assert matcher.spans(text[start:end]), (query, text, text[start:end])


@given(TEXTS, st.text(alphabet="ab 海é.\n", max_size=300), st.integers(1, 60))
def test_a_snippet_is_a_piece_of_the_text_on_one_line_with_the_matches_in_it(query, text, length):
    matcher = Matcher(parse(query).words)

    snippet = matcher.snippet(text, length)

    assert "\n" not in snippet.text
    assert len(snippet.text) <= length + 2
    pieces = {text[start:end].replace("\n", " ") for start, end in matcher.spans(text)}
    assert {snippet.text[start:end] for start, end in snippet.spans} <= pieces
