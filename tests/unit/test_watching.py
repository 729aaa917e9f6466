"""Watched folders: what is taken from them and when, what is left, and that nothing comes twice."""

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled, silent
from reader.paths import DataFolder
from reader.services import watching
from reader.services.import_report import ImportReport
from reader.services.opening import Opened, opened
from reader.services.watching import Look
from reader.storage.arriving.seen_files import WATCHED_KEPT, SeenFiles

Write = Callable[..., Path]
PAGE = "<!doctype html><title>{0}</title><article><h1>{0}</h1>" + "<p>Words of a page, and some more of them.</p>" * 20


class Clock(SimpleNamespace):
    """A clock that can be put forward."""

    ahead = 0.0

    def time(self) -> float:
        return time.time() + self.ahead


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(watching, "time", made)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Downloads"
    made.mkdir()
    return made


@pytest.fixture
def write(folder: Path) -> Write:
    """`write(name)` writes a file with an article into the folder."""

    def write_file(name: str, text: str = "# Title of {0}\n\nSome words of it.\n") -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(name), encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Opened]:
    with opened(DataFolder(tmp_path / "data"), can_write=True) as everything:
        yield everything


def look(stored: Opened, *folders: Path, before: Look | None = None) -> Look:
    seen = watching.seen_in(stored.library, folders)
    return watching.look(folders, seen, silent, before.unfinished if before else None)


def names(files: dict[Path, tuple[int, int]]) -> list[str]:
    return sorted(path.name for path in files)


@pytest.fixture
def come(stored: Opened, folder: Path, clock: Clock) -> Callable[[], ImportReport]:
    """`come()` waits until all is at rest, looks, and takes in what is new."""

    def take() -> ImportReport:
        clock.ahead += watching.PICTURES_SECONDS
        return watching.take(stored.library, look(stored, folder), silent)

    return take


def test_a_file_is_taken_when_it_is_at_rest(stored: Opened, folder: Path, write: Write, clock: Clock) -> None:
    write("a.md")

    found = look(stored, folder)
    assert (names(found.complete), names(found.unfinished)) == ([], ["a.md"])

    clock.ahead = watching.REST_SECONDS
    assert names(look(stored, folder).complete) == ["a.md"]


def test_a_file_is_taken_once(write: Write, come: Callable[[], ImportReport]) -> None:
    write("a.md")

    assert [item.title for item in come().added] == ["Title of a.md"]
    assert come() == ImportReport()


def test_a_file_that_changes_comes_again(write: Write, come: Callable[[], ImportReport]) -> None:
    write("a.md")
    come()

    write("a.md", "# Title of {0}\n\nOther words.\n")

    assert len(come().updated) == 1


def test_what_the_reader_deleted_stays_away(
    stored: Opened, write: Write, come: Callable[[], ImportReport], folder: Path
) -> None:
    path = write("a.md")
    [item] = come().added
    stored.state.wastebasket.add([item.id], phrase("Delete"))

    os.utime(path, (1, 1))  # as programs that synchronise do
    come()

    assert stored.state.wastebasket.has(item.id)


def test_what_is_gone_for_good_does_not_come_back_either(
    stored: Opened, write: Write, come: Callable[[], ImportReport]
) -> None:
    write("a.md")
    come()
    with stored.library.database.write() as connection:
        connection.execute("DELETE FROM articles")

    assert come().added == []


@pytest.mark.parametrize(
    "name",
    [
        *("a.md.part", "a.md.crdownload", "a.md.tmp", "a.md~", ".a.md", "~$a.md", "a.md.!qB", ".syncthing.a.md.tmp"),
        *("~syncthing~a.md.tmp", ".a.md.icloud", "a.md.download/a.md", ".git/a.md", "node_modules/a.md"),
        *("a.png", "a.exe", "a", "a.pdf", "a.doc"),
    ],
)
def test_what_is_on_its_way_or_of_no_kind_of_ours_is_left(
    name: str, write: Write, come: Callable[[], ImportReport]
) -> None:
    write(name)

    assert come() == ImportReport()


@pytest.mark.parametrize("ending", [".part", ".crdownload", ".aria2", ".!qB"])
def test_a_file_is_not_whole_while_its_rest_lies_beside_it(
    ending: str, stored: Opened, folder: Path, write: Write, come: Callable[[], ImportReport]
) -> None:
    write("a.md")
    rest = write(f"a.md{ending}")

    assert come().added == []

    rest.unlink()
    assert len(come().added) == 1


def test_an_empty_file_is_waited_for_in_silence(stored: Opened, folder: Path, write: Write, clock: Clock) -> None:
    write("a.html", "")
    clock.ahead = 60

    assert look(stored, folder) == Look(notified=[folder])


def test_a_file_from_the_future_is_taken_when_it_has_not_changed_between_two_looks(
    stored: Opened, folder: Path, write: Write
) -> None:
    path = write("a.md")
    os.utime(path, (time.time() + 10_000,) * 2)

    first = look(stored, folder)
    assert names(first.unfinished) == ["a.md"]
    assert names(look(stored, folder, before=first).complete) == ["a.md"]


def test_what_only_looks_like_an_export_is_left_and_not_looked_at_again(
    stored: Opened, folder: Path, write: Write, come: Callable[[], ImportReport]
) -> None:
    path = write("data.json", '{{"a": 1}}')

    assert come() == ImportReport()
    assert str(path) in SeenFiles(stored.library).below(folder)


def test_a_file_that_cannot_be_read_is_told_once(write: Write, come: Callable[[], ImportReport]) -> None:
    write("a.html", "<html><body></body></html>")

    assert len(come().failed) == 1
    assert come() == ImportReport()


