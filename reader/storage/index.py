"""SearchIndex: the one door to the search engine. A folder beside library.db, made from it, and made anew at will."""

import json
import os
import shutil
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NamedTuple

import tantivy
from tantivy import Index, Query, Searcher

from reader.domain.errors import StorageProblem
from reader.domain.phrase import phrase
from reader.storage.database import explained
from reader.storage.indexing import index_queries, index_text
from reader.storage.indexing.index_document import Entry, document, schema
from reader.storage.indexing.index_label import FILE, SHAPE, Label, label_of, write_label
from reader.storage.indexing.index_queries import Known
from reader.storage.indexing.index_sieve import Sieve, sifted

MOST_FREQUENCIES = 20_000
"""Of so many terms of a field is kept how many articles have them: common words are asked for again and again."""
WRITER_BYTES = 48_000_000
_PANIC = "PanicException"
"""What the engine raises where it did not expect what it reads; no module has the class."""
_FOOTER, _FOOTER_LENGTH, _MOST_FOOTER = (1337).to_bytes(4, "little"), 4, 1000
_READ_AT_ONCE = 1 << 20


class IndexUnusable(StorageProblem):
    """The index is missing, damaged, stale or of another version: it must be made anew."""


class IndexInUse(StorageProblem):
    """Another program is writing to the index; what waits will be taken in by it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The keys of the best articles, the best first, and how many there are in all; -1 while they are not counted."""

    keys: "array[int]"
    count: int


class Hit(NamedTuple):
    """How well an article answers, its key, and how many words it has."""

    score: float
    key: int
    words: int


