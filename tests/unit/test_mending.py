"""Damaged databases: set aside whole, and nothing lost but the rows that are damaged themselves. Bytes are flipped,
pages filled with zeros or garbage, files cut off, headers and logs taken away, at places that a seed chooses."""

import json
import os
import random
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import cli, instance
from reader.domain.article import Author, BodyFormat, Draft
from reader.domain.errors import DamagedData, NewerData, StorageProblem
from reader.domain.marks import Highlight, Position
from reader.domain.phrase import phrase
from reader.domain.settings import Settings
from reader.paths import DataFolder
from reader.services import mending
from reader.services.opening import opened
from reader.storage import library_schema, state_schema
from reader.storage.arriving.arrivals import Arrival
from reader.storage.database import damage_marker
from reader.storage.keeping import state_copies
from reader.storage.keeping.mending import mend_library, mend_state
from reader.storage.keeping.salvage import Salvage, expected
from reader.storage.library import Library
from reader.storage.pages import PAGE, Pages
from reader.storage.state import State
from reader.storage.steps import KEYS

NOW = datetime(2026, 3, 14, 18, 30, tzinfo=UTC)
STEP = phrase("A step")
ARTICLES = 260


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A folder with both databases, closed, and a log beside each in `open`."""
    folder = DataFolder(tmp_path_factory.mktemp("whole") / "data")
    library = Library(folder.library)
    library.save([arrival(n) for n in range(ARTICLES)])
    ids = [id_ for (id_,) in library.database.connection.execute("SELECT id FROM articles ORDER BY key")]
    library.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "urandom", random.Random(7).randbytes)  # a seed means the same rows each time
        state = State(folder.state, clock=iter(range(10**9, 2 * 10**9)).__next__)
        state.database.connection.execute("PRAGMA synchronous = OFF")
        for n, id_ in enumerate(ids):
            do(state, id_, n)
        state.keep_settings(Settings(font_size=21))
        state.close()
    return folder


def arrival(n):
    draft = Draft(
        f"Title {n}",
        " ".join(random.Random(n).choices(["tide", "harbour", "knot", "silt", "lamp", "keel"], k=60 + n % 7 * 300)),
        BodyFormat.MARKDOWN,
        authors=(Author(f"Ann {n % 9}", bio="Writes."),),
        tags=(f"tag {n % 5}",),
        given_id=f"id-{n}",
    )
    return Arrival(draft, Path(f"/articles/{n}.md"))


def do(state, id_, n):
    state.places.keep(id_, Position(n, f"words of {n}", n % 100))
    state.mark_read([id_], n % 3 > 0, STEP)
    if n % 2:
        state.bookmarks.add([id_], STEP, f"label {n} " * (n % 20))
    if n % 4 == 0:
        state.marked.add(id_, Highlight(f"quote {n} " * 30, offset=n, note="note " * (n % 300), colour="blue"), STEP)
    if n % 17 == 0:
        state.wastebasket.add([id_], STEP)
    state.places.visit(id_)


@pytest.fixture
def folder(whole, tmp_path):
    return DataFolder(shutil.copytree(whole.root, tmp_path / "data"))


def rows_in(path, tables):
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        present = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        return {
            (name, row[0]): tuple(row)
            for name in tables
            if name in present
            for row in connection.execute(f"SELECT * FROM {name}")
        }


def rows_by_page(path, migrations):
    """Of each page of a sound file, the keys of the rows that hang on it, overflow pages included."""
    pages, found = Pages(path), {}
    salvage = Salvage(path, migrations)
    for name, root in salvage._roots.items():
        table = salvage.expected.tables.get(name)
        for number, _, content in pages.tree(root):
            for record in content.records if table else ():
                row = table.row(record)
                key = (name, next(iter(row.values())))
                found.setdefault(number, set()).add(key)
    return found


def overflowing(path, migrations):
    """The keys of rows that do not fit on one page: any page that is in no tree may be a part of them."""
    salvage = Salvage(path, migrations)
    return {(name, next(iter(row.values()))) for name, row in salvage.rows() if _length(row) > 300}


def _length(row):
    return sum(len(value) for value in row.values() if isinstance(value, str | bytes))


DAMAGES = ("flip", "flips", "zeros", "garbage", "cut")


def harm(path, kind, dice):
    """Damage a file; the numbers of the pages that are no more what they were."""
    data = bytearray(path.read_bytes())
    pages = len(data) // PAGE
    match kind:
        case "flip" | "flips":
            places = [dice.randrange(len(data)) for _ in range(1 if kind == "flip" else 12)]
            for place in places:
                data[place] ^= 1 << dice.randrange(8)
            hurt = {place // PAGE + 1 for place in places}
        case "zeros" | "garbage":
            first, count = dice.randrange(pages), dice.choice((1, 1, 2, 5))
            count = min(count, pages - first)
            data[first * PAGE : (first + count) * PAGE] = (
                bytes(count * PAGE) if kind == "zeros" else dice.randbytes(count * PAGE)
            )
            hurt = {first + n + 1 for n in range(count)}
        case "cut":
            left = dice.randrange(1, pages) * PAGE + dice.choice((0, 100, 2000))
            data = data[:left]
            hurt = set(range(left // PAGE + 1, pages + 1))
    path.write_bytes(data)
    return hurt


@pytest.fixture(scope="module")
def sound_state(whole):
    tables = [*expected(state_schema.MIGRATIONS).tables]
    by_page = rows_by_page(whole.state, state_schema.MIGRATIONS)
    return rows_in(whole.state, tables), by_page, overflowing(whole.state, state_schema.MIGRATIONS), tables


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("kind", DAMAGES)
def test_of_damaged_marks_nothing_is_lost_but_what_is_damaged(folder, sound_state, kind, seed):
    before, by_page, large, tables = sound_state
    hurt = harm(folder.state, kind, random.Random(f"{kind} {seed}"))
    damaged = folder.state.read_bytes()

    mended = mend_state(folder.state, folder.copies, folder.root / "damaged", NOW)

    assert (mended.aside / "state.db").read_bytes() == damaged
    after = rows_in(folder.state, tables)
    touched = {key for number in hurt for key in by_page.get(number, ())} | large
    lost = {key for key in before if key not in after} - touched
    if 1 in hurt and lost:
        assert mended.lost_places  # without a schema some tables cannot be told from others, and that is told
    else:
        assert lost == set()
    assert {key[0] for key in after if key not in before and key[0] in KEYS} <= {name for name, _ in touched}
    assert all(
        after[key] == row for key, row in before.items() if key in after and key not in touched and key[0] in KEYS
    )
    if len(after) < len(before):
        assert mended.lost_places
    state = State(folder.state)
    assert state.database.problems() == []
    state.close()


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("kind", DAMAGES)
def test_with_a_copy_all_that_it_has_is_there_again(folder, sound_state, kind, seed):
    before, _, _, tables = sound_state
    state_copies.make(folder.state, folder.copies, NOW)
    harm(folder.state, kind, random.Random(f"copy {kind} {seed}"))

    mend_state(folder.state, folder.copies, folder.root / "damaged", NOW)

    after = rows_in(folder.state, tables)
    assert {key for key in before if key[0] in KEYS} <= after.keys()


def spoil(path, change):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(change)
        connection.commit()


def test_a_note_with_a_damaged_letter_keeps_the_others_and_is_whole_where_a_copy_has_it(folder):
    spoil(folder.state, "UPDATE highlights SET note = '海边的笔记'")
    sound = state_copies.make(folder.state, folder.copies, NOW)
    spoil(folder.state, "UPDATE highlights SET note = CAST(x'e6b5b7ffe8beb9' AS TEXT)")
    notes = "SELECT DISTINCT note FROM highlights"
    other = folder.root / "other" / "state.db"
    other.parent.mkdir()
    shutil.copy(folder.state, other)

    alone = mend_state(other, other.parent / "copies", folder.root / "damaged", NOW)
    mend_state(folder.state, folder.copies, folder.root / "damaged", NOW)

    assert sound and alone.lost_places
    for path, note in ((other, "海\ufffd边"), (folder.state, "海边的笔记")):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute(notes).fetchall() == [(note,)]


def test_a_text_that_a_bit_made_bytes_is_a_text_again(folder):
    spoil(folder.library, "UPDATE articles SET title = CAST(title AS BLOB)")

    mend_library(folder.library, folder.root / "damaged", NOW)

    with closing(sqlite3.connect(folder.library)) as connection:
        found = connection.execute("SELECT DISTINCT typeof(title), count(*) FROM articles").fetchall()
    assert found == [("text", ARTICLES)]


def test_a_row_that_is_alone_on_its_page_keeps_all_but_its_damaged_letters(folder):
    spoil(folder.state, "UPDATE highlights SET note = CAST(x'ff' AS TEXT) || printf('%.3000c', 'n')")
    salvage = Salvage(folder.state, state_schema.MIGRATIONS)

    notes = [row["note"] for name, row in salvage.rows() if name == "highlights"]

    assert set(notes) == {"\ufffd" + "n" * 3000}
    assert len(notes) == salvage.lost == len(range(0, ARTICLES, 4))


def test_what_is_packed_and_a_bit_made_a_text_is_whole_again(folder):
    with closing(sqlite3.connect(folder.library)) as connection:
        before = connection.execute("SELECT article, body FROM contents ORDER BY article").fetchall()
    spoil(folder.library, "UPDATE contents SET body = CAST(body AS TEXT)")

    mend_library(folder.library, folder.root / "damaged", NOW)

    with closing(sqlite3.connect(folder.library)) as connection:
        assert connection.execute("SELECT article, body FROM contents ORDER BY article").fetchall() == before


def test_a_text_that_is_not_packed_keeps_all_but_its_damaged_letters(folder):
    spoil(folder.library, "UPDATE contents SET packing = 0, body = CAST(x'e6b5b7ffe8beb9' AS TEXT)")

    mend_library(folder.library, folder.root / "damaged", NOW)

    with closing(sqlite3.connect(folder.library)) as connection:
        assert connection.execute("SELECT DISTINCT body FROM contents").fetchall() == [("海\ufffd边",)]


def test_bytes_are_no_damaged_letters(folder):
    spoil(folder.library, "UPDATE contents SET original = x'00efbfbd'")

    mended = mend_library(folder.library, folder.root / "damaged", NOW)

    assert (mended.lost_places, mended.lost) == (0, ())


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("kind", DAMAGES)
def test_a_library_is_made_anew_of_what_can_be_read(folder, whole, kind, seed):
    by_page = rows_by_page(whole.library, library_schema.MIGRATIONS)
    large = {
        key[1] for key in overflowing(whole.library, library_schema.MIGRATIONS) if key[0] in ("articles", "contents")
    }
    hurt = harm(folder.library, kind, random.Random(f"library {kind} {seed}"))
    damaged = folder.library.read_bytes()

    mended = mend_library(folder.library, folder.root / "damaged", NOW)

    assert (mended.aside / "library.db").read_bytes() == damaged
    library = Library(folder.library)
    assert library.database.problems() == []
    stored = {key for (key,) in library.database.connection.execute("SELECT key FROM articles")}
    touched = {key for n in hurt for name, key in by_page.get(n, ()) if name in ("articles", "contents")} | large
    missing = set(range(1, ARTICLES + 1)) - stored
    assert not missing - touched or (1 in hurt and mended.lost_places)
    for id_ in [id_ for (id_,) in library.database.connection.execute("SELECT id FROM articles")]:
        assert library.article(id_).body
    if missing:
        assert mended.lost or mended.lost_places
    library.close()


HEADS = {
    "magic": lambda data: data.__setitem__(slice(0, 16), b"?" * 16),
    "no header": lambda data: data.__setitem__(slice(0, 100), bytes(100)),
    "owner": lambda data: data.__setitem__(68, data[68] ^ 64),
    "version lower": lambda data: data.__setitem__(63, 2),
    "version none": lambda data: data.__setitem__(63, 0),
    "version far": lambda data: data.__setitem__(61, 200),
    "encoding": lambda data: data.__setitem__(59, 3),
    "page size": lambda data: data.__setitem__(16, 2),
    "page one": lambda data: data.__setitem__(slice(0, PAGE), bytes(PAGE)),
    "all zeros": lambda data: data.__setitem__(slice(0, len(data)), bytes(len(data))),
}


@pytest.mark.parametrize("name", HEADS)
@pytest.mark.parametrize("which", ["state", "library"])
def test_a_damaged_header_is_met_at_the_start_and_mended(folder, name, which):
    path = getattr(folder, which)
    tables = [*expected((state_schema if which == "state" else library_schema).MIGRATIONS).tables]
    before = rows_in(path, tables)
    if which == "state":
        state_copies.make(path, folder.copies, NOW)
    data = bytearray(path.read_bytes())
    HEADS[name](data)
    path.write_bytes(data)

    with pytest.raises(DamagedData, match=r"damaged|not a database"), opened(folder):
        pass
    [mended] = mending.mend(folder)

    assert (mended.aside / path.name).read_bytes() == data
    with opened(folder) as stored:
        if which == "state":
            assert stored.state.settings().font_size == 21
        elif name not in ("all zeros",):
            assert stored.library.find("Title 7")
    after = rows_in(path, tables)
    if name not in ("page one", "all zeros") or which == "state":
        assert {key for key in before if key[0] in KEYS or key[0] == "articles"} <= after.keys()


def test_a_table_whose_name_is_no_text_is_met_as_damage(folder):
    """SQLite's own words about it are none either."""
    data = bytearray(folder.library.read_bytes())
    found = re.search(rb"table([a-z_]+)\1(.{1,3})CREATE TABLE", bytes(data), re.DOTALL)
    data[found.start(1)], data[found.end() - 1] = 0xA0, ord("X")
    folder.library.write_bytes(data)

    with pytest.raises(DamagedData, match="damaged"), opened(folder):
        pass
    mending.mend(folder)

    with opened(folder) as stored:
        assert stored.library.find("Title 7")


