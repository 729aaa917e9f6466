"""The window made anew in place, for another language or size of its text: all that is in it goes and is made as at a
start. What is open, chosen, half typed and under way is there as before."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDataStream, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QSplitter, QWidget
from shiboken6 import delete, isValid

from reader.domain.errors import ReaderError
from reader.ui.jobs import is_listening
from reader.ui.page.taking_over import as_read, read_on
from reader.ui.theme import UI_PIXELS, choose_text, scaled, text_scale
from reader.ui.widgets.overlay import Overlay
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.domain.marks import Highlight, Position
    from reader.services.originals import Original
    from reader.ui.listing.row_list import ListPlace
    from reader.ui.page.taking_over import Reading
    from reader.ui.preferences import Settling
    from reader.ui.reading.find_bar import Looking
    from reader.ui.session import Notice
    from reader.ui.window import MainWindow

REST_MILLISECONDS = 350
"""Who goes from size to size sees the last one only."""
AGAIN_MILLISECONDS = 150
FORGET_MILLISECONDS = 2000
"""Later, when nobody waits: looking for garbage takes a tenth of a second."""


class Anew(QObject):
    """Waits until nothing is lost by it: until notes are left and all dialogs closed but for the settings."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.work)
        self._window = window
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._later = QTimer(self, singleShot=True, interval=FORGET_MILLISECONDS)
        self._later.timeout.connect(_forget)

    def ask(self) -> None:
        """Make the window anew once the reader rests."""
        self._soon.start(REST_MILLISECONDS)

    @Slot()
    def _look(self) -> None:
        self._window.session.steps.after(self._begin)

    def _begin(self) -> None:
        if is_busy(self._window):
            self._soon.start(AGAIN_MILLISECONDS)
            return
        make_anew(self._window)
        self._later.start()


def is_busy(window: MainWindow) -> bool:
    """Whether something is open or under way in the window that would be lost with it."""
    speaking = window.parts.get("speaking")
    is_speaking = speaking is not None and speaking.spoken is not None
    has_more = any(each.isVisible() and each is not window.parts.get("preferences") for each in _over(window))
    is_held = window.thread().loopLevel() > 1 or QApplication.mouseButtons() != Qt.MouseButton.NoButton
    is_under_way = window.session.jobs.is_reading() or window.saving.is_running or is_speaking
    return not window.is_complete or has_more or is_held or is_under_way or QApplication.activePopupWidget() is not None


def make_anew(window: MainWindow) -> None:
    """Make all in the window anew, as the settings say now; raises nothing that a start does not raise."""
    left = _Left.of(window)
    window.setUpdatesEnabled(False)
    try:
        _make(window, left)
    finally:
        window.setUpdatesEnabled(True)
    window.keep_shape()


def _make(window: MainWindow, left: _Left) -> None:
    widths, scale = _widths(window.splitter), text_scale()
    _clear(window)
    _measure(window)
    window.make()
    if (central := window.centralWidget()) is not None:
        central.show()
    ratio = text_scale() / scale
    ends = [round(widths[at] * ratio) for at in (0, 2)]
    window.splitter.setSizes([ends[0], max(0, sum(widths) - sum(ends)), ends[1]])
    if left.reading is not None:
        if (layout := window.layout()) is not None:
            layout.activate()
        read_on(window.view, left.reading)
        window.setWindowTitle(tr("{title} — Armchair", title=left.reading.page.article.title))
    else:
        window.view.show_nothing()
        window.side.set_empty(True)
    window.complete()
    window.made_anew.emit()
    left.give_back(window)


class _Column(NamedTuple):
    """The article beside the open one."""

    reading: Reading
    has_keys: bool


