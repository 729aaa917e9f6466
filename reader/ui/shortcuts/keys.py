"""The keys of all actions as they are now: the table's, and what the reader made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

from reader.domain.phrase import Phrase, phrase
from reader.ui.actions import ACTIONS, ActionSpec

if TYPE_CHECKING:
    from reader.ui.session import Session

SPECS = {spec.name: spec for spec in ACTIONS}
FIXED = {"page_down": ("Space",), "page_up": ("Shift+Space",), "to_article": ("Escape",)}
"""Keys that an action keeps, for the article and every dialog know them by themselves; others may be added."""


class Keys(QObject):
    """Keys go by their portable names. `changed` says that some action has others now; what the reader changes is a
    step of undo."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._own = session.state.shortcuts.all()
        self._now: dict[str, tuple[str, ...]] = {}
        self._sort_out()
        session.marks_changed.connect(self._take_marks)

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of an action, the one that is shown first."""
        return self._now.get(name, ())

    def shown(self, name: str) -> str:
        """The first of its keys as this system writes it; "" if it has none."""
        return native(self.of(name)[0]) if self.of(name) else ""

    def told(self, name: str) -> str:
        """All of its keys as this system writes them."""
        return ", ".join(map(native, self.of(name)))

    def owner(self, key: str) -> ActionSpec | None:
        """The action that has a key."""
        return next((spec for spec in ACTIONS if key in self.of(spec.name)), None)

    def is_own(self, name: str) -> bool:
        """Whether the reader gave the action other keys than its usual ones."""
        return self.of(name) != SPECS[name].keys

    def add(self, name: str, key: str) -> None:
        """Give an action one more key; one that has it loses it."""
        changes: dict[str, tuple[str, ...] | None] = {name: (*self.of(name), key)}
        text = phrase("Give {key} to “{name}”", key=native(key), name=Phrase(SPECS[name].text))
        if (before := self.owner(key)) and before.name != name:
            changes[before.name] = tuple(each for each in self.of(before.name) if each != key)
        self._give(changes, text)

    def remove(self, name: str, key: str) -> None:
        """Take a key from an action."""
        text = phrase("Take {key} from “{name}”", key=native(key), name=Phrase(SPECS[name].text))
        self._give({name: tuple(each for each in self.of(name) if each != key)}, text)

    def reset(self, name: str) -> None:
        """Give an action its usual keys; other actions lose them."""
        usual = SPECS[name].keys
        changes: dict[str, tuple[str, ...] | None] = {name: None}
        for spec in self.holders(name):
            changes[spec.name] = tuple(key for key in self.of(spec.name) if key not in usual)
        self._give(changes, phrase("Give “{name}” its usual keys", name=Phrase(SPECS[name].text)))

    def reset_all(self) -> None:
        """Give every action its usual keys."""
        self._give(dict.fromkeys(self._own), phrase("Give all commands their usual keys"))

    def holders(self, name: str) -> list[ActionSpec]:
        """The other actions that have usual keys of this one."""
        usual = set(SPECS[name].keys)
        return [spec for spec in ACTIONS if spec.name != name and usual & set(self.of(spec.name))]

    @Slot(object)
    def _take_marks(self, articles: set[str]) -> None:
        """Undo tells of anything, and so does another program."""
        if not articles:
            self._reread()

    def _give(self, changes: Mapping[str, tuple[str, ...] | None], text: Phrase) -> None:
        usual = {name: None if keys == SPECS[name].keys else keys for name, keys in changes.items() if name in SPECS}
        given, session = {**changes, **usual}, self._session

        def done(*_: object) -> None:
            session.saved.emit()
            self._reread()

        session.steps.take(lambda state, _: state.shortcuts.give(given, text), done, size=1, left=self._reread)
        if session.steps.is_busy:  # they hold at once
            self._take({name: keys for name, keys in {**self._own, **given}.items() if keys is not None})

    def _reread(self) -> None:
        self._take(self._session.state.shortcuts.all())

    def _take(self, own: dict[str, tuple[str, ...]]) -> None:
        if own != self._own:
            self._own = own
            self._sort_out()
            self.changed.emit()

    def _sort_out(self) -> None:
        """What the reader gave goes before what is usual, which a later version may have made so."""
        given = {key for name, keys in self._own.items() if name in SPECS for key in keys}
        taken = set[str]()
        for spec in ACTIONS:
            if spec.name in self._own:
                keys = _once((*FIXED.get(spec.name, ()), *self._own[spec.name]), taken)
            else:
                keys = tuple(key for key in spec.keys if key not in given)
            self._now[spec.name] = keys


def native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _once(keys: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    """The keys that are none of those `taken` already, which they then are."""
    left = tuple(key for key in dict.fromkeys(keys) if key not in taken)
    taken.update(left)
    return left
