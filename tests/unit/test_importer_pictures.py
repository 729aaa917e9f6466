"""Pictures on the disk: which are taken, and which never."""

import os
import struct
import zlib
from pathlib import Path

import pytest

from reader.importers import pictures


def png(width: int = 3, height: int = 2) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with posts two folders down and a picture in every place where generators keep them."""
    for place in (
        "content/posts/here.png",
        "content/posts/a b.png",
        "content/posts/img/deep.png",
        "content/beside.png",
        "static/images/static.png",
        "assets/assets.png",
        "attachments/note.png",
    ):
        file = tmp_path / "site" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png())
    return tmp_path / "site"


@pytest.mark.parametrize(
    "source",
    [
        "here.png",
        "./here.png",
        "img/deep.png",
        "../beside.png",
        "/images/static.png",
        "/assets/assets.png",
        "/assets.png",
        "/content/beside.png",
        "a%20b.png",
        "a b.png",
        "here.png?raw=true",
        "here.png#center",
        "{static}/assets.png",
        "{attach}here.png",
        "{{ site.baseurl }}/assets/assets.png",
    ],
)
def test_pictures_are_found_where_generators_keep_them(site: Path, source: str) -> None:
    assets, notes = pictures.collect(site / "content/posts", [source])

    assert [(a.name, a.media_type, a.width, a.height, a.data) for a in assets] == [(source, "image/png", 3, 2, png())]
    assert notes == ()


@pytest.mark.parametrize("name", ["here.png", "note.png", "beside.png"])
def test_embedded_pictures_are_found_by_name(site: Path, name: str) -> None:
    assets, _ = pictures.collect(site / "content/posts", [], [name])

    assert [asset.name for asset in assets] == [name]


@pytest.mark.parametrize(
    "source",
    [
        "https://e.org/a.png",
        "http://e.org/a.png",
        "data:image/png;base64,AA",
        "//e.org/a.png",
        "file:///a.png",
        "C:/a.png",
    ],
)
def test_addresses_are_no_files_and_not_missed(site: Path, source: str) -> None:
    assert pictures.collect(site, [source]) == ((), ())


def test_missing_pictures_are_noted_a_few_by_name(site: Path) -> None:
    assets, notes = pictures.collect(site, [f"{number}.png" for number in range(10)])

    assert assets == ()
    assert [str(note) for note in notes] == [
        "Picture not found: 0.png",
        "Picture not found: 1.png",
        "Picture not found: 2.png",
        "Further pictures not found: 7",
    ]


def test_absolute_paths_of_the_machine_are_not_followed(site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.png"
    elsewhere.write_bytes(png())

    assets, notes = pictures.collect(site / "content/posts", [str(elsewhere)])

    assert assets == ()
    assert notes


def test_links_that_leave_the_tree_are_not_followed(
    site: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path_factory.mktemp("private") / "secret.png"
    outside.write_bytes(png())
    (site / "content/posts/link.png").symlink_to(outside)
    monkeypatch.setenv("HOME", str(site.parent))

    assert pictures.collect(site / "content/posts", ["link.png"])[0] == ()


def test_links_within_the_tree_are_followed(site: Path) -> None:
    (site / "content/posts/link.png").symlink_to(site / "assets/assets.png")

    assert pictures.collect(site / "content/posts", ["link.png"])[0]


def test_the_home_folder_is_no_part_of_a_site(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site.parent / "private.png").write_bytes(png())
    monkeypatch.setenv("HOME", str(site.parent))

    assert pictures.collect(site / "content/posts", ["../../../private.png"])[0] == ()


@pytest.mark.parametrize(
    "source", ["../" * 30 + "etc/passwd", "..%2f" * 30 + "etc/passwd", "a\0b.png", "", "/", "x" * 5000]
)
def test_mischievous_names_find_nothing(site: Path, source: str) -> None:
    assert pictures.collect(site, [source])[0] == ()


def test_a_file_that_is_no_picture_is_not_taken(site: Path) -> None:
    (site / "notes.png").write_text("not a picture at all")

    assert pictures.collect(site, ["notes.png"])[0] == ()


def test_a_picture_too_large_is_not_taken(site: Path) -> None:
    with (site / "huge.png").open("wb") as file:
        file.write(png())
        os.truncate(file.fileno(), pictures.LARGEST + 1)

    assert pictures.collect(site, ["huge.png"])[0] == ()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0rest", "image/jpeg"),
        (b"GIF89arest", "image/gif"),
        (b"RIFF\0\0\0\0WEBPrest", "image/webp"),
        (b"\0\0\0\x20ftypavifrest", "image/avif"),
        (b"BM" + (30).to_bytes(4, "little") + bytes(24), "image/bmp"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x -->\n<svg/>', "image/svg+xml"),
        (b"<html><body>", ""),
        (b"BM but a text", ""),
        (b"", ""),
    ],
)
def test_the_first_bytes_tell_what_a_picture_is(data: bytes, media_type: str) -> None:
    assert pictures.media_type_of(data) == media_type


def test_a_damaged_picture_has_no_size(site: Path) -> None:
    (site / "damaged.png").write_bytes(png()[:12])

    (asset,), _ = pictures.collect(site, ["damaged.png"])

    assert (asset.width, asset.height) == (0, 0)
