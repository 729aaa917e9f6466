"""Articles made to annoy whoever lays them out, and words made to annoy whoever looks for them."""

from random import Random

LONG_WORD = "Donaudampfschifffahrts" * 40
_WIDE = (
    '<table class="data"><tr>'
    + "".join(f"<th>Incomprehensibilities {n}</th>" for n in range(14))
    + "</tr>"
    + ("<tr>" + "".join(f"<td>Antidisestablishment {n} and more</td>" for n in range(14)) + "</tr>") * 30
    + "</table>"
)
_PIECES = (
    '<p>Text with <abbr title="Hyper &amp; text 😀">HTML</abbr>, a note<sup><a href="#n1">1</a></sup> and a'
    ' <a href="#sec">place</a>, a <a href="https://example.org/a">page</a> and a <a href="#nowhere">dead end</a>.</p>',
    _WIDE,
    f"<details><summary>More of it</summary><p>hidden</p>{_WIDE}</details>",
    "<details open><summary>Outer</summary><details><summary>Inner</summary><pre><code>x\ny</code></pre></details>"
    "<p>after</p></details>",
    "<blockquote><p>quote one</p><blockquote><p>nested</p></blockquote></blockquote>",
    "<pre><code>code here\n  more code\n</code></pre>",
    f"<pre><code>{'x = 1; ' * 120}\n</code></pre><pre><code></code></pre>",
    '<p><img alt="😀 gone" src="gone.png"> and <img src="data:image/png;base64,AAAA"></p>',
    "<ol><li>one</li><li>two<ul><li>three<p>further</p></li></ul></li></ol>",
    "<dl><dt>term</dt><dd>said</dd><dd>and said</dd></dl>",
    '<h2 id="sec">Section</h2>',
    "<h2></h2><h4>Deeper</h4><p></p><hr>",
    '<p dir="rtl">مرحبا بكم في <abbr title="شيء">النص</abbr> الطويل. جملة أخرى 123 with words.</p>',
    f"<p>{'Long sentence follows here. ' * 60}</p>",
    f"<p>{LONG_WORD}</p>",
    f"<p>{'潮起潮落，岸边的人看着远处的船。' * 30}</p>",
    "<p>👩\u200d👩\u200d👧\u200d👦 e\u0301\u0323 \u202eetirw\u202c \ufffd 𝔘𝔫𝔦 \u2028 line</p>",
    '<div class="admonition warning"><p class="admonition-title">Warning</p><p>Beware of it.</p></div>',
    r"<p>$$x^2+\frac{y}{2}$$ and \(a_b\) and $\broken{$</p>",
    "<p><em>Slanted 斜体</em> <strong>bold</strong> <code>code</code> <mark>mark</mark> <s>gone</s></p>",
    "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table><table></table>",
    '<table class="data"><tr><td colspan="5" rowspan="3">x</td><td>y</td></tr><tr><td>z</td></tr></table>',
    "<p><a href='javascript:x'>x</a><script>x()</script><style>p{}</style><b><i>unclosed<p>more",
    '<section class="footnotes"><ol><li id="n1">The note with a <a href="https://example.org">link</a> '
    '<a href="#sec">↩</a></li></ol></section>',
)
WORDS = (
    *(
        "the",
        "note",
        "Long sentence",
        "潮",
        "مرحبا",
        "😀",
        "",
        " ",
        "no such word",
        "title:part",
        "-note",
        '"a phrase"',
    ),
    *("author:", "a OR b", "((", LONG_WORD[:300], "x" * 2000, "tag:tide is:unread", "ＨＴＭＬ", "e\u0301"),
)
PATTERNS = ("(", "[a-", "a*", "^", r"\bnote\b", "(a+)+$", ".", "(?i)TEXT|more", r"\d+", "潮.", "", r"(?P<x>t)(?P=x)")
_TITLES = (
    "Part {}",
    "عنوان {}",
    "潮水 {}",
    "Ebb &amp; <b>flow</b> {}",
    "{} " + "very long title " * 30,
    "👩\u200d👧 {}",
)


def body(random: Random) -> str:
    """The HTML of an article; now and then of none, or of one piece."""
    count = random.choice((0, 1, 3, 8, 18))
    html = "".join(random.choice(_PIECES) for _ in range(count))
    return f'<p dir="rtl">{"هذا نص عربي طويل جدا. " * 20}</p>{html}' if random.random() < 0.2 else html


def title(random: Random, number: int) -> str:
    """A title that no other article has."""
    return random.choice(_TITLES).format(number)


def page(random: Random, number: int) -> str:
    """A file with an article in it."""
    head = f"<title>{title(random, number)}</title>" if random.random() < 0.9 else ""
    author = '<meta name="author" content="Inés Calder">' if random.random() < 0.5 else ""
    return f"<!doctype html><html><head><meta charset='utf-8'>{head}{author}</head><body>{body(random)}</body></html>"
