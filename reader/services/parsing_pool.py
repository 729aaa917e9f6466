"""Processes that read files for an import, on as many processors as there are; no other module starts any.

They are fresh interpreters and not copies of this one, so that its threads and windows are none of their business. What
they find comes in the order of the files. A process that ends at a file costs that file alone. Few files are in work at
any time, so that memory does not grow with their number.
"""

import os
import pickle
import select
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from reader.domain.article import BodyFormat, Draft
from reader.services.parsing_worker import LENGTH, Answer
from reader.storage.arriving.arrivals import Arrival

MOST_PROCESSES = 4
FILES_A_TASK = 64
BYTES_A_TASK = 8 * 1024
"""Of names. The tasks of a process fit into a pipe together, so that giving one never waits."""

TASKS_AHEAD = 6
PIPE_BYTES = 1024 * 1024
"""Room for what was found while the program saves; where pipes are smaller, processes wait more often."""

PATIENCE_MILLISECONDS = 200
_BEGINNING = "import sys; sys.path[:] = sys.argv[1:]; from reader.services.parsing_worker import main; main()"


class ReadingEnded(Exception):
    """A process ended while it read a file: a parser broke down, or the system ended the process."""


Found = list[Arrival] | ReadingEnded | None
"""What is in a file; None for a file that is to be read in this process."""


@contextmanager
def pool(look: Callable[[], None]) -> "Iterator[Pool | None]":
    """A pool whose processes end with the block, or None where it is not to be had or gains nothing. `look` is called
    from time to time while nothing comes, and may raise."""
    count = min(MOST_PROCESSES, processors())
    is_interpreter = bool(sys.executable) and not getattr(sys, "frozen", False)
    if count < 2 or not is_interpreter:
        yield None
        return
    made = Pool(count, look)
    try:
        yield made
    finally:
        made.close()


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool:
    """See `pool`."""

    def __init__(self, count: int, look: Callable[[], None]) -> None:
        self._workers = [_Worker(look) for _ in range(count)]

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.end()

    def found(self, files: Iterable[str]) -> Iterator[Found]:
        """What is in each of `files`, in their order."""
        given: deque[tuple[_Worker, _Task]] = deque()
        for task in _tasks(files):
            while not (worker := self._free_worker()) and given:
                yield from _finished(*given.popleft())
            if worker:
                worker.give(task)
                given.append((worker, task))
            else:  # all of them failed to start
                yield from (None for _ in task.files)
        while given:
            yield from _finished(*given.popleft())

    def _free_worker(self) -> "_Worker | None":
        """The least busy one that can take a task."""
        able = [worker for worker in self._workers if not worker.is_lost and len(worker.tasks) < TASKS_AHEAD]
        return min(able, key=lambda worker: len(worker.tasks), default=None)


@dataclass(eq=False, slots=True)
class _Task:
    """Files that a process was given together; `answers` have come and are not taken yet."""

    files: list[str]
    answers: deque[Answer] = field(default_factory=deque)


def _tasks(files: Iterable[str]) -> Iterator[_Task]:
    task: list[str] = []
    size = 0
    for file in files:
        task.append(file)
        size += len(os.fsencode(file))
        if len(task) == FILES_A_TASK or size > BYTES_A_TASK:
            yield _Task(task)
            task, size = [], 0
    if task:
        yield _Task(task)


def _finished(worker: "_Worker", task: _Task) -> Iterator[Found]:
    """What is in the files of `task`, which is the first of those that `worker` has."""
    left = deque(task.files)
    try:
        while left and not worker.is_lost:
            answer = worker.answer(task)
            yield _arrivals(left.popleft(), answer)
        worker.tasks.popleft()
    except _Gone:
        worker.tasks.popleft()
        if worker.is_ready:
            yield from _found_one_by_one(worker, left)
            worker.begin_again()
            return
        worker.is_lost = True
    yield from (None for _ in left)


def _found_one_by_one(worker: "_Worker", files: Iterable[str]) -> Iterator[Found]:
    """What is in the files that a process had not answered for when it ended: it was at one of them."""
    for file in files:
        try:
            yield _arrivals(file, worker.answer_for(file))
        except _Gone as exc:
            yield ReadingEnded(f"A process {exc} while it read {file}")


def _arrivals(file: str, answer: Answer) -> list[Arrival] | None:
    if answer.parts is None:
        return None
    path = Path(file)
    return [
        Arrival(
            Draft(part.rows.article.title, "", BodyFormat(part.rows.content[1]), notes=part.notes),
            path,
            number,
            answer.size,
            answer.modified,
            part.rows,
        )
        for number, part in enumerate(answer.parts)
    ]


class _Gone(Exception):
    """A process is no more."""


class _Worker:
    """A process, or another one in its place; `is_ready` once it said so, `is_lost` when it ended before it could."""

    def __init__(self, look: Callable[[], None]) -> None:
        self._look = look
        self._process: subprocess.Popen[bytes] | None = None
        self.tasks: deque[_Task] = deque()
        self.is_ready = False
        self.is_lost = False
        self._start()

    def give(self, task: _Task) -> None:
        """Have the files of `task` read after those of the others."""
        self.tasks.append(task)
        self._send(task)

    def answer(self, task: _Task) -> Answer:
        """The next answer to the first task. Raises `_Gone`."""
        while not task.answers:
            if message := self._message():
                task.answers.extend(pickle.loads(message))
            else:
                self.is_ready = True
        return task.answers.popleft()

    def answer_for(self, file: str) -> Answer:
        """What is in one file, before all tasks, by a process that may end at it. Raises `_Gone`."""
        if not self._process:
            self._start()
        task = _Task([file])
        self._send(task)
        return self.answer(task)

    def begin_again(self) -> None:
        """Give all tasks to the process anew."""
        if not self._process:
            self._start()
        for task in self.tasks:
            task.answers.clear()
            self._send(task)

    def end(self) -> int:
        """End the process; what it ended with, if it had ended by itself."""
        if not (process := self._process):
            return 0
        self._process = None
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        return process.wait()

    def _start(self) -> None:
        self.is_ready = False
        for size in (PIPE_BYTES, -1):
            with suppress(OSError):
                self._process = _process(size)
                return

    def _send(self, task: _Task) -> None:
        message = b"\0".join(map(os.fsencode, task.files))
        if self._process and self._process.stdin:
            with suppress(OSError):  # reading from it will tell
                self._process.stdin.write(LENGTH.pack(len(message)) + message)

    def _message(self) -> bytes:
        return self._exactly(*LENGTH.unpack(self._exactly(LENGTH.size)))

    def _exactly(self, size: int) -> bytes:
        found = bytearray()
        while len(found) < size:
            if not (piece := self._piece(size - len(found))):
                raise _Gone(f"ended with {self.end()}")
            found += piece
        return bytes(found)

    def _piece(self, size: int) -> bytes:
        if not self._process or not self._process.stdout:
            return b""
        source = self._process.stdout.fileno()
        if hasattr(select, "poll"):
            poll = select.poll()
            poll.register(source, select.POLLIN)
            while not poll.poll(PATIENCE_MILLISECONDS):
                self._look()
        return os.read(source, size)


def _process(pipe_bytes: int) -> subprocess.Popen[bytes]:
    """A fresh interpreter that finds the same modules as this one."""
    places = [place or str(Path.cwd()) for place in sys.path if isinstance(place, str)]
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _BEGINNING, *places],
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        pipesize=pipe_bytes,
    )
