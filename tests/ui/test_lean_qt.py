"""PySide without what it imports to describe itself: it does all the same, and says the same of itself when asked."""

import subprocess
import sys

import pytest
from shiboken6 import __version_info__

import reader.ui
from reader.ui.lean_qt import KNOWN

ASKED = {
    "a call with the wrong arguments": "fails(lambda: QPoint('x', 'y'))",
    "another": "fails(lambda: QTimer().start('soon'))",
    "a call with too few": "fails(lambda: QPoint(1, 2) + 3)",
    "a property that is none": "fails(lambda: QObject(colour=3))",
    "a signal with the wrong arguments": "fails(lambda: Told().told.emit('soon'))",
    "what is connected but cannot be called": "fails(lambda: Told().told.connect(3))",
    "help": "print(pydoc.plain(pydoc.render_doc(QPoint)))",
    "documentation": "print(QPoint.setX.__doc__, QPoint.__doc__)",
    "a signature": "print(get_signature(QPoint.setX), get_signature(QObject.startTimer))",
    "what describes the module": "print(pyi_generator.Formatter.__name__, enum_sig.HintingEnumerator.__name__)",
}
PROGRAM = """
import {first}
import pydoc
from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.support.signature import get_signature
from PySide6.support.signature.lib import enum_sig, pyi_generator

class Told(QObject):
    told = Signal(int)

def fails(call):
    try:
        call()
    except Exception as exc:
        print(type(exc).__name__, exc)

{asked}
"""


def said(program: str) -> str:
    """What a program of its own prints."""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout


def test_this_version_of_qt_is_known():
    """One that is not is imported as it is, which takes longer. Look for `PyDict_GetItem` in `signature.cpp` of a new
    version before it is added to those known: what the library looks up by itself must be there from the beginning."""
    assert __version_info__[:2] in KNOWN


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_whatever_is_asked_first_the_answer_is_that_of_plain_pyside(asked):
    plain = said(PROGRAM.format(first="PySide6.QtCore", asked=asked))

    assert plain
    assert said(PROGRAM.format(first="reader.ui", asked=asked)) == plain


def test_nothing_is_imported_to_describe_what_nobody_asks_about():
    program = "import sys, reader.ui; print(*sorted({'argparse', 'ast', 'logging'} & set(sys.modules)))"

    assert said(program) == "\n"


def test_a_version_that_nobody_looked_at_is_imported_as_it_is():
    program = f"""
import sys, types
sys.modules["reader.ui"] = package = types.ModuleType("reader.ui")
package.__path__ = {list(reader.ui.__path__)!r}
from reader.ui import lean_qt
lean_qt.KNOWN = ()
with lean_qt.deferred():
    import PySide6.QtCore
print("inspect" in sys.modules)
"""

    assert said(program) == "True\n"
