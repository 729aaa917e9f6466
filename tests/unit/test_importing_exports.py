"""Exports of other services through a whole import: links, rows that are none, files that only look like exports."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.services import file_contents, importing, parsing_pool
from reader.services.import_report import Failed, ImportReport
from reader.storage.arriving.arrivals import Outcome
from reader.storage.arriving.imports import Imports
from reader.storage.library import Library

POCKET = "title,url,time_added,tags,status\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library.db")
    yield library
    library.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an article, an export of links with a bad row, one of articles, and files that are neither."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.md").write_text("# A\n\nText.\n")
    (folder / "pocket.csv").write_text(
        f"{POCKET}Tide,https://example.org/tide,1,sea,archive\nBad,,1,,unread\nKnots,https://example.org/knots,1,,unread\n"
    )
    entry = {"title": "Mud", "url": "https://example.org/mud", "is_archived": 1, "is_starred": 1, "content": "<p>x</p>"}
    (folder / "wallabag.json").write_text(json.dumps([entry]))
    (folder / "package.json").write_text('{"name": "x"}')
    (folder / "bank.csv").write_text("Date,Amount\n2020-01-01,5\n")
    with zipfile.ZipFile(folder / "photos.zip", "w") as archive:
        archive.writestr("a.jpg", b"\xff\xd8")
    return folder


def told(report: ImportReport) -> list[object]:
    return [
        [item.title for item in report.added],
        [(link.title, link.url, link.outcome) for link in report.links],
        [(Path(each.source).name, each.line, str(each.reason)) for each in report.skipped],
        [Path(each.source).name for each in report.failed],
        report.passed_over,
    ]


def test_a_folder_gives_articles_links_and_rows_that_are_none_and_passes_over_what_is_no_export(library, folder):
    report = importing.run(library, [folder])

    assert told(report) == [
        ["A", "Mud"],
        [
            ("Tide", "https://example.org/tide", Outcome.ADDED),
            ("Knots", "https://example.org/knots", Outcome.ADDED),
        ],
        [("pocket.csv", 3, "There is no address in it.")],
        [],
        3,
    ]


@pytest.mark.parametrize("name", ["package.json", "bank.csv", "photos.zip"])
def test_a_file_that_was_named_and_is_no_export_failed(library, folder, name):
    report = importing.run(library, [folder / name])

    assert told(report) == [[], [], [], [name], 0]


def test_an_export_is_the_same_read_beside_other_processes(library, folder, tmp_path, monkeypatch):
    here = importing.run(library, [folder])
    monkeypatch.setattr(importing, "MANY", 1)
    monkeypatch.setattr(parsing_pool, "processors", lambda: 2)
    other = Library(tmp_path / "other.db")

    there = importing.run(other, [folder])

    assert told(there) == told(here)
    assert rows(other) == rows(library)
    other.close()


def test_the_same_exports_again_change_nothing(library, folder):
    importing.run(library, [folder])
    before = rows(library)

    again = importing.run(library, [folder])

    assert again.added == again.updated == again.failed == []
    assert {link.outcome for link in again.links} == {Outcome.UNCHANGED}
    assert rows(library) == before


def test_an_export_elsewhere_with_the_same_in_it_changes_nothing(library, folder):
    importing.run(library, [folder])
    before = rows(library)
    moved = folder.rename(folder.with_name("moved"))

    again = importing.run(library, [moved])

    assert again.updated == again.failed == []
    assert [item.title for item in again.added] == []
    assert rows(library) == before


def test_rows_without_end_that_are_none_are_counted(library, tmp_path, monkeypatch):
    monkeypatch.setattr(file_contents, "MOST_SKIPPED", 3)
    export = tmp_path / "p.csv"
    export.write_text(POCKET + "Bad,,1,,unread\n" * 10)

    report = importing.run(library, [export])

    assert [each.line for each in report.skipped] == [2, 3, 4, None]
    assert report.skipped[-1] == Failed(str(export), report.skipped[-1].reason)
    assert "7 more" in str(report.skipped[-1].reason)


def test_a_file_of_entries_without_end_is_cut(library, tmp_path, monkeypatch):
    monkeypatch.setattr(file_contents, "MOST_ENTRIES", 3)
    export = tmp_path / "p.csv"
    export.write_text(POCKET + "".join(f"{n},https://example.org/{n},1,,unread\n" for n in range(10)))

    report = importing.run(library, [export])

    assert len(report.links) == 3
    assert "more in it than 3 entries" in str(report.skipped[0].reason)


def rows(library: Library) -> list[object]:
    """The articles, links and tags that are stored."""
    connection = library.database.connection
    return [
        connection.execute(sql).fetchall()
        for sql in (
            "SELECT id, title, saved IS NOT NULL FROM articles ORDER BY id",
            "SELECT tag, tag_key FROM article_tags ORDER BY tag",
            "SELECT url_key, url, title, saved, tags, kept FROM saved_links ORDER BY url_key",
        )
    ]


def test_what_nobody_asked_for_is_not_among_the_imports(library, tmp_path):
    (tmp_path / "a.md").write_text("# Guide\n\nWords.", encoding="utf-8")

    importing.run(library, [tmp_path / "a.md"], is_remembered=False)

    assert Imports(library).listed() == []
