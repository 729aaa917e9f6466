"""The verbs of the command: what they print, what they change, what they say when something cannot be done."""

import gc
import io
import json
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader import cli, instance, qt_libraries
from reader.commands import bringing, doctor, listing
from reader.domain.article import Asset, Author, BodyFormat, Draft, Honour, Link, LinkKind
from reader.domain.errors import StorageProblem
from reader.domain.marks import Position
from reader.domain.phrase import phrase
from reader.paths import DataFolder
from reader.services import searching
from reader.services.indexing import is_due, take_in
from reader.services.opening import opened
from reader.storage import database
from reader.storage.arriving.arrivals import Arrival
from reader.storage.index import IndexWriter, alone_with
from reader.storage.indexing.index_queue import IndexQueue
from reader.storage.keeping import checkup
from reader.storage.library import Library
from reader.storage.library_schema import MIGRATIONS

STEP = phrase("A step")
LIST_KEYS = [
    "id",
    "title",
    "authors",
    "published",
    "saved",
    "minutes",
    "percent",
    "read",
    "bookmarked",
    "rating",
    "archived",
    "summary",
]
SHOW_KEYS = [
    "id",
    "title",
    "authors",
    "published",
    "saved",
    "source",
    "tags",
    "series",
    "words",
    "minutes",
    "bookmarked",
    *("own_tags", "rating", "archived", "read_later", "collections"),
    "position",
    "text",
    "previous",
    "next",
    "recommended",
]
LINK_KEYS = ["title", "snippet", "url", "id", "reason"]

REPORTED = ["added", "updated", "unchanged", "same", "links", "skipped", "failed", "notes", "counts", "number"]


@pytest.fixture(autouse=True)
def short_patience(monkeypatch):
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)
    monkeypatch.setattr(checkup, "PATIENCE_SECONDS", 0.01)


