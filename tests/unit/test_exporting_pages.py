"""Pages, books, text and bookmarks: whole in themselves, with marks, and with links that lead where they should."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader.domain.article import Asset, BodyFormat, Draft, Link, LinkKind
from reader.domain.marks import Highlight
from reader.importers import netscape
from reader.paths import DataFolder
from reader.services import exporting
from reader.services.exporting import Request
from reader.services.exports.painting import paint
from reader.services.exports.style import book_style, page_style
from reader.services.exports.xhtml import is_xml, sound_address, xhtml
from reader.services.opening import opened
from reader.services.typesetting.formulas import as_mathml
from reader.storage.arriving.arrivals import Arrival
from reader.storage.views.exported import Exported
from tests.unit.whole_library import GIF, fill

OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
EPUBCHECK = Path("/usr/share/java/epubcheck.jar")
RIGHT = '<td class="right">1</td>'
ARABIC = "سوق الورق في المدينة القديمة كان يفتح عند الفجر ويغلق عند الظهر."


@pytest.fixture
def stored(tmp_path):
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        fill(stored, tmp_path / "in")
        link = Link(LinkKind.BODY, "The marsh", "", "https://example.org/marsh")
        back = "<p>Back to <a href='https://example.org/marsh'>the marsh</a>, <a href='page.html'>here</a>.</p>"
        body = f"{back}<dl><dl><dt>A</dt></dl></dl>"
        more = Draft("Links & more", body, BodyFormat.HTML, links=(link,), assets=(Asset("x.bmp", "image/bmp", b"BM"),))
        stored.library.save([Arrival(more), Arrival(Draft("سوق الورق", ARABIC, BodyFormat.TEXT, language="ar"))])
        yield stored


def written(stored, form, target, **others):
    report = exporting.run(stored.library, Request(Exported(stored.library).keys(), form, target, **others))
    return target, report


class Loads(HTMLParser):
    """Everything that a page would load or run."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in ("script", "link", "iframe", "object", "embed", "form", "base"):
            self.found.append(tag)
        self.found += [value for name, value in attrs if name.startswith("on") or name in ("srcset", "background")]
        if "src" in given and not given["src"].startswith("data:image/"):
            self.found.append(given["src"])


def test_a_page_has_all_in_it_and_loads_nothing(stored, tmp_path):
    place, _ = written(stored, "html", tmp_path / "out.html")

    text = place.read_text(encoding="utf-8")
    assert Loads(text).found == []
    assert "url(" not in text
    assert "@import" not in text
    assert "prefers-color-scheme: dark" in text
    assert "data:image/gif;base64," in text
    assert "default-src 'none'" in text


def test_a_page_shows_marks_authors_and_links_within(stored, tmp_path):
    place, _ = written(stored, "html", tmp_path / "out.html")

    text = place.read_text(encoding="utf-8")
    assert re.search(r'<mark class="hl-green" id="(a\d-hl-\d)">slow water</mark>', text)
    assert "words that are nowhere" in text.partition("Highlights that are not in this text")[2]
    assert "On the whole." in text
    assert 'dir="rtl"' in text
    anchors = set(re.findall(r' id="([^"]+)"', text))
    assert len(re.findall(r' id="([^"]+)"', text)) == len(anchors)
    assert set(re.findall(r'href="#([^"]+)"', text)) <= anchors
    assert re.search(r'<a href="#a1">the marsh</a>', text)
    assert ">here</a>" not in text


def test_without_marks_a_page_shows_none(stored, tmp_path):
    place, _ = written(stored, "html", tmp_path / "out.html", has_marks=False)

    text = place.read_text(encoding="utf-8")
    assert "<mark" not in text
    assert "On the whole." not in text


def test_pages_lead_to_one_another(stored, tmp_path):
    place, _ = written(stored, "pages", tmp_path / "out")

    names = {file.name for file in place.iterdir()}
    assert {"index.html", "The marsh.html", "Links & more.html", "潮汐表.html"} <= names
    assert 'href="The%20marsh.html"' in (place / "Links & more.html").read_text(encoding="utf-8")
    for file in place.iterdir():
        assert Loads(file.read_text(encoding="utf-8")).found == []


def book(stored, tmp_path):
    place, report = written(stored, "epub", tmp_path / "out.epub")
    with zipfile.ZipFile(place) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        return {name: archive.read(name) for name in archive.namelist()}, report