def test_a_sound_folder_is_left_alone(folder):
    before = folder.state.read_bytes(), folder.library.read_bytes()

    assert mending.mend(folder) == []

    assert (folder.state.read_bytes(), folder.library.read_bytes()) == before
    assert not (folder.root / "damaged").exists()


def test_a_later_version_is_no_damage(folder):
    with closing(sqlite3.connect(folder.state)) as connection:
        connection.execute(f"PRAGMA user_version = {len(state_schema.MIGRATIONS) + 1}")

    with pytest.raises(NewerData), opened(folder):
        pass
    assert mending.mend(folder) == []


def test_the_database_of_another_program_is_no_damage(tmp_path):
    folder = DataFolder(tmp_path)
    with closing(sqlite3.connect(folder.state)) as connection:
        connection.execute("CREATE TABLE theirs (x)")

    with pytest.raises(StorageProblem, match="another program"), opened(folder):
        pass
    assert mending.mend(folder) == []


def left_open(folder, tmp_path):
    """The folder as a program leaves it that is killed: with a log of forty commits that are not in the file yet."""
    state = State(folder.state)
    state.database.connection.execute("PRAGMA wal_autocheckpoint = 0")
    for n in range(40):
        state.bookmarks.add([f"late {n}"], STEP, f"late label {n}")
    place = DataFolder(shutil.copytree(folder.root, tmp_path / "killed"))
    state.close()
    return place


