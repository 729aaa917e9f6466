"""All marks and bookmarked places of the library: searched, filtered, grouped; a click or Enter goes there."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
)

from reader.domain.errors import ReaderError
from reader.domain.mark_row import PLACES, Grouping, Marked, chosen, grouped
from reader.domain.marks import Position
from reader.domain.phrase import phrase, template
from reader.services.mark_export import Format, default_name, write
from reader.storage.views.mark_rows import all_rows
from reader.ui.jobs import Desk
from reader.ui.marks.mark_filters import MarkFilters
from reader.ui.marks.mark_list import MOVES, Line, MarkList
from reader.ui.messages import notice_of
from reader.ui.page.mark_colours import colour_name
from reader.ui.session import Notice, Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.clear_button import ClearButton
from reader.ui.widgets.fields import FIELD_STYLE
from reader.ui.widgets.half_typed import Typing
from reader.ui.widgets.overlay import Overlay
from reader.ui.words import counted, tr
from reader.ui.written_files import with_folder, with_some_ending

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

WIDTH, HEIGHT = 860, 700
TYPING_MILLISECONDS = 60
_STYLE = (
    FIELD_STYLE
    + """
QLineEdit { font-size: 15px; }
QLabel#count { color: {faint}; }
QLabel#none { color: {soft}; padding: 30px; }
"""
)


class AllMarks(Overlay):
    """Typing searches quotes, notes and titles; Up and Down move in the list whatever has the keys. What was looked
    for last is there again, also after a restart."""

    def __init__(self, session: Session, theme: Theme, window: MainWindow) -> None:
        super().__init__(theme, window, width=scaled(WIDTH), height=scaled(HEIGHT))
        self._session = session
        self._highlights = window.highlights
        self._marks: list[Marked] = []
        self.shown: list[Marked] = []
        self._wanted_article = ""
        self.field = QLineEdit(self.card)
        self._typing = Typing(self.field, session.state.half_typed, stays=True)
        self.closed.connect(self._typing.end)
        self._soon = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._soon.timeout.connect(self.show_chosen)
        self.setAccessibleName(tr("All marks"))
        self._build()
        self._lay_out()
        self.paint()
        session.marks_changed.connect(self._refresh)

    @Slot()
    def open_all(self, article: str = "") -> None:
        """Show the marks, of one article at first if it is given; close them if they are open."""
        if self.isVisible():
            self.close_again()
            return
        if article:
            self.field.clear()
        else:
            self._typing.begin("marks")
        self._wanted_article = article
        self.open_over(self.field)
        self._ask()

    @Slot()
    def show_chosen(self) -> None:
        """List what is asked for now."""
        self.shown = chosen(self._marks, self.filters.asked(self.field.text()))
        by = self.filters.grouping_chosen()
        lines = []
        for name, same in grouped(self.shown, by):
            lines.append(Line(heading=_heading(by, name), marks=len(same)))
            lines += [Line(marked=each, has_title=by is not Grouping.ARTICLE) for each in same]
        self.list.show_lines(lines)
        self.count.setText(counted("%n marks", len(self.shown)))
        self.none.setText(
            tr("Nothing is marked yet. Select text in an article and press H.") if not self._marks else ""
        )
        if self._marks and not self.shown:
            self.none.setText(tr("No mark matches. Change the search or the filters."))
        self.none.setVisible(not self.shown)
        self.list.setVisible(bool(self.shown))

    @Slot(object)
    def go(self, each: Marked) -> None:
        """Leave this and go to a mark."""
        self.close_again()
        if not each.source.title:
            self._session.tell(phrase("The article of this mark is not in your library any more."))
        elif each.place:
            self._session.open_at(each.source.id, Position(each.place.offset or 0, each.place.anchor, 0))
        elif each.mark.quote and not each.mark.is_orphan:
            self._session.open_mark(each.source.id, each.mark.id)
        else:
            if each.source.id != self._session.current:
                self._session.open(each.source.id)
            if each.mark.is_orphan:
                self._offer_to_attach(each)

    def _offer_to_attach(self, each: Marked) -> None:
        """An orphan has no place to go to: it can be given one."""
        text = phrase("Its words are not in this article any more.")
        self._session.noticed.emit(Notice(text, template("Attach it again…"), lambda: self._attach(each)))

    def _attach(self, each: Marked) -> None:
        self.close_again()
        if self._session.current != each.source.id:
            self._session.open(each.source.id)
        self._highlights.begin_attaching(each.mark)

    def menu_of(self, each: Marked) -> QMenu:
        """What can be done with a mark."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if each.mark.is_orphan and each.source.title:
            menu.addAction(tr("Attach it again…"), lambda: self._attach(each))
        elif each.source.title:
            menu.addAction(tr("Go there"), lambda: self.go(each))
        menu.addSeparator()
        menu.addAction(tr("Remove"), lambda: self.remove(each))
        return menu

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        """At the mark that was clicked, which is the current one by then, or the one that the keys are at."""
        if each := self.list.current():
            self.menu_of(each).popup(self.list.viewport().mapToGlobal(at))

    @Slot(object)
    def remove(self, each: Marked) -> None:
        """Take a mark away; it can be undone."""
        if each.place:
            self._session.marking.remove_bookmark(each.place)
            return
        text = phrase("Remove a highlight in “{title}”", title=each.source.title)
        self._session.steps.take_small([each.source.id], text, lambda state: state.marked.remove([each.mark.id], text))

    def style_sheet(self) -> str:
        return super().style_sheet() + _STYLE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.fit(self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = MOVES.get(event.key(), 0)
            self.list.move_by(by)
            return bool(by) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    # Building.

    def _build(self) -> None:
        self.field.setPlaceholderText(tr("Search in quotes and notes"))
        self.field.setAccessibleName(tr("Search in quotes and notes"))
        ClearButton(self.field, self._theme)
        self.field.textChanged.connect(self._soon.start)
        self.field.returnPressed.connect(self._go_to_current)
        self.field.installEventFilter(self)
        self.filters = MarkFilters(self._session.state.half_typed, self._theme, self.card)
        self.filters.changed.connect(self.show_chosen)
        self.list = MarkList(self._theme, self.card)
        self.list.chosen.connect(self.go)
        self.list.removed.connect(self.remove)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.count = QLabel(self.card)
        self.count.setObjectName("count")
        self.none = QLabel(self.card)
        self.none.setObjectName("none")
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bring = QPushButton(tr("Import annotations…"), self.card)
        self.bring.clicked.connect(self._ask_annotations)
        self.export = QPushButton(tr("Export…"), self.card)
        self.export.clicked.connect(self._open_export)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch()
        foot.addWidget(self.bring)
        foot.addWidget(self.export)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.filters)
        column.addWidget(self.none, 1)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    # What there is.

    def _ask(self) -> None:
        self._session.jobs.read(_all, self._take, latest="marks")

    def _take(self, marks: list[Marked]) -> None:
        self._marks = marks
        self.filters.offer(marks)
        if self._wanted_article:
            self.filters.choose_article(self._wanted_article)
            self._wanted_article = ""
        self.show_chosen()

    @Slot()
    def _refresh(self) -> None:
        if self.isVisible():
            self._ask()

    @Slot()
    def _go_to_current(self) -> None:
        if each := self.list.current():
            self.go(each)

    # In and out.

    @Slot()
    def _open_export(self) -> None:
        menu = QMenu(self)
        for text, form in _FORMATS:
            menu.addAction(tr(text), partial(self._ask_place, form))
        menu.popup(self.export.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _ask_place(self, form: Format) -> None:
        usual = Path.home() / default_name(form, datetime.now(UTC))
        if form is Format.OBSIDIAN:
            name = QFileDialog.getExistingDirectory(self, tr("A folder for the notes"))
        else:
            name, _ = QFileDialog.getSaveFileName(self, tr("Export marks"), str(usual))
        if name:
            place = Path(name)
            self.export_to(form, place if place.is_dir() else with_some_ending(place, usual.suffix))

    def export_to(self, form: Format, path: Path) -> None:
        """Write what is listed to a file, or to a folder; places are no marks for other programs. Thousands take a
        second, in which the window goes on, and is closed only after that."""
        marks, session = [each for each in self.shown if each.place is None], self._session

        def done(_: list[Path]) -> None:
            told = phrase("{n} marks were exported to {path}.", n=len(marks), path=path)
            session.noticed.emit(with_folder(told, path if path.is_dir() else path.parent))

        def failed(exc: Exception) -> None:
            if isinstance(exc, ReaderError):
                session.noticed.emit(notice_of(exc))
            else:
                session.jobs.crashed.emit(exc)

        session.jobs.apart(
            "marks", lambda _: write(marks, form, path), done, failed=failed, may_hang=False, is_kept=True
        )

    @Slot()
    def _ask_annotations(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Import annotations"), "", tr("W3C Web Annotations") + " (*.json *.jsonld)"
        )
        if name:
            self.bring_in(Path(name))

    def bring_in(self, path: Path) -> None:
        """Put the annotations of a file back onto their articles."""
        from reader.services.mark_import import Brought, read, take

        def bring(desk: Desk) -> Brought:
            return read(desk.library, path, desk.progress)

        def done(brought: Brought) -> None:
            self._session.steps.take(lambda state, _: take(state, brought), tell, size=len(brought.new))

        def tell(told: Brought, step: int) -> None:
            text = phrase(
                "{new} marks were brought in, {known} were here already; {lost} are not found in their articles, and"
                " {homeless} articles are not in your library.",
                new=len(told.new),
                known=told.known,
                lost=len(told.orphans),
                homeless=len(told.homeless),
            )
            self._session.steps.tell_done([id_ for id_, _ in told.new], text, is_notice=False)
            undo = ("undo", lambda: self._session.steps.undo(only=step)) if told.new else ("", None)
            self._session.noticed.emit(Notice(text, *undo))

        self._session.jobs.read(bring, done, failed=self._failed)

    def _failed(self, exc: Exception) -> None:
        self._session.noticed.emit(notice_of(exc))


def _all(desk: Desk) -> list[Marked]:
    """All marks, ready to be searched."""
    marks = all_rows(desk.library)
    for each in marks:
        _ = each.folded  # here, where nobody waits for it
    return marks


def _heading(by: Grouping, name: str) -> str:
    match by:
        case Grouping.COLOUR:
            if name == PLACES:
                return tr("Bookmarked places")
            return colour_name(name) if name else tr("Notes on articles")
        case Grouping.TAG:
            return name or tr("Without a tag")
        case Grouping.DATE:
            return name or tr("Without a date")
    return name or tr("Not in your library any more")


_FORMATS = (
    (template("Markdown…"), Format.MARKDOWN),
    (template("Readwise (CSV)…"), Format.READWISE),
    (template("W3C Web Annotations (JSON)…"), Format.W3C),
    (template("Notes for Obsidian…"), Format.OBSIDIAN),
)
