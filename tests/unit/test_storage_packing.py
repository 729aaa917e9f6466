"""Bodies and originals come back as they came."""

from hypothesis import given
from hypothesis import strategies as st

from reader.storage.packing import PACKED, body_of, original_of, packed_body, packed_original

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXTS)
def test_a_body_comes_back_as_it_came(body):
    assert body_of(packed_body(body), PACKED) == body


@given(TEXTS, st.binary() | st.none())
def test_an_original_comes_back_byte_for_byte(body, original):
    assert original_of(packed_original(original, body), body, PACKED) == original


def test_what_was_kept_unpacked_is_read_as_it_is():
    assert body_of("plain", 0) == "plain"
    assert original_of(b"\x78\x9c plain", "plain", 0) == b"\x78\x9c plain"


def test_an_original_like_its_body_takes_hardly_any_room():
    body = " ".join(f"word{number * 7919 % 10_000}" for number in range(2000))
    original = f"---\ntitle: x\n---\n{body}".encode()

    assert len(packed_original(original, body) or b"") < len(original) / 50


def test_an_original_longer_than_the_dictionary_comes_back():
    body = "".join(chr(0x4E00 + number * 31 % 20_000) for number in range(60_000))

    assert original_of(packed_original(body.encode(), body), body, PACKED) == body.encode()