def test_folders_below_are_looked_through(write: Write, come: Callable[[], ImportReport]) -> None:
    write("2024/may/a.md")

    assert len(come().added) == 1


def test_the_folder_of_a_page_belongs_to_it(
    stored: Opened, folder: Path, write: Write, come: Callable[[], ImportReport]
) -> None:
    write("Page.html", PAGE)
    write("Page_files/frame.html", PAGE)

    assert [Path(item.source).name for item in come().added] == ["Page.html"]


def test_a_page_waits_for_the_pictures_beside_it(stored: Opened, folder: Path, write: Write, clock: Clock) -> None:
    write("Page.html", PAGE)
    clock.ahead = 10
    picture = write("Page_files/one.png.part")

    assert names(look(stored, folder).unfinished) == ["Page.html"]

    picture.rename(folder / "Page_files" / "one.png")
    clock.ahead = 20
    assert names(look(stored, folder).complete) == ["Page.html"]


def test_a_page_waits_a_while_for_a_folder_that_it_names(
    stored: Opened, folder: Path, write: Write, clock: Clock
) -> None:
    write("My Page.html", PAGE + '<img src="./My%20Page_files/one.png">')
    write("Other.html", PAGE + '<img src="https://example.org/one.png">')
    clock.ahead = 60

    found = look(stored, folder)
    assert (names(found.complete), names(found.unfinished)) == (["Other.html"], ["My Page.html"])

    clock.ahead = watching.PICTURES_SECONDS + 1
    assert names(look(stored, folder).complete) == ["My Page.html", "Other.html"]


def test_a_missing_folder_is_told_and_found_again(stored: Opened, folder: Path, write: Write, tmp_path: Path) -> None:
    write("a.md")
    folder.rename(tmp_path / "away")
    assert look(stored, folder) == Look(missing=[folder])

    (tmp_path / "away").rename(folder)
    assert look(stored, folder).missing == []


def test_a_link_to_a_folder_is_not_followed_and_a_loop_does_no_harm(
    stored: Opened, folder: Path, write: Write, come: Callable[[], ImportReport], tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.md").write_text("# Secret\n\nWords.\n")
    (folder / "loop").symlink_to(folder)
    (folder / "out").symlink_to(tmp_path / "elsewhere")
    write("a.md")

    assert len(come().added) == 1


def test_what_is_only_named_here_and_lies_in_the_cloud_is_not_fetched() -> None:
    def status(**flags: int) -> os.stat_result:
        return SimpleNamespace(**flags)  # type: ignore[return-value]

    assert watching._is_elsewhere(status(st_file_attributes=0x400000))
    assert watching._is_elsewhere(status(st_flags=0x40000000))
    assert not watching._is_elsewhere(status(st_file_attributes=0x20, st_flags=0))
    assert not watching._is_elsewhere(status())


def test_looking_can_be_stopped(stored: Opened, folder: Path, write: Write) -> None:
    write("a.md")

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        watching.look([folder], {}, stop)


def test_what_was_there_before_can_be_left_out(
    stored: Opened, folder: Path, write: Write, come: Callable[[], ImportReport]
) -> None:
    write("old.md")
    watching.prepare(stored.library, folder, watching.present(folder, silent))
    write("new.md")
    assert [item.title for item in come().added] == ["Title of new.md"]

    watching.prepare(stored.library, folder, {})
    assert [item.title for item in come().added] == ["Title of old.md"]


def test_the_folders_of_another_name_that_begins_alike_are_another_matter(
    stored: Opened, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "Downloads 2" / "a.md"
    SeenFiles(stored.library).note({other: (1, 2), folder / "b.md": (3, 4)})

    assert SeenFiles(stored.library).below(folder) == {str(folder / "b.md"): (3, 4)}
    SeenFiles(stored.library).forget(folder)
    assert SeenFiles(stored.library).below(other.parent) == {str(other): (1, 2)}


def test_many_small_imports_do_not_push_others_out_of_the_history(
    stored: Opened, write: Write, come: Callable[[], ImportReport]
) -> None:
    with stored.library.database.write() as connection:
        connection.execute('INSERT INTO imports (at, report) VALUES (1, \'{"paths": ["mine"]}\')')
    for number in range(WATCHED_KEPT + 5):
        write(f"{number}.md")
        come()
    come()

    rows = stored.library.database.connection.execute("SELECT report FROM imports ORDER BY key").fetchall()
    reports = [json.loads(report) for (report,) in rows]
    assert len(reports) == WATCHED_KEPT + 1
    assert reports[0]["paths"] == ["mine"]
    assert all(report["is_watched"] and report["counts"]["added"] == 1 for report in reports[1:])


@pytest.mark.parametrize("which", ["home", "above", "root", "data", "in data", "missing", "file"])
def test_a_folder_that_holds_everything_cannot_be_watched(which: str, fresh_machine: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "index").mkdir(parents=True)
    (tmp_path / "file").touch()
    folders = {
        "home": fresh_machine,
        "above": fresh_machine.parent,
        "root": Path(fresh_machine.anchor),
        "data": data,
        "in data": data / "index",
        "missing": tmp_path / "missing",
        "file": tmp_path / "file",
    }

    with pytest.raises(ReaderError):
        watching.fit(folders[which], data)


def test_the_watched_folders_are_kept_and_can_be_undone(stored: Opened, folder: Path) -> None:
    stored.state.watched.add(folder, phrase("Watch"))
    stored.state.watched.add(folder / "b", phrase("Watch"))
    assert stored.state.watched.all() == [folder, folder / "b"]

    stored.state.watched.remove(folder, phrase("Do not watch"))
    assert stored.state.watched.all() == [folder / "b"]
    stored.state.undo()
    stored.state.undo()
    assert stored.state.watched.all() == [folder]
