"""Opening both databases: fresh, older, newer, locked, read-only, full, damaged, somebody else's."""

import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.errors import NewerData, StorageProblem
from reader.domain.listing import ListQuery, View
from reader.domain.marks import Came, Kept, Position
from reader.domain.phrase import phrase
from reader.domain.settings import Settings
from reader.storage import database, library_schema, state_schema
from reader.storage.arriving.arrivals import Arrival
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State

STEP = phrase("A step")
PLACE = Position(3, "abc", 1.5)


@pytest.fixture(autouse=True)
def short_patience(monkeypatch):
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("filled")
    fill(folder)
    return folder


@pytest.fixture
def folder(filled, tmp_path):
    """A folder with a library of some hundred articles and marks on them."""
    return shutil.copytree(filled, tmp_path / "data")


def fill(folder: Path) -> None:
    library = Library(folder / "library.db")
    library.save(
        [
            Arrival(
                Draft(
                    f"Title {n}",
                    f"Text {n} " * 200,
                    BodyFormat.MARKDOWN,
                    authors=(Author(bio=f"She has won {n % 7} prizes."),),
                    tags=("tag", f"tag {n % 9}"),
                    series="Series",
                    links=(Link(LinkKind.NEXT, title=f"Title {n + 1}"), Link(LinkKind.RECOMMENDED, title=f"Lost {n}")),
                ),
                Path(f"/articles/{n}.md"),
            )
            for n in range(300)
        ]
    )
    library.close()
    state = State(folder / "state.db")
    state.database.connection.execute("PRAGMA synchronous = OFF")
    for n in range(300):
        state.bookmarks.add([f"article {n}"], STEP, "x" * 200)
        state.places.keep(f"article {n}", PLACE)
        state.places.visit(f"article {n}")
    state.close()


def writing_to_library(library):
    return {
        "save": lambda: library.save([Arrival(Draft("T", "b", BodyFormat.TEXT))]),
        "keep_html": lambda: library.keep_html("x", "<p>", 1),
        "apply_author_names": lambda: library.apply_author_names({}),
        "remember": lambda: library.remember("a", "b"),
        "forget_kept": lambda: library.forget_kept([5]),
    }


def reading_library(library):
    some = library.find("Title 7")
    return {
        "article": lambda: library.article(some),
        "find": lambda: library.find("Title 299"),
        "links": lambda: library.links(some),
        "neighbours": lambda: library.neighbours([some]),
        "in_series": lambda: library.in_series("Series"),
        "by_author": lambda: library.by_author(Author(bio="She has won 2 prizes.").id, 50),
        "linking_to": lambda: library.linking_to(some, 5),
        "sharing_tags": lambda: library.sharing_tags(some, 5),
        "original": lambda: library.original(some),
        "known_files": lambda: library.known_files(Path("/articles")),
        "articles_of_file": lambda: library.articles_of_file("/articles/250.md"),
        "rendered_by": lambda: library.rendered_by(some),
    }


def writing_to_state(state):
    return {
        "mark_read": lambda: state.mark_read(["x"], True, STEP),
        "bookmark": lambda: state.bookmarks.add(["x"], STEP),
        "bookmark_place": lambda: state.bookmarks.add_place("x", PLACE, "", STEP),
        "remove_bookmarks": lambda: state.bookmarks.remove(["x"], STEP),
        "label_bookmark": lambda: state.bookmarks.label("x", "l", STEP),
        "trash": lambda: state.wastebasket.add(["x"], STEP),
        "restore": lambda: state.wastebasket.restore(["x"], STEP),
        "name_author": lambda: state.name_author("x", "n", STEP),
        "take_over": lambda: state.take_over([Came("x", "X", Kept(is_read=True))], lambda _: STEP),
        "take_bio_as_text": lambda: state.take_bio_as_text("x", True, STEP),
        "undo": state.undo,
        "redo": state.redo,
        "keep_position": lambda: state.places.keep("x", PLACE),
        "note_read": lambda: state.note_read("x"),
        "visit": lambda: state.places.visit("x"),
        "keep_settings": lambda: state.keep_settings(Settings()),
    }


