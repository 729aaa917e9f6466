"""Everything there is, found by a few letters of its name: commands, articles, headings, tags and authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from reader.domain.jumping import IN_WORDS, SIGNS, Asked, Kind, Match, Target, asked
from reader.domain.phrase import template
from reader.services import jumping
from reader.services.jumping import Found, Names
from reader.ui.theme import Theme, scaled
from reader.ui.ways.palette_rows import ROW, PaletteList, PaletteRow, RowDelegate
from reader.ui.ways.palette_targets import PaletteTargets
from reader.ui.widgets.elided import set_tip
from reader.ui.widgets.overlay import Overlay
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.jobs import Desk
    from reader.ui.session import Session

WIDTH, ROWS = 640, 10
FEW = 3
"""With fewer articles found, those are looked for whose titles are only like what was typed."""
_HEAD, _FOOT = 60, 40
_STYLE = """
QLineEdit { border: none; border-bottom: 1px solid {line}; border-radius: 0; background: transparent;
    padding: 12px 16px; font-size: 15px; }
QListView { background: transparent; border: none; padding: 6px; }
QLabel { color: {faint}; padding: 14px 16px; }
#foot { border-top: 1px solid {line}; }
QToolButton { color: {soft}; font-size: 12px; border: none; border-radius: 6px; padding: 3px 7px; }
QToolButton:hover, QToolButton:checked { background: {selection}; color: {ink}; }
"""
_ONLY = {
    Kind.ACTION: (template("Commands"), template("Only commands: type {sign} first")),
    Kind.ARTICLE: (template("Articles"), template("Only articles: type {sign} first")),
    Kind.HEADING: (template("Headings"), template("Only headings of this article: type {sign} first")),
    Kind.TAG: (template("Tags"), template("Only tags: type {sign} first")),
    Kind.AUTHOR: (template("Authors"), template("Only authors: type {sign} first")),
}
_ORDER = tuple(Kind)


class CommandPalette(Overlay):
    """Type to find, Up and Down to choose, Enter to go. What was used lately comes first. What is at hand is found at
    once; the read lane finds the rest, and no key waits for it."""

    def __init__(self, targets: PaletteTargets, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, width=scaled(WIDTH), height=scaled(_HEAD + _FOOT) + scaled(ROW) * ROWS)
        self._targets = targets
        self._session = session
        self._at_hand: list[Target] = []
        self._recent: list[Target] = []
        self._names = Names([], [])
        self._asked = Asked(None, "")
        self._found: list[Found] = []
        self._is_waiting = self._is_enter_due = self._was_moved = False
        self._pointer = QCursor.pos()
        self._model = PaletteList(self)
        self._build()
        self.setAccessibleName(tr("Command palette"))
        self.closed.connect(self._forget)
        theme.changed.connect(self._show_again)

    @Slot()
    def open_palette(self) -> None:
        """Show the palette, empty, over the window; close it if it is open."""
        if self.isVisible():
            self.close_again()
            return
        self._at_hand = self._targets.at_hand()
        self._recent = self._targets.recent()
        self._session.jobs.read(lambda desk: jumping.names(desk.shelf), self._take_names, latest="palette names")
        self._pointer = QCursor.pos()
        self._edit.clear()
        self._find("")
        self.open_over(self._edit)

    def style_sheet(self) -> str:
        return super().style_sheet() + _STYLE

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list while the line edit has the focus."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._edit:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
            if event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _find(self, typed: str) -> None:
        """Show what is at hand, and ask the lane for the rest."""
        self._asked = now = asked(typed)
        self._is_enter_due = self._was_moved = False
        if not now.words and now.kind is None:
            self._is_waiting = False
            recent = [Found(target, Match(0)) for target in self._recent]
            self._found = [*recent, *(Found(target, Match(1)) for target in self._commands())]
        else:
            self._found = jumping.among(now, self._at_hand)
            self._is_waiting = self._wants_lane()
            if self._is_waiting:
                self._ask_lane(now)
        self._show()

    def _wants_lane(self) -> bool:
        """Whether what is asked for may be in the library."""
        kind = self._asked.kind
        return kind not in (Kind.ACTION, Kind.HEADING) if kind else bool(self._asked.words)

    def _commands(self) -> list[Target]:
        known = {target.name for target in self._recent}
        return [each for each in self._at_hand if each.kind is Kind.ACTION and each.name not in known]

    def _ask_lane(self, now: Asked) -> None:
        names, near = self._names, self._at_hand
        is_found = any(each.match.rank <= IN_WORDS for each in self._found)

        def work(desk: Desk) -> list[Found]:
            found = jumping.named(now, names)
            if now.takes(Kind.ARTICLE):
                found += jumping.articles(desk.shelf, now, desk.is_stale)
            return found if found or is_found else jumping.alike(now, near, names)

        def like(desk: Desk) -> list[Found]:
            return jumping.alike_articles(desk.library, desk.shelf, now, desk.is_stale)

        def take(found: list[Found]) -> None:
            articles = sum(each.target.kind is Kind.ARTICLE for each in found)
            is_more = now.takes(Kind.ARTICLE) and articles < FEW
            self._take(found, is_more=is_more)
            if is_more:
                self._session.jobs.read(like, self._take, latest="palette")

        self._session.jobs.read(work, take, latest="palette")

    def _take(self, found: list[Found], *, is_more: bool = False) -> None:
        if not self.isVisible():
            return
        known = {each.target.name for each in self._found}
        self._found += [each for each in found if each.target.name not in known]
        self._is_waiting = is_more
        self._show()
        if self._is_enter_due and (self._found or not is_more):
            self._do_chosen()

    def _take_names(self, names: Names) -> None:
        self._names = names
        if self.isVisible() and self._wants_lane():
            self._is_waiting = True
            self._ask_lane(self._asked)

    def _show(self) -> None:
        """The best first; of the same rank, what was used lately."""
        lately = {target.name: place for place, target in enumerate(self._recent)}
        is_sure = any(each.match.rank <= IN_WORDS for each in self._found)
        rows = [(self._row(each), each) for each in self._found if each.match.rank <= IN_WORDS or not is_sure]
        is_of_one = self._asked.kind is not None or not self._asked.words

        def place(pair: tuple[PaletteRow, Found]) -> tuple[object, ...]:
            row, (target, how) = pair
            kind = 0 if is_of_one else _ORDER.index(target.kind)
            return not row.is_enabled, how.rank, lately.get(target.name, len(lately)), kind

        chosen = self._chosen() if self._was_moved else None
        self._model.show_rows([row for row, _ in sorted(rows, key=place)])
        names = [row.target for row in self._model.rows]
        self._list.setCurrentIndex(
            self._model.index(names.index(chosen.target) if chosen and chosen.target in names else 0)
        )
        if not self._was_moved:
            self._list.scrollToTop()
        self._none.setVisible(not rows)
        self._none.setText(tr("Looking…") if self._is_waiting else tr("Nothing is called that."))
        self._list.setVisible(bool(rows))
        shown = scaled(ROW) * min(len(rows), ROWS) if rows else self._none.sizeHint().height()
        self.fit(scaled(_HEAD + _FOOT) + shown + 12)
        for kind, button in self._only.items():
            button.setChecked(kind is self._asked.kind)

    @Slot()
    def _show_again(self) -> None:
        """The icons of the rows are in the colours of the theme they were made in."""
        if self.isVisible():
            self._show()

    def _row(self, found: Found) -> PaletteRow:
        action = self._targets.action(found.target)
        keys = self._session.keys.shown(found.target.key) if action else ""
        is_enabled = action is None or action.isEnabled()
        return PaletteRow(found.target, found.match.places, self._targets.icon(found.target), keys, is_enabled)

    def _move(self, by: int) -> None:
        rows = sum(row.is_enabled for row in self._model.rows)  # those that are not come last, and cannot be chosen
        if not rows:
            return
        row = self._list.currentIndex().row()
        turned = (row + by) % rows if abs(by) == 1 else max(0, min(rows - 1, row + by))
        index = self._model.index(turned)
        self._was_moved = True
        self._list.setCurrentIndex(index)
        spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, spoken))

    def _chosen(self) -> PaletteRow | None:
        row = self._list.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    @Slot()
    def _do_chosen(self) -> None:
        """Go to what is chosen; wait for the lane while nothing that was found so far is surely meant."""
        is_sure = self._was_moved or any(each.match.rank < IN_WORDS for each in self._found)
        self._is_enter_due = self._is_waiting and not is_sure
        if self._is_enter_due:
            return
        row = self._chosen()
        if row is None or not row.is_enabled:
            return
        self.close_again()
        self._targets.go(row.target)

    @Slot()
    def _forget(self) -> None:
        """Hold nothing of the library while nothing is looked for."""
        self._names = Names([], [])
        self._found, self._at_hand = [], []
        self._asked, self._is_waiting, self._is_enter_due = Asked(None, ""), False, False

    def _only_of(self, kind: Kind) -> None:
        """Look for one kind, or for all again."""
        sign = next(sign for sign, of in SIGNS.items() if of is kind)
        typed = self._edit.text().lstrip()
        words = typed[1:] if asked(typed).kind else typed
        self._edit.setText(words if self._asked.kind is kind else sign + words)
        self._edit.setFocus()

    def _build(self) -> None:
        self._edit = QLineEdit(self.card)
        self._edit.setPlaceholderText(tr("Find a command, an article, a heading, a tag or an author"))
        self._edit.setAccessibleName(tr("Find anything by its name"))
        self._edit.textChanged.connect(self._find)
        self._edit.returnPressed.connect(self._do_chosen)
        self._edit.installEventFilter(self)
        self._list = QListView(self.card)
        self._list.setAccessibleName(tr("What was found"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowDelegate(self._theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.entered.connect(self._point_at)
        self._list.clicked.connect(self._do_clicked)
        self._none = QLabel(self.card)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._edit, self._none, self._list, self._foot()):
            layout.addWidget(widget)
        layout.setStretch(2, 1)

    @Slot(QModelIndex)
    def _point_at(self, index: QModelIndex) -> None:
        """Choose what the pointer moves onto, but not what comes to lie under a pointer that rests."""
        if (pointer := QCursor.pos()) != self._pointer:
            self._pointer = pointer
            self._list.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _do_clicked(self, index: QModelIndex) -> None:
        if self._model.rows[index.row()].is_enabled:
            self._was_moved = True
            self._list.setCurrentIndex(index)
            self._do_chosen()

    def _foot(self) -> QWidget:
        """A button for each kind, which shows the sign that asks for it."""
        foot = QWidget(self.card)
        foot.setObjectName("foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(10, 6, 10, 6)
        self._only: dict[Kind, QToolButton] = {}
        for sign, kind in SIGNS.items():
            button = QToolButton(foot)
            text, tip = _ONLY[kind]
            button.setText(f"{sign.replace('&', '&&')}  {tr(text)}")
            set_tip(button, tr(tip, sign=sign))
            button.setAccessibleName(tr(text))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, kind=kind: self._only_of(kind))
            row.addWidget(button)
            self._only[kind] = button
        row.addStretch(1)
        return foot
