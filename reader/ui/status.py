"""Keeps buttons, tooltips and the status line true to what the session says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.domain.phrase import template
from reader.ui.going_on import Step
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.transfer.exports import Exports
    from reader.ui.window import MainWindow


ABOUT_ARTICLE = (
    *("bookmark", "bookmark_place", "read", "delete", "note", "article_note", "remove_mark", "copy_quote"),
    *("highlight", *(f"highlight_{number}" for number in range(1, 6)), "next_mark", "previous_mark", "contents"),
    *("original", "copy_piece", "open_piece", "cite_apa", "cite_bibtex", "cite_ris", "print", "save_pdf"),
    *("web_page", "copy_link"),
    *("author_page", "series_page"),
)
"""Actions that need the open article to be shown: its page may be behind that of its author."""


class Status(QObject):
    """One listener for all that is only told, not done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        session, imports, status = window.session, window.imports, window.status
        self._ways = QTimer(self, singleShot=True, interval=0)  # once, where several of these come together
        self._ways.timeout.connect(self.show_ways)
        session.history_changed.connect(self._ways.start)
        session.list.order_changed.connect(self._ways.start)
        session.marks_changed.connect(self.show_marks)
        for changed in (session.marks_changed, session.opened, session.closed, session.subject_asked):
            changed.connect(self.show_basket)
        session.subject_left.connect(self.show_basket)
        session.opened.connect(self.show_marks)
        window.theme.changed.connect(self.show_marks)  # the actions were drawn anew, as they are named in their table
        session.opened.connect(self.forget_address)
        session.closed.connect(self.show_marks)
        session.subject_asked.connect(self.show_marks)
        session.subject_left.connect(self.show_marks)
        session.saved.connect(status.show_saved)
        window.view.verticalScrollBar().valueChanged.connect(self.show_reading)
        imports.progressed.connect(status.show_work)
        imports.ended.connect(self.end_work)
        status.cancelled.connect(imports.cancel)
        session.steps.working.connect(status.show_keeping)
        status.steps_cancelled.connect(session.steps.cancel)
        window.saving.progressed.connect(self.show_saving)
        window.saving.ended.connect(self.end_saving)
        status.cancelled.connect(window.saving.cancel)
        self._host = ""
        window.index_keeper.progressed.connect(status.show_indexing)
        window.index_keeper.ended.connect(self.end_work)
        if "exports" in vars(window):
            self.tell_of_exports(window.exports)
        window.hits.moved.connect(status.show_match)
        window.way_back.changed.connect(self.show_ways)
        session.keys.changed.connect(self.show_ways)
        self.show_ways()
        self.show_marks()
        QTimer.singleShot(0, self, self.show_basket)  # the window may still be in the making

    def tell_of_exports(self, exports: Exports) -> None:
        """Show how far an export is, and stop it when that is asked."""
        exports.progressed.connect(self._window.status.show_exporting)
        exports.ended.connect(self.end_work)
        self._window.status.cancelled.connect(exports.cancel)

    @Slot()
    def end_work(self) -> None:
        """Something is over; an import may still go on."""
        if not self._window.imports.is_running:
            self._window.status.end_work()

    @Slot()
    def forget_address(self) -> None:
        """What was pointed at is not there any more."""
        self._window.status.show_address("")

    @Slot()
    def show_ways(self) -> None:
        """Where back, forward, previous and next lead."""
        actions, session = self._window.actions_table, self._session
        for name, by in (("back", -1), ("forward", 1)):
            is_inside = by < 0 and self._window.way_back.can_go
            actions[name].setEnabled(is_inside or session.going.can_go_through_history(by))
        for name, by in (("previous", -1), ("next", 1)):
            step = session.going.step(by)
            actions[name].setEnabled(step is not None)
            actions[name].setToolTip(_way(name, step, session.keys.shown(name) or tr("no key")))
        self._window.status.show_place(session.list.place, len(session.list.order))

    @Slot()
    def show_marks(self) -> None:
        """Whether the open article is bookmarked."""
        actions = self._window.actions_table
        is_bookmarked = self._session.marking.is_bookmarked()
        actions["bookmark"].setChecked(is_bookmarked)
        actions["bookmark"].setText(tr("Bookmarked") if is_bookmarked else tr("Bookmark"))
        icon = "bookmark-filled" if is_bookmarked else "bookmark"
        palette = self._window.theme.palette
        actions["bookmark"].setIcon(self._window.theme.icon(icon, palette.accent if is_bookmarked else ""))
        is_shown = bool(self._session.current) and not self._session.subject
        for name in ABOUT_ARTICLE:
            actions[name].setEnabled(is_shown)
        self.show_reading()

    @Slot()
    def show_basket(self) -> None:
        """Say it above an open article that it is in the wastebasket: it looks as it did before it was deleted."""
        session, parts = self._session, self._window.parts
        is_deleted = bool(session.current) and not session.subject and session.state.wastebasket.has(session.current)
        if is_deleted or "basket_bar" in parts:
            self._window.part("basket_bar").setVisible(is_deleted)

    @Slot(str, int, str)
    def show_saving(self, _address: str, pictures: int, host: str) -> None:
        """A page of the web that was asked for, and what is loaded for it."""
        self._window.status.show_saving(pictures, host)
        if host and host != self._host:
            self._host = host
            self._window.status.show_network(host, is_now=True)

    @Slot()
    def end_saving(self) -> None:
        """The network is not in use any more."""
        self.end_work()
        if self._host:
            self._window.status.show_network(self._host, is_now=False)
            self._host = ""

    @Slot()
    def show_reading(self) -> None:
        """How far the open article is read."""
        page = self._window.view.page
        if self._session.subject or page is None:
            self._window.status.hide_progress()
        else:
            self._window.status.show_progress(self._window.view.percent(), page.article.minutes)


def _way(name: str, step: Step | None, key: str) -> str:
    if step is None:
        return tr("Nothing before this in the list") if name == "previous" else tr("Nothing after this in the list")
    return tr(_WAYS[name, step.is_of_page], title=step.title, key=key)


_WAYS = {
    ("previous", True): template("Previous, as the page says: {title} ({key})"),
    ("previous", False): template("Previous in the list: {title} ({key})"),
    ("next", True): template("Next, as the page says: {title} ({key})"),
    ("next", False): template("Next in the list: {title} ({key})"),
}
