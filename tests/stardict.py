"""Dictionaries in the StarDict format, made for tests."""

import gzip
import struct
import zlib
from pathlib import Path


def make(
    folder: Path,
    words: list[tuple[str, bytes]],
    *,
    name: str = "Harbour words",
    kinds: str = "m",
    is_packed: bool = False,
    others: list[tuple[str, int]] = (),
    is_sorted: bool = True,
) -> Path:
    """Write a dictionary into `folder`; the path of its .ifo file. `others` are spellings and numbers of words."""
    folder.mkdir(parents=True, exist_ok=True)
    if is_sorted:
        words = sorted(words, key=lambda each: (each[0].encode().lower(), each[0].encode()))
    data, index = b"", b""
    for word, entry in words:
        index += word.encode() + b"\0" + struct.pack(">II", len(data), len(entry))
        data += entry
    path = folder / f"{name.lower().replace(' ', '-')}.ifo"
    kept = f"sametypesequence={kinds}\n" if kinds else ""
    path.write_text(
        f"StarDict's dict ifo file\nversion=3.0.0\nbookname={name}\nwordcount={len(words)}\n"
        f"idxfilesize={len(index)}\n{kept}",
        encoding="utf-8",
    )
    if is_packed:
        path.with_suffix(".idx.gz").write_bytes(gzip.compress(index))
        path.with_suffix(".dict.dz").write_bytes(dictzip(data))
    else:
        path.with_suffix(".idx").write_bytes(index)
        path.with_suffix(".dict").write_bytes(data)
    if others:
        packed = b"".join(word.encode() + b"\0" + struct.pack(">I", number) for word, number in sorted(others))
        path.with_suffix(".syn").write_bytes(packed)
    return path


def dictzip(data: bytes, length: int = 50) -> bytes:
    """`data` as dictzip packs it, in chunks of `length` bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    chunks = [
        packer.compress(data[at : at + length]) + packer.flush(zlib.Z_FULL_FLUSH) for at in range(0, len(data), length)
    ]
    sizes = struct.pack(f"<HHH{len(chunks)}H", 1, length, len(chunks), *map(len, chunks))
    extra = b"RA" + struct.pack("<H", len(sizes)) + sizes
    head = struct.pack("<HBBIBB", 0x8B1F, 8, 4 | 8, 0, 2, 3) + struct.pack("<H", len(extra)) + extra + b"words.dict\0"
    return head + b"".join(chunks) + packer.flush() + struct.pack("<II", zlib.crc32(data), len(data))
