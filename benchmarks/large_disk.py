"""What a large library takes on the disk, beside its source files."""

from pathlib import Path

from benchmarks import large_library
from benchmarks.large_library import Large
from benchmarks.measuring import Line, Result
from reader.services.opening import opened

MEBIBYTE = 2**20


def measure(large: Large, _folder: Path) -> Result:
    """MiB of library.db and of the index, and of both together."""
    with opened(large.data, can_write=True) as stored, stored.library.database.reading() as connection:
        connection.execute("PRAGMA main.wal_checkpoint(TRUNCATE)")
    sources = _mebibytes(large.sources)
    sizes = {"library.db": large.data.library.stat().st_size / MEBIBYTE, "index": _mebibytes(large.data.index)}
    lines = [Line(what, size, "MiB", sources) for what, size in sizes.items()]
    lines.append(Line("together", sum(sizes.values()), "MiB", sources, "at most 2.0 times, aim 1.5"))
    return Result(
        f"Disk with {large.articles:,} articles",
        tuple(lines),
        "Bytes of the files, not of the disk's blocks, after a checkpoint of the database.",
        reference="source files",
    )


def _mebibytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / MEBIBYTE


if __name__ == "__main__":
    large_library.run(measure)
