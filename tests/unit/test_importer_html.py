"""Web pages: what is found about them, what becomes of their text and pictures, and what no page can break."""

import json
import struct
import time
import zlib
from base64 import b64encode
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import BodyFormat, Draft, LinkKind
from reader.domain.errors import BadFile, UnsupportedFile
from reader.importers import html
from reader.services.rendering import render

PARAGRAPHS = [
    "A weir looks like a wall that failed, for the water goes over it, and that is the whole of its work. It holds the "
    "river at one height above it so that a mill, a lock or a town may count on it in every month of the year.",
    "The first weirs on our river were fences of willow, woven in the summer and torn away in the winter, and nobody "
    "thought the worse of them for that. A fence that lasts one season asks for nobody's leave, and for no stone.",
    "Stone came with the mills. A miller needs his water at the same hour every day, and the fish need theirs in two "
    "weeks of the autumn, so that most of what was ever written about weirs is about the quarrel between the two.",
    "Today there are nine of them between the bridge and the sea, and three have gates that a motor moves. The keeper "
    "looks at a screen in the kitchen of his house and still goes out to the bank to see whether the screen is right.",
]
HEAD = """<title>The keeper of nine weirs | River Papers</title>
<link rel="canonical" href="https://papers.example/weirs">
<meta property="og:title" content="The keeper of nine weirs">
<meta property="article:published_time" content="2021-05-04T08:30:00+02:00">
<meta name="author" content="Inés Calder">
<meta name="description" content="What a weir is for, and who quarrels about it.">
<meta property="article:tag" content="rivers"><meta property="article:tag" content="mills">"""
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About our papers</a></li></ul></nav>'


def page(*middle: str, head: str = HEAD, attributes: str = ' lang="en-GB"') -> str:
    """A page with a menu above and a list of other pages below the article."""
    said = "\n".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    inner = "\n".join((f"<h1>The keeper of nine weirs</h1>{said}", *middle))
    return (
        f'<!DOCTYPE html><html{attributes}><head><meta charset="utf-8">{head}</head><body>{MENU}<main><article>{inner}'
        f'</article></main><div class="share"><a href="#">Share this</a></div><footer>River Papers, all rights '
        f"reserved.</footer></body></html>"
    )


def draft(folder: Path, text: str | bytes, name: str = "weirs.html") -> Draft:
    """What is read from a file with `text` in it."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    [found] = html.read(path)
    return found


def png(width: int, height: int) -> bytes:
    """A black picture of so many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes(width) for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_page_says_what_it_is(tmp_path: Path) -> None:
    found = draft(tmp_path, page())

    assert found.title == "The keeper of nine weirs"
    assert [author.name for author in found.authors] == ["Inés Calder"]
    assert found.published == datetime(2021, 5, 4, 6, 30, tzinfo=UTC)
    assert found.source_url == "https://papers.example/weirs"
    assert found.language == "en-GB"
    assert found.summary == "What a weir is for, and who quarrels about it."
    assert found.tags == ("rivers", "mills")
    assert found.body_format is BodyFormat.HTML


def test_the_text_comes_whole_and_what_stands_around_it_does_not(tmp_path: Path) -> None:
    found = draft(tmp_path, page())

    assert all(text in found.body for text in PARAGRAPHS)
    assert not [word for word in ("About our papers", "Share this", "all rights", "<h1") if word in found.body]
    assert found.notes == ()


def test_the_file_can_be_had_back(tmp_path: Path) -> None:
    raw = page().replace("\n", "\r\n").encode()

    assert draft(tmp_path, raw).original == raw


def test_a_page_without_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="no text"):
        draft(tmp_path, "<html><head><title></title></head><body><script>let a = 1</script></body></html>")


def test_folders_saved_with_a_page_are_not_searched_for_articles(tmp_path: Path) -> None:
    from reader.importers import saved_with

    assert "weirs_files" in saved_with(["weirs.html", "other.md"])
    assert "other_files" not in saved_with(["weirs.html", "other.md"])


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ('<meta name="author" content="By Tom Wu and Ada Lind">', ["Tom Wu", "Ada Lind"]),
        (
            '<meta name="dc.creator" content="Tom Wu"><meta name="dc.creator" content="Ada Lind">',
            ["Tom Wu", "Ada Lind"],
        ),
        (
            '<script type="application/ld+json">{"@type": "Article", "author": [{"name": "Tom Wu"}]}</script>',
            ["Tom Wu"],
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "BlogPosting", "author": {"@id": "#w"}}, '
            '{"@id": "#w", "@type": "Person", "name": "Tom Wu"}]}</script>',
            ["Tom Wu"],
        ),
        ('<script type="application/ld+json">{"@type": "Article", "author": </script>', []),
        ('<meta name="author" content="https://papers.example/wu">', []),
    ],
)
def test_authors_are_found_where_pages_name_them(tmp_path: Path, head: str, names: list[str]) -> None:
    found = draft(tmp_path, page(head=head))

    assert [author.name for author in found.authors] == names


