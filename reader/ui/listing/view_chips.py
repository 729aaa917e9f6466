"""The views of the left list as chips in one line, and the menu that holds those there is no room for."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QPushButton, QStyle, QToolButton, QWidget

from reader.domain.listing import SavedSearch, View
from reader.domain.phrase import plural, template
from reader.ui.listing.smart_views import SmartViews
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.words import apart, counted, tr

CHIP_HEIGHT, CHIP_PADDING, CHOSEN_PADDING, CHIP_GAP = 26, 12, 8, 1
ARROW, ARROW_ROOM = 10, 11
SMALLEST, WIDEST_NAME, WIDEST_IN_MENU = 160, 150, 260
VIEWS = {
    View.ALL: template("All"),
    View.UNREAD: template("Unread"),
    View.BOOKMARKS: template("Bookmarks"),
    View.AUTHORS: template("Authors"),
    View.QUEUE: template("Read later"),
    View.COLLECTIONS: template("Collections"),
    View.TAGS: template("Tags"),
    View.SOURCES: template("Sources"),
    View.YEARS: template("Years"),
    View.STARTED: template("Continue reading"),
    View.RECENT: template("Recently read"),
    View.LONG: template("Long reads"),
    View.RANDOM: template("Surprise me"),
    View.WANTED: template("Wanted"),
    View.ARCHIVE: template("Archive"),
    View.TRASH: template("Wastebasket"),
}
"""The names of the views, in their order."""
COUNTED = {
    View.ALL: plural("%Ln articles"),
    View.UNREAD: plural("%Ln unread articles"),
    View.BOOKMARKS: plural("%Ln bookmarked articles"),
    View.AUTHORS: plural("%Ln authors"),
    View.WANTED: plural("%Ln wanted articles"),
    View.QUEUE: plural("%Ln articles to read later"),
    View.ARCHIVE: plural("%Ln archived articles"),
}
FRONT = (View.ALL, View.UNREAD, View.BOOKMARKS, View.AUTHORS)
"""Views that have a chip of their own, as far as there is room."""


class ViewChips(QWidget):
    """The views, one of them down. Choosing one leaves what the list was narrowed to.

    The last chip, `more`, opens the `menu` of those without a chip, and bears the name of the one in force if it is
    one of them. All chips are in one line: the last ones go into the menu where it is too short for them.
    """

    def __init__(self, session: Session, smart: SmartViews, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._smart = smart
        self._group = QButtonGroup(self)
        self.chips = {view: ViewChip(self) for view in FRONT}
        for view, chip in self.chips.items():
            self._name(chip, "view", tr(VIEWS[view]))
            chip.clicked.connect(self._ask)
        self.more = MenuChip(theme, self)
        self._name(self.more, "more", tr("More"))
        self.menu = MoreMenu(session, smart, self)
        self.more.setMenu(self.menu)
        self.setFixedHeight(scaled(CHIP_HEIGHT))
        self.setMinimumWidth(scaled(SMALLEST))

    @Slot()
    def show_query(self) -> None:
        """Show which view is in force."""
        search, view = self._smart.current(), self._session.list.query.view
        name = apart(search.name) if search else "" if view in self.chips else tr(VIEWS[view])
        shown = self._shown_beside(name)
        if not name and view not in shown:
            name = tr(VIEWS[view])
            shown = self._shown_beside(name)
        self._place_all(shown, name)
        (self.more if name else self.chips[view]).setChecked(True)
        self.more.setToolTip(name or tr("More views"))
        self.more.setAccessibleName(tr("More views: {name}", name=name) if name else tr("More views"))
        self.menu.leave_out(shown)

    def show_counts(self) -> None:
        """Tell in tooltips how many rows each view has."""
        for view, chip in self.chips.items():
            text = count_of(view, self._session)
            chip.setToolTip(tr("{text} ({keys})", text=text, keys=self._session.keys.told(f"show_{view}")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_query()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu.popup(event.globalPos())

    @Slot()
    def _ask(self) -> None:
        self._smart.show(next(view for view, chip in self.chips.items() if chip.isChecked()))

    def _shown_beside(self, name: str) -> list[View]:
        """The views whose chips have room beside the last one when that is called `name`."""
        shown, end = [FRONT[0]], self._width_of_more(name) + self._width_of(FRONT[0]) + CHIP_GAP
        for view in FRONT[1:]:
            end += self._width_of(view) + CHIP_GAP
            if end > self.width():
                break
            shown.append(view)
        return shown

    def _place_all(self, shown: list[View], name: str) -> None:
        left = 0
        for view, chip in self.chips.items():
            chip.setVisible(view in shown)
            if view in shown:
                left = self._place(chip, left, self._width_of(view))
        width = min(self._width_of_more(name), self.width() - left)
        room = width - scaled(CHIP_PADDING) - scaled(ARROW_ROOM)
        self.more.setText(_one_line(name or tr("More"), self._metrics(is_bold=bool(name)), room))
        self._place(self.more, left, width)

    def _place(self, chip: QAbstractButton, left: int, width: int) -> int:
        """Put a chip where it belongs; where the next one begins."""
        rect = QRect(left, 0, width, scaled(CHIP_HEIGHT))
        chip.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
        return left + width + CHIP_GAP

    def _width_of(self, view: View) -> int:
        """Wide enough for its text: the same when it is chosen, so that none moves, and its text is heavier."""
        text = self.chips[view].text()
        usual, chosen = (self._metrics(is_bold=is_bold).horizontalAdvance(text) for is_bold in (False, True))
        return max(usual + scaled(CHIP_PADDING), chosen + scaled(CHOSEN_PADDING))

    def _width_of_more(self, name: str) -> int:
        text = self._metrics(is_bold=bool(name)).horizontalAdvance(name or tr("More"))
        text = min(text + 1, scaled(WIDEST_NAME))  # one more for what Qt rounded off
        return text + scaled(CHIP_PADDING) + scaled(ARROW_ROOM)

    def _metrics(self, *, is_bold: bool = False) -> QFontMetrics:
        self.more.ensurePolished()
        font = QFont(self.more.font())
        font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        return QFontMetrics(font)

    def _name(self, chip: QAbstractButton, name: str, text: str) -> None:
        chip.setObjectName(name)
        chip.setText(text)
        chip.setAccessibleName(text)
        chip.setCheckable(True)
        self._group.addButton(chip)


class ViewChip(QPushButton):
    """A chip that is down while its view is in force. Screen readers are told of one choice among several, which Qt
    says of no tool button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class MenuChip(QToolButton):
    """A chip that opens a menu: an arrow behind its text says so, in the room that the style sheet leaves there."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = scaled(ARROW)
        left, top = self.width() - scaled(CHIP_PADDING) // 2 - arrow, (self.height() - arrow) // 2 + 1
        self._theme.icon("down").paint(painter, QRect(left, top, arrow, arrow))
        painter.end()


class MoreMenu(QMenu):
    """The views without a chip, the saved searches, and what can be done with them."""

    def __init__(self, session: Session, smart: SmartViews, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._smart = smart
        self._views = [view for view in VIEWS if view not in FRONT]
        self.setToolTipsVisible(True)
        self.setLayoutDirection(QGuiApplication.layoutDirection())  # that of the chip is always one
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_changes)
        self.aboutToShow.connect(self.fill)

    def leave_out(self, shown: Collection[View]) -> None:
        """Hold all views but those that have a chip."""
        self._views = [view for view in VIEWS if view not in shown]

    @Slot()
    def fill(self) -> None:
        """Hold what there is now."""
        self.clear()
        current = self._smart.current()
        for view in self._views:
            self._add_view(view, is_chosen=current is None and view is self._session.list.query.view)
        self.addSeparator()
        for search in self._smart.searches:
            self._add_search(search, is_chosen=search == current)
        self.addSeparator()
        if current is None:
            self.addAction(tr("Keep this search…"), self._smart.ask_to_save).setEnabled(self._smart.can_save())
        else:
            self._add_changes(self, current)

    def _add_view(self, view: View, *, is_chosen: bool) -> None:
        keys = self._session.keys.shown(f"show_{view}")
        action = self._add(f"{tr(VIEWS[view])}\t{keys}" if keys else tr(VIEWS[view]), is_chosen=is_chosen)
        action.setToolTip(count_of(view, self._session) if view in COUNTED else tr(VIEWS[view]))
        action.triggered.connect(lambda: self._smart.show(view))

    def _add_search(self, search: SavedSearch, *, is_chosen: bool) -> None:
        action = self._add(_one_line(apart(search.name), self.fontMetrics(), WIDEST_IN_MENU), is_chosen=is_chosen)
        action.setToolTip(search.name)
        action.setData(search.id)
        action.triggered.connect(lambda: self._smart.choose(search))

    def _add(self, text: str, *, is_chosen: bool) -> QAction:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        return action

    def _add_changes(self, menu: QMenu, search: SavedSearch) -> None:
        menu.addAction(tr("Rename this search…"), lambda: self._smart.ask_to_rename(search))
        menu.addAction(tr("Remove this search"), lambda: self._smart.remove(search))

    @Slot(QPoint)
    def _open_changes(self, point: QPoint) -> None:
        """What can be done with a saved search that is not the one in force."""
        action = self.actionAt(point)
        known = {search.id: search for search in self._smart.searches}
        if action is None or action.data() not in known:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_changes(menu, known[action.data()])
        menu.triggered.connect(self.close)
        menu.popup(self.mapToGlobal(point))


def count_of(view: View, session: Session) -> str:
    """How many rows a view that is in `COUNTED` has."""
    return counted(COUNTED[view], session.list.counts.get(view, 0))


def _one_line(text: str, metrics: QFontMetrics, width: int) -> str:
    """A text as a button or a menu shows it, where & would underline a letter, cut at `width` pixels."""
    return metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width).replace("&", "&&")
