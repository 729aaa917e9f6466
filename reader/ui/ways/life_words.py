"""Reading life in words: what the picture shows, said, for ears and for who would rather read."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from reader.domain.reading_life import DAYS_A_WEEK, Life, Total
from reader.ui.words import apart, counted, listed, tr

TITLES_A_DAY = 4
LEAST = 30
"""Of fewer seconds "0 minutes" would say that nothing was read."""


def duration(seconds: float) -> str:
    """How long, in hours and minutes."""
    if 0 < seconds < LEAST:
        return tr("under 1 min")
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return counted("%n minutes", minutes)
    return tr("{hours} h {minutes} min", hours=number(hours), minutes=number(minutes))


def number(value: int) -> str:
    """A number as the reader's language writes it."""
    return QLocale().toString(value)


def day_name(day: date) -> str:
    """A day with its weekday."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("ddd d MMM yyyy"))


def period(life: Life) -> str:
    """From when to when."""
    return tr("{first} to {last}", first=day_name(life.span.start), last=day_name(life.span.end))


def day_told(life: Life, day: date) -> str:
    """What was read on a day."""
    found = life.days.get(day)
    if found is None:
        return tr("{day}: a day without reading here", day=day_name(day))
    titles = [apart(tr("“{title}”", title=_title(life, id_))) for id_ in found.articles]
    if len(titles) > TITLES_A_DAY:
        titles = [*titles[:TITLES_A_DAY], counted("and %n more", len(titles) - TITLES_A_DAY)]
    return tr("{day}: {amount}: {titles}", day=day_name(day), amount=amount(found), titles=listed(titles))


def week_told(life: Life, week: int) -> str:
    """What was read in a week, by its number."""
    first = life.span.weeks()[week]
    last = first + timedelta(DAYS_A_WEEK - 1)
    return tr(
        "{first} to {last}: {amount}", first=day_name(first), last=day_name(last), amount=amount(life.weeks[week])
    )


def amount(found: Total) -> str:
    """Time, words, and what was finished."""
    parts = [duration(found.seconds), counted("%Ln words", found.words)]
    if found.finished:
        parts.append(counted("%n articles finished", len(found.finished)))
    return listed(parts)


def running_told(life: Life) -> str:
    """In how many weeks running was read; "" for less than two, of which there is nothing to tell."""
    return counted("You have read in %n weeks in a row.", life.running) if life.running > 1 else ""


def whole_told(life: Life) -> str:
    """What was read from the first day shown to the last, in lines."""
    return "\n".join((period(life), amount(life.whole), counted("on %n days", len(life.days))))


def everything_told(life: Life, *, has_weeks_running: bool) -> str:
    """All that the picture shows, in lines."""
    lines = [whole_told(life)]
    if has_weeks_running and (running := running_told(life)):
        lines.append(running)
    for heading, shares in ((tr("By author"), life.authors), (tr("By topic"), life.topics)):
        if shares:
            lines += ["", heading, *(f"{apart(name)}: {duration(seconds)}" for name, seconds in shares)]
    if life.whole.finished:
        lines += ["", tr("Finished")]
        lines += [apart(_title(life, id_)) for id_ in life.whole.finished]
    read = [week for week, found in enumerate(life.weeks) if found.articles]
    if read:
        lines += ["", tr("By week"), *(week_told(life, week) for week in reversed(read))]
        lines += ["", tr("By day"), *(day_told(life, day) for day in reversed(life.days))]
    return "\n".join(lines)


def _title(life: Life, id_: str) -> str:
    return life.title(id_) or tr("an article not here any more")
