"""Dates as people and programs write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers import dates


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-02-03", utc(2021, 2, 3)),
        ("2021-2-3", utc(2021, 2, 3)),
        ("2021/02/03", utc(2021, 2, 3)),
        ("2021.02.03", utc(2021, 2, 3)),
        ("20210203", utc(2021, 2, 3)),
        ("20210203T101500Z", utc(2021, 2, 3, 10, 15)),
        ("2021-02-03 10:15", utc(2021, 2, 3, 10, 15)),
        ("03/Feb/2021:10:15:20 +0200", utc(2021, 2, 3, 8, 15, 20)),
        ("2021-02-03T10:15:20", utc(2021, 2, 3, 10, 15, 20)),
        ("2021-02-03T10:15:20.123456789Z", utc(2021, 2, 3, 10, 15, 20)),
        ("2021-02-03 10:15:20 +0200", utc(2021, 2, 3, 8, 15, 20)),
        ("2021-02-03T10:15:20-08:00", utc(2021, 2, 3, 18, 15, 20)),
        ("2021-02-03 14:00:00 -4", utc(2021, 2, 3, 18)),
        ("2021-02-03 10:15 pm", utc(2021, 2, 3, 22, 15)),
        ("2021-02-03 12:15 AM", utc(2021, 2, 3, 0, 15)),
        ("2021-02-03 10:15:20 UTC", utc(2021, 2, 3, 10, 15, 20)),
        ("Wed, 03 Feb 2021 10:15:20 +0100", utc(2021, 2, 3, 9, 15, 20)),
        ("February 3, 2021", utc(2021, 2, 3)),
        ("Feb 3rd, 2021 3:04 PM", utc(2021, 2, 3, 15, 4)),
        ("3 February 2021", utc(2021, 2, 3)),
        ("2021年2月3日", utc(2021, 2, 3)),
        ("2021 年 02 月 03 日 10:15", utc(2021, 2, 3, 10, 15)),
        ("1612347320", utc(2021, 2, 3, 10, 15, 20)),
        ("1612347320000", utc(2021, 2, 3, 10, 15, 20)),
        ("13/02/2021", utc(2021, 2, 13)),
        ("02/13/2021", utc(2021, 2, 13)),
    ],
)
def test_dates_are_read(text: str, expected: datetime) -> None:
    assert dates.moment(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2021-02-30",
        "0000-00-00",
        "2021-13-01",
        "2021",
        "03/04/2021",
        "true",
        "2021-02-03 25:00",
        "12:30",
        "0001-01-01T00:00:00+14:00",
        "99999999999999999999",
        "2021-02-03 and more",
        "May be 3, 2021",
    ],
)
def test_what_is_no_date_for_certain_is_none(text: str) -> None:
    assert dates.moment(text) is None


def test_a_source_may_say_that_it_writes_the_month_first() -> None:
    assert dates.moment("03/04/2021", is_month_first=True) == utc(2021, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Hinzugefügt am Mittwoch, 3. Februar 2021 10:15:20",
        "Ajouté le mercredi 3 février 2021 10:15:20",
        "Añadido el miércoles, 3 de febrero de 2021 10:15:20",
        "Adicionado: quarta-feira, 3 de fevereiro de 2021 10:15:20",
        "Toegevoegd op woensdag 3 februari 2021 10:15:20",
        "Добавлено: среда, 3 февраля 2021 г. в 10:15:20",
    ],
)
def test_months_are_known_in_the_larger_languages_of_europe(text):
    assert dates.in_words(text) == utc(2021, 2, 3, 10, 15, 20)


@pytest.mark.parametrize(
    ("name", "day", "rest"),
    [
        ("2021-02-03-a-title", utc(2021, 2, 3), "a-title"),
        ("2017-2-5-no-zeroes", utc(2017, 2, 5), "no-zeroes"),
        ("20210203 A title", utc(2021, 2, 3), "A title"),
        ("20230612.0 A title", utc(2023, 6, 12), "0 A title"),
        ("2021-02-03", utc(2021, 2, 3), "2021-02-03"),
        ("2021-02-30-no-day", None, "2021-02-30-no-day"),
        ("20219999 title", None, "20219999 title"),
        ("1984", None, "1984"),
        ("a-title", None, "a-title"),
    ],
)
def test_file_names_begin_with_a_day(name: str, day: datetime | None, rest: str) -> None:
    assert dates.in_name(name) == (day, rest)


def test_addresses_hold_a_day() -> None:
    assert dates.in_path("blog/2018/03/29/Rust") == utc(2018, 3, 29)
    assert dates.in_path("2018/99/29/Rust") is None


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1)))
def test_iso_times_come_back(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)

    assert dates.moment(moment.isoformat()) == moment.replace(tzinfo=UTC)


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = dates.moment(text)

    assert found is None or found.tzinfo is UTC
