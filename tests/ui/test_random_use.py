"""Whatever is done in the window in whatever order, it neither crashes nor complains: a few deeds here, and thousands
by `make fuzz`."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.domain.article import BodyFormat, Draft
from reader.paths import DataFolder
from reader.ui import anew, jobs
from reader.ui.reading import voices
from reader.ui.theme import choose_text
from reader.ui.transfer.saving import Saving
from tests.ui.fuzz.articles import body, title
from tests.ui.fuzz.deeds import DEEDS
from tests.ui.fuzz.hand import Hand

SEED, STEPS = int(os.environ.get("FUZZ_SEED", "1")), int(os.environ.get("FUZZ_STEPS", "25"))
ONLY = os.environ.get("FUZZ_ONLY", " ".join(DEEDS)).split()
JOURNAL = os.environ.get("FUZZ_JOURNAL", os.devnull)
ARTICLES, MANY = 9, 100

pytestmark = pytest.mark.qt_log_ignore("pipewire", extend=True)  # which Qt looks for, and does without


@pytest.fixture(autouse=True)
def inside(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speak: object) -> Iterator[None]:
    """Nothing leads out of the window: no network, no other program, no dialog that is waited for."""
    file = str(tmp_path / "file")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(Saving, "save", lambda *_: None)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (file, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([file], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (file, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path / "out"))
    monkeypatch.setattr(voices, "ENGINE", "mock")
    monkeypatch.setattr(anew, "REST_MILLISECONDS", 0)
    font = QFont(qapp.font())
    yield
    choose_text(100)
    qapp.setFont(font)


@pytest.fixture(autouse=True)
def slow_lanes(monkeypatch: pytest.MonkeyPatch) -> None:
    """For odd seeds in a long run: what is asked of the lanes comes when something else is shown already."""
    if SEED % 2 == 0 or STEPS < MANY:
        return
    desk, random, never = jobs._Lane._desk, Random(SEED), Event()

    def desk_later(*given: Any) -> jobs.Desk:
        never.wait(random.choice((0, 0, 0.02, 0.2)))
        return desk(*given)

    monkeypatch.setattr(jobs._Lane, "_desk", desk_later)


@pytest.fixture
def hand(window, session, save, draft, settle, qtbot, qtlog, tmp_path) -> Iterator[Hand]:
    random = Random(SEED)
    ids = save(*(_article(draft, random, number) for number in range(ARTICLES)))
    folder = tmp_path / "in"
    folder.mkdir()
    with qtbot.captureExceptions() as raised:
        yield Hand(random, window, session, qtbot, settle, lambda: qtlog.records, raised, folder, ids)


def test_no_order_of_deeds_breaks_the_window(hand: Hand, data: DataFolder, settle: Callable[[], None]) -> None:
    hand.session.open(hand.articles[0])
    settle()

    with Path(JOURNAL).open("w", encoding="utf-8", buffering=1) as journal:
        for _ in range(STEPS):
            _do_one(hand, lambda told: print(told, file=journal))
    hand.close_all()
    settle()

    for file in (data.state, data.library):
        with sqlite3.connect(file) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _do_one(hand: Hand, tell: Callable[[str], None]) -> None:
    name = hand.random.choice(ONLY)
    tell(name)
    hand.done.append(name)
    try:
        DEEDS[name](hand)
        if hand.maybe(0.4):
            QApplication.processEvents()
        if hand.maybe(0.1):
            hand.settle()
        hand.look()
    except Exception as exc:
        raise AssertionError(f"seed {SEED}, deed {len(hand.done)}: {hand.story()}") from exc


def _article(draft: Callable[..., Draft], random: Random, number: int) -> Draft:
    is_part = number < 5
    return draft(
        title(random, number),
        body=body(random),
        body_format=BodyFormat.HTML,
        series="Tides" if is_part else "",
        series_place=float(number) if is_part else None,
        language=random.choice(("", "en", "ar", "zh", "de")),
        tags=("tide",) if number % 2 else (),
    )
