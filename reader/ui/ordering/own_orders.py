"""What a reader does to keep articles in order besides tags: stars, the archive, the queue, collections. Stored first,
told after, each as one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.listing import View
from reader.domain.phrase import Phrase, phrase, template
from reader.domain.text import fold
from reader.storage.deeds.own_collections import LONGEST_NAME, Collection
from reader.storage.deeds.verdicts import MOST_STARS
from reader.storage.library import Library
from reader.storage.state import State
from reader.ui.ordering.shelving import meant
from reader.ui.session import Session
from reader.ui.steps import about
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_ARCHIVE = template("Archive “{title}”"), template("Archive {n} articles")
_UNARCHIVE = template("Take “{title}” out of the archive"), template("Take {n} articles out of the archive")
_MOVED = template("Move “{title}”"), template("Move {n} articles")


def verbs(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What the actions do, by their names: to the articles selected in the list, or to the open one."""
    session = window.session
    return {
        **{f"rate_{stars}": partial(_with, window, rate, stars) for stars in range(MOST_STARS + 1)},
        "archive": partial(_with, window, toggle_archive),
        "read_later": partial(_with, window, toggle_queue),
        "next_queued": lambda: open_next(session),
        "collect": lambda: session.picker_asked.emit("collection_picker", meant(window)),
        "move_up": partial(_with, window, move, -1),
        "move_down": partial(_with, window, move, 1),
    }


def _with(window: MainWindow, do: Callable[..., object], *asked: object) -> None:
    if articles := meant(window):
        do(window.session, articles, *asked)


def rate(session: Session, articles: Sequence[str], stars: int) -> None:
    """Give articles stars, or none."""
    if stars:
        one, many = template("Rate “{title}” with {stars}"), template("Rate {n} articles with {stars}")
    else:
        one, many = template("Take the rating of “{title}” away"), template("Take the ratings of {n} articles away")

    def work(state: State, library: Library) -> Phrase:
        text = about(library, articles, one, many, stars=stars_of(stars))
        state.verdicts.rate(articles, stars, text)
        return text

    session.steps.take(work, partial(_tell, session, articles, is_seen=False), size=len(articles))


def stars_of(rating: int) -> str:
    """A rating as signs; "" for none."""
    return "★" * rating + "☆" * (MOST_STARS - rating) if rating else ""


def toggle_archive(session: Session, articles: Sequence[str]) -> None:
    """Archive articles, or take them out of the archive if all of them lie in it."""
    _archive(session, articles, lambda state: len(state.verdicts.archived(articles)) < len(set(articles)))


def archive(session: Session, articles: Sequence[str], is_archived: bool) -> None:
    """Put articles into the archive, or take them back; the open one gives way to the next where the list loses it."""
    _archive(session, articles, lambda _: is_archived)


def _archive(session: Session, articles: Sequence[str], becomes_archived: Callable[[State], bool]) -> None:
    def work(state: State, library: Library) -> tuple[Phrase, set[int]]:
        is_archived = becomes_archived(state)
        one, many = _ARCHIVE if is_archived else _UNARCHIVE
        text = about(library, articles, one, many)
        state.verdicts.archive(articles, is_archived, text)
        return text, library.keys_of(articles) if is_archived else set()

    def done(told: tuple[Phrase, set[int]], step: int) -> None:
        text, gone = told
        if gone and (session.list.query.hides_archive or session.list.query.view is View.QUEUE):
            was = session.current
            session.list.let_go(articles, gone)
            session.steps.note_left(step, was)
        _tell(session, articles, text, step, is_seen=False)

    session.steps.take(work, done, size=len(articles))


def add_later(menu: QMenu, session: Session, articles: list[str]) -> None:
    """Let articles be put into Read later, or taken out where all are in it."""
    are_queued = len(session.state.later.queued(articles)) == len(articles)
    text = tr("Take out of Read later") if are_queued else tr("Read later")
    menu.addAction(text, partial(toggle_queue, session, articles))


def toggle_queue(session: Session, articles: Sequence[str]) -> None:
    """Put articles at the end of the queue, or take them out if all of them are in it."""

    def work(state: State, library: Library) -> Phrase:
        is_queued = len(state.later.queued(articles)) == len(set(articles))
        if is_queued:
            one, many = template("Take “{title}” out of Read later"), template("Take {n} articles out of Read later")
        else:
            one, many = template("Read “{title}” later"), template("Read {n} articles later")
        text = about(library, articles, one, many)
        if is_queued:
            state.later.remove(articles, text)
        else:
            state.later.add(articles, text)
        return text

    session.steps.take(work, partial(_tell, session, articles, is_seen=False), size=len(articles))


