"""Web pages in one file of mail: which part is the page, which are its pictures, and what no message can break."""

from base64 import b64encode
from datetime import UTC, datetime
from pathlib import Path
from quopri import encodestring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import Draft
from reader.domain.errors import BadFile, ReaderError
from reader.importers import importer_for, mhtml
from tests.unit.test_importer_html import PARAGRAPHS, page, png

HEAD = """From: <Saved by a browser>
Snapshot-Content-Location: https://papers.example/weirs?from=list
Subject: =?utf-8?Q?The_keeper_of_nine_weirs?=
Date: Wed, 5 May 2021 18:04:05 +0200
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; {start}boundary="--=_cut"
"""


def message(*parts: bytes, start: str = "", head: str = HEAD) -> bytes:
    """A message made of whole parts, each with its headers."""
    cut = b"\r\n----=_cut\r\n"
    return head.format(start=start).encode() + b"\r\n" + cut + cut.join(parts) + b"\r\n----=_cut--\r\n"


def part(kind: str, data: bytes, *headers: str, encoding: str = "base64") -> bytes:
    """A part with `data` in it."""
    lines = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {encoding}", *headers, "", ""]
    return "\r\n".join(lines).encode() + (b64encode(data) if encoding == "base64" else encodestring(data))


def draft(folder: Path, raw: bytes) -> Draft:
    """What is read from a file of `raw`."""
    path = folder / "weirs.mhtml"
    path.write_bytes(raw)
    [found] = mhtml.read(path)
    return found


def test_the_page_its_address_and_the_time_it_was_saved_are_found(tmp_path: Path) -> None:
    raw = message(part("text/html; charset=utf-8", page(head="").encode(), encoding="quoted-printable"))

    found = draft(tmp_path, raw)

    assert found.title == "The keeper of nine weirs"
    assert all(text in found.body for text in PARAGRAPHS)
    assert found.source_url == "https://papers.example/weirs?from=list"
    assert found.saved == datetime(2021, 5, 5, 16, 4, 5, tzinfo=UTC)
    assert found.original == raw


def test_pictures_are_found_by_their_address_and_by_their_id(tmp_path: Path) -> None:
    shown = '<img src="cid:weir@saved" alt="A weir"><p><img src="/pictures/gate.png" alt="A gate"></p>'
    raw = message(
        part("text/html", page(shown).encode()),
        part("image/png", png(40, 30), "Content-ID: <weir@saved>"),
        part("image/png", png(60, 20), "Content-Location: https://papers.example/pictures/gate.png"),
    )

    found = draft(tmp_path, raw)

    assert [(asset.name, asset.width) for asset in found.assets] == [("cid:weir@saved", 40), ("/pictures/gate.png", 60)]
    assert all(f'src="{asset.name}"' in found.body for asset in found.assets)


def test_the_part_named_as_the_start_is_the_page(tmp_path: Path) -> None:
    other = "<html><body><p>An advertisement in a frame that is longer than nothing at all.</p></body></html>"
    raw = message(
        part("text/html", other.encode()),
        part("text/html", page().encode(), "Content-ID: <the-page@saved>"),
        start='start="<the-page@saved>"; ',
    )

    found = draft(tmp_path, raw)

    assert found.title == "The keeper of nine weirs"


def test_the_charset_of_the_part_wins_over_what_the_page_says(tmp_path: Path) -> None:
    text = page("<p>Ein Wehr heißt hier auch Überfall, und das ist gut gemeint und eine alte Sache.</p>")

    found = draft(tmp_path, message(part("text/html; charset=windows-1252", text.encode("cp1252"))))

    assert "heißt hier auch Überfall" in found.body


def test_a_header_that_was_broken_in_two_does_not_hide_the_page(tmp_path: Path) -> None:
    broken = HEAD.replace("MIME-Version", "X-Snapshot-Title: a title on two\nlines\nMIME-Version")

    found = draft(tmp_path, message(part("text/html", page().encode()), head=broken))

    assert found.title == "The keeper of nine weirs"


def test_a_boundary_that_the_head_does_not_name_is_found(tmp_path: Path) -> None:
    without = HEAD.replace('{start}boundary="--=_cut"', "")

    found = draft(tmp_path, message(part("text/html", page().encode()), head=without))

    assert PARAGRAPHS[0] in found.body


def test_a_file_cut_off_in_a_picture_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    raw = message(part("text/html", page().encode()), part("image/png", png(40, 30), "Content-ID: <a@b>"))

    found = draft(tmp_path, raw[:-60])

    assert PARAGRAPHS[-1] in found.body


@pytest.mark.parametrize("kind", ["text/plain", "image/png"])
def test_a_message_without_a_page_is_refused(tmp_path: Path, kind: str) -> None:
    with pytest.raises(BadFile, match="no web page"):
        draft(tmp_path, message(part(kind, b"nothing to see")))


@pytest.mark.parametrize("name", ["a.mht", "a.mhtml", "a.saved"])
def test_messages_are_known_by_their_ending_and_by_their_head(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(message(part("text/html", page().encode())))

    assert importer_for(path) is mhtml


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(st.binary(max_size=200), st.sampled_from((b"----=_cut\r\n", b"\r\n\r\n", b"<p>x</p>"))), max_size=9
    )
)
def test_no_bytes_raise_anything_but_what_can_be_told(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.mhtml"
    path.write_bytes(HEAD.format(start="").encode() + b"\r\n" + b"".join(pieces))

    try:
        found = list(mhtml.read(path))
    except ReaderError:
        return

    assert found[0].title
