"""What can be done in the window, by name: `DEEDS`. Each deed is one that a reader could do now."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from reader.domain.listing import SORTS, View
from reader.domain.settings import THEMES
from tests.ui.fuzz.articles import PATTERNS, WORDS
from tests.ui.fuzz.hand import Hand

_LEFT_ALONE = {"quit", "data_folder", "save_page", "print"}
"""Actions that end the window, or leave it for another program, the network, or a dialog of Qt's own."""
_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F10, Qt.Key.Key_Menu),
    *(Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_H, Qt.Key.Key_N, Qt.Key.Key_B, Qt.Key.Key_M, Qt.Key.Key_O),
)
_MODIFIERS = (
    *([Qt.KeyboardModifier.NoModifier] * 6),
    *(Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier),
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)

# Reading.


def open_one(hand: Hand) -> None:
    hand.session.open(hand.random.choice(hand.articles))


def go(hand: Hand) -> None:
    hand.act("next", "previous", "back", "forward", "next_queued")


def scroll(hand: Hand) -> None:
    bar = hand.view.verticalScrollBar()
    bar.setValue(hand.random.choice((0, bar.maximum(), hand.random.randint(0, max(1, bar.maximum())))))


def turn_page(hand: Hand) -> None:
    hand.act("page_down", "page_up", "next_paragraph", "previous_paragraph")


def follow_within(hand: Hand) -> None:
    """A link to a note or a place; those that lead out are only pointed at."""
    document = hand.view.shown
    if document is None or not document.anchors:
        return
    _, _, address = hand.random.choice(document.anchors)
    if address.startswith("#"):
        hand.view.anchorClicked.emit(QUrl(address))
    hand.view.hovered.emit(address)


def fold(hand: Hand) -> None:
    hand.act("open_folds", "close_folds")


def move_table(hand: Hand) -> None:
    hand.act("table_on", "table_back")
    if hand.view.shown and hand.view.shown.wide:
        for bar in hand.view.sideways.bars:
            bar.setValue(hand.random.randint(0, 2000))


def look_at_piece(hand: Hand) -> None:
    hand.act("open_piece", "copy_piece", "contents", "look_up")


def find(hand: Hand) -> None:
    bar = hand.window.columns.find_bar
    hand.act("find")
    button = hand.random.choice(list(bar.options.values()))
    button.setChecked(hand.maybe())
    bar.field.setText(hand.random.choice(PATTERNS if bar.options["is_pattern"].isChecked() else WORDS))


def step_matches(hand: Hand) -> None:
    hand.act("find_next", "find_previous")


def read_aloud(hand: Hand) -> None:
    hand.act("read_aloud")


def go_aside(hand: Hand) -> None:
    hand.act("beside", "other_column", "swap_columns", "original", "author_page", "series_page", "continuous")


def open_over(hand: Hand) -> None:
    hand.act("map", "life", "palette", "all_marks", "shortcuts", "type", "tags", "collect", "rename_tag")


def pick(hand: Hand) -> None:
    """What is typed into a picker, and the row that answers it."""
    hand.act("palette", "tags", "collect", "rename_tag", "search", "save_search")
    type_words(hand)
    for key in hand.random.choices((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Tab), k=3):
        QTest.keyClick(hand.focused(), key)


def open_dialog(hand: Hand) -> None:
    hand.act("preferences", "history", "imports", "export", "report", "watched_folders", "edit_shortcuts", "about")


def choose_any_action(hand: Hand) -> None:
    names = sorted(hand.window.actions_table.by_name.keys() - _LEFT_ALONE)
    action = hand.window.actions_table[hand.random.choice(names)]
    hand.done[-1] += f"({action.objectName()})"
    action.trigger()


# Marking and ordering.


def select(hand: Hand) -> None:
    """Some of the text, by a cursor that goes either way."""
    document = hand.view.shown
    if document is None:
        return
    cursor = QTextCursor(document)
    start = hand.random.randrange(document.characterCount())
    cursor.setPosition(start)
    end = min(document.characterCount() - 1, max(0, start + hand.random.randint(-400, 400)))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    hand.view.setTextCursor(cursor)


