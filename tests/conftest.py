"""Every test starts as on a fresh machine: no display, no data of the reader's, one language."""

import importlib
import os

import pytest
from hypothesis import settings

from reader import qt_libraries
from reader.paths import ENVIRONMENT_VARIABLE

if missing := qt_libraries.missing(with_x11=False):  # pytest-qt would end in a traceback
    problem = qt_libraries.problem(missing)
    raise SystemExit(f"{problem.message}\n{problem.hint}")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

importlib.import_module("reader.ui")
"""Before pytest-qt imports Qt: so that it is imported as the program does, see `reader.ui.lean_qt`."""

settings.register_profile("house", deadline=None)  # a busy machine is no bug
settings.register_profile("gate", settings.get_profile("house"), derandomize=True, max_examples=60)
settings.register_profile("thorough", settings.get_profile("house"), max_examples=2000)
settings.load_profile("gate" if os.environ.get("CI") else "house")
"""Whoever works here tries new inputs each time; whether a change is let in hangs on no dice. The thorough profile is
asked for by `--hypothesis-profile=thorough`, for anchors, undo and merging, see `tests/cases.py`."""


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown():
    """Between pytest-qt, which closes the windows of the test, and its fixtures, which close what the windows live on.

    Without an event loop Qt leaves closed windows for the next loop that runs: their timers would fire in another test.
    """
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return (yield)


@pytest.fixture(autouse=True)
def fresh_machine(monkeypatch, tmp_path_factory):
    """A home folder of its own; the folder in which Armchair keeps everything is below it."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in machine(home).items():
        monkeypatch.setenv(name, folder)
    return home


def machine(home):
    """What the environment says of a home folder and those below it."""
    below = {
        ENVIRONMENT_VARIABLE: "armchair",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": "run",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "HOME": "",
        "USERPROFILE": "",
    }
    (home / "run").mkdir(mode=0o700)
    return {name: str(home / folder) for name, folder in below.items()}
