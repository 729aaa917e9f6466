"""What a screen reader sees of a window, from outside of its process: AT-SPI on a session bus of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE, TEXT, COMPONENT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Text", "Component"))
SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
ROOT = "/org/a11y/atspi/accessible/root"
EDITABLE, FOCUSED, SHOWING, CHECKED = 7, 12, 25, 4
"""Numbers of states: AtspiStateType of at-spi2-core."""


class Gone(LookupError):
    """What was asked for is not there any more."""


@dataclass(frozen=True)
class Thing:
    """One object of a program's tree."""

    bus: DBusConnection
    owner: str
    path: str

    @property
    def role(self) -> str:
        return str(self._ask("GetRoleName"))

    @property
    def name(self) -> str:
        return str(self._property("Name"))

    @property
    def description(self) -> str:
        return str(self._property("Description"))

    @property
    def states(self) -> set[int]:
        low, high = self._ask("GetState")
        return {number for number in range(64) if (low | high << 32) >> number & 1}

    @property
    def interfaces(self) -> set[str]:
        return set(self._ask("GetInterfaces"))

    @property
    def text(self) -> str:
        """All text of an object that has some."""
        return str(self._ask("GetText", "ii", (0, -1), interface=TEXT))

    @property
    def children(self) -> list[Thing]:
        return [Thing(self.bus, owner, path) for owner, path in self._ask("GetChildren")]

    def all(self) -> Iterator[Thing]:
        """This and everything below it, in reading order; what goes away meanwhile is passed over."""
        yield self
        try:
            children = self.children
        except Gone:
            return
        for child in children:
            yield from child.all()

    def find(self, role: str, name: str = "") -> Thing | None:
        """The first below it with this role, and this name if any is given."""
        for thing in self.all():
            try:
                if thing.role == role and name in ("", thing.name):
                    return thing
            except Gone:
                continue
        return None

    def one(self, role: str, name: str = "") -> Thing:
        """As `find`; raises Gone if there is none, or none yet."""
        if (found := self.find(role, name)) is None:
            raise Gone(role, name)
        return found

    def _ask(self, method: str, signature: str = "", values: tuple[Any, ...] = (), interface: str = ACCESSIBLE) -> Any:
        address = DBusAddress(self.path, self.owner, interface)
        call = new_method_call(address, method, signature, values) if signature else new_method_call(address, method)
        return _answer(self.bus, call)

    def _property(self, name: str) -> Any:
        return _answer(self.bus, Properties(DBusAddress(self.path, self.owner, ACCESSIBLE)).get(name))[1]


class ScreenReader:
    """A session bus with the accessibility bus on it; `environment` is for the programs that are to be seen."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            text=True,
        )
        assert self._daemon.stdout is not None
        with self._daemon.stdout as told:
            address = told.readline().strip()
        self._session = open_dbus_connection(address)
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        self._bus = open_dbus_connection(_answer(self._session, new_method_call(where, "GetAddress")))
        self.environment = {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    def programs(self) -> list[Thing]:
        """The programs that are seen now."""
        registry = Thing(self._bus, "org.a11y.atspi.Registry", ROOT)
        try:
            return registry.children
        except Gone:
            return []

    def close(self) -> None:
        self._bus.close()
        self._session.close()
        self._daemon.terminate()
        self._daemon.wait()


def _answer(bus: DBusConnection, call: Any) -> Any:
    reply = bus.send_and_get_reply(call, timeout=20)
    if reply.header.message_type is MessageType.error:
        raise Gone(reply.body)
    return reply.body[0]
