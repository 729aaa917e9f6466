"""The rules of the house that a program can check: sizes, docstrings, threads, waiting, and one table of actions."""

import ast
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from reader.importers import importers
from reader.paths import shipped

ROOT = Path(__file__).parents[1]
LINES_A_MODULE = 400
LINES_A_FUNCTION = 60

LONG_MODULES = {
    "reader/services/typesetting/shaping.py": "one walk over the HTML, one state: halves would share each field",
}
LONG_FUNCTIONS: dict[str, str] = {}
"""What may be longer than the house likes, each with its reason; `module.py:function` for functions."""

THREADS = {
    "Thread",
    "Timer",
    "ThreadPoolExecutor",
    "QThread",
    "QThreadPool",
    "QRunnable",
    "start_new_thread",
    "Process",
}
THREADS_LIVE_IN = "reader/ui/jobs.py"
FORBIDDEN = {"processEvents", "setThreadPool", "terminate", "moveToThread"}


def read(folder: str) -> dict[str, tuple[str, ast.Module]]:
    """The Python files below `folder`, by their path from the root, as text and as a tree."""
    found = sorted(path for path in (ROOT / folder).rglob("*.py") if "__pycache__" not in path.parts)
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in found}
    return {name: (text, ast.parse(text)) for name, text in texts.items()}


PROGRAM = read("reader")
CODE = {**PROGRAM, **read("packaging"), **read("benchmarks")}
TESTS = read("tests")


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def names_used(tree: ast.Module) -> set[str]:
    """Every name and attribute that the code mentions, imported ones too."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.alias):
            found.add(node.name.rsplit(".", 1)[-1])
    return found


def test_long_modules_have_a_reason_and_only_they():
    long = {name for name, (text, _) in CODE.items() if len(text.splitlines()) > LINES_A_MODULE}

    assert long == LONG_MODULES.keys()


def test_long_functions_have_a_reason_and_only_they():
    long = {
        f"{name}:{function.name}"
        for name, (_, tree) in CODE.items()
        for function in functions(tree)
        if (function.end_lineno or 0) - function.lineno >= LINES_A_FUNCTION
    }

    assert long == LONG_FUNCTIONS.keys()


@pytest.mark.parametrize("name", [*CODE, *TESTS])
def test_a_module_says_what_it_holds(name):
    text, tree = {**CODE, **TESTS}[name]
    if not text.strip():
        return  # an empty __init__.py says it with its folder's name

    sentence = (ast.get_docstring(tree) or "").split("\n\n")[0]

    assert sentence.endswith((".", ":")), f"{name} begins without a sentence about itself"


@pytest.mark.parametrize("name", PROGRAM)
def test_public_things_have_a_docstring_or_an_obvious_name(name):
    """Overrides of Qt and the short yes-or-no questions speak for themselves; classes never do."""
    _, tree = PROGRAM[name]

    silent = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]

    assert silent == []


def test_threads_live_in_one_module():
    found = {name: sorted(THREADS & names_used(tree)) for name, (_, tree) in PROGRAM.items() if name != THREADS_LIVE_IN}

    assert {name: used for name, used in found.items() if used} == {}


def test_no_thread_is_made_by_inheriting():
    bases = [
        f"{name}: {node.name}"
        for name, (_, tree) in {**CODE, **TESTS}.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and {"QThread", "Thread"} & names_used(ast.Module(list(node.bases), []))  # type: ignore[arg-type]
    ]

    assert bases == []


def test_no_code_asks_for_what_makes_events_overtake_each_other():
    found = {name: sorted(FORBIDDEN & names_used(tree)) for name, (_, tree) in PROGRAM.items()}

    assert {name: used for name, used in found.items() if used} == {}


@pytest.mark.parametrize("name", TESTS)
def test_a_test_never_sleeps(name):
    _, tree = TESTS[name]

    assert not {"sleep", "qSleep", "qWait"} & names_used(tree), f"{name} waits for a time instead of for an event"


def test_every_action_has_a_verb_and_every_verb_an_action():
    from reader.ui.actions import ACTIONS
    from reader.ui.verbs import Verbs

    verbs = Verbs(MagicMock()).table()

    assert sorted(verbs) == sorted(spec.name for spec in ACTIONS)
    assert [name for name, verb in verbs.items() if not callable(verb)] == []


def test_no_two_actions_share_a_name_or_a_key():
    from reader.ui.actions import ACTIONS

    keys = sorted(keys for spec in ACTIONS for keys in spec.keys)
    names = sorted(spec.name for spec in ACTIONS)

    assert [key for key, same in groupby(keys) if len(list(same)) > 1] == []
    assert [name for name, same in groupby(names) if len(list(same)) > 1] == []


def test_every_action_that_has_an_icon_finds_it():
    from reader.ui.actions import ACTIONS

    icons = {path.stem for path in (shipped("resources") / "icons").glob("*.svg")}

    assert {spec.icon for spec in ACTIONS if spec.icon} - icons == set()


def test_every_format_in_the_folder_is_discovered():
    formats = {
        f"reader.importers.{Path(name).stem}"
        for name, (_, tree) in PROGRAM.items()
        if name.startswith("reader/importers/")
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and "EXTENSIONS" in names_used(ast.Module([node], []))
    }

    discovered = [importer.__name__ for importer in importers()]

    assert sorted(discovered) == sorted(formats)
    assert len(discovered) >= 3


@pytest.mark.parametrize(("name", "inside"), [("resources", "icons/armchair.png"), ("articles", "guide-welcome.md")])
def test_what_ships_is_found_from_a_checkout(name, inside):
    assert shipped(name) == ROOT / name
    assert (shipped(name) / inside).is_file()


def test_every_note_is_in_the_list_of_notes():
    notes = {path.name for path in (ROOT / "docs" / "notes").glob("*.md")} - {"README.md"}

    listed = re.findall(r"\]\(([^)]+)\) \|", (ROOT / "docs" / "notes" / "README.md").read_text("utf-8"))

    assert sorted(listed) == sorted(notes)
