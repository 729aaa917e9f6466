"""The rooms of the house: who may import whom, and which outside libraries each may use."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "reader"


@dataclass(frozen=True)
class Room:
    """What the modules of one room may import: rooms of ours, and libraries from outside."""

    ours: str = ""
    outside: str = ""


ROOMS = {
    "__init__": Room("waiting"),
    "__main__": Room("cli"),
    "cli": Room("__init__ commands domain paths"),
    "commands": Room("__init__ commands domain instance paths qt_libraries services storage ui"),
    "domain": Room("domain"),
    "fetching": Room("__init__ domain fetching", "certifi urllib3"),
    "importers": Room("domain importers", "htmldate imagesize libzim lxml mammoth trafilatura yaml"),
    "instance": Room("domain paths"),
    "paths": Room("", "platformdirs"),
    "qt_libraries": Room("domain"),
    "services": Room(
        "__init__ domain fetching importers paths services storage",
        "markdown_it mdit_py_plugins nh3 pygments pyphen rapidfuzz ziamath",
    ),
    "storage": Room("domain storage", "tantivy"),
    "ui": Room("__init__ domain instance paths services storage ui", "PySide6 shiboken6"),
    "waiting": Room(),
}

ROOMS_OF_UI = {
    "widgets": "",
    "page": "widgets",
    "marks": "page widgets",
    "reading": "marks page widgets",
    "ways": "page reading widgets",
    "transfer": "widgets",
    "keeping": "transfer widgets",
    "ordering": "widgets",
    "listing": "keeping ordering transfer widgets",
    "panes": "keeping listing ordering page transfer widgets",
    "shortcuts": "widgets",
}
"""The rooms within `ui`, and which of each other they may import; what stands in `ui` itself puts them together."""

ROOMS_OF_STORAGE = {
    "deeds": "database library state_schema steps",
    "indexing": "index library packing",
    "arriving": "database indexing library packing",
    "views": "arriving database deeds indexing library library_schema marks",
    "keeping": "arriving database library library_schema packing pages state state_schema steps",
}
"""The rooms within `storage`, and which of each other and of the modules before them they may import."""

HEAVY = {
    *("PySide6", "htmldate", "imagesize", "lxml", "markdown_it", "mdit_py_plugins", "nh3", "platformdirs", "pygments"),
    *("certifi", "libzim", "mammoth", "rapidfuzz", "tantivy", "trafilatura", "urllib3", "yaml"),
}
"""What no verb of the command line needs before it knows what was asked for."""

NETWORK = (
    *("asyncio", "ftplib", "http", "imaplib", "nntplib", "poplib", "smtplib", "socketserver", "ssl", "telnetlib"),
    *("urllib.request", "xmlrpc", "certifi", "httpx", "pycurl", "requests", "urllib3"),
)
"""Modules, with all below them, that can ask the network for something."""

STARTS = {
    "reader.cli": set(),
    "reader.commands.bringing": set(),
    "reader.commands.listing": set(),
    "reader.commands.window": set(),
    "reader.services.importing": set(),
    "reader.services.reading": set(),
    "reader.ui.app": {"PySide6"},
}
"""Modules that a start goes through, and the heavy libraries that each may bring along; so must no importer."""


@dataclass(frozen=True)
class Import:
    """One import: the module that has it, what it names, and whether it happens as soon as the module is loaded."""

    source: str
    target: str
    is_at_once: bool


def module_name(path: Path) -> str:
    names = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(names[:-1] if names[-1] == "__init__" and len(names) > 2 else names)


MODULES = {module_name(path): ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def imports(source: str) -> list[Import]:
    """All imports of the module `source`."""
    return list(_imports(source, MODULES[source], True))


def _imports(source: str, node: ast.AST, is_at_once: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(source, name.name, is_at_once) for name in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert not child.level, f"{source} imports relatively; full names say where things are"
            yield from (Import(source, target, is_at_once) for target in _named(child))
        else:
            is_later = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_for_types(child)
            yield from _imports(source, child, is_at_once and not is_later)


def _named(node: ast.ImportFrom) -> list[str]:
    """The modules that `from ... import ...` names, as far as they are ours; the one it imports from otherwise."""
    origin = node.module or ""
    if origin == "reader":
        return [f"reader.{name.name}" if f"reader.{name.name}" in MODULES else "reader.__init__" for name in node.names]
    inner = [f"{origin}.{name.name}" for name in node.names]
    return [name if name in MODULES else origin for name in inner]


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def inner_room_of(module: str) -> str:
    """The room within `ui` that a module is in, or nothing."""
    names = module.split(".")
    return (
        names[2]
        if names[:2] == ["reader", "ui"] and (len(names) > 3 or (names[2:] and names[2] in ROOMS_OF_UI))
        else ""
    )


def place_in_storage(module: str) -> str:
    """The room or module of `storage` that a module is or is in, or nothing."""
    names = module.split(".")
    return names[2] if names[:2] == ["reader", "storage"] and len(names) > 2 else ""


def library_of(module: str) -> str:
    return module.split(".", maxsplit=1)[0]


EVERY_IMPORT = [found for module in MODULES for found in imports(module)]


def is_of_network(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in NETWORK)


def brought_along(start: str) -> dict[str, str]:
    """The libraries from outside that loading the module `start` loads, and the module of ours that does."""
    found: dict[str, str] = {}
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        module = waiting.pop()
        if module in seen or module not in MODULES:
            continue
        seen.add(module)
        for each in imports(module):
            if each.is_at_once and library_of(each.target) == "reader":
                waiting.append(each.target)
            elif each.is_at_once:
                found.setdefault(library_of(each.target), module)
    return found


def test_every_room_is_in_the_table():
    assert {room_of(module) for module in MODULES} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_rooms_it_may(room):
    allowed = set(ROOMS[room].ours.split())

    wrong = [
        f"{each.source} imports {each.target}"
        for each in EVERY_IMPORT
        if room_of(each.source) == room and library_of(each.target) == "reader" and room_of(each.target) not in allowed
    ]

    assert not wrong


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_libraries_it_may(room):
    allowed = set(ROOMS[room].outside.split()) | {"reader", *sys.stdlib_module_names}

    wrong = [
        f"{each.source} imports {each.target}"
        for each in EVERY_IMPORT
        if room_of(each.source) == room and library_of(each.target) not in allowed
    ]

    assert not wrong


def test_the_table_allows_nothing_that_is_not_used():
    used = {(room_of(each.source), library_of(each.target)) for each in EVERY_IMPORT}
    rooms = {(room_of(each.source), room_of(each.target)) for each in EVERY_IMPORT if "reader" in each.target}

    outside = [(name, library) for name, room in ROOMS.items() for library in room.outside.split()]
    ours = [(name, other) for name, room in ROOMS.items() for other in room.ours.split() if other != name]

    assert [pair for pair in outside if pair not in used] == []
    assert [pair for pair in ours if pair not in rooms] == []


def test_the_rooms_of_the_window_import_only_the_rooms_they_may_and_each_of_them():
    among = [(inner_room_of(each.source), inner_room_of(each.target)) for each in EVERY_IMPORT]

    used = {(source, target) for source, target in among if source and target and source != target}

    assert used == {(room, other) for room, others in ROOMS_OF_UI.items() for other in others.split()}


def test_the_rooms_of_the_store_import_only_what_they_may_and_each_of_it():
    among = [(place_in_storage(each.source), place_in_storage(each.target)) for each in EVERY_IMPORT]

    used = {(source, target) for source, target in among if source in ROOMS_OF_STORAGE and target and source != target}

    assert used == {(room, other) for room, others in ROOMS_OF_STORAGE.items() for other in others.split()}


@pytest.mark.parametrize("table", [ROOMS_OF_UI, ROOMS_OF_STORAGE])
def test_inner_rooms_import_each_other_in_one_direction(table):
    ways = {room: set(others.split()) & table.keys() for room, others in table.items()}

    while leaves := {room for room, others in ways.items() if not others}:
        ways = {room: others - leaves for room, others in ways.items() if room not in leaves}

    assert ways == {}


def test_only_storage_knows_sqlite():
    assert {room_of(each.source) for each in EVERY_IMPORT if library_of(each.target) == "sqlite3"} == {"storage"}


def test_only_fetching_knows_the_network():
    assert {room_of(each.source) for each in EVERY_IMPORT if is_of_network(each.target)} == {"fetching"}


def test_other_sockets_are_those_of_this_computer():
    """A second start speaks to the window through one in the data folder, and displays are listed by theirs."""
    users = {each.source for each in EVERY_IMPORT if library_of(each.target) == "socket"}
    other = {"reader.instance", "reader.ui.single_instance", "reader.commands.display"}

    assert {user for user in users if room_of(user) != "fetching"} == other


def test_only_saving_leads_to_the_network_and_only_when_it_is_asked_to():
    doors = {(each.source, each.is_at_once) for each in EVERY_IMPORT if room_of(each.target) == "fetching"}

    assert {door for door in doors if room_of(door[0]) != "fetching"} == {("reader.services.saving", False)}


def test_only_opening_the_window_leads_from_the_command_line_to_qt():
    doors = {(each.source, each.is_at_once) for each in EVERY_IMPORT if room_of(each.target) == "ui"}

    assert {door for door in doors if room_of(door[0]) != "ui"} == {("reader.commands.window", False)}


@pytest.mark.parametrize("start", [*STARTS, *(module for module in MODULES if room_of(module) == "importers")])
def test_a_start_brings_no_heavy_library_along(start):
    brought = brought_along(start)

    assert {name: brought[name] for name in HEAVY - STARTS.get(start, set()) if name in brought} == {}


def test_the_finder_of_imports_finds_those_of_a_known_module():
    found = {(each.target, each.is_at_once) for each in imports("reader.services.rendering")}

    assert ("reader.domain.text", True) in found
    assert ("reader.services.typesetting.sanitising", False) in found
    assert ("reader.services.typesetting.shaping", False) in found
