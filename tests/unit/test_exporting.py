"""What every export has in common: where it may be written, what is left when it fails, which names files get."""

import errno
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import BodyFormat, Draft
from reader.domain.progress import Cancelled
from reader.importers import can_import
from reader.paths import DataFolder
from reader.services import exporting, importing
from reader.services.exporting import ExportProblem, Request, TargetExists
from reader.services.exports import formats
from reader.services.exports.names import MOST_BYTES, Names, safe
from reader.services.opening import Opened, opened
from reader.services.original_files import original_of
from reader.storage.arriving.arrivals import Arrival
from reader.storage.arriving.kept_files import KeptFiles
from reader.storage.views.exported import Exported
from tests.unit.whole_library import CSV, fill

EVERY = tuple(formats())


@pytest.fixture
def stored(tmp_path):
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        fill(stored, tmp_path / "in")
        yield stored


def request(stored: Opened, form: str, target: Path, **others: object) -> Request:
    return Request(Exported(stored.library).keys(), form, target, **others)  # type: ignore[arg-type]


def left(folder: Path) -> set[str]:
    return {place.name for place in folder.iterdir()} - {"data", "in"}


def place_of(tmp_path: Path, form: str) -> Path:
    return tmp_path / f"out{formats()[form].ENDING}"


@pytest.mark.parametrize("form", EVERY)
def test_nothing_is_overwritten_without_being_asked(stored, tmp_path, form):
    target = place_of(tmp_path, form)
    if formats()[form].ENDING:
        target.write_text("mine", encoding="utf-8")
    else:
        target.mkdir()
        (target / "mine").write_text("mine", encoding="utf-8")

    with pytest.raises(TargetExists, match="already"):
        exporting.run(stored.library, request(stored, form, target))

    assert left(tmp_path) == {target.name}
    assert (target if target.is_file() else target / "mine").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("form", EVERY)
def test_it_replaces_when_asked_and_leaves_other_files(stored, tmp_path, form):
    target = place_of(tmp_path, form)
    if not formats()[form].ENDING:
        target.mkdir()
        (target / "mine").write_text("mine", encoding="utf-8")
    exporting.run(stored.library, request(stored, form, target, replaces=True))

    report = exporting.run(stored.library, request(stored, form, target, replaces=True))

    assert (report.articles, report.bytes > 0, left(tmp_path)) == (6, True, {target.name})
    assert target.is_file() or (target / "mine").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("form", EVERY)
def test_stopped_in_the_middle_it_leaves_nothing(stored, tmp_path, form):
    def stop(done, _total, _what):
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        exporting.run(stored.library, request(stored, form, place_of(tmp_path, form)), stop)

    assert left(tmp_path) == set()


@pytest.mark.parametrize("form", EVERY)
@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, "no room"), (errno.EACCES, "may not write"), (errno.EIO, "cannot be written")]
)
def test_what_the_disk_refuses_is_one_sentence(stored, tmp_path, monkeypatch, form, number, told):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(formats()[form], "write", refuse)

    with pytest.raises(ExportProblem, match=told):
        exporting.run(stored.library, request(stored, form, place_of(tmp_path, form)))

    assert left(tmp_path) == set()


@pytest.mark.parametrize("form", EVERY)
def test_an_export_changes_nothing_in_the_library(stored, tmp_path, form):
    stored.library.only_read()

    exporting.run(stored.library, request(stored, form, place_of(tmp_path, form)))

    assert not stored.library.database.connection.in_transaction


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("data/out.epub", "inside the folder of the library"),
        ("data/../data/deep/out.epub", "inside the folder of the library"),
        ("missing/out.epub", "no folder"),
        ("in", "is a folder"),
        ("in/pocket.csv/out.epub", "no folder"),
    ],
)
def test_a_target_that_cannot_be_is_one_sentence(stored, tmp_path, target, told):
    with pytest.raises(ExportProblem, match=told):
        exporting.run(stored.library, request(stored, "epub", tmp_path / target))


def test_a_folder_is_not_written_in_the_place_of_a_file(stored, tmp_path):
    with pytest.raises(ExportProblem, match="is a file"):
        exporting.run(stored.library, request(stored, "markdown", tmp_path / "in" / "dos.md"))


def test_a_link_into_the_library_is_seen_through(stored, tmp_path):
    (tmp_path / "way").symlink_to(tmp_path / "data")

    with pytest.raises(ExportProblem, match="inside the folder"):
        exporting.run(stored.library, request(stored, "epub", tmp_path / "way" / "out.epub"))


def test_no_article_is_nothing_to_export(stored, tmp_path):
    with pytest.raises(ExportProblem, match="no article"):
        exporting.run(stored.library, Request((), "epub", tmp_path / "out.epub"))


