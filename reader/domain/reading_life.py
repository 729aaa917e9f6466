"""What the log of reading comes to: by day and week, by author and topic. Nothing here counts what was not read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

WEEKS = 53
"""As many weeks as a year touches."""
DAYS_A_WEEK = 7
MOST_NAMES = 6
LEVELS = (10 * 60, 30 * 60, 60 * 60)
"""From how many seconds on a day is of the second, third and fourth level; any reading is of the first."""


class Reading(NamedTuple):
    """What was read of one article on one day; `is_finished` where its end was reached for the first time."""

    day: date
    article: str
    seconds: float
    words: int = 0
    is_finished: bool = False


class Source(NamedTuple):
    """What a read article is; "" and nothing for one that is not in the library any more."""

    title: str = ""
    authors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


class Total(NamedTuple):
    """What some readings come to; `articles` and `finished` are ids, those read longest first."""

    seconds: float = 0
    words: int = 0
    articles: tuple[str, ...] = ()
    finished: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        return round(self.seconds / 60)


class Span(NamedTuple):
    """`WEEKS` whole weeks: the first day of the first, and the last day that is told of."""

    start: date
    end: date

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    def week_of(self, day: date) -> int:
        """The number of the week of `day`, from 0."""
        return (day - self.start).days // DAYS_A_WEEK

    def weeks(self) -> list[date]:
        """The first days of its weeks."""
        return [self.start + timedelta(DAYS_A_WEEK * week) for week in range(WEEKS)]


class Life(NamedTuple):
    """What a page on some weeks tells. `running` is the number of weeks in a row with reading, up to today's."""

    span: Span
    whole: Total
    days: dict[date, Total]
    weeks: list[Total]
    authors: list[tuple[str, float]]
    topics: list[tuple[str, float]]
    sources: Mapping[str, Source]
    running: int

    def title(self, article: str) -> str:
        """What an article is called; "" for one that is not in the library any more."""
        return self.sources.get(article, Source()).title


def life_of(
    logged: Sequence[Reading], sources: Mapping[str, Source], today: date, first_weekday: int, years_ago: int = 0
) -> Life:
    """What was logged in the year up to `today`, or in one before."""
    span = span_until(today, first_weekday, years_ago)
    inside = within(logged, span)
    return Life(
        span=span,
        whole=total(inside),
        days=by_day(inside),
        weeks=by_week(inside, span),
        authors=shares(inside, {id_: source.authors for id_, source in sources.items()}, MOST_NAMES),
        topics=shares(inside, {id_: source.topics for id_, source in sources.items()}, MOST_NAMES),
        sources=sources,
        running=weeks_running({each.day for each in logged}, today, first_weekday),
    )


def span_until(today: date, first_weekday: int, years_ago: int = 0) -> Span:
    """The weeks up to that of `today`, or of the same day some years ago; `first_weekday` is 1 for Monday to 7."""
    end = today - timedelta(DAYS_A_WEEK * (WEEKS - 1) * years_ago)
    return Span(week_start(end, first_weekday) - timedelta(DAYS_A_WEEK * (WEEKS - 1)), end)


def week_start(day: date, first_weekday: int) -> date:
    """The first day of the week that `day` is in."""
    return day - timedelta((day.isoweekday() - first_weekday) % DAYS_A_WEEK)


def within(readings: Iterable[Reading], span: Span) -> list[Reading]:
    """The readings of a span."""
    return [each for each in readings if span.start <= each.day <= span.end]


def total(readings: Iterable[Reading]) -> Total:
    """All of them together."""
    readings = list(readings)
    longest: dict[str, float] = defaultdict(float)
    for each in readings:
        longest[each.article] += each.seconds
    in_order = sorted(longest, key=lambda article: (-longest[article], article))
    finished = {each.article for each in readings if each.is_finished}
    return Total(
        sum(each.seconds for each in readings),
        sum(each.words for each in readings),
        tuple(in_order),
        tuple(article for article in in_order if article in finished),
    )


def by_day(readings: Iterable[Reading]) -> dict[date, Total]:
    """The days on which something was read, in their order."""
    days: dict[date, list[Reading]] = defaultdict(list)
    for each in readings:
        days[each.day].append(each)
    return {day: total(days[day]) for day in sorted(days)}


def by_week(readings: Iterable[Reading], span: Span) -> list[Total]:
    """All weeks of a span, those without reading too."""
    weeks: list[list[Reading]] = [[] for _ in range(WEEKS)]
    for each in within(readings, span):
        weeks[span.week_of(each.day)].append(each)
    return [total(week) for week in weeks]


def shares(readings: Iterable[Reading], names: Mapping[str, Sequence[str]], most: int) -> list[tuple[str, float]]:
    """The names that were read longest and their seconds, by the names of each article; an article of two authors is
    read by both of them for all of its time."""
    found: dict[str, float] = defaultdict(float)
    for each in readings:
        for name in dict.fromkeys(names.get(each.article, ())):
            found[name] += each.seconds
    return sorted(found.items(), key=lambda each: (-each[1], each[0]))[:most]


def level(seconds: float) -> int:
    """How strongly a day is drawn: 0 for none, to 4."""
    return 0 if seconds <= 0 else 1 + sum(seconds >= least for least in LEVELS)


def weeks_running(days: Iterable[date], today: date, first_weekday: int) -> int:
    """How many weeks up to now had some reading, one day of each is enough. This week counts once it has one, and takes
    nothing away before."""
    read = {week_start(day, first_weekday) for day in days if day <= today}
    week = week_start(today, first_weekday)
    count = int(week in read)
    while (week := week - timedelta(DAYS_A_WEEK)) in read:
        count += 1
    return count