@pytest.fixture
def folder(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def run(folder, capsys):
    """Run one verb on the data folder; exit code, standard output, standard error."""

    def run(*words):
        code = cli.main([words[0], "--data-dir", str(folder.root), *words[1:]])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def ask(run):
    """Run one verb with --json; exit code and the document."""

    def ask(*words):
        code, out, err = run(*words, "--json")
        assert err == ""
        return code, json.loads(out)

    return ask


def add(folder, *drafts):
    with opened(folder, can_write=True) as stored:
        return [saved.id for saved in stored.library.save([Arrival(draft) for draft in drafts])]


def index(folder):
    with opened(folder, can_write=True) as stored:
        return take_in(stored.library, folder.index)


def waiting(folder):
    with opened(folder) as stored:
        return IndexQueue(stored.library).count()


def contents(folder):
    """All files in the data folder."""
    return {path: path.read_bytes() for path in folder.root.rglob("*") if path.is_file()}


def draft(title="Seven knots", body="A *knot* holds.", **more):
    return Draft(title, body, BodyFormat.MARKDOWN, **more)


def written(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# Import.


def test_import_tells_of_every_file(ask, tmp_path):
    good = written(tmp_path / "in" / "good.md", "# Good\n\nText.\n")
    pdf = written(tmp_path / "in" / "bad.pdf", "%PDF-1.4")
    gone = tmp_path / "gone.md"

    code, report = ask("import", str(tmp_path / "in"), str(pdf), str(gone))

    assert code == 1
    assert list(report) == REPORTED
    [added] = report["added"]
    assert added == {"id": added["id"], "title": "Good", "source": str(good)}
    assert [file["source"] for file in report["failed"]] == [str(pdf), str(gone)]
    assert all(list(file) == ["source", "name", "line", "reason"] and file["reason"] for file in report["failed"])


def test_importing_again_changes_nothing(ask, tmp_path):
    file = written(tmp_path / "a.md", "# A\n\nText.\n")
    _, first = ask("import", str(file))

    code, second = ask("import", str(file))

    assert code == 0
    assert second["unchanged"] == first["added"]
    assert second["added"] == second["updated"] == second["failed"] == []


def test_import_prints_counts_and_what_failed(run, tmp_path):
    file = written(tmp_path / "a.md", "# A\n\nText.\n")

    code, out, err = run("import", str(file), str(tmp_path / "gone.md"))

    assert code == 1
    assert out == "Added 1, updated 0, unchanged 0, failed 1.\n"
    assert err.count("\n") == 1
    assert "gone.md: " in err


def test_an_import_brings_changed_articles_back_from_the_wastebasket(ask, tmp_path):
    file = written(tmp_path / "in" / "a.md", "# A\n\nText.\n")
    _, first = ask("import", str(file))
    id_ = first["added"][0]["id"]
    ask("delete", id_)
    written(file, "# A\n\nAnother text.\n")

    _, report = ask("import", str(file.parent))

    assert [item["id"] for item in report["updated"]] == [id_]
    assert report["notes"] == [{"source": str(file), "name": "a.md", "note": "It was taken out of the wastebasket."}]
    assert [row["id"] for row in ask("list")[1]] == [id_]
    assert ask("undo")[1] == {"undone": "Import “in”"}
    assert ask("list")[1] == []


def test_an_unchanged_deleted_article_comes_back_only_if_its_file_is_named(ask, tmp_path):
    file = written(tmp_path / "in" / "a.md", "# A\n\nText.\n")
    _, first = ask("import", str(file))
    ask("delete", first["added"][0]["id"])

    _, by_folder = ask("import", str(file.parent))
    assert [note["note"][:28] for note in by_folder["notes"]] == ["It stays in the wastebasket;"]
    assert ask("list")[1] == []

    _, by_name = ask("import", str(file))
    assert by_name["notes"] == [{"source": str(file), "name": "a.md", "note": "It was taken out of the wastebasket."}]
    assert len(ask("list")[1]) == 1


def test_ctrl_c_keeps_what_is_saved_and_says_how_many_are_left(run, tmp_path, monkeypatch):
    files = [str(written(tmp_path / f"{name}.md", f"# {name}\n\nText {name}.\n")) for name in "abcd"]
    monkeypatch.setattr("reader.services.importing.BATCH_FILES", 1)
    importer_for = bringing.importing.importer_for

    def interrupted(file):
        if file.name == "b.md":
            signal.raise_signal(signal.SIGINT)
        return importer_for(file)

    monkeypatch.setattr(bringing.importing, "importer_for", interrupted)

    code, out, err = run("import", *files)

    assert code == 1
    assert out == "Added 2, updated 0, unchanged 0, failed 0.\n"
    assert err.splitlines() == [
        "Stopped. What was read is saved; 2 files are left.",
        "Import the same again to go on; what is saved is passed over.",
    ]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_stopped_import_is_an_error_in_json_too(ask, tmp_path, monkeypatch):
    file = written(tmp_path / "a.md", "# A\n\nText.\n")
    importer_for = bringing.importing.importer_for
    monkeypatch.setattr(
        bringing.importing,
        "importer_for",
        lambda path: signal.raise_signal(signal.SIGINT) or importer_for(path),
    )

    code, report = ask("import", str(file))

    assert code == 1
    assert report["error"]["message"].startswith("Stopped.")
    assert len(report["added"]) == 1


def full_after(monkeypatch, batches):
    """Have the library take this many batches, of a file each, and then no more."""
    monkeypatch.setattr("reader.services.importing.BATCH_FILES", 1)
    save, left = Library.save, iter(range(batches))

    def save_while_there_is_room(library, *given):
        if next(left, None) is None:
            raise StorageProblem(phrase("There is no room left."), phrase("Make room."))
        return save(library, *given)

    monkeypatch.setattr(Library, "save", save_while_there_is_room)


def test_a_full_disk_is_told_after_what_was_saved(run, tmp_path, monkeypatch):
    files = [str(written(tmp_path / f"{name}.md", f"# {name}\n\nText {name}.\n")) for name in "abcd"]
    full_after(monkeypatch, 1)

    code, out, err = run("import", *files)

    assert code == 1
    assert out == "Added 1, updated 0, unchanged 0, failed 0.\n"
    assert err.splitlines() == [
        "There is no room left. What was saved before stays; 3 files are left.",
        "Make room.",
    ]


def test_a_full_disk_is_an_error_in_json_and_what_was_saved_is_restored(ask, tmp_path, monkeypatch):
    files = [written(tmp_path / f"{name}.md", f"# {name}\n\nText {name}.\n") for name in "ab"]
    _, first = ask("import", *map(str, files))
    ask("delete", first["added"][0]["id"])
    for file in files:
        written(file, f"# {file.stem}\n\nAnother text.\n")
    full_after(monkeypatch, 1)

    code, report = ask("import", str(tmp_path))

    assert code == 1
    assert list(report) == [*REPORTED, "error"]
    assert report["error"]["hint"] == "Make room."
    assert [item["title"] for item in report["updated"]] == ["a"]
    assert len(ask("list")[1]) == 2


def test_marks_that_cannot_be_written_after_an_import_are_its_problem(ask, tmp_path, monkeypatch):
    def full(*_):
        raise StorageProblem(phrase("There is no room left."))

    monkeypatch.setattr(bringing, "restore_imported", full)

    code, report = ask("import", str(written(tmp_path / "a.md", "# A\n\nText.\n")))

    assert code == 1
    assert len(report["added"]) == 1
    assert report["error"] == {"message": "There is no room left.", "hint": ""}


def test_of_very_many_notes_a_terminal_shows_some_and_every_failure(run, tmp_path, monkeypatch):
    monkeypatch.setattr(bringing, "MOST_NOTES", 2)
    folder = tmp_path / "in"
    for name in "abc":
        written(folder / f"{name}.md", f"# {name}\n\nText {name}. ![]({name}.png)\n")
    written(folder / "d.md", "")

    err = run("import", str(folder))[2].splitlines()

    assert [line.rpartition(": ")[2] for line in err] == [
        "a.png",
        "b.png",
        "1; with --json all of them are told.",
        "The file is empty.",
    ]


def test_a_mistake_of_ours_costs_its_file_and_leaves_a_trace(run, tmp_path, monkeypatch):
    files = [str(written(tmp_path / f"{name}.md", f"# {name}\n\nText {name}.\n")) for name in "abc"]
    importer_for = bringing.importing.importer_for

    def wrong(path):
        return importer_for(path) if path.name != "b.md" else None

    monkeypatch.setattr(bringing.importing, "importer_for", wrong)

    code, out, err = run("import", *files)

    assert code == 2
    assert out == "Added 2, updated 0, unchanged 0, failed 1.\n"
    assert f"{files[1]}: Armchair could not read it; this is a mistake of ours." in err.splitlines()
    assert "AttributeError" in err
    assert f"While importing {files[1]}" in err


def test_what_an_import_left_in_the_wastebasket_when_it_was_killed_comes_back_with_the_next(
    run, ask, tmp_path, monkeypatch
):
    file = written(tmp_path / "in" / "a.md", "# A\n\nText.\n")
    ask("delete", ask("import", str(file))[1]["added"][0]["id"])
    written(file, "# A\n\nAnother text.\n")

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(bringing, "finish", killed)
        assert run("import", str(file.parent))[0] == 1
    assert ask("list")[1] == []

    _, report = ask("import", str(file.parent))

    assert report["notes"] == []
    assert len(ask("list")[1]) == 1


def test_progress_is_shown_to_who_watches(run, tmp_path, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    file = written(tmp_path / "a\x1b[31m.md", "# A\n\nText.\n")

    run("import", str(file))

    assert "1/1 a[31m.md" in terminal.getvalue()
    assert "1/1 search index" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_what_was_imported_is_in_the_search_index(ask, folder, tmp_path):
    file = written(tmp_path / "a.md", "# A\n\nOf the harbour.\n")

    ask("import", str(file))

    assert waiting(folder) == 0
    with opened(folder) as stored:
        assert not is_due(stored.library, folder.index)


def test_an_index_that_another_program_writes_is_left_to_it(run, folder, tmp_path):
    file = written(tmp_path / "a.md", "# A\n\nOf the harbour.\n")
    add(folder)

    with alone_with(folder.index):
        code, out, err = run("import", str(file))

    assert (code, out, err) == (0, "Added 1, updated 0, unchanged 0, failed 0.\n", "")
    assert waiting(folder) == 1


def test_ctrl_c_while_the_index_is_written_leaves_the_rest_waiting(run, folder, tmp_path, monkeypatch):
    files = [str(written(tmp_path / f"{name}.md", f"# {name}\n\nText {name}.\n")) for name in "abcd"]
    monkeypatch.setattr("reader.services.indexing.BATCH", 1)
    put = IndexWriter.put

    def interrupted(writer, entry):
        put(writer, entry)
        if entry.title == "b":
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(IndexWriter, "put", interrupted)

    code, out, err = run("import", *files)

    assert (code, out, err) == (0, "Added 4, updated 0, unchanged 0, failed 0.\n", "")
    assert waiting(folder) == 2
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_import_that_was_stopped_leaves_the_index_alone(run, folder, tmp_path, monkeypatch):
    file = written(tmp_path / "a.md", "# A\n\nText.\n")
    importer_for = bringing.importing.importer_for
    monkeypatch.setattr(
        bringing.importing, "importer_for", lambda path: signal.raise_signal(signal.SIGINT) or importer_for(path)
    )

    run("import", str(file))

    assert waiting(folder) == 1
    assert not folder.index.exists()


def test_an_index_that_cannot_be_written_is_a_problem_of_the_import(ask, folder, tmp_path):
    file = written(tmp_path / "a.md", "# A\n\nText.\n")
    written(folder.index, "mine")

    code, report = ask("import", str(file))

    assert code == 1
    assert len(report["added"]) == 1
    assert "index cannot be written" in report["error"]["message"]
    assert folder.index.read_text() == "mine"


# List and search.


@pytest.fixture
def three(folder):
    return add(
        folder,
        draft(
            "Élan",
            "one " * 900,
            authors=(Author("Bob"),),
            published=datetime(2024, 1, 2, 3, 4, 5, 6, UTC),
            tags=("Sea",),
        ),
        draft("apple", "two", authors=(Author("Ann Ödé"), Author("Bob")), published=datetime(1961, 1, 3, tzinfo=UTC)),
        draft("中文", "海港", links=(Link(LinkKind.NEXT, "The second mouth", "It...", "https://example.org/m"),)),
    )


def test_list_gives_every_article_with_these_keys(ask, three):
    code, rows = ask("list")

    assert code == 0
    assert all(list(row) == LIST_KEYS for row in rows)
    assert [row["title"] for row in rows] == ["Élan", "apple", "中文"]
    assert rows[0] | {"saved": "", "summary": ""} == {
        "id": three[0],
        "title": "Élan",
        "authors": "Bob",
        "published": "2024-01-02T03:04:05Z",
        "saved": "",
        "minutes": 4,
        "percent": 0,
        "read": False,
        "bookmarked": False,
        "rating": 0,
        "archived": False,
        "summary": "",
    }
    assert rows[1]["authors"] == "Ann Ödé, Bob"
    assert rows[1]["published"] == "1961-01-03T00:00:00Z"
    assert rows[2]["published"] is None
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", rows[2]["saved"])


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--sort", "title"], ["apple", "Élan", "中文"]),
        (["--sort", "title", "--reverse"], ["中文", "Élan", "apple"]),
        (["--sort", "length", "--limit", "1"], ["apple"]),
        (["--author", "ode"], ["apple"]),
        (["--author", "BOB"], ["Élan", "apple"]),
        (["--author", Author("bob").id], ["Élan", "apple"]),
        (["--author", "b", "--tag", "sea"], ["Élan"]),
        (["--author", "nobody"], []),
        (["--view", "bookmarks"], ["apple"]),
        (["--view", "unread"], ["Élan", "中文"]),
    ],
)
def test_list_is_narrowed_and_ordered(ask, folder, three, options, titles):
    with opened(folder) as stored:
        stored.state.bookmarks.add([three[1]], STEP)
        stored.state.note_read(three[1])

    code, rows = ask("list", *options)

    assert code == 0
    assert [row["title"] for row in rows] == titles


def test_wanted_articles_are_listed(ask, run, three):
    code, rows = ask("list", "--view", "wanted")

    assert code == 0
    assert rows == [
        {
            "title": "The second mouth",
            "snippet": "It...",
            "url": "https://example.org/m",
            "links": 1,
            "source": three[2],
        }
    ]
    assert run("list", "--view", "wanted")[1] == "1  The second mouth  from 中文\n"


def test_authors_are_listed(ask, run, three):
    code, rows = ask("list", "--view", "authors")

    assert code == 0
    assert rows == [
        {"id": Author("Ann Ödé").id, "name": "Ann Ödé", "bio": "", "articles": 1},
        {"id": Author("Bob").id, "name": "Bob", "bio": "", "articles": 2},
    ]
    assert [row["name"] for row in ask("list", "--view", "authors", "--author", "ann")[1]] == ["Ann Ödé"]


def test_lines_are_aligned_by_the_width_of_their_signs(run, folder, three):
    with opened(folder) as stored:
        stored.state.places.keep(three[0], Position(1, "", 41.2))
        stored.state.note_read(three[1])
        stored.state.bookmarks.add([three[2]], STEP)

    code, out, err = run("list")

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"{three[0][:8]}  2024-01-02  4 min  41%      Élan · Bob",
        f"{three[1][:8]}  1961-01-03  1 min  read     apple · Ann Ödé, Bob",
        f"{three[2][:8]}              1 min  new   *  中文",
    ]


