"""Markdown as blogs, notebooks and manuals write it."""

import pytest

from reader.domain.article import Asset, BodyFormat
from reader.services.rendering import render

PICTURE = Asset("cat.png", "image/png", b"", 600, 400, "cat1")


def markdown(body: str) -> str:
    return render(body, BodyFormat.MARKDOWN, assets={"cat.png": PICTURE})


def test_lists_need_no_blank_line_before_and_nest_by_two_blanks():
    assert markdown("Text\n- a\n  - b\n- c") == "<p>Text</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"


def test_fenced_code_stands_in_lists_too():
    assert markdown("1. a\n   ```sh\n   ls\n   ```\n2. b") == (
        '<ol><li>a<pre class="language-sh">ls</pre></li><li>b</li></ol>'
    )


@pytest.mark.parametrize("info", ["rust,ignore", "{.rust .wide}", " Rust title=x", "language-rust"])
def test_the_language_of_a_fence_is_found_in_what_else_stands_there(info):
    assert '<pre class="language-rust"><span class="k">fn</span>' in markdown(f"```{info}\nfn\n```")


def test_tasks_have_boxes_instead_of_bullets():
    assert markdown("- [ ] a\n- [x] b") == '<ul class="tasks"><li>☐ a</li><li>☑ b</li></ul>'


def test_tables_keep_their_alignment():
    assert markdown("|a|b|\n|--:|:-:|\n|1|2|") == (
        '<table class="data" cellpadding="6" cellspacing="0"><thead><tr><th align="right">a</th>'
        '<th align="center">b</th></tr></thead><tbody><tr><td align="right">1</td><td align="center">2</td></tr>'
        "</tbody></table>"
    )


def test_footnotes_and_their_references_lead_to_each_other():
    assert markdown("A[^x] b[^x].\n\n[^x]: Note.") == (
        '<p>A<sup id="fnref-1"><a href="#fn-1">1</a></sup> b<sup id="fnref-1-2"><a href="#fn-1">1</a></sup>.</p><hr>'
        '<ol class="footnotes"><li id="fn-1"><p>Note. <a href="#fnref-1">↩</a> <a href="#fnref-1-2">↩</a></p></li></ol>'
    )


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("a ~~b~~", "a <del>b</del>"),
        ("a ==b *c*== d", "a <mark>b <em>c</em></mark> d"),
        ("if a == b or c == d", "if a == b or c == d"),
        ("a %%not for you%%b", "a b"),
        ("100%% and 5%%", "100%% and 5%%"),
        ("end ^block-1", "end"),
        ("a^2 ^ b", "a^2 ^ b"),
        ("$a_1 * b_2 * c$", '<span class="math">$a_1 * b_2 * c$</span>'),
        ("from $5 to $10", "from $5 to $10"),
        ("one  \ntwo\\\nthree", "one<br>two<br>three"),
        ("<b>x</b> <i onclick=y>z</i>", "<strong>x</strong> <em>z</em>"),
        ("text {: .lead}", "text"),
        ("`a {: .b}`{: .c}", "<code>a {: .b}</code>"),
        ("[!INCLUDE [product](../x.md)] does", "product does"),
    ],
)
def test_a_line_becomes(written, made):
    assert markdown(written) == f"<p>{made}</p>"


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("[[A Page]]", '<a href="wiki:A%20Page">A Page</a>'),
        ("[[dir/A.md#Some Part|so]]", '<a href="wiki:dir/A#some-part">so</a>'),
        ("[[#Some Part]]", '<a href="#some-part">Some Part</a>'),
        ("[[中文]]", '<a href="wiki:%E4%B8%AD%E6%96%87">中文</a>'),
        ("![[A Page]]", '<a href="wiki:A%20Page">A Page</a>'),
        ("![[dog.png|a dog]]", '<span class="missing">▢ a dog</span>'),
        ("[[1]](https://example.com)", '<a href="https://example.com">[1]</a>'),
        ("`[[x]]` and [[ -f x ]]", "<code>[[x]]</code> and [[ -f x ]]"),
    ],
)
def test_a_wiki_link_becomes(written, made):
    assert markdown(f"See {written}.") == f"<p>See {made}.</p>"


def test_an_embedded_picture_has_the_size_that_was_asked_for():
    assert (
        markdown("![[cat.png|300]]") == '<p class="figure"><img src="asset:cat1" width="300" height="200" alt=""></p>'
    )


