"""Contents, notes, and the way back after a jump, as a reader uses them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu

from reader.ui.page import article_view
from reader.ui.page.choosing import choose_article
from reader.ui.panes.contents import Follower
from reader.ui.reading.footnotes import note_of, place_of

LONG = "Quiet water drops what it carries, and the basin keeps all of it until somebody looks. " * 12
HEADED = "\n\n".join(f"{'##' if number % 3 else '###'} Part {number}\n\n{LONG}" for number in range(1, 9))
NOTED = f"""A harbour silts.[^a] Look at [the end](#part-9) or at [4](https://else.example/).

{HEADED}

## Part 9

{LONG}

[^a]: A short note with [a link](https://else.example/note).

    It goes on.
[^b]: Nobody asks for this one.
"""


@pytest.fixture
def open_article(save, draft, session, settle, qtbot):
    """`open_article(body)` stores and opens an article; its id."""

    def make(body, **fields):
        (article,) = save(draft("Basin", body=body, **fields))
        session.list.refresh()
        settle()
        session.open(article)
        settle()
        QApplication.processEvents()
        return article

    return make


def test_headings_are_listed_by_level_and_the_section_being_read_is_marked(window, open_article, qtbot):
    open_article(HEADED)
    rows = window.contents_pane.rows

    window.view.jump_to_position(window.contents.found[4].position)

    assert window.contents_pane.isVisible()
    assert [rows.item(row).text() for row in range(3)] == ["Part 1", "Part 2", "Part 3"]
    assert [one.level for one in window.contents.found[:3]] == [0, 0, 1]
    qtbot.waitUntil(lambda: rows.reading == 4)


def test_the_first_article_of_a_start_has_its_contents_too(window, open_article, qtbot):
    open_article(HEADED)

    late = Follower(window.view)

    qtbot.waitUntil(lambda: len(late.found) == 8)


def test_an_article_of_two_headings_has_no_contents_in_the_panel(window, open_article):
    open_article("## One\n\nText.\n\n## Two\n\nText.")

    assert not window.contents_pane.isVisible()


def test_enter_in_the_contents_goes_to_the_heading_and_back_leads_to_the_place_before(window, open_article, qtbot):
    open_article(HEADED)
    bar = window.view.verticalScrollBar()
    bar.setValue(300)
    before = window.view.place()
    window.actions_table["contents"].trigger()
    rows = window.contents_pane.rows
    rows.setCurrentRow(6)

    qtbot.keyClick(rows, Qt.Key.Key_Return)

    assert bar.value() > 1000
    assert window.way_back.button.isVisible()
    window.actions_table["back"].trigger()
    assert window.view.place() == before
    assert not window.way_back.can_go
    assert not window.way_back.button.isVisible()


def test_scrolling_back_to_where_one_was_takes_the_way_back_away(window, open_article):
    open_article(HEADED)
    bar = window.view.verticalScrollBar()
    bar.setValue(300)
    window.view.jump_to_position(window.contents.found[6].position)

    bar.setValue(310)

    assert not window.way_back.can_go


def test_another_article_has_no_way_back_into_this_one(window, open_article, save, draft, session, settle):
    open_article(HEADED)
    window.view.jump_to_position(window.contents.found[6].position)
    (other,) = save(draft("Other"))

    session.open(other)
    settle()

    assert not window.way_back.can_go


def test_contents_drop_down_where_the_panel_is_folded(window, open_article, qtbot):
    open_article(HEADED)
    window.resize(900, 600)

    window.actions_table["contents"].trigger()

    menu = window.part("contents_menu")
    assert menu.isVisible()
    assert menu.rows.count() == 8
    qtbot.keyClick(menu.rows, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_a_note_is_the_item_of_the_list_with_all_its_paragraphs(window, open_article):
    open_article(NOTED)
    document = window.view.shown

    note = note_of(document, "fn-1")

    assert note is not None
    assert document.findBlock(note.start).text().startswith("A short note")
    assert document.findBlock(note.end).text().startswith("It goes on.")
    assert place_of(document, "part-9") is not None
    assert note_of(document, "part-9") is None


def test_a_clicked_number_shows_its_note_and_the_note_leads_on_and_back(window, open_article, qtbot):
    open_article(NOTED)
    window.view.turned.emit("fn-1")
    card = window.footnotes.card
    assert card is not None
    assert card.text.toPlainText().split() == "A short note with a link. It goes on.".split()
    assert window.view.verticalScrollBar().value() == 0

    card.go.click()

    assert window.footnotes.card is None
    assert window.view.verticalScrollBar().value() > 1000
    window.actions_table["back"].trigger()
    assert window.view.verticalScrollBar().value() == 0


def test_escape_closes_a_note_and_the_article_has_the_keys_again(window, open_article, qtbot):
    open_article(NOTED)
    window.activateWindow()
    window.view.turned.emit("fn-1")

    qtbot.keyClick(window.footnotes.card.go, Qt.Key.Key_Escape)

    assert window.footnotes.card is None
    assert window.focusWidget() is window.view


def test_a_note_goes_when_the_line_of_its_number_moves(window, open_article):
    open_article(NOTED)
    window.view.turned.emit("fn-1")
    assert window.footnotes.card is not None

    window.resize(window.width() - 60, window.height())

    assert window.footnotes.card is None


def test_tab_goes_round_on_a_note_that_has_the_keys(window, open_article, qtbot):
    open_article(NOTED)
    window.show()
    window.activateWindow()
    window.view.turned.emit("fn-1")
    card = window.footnotes.card

    seen = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())

    assert seen == [card.shut, card.text, card.text, card.go]  # the second stop on the text is its link
    assert not window.view.textCursor().hasSelection()


def test_a_link_to_a_heading_goes_there(window, open_article):
    open_article(NOTED)

    window.view.turned.emit("part-9")

    assert window.footnotes.card is None
    assert window.view.verticalScrollBar().value() > 1000
    assert window.way_back.can_go


def test_a_place_that_is_called_like_a_short_form_is_a_place(window, open_article):
    far = f"<p>{LONG}</p>" * 20
    open_article(f'<p><a href="#term:harbour">Harbour</a></p>{far}<h2 id="term:harbour">Harbour</h2>{far}')

    window.view.turned.emit("term:harbour")

    assert window.view.verticalScrollBar().value() > 1000
    assert not window.link_cards.card.isVisible()


def test_links_within_the_page_are_underlined_but_numbers_of_notes_are_not(window, open_article):
    words = '<p>See <a href="#silt">the silt</a><sup><a href="#fn-1">12</a></sup> and <a href="#fn-1">[3]</a>.</p>'
    open_article(words + '<p id="silt">Silt.</p>')
    document = window.view.shown
    none = QTextCharFormat.UnderlineStyle.NoUnderline

    drawn = {said: document.find(said).charFormat().underlineStyle() is not none for said in ("the silt", "12", "[3]")}

    assert drawn == {"the silt": True, "12": False, "[3]": False}


def test_a_link_to_a_place_that_is_not_there_says_so(window, open_article, session, qtbot):
    open_article(NOTED)

    with qtbot.waitSignal(session.noticed) as told:
        window.view.turned.emit("nowhere-at-all")

    assert "nowhere-at-all" in str(told.args[0].text)
    assert window.view.verticalScrollBar().value() == 0


def test_a_short_link_within_the_page_in_chinese_is_underlined_too(window, open_article):
    open_article('<p>这里有<a href="#silt">泊位</a>，还有<a href="#fn-1">注1</a>。</p><p id="silt">泥沙。</p>')
    document = window.view.shown
    none = QTextCharFormat.UnderlineStyle.NoUnderline

    drawn = {said: document.find(said).charFormat().underlineStyle() is not none for said in ("泊位", "注1")}

    assert drawn == {"泊位": True, "注1": False}


ABBREVIATED = '<p>The <abbr title="World Wide Web Consortium">W3C</abbr> and the <abbr>IETF</abbr>.</p>'


def test_tab_stops_at_a_short_form_and_tells_what_it_stands_for(window, open_article, qtbot):
    open_article(ABBREVIATED)
    window.activateWindow()
    window.view.setFocus()

    qtbot.keyClick(window.view, Qt.Key.Key_Tab)
    if window.view.textCursor().selectedText() != "W3C":  # the name of the author stands before it
        qtbot.keyClick(window.view, Qt.Key.Key_Tab)

    assert window.view.textCursor().selectedText() == "W3C"
    qtbot.waitUntil(window.link_cards.card.isVisible)
    assert window.link_cards.card.accessibleName() == "World Wide Web Consortium"


def test_a_short_form_is_copied_with_what_it_stands_for(window, open_article):
    open_article(ABBREVIATED.replace("Wide", "“Wide” &amp; &lt;large&gt;"))
    choose_article(window.view)

    copied = window.view.createMimeDataFromSelection()

    assert "#term" not in copied.html()
    assert '<abbr title="World “Wide” &amp; &lt;large&gt; Web Consortium">' in copied.html()
    assert "The W3C and the IETF." in copied.text()


def test_the_menu_at_the_number_of_a_note_opens_the_note(window, open_article):
    open_article(NOTED)
    cursor = window.view.textCursor()
    cursor.setPosition(next(end for _, end, address in window.view.shown.anchors if address == "#fn-1"))
    at = window.view.cursorRect(cursor).center() - QPoint(2, 0)

    reason, place = QContextMenuEvent.Reason.Mouse, window.view.viewport().mapToGlobal(at)
    QApplication.sendEvent(window.view.viewport(), QContextMenuEvent(reason, at, place))
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Open the link").trigger()

    assert window.footnotes.card is not None


def test_a_jump_to_the_notes_at_the_end_makes_an_article_no_read_one(window, open_article, session, qtbot):
    article = open_article(NOTED)

    with qtbot.waitSignal(window.view.moved):
        window.footnotes.go_to(note_of(window.view.shown, "fn-1"))

    assert window.view.is_at_end()
    assert not session.state.is_read(article)
    assert session.state.places.of(article).percent < 100

    with qtbot.waitSignal(window.view.moved):
        window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().value() - 1)

    assert session.state.is_read(article)


def test_an_article_seen_whole_is_read_though_its_note_was_looked_at(window, open_article, session, monkeypatch):
    monkeypatch.setattr(article_view, "GLANCE_MILLISECONDS", -1)
    article = open_article("Quiet water.[^a]\n\n[^a]: A short note.")
    window.resize(1200, 1000)

    window.footnotes.go_to(note_of(window.view.shown, "fn-1"))
    window.view.tell_place()

    assert session.state.is_read(article)


def test_the_way_back_stays_at_the_foot_of_the_view_when_the_window_changes(window, open_article, qtbot):
    open_article(HEADED)
    window.view.jump_to_position(window.contents.found[6].position)

    window.resize(1000, 500)

    button = window.way_back.button
    qtbot.waitUntil(lambda: 0 < window.view.viewport().height() - button.geometry().bottom() < 40)


def test_a_card_is_as_high_as_its_note(window, open_article, session, qtbot):
    session.change_settings(is_justified=True)
    open_article("Quiet water.[^a]\n\n" + LONG + "\n\n[^a]: " + "A note of several lines, all of them in sight. " * 4)

    window.view.turned.emit("fn-1")
    text = window.footnotes.card.text
    last = text.document().lastBlock()
    bottom = text.document().documentLayout().blockBoundingRect(last).bottom()

    assert bottom <= text.height() <= bottom + 24
    assert not last.layout().textOption().alignment() & Qt.AlignmentFlag.AlignJustify


def test_a_card_is_without_the_arrows_to_the_places_that_ask_for_its_note(window, open_article):
    back = '<a href="#fnref-1">↩a</a> <a href="#fnref-1-2">↩b</a>'
    names = ("fnref-1", "fnref-1-2")
    signs = "".join(f'<p>Quiet water.<sup id="{name}"><a href="#fn-1">1</a></sup></p>' for name in names)
    notes = f'<ol class="footnotes"><li id="fn-1">A short note. {back}</li></ol>'
    open_article(signs + notes)

    window.view.turned.emit("fn-1")

    assert window.footnotes.card.text.toPlainText().strip() == "A short note."


def test_a_card_has_the_lists_that_are_in_its_note(window, open_article):
    note = "[^a]: A long note.\n\n    - and a list\n    - of two\n\n[^b]: Another note."
    open_article(f"Quiet water.[^a] And more.[^b]\n\n{LONG}\n\n{note}")

    window.view.turned.emit("fn-1")

    document = window.footnotes.card.text.document()
    assert document.toPlainText().split() == "A long note. and a list of two".split()
    block = document.find("and a list").block()
    assert block.textList() is not None
    assert document.begin().textList() is None


TERMS = """<p>The silt gathers behind the <a href="#groyne">groyne</a>, and the <a href="#groyne">groynes</a> rot.</p>
{long}<dl><dt id="silt">Silt</dt><dd>What quiet water lets fall.</dd>
<dt id="groyne">Groyne</dt><dd>A wall across the beach.</dd><dd>Also the men who built it.</dd></dl>
<p>After the terms: <a href="#silt">silt</a>.</p>"""


def test_a_term_is_told_with_all_that_is_said_of_it_before_and_after_its_place(window, open_article):
    open_article(TERMS.format(long="".join(f"<p>{LONG[:400]}</p>" for _ in range(6))))
    document = window.view.shown

    window.view.turned.emit("groyne")
    said = window.footnotes.card.text.toPlainText().split()
    assert said == "Groyne A wall across the beach. Also the men who built it.".split()
    window.view.turned.emit("silt")
    assert window.footnotes.card.text.toPlainText().split() == "Silt What quiet water lets fall.".split()
    second = document.find("groynes").selectionStart()
    assert note_of(document, "groyne", second + 1).number == second


def test_a_link_that_tab_chose_gets_no_bar_for_highlights_when_it_is_followed(window, open_article, qtbot):
    open_article(NOTED)
    for _ in range(2):  # to the author, and to the number of the note
        qtbot.keyClick(window.view, Qt.Key.Key_Tab)

    qtbot.keyClick(window.view, Qt.Key.Key_Control)

    assert window.view.textCursor().selectedText() == "1"
    assert not window.highlights.is_chosen()