def test_text_stops_at_fifty_lines_and_says_how_many_are_left(run, ask, folder):
    add(folder, *(draft(f"Title {n}", f"Text {n}") for n in range(60)))

    lines = run("list")[1].splitlines()

    assert len(lines) == 51
    assert lines[-1] == "… and 10 more (--limit)"
    assert len(run("list", "--limit", "60")[1].splitlines()) == 60
    assert len(ask("list")[1]) == 60


def test_an_empty_library_lists_nothing(run, ask):
    assert run("list") == (0, "No articles.\n", "")
    assert run("list", "--view", "authors") == (0, "No authors.\n", "")
    assert run("list", "--view", "wanted") == (0, "Nothing is wanted.\n", "")
    assert ask("list") == (0, [])


def test_titles_cannot_command_the_terminal(run, folder):
    add(folder, draft("Red \x1b[31m\x07 and\nback \u202etxt\x9b1m", "Text \x1b]0;title\x07 here."))

    _, listed, _ = run("list")
    _, shown, _ = run("show", "Red \x1b[31m\x07 and\nback \u202etxt\x9b1m")

    assert listed.count("\n") == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", listed + shown)


def test_lines_are_cut_at_the_edge_of_a_terminal(run, folder, monkeypatch):
    add(folder, draft("海" * 100))
    monkeypatch.setattr("reader.commands.output.Output.width", 60)

    [line] = run("list")[1].splitlines()

    assert line.endswith("海…")
    assert len(line) + line.count("海") in (59, 60)


def test_search_finds_all_words_in_any_order(ask, run, three):
    code, rows = ask("search", "two ANN")

    assert code == 0
    assert [row["title"] for row in rows] == ["apple"]
    assert list(rows[0]) == [*LIST_KEYS, "snippet"]
    assert rows[0]["snippet"] == "two"
    assert [row["title"] for row in ask("search", "海港")[1]] == ["中文"]
    assert [row["title"] for row in ask("search", "one", "elan")[1]] == ["Élan"]
    assert ask("search", "nowhere") == (0, [])
    assert run("search", "nowhere") == (0, "No articles.\n", "")
    assert len(ask("search", "bob", "--limit", "1")[1]) == 1
    assert run("search", "two") == (0, f"{three[1][:8]}  1961-01-03  1 min  new    apple · Ann Ödé, Bob\n", "")


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("bob -sea", ["apple"]),
        ("two OR one", ["apple", "Élan"]),
        ("author:ann", ["apple"]),
        ("tag:sea", ["Élan"]),
        ("before:2000", ["apple"]),
        ("words:>500", ["Élan"]),
        ("is:bookmarked", ["apple"]),
        ("is:unread bob", ["Élan"]),
        ("on", []),
        ("ones", ["Élan"]),
    ],
)
def test_search_takes_the_whole_language(ask, folder, three, query, titles):
    with opened(folder) as stored:
        stored.state.bookmarks.add([three[1]], STEP)
        stored.state.note_read(three[1])

    code, rows = ask("search", query)

    assert code == 0
    assert sorted(row["title"] for row in rows) == sorted(titles)


def test_a_query_that_begins_with_a_minus_goes_behind_two(run, three):
    code, out, err = run("search", "--", "-bob")

    assert (code, err) == (0, "")
    assert out.rstrip().endswith("中文")
    assert out.count("\n") == 1


def test_results_come_most_relevant_first_or_as_asked(ask, folder):
    add(
        folder,
        draft("Knots", "Mud and a long text about something else. " * 3, published=datetime(2020, 1, 1, tzinfo=UTC)),
        draft("Mud", "Mud.", published=datetime(2019, 1, 1, tzinfo=UTC)),
    )

    assert [row["title"] for row in ask("search", "mud")[1]] == ["Mud", "Knots"]
    assert [row["title"] for row in ask("search", "mud", "--sort", "relevance")[1]] == ["Mud", "Knots"]
    assert [row["title"] for row in ask("search", "mud", "--sort", "date")[1]] == ["Knots", "Mud"]
    assert [row["title"] for row in ask("search", "mud", "--sort", "title")[1]] == ["Knots", "Mud"]