def test_an_author_comes_with_what_the_page_says_about_them(tmp_path: Path) -> None:
    bio = "Inés Calder won the 2017 Coast Writers' Prize and keeps a boat on the river she writes about."
    found = draft(tmp_path, page(f'<div class="author-bio"><p>{bio}</p></div>'))

    [author] = found.authors

    assert author.bio == bio
    assert [honour.year for honour in author.honours] == [2017]


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="citation_publication_date" content="2021/05/04">',
        '<meta name="DC.date.issued" content="2021-05-04">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-05-04T12:00:00Z"}</script>',
        '<script type="application/ld+json">[{"@type": ["Article"], "datePublished": "2021-05-04"}]</script>',
    ],
)
def test_the_day_is_found_where_pages_name_it(tmp_path: Path, head: str) -> None:
    found = draft(tmp_path, page(head=head))

    assert found.published is not None
    assert found.published.date().isoformat() == "2021-05-04"


def test_a_series_and_what_the_head_relates_come_from_linked_data(tmp_path: Path) -> None:
    said = (
        '{"@type": "Article", "isPartOf": {"@type": "CreativeWorkSeries", "name": "Nine weirs"}, "position": 3,'
        ' "relatedLink": ["https://papers.example/locks"]}'
    )

    found = draft(tmp_path, page(head=f'<script type="application/ld+json">{said}</script>'))

    assert (found.series, found.series_place) == ("Nine weirs", 3)
    assert [link.url for link in found.links if link.kind is LinkKind.RECOMMENDED] == ["https://papers.example/locks"]


def test_links_are_known_by_what_they_are(tmp_path: Path) -> None:
    related = (
        '<section class="related"><h3>Related</h3><ul><li><a href="/locks">How a lock fills and empties</a></li>'
        '<li><a href="/mills">The hours of a water mill</a></li></ul></section>'
    )
    links = '<link rel="prev" href="/bridges"><link rel="next" href="https://papers.example/ferries">'

    found = draft(tmp_path, page('<p>See <a href="/fish">the fish pass</a> below.</p>', related, head=HEAD + links))

    assert [(link.kind, link.url, link.title) for link in found.links] == [
        (LinkKind.PREVIOUS, "https://papers.example/bridges", ""),
        (LinkKind.NEXT, "https://papers.example/ferries", ""),
        (LinkKind.RECOMMENDED, "https://papers.example/locks", "How a lock fills and empties"),
        (LinkKind.RECOMMENDED, "https://papers.example/mills", "The hours of a water mill"),
        (LinkKind.BODY, "https://papers.example/fish", "the fish pass"),
    ]
    assert "How a lock fills" not in found.body


def test_singlefile_tells_where_and_when_a_page_was_saved(tmp_path: Path) -> None:
    comment = (
        "<!--\n Page saved with SingleFile \n url: https://papers.example/weirs \n saved date: Sat Aug 22 2026 "
        "10:11:12 GMT+0200 (Central European Summer Time)\n-->"
    )
    text = page(head="<title>The keeper of nine weirs</title>").replace("<html", f"{comment}<html", 1)

    found = draft(tmp_path, text)

    assert found.source_url == "https://papers.example/weirs"
    assert found.saved == datetime(2026, 8, 22, 8, 11, 12, tzinfo=UTC)


def test_the_mark_of_the_web_is_an_address(tmp_path: Path) -> None:
    text = page(head="").replace("<html", "<!-- saved from url=(0028)https://papers.example/weirs --><html", 1)

    assert draft(tmp_path, text).source_url == "https://papers.example/weirs"


