"""What is counted as reading, on which days it falls, what it comes to, and that the log keeps it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain import reading_life
from reader.domain.phrase import phrase
from reader.domain.reading_life import Reading, span_until, week_start, weeks_running
from reader.domain.reading_time import IDLE_SECONDS, Progress, Stopwatch, by_day, local_day
from reader.paths import DataFolder
from reader.services.opening import open_library, open_state
from reader.storage.deeds.readings import logged

STEP = phrase("Erase")
YEARS = st.floats(datetime(2000, 1, 1, tzinfo=UTC).timestamp(), datetime(2030, 1, 1, tzinfo=UTC).timestamp())
DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
READINGS = st.lists(
    st.builds(Reading, DAYS, st.sampled_from("abcde"), st.floats(0, 9000), st.integers(0, 9000), st.booleans())
)


def zone(name):
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pytest.skip("this system knows no time zones")


@pytest.fixture
def house(tmp_path):
    """A library with state.db beside it, both open."""
    folder = DataFolder(tmp_path / "data")
    state = open_state(folder)
    library, _ = open_library(folder, can_write=True)
    yield library, state
    library.close()
    state.close()


# Counting.


def test_reading_counts_until_nobody_was_there_for_too_long():
    watch = Stopwatch()
    watch.touch(0)

    assert watch.look(50) == 50
    assert watch.look(1000) == IDLE_SECONDS - 50
    assert not watch.is_running
    assert watch.touch(2000) == 0
    assert watch.stop(2010) == 10
    assert watch.look(3000) == 0


@given(st.lists(st.tuples(st.sampled_from(["touch", "look", "stop"]), st.floats(0, 300)), max_size=30))
def test_no_more_is_counted_than_went_by_and_nothing_without_a_touch(events):
    watch, now, counted, touches = Stopwatch(), 0.0, 0.0, 0

    for verb, after in events:
        now += after
        counted += getattr(watch, verb)(now)
        touches += verb == "touch"

    assert 0 <= counted <= min(now, touches * IDLE_SECONDS) + 1e-6


def test_words_are_those_passed_and_no_faster_than_anybody_reads():
    slow, fast = Progress(1000), Progress(1000)
    slow.go_to(50)
    fast.go_to(100)

    assert slow.new_words(600) == 500
    assert slow.new_words(600) == 0
    assert fast.new_words(6) == 100
    assert fast.new_words(6) == 100


def test_going_on_from_a_place_counts_what_follows_it():
    progress = Progress(1000, 40)
    progress.go_to(60)
    progress.go_to(55)
    progress.go_to(70)

    assert progress.new_words(10_000) == 300


def test_what_was_read_whole_is_counted_when_it_is_read_again():
    progress = Progress(1000, 100)
    progress.go_to(30)
    progress.go_to(100)
    progress.go_to(10)
    progress.go_to(20)

    assert progress.new_words(10_000) == 1100


# Days.


@given(YEARS, st.floats(0, 300_000), st.sampled_from(["UTC", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu"]))
def test_days_add_up_to_all_that_was_read(start, seconds, name):
    parts = list(by_day(start, start + seconds, zone(name)))

    assert sum(part for _, part in parts) == pytest.approx(seconds, abs=1e-3)
    assert all(part > 0 for _, part in parts)


@given(YEARS, st.lists(st.floats(0, 5000), max_size=20))
def test_the_sum_of_days_is_the_sum_of_sittings(start, sittings):
    days = {}
    for seconds in sittings:
        for day, part in by_day(start, start + seconds, UTC):
            days[day] = days.get(day, 0) + part
        start += seconds + 1000

    assert sum(days.values()) == pytest.approx(sum(sittings), abs=1e-2)


def test_midnight_parts_two_days():
    start = datetime(2026, 5, 1, 23, 50, tzinfo=UTC).timestamp()

    days = {}
    for day, seconds in by_day(start, start + 1500, UTC):
        days[day] = days.get(day, 0) + seconds

    assert days == {date(2026, 5, 1): pytest.approx(600, abs=0.01), date(2026, 5, 2): pytest.approx(900, abs=0.01)}


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 7, 1), 24)])
def test_days_on_which_clocks_change_are_as_long_as_they_are(day, hours):
    berlin = zone("Europe/Berlin")
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=berlin).timestamp()

    found = sum(part for each, part in by_day(noon - 50 * 3600, noon + 50 * 3600, berlin) if each == day)

    assert found == pytest.approx(hours * 3600, abs=0.1)


def test_a_day_is_that_of_the_reader_not_of_greenwich():
    late = datetime(2026, 5, 1, 23, 30, tzinfo=UTC).timestamp()

    assert local_day(late, zone("Asia/Shanghai")) == date(2026, 5, 2)


# What it comes to.


@given(READINGS)
def test_days_and_weeks_come_to_the_same(readings):
    span = span_until(date(2026, 6, 17), 1)
    inside = reading_life.within(readings, span)

    whole = reading_life.total(inside)

    days, weeks = reading_life.by_day(inside).values(), reading_life.by_week(readings, span)
    for parts in (days, weeks):
        assert sum(part.words for part in parts) == whole.words
        assert sum(part.seconds for part in parts) == pytest.approx(whole.seconds)
    assert len(weeks) == reading_life.WEEKS


@given(DAYS, st.integers(1, 7), st.integers(0, 3))
def test_a_span_is_whole_weeks_that_begin_on_the_first_day(today, first, years_ago):
    span = span_until(today, first, years_ago)

    assert span.start.isoweekday() == first
    assert span.week_of(span.end) == reading_life.WEEKS - 1
    assert week_start(span.end, first) == span.weeks()[-1]


def test_an_author_of_two_is_read_for_all_of_the_time():
    readings = [Reading(date(2026, 1, 1), "a", 60), Reading(date(2026, 1, 1), "b", 30)]

    found = reading_life.shares(readings, {"a": ("Ines", "Tomas"), "b": ("Tomas",)}, 5)

    assert found == [("Tomas", 90), ("Ines", 60)]


def test_levels_grow_with_the_time_read():
    assert [reading_life.level(minutes * 60) for minutes in (0, 1, 10, 30, 60, 600)] == [0, 1, 2, 3, 4, 4]


def test_one_day_a_week_is_enough_and_this_week_takes_nothing_away():
    monday = date(2026, 11, 23)
    before = [monday - timedelta(days) for days in (3, 12, 15)]

    assert weeks_running(before, monday, 1) == 3
    assert weeks_running([*before, monday], monday, 1) == 4
    assert weeks_running([], monday, 1) == 0
    assert weeks_running([monday + timedelta(7)], monday, 1) == 0


# The log.


def test_the_log_keeps_and_adds_what_was_read(house):
    library, state = house
    day = date(2026, 11, 27)

    state.readings.put({"one": Reading(day, "a", 20.0, 100), "two": Reading(day, "a", 30.0, 50, is_finished=True)})
    state.readings.put({"one": Reading(day, "a", 25.0, 120)})

    assert logged(library)[0] == [Reading(day, "a", 55.0, 170, is_finished=True)]
    assert state.readings.was_finished("a")
    assert not state.readings.was_finished("b")
    assert state.last_step == 0


def test_erasing_leaves_nothing_behind_and_undo_brings_it_back(house):
    library, state = house
    read = Reading(date(2026, 11, 27), "a", 20.0, 100)
    state.readings.put({"one": read})

    state.readings.erase(STEP)
    erased = logged(library)[0], state.readings.is_empty()
    left = state.database.connection.execute("SELECT day, article, seconds, words FROM readings").fetchall()
    state.undo()

    assert erased == ([], True)
    assert left == [("", "", 0, 0)]
    assert logged(library)[0] == [read]


def test_days_that_are_none_are_passed_over(house):
    library, state = house
    state.readings.put({"one": Reading(date(2026, 11, 27), "a", 20.0)})
    connection = state.database.connection
    for id_, day in (("bad", "2026-02-31"), ("worse", "soon"), ("none", None)):
        connection.execute("INSERT INTO readings VALUES (?, ?, 'a', 5, 5, 0, 1, 0)", (id_, day))

    assert [each.day for each in logged(library)[0]] == [date(2026, 11, 27)]
