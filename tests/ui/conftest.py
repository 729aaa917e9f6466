"""What tests of the window share: a data folder, articles in it, a session with real lanes, a theme."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.domain.article import Author, BodyFormat, Draft
from reader.paths import DataFolder
from reader.services.opening import open_library, open_state
from reader.storage.arriving.arrivals import Arrival
from reader.ui.app import translate
from reader.ui.jobs import Jobs
from reader.ui.session import Notice, Session
from reader.ui.theme import Theme
from reader.ui.transfer.imports import Imports
from reader.ui.window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PATIENCE = 30_000
"""Milliseconds until what is waited for counts as missing; a busy machine is no bug."""
NEWEST = datetime(2024, 3, 1, tzinfo=UTC)


def new_draft(title: str, **changes: Any) -> Draft:
    plain = Draft(
        title=title,
        body=f"{title} says what it says, in words enough for a line or two of a list.",
        body_format=BodyFormat.MARKDOWN,
        authors=(Author("Inés Calder", "Writes on coasts."),),
        published=NEWEST,
    )
    return replace(plain, **changes)


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Pytest-qt's, with our patience."""
    for wait in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=PATIENCE))
    return qtbot


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """`draft(title, field=value, ...)` is an article with an author, a date and some words."""
    return new_draft


@pytest.fixture(scope="session")
def new_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as a first start makes it. Made once: that waits for the disk, and a copy does not."""
    folder = DataFolder(tmp_path_factory.mktemp("new") / "data")
    open_state(folder).close()
    library, _ = open_library(folder, can_write=True)
    library.close()
    return folder.root


@pytest.fixture
def data(tmp_path: Path, new_data: Path) -> DataFolder:
    """A data folder with databases in it, which are empty."""
    return DataFolder(copytree(new_data, tmp_path / "data"))


@pytest.fixture
def save(data: DataFolder) -> Callable[..., list[str]]:
    """`save(draft, ...)` puts articles into the library and gives their ids; it works while a session is open, too."""

    def save_all(*drafts: Draft) -> list[str]:
        library, _ = open_library(data, can_write=True)
        try:
            return [saved.id for saved in library.save([Arrival(one) for one in drafts])]
        finally:
            library.close()

    return save_all


@pytest.fixture
def library_with(save: Callable[..., list[str]]) -> Callable[[int], list[str]]:
    """`library_with(n)` saves Article 1 to Article n, each a day older than the one before; their ids."""

    def fill(count: int) -> list[str]:
        return save(
            *(new_draft(f"Article {number + 1}", published=NEWEST - timedelta(days=number)) for number in range(count))
        )

    return fill


@pytest.fixture
def session(data: DataFolder, qtbot: QtBot) -> Iterator[Session]:
    """A session over `data`, nothing opened or listed yet; its lanes end with the test."""
    state = open_state(data)
    state.keep_settings(replace(state.settings(), is_scroll_smooth=False))  # what is tested is where it comes to rest
    library, shelf = open_library(data, can_write=False)
    session = Session(library, shelf, state, Jobs(lambda is_writer: open_library(data, can_write=is_writer)))
    crashes: list[Exception] = []
    session.jobs.crashed.connect(crashes.append)
    yield session
    qtbot.waitUntil(session.jobs.is_idle)
    QApplication.processEvents()
    session.jobs.stop()
    library.close()
    state.close()
    assert not crashes


@pytest.fixture
def settle(session: Session, qtbot: QtBot) -> Callable[[], None]:
    """`settle()` waits until all that was asked of the lanes is done and shown."""

    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(session.jobs.is_idle)
            QApplication.processEvents()
        qtbot.waitUntil(session.jobs.is_idle)

    return wait


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme. After the test it tells nobody of anything: its window is gone, the application goes on."""
    theme = Theme(qapp, "light")
    yield theme
    theme.blockSignals(True)


@pytest.fixture
def told(session: Session) -> list[Notice]:
    """What the window tells from now on."""
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    return notices


@pytest.fixture
def window(session: Session, theme: Theme, settle: Callable[[], None], qtbot: QtBot) -> MainWindow:
    """The whole window over `session`, shown and complete, nothing opened yet."""
    window = MainWindow(session, theme)
    qtbot.addWidget(window, before_close_func=lambda _: settle())  # what is on its way reaches a whole window
    window.resize(1360, 880)
    window.show()
    window.complete()
    session.list.refresh()
    return window


@pytest.fixture
def imports(session: Session) -> Iterator[Imports]:
    owner = QObject()
    yield Imports(session, owner)
    owner.deleteLater()


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """`speak(language)` installs its translators, as a start does; afterwards they are gone."""
    before, known, direction = QLocale(), set(qapp.findChildren(QTranslator)), qapp.layoutDirection()
    yield lambda language: translate(qapp, language)
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
    qapp.setLayoutDirection(direction)
