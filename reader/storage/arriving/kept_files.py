"""Files that are kept whole in library.db, because several articles came from one, or none of them gives it back; and
those that are kept with a form of an article that is not shown."""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reader.domain.archive import Beside
from reader.storage.arriving.import_log import IMPORTS_KEPT
from reader.storage.arriving.saved_links import leave_kept
from reader.storage.database import explained, storable
from reader.storage.library import Library
from reader.storage.packing import body_of, original_of

PIECE = 1024 * 1024
"""Bytes of a file that are packed and stored together."""

MOST_BYTES = 256 * 1024 * 1024
"""A larger file is not kept: it would double the library for the sake of something that is still in its place."""


class KeptFiles:
    """The files kept in a `Library`, by the path that `articles.source_file` has. Bytes come and go in pieces."""

    def __init__(self, library: Library) -> None:
        self._database = library.database

    def keep(self, path: Path) -> bool:
        """Keep the file as it is now; whether it is kept. One that is too large, or gone meanwhile, is not."""
        name = storable(path)
        try:
            with path.open("rb") as file:
                size = file.seek(0, 2)
                if size > MOST_BYTES:
                    return False
                file.seek(0)
                digest = hashlib.file_digest(file, "sha256").hexdigest()
                file.seek(0)
                with self._database.write() as connection:
                    if _is_here(connection, name, digest):
                        return True
                    if not _has(connection, digest):
                        pieces = iter(lambda: file.read(PIECE), b"")
                        _write(connection, digest, enumerate(pieces))
                    _name(connection, name, digest, size)
        except OSError:
            return False
        return True

    def has(self, path: str) -> bool:
        """Whether a file is kept under `path`."""
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM kept_files WHERE path = ?", (path,)).fetchone() is not None

    def pieces(self, path: str) -> Iterator[bytes]:
        """The bytes of the file kept under `path`, piece by piece; none when none is."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT digest FROM kept_files WHERE path = ?", (path,)).fetchone()
        return self.pieces_of(found[0]) if found else iter(())

    def pieces_of(self, digest: str) -> Iterator[bytes]:
        """The bytes of a kept file by its digest."""
        place = 0
        while True:
            with self._database.reading() as connection, explained(self._database.path):
                found = connection.execute(
                    "SELECT data FROM kept_pieces WHERE digest = ? AND place = ?", (digest, place)
                ).fetchone()
                if not found:
                    return
                data = zlib.decompress(found[0])
            yield data
            place += 1

    def of_form(self, path: str) -> bytes | None:
        """The file at `path` as it was imported, where it gave a form of an article that is not shown, by itself or
        beside a file with the same bytes."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT f.original, f.body, f.packing, f.path = ?1, s.size FROM source_files s JOIN forms f"
                " ON f.article = s.article JOIN articles a ON a.key = s.article WHERE s.path = ?1"
                " AND (f.path = ?1 OR a.source_file <> ?1) ORDER BY f.path <> ?1",
                (path,),
            ).fetchall()
            for kept, packed, packing, is_its_own, size in rows:
                body = body_of(packed, packing)
                original = original_of(kept, body, packing)
                data = body.encode("utf-8", "surrogatepass") if original is None else original
                if is_its_own or len(data) == size:
                    return data
        return None

    def all(self) -> list[tuple[str, str, int]]:
        """Path, digest and size of every kept file."""
        with self._database.reading() as connection:
            return connection.execute("SELECT path, digest, size FROM kept_files ORDER BY path").fetchall()

    def leave(self, beside: Sequence[Beside]) -> None:
        """Take in what an archive holds besides articles."""
        with self._database.write() as connection:
            for each in beside:
                leave_kept(connection, each.waiting)
                _remember(connection, each.imports)
                for piece in each.pieces:
                    _write(connection, piece.digest, [(piece.place, piece.data)])
                    _name(connection, piece.path, piece.digest, piece.size)


def _is_here(connection: sqlite3.Connection, path: str, digest: str) -> bool:
    found = connection.execute("SELECT 1 FROM kept_files WHERE path = ? AND digest = ?", (path, digest))
    return found.fetchone() is not None


def _has(connection: sqlite3.Connection, digest: str) -> bool:
    return connection.execute("SELECT 1 FROM kept_pieces WHERE digest = ?", (digest,)).fetchone() is not None


def _write(connection: sqlite3.Connection, digest: str, pieces: Iterable[tuple[int, bytes]]) -> None:
    for place, data in pieces:
        packed = zlib.compress(data, 3)
        connection.execute("INSERT OR IGNORE INTO kept_pieces VALUES (?, ?, ?)", (digest, place, packed))


def _name(connection: sqlite3.Connection, path: str, digest: str, size: int) -> None:
    """The file is known under `path` from now on; what was known under it and under nothing else goes."""
    before = connection.execute("SELECT digest FROM kept_files WHERE path = ?", (path,)).fetchone()
    connection.execute("INSERT OR REPLACE INTO kept_files VALUES (?, ?, ?)", (path, digest, size))
    if before:
        connection.execute(
            "DELETE FROM kept_pieces WHERE digest = ?1 AND NOT EXISTS (SELECT 1 FROM kept_files WHERE digest = ?1)",
            before,
        )


def _remember(connection: sqlite3.Connection, imports: Sequence[tuple[float, str, bool]]) -> None:
    """Past imports of the other library, before those of this one, with which they could be undone: none is told
    twice."""
    known = {tuple(row) for row in connection.execute("SELECT at, report FROM imports")} if imports else set()
    new = [each for each in imports if each[:2] not in known and _is_report(each[1])]
    if not new:
        return
    (first,) = connection.execute("SELECT min(0, coalesce(min(key), 0)) FROM imports").fetchone()
    before = [(first - place, *each) for place, each in enumerate(sorted(new, reverse=True), 1)]
    connection.executemany(
        "INSERT INTO imports (key, at, report, is_undone) VALUES (?, ?, ?, ?)", before[:IMPORTS_KEPT]
    )


def _is_report(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False