def test_it_sees_the_library_as_it_was_when_it_began(stored, tmp_path):
    with opened(DataFolder(tmp_path / "data"), can_write=True) as other:
        written = []

        def meanwhile(done, _total, _what):
            if done == 1 and not written:
                written.append(other.library.save([Arrival(Draft("Late", "Late.", BodyFormat.TEXT))]))

        exporting.run(stored.library, request(stored, "archive", tmp_path / "out.zip"), meanwhile)

    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert b"Late" not in archive.read("articles/000001.jsonl")
    assert written


def test_an_article_that_vanished_is_passed_over(stored, tmp_path):
    keys = [*Exported(stored.library).keys(), 999]

    report = exporting.run(stored.library, Request(keys, "text", tmp_path / "out.txt"))

    assert report.files == 1


@pytest.mark.parametrize(
    "title",
    ["a/b\\c:d*e?f\"g<h>i|j", "CON", "con.txt", "..", ".hidden", "  ", "x" * 400, "潮" * 200, "e\u0301" * 200, "a\0b"],
)  # fmt: skip
def test_names_are_fit_for_every_system(title):
    name = Names().name(title, ".md", reserve=6)

    stem = name.removesuffix(".md")
    assert len(name.encode()) + 6 <= MOST_BYTES <= 150
    assert stem.strip(" .") == stem != ""
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert stem.partition(".")[0].upper() not in ("CON", "LPT9")


@given(st.lists(st.text(max_size=60), max_size=20))
def test_no_two_names_are_the_same_on_any_system(titles):
    names = Names()

    given_ = [names.name(title, ".md") for title in titles]

    assert len({name.casefold() for name in given_}) == len(titles)
    assert all(len(name.encode()) <= MOST_BYTES for name in given_)


def test_letters_that_differ_in_case_or_form_alone_get_numbers():
    names = Names()

    assert [names.name(title) for title in ("Éa", "E\u0301A", "éa", "éa (2)")] == [
        "Éa",
        "ÉA (2)",
        "éa (3)",
        "éa (2) (2)",
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [("潮汐表怎么读？", "潮汐表怎么读？"), ("Сколько стоит?", "Сколько стоит"), ("كيف: تقرأ", "كيف تقرأ")],
)
def test_a_title_of_any_language_keeps_its_letters(title, name):
    assert safe(title) == name


BYTES = {
    "bom.md": "\ufeff# Titel\n\nText.\n".encode(),
    "dos.md": b"# Title\r\n\r\nText.\r\n",
    "mac.md": b"# Title\r\rText.\r",
    "front.md": b"---\ntitle: T\n---\n\nText.\n",
    "bare.md": b"Text alone.\n",
    "heading.md": b"# Title\n\nText.\n",
    "sixteen.md": "# Titel\n\nGrüße aus der Ferne, mit vielen Worten.\n".encode("utf-16"),
    "latin.txt": "Grüße\n\naus der schönen Ferne über die Brücke\n".encode("latin-1"),
    "ends.txt": b"\n\n  Title\n\nText.\n\n\n",
    "page.html": b"<html><head><title>T</title></head><body><p>A page with some words in it.</p></body></html>\r\n",
    "pocket.csv": CSV.encode(),
    "links.html": b'<!DOCTYPE NETSCAPE-Bookmark-file-1>\r\n<DL><p>\r\n<DT><A HREF="https://a.example/">A</A>\r\n</DL>',
}


@pytest.mark.parametrize("name", BYTES)
def test_every_file_comes_back_byte_for_byte(tmp_path, name):
    file = tmp_path / name
    file.write_bytes(BYTES[name])
    assert can_import(file)
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        report = importing.run(stored.library, [file])
        assert not report.failed

        if report.added:
            exporting.write_original(stored.library, report.added[0].id, tmp_path / "back")
            assert (tmp_path / "back").read_bytes() == BYTES[name]
            assert original_of(stored.library, report.added[0].id).name == name
        else:
            assert b"".join(KeptFiles(stored.library).pieces(str(file))) == BYTES[name]


def test_the_same_text_in_another_encoding_is_kept_too(tmp_path):
    one, other = tmp_path / "a" / "same.txt", tmp_path / "b" / "same.txt"
    one.parent.mkdir()
    other.parent.mkdir()
    one.write_bytes("Grüße\n\naus der Ferne\n".encode())
    other.write_bytes("Grüße\n\naus der Ferne\n".encode("utf-16"))
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        importing.run(stored.library, [one])
        report = importing.run(stored.library, [other])

        assert len(report.unchanged) == 1
        for file in (one, other):
            exporting.write_original(stored.library, str(file), tmp_path / "back", replaces=True)
            assert (tmp_path / "back").read_bytes() == file.read_bytes()


def test_originals_of_many_articles_are_one_file_each(stored, tmp_path):
    report = exporting.run(stored.library, request(stored, "originals", tmp_path / "out"))

    files = {place.name: place.read_bytes() for place in (tmp_path / "out").iterdir()}
    assert files["dos.md"] == (tmp_path / "in" / "dos.md").read_bytes()
    assert files["seile.md"] == (tmp_path / "in" / "seile.md").read_bytes()
    assert report.files == len(files) == 6