def test_a_snippet_is_the_piece_with_the_words(ask, folder):
    add(folder, draft("Long", f"{'Something else. ' * 100}The *seven* knots. {'Something else. ' * 100}"))

    [row] = ask("search", "seven knots")[1]

    assert "The seven knots." in row["snippet"]
    assert len(row["snippet"]) < 200


def test_where_some_words_were_enough_it_is_told(run, folder):
    add(folder, draft("Mud", "one two three"))

    code, out, err = run("search", "one two three nowhere")

    assert (code, out.count("Mud")) == (0, 1)
    assert err == "Hardly any article has all of these words; some of them were enough.\n"


def test_the_nearest_spelling_is_offered(run, ask, folder):
    add(folder, draft("Harbours", "Of the harbour."))

    assert run("search", "harbuor") == (0, "No articles.\nDid you mean “harbour”?\n", "")
    assert ask("search", "harbuor") == (0, [])


def test_a_search_takes_in_what_was_saved_last_if_it_is_little(run, folder, monkeypatch):
    add(folder, draft("Harbours", "Of the water."))
    monkeypatch.setattr(listing, "FEW_WAITING", 1)
    assert run("search", "water")[1].count("Harbours") == 1
    add(folder, draft("Mud", "Of the river."), draft("Knots", "Of the river."))
    assert run("search", "river") == (0, "No articles.\n", "")
    monkeypatch.setattr(searching, "FEW_WAITING", 1)
    assert run("search", "river")[2] == "The search is still being prepared: more may be found.\n"
    assert waiting(folder) == 2

    monkeypatch.setattr(listing, "FEW_WAITING", 2)

    assert run("search", "river")[1].count("\n") == 2
    assert waiting(folder) == 0


def test_where_only_titles_can_be_searched_it_is_told(run, ask, folder, monkeypatch):
    add(folder, draft("Harbours", "Of the water."))
    monkeypatch.setattr(listing, "FEW_WAITING", 0)

    code, out, err = run("search", "harbours")

    assert (code, out.count("Harbours")) == (0, 1)
    assert err == "The text of the articles is not searched yet: only titles, authors and tags.\n"


def test_an_empty_library_is_not_said_to_be_searched_by_titles(run):
    code, out, err = run("search", "harbours")

    assert (code, out, err) == (0, "No articles.\n", "")
    assert run("search", "water")[1] == "No articles.\n"


def test_a_search_does_not_wait_for_another_program_that_writes_the_index(run, folder):
    add(folder, draft("Harbours", "Of the water."))
    index(folder)
    add(folder, draft("Mud", "Of the water."))

    with alone_with(folder.index):
        code, out, err = run("search", "water")

    assert (code, err) == (0, "")
    assert out.count("\n") == 1
    assert run("search", "water")[1].count("\n") == 2


# Show.


@pytest.fixture
def rich(folder):
    """An article with everything, and those around it."""
    author = Author("Inés Calder", "Writes on coasts.", (Honour("Tide Table Medal", 2017), Honour("Fellow")))
    return add(
        folder,
        draft(
            "The slow physics of mud",
            "Mud is **slow** & <b>wet</b>.\n\n- one\n- two\n\n```\ncode  here\n```\n\n![A bell](bell.png)",
            authors=(author,),
            published=datetime(2020, 10, 6, 12, tzinfo=UTC),
            saved=datetime(2021, 1, 2, tzinfo=UTC),
            source_url="https://example.org/mud",
            tags=("mud", "sea"),
            series="Coasts",
            series_place=2,
            language="en",
            original=b"\xff\xfe raw \r\n",
            links=(
                Link(LinkKind.PREVIOUS, "Seven knots"),
                Link(LinkKind.NEXT, "Not here yet", "Cut off...", "https://example.org/next"),
                Link(LinkKind.RECOMMENDED, "Seven knots", "A knot holds..."),
                Link(LinkKind.RECOMMENDED, "Lost", "", "https://example.org/lost"),
            ),
            assets=(Asset("bell.png", "image/png", b"\x89PNG bytes", 2, 2),),
        ),
        draft("Seven knots"),
        draft("Silt", "Text.", series="Coasts", series_place=3),
    )


def test_show_gives_the_article_with_all_that_belongs_to_it(ask, folder, rich):
    with opened(folder) as stored:
        stored.state.bookmarks.add([rich[0]], STEP)
        stored.state.places.keep(rich[0], Position(4, "is slow", 12.5))

    code, article = ask("show", "the slow physics of MUD")

    assert code == 0
    assert list(article) == SHOW_KEYS
    text = article.pop("text")
    assert text.startswith("Mud is slow & wet.\n\n- one\n- two\n")
    assert "code  here" in text
    recommended = article.pop("recommended")
    assert article.pop("words") > 5
    assert article == {
        "id": rich[0],
        "title": "The slow physics of mud",
        "authors": [
            {
                "name": "Inés Calder",
                "bio": "Writes on coasts.",
                "honours": [{"year": 2017, "text": "Tide Table Medal"}, {"year": None, "text": "Fellow"}],
            }
        ],
        "published": "2020-10-06T12:00:00Z",
        "saved": "2021-01-02T00:00:00Z",
        "source": "https://example.org/mud",
        "tags": ["mud", "sea"],
        "series": {"name": "Coasts", "place": 2},
        "minutes": 1,
        "bookmarked": True,
        "own_tags": [],
        "rating": 0,
        "archived": False,
        "read_later": False,
        "collections": [],
        "position": {"offset": 4, "percent": 12.5},
        "previous": {
            "title": "Seven knots",
            "snippet": "A knot holds.",
            "url": "",
            "id": rich[1],
            "reason": "from this page",
        },
        "next": {
            "title": "Not here yet",
            "snippet": "Cut off...",
            "url": "https://example.org/next",
            "id": None,
            "reason": "from this page",
        },
    }
    assert all(list(link) == LINK_KEYS for link in recommended)
    assert [(link["title"], link["id"], link["reason"]) for link in recommended[:3]] == [
        ("Seven knots", rich[1], "from this page"),
        ("Lost", None, "from this page"),
        ("Silt", rich[2], "next in series “Coasts”, part 3"),
    ]


def test_what_an_article_does_not_have_is_null_or_empty(ask, folder):
    add(folder, draft("Alone"))

    _, article = ask("show", "Alone")

    assert list(article) == SHOW_KEYS
    empty = {key: article[key] for key in ("published", "series", "position", "previous", "next")}
    assert set(empty.values()) == {None}
    assert (article["authors"], article["tags"], article["recommended"], article["source"]) == ([], [], [], "")


def test_previous_and_next_come_from_the_list_where_the_page_names_none(ask, folder, three):
    _, article = ask("show", "apple")

    assert (article["previous"]["id"], article["next"]["id"]) == (three[0], three[2])
    assert all(list(article[side]) == LINK_KEYS for side in ("previous", "next"))


def test_a_deleted_article_is_neither_next_nor_recommended(ask, folder, rich):
    ask("delete", rich[1])

    _, article = ask("show", rich[0])

    assert article["previous"] is None or article["previous"]["id"] != rich[1]
    assert rich[1] not in [link["id"] for link in article["recommended"]]


