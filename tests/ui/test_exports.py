"""Exports of other services in the window: what came with them is taken over, and links are listed as wanted."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.domain.errors import StorageProblem
from reader.domain.listing import View
from reader.domain.phrase import phrase
from reader.importers import armchair
from reader.paths import DataFolder
from reader.services import exporting, keeping
from reader.services.exporting import Request
from reader.services.opening import opened
from reader.storage.arriving.arrivals import Arrival
from reader.ui.listing.article_list import WantedModel
from reader.ui.panes.library import LibraryPane
from reader.ui.session import Notice
from reader.ui.words import say

Settle = Callable[[], None]
ENTRY = {
    "title": "Tide",
    "url": "https://example.org/tide",
    "is_archived": 1,
    "is_starred": 1,
    "content": "<p>Low.</p>",
}
POCKET = (
    "title,url,time_added,tags,status\nKnots,https://example.org/knots,1614859200,sea|moon,archive\nBad,,1,,unread\n"
)


@pytest.fixture
def exports(tmp_path: Path) -> list[Path]:
    """An export with an article, and one with a link."""
    article, links = tmp_path / "wallabag.json", tmp_path / "pocket.csv"
    article.write_text(json.dumps([ENTRY]))
    links.write_text(POCKET)
    return [article, links]


def test_what_came_with_an_article_is_known_once_it_is_imported_and_can_be_undone(session, imports, exports, settle):
    marked: list[set[str]] = []
    session.marks_changed.connect(marked.append)

    imports.take_paths(exports)
    settle()

    [item] = imports.last.added
    assert session.state.is_read(item.id)
    assert len(session.state.bookmarks.of(item.id)) == 1
    assert {item.id} in marked
    assert session.library.kept_waiting(9) == ([], False)
    session.steps.undo()
    settle()
    assert not session.state.is_read(item.id)
    assert session.state.bookmarks.of(item.id) == ()


def test_what_cannot_be_taken_over_now_is_told_and_waits(session, imports, exports, settle, monkeypatch):
    told: list[Notice] = []
    session.noticed.connect(told.append)
    full = StorageProblem(phrase("There is no room left."), phrase("Make room."))
    with monkeypatch.context() as disk:
        disk.setattr(session.state.imports, "take", lambda *_: (_ for _ in ()).throw(full))
        imports.take_paths(exports)
        settle()
    [item] = imports.last.added
    assert any("no room" in say(notice.text) for notice in told)
    assert not session.state.is_read(item.id)

    session.import_steps.finish()
    settle()

    assert session.state.is_read(item.id)


def test_saved_links_are_wanted_with_date_tags_and_state(session, theme, imports, exports, settle, qtbot):
    pane = LibraryPane(session, theme)
    qtbot.addWidget(pane)
    told: list[Notice] = []
    imports.take_paths(exports)
    settle()
    session.noticed.connect(told.append)
    session.list.ask(view=View.WANTED)
    settle()
    rows = pane.list.rows()

    assert isinstance(rows, WantedModel)
    row = rows.row(0)
    assert (row.title, row.text) == ("Knots", "https://example.org/knots")
    assert row.meta == ("#sea · #moon", "Saved 4 Mar 2021", "read")
    assert session.list.counts[View.WANTED] == 1
    pane._choose(0)
    assert "saved link" in say(told[0].text)
    assert session.current == imports.last.added[0].id


def test_the_report_tells_of_links_and_of_what_was_left_out(session, imports, exports, settle):
    told: list[Notice] = []
    session.noticed.connect(told.append)

    imports.take_paths(exports)
    settle()

    text = say(told[-1].text)
    assert text.startswith("Added: 1. ")
    assert "Saved links: 1." in text
    assert "Left out: 1." in text


def test_an_export_of_links_alone_shows_where_they_are_and_counts_nothing_else(session, imports, exports, settle):
    told: list[Notice] = []
    session.noticed.connect(told.append)

    imports.take_paths(exports[1:], opens=True)
    settle()

    assert session.list.query.view is View.WANTED
    assert say(told[-1].text) == "Saved links: 1. Left out: 1."


def test_the_marks_of_an_archive_come_bit_by_bit_and_are_one_step(session, imports, tmp_path, settle, monkeypatch):
    monkeypatch.setattr(keeping, "ROWS_AT_ONCE", 3)
    monkeypatch.setattr(keeping, "ROWS_A_FRAME", 2)
    monkeypatch.setattr(armchair, "_ROWS_AT_A_TIME", 3)
    archive = tmp_path / "out.zip"
    with opened(DataFolder(tmp_path / "other"), can_write=True) as other:
        drafts = [Draft(f"T {n}", f"Text {n}.", BodyFormat.TEXT) for n in range(8)]
        ids = [saved.id for saved in other.library.save([Arrival(draft) for draft in drafts])]
        other.state.mark_read(ids, True, phrase("Read"))
        other.state.bookmarks.add(ids[:3], phrase("Keep"))
        exporting.run(other.library, Request((), "archive", archive))
    marked: list[set[str]] = []
    session.marks_changed.connect(marked.append)

    imports.take_paths([archive])
    settle()

    def marks() -> tuple[list[bool], list[int]]:
        return [session.state.is_read(id_) for id_ in ids], [len(session.state.bookmarks.of(id_)) for id_ in ids]

    everything = [True] * 8, [1] * 3 + [0] * 5
    assert marks() == everything
    assert set(ids) in marked
    assert session.library.kept_waiting(9) == ([], False)
    session.steps.undo()
    settle()
    assert marks() == ([False] * 8, [0] * 8)
    session.steps.redo()
    settle()
    assert marks() == everything