def reading_state(state):
    return {
        "bookmarks": lambda: state.bookmarks.of("article 7"),
        "position": lambda: state.places.of("article 7"),
        "visits": lambda: state.places.visits(500),
    }


def reading_shelf(shelf):
    return {
        "order": lambda: shelf.order(ListQuery(words="text")),
        "order of bookmarks": lambda: shelf.order(ListQuery(view=View.BOOKMARKS)),
        "rows": lambda: shelf.rows(range(1, 300)),
        "counts": shelf.counts,
        "authors": shelf.authors,
        "author_count": lambda: shelf.author_count(Author(bio="She has won 2 prizes.").id),
        "wanted": shelf.wanted,
        "trashed": lambda: shelf.marks.trashed(["article 7"] * 3 + [f"article {n}" for n in range(300)]),
        "key_of": lambda: shelf.key_of("x"),
        "first_unopened": shelf.first_unopened,
    }


def names(table):
    """The names of the entries of one of the tables above, without making the objects they need."""

    class Anything:
        def __getattr__(self, name):
            return lambda *_: None

    return list(table(Anything()))


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def garble(path: Path) -> None:
    """Overwrite all pages but the first, as a failing disk would, after all of it is in the main file."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    with path.open("r+b") as file:
        size = path.stat().st_size
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))


@pytest.mark.parametrize("make", [Library, State])
def test_a_fresh_file_is_made_with_its_folder_and_opens_again(tmp_path, make):
    path = tmp_path / "new folder" / "deeper" / "a.db"

    make(path).close()
    opened = make(path)

    assert opened.database.version == len((library_schema if make is Library else state_schema).MIGRATIONS)
    assert opened.database.problems() == []
    opened.close()
    opened.close()


@pytest.mark.parametrize("make", [Library, State])
def test_many_may_open_a_fresh_file_at_once(tmp_path, make, monkeypatch):
    monkeypatch.setattr(database, "BUSY_SECONDS", 30)
    failures: list[Exception] = []

    def open_and_close(path: Path, start: threading.Barrier) -> None:
        try:
            start.wait()
            make(path).close()
        except Exception as exc:
            failures.append(exc)

    for round_ in range(10):
        start = threading.Barrier(6)
        path = tmp_path / f"{round_}.db"
        threads = [threading.Thread(target=open_and_close, args=(path, start)) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert failures == []


@pytest.mark.parametrize("pause", [0, 1, 2, 3])
def test_a_file_that_another_process_makes_meanwhile_is_ours(tmp_path, monkeypatch, pause):
    path = tmp_path / "state.db"

    class Slow(sqlite3.Connection):
        """Another process makes the tables before the query with the number `pause` of the owner's check."""

        seen = 0

        def execute(self, sql, *values):
            if "sqlite_schema" in sql or "application_id" in sql or "user_version" in sql:
                Slow.seen += 1
                if Slow.seen == pause + 1:
                    monkeypatch.undo()
                    State(path).close()
            return super().execute(sql, *values)

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **more: connect(*args, factory=Slow, **more))

    state = State(path)

    assert state.database.version == len(state_schema.MIGRATIONS)
    state.close()


def test_state_is_copied_before_it_changes_shape(tmp_path, monkeypatch):
    path, copies = tmp_path / "state.db", tmp_path / "copies"
    state = State(path, copies)
    state.bookmarks.add(["a"], STEP, "kept")
    state.close()
    assert not copies.exists()
    monkeypatch.setattr(
        state_schema, "MIGRATIONS", (*state_schema.MIGRATIONS, lambda c: c.execute("CREATE TABLE later (x)"))
    )

    state = State(path, copies)

    assert state.database.version == len(state_schema.MIGRATIONS)
    assert state.bookmarks.of("a")[0].label == "kept"
    [copy] = copies.iterdir()
    monkeypatch.undo()
    copied = State(copy)
    assert copied.bookmarks.of("a")[0].label == "kept"
    copied.close()
    state.close()


