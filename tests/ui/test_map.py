"""The map of an article: what is drawn, going about it by keys and mouse, and taking it out as a file."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu

from reader.domain.article import Author, Link, LinkKind
from reader.services.mapping import Kind, near_by
from reader.ui.widgets import picture_files

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design


def linked(draft, title, *names, **changes):
    links = tuple(Link(LinkKind.BODY, name, url=f"wiki:{name}") for name in names)
    return draft(title, links=links, authors=(Author(f"Who wrote {title}"),), **changes)


@pytest.fixture
def ids(save, draft):
    """Harbour leads to Tide and 潮汐, Tide to المد, and Dunes is of the same series as Harbour."""
    titles = ["Harbour", "Tide", "潮汐", "المد", "Dunes", "Alone"]
    saved = save(
        linked(draft, "Harbour", "Tide", "潮汐", series="Coasts", series_place=1),
        linked(draft, "Tide", "المد"),
        linked(draft, "潮汐"),
        linked(draft, "المد"),
        linked(draft, "Dunes", series="Coasts", series_place=2),
        linked(draft, "Alone"),
    )
    return dict(zip(titles, saved, strict=True))


@pytest.fixture
def shown(window, session, settle, ids):
    """The map of Harbour, whole."""
    session.open(ids["Harbour"])
    settle()
    window.actions_table["map"].trigger()
    settle()
    return window.parts["map"]


def titles(shown):
    return {shown.view.spots[id_].row.title for id_ in shown.view.visible_spots()}


def press(qtbot, shown, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(shown.view, key, modifier)


def at(shown, id_):
    return shown.view.place_of(id_).center().toPoint()


def test_the_map_has_what_is_tied_to_the_open_article_in_two_steps(shown, ids):
    assert titles(shown) == {"Harbour", "Tide", "潮汐", "المد", "Dunes"}
    assert shown.view.current == ids["Harbour"]
    assert shown.view.hasFocus()
    assert shown.heading.text() == "Map of “Harbour”"


def test_without_an_open_article_it_is_said_what_to_do(window, session, qtbot):
    with qtbot.waitSignal(session.noticed) as told:
        window.actions_table["map"].trigger()

    assert str(told.args[0].text) == "Open an article first; the map is drawn around it."
    assert not window.parts["map"].isVisible()


def test_the_first_sight_of_a_map_has_room_for_what_comes(shown, session, ids):
    whole = shown.known
    first = near_by(session.library, session.shelf, ids["Harbour"])
    shown.view.show_map(first, is_whole=False)
    before = shown.view.transform().m11()
    places = {id_: shown.view.spots[id_].pos() for id_ in first.rows}

    shown.view.show_map(whole)

    assert before <= shown.view.transform().m11()
    assert {id_: shown.view.spots[id_].pos() for id_ in first.rows} == places


def test_leaving_stops_what_looks_further(window, session, settle, ids):
    session.open(ids["Harbour"])
    settle()
    shown = window.part("map")
    shown.open_map()
    shown._take_near(near_by(session.library, session.shelf, ids["Harbour"]))

    shown.go(ids["Tide"])
    is_cancelled = shown._further.is_cancelled
    settle()

    assert is_cancelled
    assert session.current == ids["Tide"]


def test_an_article_with_no_ties_says_so(window, session, settle, ids):
    session.open(ids["Alone"])
    settle()

    window.part("map").open_map()
    settle()

    assert window.part("map").told.text() == "Nothing is tied to this article yet."


def test_arrows_go_to_another_article_and_enter_opens_it(shown, session, settle, qtbot, ids):
    press(qtbot, shown, Qt.Key.Key_Up)
    chosen = shown.view.current

    press(qtbot, shown, Qt.Key.Key_Return)
    settle()

    assert chosen != ids["Harbour"]
    assert session.current == chosen
    assert not shown.isVisible()


def test_space_shows_the_map_from_there_and_backspace_the_one_before(shown, settle, qtbot, ids):
    shown.view.choose(ids["Tide"])

    press(qtbot, shown, Qt.Key.Key_Space)
    settle()
    from_there = shown.known.centre, shown.back.isEnabled()
    press(qtbot, shown, Qt.Key.Key_Backspace)
    settle()

    assert from_there == (ids["Tide"], True)
    assert shown.known.centre == ids["Harbour"]
    assert not shown.back.isEnabled()


def test_escape_leads_back_to_the_article(shown, window, qtbot):
    press(qtbot, shown, Qt.Key.Key_Escape)

    assert not shown.isVisible()
    assert QApplication.focusWidget() is not shown.view


def test_a_click_opens_an_article_and_dragging_does_not(shown, session, settle, qtbot, ids):
    place = at(shown, ids["Tide"])
    qtbot.mousePress(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(40, 0))
    after_drag = shown.isVisible()

    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=at(shown, ids["Tide"]))
    settle()

    assert after_drag
    assert session.current == ids["Tide"]


def test_the_menu_of_an_article_shows_the_map_from_there(shown, settle, ids):
    reason = QContextMenuEvent.Reason.Mouse
    place = at(shown, ids["Tide"])
    QApplication.sendEvent(shown.view.viewport(), QContextMenuEvent(reason, place, shown.view.mapToGlobal(place)))
    (menu,) = shown.view.findChildren(QMenu)

    offered = [action.text() for action in menu.actions()]
    menu.actions()[1].trigger()
    menu.close()
    settle()

    assert offered == ["Open", "Map from here"]
    assert shown.known.centre == ids["Tide"]


def test_hovering_tells_whose_it_is_and_why_it_is_there(shown, qtbot, ids):
    qtbot.mouseMove(shown.view.viewport(), at(shown, ids["المد"]))

    said = [label.text() for label in shown.hover.findChildren(type(shown.heading)) if label.isVisible()]

    assert said[0] == "\u2068المد\u2069"
    assert said[1].startswith("\u2068Who wrote المد")
    assert "linked from “Tide”" in said


def test_going_by_keys_the_card_stays_off_the_article_it_tells_of(shown, window, qtbot, settle):
    window.resize(window.minimumSize())
    settle()

    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        press(qtbot, shown, key)

        assert shown.hover.isVisible()
        assert not shown.view.place_of(shown.view.current).intersects(shown.hover.geometry())


def test_filters_hide_ties_and_what_only_they_reach_and_nothing_moves(shown, ids):
    before = {id_: spot.pos() for id_, spot in shown.view.spots.items()}

    shown.checks[Kind.LINK].setChecked(False)

    assert titles(shown) == {"Harbour", "Dunes"}
    assert {id_: spot.pos() for id_, spot in shown.view.spots.items()} == before
    assert [tie.tie.kind for tie in shown.view.ties if tie.isVisible()] == [Kind.SERIES]


def test_the_list_has_the_same_articles_and_facts_in_words(shown, qtbot, ids):
    press(qtbot, shown, Qt.Key.Key_L)

    role = Qt.ItemDataRole.AccessibleTextRole
    said = [shown.list.item(row).data(role) for row in range(shown.list.count())]

    assert shown.list.hasFocus()
    assert len(said) == 5
    assert "Tide; Who wrote Tide · 1 minutes · unread; linked from this article; links to “\u2068المد\u2069”" in said


def test_the_keys_of_the_map_work_in_the_list_too(shown, settle, qtbot, ids):
    press(qtbot, shown, Qt.Key.Key_L)
    rows = [shown.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(shown.list.count())]
    for _ in range(rows.index(ids["Tide"])):
        qtbot.keyClick(shown.list, Qt.Key.Key_Down)

    qtbot.keyClick(shown.list, Qt.Key.Key_Space)
    settle()
    from_there = shown.known.centre
    qtbot.keyClick(shown.list, Qt.Key.Key_Backspace)
    settle()
    qtbot.keyClick(shown.list, Qt.Key.Key_L)

    assert from_there == ids["Tide"]
    assert shown.known.centre == ids["Harbour"]
    assert shown.view.hasFocus()


def test_the_screen_reader_hears_of_the_current_article(shown, monkeypatch, ids):
    articles = QAccessible.queryAccessibleInterface(shown.view)
    told = []
    with monkeypatch.context() as changed:
        changed.setattr(QAccessible, "isActive", lambda: True)
        changed.setattr(
            QAccessible, "updateAccessibility", lambda event: told.append((event.type(), event.accessibleInterface()))
        )
        shown.view.choose(ids["Dunes"])

    (kind, article), *more = told
    assert (kind, more) == (QAccessible.Event.Focus, [])
    assert article.text(QAccessible.Text.Name).endswith("unread; in the series “Coasts”")
    assert article.state().focused
    assert shown.view.place_of(ids["Dunes"]).toAlignedRect().size() == article.rect().size()
    assert articles.role() is QAccessible.Role.List
    assert [articles.child(at).state().focused for at in range(articles.childCount())].count(1) == 1


def test_tab_leads_out_of_the_map_and_back(shown, qtbot):
    qtbot.keyClick(shown.view, Qt.Key.Key_Tab)
    after = shown.checks[Kind.LINK].hasFocus()
    qtbot.keyClick(shown.checks[Kind.LINK], Qt.Key.Key_Backtab)
    back = shown.view.hasFocus()
    shown.close_button.setFocus()
    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert after
    assert back
    assert shown.view.hasFocus()


def test_the_screen_reader_is_told_of_the_articles_in_the_order_of_the_list(shown):
    articles = QAccessible.queryAccessibleInterface(shown.view)
    role = Qt.ItemDataRole.AccessibleTextRole

    names = [articles.child(at).text(QAccessible.Text.Name) for at in range(articles.childCount())]

    assert names == [shown.list.item(row).data(role) for row in range(shown.list.count())]
    assert names[0].startswith("Harbour; ")


def test_what_is_filtered_out_is_not_told_of(shown):
    articles = QAccessible.queryAccessibleInterface(shown.view)
    last = articles.child(articles.childCount() - 1)
    shown.checks[Kind.LINK].click()

    assert articles.childCount() == 2
    assert not last.isValid()
    assert last.text(QAccessible.Text.Name) == ""


def test_zooming_keeps_within_bounds_and_zero_shows_all(shown, qtbot):
    fitted = shown.view.transform().m11()
    for _ in range(40):
        press(qtbot, shown, Qt.Key.Key_Plus)
    largest = shown.view.transform().m11()
    press(qtbot, shown, Qt.Key.Key_0)

    assert largest == pytest.approx(4)
    assert shown.view.transform().m11() == fitted


def test_ctrl_and_arrows_move_the_picture_not_the_choice(shown, qtbot, ids):
    before = at(shown, ids["Harbour"])

    press(qtbot, shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    assert at(shown, ids["Harbour"]).x() < before.x()
    assert shown.view.current == ids["Harbour"]


def test_the_map_becomes_a_picture_whose_text_is_text(shown, session, tmp_path):
    for name in ("map.svg", "map.png"):
        picture_files.save(session, tmp_path / name, shown.drawing_size(), shown.paint_drawing, title="Map")

    drawn = (tmp_path / "map.svg").read_text("utf-8")
    image = QImage(str(tmp_path / "map.png"))
    assert "<text" in drawn
    assert "潮汐" in drawn
    assert "Map of" in drawn
    assert image.width() == round(shown.drawing_size().width() * picture_files.SHARPNESS)
    assert shown.view.current  # what was current is so again


def test_a_picture_that_cannot_be_written_is_told(shown, session, tmp_path, qtbot):
    with qtbot.waitSignal(session.noticed) as told:
        picture_files.save(session, tmp_path / "none" / "map.svg", shown.drawing_size(), shown.paint_drawing)

    assert "cannot be written" in str(told.args[0].text)


def test_another_theme_draws_the_same_map_in_its_colours(shown, theme, ids):
    shown.view.choose(ids["Tide"])

    theme.choose("dark")

    assert shown.view.scene().backgroundBrush().color().name() == theme.palette.paper
    assert shown.view.spots[ids["Tide"]].is_current


def test_the_card_of_an_article_begins_at_the_right_in_an_arabic_window(shown, qtbot, ids, speak):
    speak("ar")
    qtbot.mouseMove(shown.view.viewport(), at(shown, ids["Tide"]))

    labels = [label for label in shown.hover.findChildren(type(shown.heading)) if label.isVisible()]
    ways = {label._laid_out(label.width()).layouts[0].textOption().textDirection() for label in labels}

    assert len(labels) > 2
    assert ways == {Qt.LayoutDirection.RightToLeft}


def test_heading_and_legend_of_the_picture_begin_at_the_right_in_an_arabic_window(window, settle, ids, session, speak):
    speak("ar")
    session.open(ids["Harbour"])
    settle()
    window.actions_table["map"].trigger()
    settle()
    shown = window.parts["map"]
    picture = QImage(shown.drawing_size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)

    shown.paint_drawing(painter)
    painter.end()

    paper, width, height = picture.pixel(0, 0), picture.width(), picture.height()
    for rows in (range(12, 40), range(height - 24, height - 4)):
        inked = [x for x in range(width) for y in rows if picture.pixel(x, y) != paper]
        assert width - 40 < max(inked) < width
        assert min(inked) > 16


def test_enter_presses_the_button_with_the_focus(shown, qtbot):
    shown.close_button.setFocus()

    qtbot.keyClick(shown.close_button, Qt.Key.Key_Return)

    assert not shown.isVisible()


def test_shift_f10_brings_the_menu_of_the_article_with_the_keys(shown, window, qtbot):
    window.activateWindow()
    shown.view.setFocus()

    qtbot.keyClick(shown.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)

    qtbot.waitUntil(lambda: bool(shown.view.findChildren(QMenu)))
    shown.view.findChildren(QMenu)[0].close()
