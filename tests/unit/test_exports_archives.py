"""Exports in archives: Omnivore's, Pocket's parts; and archives that are damaged, or made to do harm."""

import io
import json
import stat
import struct
import time
import warnings
import zipfile
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft, Noted
from reader.domain.errors import BadFile, ReaderError, UnknownKind
from reader.domain.marks import Highlight, Kept
from reader.importers import archives, importer_for
from tests.unit.exports import NOON, SECONDS, read

POCKET = "title,url,time_added,tags,status\n"


def packed(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of `members` by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def entry(slug: str, **others: object) -> dict[str, object]:
    known = {"id": slug, "slug": slug, "title": slug.title(), "url": f"https://example.org/{slug}", "state": "Active"}
    return {**known, "labels": [], "savedAt": "2021-03-04T12:00:00.000Z", "readingProgress": 0, **others}


OMNIVORE = {
    "metadata_0_to_20.json": json.dumps([entry("tide", labels=["sea"], readingProgress=30), entry("empty")]),
    "metadata_20_to_40.json": json.dumps([entry("knots", state="Archived"), entry("paper"), 7]),
    "content/tide.html": "<p>High water comes twice a day.</p>",
    "content/knots.html": "<p>Rope.</p>",
    "content/paper.pdf": b"%PDF-1.7",
    "highlights/tide.md": "A note on the page.\n\n> High water\n> comes twice\n\n#moon #why not\n\nNo labels.\n\n"
    "> a day\n\n#moon #sea\n\nBecause.\n\nOf the moon.",
}


def test_omnivores_archive_joins_articles_and_highlights(tmp_path):
    (tide, empty, knots, paper), (skipped,) = read(tmp_path, "export.zip", packed(OMNIVORE), "zipped")

    assert (tide.body, tide.body_format, tide.is_link) == (OMNIVORE["content/tide.html"], BodyFormat.HTML, False)
    assert (tide.title, tide.source_url, tide.saved, tide.tags) == (
        "Tide",
        "https://example.org/tide",
        NOON,
        ("sea",),
    )
    assert tide.kept == Kept(
        is_read=False,
        percent=30.0,
        note="A note on the page.",
        highlights=(
            Highlight("High water\ncomes twice", "#moon #why not\n\nNo labels."),
            Highlight("a day", "Because.\n\nOf the moon.", tags=("moon", "sea")),
        ),
    )
    assert (empty.is_link, paper.is_link) == (True, True)
    assert (knots.body, knots.kept) == ("<p>Rope.</p>", Kept(is_read=True, is_archived=True))
    assert (skipped.part, skipped.entry) == ("metadata_20_to_40.json", 3)


def test_a_body_that_is_twice_in_the_archive_is_taken_once(tmp_path):
    buffer = io.BytesIO(packed(OMNIVORE))
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("content/tide.html", OMNIVORE["content/tide.html"])

    drafts, _ = read(tmp_path, "export.zip", buffer.getvalue())

    assert [draft.title for draft in drafts] == ["Tide", "Empty", "Knots", "Paper"]


def test_a_damaged_body_leaves_a_link_and_a_word_about_it(tmp_path):
    raw = packed(OMNIVORE, zipfile.ZIP_STORED)
    path = tmp_path / "export.zip"
    path.write_bytes(raw.replace(b"<p>Rope.</p>", b"<p>Soap.</p>"))

    found = list(importer_for(path).read(path))

    [knots] = [each for each in found if isinstance(each, Draft) and each.title == "Knots"]
    notes = [each for each in found if isinstance(each, Noted)]

    assert knots.is_link
    assert ["damaged" in str(each.note) for each in notes] == [True, False]
    assert (notes[0].part, notes[0].entry) == ("metadata_20_to_40.json", 1)
    assert "PDF" in str(notes[1].note)


def test_pockets_archive_has_parts(tmp_path):
    parts = {
        "part_000000.csv": f"{POCKET}Tide,https://example.org/tide,{SECONDS},,unread\n",
        "part_000001.csv": f"{POCKET}Bad,,1,,unread\nKnots,https://example.org/knots,{SECONDS},,archive\n",
        "__MACOSX/._part_000000.csv": b"\x00\x05\x16\x07",
        "collections/readme.json": '{"a": 1}',
    }

    drafts, (skipped,) = read(tmp_path, "pocket.zip", packed(parts), "zipped")

    assert [draft.title for draft in drafts] == ["Tide", "Knots"]
    assert (skipped.part, skipped.line) == ("part_000001.csv", 2)


def test_pockets_archive_has_highlights_beside_its_tables(tmp_path):
    passages = [{"quote": "The sea keeps its hours.", "created_at": SECONDS}, {"quote": ""}, 7]
    marks = [{"url": "https://example.org/tide", "title": "Tide", "highlights": passages}, {"title": "No address"}]
    parts = {
        "part_000000.csv": f"{POCKET}Tide,https://example.org/tide,{SECONDS},,unread\n",
        "annotations/part_000000.json": json.dumps(marks),
    }

    drafts, (skipped,) = read(tmp_path, "pocket.zip", packed(parts), "zipped")

    assert [draft.source_url for draft in drafts] == ["https://example.org/tide"] * 2
    assert drafts[1].kept.highlights == (Highlight("The sea keeps its hours.", created=NOON),)
    assert drafts[1].kept.is_read is None
    assert (skipped.part, skipped.entry) == ("annotations/part_000000.json", 2)


@pytest.mark.parametrize(
    "members",
    [{}, {"photo.jpg": b"\xff\xd8"}, {"data.json": '{"name": "x"}'}, {"page.html": "<html><p>Words</p></html>"}],
)
def test_an_archive_without_an_export_is_refused(tmp_path, members):
    with pytest.raises(UnknownKind, match="no export in the archive") as caught:
        read(tmp_path, "a.zip", packed(members))

    assert str(caught.value.hint)


ROW = f"{POCKET}A,https://example.org,1,,unread\n"


@pytest.mark.parametrize("name", ["../a.csv", "a/../../b.csv", "/etc/a.csv", "C:/a.csv", "\\a.csv", "a\\..\\..\\b.csv"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path, name):
    with pytest.raises(BadFile, match="outside of its folder"):
        read(tmp_path, "a.zip", packed({"good.csv": ROW, name: ROW}))


def test_a_member_without_a_name_is_no_trouble(tmp_path):
    raw = packed({"a.csv": ROW, "Xxxx": "x"}).replace(b"Xxxx", b"\x00xxx")

    drafts, _ = read(tmp_path, "a.zip", raw)

    assert [draft.title for draft in drafts] == ["A"]


def test_a_link_in_an_archive_is_refused(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("a.csv")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")

    with pytest.raises(BadFile, match="link to another file"):
        read(tmp_path, "a.zip", buffer.getvalue())


def test_two_members_of_one_name_are_refused_when_they_differ(tmp_path):
    buffer = io.BytesIO(packed({"a.csv": ROW}))
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a.csv", ROW + "B,https://example.org/b,1,,unread\n")

    with pytest.raises(BadFile, match="twice"):
        read(tmp_path, "a.zip", buffer.getvalue())


def test_a_member_with_a_wrong_check_sum_is_refused(tmp_path):
    raw = packed({"a.csv": ROW}, zipfile.ZIP_STORED).replace(b"A,https", b"B,https")

    with pytest.raises(BadFile, match=r"a\.csv is damaged"):
        read(tmp_path, "a.zip", raw)


def test_a_member_that_unpacks_to_far_more_than_a_text_is_refused(tmp_path):
    bomb = packed({"a.csv": ROW + " " * 30_000_000})
    assert len(bomb) < 100_000
    started = time.monotonic()

    with pytest.raises(BadFile, match="too large when it is unpacked"):
        read(tmp_path, "a.zip", bomb)

    assert time.monotonic() - started < 1


def test_a_member_that_says_it_is_small_and_is_not_is_refused(tmp_path):
    raw = bytearray(packed({"a.csv": ROW + " " * 100_000}))
    directory = raw.rindex(b"PK\x01\x02")
    raw[directory + 24 : directory + 28] = struct.pack("<I", 50)

    with pytest.raises(ReaderError):
        read(tmp_path, "a.zip", bytes(raw))


def test_all_members_together_may_not_be_endless(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MOST_UNPACKED", 1000)
    rows = ROW + "".join(f"{n},https://example.org/{n},1,,unread\n" for n in range(20))

    drafts, skipped = read(tmp_path, "a.zip", packed({f"{n}.csv": rows for n in range(9)}))

    assert drafts == []
    assert "GB" in str(skipped[0].reason)


def test_an_archive_of_a_hundred_thousand_files_is_refused_quickly(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(100_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.csv"), b"")
    started = time.monotonic()

    with pytest.raises(BadFile, match="too many files"):
        read(tmp_path, "a.zip", buffer.getvalue())

    assert time.monotonic() - started < 1


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packings_that_no_export_uses_are_refused(tmp_path, method):
    with pytest.raises(BadFile, match="packed in a way"):
        read(tmp_path, "a.zip", packed({"a.csv": ROW}, method))


@pytest.mark.parametrize("raw", [b"PK\x03\x04", b"words", packed({"a.csv": ROW})[:-30], packed({"a.csv": ROW})[20:]])
def test_what_is_no_archive_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(ReaderError, match="damaged"):
        read(tmp_path, "a.zip", raw)
