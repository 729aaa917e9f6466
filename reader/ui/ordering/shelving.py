"""What a reader does to keep articles in order: tags. Stored first and told after, each as one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.domain.listing import View
from reader.domain.phrase import Phrase, phrase, template
from reader.domain.tags import clean_tag, tag_key
from reader.storage.library import Library
from reader.storage.state import State
from reader.ui.session import Session
from reader.ui.steps import about
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


def verbs(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What the actions do, by their names: to the articles selected in the list, or to the open one."""
    session = window.session
    return {
        "tags": lambda: session.picker_asked.emit("tag_picker", meant(window)),
        "rename_tag": lambda: session.picker_asked.emit("tag_renamer", []),
    }


def meant(window: MainWindow) -> list[str]:
    """The articles that a key is for: those selected, where the list has the keys, else the one of the column that has
    them. None where a page of a subject hides the open one, or none is open: then it says so."""
    pane = window.part("list")
    selected: list[str] = pane.selected() if pane.list.hasFocus() else []
    if not selected and window.session.subject and not window.columns.active:
        window.session.tell(phrase("This page is no article. Choose articles in the list, or go back to the open one."))
        return []
    found = selected or [article for article in window.columns.articles if article]
    if not found:
        window.session.tell(phrase("No article is open, and none is chosen in the list."))
    return found


def add_tag(session: Session, articles: Sequence[str], tag: str) -> None:
    """Give articles a tag."""
    one, many = template("Tag “{title}” with “{tag}”"), template("Tag {n} articles with “{tag}”")

    def work(state: State, library: Library) -> Phrase:
        text = about(library, articles, one, many, tag=tag)
        state.tags.add(articles, tag, text)
        return text

    session.steps.take(work, partial(_tell, session, articles), size=len(articles))


def remove_tag(session: Session, articles: Sequence[str], tag: str) -> None:
    """Take a tag from articles."""
    one, many = template("Take the tag “{tag}” from “{title}”"), template("Take the tag “{tag}” from {n} articles")

    def work(state: State, library: Library) -> Phrase:
        text = about(library, articles, one, many, tag=tag)
        state.tags.remove(articles, tag, text)
        return text

    session.steps.take(work, partial(_tell, session, articles), size=len(articles))


def rename_tag(session: Session, old: str, new: str) -> None:
    """Give a tag, and with it all below it, another name; under that of another tag the two become one."""
    new = clean_tag(new)
    if not new or new == old:
        return

    def work(state: State, _library: Library) -> Phrase:
        known = {tag_key(each.tag) for each in state.tags.names()}
        is_merge = tag_key(new) in known and tag_key(new) != tag_key(old)
        text = (
            phrase("Merge the tag “{tag}” into “{name}”", tag=old, name=new)
            if is_merge
            else phrase("Rename the tag “{tag}” to “{name}”", tag=old, name=new)
        )
        state.tags.rename(old, new, text)
        return text

    def done(text: Phrase, step: int) -> None:
        if session.list.query.own_tag and tag_key(session.list.query.own_tag) == tag_key(old):
            session.list.query = session.list.query._replace(own_tag=new)
        _tell(session, [], text, step)

    session.steps.take(work, done, size=session.state.tags.count(old))


def drop_tag(session: Session, tag: str) -> None:
    """Take a tag and all below it from all articles."""
    text = phrase("Remove the tag “{tag}” from all articles", tag=tag)
    session.steps.take(
        lambda state, _: state.tags.drop(tag, text),
        lambda _, step: _tell(session, [], text, step),
        size=session.state.tags.count(tag),
    )


def ask_to_rename(session: Session, host: QWidget, tag: str) -> None:
    """Ask for another name of a tag."""
    from reader.ui.widgets.half_typed import ask_line

    ask_line(
        host,
        session.state.half_typed,
        f"tag {tag}",
        lambda new: rename_tag(session, tag, new),
        title=tr("Rename or merge the tag “{tag}”", tag=tag),
        label=tr("New name. What stands below it moves along; the name of another tag makes the two one:"),
        text=tag,
    )


def named(session: Session, articles: Sequence[str], one: str, many: Callable[[int], str]) -> str:
    """A line about articles: `one` with the `{title}` of a single one, else `many` for their number."""
    if len(articles) != 1:
        return many(len(articles))
    return one.format(title=_title(session, articles[0]))


def _title(session: Session, article: str) -> str:
    known = session.library.neighbours([article])
    return known[article].title if article in known else article


def _tell(session: Session, articles: Sequence[str], text: Phrase, step: int) -> None:
    """Tell of a step; where the list may be another now, ask for it again."""
    session.steps.tell_done(articles, text, step)
    query = session.list.query
    if query.view is View.TAGS or query.own_tag or query.words.strip():
        session.list.refresh()
