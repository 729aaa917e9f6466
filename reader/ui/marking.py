"""What a reader does to articles in passing: bookmarks, read or not, not related, deleted, and the place in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.domain.phrase import Phrase, phrase, template
from reader.ui.steps import about

if TYPE_CHECKING:
    from reader.domain.marks import Bookmark, Position
    from reader.storage.library import Library
    from reader.storage.state import State
    from reader.ui.session import Session

_BOOKMARK = template("Bookmark “{title}”"), template("Bookmark {n} articles")
_UNBOOKMARK = template("Remove the bookmark of “{title}”"), template("Remove the bookmarks of {n} articles")
_READ = template("Mark “{title}” as read"), template("Mark {n} articles as read")
_UNREAD = template("Mark “{title}” as unread"), template("Mark {n} articles as unread")
_DELETE = template("Delete “{title}”"), template("Delete {n} articles")


class Marking:
    """The verbs, each one step of undo. Where no articles are named, the open one is meant."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """The bookmarks of the open article."""
        return self._session.state.bookmarks.of(self._session.current) if self._session.current else ()

    def is_bookmarked(self) -> bool:
        """Whether the open article is bookmarked as a whole."""
        return any(mark.offset is None for mark in self.bookmarks())

    def toggle_bookmark(self, articles: Sequence[str] = ()) -> None:
        """Bookmark articles as a whole; if all of them are, take those bookmarks away. Bookmarked places stay."""
        ids = self._meant(articles)

        def work(state: State, library: Library) -> Phrase:
            marks = state.bookmarks.whole(ids)
            known = [id_ for id_ in ids if id_ not in marks]
            text = about(library, ids, *(_BOOKMARK if known else _UNBOOKMARK))
            if known:
                state.bookmarks.add(known, text)
            else:
                state.bookmarks.remove([mark for several in marks.values() for mark in several], text)
            return text

        if ids:
            self._session.steps.take(work, partial(self._tell, ids), size=len(ids))

    def bookmark_place(self, article: str, place: Position, label: str) -> None:
        """Bookmark a place in an article."""
        text = about(self._session.library, [article], template("Bookmark a place in “{title}”"))
        self._take(article, text, lambda state: state.bookmarks.add_place(article, place, label, text))

    def remove_bookmark(self, mark: Bookmark) -> None:
        """Take one bookmark away."""
        text = about(self._session.library, [mark.article], *_UNBOOKMARK)
        self._take(mark.article, text, lambda state: state.bookmarks.remove([mark.id], text))

    def label_bookmark(self, mark: Bookmark, label: str) -> None:
        """Give a bookmark another label."""
        text = phrase("Change a bookmark’s label")
        if label != mark.label:
            self._take(mark.article, text, lambda state: state.bookmarks.label(mark.id, label, text))

    def mark_read(self, articles: Sequence[str], is_read: bool) -> None:
        """Mark articles read or unread."""
        self._mark_read(articles, lambda _: is_read)

    def toggle_read(self, articles: Sequence[str] = ()) -> None:
        """Mark articles read, or unread if all of them are read."""
        ids = self._meant(articles)
        if ids:
            self._mark_read(ids, lambda state: len(state.read_of(ids)) < len(set(ids)))

    def mark_unrelated(self, name: str, title: str) -> None:
        """Keep an article away from what is recommended after the open one, and that one from it; `name` as
        `Recommendation` has it."""
        text = phrase("Mark “{title}” as not related", title=title)
        article = self._session.current
        self._session.steps.take_small([article, name], text, lambda state: state.mark_unrelated(article, name, text))

    def delete(self, articles: Sequence[str] = ()) -> None:
        """Move articles to the wastebasket; opens the next one if the open one goes."""
        asked = self._meant(articles)

        def work(state: State, library: Library) -> tuple[list[str], set[int], Phrase]:
            gone = state.wastebasket.those_of(asked)
            ids = [id_ for id_ in asked if id_ not in gone]
            text = about(library, ids, *_DELETE)
            if ids:
                state.wastebasket.add(ids, text)
            return ids, library.keys_of(ids), text

        def done(told: tuple[list[str], set[int], Phrase], step: int) -> None:
            ids, keys, text = told
            if not ids:
                return
            session, was = self._session, self._session.current
            if not session.list.let_go(ids, keys) and session.current in ids:
                session.close()
            session.steps.note_left(step, was)
            session.steps.tell_done(ids, text, step)
            session.list.refresh()

        if asked:
            self._session.steps.take(work, done, size=len(asked))

    def keep_position(self, article: str, place: Position, *, is_at_end: bool) -> None:
        """Remember how far an article was read; at the end it becomes read if the reader wants that."""
        state = self._session.state
        if state.places.of(article) == place:
            return
        state.places.keep(article, place)
        self._session.tell_marks([article], counts=False)
        if is_at_end and self._session.settings.marks_read_at_end and not state.is_read(article):
            self._session.steps.take(
                lambda state, _: state.note_read(article),
                lambda *_: self._session.tell_marks([article]),
                size=1,
            )

    def _mark_read(self, articles: Sequence[str], is_read: Callable[[State], bool]) -> None:
        def work(state: State, library: Library) -> Phrase:
            becomes_read = is_read(state)
            text = about(library, articles, *(_READ if becomes_read else _UNREAD))
            state.mark_read(articles, becomes_read, text)
            return text

        self._session.steps.take(work, partial(self._tell, articles), size=len(articles))

    def _take(self, article: str, text: Phrase, write: Callable[[State], object]) -> None:
        self._session.steps.take_small([article], text, write, counts=True)

    def _tell(self, articles: Sequence[str], text: Phrase, step: int) -> None:
        self._session.steps.tell_done(articles, text, step, counts=True)

    def _meant(self, articles: Sequence[str]) -> list[str]:
        return [id_ for id_ in (list(articles) or [self._session.current]) if id_]
