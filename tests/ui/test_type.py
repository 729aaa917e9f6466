"""How the reader has articles set: spacing, indents, parted words, faces and colours, over one unchanged text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QTextCursor, QTextFormat, QTextListFormat
from PySide6.QtWidgets import QColorDialog

from reader.domain.settings import PRESETS, Settings, is_fit, preset
from reader.services.typesetting import hyphenation
from reader.ui.own_colours import COMFORTABLE, READABLE, contrast, own
from reader.ui.page.choosing import choose_article
from reader.ui.page.mark_colours import tints
from reader.ui.theme import OWN, body_font, palettes
from reader.ui.widgets.one_of import OneOf

WORDS = "Extraordinary harbours silting continuously remember everything that responsible engineers underestimated. "
BODY = f"""{WORDS * 6}

See https://example.org/extraordinarily/long and `continuously` and [responsible](https://example.org/responsible).

## Understanding

{WORDS * 3}
"""


@pytest.fixture
def opened(window, save, draft, session, settle):
    """An open article in English."""
    (article,) = save(draft("Remembering", body=BODY, language="en"))
    session.open(article)
    settle()
    return article


def shape_of(document, words):
    cursor = document.find(words)
    return cursor.blockFormat(), cursor.charFormat()


def test_parting_words_changes_no_offset_and_nothing_that_is_copied(window, opened, session, settle):
    before = window.view.shown.text()

    session.change_settings(is_hyphenated=True)
    settle()
    document = window.view.shown
    choose_article(window.view)
    copied = window.view.createMimeDataFromSelection()

    assert "\u00ad" in document.toPlainText()
    assert document.text() == before
    assert "\u00ad" not in copied.text() + copied.html()
    offset = before.index("underestimated", 300)
    assert document.offset_of(document.position_of(offset)) == offset
    start, end = document.positions_of([(offset, offset + len("underestimated"))])[0]
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u00ad", "") == "underestimated"


def test_words_are_found_though_they_are_parted(window, opened, session, settle):
    session.change_settings(is_hyphenated=True)
    settle()
    window.find_bar.open_bar()

    window.find_bar.field.setText("extraordinary")

    assert window.find_bar.told == "1 of 9"


def test_code_headings_titles_and_addresses_are_not_parted(window, opened, session, settle):
    session.change_settings(is_hyphenated=True)
    settle()
    plain = window.view.shown.toPlainText()

    for kept in ("Remembering", "Understanding", "https://example.org/extraordinarily/long", "continuously and"):
        assert kept in plain


def test_the_place_stays_when_words_are_parted(window, opened, session, settle):
    window.resize(900, 420)
    window.view.verticalScrollBar().setValue(400)
    before = window.view.place()

    session.change_settings(is_hyphenated=True)
    settle()

    assert abs(window.view.place().offset - before.offset) < 120


@given(st.text("abcdefgh &<>;é字-", max_size=80))
def test_parting_adds_soft_hyphens_and_nothing_else(words):
    hyphenation.prepare("en")
    html = "<p>" + words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>"

    assert hyphenation.hyphenated(html, "en").replace("\u00ad", "") == html


@pytest.mark.parametrize(
    ("code", "text", "language"),
    [
        ("de-AT", "", "de_AT"),
        ("", "The harbour and the tide of the coast is for all.", "en"),
        ("", "Der Hafen und die Flut sind nicht das, was sie mit der Zeit sind.", "de"),
        ("", "潮汐表怎么读", "zh"),
        ("", "x y z", ""),
    ],
)
def test_the_language_is_the_articles_own_or_told_by_its_words(code, text, language):
    assert hyphenation.language_for(code, text) == language


def test_a_language_without_rules_is_left_alone():
    hyphenation.prepare("xx")

    assert hyphenation.hyphenated("<p>extraordinary</p>", "xx") == "<p>extraordinary</p>"


def test_spacing_and_indents_are_in_force_at_once(window, opened, session):
    session.change_settings(paragraph_spacing=0, is_indented=True, letter_spacing=10)
    document = window.view.shown
    block = document.findBlock(document.body_start)

    assert block.blockFormat().bottomMargin() == 0
    assert block.blockFormat().textIndent() == 0
    assert block.next().blockFormat().textIndent() > 20
    heading = document.find("Understanding").block()
    assert heading.blockFormat().textIndent() == heading.next().blockFormat().textIndent() == 0
    assert document.defaultFont().letterSpacing() == pytest.approx(1.8, abs=0.02)


def test_the_cards_below_are_no_item_of_the_list_that_ends_the_article(window, save, draft, session, settle):
    first, _ = save(draft("Listed", body="Text.\n\n1. one\n2. two"), draft("After"))
    session.list.refresh()
    session.open(first)
    settle()
    document = window.view.shown

    block = document.findBlock(document.body_end).next()

    assert document.characterCount() > document.body_end + 10
    assert block.textList() is None


def test_letters_that_are_joined_are_never_spaced(window, save, draft, session, settle):
    session.change_settings(letter_spacing=10)
    (article,) = save(draft("كيف يمتلئ الميناء", body="الميناء مكان هادئ"))

    session.open(article)
    settle()

    assert window.view.shown.defaultFont().letterSpacing() == 0


def test_chinese_is_emphasised_by_dots_not_by_slanting(window, save, draft, session, settle):
    (article,) = save(draft("潮汐表怎么读", body="数字看上去像*小小承诺*，还有 *Latin words* 在里面。"))

    session.open(article)
    settle()
    document = window.view.shown

    assert not shape_of(document, "小小承诺")[1].fontItalic()
    assert shape_of(document, "Latin words")[1].fontItalic()
    assert len(document.emphasised) == 4


def test_presets_are_fit_settings_and_the_default_is_one():
    for name in PRESETS:
        assert all(is_fit(key, value) for key, value in preset(name).items())
    assert all(getattr(Settings(), key) == value for key, value in preset("screen").items())


@pytest.mark.parametrize(
    ("title", "name"),
    [("Remembering", "alphabetic"), ("潮汐表怎么读", "cjk"), ("كيف تقرأ جدول المد", "right_to_left")],
)
def test_type_is_set_as_the_language_of_the_article_asks(window, save, draft, session, settle, title, name):
    session.change_settings(letter_spacing=8, is_justified=True)
    (article,) = save(draft(title, body=f"{title}. " * 20))
    session.open(article)
    settle()
    menu = window.part("type_menu")

    menu._suited.click()

    assert all(getattr(session.settings, key) == value for key, value in preset(name).items())
    assert menu._suited.isChecked()
    assert session.settings.letter_spacing == 0


def test_a_preset_gives_back_what_was_chosen_one_by_one(window, opened, session):
    mine = {"font_size": 21, "column_width": 700, "letter_spacing": 3, "is_justified": True}
    session.change_settings(**mine)
    notices = []
    session.noticed.connect(notices.append)
    menu = window.part("type_menu")

    menu._set["book"].click()
    menu._set["book"].click()

    [notice] = notices
    assert notice.action == "undo"
    assert session.settings.font_size != 21
    notice.act()
    assert {name: getattr(session.settings, name) for name in mine} == mine
    assert not menu._set["book"].isChecked()


def test_what_was_chosen_after_a_preset_stays_when_that_is_undone(window, opened, session):
    session.change_settings(font_size=21, column_width=700)
    notices = []
    session.noticed.connect(notices.append)

    window.part("type_menu")._set["book"].click()
    session.change_settings(font_size=33)
    notices[0].act()

    assert (session.settings.font_size, session.settings.column_width) == (33, 700)


def test_quotes_stand_apart_though_paragraphs_have_nothing_between_them(window, save, draft, session, settle):
    session.change_settings(paragraph_spacing=0, font_size=20)
    (article,) = save(draft("Quoted", body="Before.\n\n> First.\n>\n> Last.\n\nAfter."))
    session.open(article)
    settle()

    shapes = [shape_of(window.view.shown, said)[0] for said in ("First.", "Last.", "After.")]

    assert [(shape.topMargin(), shape.bottomMargin()) for shape in shapes] == [(10, 0), (0, 10), (0, 0)]


def test_chinese_and_japanese_indent_every_paragraph_by_whole_characters(window, save, draft, session, settle):
    session.change_settings(is_indented=True, font_size=20)
    indents = []
    for title, language in (("潮汐表怎么读", "zh"), ("潮汐表の読み方", "ja"), ("Tide tables", "en")):
        (article,) = save(draft(title, body=f"{title}一。\n\n{title}二。", summary=title, language=language))
        session.open(article)
        settle()
        shown = [shape_of(window.view.shown, f"{title}{number}")[0].textIndent() for number in "一二"]
        indents.append(shown)

    assert indents == [[40, 40], [20, 20], [0, 28]]


@pytest.mark.parametrize("colours", [("#000000", "#00ff66"), ("#ffffff", "#000000"), ("#c7edcc", "#203020")])
@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_the_readers_own_colours_take_all_others_with_them(name, colours):
    paper, ink = colours
    mixed = own(palettes()[name], Settings(**{f"paper_{name}": paper, f"ink_{name}": ink}))

    assert (mixed.paper, mixed.ink) == colours
    for shade in ("soft", "faint", "accent", "comment", "keyword"):
        assert contrast(getattr(mixed, shade), mixed.paper) >= READABLE
    assert contrast(mixed.ink, mixed.mark) >= READABLE


@given(
    *[st.integers(0, 0xFFFFFF).map("#{:06x}".format)] * 2, st.sampled_from(["light", "sepia", "dark", "contrast_dark"])
)
def test_whatever_colours_are_chosen_the_text_can_be_read(paper, ink, name):
    mixed = own(palettes()[name], Settings(**{f"paper_{name}": paper, f"ink_{name}": ink}))

    assert mixed.paper == paper
    for shade in ("ink", "soft", "faint", "accent"):
        assert contrast(getattr(mixed, shade), paper) >= READABLE
    assert min(contrast(tint.ground, mixed.ink) for tint in tints(mixed).values()) >= READABLE * 0.9


def test_bright_paper_in_the_dark_theme_has_ink_and_marks_to_go_with_it():
    mixed = own(palettes()["dark"], Settings(paper_dark="#b0ff80"))

    assert contrast(mixed.ink, mixed.paper) >= COMFORTABLE
    assert tints(mixed) == tints(palettes()["light"])


def test_a_colour_is_seen_while_it_is_looked_for_and_given_back_by_cancelling(window, opened, session, qtbot):
    session.change_settings(theme="light", paper_light="#c7edcc")
    window.part("type_menu")._ask_colour("paper", "Paper")()
    dialog = window.findChild(QColorDialog)

    dialog.setCurrentColor(QColor("#ffe4d0"))
    qtbot.waitUntil(lambda: window.theme.palette.paper == "#ffe4d0")
    dialog.reject()

    assert window.theme.palette.paper == session.settings.paper_light == "#c7edcc"


def test_a_colour_that_is_looked_for_is_stored_only_when_it_is_taken(window, opened, session, qtbot):
    session.change_settings(theme="light", paper_light="#c7edcc")
    window.part("type_menu")._ask_colour("paper", "Paper")()
    dialog = window.findChild(QColorDialog)

    dialog.setCurrentColor(QColor("#ffe4d0"))
    qtbot.waitUntil(lambda: window.theme.palette.paper == "#ffe4d0")
    session.change_settings(font_size=21)

    assert session.state.settings().paper_light == "#c7edcc"
    dialog.accept()
    assert session.state.settings().paper_light == session.settings.paper_light == "#ffe4d0"


def test_own_colours_are_taken_at_once_and_given_back(window, opened, session):
    session.change_settings(theme="light", paper_light="#c7edcc")
    assert window.theme.palette.paper == "#c7edcc"

    session.change_settings(**dict.fromkeys(OWN, ""))

    assert window.theme.palette == palettes()["light"]


def test_what_is_no_colour_is_no_colour():
    assert own(palettes()["light"], Settings(paper_light="red; }")) == palettes()["light"]


def test_the_chosen_face_comes_first_and_none_is_named_that_is_not_there(qapp):
    families = body_font("Chosen Face", 18, "ja").families()

    assert families[0] == "Chosen Face"
    assert "" not in families


def test_short_forms_are_dotted_and_carry_what_they_stand_for(window, save, draft, session, settle):
    (article,) = save(draft("Forms", body="The HTML of it.\n\n*[HTML]: HyperText Markup Language"))

    session.open(article)
    settle()
    shape = shape_of(window.view.shown, "HTML")[1]

    assert shape.toolTip() == "HyperText Markup Language"
    assert shape.underlineStyle() is shape.UnderlineStyle.DotLine


def test_formulas_are_not_parted(window, save, draft, session, settle):
    session.change_settings(is_hyphenated=True)
    body = r"Continuously $\mathrm{underestimated}$ and $\nosuchthing{x}$."
    (article,) = save(draft("Sums", body=body, language="en"))

    session.open(article)
    settle()
    document = window.view.shown

    assert len(document.formulas) == 1
    assert "\u00ad" in document.toPlainText()
    assert r"$\nosuchthing{x}$" in document.toPlainText()
    assert document.text() == body


def test_only_prose_is_justified(window, save, draft, session, settle):
    body = "## A heading\n\nProse of some words.\n\n| Year | Words |\n|---|---|\n| 1899 | few |\n\n    code"
    (article,) = save(draft("A title of some words", body=body))
    session.change_settings(is_justified=True)

    session.open(article)
    settle()
    document = window.view.shown

    def is_justified(words):
        option = document.find(words).block().layout().textOption()
        return bool(option.alignment() & Qt.AlignmentFlag.AlignJustify)

    assert is_justified("Prose of")
    assert not any(map(is_justified, ("A title", "Inés", "A heading", "1899", "few", "code")))


def test_chinese_in_an_english_article_is_not_slanted_either(window, save, draft, session, settle):
    (article,) = save(draft("Tide tables", body="The words *小小承诺* mean *small promises*, it says."))

    session.open(article)
    settle()
    document = window.view.shown

    assert not shape_of(document, "小小承诺")[1].fontItalic()
    assert shape_of(document, "small promises")[1].fontItalic()


def test_a_numbered_list_below_a_task_keeps_its_numbers(window, save, draft, session, settle):
    (article,) = save(draft("Errands", body="- [ ] one\n- [x] two\n\n    1. first\n    2. second\n\n    - dotted\n"))

    session.open(article)
    settle()
    document = window.view.shown
    styles = {
        text: document.find(text).blockFormat().intProperty(QTextFormat.Property.ListStyle)
        for text in ("one", "first", "dotted")
    }

    assert styles["one"] == QTextListFormat.Style.ListStyleUndefined.value
    assert styles["first"] == QTextListFormat.Style.ListDecimal.value
    assert styles["dotted"] == QTextListFormat.Style.ListDisc.value


def test_a_screen_reader_hears_that_one_theme_of_several_is_chosen(window, opened, qtbot):
    window.actions_table["type"].trigger()
    buttons = window.part("type_menu").findChildren(OneOf)
    told = [QAccessible.queryAccessibleInterface(button) for button in buttons]

    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)

    assert {one.role() for one in told} == {QAccessible.Role.RadioButton}
    assert [one.state().checked for one in told] == [False, True, False, False, False, False]
    assert window.theme.palette.name == "sepia"
