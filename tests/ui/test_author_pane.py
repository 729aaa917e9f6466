"""The author of the open article in the side panel."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage

from reader.domain.article import Asset, Author, BodyFormat, Honour
from reader.ui.panes.author import AuthorPane
from reader.ui.widgets.cards import LinkButton
from reader.ui.widgets.elided import ElidedLabel
from reader.ui.widgets.portrait import Portrait, initials

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design

BIO = "She has written about rivers, dams and canals for many years, and lives by the sea. "


@pytest.fixture
def pane(session, theme, qtbot):
    pane = AuthorPane(session, theme, None)
    qtbot.addWidget(pane)
    pane.resize(268, 600)
    pane.show()
    return pane


@pytest.fixture
def shown(save, session, pane, settle, draft):
    """`shown(author, ...)` opens an article by these authors and gives the pane."""

    def show(*authors, **changes):
        ids = save(draft("Tide", authors=authors, **changes))
        session.open(ids[0])
        settle()
        return pane

    return show


def texts(pane):
    return [label.text() for label in pane.findChildren(ElidedLabel) if label.isVisible()]


def button(pane, beginning):
    return next(
        link for link in pane.findChildren(LinkButton) if link.isVisible() and link.text().startswith(beginning)
    )


def has_button(pane, beginning):
    return any(link.isVisible() and link.text().startswith(beginning) for link in pane.findChildren(LinkButton))


def picture(colour, kind="PNG"):
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(buffer.data())


def test_name_and_bio_are_shown(shown):
    pane = shown(Author("Inés Calder", "Writes on coasts"))

    assert texts(pane)[1:3] == ["Inés Calder", "Writes on coasts"]


def test_honours_are_newest_first_and_those_without_a_year_last(shown):
    pane = shown(Author("A B", "", (Honour("Old", 1990), Honour("Undated"), Honour("New", 2020))))

    assert texts(pane)[2:] == ["2020", "New", "1990", "Old", "Undated"]


def test_more_honours_than_fit_are_shown_on_demand(shown, qtbot):
    pane = shown(Author("A B", "", tuple(Honour(f"Prize {year}", year) for year in range(2000, 2009))))
    assert "Prize 2000" not in texts(pane)

    qtbot.mouseClick(button(pane, "and 3"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "Prize 2000" in texts(pane))


def test_a_long_bio_is_cut_until_more_is_asked_for(shown, qtbot):
    pane = shown(Author("A B", BIO * 6))
    bio = next(label for label in pane.findChildren(ElidedLabel) if label.text().startswith("She"))
    folded = bio.height()

    qtbot.mouseClick(button(pane, "more"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bio.height() > folded * 3)

    qtbot.mouseClick(button(pane, "less"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bio.height() == folded)


def test_a_short_bio_offers_no_more(shown):
    assert not has_button(shown(Author("A B", "Short.")), "more")


def test_the_number_of_articles_leads_to_the_page_of_the_author(shown, save, session, qtbot, draft):
    author = Author("Inés Calder", "Writes on coasts.")
    save(draft("Other", authors=(author,)))
    pane = shown(author)

    with qtbot.waitSignal(session.subject_asked) as asked:
        qtbot.mouseClick(button(pane, "2 "), Qt.MouseButton.LeftButton)

    assert asked.args == [f"author:{author.id}", True]


def test_an_import_changes_the_number_of_articles(shown, save, session, settle, draft):
    author = Author("Inés Calder", "Writes on coasts.")
    pane = shown(author)

    save(draft("Other", authors=(author,)))
    session.list.refresh()
    settle()

    assert has_button(pane, "2 ")


def test_what_is_deleted_is_not_counted_until_it_comes_back(shown, save, session, settle, draft):
    author = Author("Inés Calder", "Writes on coasts.")
    other = save(draft("Other", authors=(author,)))
    pane = shown(author)
    assert has_button(pane, "2 ")

    session.marking.delete(other)
    settle()
    assert has_button(pane, "1 ")

    session.steps.undo()
    settle()
    assert has_button(pane, "2 ")


def test_an_unknown_author_is_named_with_enter(shown, qtbot, session, settle):
    pane = shown(Author("", BIO))
    assert "Unknown author" in texts(pane)

    qtbot.mouseClick(button(pane, "Name"), Qt.MouseButton.LeftButton)
    edit = pane._blocks[0]._edit
    qtbot.keyClicks(edit, "Mara Quill")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settle()

    assert "Mara Quill" in texts(pane)
    assert session.page.article.authors[0].name == "Mara Quill"
    assert has_button(pane, "1 "), "a named author keeps their articles"


def test_a_name_given_by_the_reader_can_be_changed(shown, qtbot, session, settle):
    author = Author("", BIO)
    pane = shown(author)
    session.authors.give(author.id, "Mara Qill")
    settle()

    qtbot.mouseClick(button(pane, "Change name"), Qt.MouseButton.LeftButton)
    edit = pane._blocks[0]._edit
    edit.setText("Mara Quill")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settle()

    assert "Mara Quill" in texts(pane)


def test_escape_leaves_naming_without_a_name(shown, qtbot, session):
    pane = shown(Author("", BIO))
    qtbot.mouseClick(button(pane, "Name"), Qt.MouseButton.LeftButton)
    edit = pane._blocks[0]._edit
    qtbot.keyClicks(edit, "Mara")

    qtbot.keyClick(edit, Qt.Key.Key_Escape)

    assert not edit.isVisible()
    assert session.state.author_names() == {}


def test_an_author_known_from_the_file_cannot_be_renamed(shown):
    pane = shown(Author("Inés Calder", "Writes on coasts"))

    assert not has_button(pane, "Name")
    assert not has_button(pane, "Change")


def test_a_guessed_bio_goes_back_into_the_text_and_comes_again(shown, qtbot, session, settle):
    pane = shown(Author("Mara Quill", BIO, (Honour("Prize", 2000),)), body_format=BodyFormat.TEXT)

    qtbot.mouseClick(button(pane, "This is not a bio"), Qt.MouseButton.LeftButton)
    settle()

    assert session.state.is_bio_text(session.current)
    assert "The bio was put back into the text." in texts(pane)
    assert not any("rivers" in text or text == "Prize" for text in texts(pane))

    qtbot.mouseClick(button(pane, "Undo"), Qt.MouseButton.LeftButton)
    settle()

    assert any("rivers" in text for text in texts(pane))


def test_a_bio_that_the_file_declares_is_not_doubted(shown):
    assert not has_button(shown(Author("Mara Quill", BIO)), "This is not")


def test_of_many_authors_five_are_shown_and_the_rest_counted(shown):
    pane = shown(*(Author(f"Writer {number}") for number in range(8)))

    assert sum(text.startswith("Writer") for text in texts(pane)) == 5
    assert "and 3 more authors" in texts(pane)


def test_an_article_without_authors_says_so(shown):
    pane = shown()

    assert "Unknown author" in texts(pane)
    assert not has_button(pane, "Name")


def test_the_picture_of_the_author_is_drawn(shown):
    asset = Asset("face.png", "image/png", picture("#0000ff"))
    pane = shown(Author("A B", picture="face.png"), assets=(asset,))

    drawn = pane.findChildren(Portrait)[-1].grab().toImage()

    assert drawn.pixelColor(drawn.width() // 2, drawn.height() // 2).blue() > 200


@pytest.mark.parametrize(
    "content",
    [b"<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' fill='#00f'/></svg>", b"\x89PNG\r\n\x1a\nno"],
)
def test_a_picture_that_is_svg_or_damaged_gives_initials(shown, content, theme):
    pane = shown(Author("A B", picture="face"), assets=(Asset("face", "image/png", content),))

    drawn = pane.findChildren(Portrait)[-1].grab().toImage()

    assert drawn.pixelColor(6, drawn.height() // 2) == QColor(theme.palette.accent)


def test_the_same_authors_again_are_not_drawn_anew(shown, save, session, settle, draft):
    author = Author("Inés Calder", "Writes on coasts.")
    pane = shown(author)
    body = pane._body

    session.open(save(draft("Other", authors=(author,)))[0])
    settle()

    assert pane._body is body
    assert has_button(pane, "2 ")


@pytest.mark.parametrize(
    ("name", "signs"),
    [
        ("Inés Calder", "IC"),
        ("Ursula K. Le Guin", "UG"),
        ("plato", "P"),
        ("林舟", "林"),
        ("ليلى منصور", "ل"),
        ("«Öyvind» O’Hara", "ÖO"),
        ("", ""),
        ("42 ☃", ""),
    ],
)
def test_initials(name, signs):
    assert initials(name) == signs
