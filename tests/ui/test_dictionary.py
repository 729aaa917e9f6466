"""Looking up words in the window: the card at the word, and the dialog of the dictionaries."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor

from reader.ui.page.choosing import choose_nothing
from reader.ui.reading.dictionaries import DictionariesDialog
from tests import stardict

BODY = "The harbours silted up, and nobody minded.\n\n静水留下它所携带的一切，住在那里的人谁也说不清。"
WORDS = [
    ("harbour", b"where ships rest; see <a href='bword://silt'>silt</a>"),
    ("silt", b"what quiet <b>water</b> drops"),
    ("静水", b"still water"),
]


@pytest.fixture
def dictionary(tmp_path):
    return stardict.make(tmp_path / "words", WORDS, kinds="h")


@pytest.fixture
def opened(window, save, draft, session, settle):
    """An article, open, with no dictionary."""
    session.open(save(draft("Silt", body=BODY))[0])
    settle()
    return window


@pytest.fixture
def equipped(opened, session, dictionary):
    """The same with a dictionary."""
    session.change_settings(dictionaries=str(dictionary))
    return opened


def choose(window, words):
    """Select words of the article; the position where they begin."""
    document = window.view.shown
    start = document.position_of(document.text().index(words))
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)
    return start


def card_of(window):
    return window.part("looking_up").card(window.view)


def test_the_selected_word_is_shown_on_a_card_which_escape_closes(equipped, settle, qtbot):
    choose(equipped, "harbours")

    equipped.actions_table["look_up"].trigger()
    settle()

    card = card_of(equipped)
    assert card.isVisible()
    assert "where ships rest" in card.text.toPlainText()
    assert "Harbour words" in card.text.toPlainText()
    qtbot.keyClick(card.text, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_a_word_on_the_card_leads_to_what_is_said_of_it(equipped, settle):
    choose(equipped, "harbours")
    equipped.part("looking_up").look_up()
    settle()

    card_of(equipped).text.anchorClicked.emit(QUrl("wiki:silt"))
    settle()

    assert "quiet water drops" in card_of(equipped).text.toPlainText()


def test_the_word_at_a_point_is_looked_up_and_of_chinese_the_longest(equipped, settle):
    start = choose(equipped, "silted")
    choose_nothing(equipped.view)

    equipped.part("looking_up").look_up(equipped.view, start + 2)
    settle()
    english = card_of(equipped).text.toPlainText()
    equipped.part("looking_up").look_up(equipped.view, choose(equipped, "静"))
    settle()

    assert "quiet water drops" in english
    assert "still water" in card_of(equipped).text.toPlainText()


def test_a_chinese_word_is_found_at_each_of_its_characters(equipped, settle):
    choose_nothing(equipped.view)

    for character in "静水":
        equipped.part("looking_up").look_up(equipped.view, choose(equipped, character))
        settle()

        assert "still water" in card_of(equipped).text.toPlainText()


def test_of_chinese_that_is_in_no_dictionary_the_character_at_the_point_is_named(equipped, settle):
    equipped.part("looking_up").look_up(equipped.view, choose(equipped, "携"))
    settle()

    assert card_of(equipped).text.toPlainText() == "“携” is in none of your dictionaries."


def test_tab_goes_round_on_the_card_and_not_to_the_links_of_the_article(window, save, draft, session, settle, qtbot):
    session.change_settings(dictionaries="/nowhere/words.ifo")
    session.open(save(draft("Links", body="A harbour, and [a link](https://example.org/a)."))[0])
    settle()
    window.show()
    window.activateWindow()
    choose(window, "harbour")
    window.part("looking_up").look_up()
    settle()
    card = card_of(window)

    seen = []
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())

    assert seen == [card.shut, card.choose, card.text]
    assert window.view.textCursor().selectedText() == "harbour"


def test_the_bar_for_marking_makes_room_for_the_card(equipped, settle):
    equipped.show()
    choose(equipped, "harbours")
    settle()
    equipped.highlights.bar_rests(True, equipped.view.cursorRect().bottomLeft().toPointF())

    equipped.part("looking_up").look_up()
    settle()

    assert not equipped.highlights.bar.isVisible()


def test_words_spelt_nearly_so_are_offered(equipped, settle, session, save, draft):
    session.open(save(draft("Typo", body="The harbuor was full of mud and of old ropes."))[0])
    settle()
    choose(equipped, "harbuor")

    equipped.part("looking_up").look_up()
    settle()

    shown = card_of(equipped).text.toPlainText()
    assert "is in none of your dictionaries" in shown
    assert "harbour" in shown


def test_without_a_dictionary_it_says_what_to_add(opened, told):
    choose(opened, "harbours")

    opened.actions_table["look_up"].trigger()

    assert "no dictionary yet" in told[-1].text.template
    assert told[-1].action == "Dictionaries…"


def test_a_dictionary_that_went_away_is_told_on_the_card(equipped, dictionary, settle):
    dictionary.unlink()
    choose(equipped, "harbours")

    equipped.part("looking_up").look_up()
    settle()

    assert "harbour-words.ifo cannot be read" in card_of(equipped).text.toPlainText()


def test_an_answer_that_comes_after_another_article_was_opened_is_not_shown(equipped, settle, session, save, draft):
    (other,) = save(draft("Another", body="A text that is quite as long as the one before it was, and longer."))
    choose(equipped, "harbours")

    equipped.part("looking_up").look_up()
    session.open(other)
    settle()

    assert not card_of(equipped).isVisible()


def test_the_card_goes_with_the_article(equipped, settle, session, save, draft):
    choose(equipped, "harbours")
    equipped.part("looking_up").look_up()
    settle()

    session.open(save(draft("Another"))[0])
    settle()

    assert not card_of(equipped).isVisible()


@pytest.fixture
def dialog(session, theme, qtbot):
    made = DictionariesDialog(session, theme)
    qtbot.addWidget(made)
    return made


def test_dictionaries_are_added_ordered_and_removed(dialog, session, settle, tmp_path):
    one = stardict.make(tmp_path / "in", WORDS, name="One")
    two = stardict.make(tmp_path / "in", WORDS[:1], name="Two")

    dialog.add(tmp_path / "in")
    settle()
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    dialog.list.setCurrentRow(1)
    dialog.up.click()
    moved = dialog.paths
    dialog.remove_button.click()

    assert shown[0].startswith("One\n")
    assert "3 words" in shown[0]
    assert moved == [two, one]
    assert session.settings.dictionaries == str(one)


def test_adding_twice_adds_once_and_a_broken_one_is_told_and_not_added(dialog, settle, tmp_path, dictionary):
    broken = stardict.make(tmp_path / "broken", WORDS, name="Broken")
    broken.with_suffix(".idx").write_bytes(b"harbour")

    for path in (dictionary, dictionary.with_suffix(".idx"), broken):
        dialog.add(path)
        settle()

    assert dialog.paths == [dictionary]
    assert "broken.idx is damaged" in dialog.told.text()


def test_of_many_broken_ones_the_first_are_named_and_the_others_counted(dialog, settle, tmp_path):
    for number in range(5):
        (tmp_path / f"broken-{number}.ifo").write_bytes(b"noise")

    dialog.add(tmp_path)
    settle()

    assert dialog.told.text().endswith("broken-2.ifo is no StarDict dictionary. and 2 more")


def test_what_holds_no_dictionary_is_told(dialog, settle, tmp_path):
    dialog.add(tmp_path)
    settle()

    assert "holds no StarDict dictionary" in dialog.told.text()