def late(folder):
    with opened(folder) as stored:
        return [n for n in range(40) if stored.state.bookmarks.of(f"late {n}")]


def test_a_log_is_read_like_the_file(folder, tmp_path):
    killed = left_open(folder, tmp_path)

    found = [row for name, row in Salvage(killed.state, state_schema.MIGRATIONS).rows() if name == "bookmarks"]

    assert sum(row["label"].startswith("late label") for row in found) == 40


@pytest.mark.parametrize("seed", range(40))
def test_a_log_that_is_damaged_costs_no_commit_that_is_whole(folder, tmp_path, seed):
    killed = left_open(folder, tmp_path)
    log = killed.state.with_name("state.db-wal")
    data, dice = bytearray(log.read_bytes()), random.Random(seed)
    frames = (len(data) - 32) // (PAGE + 24)
    frame = dice.randrange(frames - 8)
    data[32 + frame * (PAGE + 24) + dice.randrange(PAGE + 24)] ^= 1 << dice.randrange(8)
    log.write_bytes(data)

    with pytest.raises(DamagedData), opened(killed):
        pass
    [mended] = mending.mend(killed)

    assert (mended.aside / "state.db-wal").read_bytes() == data
    assert mended.lost_places
    assert len(late(killed)) >= 30  # a page of a few rows may be what is damaged


