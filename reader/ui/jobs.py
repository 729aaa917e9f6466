"""Lanes of work beside the window: one that reads, one that alone writes library.db, and others for what takes long.

Results come back on the GUI thread, and so does garbage: the interpreter looks for cycles in whichever thread makes the
next object, and a lane that came upon a widget, a timer or a document among them would destroy it beside the window.
No other file of the program starts a thread.
"""

import gc
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from reader.domain.progress import Cancelled, Progress
from reader.storage.library import Library
from reader.storage.shelf import Shelf

T = TypeVar("T")
SLICE_SECONDS = 0.008
PROGRESS_SECONDS = 0.05
REST_SECONDS = 1.0
APART_SECONDS = 1.0


class Desk(NamedTuple):
    """What a lane lends to the work it runs: its own connections, and ways to tell and to be told."""

    library: Library
    shelf: Shelf
    progress: Progress
    is_stale: Callable[[], bool]


@dataclass(slots=True, eq=False)
class Job:
    """Work in a lane. `cancel()` makes its next `progress()` raise `Cancelled`; then `cancelled` is called, not `done`.

    Work that `is_kept` is done even when the window is closed before its turn comes.
    """

    work: Callable[[Desk], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    told: Callable[[int, int, str], None] | None
    latest: str = ""
    is_kept: bool = False
    is_cancelled: bool = False
    cancelled: Callable[[], None] | None = None
    over: threading.Event = field(default_factory=threading.Event)  # set once the work is done, or never will be
    _told_at: float = field(default=0.0)

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self.is_cancelled = True


class Jobs(QObject):
    """`read` and `write` run `work(desk)` in a lane and call `done(result)` or `failed(error)` on the GUI thread.

    `apart` does so in a lane of its own for work that takes minutes, or waits for the network or for other disks.
    Of read jobs with the same `latest` name only the newest counts: older ones are stopped or their answer dropped.
    Unhandled errors go to `crashed`.
    """

    crashed = Signal(Exception)
    _ready = Signal()

    def __init__(self, open_desk: Callable[[bool], tuple[Library, Shelf]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_desk = open_desk
        self._newest: dict[str, Job] = {}
        self._results: deque[Callable[[], None]] = deque()
        self._ready.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        self._lanes = {name: _Lane(name, self) for name in ("read", "write")}
        self._is_collecting = False

    def collect_garbage(self) -> None:
        """From now on, and on the GUI thread alone; the first lane asks for it unless the collector is off already."""
        gc.disable()
        self._is_collecting = True

    def read(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        latest: str = "",
    ) -> Job:
        """Run `work` in the read lane."""
        job = Job(work, done, failed, None, latest)
        if latest:
            if older := self._newest.get(latest):
                older.cancel()
            self._newest[latest] = job
        return self._lanes["read"].take(job)

    def write(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], None] = lambda _: None,
        *,
        failed: Callable[[Exception], None] | None = None,
        told: Callable[[int, int, str], None] | None = None,
        is_kept: bool = False,
    ) -> Job:
        """Run `work` in the write lane, after all that was given to it before; `told` hears of its progress. What
        the reader must not lose `is_kept`: it is done even if the window is closed first, so it should be short."""
        return self._lanes["write"].take(Job(work, done, failed, told, is_kept=is_kept))

    def apart(
        self,
        name: str,
        work: Callable[[Desk], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        told: Callable[[int, int, str], None] | None = None,
        cancelled: Callable[[], None] | None = None,
        may_hang: bool = True,
        is_kept: bool = False,
    ) -> Job:
        """Run `work` in the lane `name`, which is made for it, so that nothing the reader does waits for it; closing
        the window does not wait for what `may_hang`, and does what `is_kept` first."""
        if name not in self._lanes:
            self._lanes[name] = _Lane(name, self, may_hang=may_hang)
        return self._lanes[name].take(Job(work, done, failed, told, cancelled=cancelled, is_kept=is_kept))

    def stop(self) -> None:
        """Cancel what runs, do what waits and is kept, drop the rest, and wait for the lanes to close their files."""
        for lane in self._lanes.values():
            lane.stop()  # all of them first: none shall go on while another is waited for
        end = time.monotonic() + APART_SECONDS
        for lane in self._lanes.values():
            lane.wait(end)
            lane.unfinished.clear()
        self._results.clear()
        if self._is_collecting and not any(lane.is_alive() for lane in self._lanes.values()):
            self._is_collecting = False
            gc.enable()

    def is_idle(self) -> bool:
        """Whether nothing runs or waits, and every result was handed over."""
        return not self._results and not any(lane.unfinished for lane in self._lanes.values())

    def is_reading(self) -> bool:
        """Whether anything runs or waits in the lane that reads, or is still to be handed over."""
        return bool(self._results or self._lanes["read"].unfinished)

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` made on the GUI thread; for lanes."""
        self.post_last([call])

    def post_last(self, calls: list[Callable[[], None]]) -> None:
        """Post the only one of `calls` and hold it no longer: what it alone holds, a widget perhaps, is let go of on
        the GUI thread."""
        self._results.append(calls.pop())
        self._ready.emit()

    @Slot()
    def _drain(self) -> None:
        end = time.perf_counter() + SLICE_SECONDS
        try:
            while self._results:
                self._results.popleft()()
                if time.perf_counter() > end:
                    break
        finally:  # also where one of them raises: the others are not to wait for the next job
            if self._is_collecting:
                _collect_due()
            if self._results:
                self._ready.emit()


class _Lane:
    """One thread with its own connections; it starts with its first job."""

    def __init__(self, name: str, jobs: Jobs, *, may_hang: bool = False) -> None:
        self._name = name
        self._may_hang = may_hang
        self._jobs = jobs
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._is_stopped = False
        self.unfinished: set[Job] = set()

    def take(self, job: Job) -> Job:
        if self._is_stopped:
            job.over.set()
            return job
        self.unfinished.add(job)
        self._queue.put(job)
        if self._thread is None:
            if gc.isenabled():
                self._jobs.collect_garbage()
            self._thread = threading.Thread(target=self._run, name=f"armchair-{self._name}", daemon=True)
            self._thread.start()
        return job

    def stop(self) -> None:
        """Take no more, and cancel all that is not kept."""
        self._is_stopped = True
        for job in tuple(self.unfinished):
            if not job.is_kept:
                job.cancel()
        self._queue.put(None)

    def is_alive(self) -> bool:
        """Whether its thread runs."""
        return self._thread is not None and self._thread.is_alive()

    def wait(self, end: float) -> None:
        """Until the lane has ended, or, if it may hang, until then."""
        if self._thread is not None:
            self._thread.join(max(0.0, end - time.monotonic()) if self._may_hang else None)

    def _run(self) -> None:
        """Do one job after the other. Files are closed while there is nothing to do: what was read of them would be
        held in memory, above all of the search index, and so would what the work has freed."""
        desk: tuple[Library, Shelf] | None = None
        while True:
            try:
                job = self._queue.get(timeout=None if desk is None else REST_SECONDS)
            except Empty:
                _closed(desk)
                desk = None
                _give_back()
                continue
            if job is None:
                break
            if self._is_stopped and not job.is_kept:
                job.over.set()
                continue
            ended: list[Callable[[], None]] = []
            try:
                desk = desk or self._jobs._open_desk(self._name == "write")
                result = job.work(self._desk(desk, job))
            except Cancelled:
                ended.append(partial(self._leave, job))
            except Exception as exc:
                ended.append(partial(self._fail, job, exc))
            else:
                ended.append(partial(self._finish, job, result))
            over, job, result = job.over, None, None
            self._jobs.post_last(ended)
            over.set()
        _closed(desk)

    def _desk(self, opened: tuple[Library, Shelf], job: Job) -> Desk:
        if job.is_cancelled and self._name != "write":
            raise Cancelled
        return Desk(*opened, progress=lambda *told: self._progress(job, *told), is_stale=lambda: job.is_cancelled)

    def _progress(self, job: Job, done: int, total: int, what: str) -> None:
        if job.is_cancelled:
            raise Cancelled
        now = time.monotonic()
        if job.told and (now - job._told_at > PROGRESS_SECONDS or done == total):
            job._told_at = now
            told = job.told
            self._jobs.post(lambda: told(done, total, what))

    def _finish(self, job: Job, result: Any) -> None:
        self.unfinished.discard(job)
        if not (job.latest and job.is_cancelled) and is_listening(job.done):
            job.done(result)

    def _leave(self, job: Job) -> None:
        self.unfinished.discard(job)
        if job.cancelled:
            job.cancelled()

    def _fail(self, job: Job, exc: Exception) -> None:
        self.unfinished.discard(job)
        if job.latest and job.is_cancelled:
            return
        if job.failed:
            job.failed(exc)
        else:
            self._jobs.crashed.emit(exc)


def _collect_due() -> None:
    """As the interpreter would by itself: the oldest generation of which enough has gathered."""
    for generation, (count, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        if count > most:
            gc.collect(generation)
            return


def _closed(desk: tuple[Library, Shelf] | None) -> None:
    if desk is not None:
        desk[0].close()


def _give_back() -> None:
    from reader.storage.freed import give_back

    give_back()


def is_listening(done: Callable[..., object]) -> bool:
    """False for what belongs to a widget that was closed meanwhile: its methods, and functions made in them."""
    held = getattr(done, "__closure__", None) or ()
    owners = (getattr(done, "__self__", None), *(cell.cell_contents for cell in held))
    return all(isValid(owner) for owner in owners if isinstance(owner, QObject))
