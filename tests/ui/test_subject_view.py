"""Pages about authors, series and tags in the place of the article, as a reader uses them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt
from PySide6.QtGui import QImage, QTextCursor, QTextTable
from PySide6.QtWidgets import QApplication

from reader.domain.article import Asset, Author, Honour
from reader.domain.listing import View
from reader.services.subjects import FIRST
from reader.ui.own_colours import contrast
from reader.ui.page.document_pictures import pictures_in
from reader.ui.status import ABOUT_ARTICLE
from tests.ui.conftest import NEWEST

INES = Author("Inés Calder", "Writes on coasts.", (Honour("Meridian Prize", 2009), Honour("Silver Lead", 2021)))
AUTHOR = f"author:{INES.id}"


@pytest.fixture
def stored(save, draft):
    """The ids of two articles by Inés Calder, of which the first is in a series, and of one by another."""
    return save(
        draft("Mud", authors=(INES,), series="Low water", series_place=1, tags=("silt",), body="Mud lies. " * 400),
        draft("Tide", authors=(INES,), published=NEWEST - timedelta(days=500), tags=("silt", "coasts")),
        draft("Other", authors=(Author("Tomas Brandt"),), published=NEWEST - timedelta(days=600)),
    )


@pytest.fixture
def mud(window, session, stored, settle):
    """The article Mud is open and has the keys."""
    session.list.refresh()
    settle()
    session.open(stored[0])
    settle()
    window.activateWindow()
    window.view.setFocus()


@pytest.fixture
def page(mud, window, session, settle, qtbot):
    """`page(address)` opens the page over the article Mud and gives its view."""

    def show(address):
        session.open_subject(address)
        settle()
        view = window.part("subject").view
        if view.isVisible():
            qtbot.waitUntil(lambda: view.width() > 1000)  # the side panel is gone
        return view

    return show


def text(view):
    return view.document().toPlainText().replace("\u2068", "").replace("\u2069", "")


def follow(view, words):
    """Click a link by the words on it."""
    address = next(href for start, end, href in view.shown.anchors if _words(view, start, end).startswith(words))
    view.followed.emit(address)


def _words(view, start, end):
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_the_byline_leads_to_the_page_of_the_author_and_back_to_the_article(window, mud, settle):
    follow(window.view, "Inés Calder")
    settle()
    view = window.part("subject").view
    shown = text(view)
    window.actions_table["back"].trigger()
    settle()

    assert shown.startswith("Inés Calder\n2 articles")
    assert all(words in shown for words in ("Writes on coasts.", "2021", "Silver Lead", "Low water", "Mud", "Tide"))
    assert window.view.isVisible()
    assert not view.isVisible()


def test_back_and_forward_go_through_articles_and_pages_as_they_were_seen(window, page, session, settle):
    page(AUTHOR)
    page("tag:silt")
    seen = []
    for by in (-1, -1, 1, 1):
        session.going.go_through_history(by)
        settle()
        seen.append(session.subject or session.page.article.title)

    assert seen == [AUTHOR, "Mud", AUTHOR, "tag:silt"]
    assert not window.actions_table["forward"].isEnabled()


def test_an_article_of_the_list_opens_and_the_page_is_a_way_back(page, session, settle, stored):
    view = page(AUTHOR)

    follow(view, "Tide")
    settle()
    opened = session.current
    session.going.go_through_history(-1)
    settle()

    assert opened == stored[1]
    assert session.subject == AUTHOR


def test_escape_leads_back_to_the_open_article_and_its_place(window, page, session, settle, qtbot):
    window.view.verticalScrollBar().setValue(300)
    page(AUTHOR)

    window.actions_table["to_article"].trigger()
    settle()

    assert session.subject == ""
    assert window.view.isVisible()
    assert window.view.verticalScrollBar().value() == 300
    assert window.view.hasFocus()
    assert session.going.can_go_through_history(-1)


def test_tab_reaches_every_link_and_enter_follows_it(window, page, session, settle, qtbot):
    view = page(AUTHOR)
    met = []
    for _ in range(40):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        if not view.hasFocus():
            break
        met.append(view.textCursor().selectedText())
        if met[-1] == "Tide":
            qtbot.keyClick(view, Qt.Key.Key_Return)
            break
    settle()

    assert met[0] == "Show in the list"
    assert {"silt", "Low water", "2022", "oldest first", "Mud"} <= set(met)
    assert session.page.article.title == "Tide"


def test_what_is_about_the_open_article_is_out_of_reach_behind_a_page(window, page, session, settle, qtbot):
    page(AUTHOR)
    behind = [name for name in ABOUT_ARTICLE if window.actions_table[name].isEnabled()]
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    window.actions_table["to_article"].trigger()
    settle()

    assert behind == []
    assert not session.state.wastebasket.has(session.current)
    assert window.actions_table["bookmark"].isEnabled()


def test_space_turns_the_page_that_is_shown_and_not_the_article_behind_it(window, page, save, draft, settle, qtbot):
    save(*(draft(f"More {number}", authors=(INES,)) for number in range(30)))
    view = page(AUTHOR)
    window.list_pane.list.setFocus()

    qtbot.keyClick(window, Qt.Key.Key_Space)

    assert view.verticalScrollBar().value() > 0
    assert window.view.verticalScrollBar().value() == 0


def test_a_year_and_an_order_are_chosen_on_the_page(page, settle):
    view = page(AUTHOR)
    follow(view, "oldest first")
    settle()
    oldest = text(view).partition("\nArticles\n")[2]
    follow(view, "2022")
    settle()
    of_year = text(view).partition("\nArticles of 2022\n")[2]
    follow(view, "all years")
    settle()

    assert oldest.index("Tide") < oldest.index("Mud")
    assert "Tide" in of_year
    assert "Mud" not in of_year
    assert "\nArticles\n" in text(view)


def test_the_list_shows_the_articles_of_the_page_when_asked_to(window, page, session, settle):
    view = page(AUTHOR)

    follow(view, "Show in the list")
    settle()

    assert (session.list.query.view, session.list.query.author) == (View.ALL, INES.id)
    assert len(session.list.order) == 2
    assert window.list_pane.list.hasFocus()


def test_a_long_list_grows_as_the_reader_comes_near_its_end_and_keeps_its_place(
    page, save, draft, session, settle, qtbot
):
    save(*(draft(f"More {number:03}", authors=(INES,)) for number in range(FIRST + 60)))
    view = page(AUTHOR)
    bar = view.verticalScrollBar()
    first = text(view).count("More ")

    bar.setValue(bar.maximum() - 300)  # a page that grows taller meanwhile moves nothing
    place = bar.value()
    qtbot.waitUntil(lambda: text(view).count("More ") == FIRST + 60)
    kept = bar.value()
    session.going.go_through_history(-1)
    settle()
    session.going.go_through_history(1)
    settle()

    assert first < FIRST + 60
    assert kept == place
    assert bar.value() == place
    assert len([1 for _, _, href in view.shown.anchors if href.startswith("article:")]) == FIRST + 62


def test_a_series_tells_how_far_it_is_read_and_goes_on(page, session, settle, save, draft):
    second = save(draft("Ebb", series="Low water", series_place=2))
    session.marking.mark_read([session.current], True)
    settle()
    view = page("series:Low%20water")
    shown = text(view)
    follow(view, "Go on with “Ebb”")
    settle()

    assert "1 of 2 read" in shown
    assert session.current == second[0]


def test_what_is_marked_read_meanwhile_is_seen_on_the_page(page, session, settle, qtbot, stored):
    view = page(AUTHOR)
    before = text(view).count("✓ read")

    session.marking.mark_read(stored[:2], True)

    qtbot.waitUntil(lambda: text(view).count("✓ read") == 2)
    assert before == 0


def test_choosing_an_author_or_a_tag_in_the_list_shows_its_page_and_keeps_the_keys_there(
    window, page, session, settle, qtbot
):
    session.list.ask(view=View.AUTHORS)
    settle()
    pane = window.list_pane
    pane.list.setFocus()
    pane.list.select(0)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    settle()
    author = session.subject
    session.list.ask(view=View.TAGS)
    settle()
    pane.list.select(0)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    settle()

    assert author == AUTHOR
    assert session.subject == "tag:silt"
    assert pane.list.hasFocus()


def test_the_open_article_comes_back_by_its_row_in_the_list(window, page, session, settle):
    page(AUTHOR)

    window.list_pane.list.chosen.emit(window.list_pane.articles.place_of_article(session.current))
    settle()

    assert window.view.isVisible()


def test_a_subject_of_which_nothing_is_left_says_so(window, page, session, settle, qtbot):
    with qtbot.waitSignal(session.noticed) as told:
        page("tag:nothing")

    assert str(told.args[0].text) == "Nothing of this is in the library any more."
    assert window.view.isVisible()


@pytest.mark.parametrize("name", ["dark", "sepia"])
def test_the_page_takes_the_theme_and_the_type_of_the_article(window, page, session, settle, theme, name):
    view = page(AUTHOR)
    session.change_settings(theme=name, font_size=24)
    settle()

    assert view.document().defaultFont().pixelSize() == 24
    assert view.shown.look.palette == theme.palette
    assert theme.palette.name == name
    assert "Meridian Prize" in text(view)


def test_a_page_takes_the_place_of_the_original_too(window, mud, session, settle):
    window.actions_table["original"].trigger()
    settle()
    was_shown = window.part("original").isVisible()
    session.open_subject(AUTHOR)
    settle()
    shown = window.stand_in
    session.leave_subject()
    settle()

    assert was_shown
    assert shown is window.part("subject")
    assert not window.part("original").isVisible()
    assert window.view.isVisible()


def test_only_what_changes_the_type_draws_the_page_anew(page, session, settle):
    view = page(AUTHOR)
    before = view.document()
    session.change_settings(is_side_open=False)
    same = view.document()
    session.change_settings(font_size=25)

    assert same is before
    assert view.document() is not before


def test_the_honours_have_a_dot_each_on_their_line(window, page):
    view = page(AUTHOR)
    QApplication.sendPostedEvents()
    view.grab()
    image = view.viewport().grab().toImage()
    block = view.document().findBlockByNumber(window.part("subject")._dots[0])
    area = view.document().documentLayout().blockBoundingRect(block)
    point = QPoint(round(area.center().x()), round(area.center().y()) - view.verticalScrollBar().value())

    assert len(window.part("subject")._dots) == 2
    assert image.pixelColor(point).name() == window.theme.palette.accent


def test_actions_lead_to_author_and_series_of_the_open_article(window, page, session, settle):
    window.actions_table["author_page"].trigger()
    settle()
    author = session.subject
    session.leave_subject()
    window.actions_table["series_page"].trigger()
    settle()

    assert (author, session.subject) == (AUTHOR, "series:Low%20water")


def test_the_page_of_an_author_has_their_picture(window, session, save, draft, settle, qtbot):
    image = QImage(60, 90, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data = QBuffer()
    image.save(data, "PNG")
    portrait = Asset("me.png", "image/png", bytes(data.data().data()), 60, 90)
    author = Author("Lea Marsh", "Writes on mud.", picture="me.png")
    save(draft("Mud", authors=(author,), assets=(portrait,)))
    session.list.refresh()
    session.open_subject(f"author:{author.id}")
    settle()
    view = window.part("subject").view
    (place,) = [place for place, _ in pictures_in(view.document())]
    cursor = QTextCursor(view.document())
    cursor.setPosition(place + 1)
    shape = cursor.charFormat().toImageFormat()

    assert (shape.width(), shape.height()) == (120, 180)
    qtbot.waitUntil(
        lambda: (
            view.viewport().grab().toImage().pixelColor(view.cursorRect(cursor).topLeft() + QPoint(-20, 40)).name()
            == "#ff0000"
        )
    )


@pytest.mark.parametrize(("language", "is_right"), [("en", False), ("ar", True)])
def test_years_stand_before_their_honours_as_the_window_is_read(
    window, session, save, draft, settle, speak, language, is_right
):
    speak(language)
    author = Author("ليلى حداد", "تكتب عن الموانئ والبحر.", (Honour("جائزة الصحافة", 2009),))
    save(draft("مقال", authors=(author,)))
    session.list.refresh()
    session.open_subject(f"author:{author.id}")
    settle()
    document = window.part("subject").view.document()
    layout = document.documentLayout()
    left = {
        words: layout.blockBoundingRect(document.find(words).block()).center().x()
        for words in ("2009", "جائزة الصحافة")
    }

    assert (left["2009"] > left["جائزة الصحافة"]) is is_right


def test_nothing_is_done_to_the_article_behind_a_page_that_has_the_keys(window, page, session, settle):
    view = page(AUTHOR)
    view.setFocus()
    last = session.state.last_step

    for name in ("archive", "rate_2", "read_later", "tags", "collect"):
        window.actions_table[name].trigger()
        settle()

    assert session.state.last_step == last
    pickers = [window.parts[name] for name in ("tag_picker", "collection_picker") if name in window.parts]
    assert not any(picker.isVisible() for picker in pickers)


def test_rows_of_facts_begin_where_their_headings_do_in_arabic(speak, page):
    """Years are no letters, and names stand apart: such a row would be set from left to right."""
    speak("ar")
    view = page(AUTHOR)
    block = view.document().begin()
    while block.isValid() and "2024" not in block.text().partition(" · ")[0]:
        block = block.next()

    assert block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_in_a_window_from_the_right_all_lines_of_a_page_begin_there_but_prose_of_another_language(page, speak):
    speak("ar")
    view = page(AUTHOR)
    document = view.document()
    left = []
    block = document.begin()
    while block.isValid():
        if block.textDirection() is not Qt.LayoutDirection.RightToLeft and block.text():
            left.append(block.text())
        block = block.next()

    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert left == [INES.bio]
    assert document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
    assert table.cellAt(0, 2).firstCursorPosition().block().text() == "2021"


@pytest.mark.parametrize("chosen", ["light", "sepia", "dark", "contrast", "contrast_dark"])
def test_what_is_left_of_a_series_is_told_from_what_is_read_in_every_theme(page, window, chosen):
    window.theme.choose(chosen)
    document = page("series:Low%20water").document()

    bar = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))

    left = bar.cellAt(0, bar.columns() - 1).format().background().color().name()
    assert contrast(window.theme.palette.accent, left) >= 3


def test_honours_stand_where_lines_begin_in_a_window_read_from_the_right(speak, page):
    speak("ar")
    view = page(AUTHOR)

    table = next(frame for frame in view.shown.rootFrame().childFrames() if isinstance(frame, QTextTable))
    years = view.shown.documentLayout().blockBoundingRect(table.cellAt(0, 2).firstCursorPosition().block())

    edge = view.shown.textWidth() - view.shown.rootFrame().frameFormat().rightMargin()
    assert years.right() == pytest.approx(edge, abs=10)
