"""What may come next in the search field, offered below it while it is typed: fields, and names that they may have."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.search_completion import Completing, completed, completing
from reader.domain.text import fold
from reader.ui.jobs import Job
from reader.ui.listing.list_head import SearchField
from reader.ui.listing.uniform_list import VIEWPORT
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.row_painting import draw_words, paint_ground
from reader.ui.words import tr

ROWS, ROW, WIDTH = 8, 30, 340
LETTERS_OF_A_FIELD = 2
NAMED = ("author", "tag", "source", "in", "lang")
"""The fields whose values are names that the library knows."""

_WITH_REGION = {"en": "English", "es": "español", "zh": "中文"}
"""Languages of which Qt tells the name of one region, such as American English."""

_MARK = "is:"
_INSET, _LINE, _BELOW, _BESIDE = 5, 1, 4, 8
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MeaningRole = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_STYLE = """
#completion { background: {card}; border: 1px solid {line}; border-radius: 9px; }
#completion QListView { background: transparent; border: none; }
"""


class Offer(NamedTuple):
    """A row: what it writes, and what that means."""

    text: str
    meaning: str = ""


class SearchCompletion(QFrame):
    """Rows under the search field, which keeps the focus. Up and Down choose one, Enter and Tab take the chosen one,
    a click takes any, Escape closes. Until a row is chosen all other keys mean to the field what they always do."""

    def __init__(self, session: Session, theme: Theme, field: SearchField) -> None:
        super().__init__(field.window())
        self._session = session
        self._theme = theme
        self._field = field
        self._place: Completing | None = None
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask_names)
        self._model = QStandardItemModel(self)
        self.list = QListView(self)
        self._build()
        self.hide()
        self._repaint_colours()
        theme.changed.connect(self._repaint_colours)
        field.textEdited.connect(self._offer)
        field.textChanged.connect(self._close_elsewhere)
        field.cursorPositionChanged.connect(self._close_elsewhere)
        field.replaced.connect(self.close_again)
        field.installEventFilter(self)

    def offers(self) -> list[str]:
        """What the rows write."""
        return [str(self._model.index(row, 0).data()) for row in range(self._model.rowCount())]

    @Slot()
    def close_again(self) -> None:
        """Take the rows away until something is typed."""
        self._forget()
        self._place = None
        self.hide()

    @Slot()
    def _offer(self) -> None:
        """Offer what may come at the cursor."""
        self._forget()
        before, self._place = self._place, completing(self._field.text(), self._field.cursorPosition())
        if self._place is None or self._place.field not in NAMED:
            self._show(_fitting(self._place) if self._place else [])
            return
        self._choose(-1)
        if before is None or before.field != self._place.field:
            self.hide()
        self._soon.start()  # not at once: what is typed is searched for first

    @Slot()
    def _close_elsewhere(self) -> None:
        """Close unless the cursor stands where the rows are for."""
        if self._place and completing(self._field.text(), self._field.cursorPosition()) != self._place:
            self.close_again()

    @Slot()
    def _ask_names(self) -> None:
        if self._place:
            _, _, field, typed = self._place
            self._job = self._session.jobs.read(
                lambda desk: desk.shelf.complete(field, typed, ROWS), self._take_names, latest="complete"
            )

    def _take_names(self, names: list[str]) -> None:
        self._job = None
        is_language = self._place is not None and self._place.field == "lang"
        offers = [Offer(name, _language(name) if is_language else "") for name in names]
        self._show(offers if self._field.hasFocus() else [])

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        """Write what the row offers."""
        if self._place is None:
            return
        choice = str(index.data())
        if self._place.field == "is":
            choice = choice.removeprefix(_MARK)
        text, cursor = completed(self._field.text(), self._place, choice)
        self.close_again()
        self._field.selectAll()
        self._field.insert(text)  # as if typed: it can be undone
        self._field.setCursorPosition(cursor)
        self._offer()

    @Slot()
    def _repaint_colours(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field while the rows are shown, and where it is."""
        if watched is self._field and self.isVisible():
            kind = event.type()
            if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._takes_key(event.key())
            if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self.close_again()
            elif kind in (QEvent.Type.Resize, QEvent.Type.Move):
                self._place_below()
        return super().eventFilter(watched, event)

    def _takes_key(self, key: int) -> bool:
        chosen = self.list.currentIndex()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.close_again()
        elif chosen.isValid() and key in (*_ENTERS, Qt.Key.Key_Tab):
            self._take(chosen)
        else:
            if key in _ENTERS:
                self.close_again()
            return False
        return True

    def _move(self, by: int) -> None:
        """Choose the next row; between the last and the first none is chosen."""
        self._choose((self.list.currentIndex().row() + 1 + by) % (self._model.rowCount() + 1) - 1)
        spoken = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or self._field.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, str(spoken)))

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row, 0))

    def _show(self, offers: Sequence[Offer]) -> None:
        typed_out = fold(_written(self._place)) if self._place else ""
        if not offers or [fold(offer.text) for offer in offers] == [typed_out]:
            self.close_again()
            return
        self._model.clear()
        for text, meaning in offers:
            item = QStandardItem(text)
            item.setData(meaning, _MeaningRole)
            item.setAccessibleText(", ".join(filter(None, (text, meaning))))
            self._model.appendRow(item)
        self._choose(-1)
        self._place_below()
        self.show()
        self.raise_()

    def _forget(self) -> None:
        """Wait for no names any more."""
        self._soon.stop()
        if self._job:
            self._job.cancel()
        self._job = None

    def _place_below(self) -> None:
        """Below the field, no wider or lower than the window."""
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + _BELOW))
        width = min(max(self._field.width(), scaled(WIDTH)), window.width() - 2 * _BESIDE)
        is_mirrored = self._field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = corner.x() + self._field.width() - width if is_mirrored else corner.x()
        left = max(_BESIDE, min(left, window.width() - width - _BESIDE))
        height = self._model.rowCount() * scaled(ROW) + 2 * (_INSET + _LINE)
        self.setGeometry(left, corner.y(), width, min(height, window.height() - corner.y() - _BESIDE))

    def _build(self) -> None:
        self.setObjectName("completion")
        self.setAccessibleName(tr("Suggestions"))
        self.list.setAccessibleName(tr("Suggestions"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_OfferRow(self._theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self._known = self.list.findChild(QWidget, VIEWPORT)
        self.list.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        column.addWidget(self.list)


def _fitting(place: Completing) -> list[Offer]:
    """The fields that begin with what is typed."""
    typed = _written(place).lower()
    if place.field not in ("", "is") or len(typed) < LETTERS_OF_A_FIELD:
        return []
    return [offer for offer in _fields() if offer.text.startswith(typed)]


def _language(code: str) -> str:
    """What a language calls itself, "" where that is not known."""
    return _WITH_REGION.get(code) or QLocale(code).nativeLanguageName()


def _written(place: Completing) -> str:
    """What is typed, in the form in which a row would write it."""
    return _MARK + place.typed if place.field == "is" else place.typed


def _fields() -> tuple[Offer, ...]:
    return (
        Offer("title:", tr("In the title")),
        Offer("author:", tr("By an author")),
        Offer("tag:", tr("With a tag")),
        Offer("source:", tr("From a site or a file")),
        Offer("lang:", tr("In a language: en, zh")),
        Offer("is:unread", tr("Not read yet")),
        Offer("is:read", tr("Read already")),
        Offer("is:bookmarked", tr("With a bookmark")),
        Offer("is:archived", tr("In the archive")),
        Offer("is:queued", tr("To be read later")),
        Offer("rating:>=", tr("With at least so many stars")),
        Offer("in:", tr("In a collection")),
        Offer("before:", tr("Published before: 2020, 2020-05")),
        Offer("after:", tr("Published since: 2020, 2020-05")),
        Offer("words:>", tr("With more words than")),
        Offer("minutes:<", tr("Read in fewer minutes than")),
    )


class _OfferRow(QStyledItemDelegate):
    """A row: what it writes, and at the other end what that means."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(100, scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = self._theme.palette
        painter.save()
        paint_ground(painter, option, colours)
        words = option.rect.adjusted(9, 0, -9, 0)
        text, meaning = str(index.data()), str(index.data(_MeaningRole))
        taken = painter.fontMetrics().horizontalAdvance(text) + 16 if meaning else 0
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        rest = words.adjusted(0 if is_mirrored else taken, 0, -taken if is_mirrored else 0, 0)
        draw_words(painter, words, text, colours.ink, Qt.AlignmentFlag.AlignLeft)
        draw_words(painter, rest, meaning, colours.faint, Qt.AlignmentFlag.AlignRight)
        painter.restore()