def open_next(session: Session) -> None:
    """Open what comes after the open article in the queue, or the first of it."""
    queue = [article for article in session.state.later.articles() if _is_here(session, article)]
    place = queue.index(session.current) + 1 if session.current in queue else 0
    if place < len(queue):
        session.open(queue[place])
    else:
        text = phrase("This was the last article of Read later.") if queue else phrase("Read later is empty.")
        session.tell(text)


def collect(session: Session, name: str, articles: Sequence[str]) -> None:
    """Put articles into the collection of this name, which is made if there is none."""
    one, many = template("Put “{title}” into “{name}”"), template("Put {n} articles into “{name}”")

    def work(state: State, library: Library) -> Phrase:
        text = about(library, articles, one, many, name=name)
        state.collections.add(name, articles, text)
        return text

    session.steps.take(work, partial(_tell, session, articles, is_seen=False), size=len(articles))


def take_out(session: Session, collection: Collection, articles: Sequence[str]) -> None:
    """Take articles out of a collection."""
    one, many = template("Take “{title}” out of “{name}”"), template("Take {n} articles out of “{name}”")

    def work(state: State, library: Library) -> Phrase:
        text = about(library, articles, one, many, name=collection.name)
        state.collections.take_out(collection.id, articles, text)
        return text

    session.steps.take(work, partial(_tell, session, articles, is_seen=False), size=len(articles))


def collection_of(session: Session, id_: str) -> Collection:
    """The collection with this id; without a name if there is none."""
    known = (each for each in session.state.collections.all() if each.id == id_)
    return next(known, Collection(id_, ""))


def remove_collection(session: Session, id_: str) -> None:
    """Take a collection away; its articles stay."""
    text = phrase("Remove the collection “{name}”", name=collection_of(session, id_).name)
    session.steps.take(
        lambda state, _: state.collections.remove(id_, text),
        lambda _, step: _tell(session, [], text, step, is_seen=False),
        size=len(session.state.collections.articles(id_)),
    )


def rename_collection(session: Session, id_: str, name: str) -> None:
    """Give a collection another name; under that of another one the two become one."""
    known, name = collection_of(session, id_), " ".join(name.split())[:LONGEST_NAME]
    if not fold(name) or name == known.name:
        return
    text = phrase("Rename the collection “{name}”", name=known.name)

    def work(state: State, _library: Library) -> Collection | None:
        other = state.collections.named(name)
        state.collections.rename(id_, name, text)
        return other

    def done(other: Collection | None, step: int) -> None:
        if session.list.query.collection == id_ and other is not None:
            session.list.query = session.list.query._replace(collection=other.id)
        _tell(session, [], text, step, is_seen=False)

    session.steps.take(work, done, size=len(session.state.collections.articles(id_)))


def ask_to_rename_collection(session: Session, host: QWidget, id_: str) -> None:
    """Ask for another name of a collection."""
    from reader.ui.widgets.half_typed import ask_line

    ask_line(
        host,
        session.state.half_typed,
        f"collection {id_}",
        lambda name: rename_collection(session, id_, name),
        title=tr("Rename the collection"),
        label=tr("New name; that of another collection makes the two one:"),
        text=collection_of(session, id_).name,
    )


def move(session: Session, articles: Sequence[str], by: int) -> None:
    """Move articles of a list in an order made by hand one place up (-1) or down (1), together."""
    if not session.list.query.is_by_hand:
        session.tell(phrase("Only Read later and collections are in an order that you can change."))
        return
    order = session.shelf.ids(session.list.order)
    places = sorted(order.index(article) for article in articles if article in order)
    if not places:
        return
    target = max(0, places[0] - 1) if by < 0 else places[-1] + 2
    moved = [order[place] for place in places]
    stays = (by < 0 and places == list(range(len(places)))) or (by > 0 and places[-1] == len(order) - 1)
    if not stays:
        move_before(session, moved, order[target] if target < len(order) else None)


def move_before(session: Session, articles: Sequence[str], before: str | None) -> None:
    """Move articles of a list in an order made by hand before another one, or to the end."""
    collection = session.list.query.collection

    def work(state: State, library: Library) -> Phrase:
        text = about(library, articles, *_MOVED)
        if collection:
            state.collections.move(collection, articles, before, text)
        else:
            state.later.move(articles, before, text)
        return text

    session.steps.take(work, partial(_tell, session, articles, is_seen=True), size=len(session.list.order))


def _tell(session: Session, articles: Sequence[str], text: Phrase, step: int, *, is_seen: bool) -> None:
    """Tell of a step, by a notice unless it is seen anyhow, and ask for the list again: it may be another now."""
    session.steps.tell_done(articles, text, step, is_notice=not is_seen)
    session.list.refresh()


def _is_here(session: Session, article: str) -> bool:
    return session.shelf.key_of(article) is not None and not session.state.wastebasket.has(article)
