"""Words looked up in the reader's own dictionaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.word_forms import forms
from reader.services.looking_up import Dictionaries, html_of
from reader.services.stardict import Field
from tests import stardict


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("harbours", "harbour"),
        ("boxes", "box"),
        ("carried", "carry"),
        ("stories", "story"),
        ("stopped", "stop"),
        ("silted", "silt"),
        ("moved", "move"),
        ("running", "run"),
        ("making", "make"),
        ("leaves", "leaf"),
        ("sea’s", "sea"),
        ("“Silt,”", "silt"),
    ],
)
def test_the_word_that_is_meant_is_among_the_forms(written, meant):
    assert meant in forms(written)


@given(st.text(max_size=30))
def test_forms_are_never_empty_or_said_twice(text):
    found = forms(text)

    assert all(found)
    assert len(set(found)) == len(found)


def test_of_chinese_the_longest_word_at_the_point_is_found(tmp_path):
    path = stardict.make(tmp_path, [("静", b"quiet"), ("静水", b"still water"), ("水", b"water")])

    answer = Dictionaries().look_up([path], "静水留下它所携带的一切")

    assert [entry.word for entry in answer.entries] == ["静水"]


def test_of_chinese_a_word_that_begins_before_the_point_is_found(tmp_path):
    path = stardict.make(tmp_path, [("静", b"quiet"), ("静水", b"still water"), ("水", b"water"), ("水留", b"odd")])

    answers = [
        Dictionaries().look_up([path], words, before=before)
        for words, before in [("水，它", "“静"), ("水，它", "静。"), ("水留下", "静"), ("水它", "")]
    ]

    assert [[entry.word for entry in answer.entries] for answer in answers] == [["静水"], ["水"], ["水留"], ["水"]]


def test_each_dictionary_is_asked_in_the_readers_order(tmp_path):
    first = stardict.make(tmp_path, [("harbours", b"plural")], name="One")
    second = stardict.make(tmp_path, [("harbour", b"where ships rest")], name="Two")

    answer = Dictionaries().look_up([second, first], "harbours")

    assert [(entry.dictionary, entry.word) for entry in answer.entries] == [("Two", "harbour"), ("One", "harbours")]


def test_where_nothing_is_found_words_spelt_nearly_so_are_told(tmp_path):
    path = stardict.make(tmp_path, [(word, b".") for word in ("harbour", "arbour", "silt", "hardly")])

    assert Dictionaries().look_up([path], "harbuor").near[0] == "harbour"
    assert Dictionaries().look_up([path], "zq").near == ()


def test_a_broken_dictionary_is_told_and_the_others_answer(tmp_path):
    good = stardict.make(tmp_path, [("silt", b"what quiet water drops")])

    answer = Dictionaries().look_up([tmp_path / "gone.ifo", good], "silt")

    assert len(answer.entries) == 1
    assert "gone.ifo cannot be read" in str(answer.problems[0])


def test_a_dictionary_whose_files_changed_is_read_anew(tmp_path):
    dictionaries = Dictionaries()
    path = stardict.make(tmp_path, [("silt", b"old")])
    before = dictionaries.look_up([path], "silt")

    stardict.make(tmp_path, [("mud", b"new"), ("silt", b"new and longer")])

    assert "old" in before.entries[0].html
    assert "new and longer" in dictionaries.look_up([path], "silt").entries[0].html


@pytest.mark.parametrize(
    ("kind", "data", "has", "has_not"),
    [
        ("m", "a < b\nc", "a &lt; b<br>c", "< b"),
        ("h", "<p>/sɪlt/<br></p>", "<p>/sɪlt/</p>", "<br"),
        ("t", "sɪlt", "[sɪlt]", ""),
        ("h", "<b>silt</b><script>bad()</script><img src='x.png'>", "silt", "bad"),
        ("h", "<b>silt</b><img src='file:///etc/passwd'>", "silt", "passwd"),
        ("h", "see <a href='bword://mud flat'>mud</a>", 'href="wiki:mud%20flat"', "bword"),
        ("h", "<a href='javascript:bad()' onclick='bad()'>silt</a>", "silt", "bad"),
        ("g", "<b>silt</b> <span foreground='red'>n</span>", "<strong>silt</strong>", "red"),
        ("x", "<k>silt</k>\n<ex>the silt</ex> <kref>mud</kref><rref>s.wav</rref>", 'href="wiki:mud"', "wav"),
        ("W", "noise", "", "noise"),
        ("r", "img:x.png", "", "png"),
    ],
)
def test_entries_are_shown_safely_and_without_pictures_and_sounds(kind, data, has, has_not):
    html = html_of([Field(kind, data.encode())])

    assert has in html
    assert not has_not or has_not not in html


@given(st.sampled_from("mltgxkwhnyWPr"), st.binary(max_size=60))
def test_whatever_an_entry_holds_nothing_runs_and_nothing_is_loaded(kind, data):
    html = html_of([Field(kind, b"<img src=x><script>1</script>" + data)]).lower()

    assert "<script" not in html
    assert "<img" not in html
