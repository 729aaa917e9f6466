"""Whether the system asks for less motion. It is asked when something is about to move, and again whenever the reader
comes back from another program, which may be the one with the settings."""

from __future__ import annotations

import sys
from configparser import ConfigParser
from configparser import Error as ConfigError
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Qt, Slot
from PySide6.QtGui import QGuiApplication

PORTAL_MILLISECONDS = 1000
_ASKED = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
"""Of the desktop's portal: a group, a name, and the value that asks for less motion."""
_SPI_GETCLIENTAREAANIMATION = 0x1042


class Motion(QObject):
    """What is known so far: a desktop that does not answer within `PORTAL_MILLISECONDS` is taken to allow motion."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_asked_for = True  # until it is known: whoever minds motion minds the first as well
        self._is_wanted = False  # as far as it is answered
        self._awaited = 0
        self._ask()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._look_again)

    @property
    def is_reduced(self) -> bool:
        return self._is_asked_for

    @Slot(Qt.ApplicationState)
    def _look_again(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and not self._awaited:
            self._ask()

    def _ask(self) -> None:
        """What was known before holds until all have answered."""
        self._is_wanted = _said_at_once()
        if not self._is_wanted and sys.platform.startswith("linux"):
            self._ask_portal()
        if not self._awaited:
            self._is_asked_for = self._is_wanted

    def _ask_portal(self) -> None:
        try:
            from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
        except ImportError:  # small bundles are without it
            return
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        for group, name, reduced in _ASKED:
            portal = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
            call = QDBusMessage.createMethodCall(*portal, "org.freedesktop.portal.Settings", "ReadOne")
            call.setArguments([group, name])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(call, PORTAL_MILLISECONDS), self)
            watcher.setProperty("reduced", reduced)
            watcher.finished.connect(self._answered)
            self._awaited += 1

    @Slot()
    def _answered(self) -> None:
        watcher = self.sender()
        answer = [getattr(each, "variant", lambda: None)() for each in watcher.reply().arguments()]  # type: ignore[attr-defined]
        if answer and answer[0] is not None and answer[0] == watcher.property("reduced"):
            self._is_wanted = True
        self._awaited -= 1
        if not self._awaited:
            self._is_asked_for = self._is_wanted
        watcher.deleteLater()


def is_reduced() -> bool:
    """Whether the system asks for less motion, as far as is known."""
    return _motion().is_reduced


@cache
def _motion() -> Motion:
    app = QGuiApplication.instance()
    assert app is not None
    return Motion(app)


def _said_at_once() -> bool:
    """What needs no answer from another program."""
    if sys.platform == "win32":
        import ctypes

        is_moving = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(is_moving), 0)
        return not is_moving.value
    if sys.platform == "darwin":
        stored = QSettings(str(Path("~/Library/Preferences/com.apple.universalaccess.plist").expanduser()), _NATIVE)
        return bool(stored.value("reduceMotion", False))
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))
    return _is_still(folder / "kdeglobals", "KDE", "AnimationDurationFactor", "0") or any(
        _is_still(folder / toolkit / "settings.ini", "Settings", "gtk-enable-animations", "false", "0")
        for toolkit in ("gtk-4.0", "gtk-3.0")
    )


_NATIVE = QSettings.Format.NativeFormat


def _is_still(path: Path, group: str, name: str, *values: str) -> bool:
    parser = ConfigParser(strict=False, interpolation=None)
    try:
        parser.read(path, encoding="utf-8")
    except (OSError, UnicodeDecodeError, ConfigError):
        return False
    return parser.get(group, name, fallback="").strip().lower() in values
