"""Documents of office programs: Word's and OpenDocument's, whole, locked, broken and hostile."""

import pytest

from reader.domain.article import LinkKind, article_id
from reader.domain.errors import BadFile, UnsupportedFile
from reader.importers import docx as word
from tests.unit.documents import BODY, LOOKS, TEXT, docx, line, odt, packed, run
from tests.unit.exports import NOON, read


@pytest.mark.parametrize(("name", "content"), [("a.docx", docx()), ("a.odt", odt())])
def test_a_document_comes_with_its_structure(tmp_path, name, content):
    (draft,), skipped = read(tmp_path, name, content)

    assert draft.title == "How tides go"
    assert "How tides go" not in draft.body
    assert "<strong>mostly</strong>" in draft.body
    assert "The coast</h" in draft.body
    assert "<ol><li>" in draft.body and "One" in draft.body and "Two" in draft.body
    assert "<table>" in draft.body and "High" in draft.body
    assert 'alt="A pier"' in draft.body and [asset.media_type for asset in draft.assets] == ["image/png"]
    assert '<a href="https://example.org/page">a page</a>' in draft.body
    assert '<sup id="fnref-1"><a href="#fn-1">1</a></sup>' in draft.body
    assert "Of the moon. <a href=" in draft.body.partition('<ol class="footnotes">')[2]
    assert [(link.kind, link.url) for link in draft.links] == [(LinkKind.BODY, "https://example.org/page")]
    assert (draft.published, draft.language, draft.original) == (NOON, "en-GB", content)
    assert draft.authors[0].name == "Ada Pilot" and "tides" in draft.tags
    assert not skipped and not draft.notes


def test_the_properties_name_a_document_that_does_not_show_its_title(tmp_path):
    (draft,), _ = read(tmp_path, "a.docx", docx(line(run("Only text."))))
    (other,), _ = read(tmp_path, "harbour-notes.odt", odt("<text:p>Only text.</text:p>"))

    assert (draft.title, draft.body) == ("From the properties", "<p>Only text.</p>")
    assert other.title == "Harbour notes"


def test_lists_in_lists_keep_their_kind(tmp_path):
    (draft,), _ = read(tmp_path, "a.odt", odt())

    assert "<ol><li><p>One</p><ol><li><p>Inner</p></li></ol></li><li><p>Two</p></li></ol>" in draft.body
    assert '<th colspan="2">' in draft.body and "<td><p>5 m</p></td>" in draft.body


def test_tables_in_tables_are_written_once(tmp_path):
    inner = "<table:table><table:table-row><table:table-cell><text:p>In</text:p></table:table-cell></table:table-row>"
    outer = (
        f"<table:table><table:table-row><table:table-cell>{inner}</table:table></table:table-cell></table:table-row>"
    )

    (draft,), _ = read(tmp_path, "a.odt", odt(f"{outer}</table:table>"))

    assert draft.body.count("In") == 1


def test_what_is_no_text_is_left_out(tmp_path):
    removed = "<text:tracked-changes><text:p>Gone</text:p></text:tracked-changes>"
    remark = "<text:p>x<office:annotation><text:p>Hm</text:p></office:annotation></text:p>"

    (draft,), _ = read(tmp_path, "a.odt", odt(TEXT + removed + remark))

    assert "Gone" not in draft.body and "Hm" not in draft.body


def test_a_picture_that_cannot_be_shown_is_counted(tmp_path):
    (draft,), _ = read(tmp_path, "a.docx", docx(picture=b"\x01\0\0\0 EMF"))

    assert not draft.assets
    assert [str(note) for note in draft.notes] == ["Pictures of a kind that cannot be shown were left out: 1"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"E\0n\0c\0r\0y\0p\0t\0e\0d\0", "password"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"W\0o\0r\0d\0", "old Word file"),
        ("a.odt", packed({"META-INF/manifest.xml": "<m:encryption-data/>", "content.xml": "x"}), "password"),
    ],
)
def test_a_locked_or_old_document_is_refused_with_a_way_out(tmp_path, name, content, words):
    with pytest.raises(UnsupportedFile, match=words) as caught:
        read(tmp_path, name, content)

    assert "save it" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", docx()[:-300]),
        ("a.docx", packed({"word/other.xml": "x"})),
        ("a.docx", docx(word__document="<w:document")),
        ("a.docx", docx(word__document='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
        ("a.docx", docx(line(""))),
        ("a.odt", odt()[:-300]),
        ("a.odt", packed({"other.xml": "x"})),
        ("a.odt", odt(content="no XML at all")),
        ("a.odt", odt(content='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
        ("a.odt", odt("")),
    ],
)
def test_a_broken_document_is_refused_in_a_sentence(tmp_path, name, content):
    with pytest.raises(BadFile) as caught:
        read(tmp_path, name, content)

    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("depth", [300, 3000])
def test_documents_nested_without_end_are_refused_or_read(tmp_path, depth):
    cells = "<w:tbl><w:tr><w:tc>" * depth + line(run("Deep.")) + "</w:tc></w:tr></w:tbl>" * depth
    sections = "<text:section>" * depth + "<text:p>Deep.</text:p>" + "</text:section>" * depth

    for name, content in (("a.docx", docx(cells)), ("a.odt", odt(sections))):
        try:
            (draft,), _ = read(tmp_path, name, content)
        except BadFile as exc:
            assert str(exc).endswith(".")
        else:
            assert draft.body


def test_text_beyond_the_bound_is_refused_before_it_is_converted(tmp_path, monkeypatch):
    monkeypatch.setattr(word, "LARGEST_TEXT", 2000)

    with pytest.raises(BadFile, match="too large"):
        read(tmp_path, "a.docx", docx(BODY * 9))


def test_a_document_is_the_same_article_wherever_it_lies(tmp_path):
    (tmp_path / "b").mkdir()
    (one,), _ = read(tmp_path, "a.odt", odt(looks=LOOKS))
    (two,), _ = read(tmp_path / "b", "a.odt", odt(looks=LOOKS))

    assert article_id(one) == article_id(two)
