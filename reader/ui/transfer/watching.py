"""The watched folders of the window: the system tells of changes, a slow look finds what it does not tell of."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTime, QTimer, Signal, Slot

from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase, template
from reader.ui.jobs import Desk, Job
from reader.ui.messages import notice_of
from reader.ui.session import Notice, Session
from reader.ui.transfer.imports import count_of, joined

if TYPE_CHECKING:
    from reader.services.import_report import ImportReport
    from reader.services.watching import Look
    from reader.storage.arriving.seen_files import Stamp
    from reader.storage.state import State
    from reader.ui.transfer.imports import Imports

SOON_MILLISECONDS = 3_500
OFTEN_MILLISECONDS = 60_000
SELDOM_MILLISECONDS = 300_000


class Watching(QObject):
    """It does nothing while no folder is watched. `changed` comes when there is news of the folders themselves.

    `missing` are folders that are not there now, `silent` those of which the system tells nothing.
    """

    changed = Signal()

    def __init__(self, session: Session, imports: "Imports", parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._imports = imports
        self.folders: list[Path] = []
        self.missing: list[Path] = []
        self.silent: list[Path] = []
        self.looked: QTime | None = None
        self._unfinished: dict[Path, tuple[int, int]] = {}
        self._looks_in_vain = 0
        self._job: Job | None = None
        self._is_stale = False
        self._system: QFileSystemWatcher | None = None
        self._soon = QTimer(self, singleShot=True)
        self._later = QTimer(self, timerType=Qt.TimerType.VeryCoarseTimer)
        for timer in (self._soon, self._later):
            timer.timeout.connect(self.look)
        session.marks_changed.connect(self._follow)

    @property
    def is_looking(self) -> bool:
        return self._job is not None

    @Slot()
    def begin(self) -> None:
        """Watch the folders that the reader named, and find what came while nobody watched."""
        folders = self._session.state.watched.all()
        if folders == self.folders:
            return
        self.folders = folders
        self.missing = [folder for folder in self.missing if folder in folders]
        self.silent = [folder for folder in self.silent if folder in folders]
        if not folders:
            self._soon.stop()
            self._later.stop()
            self._notify([])
        self.changed.emit()
        self.look()

    def add(self, folder: Path, *, takes_present: bool) -> None:
        """Watch a folder; ReaderError when that cannot be. Without `takes_present` only what comes is taken in."""
        from reader.services import watching

        session = self._session
        whole = watching.fit(folder, session.state.database.path.parent)

        def find(desk: Desk) -> "dict[Path, Stamp]":
            return {} if takes_present else watching.present(whole, desk.progress)

        def prepare(left_out: "dict[Path, Stamp]") -> None:
            session.jobs.write(
                lambda desk: watching.prepare(desk.library, whole, left_out), keep, failed=self._tell_failure
            )

        def keep(_: None) -> None:
            text = phrase("Watch the folder {name}", name=whole)
            self._keep(lambda state: state.watched.add(whole, text))

        session.jobs.apart("watch", find, prepare, failed=self._tell_failure)

    def remove(self, folder: Path) -> None:
        """Watch a folder no longer; what came from it stays."""
        text = phrase("Do not watch the folder {name} any more", name=folder)
        self._keep(lambda state: state.watched.remove(folder, text))

    def _keep(self, write: "Callable[[State], object]") -> None:
        def done(_told: object, _step: int) -> None:
            self._session.saved.emit()
            self.begin()

        self._session.steps.take(lambda state, _: write(state), done, size=1)

    @Slot()
    def look(self) -> None:
        """Look through the folders; once more after that if this is asked for meanwhile."""
        if not self.folders:
            return
        if self._job is not None:
            self._is_stale = True
            return
        from reader.services import watching

        self._is_stale = False
        folders, before = list(self.folders), dict(self._unfinished)

        def work(desk: Desk) -> "Look":
            return watching.look(folders, watching.seen_in(desk.library, folders), desk.progress, before)

        self._job = self._session.jobs.apart("watch", work, self._take, failed=self._fail)

    def _take(self, found: "Look") -> None:
        self._looks_in_vain = self._looks_in_vain + 1 if found.unfinished == self._unfinished else 0
        self._unfinished = found.unfinished
        self.missing, self.silent, self.looked = found.missing, found.silent, QTime.currentTime()
        self.changed.emit()
        self._notify(found.notified)
        if not (found.complete or found.unknown):
            self._rest()
            return
        from reader.services import watching

        self._job = self._session.jobs.write(
            lambda desk: watching.take(desk.library, found, desk.progress), self._finish, failed=self._fail
        )

    def _finish(self, report: "ImportReport") -> None:
        ids = [item.id for item in (*report.added, *report.updated)]
        if report.has_news:
            self._session.articles_arrived([*ids, *(twin.id for twin in report.same)])
            self._session.import_steps.finish(report.number)
            self._session.import_steps.changed.emit()
        self._tell(report)
        self._rest()
        if report.bugs:
            self._session.jobs.crashed.emit(ExceptionGroup("Files could not be read", report.bugs))

    def _tell(self, report: "ImportReport") -> None:
        came = [item for item in (*report.added, *report.updated) if not self._session.state.wastebasket.has(item.id)]
        if report.problem:
            self._session.noticed.emit(notice_of(report.problem))
        if not (came or report.failed or report.links):
            return
        self._imports.last = report
        sources = [*(item.source for item in came), *(each.source for each in report.failed)]
        name = self._name_of([*sources, *(link.source for link in report.links)])
        told = phrase("“{title}” came from {folder}.", title=came[0].title if came else "", folder=name)
        if len(came) != 1:
            told = phrase("{n} articles came from {folder}.", n=len(came), folder=name)
        links = count_of(template("Saved links: {n}."), report.links)
        failed = count_of(template("Could not be read: {n}."), report.failed)
        told = joined([told, links, failed])
        notice = Notice(told, template("Show"), lambda: self._show(report, [item.id for item in came]))
        if came or report.links:
            notice = notice._replace(also="undo", act_also=lambda: self._session.import_steps.undo(report.number))
        self._session.noticed.emit(notice)

    def _undo(self, report: "ImportReport", new: list[str]) -> None:
        if report.number:
            self._session.import_steps.undo(report.number)
        else:
            self._session.marking.delete(new)

    def _show(self, report: "ImportReport", ids: list[str]) -> None:
        if len(ids) == 1 and not (report.failed or report.links):
            self._session.open(ids[0])
        else:
            self._imports.report_asked.emit(report)

    def _name_of(self, sources: list[str]) -> str:
        """The folders that files came from, by name."""
        found = {folder.name for folder in self.folders for source in sources if folder in Path(source).parents}
        return ", ".join(sorted(found)) or ", ".join(folder.name for folder in self.folders)

    def _fail(self, exc: Exception) -> None:
        self._tell_failure(exc)
        self._rest()

    def _tell_failure(self, exc: Exception) -> None:
        if isinstance(exc, ReaderError):
            self._session.noticed.emit(notice_of(exc))
        else:
            self._session.jobs.crashed.emit(exc)

    def _rest(self) -> None:
        """Wait for the next look: a moment while something is arriving, longer the longer that takes."""
        self._job = None
        if not self.folders:
            return
        if self._is_stale:
            self._soon.start(0)
        elif self._unfinished:
            self._soon.start(min(SOON_MILLISECONDS << min(self._looks_in_vain, 5), OFTEN_MILLISECONDS))
        self._later.start(OFTEN_MILLISECONDS if self.missing or self.silent else SELDOM_MILLISECONDS)

    def _notify(self, folders: list[Path]) -> None:
        """Have the system tell of changes in `folders`, and in no others."""
        if self._system is None:
            if not folders:
                return
            self._system = QFileSystemWatcher(self)
            self._system.directoryChanged.connect(self._hear)
        wanted, known = {str(folder) for folder in folders}, set(self._system.directories())
        if gone := list(known - wanted):
            self._system.removePaths(gone)
        if new := list(wanted - known):
            self._system.addPaths(new)

    @Slot()
    def _hear(self) -> None:
        self._looks_in_vain = 0
        if not self._soon.isActive() or self._soon.remainingTime() > SOON_MILLISECONDS:
            self._soon.start(SOON_MILLISECONDS)

    @Slot(object)
    def _follow(self, articles: set[str]) -> None:
        """Undo, and other programs, may have changed which folders are watched."""
        if not articles:
            self.begin()
