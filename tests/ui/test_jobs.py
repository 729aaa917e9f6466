"""What comes back from the lanes to widgets that are gone."""

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal


class Asking(QObject):
    """Asks the read lane, and hears of it by a method, a function made within, or a lambda."""

    came = Signal()

    def ask(self, jobs, how, heard):
        def done(_):
            heard.append(how)
            self.came.emit()

        ways = {"method": self.take, "function": done, "lambda": lambda _: (heard.append(how), self.came.emit())}
        self.heard = heard
        jobs.read(lambda desk: None, ways[how])

    def take(self, _):
        self.heard.append("method")
        self.came.emit()


@pytest.mark.parametrize("how", ["method", "function", "lambda"])
@pytest.mark.parametrize("is_gone", [False, True], ids=["there", "gone"])
def test_an_answer_is_kept_from_what_is_gone(session, settle, how, is_gone):
    asking, heard = Asking(), []
    asking.ask(session.jobs, how, heard)

    if is_gone:
        shiboken6.delete(asking)
    settle()

    assert heard == ([] if is_gone else [how])
