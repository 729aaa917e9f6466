"""A whole import is one step of undo, over both databases, whatever cuts a program off on the way."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.phrase import phrase
from reader.paths import DataFolder
from reader.services import importing, keeping, undoing
from reader.services.import_report import ImportReport
from reader.services.opening import Opened, opened
from reader.services.restoring import restore_imported
from reader.storage.arriving import import_log
from reader.storage.arriving.imports import Imports, PastImport
from tests.cases import cases
from tests.unit.test_twins import ENGLISH

STEP = phrase("A step")
STAR = {"is_starred": 1}
URL = "https://example.org/tide"


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Opened]:
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        yield stored


def write(file: Path, text: str, head: str = "") -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"---\n{head}\n---\n# {file.stem}\n\n{text}\n", encoding="utf-8")
    return file


def take(stored: Opened, *paths: Path) -> ImportReport:
    """An import with all that follows it."""
    report = importing.run(stored.library, paths, trashed=stored.state.wastebasket.articles())
    restored = restore_imported(stored.state, report, paths, Imports(stored.library).added_by_undone)
    undoing.finish(stored.state, stored.library, report.number, stored.state.last_step if restored.back else 0)
    return report


def undo(stored: Opened) -> str:
    what = stored.state.undo(added=undoing.added(stored.state, stored.library))
    undoing.follow(stored.library, stored.state.imports.known())
    return str(what)


def redo(stored: Opened) -> str:
    what = stored.state.redo()
    undoing.follow(stored.library, stored.state.imports.known())
    return str(what)


def past(stored: Opened, newest: int = 0) -> PastImport:
    return Imports(stored.library).listed()[newest]


def seen(stored: Opened) -> dict[str, Any]:
    """All that a reader sees of articles, links and marks."""
    state, library = stored.state, stored.library
    rows = library.database.connection.execute("SELECT id FROM articles ORDER BY id").fetchall()
    ids = [id_ for (id_,) in rows if not state.wastebasket.has(id_)]
    links = library.database.connection.execute("SELECT url, title, tags, saved FROM saved_links ORDER BY 1").fetchall()
    return {
        "articles": [library.article(id_)._replace(html="", rendered_by=0) for id_ in ids],
        "originals": [library.original(id_) for id_ in ids],
        "targets": [[link.target for link in library.links(id_)] for id_ in ids],
        "saved links": links,
        "read": [state.is_read(id_) for id_ in ids],
        "marks": [(state.bookmarks.of(id_), state.highlights(id_), state.places.of(id_)) for id_ in ids],
    }


def export(file: Path, *entries: dict[str, Any]) -> Path:
    file.write_text(json.dumps([{"url": URL, "title": "Tide", **entry} for entry in entries]), encoding="utf-8")
    return file


def test_what_was_added_goes_to_the_wastebasket_and_comes_back(stored, tmp_path):
    before = seen(stored)
    take(stored, write(tmp_path / "in/a.md", "One."), write(tmp_path / "in/b.md", "Two."))
    after = seen(stored)

    assert undo(stored) == "Import “a.md” and 1 more"
    assert seen(stored) == before
    assert len(stored.state.wastebasket.articles()) == 2
    assert redo(stored) == "Import “a.md” and 1 more"
    assert seen(stored) == after
    assert undo(stored)
    assert seen(stored) == before


def test_what_was_updated_has_its_text_tags_links_and_original_back(stored, tmp_path):
    other = write(tmp_path / "other.md", "Other.", f"url: {URL}")
    file = write(tmp_path / "a.md", "One. See [it](https://example.org/none).", "tags: [x]\nauthor: Ada")
    take(stored, file, other)
    before = seen(stored)
    write(file, f"Two. See [it]({URL}).", "tags: [y]\nauthor: Bo\nrecommended: [Tide]")
    assert take(stored, file).updated
    after = seen(stored)
    assert before != after

    undo(stored)
    assert seen(stored) == before
    redo(stored)
    assert seen(stored) == after


@pytest.mark.parametrize("is_longer", [False, True])
def test_what_was_merged_is_parted_again_and_marks_stay(stored, tmp_path, is_longer):
    [item] = take(stored, write(tmp_path / "a.md", f"{ENGLISH} Much more.", f"url: {URL}")).added
    stored.state.bookmarks.add([item.id], STEP)
    before = seen(stored)
    more = " Much more, and more again." if is_longer else ""
    report = take(stored, write(tmp_path / "x/a.md", ENGLISH + more, "url: https://example.com/copy\ntags: [new]"))
    assert [each.id for each in report.same] == [item.id]
    after = seen(stored)

    undo(stored)

    assert seen(stored) == before
    redo(stored)
    assert seen(stored) == after
    undo(stored)
    assert [each.id for each in take(stored, tmp_path / "x/a.md").same] == [item.id]
    assert seen(stored) == after


def test_saved_links_go_and_those_that_became_articles_come_back(stored, tmp_path):
    take(stored, export_of_links(tmp_path / "pocket.json", "one"))
    before = seen(stored)
    page = write(tmp_path / "tide.md", "High.", f"url: {URL}/one")
    take(stored, page, export_of_links(tmp_path / "second.json", "two"))
    after = seen(stored)
    assert [row[0] for row in after["saved links"]] == [f"{URL}/two"]

    undo(stored)

    assert seen(stored) == before
    redo(stored)
    assert seen(stored) == after


def export_of_links(file: Path, name: str) -> Path:
    entry = {"item_id": "1", "given_url": f"{URL}/{name}", "status": "0", "time_added": "1577836800"}
    file.write_text(json.dumps({"list": {"1": {**entry, "tags": {"sea": {}}}}}), encoding="utf-8")
    return file


def test_marks_that_came_go_and_come_back_with_the_next_import(stored, tmp_path):
    file = export(tmp_path / "a.json", {"content": "<p>High water.</p>", "is_archived": 1, "is_starred": 1})
    [item] = take(stored, file).added
    assert stored.state.is_read(item.id)

    undo(stored)

    assert not stored.state.is_read(item.id)
    assert stored.state.bookmarks.of(item.id) == ()
    take(stored, file)
    assert not stored.state.wastebasket.has(item.id)
    assert stored.state.is_read(item.id)
    assert len(stored.state.bookmarks.of(item.id)) == 1


def test_what_came_back_from_the_wastebasket_goes_there_again(stored, tmp_path):
    [item] = take(stored, file := write(tmp_path / "a.md", "One.")).added
    stored.state.wastebasket.add([item.id], STEP)
    write(file, "Two.")
    take(stored, file)
    assert not stored.state.wastebasket.has(item.id)

    assert undo(stored) == "Import “a.md”"

    assert stored.state.wastebasket.has(item.id)
    assert stored.library.article(item.id).body.strip().endswith("One.")
    assert undo(stored) == "A step"


def test_importing_a_folder_again_after_undo_brings_everything_back(stored, tmp_path):
    write(tmp_path / "in/a.md", "One.")
    take(stored, tmp_path / "in")
    after = seen(stored)
    undo(stored)

    take(stored, tmp_path / "in")

    assert seen(stored) == after
    undo(stored)
    assert seen(stored)["articles"] == []


def test_an_import_that_changed_nothing_is_no_step(stored, tmp_path):
    file = write(tmp_path / "a.md", "One.")
    take(stored, file)
    step = stored.state.last_step

    take(stored, file)

    assert stored.state.last_step == step
    assert [each.is_logged for each in Imports(stored.library).listed()] == [False, True]


def test_an_earlier_import_is_undone_from_the_history_and_later_ones_stand(stored, tmp_path):
    file = write(tmp_path / "a.md", "One.")
    take(stored, write(tmp_path / "z.md", "Old."), file)
    write(file, "Two.")
    take(stored, file, write(tmp_path / "b.md", "B."))
    write(file, "Three.")
    [last] = take(stored, file).updated
    stored.state.mark_read([last.id], True, STEP)
    after = seen(stored)

    undoing.undo(stored.state, stored.library, past(stored, 1))
    undoing.finish(stored.state, stored.library)
    assert stored.library.article(last.id).body.strip().endswith("Three.")
    assert "b" not in [article.title for article in seen(stored)["articles"]]

    undoing.undo(stored.state, stored.library, past(stored))
    undoing.finish(stored.state, stored.library)
    assert stored.library.article(last.id).body.strip().endswith("One.")
    assert stored.state.is_read(last.id)

    for newest in (1, 0):
        undoing.redo(stored.state, stored.library, past(stored, newest))
        undoing.finish(stored.state, stored.library)
    assert seen(stored) == after


def test_an_article_of_which_a_later_import_brought_a_form_goes_with_the_last_of_both(stored, tmp_path):
    [item] = take(stored, write(tmp_path / "a.md", f"{ENGLISH} Much more.")).added
    assert take(stored, write(tmp_path / "x/a.md", ENGLISH, "url: https://example.com/copy")).same

    for newest, is_gone in ((1, False), (0, True)):
        undoing.undo(stored.state, stored.library, past(stored, newest))
        undoing.finish(stored.state, stored.library)
        assert stored.state.wastebasket.has(item.id) is is_gone

    for newest in (1, 0):
        undoing.redo(stored.state, stored.library, past(stored, newest))
        undoing.finish(stored.state, stored.library)
        assert not stored.state.wastebasket.has(item.id)


def test_marks_of_an_import_go_from_the_history_but_not_those_changed_since(stored, tmp_path):
    entries = [
        {"url": f"{URL}/{n}", "content": f"<p>Water {n}.</p>", "is_archived": 0, "is_starred": 1} for n in (1, 2)
    ]
    take(stored, export(tmp_path / "a.json", *entries))
    one, two = (item.id for item in stored_items(stored))
    [mark] = stored.state.bookmarks.of(two)
    stored.state.bookmarks.label(mark.id, "mine", STEP)

    text = undoing.undo(stored.state, stored.library, past(stored))
    undoing.finish(stored.state, stored.library)

    assert str(text) == "Undo: Import “a.json”"
    assert stored.state.bookmarks.of(one) == ()
    assert [each.label for each in stored.state.bookmarks.of(two)] == ["mine"]
    assert undo(stored) == "Undo: Import “a.json”"
    assert len(stored.state.bookmarks.of(one)) == 1
    assert stored.state.wastebasket.articles() == {}


def stored_items(stored: Opened) -> list[Any]:
    return seen(stored)["articles"]


def test_undo_and_redo_work_after_a_restart(tmp_path):
    folder = DataFolder(tmp_path / "data")
    with opened(folder, can_write=True) as stored:
        take(stored, write(tmp_path / "a.md", "One."))
        after = seen(stored)
    with opened(folder, can_write=True) as stored:
        undo(stored)
        assert seen(stored)["articles"] == []
    with opened(folder, can_write=True) as stored:
        redo(stored)
        assert seen(stored) == after


def test_an_import_that_was_cut_off_can_be_undone(stored, tmp_path, monkeypatch):
    monkeypatch.setattr(importing, "BATCH_FILES", 1)
    save, left = stored.library.save, iter(range(2))

    def cut_off(*given: Any) -> Any:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return save(*given)

    monkeypatch.setattr(stored.library, "save", cut_off)
    for name in "abc":
        write(tmp_path / f"in/{name}.md", name)
    with pytest.raises(KeyboardInterrupt):
        importing.run(stored.library, [tmp_path / "in"])
    assert len(seen(stored)["articles"]) == 2

    undoing.finish(stored.state, stored.library)

    assert not past(stored).is_ended
    assert undo(stored) == "Import “in”"
    assert seen(stored)["articles"] == []


@pytest.mark.parametrize(
    ("place", "in_import"),
    [
        ("reader.services.undoing.follow", False),
        ("reader.services.undoing.take", True),
        ("reader.services.keeping.waiting", True),
        ("reader.storage.arriving.import_log.turn", True),
    ],
)
def test_a_kill_between_the_two_databases_leaves_nothing_half_done(tmp_path, place, in_import):
    """After an import, its update, and undo of that in programs of their own, each killed at one place."""
    folder = DataFolder(tmp_path / "data")
    file = write(tmp_path / "a.md", "One.")
    run(folder, "import", file)
    write(file, "Two.")
    run(folder, "import", file, killed_at=place if in_import else "", calls=2)

    run(folder, "undo", killed_at=place)

    with opened(folder, can_write=True) as stored:
        undoing.finish(stored.state, stored.library)
        newest = past(stored)
        assert newest.is_undone == stored.state.imports.known()[newest.id]
        [article] = seen(stored)["articles"]
        assert article.body.strip().endswith("One." if newest.is_undone else "Two.")


def run(folder: DataFolder, verb: str, *words: object, killed_at: str = "", calls: int = 1) -> None:
    """A command, killed when it calls something for the so manieth time."""
    module, _, name = killed_at.rpartition(".")
    killing = (
        "import importlib, os\n"
        f"module, left = importlib.import_module({module!r}), iter(range(1, {calls}))\n"
        f"before = module.{name}\n"
        f"module.{name} = lambda *a, **b: before(*a, **b) if next(left, 0) else os._exit(9)\n"
    )
    program = f"import sys\nfrom reader import cli\n{killing if killed_at else ''}sys.exit(cli.main(sys.argv[1:]))\n"
    line = [sys.executable, "-c", program, verb, "--data-dir", str(folder.root), *map(str, words)]
    assert subprocess.run(line, check=False, capture_output=True).returncode in ((0, 9) if killed_at else (0,))


@pytest.mark.slow
def test_kills_at_any_moment_of_imports_undos_and_redos_leave_both_databases_agreeing(tmp_path):
    """Programs that begin, and are killed, at moments of a dice that always falls alike."""
    folder, dice, killed = DataFolder(tmp_path / "data"), Random(11), 0
    for round_ in range(14):
        for number in range(40):
            write(tmp_path / f"in/{(number + 7 * round_) % 90}.md", f"Text {round_} {number}. {'word ' * 90}")
        line = dice.choice([("import", str(tmp_path / "in")), ("import", str(tmp_path / "in")), ("undo",), ("redo",)])
        command = [sys.executable, "-m", "reader", line[0], "--data-dir", str(folder.root), *line[1:]]
        try:
            subprocess.run(command, check=False, capture_output=True, timeout=dice.uniform(0.2, 0.9))
        except subprocess.TimeoutExpired:
            killed += 1

    with opened(folder, can_write=True) as stored:
        undoing.finish(stored.state, stored.library)

        known, undone = stored.state.imports.known(), Imports(stored.library).undone()
        assert {id_: known[id_] for id_ in undone} == {id_: is_undone for id_, (_, is_undone) in undone.items()}
        assert stored.library.database.problems() == []
        assert stored.state.database.problems() == []
        for past_ in Imports(stored.library).listed():
            if past_.is_logged and not past_.is_undone:
                undoing.undo(stored.state, stored.library, past_)
        undoing.finish(stored.state, stored.library)
        assert seen(stored)["articles"] == []
    assert killed


def test_what_is_kept_of_old_imports_is_bounded(stored, tmp_path, monkeypatch):
    monkeypatch.setattr(import_log, "MOST_BYTES", 3000)
    monkeypatch.setattr(import_log, "IMPORTS_KEPT", 8)
    file = tmp_path / "a.md"
    for number in range(12):
        take(stored, write(file, f"Text number {number}. {'word ' * number}"))

    listed = Imports(stored.library).listed()

    assert len(listed) == 8
    assert listed[0].is_logged
    assert not listed[-1].is_logged
    size = "SELECT sum(length(before)) FROM import_changes"
    assert stored.library.database.connection.execute(size).fetchone()[0] < 6000


def test_an_older_library_has_imports_that_cannot_be_undone(stored):
    with stored.library.database.write() as connection:
        connection.execute("INSERT INTO imports (at, report) VALUES (1, ?)", (json.dumps({"paths": []}),))

    undoing.finish(stored.state, stored.library)

    assert not past(stored).is_logged
    assert stored.state.last_step == 0


def test_a_step_of_a_library_that_is_gone_does_no_harm(tmp_path):
    folder = DataFolder(tmp_path / "data")
    with opened(folder, can_write=True) as stored:
        take(stored, file := write(tmp_path / "a.md", "One."))
    folder.library.unlink()
    with opened(folder, can_write=True) as stored:
        take(stored, file)
        assert undo(stored)
        assert seen(stored)["articles"] == []
        assert undo(stored) == "Import “a.md”"


@settings(max_examples=cases(25), deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3)), min_size=1, max_size=6), st.data())
def test_all_imports_undone_in_any_order_leave_nothing_and_done_again_in_any_order_leave_all(
    tmp_path_factory, saves, data
):
    place = tmp_path_factory.mktemp("any")
    with opened(DataFolder(place / "data"), can_write=True) as stored:
        for name, number in saves:
            take(stored, write(place / f"{name}.md", f"Text {number}.", f"tags: [t{number}]"))
        after = seen(stored)
        logged = [each.number for each in Imports(stored.library).listed() if each.is_logged]

        for turn in (undoing.undo, undoing.redo):
            for number in data.draw(st.permutations(logged)):
                turn(stored.state, stored.library, *Imports(stored.library).listed(number))
                undoing.finish(stored.state, stored.library)
            if turn is undoing.undo:
                assert seen(stored)["articles"] == []

        assert seen(stored) == after
        assert not keeping.waiting(stored.library).numbers
