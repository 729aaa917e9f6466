"""Visible text in the reader's language. `resources/translations` holds one context, named Armchair."""

import re
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime
from PySide6.QtGui import QGuiApplication

from reader.domain.phrase import Phrase
from reader.domain.text import has_right_to_left, isolated

CONTEXT = "Armchair"
_COMMAS = {QLocale.Language.Arabic: "، ", QLocale.Language.Chinese: "，"}
_JOINTS = re.compile("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")  # where Chinese would end a line
_BEFORE_TIME = {**_COMMAS, QLocale.Language.Chinese: " "}


def tr(text: str, /, **values: object) -> str:
    """`text` translated, its `{name}` fields then filled from `values`."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def counted(text: str, n: int, /, **values: object) -> str:
    """`text` translated in the form that the number `n` asks for; `%n` in it becomes the number."""
    translated = QCoreApplication.translate(CONTEXT, text, None, n)
    return translated.format(**values) if values else translated


def is_mirrored() -> bool:
    """Whether the window is read from the right."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def apart(text: str) -> str:
    """`text` as it can stand in a line of the window: in a direction of its own, where that may be another one."""
    return isolated(text) if text and (is_mirrored() or has_right_to_left(text)) else text


def whole(text: str) -> str:
    """A number and what it counts, as "5 min", so that no line ends between them."""
    return _JOINTS.sub("\u2060", text.replace(" ", "\u00a0"))


def listed(parts: Iterable[str]) -> str:
    """Parts of a sentence side by side, with the commas of the reader's language."""
    return _COMMAS.get(QLocale().language(), ", ").join(parts)


def say(phrase: Phrase) -> str:
    """A sentence of the rooms below, translated, and the sentences in it; numbers as the reader's language writes them.
    What it names, as a path or a title, keeps its own direction."""
    return tr(phrase.template, **{name: _said(value) for name, value in phrase.values.items()})


def _said(value: object) -> object:
    if isinstance(value, Phrase):
        return say(value)
    if isinstance(value, int):
        return QLocale().toString(value)
    return apart(value) if isinstance(value, str) else value


def day(moment: datetime | None) -> str:
    """A date as the reader's language writes it in short, "" for none."""
    if moment is None:
        return ""
    local = moment.astimezone() if moment.hour or moment.minute else moment
    return QLocale().toString(QDate(local.year, local.month, local.day), tr("d MMM yyyy"))


def moment(when: datetime) -> str:
    """Day and time as the reader's language writes them in short."""
    local, locale = when.astimezone(), QLocale()
    time = locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return f"{day(local)}{_BEFORE_TIME.get(locale.language(), ', ')}{time}"
