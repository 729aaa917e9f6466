"""System libraries that Qt needs: found missing without Qt, and told with the line that installs them."""

import re
import socket
import sys

import pytest

from reader import qt_libraries
from reader.commands import display
from reader.domain.errors import ReaderError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves them to the reader")


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A system whose linker knows no libraries but those named."""
    present: set[str] = set()
    monkeypatch.setattr(qt_libraries, "LINKER_CACHE", tmp_path / "none")
    monkeypatch.setattr(qt_libraries, "_loads", present.__contains__)
    return present


@pytest.fixture
def apt(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/apt-get")


def test_nothing_is_missing_where_the_linker_knows_all(monkeypatch, tmp_path):
    cache = tmp_path / "ld.so.cache"
    names = {**qt_libraries.FOR_ALL, **qt_libraries.FOR_X11}
    cache.write_bytes(b"glibc-ld.so.cache1.1\0" + b"".join(b"/lib/%s\0" % name.encode() for name in names))
    monkeypatch.setattr(qt_libraries, "LINKER_CACHE", cache)
    monkeypatch.setattr(qt_libraries, "_loads", lambda name: pytest.fail("asked the linker"))

    assert qt_libraries.missing() == []


def test_a_library_outside_the_cache_is_tried(bare):
    bare.update(qt_libraries.FOR_ALL)

    assert qt_libraries.missing(with_x11=False) == []
    assert "libxcb-cursor.so.0" in qt_libraries.missing()


@pytest.mark.parametrize(
    ("environment", "is_checked"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({}, False),
    ],
)
def test_what_x11_needs_is_asked_where_x11_is_used(bare, monkeypatch, environment, is_checked):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert bool(qt_libraries.missing_for_x11()) is is_checked


def test_a_failed_import_is_explained_with_all_that_is_missing(bare, apt):
    bare.update({*qt_libraries.FOR_ALL, *qt_libraries.FOR_X11} - {"libEGL.so.1", "libxcb-cursor.so.0"})
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    problem = qt_libraries.explained(error)

    assert problem is not None
    assert str(problem.message) == (
        "The window needs libraries that this system has not: libEGL.so.1, libxcb-cursor.so.0."
    )
    assert str(problem.hint) == "sudo apt-get install libegl1 libxcb-cursor0"


def test_an_import_that_fails_for_another_reason_is_not_explained():
    assert qt_libraries.explained(ImportError("No module named 'PySide6'")) is None


def test_a_library_nobody_foresaw_is_named_without_a_package(bare, apt):
    bare.update({*qt_libraries.FOR_ALL, *qt_libraries.FOR_X11})

    problem = qt_libraries.explained(ImportError("libodd.so.7: cannot open shared object file"))

    assert problem is not None
    assert "libodd.so.7" in str(problem.message)
    assert "apt-get" not in str(problem.hint)


def test_systems_without_apt_are_told_the_packages_only(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)

    problem = qt_libraries.problem(["libGL.so.1"])

    assert str(problem.hint) == "Install them; Debian calls the packages libgl1."


def test_package_names_are_such_as_debian_gives():
    names = {**qt_libraries.FOR_ALL, **qt_libraries.FOR_X11}

    assert all(re.fullmatch(r"lib[\w+-]+\.so\.\d+|lib[\w+-]+\.so", name) or "-2.0" in name for name in names)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", package) for package in names.values())


@pytest.fixture
def x11(monkeypatch, tmp_path):
    """Displays live in a folder of the test's own, and X11 is what the window would be shown by."""
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display, "SOCKETS", str(tmp_path / "X"))
    return tmp_path


@pytest.mark.parametrize("name", [":7", ":7.0", "unix:7", "localhost:7", ":99999999"])
def test_a_display_that_does_not_answer_is_told(x11, monkeypatch, name):
    monkeypatch.setenv("DISPLAY", name)
    monkeypatch.setattr(display, "FIRST_PORT", 1)

    with pytest.raises(ReaderError, match=f"The display {name} does not answer."):
        display.check_display()


@pytest.mark.parametrize("is_listed", [True, False])
def test_a_display_that_answers_is_used(x11, monkeypatch, is_listed):
    monkeypatch.setenv("DISPLAY", ":7")
    if not is_listed:
        monkeypatch.setattr(display, "LISTENERS", x11 / "nothing")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(x11 / "X7"))
        server.listen()

        display.check_display()


def test_a_display_whose_server_crashed_is_told(x11, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":7")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(x11 / "X7"))  # the file stays behind

    with pytest.raises(ReaderError, match=r"The display :7 does not answer\."):
        display.check_display()


@pytest.mark.parametrize("name", ["elsewhere.example:0", "odd", "[::1]:0"])
def test_displays_elsewhere_are_left_to_qt(x11, monkeypatch, name):
    monkeypatch.setenv("DISPLAY", name)

    display.check_display()


def test_where_x11_is_not_used_no_display_is_asked(x11, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    display.check_display()
