"""What an article's body becomes: the blocks, pictures, links and code that the article view draws."""

import pytest

from reader.domain.article import Asset, BodyFormat
from reader.services import reading, rendering
from reader.services.rendering import render

BIG = Asset("big.png", "image/png", b"", 600, 400, "big1")
ICON = Asset("icon.png", "image/png", b"", 16, 16, "icon1")
SPACED = Asset("img/a b.png", "image/png", b"", 0, 0, "spaced1")
ASSETS = {asset.name: asset for asset in (BIG, ICON, SPACED)}


def html(body: str) -> str:
    return render(body, BodyFormat.HTML, assets=ASSETS)


def test_the_number_of_the_renderer_is_the_one_that_pages_are_kept_under():
    assert rendering.RENDERED_BY == reading.RENDERED_BY


def test_nothing_comes_of_nothing():
    assert [render(body, form, assets={}) for body in ("", " \n\n ") for form in BodyFormat] == [""] * 6


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("{{ page.title }}\n", "<p>{{ page.title }}\n</p>"),
        ("<!-- a\n\nb -->\n{% include <menu>.html %}", "<p>\n{% include &lt;menu&gt;.html %}</p>"),
        ("[a]: https://example.org/a", "<p>[a]: https://example.org/a</p>"),
        ("<!-- to be written -->", ""),
        ("<!-- never closed\n{{ page.title }}", ""),
        ("{% include menu.html %}\n\nWords", "<p>Words</p>"),
    ],
)
def test_markdown_of_which_nothing_would_be_shown_is_shown_as_typed(body, shown):
    assert render(body, BodyFormat.MARKDOWN, assets={}) == shown


def test_the_first_heading_of_a_body_is_one_below_the_title():
    assert html("<h1>A</h1><h2>B</h2><h6>C</h6>") == '<h2 id="a">A</h2><h3 id="b">B</h3><h6 id="c">C</h6>'


def test_headings_that_start_lower_stay_where_they_are():
    assert html("<h2>A</h2><h3>B</h3>") == '<h2 id="a">A</h2><h3 id="b">B</h3>'


def test_headings_of_the_same_words_get_anchors_of_their_own():
    assert html("<h2>A b!</h2><h2>A b</h2><h2>中文</h2>") == (
        '<h2 id="a-b">A b!</h2><h2 id="a-b-1">A b</h2><h2 id="中文">中文</h2>'
    )


def test_anchors_are_kept_for_links_in_this_and_in_other_articles():
    assert html('<a href="#x">go</a><a name="x"></a><p>here</p><p id="y">there</p>') == (
        '<p><a href="#x">go</a></p><p id="x">here</p><p id="y">there</p>'
    )


def test_divisions_are_unwrapped_and_loose_text_becomes_paragraphs():
    assert html("<div>one<section><p>two</p></section>three<div></div></div>") == "<p>one</p><p>two</p><p>three</p>"


def test_a_block_inside_an_inline_element_ends_it_and_the_next_line_takes_it_up():
    assert html("<b>one<div>two</div></b>three") == "<p><strong>one</strong></p><p><strong>two</strong></p><p>three</p>"


def test_old_lists_that_nest_between_items_belong_to_the_item_before():
    assert html("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>") == (
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"
    )


def test_a_numbered_list_keeps_where_it_starts():
    assert html('<ol start="5" type="a"><li>x</ol>') == '<ol start="5" type="a"><li>x</li></ol>'


def test_boxes_of_forms_become_signs():
    assert html('<ul><li><input type="checkbox" checked> done<li><input type="checkbox"> open</ul>') == (
        "<ul><li>☑  done</li><li>☐  open</li></ul>"
    )


def test_a_stored_picture_has_its_id_and_natural_size():
    assert html('<p><img src="big.png" alt="A &quot;b&quot;" onerror=x></p>') == (
        '<p class="figure"><img src="asset:big1" width="600" height="400" alt="A &quot;b&quot;"></p>'
    )