OPENS_AT_A_SIGN = """
import sys
from pathlib import Path
from reader.storage.state import State

print("here", flush=True)
sys.stdin.readline()
State(Path(sys.argv[1]), Path(sys.argv[2])).close()
"""


def test_processes_that_start_at_once_all_find_the_new_shape(tmp_path):
    path, copies = tmp_path / "state.db", tmp_path / "copies"
    old = database.Database(
        path, application_id=state_schema.APPLICATION_ID, migrations=state_schema.MIGRATIONS[:3], durable=True
    )
    with old.write() as connection:
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            " INSERT INTO reads (article, is_read, changed_at) SELECT hex(randomblob(16)), 1, 0 FROM n"
        )
    old.close()
    command = [sys.executable, "-c", OPENS_AT_A_SIGN, str(path), str(copies)]
    root = Path(__file__).parents[2]
    starts = [
        subprocess.Popen(
            command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    for start in starts:
        start.stdout.readline()

    for start in starts:
        start.stdin.write("\n")
        start.stdin.flush()

    assert [start.communicate()[1] for start in starts] == [""] * 3
    state = State(path)
    assert (state.database.version, state.database.problems()) == (len(state_schema.MIGRATIONS), [])
    state.close()
    assert {copy.suffix for copy in copies.iterdir()} == {".db"}
    for copy in copies.iterdir():
        copied = State(copy)
        with copied.database.reading() as connection:
            assert connection.execute("SELECT count(*) FROM reads").fetchone() == (20000,)
        copied.close()


def test_a_migration_that_fails_leaves_everything_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "state.db"
    state = State(path)
    state.bookmarks.add(["a"], STEP)
    state.close()
    before = dump(path)

    def fail(connection):
        connection.execute("DROP TABLE bookmarks")
        connection.execute("CREATE TABLE broken (")

    monkeypatch.setattr(state_schema, "MIGRATIONS", (*state_schema.MIGRATIONS, fail))
    with pytest.raises(sqlite3.OperationalError):
        State(path)

    assert dump(path) == before


def test_a_new_file_is_made_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "state.db"

    def fail(connection):
        connection.execute("CREATE TABLE broken (")

    monkeypatch.setattr(state_schema, "MIGRATIONS", (*state_schema.MIGRATIONS, fail))
    with pytest.raises(sqlite3.OperationalError):
        State(path)

    with closing(sqlite3.connect(path)) as left:
        assert left.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
        assert left.execute("PRAGMA user_version").fetchone() == (0,)


@pytest.mark.parametrize("make", [Library, State])
def test_a_newer_file_is_refused_and_left_alone(tmp_path, make):
    path = tmp_path / "a.db"
    made = make(path)
    made.database.connection.execute("PRAGMA user_version = 99")
    made.close()
    before = path.read_bytes()

    with pytest.raises(NewerData, match="later version"):
        make(path)

    assert path.read_bytes() == before


@pytest.mark.parametrize("make", [Library, State])
@pytest.mark.parametrize(
    ("content", "message"),
    [(b"# Notes\n" * 300, "is not a database"), (b"short", "is not a database")],
    ids=["text", "a few bytes"],
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path, make, content, message):
    path = tmp_path / "a.db"
    path.write_bytes(content)

    with pytest.raises(StorageProblem, match=message):
        make(path)

    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_database(tmp_path):
    path = tmp_path / "a.db"
    path.touch()

    State(path).close()

    assert path.stat().st_size


@pytest.mark.parametrize("make", [Library, State])
def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path, make):
    path = tmp_path / "a.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(StorageProblem, match="another program"):
        make(path)

    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_two_databases_are_not_taken_for_one_another(tmp_path):
    State(tmp_path / "a.db").close()

    with pytest.raises(StorageProblem, match="another program"):
        Library(tmp_path / "a.db")


@pytest.mark.parametrize("make", [Library, State])
def test_a_folder_in_place_of_the_file_is_told(tmp_path, make):
    (tmp_path / "a.db").mkdir()

    with pytest.raises(StorageProblem, match="cannot be opened"):
        make(tmp_path / "a.db")


@pytest.mark.parametrize("below", ["a.db", "deeper/a.db"])
def test_a_file_in_place_of_the_folder_is_told(tmp_path, below):
    (tmp_path / "data").write_text("a file")

    with pytest.raises(StorageProblem, match=r"cannot be the data folder: a file is in its place"):
        State(tmp_path / "data" / below)

    assert (tmp_path / "data").read_text() == "a file"


@pytest.mark.parametrize("make", [Library, State])
def test_opening_a_file_that_another_program_keeps_for_itself_is_told(tmp_path, make):
    path = tmp_path / "a.db"
    make(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(StorageProblem, match="in use"):
        make(path)

    other.close()


@pytest.mark.parametrize(
    ("make", "table", "name"),
    [(Library, writing_to_library, name) for name in names(writing_to_library)]
    + [(State, writing_to_state, name) for name in names(writing_to_state)],
)
class TestWriting:
    def test_a_locked_database_is_told_and_stays_as_it_is(self, tmp_path, make, table, name):
        path = tmp_path / "a.db"
        opened = make(path)
        before = dump(path)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StorageProblem, match="in use"):
            table(opened)[name]()
        other.execute("ROLLBACK")

        assert dump(path) == before
        table(opened)[name]()
        opened.close()
        other.close()

    def test_a_read_only_database_is_told(self, tmp_path, make, table, name):
        opened = make(tmp_path / "a.db")
        opened.database.connection.execute("PRAGMA query_only = ON")

        with pytest.raises(StorageProblem, match="read-only"):
            table(opened)[name]()

        opened.close()


def test_a_full_disk_is_told_and_nothing_of_the_batch_is_kept(tmp_path):
    library = Library(tmp_path / "a.db")
    connection = library.database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 5}")
    arrivals = [
        Arrival(Draft(f"Title {n}", random.Random(n).randbytes(5000).hex(), BodyFormat.TEXT)) for n in range(20)
    ]

    with pytest.raises(StorageProblem, match="no room"):
        library.save(arrivals)
    connection.execute("PRAGMA max_page_count = 1000000")

    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)
    assert len(library.save(arrivals)) == 20
    library.close()


