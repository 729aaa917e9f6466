"""What a draft becomes in the library: fingerprints that must never change, and keys made the short way."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.archive import Archived
from reader.domain.article import Asset, Author, BodyFormat, Draft, Honour, Link, LinkKind
from reader.domain.marks import Kept
from reader.domain.phrase import phrase
from reader.domain.text import url_key
from reader.storage.arriving.rows import rows_of

RICH = Draft(
    "Seven knots",
    "A knot “holds”.\n\n\tBecause 'rope' \\ rubs.\n",
    BodyFormat.MARKDOWN,
    authors=(Author("Inés Calder", "Writes.", (Honour("Medal", 2017),), "http://a", "p.png"),),
    published=datetime(2024, 1, 2, 3, 4, tzinfo=UTC),
    source_url="https://example.org/knots",
    language="en",
    tags=("rope",),
    series="Knots",
    series_place=2.5,
    links=(Link(LinkKind.NEXT, title="Eight", url="eight.md"),),
    assets=(Asset("p.png", "image/png", b"\x89PNG", 3, 4),),
    addresses=("name:knots",),
    original=b"raw",
    given_id="x-1234567",
    notes=(phrase("n"),),
)
PATHS = st.lists(
    st.sampled_from(
        ["../", "./", "a", "b.md", "中文", "é", "/", "#x", "?q", "%20", "..", ".", ".x", "~u", "-", " ", "c/d"]
    ),
    min_size=1,
    max_size=8,
).map("".join)
FILES = st.sampled_from(["/a.md", "/x/a.md", "/x/y z/a.md", "/x/é/中/a#b?c%20.md", "/x/y/z/w/a.md", "//x/a.md"])


def test_fingerprints_are_those_that_are_stored():
    assert rows_of(RICH).fingerprint == "0095db952f825ab693333db1728371ae"
    assert (
        rows_of(Draft("Plain", "Half \ud83d a face", BodyFormat.TEXT)).fingerprint == "dcb78238bd631d44a5e6a7f9df115c47"
    )


def test_every_field_counts_but_notes_the_original_and_what_belongs_to_the_reader():
    fields = {
        "title": "Eight knots",
        "body": "Another.",
        "body_format": BodyFormat.TEXT,
        "authors": (),
        "published": None,
        "saved": datetime(2024, 1, 1, tzinfo=UTC),
        "source_url": "",
        "language": "",
        "tags": (),
        "series": "",
        "series_place": None,
        "summary": "Short.",
        "links": (),
        "assets": (),
        "addresses": (),
        "given_id": "",
    }
    without = {
        "notes": (),
        "original": None,
        "kept": Kept(is_read=True),
        "is_link": True,
        "is_doubtful": True,
        "archived": Archived("a" * 16),
    }
    assert {*fields, *without} == set(Draft.__slots__)

    changed = {rows_of(Draft(**{**_values(RICH), name: value})).fingerprint for name, value in fields.items()}
    same = {rows_of(Draft(**{**_values(RICH), name: value})).fingerprint for name, value in without.items()}

    assert len(changed | same) == len(fields) + 1


def _values(draft: Draft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in Draft.__slots__}


@given(PATHS, FILES)
def test_an_address_beside_a_file_has_the_key_that_any_address_has(url, name):
    file = Path(name)

    rows = rows_of(Draft("A", "B", BodyFormat.TEXT, links=(Link(LinkKind.BODY, url=url),)), file)

    assert rows.links[0][6] == url_key(url, file.as_uri())


@pytest.mark.parametrize("name", ["/a b.md", "/é/中.md", "/caf\udce9.md", "//a.md", "/a\nb.md", "/a%20b#c?.md"])
def test_a_file_is_known_by_the_key_of_its_address(name):
    rows = rows_of(Draft("A", "B", BodyFormat.TEXT), Path(name))

    assert rows.addresses == (url_key(Path(name).as_uri()),)


def test_a_link_without_an_address_has_no_key_of_one():
    rows = rows_of(Draft("A", "B", BodyFormat.TEXT, links=(Link(LinkKind.NEXT, title="C"),)), Path("/a.md"))

    assert rows.links == ((0, "next", "C", "", "", "c", "", 1),)
