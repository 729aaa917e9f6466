"""What the left list shows when it has no rows: why, and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.listing import NOT_OF_ARTICLES, ListQuery, View
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

ICON = 36
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Why there are no rows; `button` is a text for `verb`: import, clear (the search), all (the whole list), instead
    (search for what was probably meant), everywhere (search the whole list), trash (what is in the wastebasket)."""

    icon: str
    title: str
    text: str = ""
    button: str = ""
    verb: str = ""


def emptiness(query: ListQuery, *, is_library_empty: bool, has_deleted: bool = False, instead: str = "") -> Emptiness:
    """What to say about a list without rows; `instead` is what was probably meant by the words."""
    if is_library_empty and query.view not in NOT_OF_ARTICLES and query.view is not View.TRASH:
        if has_deleted:
            text = tr("All your articles are in the wastebasket.")
            return Emptiness("trash", tr("Nothing here."), text, tr("Wastebasket"), "trash")
        text = tr(
            "Drop files or folders here, or import them: Markdown, web pages, e-books, exports of other services."
        )
        return Emptiness("drop", tr("No articles yet"), text, tr("Import files…"), "import")
    if instead:
        text, button = tr("Did you mean “{words}”?", words=instead.strip()), tr("Search for it")
        return Emptiness("search", tr("Nothing matches “{words}”.", words=query.words.strip()), text, button, "instead")
    if query.words.strip():
        is_part = query.view is not View.ALL or any(query.filters.values())
        offered = (tr("All articles"), "everywhere") if is_part else (tr("Clear"), "clear")
        return Emptiness("search", tr("Nothing matches “{words}”.", words=query.words), "", *offered)
    if any(query.filters.values()):
        return Emptiness("book", tr("Nothing here."), "", tr("Show all articles"), "all")
    return {
        View.ALL: Emptiness("book", tr("Nothing here.")),
        View.UNREAD: Emptiness("check", tr("All read."), tr("What you import next appears here.")),
        View.BOOKMARKS: Emptiness("bookmark", tr("No bookmarks yet"), tr("Press B to bookmark the open article.")),
        View.AUTHORS: Emptiness("person", tr("No authors yet"), tr("Authors appear here with their articles.")),
        View.WANTED: Emptiness(
            "link-out",
            tr("Nothing wanted"),
            tr("What your articles point to and you do not have yet is listed here."),
        ),
        View.TAGS: Emptiness("book", tr("No tags yet"), tr("Tags appear here with their articles.")),
        View.SOURCES: Emptiness("link-out", tr("No sources yet"), tr("Sites that articles came from appear here.")),
        View.YEARS: Emptiness(
            "book", tr("No dates yet"), tr("Articles that say when they were published appear here.")
        ),
        View.RECENT: Emptiness("book", tr("Nothing read yet"), tr("What you open appears here, the last first.")),
        View.LONG: Emptiness("book", tr("No long reads yet"), tr("Articles of 20 minutes and more appear here.")),
        View.STARTED: Emptiness(
            "book", tr("Nothing begun"), tr("What you began and did not finish appears here, the last first.")
        ),
        View.TRASH: Emptiness("trash", tr("The wastebasket is empty"), tr("What you delete appears here.")),
        View.RANDOM: Emptiness("book", tr("Nothing here.")),
        View.QUEUE: Emptiness("book", tr("Nothing to read later"), tr("Press L to put the open article here.")),
        View.COLLECTIONS: Emptiness("folder", tr("No collections yet"), tr("Press A to put an article into one.")),
        View.ARCHIVE: Emptiness("archive", tr("The archive is empty"), tr("Press E once an article is done.")),
    }[query.view]


class _Offer(QPushButton):
    """A button alone in the place of rows: arrows, which would move among them, do not lead out of the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.accept()
        else:
            super().keyPressEvent(event)


class EmptyPage(QWidget):
    """Shows an `Emptiness`; `asked` gives its verb when the button is pressed."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Emptiness("book", "")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel(self)
        self.title = self._label("empty-title")
        self.text = self._label("empty-text")
        self.button = _Offer(self)
        self.button.clicked.connect(self._ask)
        self._fill()
        theme.changed.connect(self._repaint_icon)

    def show_emptiness(self, shown: Emptiness) -> None:
        """Say why there are no rows."""
        self._shown = shown
        self.title.setText(shown.title)
        self.text.setText(shown.text)
        self.text.setVisible(bool(shown.text))
        self.button.setText(shown.button)
        self.button.setAccessibleName(shown.button)
        self.button.setToolTip(shown.button)
        self.button.setVisible(bool(shown.button))
        self._repaint_icon()

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._shown.verb)

    @Slot()
    def _repaint_icon(self) -> None:
        icon = self._theme.icon(self._shown.icon, self._theme.palette.faint, ICON)
        self._icon.setPixmap(icon.pixmap(QSize(scaled(ICON), scaled(ICON)), self.devicePixelRatioF()))

    def _fill(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(6)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        wrap(label)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label
