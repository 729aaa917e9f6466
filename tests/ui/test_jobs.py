"""What comes back from the lanes to widgets that are gone."""

import gc
import threading
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal

from reader.ui import jobs


class Asking(QObject):
    """Asks the read lane, and hears of it by a method, a function made within, or a lambda."""

    came = Signal()

    def ask(self, lanes, how, heard):
        def done(_):
            heard.append(how)
            self.came.emit()

        ways = {"method": self.take, "function": done, "lambda": lambda _: (heard.append(how), self.came.emit())}
        self.heard = heard
        lanes.read(lambda desk: None, ways[how])

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


@pytest.mark.parametrize("lane", ["read", "write"])
def test_a_lane_with_nothing_to_do_closes_its_files_and_opens_them_again(session, settle, qtbot, monkeypatch, lane):
    monkeypatch.setattr(jobs, "REST_SECONDS", 0.01)
    ask = getattr(session.jobs, lane)
    desks, counts = [], []

    ask(lambda desk: desks.append(weakref.ref(desk.shelf)), lambda _: None)
    qtbot.waitUntil(lambda: bool(desks) and desks[0]() is None)
    ask(lambda desk: desk.shelf.counts(), counts.append)
    settle()

    assert len(counts) == 1


def test_a_lane_with_nothing_to_do_holds_nothing_of_its_work_and_gives_memory_back(session, qtbot, monkeypatch):
    class Held:
        pass

    held, given_back = [], []
    monkeypatch.setattr(jobs, "REST_SECONDS", 0.01)
    monkeypatch.setattr("reader.storage.freed.give_back", lambda: given_back.append([each() for each in held]))

    def work(desk):
        result = Held()
        held.extend((weakref.ref(result), weakref.ref(desk.shelf)))
        return result

    session.jobs.read(work, lambda _: None)

    qtbot.waitUntil(lambda: bool(given_back))
    assert given_back[0] == [None, None]


def test_closing_tells_all_lanes_to_end_before_it_waits_for_any(session):
    begun, told = threading.Barrier(3), threading.Event()
    heard = []

    def go_on(desk):
        begun.wait(5)
        while not desk.is_stale():
            pass
        told.set()

    session.jobs.write(go_on)
    session.jobs.read(lambda _: (begun.wait(5), heard.append(told.wait(5))), lambda _: None)
    begun.wait(5)
    session.jobs.stop()

    assert heard == [True]


def test_closing_waits_as_long_for_several_that_hang_as_for_one(session, monkeypatch):
    waited, begun, end = [], threading.Barrier(3), threading.Event()
    join = threading.Thread.join
    monkeypatch.setattr(jobs, "APART_SECONDS", 0.2)
    monkeypatch.setattr(
        threading.Thread, "join", lambda lane, timeout=None: (waited.append((lane.name, timeout)), join(lane, timeout))
    )

    for name in ("one", "other"):
        session.jobs.apart(name, lambda _: (begun.wait(5), end.wait(5)), lambda _: None)
    begun.wait(5)
    session.jobs.stop()
    end.set()

    patience = {name: timeout for name, timeout in waited if name in ("armchair-one", "armchair-other")}
    assert patience["armchair-one"] <= 0.2
    assert patience["armchair-other"] == 0.0


def cycles(_):
    """Work that makes enough for the collector to look, and keeps it."""
    kept = [[] for _ in range(20_000)]
    for each in kept:
        each.append(kept)
    return kept


def test_what_only_holds_itself_goes_on_the_thread_of_the_window(session, settle, qtbot):
    seen = []
    round_about = Asking()
    round_about.itself = round_about
    weakref.finalize(round_about, lambda: seen.append(threading.current_thread()))
    session.jobs.read(lambda desk: None, lambda _: None)
    settle()
    del round_about

    session.jobs.read(cycles, lambda _: None)

    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [threading.main_thread()]


def test_without_lanes_the_interpreter_collects_by_itself(session, settle):
    session.jobs.read(lambda desk: None, lambda _: None)
    settle()
    assert not gc.isenabled()

    session.jobs.stop()

    assert gc.isenabled()