def test_show_prints_readable_text(run, rich):
    code, out, err = run("show", "The slow physics of mud")

    assert (code, err) == (0, "")
    assert out.startswith(
        "The slow physics of mud\nInés Calder · 2020-10-06 · 1 min\n\nMud is slow & wet.\n\n- one\n- two\n\n"
    )


def test_show_html_is_a_whole_document_that_loads_nothing(run, rich):
    code, out, _ = run("show", rich[0], "--format", "html")

    assert code == 0
    assert out.startswith('<!DOCTYPE html>\n<html lang="en">\n')
    assert out.rstrip().endswith("</html>")
    assert "<title>The slow physics of mud</title>" in out
    assert 'src="data:image/png;base64,iVBORyBieXRlcw=="' in out
    assert "asset:" not in out
    assert "default-src 'none'" in out


def test_show_source_gives_the_bytes_of_the_file(folder, rich, capfdbinary):
    base = ["--data-dir", str(folder.root), "show", "--format", "source"]

    assert cli.main([*base, rich[0]]) == 0
    assert capfdbinary.readouterr().out == b"\xff\xfe raw \r\n"

    assert cli.main([*base, rich[1]]) == 0
    assert capfdbinary.readouterr().out == b"A *knot* holds."


def test_a_bio_that_is_text_moves_into_the_text(ask, run, rich, folder):
    with opened(folder) as stored:
        stored.state.take_bio_as_text(rich[0], True, STEP)

    _, article = ask("show", rich[0])

    assert article["authors"] == [{"name": "Inés Calder", "bio": "", "honours": []}]
    assert article["text"].endswith("\n\nWrites on coasts.")
    assert run("show", rich[0])[1].endswith("\n\nWrites on coasts.\n")
    assert "<p>Writes on coasts.</p>" in run("show", rich[0], "--format", "html")[1]


def test_format_json_is_json(run, ask, rich):
    code, out, _ = run("show", rich[0], "--format", "json")

    assert code == 0
    assert json.loads(out) == ask("show", rich[0])[1]


def test_errors_of_format_json_are_json(run, rich):
    code, out, err = run("show", "unknown", "--format", "json")

    assert (code, err) == (1, "")
    assert list(json.loads(out)) == ["error"]


# Marks.


def test_bookmark_and_its_removal(ask, run, folder):
    [id_] = add(folder, draft())

    first = ask("bookmark", "Seven knots", "--label", "again")
    assert first == (0, {"id": id_, "title": "Seven knots", "bookmarked": True, "label": "again"})
    assert ask("list", "--view", "bookmarks")[1][0]["bookmarked"]

    second = ask("bookmark", id_, "--remove")
    assert second == (0, {"id": id_, "title": "Seven knots", "bookmarked": False, "label": ""})
    assert run("bookmark", id_, "--remove") == (1, "", "“Seven knots” has no bookmark.\n")


def test_undo_takes_the_last_step_back_and_names_it(run, ask, folder):
    [id_] = add(folder, draft())
    run("bookmark", id_)
    run("delete", id_)

    assert ask("undo") == (0, {"undone": "Delete “Seven knots”"})
    assert run("undo") == (0, "Undone: Bookmark “Seven knots”\n", "")
    assert run("undo") == (1, "", "There is nothing to undo.\n")
    assert ask("undo") == (1, {"error": {"message": "There is nothing to undo.", "hint": ""}})


def test_undo_of_a_name_shows_in_the_library(ask, folder):
    author = Author(bio="Won many prizes.")
    add(folder, draft(authors=(author,)))
    with opened(folder, can_write=True) as stored:
        stored.state.name_author(author.id, "Zoë", STEP)
        stored.library.apply_author_names(stored.state.author_names())
    assert ask("list")[1][0]["authors"] == "Zoë"

    ask("undo")

    assert ask("list")[1][0]["authors"] == ""


def test_delete_moves_to_the_wastebasket_once(ask, run, folder):
    [id_] = add(folder, draft())

    assert ask("delete", id_[:6]) == (0, {"id": id_, "title": "Seven knots", "deleted": True})
    assert ask("list")[1] == []
    code, _, err = run("delete", id_)
    assert code == 1
    assert err.splitlines()[0] == "“Seven knots” lies in the wastebasket already."


@pytest.mark.parametrize(
    "words", [["import", "{file}"], ["bookmark", "Seven knots"], ["delete", "Seven knots"], ["undo"]]
)
def test_a_running_window_is_told_of_changes(run, folder, tmp_path, monkeypatch, words):
    [id_] = add(folder, draft())
    run("bookmark", id_, "--label", "x")
    file = written(tmp_path / "a.md", "# A\n\nText.\n")
    told = []
    monkeypatch.setattr(instance, "tell_changed", told.append)

    code, _, _ = run(*(word.format(file=file) for word in words))

    assert code == 0
    assert told == [folder]


@pytest.mark.parametrize("words", [["list"], ["show", "Seven knots"], ["search", "knot"], ["doctor"]])
def test_reading_verbs_change_nothing(run, folder, monkeypatch, words):
    add(folder, draft())
    index(folder)
    told = []
    monkeypatch.setattr(instance, "tell_changed", told.append)
    before = {path: dump(path) for path in (folder.library, folder.state)}

    assert run(*words)[0] == 0

    assert told == []
    assert {path: dump(path) for path in before} == before


def dump(path):
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


# What cannot be done.


@pytest.mark.parametrize("verb", ["show", "bookmark", "delete"])
def test_an_unknown_article_is_told_with_a_way_on(run, ask, folder, verb):
    add(folder, draft())

    code, out, err = run(verb, "Nowhere \udcff")

    assert (code, out) == (1, "")
    assert err.splitlines()[0] == "No article is called “Nowhere ?”."
    assert "armchair list" in err
    code, document = ask(verb, "Nowhere")
    assert code == 1
    assert list(document) == ["error"]
    assert list(document["error"]) == ["message", "hint"]


@pytest.mark.parametrize("verb", ["show", "bookmark", "delete"])
def test_an_ambiguous_title_is_told_with_the_ids(run, folder, verb):
    ids = add(folder, draft(body="1"), draft(body="2"))

    code, _, err = run(verb, "Seven knots")

    assert code == 1
    assert err.splitlines()[0] == "More than one article is called “Seven knots”."
    assert all(id_ in err for id_ in ids)


class Locker:
    """Another program that keeps a database for itself until it is closed."""

    CODE = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA locking_mode = EXCLUSIVE'); c.execute('BEGIN EXCLUSIVE'); print('locked', flush=True);"
        "sys.stdin.read()"
    )

    def __init__(self, path):
        command = [sys.executable, "-c", self.CODE, str(path)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self.process.stdout.readline() == b"locked\n"

    def close(self):
        self.process.communicate()


def grow_old(path):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def belong_elsewhere(path):
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()


def damage(path):
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))


def become_text(path):
    path.write_text("# Notes\n" * 200)


def become_folder(path):
    path.unlink()
    path.mkdir()


