"""Prints, as JSON, how the list of a window without a display scrolls and is sorted: scrolling.py DATA_FOLDER."""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from benchmarks.inside import Ticks, rest, shown, until
from reader.domain.listing import SORTS, SortKey
from reader.paths import DataFolder
from reader.ui.listing.row_list import RowList
from reader.ui.session import Session
from reader.ui.window import MainWindow

JUMPS, WARM = 200, 10
REST_SECONDS = 1.0

Moment = tuple[float, int]
"""When the list had how many rows."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Milliseconds. `jumps` are from the scroll bar's new place to the painted rows, `worked` is the processor time of
    each; `opening` says when the list had how many rows, from the first painted article on; `sorted` has by key of the
    list when it had its first rows and when all, from the question on, and the longest pause of the window between."""

    jumps: list[float]
    worked: list[float]
    opening: list[Moment]
    sorted: dict[str, tuple[float, float, float]]


def main(folder: DataFolder) -> int:
    """Open the window, scroll, sort."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    painted = list[float]()
    moments = list[Moment]()

    def prepare(window: MainWindow) -> None:
        session = window.session
        window.view.first_painted.connect(lambda: painted.append(time.perf_counter()))
        session.list.order_changed.connect(lambda: moments.append((time.perf_counter(), len(session.list.order))))

    with shown(folder, prepare) as window:
        opening = [(1000 * (moment - painted[0]), rows) for moment, rows in moments]
        rest(REST_SECONDS)
        jumps, worked = _jumps(window.parts["list"].list)
        ticks = Ticks(window)
        by_key = {str(key): _sorted(window.session, key, moments, ticks) for key in (*SORTS[1:], SORTS[0])}
    print(json.dumps(asdict(Seen(jumps, worked, opening, by_key))))
    return 0


def _jumps(rows: RowList) -> tuple[list[float], list[float]]:
    """How long each took by the clock, and of the processor."""
    dice, times = Random(1), []
    for _ in range(WARM + JUMPS):
        place = dice.randrange(rows.verticalScrollBar().maximum())
        clock, worked = time.perf_counter(), time.thread_time()
        rows.verticalScrollBar().setValue(place)
        rows.viewport().repaint()
        times.append((1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - worked)))
        QApplication.processEvents()
    by_clock, of_processor = zip(*times[WARM:], strict=True)
    return list(by_clock), list(of_processor)


def _sorted(session: Session, key: SortKey, moments: list[Moment], ticks: Ticks) -> tuple[float, float, float]:
    known, since = len(moments), time.perf_counter()
    session.list.ask(sort=key)
    until(lambda: bool((found := session.list.results) and found.query.sort is key and found.is_whole))
    rest(REST_SECONDS)
    first, whole = (1000 * (moment - since) for moment, _ in (moments[known], moments[-1]))
    return first, whole, max(ticks.gaps(since, time.perf_counter()))


if __name__ == "__main__":
    sys.exit(main(DataFolder(Path(sys.argv[1]))))