@pytest.mark.parametrize("place", [0, 5, 9, 16, 20, 26, 30])
def test_a_log_with_a_damaged_header_is_read_all_the_same(folder, tmp_path, place):
    killed = left_open(folder, tmp_path)
    log = killed.state.with_name("state.db-wal")
    data = bytearray(log.read_bytes())
    data[place] ^= 64
    log.write_bytes(data)

    try:
        assert len(late(killed)) == 40
    except DamagedData:
        mending.mend(killed)
        assert len(late(killed)) >= 39


def test_a_log_whose_last_commit_was_cut_off_is_no_damage(folder, tmp_path):
    killed = left_open(folder, tmp_path)
    log = killed.state.with_name("state.db-wal")
    log.write_bytes(log.read_bytes()[:-700])

    assert len(late(killed)) == 39


@pytest.mark.parametrize("index", [None, b"", b"\xff" * 32768])
def test_the_index_of_a_log_can_be_anything(folder, tmp_path, index):
    killed = left_open(folder, tmp_path)
    path = killed.state.with_name("state.db-shm")
    path.unlink()
    if index is not None:
        path.write_bytes(index)

    assert len(late(killed)) == 40


def test_damage_that_is_met_while_reading_is_mended_at_the_next_start(folder):
    with opened(folder) as stored:
        with folder.state.open("r+b") as file:
            file.seek(PAGE)
            file.write(b"\xff" * (folder.state.stat().st_size - PAGE))
        stored.state.database.connection.execute("PRAGMA shrink_memory")
        with pytest.raises(DamagedData):
            stored.state.places.visits(500)

    assert damage_marker(folder.state).exists()
    with pytest.raises(DamagedData), opened(folder):
        pass
    mending.mend(folder)
    with opened(folder):
        pass
    assert not damage_marker(folder.state).exists()