@pytest.mark.parametrize("written", ['![alt](cat.png "Cap")', '{{< figure src="cat.png" caption="Cap" alt="alt" >}}'])
def test_a_picture_alone_with_a_title_is_a_figure(written):
    assert markdown(f"a\n\n{written}\n\nb") == (
        '<p>a</p><p class="figure"><img src="asset:cat1" width="600" height="400" alt="alt" title="Cap"></p>'
        '<p class="caption">Cap</p><p>b</p>'
    )


@pytest.mark.parametrize(
    "written", ['[![alt](cat.png "Cap")](/b)', '{{< figure src="cat.png" link="/b" title="Cap" alt="alt" >}}']
)
def test_a_picture_that_is_a_link_has_its_caption_too(written):
    assert markdown(f"a\n\n{written}\n\nb") == (
        '<p>a</p><p class="figure">'
        '<a href="/b"><img src="asset:cat1" width="600" height="400" alt="alt" title="Cap"></a></p>'
        '<p class="caption">Cap</p><p>b</p>'
    )


def test_emphasised_words_right_below_a_picture_are_its_caption():
    assert markdown("![](cat.png)\n*So it is.*") == (
        '<p class="figure"><img src="asset:cat1" width="600" height="400" alt=""></p>'
        '<p class="caption"><em>So it is.</em></p>'
    )


@pytest.mark.parametrize(
    "written",
    ["> [!caution] Care\n> Do", "> [!CAUTION]- Care\n>\n> Do", '!!! caution "Care"\n    Do'],
)
def test_callouts_of_all_dialects_are_one(written):
    assert markdown(written) == (
        '<table class="callout warning" cellpadding="12" cellspacing="0" width="100%"><tbody><tr><td>'
        '<p class="title" id="callout:warning">Care</p><p>Do</p></td></tr></tbody></table>'
    )


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("港口是安静的地方", "注"),
        ("港は静かです", "メモ"),
        ("항구는 조용하다", "참고"),
        ("الميناء مكان هادئ", "ملاحظة"),
    ],
)
@pytest.mark.parametrize("box", ["> [!NOTE]\n> {}", "!!! note\n    {}"])
def test_a_callout_without_a_title_is_named_in_the_language_that_its_script_tells(words, name, box):
    assert f">{name}</p><p>{words}</p>" in markdown(box.format(words))
    assert f">Mind</p><p>{words}</p>" in markdown(f"> [!NOTE] Mind\n> {words}")


def test_a_callout_without_a_title_is_named_by_its_kind():
    assert '<p class="title" id="callout:tip">Tip</p><p>Do</p>' in markdown("> [!TIP]\n> Do")


def test_definitions_and_abbreviations_are_known():
    assert markdown("HTML\n: Not CSS\n\n*[CSS]: Style <sheets>") == (
        '<dl><dt>HTML</dt><dd>Not <abbr title="Style &lt;sheets&gt;">CSS</abbr></dd></dl>'
    )


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("##Part", '<h2 id="part">Part</h2>'),
        ("#One part", '<h2 id="one-part">One part</h2>'),
        ("#标题", '<h2 id="标题">标题</h2>'),
        ("#tag", "<p>#tag</p>"),
        ("#Tag", "<p>#Tag</p>"),
        ("## Part {#p .c}", '<h2 id="p">Part</h2>'),
        ("## Set {a, b}", '<h2 id="set-a-b">Set {a, b}</h2>'),
    ],
)
def test_a_heading_is_told_from_a_tag(written, made):
    assert markdown(written) == made


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.com/a_b_c", "https://example.com/a_b_c"),
        ("https://example.com/(a).", "https://example.com/(a)"),
        ("http://example.com/?a=1&b=2;", "http://example.com/?a=1&amp;b=2"),
        ("https://example.com/路，", "https://example.com/路"),
    ],
)
def test_bare_addresses_are_links(address, linked):
    rest = address[len(linked.replace("&amp;", "&")) :]
    assert markdown(f"(See {address})") == f'<p>(See <a href="{linked}">{linked}</a>{rest})</p>'


def test_addresses_in_code_and_links_are_left_alone():
    assert markdown("`https://a.example` [https://b.example](/c)") == (
        '<p><code>https://a.example</code> <a href="/c">https://b.example</a></p>'
    )


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ('"A" and "*b*"', "“A” and “<em>b</em>”"),
        ("it's the '90s, 'so' they say", "it’s the ’90s, ‘so’ they say"),
        ("a -- b---c, --flag and 1-2...", "a – b—c, --flag and 1-2…"),
        ('`"a" -- b`', '<code>"a" -- b</code>'),
        ('("a")', "(“a”)"),
    ],
)
def test_typed_quotes_and_dashes_become_printed_ones(written, made):
    assert markdown(written) == f"<p>{made}</p>"


