"""One table of everything that can be done: it makes the actions, menus, command palette and list of shortcuts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.domain.phrase import template
from reader.ui.theme import Theme
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.shortcuts.keys import Keys


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`name` is for the program, `text` for people; `keys` are portable names of shortcuts, the first one is shown.

    Single letters do nothing while text is being typed, for fields keep letters to themselves. Keys that also press
    buttons are not window-wide: the window gives them to the article when nobody else wants them.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    is_checkable: bool = False
    is_window_wide: bool = True


GO, MARK, LIBRARY = template("Go"), template("Mark"), template("Library")
LOOK, HELP = template("View"), template("Help")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("show_started", "Continue reading", ("Ctrl+6",), "book", GO),
    ActionSpec("back", "Back", ("Alt+Left",), "back", GO),
    ActionSpec("forward", "Forward", ("Alt+Right",), "forward", GO),
    ActionSpec("previous", "Previous", ("K", "Ctrl+PgUp"), "previous", GO),
    ActionSpec("next", "Next", ("J", "Ctrl+PgDown"), "next", GO),
    ActionSpec("page_down", "Page down, then the next article", ("Space",), "", GO, is_window_wide=False),
    ActionSpec("page_up", "Page up", ("Shift+Space",), "", GO, is_window_wide=False),
    ActionSpec("next_paragraph", "Next paragraph", ("Ctrl+Down",), "", GO),
    ActionSpec("previous_paragraph", "Previous paragraph", ("Ctrl+Up",), "", GO),
    ActionSpec("next_mark", "Next highlight", ("Alt+Down",), "", GO),
    ActionSpec("previous_mark", "Previous highlight", ("Alt+Up",), "", GO),
    ActionSpec("search", "Search the list", ("Ctrl+K", "/"), "search", GO),
    ActionSpec("find", "Find in article", ("Ctrl+F",), "search", GO),
    ActionSpec("find_next", "Next match", ("F3", "N"), "", GO),
    ActionSpec("find_previous", "Previous match", ("Shift+F3", "Shift+N"), "", GO),
    ActionSpec("look_up", "Look up in the dictionary", ("D",), "", GO),
    ActionSpec("read_aloud", "Read aloud, or pause", ("R",), "", GO),
    ActionSpec("contents", "Contents", ("C",), "contents", GO),
    ActionSpec("author_page", "Page of the author", (), "", GO),
    ActionSpec("series_page", "Page of the series", (), "", GO),
    ActionSpec("web_page", "Web page of the article…", (), "link-out", GO),
    ActionSpec("to_article", "To the article", ("Escape",), "", GO),
    ActionSpec("bookmark", "Bookmark", ("Ctrl+D", "B"), "bookmark", MARK, is_checkable=True),
    ActionSpec("bookmark_place", "Bookmark this paragraph…", ("Ctrl+Shift+D",), "bookmark", MARK),
    ActionSpec("highlight", "Highlight", ("H",), "highlight", MARK),
    ActionSpec("highlight_1", "Highlight in yellow", ("1",), "highlight", MARK),
    ActionSpec("highlight_2", "Highlight in green", ("2",), "highlight", MARK),
    ActionSpec("highlight_3", "Highlight in blue", ("3",), "highlight", MARK),
    ActionSpec("highlight_4", "Highlight in pink", ("4",), "highlight", MARK),
    ActionSpec("highlight_5", "Highlight in purple", ("5",), "highlight", MARK),
    ActionSpec("note", "Note on this passage…", ("Ctrl+Alt+N",), "", MARK),
    ActionSpec("article_note", "Note on the article…", ("Ctrl+Alt+A",), "", MARK),
    ActionSpec("remove_mark", "Remove the highlight", (), "", MARK),
    ActionSpec("copy_quote", "Copy as a quote with its source", ("Ctrl+Shift+C",), "", MARK),
    ActionSpec("all_marks", "All marks", ("Ctrl+Shift+M",), "highlight", MARK),
    ActionSpec("read", "Mark as read or unread", ("M",), "unread", MARK),
    ActionSpec("read_later", "Read later, or no more", ("L",), "", MARK),
    ActionSpec("next_queued", "Next of Read later", ("Shift+L",), "next", GO),
    ActionSpec("archive", "Archive, or take out of the archive", ("E",), "archive", MARK),
    ActionSpec("collect", "Put into a collection…", ("A",), "folder", MARK),
    ActionSpec("move_up", "Move up in Read later or a collection", ("Ctrl+Shift+Up",), "", MARK),
    ActionSpec("move_down", "Move down in Read later or a collection", ("Ctrl+Shift+Down",), "", MARK),
    ActionSpec("rate_1", "Rate with one star", ("Alt+1",), "", MARK),
    ActionSpec("rate_2", "Rate with two stars", ("Alt+2",), "", MARK),
    ActionSpec("rate_3", "Rate with three stars", ("Alt+3",), "", MARK),
    ActionSpec("rate_4", "Rate with four stars", ("Alt+4",), "", MARK),
    ActionSpec("rate_5", "Rate with five stars", ("Alt+5",), "", MARK),
    ActionSpec("rate_0", "Take the rating away", ("Alt+0",), "", MARK),
    ActionSpec("tags", "Add or remove tags…", ("T",), "tag", MARK),
    ActionSpec("rename_tag", "Rename or merge a tag…", ("F2",), "tag", MARK),
    ActionSpec("delete", "Delete", ("Delete",), "trash", MARK),
    ActionSpec("put_back", "Put back from the wastebasket", (), "", MARK),
    ActionSpec("empty_wastebasket", "Empty the wastebasket", (), "", MARK),
    ActionSpec("undo", "Undo", ("Ctrl+Z",), "undo", MARK),
    ActionSpec("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "", MARK),
    ActionSpec("history", "History of changes…", ("Ctrl+Alt+Z",), "undo", MARK),
    ActionSpec("import_files", "Import files…", ("Ctrl+O",), "import", LIBRARY),
    ActionSpec("import_folder", "Import a folder…", ("Ctrl+Shift+O",), "folder", LIBRARY),
    ActionSpec("save_page", "Save page from address…", ("Ctrl+L",), "link-out", LIBRARY),
    ActionSpec("watched_folders", "Watched folders…", (), "folder", LIBRARY),
    ActionSpec("export", "Export…", ("Ctrl+E",), "export", LIBRARY),
    ActionSpec("paste", "Paste text as an article", ("Ctrl+V",), "", LIBRARY),
    ActionSpec("report", "Last import report", (), "", LIBRARY),
    ActionSpec("imports", "Imports…", ("Ctrl+Shift+I",), "import", LIBRARY),
    ActionSpec("restore", "Restore from a copy…", (), "undo", LIBRARY),
    ActionSpec("copy", "Copy", ("Ctrl+C",), "", LIBRARY),
    ActionSpec("copy_link", "Copy the link of the article", (), "", LIBRARY),
    ActionSpec("copy_piece", "Copy the code or table in sight", (), "", LIBRARY),
    ActionSpec("copy_picture", "Copy as a picture", ("Ctrl+Alt+P",), "image", LIBRARY),
    ActionSpec("save_picture", "Save the passage as PNG…", (), "", LIBRARY),
    ActionSpec("dictionaries", "Dictionaries…", (), "", LIBRARY),
    ActionSpec("cite_apa", "Copy citation: APA", ("Ctrl+Alt+C",), "", LIBRARY),
    ActionSpec("cite_bibtex", "Copy citation: BibTeX", (), "", LIBRARY),
    ActionSpec("cite_ris", "Copy citation: RIS", (), "", LIBRARY),
    ActionSpec("print", "Print…", ("Ctrl+P",), "", LIBRARY),
    ActionSpec("save_pdf", "Save as PDF…", ("Ctrl+Shift+S",), "", LIBRARY),
    ActionSpec("save_search", "Keep this search as a view…", ("Ctrl+S",), "search", LIBRARY),
    ActionSpec("show_all", "All articles", ("Ctrl+1",), "", LOOK),
    ActionSpec("show_unread", "Unread articles", ("Ctrl+2",), "", LOOK),
    ActionSpec("show_bookmarks", "Bookmarks", ("Ctrl+3",), "", LOOK),
    ActionSpec("show_authors", "Authors", ("Ctrl+4",), "", LOOK),
    ActionSpec("show_wanted", "Wanted articles", ("Ctrl+5",), "", LOOK),
    ActionSpec("show_queue", "Read later", ("Ctrl+7",), "", LOOK),
    ActionSpec("show_collections", "Collections", ("Ctrl+8",), "", LOOK),
    ActionSpec("show_archive", "Archive", ("Ctrl+9",), "", LOOK),
    ActionSpec("show_tags", "Tags", (), "", LOOK),
    ActionSpec("show_sources", "Sources", (), "", LOOK),
    ActionSpec("show_years", "Years", (), "", LOOK),
    ActionSpec("show_recent", "Recently read", (), "", LOOK),
    ActionSpec("show_long", "Long reads", (), "", LOOK),
    ActionSpec("show_wastebasket", "Wastebasket", (), "trash", LOOK),
    ActionSpec("show_random", "Surprise me", (), "", LOOK),
    ActionSpec("map", "Map of this article", ("Ctrl+M",), "map", LOOK),
    ActionSpec("life", "Reading life", ("Ctrl+Shift+R",), "life", LOOK),
    ActionSpec("open_piece", "Look at the code or table in sight", ("O",), "", LOOK),
    ActionSpec("table_on", "Move the wide table in sight on", ("Alt+Shift+Right",), "", LOOK),
    ActionSpec("table_back", "Move the wide table in sight back", ("Alt+Shift+Left",), "", LOOK),
    ActionSpec("open_folds", "Open all that is folded in the article", (), "", LOOK),
    ActionSpec("close_folds", "Fold all that can be folded in the article", (), "", LOOK),
    ActionSpec("side", "Side panel", ("F9",), "side-panel", LOOK, is_checkable=True),
    ActionSpec("focus", "Focus", ("F11",), "focus", LOOK, is_checkable=True),
    ActionSpec("original", "Show the original", ("Ctrl+U", "U"), "", LOOK, is_checkable=True),
    ActionSpec("light_paragraph", "Light the paragraph being read", ("Shift+F11",), "", LOOK, is_checkable=True),
    ActionSpec("ruler", "Reading ruler", ("Ctrl+F11",), "", LOOK, is_checkable=True),
    ActionSpec("beside", "Two articles side by side", ("F8",), "", LOOK, is_checkable=True),
    ActionSpec("other_column", "To the other article", ("F6",), "", GO),
    ActionSpec("swap_columns", "Swap the two articles", ("Shift+F6",), "", GO),
    ActionSpec("continuous", "Chapters one under the other", (), "", LOOK, is_checkable=True),
    ActionSpec("hide_toolbar", "Hide the toolbar while reading", ("Shift+F9",), "", LOOK, is_checkable=True),
    ActionSpec("type", "Typography", ("Ctrl+T",), "type", LOOK),
    ActionSpec("larger", "Larger text", ("Ctrl++", "Ctrl+="), "", LOOK),
    ActionSpec("smaller", "Smaller text", ("Ctrl+-",), "", LOOK),
    ActionSpec("normal_size", "Normal text size", ("Ctrl+0",), "", LOOK),
    ActionSpec("theme_system", "Theme: follow the system", (), "", LOOK),
    ActionSpec("theme_light", "Theme: light", (), "sun", LOOK),
    ActionSpec("theme_sepia", "Theme: sepia", (), "sepia", LOOK),
    ActionSpec("theme_dark", "Theme: dark", (), "moon", LOOK),
    ActionSpec("theme_contrast", "Theme: high contrast", (), "contrast", LOOK),
    ActionSpec("theme_contrast_dark", "Theme: high contrast, dark", (), "contrast-dark", LOOK),
    ActionSpec("preferences", "Preferences…", ("Ctrl+,",), "", LOOK),
    ActionSpec("edit_shortcuts", "Change keyboard shortcuts…", (), "keyboard", LOOK),
    ActionSpec("palette", "Command palette", ("Ctrl+Shift+P",), "", HELP),
    ActionSpec("shortcuts", "Keyboard shortcuts", ("?",), "keyboard", HELP),
    ActionSpec("data_folder", "Open the data folder", (), "", HELP),
    ActionSpec("about", "About Armchair", (), "", HELP),
    ActionSpec("quit", "Quit", ("Ctrl+Q",), "", HELP),
)


class Actions(QObject):
    """The actions by name. `verbs` says what each does; one without a verb cannot be made."""

    def __init__(
        self, verbs: Mapping[str, Callable[[], object]], theme: Theme, parent: QWidget, keys: "Keys | None" = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.by_name: dict[str, QAction] = {}
        for spec in ACTIONS:
            self.by_name[spec.name] = self._action(spec, verbs[spec.name], parent)
        self.paint()
        theme.changed.connect(self.paint)
        if keys is not None:
            keys.changed.connect(self.take_keys)

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def paint(self) -> None:
        """Draw the icons in the theme's ink."""
        for spec in ACTIONS:
            if spec.icon:
                self.by_name[spec.name].setIcon(self._theme.icon(spec.icon))

    def take_keys(self) -> None:
        """Give every action the keys it has now."""
        for spec in ACTIONS:
            self._take_keys(self.by_name[spec.name], spec)

    def _take_keys(self, action: QAction, spec: ActionSpec) -> None:
        """Of an action that is not window-wide, further keys are: those it began with press buttons as well."""
        keys = self._keys.of(spec.name) if self._keys is not None else spec.keys
        further = [] if spec.is_window_wide else [key for key in keys if key not in spec.keys]
        is_wide = spec.is_window_wide or bool(further)
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WindowShortcut if is_wide else context.WidgetShortcut)
        action.setShortcuts([QKeySequence(key) for key in further or keys])
        text = tr(spec.text)
        action.setToolTip(tr("{text} ({keys})", text=text, keys=shown_keys(keys)) if keys else text)

    def _action(self, spec: ActionSpec, verb: Callable[[], object], parent: QWidget) -> QAction:
        action = QAction(tr(spec.text), parent)
        action.setObjectName(spec.name)
        action.setCheckable(spec.is_checkable)
        self._take_keys(action, spec)
        action.triggered.connect(lambda _checked=False: verb())
        parent.addAction(action)
        return action


def shown_keys(keys: Iterable[str]) -> str:
    """Keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)
