"""What stands above the left list: the search field, the views, the sort menu, and what narrows the list just now."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from reader.domain.listing import ListQuery, SortKey, View
from reader.domain.phrase import plural, template
from reader.ui.actions import ACTIONS, shown_keys
from reader.ui.flow import Flow
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.words import counted, tr

FIELD_HEIGHT, CHIP_HEIGHT, CHIP_PADDING, CHIP_GAP = 34, 26, 12, 1
FILTER_WIDTH = 210
HINT_MARGIN = 10
VIEWS = {
    View.ALL: (template("All"), plural("%Ln articles")),
    View.UNREAD: (template("Unread"), plural("%Ln unread articles")),
    View.BOOKMARKS: (template("Bookmarks"), plural("%Ln bookmarked articles")),
    View.AUTHORS: (template("Authors"), plural("%Ln authors")),
    View.WANTED: (template("Wanted"), plural("%Ln wanted articles")),
}
SORTS = {
    SortKey.PUBLISHED: template("Date"),
    SortKey.SAVED: template("Date saved"),
    SortKey.TITLE: template("Title"),
    SortKey.AUTHOR: template("Author"),
    SortKey.LENGTH: template("Length"),
}
FILTERS = {
    "author": template("Author: {name}"),
    "tag": template("Tag: {name}"),
    "series": template("Series: {name}"),
}


class SearchField(QLineEdit):
    """`left_down` comes with Down and Enter, with whether it was Enter. Escape clears what is typed, if anything is."""

    left_down = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Search"))
        self.setFixedHeight(FIELD_HEIGHT)
        self._hint = QLabel(_shown_shortcut("search"), self)
        self._hint.setObjectName("hint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = self.addAction(theme.icon("close"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(tr("Clear the search"))
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._show_parts)
        theme.changed.connect(self._repaint_icon)
        self._show_parts()

    def show_count(self, articles: int) -> None:
        """Say how many articles there are to search."""
        self.setPlaceholderText(counted("Search %Ln articles", articles))

    def show_words(self, words: str) -> None:
        """Show what the list is filtered by, without asking for it."""
        if words != self.text():
            self.blockSignals(True)
            self.setText(words)
            self.blockSignals(False)
            self._show_parts()

    @Slot()
    def _show_parts(self) -> None:
        self._hint.setVisible(not self.text())
        self._clear.setVisible(bool(self.text()))
        self.setTextMargins(0, 0, 0 if self.text() else self._hint.sizeHint().width(), 0)

    @Slot()
    def _repaint_icon(self) -> None:
        self._clear.setIcon(self._theme.icon("close"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._clears(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit(event.key() != Qt.Key.Key_Down)
        elif self._clears(event):
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.ShortcutFocusReason:
            self.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = HINT_MARGIN if is_mirrored else self.width() - HINT_MARGIN - size.width()
        self._hint.setGeometry(left, 0, size.width(), self.height())

    def _clears(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())


class ViewChips(QWidget):
    """The views, one of them down. Choosing one leaves the author, tag or series that the list was narrowed to."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._group = QButtonGroup(self)
        self.chips: dict[View, QToolButton] = {}
        flow = Flow(CHIP_GAP)
        self.setLayout(flow)
        for view, (text, _) in VIEWS.items():
            chip = self.chips[view] = QToolButton(self)
            chip.setObjectName("view")
            chip.setText(tr(text))
            chip.setAccessibleName(tr(text))
            chip.setCheckable(True)
            chip.clicked.connect(self._ask)
            self._group.addButton(chip)
            flow.addWidget(chip)
        self.fit()

    def fit(self) -> None:
        """Give each chip the width of its text: fixed, so that none moves when another is chosen."""
        for chip in self.chips.values():
            chip.ensurePolished()
            chip.setFixedSize(chip.fontMetrics().horizontalAdvance(chip.text()) + CHIP_PADDING, CHIP_HEIGHT)

    def show_view(self, view: View) -> None:
        """Show which view is in force."""
        self.chips[view].setChecked(True)

    def show_counts(self, counts: dict[View, int]) -> None:
        """Tell in tooltips how many rows each view has."""
        for view, chip in self.chips.items():
            text = counted(VIEWS[view][1], counts.get(view, 0))
            chip.setToolTip(tr("{text} ({keys})", text=text, keys=_shown_shortcut(f"show_{view}")))

    @Slot()
    def _ask(self) -> None:
        view = next(view for view, chip in self.chips.items() if chip.isChecked())
        self._session.ask(view=view, **dict.fromkeys(FILTERS, ""))


