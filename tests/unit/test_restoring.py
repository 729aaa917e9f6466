"""What importing takes out of the wastebasket, also when the import is cut off before it can."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled
from reader.paths import DataFolder
from reader.services import importing
from reader.services.import_report import Imported, ImportReport
from reader.services.opening import Opened, opened
from reader.services.restoring import Restored, restore_cut_off, restore_imported

STEP = phrase("Delete")
BACK = "It was taken out of the wastebasket."
STAYS = "It stays in the wastebasket; import the file itself to bring it back."


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Opened]:
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        yield stored


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a.md, b.md and c.md."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "abc":
        write(folder / f"{name}.md", "first")
    return folder


def write(file: Path, text: str) -> None:
    file.write_text(f"# {file.stem}\n\nThe {text} text of {file.stem}.\n", encoding="utf-8")


def imported(stored: Opened, *paths: Path) -> ImportReport:
    """An import that ends before anything is restored."""
    return importing.run(stored.library, paths, trashed=stored.state.wastebasket.articles())


def delete_all(stored: Opened, folder: Path) -> dict[str, str]:
    """Import all, then move all to the wastebasket; the ids by title."""
    ids = {item.title: item.id for item in imported(stored, folder).added}
    stored.state.wastebasket.add(list(ids.values()), STEP)
    return ids


def notes(report: ImportReport) -> list[tuple[str, str]]:
    return [(Path(note.source).name, str(note.note)) for note in report.notes]


def test_what_changed_comes_back_and_what_did_not_stays(stored, folder):
    ids = delete_all(stored, folder)
    write(folder / "b.md", "second")
    report = imported(stored, folder)

    restored = restore_imported(stored.state, report, [folder])

    assert restored == Restored((ids["b"],), (ids["a"], ids["c"]))
    assert stored.state.wastebasket.articles().keys() == {ids["a"], ids["c"]}
    assert notes(report) == [("b.md", BACK), ("a.md", STAYS), ("c.md", STAYS)]
    assert str(stored.state.undo()) == "Bring “b” back from the wastebasket"
    assert stored.state.wastebasket.has(ids["b"])


def test_what_is_named_comes_back_unchanged(stored, folder):
    ids = delete_all(stored, folder)
    named = [folder / "a.md", folder / "c.md"]
    report = imported(stored, *named)

    restored = restore_imported(stored.state, report, named)

    assert restored == Restored((ids["a"], ids["c"]))
    assert notes(report) == [("a.md", BACK), ("c.md", BACK)]
    assert str(stored.state.undo()) == "Bring 2 articles back from the wastebasket"


def test_pasted_text_counts_as_named(stored):
    [item] = importing.take_text(stored.library, "A line\n\nand a text").added
    stored.state.wastebasket.add([item.id], STEP)
    report = importing.take_text(stored.library, "A line\n\nand a text")

    restored = restore_imported(stored.state, report, [])

    assert restored.back == (item.id,)
    assert notes(report) == [("", BACK)]


def test_an_article_from_two_files_is_told_of_once(stored):
    stored.state.wastebasket.add(["x"], STEP)
    report = ImportReport(unchanged=[Imported("x", "X", "/in/a.md"), Imported("x", "X", "/in/twin.md")])

    restored = restore_imported(stored.state, report, [Path("/in/twin.md")])

    assert restored == Restored(("x",))
    assert notes(report) == [("twin.md", BACK)]


def test_an_empty_wastebasket_costs_one_query_and_no_step(stored, folder):
    report = imported(stored, folder)
    asked = []
    stored.state.database.connection.set_trace_callback(asked.append)

    restored = restore_imported(stored.state, report, [folder])

    assert restored == Restored()
    assert len(asked) == 1
    assert stored.state.last_step == 0


@pytest.mark.parametrize("cut_after", range(4))
def test_what_an_import_stored_before_it_was_cut_off_comes_back_at_the_next_start(
    stored, folder, tmp_path, monkeypatch, cut_after
):
    monkeypatch.setattr(importing, "BATCH_FILES", 1)
    ids = delete_all(stored, folder)
    for name in "abc":
        write(folder / f"{name}.md", "second")
    saves = count()
    save = stored.library.save

    def save_until_the_cut(arrivals, *rest):
        if next(saves) == cut_after:
            raise KeyboardInterrupt
        return save(arrivals, *rest)

    monkeypatch.setattr(stored.library, "save", save_until_the_cut)
    if cut_after < 3:
        with pytest.raises(KeyboardInterrupt):
            imported(stored, folder)
    else:
        imported(stored, folder)

    with opened(DataFolder(tmp_path / "data"), can_write=True) as anew:
        back = restore_cut_off(anew.state, anew.library)

        assert {*back} >= {ids[name] for name in "abc"[:cut_after]}
        assert anew.state.wastebasket.articles().keys() == {*ids.values()} - {*back}
        restore_imported(anew.state, imported(anew, folder), [folder])
        assert anew.state.wastebasket.articles() == {}


def test_a_stopped_import_is_finished_at_the_next_start_too(stored, folder):
    ids = delete_all(stored, folder)
    write(folder / "a.md", "second")

    def stop(done, total, what):
        if what == "b.md":
            raise Cancelled

    importing.run(stored.library, [folder], stop, stored.state.wastebasket.articles())

    assert restore_cut_off(stored.state, stored.library) == [ids["a"]]
    assert str(stored.state.undo()) == "Bring articles back by importing them"


def test_what_was_deleted_after_it_arrived_stays_deleted(stored, folder):
    ids = delete_all(stored, folder)
    write(folder / "a.md", "second")
    restore_imported(stored.state, imported(stored, folder), [folder])
    stored.state.undo()

    assert restore_cut_off(stored.state, stored.library) == []
    assert stored.state.wastebasket.has(ids["a"])


def test_a_file_that_was_only_touched_brings_nothing_back(stored, folder):
    ids = delete_all(stored, folder)
    write(folder / "a.md", "first")
    (folder / "a.md").touch()

    assert len(imported(stored, folder).unchanged) == 3

    assert restore_cut_off(stored.state, stored.library) == []
    assert stored.state.wastebasket.has(ids["a"])


def test_another_import_does_not_forget_what_the_one_before_left_to_do(stored, folder):
    ids = delete_all(stored, folder)
    write(folder / "a.md", "second")
    imported(stored, folder)
    write(folder / "b.md", "second")
    (folder / "a.md").touch()
    imported(stored, folder)
    importing.run(stored.library, [folder])

    back = restore_cut_off(stored.state, stored.library)

    assert {*back} == {ids["a"], ids["b"]}


def test_what_came_back_is_forgotten_when_there_is_more_to_remember(stored, folder):
    ids = delete_all(stored, folder)
    write(folder / "a.md", "second")
    restore_imported(stored.state, imported(stored, folder), [folder])
    write(folder / "b.md", "second")

    imported(stored, folder)

    assert importing.coming_back(stored.library).keys() == {ids["b"]}


def test_without_a_wastebasket_an_import_remembers_nothing(stored, folder):
    imported(stored, folder)

    assert importing.coming_back(stored.library) == {}
    assert stored.library.fact(importing.COMING_BACK) == ""
