"""The version of PySide6 in use survives many signals: see docs/dependencies.md."""

import subprocess
import sys

MANY = 2000
PROGRAM = f"""
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal(int)

heard = []
bell = Bell()
bell.rung.connect(heard.append)
for number in range({MANY}):
    bell.rung.emit(number)
print(len(heard))
"""


def test_a_signal_can_be_emitted_thousands_of_times():
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False)

    assert (ended.returncode, ended.stdout.strip()) == (0, str(MANY)), ended.stderr
