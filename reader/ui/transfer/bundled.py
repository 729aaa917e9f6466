"""The articles that come with the program: taken in by a first start, and by the first start of another version."""

from PySide6.QtCore import QLocale

from reader import __version__
from reader.domain.errors import ReaderError
from reader.paths import shipped
from reader.services import importing, reading
from reader.storage.library import Library
from reader.ui.app import BUNDLED
from reader.ui.jobs import Desk
from reader.ui.session import Session

WELCOME = "guide-welcome.md"
WELCOMES = {
    QLocale.Language.Chinese: "guide-welcome-zh.md",
    QLocale.Language.Arabic: "guide-welcome-ar.md",
    QLocale.Language.German: "guide-welcome-de.md",
}
"""The tour in other languages of the window."""


def take_welcome(library: Library) -> None:
    """The first article of a first start; the other bundled ones follow after it is painted."""
    try:
        name = WELCOMES.get(QLocale().language(), WELCOME)
        report = importing.run(library, [shipped("articles") / name], is_remembered=False)
        for item in report.added:
            if page := reading.page(library, item.id):
                library.keep_html(item.id, page.article.html, page.article.rendered_by)
    except (ReaderError, FileNotFoundError):
        return


def take_all(session: Session) -> None:
    """All of them, in the lane that writes; those that were deleted stay in the wastebasket."""
    session.jobs.write(_take, lambda _: session.articles_arrived([]))


def _take(desk: Desk) -> None:
    report = importing.run(desk.library, [shipped("articles")], desk.progress, is_remembered=False)
    if report.problem:
        raise report.problem
    if not report.is_cancelled:
        desk.library.remember(BUNDLED, __version__)
