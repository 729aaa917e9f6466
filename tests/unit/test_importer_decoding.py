"""Bytes to text in the encodings people's files are in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.errors import UnsupportedFile
from reader.importers.decoding import decode, kept_original

HERE = Path("x.txt")
ENGLISH = "Plain words without anything special in them.\n"
SAMPLES = {
    "zh": "潮汐表是一本小书，里面写着每天的高潮和低潮。老方说，看懂它的人不多，因为大家都不愿意花时间。\n",
    "tw": "潮汐表是一本小書，裡面寫著每天的高潮和低潮。老方說，看懂它的人不多，因為大家都不願意花時間。\n",
    "ja": "潮の満ち引きを書いた小さな本があります。毎日の満潮と干潮の時刻が、この表にはすべて載っています。\n",
    "ko": "조석표는 작은 책입니다. 이 책에는 매일의 만조와 간조 시각이 적혀 있습니다. 읽는 사람은 많지 않습니다.\n",
    "ru": "Таблица приливов — это маленькая книга, в которой записано время полной и малой воды на каждый день.\n",
    "uk": "Таблиця припливів — це маленька книжка, у якій записано їхній час на кожен день, і її мало хто читає.\n",
    "el": "Ο πίνακας των παλιρροιών είναι ένα μικρό βιβλίο με τις ώρες της πλημμυρίδας για κάθε ημέρα.\n",
    "he": "לוח הגאות הוא ספר קטן ובו כתובות שעות הגאות והשפל לכל יום ויום בשנה.\n",
    "ar": "جدول المد والجزر كتاب صغير فيه أوقات المد والجزر لكل يوم من أيام السنة.\n",
    "th": "ตารางน้ำขึ้นน้ำลงเป็นหนังสือเล่มเล็กที่บอกเวลาน้ำขึ้นและน้ำลงของทุกวัน\n",
    "fr": "La table des marées est un petit livre où sont écrites, dès l'été, les heures où la mer est pleine là.\n",
    "de": "Die Gezeitentafel ist ein dünnes Büchlein, in dem für jeden Tag die größten Höhen stehen.\n",
    "es": "La tabla de mareas es un pequeño libro que dice cuándo habrá más agua mañana y también el año que viene.\n",
    "pt": "A tábua de marés é um livro pequeno, onde estão as horas da preia-mar; não há ninguém que não a conheça.\n",
    "it": "La tavola delle maree è un libretto in cui c'è scritto perché il mare è più alto, e così sarà domani.\n",
    "pl": "Tablica pływów to mała książka, w której zapisano, o której godzinie woda jest najwyższa; któż ją czyta?\n",
    "cs": "Tabulka přílivů je malá knížka, ve které je zapsáno, kdy je voda nejvyšší. Málokdo ji čte pořádně.\n",
    "hu": "Az árapálytáblázat kis könyv, amelyben minden napra le van írva, mikor a legmagasabb a víz, és őrzik.\n",
    "tr": "Gelgit çizelgesi, her gün suyun ne zaman yükseldiğini yazan küçük bir kitaptır; çoğu kişi yanlış okur.\n",
}
CASES = [
    ("zh", "gb18030"),
    ("zh", "gb2312"),
    ("tw", "big5"),
    ("ja", "shift_jis"),
    ("ja", "euc_jp"),
    ("ja", "iso2022_jp"),
    ("ko", "euc_kr"),
    ("ko", "johab"),
    ("ru", "windows-1251"),
    ("ru", "koi8_r"),
    ("ru", "cp866"),
    ("uk", "windows-1251"),
    ("el", "windows-1253"),
    ("he", "windows-1255"),
    ("ar", "windows-1256"),
    ("th", "cp874"),
    ("fr", "windows-1252"),
    ("de", "windows-1252"),
    ("de", "mac_roman"),
    ("es", "windows-1252"),
    ("pt", "windows-1252"),
    ("it", "windows-1252"),
    ("pl", "windows-1250"),
    ("pl", "iso8859_2"),
    ("cs", "windows-1250"),
    ("cs", "iso8859_2"),
    ("hu", "windows-1250"),
    ("tr", "windows-1254"),
]


@pytest.mark.parametrize(("language", "codec"), CASES)
def test_text_in_an_older_encoding_is_read_and_the_guess_is_said(language: str, codec: str) -> None:
    raw = (ENGLISH + SAMPLES[language] * 3).encode(codec, "ignore")

    decoded = decode(raw, HERE)

    assert decoded.text == raw.decode(codec)
    assert decoded.is_assumed
    assert "does not say so itself" in str(decoded.notes[0])


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_unicode_is_read_in_all_its_forms(language: str, codec: str) -> None:
    text = ENGLISH + SAMPLES[language]

    assert decode(text.encode(codec), HERE).text == text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_nothing_is_said_of_files_that_say_what_they_are(codec: str) -> None:
    assert decode(SAMPLES["zh"].encode(codec), HERE).notes == ()


def test_only_utf8_without_a_mark_gives_the_bytes_back() -> None:
    assert kept_original(b"plain\n", decode(b"plain\n", HERE).text) is None
    assert kept_original(b"\xef\xbb\xbfplain\n", decode(b"\xef\xbb\xbfplain\n", HERE).text) == b"\xef\xbb\xbfplain\n"
    assert kept_original(b"plain\r\n", decode(b"plain\r\n", HERE).text) == b"plain\r\n"


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_all_line_ends_become_one(ends: str) -> None:
    assert decode(f"one{ends}two{ends}".encode(), HERE).text == "one\ntwo\n"


@pytest.mark.parametrize("bad", [b"\xff", b"\xe6\xbd", b"\x80\x80"])
def test_one_bad_byte_does_not_turn_the_whole_file_into_another_encoding(bad: bytes) -> None:
    half = (SAMPLES["zh"] * 300).encode()

    decoded = decode(half + bad + half, HERE)

    assert decoded.text.startswith(SAMPLES["zh"])
    assert decoded.text.count("\ufffd") in (1, 2)
    assert decoded.encoding == "UTF-8"
    assert "Damaged" in str(decoded.notes[0])


def test_a_file_cut_in_the_middle_of_a_letter_is_still_utf8() -> None:
    raw = SAMPLES["ja"].encode()[:-3]

    assert decode(raw, HERE).text.startswith("潮の満ち引き")


@pytest.mark.parametrize("raw", [b"\x00\x01\x02\x03" * 50, b"text\x00text\x00\x00\x00more", bytes(range(256)) * 8])
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(UnsupportedFile):
        decode(raw, HERE)


WIDE = {
    "English": "Plain words without anything special in them.\n",
    "two letters": "Hi",
    "one word": "Tide\r\n",
    "French": "Dès l'été, la mer est là.\n",
    "Vietnamese": "Bảng thủy triều là một cuốn sách nhỏ.\n",
    "Russian": "Таблица приливов, 12:30\n",
    "Greek": "Ο πίνακας είναι μικρός.\n",
    "Arabic": "جدول المد والجزر كتاب صغير.\n",
    "Thai": "ตารางน้ำขึ้นน้ำลง 12:30\n",
    "Chinese": "潮汐表是一本小书，里面写着每天的高潮和低潮。\n",
    "Chinese with zero bytes the other way": "一开始，我最不愿开一家店。最后一年，开了一家，一开一最。\n",
    "short Chinese": "潮汐表怎么读\n",
    "Japanese": "潮の満ち引きを書いた小さな本があります。\n",
    "Korean": "조석표는 작은 책입니다.\n",
    "English with one Chinese character": "Read 中 aloud.\n",
    "emoji": "Tide 🌊🌊\n",
}


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("kind", WIDE)
def test_sixteen_bits_without_a_mark_are_read_however_short(kind: str, codec: str) -> None:
    decoded = decode(WIDE[kind].encode(codec), HERE)

    assert decoded.text == WIDE[kind].replace("\r\n", "\n")
    assert decoded.encoding == "UTF-16"
    assert decoded.is_assumed


@pytest.mark.parametrize(
    "raw",
    [
        b"Hello\n\nab\0cd text\n",
        b"Hello\n\nabc\0d text\n",
        b"Hello\n\nab\0cd text",
        b"abc\0",
        b"ab\0cd\0",
        b"one/file.md\0another/file.md\0",
        b"\0" + b"Plain words without anything special in them.\n",
        b"caf\xe9, d\xe8s l'\xe9t\xe9\0 l\xe0\n",
        SAMPLES["zh"].encode() + b"\0",
        SAMPLES["zh"].encode("gb18030") + b"\0",
        b"ab" + SAMPLES["zh"].encode("gb18030").replace(b"\n", b"") + b"\0a",
        SAMPLES["ru"].encode("windows-1251") + b"\0\n",
    ],
)
def test_text_of_single_bytes_with_a_zero_among_them_is_no_text(raw: bytes) -> None:
    for shifted in (raw, raw + b"x", b"x" + raw):
        with pytest.raises(UnsupportedFile):
            decode(shifted, HERE)


def test_a_lone_apostrophe_is_that_of_windows() -> None:
    assert decode(b"The harbour master\x92s book.", HERE).text == "The harbour master’s book."


def test_a_few_accents_in_english_are_western() -> None:
    raw = "The caf\xe9 on the quay \x93opens\x94 at nine \x96 or ten.".encode("latin-1")

    assert decode(raw, HERE).text == "The café on the quay “opens” at nine – or ten."


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00\x1b\ufeff"), min_size=1))
def test_any_utf8_comes_back_unchanged(text: str) -> None:
    assert decode(text.encode(), HERE).text == text


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        text = decode(raw, HERE).text
    except UnsupportedFile:
        return

    text.encode("utf-8")
    assert "\r" not in text