@pytest.mark.parametrize("name", names(reading_library))
def test_reading_a_damaged_library_is_told(folder, name):
    library = Library(folder / "library.db")
    read = reading_library(library)[name]
    garble(folder / "library.db")
    library.database.connection.execute("PRAGMA shrink_memory")

    with pytest.raises(StorageProblem, match="damaged"):
        read()

    library.close()


@pytest.mark.parametrize("name", names(reading_state))
def test_reading_damaged_marks_is_told(folder, name):
    state = State(folder / "state.db")
    garble(folder / "state.db")
    state.database.connection.execute("PRAGMA shrink_memory")

    with pytest.raises(StorageProblem, match="damaged"):
        reading_state(state)[name]()

    state.close()


@pytest.mark.parametrize("name", names(reading_shelf))
def test_lists_of_a_damaged_library_are_told(folder, name):
    library = Library(folder / "library.db")
    shelf = Shelf(library, folder / "state.db")
    garble(folder / "library.db")
    garble(folder / "state.db")
    library.database.connection.execute("PRAGMA shrink_memory")

    with pytest.raises(StorageProblem, match="damaged"):
        reading_shelf(shelf)[name]()

    library.close()


@pytest.mark.parametrize("place", range(1, 40))
def test_garbage_in_any_page_is_told_or_does_no_harm(folder, place):
    path = folder / "library.db"
    pages = path.stat().st_size // 4096
    with path.open("r+b") as file:
        file.seek(4096 * (place * pages // 40) + 700)
        file.write(bytes(range(256)) * 8)

    try:
        library = Library(path)
        shelf = Shelf(library, folder / "state.db")
    except StorageProblem:
        return
    for row in [*shelf_rows(shelf), None]:
        try:
            library.article(row.id if row else library.find("Title 7"))
        except StorageProblem:
            continue
    library.close()


def shelf_rows(shelf):
    try:
        return shelf.rows(shelf.order(ListQuery()))
    except StorageProblem:
        return []
