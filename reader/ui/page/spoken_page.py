"""The article for a screen reader: its headings, paragraphs and entries of lists, beside the running text of Qt."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QTextBlock, QTextFormat
from PySide6.QtWidgets import QWidget

from reader.ui.page.article_document import CODE
from reader.ui.page.article_view import ArticleView
from reader.ui.widgets.spoken_parts import SpokenPart, SpokenWhole
from reader.ui.words import tr

PICTURE, SOFT_HYPHEN = "\ufffc", "\u00ad"


class SpokenPage(QWidget):
    """A child of the view that nobody sees, with an interface for each block of the page that says anything.

    Qt's own interface of the view stays as it is: one text with a caret. Screen readers that go by headings and
    paragraphs find them here, in reading order.
    """

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.view = view
        self.focused = -1
        self._seen: tuple[object, int, int] = (None, 0, 0)
        self._folded = 0
        self._numbers: list[int] = []
        self.resize(1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        _install()
        view.replaced.connect(self._replaced)
        view.folded.connect(self._turned)
        self._replaced()

    def numbers(self) -> list[int]:
        """The numbers of all blocks of the page that say something, in order."""
        document = self.view.document()
        seen = (document, document.revision(), self._folded)
        if self._seen != seen:
            blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
            self._numbers = [block.blockNumber() for block in blocks if block.isVisible() and said(block)]
            self._seen = seen
        return self._numbers

    @Slot(int)
    def focus(self, number: int) -> None:
        """Tell a screen reader that the reader is at the block `number`."""
        self.focused = number
        if not QAccessible.isActive() or number not in self.numbers():
            return
        page = QAccessible.queryAccessibleInterface(self)
        if page is not None and (block := page.child(self.numbers().index(number))) is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(block, QAccessible.Event.Focus))

    @Slot()
    def _turned(self) -> None:
        """Something was folded or unfolded: other blocks are seen."""
        self._folded += 1
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectReorder))

    @Slot()
    def _replaced(self) -> None:
        self.focused = -1
        page = self.view.shown
        self.setAccessibleName(page.page.article.title if page else tr("Article"))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectReorder))


def said(block: QTextBlock) -> str:
    """What a block says: its words as they are written, and what its pictures show."""
    text = block.text().replace(SOFT_HYPHEN, "")
    if PICTURE in text:
        text = text.replace(PICTURE, " ".join(_pictures(block)))
    return text.strip()


def _pictures(block: QTextBlock) -> list[str]:
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        shape = iterator.fragment().charFormat()
        if shape.isImageFormat():
            found.append(str(shape.property(QTextFormat.Property.ImageAltText) or tr("Picture")))
        iterator += 1
    return found


class _Page(SpokenWhole):
    """The page as a document."""

    def __init__(self, widget: SpokenPage) -> None:
        super().__init__(widget, QAccessible.Role.Document)
        self._widget = widget

    def state(self) -> QAccessible.State:
        """It is told to be where the view is, though nothing of it is painted: readers pass over what is not shown."""
        state: Any = super().state()
        state.invisible = state.offscreen = not self._widget.view.isVisible()
        state.readOnly = True
        return state  # type: ignore[no-any-return]

    def rect(self) -> QRect:
        area = self._widget.view.viewport()
        return QRect(area.mapToGlobal(QPoint(0, 0)), area.size())

    def childCount(self) -> int:
        return len(self._widget.numbers())

    def made_part(self, index: int) -> SpokenPart:
        return _Block(self, self._widget, index)


class _Block(SpokenPart):
    """What stands at a place among the blocks of whatever page is shown."""

    def __init__(self, page: _Page, widget: SpokenPage, index: int) -> None:
        super().__init__(page, index)
        self._widget = widget

    def _block(self) -> QTextBlock:
        numbers = self._widget.numbers()
        number = numbers[self.index] if self.index < len(numbers) else -1
        return self._widget.view.document().findBlockByNumber(number)

    def isValid(self) -> bool:
        return self._block().isValid()

    def role(self) -> QAccessible.Role:
        block = self._block()
        if block.blockFormat().headingLevel():
            return QAccessible.Role.Heading
        return QAccessible.Role.ListItem if block.textList() else QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        state: Any = QAccessible.State()
        state.readOnly = state.focusable = True
        state.focused = self._block().blockNumber() == self._widget.focused
        if (is_open := _is_open(self._widget.view, self._block())) is not None:
            state.expandable = True
            state.expanded, state.collapsed = is_open, not is_open
        return state  # type: ignore[no-any-return]

    def text(self, kind: QAccessible.Text) -> str:
        block = self._block()
        if kind is QAccessible.Text.Name:
            return said(block)
        if kind is QAccessible.Text.Description:
            return _told(block)
        return ""

    def rect(self) -> QRect:
        view = self._widget.view
        box = view.document().documentLayout().blockBoundingRect(self._block()).toAlignedRect()
        corner = box.topLeft() - QPoint(0, view.verticalScrollBar().value())
        return QRect(view.viewport().mapToGlobal(corner), box.size())


def _is_open(view: ArticleView, block: QTextBlock) -> bool | None:
    """Whether what a block is the summary of is unfolded; None for all others."""
    folds = view.shown.folds if view.shown else None
    number = folds.number_in(block) if folds else None
    return None if folds is None or number is None else folds.is_open[number]


def _told(block: QTextBlock) -> str:
    """What kind of text it is, where its role does not say so."""
    shape = block.blockFormat()
    if level := shape.headingLevel():
        return tr("Heading of level {n}", n=level)
    if shape.hasProperty(CODE):
        return tr("Code")
    return tr("Quote") if block.userState() > 0 else ""


@cache
def _install() -> None:
    """Have Qt ask us for the interfaces of these widgets; once, for it keeps whom it asks."""
    QAccessible.installFactory(_made)


def _made(_kind: str, made_for: QObject | None) -> QAccessibleInterface | None:
    return _Page(made_for) if isinstance(made_for, SpokenPage) else None
