"""What the command palette leads to, and how: commands, headings and what was used lately are at hand at once."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QIcon

from reader.domain.errors import ReaderError
from reader.domain.jumping import Kind, Target
from reader.domain.listing import View
from reader.domain.phrase import template
from reader.domain.subject import Subject, SubjectKind
from reader.ui.actions import ACTIONS
from reader.ui.words import counted, tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

RECENT = 12
KINDS = {
    Kind.ACTION: template("Command"),
    Kind.ARTICLE: template("Article"),
    Kind.HEADING: template("Heading"),
    Kind.TAG: template("Tag"),
    Kind.OWN_TAG: template("Your tag"),
    Kind.AUTHOR: template("Author"),
}
_ICONS = {Kind.ARTICLE: "book", Kind.HEADING: "contents", Kind.AUTHOR: "person"}
_NOT_LISTED = frozenset({"palette", "to_article"})


class PaletteTargets:
    """The targets of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.session
        self._actions: dict[str, QAction] = {}
        self._english = {spec.name: spec.text for spec in ACTIONS if tr(spec.text) != spec.text}

    def at_hand(self) -> list[Target]:
        """The commands, saved searches among them, and the headings of the open article."""
        saved = self._window.part("list").smart.actions()
        self._actions = {**self._window.actions_table.by_name, **saved}
        targets = [
            Target(Kind.ACTION, name, action.text(), also=self._english.get(name, ""))
            for name, action in self._actions.items()
            if name not in _NOT_LISTED
        ]
        for one in self._window.contents.found:
            targets.append(Target(Kind.HEADING, str(one.position), one.text))
        return targets

    def recent(self) -> list[Target]:
        """What was used last and is still there, the latest first."""
        found = (self._known(name) for name in self._session.state.uses.latest(RECENT))
        return [target for target in found if target]

    def action(self, target: Target) -> QAction | None:
        """The command that `target` is."""
        return self._actions.get(target.key) if target.kind is Kind.ACTION else None

    def icon(self, target: Target) -> QIcon:
        """A picture of what `target` is."""
        if action := self.action(target):
            return action.icon()
        return self._window.theme.icon(_ICONS[target.kind]) if target.kind in _ICONS else QIcon()

    def go(self, target: Target) -> None:
        """Do the command, or go to what is no command."""
        if target.kind is not Kind.HEADING:
            with suppress(ReaderError):  # what cannot be remembered can be done all the same
                self._session.state.uses.note(target.name)
        match target.kind:
            case Kind.ACTION:
                self._actions[target.key].trigger()
            case Kind.ARTICLE:
                self._session.open(target.key)
            case Kind.HEADING:
                self._window.contents.go(int(target.key))
            case Kind.TAG:
                self._session.list.ask(view=View.ALL, words="", tag=target.key)
                self._window.following.follow(Subject(SubjectKind.TAG, target.key).address)
            case Kind.OWN_TAG:
                self._session.list.ask(view=View.ALL, words="", own_tag=target.key)
                self._window.following.follow(Subject(SubjectKind.OWN_TAG, target.key).address)
            case Kind.AUTHOR:
                self._window.following.follow(f"author:{target.key}")

    def _known(self, name: str) -> Target | None:
        """The target with this name; None if it is gone."""
        kind, _, key = name.partition(" ")
        if kind == Kind.ACTION:
            return Target(Kind.ACTION, key, self._actions[key].text()) if key in self._actions else None
        if kind == Kind.ARTICLE:
            place = self._session.shelf.key_of(key)
            rows = self._session.shelf.rows([place]) if place and not self._session.state.wastebasket.has(key) else []
            return Target(Kind.ARTICLE, key, rows[0].title, rows[0].authors) if rows else None
        if kind == Kind.AUTHOR:
            known = self._session.shelf.author_name(key)
            return Target(Kind.AUTHOR, key, known) if known else None
        return Target(Kind(kind), key, key) if kind in (Kind.TAG, Kind.OWN_TAG) and key else None


def spoken(target: Target, keys: str) -> str:
    """A row as it is read out."""
    return ", ".join(filter(None, (target.text, detail(target), tr(KINDS[target.kind]), keys)))


def detail(target: Target) -> str:
    """What else is shown of a target: of tags and authors how many articles they have."""
    if target.kind in (Kind.TAG, Kind.OWN_TAG, Kind.AUTHOR) and target.detail:
        return counted("%Ln articles", int(target.detail))
    return target.detail
