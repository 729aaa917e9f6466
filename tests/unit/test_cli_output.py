"""Text for terminals: cleaned, measured, cut; and HTML turned into it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.commands.output import clean, columns, fitted, padded, plain
from reader.services.typesetting.page_text import page_text

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@given(st.text())
def test_nothing_that_commands_a_terminal_comes_through(text):
    assert not CONTROLS.search(clean(text))
    assert len(clean(text).splitlines()) <= 1
    assert not CONTROLS.search(plain(text))


def test_lines_and_tabs_of_a_text_stay():
    assert plain("a\tb\r\nc\rd\n") == "a\tb\nc\nd\n"


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("海港", 4), ("é", 1), ("e\u0301", 1), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("שלום", 4), ("", 0)],
)
def test_columns_are_counted_as_a_terminal_draws_them(text, width):
    assert columns(text) == width
    assert padded(text, 6) == text + " " * (6 - width)


@given(st.text(), st.integers(1, 30))
def test_cut_text_fits(text, width):
    assert columns(fitted(text, width)) <= width or columns(text) <= width


def test_text_is_cut_with_an_ellipsis_or_not_at_all():
    assert fitted("a long title", 7) == "a long…"
    assert fitted("海港海港", 6) == "海港…"
    assert fitted("short", 5) == "short"
    assert fitted("x" * 500, 0) == "x" * 500


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>two</b>\nthree</p><p>four</p>", "One two three\n\nfour"),
        ("<h2>Head</h2><p>a<br>b<br/><br/>c</p>", "Head\n\na\nb\n\nc"),
        ("<ul><li>one</li><li>two<ul><li>in</li></ul></li></ul><p>end</p>", "- one\n- two\n  - in\n\nend"),
        ('<ol start="3"><li><p>a</p><p>b</p></li><li>c</li></ol>', "3. a\nb\n4. c"),
        ('<ol start="x"><li>a</li></ol>', "1. a"),
        ("<pre>  def f():\n    pass\n</pre><p>x</p>", "  def f():\n    pass\n\nx"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a\tb\n1\t2"),
        ('<p>A <img src="x" alt="bell"> rings &amp; &lt;ends&gt;</p>', "A bell rings & <ends>"),
        ("<blockquote><p>quoted</p></blockquote>", "quoted"),
        ("<p>海港</p><p>为什么</p>", "海港\n\n为什么"),
        ("<li>stray</li></ul></pre><p>b", "- stray\n\nb"),
        ("", ""),
    ],
)
def test_html_becomes_plain_text(html, text):
    assert page_text(html) == text