def test_structure_survives(tmp_path: Path) -> None:
    middle = (
        "<h2>What it costs</h2><p>A weir costs what it costs, and then it costs that again in every tenth year.</p>"
        "<table><tr><th>Weir</th><th>Built</th></tr><tr><td>Upper</td><td>1832</td></tr></table>",
        '<div class="highlight-source-python"><pre><b>def</b> fall(a):\n    <b>return</b> a</pre></div>',
        "<blockquote><p>Water asks no one for the way.</p></blockquote><ul><li>gate</li><li>pass</li></ul>",
        '<figure><img src="https://papers.example/gate.jpg" alt="A gate"><figcaption>The old gate</figcaption>'
        "</figure>",
        '<p>The note is below<sup><a href="#fn1">1</a></sup> and it is a long one about the height of the water.</p>',
        '<ol class="footnotes"><li id="fn1">Measured from the sill, as the keeper of the second weir does.</li></ol>',
        '<p>The height is <math><semantics><mi>h</mi><annotation encoding="application/x-tex">h=\\frac{q}{b}'
        "</annotation></semantics></math> and nothing else, whatever the keeper of the third weir may say of it.</p>",
    )

    shown = render(draft(tmp_path, page(*middle)).body, BodyFormat.HTML, assets={})

    for piece in (
        "What it costs</h2>",
        "<th>Weir</th>",
        '<pre class="language-python">',
        "<blockquote>",
        "<li>gate</li>",
        '<p class="caption">The old gate</p>',
        'href="#fn-1"',
        '<li id="fn-1">',
        '<span class="math">$h=\\frac{q}{b}$</span>',
    ):
        assert piece in shown


def test_the_best_picture_that_is_stored_is_taken(tmp_path: Path) -> None:
    folder = tmp_path / "weirs_files"
    folder.mkdir()
    (folder / "gate.png").write_bytes(png(40, 30))
    (folder / "gate-large.png").write_bytes(png(400, 300))
    shown = (
        '<p><img src="weirs_files/gate.png" alt="A gate" srcset="https://papers.example/gate-huge.png 900w, '
        'weirs_files/gate.png 40w, https://papers.example/gate-large.png?x=1 400w"></p>'
    )

    found = draft(tmp_path, page(shown))

    assert [(asset.name, asset.width) for asset in found.assets] == [("weirs_files/gate-large.png", 400)]
    assert 'src="weirs_files/gate-large.png"' in found.body


def test_pictures_that_a_script_would_load_are_found(tmp_path: Path) -> None:
    (tmp_path / "late.png").write_bytes(png(40, 30))
    (tmp_path / "without.png").write_bytes(png(50, 30))
    blank = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
    shown = (
        f'<p><img src="{blank}" data-src="late.png" alt="Late"></p>'
        f'<p><img src="{blank}" alt="Without"><noscript><img src="without.png"></noscript></p>'
    )

    found = draft(tmp_path, page(shown))

    assert [asset.name for asset in found.assets] == ["late.png", "without.png"]


def test_pictures_in_the_page_itself_are_stored_once(tmp_path: Path) -> None:
    data = png(90, 70) + b"\0" * 400
    image = f'<p><img src="data:image/png;base64,{b64encode(data).decode()}" alt="A weir"></p>'

    found = draft(tmp_path, page(image, image))

    assert [(asset.name, asset.width, asset.data) for asset in found.assets] == [("embedded-1.png", 90, data)]
    assert found.body.count('src="embedded-1.png"') == 2


def test_a_picture_that_is_not_stored_keeps_its_address(tmp_path: Path) -> None:
    found = draft(tmp_path, page('<p><img src="/gate.jpg" alt="A gate"></p>'))

    assert 'src="https://papers.example/gate.jpg"' in found.body
    assert found.assets == ()


def test_a_page_without_an_article_is_kept_whole_and_says_so(tmp_path: Path) -> None:
    links = "".join(f'<li><a href="/{n}">Page {n} of many</a></li>' for n in range(60))

    found = draft(tmp_path, f"<html><head><title>Links</title></head><body><ul>{links}</ul></body></html>")

    assert "Page 0 of many" in found.body and "Page 59 of many" in found.body
    assert "whole page kept" in " ".join(map(str, found.notes))


def test_an_article_that_is_only_in_a_script_is_found_there(tmp_path: Path) -> None:
    said = json.dumps({"@type": "Article", "headline": "Nine weirs", "articleBody": " ".join(PARAGRAPHS)})

    found = draft(
        tmp_path, f'<html><body><script type="application/ld+json">{said}</script><p>Loading</p></body></html>'
    )

    assert PARAGRAPHS[2][:80] in found.body


GERMAN = "<p>Über die Wehre läßt sich manches sagen, was für die Müller größeres Gewicht hatte als für die Fischer.</p>"
CHINESE = "<p>这条河上有九座堰，每一座都有自己的看守人，他们每天早上都要到河边去看水位，晚上再去一次，从不间断。</p>"