class _Left(NamedTuple):
    """What is open in a window, beside what its session knows."""

    reading: Reading | None
    list_place: ListPlace
    places: tuple[Position, ...]
    hits: tuple[str, int]
    looking: Looking | None
    bar: int
    focused: str
    attaching: Highlight | None
    beside: _Column | None
    original: tuple[Original, Position | None] | None
    subjects: dict[str, tuple[int, int]]
    preferences: Settling | None
    notice: Notice | None
    is_focused: bool
    is_side_over: bool
    side: float
    keys: str

    @classmethod
    def of(cls, window: MainWindow) -> _Left:
        parts, marks = window.parts, window.highlights
        beside, original, preferences = (parts.get(name) for name in ("beside", "original", "preferences"))
        aside = as_read(beside.view) if beside and not beside.isHidden() else None
        return cls(
            reading=as_read(window.view),
            list_place=parts["list"].list.place(),
            places=window.way_back.places,
            hits=(window.hits.words, window.hits.at),
            looking=window.find_bar.as_it_is() if "find_bar" in vars(window) else None,
            bar=marks.keys.number,
            focused=marks.focused,
            attaching=marks.attaching,
            beside=_Column(aside, beside.is_active) if beside and aside else None,
            original=original.as_read() if original else None,
            subjects=parts["subject"].places() if "subject" in parts else {},
            preferences=preferences.as_it_is() if preferences else None,
            notice=_lasting(parts["notices"].notice),
            is_focused=window.is_focused,
            is_side_over=window.side.is_folded and window.side.is_shown,
            side=window.side.share,
            keys=_with_keys(window),
        )

    def give_back(self, window: MainWindow) -> None:
        """Have it open in a window that is made in place of that one."""
        session, rows = window.session, window.parts["list"].list
        session.list.order_changed.emit()
        session.history_changed.emit()
        rows.begin_at(self.list_place)
        if self.is_focused:
            window.verbs.toggle_focus()
        if self.is_side_over and window.side.is_folded:
            window.side.toggle()
        window.side.share = self.side
        self._give_back_marks(window)
        _give_keys(window, self.keys)
        if self.subjects or session.subject:
            window.part("subject").read_on(session.subject, self.subjects)
        if self.original is not None:
            window.part("original").read_on(*self.original)
        if self.beside is not None:
            window.part("beside").read_on(self.beside.reading, has_keys=self.beside.has_keys)
        if self.notice is not None:
            session.noticed.emit(self.notice)
        if self.preferences is not None:
            window.part("preferences").go_on(self.preferences)

    def _give_back_marks(self, window: MainWindow) -> None:
        """All that lies over the text of the open article."""
        if self.reading is None:
            return
        marks = window.highlights
        marks.keys.begin_at(self.bar)
        marks.focus(self.focused, is_shown=False)
        marks.attaching = self.attaching
        if self.hits[0]:
            window.hits.light_on(*self.hits)
        if self.looking is not None:
            window.find_bar.look_on(self.looking)
        if self.places:
            window.way_back.bring_back(self.places)
        with window.view.quiet():
            window.view.go_to(self.reading.place)


def _over(window: MainWindow) -> list[QWidget]:
    """The dialogs of the window, and what lies over it."""
    return [*window.findChildren(QDialog), *window.findChildren(Overlay)]


def _lasting(notice: Notice | None) -> Notice | None:
    """A notice without the buttons that go with the window."""
    if notice is None:
        return None
    if notice.act and not is_listening(notice.act):
        notice = notice._replace(action="", act=None)
    return notice


def _clear(window: MainWindow) -> None:
    """Let go all that is in the window, but for what works behind it."""
    with suppress(ReaderError):
        window.view.tell_place()
    window.reading_clock.stop()
    for child in window.children():
        if isValid(child) and child not in (window.work, window.layout()):
            delete(child)
    vars(window).pop("find_bar", None)


def _measure(window: MainWindow) -> None:
    """Speak the language, and have the size of text, that the settings ask for."""
    from reader.ui.app import translate

    app, settings = QApplication.instance(), window.session.settings
    assert isinstance(app, QApplication)
    choose_text(settings.window_text)
    font = app.font()
    font.setPixelSize(scaled(UI_PIXELS))
    app.setFont(font)
    translate(app, settings.language)
    window.theme.measure()


def _widths(splitter: QSplitter) -> list[int]:
    """How wide each pane is, or was when it was last seen: `sizes()` says 0 of those that are hidden."""
    stored = QDataStream(splitter.saveState())
    for _ in ("magic", "version"):
        stored.readInt32()
    return [stored.readInt32() for _ in range(stored.readUInt32())]


def _with_keys(window: MainWindow) -> str:
    """Where in the window the keys are."""
    focused = window.focusWidget()
    if focused is not None and window.list_pane.isAncestorOf(focused):
        return "search" if focused is window.parts["list"].search else "list"
    if focused is not None and "find_bar" in vars(window) and window.find_bar.isAncestorOf(focused):
        return "find"
    return "view"


def _give_keys(window: MainWindow, where: str) -> None:
    pane = window.parts["list"]
    if where == "search":
        pane.search.setFocus()
    elif where == "list":
        pane.focus_list()
    else:
        (window.find_bar.field if where == "find" else window.view).setFocus()


def _forget() -> None:
    """The Python side of what is gone: a start has set it apart as what stays."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