class SortButton(QToolButton):
    """Opens the menu of orders."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.setObjectName("sort")
        self.setAccessibleName(tr("Sort"))
        self.setFixedSize(FIELD_HEIGHT, FIELD_HEIGHT)
        self.setIconSize(QSize(18, 18))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.orders: dict[SortKey, QAction] = {}
        self._fill()
        theme.changed.connect(self._repaint_icon)
        self._repaint_icon()

    def show_order(self, query: ListQuery) -> None:
        """Show which order is in force."""
        self.orders[query.sort].setChecked(True)
        self.reverse.setChecked(query.reverse)
        self.setToolTip(tr("Sorted by: {order}", order=self.orders[query.sort].text()))

    @Slot(QAction)
    def _ask_order(self, action: QAction) -> None:
        self._session.ask(sort=SortKey(action.data()))

    @Slot(bool)
    def _ask_reverse(self, is_reverse: bool) -> None:
        self._session.ask(reverse=is_reverse)

    @Slot()
    def _repaint_icon(self) -> None:
        self.setIcon(self._theme.icon("sort"))

    def _fill(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for key, text in SORTS.items():
            self.orders[key] = action = menu.addAction(tr(text))
            action.setCheckable(True)
            action.setData(str(key))
            group.addAction(action)
        menu.addSeparator()
        self.reverse = menu.addAction(tr("Reverse"))
        self.reverse.setCheckable(True)
        group.triggered.connect(self._ask_order)
        self.reverse.triggered.connect(self._ask_reverse)
        self.setMenu(menu)


class FilterChips(QWidget):
    """The author, tag or series that the list is narrowed to; a click takes it away."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.chips: dict[str, QToolButton] = {}
        self._flow = Flow(6)
        self.setLayout(self._flow)
        for name in FILTERS:
            self._add(name)
        theme.changed.connect(self._repaint_icons)
        self._repaint_icons()
        self.hide()

    def show_query(self, query: ListQuery) -> None:
        """Show what narrows the list."""
        names = {"author": self._author(query.author), "tag": query.tag, "series": query.series}
        for name, chip in self.chips.items():
            text = tr(FILTERS[name], name=names[name])
            short = chip.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, FILTER_WIDTH - 40)
            chip.setText(short.replace("&", "&&"))
            chip.setToolTip(tr("Show all articles again"))
            chip.setAccessibleName(tr("Remove the filter {text}", text=text))
            chip.setVisible(bool(getattr(query, name)))
        self.setVisible(any(getattr(query, name) for name in FILTERS))

    def _author(self, author: str) -> str:
        return (self._session.shelf.author_name(author) or tr("Unknown author")) if author else ""

    @Slot()
    def _remove(self) -> None:
        name = next(name for name, chip in self.chips.items() if chip is self.sender())
        self._session.ask(**{name: ""})

    @Slot()
    def _repaint_icons(self) -> None:
        for chip in self.chips.values():
            chip.setIcon(self._theme.icon("close", self._theme.palette.accent))

    def _add(self, name: str) -> None:
        chip = self.chips[name] = QToolButton(self)
        chip.setObjectName("filter")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setIconSize(QSize(12, 12))
        chip.setFixedHeight(CHIP_HEIGHT)
        chip.setMaximumWidth(FILTER_WIDTH)
        chip.clicked.connect(self._remove)
        self._flow.addWidget(chip)


def _shown_shortcut(name: str) -> str:
    spec = next(spec for spec in ACTIONS if spec.name == name)
    return shown_keys(spec).split(", ", maxsplit=1)[0] if spec.keys else QKeySequence().toString()
