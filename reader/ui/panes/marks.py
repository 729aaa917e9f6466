"""The marks of the open article, in the order of its text: places, highlights, notes; those apart that lost theirs."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.domain.mark_colours import colour_of
from reader.domain.marks import Bookmark, Highlight, Position, first_words
from reader.ui.page.mark_colours import colour_name, paint_swatch
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled, set_margins
from reader.ui.widgets.cards import KeyButton, LinkButton
from reader.ui.widgets.elided import ElidedLabel, Look, heading, set_tip
from reader.ui.widgets.menus import menu_on
from reader.ui.words import tr

_PLACE, _QUOTE, _NOTE = Look(13, "accent"), Look(13, "ink", 2), Look(12, "soft", 3)
_ICON = 12
MOST_SHOWN = 40
"""More would make the panel slow to build; the list of all marks shows them."""
Mark = Bookmark | Highlight


class MarksPane(QWidget):
    """Hidden while the article has no mark in it. `menu` fills the menu of a highlight; `more` shows all marks."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: tuple[Mark, ...] = ()
        self._rows: dict[Mark, QWidget] = {}
        self.menu: Callable[[QMenu, Highlight], None] = lambda _menu, _mark: None
        self.more: Callable[[], object] = lambda: None
        self._found, self._orphans = QVBoxLayout(), QVBoxLayout()
        self._lost = heading(tr("Not found in the text"), theme, self)
        self._more = LinkButton(tr("All marks ›"), theme, self)
        self._more.clicked.connect(lambda _checked=False: self.more())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading(tr("Marks"), theme, self))
        for part in (self._found, self._orphans):
            part.setSpacing(4)
        column.addLayout(self._found)
        column.addWidget(self._lost)
        column.addLayout(self._orphans)
        column.addWidget(self._more)
        self.setAccessibleName(tr("Marks"))
        session.opened.connect(self._show)
        session.closed.connect(self._show)
        session.marks_changed.connect(self._show)
        theme.changed.connect(self._repaint)
        self._show()

    @Slot()
    def _show(self) -> None:
        marks: list[Mark] = [mark for mark in self._session.marking.bookmarks() if mark.offset is not None]
        if self._session.current:
            marks += self._session.state.highlights(self._session.current)
        marks.sort(key=_order)
        if tuple(marks) != self._shown:
            self._shown = tuple(marks)
            self._fill()
        self.setVisible(bool(marks))

    @Slot()
    def _repaint(self) -> None:
        self._drop(list(self._rows))
        self._fill()

    def _fill(self) -> None:
        """Rows of marks that are as they were stay: building one takes longer than all else."""
        shown = self._shown[:MOST_SHOWN]
        self._drop([mark for mark in self._rows if mark not in shown])
        found = [mark for mark in shown if isinstance(mark, Bookmark) or not mark.is_orphan]
        for place, mark in enumerate(shown):
            if mark not in self._rows:
                self._rows[mark] = self._row(mark)
            column = self._found if place < len(found) else self._orphans
            at = place if place < len(found) else place - len(found)
            if column.indexOf(self._rows[mark]) != at:
                column.insertWidget(at, self._rows[mark])
        self._lost.setVisible(len(found) < len(shown))
        rows = [self._rows[mark] for mark in shown]
        keyed = [button for row in rows for button in row.findChildren(QAbstractButton)]
        for before, after in pairwise([*keyed, self._more]):
            QWidget.setTabOrder(before, after)  # as they stand, not as they were made

    def _drop(self, marks: Sequence[Mark]) -> None:
        for mark in marks:
            row = self._rows.pop(mark)
            row.hide()
            for column in (self._found, self._orphans):
                column.removeWidget(row)
            row.deleteLater()

    def _row(self, mark: Mark) -> QWidget:
        parent = QWidget(self)
        row = QHBoxLayout(parent)
        row.setContentsMargins(0, 0, 0, 0)
        if isinstance(mark, Bookmark):
            text = mark.label or first_words(mark.anchor) or tr("A place in the article")
            place = LinkButton(text, self._theme, parent, _PLACE)
            place.setToolTip(tr("Go to this place"))
            place.clicked.connect(partial(self._go, mark))
            menu_on(place, partial(self._fill_place, mark))
            row.addWidget(place)
            row.addStretch(1)
            name, verb, icon = tr("Remove the bookmark “{label}”", label=text), partial(self._remove, mark), "close"
            told = tr("Remove this bookmark")
        else:
            card = MarkCard(mark, self._theme, parent)
            card.clicked.connect(partial(self._go_to_mark, mark))
            menu_on(card, lambda menu, _: self.menu(menu, mark))
            row.addWidget(card, 1)
            told = tr("What can be done with this mark")
            name, verb, icon = told, partial(self._open_menu, mark), "more"
        button = QToolButton(parent)
        button.setIcon(self._theme.icon(icon))
        button.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        button.setToolTip(told)
        button.setAccessibleName(name)
        button.clicked.connect(verb)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return parent

    def _go(self, mark: Bookmark) -> None:
        self._session.open_at(mark.article, Position(mark.offset or 0, mark.anchor, 0))

    def _go_to_mark(self, mark: Highlight) -> None:
        if mark.quote and not mark.is_orphan:
            self._session.open_mark(self._session.current, mark.id)
        else:
            self._open_menu(mark)

    def _open_menu(self, mark: Highlight) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu(menu, mark)
        button = self.focusWidget() or self
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _fill_place(self, mark: Bookmark, menu: QMenu, _at: QPoint) -> None:
        menu.addAction(tr("Go there"), partial(self._go, mark))
        menu.addAction(tr("Change the label…"), partial(self._ask_label, mark))
        menu.addAction(tr("Remove this bookmark"), partial(self._remove, mark))

    def _ask_label(self, mark: Bookmark) -> None:
        from reader.ui.widgets.half_typed import ask_line

        ask_line(
            self,
            self._session.state.half_typed,
            f"label {mark.id}",
            lambda label: self._session.marking.label_bookmark(mark, label.strip()),
            title=tr("Change the label"),
            label=tr("Label (may stay empty):"),
            text=mark.label,
        )

    def _remove(self, mark: Bookmark) -> None:
        self._session.marking.remove_bookmark(mark)


class MarkCard(KeyButton):
    """A highlight: the sign of its colour, its text, and its note below."""

    def __init__(self, mark: Highlight, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour_of(mark.colour) if mark.quote else ""
        column = QVBoxLayout(self)
        set_margins(column, 26, 5, 6, 5)
        column.setSpacing(2)
        texts = (mark.quote, _QUOTE), (mark.note, _NOTE)
        for text, look in texts:
            if text:
                label = ElidedLabel(theme, look, self)
                label.setText(text)
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                column.addWidget(label)
        told = [colour_name(self._colour) if self._colour else tr("Note on the article"), mark.quote, mark.note]
        self.setAccessibleName(", ".join(filter(None, told)))
        set_tip(self, "\n\n".join(filter(None, (mark.quote[:600], mark.note[:600]))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - 22 if is_rtl else 3
        if self._colour:
            paint_swatch(painter, self._colour, colours, QRectF(x, 5, 19, 17))
        else:
            self._theme.icon("note").paint(painter, x + 1, 5, 16, 16)


def _order(mark: Mark) -> tuple[bool, bool, int]:
    """The whole first, then the text from its beginning, then what is not found in it."""
    if isinstance(mark, Bookmark):
        return False, True, mark.offset or 0
    return mark.is_orphan, bool(mark.quote), mark.offset or 0
