"""Building everything, in the order that puts the first article on screen soonest, and running it."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.domain.errors import DamagedData, ReaderError
from reader.domain.phrase import template
from reader.paths import DataFolder, shipped
from reader.services.opening import open_library, open_state
from reader.storage.library import Library
from reader.ui.jobs import Jobs
from reader.ui.messages import CrashHooks, explain, install_crash_hooks, notice_of
from reader.ui.session import Session
from reader.ui.theme import Theme, ui_pixels
from reader.ui.window import DEFAULT_SIZE, MainWindow
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.storage.shelf import Shelf
    from reader.storage.state import State
    from reader.ui.keeping.left_open import LeftAsItWas
    from reader.ui.session import Notice

APPLICATION_ID = "io.github.armchair_reader.Armchair"
ARABIC = "ar_AE"
"""Numbers stand in sentences and in tables, and are to look alike: Arabic is spoken with the digits 0 to 9."""
UI_FALLBACKS = ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei")
"""Without them some systems draw Chinese in a Japanese face."""

SWITCH_SECONDS = 0.001
"""How long a lane may go on computing while the window waits for its turn, many times a frame: Python's own 5 ms made
the slowest of 12 fillings of a pane beside a busy lane take twice as long."""

WATCH_MILLISECONDS = 1500
"""After the start; what was dropped into watched folders can wait for what the reader does first."""

COPY_MILLISECONDS = 3 * 60 * 1000
"""After the start; copies of the reader's work are made when nobody waits for anything."""

BUNDLED = "bundled articles"
"""The fact that says of which version the bundled articles were last taken in."""


def run(
    folder: DataFolder,
    *,
    article: str | None = None,
    files: Sequence[Path] = (),
    screenshot: Path | None = None,
    size: tuple[int, int] | None = None,
    theme: str | None = None,
) -> int:
    """Open the window and run until it is closed; the exit code.

    Without a display the window is drawn into `screenshot` (by default `armchair.png` here) and its path is printed.
    Raises `StorageProblem` when the data folder cannot be used, after showing it where there is a display.
    """
    if screenshot is None and not _has_display():
        screenshot = Path("armchair.png")
    if screenshot is not None and not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    mended: Sequence[Notice] = ()
    try:
        try:
            state, library, shelf = _opened(folder)
        except DamagedData:
            if screenshot is not None:
                raise
            mended = _mend(folder)
            state, library, shelf = _opened(folder)
    except ReaderError as exc:
        if screenshot is None:
            _show_problem(exc)
        raise
    try:
        chosen = state.settings()
        app = _application(chosen.window_text)
        translate(app, chosen.language)
        if not library.fact(BUNDLED):
            from reader.ui.transfer.bundled import take_welcome

            take_welcome(library)
        library.only_read()
        library.database.hold_little()
        sys.setswitchinterval(SWITCH_SECONDS)
        jobs = Jobs(lambda is_writer: open_library(folder, can_write=is_writer))
        session = Session(library, shelf, state, jobs)
        window = MainWindow(session, Theme(app, theme or chosen.theme))
        start = Start(window, folder, list(files), article, mended)
        hooks = start.catch_crashes()
        if size or screenshot:
            window.resize(*(size or DEFAULT_SIZE))
        start.show()
        if screenshot is not None:
            start.draw_into(screenshot)
        code = app.exec()
        start.stop()
        hooks.remove()
        return code
    finally:
        library.close()
        state.close()