HARMS = {
    "locked": (Locker, "is in use by another program."),
    "newer": (grow_old, "was made by a later version of Armchair"),
    "another program's": (belong_elsewhere, "is a database of another program."),
    "not a database": (become_text, "is not a database."),
    "damaged": (damage, "is damaged"),
    "a folder": (become_folder, "cannot be opened."),
}


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("which", ["library", "state"])
@pytest.mark.parametrize(
    "words", [["list"], ["search", "x"], ["show", "Seven knots"], ["import", "{file}"], ["delete", "Seven knots"]]
)
def test_a_database_that_cannot_be_used_is_told_in_one_sentence(run, ask, folder, tmp_path, harm, which, words):
    add(folder, *(draft(f"Title {n}", f"Text {n}. " * 50) for n in range(50)), draft())
    path = getattr(folder, which)
    do, sentence = HARMS[harm]
    keep = do(path)
    words = [word.format(file=written(tmp_path / "a.md", "# A\n\nText.\n")) for word in words]
    before = path.read_bytes() if path.is_file() else None

    code, out, err = run(*words)

    assert (code, out) == (1, "")
    first, hint = err.splitlines()
    assert sentence in first
    assert hint
    assert path.read_bytes() == before if before is not None else path.is_dir()
    assert ask(*words)[1]["error"]["message"] == first
    if keep is not None:
        keep.close()


@pytest.mark.parametrize("words", [["list"], ["import", "x.md"], ["undo"]])
def test_a_file_in_place_of_the_folder_is_told(run, folder, words):
    folder.root.write_text("mine")

    code, out, err = run(*words)

    assert (code, out) == (1, "")
    assert err.splitlines()[0] == f"{folder.root} cannot be the data folder: a file is in its place."
    assert folder.root.read_text() == "mine"


# Doctor.


def test_doctor_finds_nothing_in_a_folder_that_is_not_there(run, ask, folder):
    code, out, err = run("doctor")

    assert (code, err) == (0, "")
    assert f"There is nothing in {folder.root} yet" in out
    assert out.endswith("Everything is in order.\n")
    assert not folder.root.exists()
    assert ask("doctor")[0] == 0


def test_doctor_tells_versions_places_and_counts(ask, run, folder):
    [id_] = add(folder, draft(authors=(Author("Ann"),), links=(Link(LinkKind.NEXT, "Lost"),)))
    run("bookmark", id_)
    index(folder)
    before = contents(folder)

    code, document = ask("doctor")

    assert code == 0
    assert list(document) == [
        "ok",
        "armchair",
        "python",
        "sqlite",
        "system",
        "packages",
        "missing_libraries",
        "folder",
        "running",
        "files",
        "index",
        "copies",
        "findings",
    ]
    assert document["ok"] is True
    assert document["files"]["library"] == {
        "path": str(folder.library),
        "exists": True,
        "version": len(MIGRATIONS),
        "known_version": len(MIGRATIONS),
        "bytes": folder.library.stat().st_size,
        "counts": {"articles": 1, "authors": 1, "pictures": 0, "links": 1, "wanted": 1, "rendered": 0},
        "sound": True,
    }
    assert document["files"]["state"]["counts"] == {
        "bookmarks": 1,
        "read": 0,
        "positions": 0,
        "wastebasket": 0,
        "names": 0,
        "steps": 1,
    }
    assert document["index"] == {
        "path": str(folder.index),
        "articles": 1,
        "waiting": 0,
        "bytes": sum(len(data) for path, data in before.items() if path.parent == folder.index),
        "made_anew": False,
        "sound": True,
    }
    assert all(list(finding) == ["message", "hint", "problem"] for finding in document["findings"])
    assert contents(folder) == before


def test_doctor_looks_at_every_package_that_armchair_needs():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.match(r"[\w-]+", line)[0] for line in project["dependencies"]}

    assert set(doctor.PACKAGES) == needed


@pytest.mark.parametrize("harm", [harm for harm in HARMS if harm != "a folder"])
@pytest.mark.parametrize("which", ["library", "state"])
def test_doctor_tells_what_is_wrong_with_a_file(run, ask, folder, harm, which):
    add(folder, *(draft(f"Title {n}", f"Text {n}. " * 50) for n in range(50)))
    index(folder)
    path = getattr(folder, which)
    do, sentence = HARMS[harm]
    keep = do(path)
    before = contents(folder)

    code, out, err = run("doctor")

    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert any(line.startswith(f"! {path} ") and sentence.rstrip(".") in line for line in lines)
    assert lines[-1].startswith("Something needs doing")
    code, document = ask("doctor")
    assert (code, document["ok"]) == (1, False)
    assert not document["files"][which]["sound"]
    assert (document["index"] is None) is (which == "library")
    assert contents(folder) == before
    if keep is not None:
        keep.close()


def test_doctor_tells_of_a_folder_in_place_of_a_file(run, folder):
    folder.library.mkdir(parents=True)

    code, out, _ = run("doctor")

    assert code == 1
    assert f"! {folder.library} is a folder, not a file." in out


def test_doctor_tells_of_a_file_in_place_of_the_folder(run, folder):
    folder.root.write_text("mine")

    code, out, _ = run("doctor")

    assert code == 1
    assert f"! {folder.root} is a file, not a folder." in out


def test_doctor_tells_of_articles_without_text_and_links_to_nothing(run, folder):
    add(folder, draft(), draft("Other", "Text."))
    connection = sqlite3.connect(folder.library)
    connection.execute("DELETE FROM contents WHERE article = 1")
    connection.execute("INSERT INTO renderings VALUES (99, '', 1)")
    connection.commit()
    connection.close()

    code, out, _ = run("doctor")

    assert code == 1
    assert f"! {folder.library} is damaged: 1 articles have no text." in out
    assert f"! {folder.library} is damaged: renderings: 1 rows point to nothing." in out


def test_doctor_reads_what_a_crash_left_in_the_log(run, ask, folder):
    with opened(folder, can_write=True) as stored:
        stored.library.database.connection.execute("PRAGMA wal_autocheckpoint = 0")
        stored.library.save([Arrival(draft())])
        take_in(stored.library, folder.index)
        left = contents(folder)
    for path in contents(folder):
        path.unlink()
    for path, content in left.items():
        if not path.name.endswith("-shm"):
            path.write_bytes(content)

    code, document = ask("doctor")

    assert code == 0
    assert document["files"]["library"]["counts"]["articles"] == 1
    assert (document["index"]["articles"], document["index"]["made_anew"]) == (1, False)
    assert len(ask("list")[1]) == 1


# Doctor and the search index.


def remove(folder):
    shutil.rmtree(folder.index)