def test_a_book_is_what_its_format_asks_for(stored, tmp_path):
    members, report = book(stored, tmp_path)

    package = ET.fromstring(members["book/package.opf"])
    items = {item.get("id"): item for item in package.iter(f"{OPF}item")}
    files = {f"book/{item.get('href')}" for item in items.values()}
    spine = [ref.get("idref") for ref in package.iter(f"{OPF}itemref")]
    assert members["mimetype"] == b"application/epub+zip"
    assert files | {"mimetype", "META-INF/container.xml", "book/package.opf"} == set(members)
    assert set(spine) <= set(items)
    assert spine[:2] == ["title", "contents"]
    assert items["contents"].get("properties") == "nav"
    assert items["cover"].get("properties") == "cover-image"
    assert [each.text for each in package.iter(f"{DC}language")] == ["en"] or package.find(f".//{DC}language").text
    assert all(is_xml(data) for name, data in members.items() if name.endswith(("xhtml", "opf", "ncx", "svg", "xml")))
    assert report.articles == 8


def test_every_link_in_a_book_leads_somewhere(stored, tmp_path):
    members, _ = book(stored, tmp_path)

    ids = {name: set(re.findall(r' id="([^"]+)"', data.decode())) for name, data in members.items() if b"<html" in data}
    for name, data in members.items():
        if name not in ids:
            continue
        for address in re.findall(r'(?:href|src)="([^"]+)"', data.decode()):
            file, _, anchor = address.partition("#")
            if not address.startswith(("http:", "https:", "mailto:")):
                target = f"book/{file}" if file else name
                assert target in members, (name, address)
                assert not anchor or anchor in ids[target], (name, address)


def test_a_book_has_authors_highlights_and_contents(stored, tmp_path):
    members, _ = book(stored, tmp_path)

    highlights, contents = members["book/highlights.xhtml"].decode(), members["book/contents.xhtml"].decode()
    author = next(data.decode() for name, data in members.items() if "author-" in name and b"Ines" in data)
    assert re.search(r'<a href="chapter-00001.xhtml#hl-\d">slow water</a>', highlights)
    assert "The Buoy Prize" in author
    assert 'href="chapter-00001.xhtml">The marsh</a>' in author
    assert contents.index("The marsh") < contents.index("潮汐表") < contents.index("Highlights and notes")
    assert 'playOrder="1"' in members["book/toc.ncx"].decode()
    assert any(b'dir="rtl"' in data and b'xml:lang="ar"' in data for data in members.values())


@pytest.mark.skipif(not (shutil.which("java") and EPUBCHECK.is_file()), reason="epubcheck is not installed")
def test_a_book_is_valid_says_epubcheck(stored, tmp_path):
    place, _ = written(stored, "epub", tmp_path / "out.epub")

    done = subprocess.run(["java", "-jar", EPUBCHECK, place], capture_output=True, text=True, check=False, timeout=300)

    assert done.returncode == 0, done.stdout + done.stderr


FORMULAS = r"""Of $a^2 < b$ and of notes[^1], then $\frac{$ as typed, and $\href{javascript:run()}{x}$.

$$\sum_{i=1}^{n} i$$

[^1]: A note with $x_2$.
"""


def test_formulas_are_set_by_browsers_and_readers_of_books(stored, tmp_path):
    stored.library.save([Arrival(Draft("Formulas", FORMULAS, BodyFormat.MARKDOWN))])
    page, _ = written(stored, "html", tmp_path / "out.html")
    book, _ = written(stored, "epub", tmp_path / "out.epub")

    text = page.read_text(encoding="utf-8")
    assert text.count("<math ") == 3
    assert '<math alttext="a^2 &lt; b"' in text
    assert 'display="block"' in text
    assert "javascript:" not in text.replace(r"$\href{javascript:run()}{x}$", "")
    assert re.search(r'<a href="#a\d+-fn-1">', text)
    with zipfile.ZipFile(book) as packed:
        package = ET.fromstring(packed.read("book/package.opf"))
        told = [item.get("href") for item in package.iter(f"{OPF}item") if item.get("properties") == "mathml"]
        assert told == [name for name in told if b"<math " in packed.read(f"book/{name}")]
        assert len(told) == 1
        ET.fromstring(packed.read(f"book/{told[0]}"))


def test_what_folds_is_open_in_pages_and_books(stored, tmp_path):
    folded = "<p>Before.</p><details><summary>More</summary><p>Hidden words.</p></details>"
    stored.library.save([Arrival(Draft("Folded", folded, BodyFormat.HTML))])
    page, _ = written(stored, "html", tmp_path / "out.html")
    book, _ = written(stored, "epub", tmp_path / "out.epub")

    wanted = '<details open=""><summary>More</summary><p>Hidden words.</p></details>'
    assert wanted in page.read_text(encoding="utf-8")
    with zipfile.ZipFile(book) as packed:
        chapters = [packed.read(name).decode() for name in packed.namelist() if name.endswith(".xhtml")]
    assert sum(wanted in chapter for chapter in chapters) == 1


def test_text_has_the_words_and_the_notes(stored, tmp_path):
    place, _ = written(stored, "text", tmp_path / "out.txt")

    text = place.read_text(encoding="utf-8")
    assert "Reeds grow where slow water lies & stays." in text
    assert "> slow water\nA note.\nOf two lines." in text
    assert ARABIC in text
    assert "<p>" not in text


