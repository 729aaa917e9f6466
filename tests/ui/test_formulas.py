"""Formulas on the page: drawn where they can be, as typed elsewhere, and the same text either way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCursor

from reader.services.typesetting import formula_cache
from reader.services.typesetting.formulas import Drawing, draw, formulas_in
from reader.ui.page.article_view import ArticleView
from reader.ui.page.choosing import choose_article
from reader.ui.page.document_pictures import images_in
from reader.ui.page.formulas import image_of, set_formulas
from reader.ui.theme import fixed_family

BODY = r"""The rate is $r = \frac{dm}{dt}$ at first, and $y_1$ later.

$$
\int_0^1 x\,dx
$$

Nobody knows $\nosuchthing{x}$ here. Then $r = \frac{dm}{dt}$ again.
"""


@pytest.fixture
def opened(window, save, draft, session, settle):
    """The document of an article with formulas, once they are drawn."""
    (article,) = save(draft("Rates", body=BODY))
    session.open(article)
    settle()
    return window.view.shown


def names(document):
    block, found = document.begin(), []
    while block.isValid():
        found += [shape.name() for _, shape in images_in(block)]
        block = block.next()
    return found


def test_formulas_are_drawn_once_the_article_is_on_screen(opened):
    assert names(opened) == [f"formula:{number}" for number in range(4)]
    assert not opened.undrawn


def test_what_cannot_be_drawn_stays_as_typed_in_the_face_of_code(opened):
    text = opened.toPlainText()
    cursor = QTextCursor(opened)
    cursor.setPosition(text.index("nosuchthing") + 2)

    assert r"$\nosuchthing{x}$" in text
    assert cursor.charFormat().fontFamilies() == [fixed_family()]


def test_the_text_is_the_same_before_and_after(window, opened):
    drawn = opened.text()
    known = window.view.typesetter.known
    known.drawn.update(dict.fromkeys(known.drawn))

    window.view.restyle()

    assert r"$r = \frac{dm}{dt}$ at first" in drawn
    assert names(window.view.shown) == []
    assert window.view.shown.text() == drawn


def test_a_place_after_a_formula_is_found_again(window, opened):
    offset = opened.text().index("again.")

    position = opened.position_of(offset)

    assert opened.characterAt(position) == "a"
    assert opened.offset_of(position) == offset
    start, end = opened.positions_of([(opened.text().index("frac"), opened.text().index("frac") + 4)])[0]
    assert end - start == 1


def test_a_formula_is_copied_as_it_was_typed(window, opened):
    choose_article(window.view)

    data = window.view.createMimeDataFromSelection()

    assert r"$r = \frac{dm}{dt}$ at first, and $y_1$ later." in data.text()
    assert r"$y_1$" in data.html()
    assert "formula:" not in data.html()


def test_a_formula_is_painted_in_the_ink_of_the_page(opened):
    image = image_of(opened.formulas[0], "#ff0000")

    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    assert "#ff0000" in colours


def test_a_formula_wider_than_the_column_is_made_to_fit():
    drawing = Drawing("<svg/>", 80, 1, 0)

    setting = set_formulas('<p class="math">$$x$$</p>', {("$$x$$", True): drawing}, _font(), 300)

    assert setting.placed[0].size.width() <= 300


@pytest.mark.parametrize("depth", [0.0, 0.1, 0.2, 0.9])
def test_a_formula_stands_on_the_line_of_its_text(qapp, depth):
    drawing = Drawing("<svg/>", 1, 1.2, depth)
    html = '<p>x <span class="math">$x$</span></p>'

    placed = set_formulas(html, {("$x$", False): drawing}, _font(), 300).placed[0]

    below = placed.size.height() - (placed.area.bottom() - depth * 18)
    assert isinstance(placed.area, QRectF)
    assert below >= depth * 18 - 1
    if placed.alignment is placed.alignment.AlignBaseline:
        assert below == pytest.approx(QFontMetricsF(_font()).descent(), abs=1)


def test_formulas_alone_in_a_paragraph_and_within_a_line_are_told_apart():
    found = formulas_in('<p>a <span class="math">$x &lt; y$</span></p><p><span class="math">$$z$$</span></p>')

    assert [(one.source, one.is_block, one.is_alone) for one in found] == [
        ("$x < y$", False, False),
        ("$$z$$", True, True),
    ]


@given(st.text("\\{}^_$&abcx12 fracsqrtleftright()[]|", max_size=40))
@settings(max_examples=150, deadline=None)
def test_whatever_is_typed_is_drawn_or_left(source):
    drawing = draw(source, is_block=False)

    assert drawing is None or (drawing.width > 0 and "href" not in drawing.svg)


def test_chinese_in_a_formula_leaves_it_as_typed():
    assert draw("$速度 = x$", is_block=False) is None


def _font():
    font = QFont()
    font.setPixelSize(18)
    return font


def test_another_page_is_not_set_anew_for_formulas_that_it_does_not_have(window, opened, save, draft, session, settle):
    (other,) = save(draft("Plain"))
    session.open(other)
    settle()
    shown = window.view.shown

    window.parts["formulas"]._take({("$z$", False): None})

    assert window.view.shown is shown


def test_more_formulas_than_are_kept_are_all_drawn_and_an_older_article_makes_room(
    window, opened, save, draft, session, settle, monkeypatch
):
    monkeypatch.setattr("reader.ui.page.formulas.MOST_KEPT", 2)
    (many,) = save(draft("Many", body=" and ".join(f"$x_{number}$" for number in range(6))))

    session.open(many)
    settle()

    assert len(window.view.shown.formulas) == 6
    assert not window.view.shown.undrawn
    assert len(window.view.typesetter.known.drawn) == 8


def test_a_later_start_has_the_formulas_at_once(window, opened, theme, qtbot):
    later = ArticleView(window.session, theme, window)

    later.show_page(window.view.page, None)

    assert len(later.shown.formulas) == len(opened.formulas)
    assert not later.shown.undrawn


def test_drawings_that_cannot_be_read_are_made_again(tmp_path):
    formula_cache.save(tmp_path, "abc", {("$x$", False): draw("$x$", is_block=False), ("$?$", True): None})
    assert formula_cache.load(tmp_path, "abc").keys() == {("$x$", False), ("$?$", True)}

    (kept,) = (tmp_path / "formulas").iterdir()
    kept.write_bytes(b"broken")

    assert formula_cache.load(tmp_path, "abc") == {}
    assert formula_cache.load(tmp_path, "../never") == {}


def test_only_the_newest_articles_keep_their_drawings(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.services.typesetting.formula_cache.MOST_ARTICLES", 2)

    for name in "abc":
        formula_cache.save(tmp_path, name, {})

    assert len(list((tmp_path / "formulas").iterdir())) == 2


@pytest.mark.parametrize("face", ["mathbb", "mathbf", "mathsf", "mathtt"])
def test_faces_of_letters_are_drawn_however_they_are_written(face):
    joined = draw(f"$\\{face}{{R}}$", is_block=False)
    assert joined is not None
    assert joined != draw("$R$", is_block=False)

    assert draw(f"$\\{face} {{R}}$", is_block=False) == joined
    assert draw(f"$\\{face} R$", is_block=False) == joined