def scribble(folder):
    path = next(folder.index.glob("*.term"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 255
    path.write_bytes(data)


def lose_an_article(folder):
    with opened(folder) as stored:
        labels = IndexQueue(stored.library).labels()
    with IndexWriter(folder.index, labels) as writer:
        writer.remove(1)
        writer.commit(writer.label)


@pytest.mark.parametrize("harm", [remove, scribble, lose_an_article])
def test_doctor_makes_an_index_anew_that_does_not_fit(run, ask, folder, harm):
    add(folder, draft("Mud", "Of the harbour."), draft("Knots", "Of the harbour."))
    index(folder)
    harm(folder)
    before = dump(folder.state)

    code, out, err = run("doctor")

    assert (code, err) == (0, "")
    assert "- The search index did not fit the library; it was made anew." in out
    assert re.search(r"^index +sound, 0\.0 MB: 2 articles, 0 waiting$", out, re.MULTILINE)
    assert out.endswith("Everything is in order.\n")
    assert dump(folder.state) == before
    assert ask("doctor")[1]["index"]["made_anew"] is False
    assert len(ask("search", "harbour")[1]) == 2


def test_doctor_leaves_what_waits_to_the_next_start(ask, folder):
    add(folder, draft("Mud"))
    index(folder)
    add(folder, draft("Knots"))
    before = contents(folder)

    _, document = ask("doctor")

    assert (document["index"]["articles"], document["index"]["waiting"]) == (1, 1)
    assert document["index"]["sound"]
    assert contents(folder) == before


def test_doctor_leaves_an_index_alone_that_another_program_writes(run, folder):
    add(folder, draft("Mud"))

    with alone_with(folder.index):
        code, out, err = run("doctor")

    assert (code, err) == (0, "")
    assert "- Another program is writing the search index; it was left alone." in out
    assert "index       not compared" in out
    assert not folder.index.exists()


def test_doctor_tells_of_an_index_that_cannot_be_made(run, folder):
    add(folder, draft("Mud"))
    written(folder.index, "mine")

    code, out, _ = run("doctor")

    assert code == 1
    assert f"! {folder.index} cannot be written" in out
    assert folder.index.read_text() == "mine"


def test_doctor_can_be_stopped_while_it_makes_the_index(run, folder, monkeypatch):
    add(folder, *(draft(f"Title {n}", f"Text {n}.") for n in range(3)))
    monkeypatch.setattr("reader.services.indexing.BATCH", 1)
    put = IndexWriter.put

    def interrupted(writer, entry):
        put(writer, entry)
        if entry.title == "Title 1":
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(IndexWriter, "put", interrupted)

    code, out, _ = run("doctor")

    assert code == 0
    assert "- The search index is unfinished; the next start goes on with it." in out
    assert waiting(folder) == 1


def test_doctor_does_not_convert_a_library_to_look_at_its_index(ask, folder):
    add(folder, draft("Mud"))
    connection = sqlite3.connect(folder.library)
    connection.execute("PRAGMA user_version = 1")
    connection.close()

    _, document = ask("doctor")

    assert document["files"]["library"]["version"] == 1
    assert document["index"] is None
    assert not folder.index.exists()


def test_doctor_mentions_what_lies_about(run, folder):
    add(folder, draft())
    with opened(folder) as stored:
        stored.state.bookmarks.add(["not stored"], STEP)
    written(folder.copies / "state-1.part", "")
    written(folder.reports / "crash.txt", "")

    code, out, _ = run("doctor")

    assert code == 0
    assert "- 1 articles have marks but are not stored" in out
    assert "state-1.part is an unfinished copy" in out
    assert "- 1 crash reports" in out


def test_doctor_tells_of_missing_libraries_where_a_window_could_be_shown(run, monkeypatch):
    monkeypatch.setattr(qt_libraries, "missing", lambda **_: ["libxcb-cursor.so.0"])
    monkeypatch.setenv("DISPLAY", ":0")

    code, out, _ = run("doctor")

    assert code == 1
    assert "! The window needs libraries that this system has not: libxcb-cursor.so.0." in out
    assert "libxcb-cursor0" in out
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert run("doctor")[0] == 0


# Open.


@pytest.fixture
def window(monkeypatch):
    """What the window was started with."""
    started = []

    def run(folder, **options):
        started.append((folder, options))
        return 0

    monkeypatch.setitem(sys.modules, "reader.ui.app", SimpleNamespace(run=run))
    yield started
    gc.enable()  # which the real window does once it is shown


NOTHING = {"article": None, "files": [], "screenshot": None, "size": None, "theme": None}


def test_open_starts_the_window(run, folder, window):
    assert run("open") == (0, "", "")
    assert window == [(folder, NOTHING)]


def test_open_finds_the_article_first(run, folder, window):
    [id_] = add(folder, draft())

    assert run("open", "seven KNOTS", "--size", "1280x800", "--theme", "sepia")[0] == 0

    assert window == [(folder, NOTHING | {"article": id_, "size": (1280, 800), "theme": "sepia"})]


def test_open_takes_a_file_that_exists_before_a_title(run, folder, window, tmp_path, monkeypatch):
    add(folder, draft("notes"))
    file = written(tmp_path / "notes", "Text.")
    monkeypatch.chdir(tmp_path)

    assert run("open", "notes")[0] == 0

    assert window == [(folder, NOTHING | {"files": [file]})]


def test_open_says_when_there_is_no_such_thing(run, folder, window):
    code, _, err = run("open", "nowhere.md")

    assert code == 1
    assert err.splitlines()[0] == "There is no file and no article called “nowhere.md”."
    assert window == []
    assert run("open", "x" * 5000)[0] == 1


def test_open_hands_over_to_the_running_window(run, ask, folder, window, tmp_path, monkeypatch):
    [id_] = add(folder, draft())
    file = written(tmp_path / "a.md", "Text.")
    asked = []

    def hand_over(folder, **request):
        asked.append(request)
        return True

    monkeypatch.setattr(instance, "hand_over", hand_over)

    run("open", id_)
    assert ask("open", str(file)) == (0, {"id": None, "files": [str(file)], "running": True})
    run("open")

    assert asked == [
        {"open": id_, "files": []},
        {"open": None, "files": [file]},
        {"open": None, "files": []},
    ]
    assert window == []


def test_a_screenshot_is_never_left_to_the_running_window(run, folder, window, tmp_path, monkeypatch):
    monkeypatch.setattr(instance, "hand_over", lambda *_, **__: True)

    assert run("open", "--screenshot", str(tmp_path / "out.png"))[0] == 0

    assert window == [(folder, NOTHING | {"screenshot": tmp_path / "out.png"})]


@pytest.mark.parametrize("out", ["missing/out.png", "."])
def test_a_screenshot_that_cannot_be_written_is_told_before(run, window, tmp_path, monkeypatch, out):
    monkeypatch.chdir(tmp_path)

    code, _, err = run("open", "--screenshot", out)

    assert code == 1
    assert "cannot be written" in err
    assert window == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves them to the reader")
def test_what_x11_needs_is_told_before_qt_ends_the_process(run, window, monkeypatch):
    monkeypatch.setattr(qt_libraries, "missing_for_x11", lambda: ["libxcb-cursor.so.0"])

    code, out, err = run("open")

    assert (code, out) == (1, "")
    assert err.startswith("The window needs libraries that this system has not: libxcb-cursor.so.0.\n")
    assert window == []


def test_what_the_window_prints_does_not_disturb_the_json(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "reader.ui.app", SimpleNamespace(run=lambda *_, **__: print("/a.png") or 0))

    code, out, err = run("open", "--json")

    assert code == 0
    assert json.loads(out) == {"id": None, "files": [], "running": False}
    assert err == "/a.png\n"
    assert run("open")[1] == "/a.png\n"


def test_a_library_that_qt_misses_is_told_with_the_line_that_installs_it(run, monkeypatch):
    class Broken:
        def __getattr__(self, name):
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setitem(sys.modules, "reader.ui.app", Broken())
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/apt-get")

    code, out, err = run("open")

    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "The window needs libraries that this system has not: libEGL.so.1.",
        "sudo apt-get install libegl1",
    ]


# Usage.


@pytest.mark.parametrize(
    "words",
    [
        ["list", "--limit", "0"],
        ["list", "--limit", "many"],
        ["list", "--view", "none"],
        ["list", "--sort", "none"],
        ["list", "--sort", "relevance"],
        ["search", "x", "--sort", "none"],
        ["list", "--view", "wanted", "--tag", "t"],
        ["list", "--view", "authors", "--reverse"],
        ["list", "surplus"],
        ["list", "--data-dir", ""],
        ["list", "--lim", "3"],
        ["show"],
        ["show", " "],
        ["show", "x", "--format", "pdf"],
        ["show", "x", "--format", "text", "--json"],
        ["search"],
        ["import"],
        ["import", ""],
        ["bookmark", "x", "--remove", "--label", "l"],
        ["open", "a", "b"],
        ["open", "--size", "big"],
        ["open", "--size", "0x10"],
        ["open", "--size", "99999x10"],
        ["open", "--theme", "pink"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_with_exit_code_2(capsys, window, words):
    assert cli.main(words) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: armchair")
    assert "armchair" in err.splitlines()[-1]
    assert "error: " in err
    assert window == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ([], ["open"]),
        (["list"], ["list"]),
        (["--data-dir", "list", "show", "x"], ["show", "--data-dir", "list", "x"]),
        (["--json", "--data-dir=d", "doctor"], ["doctor", "--json", "--data-dir=d"]),
        (["notes.md"], ["open", "notes.md"]),
        (["--theme", "dark", "Seven knots"], ["open", "--theme", "dark", "Seven knots"]),
        (["--", "list"], ["open", "--", "list"]),
        (["--help"], ["--help"]),
        (["list", "--help"], ["list", "--help"]),
    ],
)
def test_the_verb_may_stand_anywhere_and_may_be_left_out(words, first):
    assert cli.verb_first(words) == first


def test_the_data_folder_is_taken_before_and_after_the_verb_and_from_the_environment(folder, capsys, monkeypatch):
    add(folder, draft())
    outputs = []
    for words in (["--data-dir", str(folder.root), "list"], ["list", "--data-dir", str(folder.root)]):
        assert cli.main(words) == 0
        outputs.append(capsys.readouterr().out)
    monkeypatch.setenv("ARMCHAIR_DATA_DIR", str(folder.root))
    assert cli.main(["list"]) == 0
    outputs.append(capsys.readouterr().out)

    assert len(set(outputs)) == 1
    assert "Seven knots" in outputs[0]


def test_a_home_folder_nobody_knows_is_told(capsys):
    assert cli.main(["list", "--data-dir", "~nobody-of-this-name/x"]) == 1

    assert "There is no folder ~nobody-of-this-name/x." in capsys.readouterr().err


def test_a_bug_prints_its_trace_and_nothing_else(run, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("reader.commands.listing.opened", fail)

    code, out, err = run("list", "--json")

    assert (code, out) == (2, "")
    assert err.startswith("Traceback")
    assert err.endswith("ZeroDivisionError: a bug\n")


def test_ctrl_c_stops_any_verb_without_a_trace(run, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.commands.listing.opened", interrupt)

    assert run("list") == (1, "", "Stopped.\n")


POCKET = "title,url,time_added,tags,status\nKnots,https://example.org/knots,1614859200,sea,archive\nBad,,1,,unread\n"


def test_an_export_tells_of_links_and_of_rows_with_their_lines(ask, run, tmp_path):
    export = written(tmp_path / "pocket.csv", POCKET)

    code, report = ask("import", str(export))
    again = run("import", str(export))

    assert code == 0
    assert report["links"] == [
        {"title": "Knots", "url": "https://example.org/knots", "outcome": "added", "source": str(export), "id": ""}
    ]
    [skipped] = report["skipped"]
    assert skipped == {"source": str(export), "name": export.name, "line": 3, "reason": "There is no address in it."}
    assert report["counts"]["links"] == report["counts"]["skipped"] == 1
    assert again[1] == "Added 0, updated 0, unchanged 0, failed 0, saved links 1, left out 1.\n"
    assert f"{export}:3: There is no address in it." in again[2]
    _, [row] = ask("list", "--view", "wanted")
    assert row["saved"].startswith("2021-03-04")
    assert (row["title"], row["tags"], row["is_read"], row["is_starred"]) == ("Knots", ["sea"], True, False)
    assert run("list", "--view", "wanted")[1].split() == ["0", "Knots", "saved", "2021-03-04"]


def test_what_came_with_an_article_is_known_after_the_import(ask, tmp_path):
    entry = {
        "title": "Tide",
        "url": "https://example.org/tide",
        "is_archived": 1,
        "is_starred": 1,
        "content": "<p>x</p>",
    }
    export = written(tmp_path / "wallabag.json", json.dumps([entry]))

    ask("import", str(export))

    [row] = ask("list", "--view", "bookmarks")[1]
    assert row["title"] == "Tide"
    assert ask("list", "--view", "unread")[1] == []
    assert ask("undo")[0] == 0
    assert ask("list", "--view", "bookmarks")[1] == []


def test_the_imports_before_are_listed_the_latest_first(ask, run, tmp_path):
    article, links = written(tmp_path / "a.md", "# A\n\nText.\n"), written(tmp_path / "pocket.csv", POCKET)
    ask("import", str(article))
    ask("import", str(links))

    _, found = ask("import", "--history")
    code, out, _ = run("import", "--history")

    assert [each["paths"] for each in found] == [[str(links)], [str(article)]]
    assert found[0]["skipped"][0]["line"] == 3
    assert [each["counts"]["added"] for each in found] == [0, 1]
    assert code == 0
    assert "saved links 1, left out 1.  " + str(links) in out.splitlines()[0]


@pytest.mark.parametrize("words", [["import"], ["import", "--history", "a.md"]])
def test_import_takes_paths_or_the_history(run, words):
    code, _, err = run(*words)

    assert code == 2
    assert "--history" in err


def test_an_address_given_as_a_file_is_told_the_command_that_takes_it(run):
    code, out, err = run("import", "https://example.org/tide")

    assert (code, out) == (1, "")
    assert err.endswith("armchair save https://example.org/tide saves its page.\n")


def test_a_folder_without_anything_to_read_is_told_to_be_one(run, tmp_path):
    (tmp_path / "empty").mkdir()

    assert run("import", str(tmp_path / "empty"))[2] == "Nothing was found there that Armchair reads.\n"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["notes.md"],
        ["open", "notes.md"],
        ["open", "list"],
        ["--data-dir", "here", "notes.md"],
        ["notes.md", "--screenshot", "a.png", "--data-dir", "here"],
        ["--data-dir", "here", "--data-dir", "there"],
    ],
)
def test_a_plain_call_of_the_window_is_read_as_any_other(words):
    words = cli.verb_first(words)

    plainly, fully = (vars(asked) for asked in (cli._plainly(words), cli._parser(words).parse_args(words)))

    assert plainly == {name: value for name, value in fully.items() if name != "wrong"}


@pytest.mark.parametrize(
    "words",
    [
        *(["a", "b"], ["--data-dir"], ["--data-dir", ""], ["--data-dir", "--json"], ["--json"], ["--data-dir=x"]),
        *(["--", "a"], ["list"], ["--theme", "dark"], ["--help"], [""], ["-"]),
    ],
)
def test_what_is_not_plain_is_read_by_the_parser(words):
    assert cli._plainly(cli.verb_first(words)) is None
