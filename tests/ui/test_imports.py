"""Imports in the window when something goes wrong on the way: a full disk, a mistake of ours, a wastebasket."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.domain.errors import StorageProblem
from reader.domain.phrase import phrase
from reader.services import importing
from reader.services.import_report import Imported, ImportReport
from reader.services.restoring import restore_imported
from reader.storage.library import Library
from reader.ui.session import Notice, Session
from reader.ui.transfer.import_report import as_text, further_lines
from reader.ui.transfer.imports import Imports
from reader.ui.words import say

FULL = StorageProblem(phrase("There is no room left."), phrase("Make room."))
Settle = Callable[[], None]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Three files, each of which is a batch."""
    monkeypatch.setattr(importing, "BATCH_FILES", 1)
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.md").write_text(f"# {name}\n\nText of {name}.\n", encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture
def crashes(session: Session) -> Iterator[list[Any]]:
    """What was handed to the crash report, which is then not one of the test's own."""
    found: list[Any] = []
    crashed = session.jobs.crashed
    session.jobs.crashed = type("Crashes", (), {"emit": lambda _, exc: found.append(exc)})()  # type: ignore[assignment]
    yield found
    session.jobs.crashed = crashed


def full_after(monkeypatch: pytest.MonkeyPatch, batches: int) -> None:
    save, left = Library.save, iter(range(batches))

    def save_while_there_is_room(library: Library, *given: Any) -> Any:
        if next(left, None) is None:
            raise FULL
        return save(library, *given)

    monkeypatch.setattr(Library, "save", save_while_there_is_room)


def test_a_full_disk_is_told_with_the_report_and_what_was_saved_is_shown(
    session: Session,
    imports: Imports,
    files: list[Path],
    told: list[Notice],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    full_after(monkeypatch, 1)
    asked: list[ImportReport] = []
    imports.report_asked.connect(asked.append)

    imports.take_paths([files[0].parent])
    settle()

    [notice] = told
    assert say(notice.text) == "There is no room left. Added 1, updated 0; files left: 2."
    assert notice.hint == FULL.hint
    assert notice.is_problem
    assert len(session.list.order) == 1
    assert session.page is not None
    assert notice.act is not None
    notice.act()
    assert asked[0].problem is FULL
    assert further_lines(asked[0]) == [
        "There is no room left.",
        "Make room.",
        "2 files were left. Import again to go on.",
    ]


def test_marks_that_cannot_be_written_do_not_hide_what_arrived(
    session: Session,
    imports: Imports,
    files: list[Path],
    told: list[Notice],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise FULL

    monkeypatch.setattr(session.import_steps, "restore", full)

    imports.take_paths([files[0]], opens=True)
    settle()

    assert say(told[-1].text) == "There is no room left. Added 1, updated 0; files left: 0."
    assert session.page is not None
    assert session.page.article.title == "a"


def test_a_mistake_of_an_importer_is_told_with_its_file_and_handed_to_the_crash_report(
    imports: Imports,
    files: list[Path],
    told: list[Notice],
    crashes: list[Any],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    importer_for = importing.importer_for
    monkeypatch.setattr(importing, "importer_for", lambda file: importer_for(file) if file.stem != "b" else None)

    imports.take_paths(files)
    settle()

    assert say(told[-1].text) == "Added: 2. Could not be read: 1."
    assert imports.last is not None
    assert "this is a mistake of ours" in as_text(imports.last)
    [crash] = crashes
    assert [type(bug) for bug in crash.exceptions] == [AttributeError]


def test_an_import_that_fails_as_a_whole_by_our_mistake_is_handed_to_the_crash_report(
    imports: Imports,
    files: list[Path],
    told: list[Notice],
    crashes: list[Any],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def wrong(*_: object, **_named: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(importing, "run", wrong)

    imports.take_paths(files)
    settle()

    assert [type(crash) for crash in crashes] == [ZeroDivisionError]
    assert told == []
    assert not imports.is_running


def test_an_article_in_the_wastebasket_that_changed_is_remembered_until_it_is_back(
    session: Session,
    imports: Imports,
    files: list[Path],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    imports.take_paths(files)
    settle()
    [first] = [item.id for item in imports.last.added if item.title == "a"] if imports.last else []
    session.state.wastebasket.add([first], phrase("Delete"))
    files[0].write_text("# a\n\nAnother text.\n", encoding="utf-8")
    with monkeypatch.context() as closed:
        closed.setattr(session.import_steps, "restore", lambda *_: None)
        imports.take_paths([files[0].parent])
        settle()

    assert session.state.wastebasket.has(first)
    assert importing.coming_back(session.library).keys() == {first}


def test_pasted_text_that_was_deleted_is_told_to_be_back(session: Session) -> None:
    session.state.wastebasket.add(["x"], phrase("Delete"))
    report = ImportReport(unchanged=[Imported("x", "X", "")])

    restore_imported(session.state, report, [])

    assert "Pasted text\tIt was taken out of the wastebasket." in as_text(report)


def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    imports: Imports, told: list[Notice], settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "tide.epub").write_bytes(b"no archive")

    imports.take_paths([tmp_path / "tide.epub"], opens=True)
    settle()

    notice = told[-1]
    assert say(notice.text) == "“tide.epub” could not be read."
    assert notice.hint is not None
    assert say(notice.hint) == "The archive is damaged, or is none."
    assert notice.is_problem


def test_where_nothing_could_be_read_no_numbers_of_articles_are_told(
    imports: Imports, told: list[Notice], settle: Settle, tmp_path: Path
) -> None:
    for name in ("tide.epub", "mud.epub"):
        (tmp_path / name).write_bytes(b"no archive")

    imports.take_paths(sorted(tmp_path.glob("*.epub")))
    settle()

    assert say(told[-1].text) == "Nothing came in: 2 could not be read."
    assert told[-1].is_problem


def test_a_folder_with_nothing_to_read_is_said_to_be_one(
    imports: Imports, told: list[Notice], settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()

    imports.take_paths([tmp_path / "empty"])
    settle()

    assert say(told[-1].text) == "Nothing was found there that Armchair reads."
