"""Visible text in the reader's language. `resources/translations` holds one context, named Armchair."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from reader.domain.phrase import Phrase

CONTEXT = "Armchair"


def tr(text: str, /, **values: object) -> str:
    """`text` translated, its `{name}` fields then filled from `values`."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def counted(text: str, n: int, /, **values: object) -> str:
    """`text` translated in the form that the number `n` asks for; `%n` in it becomes the number."""
    translated = QCoreApplication.translate(CONTEXT, text, None, n)
    return translated.format(**values) if values else translated


def say(phrase: Phrase) -> str:
    """A sentence of the rooms below, translated, and the sentences in it."""
    values = {name: say(value) if isinstance(value, Phrase) else value for name, value in phrase.values.items()}
    return tr(phrase.template, **values)


def day(moment: datetime | None) -> str:
    """A date as the reader's language writes it in short, "" for none."""
    if moment is None:
        return ""
    local = moment.astimezone() if moment.hour or moment.minute else moment
    return QLocale().toString(QDate(local.year, local.month, local.day), tr("d MMM yyyy"))


def moment(when: datetime) -> str:
    """Day and time as the reader's language writes them in short."""
    local = when.astimezone()
    return f"{day(local)}, {QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)}"