@pytest.mark.parametrize(
    ("said", "codec", "text"),
    [
        ('<meta charset="iso-8859-1">', "cp1252", GERMAN),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252", GERMAN),
        ('<meta charset="gb2312">', "gb18030", CHINESE),
        ('<meta charset="big5">', "gb18030", CHINESE),
        ('<meta charset="utf-16">', "utf-8", GERMAN),
        ('<meta charset="no-such-thing">', "utf-8", GERMAN),
        ("", "utf-8-sig", GERMAN),
        ("", "utf-16", GERMAN),
        ("", "cp1252", GERMAN),
        ("", "gb18030", CHINESE),
    ],
)
def test_encodings_are_read_as_browsers_read_them(tmp_path: Path, said: str, codec: str, text: str) -> None:
    whole = page(text).replace('<meta charset="utf-8">', said)

    found = draft(tmp_path, whole.replace("é", "e").encode(codec))

    assert text[3:-4] in found.body


def test_the_encoding_of_an_xml_declaration_counts(tmp_path: Path) -> None:
    whole = '<?xml version="1.0" encoding="iso-8859-15"?>' + page(GERMAN + "<a id='x'/>").replace(
        '<meta charset="utf-8">', ""
    )

    found = draft(tmp_path, whole.encode("iso-8859-15"), "weirs.xhtml")

    assert GERMAN[3:-4] in found.body


def test_exported_lists_of_addresses_are_not_taken_for_pages() -> None:
    assert html.sniff(b"<!DOCTYPE html><html><body>")
    assert html.sniff(b"<!-- saved from url=(0014)about:internet -->\r\n<html>")
    assert html.sniff(b'<script>window.location.replace("https://a.test/")</script>')
    assert not html.sniff(
        b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV='Content-Type'>\n<TITLE>Bookmarks</TITLE>"
    )
    assert not html.sniff(b"<!DOCTYPE html><html><head><title>Pocket Export</title></head>")
    assert not html.sniff(b"# A heading\n\n<div>in Markdown</div>")


HOSTILE = {
    "deep": "<div>" * 100_000 + "deep" + "</div>" * 100_000,
    "deep and never closed": "<div><b><span>x" * 40_000,
    "one line": "<p>" + "word " * 2_000_000,
    "no closing tags": "<p>word <td>cell <li>item " * 12_000,
    "a bomb": '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><p>'
    + "&b;&b;&b;" * 1_000
    + PARAGRAPHS[0],
    "many attributes": "<p " + " ".join(f'a{n}="{n}"' for n in range(50_000)) + ">words and more words</p>",
    "many open brackets": "<p>words</p>" + "<" * 300_000,
    "comments": "<p>words</p>" + "<!--" * 100_000,
    "many entities": "<p>" + "&amp;" * 200_000,
    "many links": "".join(f'<a href="/{n}">a link with words {n}</a> ' for n in range(8_000)),
    "deep data": '<p>words</p><script type="application/ld+json">' + "[" * 100_000 + "</script>",
    "control characters": "<p>words \x01\x0b\x1f &#1; &#x0B; &#xFFFF; &#xD800; &#99999999; end</p>",
    "addresses that are none": '<p>words <a href="http://[x">bad</a> <img src="http://[y" srcset=", ,,1x 2w"></p>',
    "colons in names": '<p xml:lang="x" o:p="y">words</p><o:p>office</o:p><svg:rect/>',
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_in_bounded_time(tmp_path: Path, name: str) -> None:
    since = time.process_time()

    found = draft(tmp_path, HOSTILE[name])

    assert found.body
    assert time.process_time() - since < 12
    render(found.body, found.body_format, assets={})


_PIECES = st.sampled_from(
    "<p>text</p>|<div>|</div>|<table>|<tr>|<td>x|<img src=a.png>|<a href='#x'>y</a>|<pre>|<code class='language-x'>|"
    "<math>|<noscript>|<template>|<svg>|<h1>t</h1>|<base href='//['>|&#0;|<!--|-->|<![CDATA[|<?x|\x00|<body hidden>|"
    "<script type='math/tex'>x</script>|<select>|<frameset>|<meta charset=utf-7>|<link rel=canonical href='http://[::1'>|"
    '<script type=\'application/ld+json\'>{"@type":"Article","author":[[]],"url":{}}</script>|<table><td class=gutter>1'
    "<td class=code><pre>x".split("|")
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=60), _PIECES.map(str.encode)), max_size=25))
def test_no_bytes_raise_anything_but_what_can_be_told(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.html"
    path.write_bytes(b"".join(pieces))

    try:
        [found] = html.read(path)
    except (BadFile, UnsupportedFile):
        return

    assert found.title
    found.body.encode()


def test_the_year_of_a_copyright_is_no_day_of_publication(tmp_path: Path) -> None:
    text = page(head="<title>The keeper of nine weirs</title>").replace("River Papers, all", "© 1998 River Papers, all")

    assert draft(tmp_path, text).published is None
