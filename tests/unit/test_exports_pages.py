"""Exports as pages and texts: bookmarks as HTML, Pocket's page, OPML, Kindle's clippings."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat
from reader.domain.errors import BadFile
from reader.domain.marks import Kept
from reader.importers import clippings, netscape, opml, pocket
from tests.unit.exports import NOON, SECONDS, check_is_sound, read

BOOKMARKS = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://example.org/tide?a=1&amp;b=2" ADD_DATE="{SECONDS}" TAGS="sea, moon">High &amp; low</A>
        <DD>My words
        - and <b>more</b> of them
        <DT><H3>Sailing</H3>
        <DL><p>
            <DT><A HREF="ftp://example.org/knots" TOREAD="1" ADD_DATE="{SECONDS}000000">Knots
            </A>
            <DT><H3>Deep</H3><DL><p><DT><A HREF="https://example.org/deep">Deep one</A></DL><p>
        </DL><p>
    </DL><p>
    <DT><A HREF="place:sort=8">Recently used</A>
    <DT><A HREF="javascript:alert(1)">A button</A>
    <DT><A HREF="https://example.org/last" ICON="data:image/png;base64,AAAA">Last</A>
</DL><p>
"""


def test_bookmarks_have_folders_tags_dates_and_notes(tmp_path):
    (tide, knots, deep, last), (button,) = read(tmp_path, "bookmarks.html", BOOKMARKS, "netscape")

    assert (tide.title, tide.source_url) == ("High & low", "https://example.org/tide?a=1&b=2")
    assert (tide.tags, tide.saved) == (("sea", "moon"), NOON)
    assert tide.kept == Kept(note="My words\n        - and more of them")
    assert (knots.title, knots.source_url, knots.tags) == ("Knots", "ftp://example.org/knots", ("Sailing",))
    assert (knots.saved, knots.kept) == (NOON, Kept(is_read=False))
    assert deep.tags == ("Sailing", "Deep")
    assert (last.tags, last.kept, last.is_link) == ((), None, True)
    assert "button" in str(button.reason)


@pytest.mark.parametrize("name", ["a.html", "a.htm", "bookmarks"])
def test_bookmarks_are_known_by_their_content(tmp_path, name):
    assert len(read(tmp_path, name, BOOKMARKS, "netscape")[0]) == 4


def test_bookmarks_that_do_not_say_what_they_are_are_known_by_their_lists(tmp_path):
    page = (
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n<H1>All</H1>\n'
        f'<DL><p>\n<DT><H3 ADD_DATE="{SECONDS}">Sea</H3>\n<DL><p>\n'
        f'<DT><A HREF="https://example.org/tide" ADD_DATE="{SECONDS}">Tide</A>\n</DL><p>\n</DL><p>'
    )

    [tide] = read(tmp_path, "GoogleBookmarks.html", page, "netscape")[0]

    assert (tide.title, tide.tags, tide.saved) == ("Tide", ("Sea",), NOON)
    assert read(tmp_path, "page.html", "<!doctype html>" + page, "html")[0][0].title == "Bookmarks"


def test_bookmarks_in_an_older_encoding_are_read(tmp_path):
    page = BOOKMARKS.replace("Knots", "Knöten, größere Schlaufen für Männer").encode("cp1252")

    assert read(tmp_path, "a.html", page, "netscape")[0][1].title.startswith("Knöten, größere")


POCKET = f"""<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1>
<ul>
<li><a href="https://example.org/tide" time_added="{SECONDS}" tags="sea,two words">Tide</a></li>
</ul>
</ul>
<h1>Read Archive</h1>
<ul>
<li><a href="https://example.org/knots" time_added="{SECONDS}" tags="">Knots &amp; bends</a></li>
</ul></body></html>
"""