@pytest.mark.parametrize("moment", ["before the log goes", "before the file moves"])
def test_mending_that_is_cut_off_is_finished_by_the_next_start(folder, tmp_path, moment, monkeypatch):
    killed = left_open(folder, tmp_path)
    damage_marker(killed.state).touch()

    def die(self, *_args, **_kwargs):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        if moment == "before the log goes":
            patch.setattr("reader.storage.keeping.mending.finish", die)
        else:
            replace = Path.replace
            patch.setattr(Path, "replace", lambda s, t: die(s) if s.name == "state.db.mended" else replace(s, t))
        with pytest.raises(KeyboardInterrupt):
            mending.mend(killed)

    assert len(late(killed)) == 40
    assert sorted(path.name for path in killed.root.glob("state.db*")) == ["state.db"]


def test_no_room_for_mending_changes_nothing(folder, monkeypatch):
    data = bytearray(folder.state.read_bytes())
    data[:16] = b"?" * 16
    folder.state.write_bytes(data)

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(StorageProblem, match="No space left"):
        mending.mend(folder)

    assert folder.state.read_bytes() == data


def test_mend_tells_what_it_did_and_doctor_what_is_to_be_done(folder, capsys):
    data = bytearray(folder.state.read_bytes())
    data[:16] = b"?" * 16
    folder.state.write_bytes(data)
    where = ["--data-dir", str(folder.root)]

    assert cli.main(["doctor", *where]) == 1
    assert cli.main(["list", *where]) == 1
    assert "armchair mend" in capsys.readouterr().err
    assert cli.main(["mend", *where]) == 0
    assert "The damaged file is kept in" in capsys.readouterr().out
    assert cli.main(["mend", "--json", *where]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_nothing_is_mended_while_the_window_is_open(folder, capsys, monkeypatch):
    monkeypatch.setattr(instance, "is_listening", lambda _: True)

    assert cli.main(["mend", "--data-dir", str(folder.root)]) == 1
    assert "The window is open" in capsys.readouterr().err


def test_parts_of_a_long_step_stay_parts_of_it(folder):
    with closing(sqlite3.connect(folder.state)) as connection, connection:
        connection.executemany("INSERT INTO step_parts VALUES (1, ?, ?)", [(place, f"[{place}]") for place in range(3)])
    damage_marker(folder.state).touch()

    [mended] = mending.mend(folder)

    assert mended.lost_places == 0
    with closing(sqlite3.connect(folder.state)) as connection:
        assert connection.execute("SELECT place, changes FROM step_parts").fetchall() == [
            (place, f"[{place}]") for place in range(3)
        ]


def test_mending_that_fails_half_way_leaves_the_damaged_file_and_nothing_else(folder, monkeypatch):
    data = bytearray(folder.state.read_bytes())
    data[:16] = b"?" * 16
    folder.state.write_bytes(data)

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.storage.keeping.mending._insert", full)
    with pytest.raises(StorageProblem, match="No space left"):
        mending.mend(folder)

    assert folder.state.read_bytes() == data
    assert sorted(path.name for path in folder.root.glob("state*")) == ["state.db"]
    assert list((folder.root / "damaged").iterdir()) == []
