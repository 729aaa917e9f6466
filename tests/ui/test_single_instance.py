"""The running window and the second start, through a real socket."""

import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader import instance
from reader.paths import DataFolder
from reader.ui.single_instance import Listener, paths_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has named pipes")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


@pytest.fixture
def listener(folder: DataFolder, qapp: QObject) -> Iterator[Listener]:
    listener = Listener(folder, qapp)
    yield listener
    listener.close()


def beside(call: Callable[[], Any]) -> tuple[threading.Thread, list[Any]]:
    """Make a call in another thread, as another program would."""
    answers: list[Any] = []
    thread = threading.Thread(target=lambda: answers.append(call()))
    thread.start()
    return thread, answers


def test_a_second_start_is_answered_and_heard(listener: Listener, folder: DataFolder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listener.asked) as heard:
        thread, answers = beside(lambda: instance.hand_over(folder, files=[Path("/a/é.md")]))
    thread.join()

    assert answers == [True]
    assert paths_of(heard.args[0]) == [Path("/a/é.md")]


def test_only_this_user_may_call(listener: Listener, folder: DataFolder) -> None:
    assert Path(instance.address(folder)).stat().st_mode & 0o077 == 0


def test_nonsense_is_refused_and_the_next_caller_is_heard(listener: Listener, folder: DataFolder, qtbot: QtBot) -> None:
    def talk_nonsense() -> bytes:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(5)
            connection.connect(instance.address(folder))
            connection.sendall(b"this is no request\n")
            return connection.recv(64)

    thread, answers = beside(talk_nonsense)
    qtbot.waitUntil(lambda: bool(answers))
    thread.join()
    with qtbot.waitSignal(listener.asked):
        thread, _ = beside(lambda: instance.hand_over(folder, open="abc"))
    thread.join()

    assert answers == [b"not understood\n"]


def test_a_caller_that_says_nothing_holds_nobody_up(listener: Listener, folder: DataFolder, qtbot: QtBot) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as silent:
        silent.connect(instance.address(folder))
        with qtbot.waitSignal(listener.asked):
            thread, answers = beside(lambda: instance.hand_over(folder, open="abc"))
        thread.join()

    assert answers == [True]


def test_a_socket_left_behind_is_replaced(folder: DataFolder, qapp: QObject, qtbot: QtBot) -> None:
    left = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    left.bind(instance.address(folder))
    left.close()

    listener = Listener(folder, qapp)
    with qtbot.waitSignal(listener.asked):
        thread, _ = beside(lambda: instance.hand_over(folder, open="abc"))
    thread.join()
    listener.close()

    assert not Path(instance.address(folder)).exists()


def test_a_window_that_listens_already_keeps_its_place(
    listener: Listener, folder: DataFolder, qapp: QObject, qtbot: QtBot
) -> None:
    second = Listener(folder, qapp)
    second.close()

    with qtbot.waitSignal(listener.asked):
        thread, answers = beside(lambda: instance.hand_over(folder, open="abc"))
    thread.join()

    assert answers == [True]
