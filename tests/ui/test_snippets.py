"""Rows of search results: a piece of the text with the words marked, made as the rows are seen."""

import pytest
from PySide6.QtGui import QColor

from reader.services.indexing import take_in
from reader.services.opening import open_library
from reader.ui.listing import snippets
from reader.ui.listing.article_list import ArticleModel
from reader.ui.listing.snippets import Snippets

PLAIN = "Mud settles where nothing moves, and nothing moves here for most of the year. " * 4


@pytest.fixture
def model(session):
    return ArticleModel(session)


@pytest.fixture
def index(data):
    """`index()` takes all that is stored into the search index."""

    def take():
        library, _ = open_library(data, can_write=True)
        take_in(library, data.index)
        library.close()

    return take


@pytest.fixture
def stored(save, draft, index):
    save(
        draft("Tide & harbour", body=f"{PLAIN} A quiet HARBOUR silts up. {PLAIN}", summary="What the moon does."),
        draft("Mud", body=f"Harbours are quiet. {PLAIN}"),
        draft("潮汐", body="海港为什么会淤积，谁也说不清楚。"),
        draft("Nothing", body=PLAIN),
    )
    index()


@pytest.fixture
def search(session, settle, model):
    """`search(words)` shows the results and gives their rows, by title, once their snippets came."""

    def ask(words, **query):
        session.list.ask(words=words, **query)
        settle()
        for place in range(model.rowCount()):
            model.row(place)
        settle()
        return {row.title: row for row in (model.row(place) for place in range(model.rowCount()))}

    return ask


def marked(row):
    return [row.title[a:b] for a, b in row.title_marks], [row.text[a:b] for a, b in row.marks]


def test_rows_show_where_the_words_stand_in_title_and_text(stored, search):
    rows = search("harbour")

    assert set(rows) == {"Tide & harbour", "Mud"}
    assert marked(rows["Tide & harbour"]) == (["harbour"], ["HARBOUR"])
    assert rows["Tide & harbour"].text.startswith("…")
    assert marked(rows["Mud"]) == ([], ["Harbours"])


def test_chinese_words_are_marked_within_their_sentence(stored, search):
    assert marked(search("淤积")["潮汐"]) == ([], ["淤积"])


def test_words_begun_are_marked_while_they_are_typed(stored, search):
    assert marked(search("har")["Mud"]) == ([], ["Harbours"])


def test_without_a_search_rows_show_their_summary(stored, search):
    search("harbour")

    row = search("")["Tide & harbour"]

    assert row.text == "What the moon does."
    assert marked(row) == ([], [])


def test_a_row_shows_its_summary_until_its_snippet_comes(stored, session, settle, model, qtbot):
    session.list.ask(words="harbour")
    settle()
    place = next(place for place in range(2) if model.row(place).title == "Tide & harbour")

    at_first = model.row(place).text
    with qtbot.waitSignal(model.dataChanged):
        pass

    assert at_first == "What the moon does."
    assert "HARBOUR" in model.row(place).text


def test_other_words_bring_other_snippets(stored, search):
    search("harbour")

    assert marked(search("quiet")["Mud"]) == ([], ["quiet"])


def test_the_same_words_in_another_order_keep_their_snippets(stored, search, session, settle, monkeypatch):
    from reader.services import snippets as service

    search("harbour")
    asked = []
    monkeypatch.setattr(service, "hits", lambda *_, **__: asked.append(1) or {})

    rows = search("harbour", reverse=True)

    assert marked(rows["Mud"]) == ([], ["Harbours"])
    assert asked == []


def test_only_rows_that_are_seen_have_snippets_made_some_at_a_time(
    session, save, draft, index, settle, model, monkeypatch
):
    from reader.services import snippets as service

    save(*(draft(f"Harbour {number}") for number in range(60)))
    index()
    asked, hits = [], service.hits
    monkeypatch.setattr(
        service, "hits", lambda lib, words, keys, **more: asked.append(len(keys)) or hits(lib, words, keys, **more)
    )
    session.list.ask(words="harbour")
    settle()

    for place in range(20):
        model.row(place)
    settle()

    assert model.rowCount() == 60
    assert sum(asked) == 20
    assert max(asked) <= snippets.AT_ONCE


def test_what_came_too_late_is_thrown_away(stored, session, settle):
    made = Snippets(session, session)
    came = []
    made.came.connect(came.append)
    session.list.ask(words="harbour")
    settle()
    key = session.list.order[0]
    made.want([key])

    session.list.query = session.list.query._replace(words="quiet")
    session.list.order_changed.emit()
    settle()

    assert came == []
    assert made.of(key) is None


def test_an_article_that_vanished_has_no_snippet_and_stops_none(stored, session, settle):
    made = Snippets(session, session)
    session.list.ask(words="harbour")
    settle()

    made.want([*session.list.order, 10_000])
    settle()

    assert made.of(10_000) is None
    assert all(made.of(key) for key in session.list.order)


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_marks_are_seen_in_the_list(window, stored, session, settle, theme_name):
    window.theme.choose(theme_name)
    pane = window.part("list")
    session.list.ask(words="harbour")
    settle()
    pane.grab()
    settle()

    image = pane.list.viewport().grab().toImage()

    mark = QColor(window.theme.palette.mark).rgb()
    height = pane.list.painter.height
    rows = {y // height for y in range(2 * height) for x in range(0, image.width(), 2) if image.pixel(x, y) == mark}
    assert rows == {0, 1}
