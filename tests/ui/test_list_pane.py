"""The library pane with a real session: what it shows, what keys and clicks do, and that nothing jumps."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QScrollBar, QWidget

from reader.domain.article import Link, LinkKind
from reader.domain.listing import SortKey, View
from reader.domain.phrase import phrase
from reader.services.searching import FIRST
from reader.ui.listing.row_faces import RowFaces
from reader.ui.panes.library import LibraryPane

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    widget.resize(310, 900)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def pane(session, theme, window, qtbot):
    pane = LibraryPane(session, theme, window)
    pane.setGeometry(0, 0, 310, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return pane


@pytest.fixture
def listed(pane, session, library_with, settle):
    """`listed(n)` fills the library, shows its list and gives the ids in its order."""

    def fill(count):
        ids = library_with(count)
        session.list.refresh()
        settle()
        return ids

    return fill


@pytest.fixture
def click(pane, qtbot, settle):
    """`click(row)` clicks the row at a place of the list."""

    def press(place, modifier=Modifier.NoModifier):
        rect = pane.list.visualRect(pane.list.model().index(place, 0))
        qtbot.mouseClick(pane.list.viewport(), Button.LeftButton, modifier, rect.center())
        settle()

    return press


def titles(pane):
    return [pane.list.rows().row(place).title for place in range(len(pane.list.rows().keys))]


def offered(menu):
    return [action.text() for action in menu.actions() if action.text()]


def is_taken(widget, kind, key, text=""):
    """Whether `widget` takes a key event of this kind."""
    event = QKeyEvent(kind, key, Modifier.NoModifier, text)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


class TestPlace:
    def test_articles_that_arrive_above_move_neither_rows_nor_selection(
        self, pane, listed, session, save, draft, settle, click
    ):
        listed(200)
        pane.list.verticalScrollBar().setValue(5030)
        click(52)
        seen = pane.list.indexAt(QPoint(5, 5)).data()
        y = pane.list.visualRect(pane.list.indexAt(QPoint(5, 5))).top()

        save(*(draft(f"Newer {number}", published=None, saved=None) for number in range(5)))
        save(*(draft(f"Future {number}", published=session.list.rows(0, 1)[0].published) for number in range(30)))
        session.list.refresh()
        settle()

        assert len(titles(pane)) == 235
        assert pane.list.indexAt(QPoint(5, 5)).data() == seen
        assert pane.list.visualRect(pane.list.indexAt(QPoint(5, 5))).top() == y
        assert [pane.list.rows().row(place).title for place in pane.list.selected()] == ["Article 53"]
        assert pane.list.currentIndex().data() == "Article 53"

    def test_when_the_first_row_seen_goes_the_next_one_stays(self, pane, listed, session, settle):
        ids = listed(100)
        height = pane.list.painter.height
        pane.list.verticalScrollBar().setValue(50 * height)

        session.marking.delete([ids[50], ids[10]])
        settle()

        assert pane.list.verticalOffset() == 48 * height
        assert pane.list.indexAt(QPoint(5, height + 5)).data() == "Article 52"

    def test_the_same_list_again_does_not_scroll_back_to_the_open_article(self, pane, listed, session, settle):
        ids = listed(60)
        session.open(ids[0])
        settle()
        pane.list.verticalScrollBar().setValue(30 * pane.list.painter.height)

        session.list.refresh()
        settle()

        assert pane.list.verticalOffset() == 30 * pane.list.painter.height

    @pytest.mark.parametrize("gone", [3, 30, 45])
    def test_one_row_that_goes_moves_neither_those_seen_nor_the_selection(
        self, pane, listed, session, settle, click, gone
    ):
        ids, height = listed(100), pane.list.painter.height
        pane.list.verticalScrollBar().setValue(40 * height + 7)
        click(42)
        before = pane.list.indexAt(QPoint(5, 5)).data(), pane.list.verticalOffset()

        session.marking.delete([ids[gone]])
        settle()

        assert pane.list.indexAt(QPoint(5, 5)).data() == before[0]
        assert [pane.list.rows().row(place).title for place in pane.list.selected()] == ["Article 43"]
        assert pane.list.currentIndex().data() == "Article 43"
        session.steps.undo()
        settle()
        assert (pane.list.indexAt(QPoint(5, 5)).data(), pane.list.verticalOffset()) == before

    def test_a_selection_of_several_outlives_a_new_order(self, pane, listed, session, settle, click):
        listed(20)
        click(1)
        click(4, Modifier.ShiftModifier)
        click(6, Modifier.ControlModifier)
        before = pane.selected()

        session.list.ask(reverse=True)
        settle()

        assert len(before) == 5
        assert set(pane.selected()) == set(before)

    def test_another_question_begins_at_the_top(self, pane, listed, session, settle):
        listed(100)
        pane.list.verticalScrollBar().setValue(5000)

        session.list.ask(words="article")
        settle()

        assert pane.list.verticalOffset() == 0

    def test_the_open_article_is_found_again_when_the_search_is_cleared(self, pane, listed, session, settle):
        ids = listed(100)
        session.list.ask(words="article 70")
        settle()
        session.open(ids[69])
        settle()

        session.list.ask(words="")
        settle()

        assert pane.list.currentIndex().data() == "Article 70"
        assert pane.list.viewport().rect().contains(pane.list.visualRect(pane.list.currentIndex()))

    def test_an_open_article_far_down_is_in_sight_once_all_rows_are_there(self, pane, library_with, session, settle):
        ids = library_with(FIRST + 30)
        session.open(ids[-5])
        settle()

        session.list.refresh()
        settle()

        assert pane.list.currentIndex().row() == FIRST + 25
        assert pane.list.viewport().rect().contains(pane.list.visualRect(pane.list.currentIndex()))

    def test_opening_scrolls_only_to_a_row_that_is_not_seen(self, pane, listed, session, settle):
        ids = listed(100)

        session.open(ids[3])
        settle()
        near = pane.list.verticalOffset()
        session.open(ids[80])
        settle()

        assert near == 0
        assert pane.list.viewport().rect().contains(pane.list.visualRect(pane.list.currentIndex()))
        assert pane.list.selected() == [80]

    def test_an_article_outside_the_list_leaves_nothing_selected(self, pane, listed, session, settle):
        ids = listed(20)
        session.open(ids[0])
        settle()
        session.list.ask(words="article 17")
        settle()

        assert pane.list.selected() == []

    def test_a_hundred_thousand_rows_fetch_only_those_seen(self, pane, listed, session, monkeypatch):
        listed(1)
        asked, rows = [], session.list.rows
        monkeypatch.setattr(session.list, "rows", lambda first, last: asked.append(first) or rows(first, last))
        session.list.order = session.list.order * 100_000
        session.list.order_changed.emit()

        pane.list.verticalScrollBar().setValue(5_000_000)
        pane.grab()

        assert pane.list.verticalScrollBar().maximum() > 9_000_000
        assert len(asked) <= 4

    def test_marks_repaint_only_their_row(self, pane, listed, session, qtbot):
        ids = listed(30)
        pane.repaint()
        QApplication.processEvents()
        painted, draw = [], pane.list.painter.draw

        def count(painter, rect, row, **state):
            painted.append(row.title)
            draw(painter, rect, row, **state)

        pane.list.painter.draw = count
        session.marking.toggle_bookmark([ids[2]])

        qtbot.waitUntil(lambda: bool(painted))
        assert painted == [pane.list.rows().row(2).title]


class TestOpening:
    def test_a_click_opens_an_article(self, listed, session, click):
        ids = listed(10)

        click(3)

        assert session.current == ids[3]

    def test_selecting_several_opens_nothing_more(self, pane, listed, session, click):
        ids = listed(10)
        click(3)

        click(5, Modifier.ControlModifier)
        click(7, Modifier.ShiftModifier)

        assert session.current == ids[3]
        assert len(pane.selected()) > 1

    def test_arrow_keys_move_and_open(self, pane, listed, session, click, qtbot, settle):
        ids = listed(30)
        click(3)

        qtbot.keyClick(pane.list, Key.Key_Down)
        qtbot.waitUntil(lambda: session.current == ids[4])
        qtbot.keyClick(pane.list, Key.Key_End)

        qtbot.waitUntil(lambda: session.current == ids[29])

    def test_while_an_arrow_key_is_held_down_only_the_last_row_is_opened(self, pane, listed, session, click, qtbot):
        ids = listed(30)
        click(0)
        opened = []
        session.opened.connect(lambda page: opened.append(page.article.id))

        for _ in range(5):
            held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Down, Modifier.NoModifier, "", True)
            QApplication.sendEvent(pane.list, held)
        qtbot.waitUntil(lambda: session.current == ids[5])

        assert opened == [ids[5]]

    def test_page_keys_move_by_what_is_seen(self, pane, listed, click, qtbot):
        listed(100)
        click(0)

        qtbot.keyClick(pane.list, Key.Key_PageDown)
        down = pane.list.currentIndex().row()
        qtbot.keyClick(pane.list, Key.Key_PageUp)

        assert 4 <= down <= 8
        assert pane.list.currentIndex().row() == 0

    def test_moving_with_shift_selects_and_opens_nothing(self, pane, listed, session, click, qtbot, settle):
        ids = listed(10)
        click(3)

        qtbot.keyClick(pane.list, Key.Key_Down, Modifier.ShiftModifier)
        settle()

        assert session.current == ids[3]
        assert pane.list.selected() == [3, 4]

    def test_enter_opens_the_selected_row(self, pane, listed, session, qtbot, settle):
        ids = listed(10)
        pane.list.select(6)

        qtbot.keyClick(pane.list, Key.Key_Return)
        settle()

        assert session.current == ids[6]

    def test_clicking_the_open_article_does_not_open_it_again(self, listed, session, click, qtbot):
        listed(10)
        click(3)

        with qtbot.assertNotEmitted(session.opened):
            click(3)


class TestKeys:
    @pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_J, Key.Key_K, Key.Key_Slash, Key.Key_Escape])
    def test_the_list_leaves_the_windows_keys_alone(self, pane, listed, key):
        listed(10)
        pane.list.select(2)

        assert not is_taken(pane.list, QEvent.Type.ShortcutOverride, key)
        assert not is_taken(pane.list, QEvent.Type.KeyPress, key, chr(key) if key < 256 else "")
        assert pane.list.selected() == [2]

    @pytest.mark.parametrize("key", [0x0416, 0x6F6E, 0x01FFFFFF])
    def test_keys_that_qt_has_no_name_for_are_passed_on(self, pane, listed, key):
        listed(3)
        pane.list.select(1)

        assert not is_taken(pane.list, QEvent.Type.ShortcutOverride, key, "Ж")
        assert not is_taken(pane.list, QEvent.Type.KeyPress, key, "Ж")

    def test_a_screen_reader_is_told_of_the_row_that_has_focus(self, pane, listed, click, qtbot, monkeypatch):
        listed(10)
        click(3)
        told = []
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(
            QAccessible, "updateAccessibility", lambda event: told.append((event.type(), event.child()))
        )

        qtbot.keyClick(pane.list, Key.Key_Down)

        assert (QAccessible.Event.Focus, 4) in told
        assert (QAccessible.Event.Selection, 4) in told

    def test_letters_typed_in_the_search_field_are_no_shortcuts(self, pane, window, qtbot, settle):
        pressed = []
        for letter in ("J", "K", "B", "M", "/"):
            QShortcut(letter, window).activated.connect(lambda: pressed.append(1))
        pane.focus_search()

        qtbot.keyClicks(pane.search, "jkbm/ J")
        settle()

        assert pane.search.text() == "jkbm/ J"
        assert not pressed

    def test_keys_on_a_selection_go_before_the_windows_shortcuts(self, pane, window, listed, session, click, qtbot):
        ids = listed(10)
        pressed = []
        for keys in ("B", "M", "Delete"):
            QShortcut(keys, window).activated.connect(lambda: pressed.append(1))
        click(2)
        click(4, Modifier.ShiftModifier)
        pane.focus_list()

        qtbot.keyClick(pane.list, Key.Key_B)
        qtbot.keyClick(pane.list, Key.Key_M)

        assert all(session.state.bookmarks.of(id_) and session.state.is_read(id_) for id_ in ids[2:5])
        assert not session.state.bookmarks.of(ids[5])
        assert not pressed

    def test_without_a_selection_the_windows_shortcuts_get_them(self, pane, listed):
        listed(10)

        assert not is_taken(pane.list, QEvent.Type.ShortcutOverride, Key.Key_B)

    def test_undo_of_a_delete_shows_the_row_of_what_it_opens_again(self, pane, listed, session, settle):
        ids = listed(60)
        session.open(ids[-1])
        settle()
        session.marking.delete([ids[-1]])
        settle()

        session.steps.undo()
        settle()

        assert session.current == ids[-1]
        assert pane.list.selected() == [59]
        assert pane.list.viewport().rect().contains(pane.list.visualRect(pane.list.model().index(59, 0)))

    def test_delete_removes_the_selected_and_undo_brings_them_back(self, pane, listed, session, click, qtbot, settle):
        ids = listed(10)
        click(2)
        click(4, Modifier.ShiftModifier)

        qtbot.keyClick(pane.list, Key.Key_Delete)
        settle()
        left, instead = titles(pane), session.current
        session.steps.undo()
        settle()

        assert left == [f"Article {number}" for number in (1, 2, 6, 7, 8, 9, 10)]
        assert instead == ids[5]
        assert len(titles(pane)) == 10
        assert session.current == ids[2]

    def test_all_can_be_selected_by_key(self, pane, listed, qtbot):
        ids = listed(30)
        pane.focus_list()

        qtbot.keyClick(pane.list, Key.Key_A, Modifier.ControlModifier)

        assert pane.selected() == ids

    def test_tab_goes_from_search_to_views_to_sort_to_list(self, pane, listed):
        listed(2)
        order, widget = [], pane.search
        while widget is not pane.list:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                order.append(widget)
            widget = widget.nextInFocusChain()

        assert order[0] is pane.search
        assert order[-1] is pane.sort
        assert set(order[1:-1]) <= {*pane.views.chips.values(), pane.views.more}

    def test_everything_that_takes_keys_has_an_accessible_name(self, pane):
        widgets = [pane, *pane.findChildren(QWidget)]
        nameless = [
            widget
            for widget in widgets
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not isinstance(widget, QMenu)
            and not widget.accessibleName()
            and widget.isVisible()
            and widget is not pane.list.viewport()
        ]

        assert nameless == []


class TestSearch:
    def test_the_field_says_how_much_there_is_to_search(self, pane, listed):
        listed(12)

        assert pane.search.placeholderText() == "Search 12 articles"

    def test_among_authors_and_the_like_the_field_speaks_of_the_list(self, pane, listed, session, settle):
        listed(12)
        told = {}

        for view in (View.AUTHORS, View.TAGS, View.UNREAD):
            session.list.ask(view=view)
            settle()
            told[view] = pane.search.placeholderText()

        assert [told[View.AUTHORS], told[View.TAGS]] == ["Search the list"] * 2
        assert told[View.UNREAD] == "Search 12 articles"

    def test_typing_filters_and_the_newest_words_win(self, pane, listed, qtbot, settle):
        listed(40)

        qtbot.keyClicks(pane.search, "article 3")
        pane.search.setText("article 39")
        settle()

        assert titles(pane) == ["Article 39"]

    def test_escape_clears_and_then_is_the_windows(self, pane, listed, qtbot, settle):
        listed(5)
        pane.search.setText("article 3")
        settle()

        overrides = is_taken(pane.search, QEvent.Type.ShortcutOverride, Key.Key_Escape)
        qtbot.keyClick(pane.search, Key.Key_Escape)
        settle()

        assert overrides
        assert pane.search.text() == ""
        assert len(titles(pane)) == 5
        assert not is_taken(pane.search, QEvent.Type.ShortcutOverride, Key.Key_Escape)
        assert not is_taken(pane.search, QEvent.Type.KeyPress, Key.Key_Escape)

    def test_enter_opens_the_first_row_of_what_was_typed(self, pane, listed, session, qtbot, settle):
        ids = listed(40)
        pane.focus_search()

        qtbot.keyClicks(pane.search, "article 33")
        qtbot.keyClick(pane.search, Key.Key_Return)
        settle()

        assert session.current == ids[32]
        assert pane.list.hasFocus()

    def test_down_goes_to_the_list_and_keeps_its_selection(self, pane, listed, click, session, qtbot, settle):
        ids = listed(10)
        click(4)
        pane.focus_search()

        qtbot.keyClick(pane.search, Key.Key_Down)
        settle()

        assert pane.list.hasFocus()
        assert session.current == ids[4]

    def test_the_field_follows_words_cleared_elsewhere(self, pane, listed, session, settle):
        listed(5)
        pane.search.setText("article 3")
        settle()

        session.list.ask(words="")
        settle()

        assert pane.search.text() == ""

    def test_the_shortcut_is_shown_until_something_is_typed(self, pane):
        shown = pane.search._hint.isVisible()
        pane.search.setText("x")

        assert shown
        assert pane.search._hint.text() == "Ctrl+K"
        assert not pane.search._hint.isVisible()


class TestViews:
    def test_the_views_fit_in_one_line_at_the_usual_width(self, pane):
        assert all(chip.isVisible() for chip in pane.views.chips.values())
        assert pane.views.more.geometry().right() < pane.views.width()
        assert pane.minimumSizeHint().width() <= 240

    def test_a_view_is_chosen_by_its_chip(self, pane, listed, session, settle, qtbot):
        ids = listed(3)
        session.marking.mark_read([ids[0]], True)

        qtbot.mouseClick(pane.views.chips[View.UNREAD], Button.LeftButton)
        settle()

        assert titles(pane) == ["Article 2", "Article 3"]
        assert session.settings.view == "unread"

    def test_chips_keep_their_places_when_another_is_chosen(self, pane, session, settle):
        before = [chip.geometry() for chip in pane.views.chips.values()]

        session.list.ask(view=View.BOOKMARKS)
        settle()

        assert [chip.geometry() for chip in pane.views.chips.values()] == before
        assert pane.views.chips[View.BOOKMARKS].isChecked()

    def test_the_heavier_name_of_a_chosen_view_has_room(self, pane):
        chip = pane.views.chips[View.BOOKMARKS]
        chip.setText("The bookmarks of all that was ever read")
        heavy = QFont(pane.views.more.font())
        heavy.setWeight(QFont.Weight.DemiBold)

        assert pane.views._width_of(View.BOOKMARKS) >= QFontMetrics(heavy).horizontalAdvance(chip.text()) + 8

    def test_screen_readers_are_told_of_one_choice_among_the_views(self, pane):
        spoken = [QAccessible.queryAccessibleInterface(chip) for chip in pane.views.chips.values()]

        assert {each.role() for each in spoken} == {QAccessible.Role.RadioButton}
        assert [each.state().checked for each in spoken] == [True, False, False, False]

    def test_a_click_on_a_view_leaves_the_keys_where_they_are(self, pane, listed, qtbot, settle):
        listed(3)
        pane.list.setFocus()

        qtbot.mouseClick(pane.views.chips[View.UNREAD], Button.LeftButton)
        settle()

        assert pane.list.hasFocus()

    def test_tooltips_of_the_views_tell_their_numbers(self, pane, listed, session, settle):
        ids = listed(3)
        session.marking.toggle_bookmark([ids[1]])
        settle()

        assert "3 articles" in pane.views.chips[View.ALL].toolTip()
        assert "1 " in pane.views.chips[View.BOOKMARKS].toolTip()
        assert "Ctrl+3" in pane.views.chips[View.BOOKMARKS].toolTip()

    def test_an_author_narrows_the_list_until_the_chip_is_removed(
        self, pane, listed, session, save, draft, settle, click, qtbot
    ):
        from reader.domain.article import Author

        save(draft("Lighthouse", authors=(Author("Tomas & Sons"),)))
        listed(3)
        session.list.ask(view=View.AUTHORS)
        settle()
        authors = titles(pane)

        click(1)
        narrowed, chip = titles(pane), pane.filters.chips["author"]
        is_shown, text = chip.isVisible(), chip.text()
        qtbot.mouseClick(chip, Button.LeftButton)
        settle()

        assert authors == ["Inés Calder", "Tomas & Sons"]
        assert narrowed == ["Lighthouse"]
        assert is_shown
        assert text == "Author: Tomas && Sons"
        assert len(titles(pane)) == 4
        assert not chip.isVisible()

    def test_arrow_keys_move_through_authors_without_leaving_them(self, pane, listed, session, settle, qtbot):
        listed(3)
        session.list.ask(view=View.AUTHORS)
        settle()
        pane.focus_list()

        qtbot.keyClick(pane.list, Key.Key_Down)
        settle()

        assert session.list.query.view is View.AUTHORS

    def test_a_wanted_article_opens_the_one_that_points_to_it(self, pane, session, save, draft, settle, click):
        link = Link(LinkKind.RECOMMENDED, "Second mouth", "The council.", "https://example.org/a")
        (tide,) = save(draft("Tide", links=(link,)))
        session.list.ask(view=View.WANTED)
        settle()
        shown = titles(pane)

        click(0)

        assert shown == ["Second mouth"]
        assert session.current == tide

    def test_a_view_left_before_its_rows_came_stays_left(self, pane, listed, session, settle):
        listed(3)

        session.list.ask(view=View.AUTHORS)
        session.list.ask(view=View.ALL)
        settle()

        assert pane.list.rows() is pane.articles

    def test_the_order_is_chosen_from_the_menu_and_remembered(self, pane, listed, session, settle):
        listed(3)

        pane.sort.orders[SortKey.TITLE].trigger()
        pane.sort.reverse.trigger()
        settle()

        assert titles(pane) == ["Article 3", "Article 2", "Article 1"]
        assert (session.settings.sort, session.settings.is_sort_reversed) == ("title", True)
        assert pane.sort.orders[SortKey.TITLE].isChecked()
        assert pane.sort.reverse.isChecked()


class TestEmptiness:
    def test_an_empty_library_says_what_to_do(self, pane, session, settle, qtbot):
        session.list.refresh()
        settle()

        assert pane.empty.isVisible()
        assert pane.empty.title.text() == "No articles yet"
        assert "Drop files or folders here" in pane.empty.text.text()
        with qtbot.waitSignal(pane.import_asked):
            qtbot.mouseClick(pane.empty.button, Button.LeftButton)

    def test_before_the_first_answer_nothing_is_claimed(self, pane):
        assert not pane.empty.isVisible()

    def test_a_search_without_results_can_be_cleared(self, pane, listed, session, settle, qtbot):
        listed(3)
        pane.search.setText("<b>zebra</b>")
        settle()
        said = pane.empty.title.text()

        qtbot.mouseClick(pane.empty.button, Button.LeftButton)
        settle()

        assert said == "Nothing matches “<b>zebra</b>”."
        assert len(titles(pane)) == 3
        assert not pane.empty.isVisible()

    @pytest.mark.parametrize(
        ("view", "said"),
        [(View.BOOKMARKS, "No bookmarks yet"), (View.UNREAD, "All read."), (View.WANTED, "Nothing wanted")],
    )
    def test_each_view_says_why_it_is_empty(self, pane, listed, session, settle, view, said):
        ids = listed(2)
        session.marking.mark_read(ids, True)

        session.list.ask(view=view)
        settle()

        assert pane.empty.isVisible()
        assert pane.empty.title.text() == said

    def test_what_a_part_does_not_have_is_looked_for_in_all(self, pane, listed, session, settle, qtbot):
        listed(3)
        session.list.ask(view=View.BOOKMARKS, words="article")
        settle()
        offered = pane.empty.button.text()

        qtbot.mouseClick(pane.empty.button, Button.LeftButton)
        settle()

        assert offered == "All articles"
        assert (session.list.query.view, session.list.query.words) == (View.ALL, "article")
        assert len(session.list.order) == 3

    def test_rows_that_arrive_take_the_place_of_the_empty_page(self, pane, session, settle, listed):
        session.list.refresh()
        settle()

        listed(2)

        assert pane.list.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
class TestMenu:
    @pytest.fixture
    def menu(self, pane):
        """`menu()` is the context menu that opens on the selection."""

        def show():
            pane.list.customContextMenuRequested.emit(QPoint(20, 20))
            return pane.list.findChild(QMenu)

        return show

    def test_one_article_can_be_opened_marked_copied_and_deleted(self, pane, session, save, draft, settle, click, menu):
        save(draft("Tide", source_url="https://example.org/tide"))
        session.list.refresh()
        settle()
        click(0)

        shown = menu()
        texts = offered(shown)
        next(action for action in shown.actions() if action.text() == "Copy link").trigger()
        shown.close()

        marks = ["Bookmark", "Mark as read", "Rating", "Tags…", "Collections…", "Read later", "Put into the archive"]
        assert texts == [
            "Open",
            "Open beside",
            *marks,
            "Copy title",
            "Copy link",
            "Open in the browser…",
            "Export…",
            "Delete",
        ]
        assert QGuiApplication.clipboard().text() == "https://example.org/tide"

    def test_several_articles_are_counted(self, pane, listed, session, click, menu):
        ids = listed(5)
        session.state.bookmarks.add(ids[1:4], phrase("Bookmark"))
        session.marks_changed.emit(set())
        click(1)
        click(3, Modifier.ShiftModifier)

        shown = menu()
        texts = offered(shown)
        next(action for action in shown.actions() if action.text() == "Mark 3 articles as read").trigger()
        shown.close()

        assert texts == [
            "Remove bookmarks of 3 articles",
            "Mark 3 articles as read",
            *("Rating", "Tags…", "Collections…", "Read later", "Put into the archive"),
            "Copy 3 titles",
            "Export…",
            "Delete 3 articles",
        ]
        assert all(session.state.is_read(id_) for id_ in ids[1:4])

    def test_without_a_selection_there_is_no_menu(self, listed, menu):
        listed(2)

        assert menu() is None


def test_the_scroll_bar_is_where_the_window_s_lines_end(pane, listed):
    listed(30)
    bar = next(bar for bar in pane.list.children() if isinstance(bar, QScrollBar))
    left_to_right = bar.geometry()

    pane.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.list.updateGeometries()

    assert left_to_right.right() == pane.list.viewport().geometry().right()
    assert bar.geometry().left() == pane.list.viewport().geometry().left()


def test_another_theme_shows_at_once(pane, listed, theme):
    listed(3)
    place = QPoint(5, 880)

    theme.choose("dark")
    dark = pane.grab().toImage().pixelColor(place)
    theme.choose("sepia")
    sepia = pane.grab().toImage().pixelColor(place)

    assert dark == QColor("#1f2123")
    assert sepia == QColor("#ecdfc6")


def test_dragging_over_rows_selects_them(pane, listed, qtbot):
    listed(10)
    height = pane.list.painter.height

    qtbot.mousePress(pane.list.viewport(), Button.LeftButton, pos=QPoint(50, height + 5))
    qtbot.mouseMove(pane.list.viewport(), QPoint(50, 3 * height + 5))
    qtbot.mouseRelease(pane.list.viewport(), Button.LeftButton, pos=QPoint(50, 3 * height + 5))

    assert pane.list.selected()[0] == 1


def test_the_list_paints_its_own_ground_in_every_theme(pane, theme, library_with):
    library_with(1)
    rows = pane.list.viewport()

    for name in ("light", "dark", "contrast_dark"):
        theme.choose(name)
        ground = QColor(theme.palette.chrome)

        assert rows.grab().toImage().pixelColor(3, rows.height() - 3) == ground
        assert rows.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def test_fonts_of_other_scripts_are_loaded_when_the_list_is_first_scrolled(
    pane, session, save, draft, library_with, settle, qtbot
):
    save(draft("كتاب"), draft("一本书"))
    library_with(40)
    session.list.refresh()
    settle()
    told = []
    pane.findChild(RowFaces).loaded.connect(told.append)

    pane.list.verticalScrollBar().setValue(300)
    qtbot.waitUntil(lambda: told == [["كتاب", "一本书"]])
    pane.list.verticalScrollBar().setValue(600)
    settle()

    assert len(told) == 1