def select_all(hand: Hand) -> None:
    hand.view.selectAll()


def copy(hand: Hand) -> None:
    hand.act("copy", "copy_quote", "copy_picture", "cite_apa", "cite_bibtex", "cite_ris")


def highlight(hand: Hand) -> None:
    hand.act("highlight", *(f"highlight_{number}" for number in range(1, 6)))


def go_through_marks(hand: Hand) -> None:
    hand.act("next_mark", "previous_mark", "remove_mark")


def write_note(hand: Hand) -> None:
    hand.act("note", "article_note")
    editor = hand.window.highlights.editor
    if editor.isVisible():
        editor.edit.setPlainText(hand.random.choice(("", "A thought.", "思考 😀\n\n# two", *WORDS)))
        if hand.maybe(0.7):
            editor.close_again()


def judge(hand: Hand) -> None:
    hand.act("bookmark", "read", "read_later", "archive", *(f"rate_{stars}" for stars in range(6)))


def move_in_list(hand: Hand) -> None:
    hand.act("move_up", "move_down")


def delete(hand: Hand) -> None:
    hand.act("delete", "put_back", "delete", "put_back", "empty_wastebasket")


def delete_all(hand: Hand) -> None:
    """All that is listed; now and then for good."""
    hand.act("show_all")
    hand.settle()
    hand.window.part("list").list.selectAll()
    hand.act("delete")
    if hand.maybe(0.3):
        hand.act("empty_wastebasket")


def undo(hand: Hand) -> None:
    for _ in range(hand.random.choice((1, 1, 3, 10))):
        hand.act("undo", "undo", "redo")


# The list and the library.


def show_view(hand: Hand) -> None:
    hand.act(*(f"show_{view}" for view in View))


def search(hand: Hand) -> None:
    hand.session.list.ask(words=hand.random.choice(WORDS))


def sort(hand: Hand) -> None:
    hand.session.list.ask(sort=hand.random.choice(SORTS), reverse=hand.maybe())


def select_rows(hand: Hand) -> None:
    rows = hand.window.part("list").list
    if count := rows.model().rowCount():
        rows.select(hand.random.randrange(count))
        if hand.maybe(0.3):
            rows.selectAll()


def import_files(hand: Hand) -> None:
    hand.window.imports.take_paths([hand.new_files(4)])


def cancel_import(hand: Hand) -> None:
    hand.window.imports.cancel()


def change_behind(hand: Hand) -> None:
    """As when another program has written."""
    hand.random.choice((hand.session.data_changed, hand.session.library_changed.emit, hand.session.list.refresh))()


# How it looks.


def turn_theme(hand: Hand) -> None:
    hand.session.change_settings(theme=hand.random.choice(THEMES))


def dye(hand: Hand) -> None:
    part = hand.random.choice(("paper", "ink"))
    colour = hand.random.choice(("", "#55ff00", "#000000", "#ffffff"))
    hand.session.change_settings(**{f"{part}_{hand.window.theme.palette.name}": colour})


def set_type(hand: Hand) -> None:
    choices = {
        "font_size": (10, 18, 40),
        "font_family": ("", "Sans", "No Such Font"),
        "line_height": (110, 160, 240),
        "column_width": (380, 620, 1100),
        "paragraph_spacing": (0, 100, 200),
        "letter_spacing": (0, 20),
        **dict.fromkeys(("is_indented", "is_justified", "is_hyphenated"), (False, True)),
    }
    names = hand.random.sample(sorted(choices), 2)
    hand.session.change_settings(**{name: hand.random.choice(choices[name]) for name in names})


def turn_setting(hand: Hand) -> None:
    names = ("is_paragraph_lit", "has_ruler", "is_scroll_smooth", "is_continuous", "hides_toolbar", "is_side_open")
    hand.session.change_settings(**{hand.random.choice(names): hand.maybe()})


def change_language(hand: Hand) -> None:
    hand.session.change_settings(language=hand.random.choice(("ar", "de", "en", "zh_CN")))


