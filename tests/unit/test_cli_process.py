"""The command as a process of its own: exit codes, streams, what it imports, being interrupted."""

import json
import os
import platform
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__

ROOT = Path(__file__).parents[2]
HEAVY = ["markdown", "markdown_it", "mdit_py_plugins", "yaml", "nh3", "pygments", "platformdirs", "charset_normalizer"]
WHAT_WAS_IMPORTED = """
import json, sys
from reader.cli import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted({name.split(".")[0] for name in sys.modules})]), file=sys.stderr)
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# Knots — 海港\n\n*Text*.\n", encoding="utf-8")
    return path


@pytest.fixture
def armchair(tmp_path):
    """Run the command on a data folder of its own; the finished process."""

    def armchair(*words, **options):
        options = {"capture_output": True, "cwd": ROOT, "timeout": 60} | options
        environment = os.environ | {"ARMCHAIR_DATA_DIR": str(tmp_path / "data")} | options.pop("env", {})
        return subprocess.run(
            [sys.executable, "-m", "reader", *map(str, words)], env=environment, check=False, **options
        )

    return armchair


def test_the_exit_code_says_what_became_of_it(armchair, article, tmp_path):
    assert armchair("import", article).returncode == 0
    assert armchair("import", article, tmp_path / "gone.md").returncode == 1
    assert armchair("show", "unknown").returncode == 1
    assert armchair("list", "--nonsense").returncode == 2


def test_version_and_help_need_no_data_folder(armchair, tmp_path):
    version, help_ = armchair("--version"), armchair("--help")

    assert version.stdout.decode().split() == ["Armchair", __version__]
    assert all(
        f"\n    {verb} " in help_.stdout.decode()
        for verb in ("open", "import", "list", "show", "search", "bookmark", "delete", "undo", "doctor")
    )
    assert (version.returncode, help_.returncode) == (0, 0)
    assert not (tmp_path / "data").exists()


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A data folder with an article that has a bookmark, and beside it the article's file; to be copied."""
    place = tmp_path_factory.mktemp("filled")
    (place / "a.md").write_text("# Knots — 海港\n\n*Text*.\n", encoding="utf-8")
    environment = os.environ | {"ARMCHAIR_DATA_DIR": str(place / "data"), "HOME": str(place)}
    for words in (["import", place / "a.md"], ["bookmark", "Knots — 海港", "--label", "something to undo"]):
        subprocess.run([sys.executable, "-m", "reader", *words], cwd=ROOT, env=environment, check=True)
    return place


@pytest.mark.parametrize(
    "words",
    [
        ["import", "{file}"],
        ["list"],
        ["list", "--view", "wanted", "--json"],
        ["show", "Knots — 海港", "--json"],
        ["show", "Knots — 海港", "--format", "html"],
        ["search", "knots"],
        ["bookmark", "Knots — 海港"],
        ["delete", "Knots — 海港"],
        ["undo"],
        ["doctor"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_no_verb_but_open_imports_qt(filled, tmp_path, words):
    shutil.copytree(filled / "data", tmp_path / "data")

    done = subprocess.run(
        [sys.executable, "-c", WHAT_WAS_IMPORTED, *(word.format(file=filled / "a.md") for word in words)],
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"ARMCHAIR_DATA_DIR": str(tmp_path / "data")},
        check=True,
    )

    code, imported = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    assert not {"PySide6", "shiboken6"} & set(imported)
    if words[0] in ("list", "search", "bookmark", "delete", "undo", "--version"):
        assert not set(HEAVY) & set(imported)


def test_json_is_the_only_thing_on_standard_output(armchair, article, tmp_path):
    done = armchair("--json", "import", article, tmp_path / "gone.md")

    assert done.stderr == b""
    assert len(json.loads(done.stdout)["failed"]) == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "gb18030"])
def test_no_encoding_of_the_output_stops_a_verb(armchair, article, encoding):
    armchair("import", article)
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}

    listed, shown, rows = (
        armchair(*words, env=environment) for words in (["list"], ["show", "Knots — 海港"], ["list", "--json"])
    )

    assert [listed.returncode, shown.returncode, rows.returncode] == [0, 0, 0]
    assert b"Knots" in listed.stdout
    assert json.loads(rows.stdout.decode(encoding))[0]["title"] == "Knots — 海港"