def test_pockets_page_says_what_was_read(tmp_path):
    (tide, knots), _ = read(tmp_path, "ril_export.html", POCKET, "pocket")

    assert (tide.title, tide.tags, tide.saved, tide.kept) == ("Tide", ("sea", "two words"), NOON, Kept(is_read=False))
    assert (knots.title, knots.tags, knots.kept) == ("Knots & bends", (), Kept(is_read=True, is_archived=True))


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html><head><title>An article</title></head><body><h1>Unread</h1><p>Books.</p></body></html>",
        "<!doctype html><dl><p><dt><a href='x'>a</a></dl>",
        "<html><body><dl><dt>Term<dd>Meaning</dl></body></html>",
    ],
)
def test_other_pages_are_not_taken_for_lists_of_links(page):
    assert not netscape.sniff(page.encode())
    assert not pocket.sniff(page.encode())


OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Sources</title></head><body>
<outline text="Sea">
  <outline text="Tides &amp; moons" title="Tide" type="rss" xmlUrl="https://example.org/feed" htmlUrl="https://example.org"/>
  <outline text="No page" type="rss" xmlUrl="https://example.org/other"/>
</outline>
<outline text="Alone" htmlUrl="https://example.org/alone"/>
</body></opml>
"""


def test_sources_are_links_with_their_folders_as_tags(tmp_path):
    (tide, alone), (skipped,) = read(tmp_path, "subs.opml", OPML, "opml")

    assert (tide.title, tide.source_url, tide.tags, tide.is_link) == ("Tide", "https://example.org", ("Sea",), True)
    assert (alone.title, alone.tags) == ("Alone", ())
    assert (skipped.line, "no page" in str(skipped.reason)) == (5, True)


@pytest.mark.parametrize(
    "text",
    [
        OPML[:300],
        '<!DOCTYPE o [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]><opml><outline text="&b;"/></opml>',
        OPML.replace("UTF-8", "no-such-encoding"),
    ],
)
def test_opml_that_is_cut_off_or_a_trick_is_refused(tmp_path, text):
    with pytest.raises(BadFile, match="OPML"):
        read(tmp_path, "a.opml", text)


def test_folders_without_end_are_no_trouble(tmp_path):
    text = (
        f'<opml>{"<outline>" * 50_000}<outline text="a" htmlUrl="https://example.org"/>{"</outline>" * 50_000}</opml>'
    )

    assert len(read(tmp_path, "a.opml", text)[0]) == 1


CLIPPINGS = """\ufeffTides of the North (A. Moss)
- Your Highlight on page 12 | Location 170-172 | Added on Thursday, March 4, 2021 12:00:00 PM

High water comes twice a day.
==========
\ufeffTides of the North (A. Moss)
- Your Note on page 12 | Location 172 | Added on Thursday, March 4, 2021 12:01:00 PM

Why twice?
==========
\ufeffTides of the North (A. Moss)
- Your Bookmark on page 14 | Location 190 | Added on Thursday, March 4, 2021 12:02:00 PM


==========
\ufeff结绳 (下册) (李海)
- 您在位置 #300-302的标注 | 添加于 2021年3月4日星期四 下午12:00:00

绳结之所以牢固，是因为摩擦。
==========
\ufeffTides of the North (A. Moss)
- Your Highlight on page 12 | Location 170-175 | Added on Thursday, March 4, 2021 12:05:00 PM

High water comes twice a day. So does low water.
==========
\ufeffTides of the North (A. Moss)
- Your Highlight on page 2 | Location 20-21 | Added on Thursday, March 4, 2021 12:06:00 PM