def test_bookmarks_come_back_with_tags_dates_and_saved_links(stored, tmp_path):
    place, report = written(stored, "bookmarks", tmp_path / "out.html")

    found = {draft.source_url: draft for draft in netscape.read(place)}
    marsh, lamp = found["https://example.org/marsh"], found["https://example.net/lamp"]
    assert (marsh.title, marsh.tags) == ("The marsh", ("water", "Birds & more", "from elsewhere", "Water/Salt"))
    assert (lamp.title, lamp.tags, lamp.saved.timestamp()) == ("The lamp room", ("light", "brass"), 1577880000)
    assert marsh.saved.timestamp() == 1641092645
    assert any("no address" in str(note) for note in report.notes)


@pytest.mark.parametrize("address", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_no_bookmark_is_a_program(tmp_path, address):
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        stored.library.save([Arrival(Draft("Trap", "Words.", BodyFormat.MARKDOWN, source_url=address))])
        place, report = written(stored, "bookmarks", tmp_path / "out.html")

    assert "<A " not in place.read_text(encoding="utf-8")
    assert any("no address" in str(note) for note in report.notes)


@pytest.mark.parametrize(
    ("html", "mark", "painted"),
    [
        (
            "<p>one two three</p>",
            Highlight("two", id="a"),
            '<p>one <mark class="hl-yellow" id="x">two</mark> three</p>',
        ),
        (
            "<p>one <em>two</em> three</p>",
            Highlight("one two", id="a"),
            '<p><mark class="hl-yellow" id="x">one </mark><em><mark class="hl-yellow">two</mark></em> three</p>',
        ),
        (
            "<p>end</p>\n<p>begin</p>",
            Highlight("end begin", "", "blue", id="a"),
            '<p><mark class="hl-blue" id="x">end</mark></p>\n<p><mark class="hl-blue">begin</mark></p>',
        ),
        ("<p>a &amp; b</p>", Highlight("a & b", id="a"), '<p><mark class="hl-yellow" id="x">a &amp; b</mark></p>'),
        ("<p>“so”</p>", Highlight('"so"', id="a"), '<p><mark class="hl-yellow" id="x">“so”</mark></p>'),
        (
            "<p>it is it was</p>",
            Highlight("it", prefix="is ", suffix=" was", id="a"),
            '<p>it is <mark class="hl-yellow" id="x">it</mark> was</p>',
        ),
    ],
)
def test_a_highlight_is_painted_where_its_words_are(html, mark, painted):
    assert paint(html, [mark], {"a": "x"}).html == painted


def test_highlights_that_overlap_are_painted_side_by_side():
    marks = [Highlight("one two", id="a"), Highlight("two three", "", "red", id="b")]

    html = paint("<p>one two three</p>", marks, {}).html

    assert html == '<p><mark class="hl-yellow">one two</mark><mark class="hl-red"> three</mark></p>'


def test_what_is_not_found_is_told():
    assert paint("<p>one</p>", [Highlight("two", id="a")], {}).lost == (Highlight("two", id="a"),)


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>a<br>b&nbsp;c</p>", "<p>a<br/>b\xa0c</p>"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a</li><li><ul><li>b</li></ul></li></ul>"),
        ("<dl><dt>a</dt></dl>", "<div><div>a</div></div>"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a</dt><dd>b</dd></dl>"),
        ("<ol></ol><p>x</p>", "<p>x</p>"),
        (
            '<table width="9"><tr><td align="right">1</td></tr></table>',
            '<table><tr><td class="right">1</td></tr></table>',
        ),
        ('<a href="http://[bad">x</a>', "x"),
    ],
)
def test_html_becomes_what_books_take(html, wanted):
    assert xhtml(html) == wanted


@pytest.mark.parametrize(
    ("address", "sound"),
    [
        ("https://example.org/a[1]##b", "https://example.org/a%5B1%5D#%23b"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("https://x.example**:1/", ""),
        ("https://x.example:99999999/", ""),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("chapter-1.xhtml#a", "chapter-1.xhtml#a"),
    ],
)
def test_addresses_in_books_are_sound(address, sound):
    assert sound_address(address) == sound


def test_no_style_asks_for_anything_from_elsewhere():
    for style in (page_style(), book_style()):
        assert "url(" not in style
        assert style.count("{") == style.count("}")
    assert "var(" not in book_style()
    assert GIF.startswith(b"GIF")


def test_formulas_say_of_letters_nothing_that_only_operators_have():
    made = as_mathml('<span class="math">$\\langle x, (y) \\rangle$</span>')

    assert "<mi>⟨</mi>" in unescape(made)
    assert '<mo stretchy="false">' in made
