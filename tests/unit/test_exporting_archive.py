"""The archive of a whole library: everything comes back, into an empty library or one that has some of it."""

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.cli import main
from reader.domain.archive import Archived
from reader.domain.article import BodyFormat, Draft
from reader.domain.marks import Kept, Position
from reader.domain.progress import Cancelled
from reader.importers import armchair, importer_for
from reader.paths import DataFolder
from reader.services import exporting, file_contents, importing, undoing
from reader.services.exporting import Request
from reader.services.import_report import ImportReport
from reader.services.opening import opened
from reader.services.restoring import restore_imported
from reader.storage.arriving.arrivals import Arrival
from reader.storage.arriving.kept_files import KeptFiles
from reader.storage.arriving.rows import rows_of
from tests.unit.whole_library import COMPARED, DERIVED, STEP, drafts, everything, fill, tables


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A data folder with a library of everything."""
    folder = DataFolder(tmp_path / "first")
    with opened(folder, can_write=True) as stored:
        fill(stored, tmp_path / "in")
    return folder


@pytest.fixture
def archive(folder: DataFolder, tmp_path: Path) -> Path:
    return written(folder, tmp_path / "library.zip")


def written(folder: DataFolder, target: Path) -> Path:
    with opened(folder) as stored:
        exporting.run(stored.library, Request((), "archive", target))
    return target


def taken(folder: DataFolder, archive: Path) -> ImportReport:
    """Import the archive as the window and the command line do."""
    with opened(folder, can_write=True) as stored:
        report = importing.run(
            stored.library, [archive], trashed=stored.state.wastebasket.articles(), is_remembered=False
        )
        restore_imported(stored.state, report, [archive])
        undoing.finish(stored.state, stored.library)
        stored.library.apply_author_names(stored.state.author_names())
    return report


def test_everything_comes_back_into_an_empty_library(folder, archive, tmp_path):
    second = DataFolder(tmp_path / "second")

    report = taken(second, archive)

    before, after = everything(folder), everything(second)
    assert (report.failed, report.skipped, len(report.added)) == ([], [], 6)
    assert {table: rows for table, rows in after.items() if rows != before[table]} == {}
    assert all(before[table] for table in before if table != "kept_waiting"), "each table must have something to lose"


def test_every_table_is_compared_or_is_known_to_be_made_again(folder):
    assert tables(folder) - COMPARED == DERIVED


def test_what_waits_for_the_marks_comes_too(folder, tmp_path):
    with opened(folder, can_write=True) as stored:
        article = stored.library.save([Arrival(drafts()[1])])[0].id
        with stored.library.database.write() as connection:
            connection.execute("INSERT INTO kept_waiting (article, kept) VALUES (?, ?)", (article, '{"is_read": true}'))
    second = DataFolder(tmp_path / "second")

    with opened(second, can_write=True) as stored:
        importing.run(stored.library, [written(folder, tmp_path / "library.zip")])

        assert (article, Kept(is_read=True)) in [(id_, kept) for _, id_, kept in stored.library.kept_waiting(9)[0]]


def test_importing_it_again_changes_nothing(folder, archive):
    before = everything(folder)

    report = taken(folder, archive)

    assert (report.added, report.updated, len(report.unchanged)) == ([], [], 6)
    assert everything(folder) == before


def test_archive_of_an_archive_is_the_same(folder, archive, tmp_path):
    second = DataFolder(tmp_path / "second")
    taken(second, archive)

    again = written(second, tmp_path / "again.zip")

    with zipfile.ZipFile(archive) as one, zipfile.ZipFile(again) as other:
        assert one.namelist() == other.namelist()
        for name in one.namelist():
            if name != "armchair.json":
                assert sorted(one.read(name).splitlines()) == sorted(other.read(name).splitlines()), name


def test_nothing_of_a_library_is_lost_to_an_archive(archive, tmp_path):
    second = DataFolder(tmp_path / "second")
    longer = drafts()[1].body + "\n\nAnd a third time, which nobody believes, with many more words than before.\n"
    with opened(second, can_write=True) as stored:
        own = Draft("The tide", longer, BodyFormat.MARKDOWN, source_url="https://example.org/tide", tags=("mine",))
        tide, other = (
            saved.id for saved in stored.library.save([Arrival(own), Arrival(Draft("Mine", "Own.", own.body_format))])
        )
        stored.state.bookmarks.add([tide, other], STEP, "own")
        stored.state.places.keep(tide, Position(5, "comes", 50.0))

    report = taken(second, archive)

    with opened(second) as stored:
        article = stored.library.article(tide)
        assert (article.body, article.tags) == (longer, ("mine",))
        assert stored.library.article(other).body == "Own."
        assert {mark.label for mark in stored.state.bookmarks.of(tide)} == {"own", "the place"}
        assert stored.state.places.of(tide).percent == 50.0
        assert stored.state.bookmarks.of(other)[0].label == "own"
    assert len(report.added) == 5


def test_a_shorter_text_gives_way_and_keeps_its_tags(archive, tmp_path):
    second = DataFolder(tmp_path / "second")
    with opened(second, can_write=True) as stored:
        own = Draft("The tide", "It comes.", BodyFormat.TEXT, source_url="https://example.org/tide", tags=("mine",))
        tide = stored.library.save([Arrival(own)])[0].id

    taken(second, archive)

    with opened(second) as stored:
        assert stored.library.article(tide).body == drafts()[1].body
        assert stored.library.article(tide).tags == ("mine",)


def test_the_mark_that_changed_last_stays(folder, archive, tmp_path):
    second = DataFolder(tmp_path / "second")
    taken(second, archive)
    with opened(folder) as stored:
        label = stored.library.find("The marsh")
        mark = stored.state.bookmarks.of(label)[0]
        stored.state.bookmarks.label(mark.id, "Newer", STEP)
        stored.state.mark_read([label], False, STEP)
    newer = written(folder, tmp_path / "newer.zip")

    taken(second, newer)
    taken(second, archive)

    with opened(second) as stored:
        assert [mark.label for mark in stored.state.bookmarks.of(label)] == ["Newer"]
        assert not stored.state.is_read(label)


def test_what_was_taken_away_there_stays_here(folder, archive, tmp_path):
    second = DataFolder(tmp_path / "second")
    taken(second, archive)
    with opened(folder) as stored:
        marsh = stored.library.find("The marsh")
        stored.state.bookmarks.remove([mark.id for mark in stored.state.bookmarks.of(marsh)], STEP)

    taken(second, written(folder, tmp_path / "newer.zip"))

    with opened(second) as stored:
        assert [mark.label for mark in stored.state.bookmarks.of(marsh)] == ["Reeds"]


def test_what_was_taken_away_here_does_not_come_back(folder, archive):
    with opened(folder) as stored:
        marsh = stored.library.find("The marsh")
        stored.state.bookmarks.remove([mark.id for mark in stored.state.bookmarks.of(marsh)], STEP)

    taken(folder, archive)

    with opened(folder) as stored:
        assert stored.state.bookmarks.of(marsh) == ()


def test_the_marks_are_taken_back_in_one_step(archive, tmp_path):
    second = DataFolder(tmp_path / "second")
    taken(second, archive)

    with opened(second) as stored:
        marsh = stored.library.find("The marsh")
        assert "marks" in str(stored.state.undo())
        assert (stored.state.is_read(marsh), stored.state.bookmarks.of(marsh), stored.state.wastebasket.articles()) == (
            False,
            (),
            {},
        )
        stored.state.redo()
        assert [mark.label for mark in stored.state.bookmarks.of(marsh)] == ["Reeds"]


def test_a_large_archive_is_never_whole_in_memory(archive, monkeypatch):
    monkeypatch.setattr(file_contents, "PIECE_ARTICLES", 2)

    pieces = list(file_contents.pieces_of(archive, archive.stat(), importer_for(archive)))

    assert len(pieces) > 3
    assert max(len(piece.arrivals) for piece in pieces) <= 2


def test_articles_come_in_parts_that_can_be_lost_one_by_one(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.services.exports.archive.ARTICLES_A_PART", 2)
    archive = written(folder, tmp_path / "parts.zip")
    with zipfile.ZipFile(archive) as whole:
        place = next(each for each in whole.infolist() if each.filename == "articles/000002.jsonl").header_offset
    data = bytearray(archive.read_bytes())
    data[place + 60 : place + 80] = b"\0" * 20
    archive.write_bytes(data)
    second = DataFolder(tmp_path / "second")

    report = taken(second, archive)

    assert (len(report.added), len(report.skipped)) == (4, 1)
    assert report.skipped[0].part == "articles/000002.jsonl"


def test_lines_that_are_damaged_are_told_and_passed_over(archive, tmp_path):
    broken = rewritten(archive, tmp_path / "broken.zip", "articles/000001.jsonl", lambda data: b"[1]\n{}\n" + data)

    report = taken(DataFolder(tmp_path / "second"), broken)

    assert [(each.line, each.part) for each in report.skipped] == [(n, "articles/000001.jsonl") for n in (1, 2)]
    assert len(report.added) == 6


@pytest.mark.parametrize(
    ("manifest", "told"),
    [
        ({"format": "armchair library", "version": 2}, "later version"),
        ({"format": "another", "version": 1}, "no archive"),
        ([], "no archive"),
    ],
)
def test_an_archive_of_another_kind_is_refused(archive, tmp_path, manifest, told):
    changed = rewritten(archive, tmp_path / "changed.zip", "armchair.json", lambda _: json.dumps(manifest).encode())

    report = taken(DataFolder(tmp_path / "second"), changed)

    assert told in str(report.failed[0].reason)
    assert report.added == []


def test_hostile_values_come_in_as_nothing(archive, tmp_path):
    line = json.dumps({"id": "../../etc/passwd", "title": "x", "body": "y", "format": "text"}).encode() + b"\n"
    rows = (
        b'{"table": "settings", "name": "theme", "value": "1", "changed_at": 9e99}\n{"table": "reads; DROP", "a": 1}\n'
    )
    changed = rewritten(archive, tmp_path / "one.zip", "articles/000001.jsonl", lambda _: line)
    changed = rewritten(changed, tmp_path / "two.zip", "state.jsonl", lambda _: rows)
    second = DataFolder(tmp_path / "second")

    report = taken(second, changed)

    assert (report.added, len(report.skipped)) == ([], 1)
    with closing(sqlite3.connect(second.state)) as connection:
        assert connection.execute("SELECT count(*) FROM settings").fetchone() == (0,)


@pytest.mark.parametrize(
    "value", [10**30, -(10**30), float("nan"), float("inf"), "\ud800", ["\ud800"], {"a": [10**30]}]
)
@pytest.mark.parametrize(
    "name", ["articles/000001.jsonl", "state.jsonl", "waiting.jsonl", "links.jsonl", "files.jsonl"]
)
def test_no_value_of_an_archive_stops_this_import_or_the_next(archive, tmp_path, name, value):
    def spoiled(raw: bytes) -> bytes:
        lines = [json.loads(line) for line in raw.splitlines() if line.strip()]
        made = [{**line, key: value} for line in lines for key in line]
        return b"".join(json.dumps(each).encode() + b"\n" for each in made)

    changed = rewritten(archive, tmp_path / "one.armchair", name, spoiled)
    second = DataFolder(tmp_path / "second")

    report = taken(second, changed)

    assert report.problem is None
    assert report.bugs == []
    assert taken(second, archive).bugs == []


def test_an_article_of_a_time_that_never_was_is_found(archive, tmp_path):
    def spoiled(raw: bytes) -> bytes:
        lines = [json.loads(line) | {"published": 1e308} for line in raw.splitlines()]
        return b"".join(json.dumps(each).encode() + b"\n" for each in lines)

    changed = rewritten(archive, tmp_path / "one.armchair", "articles/000001.jsonl", spoiled)
    second = DataFolder(tmp_path / "second")

    assert taken(second, changed).added
    assert main(["search", "water", "--data-dir", str(second.root)]) == 0


def test_highlights_of_an_archive_that_says_less_of_them_come_in(archive, tmp_path):
    row = {"table": "highlights", "id": "h", "quote": "slow water", "colour": "green", "tags": "[]", "created": 1.0}
    with zipfile.ZipFile(archive) as whole:
        article = json.loads(whole.read("articles/000001.jsonl").splitlines()[0])["id"]
    said = json.dumps(row | {"article": article, "note": "", "seal": None, "changed_at": 1.0}).encode() + b"\n"
    changed = rewritten(archive, tmp_path / "one.zip", "state.jsonl", lambda _: said)
    second = DataFolder(tmp_path / "second")

    taken(second, changed)

    with opened(second) as stored:
        [mark] = [each for each in stored.state.highlights(article) if each.id == "h"]
        assert (mark.quote, mark.seal, mark.is_single) == ("slow water", "", None)


def test_a_picture_that_is_not_what_its_name_says_is_left_out(archive, tmp_path):
    with zipfile.ZipFile(archive) as whole:
        names = [name for name in whole.namelist() if name.startswith("assets/")]
    changed = archive
    for number, name in enumerate(names):
        changed = rewritten(changed, tmp_path / f"{number}.zip", name, lambda _: b"GIF89a other")
    second = DataFolder(tmp_path / "second")

    report = taken(second, changed)

    with opened(second) as stored:
        assert stored.library.article(stored.library.find("The marsh")).assets == ()
    assert len(report.added) == 6
    assert "A picture of “The marsh” is missing." in {str(each.note) for each in report.notes}


def test_it_is_known_by_what_is_in_it_whatever_packed_it(archive, tmp_path):
    unpacked = tmp_path / "unpacked"
    shutil.unpack_archive(archive, unpacked)
    anew = Path(shutil.make_archive(str(tmp_path / "anew"), "zip", unpacked))

    assert armchair.sniff(archive.read_bytes())
    assert len(taken(DataFolder(tmp_path / "second"), anew).added) == 6


def test_a_file_of_several_articles_is_kept_once(folder, tmp_path):
    with opened(folder) as stored:
        kept = KeptFiles(stored.library)
        [(path, _, size)] = kept.all()

        assert b"".join(kept.pieces(path)) == (tmp_path / "in" / "pocket.csv").read_bytes()
        assert size == (tmp_path / "in" / "pocket.csv").stat().st_size


def test_a_file_that_changed_takes_the_place_of_what_was_kept_of_it(folder, tmp_path):
    file = tmp_path / "in" / "pocket.csv"
    file.write_text(
        file.read_text(encoding="utf-8") + "New,https://example.net/new,1577880002,,unread\n", encoding="utf-8"
    )

    with opened(folder, can_write=True) as stored:
        importing.run(stored.library, [file])

        assert b"".join(KeptFiles(stored.library).pieces(str(file))) == file.read_bytes()
        with stored.library.database.reading() as connection:
            assert connection.execute("SELECT count(DISTINCT digest) FROM kept_pieces").fetchone() == (1,)


def test_an_article_that_says_its_id_gets_it():
    rows = rows_of(
        Draft("T", "B", BodyFormat.TEXT, saved=datetime(2024, 1, 1, tzinfo=UTC), archived=Archived("b" * 16))
    )

    assert (rows.id, rows.is_copy, rows.is_named) == ("b" * 16, True, True)


def rewritten(archive, target, member, change):
    """The archive with one member changed."""
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == member else data)
    return target


def test_an_archive_says_how_many_articles_came_and_what_came_before_a_stop_stays(
    folder, archive, tmp_path, monkeypatch
):
    monkeypatch.setattr(file_contents, "PIECE_ARTICLES", 1)
    second, told = DataFolder(tmp_path / "second"), []

    def progress(done: int, total: int, name: str) -> None:
        told.append((done, total))
        if (done, total) == (3, 6):
            raise Cancelled

    with opened(second, can_write=True) as stored:
        stopped = importing.run(stored.library, [archive], progress)
        undoing.finish(stored.state, stored.library)
    went_on = taken(second, archive)

    assert (stopped.is_cancelled, len(stopped.added), len(went_on.added)) == (True, 3, 3)
    assert {(1, 6), (2, 6), (3, 6)} <= set(told)
    before, after = everything(folder), everything(second)
    assert {table for table, rows in after.items() if rows != before[table]} <= {"imports"}