@pytest.mark.parametrize("source", ["img/a b.png", "img/a%20b.png", "./img/a%20b.png?w=2", "img\\a b.png"])
def test_a_stored_picture_is_found_however_its_name_is_written(source):
    assert 'src="asset:spaced1" alt=""' in html(f'<img src="{source}">')


def test_an_article_may_ask_for_a_smaller_picture_but_not_for_a_larger():
    assert 'width="300" height="200"' in html('<img src="big.png" width="300">')
    assert 'width="600" height="400"' in html('<img src="big.png" width="9000" height="1">')


def test_a_small_picture_stays_in_its_line_and_a_big_one_gets_a_line_of_its_own():
    assert html('<p>a <img src="icon.png" alt="i"> b</p>') == (
        '<p>a <img src="asset:icon1" width="16" height="16" alt="i"> b</p>'
    )
    assert html('<p>a <img src="big.png" alt="i"> b</p>') == (
        '<p>a</p><p class="figure"><img src="asset:big1" width="600" height="400" alt="i"></p><p>b</p>'
    )


@pytest.mark.parametrize(
    ("image", "shown"),
    [
        ('<img src="https://example.com/x/tree.png" alt="">', "▢ tree.png"),
        ('<img src="https://example.com/x.png" alt="A tree">', "▢ A tree"),
        ('<img src="asset:other" alt="B">', "▢ B"),
        ('<img src="data:image/png;base64,AAAA">', "▢"),
    ],
)
def test_a_picture_that_is_not_stored_leaves_its_words(image, shown):
    assert html(f"<p>x {image}</p>") == f'<p>x <span class="missing">{shown}</span></p>'


def test_a_figure_has_its_caption_below():
    assert html(
        '<figure><a href="/b"><img src="big.png" alt=""></a><figcaption>So <i>it</i> is</figcaption></figure>'
    ) == (
        '<p class="figure"><a href="/b"><img src="asset:big1" width="600" height="400" alt=""></a></p>'
        '<p class="caption">So <em>it</em> is</p>'
    )


@pytest.mark.parametrize(
    "caption",
    [
        "<figure>{}<figcaption><p>So it is</p></figcaption></figure>",
        "<figure>{}<figcaption>\n<div><p>So it is</p></div></figcaption></figure>",
        '<div class="wp-caption">{}<p class="wp-caption-text">So it is</p></div>',
    ],
)
def test_a_caption_in_a_paragraph_of_its_own_is_one_also_below_a_picture_that_is_a_link(caption):
    image = '<img src="asset:big1" width="600" height="400" alt="">'
    assert html(caption.format('<a href="/b"><img src="big.png" alt=""></a>')) == (
        f'<p class="figure"><a href="/b">{image}</a></p><p class="caption">So it is</p>'
    )
    assert html("<figcaption><p>a</p></figcaption><p>b</p>") == '<p class="caption">a</p><p>b</p>'


def test_code_is_coloured_when_its_language_is_named():
    assert html('<pre><code class="language-python">def f(): # &lt;b&gt;</code></pre>') == (
        '<pre class="language-python"><span class="k">def</span> <span class="n">f</span>():'
        ' <span class="c"># &lt;b&gt;</span></pre>'
    )


def test_code_of_no_or_an_unknown_language_is_left_alone():
    assert html("<pre>\n\na &lt; b\n\tc\n</pre>") == '<pre class="language-text">a &lt; b\n    c</pre>'
    assert html('<pre class="language-klingon">x</pre>') == '<pre class="language-klingon">x</pre>'


def test_code_in_the_tables_and_spans_of_other_highlighters_is_only_code():
    body = (
        '<div class="highlight-source-js"><table><tr><td class="linenos"><pre>1\n2</pre></td>'
        '<td><pre><span class="pl-k">let</span> a<br>b</pre></td></tr></table></div>'
    )

    assert html(body) == '<pre class="language-js"><span class="k">let</span> a\nb</pre>'


