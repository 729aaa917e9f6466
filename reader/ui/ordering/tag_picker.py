"""Where the reader gives tags to articles and takes them away, and where a tag is chosen that gets another name."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from reader.domain.tags import OwnTag, clean_tag, tag_key
from reader.domain.text import fold
from reader.storage.state import State
from reader.ui.ordering import shelving
from reader.ui.ordering.article_picker import ArticlePicker
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.widgets.picker import Held, Pick, Picker
from reader.ui.words import counted, tr


class Known(NamedTuple):
    """All tags, and on how many of some articles each is."""

    tags: list[OwnTag]
    held: Counter[str]


class TagPicker(ArticlePicker[Known]):
    """The known tags with those of some articles ticked; a new one is made by typing it."""

    kind = "tags"

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(
            session,
            theme,
            window,
            name=tr("Tags"),
            placeholder=tr("Find or type a tag; / nests it"),
            hint=tr("Enter adds or removes · Tab completes · Escape closes"),
        )

    def nothing(self) -> Known:
        return Known([], Counter())

    def look(self, state: State, articles: Sequence[str]) -> Known:
        return Known(state.tags.names(), state.tags.on(articles))

    def titles(self) -> tuple[str, Callable[[int], str]]:
        return tr("Tags of “{title}”"), lambda n: counted("Tags of %n articles", n)

    def picks(self, typed: str) -> list[Pick]:
        tag = clean_tag(typed)
        found = [self._pick(each) for each in fitting(self._known.tags, tag)]
        found.sort(key=lambda pick: -pick.held if not tag else 0)
        if not tag or any(tag_key(pick.value) == tag_key(tag) for pick in found):
            return found
        begun = sum(fold(pick.value).startswith(fold(tag)) for pick in found)
        found.insert(begun, Pick(tag, tr("New tag “{tag}”", tag=tag), is_new=True))
        return found

    def take(self, pick: Pick) -> None:
        if pick.held is Held.ALL:
            shelving.remove_tag(self._session, self._articles, pick.value)
        else:
            shelving.add_tag(self._session, self._articles, pick.value)

    def _pick(self, known: OwnTag) -> Pick:
        return Pick(known.tag, known.tag, _number(known), self.held(self._known.held[known.tag]))


class TagRenamer(Picker):
    """The known tags; choosing one asks for its other name."""

    closes = True

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(
            theme,
            window,
            name=tr("Rename or merge a tag"),
            placeholder=tr("Which tag?"),
            hint=tr("What stands below it moves along. The name of another tag makes the two one."),
        )
        self._session = session

    def open_for(self, _articles: Sequence[str]) -> None:
        """Ask which tag."""
        self.open_titled(tr("Rename or merge a tag"))

    def picks(self, typed: str) -> list[Pick]:
        known = fitting(self._session.state.tags.names(), clean_tag(typed))
        return [Pick(each.tag, each.tag, _number(each)) for each in known]

    def take(self, pick: Pick) -> None:
        shelving.ask_to_rename(self._session, self._window, pick.value)


def _number(tag: OwnTag) -> str:
    return counted("%Ln articles", tag.articles) if tag.articles else ""


def fitting(known: Sequence[OwnTag], typed: str) -> list[OwnTag]:
    """The tags with `typed` in them: those that are called that, those that begin so, those of which a part does."""
    key = tag_key(typed)

    def rank(tag: OwnTag) -> int:
        here = tag_key(tag.tag)
        return 0 if here == key else 1 if here.startswith(key) else 2 if f"/{key}" in here else 3

    return sorted((tag for tag in known if key in tag_key(tag.tag)), key=rank)
