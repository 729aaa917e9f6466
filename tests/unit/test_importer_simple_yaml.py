"""Simple front matter is read as the YAML library reads it, or left to it."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from reader.importers import simple_yaml

PIECES = st.sampled_from(
    [
        *(
            "title",
            "tags",
            "a-b",
            "_x",
            "Date",
            "- ",
            "  - ",
            " - ",
            "\n",
            "\n",
            "\n",
            ": ",
            ": ",
            ":",
            ": [",
            "[",
            "]",
        ),
        *(
            ", ",
            ",",
            " ",
            "  ",
            '"',
            "'",
            "#",
            " #",
            "word",
            "two words",
            "2021-02-03",
            "10:30",
            "é",
            "中文",
            "\\",
            "\t",
        ),
        *(
            "{",
            "}",
            "|",
            ">",
            "&a",
            "*a",
            "!t",
            "%",
            "@",
            "`",
            "?",
            "? ",
            "-",
            "~",
            "null",
            "...",
            "---",
            "\x85",
            "\xa0",
        ),
        *("https://e.org/?q=1#x", "\u2028", "\ufeff", "\x7f", "<<", "=", "(", "x:", "\u3000", "\U0001f600"),
    ]
)
LINES = st.tuples(
    st.sampled_from(["title: ", "tags:", "tags: ", "- ", "  - ", "key: [", ""]),
    st.lists(PIECES, max_size=5).map("".join),
).map("".join)


def by_library(text: str) -> object:
    try:
        return yaml.load(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return "not YAML"


@given(st.lists(LINES, max_size=6).map("\n".join) | st.lists(PIECES, max_size=14).map("".join))
@example("tags: []")
@example("tags: [a, ]")
@example("tags: [a,, b]")
@example("tags: [ 'a b' , \"c, d\",e ]  ")
@example("tags:\n- a\n  - b")
@example("tags:\n  - a\n- b")
@example("title: one\ntitle: two")
@example("title: a #b")
@example("title: a:")
def test_it_says_what_the_library_says_or_nothing(text):
    found = simple_yaml.fields(text)

    assert found is None or found == by_library(text)


@pytest.mark.parametrize(
    "text",
    [
        'title: "Seven knots: a guide"\nauthor: Inés Calder\ndate: 2021-02-03 10:30:00 +0800\n'
        'tags: [rope, "two words"]\n',
        "title: It's C# and 100%\ntags:\n  - rope\n  - 'hands'\ndraft: false\nsource: https://example.org/a?b=c#d",
        "title: 七个绳结\nsummary:\nlang: zh",
        "title: A\n\nms.date: 02/03/2020\nms.prod: ''\ntags:\n\n- one\n\n- two\n\n",
    ],
)
def test_usual_front_matter_is_not_left_to_the_library(text):
    assert simple_yaml.fields(text) == by_library(text)


@pytest.mark.parametrize(
    "text", ["", "\n", "word", "a: |\n  b", "a: {b: c}", "a:\n  b: c", "a: 1 # one", "a: &b c", "# a"]
)
def test_what_is_more_is_left_to_the_library(text):
    assert simple_yaml.fields(text) is None
