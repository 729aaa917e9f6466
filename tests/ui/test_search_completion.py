"""What is offered below the search field: when, in which order, and that no key means something else because of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.article import Author
from reader.services.indexing import take_in
from reader.services.opening import opened
from reader.ui.listing.search_completion import ROWS
from reader.ui.panes.library import LibraryPane

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    widget.resize(600, 700)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def pane(session, theme, window, save, draft, settle, qtbot):
    """A library of articles by five authors, with the keys in its search field."""
    save(
        draft("One", authors=(Author("Ada Lorne"),), tags=("Sea",)),
        draft("Two", authors=(Author("Ada Lorne"),), tags=("sea", "sea birds")),
        draft("Three", authors=(Author("Tomás Adair"),), tags=("land",), source_url="https://tides.example.org/3"),
        draft("Four", authors=(Author("Canada Press"),), tags=("c++",)),
        draft("Five", authors=(Author("徐志摩"), Author("Bo"))),
    )
    pane = LibraryPane(session, theme, window)
    pane.setGeometry(0, 0, 310, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pane.focus_search()
    session.list.refresh()
    settle()
    return pane


@pytest.fixture
def type_text(pane, qtbot, settle):
    """`type_text(text)` types into the field and waits for all that follows from it."""

    def type_all(text):
        for sign in text:
            if sign.isascii():
                qtbot.keyClick(pane.search, sign)
            else:
                pane.search.insert(sign)  # as from an input method: there is no key for it
        settle()

    return type_all


@pytest.fixture
def press(pane, qtbot, settle):
    """`press(key, ...)` presses keys in the field and waits."""

    def press_all(*keys, modifier=Modifier.NoModifier):
        for key in keys:
            qtbot.keyClick(pane.search, key, modifier)
            settle()

    return press_all


def offered(pane):
    return pane.completion.offers() if pane.completion.isVisible() else []


def chosen(pane):
    return pane.completion.list.currentIndex().data()


def titles(pane):
    return [pane.list.rows().row(place).title for place in range(len(pane.list.rows().keys))]


class TestOffers:
    @pytest.mark.parametrize(
        ("typed", "offers"),
        [
            ("ti", ["title:"]),
            ("AU", ["author:"]),
            ("tide -ta", ["tag:"]),
            ("is", ["is:unread", "is:read", "is:bookmarked", "is:archived", "is:queued"]),
            ("is:", ["is:unread", "is:read", "is:bookmarked", "is:archived", "is:queued"]),
            ("is:b", ["is:bookmarked"]),
            ("minutes", ["minutes:<"]),
            ("t", []),
            ("ti ", []),
            ("tide", []),
            ('"ti', []),
            ("is:read", []),
            ("words:", []),
        ],
    )
    def test_two_letters_offer_the_fields_they_begin(self, pane, type_text, typed, offers):
        type_text(typed)

        assert offered(pane) == offers

    @pytest.mark.parametrize(
        ("typed", "offers"),
        [
            ("author:ad", ["Ada Lorne", "Tomás Adair", "Canada Press"]),
            ("author:tomas", ["Tomás Adair"]),
            ('author:"ada l', ["Ada Lorne"]),
            ("author：志", ["徐志摩"]),
            ("author:zz", []),
            ("tag:s", ["Sea", "sea birds"]),
            ("tag:", ["Sea", "c++", "land", "sea birds"]),
            ("title:o", []),
            ("tag:LAND", []),
            ("site:tid", ["tides.example.org"]),
        ],
    )
    def test_names_of_the_library_are_offered_for_their_field(self, pane, type_text, typed, offers):
        type_text(typed)

        assert offered(pane) == offers

    def test_there_are_never_more_rows_than_fit(self, pane, save, draft, type_text):
        save(*(draft(f"More {number}", tags=(f"shelf {number}",)) for number in range(ROWS + 3)))

        type_text("tag:sh")

        assert len(offered(pane)) == ROWS

    def test_the_rows_follow_what_is_typed(self, pane, type_text, press):
        type_text("author:a")
        some = offered(pane)
        type_text("da l")
        few = offered(pane)
        press(Key.Key_Backspace, Key.Key_Backspace, Key.Key_Backspace)

        assert (len(some), few) == (3, [])
        assert offered(pane) == ["Ada Lorne", "Tomás Adair", "Canada Press"]

    def test_an_answer_that_comes_too_late_is_not_shown(self, pane, qtbot, settle):
        qtbot.keyClicks(pane.search, "author:ad")
        QApplication.processEvents()
        qtbot.keyClick(pane.search, Key.Key_Space)
        settle()

        assert offered(pane) == []

    def test_names_that_are_not_wanted_any_more_are_not_asked_for(self, pane, qtbot, settle):
        qtbot.keyClicks(pane.search, "tag:")
        qtbot.keyClick(pane.search, Key.Key_Backspace)
        settle()

        assert offered(pane) == ["tag:"]

    def test_fields_are_not_offered_while_names_are_looked_for(self, pane, type_text, qtbot):
        type_text("author")
        fields = offered(pane)
        qtbot.keyClick(pane.search, ":")

        assert fields == ["author:"]
        assert offered(pane) == []

    def test_an_answer_after_the_reader_went_away_is_not_shown(self, pane, qtbot, settle):
        qtbot.keyClicks(pane.search, "author:ad")
        pane.focus_list()
        settle()

        assert offered(pane) == []

    def test_what_the_program_writes_offers_nothing(self, pane, session, settle):
        pane.search.setText("author:ad")
        settle()
        by_text = offered(pane)
        session.list.ask(words="ti")
        settle()

        assert pane.search.text() == "ti"
        assert (by_text, offered(pane)) == ([], [])

    @pytest.mark.parametrize("change", ["ask", "clear", "setText", "cursor"])
    def test_rows_go_when_the_text_or_the_cursor_is_elsewhere(self, pane, session, settle, type_text, change):
        type_text("tide au")
        assert offered(pane)

        if change == "ask":
            session.list.ask(words="")
        elif change == "cursor":
            pane.search.setCursorPosition(2)
        else:
            getattr(pane.search, change)(*(["tide ti"] if change == "setText" else []))
        settle()

        assert offered(pane) == []

    def test_rows_go_with_the_focus_and_with_the_field(self, pane, type_text):
        type_text("au")
        pane.focus_list()
        after_focus = offered(pane)
        pane.focus_search()
        type_text("au")
        pane.hide()

        assert after_focus == []
        assert not pane.completion.isVisible()


class TestKeys:
    def test_down_and_enter_take_a_field(self, pane, type_text, press):
        type_text("tide au")
        press(Key.Key_Down, Key.Key_Return)

        assert pane.search.text() == "tide author:"
        assert pane.search.cursorPosition() == len("tide author:")
        assert pane.search.hasFocus()

    def test_after_a_field_its_names_are_offered_the_most_used_first(self, pane, type_text, press):
        type_text("au")
        press(Key.Key_Down, Key.Key_Tab)

        assert offered(pane)[0] == "Ada Lorne"
        assert len(offered(pane)) == 5

    def test_a_name_with_blanks_is_quoted_and_searched_for(self, pane, session, type_text, press):
        type_text("author:ada")
        press(Key.Key_Down, Key.Key_Return)

        assert pane.search.text() == session.list.query.words == 'author:"Ada Lorne" '
        assert offered(pane) == []
        assert pane.search.hasFocus()

    def test_before_other_words_a_field_is_taken_and_its_names_offered(self, pane, type_text, press):
        type_text(" tide")
        pane.search.home(False)
        type_text("au")
        press(Key.Key_Down, Key.Key_Return)

        assert pane.search.text() == "author: tide"
        assert "Ada Lorne" in offered(pane)

    def test_a_mark_is_completed_from_its_middle(self, pane, type_text, press):
        type_text("is:b")
        press(Key.Key_Down, Key.Key_Return)

        assert pane.search.text() == "is:bookmarked "

    def test_taking_a_row_is_one_step_to_undo(self, pane, type_text, press):
        type_text("author:to")
        press(Key.Key_Down, Key.Key_Return)
        pane.search.undo()

        assert pane.search.text() == "author:to"

    def test_up_and_down_go_round_by_way_of_the_field(self, pane, type_text, press):
        type_text("is")
        seen = []
        for key in (*[Key.Key_Down] * 6, Key.Key_Up, Key.Key_Up):
            press(key)
            seen.append(chosen(pane))

        offered = ["is:unread", "is:read", "is:bookmarked", "is:archived", "is:queued"]
        assert seen == [*offered, None, "is:queued", "is:archived"]
        assert pane.search.hasFocus()

    def test_typing_on_forgets_the_chosen_row_at_once(self, pane, type_text, press, qtbot):
        type_text("author:a")
        press(Key.Key_Down)
        before = chosen(pane)
        qtbot.keyClick(pane.search, "d")

        assert before
        assert offered(pane)
        assert chosen(pane) is None

    def test_escape_closes_the_rows_first_and_then_clears(self, pane, type_text, press):
        type_text("au")
        press(Key.Key_Escape)
        first = pane.search.text(), offered(pane)
        press(Key.Key_Escape)

        assert first == ("au", [])
        assert pane.search.text() == ""

    def test_enter_without_a_chosen_row_searches(self, pane, session, save, draft, qtbot, settle):
        [article] = save(draft("Author unknown"))
        session.list.refresh()
        settle()
        qtbot.keyClicks(pane.search, "author")
        before = offered(pane)

        qtbot.keyClick(pane.search, Key.Key_Return)
        at_once = offered(pane)
        settle()

        assert (before, at_once) == (["author:"], [])
        assert pane.search.text() == "author"
        assert pane.list.hasFocus()
        assert session.current == article

    def test_tab_without_a_chosen_row_goes_on_to_the_next_widget(self, pane, type_text, press):
        type_text("au")
        press(Key.Key_Tab)

        assert pane.search.text() == "au"
        assert not pane.search.hasFocus()
        assert offered(pane) == []

    def test_tab_with_shift_takes_no_row(self, pane, type_text, press):
        type_text("au")
        press(Key.Key_Down)
        press(Key.Key_Backtab, modifier=Modifier.ShiftModifier)

        assert pane.search.text() == "au"

    def test_down_goes_to_the_list_when_nothing_is_offered(self, pane, type_text, press):
        type_text("one")
        press(Key.Key_Down)

        assert pane.list.hasFocus()


class TestMouse:
    def test_a_click_takes_a_row_and_the_field_keeps_the_keys(self, pane, type_text, qtbot, settle):
        type_text("author:ad")
        rows = pane.completion.list

        qtbot.mouseClick(rows.viewport(), Button.LeftButton, pos=rows.visualRect(rows.model().index(1, 0)).center())
        settle()

        assert pane.search.text() == 'author:"Tomás Adair" '
        assert pane.search.hasFocus()
        assert offered(pane) == []

    def test_pointing_at_a_row_chooses_nothing(self, pane, type_text, qtbot):
        type_text("is")
        rows = pane.completion.list

        qtbot.mouseMove(rows.viewport(), rows.visualRect(rows.model().index(1, 0)).center())

        assert chosen(pane) is None


class TestLook:
    def test_the_rows_are_below_the_field_within_the_window(self, pane, window, type_text):
        type_text("is")
        wide = pane.completion.geometry()
        assert pane.completion.list.verticalScrollBar().maximum() == 0
        pane.move(290, 0)
        pane.search.resize(pane.search.width() - 1, pane.search.height())
        at_the_edge = pane.completion.geometry()
        window.resize(250, 120)
        pane.setGeometry(0, 0, 250, 120)

        bottom = pane.search.mapTo(window, QPoint(0, pane.search.height())).y()
        assert pane.completion.parentWidget() is window
        assert wide.width() > pane.search.width()
        assert at_the_edge.right() < 600
        assert at_the_edge.left() < pane.search.x() + 290
        assert window.rect().contains(pane.completion.geometry())
        assert wide.top() == pane.completion.geometry().top() > bottom

    @pytest.mark.parametrize(("name", "colour"), [("light", "#faf6ee"), ("sepia", "#f1e5cc"), ("dark", "#1f2124")])
    def test_the_rows_have_the_colours_of_the_theme(self, pane, theme, type_text, name, colour):
        type_text("is")
        theme.choose(name)

        picture = pane.completion.grab().toImage()

        assert picture.pixelColor(picture.width() // 2, 3) == QColor(colour)

    def test_a_screen_reader_hears_what_the_rows_are_and_which_is_chosen(self, pane, type_text, press, monkeypatch):
        told = []
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
        type_text("is")
        press(Key.Key_Down)

        role = Qt.ItemDataRole.AccessibleTextRole
        assert pane.completion.accessibleName() == pane.completion.list.accessibleName() == "Suggestions"
        assert pane.completion.list.model().index(0, 0).data(role) == "is:unread, Not read yet"
        assert told == ["is:unread, Not read yet"]

    def test_a_language_is_offered_with_its_own_name(self, pane, data, save, draft, type_text):
        save(draft("四", language="zh"))
        with opened(data, can_write=True) as stored:
            take_in(stored.library, stored.library.database.path.with_name("index"))

        type_text("lang:z")

        role = Qt.ItemDataRole.AccessibleTextRole
        assert pane.completion.list.model().index(0, 0).data(role) == "zh, 中文"

    def test_every_offered_field_says_what_it_means(self, pane, type_text, press):
        for begin in ("ti", "au", "ta", "so", "la", "is", "be", "af", "wo", "mi"):
            type_text(begin)
            rows = [pane.completion.list.model().index(row, 0) for row in range(len(offered(pane)))]
            assert rows
            assert all(row.data(Qt.ItemDataRole.UserRole) for row in rows)
            press(Key.Key_Escape, Key.Key_Escape)
