"""Keeping the search index as the library is: taking in what waits, making it anew when it cannot be used."""

from pathlib import Path
from typing import NamedTuple

from reader.domain.progress import Cancelled, Progress, silent
from reader.storage.index import IndexUnusable, IndexWriter, SearchIndex, alone_with, forget, is_intact
from reader.storage.indexing.index_queue import IndexQueue, Waiting
from reader.storage.library import Library

BATCH = 50
"""How many articles are taken in between two looks whether to go on: few, for who closes the window waits for them."""
COMMIT_EVERY = 10_000
"""How many articles become findable at once: each time costs a tenth of a second."""


class Difference(NamedTuple):
    """How many articles the index has, and how it and the library differ: articles that the index lacks, that it has
    too many, and that wait to be taken in.

    `is_unusable` when there is no index that could be compared.
    """

    articles: int
    missing: int
    surplus: int
    waiting: int
    is_unusable: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether `take_in` is all that the index needs, if anything."""
        return not (self.missing or self.surplus or self.is_unusable)


def is_due(library: Library, folder: Path) -> bool:
    """Whether `take_in` would have anything to do."""
    queue = IndexQueue(library)
    return bool(queue.count()) or not _fits(queue, folder)


def due(library: Library, folder: Path) -> int:
    """How many articles `take_in` would take in."""
    queue = IndexQueue(library)
    counts = queue.counts()
    return counts.waiting if _fits(queue, folder, even_unfinished=True) else counts.articles


def take_in(library: Library, folder: Path, progress: Progress = silent) -> int:
    """Bring the index in `folder` up to the library, which must be open for writing; how many articles it took in.

    An index that is missing, damaged, stale or of another version is made anew. When `progress` raises `Cancelled`,
    what was taken in by then is kept. Raises `IndexInUse` while another program does the same.
    """
    if not is_due(library, folder):
        return 0
    queue = IndexQueue(library)
    with alone_with(folder):
        if not _fits(queue, folder, even_unfinished=True):
            _begin_anew(queue, folder)
        try:
            return _drain(queue, folder, progress)
        except IndexUnusable:  # it went bad just now, or only writing showed it
            _begin_anew(queue, folder)
            return _drain(queue, folder, progress)


def difference(library: Library, folder: Path) -> Difference:
    """Compare the index with the library, article by article, and its files with their checksums."""
    queue = IndexQueue(library)
    waiting = {item.article for item in queue.waiting(1 << 60)}
    stored = queue.keys()
    try:
        known = set(SearchIndex(folder, queue.labels(), even_unfinished=True).keys())
    except IndexUnusable:
        return Difference(0, len(stored), 0, len(waiting), is_unusable=bool(stored))
    missing, surplus = stored - known - waiting, known - queue.keys() - waiting
    return Difference(len(known), len(missing), len(surplus), len(waiting), is_unusable=not is_intact(folder))


def repair(library: Library, folder: Path, progress: Progress = silent) -> None:
    """Make the index anew. Raises `IndexInUse` while another program writes to it."""
    queue = IndexQueue(library)
    with alone_with(folder):
        _begin_anew(queue, folder)
        _drain(queue, folder, progress)


def _fits(queue: IndexQueue, folder: Path, *, even_unfinished: bool = False) -> bool:
    """Whether there is an index of this library that has as many articles as it should; none is needed for none."""
    labels, before = queue.labels(), queue.counts()
    if not labels and not before.articles:
        return True
    try:
        known = SearchIndex(folder, labels, even_unfinished=even_unfinished).articles
    except IndexUnusable:
        return False
    # Another program may import and take in meanwhile.
    return before.articles - before.waiting <= known <= queue.counts().articles


def _begin_anew(queue: IndexQueue, folder: Path) -> None:
    queue.begin_anew()  # first: cut off after it, the next start begins anew again
    forget(folder)


def _drain(queue: IndexQueue, folder: Path, progress: Progress) -> int:
    total, done, last = queue.count(), 0, -1
    with IndexWriter(folder, queue.labels()) as writer:
        put: list[Waiting] = []
        try:
            while batch := queue.waiting(BATCH, last):
                progress(done, max(total, done), "")
                _put(queue, writer, batch)
                put += batch
                done, last = done + len(batch), batch[-1].article
                if len(put) >= COMMIT_EVERY:
                    _commit(queue, writer, put)
        except Cancelled:
            if put:
                _commit(queue, writer, put)
            raise
        _commit(queue, writer, put, is_whole=True)
    progress(done, done, "")
    return done


def _put(queue: IndexQueue, writer: IndexWriter, batch: list[Waiting]) -> None:
    entries = {entry.key: entry for entry in queue.entries([item.article for item in batch])}
    for item in batch:
        if entry := entries.get(item.article):
            writer.put(entry)
        else:
            writer.remove(item.article)


def _commit(queue: IndexQueue, writer: IndexWriter, put: list[Waiting], *, is_whole: bool = False) -> None:
    """First the index, then the queue: cut off in between, they are taken in once more, which changes nothing."""
    label = queue.begin_commit(writer.label)
    writer.commit(label, is_whole=is_whole)
    queue.end_commit(put, label)
    put.clear()
