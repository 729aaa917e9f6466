"""Files read in other processes: the same library and report as without, whatever becomes of the processes."""

import os
import select
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from benchmarks.make_library import make
from reader.domain.progress import Cancelled, Progress, silent
from reader.services import importing, parsing_pool
from reader.services.import_report import ImportReport
from reader.storage.library import Library

MADE = 300
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\3\0\0\0\4\x08\2\0\0\0"
PATCHED = """
import os, sys
sys.path[:] = sys.argv[1:]
from pathlib import Path
from reader.importers import markdown
from reader.services.parsing_worker import main
as_ever = markdown.read
def read(path):
    {harm}
    return as_ever(path)
markdown.read = read
main()
"""


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing_pool, "processors", lambda: 2)
    monkeypatch.setattr(importing, "BATCH_FILES", 64)


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list["subprocess.Popen[bytes]"]:
    """All processes that are started."""
    started: list[subprocess.Popen[bytes]] = []
    start = parsing_pool._process
    monkeypatch.setattr(parsing_pool, "_process", lambda size: started.append(start(size)) or started[-1])
    return started


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some hundred made articles, and among them all that is not like them."""
    folder = tmp_path_factory.mktemp("folder")
    make(folder, MADE, seed=5)
    odd = folder / "0000"
    (odd / "article-0000010.md").write_text("---\ntitle: [broken\n---\nText", encoding="utf-8")
    (odd / "article-0000020.md").write_bytes(b"")
    (odd / "article-0000030.md").write_bytes("# Кофе\n\nКофе и чай, чай и кофе.".encode("cp1251") * 5)
    (odd / "article-0000040.md").write_bytes(b"\x00\x01\x02")
    (odd / "picture.png").write_bytes(PNG)
    (odd / "article-0000050.md").write_text("# Shown\n\n![it](picture.png) ![not](gone.png)", encoding="utf-8")
    (odd / "crawled.txt").write_text("Tides\n\nText.\n\n<<:Before\n>>:After\n", encoding="utf-8")
    (odd / "long.md").write_text("# Long\n\n" + "Words without end. " * 150_000, encoding="utf-8")
    (odd / "longer.md").write_text("# Longer\n\n" + "Words without end. " * 250_000, encoding="utf-8")
    (odd / "twin.md").write_bytes((odd / "article-0000060.md").read_bytes())
    (folder / "copies").mkdir()
    (folder / "copies/article-0000060.md").write_bytes((odd / "article-0000060.md").read_bytes())
    (folder / os.fsdecode(b"caf\xe9.md")).write_text("# A name in Latin-1\n\nText.", encoding="utf-8")
    return folder


def imported(
    folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch, *, many: int, progress: Progress = silent
) -> tuple[dict[str, list[tuple[object, ...]]], ImportReport]:
    """The rows of a library that takes in `folder`, and the report; other processes help from `many` files on."""
    monkeypatch.setattr(importing, "MANY", many)
    library = Library(place / "library.db")
    report = importing.run(library, [folder], progress)
    library.close()
    return rows(place / "library.db"), report


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, but for what is another one each time."""
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE articles SET saved = 0 WHERE saved > unixepoch() - 1000")
        connection.execute("UPDATE index_queue SET stamp = 0")
        connection.execute("UPDATE imports SET at = 0, id = ''")
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    connection.close()
    return found


def told(report: ImportReport) -> list[object]:
    items = [report.added, report.updated, report.unchanged, report.failed, report.notes]
    return [*items, report.unread, report.problem, [str(bug) for bug in report.bugs]]


def harmed(monkeypatch: pytest.MonkeyPatch, harm: str) -> None:
    """Have each process do `harm` before it reads a file `path`."""
    monkeypatch.setattr(parsing_pool, "_BEGINNING", PATCHED.format(harm=harm))


def test_a_folder_gives_the_same_library_and_report_read_in_one_process_or_in_many(
    folder, tmp_path, monkeypatch, processes
):
    plainly, plain_report = imported(folder, tmp_path / "one", monkeypatch, many=10**6)
    assert processes == []

    together, report = imported(folder, tmp_path / "many", monkeypatch, many=1)

    assert len(processes) == 2
    assert together == plainly
    assert told(report) == told(plain_report)
    assert len(report.added) > MADE
    assert len(report.failed) == 2
    assert len(report.notes) == 3
    assert report.unchanged


def test_an_import_again_reads_what_has_changed_alone(folder, tmp_path, monkeypatch, processes):
    changed = folder / "0000/article-0000070.md"
    imported(folder, tmp_path, monkeypatch, many=1)
    changed.write_text(changed.read_text("utf-8") + "\nMore.\n", encoding="utf-8")

    _, report = imported(folder, tmp_path, monkeypatch, many=10)

    assert len(processes) == 2
    assert [item.source for item in report.updated] == [str(changed)]
    assert report.added == []


def test_a_process_imports_nothing_of_the_window_and_no_search_engine():
    code = "import sys, reader.services.parsing_worker as it; it.importers(); print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()

    heavy = {"PySide6", "shiboken6", "tantivy", "nh3", "markdown_it", "pygments", "reader.ui"}
    assert heavy.isdisjoint(loaded)


def test_a_file_that_ends_its_process_costs_itself_alone(folder, tmp_path, monkeypatch, processes):
    killers = "0000100", "0000101", "0000250"
    harmed(monkeypatch, f"if path.stem[-7:] in {killers}: os.kill(os.getpid(), 9)")

    _, report = imported(folder, tmp_path, monkeypatch, many=1)

    assert [Path(file.source).stem[-7:] for file in report.failed if "mistake" in str(file.reason)] == [*killers]
    assert len(report.added) > MADE - 10
    assert report.unread == 0
    [bug] = report.bugs
    assert "ended with -9 while it read" in str(bug)
    assert bug.__traceback__
    assert all(process.returncode is not None for process in processes)


