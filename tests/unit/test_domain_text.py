"""Rules about text keep to what they say on the short ways that most texts take."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.domain import text
from reader.domain.rough_text import rough_text
from reader.domain.text import fold, language_by_script, length_of, url_key

MIXED = st.text(st.sampled_from("ab1-'’_ \n中é.日한\u0301,\U00020000"), max_size=40)
LATIN = st.text(st.sampled_from("abc defg'- \n"), max_size=60)
ADDRESSES = st.lists(
    st.sampled_from(
        ["www.", "example.org", ":80", "/", "//", "/a", "/b/", "../", "?", "?a=b", "#", "#f", "%20", "é", ";", "@"]
    ),
    max_size=8,
).map("".join)
WORDS_BESIDE_CJK = rf"[^\W_{text._CJK}]+(?:['’\-][^\W_{text._CJK}]+)*"


@given(st.tuples(LATIN, MIXED, LATIN).map("".join))
@example("a--b -c d'- 'e")
@example("don’t")
def test_words_and_signs_are_counted_as_the_patterns_find_them(written):
    words = len(re.findall(WORDS_BESIDE_CJK, written))
    signs = len(re.findall(text._CJK_SIGN, written))

    assert length_of(written)[0] == words + signs


@given(st.tuples(LATIN, st.text(max_size=20), LATIN).map("".join))
@example("Cafe\u0301 ﬁne Ａ　b")
def test_folding_a_few_signs_by_themselves_is_folding_all(written):
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", written) if unicodedata.category(sign) != "Mn")
    plain = unicodedata.normalize("NFC", plain.replace("\u0640", ""))

    assert fold(written) == re.sub(r"\s+", " ", plain.casefold()).strip()


@given(ADDRESSES, st.sampled_from(["", "file:///tmp/a/b.md", "http://example.org/x/y", "https://www.q.org/a/b?c#d"]))
def test_plain_addresses_have_the_key_that_any_address_has(rest, base):
    url = f"http://{rest}"

    assert url_key(url, base) == url_key(f"HTTP://{rest}", base)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# A\n\nB", "A\n\nB"),
        ("One\n\n## Two\n\n- three\n- [x] four\n1. five\n> six", "One\nTwo\nthree\nfour\nfive\nsix"),
        ("a **b** _c_ ~~d~~ `e` \\* f_g 2*3", "a b c d e * f_g 2*3"),
        ("```python\ncode\n```\nafter", "code\n\nafter"),
        ("[a](b) ![c](d) [[e|f]] [g][h] [^1]", "a c f g"),
        ("| a | b |\n|---|---|\n| c | d |", "a   b  \n\n  c   d"),
        ("<p>x</p> <!-- y --> {{ z }} &amp;", "x    &"),
        ("<tr><td>Low</td><td><b>Hi</b>gh</td></tr>", "Low  High"),
        ("one<br>two<br/>three <i>f</i>our", "one two three four"),
        ("<ul><li>a<li>b</ul><pre>c</pre><predict>d", "a b  c d"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("## One ##\n\ntwo # three #\n### four ###", "One\n\ntwo # three #\nfour"),
        ("a\n###问题###\n##工具\n#!/bin/sh\n#tag", "a\n问题\n工具\n#!/bin/sh\n#tag"),
        ("> [!WARNING]\n> mind\n\n> [!tip]- the wind", "mind\nthe wind"),
        ("a [!b] c", "a [!b] c"),
        ("[!include [banner](../banner.md)]\n\nA [!INCLUDE[x](y)] b", "A  b"),
        ("*[HTML]: Markup\n*[CSS]: Style\n\nHTML and CSS", "HTML and CSS"),
        ("The [map] of [the *sea*] and [nothing]\n\n[map]: /m\n[The *sea*]: /s", "The map of the sea and [nothing]"),
        ("[TOC]\n\nA [TOC]", "A [TOC]"),
        ("Said.\n{: .summary}\n\n# Head {#h .x}\n\n`{:a => 1}`", "Said.\nHead \n\n{:a => 1}"),
        ('a {#set of x} b {.5w + 1} c\n# D {#e .f g="h i" j=k}\n{:toc .l}', "a {#set of x} b {.5w + 1} c\nD"),
        ("[![a\nb]({{ c }})](d)", "a\nb"),
        ("a ==b c== d == e == f", "a b c d == e == f"),
        ('a\n\n::: tip Mind the tide\nb\n:::\n\n:::{.x #y}\n\n::: zone p="q"\nc\n::::', "a\n\nMind the tide\nb\n\nc"),
        ("::: reader.domain.text", "reader.domain.text"),
        ("A[^1] b.\n\n[^1]: Of the sea.\n[c]: /d", "A b.\n\n Of the sea."),
        (":::row:::\n    :::column span=2:::\nhere\n:::row-end:::", "here"),
        ("1. [x] done\n2. [ ] open", "done\nopen"),
    ],
)
def test_rough_text_is_the_words_without_the_signs(markdown, words):
    assert rough_text(markdown, "markdown") == words


@pytest.mark.parametrize(
    "beginning", ["<!--", "<script ", "<style ", "<a ", "![", "[[", "[^", "{{", "{% ", "{: ", "==a", "> [!a", "[!div ["]
)
def test_rough_text_of_nothing_but_beginnings_is_made_in_time(beginning):
    """Followed to the end of the text each, these would take many minutes."""
    text = f"]: ](x ][ {beginning * 40_000}"

    assert rough_text(text, "markdown").count(beginning.strip()) == 40_000


def test_rough_text_of_many_blank_lines_is_made_in_time():
    newlines = "\n" * 60_000

    assert rough_text(f"a[1]:{newlines}| b", "markdown").split() == ["a[1]:", "b"]


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("See <https://example.org/a> or <ann@example.org>.", "See https://example.org/a or ann@example.org."),
        ("on [the\nsite][1] today", "on the\nsite today"),
        ("[[list:29]][1] says", "[list:29] says"),
        ("as [a paper [paid]](https://example.org) has it", "as a paper [paid] has it"),
    ],
)
def test_rough_text_has_what_is_shown_of_links(markdown, words):
    assert rough_text(markdown, "markdown") == words


def test_text_that_is_no_markdown_stays():
    assert rough_text("# *a*", "text") == "# *a*"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("港口是安静的地方。", "zh"),
        ("Linux 内核 6.12 LTS 发布了，修复了 CVE-2024-1 和 CVE-2024-2 两个漏洞。", "zh"),
        ("港は静かな場所です。", "ja"),
        ("항구는 조용한 곳입니다.", "ko"),
        ("الميناء مكان هادئ", "ar"),
        ("بندر جای آرامی است که کشتی می‌ماند", ""),
        ("הנמל הוא מקום שקט", "he"),
        ("ท่าเรือเป็นสถานที่เงียบสงบ", "th"),
        ("Το λιμάνι είναι ήσυχο", "el"),
        ("Гавань — тихое место", ""),
        ("A harbour is a quiet place", ""),
        ("An article about 港口 in English, with a few signs only", ""),
        ("", ""),
    ],
)
def test_a_script_tells_the_language_where_no_other_has_it(text, language):
    assert language_by_script(text) == language


@given(st.lists(st.text("abc é中", min_size=1, max_size=9).map(str.strip).filter(bool), min_size=1, max_size=4))
def test_signs_around_lines_leave_their_words(lines):
    """Headings that are closed, and boxes with a kind: what is in them is all that is read."""
    closed = "\n".join(f"## {line} ##" for line in lines)
    boxed = "\n".join(f"> {line}" for line in ("[!NOTE]", *lines))

    assert rough_text(closed, "markdown").split() == rough_text(boxed, "markdown").split() == " ".join(lines).split()
