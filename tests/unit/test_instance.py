"""Handing a wish over to the running window: found, not found, stale, silent."""

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader import instance
from reader.paths import DataFolder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has named pipes")


@pytest.fixture
def folder(tmp_path):
    return DataFolder(tmp_path)


@contextmanager
def window(folder, answer=b"ok\n"):
    """A window that takes callers until the block ends, and the lines they sent; it says nothing if `answer` is b""."""
    asked: list[dict] = []
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(instance.address(folder))
    server.listen()
    held: list[socket.socket] = []

    def serve():
        while True:
            try:
                caller, _ = server.accept()
            except OSError:
                return
            held.append(caller)
            line = caller.makefile("rb").readline()
            if line:
                asked.append(json.loads(line))
            if line and answer:
                caller.sendall(answer)
                caller.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield asked
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        for caller in tuple(held):  # so that a thread that reads from one comes to its end
            caller.close()
        thread.join()
        for caller in held:
            caller.close()


def test_a_running_window_is_handed_the_article_and_the_files(folder):
    with window(folder) as asked:
        is_done = instance.hand_over(folder, open="abc", files=[Path("/a b.md")])

    assert is_done
    assert asked == [{"open": "abc", "files": ["/a b.md"]}]


def test_a_file_name_that_is_not_text_reaches_the_window(folder):
    file = Path(os.fsdecode(b"/caf\xe9.md"))

    with window(folder) as asked:
        instance.hand_over(folder, files=[file])

    assert asked == [{"open": "", "files": [str(file)]}]


def test_without_a_window_nothing_is_handed_over(folder):
    assert not instance.hand_over(folder)
    assert not instance.is_listening(folder)
    assert not folder.socket.exists()


def test_the_socket_of_a_window_that_is_gone_is_nobody(folder):
    with window(folder):
        pass
    assert folder.socket.is_socket()

    assert not instance.hand_over(folder, open="abc")
    assert not instance.is_listening(folder)


def test_a_file_in_place_of_the_socket_is_nobody(folder):
    folder.socket.write_text("not a socket")

    assert not instance.hand_over(folder)


@pytest.mark.parametrize("answer", [b"", b"not understood\n", b"o", b"ok"], ids=["silence", "no", "half", "cut"])
def test_a_window_that_does_not_say_ok_has_not_taken_it(folder, answer):
    with window(folder, answer):
        assert not instance.hand_over(folder, timeout=0.05)


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give files away")
def test_a_socket_of_somebody_else_is_told_nothing(folder):
    with window(folder) as asked:
        os.chown(folder.socket, 12345, 12345)
        assert not instance.hand_over(folder, open="abc")

    assert asked == []


def test_a_change_is_told_to_the_window(folder):
    with window(folder) as asked:
        instance.tell_changed(folder)

    assert asked == [{"refresh": True}]


def test_a_window_that_listens_is_seen_and_asked_nothing(folder):
    with window(folder) as asked:
        assert instance.is_listening(folder)

    assert asked == []


def test_a_long_path_gets_a_short_address_of_its_own(tmp_path):
    folders = [DataFolder(tmp_path / ("long" * 30) / name) for name in ("one", "two")]

    addresses = [instance.address(folder) for folder in folders]

    assert all(len(os.fsencode(address)) <= instance.LONGEST_PATH for address in addresses)
    assert len(set(addresses)) == 2
    assert instance.address(folders[0]) == addresses[0]


def test_a_long_path_is_reached_too(tmp_path):
    folder = DataFolder(tmp_path / ("long" * 30))

    with window(folder) as asked:
        assert instance.hand_over(folder, open="abc")

    assert len(asked) == 1


def test_handing_over_needs_no_qt():
    code = "import sys, reader.instance; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