def test_a_process_that_the_system_ends_costs_nothing(folder, tmp_path, monkeypatch):
    plainly, _ = imported(folder, tmp_path / "one", monkeypatch, many=10**6)
    flag = tmp_path / "ended"
    harm = f"if path.stem[-7:] == '0000100' and not (flag := Path({str(flag)!r})).exists(): flag.touch(); os._exit(3)"
    harmed(monkeypatch, harm)

    together, report = imported(folder, tmp_path / "many", monkeypatch, many=1)

    assert flag.exists()
    assert report.bugs == []
    assert together == plainly


@pytest.mark.parametrize(
    "beginning", ["raise SystemExit(1)", "import no_such_module", "import os; os.kill(os.getpid(), 9)"]
)
def test_processes_that_cannot_start_are_done_without(folder, tmp_path, monkeypatch, processes, beginning):
    plainly, plain_report = imported(folder, tmp_path / "one", monkeypatch, many=10**6)
    monkeypatch.setattr(parsing_pool, "_BEGINNING", beginning)

    together, report = imported(folder, tmp_path / "many", monkeypatch, many=1)

    assert len(processes) == 2
    assert (together, told(report)) == (plainly, told(plain_report))


def test_a_system_that_allows_no_process_is_done_with(folder, tmp_path, monkeypatch):
    def refuse(*_args: object, **_more: object) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(subprocess, "Popen", refuse)

    _, report = imported(folder, tmp_path, monkeypatch, many=1)

    assert len(report.added) > MADE


@pytest.mark.parametrize(("name", "value"), [("frozen", True), ("executable", "")])
def test_a_program_without_an_interpreter_reads_by_itself(folder, tmp_path, monkeypatch, processes, name, value):
    monkeypatch.setattr(sys, name, value, raising=False)

    _, report = imported(folder, tmp_path, monkeypatch, many=1)

    assert processes == []
    assert len(report.added) > MADE


def test_a_mistake_of_ours_is_told_with_its_own_trace(folder, tmp_path, monkeypatch):
    harmed(monkeypatch, "if path.stem[-7:] == '0000100': raise KeyError('elsewhere')")
    importer_for = importing.importer_for

    class Wrong:
        @staticmethod
        def read(path: Path) -> Iterator[object]:
            raise KeyError("here")

    monkeypatch.setattr(
        importing, "importer_for", lambda file: Wrong if file.stem.endswith("0000100") else importer_for(file)
    )

    _, report = imported(folder, tmp_path, monkeypatch, many=1)

    [bug] = report.bugs
    assert bug.args == ("here",)
    assert bug.__notes__ == [f"While importing {folder}/0000/article-0000100.md"]


def test_cancelling_keeps_what_was_saved_and_ends_the_processes(folder, tmp_path, monkeypatch, processes):
    def stop(done: int, total: int, what: str) -> None:
        if done == 150:
            raise Cancelled

    found, report = imported(folder, tmp_path, monkeypatch, many=1, progress=stop)

    assert report.is_cancelled
    assert report.unread > 100
    assert len(found["articles"]) == len(report.added) > 140
    assert all(process.returncode is not None for process in processes)


def test_cancelling_does_not_wait_for_a_file_that_never_ends(folder, tmp_path, monkeypatch, processes):
    harmed(monkeypatch, "\n    while path.stem[-7:] == '0000100': pass")
    told_of = Counter[int]()

    def stop(done: int, total: int, what: str) -> None:
        told_of[done] += 1
        if done and told_of[done] > 3:
            raise Cancelled

    _, report = imported(folder, tmp_path, monkeypatch, many=1, progress=stop)

    assert report.is_cancelled
    assert 60 < len(report.added) <= 100
    assert all(process.returncode is not None for process in processes)


def test_few_files_are_in_work_at_any_time(folder):
    given = 0

    def files() -> Iterator[str]:
        nonlocal given
        for number in count():
            given += 1
            yield str(folder / f"0000/article-{number % MADE:07}.md")

    with parsing_pool.pool(lambda: None) as pool:
        found = pool.found(files())
        for _ in range(1000):
            next(found)

    assert given <= 1000 + 2 * parsing_pool.TASKS_AHEAD * parsing_pool.FILES_A_TASK + parsing_pool.FILES_A_TASK


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs a way to wait for a process that is not ours")
@pytest.mark.parametrize("harm", ["pass", "\n    while path.stem[-7:] == '0000100': pass"], ids=["idle", "at work"])
def test_processes_end_when_the_program_is_killed(folder, tmp_path, harm):
    program = f"""
import sys
from pathlib import Path
from reader.services import importing, parsing_pool
from reader.storage.library import Library
parsing_pool._BEGINNING = {PATCHED.format(harm=harm)!r}
parsing_pool.processors = lambda: 2
importing.MANY = 1
start = parsing_pool._process
def process(size):
    started = start(size)
    print(started.pid, flush=True)
    return started
parsing_pool._process = process
def progress(done, total, what):
    if done == 40:
        print("on the way", flush=True)
        sys.stdin.read()
importing.run(Library(Path(sys.argv[1])), [Path(sys.argv[2])], progress)
"""
    command = [sys.executable, "-c", program, str(tmp_path / "library.db"), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        pids = [int(parent.stdout.readline()) for _ in range(2)]
        assert parent.stdout.readline() == "on the way\n"
        watched = [os.pidfd_open(pid) for pid in pids]

        parent.send_signal(signal.SIGKILL)

        ends = [bool(select.select([each], [], [], 20)[0]) for each in watched]

    assert ends == [True, True]
    for each in watched:
        os.close(each)
