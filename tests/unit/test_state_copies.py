"""Copies of state.db: made whole or not at all, thinned out by rule, compared, and taken back as one step."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.errors import DamagedData, NewerData, StorageProblem
from reader.domain.marks import Highlight, Position
from reader.domain.phrase import phrase
from reader.domain.settings import Settings
from reader.domain.state_changes import Kind, Way, only_missing, tally
from reader.paths import DataFolder
from reader.services import copies
from reader.storage import state_schema
from reader.storage.database import damage_marker
from reader.storage.deeds.state_rows import difference, rows_in_use, rows_of_copy
from reader.storage.keeping import state_copies
from reader.storage.keeping.state_copies import Reason, StateCopy, superfluous
from reader.storage.state import State

NOW = datetime(2026, 3, 14, 18, 30, tzinfo=UTC)
STEP = phrase("A step")
DAY = timedelta(days=1)


@pytest.fixture
def folder(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def state(folder):
    state = State(folder.state, folder.copies)
    yield state
    state.close()


def copy_of(made, size=1000, reason=Reason.DAILY):
    return StateCopy(Path(f"state-{made.timestamp()}-{reason}"), made, size, reason)


def test_a_copy_is_a_whole_database_with_all_that_was_written_until_then(folder, state):
    state.bookmarks.add(["a"], STEP, "kept")

    copy = state_copies.make(folder.state, folder.copies, NOW)
    state.bookmarks.add(["b"], STEP)

    assert copy.path.name == "state-20260314-183000.db"
    assert [path.name for path in folder.copies.iterdir()] == [copy.path.name]
    assert state_copies.listed(folder.copies) == [copy]
    copied = State(copy.path)
    assert copied.bookmarks.of("a")[0].label == "kept"
    assert copied.bookmarks.of("b") == ()
    assert copied.undo() == STEP
    copied.close()


def test_a_copy_is_made_while_somebody_writes(folder, state):
    state.bookmarks.add(["a"], STEP)
    with state.database.write() as connection:
        connection.execute("INSERT INTO visits (article, at) VALUES ('half', 1)")
        copy = state_copies.make(folder.state, folder.copies, NOW)

    copied = State(copy.path)
    assert copied.places.visits() == []
    assert copied.bookmarks.of("a")
    copied.close()


def test_two_copies_of_one_second_have_names_of_their_own(folder, state):
    first = state_copies.make(folder.state, folder.copies, NOW, Reason.RESTORE)
    second = state_copies.make(folder.state, folder.copies, NOW, Reason.RESTORE)

    assert first.path != second.path
    assert [copy.reason for copy in state_copies.listed(folder.copies)] == [Reason.RESTORE] * 2


def test_copies_that_earlier_versions_made_are_listed_and_other_files_are_not(folder):
    folder.copies.mkdir(parents=True)
    for name in ("state-6-20260102-030405.db", "state-20260102-030405.part", "notes.db", "state-20261399-999999.db"):
        (folder.copies / name).write_bytes(b"x")

    [found] = state_copies.listed(folder.copies)

    assert found.reason is Reason.FORMAT
    assert found.made == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_a_damaged_database_is_not_copied_and_the_copies_before_stay(folder, state):
    for number in range(400):
        state.bookmarks.add([f"article {number}"], STEP, "x" * 100)
    good = state_copies.make(folder.state, folder.copies, NOW - 2 * DAY)
    state.close()
    with folder.state.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (folder.state.stat().st_size - 4096))

    with pytest.raises(DamagedData, match=r"state\.db is damaged"):
        copies.keep(folder, NOW)
    assert damage_marker(folder.state).exists()

    assert [path.name for path in folder.copies.iterdir()] == [good.path.name]


def test_a_copy_that_finds_no_room_leaves_nothing_behind(folder, state, monkeypatch):
    def full(source, target):
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(state_copies, "_write", full)

    with pytest.raises(StorageProblem, match="No space left"):
        state_copies.make(folder.state, folder.copies, NOW)

    assert list(folder.copies.iterdir()) == []


def test_what_a_crash_left_of_a_copy_is_no_copy_and_in_nobodys_way(folder, state):
    folder.copies.mkdir()
    (folder.copies / "state-20260314-183000.part").write_bytes(b"half of it")

    assert state_copies.listed(folder.copies) == []
    state_copies.make(folder.state, folder.copies, NOW)

    assert [path.name for path in folder.copies.iterdir()] == ["state-20260314-183000.db"]


def test_what_crashes_left_of_copies_goes_a_day_later_and_other_files_stay(folder, state):
    folder.copies.mkdir()
    old = ("state-20260310-120000.part", "state-20260310-120000.part-journal", "state-4-20260310-120000-format.part")
    kept = ("state-20260314-180000.part", "mine.part", "state-20260310.part")
    for name in (*old, *kept):
        (folder.copies / name).write_bytes(b"half of it")

    copies.keep(folder, NOW)

    assert {path.name for path in folder.copies.iterdir()} == {*kept, "state-20260314-183000.db"}


def test_a_copy_is_due_once_a_day(folder, state):
    assert copies.keep(folder, NOW) is not None
    assert copies.keep(folder, NOW + timedelta(hours=19)) is None
    assert copies.keep(folder, NOW + timedelta(hours=21)) is not None


def test_a_copy_from_a_clock_that_was_wrong_keeps_no_copy_from_being_made(folder, state):
    state_copies.make(folder.state, folder.copies, NOW + 400 * DAY)

    assert copies.keep(folder, NOW) is not None


def test_of_a_year_of_days_some_days_weeks_and_months_stay():
    year = [copy_of(NOW - n * DAY) for n in range(400)]

    kept = set(year) - set(superfluous(year, NOW))
    ages = sorted((NOW - copy.made).days for copy in kept)

    assert ages[: state_copies.DAYS] == list(range(state_copies.DAYS))
    assert any(40 <= age <= 70 for age in ages)
    assert any(age >= 300 for age in ages)
    assert len(kept) <= state_copies.DAYS + state_copies.WEEKS + state_copies.MONTHS


def test_what_was_kept_before_a_restore_stays_for_a_month():
    daily = [copy_of(NOW - n * DAY) for n in range(3)]
    recent, old = (copy_of(NOW - n * DAY, reason=Reason.RESTORE) for n in (29, 31))

    assert superfluous([*daily, recent, old], NOW) == [old]


@given(
    st.lists(
        st.tuples(st.integers(0, 900 * 24), st.integers(1, 60), st.sampled_from(list(Reason))), unique_by=lambda c: c[0]
    ),
    st.integers(1, 200),
)
def test_copies_take_no_more_room_than_they_may_and_the_last_two_stay(ages, room):
    made = [copy_of(NOW - timedelta(hours=hours), size, reason) for hours, size, reason in ages]

    gone = superfluous(made, NOW, most_bytes=room)

    kept = sorted(set(made) - set(gone), key=lambda copy: copy.made, reverse=True)
    assert kept[:2] == sorted(made, key=lambda copy: copy.made, reverse=True)[:2]
    assert len(kept) <= 2 or sum(copy.bytes for copy in kept) <= room
    assert superfluous(kept, NOW, most_bytes=room) == []


def everything(path):
    """What a reader would see of the rows, by table and key."""
    left_out = ("changed_at",)
    return {
        table: {key: {n: v for n, v in row.items() if n not in left_out} for key, row in rows.items()}
        for table, rows in rows_in_use(path).items()
    }


ARTICLES = st.sampled_from([f"article {n}" for n in range(6)])
DEEDS = st.one_of(
    st.tuples(st.just("read"), ARTICLES, st.booleans()),
    st.tuples(st.just("bookmark"), ARTICLES, st.text("ab", max_size=2)),
    st.tuples(st.just("unmark"), ARTICLES),
    st.tuples(st.just("trash"), ARTICLES, st.booleans()),
    st.tuples(st.just("place"), ARTICLES, st.integers(0, 100)),
    st.tuples(st.just("highlight"), ARTICLES, st.text("xy", min_size=1, max_size=3)),
    st.tuples(st.just("note"), ARTICLES, st.text("no", max_size=3)),
    st.tuples(st.just("name"), ARTICLES, st.text("MN", max_size=2)),
    st.tuples(st.just("undo")),
)


def do(state, deed):
    kind, *said = deed
    match kind:
        case "read":
            state.mark_read([said[0]], said[1], STEP)
        case "bookmark":
            state.bookmarks.add([said[0]], STEP, said[1])
        case "unmark":
            state.bookmarks.remove([mark.id for mark in state.bookmarks.of(said[0])], STEP)
        case "trash":
            (state.wastebasket.add if said[1] else state.wastebasket.restore)([said[0]], STEP)
        case "place":
            state.places.keep(said[0], Position(said[1] * 7, "words", said[1]))
        case "highlight":
            state.marked.add(said[0], Highlight(said[1], offset=3, colour="yellow"), STEP)
        case "note":
            state.marked.change([mark.id for mark in state.highlights(said[0])], STEP, note=said[1])
        case "name":
            state.name_author(said[0], said[1], STEP)
        case "undo":
            state.undo()


@given(before=st.lists(DEEDS, max_size=15), after=st.lists(DEEDS, max_size=15))
def test_going_back_to_a_copy_gives_what_it_has_and_undo_gives_back_what_was_since(tmp_path_factory, before, after):
    folder = DataFolder(tmp_path_factory.mktemp("data"))
    state = State(folder.state)
    state.database.connection.execute("PRAGMA synchronous = OFF")
    for deed in before:
        do(state, deed)
    then = everything(folder.state)
    copy = state_copies.make(folder.state, folder.copies, NOW)
    for deed in after:
        do(state, deed)
    since = everything(folder.state)

    changes = difference(rows_in_use(folder.state), rows_of_copy(copy.path))
    state.returning.take(changes, phrase("Restore"))

    assert seen(everything(folder.state)) == seen(then)
    assert difference(rows_in_use(folder.state), rows_of_copy(copy.path)) == []
    if changes:
        assert state.undo() == phrase("Restore")
    assert seen(everything(folder.state)) == seen(since)
    state.close()


def seen(rows):
    """Without the offset of a place whose percent is the same, which the text alone decides."""
    return {
        table: {
            key: {name: value for name, value in row.items() if table != "positions" or name != "offset"}
            for key, row in of_table.items()
        }
        for table, of_table in rows.items()
    }


def test_only_what_is_missing_comes_back_where_that_is_wanted(folder, state):
    state.bookmarks.add(["gone", "renamed"], STEP, "then")
    copy = state_copies.make(folder.state, folder.copies, NOW)
    state.bookmarks.remove([state.bookmarks.of("gone")[0].id], STEP)
    state.bookmarks.label(state.bookmarks.of("renamed")[0].id, "now", STEP)
    state.bookmarks.add(["new"], STEP)

    changes = difference(rows_in_use(folder.state), rows_of_copy(copy.path))
    state.returning.take(only_missing(changes), STEP)

    assert tally(changes) == {Kind.BOOKMARKS: {Way.BACK: 1, Way.GONE: 1, Way.OTHER: 1}}
    assert state.bookmarks.of("gone")[0].label == "then"
    assert state.bookmarks.of("renamed")[0].label == "now"
    assert state.bookmarks.of("new")


def test_settings_and_imports_stay_as_they_are(folder, state):
    state.keep_settings(Settings(font_size=20))
    copy = state_copies.make(folder.state, folder.copies, NOW)
    state.keep_settings(Settings(font_size=25))
    state.imports.take("an import", [], STEP)

    assert difference(rows_in_use(folder.state), rows_of_copy(copy.path)) == []


def test_a_copy_of_an_earlier_format_is_read_and_stays_as_it_is(folder, state, monkeypatch):
    state.bookmarks.add(["a"], STEP)
    copy = state_copies.make(folder.state, folder.copies, NOW)
    kept = copy.path.read_bytes()
    later = (*state_schema.MIGRATIONS, lambda c: c.execute("ALTER TABLE bookmarks ADD COLUMN later TEXT"))
    monkeypatch.setattr(state_schema, "MIGRATIONS", later)

    rows = rows_of_copy(copy.path)

    assert [row["later"] for row in rows["bookmarks"].values()] == [None]
    assert copy.path.read_bytes() == kept


def test_a_copy_of_a_later_version_is_told(folder, state):
    copy = state_copies.make(folder.state, folder.copies, NOW)
    connection = sqlite3.connect(copy.path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(NewerData, match="later version"):
        rows_of_copy(copy.path)
