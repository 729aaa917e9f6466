"""Books as EPUB: chapters or one article, notes, pictures, links; locked, broken and hostile ones."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import Draft, LinkKind, Skipped, article_id
from reader.domain.choices import BookShape, Choices
from reader.domain.errors import BadFile, UnsupportedFile
from reader.importers import epub as importer
from reader.services import importing
from reader.services.reading import page as page_of
from reader.storage.library import Library
from tests.unit.books import LONG, METADATA, SOME, TWO, epub, navigation, ncx, opf, page, png, point
from tests.unit.exports import check_is_sound

CHAPTERS, WHOLE = Choices(BookShape.CHAPTERS), Choices(BookShape.WHOLE)


def taken(folder: Path, content: bytes, choices: Choices = CHAPTERS) -> tuple[list[Draft], list[Skipped]]:
    path = folder / "book.epub"
    path.write_bytes(content)
    found = list(importer.read_chosen(path, choices))
    return [each for each in found if isinstance(each, Draft)], [each for each in found if isinstance(each, Skipped)]


def test_a_book_becomes_a_series_of_its_chapters(tmp_path):
    (one, two), skipped = taken(tmp_path, epub(TWO), Choices())

    assert (one.title, one.series, one.series_place) == ("How tides come", "The Harbour Book", 1)
    assert (two.title, two.series, two.series_place) == ("How tides go", "The Harbour Book", 2)
    assert [author.name for author in one.authors] == ["Ada Pilot"]
    assert (one.language, one.published, one.tags) == ("en-GB", datetime(1911, 1, 1, tzinfo=UTC), ("Tides",))
    assert (one.summary, two.summary) == ("All about harbours.", "")
    assert "<h1>" not in one.body and "twice a day" in one.body
    assert not skipped


def test_chapters_name_those_before_and_after(tmp_path):
    (one, two), _ = taken(tmp_path, epub(TWO))

    assert [(link.kind, link.title) for link in one.links if link.kind is not LinkKind.BODY] == [
        (LinkKind.NEXT, "How tides go")
    ]
    assert [(link.kind, link.title) for link in two.links if link.kind is not LinkKind.BODY] == [
        (LinkKind.PREVIOUS, "How tides come")
    ]


def test_links_between_chapters_lead_to_the_articles(tmp_path):
    path = tmp_path / "book.epub"
    path.write_bytes(epub(TWO))
    library = Library(tmp_path / "library.db")

    report = importing.run(library, [path])

    one, two = (item.id for item in report.added)
    links = {link.title: link for link in library.links(one)}
    assert links["the moon"].target == two
    assert links["the moon"].url.endswith("two.xhtml#moon")
    shown = page_of(library, one)
    assert shown and f'href="{links["the moon"].url}"' in shown.article.html
    assert shown.next and shown.next.id == two
    assert [link.target for link in library.links(two) if link.title == "one"] == [one]
    library.close()


def test_a_book_that_comes_again_is_known_by_its_name_in_it(tmp_path):
    library = Library(tmp_path / "library.db")
    (tmp_path / "a").mkdir()
    for name in ("book.epub", "a/other.epub"):
        (tmp_path / name).write_bytes(epub(TWO))

    first = importing.run(library, [tmp_path / "book.epub"])
    again = importing.run(library, [tmp_path / "book.epub"])
    moved = importing.run(library, [tmp_path / "a/other.epub"])

    assert len(first.added) == 2
    assert {item.id for item in again.unchanged} == {item.id for item in first.added}
    assert not moved.added and {item.id for item in moved.updated + moved.unchanged} == {i.id for i in first.added}
    library.close()


def test_an_edited_chapter_is_updated(tmp_path):
    (one, two), _ = taken(tmp_path, epub(TWO))
    changed = TWO | {"one.xhtml": page("<h1>How tides come</h1><p>They do.</p>" + LONG)}
    (one_again, two_again), _ = taken(tmp_path, epub(changed))

    assert article_id(one_again) == article_id(one) != article_id(two)
    assert one_again.body != one.body
    assert two_again == two


def test_a_short_book_is_one_article_unless_chapters_are_asked_for(tmp_path):
    short = {
        "nav.xhtml": navigation([("One", "one.xhtml"), ("Two", "two.xhtml")]),
        "one.xhtml": page(f"<h2>First things</h2>{SOME}<p>Ebb. <a href='two.xhtml#x'>on</a></p>"),
        "two.xhtml": page("<h2>Second things</h2><p id='x'>Flood.</p>"),
    }

    (whole,), _ = taken(tmp_path, epub(short), Choices())
    chapters, _ = taken(tmp_path, epub(short), CHAPTERS)

    assert (whole.title, whole.series) == ("The Harbour Book", "")
    assert whole.body.index("Ebb") < whole.body.index("Second things") < whole.body.index("Flood")
    assert 'href="#x"' in whole.body and 'id="x"' in whole.body
    assert whole.original == (tmp_path / "book.epub").read_bytes()
    assert [draft.title for draft in chapters] == ["The Harbour Book: One", "The Harbour Book: Two"]


def test_a_long_book_is_one_article_where_that_is_wanted(tmp_path):
    (whole,), _ = taken(tmp_path, epub(TWO), WHOLE)

    assert whole.body.count("How tides") == 2
    assert 'href="#moon"' in whole.body


def test_the_choice_holds_for_a_book_that_was_taken_before(tmp_path):
    path = tmp_path / "book.epub"
    path.write_bytes(epub(TWO))
    library = Library(tmp_path / "library.db")

    importing.run(library, [path], choices=CHAPTERS)
    report = importing.run(library, [path], choices=WHOLE)

    assert [item.title for item in report.added] == ["The Harbour Book"]
    library.close()


def test_the_collection_of_a_book_is_the_series_of_its_one_article(tmp_path):
    metadata = METADATA + (
        '<meta property="belongs-to-collection" id="s">Coasts</meta>'
        '<meta refines="#s" property="group-position">3</meta>'
    )

    (whole,), _ = taken(tmp_path, epub(TWO, metadata=metadata), WHOLE)
    (one, _two), _ = taken(tmp_path, epub(TWO, metadata=metadata), CHAPTERS)
    calibre = METADATA + '<meta name="calibre:series" content="Bays"/><meta name="calibre:series_index" content="2.5"/>'
    (other,), _ = taken(tmp_path, epub(TWO, metadata=calibre), WHOLE)

    assert (whole.series, whole.series_place) == ("Coasts", 3)
    assert one.series == "The Harbour Book" and "Coasts" in one.tags
    assert (other.series, other.series_place) == ("Bays", 2.5)


def test_a_page_is_cut_where_the_contents_say_so(tmp_path):
    members = {
        "nav.xhtml": navigation([("Ebb", "all.xhtml#a"), ("Flood", "all.xhtml#b"), ("Slack", "all.xhtml#c")]),
        "all.xhtml": page(
            f"<p>Before.</p>{SOME * 2}<div><section><h2 id='a'>Ebb</h2><p>Out.</p></section><section>"
            "<h2 id='b'>Flood</h2>"
            "<p>In <a href='#a'>again</a>.</p></section></div><h2><a id='c'></a>Slack</h2>"
            "<p>Still. <b id='d'>Bold</b></p><p><a href='#d'>Here</a></p>"
        ),
    }

    drafts, _ = taken(tmp_path, epub(members))

    front, ebb, flood, slack = drafts
    assert [draft.title for draft in drafts] == ["The Harbour Book", "Ebb", "Flood", "Slack"]
    assert "Before" in front.body and "Out." in ebb.body and "In <a" in flood.body and 'href="#d"' in slack.body
    assert not any(word in ebb.body for word in ("Before", "In <a", "Still"))
    before = next(link.url for link in flood.links if link.kind is LinkKind.PREVIOUS)
    assert [link.url for link in flood.links if link.title == "again"] == [f"{before}#a"]


def test_sections_below_a_chapter_stay_in_it(tmp_path):
    inner = point("A section", "one.xhtml#s")
    members = {
        "toc.ncx": ncx(point("Chapter", "one.xhtml", inner) + point("Other", "two.xhtml")),
        "one.xhtml": page(f"<h1>Chapter</h1>{SOME}<h2 id='s'>A section</h2><p>More.</p>"),
        "two.xhtml": page("<h1>Other</h1><p>End.</p>"),
    }

    drafts, _ = taken(tmp_path, epub(members))

    assert [draft.title for draft in drafts] == ["Chapter", "Other"]
    assert "More." in drafts[0].body


def test_pages_that_the_contents_leave_out_are_read_with_those_before(tmp_path):
    members = TWO | {"more.xhtml": page("<p>And on it goes.</p>"), "title.xhtml": page("<h1>The Harbour Book</h1>")}

    (one, two), _ = taken(tmp_path, epub(members, ["title.xhtml", "one.xhtml", "more.xhtml", "two.xhtml"]))

    assert "And on it goes." in one.body
    assert "And on it goes." not in two.body


def test_a_part_with_nothing_but_its_title_is_read_with_what_follows(tmp_path):
    members = {
        "nav.xhtml": navigation([("Start", "s.xhtml"), ("Part One", "part.xhtml"), ("Ebb", "one.xhtml")]),
        "s.xhtml": page("<p>" + "A foreword. " * 30 + "</p>"),
        "part.xhtml": page("<h1>Part One</h1>"),
        "one.xhtml": page("<h2>Ebb</h2><p>Out it goes and in it comes.</p>"),
    }

    start, ebb = taken(tmp_path, epub(members))[0]

    assert (start.title, ebb.title) == ("Start", "Ebb")
    assert "Part One" in ebb.body


def test_a_book_without_contents_goes_by_its_headings(tmp_path):
    members = {"one.xhtml": page(f"<h1>Ebb</h1>{LONG}"), "two.xhtml": page(f"<h1>Flood</h1>{LONG}")}

    drafts, _ = taken(tmp_path, epub(members))

    assert [draft.title for draft in drafts] == ["Ebb", "Flood"]


def test_a_long_book_without_contents_and_headings_is_parted_all_the_same(tmp_path):
    members = {f"p{number}.xhtml": page(LONG) for number in range(8)}

    drafts, _ = taken(tmp_path, epub(members))

    assert [draft.title for draft in drafts] == ["The Harbour Book", "The Harbour Book (2)", "The Harbour Book (3)"]
    assert sum(draft.body.count("twice a day") for draft in drafts) == 8 * LONG.count("twice a day")


def test_neither_lists_of_pages_nor_the_contents_become_articles(tmp_path):
    (one, two), _ = taken(tmp_path, epub(TWO, ["nav.xhtml", "one.xhtml", "two.xhtml"]))

    assert (one.title, two.title) == ("How tides come", "How tides go")


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("epub:type='noteref'", "<aside epub:type='footnote' id='n'><p>Of the moon.</p></aside>"),
        (
            "role='doc-noteref'",
            "<ol><li role='doc-endnote' id='n'>Of the moon. <a role='doc-backlink' href='#r'>↩</a></li></ol>",
        ),
        ("epub:type='noteref'", "<aside hidden='hidden' epub:type='footnote'><p id='n'>Of the moon.</p></aside>"),
    ],
)
def test_footnotes_stand_at_the_end_as_the_renderer_has_them(tmp_path, mark, note):
    members = {"one.xhtml": page(f"<h1>Tides</h1><p>Because.<sup><a id='r' {mark} href='#n'>*</a></sup></p>{note}")}

    (draft,), _ = taken(tmp_path, epub(members))

    assert 'Because.<sup id="fnref-1"><a href="#fn-1">1</a></sup>' in draft.body
    assert draft.body.endswith('<a href="#fnref-1">↩</a></p></li></ol>') or draft.body.endswith("↩</a></li></ol>")
    assert "Of the moon." in draft.body.partition('<ol class="footnotes">')[2]
    assert draft.body.count("↩") == 1


def test_notes_of_notes_are_kept(tmp_path):
    body = (
        "<p>Why?<a epub:type='noteref' href='#a'>1</a></p><aside epub:type='footnote' id='a'>So.<a epub:type='noteref'"
        " href='#b'>2</a></aside><aside epub:type='footnote' id='b'>And so on.</aside>"
    )

    (draft,), _ = taken(tmp_path, epub({"one.xhtml": page(body)}))

    assert draft.body.index("So.") < draft.body.index("And so on.")
    assert 'So.<sup id="fnref-2"><a href="#fn-2">2</a></sup>' in draft.body


def test_a_part_that_the_contents_name_keeps_its_name_before_pages_they_do_not(tmp_path):
    members = {
        "nav.xhtml": navigation([("Start", "s.xhtml"), ("Part One", "part.xhtml"), ("End", "end.xhtml")]),
        "s.xhtml": page(SOME),
        "part.xhtml": page("<h1>Part One</h1>"),
        "one.xhtml": page(f"<p>Unlisted.</p>{SOME}"),
        "end.xhtml": page(f"<h1>End</h1>{SOME}"),
    }

    drafts, _ = taken(tmp_path, epub(members))

    assert [draft.title for draft in drafts] == ["Start", "The Harbour Book: Part One", "End"]


def test_notes_on_a_page_of_their_own_come_along_with_the_chapter(tmp_path):
    members = TWO | {
        "one.xhtml": page(f"<p>Why?<a epub:type='noteref' href='notes.xhtml#n'>1</a></p>{LONG}"),
        "notes.xhtml": page(
            "<h1>Notes</h1><ol><li id='n'><p>The <a href='two.xhtml#moon'>moon</a>.</p></li></ol><p>"
            + "So it is. " * 30
        ),
    }
    members["nav.xhtml"] = navigation([("Ebb", "one.xhtml"), ("Flood", "two.xhtml"), ("Notes", "notes.xhtml")])

    one, two, notes = taken(tmp_path, epub(members))[0]

    assert '<li id="fn-1"><p>The <a href="book-' in one.body
    assert "moon" in notes.body
    assert any(link.title == "moon" for link in one.links)
    assert two.title == "Flood"


def test_pictures_come_from_the_book_and_the_cover_stands_first(tmp_path):
    members = TWO | {
        "one.xhtml": page(f"{LONG}<p><img src='im%20g/a.png' alt='A'/><img src='no.png' alt='B'/></p>"),
        "im g/a.png": png(),
        "cover.png": png(90, 120),
    }

    (one, two), _ = taken(tmp_path, epub(members, cover="cover.png"))

    assert [(asset.name, asset.width) for asset in one.assets] == [("OEBPS/cover.png", 90), ("OEBPS/im g/a.png", 60)]
    assert one.body.index("cover.png") < one.body.index("a.png")
    assert not two.assets
    assert [str(note) for note in one.notes] == ["Picture not found: OEBPS/no.png"]


def test_a_drawing_around_a_picture_is_the_picture(tmp_path):
    svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><image x:href='a.png'/></svg>"
    svg = svg.replace("x:", "xlink:")

    (draft,), _ = taken(tmp_path, epub({"one.xhtml": page(f"<p>Text.</p>{svg}"), "a.png": png()}))

    assert [asset.name for asset in draft.assets] == ["OEBPS/a.png"]


def test_drawings_are_stored_without_what_runs_or_loads(tmp_path):
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 60' width='60' height='60' onload='x()'>"
        "<defs><linearGradient id='g'><stop offset='0' stop-color='red'/></linearGradient></defs>"
        "<script>x()</script><rect fill='url(#g)' width='60' height='60'/></svg>"
    )

    (draft,), _ = taken(tmp_path, epub({"one.xhtml": page(f"<p>Text.</p>{svg}")}))

    [asset] = draft.assets
    assert asset.media_type == "image/svg+xml" and asset.width == 60
    assert b'viewBox="0 0 60 60"' in asset.data and b'fill="red"' in asset.data
    assert not any(word in asset.data for word in (b"script", b"onload", b"url(", b"href"))


def test_a_book_of_pictures_says_that_it_has_no_text(tmp_path):
    metadata = METADATA + '<meta property="rendition:layout">pre-paginated</meta>'
    members = {f"p{number}.xhtml": page(f"<div><img src='{number}.png' alt=''/></div>") for number in (1, 2)} | {
        "1.png": png(),
        "2.png": png(70),
    }

    (draft,), _ = taken(tmp_path, epub(members, metadata=metadata), Choices())

    assert [asset.name for asset in draft.assets] == ["OEBPS/1.png", "OEBPS/2.png"]
    assert any("no text" in str(note) for note in draft.notes) and any(
        "set like a print" in str(n) for n in draft.notes
    )


def test_readings_beside_signs_are_put_into_brackets(tmp_path):
    (draft,), _ = taken(tmp_path, epub({"one.xhtml": page("<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>です</p>")}))

    assert "漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rp>（</rp><rt>じ</rt><rp>）</rp>" in draft.body


ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
    '<enc:EncryptedData><enc:EncryptionMethod Algorithm="{}"/><enc:CipherData><enc:CipherReference URI="OEBPS/{}"/>'
    "</enc:CipherData></enc:EncryptedData></encryption>"
)
AES = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ({"META-INF/encryption.xml": ENCRYPTED.format(AES, "one.xhtml")}, "DRM"),
        ({"META-INF/encryption.xml": ENCRYPTED.format(AES, "a.png"), "META-INF/rights.xml": "<rights/>"}, "Adobe"),
        ({"META-INF/encryption.xml": ENCRYPTED.format(AES, "two.xhtml"), "META-INF/license.lcpl": "{}"}, "LCP"),
    ],
)
def test_a_locked_book_is_refused_by_name(tmp_path, beside, words):
    with pytest.raises(UnsupportedFile, match=words) as caught:
        taken(tmp_path, epub(TWO, beside=beside))

    assert "without DRM" in str(caught.value.hint)


def test_a_book_whose_pages_are_noise_beside_its_rights_is_locked(tmp_path):
    members = TWO | {"one.xhtml": bytes(range(128, 228)) * 50}

    with pytest.raises(UnsupportedFile, match="Adobe"):
        taken(tmp_path, epub(members, beside={"META-INF/rights.xml": "<rights/>"}))


def test_fonts_that_are_made_useless_elsewhere_lock_nothing(tmp_path):
    fonts = ENCRYPTED.format("http://www.idpf.org/2008/embedding", "font.otf")

    drafts, _ = taken(tmp_path, epub(TWO, beside={"META-INF/encryption.xml": fonts}))

    assert len(drafts) == 2


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_taken(tmp_path):
    members = TWO | {"two.xhtml": b"\x00\x01\x02\xff" * 300}

    (one,), (skipped,) = taken(tmp_path, epub(members))

    assert one.series_place is None or "twice a day" in one.body
    assert skipped.part == "OEBPS/two.xhtml" and str(skipped.reason)


def test_a_missing_page_is_passed_over(tmp_path):
    content = epub({"one.xhtml": page(f"<h1>Ebb</h1>{LONG}")}, ["gone.xhtml", "one.xhtml"])

    drafts, _ = taken(tmp_path, content)

    assert len(drafts) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 and no more", "damaged"),
        (epub(TWO)[:-200], "damaged"),
        (epub({"one.txt": "x"}, ["one.txt"]), "no pages"),
        (epub({"one.xhtml": page("")}), "no text"),
    ],
)
def test_a_broken_book_is_refused_in_a_sentence(tmp_path, content, words):
    with pytest.raises(BadFile, match=words):
        taken(tmp_path, content)


def test_entities_are_neither_filled_in_nor_loaded(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    bomb = f'<!DOCTYPE package [<!ENTITY a "lots"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    evil = opf({"one.xhtml": ""}, ["one.xhtml"], METADATA.replace("The Harbour Book", "Title &b; &s;"))
    members = {"one.xhtml": page("<p>Text &s; here.</p>").replace("<!DOCTYPE html>", bomb.replace("package", "html"))}

    content = epub(members, package=evil.replace("?>", f"?>{bomb}", 1))
    (draft,), _ = taken(tmp_path, content)

    assert "secret" not in draft.body + draft.title
    assert draft.title.startswith("Title") and "lots" not in draft.title


def test_a_long_book_is_cut_at_a_bound_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(importer, "MOST_TEXT", 25_000)

    (draft,), (skipped,) = taken(tmp_path, epub(TWO))

    assert "twice a day" in draft.body
    assert "too long" in str(skipped.reason)


@settings(max_examples=40, deadline=None)
@given(place=st.integers(0, 5000), noise=st.binary(min_size=1, max_size=40))
def test_whatever_is_damaged_in_a_book_ends_in_a_sentence(tmp_path_factory, place, noise):
    content = bytearray(epub(TWO | {"a.png": png()}))
    place = place % len(content)
    content[place : place + len(noise)] = noise
    path = tmp_path_factory.mktemp("books") / "book.epub"
    path.write_bytes(content)

    check_is_sound(path)


NASTY = (
    '<a id="x"/>',
    '<a href="%00%01x#%00">',
    "</div>",
    "<div>",
    "</p>",
    '<aside epub:type="footnote" id="n">',
    "<![CDATA[",
    '<a epub:type="noteref" href="#n">1</a>',
    '<svg><image xlink:href="a.png"/></svg>',
    "<svg>",
    "<ruby>a<rt>b</rt></ruby>",
    "<table><tr><td>",
    "<li>",
    "<ol>",
    "&#0;",
    "&#xD800;",
    "&nbsp;",
    "<math><mi>x</mi></math>",
    "<body>",
    "</body>",
    "<!--",
    '<a name="q">',
    '<img src="%ff\\..\\a.png"/>',
    '<a href="http://[::1">',
    "<nav>",
    "<template>",
    "<head>",
    '"',
    "<",
)


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(NASTY)), min_size=1, max_size=8))
def test_whatever_stands_in_a_page_becomes_an_article_or_a_sentence(tmp_path_factory, pieces):
    text = page(f"<h1>One</h1>{SOME}<p id='p1'>See <a href='two.xhtml#moon'>it</a>.</p><img src='a.png'/>")
    for place, piece in pieces:
        cut = place % len(text)
        text = text[:cut] + piece + text[cut:]
    path = tmp_path_factory.mktemp("books") / "book.epub"
    path.write_bytes(epub(TWO | {"one.xhtml": text, "a.png": png()}))

    check_is_sound(path)


def test_addresses_with_signs_that_no_tree_takes_are_read(tmp_path):
    members = {"one.xhtml": page(f"{SOME}<p><a href='%00%01x#%00'>a</a><img src='%01a.png'/></p>"), "a.png": png()}

    (draft,), _ = taken(tmp_path, epub(members))

    assert [asset.name for asset in draft.assets] == ["OEBPS/a.png"]


def test_pages_that_the_book_names_and_does_not_have_are_told(tmp_path):
    drafts, skipped = taken(tmp_path, epub({"one.xhtml": page(LONG)}, ["one.xhtml", "two.xhtml"]))

    assert len(drafts) == 1
    assert [(each.part, str(each.reason)) for each in skipped] == [("two.xhtml", "This page is not in the book.")]
