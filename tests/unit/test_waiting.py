"""Modules that wait until something in them is asked for: a start does without them, and nobody sees a difference."""

import json
import subprocess
import sys
from typing import Any

import pytest

from reader.waiting import MODULES

LOOK = """
import json, {name} as it
try:
    it.nothing_has_this_name
except AttributeError as exc:
    said = str(exc)
print(json.dumps([said, [(name, str(type(it.__dict__[name]))) for name in sorted(it.__dict__) if name[:2] != "__"]]))
"""


def told(program: str) -> Any:
    """What a program prints as JSON, in a Python that has imported nothing before it."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="there dataclasses asks inspect for something at once")
def test_what_imports_them_runs_none_of_them():
    imported = told(
        "import sys, json, reader, dataclasses, pathlib, zipfile, shutil, traceback, tempfile\n"
        "print(json.dumps(sorted(sys.modules)))"
    )

    assert set(imported).isdisjoint({"ast", "dis", "linecache", "random", "tokenize"})


@pytest.mark.parametrize("name", MODULES)
def test_once_asked_it_is_as_if_it_had_never_waited(name):
    plain, waited = told(LOOK.format(name=name)), told(f"import reader\n{LOOK.format(name=name)}")

    assert waited == plain


def test_all_names_of_it_can_be_taken_at_once():
    known = told("import reader, json\nfrom traceback import *\nprint(json.dumps('format_exception' in globals()))")

    assert known


def test_threads_that_ask_at_the_same_time_all_get_what_they_asked_for():
    program = """
import json, sys, reader, inspect, tempfile, threading
sys.setswitchinterval(1e-6)
found, start = [], threading.Barrier(8)
def ask(number):
    start.wait()
    found.append(callable(inspect.signature if number % 2 else tempfile.mkdtemp))
threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(json.dumps(found))
"""

    assert told(program) == [True] * 8


def test_a_name_that_the_import_system_looks_for_does_not_run_it():
    program = """
import json, sys, reader, inspect
print(json.dumps([hasattr(inspect, "__path__"), inspect.__file__[-10:], "ast" in sys.modules]))
"""

    assert told(program) == [False, "inspect.py", False]
