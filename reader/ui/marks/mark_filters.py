"""What the list of all marks is grouped by and narrowed to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QWidget

from reader.domain.mark_colours import COLOURS
from reader.domain.mark_row import Asked, Grouping, Kind, Marked
from reader.domain.phrase import template
from reader.domain.tags import SEPARATOR
from reader.domain.text import fold
from reader.ui.page.mark_colours import colour_name
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.fields import Narrow
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.storage.deeds.half_typed import HalfTyped

NARROW = 800
"""Pixels of a window in which the filters have no room in one line."""
_PLACE = "filters of marks"


class MarkFilters(QWidget):
    """Six fields to choose from. What was chosen last is there again, also after a restart."""

    changed = Signal()

    def __init__(self, store: HalfTyped, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._theme = theme
        self._kept = _from_text(store.of(_PLACE))
        colours = [(tr("Any colour"), ""), *((colour_name(colour), colour) for colour in COLOURS)]
        self.grouping = self._combo("grouping", tr("Group by"), _GROUPINGS)
        self.colour = self._combo("colour", tr("Colour"), colours)
        self.tag = self._combo("tag", tr("Tag"), [(tr("Any tag"), "")])
        self.article = self._combo("article", tr("Article"), [(tr("Any article"), "")])
        self.since = self._combo("since", tr("Date"), _SINCE)
        self.kind = self._combo("kind", tr("Kind"), _KINDS)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        for part in ((self.grouping, self.colour, self.tag), (self.article, self.since, self.kind)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for combo in part:
                row.addWidget(combo)
            self._rows.addLayout(row)
        self._rows.addStretch()

    def asked(self, words: str) -> Asked:
        """What the fields say, and these words."""
        days = self.since.currentData()
        return Asked(
            words=words,
            colour=self.colour.currentData() or "",
            tag=self.tag.currentData() or "",
            article=self.article.currentData() or "",
            since=datetime.now(UTC) - timedelta(days=days) if days else None,
            kind=Kind(self.kind.currentData()),
        )

    def grouping_chosen(self) -> Grouping:
        """What the list is grouped by."""
        return Grouping(self.grouping.currentData())

    def offer(self, marks: Sequence[Marked]) -> None:
        """Let the tags and articles of these marks be chosen."""
        tags = sorted({above for each in marks for tag in each.tags for above in _and_above(tag)}, key=fold)
        titles = {each.source.id: each.source.title or each.source.id for each in marks}
        articles = sorted(((title, id_) for id_, title in titles.items()), key=lambda each: fold(each[0]))
        _refill(self.tag, [(tag, tag) for tag in tags], self._kept.pop("tag", None))
        _refill(self.article, articles, self._kept.pop("article", None))

    def choose_article(self, article: str) -> None:
        """Narrow the list to an article."""
        self.article.setCurrentIndex(max(0, self.article.findData(article)))

    def fit(self, width: int) -> None:
        """Where one line would cut what they say, they stand in two."""
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.TopToBottom if width < scaled(NARROW) else ways.LeftToRight)

    @Slot()
    def _choose(self) -> None:
        names = ("grouping", "colour", "tag", "article", "since", "kind")
        self._store.keep(_PLACE, json.dumps({name: getattr(self, name).currentData() for name in names}))
        self.changed.emit()

    def _combo(self, name: str, told: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        combo = Narrow(self._theme, self)
        combo.setAccessibleName(told)
        combo.setToolTip(told)
        combo.setMaximumWidth(scaled(190))
        for text, value in choices:
            combo.addItem(tr(text), value)
        combo.setCurrentIndex(max(0, combo.findData(self._kept.get(name))))
        combo.activated.connect(self._choose)
        return combo


def _from_text(text: str) -> dict[str, object]:
    try:
        kept = json.loads(text or "{}")
    except ValueError:  # written by hand
        return {}
    return kept if isinstance(kept, dict) else {}


def _and_above(tag: str) -> list[str]:
    """A tag, and those that it stands below."""
    parts = tag.split(SEPARATOR)
    return [SEPARATOR.join(parts[:number]) for number in range(1, len(parts) + 1)]


def _refill(combo: QComboBox, choices: Sequence[tuple[str, str]], kept: object) -> None:
    """Other choices after the first, which stays; what was chosen, or `kept` from another time, stays chosen."""
    kept = combo.currentData() or kept
    while combo.count() > 1:
        combo.removeItem(combo.count() - 1)
    for text, value in choices:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(0, combo.findData(kept)))


_GROUPINGS = (
    (template("By article"), Grouping.ARTICLE.value),
    (template("By colour"), Grouping.COLOUR.value),
    (template("By tag"), Grouping.TAG.value),
    (template("By month"), Grouping.DATE.value),
)
_SINCE = (
    (template("Any time"), 0),
    (template("Last week"), 7),
    (template("Last month"), 31),
    (template("Last year"), 366),
)
_KINDS = (
    (template("All kinds"), Kind.ALL.value),
    (template("With notes"), Kind.NOTED.value),
    (template("Bookmarked places"), Kind.PLACES.value),
    (template("Not found in the text"), Kind.ORPHANS.value),
)
