"""Hostile HTML, alone and inside Markdown, leaves the renderer without anything that runs, loads or styles."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Asset, BodyFormat
from reader.services.rendering import render
from reader.services.typesetting.sanitising import gate, safe_address, tidy, without_controls

PICTURE = Asset("cat.png", "image/png", b"", 64, 32, "cat1")
ASSETS = {"cat.png": PICTURE}

ELEMENTS = re.findall(
    r"\w+",
    "a abbr blockquote br cite code dd del details dl dt em h2 h3 h4 h5 h6 hr img ins kbd li mark ol p pre small"
    " span strong sub summary sup table tbody td th thead tr u ul",
)
ATTRIBUTES = re.findall(
    r"\w+",
    "align alt cellpadding cellspacing class colspan dir height href id lang open rowspan src start title type width",
)
SCHEMES = {"http", "https", "mailto", "wiki"}
WITHOUT_END = {"br", "hr", "img"}

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    '<img src=x onerror="alert(1)">',
    '<img src="javascript:alert(1)">',
    '<img src="https://evil.example/pixel.gif" srcset="https://evil.example/2.gif 2x">',
    '<img src="file:///etc/passwd">',
    '<img src="asset:someone-elses">',
    '<img src="cat.png" onload=alert(1) style="width:9999px" width="99999999">',
    '<img src="data:text/html,<script>alert(1)</script>">',
    "<img src=`javascript:alert(1)`>",
    '<img """><script>alert(1)</script>">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    "<style>@import 'https://evil.example/x.css'; p { background: url(https://evil.example) }</style>",
    '<p style="background:url(https://evil.example/x)">p</p>',
    '<table background="https://evil.example/x"><tr><td background="file:///x">x</td></tr></table>',
    '<body background="https://evil.example/x" onload="alert(1)">',
    '<object data="https://evil.example/x.swf"></object>',
    '<embed src="https://evil.example/x.swf">',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    '<frameset><frame src="https://evil.example"></frameset>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<form action="https://evil.example"><input type="image" src="https://evil.example/x"><button>go</button></form>',
    '<input autofocus onfocus="alert(1)">',
    "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a></svg>",
    '<svg><style><img src="</style><img src=x onerror=alert(1)>"></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
    '<math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<template><script>alert(1)</script></template>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!--><script>alert(1)</script-->",
    "<!-- <!-- --><img src=x onerror=alert(1)> -->",
    "<?xml version='1.0'?><?php system('x') ?>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="java&#10;script&colon;alert(1)">x</a>',
    '<a href="&#x6A;&#x61;vascript:alert(1)">x</a>',
    '<a href="\x01javascript:alert(1)">x</a>',
    '<a href="&#1;javascript:alert(1)">x</a>',
    '<a href=" \u00a0javascript:alert(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="asset:cat1">x</a>',
    '<a href="qrc:/x">x</a>',
    '<a href="https://ok.example" ping="https://evil.example" target="_blank" onclick="alert(1)">x</a>',
    "<a href='https://ok.example/\"><script>alert(1)</script>'>x</a>",
    '<video src="file:///x.mp4" poster="https://evil.example/x"><source src="javascript:alert(1)"></video>',
    '<audio src="javascript:alert(1)" autoplay></audio>',
    '<picture><source srcset="https://evil.example/x"><img src="https://evil.example/y" alt="a"></picture>',
    '<details ontoggle="alert(1)" open><summary>s</summary>d</details>',
    '<div id="qt_" class="callout x" style="position:fixed">x</div>',
    '<p id="x" onmouseover=alert(1) contenteditable dir="auto" lang="en&quot;x">x',
    '<pre class="language-x&quot; onload=alert(1)"><code class="language-&lt;b&gt;">x</code></pre>',
    '<td colspan="1000000">x</td><table><tr><td colspan="1000000" rowspan="9999999">x</td><td>y</td></tr></table>',
    "<b><p></b><table><b><tr><td></b><i></table></p><a href=x><table><a href=y></table>",
    "<select><option><style></select><img src=x onerror=alert(1)></style>",
    "<textarea></textarea><script>alert(1)</script>",
    "<title><img src=x onerror=alert(1)></title>",
    "<xmp><img src=x onerror=alert(1)></xmp><plaintext><b>x",
    "[x](javascript:alert(1)) [x](<java\tscript:alert(1)>) [x](data:text/html,x) ![x](javascript:alert(1))",
    '[x](https://ok.example "t\\" onclick=alert(1)")',
    '[x]: javascript:alert(1)\n\n[x] <javascript:alert(1)> <https://ok.example/?a="><script>alert(1)</script>>',
    "![x](asset:cat1) ![y](asset:none) ![z](file:///etc/passwd)",
    '[[javascript:alert(1)|x]] [[a"><script>alert(1)</script>]] ![[https://evil.example/x.png]]',
    '```"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
    '{{< figure src="javascript:alert(1)" caption="<script>alert(1)</script>" >}}',
    '{% include x.html src="x.png\\"><script>alert(1)</script>" %} {{ "<script>alert(1)</script>" }}',
    "==<script>alert(1)</script>== $<script>alert(1)</script>$ %%<script>",
    '> [!note"><script>] <script>alert(1)</script>\n> <img src=x onerror=alert(1)>',
    '*[A]: "><script>alert(1)</script>\n\nA # x {#"><script>alert(1)</script>}',
    "\x00\x0b\ufffc\ufdd0\ufffe\u202e\u2028\u2029 &#0; &#xfffc; &#xfdd0; &#xd800; \ud800",
    "</td></tr></tbody></table></p></body></html>",
    "<" * 50 + ">" * 50 + "&" * 50 + "&#x" + "&lt",
]


class Inspector(HTMLParser):
    """Fails on every element, attribute or address that the article view must never see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS, tag
        if tag not in WITHOUT_END:
            self.open.append(tag)
        names = [name for name, _ in attrs]
        assert set(names) <= set(ATTRIBUTES), names
        assert len(set(names)) == len(names), names
        for name, value in attrs:
            self.check(tag, name, value or "")

    def check(self, tag: str, name: str, value: str) -> None:
        if name == "href":
            assert tag == "a"
            scheme = re.match(r"[^/?#]*?:", value)
            assert scheme is None or scheme[0][:-1].lower() in SCHEMES, value
            assert not re.search(r"[\s\"'<>\x00-\x20]", value), value
        elif name == "src":
            assert (tag, value) == ("img", "asset:cat1")
        elif name == "open":
            assert (tag, value) == ("details", "")
        elif name in ("colspan", "rowspan"):
            assert 1 <= int(value) <= 100
        elif name == "class" and tag != "pre":
            assert re.fullmatch(r"[a-z]{1,10}( [a-z]{1,10})?", value), value

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise AssertionError(f"<{tag}/> is not how the gate writes")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"comment: {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment

    def handle_data(self, data: str) -> None:
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffc\ufffe\uffff]", data)


def inspect(html: str) -> None:
    inspector = Inspector()
    inspector.feed(html)
    inspector.close()
    assert inspector.open == []


@pytest.mark.parametrize("body_format", list(BodyFormat))
@pytest.mark.parametrize("snippet", HOSTILE)
def test_a_hostile_snippet_leaves_nothing_that_runs_or_loads(snippet, body_format):
    html = render(f"before {snippet} after\n\n{snippet}\n\n- {snippet}\n", body_format, assets=ASSETS)

    inspect(html)
    assert "before" in html


@pytest.mark.parametrize("body_format", list(BodyFormat))
@pytest.mark.parametrize("snippet", HOSTILE)
def test_what_passed_the_gate_passes_it_again_unchanged(snippet, body_format):
    html = render(f"{snippet}\n\n> {snippet}", body_format, assets=ASSETS)

    assert gate(html, {"cat1"}) == html


@given(
    st.lists(
        st.one_of(
            st.sampled_from(HOSTILE),
            st.sampled_from(
                re.findall(
                    "<[^>]+>",
                    "<b></b><p><table><tr><td></table><ul><li></ul><a href=x><pre></pre><h2></h2><div></div><dl><dt>"
                    "<dd><summary><figure><figcaption><caption><thead><th><blockquote></blockquote><br><hr><i><code></code><sup><q>"
                    "<img src=cat.png title=t><details><nobr><svg><math>",
                )
            ),
            st.sampled_from(
                ["# ", "- ", "> ", "1. ", "    ", "\n", "\n\n", "```\n", "|a|b|\n|-|-|\n", "*", "_", "`", "[", "]("]
            ),
            st.text(max_size=12),
        ),
        max_size=24,
    ),
    st.sampled_from(BodyFormat),
)
def test_any_mixture_comes_out_clean_and_stays_as_it_is(pieces, body_format):
    html = render("".join(pieces), body_format, assets=ASSETS)

    inspect(html)
    assert gate(html, {"cat1"}) == html


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.com/a?b=c&d#e", "https://example.com/a?b=c&d#e"),
        ("//example.com/a", "https://example.com/a"),
        ("../a b.md#c", "../a%20b.md#c"),
        ("#part", "#part"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("wiki:A%20B#c", "wiki:A%20B#c"),
        ("/wiki/Über", "/wiki/Über"),
        ("a?b=c:d", "a?b=c:d"),
        ("tel:123", ""),
        ("C:\\x", ""),
        ("java\nscript:x", ""),
        ("javascript&colon;x", "javascript&colon;x"),
        ("", ""),
    ],
)
def test_addresses_are_kept_made_plain_or_dropped(address, safe):
    assert safe_address(address) == safe


def test_tidy_html_is_well_formed_and_has_no_scripts():
    assert tidy("<p>a<script>b</script><b>c") == "<p>a<b>c</b></p>"


def test_signs_that_the_document_keeps_for_itself_are_removed():
    assert without_controls("a\x00b\ufffcc\ufdd0d\ud800e\u2028f\r\ng") == "abcde\nf\ng"


def test_the_gate_lets_in_only_pictures_of_the_article():
    html = '<p><img src="asset:cat1" alt=""><img src="asset:dog2" alt=""></p>'

    assert gate(html, {"cat1"}) == '<p><img src="asset:cat1" alt=""><img alt=""></p>'
