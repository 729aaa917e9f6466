"""Which importer reads which file, and what is said of files that none reads."""

import os
from pathlib import Path

import pytest

from reader import importers
from reader.domain.errors import BadFile, UnsupportedFile
from reader.importers import can_import, importer_for


def named(path: Path) -> str:
    return importer_for(path).__name__.rpartition(".")[2]


def test_every_module_with_endings_is_a_format() -> None:
    found = {importer.__name__.rpartition(".")[2] for importer in importers.importers()}

    assert {"crawled", "markdown", "plain"} <= found
    assert not {"decoding", "front_matter", "pictures"} & found


@pytest.mark.parametrize("name", ["a.json", "a.csv", "a.zip", "a.html", "a.opml"])
def test_folders_are_searched_for_exports(name: str) -> None:
    assert can_import(Path(name))


@pytest.mark.parametrize("name", ["a.md", "A.MD", "b.markdown", "c.mkd", "d.mdown", "e.txt", "f.text"])
def test_folders_are_searched_for_text(name: str) -> None:
    assert can_import(Path(name))


@pytest.mark.parametrize("name", ["a.png", "b.pdf", "c", "d.py", "e.7z", ".md"])
def test_folders_are_not_searched_for_anything_else(name: str) -> None:
    assert not can_import(Path(name))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "<<: x", "markdown"),
        ("a.txt", "Title\n\nText\n\n<<: Before\n", "crawled"),
        ("a.txt", "Title\n\nTitle\n\nText\n", "crawled"),
        ("a.txt", "Title\n\nText\n", "plain"),
        ("notes", "---\ntitle: A\n---\nText", "markdown"),
        ("notes", "# A heading\n\nText", "markdown"),
        ("notes.log", "Just text", "plain"),
        ("page.log", "Title\n\nText\n\n>>：后一篇\n", "crawled"),
    ],
)
def test_the_content_decides_where_the_ending_does_not(tmp_path: Path, name: str, text: str, expected: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")

    assert named(path) == expected


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"%PDF-1.7 ...", "PDF"),
        ("a", b"%PDF-1.7 ...", "PDF"),
        ("a.mobi", b"BOOKMOBI", "Kindle"),
        ("a.azw3", b"TPZ", "Kindle"),
        ("a.djvu", b"AT&TFORM", "DjVu"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        ("a", b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        ("a.rtf", b"{\\rtf1", "RTF"),
        ("a.fb2", b"<FictionBook>", "FictionBook"),
        ("a.cbz", b"PK\x03\x04", "comic"),
        ("a.7z", b"7z\xbc\xaf", "archive"),
        ("a.jpg", b"\xff\xd8\xff", "picture"),
        ("a.bin", b"\x89PNG\r\n\x1a\n\0\0\0", "not text"),
        ("a.json", b'{"name": "package"}', "no export"),
        ("a.csv", b"date,amount\n2020-01-01,3\n", "no export"),
    ],
)
def test_files_nobody_reads_are_refused_with_a_reason(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(UnsupportedFile, match=words) as caught:
        importer_for(path)

    assert str(caught.value.hint)


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.log"])
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x00\x01\x02\x03" * 100)

    with pytest.raises(UnsupportedFile, match="not text"):
        list(importer_for(path).read(path))


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_file_that_is_gone_is_said_to_be_gone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name

    with pytest.raises(BadFile, match="no longer there"):
        list(importer_for(path).read(path))


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.touch()

    with pytest.raises(BadFile, match="empty"):
        list(importer_for(path).read(path))


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_file_of_white_space_has_no_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xef\xbb\xbf \r\n\r\n\t\n")

    with pytest.raises(BadFile, match="no text"):
        list(importer_for(path).read(path))


@pytest.mark.parametrize("name", ["folder.md", "folder.txt"])
def test_a_folder_is_said_to_be_a_folder(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.mkdir()

    with pytest.raises(BadFile, match="folder"):
        list(importer_for(path).read(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    os.mkfifo(path)

    with pytest.raises(BadFile, match="ordinary"):
        list(importer_for(path).read(path))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("text")
    path.chmod(0)

    with pytest.raises(BadFile, match="permission"):
        list(importer_for(path).read(path))
