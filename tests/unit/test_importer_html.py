"""Web pages: what is found about them, what becomes of their text and pictures, and what no page can break."""

import struct
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.domain.errors import BadFile
from reader.importers import html

PARAGRAPHS = [
    "A weir looks like a wall that failed, for the water goes over it, and that is the whole of its work. It holds the "
    "river at one height above it so that a mill, a lock or a town may count on it in every month of the year.",
    "The first weirs on our river were fences of willow, woven in the summer and torn away in the winter, and nobody "
    "thought the worse of them for that. A fence that lasts one season asks for nobody's leave, and for no stone.",
    "Stone came with the mills. A miller needs his water at the same hour every day, and the fish need theirs in two "
    "weeks of the autumn, so that most of what was ever written about weirs is about the quarrel between the two.",
    "Today there are nine of them between the bridge and the sea, and three have gates that a motor moves. The keeper "
    "looks at a screen in the kitchen of his house and still goes out to the bank to see whether the screen is right.",
]
HEAD = """<title>The keeper of nine weirs | River Papers</title>
<link rel="canonical" href="https://papers.example/weirs">
<meta property="og:title" content="The keeper of nine weirs">
<meta property="article:published_time" content="2021-05-04T08:30:00+02:00">
<meta name="author" content="Inés Calder">
<meta name="description" content="What a weir is for, and who quarrels about it.">
<meta property="article:tag" content="rivers"><meta property="article:tag" content="mills">"""
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About our papers</a></li></ul></nav>'


def page(*middle: str, head: str = HEAD, attributes: str = ' lang="en-GB"') -> str:
    """A page with a menu above and a list of other pages below the article."""
    said = "\n".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    inner = "\n".join((f"<h1>The keeper of nine weirs</h1>{said}", *middle))
    return (
        f'<!DOCTYPE html><html{attributes}><head><meta charset="utf-8">{head}</head><body>{MENU}<main><article>{inner}'
        f'</article></main><div class="share"><a href="#">Share this</a></div><footer>River Papers, all rights '
        f"reserved.</footer></body></html>"
    )


def draft(folder: Path, text: str | bytes, name: str = "weirs.html") -> Draft:
    """What is read from a file with `text` in it."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    [found] = html.read(path)
    return found


def png(width: int, height: int) -> bytes:
    """A black picture of so many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes(width) for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_page_says_what_it_is(tmp_path: Path) -> None:
    found = draft(tmp_path, page())

    assert found.title == "The keeper of nine weirs"
    assert [author.name for author in found.authors] == ["Inés Calder"]
    assert found.published == datetime(2021, 5, 4, 6, 30, tzinfo=UTC)
    assert found.source_url == "https://papers.example/weirs"
    assert found.language == "en-GB"
    assert found.summary == "What a weir is for, and who quarrels about it."
    assert found.tags == ("rivers", "mills")
    assert found.body_format is BodyFormat.HTML


def test_the_text_comes_whole_and_what_stands_around_it_does_not(tmp_path: Path) -> None:
    found = draft(tmp_path, page())

    assert all(text in found.body for text in PARAGRAPHS)
    assert not [word for word in ("About our papers", "Share this", "all rights", "<h1") if word in found.body]
    assert found.notes == ()


def test_the_file_can_be_had_back(tmp_path: Path) -> None:
    raw = page().replace("\n", "\r\n").encode()

    assert draft(tmp_path, raw).original == raw


def test_a_page_without_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="no text"):
        draft(tmp_path, "<html><head><title></title></head><body><script>let a = 1</script></body></html>")


def test_folders_saved_with_a_page_are_not_searched_for_articles(tmp_path: Path) -> None:
    from reader.importers import saved_with

    assert "weirs_files" in saved_with(["weirs.html", "other.md"])
    assert "other_files" not in saved_with(["weirs.html", "other.md"])
