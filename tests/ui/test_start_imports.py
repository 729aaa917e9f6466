"""What is imported before the first article is painted: each module more is a part of a millisecond of every start."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader import __version__
from reader.paths import DataFolder
from reader.services import reading
from reader.services.opening import opened
from reader.storage.state import State
from reader.ui.app import BUNDLED

FIRST = {
    "the command": "commands commands.call commands.display commands.output commands.window cli",
    "what waits until it is asked for": "waiting",
    "where things are, and whether a window is open already": "instance paths qt_libraries domain.digest",
    "one article": "domain domain.article domain.errors domain.listing domain.marks domain.phrase domain.progress"
    " domain.settings domain.text",
    "what is stored of it": "storage storage.database storage.deeds storage.deeds.places storage.library"
    " storage.library_schema storage.marks storage.packing storage.shelf storage.state storage.state_schema"
    " storage.steps",
    "made ready": "services services.opening services.reading services.rendering",
    "drawn": "ui ui.app ui.lean_qt ui.theme ui.words ui.page ui.page.article_document ui.page.article_view"
    " ui.page.document_view ui.page.page_ground ui.page.page_html ui.page.page_style ui.page.typesetter",
    "its window": "ui.going_on ui.jobs ui.messages ui.session ui.side ui.window",
}
"""All modules of ours that the first sight of an article needs, by what for."""

COSTLY = {
    *(
        "argparse",
        "asyncio",
        "colorsys",
        "concurrent.futures",
        "ctypes",
        "decimal",
        "email",
        "hashlib",
        "http",
        "multiprocessing",
    ),
    *(
        "importlib.metadata",
        "pickle",
        "platformdirs",
        "random",
        "secrets",
        "socket",
        "statistics",
        "subprocess",
        "tomllib",
    ),
    *("xml", "lxml", "markdown_it", "nh3", "pygments", "tantivy", "yaml"),
}
"""Modules of others that take long, and that the first sight has done without so far."""

QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}

PROGRAM = """
import json, os, sys
before = set(sys.modules)
from reader import cli
from reader.ui import app

def tell(self):
    print(json.dumps(sorted(set(sys.modules) - before)), flush=True)
    os._exit(0)

app.Start._complete = tell  # what is called when the first article is painted
cli.main(sys.argv[1:])
"""


@pytest.fixture
def imported(data: DataFolder, library_with: Callable[[int], list[str]], tmp_path: Path) -> set[str]:
    """The modules that a start imports until it has painted the article that was open the last time."""
    with opened(data, can_write=True) as stored:
        stored.library.remember(BUNDLED, __version__)
    first, *_ = library_with(3)
    with opened(data, can_write=True) as stored:
        page = reading.page(stored.library, first)
        assert page
        stored.library.keep_html(first, page.article.html, page.article.rendered_by)
    return modules_of(data, tmp_path / "window.png")


def modules_of(data: DataFolder, picture: Path) -> set[str]:
    command = [sys.executable, "-c", PROGRAM, "--data-dir", str(data.root), "--screenshot", str(picture)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "DISPLAY": ""})
    return set(json.loads(told.stdout))


def test_a_start_imports_nothing_but_what_the_first_article_needs(imported):
    expected = {"reader"} | {f"reader.{name}" for names in FIRST.values() for name in names.split()}
    ours = {name for name in imported if name.split(".")[0] == "reader"}

    assert ours - expected == set(), (
        "These modules are imported before the first article is painted, and make every start slower. Import them"
        " inside the functions that need them, or make what needs them in `ui/late_parts.py`, which comes after the"
        " first paint; what is imported for types alone goes below `if TYPE_CHECKING`. What the first sight of an"
        " article cannot do without is added to `FIRST` above: see docs/notes/what-a-start-waits-for.md."
    )
    assert expected - ours == set(), "A start does without these now: take them out of `FIRST`."


def test_a_start_after_one_that_was_killed_only_looks_through_the_log(imported, data, tmp_path):
    with closing(State(data.state)) as state:  # so that its log is there
        state.places.visit("a" * 16)
        again = modules_of(data, tmp_path / "again.png")

    assert again - imported == {"mmap", "reader.storage.pages"}


def test_a_start_imports_nothing_costly_of_others(imported):
    found = {name for name in imported if any(name == costly or name.startswith(f"{costly}.") for costly in COSTLY)}

    assert found == set(), "Import these inside the functions that need them: see docs/notes/what-a-start-waits-for.md."


def test_a_start_loads_three_modules_of_qt(imported):
    assert {name for name in imported if name.startswith("PySide6.Qt")} == QT