@pytest.mark.skipif(sys.platform == "win32", reason="file names are text on Windows")
def test_names_that_are_not_text_are_no_bug(armchair, tmp_path):
    name = os.fsdecode(b"caf\xe9.md")
    (tmp_path / name).write_text("# Coffee\n\nText.\n")

    done = armchair("import", tmp_path / name, os.fsdecode(b"gone\xff.md"), "--json")
    again = armchair("import", tmp_path, "--json")

    assert done.returncode == 1
    assert len(json.loads(done.stdout)["added"]) == 1
    assert len(json.loads(again.stdout)["unchanged"]) == 1
    assert armchair("show", os.fsdecode(b"\xff\xfe")).returncode == 1
    assert armchair("search", os.fsdecode(b"\xff\xfe")).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise on Windows")
def test_a_reader_who_closes_the_pipe_hears_no_complaint(armchair, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number}.md").write_text(f"# {'Title ' * 100}{number}\n\nText {number}.\n")
    armchair("import", folder)
    reading, writing = os.pipe()
    os.close(reading)

    done = armchair("list", "--json", capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["--json", "show", "unknown"]])
def test_output_that_cannot_be_written_is_told(armchair, article, words):
    armchair("import", article)

    with Path("/dev/full").open("w") as full:
        done = armchair(*words, capture_output=False, stdout=full, stderr=subprocess.PIPE)

    assert done.returncode == 1
    assert done.stderr.decode() == "The output cannot be written: No space left on device.\n"


def test_a_program_without_streams_works(armchair, article, tmp_path):
    armchair("import", article)
    code = "import sys; sys.stdout = sys.stderr = None; from reader.cli import main; sys.exit(main(sys.argv[1:]))"

    for words, expected in ((["list"], 0), (["list", "--json"], 0), (["show", "unknown"], 1)):
        done = subprocess.run(
            [sys.executable, "-c", code, "--data-dir", str(tmp_path / "data"), *words], cwd=ROOT, check=False
        )
        assert done.returncode == expected


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_during_an_import_keeps_what_is_saved(armchair, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number:04}.md").write_text(f"# Title {number}\n\n{'Text. ' * 200}\n")
    environment = os.environ | {"ARMCHAIR_DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "-m", "reader", "import", str(folder)]
    # Under a terminal's name, so that progress tells when the import is under way.
    main, side = os.openpty()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=side)
    os.close(side)
    seen = b""
    while b"500/3000" not in seen:
        seen += os.read(main, 4096)

    process.send_signal(signal.SIGINT)
    told = seen[-1000:] + _rest(main)
    out, _ = process.communicate(timeout=30)

    assert process.returncode == 1
    assert b"Stopped. What was read is saved; " in told
    assert b"Traceback" not in told
    added = int(out.split()[1].rstrip(b","))
    assert added >= 500
    assert len(json.loads(armchair("list", "--json").stdout)) == added


def _rest(terminal):
    pieces = []
    try:
        while piece := os.read(terminal, 4096):
            pieces.append(piece)
    except OSError:  # how a terminal says that the other side is closed
        pass
    os.close(terminal)
    return b"".join(pieces)


POOLS = """
import ctypes, threading
from reader.commands.window import _share_memory
_share_memory()
libc, all_there = ctypes.CDLL(None), threading.Barrier(6)
libc.fopen.restype = ctypes.c_void_p
def take():
    all_there.wait()
    libc.malloc(5000)
    all_there.wait()
threads = [threading.Thread(target=take) for _ in range(6)]
for thread in threads: thread.start()
for thread in threads: thread.join()
told = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, told)
libc.fflush(told)
"""


@pytest.mark.skipif(sys.platform != "linux" or platform.libc_ver()[0] != "glibc", reason="glibc alone has such pools")
def test_the_threads_of_a_window_take_memory_from_two_pools():
    told = subprocess.run([sys.executable, "-c", POOLS], capture_output=True, text=True, check=True, cwd=ROOT).stdout

    assert told.count("<heap nr=") == 2
