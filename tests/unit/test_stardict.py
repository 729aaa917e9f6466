"""Dictionaries in the StarDict format: every word is found, and what is broken is refused in one sentence."""

import gzip
import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.errors import BadFile
from reader.services.stardict import Dictionary, Field, dictionaries_in, fields_of
from tests import stardict

WORDS = st.dictionaries(
    st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), min_size=1, max_size=12),
    st.binary(min_size=1, max_size=90).map(lambda data: data.replace(b"\0", b" ") + b"."),
    min_size=1,
    max_size=25,
)
USUAL = [("harbour", b"where ships rest"), ("silt", b"what quiet water drops"), ("Silt", b"a family")]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS, is_packed=st.booleans(), is_sorted=st.booleans())
def test_every_word_is_found_with_what_was_written(tmp_path_factory, words, is_packed, is_sorted):
    path = stardict.make(
        tmp_path_factory.mktemp("words"), list(words.items()), is_packed=is_packed, is_sorted=is_sorted
    )
    dictionary = Dictionary(path)

    assert dictionary.count == len(words)
    for word, entry in words.items():
        assert next(iter(dictionary.entries(word))) == (word, [Field("m", entry)])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_flipped_bytes_end_in_an_answer_or_in_one_sentence(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("broken")
    path = stardict.make(folder, USUAL, is_packed=data.draw(st.booleans()), others=[("mud", 1), ("port", 0)])
    victim = data.draw(st.sampled_from(sorted(folder.iterdir())))
    written = bytearray(victim.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        written[data.draw(st.integers(0, len(written) - 1))] = data.draw(st.integers(0, 255))
    victim.write_bytes(written[: data.draw(st.integers(0, len(written)))])

    try:
        dictionary = Dictionary(path)
        for word in ("harbour", "silt", "mud"):
            list(dictionary.entries(word))
        list(dictionary.beginning_with("s"))
    except BadFile as exc:
        assert str(exc.message).endswith(".") or "gunzip" in str(exc.message)


def test_the_same_case_comes_first_and_other_spellings_lead_to_their_word(tmp_path):
    dictionary = Dictionary(stardict.make(tmp_path, USUAL, others=[("haven", 0), ("nowhere", 99)]))

    assert [word for word, _ in dictionary.entries("Silt")] == ["Silt", "silt"]
    assert [word for word, _ in dictionary.entries("silt")] == ["silt", "Silt"]
    assert [word for word, _ in dictionary.entries("haven")] == ["harbour"]
    assert list(dictionary.entries("nowhere")) == []


def test_offsets_of_64_bits_are_read(tmp_path):
    path = stardict.make(tmp_path, USUAL)
    path.write_text(path.read_text() + "idxoffsetbits=64\n")
    path.with_suffix(".idx").write_bytes(b"harbour\0" + struct.pack(">QI", 0, 5))

    assert list(Dictionary(path).entries("harbour")) == [("harbour", [Field("m", b"where")])]


@pytest.mark.parametrize("is_packed", [False, True])
def test_an_entry_that_is_cut_off_is_told_and_not_shown_in_part(tmp_path, is_packed):
    path = stardict.make(tmp_path, [("silt", b"what quiet water drops")], is_packed=is_packed)
    path.with_suffix(".idx").write_bytes(b"silt\0" + struct.pack(">II", 0, 30))
    path.with_suffix(".idx.gz").unlink(missing_ok=True)

    with pytest.raises(BadFile, match="is damaged"):
        list(Dictionary(path).entries("silt"))


@pytest.mark.parametrize(
    ("data", "kinds", "fields"),
    [
        (b"one\0two", "tm", [("t", b"one"), ("m", b"two")]),
        (b"mone\0ttwo\0", "", [("m", b"one"), ("t", b"two")]),
        (b"W" + struct.pack(">I", 2) + b"\0\1mone\0", "", [("W", b"\0\1"), ("m", b"one")]),
        (b"one", "tm", [("t", b"one")]),
        (b"", "m", []),
    ],
)
def test_an_entry_is_parted_into_its_fields(data, kinds, fields):
    assert fields_of(data, kinds) == [Field(*each) for each in fields]


def test_a_dictionary_is_named_by_any_of_its_files_or_by_its_folder(tmp_path):
    path = stardict.make(tmp_path / "in" / "it", USUAL, is_packed=True)

    assert dictionaries_in(tmp_path) == [path]
    assert dictionaries_in(path.with_suffix(".dict.dz")) == [path]
    assert dictionaries_in(path.with_suffix(".idx.gz")) == [path]
    assert dictionaries_in(tmp_path / "song.mp3") == []


def test_files_that_changed_are_known_to_have(tmp_path):
    path = stardict.make(tmp_path, USUAL)
    dictionary = Dictionary(path)
    was_as_read = dictionary.is_as_read()

    stardict.make(tmp_path, USUAL[:1])

    assert was_as_read
    assert not dictionary.is_as_read()


@pytest.mark.parametrize(
    ("ending", "content", "told"),
    [
        (".ifo", b"#!/bin/sh", "is no StarDict dictionary"),
        (".idx", None, "lacks its file"),
        (".dict", None, "lacks its file"),
        (".idx", b"harbour", "is damaged"),
        (".idx", b"\xff" * 5000, "is damaged"),
    ],
)
def test_what_is_no_dictionary_is_refused_by_name(tmp_path, ending, content, told):
    path = stardict.make(tmp_path, USUAL)
    file = path.with_suffix(ending)
    file.unlink()
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(BadFile, match=told):
        Dictionary(path)


def test_entries_that_gzip_packed_are_refused_with_the_way_out(tmp_path):
    path = stardict.make(tmp_path, USUAL)
    path.with_suffix(".dict").rename(path.with_suffix(".kept"))
    path.with_suffix(".dict.dz").write_bytes(gzip.compress(path.with_suffix(".kept").read_bytes()))

    with pytest.raises(BadFile, match="gunzip"):
        list(Dictionary(path).entries("silt"))


def test_words_that_are_no_valid_text_hide_none_of_the_others(tmp_path):
    path = stardict.make(tmp_path, USUAL[:1])
    stored = (b"ab\xff", b"ab\xc3\xa9", b"harbour", b"silt")
    path.with_suffix(".idx").write_bytes(b"".join(word + b"\0" + struct.pack(">II", 0, 5) for word in stored))
    dictionary = Dictionary(path)

    assert [word for each in ("ab\u00e9", "harbour", "silt") for word, _ in dictionary.entries(each)] == [
        "ab\u00e9",
        "harbour",
        "silt",
    ]
