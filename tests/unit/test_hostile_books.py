"""Books and documents made to do harm, or damaged: each is refused in a sentence, and nothing else is lost."""

import io
import stat
import warnings
import zipfile
from pathlib import Path

import pytest

from reader.domain.article import Draft, Skipped
from reader.domain.choices import BookShape, Choices
from reader.domain.errors import BadFile, ReaderError
from reader.importers import archives, epub, importer_for, safe_xml
from reader.services import importing
from reader.storage.library import Library
from tests.unit import books, documents
from tests.unit.books import LONG, TWO, navigation, page
from tests.unit.exports import read

GOOD = {"epub": books.epub(TWO), "docx": documents.docx(), "odt": documents.odt()}
MAIN = {"epub": "OEBPS/book.opf", "docx": "word/document.xml", "odt": "content.xml"}
SECRET = "What the tests of books share"
ENTITIES = f'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "{Path(books.__file__).as_uri()}">]>'
EVIL_PACKAGE = ENTITIES + "<package><metadata><title>&b;&c;</title></metadata></package>"
EVIL_CONTENTS = {"one.xhtml": page(LONG), "toc.ncx": ENTITIES + books.ncx(books.point("&b;&c;", "one.xhtml"))}


def with_member(content: bytes, name: str | zipfile.ZipInfo, text: str = "x") -> bytes:
    buffer = io.BytesIO(content)
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore")  # a name that is there twice is meant
        archive.writestr(name, text)
    return buffer.getvalue()


def link() -> zipfile.ZipInfo:
    made = zipfile.ZipInfo("link.xhtml")
    made.external_attr = (stat.S_IFLNK | 0o777) << 16
    return made


def with_wrong_sum(content: bytes, name: str) -> bytes:
    changed = bytearray(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        member = archive.getinfo(name)
    changed[member.header_offset + 30 + len(name) + member.compress_size // 2] ^= 0xFF
    return bytes(changed)


def damaged(kind: str) -> dict[str, bytes]:
    """Files of this kind that nobody should be able to use, by what is wrong with each."""
    good, main = GOOD[kind], MAIN[kind]
    return {
        "above": with_member(good, "../evil"),
        "absolute": with_member(good, "/evil"),
        "drive": with_member(good, "C:\\evil"),
        "link": with_member(good, link(), "/etc/passwd"),
        "twice": with_member(good, main, "<other/>"),
        "sum": with_wrong_sum(good, main),
        "cut": good[: len(good) // 2],
        "ends": good[:-10],
        "noise": b"PK\x03\x04" + bytes(500),
    }


@pytest.mark.parametrize("kind", GOOD)
def test_harmful_archives_are_refused_and_the_others_come_in(tmp_path, kind):
    folder = tmp_path / "all"
    folder.mkdir()
    bad = damaged(kind)
    for name, content in bad.items():
        (folder / f"{name}.{kind}").write_bytes(content)
    (folder / f"zz-good.{kind}").write_bytes(GOOD[kind])
    (folder / "note.md").write_text("# A note\n\nOf its own.", encoding="utf-8")
    library = Library(tmp_path / "library.db")

    report = importing.run(library, [folder])

    assert sorted(Path(each.source).stem for each in report.failed) == sorted(bad)
    assert all(str(each.reason) for each in report.failed)
    assert {Path(each.source).name for each in report.added} == {f"zz-good.{kind}", "note.md"}
    assert not report.bugs and not report.problem
    assert not (tmp_path / "evil").exists()
    library.close()


@pytest.mark.parametrize("kind", GOOD)
def test_archives_of_too_many_files_are_refused_by_their_list_alone(tmp_path, monkeypatch, kind):
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)

    with pytest.raises(BadFile, match="too many files"):
        read(tmp_path, f"a.{kind}", GOOD[kind])


@pytest.mark.parametrize("kind", GOOD)
def test_what_unpacks_to_far_more_than_it_is_is_refused(tmp_path, monkeypatch, kind):
    monkeypatch.setattr(archives, "SMALL", 100)
    monkeypatch.setattr(archives, "MOST_TIMES", 1.1)

    with pytest.raises(BadFile, match="too large"):
        read(tmp_path, f"a.{kind}", GOOD[kind])


def test_a_page_that_unpacks_without_end_costs_the_book_that_page_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(epub, "LARGEST_PAGE", 60_000)
    members = {"bomb.xhtml": b"<p>" + b" " * 70_000} | TWO

    drafts, (skipped,) = read(tmp_path, "a.epub", books.epub(members))

    assert len(drafts) == 2
    assert skipped.part == "OEBPS/bomb.xhtml" and "too large" in str(skipped.reason)


def test_a_picture_that_unpacks_without_end_costs_that_picture_alone(tmp_path):
    members = {"one.xhtml": page(f"{LONG}<img src='a.png' alt='A'/>"), "a.png": b"\x89PNG\r\n\x1a\n" + bytes(3_000_000)}
    document = documents.docx(picture=b"\x89PNG\r\n\x1a\n" + bytes(3_000_000))

    (book,), _ = read(tmp_path, "a.epub", books.epub(members))
    (letter,), _ = read(tmp_path, "a.docx", document)

    assert not book.assets and "not found" in str(book.notes[0])
    assert not letter.assets and "left out: 1" in str(letter.notes[0])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("container.epub", books.epub(TWO, container=ENTITIES + "<x>&b;&c;</x>")),
        ("opf.epub", books.epub(TWO, package=EVIL_PACKAGE)),
        ("nav.epub", books.epub(TWO | {"nav.xhtml": navigation([("T &b; &c;", "one.xhtml")])})),
        ("ncx.epub", books.epub(EVIL_CONTENTS)),
        ("page.epub", books.epub({"one.xhtml": page("<p>Text &b; &c;</p>").replace("<!DOCTYPE html>", ENTITIES)})),
        ("a.docx", documents.docx(word__document=ENTITIES + "<w>&b;&c;</w>")),
        ("core.docx", documents.docx(docProps__core=ENTITIES + "<c><title>&b;&c;</title></c>")),
        ("a.odt", documents.odt(content=ENTITIES + "<o>&b;&c;</o>")),
        ("a.opml", ENTITIES + '<opml><body><outline text="&b;&c;" htmlUrl="https://example.org"/></body></opml>'),
        ("a.xhtml", '<?xml version="1.0"?>' + ENTITIES + "<html><body><p>Text &b; &c;</p></body></html>"),
    ],
)
def test_no_entity_is_filled_in_or_loaded_anywhere(tmp_path, name, content):
    try:
        drafts, _ = read(tmp_path, name, content)
    except ReaderError as exc:
        assert str(exc).endswith(".")
        return

    assert SECRET in (books.__doc__ or "")
    for draft in drafts:
        assert "aaaaaaaa" not in draft.body + draft.title
        assert SECRET not in draft.body + draft.title


