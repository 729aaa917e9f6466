"""How authors are called and what belongs to them, as the reader has it: names, merges, and bios that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.phrase import phrase

if TYPE_CHECKING:
    from reader.ui.jobs import Desk
    from reader.ui.session import Session


class AuthorNames:
    """What the reader said is in state.db; library.db follows, and shows it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def give(self, author: str, name: str) -> None:
        """Give an author without a name one; all articles with the same bio follow."""
        text = phrase("Name an author “{name}”", name=name.strip())
        self._session.steps.take_small(
            [], text, lambda state: state.name_author(author, name.strip(), text), lambda _: self.apply()
        )

    def take_bio_as_text(self, is_text: bool) -> None:
        """Say whether what was taken for the author's bio belongs to the open article's text."""
        session = self._session
        text = phrase("Put a bio back into the text") if is_text else phrase("Take a bio out of the text")
        article = session.current
        session.steps.take_small(
            [], text, lambda state: state.take_bio_as_text(article, is_text, text), lambda _: session.reopen()
        )

    def apply(self) -> None:
        """Let library.db show the names that state.db holds, and as one those whom it merges."""
        names, merges = self._session.state.author_names(), self._session.state.merges.all()

        def apply(desk: Desk) -> int:
            from reader.storage.arriving import merged_authors

            return desk.library.apply_author_names(names) + merged_authors.apply(desk.library.database, merges)

        self._session.jobs.write(apply, self._applied, is_kept=True)

    def _applied(self, changed: int) -> None:
        if changed:
            self._session.reopen()
            self._session.list.refresh()
            self._session.library_changed.emit()