class SearchIndex:
    """Reads the index in `folder`, which must bear one of `labels` (see `IndexQueue.labels`). For one thread.

    Raises `IndexUnusable` when it cannot be used, at once or later; also while it is still being made, unless
    `even_unfinished`.
    """

    def __init__(self, folder: Path, labels: Sequence[str], *, even_unfinished: bool = False) -> None:
        self._folder = folder
        label = label_of(folder)
        if label is None or label.library not in labels or not (label.is_whole or even_unfinished):
            raise _unusable(folder)
        with _explained(folder):
            self._index = _opened(folder)
            self._index.reload()
            self._seen = self._changed()
            self._searcher: Searcher = self._index.searcher()
            self._frequencies: dict[str, dict[str, int]] = {}
            self.languages = self._languages()

    @property
    def articles(self) -> int:
        """How many articles are in it."""
        return int(self._fresh().num_docs)

    def keys(self) -> "array[int]":
        """The keys of all articles in it."""
        searcher = self._fresh()
        with self._reading():
            return self._found(searcher, Query.all_query(), searcher.num_docs).keys

    def search(self, known: Known, limit: int, *, is_counted: bool = True) -> Found:
        """The articles that answer `known`; counted in any case where that takes no longer."""
        searcher = self._fresh()
        bound, sieve = sifted(known)
        query = index_queries.compiled(bound, self)
        with self._reading():
            if sieve is None:
                return self._found(searcher, query, limit)
            return self._sifted(sieve, query, limit, is_counted=is_counted)

    def _sifted(self, sieve: Sieve, query: Query, limit: int, *, is_counted: bool) -> Found:
        articles = int(self._searcher.num_docs)
        most = articles if is_counted else sieve.enough(limit, articles)
        while True:
            found = self._found(self._searcher, query, most)
            keys = sieve.kept(found.keys)
            if most >= found.count:
                return Found(keys[:limit], len(keys))
            if len(keys) >= limit:
                return Found(keys[:limit], -1)
            most = min(articles, 4 * most)

    def frequency(self, field: str, term: str) -> int:
        """How many articles have the term in that field."""
        with self._reading():
            return int(self._searcher.doc_freq(field, term))

    def frequencies(self, field: str, terms: Iterable[str]) -> list[int]:
        """How many articles have each of the terms in that field. What was asked before is known."""
        searcher, wanted = self._fresh(), list(terms)
        known = self._frequencies.setdefault(field, {})
        if len(known) > MOST_FREQUENCIES:
            known.clear()
        with self._reading():
            known |= {term: int(searcher.doc_freq(field, term)) for term in wanted if term not in known}
        return [known[term] for term in wanted]

    def beginning(self, field: str, prefix: str, limit: int) -> list[tuple[str, int]]:
        """The most frequent terms of a field that begin with `prefix`, and in how many articles each is."""
        with self._reading():
            return self._searcher.terms_with_prefix(field, prefix, limit=limit)

    def run(self, query: Query, limit: int) -> list[Hit]:
        """The best answers to a query made by `index_similar`."""
        searcher = self._fresh()
        with self._reading():
            hits = searcher.search(query, limit, count=False).hits
            addresses = [address for _, address in hits]
            keys, words = (searcher.fast_field_values(name, addresses) for name in ("key", "words"))
        return [
            Hit(hit[0], int(key or 0), int(number or 0)) for hit, key, number in zip(hits, keys, words, strict=True)
        ]

    @property
    def schema(self) -> tantivy.Schema:
        return self._index.schema

    def _found(self, searcher: Searcher, query: Query, limit: int) -> Found:
        result: Any = searcher.search(query, max(1, limit))  # the engine takes no 0
        keys = searcher.fast_field_values("key", [address for _, address in result.hits])
        return Found(array("q", (int(key) for key in keys if key is not None)), int(result.count))

    def _fresh(self) -> Searcher:
        """The searcher, over what was last written."""
        with _explained(self._folder):
            changed = self._changed()
            if changed != self._seen:
                self._index.reload()
                self._searcher = self._index.searcher()
                self._frequencies = {}
                self._seen = changed
                self.languages = self._languages()
        return self._searcher

    def _changed(self) -> tuple[int, int]:
        """Another one after each commit: two of them may fall into one tick of the clock, but not into one file."""
        status = (self._folder / "meta.json").stat()
        return status.st_mtime_ns, status.st_ino

    def _languages(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self._searcher.terms_with_prefix("stemmer", "", limit=20))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Damage that shows only now is remembered by taking the label away, so that the index is made anew."""
        try:
            with _explained(self._folder):
                yield
        except IndexUnusable:
            if not is_intact(self._folder):
                with suppress(OSError):
                    (self._folder / FILE).unlink(missing_ok=True)
            raise


class IndexWriter:
    """Writes to the index in `folder`, which is made, with the last of `labels`, unless it bears one of them.

    A context, within `alone_with`. Raises `IndexUnusable` when the index is damaged.
    """

    def __init__(self, folder: Path, labels: Sequence[str]) -> None:
        self._folder = folder
        with _explained(folder):
            label = label_of(folder)
            self._label = label if label and label.library in labels else _made(folder, labels[-1])
            self._writer = _opened(folder).writer(WRITER_BYTES, 1)

    def __enter__(self) -> "IndexWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None, at: TracebackType | None) -> None:
        """What was not committed is given up."""
        with _explained(self._folder):
            if kind is not None:
                self._writer.rollback()
            self._writer.wait_merging_threads()

    @property
    def label(self) -> str:
        """The label that the index bears now."""
        return self._label.library

    def put(self, entry: Entry) -> None:
        """Take an article in, in the place of what was known of it."""
        with _explained(self._folder):
            self._writer.delete_documents_by_term("key", entry.key)
            self._writer.add_document(document(entry))

    def remove(self, key: int) -> None:
        """Forget an article."""
        with _explained(self._folder):
            self._writer.delete_documents_by_term("key", key)

    def commit(self, label: str, *, is_whole: bool = False) -> None:
        """Make all of it last under a new label; `is_whole` once nothing waits: a new index is not read before."""
        with _explained(self._folder):
            self._writer.commit()
            self._label = Label(SHAPE, label, is_whole or self._label.is_whole)
            write_label(self._folder, self._label)


@contextmanager
def alone_with(folder: Path) -> Iterator[None]:
    """Keep all others from writing to the index or making it anew. Raises `IndexInUse` where another does that, and
    `StorageProblem` where the folder may only be read."""
    if folder.exists() and not os.access(folder, os.W_OK):
        raise StorageProblem(phrase("{path} cannot be written.", path=folder), phrase("Check its permissions."))
    path = folder.with_name(f"{folder.name}.lock")
    with explained(path):
        file = path.open("ab")
    with file:
        if not _could_lock(file):
            raise _in_use(folder)
        yield


def forget(folder: Path) -> None:
    """Remove the index, so that a new one can be made. Raises `StorageProblem` where that cannot be done."""
    with explained(folder):
        (folder / FILE).unlink(missing_ok=True)  # first: without it nothing takes the rest for an index
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "meta.json").unlink(missing_ok=True)


def is_intact(folder: Path) -> bool:
    """Whether the engine's files are as it wrote them; reads all of them."""
    try:
        return all(_is_whole(path) for path in folder.glob("*.*") if path.suffix != ".json")
    except OSError:  # one that was merged into another meanwhile
        return True