class Start:
    """The order of a start: the article, the window, and after the first paint all the rest."""

    def __init__(
        self,
        window: MainWindow,
        folder: DataFolder,
        files: Sequence[Path],
        article: str | None,
        mended: "Sequence[Notice]" = (),
    ) -> None:
        self._window = window
        self._session = window.session
        self._folder = folder
        self._files = files
        self._article = article
        self._mended = mended
        self._screenshot: Path | None = None
        self._was_still = False
        self._deafen: list[Callable[[], None]] = []
        self._left: LeftAsItWas | None = None

    def show(self) -> None:
        """Show the window with its first article."""
        self._window.view.first_painted.connect(self._complete)
        self._window.show()  # first, so that the article is laid out once, at its real width; nothing is painted yet
        self._window.view.setFocus()
        self._session.hold()
        if first := self._first_article():
            self._session.open(first)

    def draw_into(self, screenshot: Path) -> None:
        """Once all is still, draw the window into a picture and end."""
        self._screenshot = screenshot
        QTimer.singleShot(50, self._draw_when_still)

    def catch_crashes(self) -> CrashHooks:
        """Have our bugs written down and shown; what a person can mend becomes a notice."""

        def show(report: str) -> None:
            from reader.ui.crash_dialog import CrashDialog

            if self._screenshot:
                print(report, file=sys.stderr)
            if self._screenshot or CrashDialog(report, self._window).exec() == CrashDialog.DialogCode.Rejected:
                QApplication.exit(2)

        hooks = install_crash_hooks(show, self._folder.reports / "crash.txt", self._session.noticed.emit)
        self._session.jobs.crashed.connect(hooks.report)
        return hooks

    def stop(self) -> None:
        """Hear nothing more, and end the lanes."""
        for close in self._deafen:
            close()
        self._keep_similar()
        if self._window.is_complete:
            self._window.reading_clock.stop()
        if self._left is not None:
            with suppress(ReaderError):
                self._left.keep()
        if self._window.is_complete:
            with suppress(ReaderError):
                self._session.steps.finish()
        self._session.jobs.stop()
        if self._window.is_complete and self._screenshot is None:
            self._copy_at_end()

    def _copy_at_end(self) -> None:
        """Who never reads for longer than a few minutes gets copies, too. What hinders it is told at the next start."""
        from reader.services import copies

        with suppress(ReaderError):
            copies.keep(self._folder)

    def _keep_similar(self) -> None:
        """What is like the open article, which the next start shows: so it does without the search engine."""
        from reader.storage.indexing.alike import FACT

        article, similar = self._session.similar
        if similar and article == self._session.current:
            self._session.jobs.write(lambda desk: desk.library.remember(FACT, similar), is_kept=True)

    def _first_article(self) -> str | None:
        for id_ in (self._article, self._session.settings.last_article):
            if id_ and self._session.shelf.key_of(id_) is not None and not self._session.state.wastebasket.has(id_):
                return id_
        return self._session.shelf.first_unopened()

    def _complete(self) -> None:
        self._window.complete()
        self._store(self._session.go_on)
        _show_icon()
        self._store(self._restore_cut_off)
        self._store(self._session.import_steps.finish)
        if self._screenshot is None:
            self._give_back()
            self._hold_keys()
        self._session.list.refresh()
        self._session.authors.apply()
        self._window.index_keeper.bring_up()
        if self._session.library.fact(BUNDLED) != __version__:
            from reader.ui.transfer.bundled import take_all

            take_all(self._session)
        if self._files:
            self._window.imports.take_paths(self._files, opens=_is_one_file(self._files))
        if self._screenshot is None:
            self._listen()
            QTimer.singleShot(WATCH_MILLISECONDS, self._window.watching.begin)
            QTimer.singleShot(WATCH_MILLISECONDS, self._offer_copies)
            QTimer.singleShot(WATCH_MILLISECONDS, self._keep_drafts)
            QTimer.singleShot(COPY_MILLISECONDS, self._begin_copies)
        for notice in self._mended:
            restore = template("Restore from a copy…")
            self._session.noticed.emit(notice._replace(action=restore, act=lambda: self._window.part("restore").open()))
        gc.collect()
        gc.freeze()  # what was made so far stays, and is never looked through again: no pause while reading
        self._session.jobs.collect_garbage()

    def _hold_keys(self) -> None:
        from reader.ui.early_keys import EarlyKeys

        EarlyKeys(self._window)

    def _give_back(self) -> None:
        from reader.ui.keeping.left_open import LeftAsItWas

        self._left = LeftAsItWas(self._window)
        self._left.give_back()

    def _keep_drafts(self) -> None:
        from reader.ui.keeping.drafts import keep_drafts

        keep_drafts(self._session)

    def _offer_copies(self) -> None:
        if self._mended:
            return
        from reader.ui.keeping.copy_keeper import offer_copies

        offer_copies(self._session, self._folder, lambda: self._window.part("restore").open())

    def _begin_copies(self) -> None:
        from reader.ui.keeping.copy_keeper import CopyKeeper

        CopyKeeper(self._session, self._folder, self._window.work).begin()

    def _restore_cut_off(self) -> None:
        """What an import brought back, but was cut off before it could take it out of the wastebasket."""
        from reader.services.restoring import restore_cut_off

        restore_cut_off(self._session.state, self._session.library)

    def _store(self, call: Callable[[], object]) -> None:
        """What cannot be stored is told: a folder that cannot be written is read all the same."""
        try:
            call()
        except ReaderError as exc:
            self._session.noticed.emit(notice_of(exc))

    def _listen(self) -> None:
        from reader.ui.keeping.told_to_end import ToldToEnd
        from reader.ui.single_instance import Listener

        listener = Listener(self._folder, self._window.work)
        listener.asked.connect(self._asked)
        self._deafen = [listener.close, ToldToEnd(self._window).close]

    def _asked(self, request: dict[str, object]) -> None:
        from reader.ui.single_instance import paths_of

        if request.get("refresh"):
            self._session.data_changed()
            return
        if paths := paths_of(request):
            self._window.imports.take_paths(paths, opens=_is_one_file(paths))
        elif isinstance(id_ := request.get("open"), str) and id_:
            self._session.open(id_)
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()

    def _draw_when_still(self) -> None:
        assert self._screenshot is not None
        if not self._session.jobs.is_idle() or not self._window.is_complete or self._window.imports.is_running:
            self._was_still = False
            QTimer.singleShot(50, self._draw_when_still)
            return
        if not self._was_still:  # one turn more, for what was just brought to be laid out
            self._was_still = True
            QTimer.singleShot(50, self._draw_when_still)
            return
        is_drawn = self._window.grab().save(str(self._screenshot))
        print(self._screenshot.absolute() if is_drawn else f"{self._screenshot} cannot be written.")
        QApplication.exit(0 if is_drawn else 1)


