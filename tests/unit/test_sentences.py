"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.sentences import sentences


def cut(text):
    return [text[start:end].strip() for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. J. R. Smith paid $3.50. Then he left.", ["Mr. J. R. Smith paid $3.50.", "Then he left."]),
        ("They met at 5 p.m. Nobody came.", ["They met at 5 p.m.", "Nobody came."]),
        ("“Really?” he said. “Yes.” So did I. Good.", ["“Really?” he said.", "“Yes.”", "So did I.", "Good."]),
        ("The U.S. Army, e.g. Paris, and No. 5.", ["The U.S. Army, e.g. Paris, and No. 5."]),
        ("1. The first. It ends.", ["1. The first.", "It ends."]),
        ("他说：“走吧。”然后走了！真的？是。", ["他说：“走吧。”", "然后走了！", "真的？", "是。"]),
        ("هل هذا؟ نعم۔ لا", ["هل هذا؟", "نعم۔", "لا"]),
        ("One line\nanother", ["One line", "another"]),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text, expected):
    assert cut(text) == expected


@given(st.text(st.sampled_from("aB1 .!?。！”\"'\n؟۔(…，é")) | st.text())
def test_the_sentences_together_are_the_text(text):
    found = sentences(text)

    assert "".join(text[start:end] for start, end in found) == text
    assert all(start < end for start, end in found)
    assert not text.strip() or all(text[start:end].strip() for start, end in found)