@pytest.mark.parametrize("depth", [300, 60_000])
def test_nesting_without_end_is_met_with_bounds(tmp_path, depth):
    lists = "<ol><li>" * depth + '<a href="one.xhtml">T</a>'
    files = {
        "nav.epub": books.epub(TWO | {"nav.xhtml": page(f'<nav epub:type="toc">{lists}</nav>')}),
        "ncx.epub": books.epub({"one.xhtml": page(LONG), "toc.ncx": books.ncx("<navPoint>" * depth)}),
        "page.epub": books.epub({"one.xhtml": page("<div>" * depth + "Text." + "</div>" * depth)}),
        "svg.epub": books.epub({"one.xhtml": page("<p>Text.</p><svg>" + "<g>" * depth + "</g>" * depth + "</svg>")}),
        "opf.epub": books.epub(TWO, package="<package>" + "<a>" * depth),
        "a.opml": "<opml><body>" + '<outline text="a">' * depth,
    }
    for name, content in files.items():
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        try:
            found = list(importer_for(path).read(path))
        except ReaderError as exc:
            assert str(exc).endswith(".")
        else:
            assert all(isinstance(each, Draft | Skipped) for each in found)


def test_an_opml_tag_without_end_is_refused_before_it_is_parsed(tmp_path):
    with pytest.raises(BadFile, match="not OPML"):
        read(tmp_path, "a.opml", "<opml><body><outline text='" + "a word " * 200_000 + "'/></body></opml>")


def test_xml_of_too_many_elements_is_refused_before_it_is_parsed(tmp_path, monkeypatch):
    monkeypatch.setattr(safe_xml, "MOST_ELEMENTS", 10)

    with pytest.raises(BadFile, match="too large"):
        read(tmp_path, "a.odt", documents.odt())


def test_a_contents_list_of_thousands_cuts_a_page_so_often_and_no_more(tmp_path):
    members = {
        "nav.xhtml": navigation([(f"Part {n}", f"all.xhtml#i{n}") for n in range(2_000)]),
        "all.xhtml": page("".join(f"<p id='i{n}'>Word {n} and some more.</p>" for n in range(2_000))),
    }
    path = tmp_path / "a.epub"
    path.write_bytes(books.epub(members))

    found = [each for each in epub.read_chosen(path, Choices(BookShape.CHAPTERS)) if isinstance(each, Draft)]

    assert len(found) <= 501
    assert "Word 1999 and" in found[-1].body


def test_one_note_that_thousands_ask_for_is_written_once(tmp_path):
    marks = "".join(f"<a epub:type='noteref' href='#n{n}'>*</a>" for n in range(500))
    note = "<aside epub:type='footnote'>" + "".join(f"<b id='n{n}'>note {n} </b>" for n in range(500)) + "</aside>"

    (draft,), _ = read(tmp_path, "a.epub", books.epub({"one.xhtml": page(f"<p>Text{marks}</p>{note}")}))

    assert draft.body.count("note 499") == 1
    assert draft.body.count('href="#fn-1"') == 500