def _opened(folder: DataFolder) -> "tuple[State, Library, Shelf]":
    state = open_state(folder)
    try:
        return state, *open_library(folder, can_write=True)
    except BaseException:
        state.close()
        raise


def _mend(folder: DataFolder) -> "list[Notice]":
    """Save what can be read of damaged databases, before there is a window; what is to be told of it."""
    from reader.ui.keeping.mending import mend

    app = _application()
    _show_icon()
    translate(app, "system")
    return mend(folder)


def _is_one_file(paths: Sequence[Path]) -> bool:
    """Whether the reader asked to see one article: a folder is taken in without leading away from what is open."""
    return len(paths) == 1 and paths[0].is_file()


def _application(percent: int = 100) -> QApplication:
    QApplication.setApplicationName("armchair")
    QApplication.setApplicationDisplayName("Armchair")
    QApplication.setDesktopFileName(APPLICATION_ID)
    # The style is named here, for QApplication.setStyle makes Python types of all that a style knows first: 7 ms.
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(app, QApplication)
    font = app.font()
    font.setPixelSize(ui_pixels(font, app.primaryScreen().logicalDotsPerInch(), percent))
    font.setFamilies([QFontInfo(font).family(), *UI_FALLBACKS])
    app.setFont(font)
    return app


def _show_icon() -> None:
    """Give the windows their icon."""
    from PySide6.QtGui import QIcon

    QApplication.setWindowIcon(QIcon(str(shipped("resources") / "icons" / "armchair.png")))


def _show_problem(exc: ReaderError) -> None:
    """Say why there is no window: who starts from a menu sees no terminal."""
    from PySide6.QtWidgets import QMessageBox

    app = _application()
    _show_icon()
    translate(app, "system")
    sentence, hint = explain(exc)
    box = QMessageBox(QMessageBox.Icon.Critical, tr("Armchair"), sentence)
    box.setInformativeText(hint)
    box.exec()


def translate(app: QApplication, language: str) -> None:
    """Speak the reader's language where we know it, and have Qt speak it too; English has its plurals from a file. What
    was spoken before is forgotten."""
    for translator in app.findChildren(QTranslator, options=Qt.FindChildOption.FindDirectChildrenOnly):
        app.removeTranslator(translator)
        translator.deleteLater()
    locale = QLocale(language) if language != "system" else QLocale(next(iter(QLocale.system().uiLanguages()), "en"))
    if locale.zeroDigit() != "0" and locale.language() == QLocale.Language.Arabic:
        locale, language = QLocale(ARABIC), "ar"
    QLocale.setDefault(locale if language != "system" else QLocale.system())
    folder = str(shipped("resources") / "translations")
    _install(app, "armchair_en", folder)
    name = "zh_CN" if locale.script() == QLocale.Script.SimplifiedHanScript else locale.name()
    if locale.language() != QLocale.Language.English and _install(app, f"armchair_{name}", folder):
        _install(app, f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(app, f"qt_{name}", str(shipped("resources") / "qt_words"))
        app.setLayoutDirection(locale.textDirection())
    elif app.isRightToLeft():
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _install(app: QApplication, name: str, folder: str) -> bool:
    translator = QTranslator(app)
    return translator.load(name, folder) and app.installTranslator(translator)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return os.environ.get("QT_QPA_PLATFORM") not in ("offscreen", "minimal")
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