def test_a_table_has_a_head_and_alignment():
    head = '<tr><th align="right">a</th><th>b</th></tr>'
    row = '<tr><td style="color:red;text-align:center">1</td><td>2</td></tr>'

    assert html(f"<table>{head}{row}</table>") == (
        '<table class="data" cellpadding="6" cellspacing="0"><thead><tr><th align="right">a</th><th>b</th></tr></thead>'
        '<tbody><tr><td align="center">1</td><td>2</td></tr></tbody></table>'
    )


def test_the_caption_of_a_table_stands_before_it():
    assert html("<table><caption>C</caption><tr><td>1<td>2</table>").startswith('<p class="caption">C</p><table ')


def test_a_table_that_only_lays_out_a_page_is_unwrapped():
    assert html("<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>") == "<p>a</p><p>b</p>"


def test_cells_beyond_the_hundredth_go_into_it():
    made = html("<table><tr>" + "<td>x</td>" * 300 + "</tr></table>")

    assert made.count("<td>") == 100
    assert made.count("x") == 300


def test_a_callout_of_any_maker_is_a_table_of_one_cell_with_a_named_title():
    made = html('<div class="admonition caution"><p class="admonition-title">Care</p><p>Do</p></div>')

    assert made == (
        '<table class="callout warning" cellpadding="12" cellspacing="0" width="100%"><tbody><tr><td>'
        '<p class="title" id="callout:warning">Care</p><p>Do</p></td></tr></tbody></table>'
    )


def test_what_folds_has_a_summary_and_is_open_or_closed_as_it_was():
    assert html("<details><summary>More</summary>all <b>of</b> it</details>") == (
        "<details><summary>More</summary><p>all <strong>of</strong> it</p></details>"
    )
    assert html(
        "<details open><summary><h3 id='a'>T</h3></summary>x<details><summary></summary>y</details></details>"
    ) == (
        '<details open=""><summary><h3 id="a">T</h3></summary><p>x</p>'
        "<details><summary>…</summary><p>y</p></details></details>"
    )


def test_what_folds_without_words_for_it_gets_some():
    assert html("<details>x<summary>late</summary></details>") == (
        "<details><summary>…</summary><p>x</p><p><strong>late</strong></p></details>"
    )


def test_a_summary_that_stands_alone_is_a_bold_line():
    assert html("<summary>loose</summary>") == "<p><strong>loose</strong></p>"


def test_what_folds_in_a_list_is_an_entry_and_too_deep_it_does_not_fold():
    assert html("<ul><details><summary>a</summary>b</details></ul>") == (
        "<ul><li><details><summary>a</summary><p>b</p></details></li></ul>"
    )
    made = html("<details><summary>s</summary>" * 6 + "end" + "</details>" * 6)
    assert made.count("<details>") == 4
    assert made.count("<strong>s</strong>") == 2


def test_what_plays_becomes_a_link():
    assert html('<iframe src="https://example.com/v/1"></iframe><video src="a.mp4"></video>') == (
        '<p><a href="https://example.com/v/1">https://example.com/v/1</a></p><p><a href="a.mp4">a.mp4</a></p>'
    )


def test_direction_and_language_are_kept():
    assert html('<p dir="rtl" lang="ar">سلام</p><p dir="auto" lang="?">x</p>') == (
        '<p dir="rtl" lang="ar">سلام</p><p>x</p>'
    )


def test_nesting_has_a_limit_and_no_word_is_lost_at_it():
    made = html("<blockquote>" * 500 + "deep" + "</blockquote>" * 500 + "after")

    assert made.count("<blockquote>") == 59
    assert "<p>deep</p>" in made
    assert made.endswith("<p>after</p>")


def test_text_that_no_parser_can_nest_comes_back_as_paragraphs(monkeypatch):
    def too_deep(html: str) -> str:
        raise RecursionError

    monkeypatch.setattr("reader.services.typesetting.sanitising.tidy", too_deep)

    assert html("a < b\n\nc") == "<p>a &lt; b</p><p>c</p>"
