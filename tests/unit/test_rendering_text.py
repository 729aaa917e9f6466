"""Plain text: what is joined, what keeps its lines, and what is shown in fixed type."""

import pytest

from reader.domain.article import BodyFormat
from reader.services.rendering import render


def text(body: str) -> str:
    return render(body, BodyFormat.TEXT, assets={})


def test_wrapped_prose_is_joined_into_paragraphs():
    body = (
        "This is a line of some length, wrapped by an editor at about seventy\n"
        "characters, as is usual in mail and in old text files, and going on.\n"
        "\n \n"
        "The end."
    )

    assert text(body) == f"<p>{body[: body.index('.') + 1]}</p><p>The end.</p>".replace(
        "at about seventy\n", "at about seventy\n"
    )


def test_chinese_lines_are_joined_without_a_blank():
    assert text("这是第一行文字，它的长度和别的行差不多，是由编辑器自动折行而来的，\n所以应当和下一行合并。") == (
        "<p>这是第一行文字，它的长度和别的行差不多，是由编辑器自动折行而来的，所以应当和下一行合并。</p>"
    )


@pytest.mark.parametrize(
    "body", ["Roses are red,\nViolets are blue,\nSugar.", "- milk\n- bread", "1. one\n2. two\n3. three"]
)
def test_verse_and_lists_keep_their_lines(body):
    assert text(body) == "<p>" + body.replace("\n", "<br>") + "</p>"


@pytest.mark.parametrize(
    "body",
    ["+---+---+\n| a | b |\n+---+---+", "name    size    date\nfile    12      now", "    if x:\n        y"],
)
def test_drawings_tables_and_code_are_in_fixed_type(body):
    lines = body.replace("\n    ", "\n").removeprefix("    ") if body.startswith(" ") else body

    assert text(body) == f'<pre class="language-text">{lines}</pre>'


@pytest.mark.parametrize("beginning", ["PS:", "P.S.", "P. S.:", "PPS:"])
def test_a_postscript_is_marked(beginning):
    assert text(f"Bye.\n\n{beginning} More.") == f'<p>Bye.</p><p class="postscript">{beginning} More.</p>'


def test_addresses_are_links_and_everything_else_is_as_typed():
    assert text('See www.example.com: <b>"a" & b</b> *c*') == (
        '<p>See <a href="https://www.example.com">www.example.com</a>: &lt;b&gt;"a" &amp; b&lt;/b&gt; *c*</p>'
    )


def test_a_line_of_signs_is_a_rule():
    assert text("a\n\n* * *\n\nb") == "<p>a</p><hr><p>b</p>"
