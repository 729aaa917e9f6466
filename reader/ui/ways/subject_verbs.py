"""What the actions do that lead from the open article to the pages of its author and its series."""

from collections.abc import Callable

from reader.domain.phrase import phrase
from reader.domain.subject import Subject, SubjectKind
from reader.ui.session import Session


def verbs(session: Session) -> dict[str, Callable[[], object]]:
    """The verbs by the names of their actions."""
    return {"author_page": lambda: _show_author(session), "series_page": lambda: _show_series(session)}


def _show_author(session: Session) -> None:
    authors = session.page.article.authors if session.page else ()
    if authors:
        session.open_subject(Subject(SubjectKind.AUTHOR, authors[0].id).address)
    else:
        session.tell(phrase("Nobody is named as the author of this article."))


def _show_series(session: Session) -> None:
    if session.page and session.page.article.series:
        session.open_subject(Subject(SubjectKind.SERIES, session.page.article.series).address)
    else:
        session.tell(phrase("This article is in no series."))
