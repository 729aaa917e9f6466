"""What stands above the left list, beside the views: the search field, the sort menu, what narrows the list."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolButton, QWidget

from reader.domain.listing import IN_OWN_ORDER, NO_FILTERS, NOT_OF_ARTICLES, ListQuery, SortKey, View
from reader.domain.phrase import template
from reader.ui.ordering.own_orders import collection_of
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.clear_button import ClearButton
from reader.ui.widgets.flow import Flow
from reader.ui.words import counted, tr

FIELD_HEIGHT = 34
FILTER_WIDTH, FILTER_HEIGHT = 210, 26
HINT_MARGIN = 10
SORTS = {
    SortKey.PUBLISHED: template("Date"),
    SortKey.SAVED: template("Date saved"),
    SortKey.TITLE: template("Title"),
    SortKey.AUTHOR: template("Author"),
    SortKey.LENGTH: template("Length"),
    SortKey.RELEVANCE: template("Relevance"),
}
OWN_ORDERS = {
    View.AUTHORS: template("Authors are sorted by name."),
    View.TAGS: template("Your own tags come first, then those with the most articles."),
    View.SOURCES: template("Those with the most articles come first."),
    View.YEARS: template("The latest year comes first."),
    View.RECENT: template("What you read last comes first."),
    View.STARTED: template("What you read last comes first."),
    View.TRASH: template("What you deleted last comes first."),
    View.RANDOM: template("Shuffled: choose “Surprise me” again for another order."),
    View.WANTED: template("What most articles point to comes first."),
    View.QUEUE: template("In the order that you give it: drag articles, or press Ctrl+Shift+Up and Down."),
    View.COLLECTIONS: template("In the order in which they were made."),
}
FILTERS = {
    "author": template("Author: {name}"),
    "tag": template("Tag: {name}"),
    "series": template("Series: {name}"),
    "source": template("Source: {name}"),
    "year": template("Year: {name}"),
    "own_tag": template("Your tag: {name}"),
    "collection": template("Collection: {name}"),
}


class SearchField(QLineEdit):
    """`left_down` comes with Down and Enter, with whether it was Enter. Escape clears what is typed, if anything is.
    `replaced` says that the words are now others than those typed."""

    left_down = Signal(bool)
    replaced = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Search"))
        self.setFixedHeight(scaled(FIELD_HEIGHT))
        self._hint = QLabel(self)
        self._hint.setObjectName("hint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = ClearButton(self, theme)
        self._clear.setAccessibleName(tr("Clear the search"))
        self.textChanged.connect(self._show_parts)
        self._show_parts()

    def show_scope(self, session: Session) -> None:
        """Say how many articles there are to search, or that it is what else is listed: authors, tags and the like."""
        counts, is_of_articles = session.list.counts, session.list.query.view not in NOT_OF_ARTICLES
        articles = counts.get(View.ALL, 0) + counts.get(View.ARCHIVE, 0)
        told = counted("Search %Ln articles", articles) if is_of_articles else tr("Search the list")
        self.setPlaceholderText(told)

    def show_key(self, key: str) -> None:
        """Show the key that leads here."""
        self._hint.setText(key)
        self._show_parts()

    def show_words(self, words: str) -> None:
        """Show what the list is filtered by, without asking for it."""
        if words != self.text():
            self.blockSignals(True)
            self.setText(words)
            self.blockSignals(False)
            self._show_parts()
            self.replaced.emit()

    @Slot()
    def _show_parts(self) -> None:
        self._hint.setVisible(not self.text())
        self._clear.fit()
        if not self.text():
            behind = self._hint.sizeHint().width()
            left, right = (behind, 0) if self.isRightToLeft() else (0, behind)
            self.setTextMargins(left, 0, right, 0)

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


class SortButton(QToolButton):
    """Opens the menu of orders."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.setObjectName("sort")
        self.setAccessibleName(tr("Sort"))
        self.setFixedSize(scaled(FIELD_HEIGHT), scaled(FIELD_HEIGHT))
        self.setIconSize(QSize(scaled(18), scaled(18)))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.orders: dict[SortKey, QAction] = {}
        self._fill()
        theme.changed.connect(self._repaint_icon)
        self._repaint_icon()

    def show_order(self, query: ListQuery) -> None:
        """Show which order is in force; results of a search have their own, and are never turned round. Some views
        have one that cannot be chosen."""
        is_search = bool(query.words.strip())
        is_fixed = query.view in (NOT_OF_ARTICLES if is_search else IN_OWN_ORDER) or query.is_by_hand
        own = OWN_ORDERS[View.QUEUE if query.is_by_hand else query.view] if is_fixed else ""
        self.setEnabled(not is_fixed)
        order = self.orders[query.found_by if is_search else query.sort]
        order.setChecked(True)
        self.orders[SortKey.RELEVANCE].setVisible(is_search)
        self.reverse.setEnabled(not is_search)
        self.reverse.setChecked(query.reverse and not is_search)
        self.setToolTip(tr(own) if is_fixed else tr("Sorted by: {order}", order=order.text()))

    @Slot(QAction)
    def _ask_order(self, action: QAction) -> None:
        key = SortKey(action.data())
        if self._session.list.query.words.strip():
            self._session.list.ask(found_by=key)
        else:
            self._session.list.ask(sort=key)

    @Slot(bool)
    def _ask_reverse(self, is_reverse: bool) -> None:
        self._session.list.ask(reverse=is_reverse)

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
    """What the list is narrowed to: an author, a tag, a series, a source, a year; a click takes it away."""

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
        names = {**query.filters, "author": self._author(query.author)}
        if query.collection:
            names["collection"] = collection_of(self._session, query.collection).name or tr("removed")
        for name, chip in self.chips.items():
            text = tr(FILTERS[name], name=names[name])
            short = chip.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, scaled(FILTER_WIDTH) - 40)
            chip.setText(short.replace("&", "&&"))
            chip.setToolTip(tr("Show all articles again"))
            chip.setAccessibleName(tr("Remove the filter {text}", text=text))
            chip.setVisible(bool(query.filters[name]))
        self.setVisible(any(query.filters.values()))

    def _author(self, author: str) -> str:
        return (self._session.shelf.author_name(author) or tr("Unknown author")) if author else ""

    @Slot()
    def _remove(self) -> None:
        name = next(name for name, chip in self.chips.items() if chip is self.sender())
        self._session.list.ask(**{name: NO_FILTERS[name]})

    @Slot()
    def _repaint_icons(self) -> None:
        for chip in self.chips.values():
            chip.setIcon(self._theme.icon("close", self._theme.palette.accent))

    def _add(self, name: str) -> None:
        chip = self.chips[name] = QToolButton(self)
        chip.setObjectName("filter")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setIconSize(QSize(scaled(12), scaled(12)))
        chip.setFixedHeight(scaled(FILTER_HEIGHT))
        chip.setMaximumWidth(scaled(FILTER_WIDTH))
        chip.clicked.connect(self._remove)
        self._flow.addWidget(chip)
