"""Importing an archive or a folder of Markdown is one step: undone and done again, with its marks, across restarts."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.domain.phrase import phrase
from reader.importers import armchair
from reader.paths import DataFolder
from reader.services import exporting, importing, keeping, undoing
from reader.services.exporting import Request
from reader.services.import_report import ImportReport
from reader.services.opening import Opened, opened
from reader.services.original_files import original_named
from reader.services.restoring import restore_imported
from reader.storage.arriving.arrivals import Arrival
from reader.storage.arriving.imports import Imports
from reader.storage.views.exported import Exported
from tests.unit.whole_library import LOG, STEP, everything, fill

MARKS = (
    "reads",
    "positions",
    "bookmarks",
    "highlights",
    "trash",
    "bios",
    "saved_searches",
    "unrelated",
    "author_names",
)


@pytest.fixture(autouse=True, params=["at once", "row by row"])
def _in_parts(request, monkeypatch) -> None:
    """An archive may bring more marks than are taken over at once."""
    if request.param != "at once":
        monkeypatch.setattr(armchair, "_ROWS_AT_A_TIME", 1)
        monkeypatch.setattr(keeping, "ROWS_AT_ONCE", 1)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "first")
    with opened(folder, can_write=True) as stored:
        fill(stored, tmp_path / "in")
    return folder


@pytest.fixture(params=["archive", "markdown"])
def written(request, folder: DataFolder, tmp_path: Path) -> Path:
    """The library of everything, written out."""
    place = tmp_path / ("out.zip" if request.param == "archive" else "out")
    with opened(folder) as stored:
        exporting.run(stored.library, Request(Exported(stored.library).keys(), request.param, place))
    return place


def taken(folder: DataFolder, place: Path) -> ImportReport:
    """Import `place` as the window and the command line do."""
    with opened(folder, can_write=True) as stored:
        report = importing.run(stored.library, [place], trashed=stored.state.wastebasket.articles())
        assert (report.failed, report.skipped, report.bugs) == ([], [], [])
        undone = Imports(stored.library).added_by_undone
        joins = stored.state.last_step if restore_imported(stored.state, report, [place], undone).back else 0
        undoing.finish(stored.state, stored.library, report.number, joins)
    return report


def last(stored: Opened) -> None:
    """Undo the last step."""
    stored.state.undo(added=undoing.added(stored.state, stored.library))
    undoing.follow(stored.library, stored.state.imports.known())


def marks(folder: DataFolder) -> dict[str, list[str]]:
    """The marks that there are, without the times at which they changed."""
    found = {}
    with closing(sqlite3.connect(folder.state)) as state:
        for table in MARKS:
            columns = [row[1] for row in state.execute(f"PRAGMA table_info({table})")]
            asked = ", ".join(name for name in columns if name not in ("changed_at", "deleted"))
            found[table] = sorted(map(repr, state.execute(f"SELECT {asked} FROM {table} WHERE NOT deleted")))
    return found


def shown(stored: Opened) -> set[str]:
    return set(stored.shelf.ids(Exported(stored.library).keys())) - set(stored.state.wastebasket.articles())


def test_the_import_is_one_step_with_its_marks(written, tmp_path):
    second = DataFolder(tmp_path / "second")
    taken(second, written)
    as_imported = marks(second)
    with opened(second) as stored:
        articles, trashed = shown(stored), set(stored.state.wastebasket.articles())

    with opened(second, can_write=True) as stored:
        last(stored)
        assert shown(stored) == set()
        assert stored.state.last_step == 0

    assert {table: rows for table, rows in marks(second).items() if rows and table != "trash"} == {}
    with opened(second, can_write=True) as stored:
        stored.state.redo()
        undoing.follow(stored.library, stored.state.imports.known())
        assert (shown(stored), set(stored.state.wastebasket.articles())) == (articles, trashed)
    assert {table: rows for table, rows in marks(second).items() if table != "trash"} == {
        table: rows for table, rows in as_imported.items() if table != "trash"
    }


def test_what_an_undone_import_brought_comes_again_with_its_marks(written, tmp_path):
    second = DataFolder(tmp_path / "second")
    taken(second, written)
    as_imported = marks(second)
    with opened(second, can_write=True) as stored:
        articles = shown(stored)
        last(stored)

    taken(second, written)

    with opened(second) as stored:
        assert shown(stored) == articles
    assert {table: rows for table, rows in marks(second).items() if table != "trash"} == {
        table: rows for table, rows in as_imported.items() if table != "trash"
    }


def test_an_earlier_import_is_undone_and_what_the_reader_changed_since_stays(written, tmp_path):
    second = DataFolder(tmp_path / "second")
    report = taken(second, written)
    with opened(second, can_write=True) as stored:
        own = stored.library.save([Arrival(Draft("Mine", "Own.", BodyFormat.TEXT))])[0].id
        stored.state.bookmarks.add([own], STEP, "own")
        marsh = stored.library.find("The marsh")
        [mark] = stored.state.bookmarks.of(marsh)
        stored.state.bookmarks.label(mark.id, "Renamed", phrase("Rename"))

        trashed = set(stored.state.wastebasket.articles())
        [past] = Imports(stored.library).listed(report.number)
        undoing.undo(stored.state, stored.library, past)
        undoing.follow(stored.library, stored.state.imports.known())

        assert shown(stored) == {own}
        assert [each.label for each in stored.state.bookmarks.of(own)] == ["own"]
        assert [each.label for each in stored.state.bookmarks.of(marsh)] == ["Renamed"]
        assert not stored.state.is_read(marsh)

        [past] = Imports(stored.library).listed(report.number)
        undoing.redo(stored.state, stored.library, past)
        undoing.follow(stored.library, stored.state.imports.known())
        assert marsh in shown(stored)
        assert stored.state.is_read(marsh)
        assert set(stored.state.wastebasket.articles()) == trashed


def test_a_longer_text_that_an_archive_brought_is_taken_back(folder, tmp_path):
    archive, second = tmp_path / "out.zip", DataFolder(tmp_path / "second")
    with opened(folder) as stored:
        exporting.run(stored.library, Request((), "archive", archive))
    with opened(second, can_write=True) as stored:
        own = Draft("The tide", "It comes.", BodyFormat.TEXT, source_url="https://example.org/tide", tags=("mine",))
        tide = stored.library.save([Arrival(own)])[0].id
    before = everything(second)

    taken(second, archive)

    with opened(second, can_write=True) as stored:
        assert stored.library.article(tide).body.startswith("It comes *twice*.")
        last(stored)
        assert stored.library.article(tide).body == "It comes."
    after = everything(second)
    for table in ("contents", "article_tags", "addresses"):
        assert [row for row in after[table] if tide in str(row)] == [row for row in before[table] if tide in str(row)]


def test_the_undo_log_of_this_library_outlives_an_archive(folder, tmp_path):
    archive, second = tmp_path / "out.zip", DataFolder(tmp_path / "second")
    with opened(folder) as stored:
        exporting.run(stored.library, Request((), "archive", archive))
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "one.md").write_text("# One\n\nOnly here.\n", encoding="utf-8")
    first = taken(second, tmp_path / "own")

    taken(second, archive)

    with opened(second, can_write=True) as stored:
        past = {each.number: each for each in Imports(stored.library).listed()}
        assert past[first.number].is_logged
        assert [number for number, each in past.items() if number < 1 and not each.is_logged]
        one = stored.library.find("One")
        undoing.undo(stored.state, stored.library, past[first.number])
        undoing.follow(stored.library, stored.state.imports.known())
        assert one in stored.state.wastebasket.articles()


def test_the_next_import_after_past_ones_of_another_library_is_a_step(folder, tmp_path):
    archive, second = tmp_path / "out.zip", DataFolder(tmp_path / "second")
    with opened(folder) as stored:
        exporting.run(stored.library, Request((), "archive", archive))
    with opened(second, can_write=True) as stored:
        importing.run(stored.library, [archive], is_remembered=False)
        with stored.library.database.write() as connection:
            connection.execute("DELETE FROM imports WHERE key > 0")
    (tmp_path / "one.md").write_text("# One\n\nOnly here.\n", encoding="utf-8")

    report = taken(second, tmp_path / "one.md")

    assert report.number > 0
    with opened(second, can_write=True) as stored:
        last(stored)
        assert stored.library.find("One") in stored.state.wastebasket.articles()


def test_two_articles_that_are_nearly_the_same_stay_two(folder, tmp_path):
    archive, second = tmp_path / "out.zip", DataFolder(tmp_path / "second")
    with opened(folder, can_write=True) as stored:
        almost = Draft("Almost the tide again", LOG, BodyFormat.MARKDOWN, given_id="another")
        two = {stored.library.save([Arrival(almost)])[0].id, stored.library.find("The tide again")}
        exporting.run(stored.library, Request((), "archive", archive))
        exporting.run(stored.library, Request(Exported(stored.library).keys(), "markdown", tmp_path / "out"))
    third = DataFolder(tmp_path / "third")

    taken(second, archive)
    taken(third, tmp_path / "out")

    for each in (second, third):
        with opened(each) as stored:
            assert two <= shown(stored)


def test_an_export_that_the_reader_edited_and_renamed_is_its_article(folder, tmp_path):
    place, second = tmp_path / "out", DataFolder(tmp_path / "second")
    with opened(folder) as stored:
        exporting.run(stored.library, Request(Exported(stored.library).keys(), "markdown", place))
    taken(second, place)
    text = (place / "The tide.md").read_text(encoding="utf-8")
    changed = text.replace("It comes *twice*.", "It comes.").replace('title: "The tide"', 'title: "The ebb"')
    (tmp_path / "elsewhere.md").write_text(changed, encoding="utf-8")
    with opened(second) as stored:
        tide = stored.library.find("The tide")

    report = taken(second, tmp_path / "elsewhere.md")

    assert [each.id for each in report.updated] == [tide]
    with opened(second) as stored:
        assert stored.library.article(tide).title == "The ebb"
        assert len(stored.state.bookmarks.of(tide)) == 1


def test_the_files_of_all_forms_of_an_article_can_be_had_back(folder, tmp_path):
    files = [tmp_path / "notes" / name for name in ("long.md", "short.md")]
    files[0].parent.mkdir()
    for file, text in zip(files, (f"{LOG} And slept.", LOG), strict=True):
        file.write_bytes(f"---\ntitle: The gauge\r\n---\n\n{text}\n".encode())
    second = DataFolder(tmp_path / "second")
    for file in files:
        taken(second, file)

    with opened(second) as stored:
        assert len(Exported(stored.library).keys()) == 1
        assert [b"".join(original_named(stored.library, str(file)).pieces) for file in files] == [
            file.read_bytes() for file in files
        ]
        exporting.run(stored.library, Request(Exported(stored.library).keys(), "originals", tmp_path / "back"))
    assert [(tmp_path / "back" / file.name).read_bytes() for file in files] == [file.read_bytes() for file in files]