The moon draws the sea.
==========
"""


@pytest.mark.parametrize("at", ["The moon draws", "A. Moss"])
def test_clippings_with_zeros_of_a_device_that_was_switched_off_are_read(tmp_path, at):
    assert at in CLIPPINGS

    found, skipped = read(tmp_path, "My Clippings.txt", CLIPPINGS.replace(at, at + "\0" * 9).encode(), "clippings")

    assert (found, skipped) == read(tmp_path, "My Clippings.txt", CLIPPINGS, "clippings")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_clippings_make_an_article_for_each_book(tmp_path, line_end):
    (tides, knots), skipped = read(
        tmp_path, "My Clippings.txt", CLIPPINGS.replace("\n", line_end).encode(), "clippings"
    )

    assert not skipped
    assert (tides.title, tides.authors, tides.body_format) == (
        "Tides of the North",
        (Author("A. Moss"),),
        BodyFormat.HTML,
    )
    assert [(mark.quote, mark.note) for mark in tides.kept.highlights] == [
        ("The moon draws the sea.", ""),
        ("High water comes twice a day. So does low water.", ""),
        ("", "Why twice?"),
    ]
    assert tides.kept.highlights[0].created == datetime(2021, 3, 4, 12, 6, tzinfo=UTC)
    assert (knots.title, knots.authors, knots.saved) == ("结绳 (下册)", (Author("李海"),), NOON)


def test_a_note_stands_with_the_passage_that_ends_at_its_place(tmp_path):
    blocks = CLIPPINGS.split("==========\n")

    (tides,), _ = read(tmp_path, "c.txt", "==========\n".join([*blocks[:2], ""]), "clippings")

    assert [(mark.quote, mark.note) for mark in tides.kept.highlights] == [
        ("High water comes twice a day.", "Why twice?")
    ]
    assert tides.body.index("twice a day") < tides.body.index("Why twice") < tides.body.index("Location 170-172")


def test_a_longer_list_of_clippings_is_the_same_article(tmp_path):
    blocks = CLIPPINGS.split("==========\n")

    shorter = read(tmp_path, "a.txt", "==========\n".join([*blocks[:1], ""]))[0][0]
    longer = read(tmp_path, "b.txt", CLIPPINGS)[0][0]

    assert shorter.given_id == longer.given_id
    assert shorter.body != longer.body


def test_a_piece_that_is_no_clipping_is_told_by_its_line(tmp_path):
    drafts, (skipped,) = read(tmp_path, "a.txt", CLIPPINGS + "\nJust some words\n==========\n", "clippings")

    assert len(drafts) == 2
    assert CLIPPINGS.count("\n") + 2 == skipped.line


def test_a_text_with_a_line_of_signs_is_no_clippings(tmp_path):
    assert not clippings.sniff(b"Title\n==========\n\nText\n")
    assert read(tmp_path, "a.txt", "Title\n==========\n\nText\n", "plain")


SIGNS = (
    *"<>/= \n\"'-|#(）é\x00",
    *("<dl>", "</dl>", "<dt>", "<dd>", "<a href='https://example.org'>", "</a>", "<h3>", "</h3>", "<script>"),
    *("==========\n", "- Your Highlight on Location 5 | Added on x\n\n", "Book (Author)\n", "word", "&amp;", "&#0;"),
    *("<outline htmlUrl='https://example.org'>", "</outline>", "<![CDATA[", "<!--", "<?x"),
)
PIECES = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)
BEGINNINGS = {
    "a.html": BOOKMARKS[:300],
    "b.html": POCKET[:200],
    "c.opml": "<opml><body>",
    "d.txt": CLIPPINGS[:200],
}


@pytest.mark.parametrize("name", BEGINNINGS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(rest=PIECES)
def test_any_page_makes_sound_drafts_or_a_reason(tmp_path: Path, name: str, rest: str) -> None:
    path = tmp_path / name
    path.write_text(BEGINNINGS[name] + rest, encoding="utf-8")

    check_is_sound(path)


@pytest.mark.parametrize(
    "piece",
    ["<a ", "<!--", "<!", "</", "<?", "<a href='", '<a href="x ', "<script></", "<dl>", "<h3>", "<dd><a b=c ", "&#"],
)
def test_tags_that_are_never_closed_cost_no_more_than_others(tmp_path, piece):
    page = BOOKMARKS + piece * (300_000 // len(piece))
    started = time.monotonic()

    drafts, _ = read(tmp_path, "a.html", page, "netscape")

    assert len(drafts) >= 4
    assert time.monotonic() - started < 10


def test_modules_say_what_they_take():
    assert opml.sniff(OPML.encode())
    assert netscape.sniff(BOOKMARKS.encode())
    assert clippings.sniff(CLIPPINGS.encode())