def test_chinese_keeps_its_quotes_and_joins_its_lines():
    assert markdown('他说"你好"，\n然后 it\'s 走了。') == '<p>他说"你好"，然后 it\'s 走了。</p>'


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("[a]({% post_url 2020-01-02-b %})", '<a href="2020-01-02-b.md">a</a>'),
        ("[a]({{ site.baseurl }}{% link c/d.md %}#e)", '<a href="c/d.md#e">a</a>'),
        ('[a]({{ "/x" | relative_url }})', '<a href="/x">a</a>'),
        ('[a]({{< ref "x.md" >}})', '<a href="x.md">a</a>'),
        ('<a href="{{ site.url }}/x">a</a>', '<a href="/x">a</a>'),
        ("{% raw %}a{% endraw %} {{ page.title }}b", "a b"),
        ('{{< button href="/x" >}}a{{< /button >}}', "a"),
        ("{{< youtube abc >}}", '<a href="https://www.youtube.com/watch?v=abc">www.youtube.com/watch?v=abc</a>'),
        ("write {{ name }} or {% load %}", "write {{ name }} or {% load %}"),
        ("`{{ site.url }} {% raw %}`", "<code>{{ site.url }} {% raw %}</code>"),
    ],
)
def test_template_tags_become(written, made):
    assert markdown(written) == f"<p>{made}</p>"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("{% highlight ruby linenos %}", "{% endhighlight %}"), ('{{< highlight ruby "x=1" >}}', "{{< /highlight >}}")],
)
def test_code_in_template_tags_is_code(opening, closing):
    assert markdown(f"a\n{opening}\n# {{{{ site.x }}}} *b*\n{closing}\nc") == (
        '<p>a</p><pre class="language-ruby"><span class="c"># {{ site.x }} *b*</span></pre><p>c</p>'
    )


def test_machinery_between_blocks_is_not_shown():
    body = "# A\n{: .no_toc}\n\n* TOC\n{:toc}\n\n[TOC]\n\n%%\nhidden\n\nstill\n%%\n\n<!-- more -->\n\nText\n{: .lead}\n"

    assert markdown(body) == '<h2 id="a">A</h2><p>Text</p>'


def test_markdown_inside_html_is_read_where_it_is_asked_for():
    assert markdown('<div class="x" markdown="1">\n*a*\n</div>') == "<p><em>a</em></p>"


def test_formulas_of_several_lines_are_left_as_typed():
    assert markdown("$$\na_1 * b\n- c_2\n$$") == '<p class="math">$$<br>a_1 * b<br>- c_2<br>$$</p>'


def test_several_threads_may_render_at_once():
    from concurrent.futures import ThreadPoolExecutor  # the only way to see it

    bodies = [f"# {n}\n\nA[^{n}]\n\n[^{n}]: *{n}*\n\n```python\ndef f{n}(): ...\n```\n" for n in range(40)]
    expected = [markdown(body) for body in bodies]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(markdown, bodies)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "[" * 50_000,
        "*a " * 30_000,
        "> " * 20_000,
        "- " * 10_000 + "a",
        "[a](" * 30_000,
        "![[" * 30_000,
        "`" * 50_000,
        "<div>" * 30_000,
        "<b>" * 50_000,
        "{{" * 30_000,
        "{% highlight x %}\n" * 5_000,
        "%%x\n" * 10_000,
        "$a" * 30_000,
        "http://a" * 20_000,
        "http://a" + ")" * 50_000,
        "&" * 50_000,
        "<!-- " * 30_000,
        "# a b\n\n" * 3_000,
        "".join("  " * depth + "- a\n" for depth in range(300)),
    ],
    ids=lambda body: body[:12],
)
def test_no_text_is_too_twisted(body):
    """Each of these takes some engine quadratic time or too deep a recursion; here the suite would not end."""
    assert isinstance(markdown(body), str)


def test_mathml_is_shown_as_tex():
    inline = markdown("An <math><msup><mi>x</mi><mn>2</mn></msup></math> within.")
    alone = markdown('<math display="block"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>')
    noted = markdown(
        "<math><semantics><mi>y</mi><annotation encoding='application/x-tex'>\\eta</annotation></semantics></math>"
    )

    assert '<span class="math">$x^{2}$</span>' in inline
    assert '<p class="math">$$\\frac{a}{b}$$</p>' in alone
    assert '<span class="math">$\\eta$</span>' in noted