def _is_whole(path: Path) -> bool:
    """Whether a file has the checksum that the footer says, where it has one: {"crc": CRC-32 of what is before it},
    the length of that JSON, and a mark, four bytes each (src/directory/footer.rs of tantivy)."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - 8))
        length, mark = int.from_bytes(file.read(_FOOTER_LENGTH), "little"), file.read()
        if mark != _FOOTER or not 0 < length < min(_MOST_FOOTER, size):
            return True
        left = size - 8 - length
        file.seek(0)
        found = 0
        while left > 0 and (piece := file.read(min(left, _READ_AT_ONCE))):
            found = zlib.crc32(piece, found)
            left -= len(piece)
        try:
            return bool(json.loads(file.read(length))["crc"] == found)
        except (ValueError, KeyError, TypeError):
            return False


def _made(folder: Path, library: str) -> Label:
    """Make an index without articles; its label."""
    forget(folder)
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
    Index(schema(), str(folder))
    label = Label(SHAPE, library, is_whole=False)
    write_label(folder, label)
    return label


def _opened(folder: Path) -> Index:
    index = Index.open(str(folder))
    for name in (index_text.WORDS, *index_text.STEMMERS):
        index.register_tokenizer(name, index_text.analyzer(name))
    index.config_reader("manual")
    return index


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """The engine says everything by ValueError, but for what it did not expect; OSError comes from the folder."""
    try:
        yield
    except (ValueError, OSError) as exc:
        raise _problem(exc, folder) from exc
    except BaseException as exc:
        if type(exc).__name__ != _PANIC:
            raise
        raise _unusable(folder) from exc


def _problem(exc: ValueError | OSError, folder: Path) -> StorageProblem:
    if "No space left" in str(exc):
        return StorageProblem(
            phrase("There is no room left on the disk for {path}.", path=folder),
            phrase("Make room and try again; nothing was lost."),
        )
    return _in_use(folder) if "LockBusy" in str(exc) else _unusable(folder)


def _in_use(folder: Path) -> IndexInUse:
    return IndexInUse(
        phrase("{path} is in use by another program.", path=folder),
        phrase("Close the other program and try again."),
    )


def _unusable(folder: Path) -> IndexUnusable:
    return IndexUnusable(
        phrase("The search index {path} cannot be used.", path=folder),
        phrase("Armchair makes it anew from the library; until then titles are searched."),
    )


if sys.platform == "win32":

    def _could_lock(file: IO[bytes]) -> bool:
        """Whether the file could be locked for this process, until it is closed."""
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _could_lock(file: IO[bytes]) -> bool:
        """Whether the file could be locked for this process, until it is closed."""
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