def grow_window_text(hand: Hand) -> None:
    hand.session.change_settings(window_text=hand.random.choice((90, 100, 150, 200)))


def resize(hand: Hand) -> None:
    hand.window.resize(hand.random.randint(640, 1500), hand.random.randint(420, 950))


def make_room(hand: Hand) -> None:
    hand.act("focus", "side", "hide_toolbar")


def paint(hand: Hand) -> None:
    hand.window.grab()


# Keys, mouse, time.


def press_keys(hand: Hand) -> None:
    for _ in range(hand.random.choice((1, 1, 4))):
        QTest.keyClick(hand.focused(), hand.random.choice(_KEYS), hand.random.choice(_MODIFIERS))


def type_words(hand: Hand) -> None:
    """Into the field with the keys; elsewhere letters are actions."""
    field = hand.focused()
    words = hand.random.choice(WORDS)[:40]
    if isinstance(field, QLineEdit):
        field.setText(words)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(words)


def click_button(hand: Hand) -> None:
    """Any button that can be seen, of the window in front."""
    front = QApplication.activeModalWidget() or QApplication.activeWindow() or hand.window
    buttons = [one for one in front.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    if buttons:
        button = hand.random.choice(buttons)
        hand.done[-1] += f"({button.accessibleName() or button.text()})"
        button.click()


def click_page(hand: Hand) -> None:
    area = hand.view.viewport()
    at = _point_in(hand, area)
    press = hand.random.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
    press(area, Qt.MouseButton.LeftButton, hand.random.choice(_MODIFIERS), at)
    QTest.mouseMove(area, _point_in(hand, area))


def choose_from_menu(hand: Hand) -> None:
    """A menu of the article, of the list or of the window, and maybe something in it."""
    where = hand.random.choice(("page", "list", "more"))
    if where == "page":
        hand.view.customContextMenuRequested.emit(_point_in(hand, hand.view.viewport()))
    elif where == "list":
        rows = hand.window.part("list").list
        rows.customContextMenuRequested.emit(_point_in(hand, rows.viewport()))
    else:
        hand.window.top.more.menu().popup(hand.window.mapToGlobal(QPoint(200, 60)))
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return
    actions = [one for one in menu.actions() if one.isEnabled() and not one.menu() and not one.isSeparator()]
    actions = [one for one in actions if one.objectName() not in _LEFT_ALONE]
    menu.close()
    if actions and hand.maybe(0.8):
        action = hand.random.choice(actions)
        hand.done[-1] += f"({action.text()})"
        action.trigger()


def leave(hand: Hand) -> None:
    hand.act("to_article")
    hand.close_all()


def settle(hand: Hand) -> None:
    hand.settle()
    hand.look_at_rest()


def rest(hand: Hand) -> None:
    """Let timers come to their end."""
    hand.qtbot.wait(hand.random.choice((1, 30, 120)))


def hurry(hand: Hand) -> None:
    """Two deeds without a pause, as by a key that is held down."""
    for _ in range(2):
        hand.random.choice((go, open_one, undo, delete, step_matches, highlight, scroll))(hand)


def _point_in(hand: Hand, area: QWidget) -> QPoint:
    return QPoint(hand.random.randrange(max(1, area.width())), hand.random.randrange(max(1, area.height())))


DEEDS: dict[str, Callable[[Hand], None]] = {
    deed.__name__: deed
    for deed in (
        *(open_one, go, scroll, turn_page, follow_within, fold, move_table, look_at_piece, find, step_matches),
        *(read_aloud, go_aside, open_over, pick, open_dialog, choose_any_action),
        *(
            select,
            select_all,
            copy,
            highlight,
            go_through_marks,
            write_note,
            judge,
            move_in_list,
            delete,
            delete_all,
            undo,
        ),
        *(show_view, search, sort, select_rows, import_files, cancel_import, change_behind),
        *(turn_theme, dye, set_type, turn_setting, change_language, grow_window_text, resize, make_room, paint),
        *(press_keys, type_words, click_button, click_page, choose_from_menu, leave, settle, rest, hurry),
    )
}
