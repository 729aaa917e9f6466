"""How rows are painted: what is cut where, which way they run, what is drawn at their edges."""

import re

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reader.domain.text import is_right_to_left
from reader.ui.listing.article_list import Row, RowRole
from reader.ui.listing.row_lines import lines_of, one_line, paint_lines
from reader.ui.listing.row_painter import LAYOUTS_KEPT, MOST_LAYOUTS, SIDE, RowPainter

WIDTH = 310
ARABIC = Row("عرض تحليلات", "عرض تحليلات الإجازات", ("twheeloc", "9 min"))
LATIN = Row("Tide", "A harbour is a quiet place.", ("Inés Calder", "9 min"))
LONG = "A title that is far too long for one line and even for two of them, so it has to be cut " * 2


class OneRow(QAbstractListModel):
    def __init__(self, row, parent):
        super().__init__(parent)
        self._row = row

    def rowCount(self, parent=None):
        return 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return self._row if role == RowRole else None


@pytest.fixture
def host(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def rows(theme, host):
    return RowPainter(theme, host)


@pytest.fixture
def painted(rows, host, theme):
    """`painted(row)` is the picture of a row; `scale` is that of the screen."""

    def paint(row, state=QStyle.StateFlag.State_None, scale=1):
        image = QImage(WIDTH * scale, rows.height * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.fill(QColor(theme.palette.chrome))
        option = QStyleOptionViewItem()
        option.rect, option.state = QRect(0, 0, WIDTH, rows.height), state
        painter = QPainter(image)
        rows.paint(painter, option, OneRow(row, host).index(0))
        painter.end()
        return image

    return paint


def inked(image, theme, top=0, bottom=None):
    """The first and last column where anything is painted between two heights."""
    ground = QColor(theme.palette.chrome).rgb()
    columns = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(top, bottom or image.height() - 1))
    ]
    return columns[0], columns[-1]


def texts(lines):
    return [line.text for line in lines]


def marked(lines):
    """What is marked in each line."""
    return [[line.text[first:last] for first, last in line.marks] for line in lines]


def found(text, *words):
    """Where words stand in a text, as a row has its marks."""
    return tuple(sorted((text.index(word), text.index(word) + len(word)) for word in words))


def test_every_row_is_as_high_as_any_other(rows):
    option = QStyleOptionViewItem()

    assert rows.sizeHint(option, QModelIndex()).height() == rows.height
    assert 95 <= rows.height <= 112


def test_a_latin_row_begins_at_the_left(painted, theme):
    first, last = inked(painted(LATIN), theme)

    assert SIDE <= first <= SIDE + 3
    assert last < WIDTH * 0.8


@pytest.mark.parametrize(("name", "has_edge"), [("contrast", True), ("contrast_dark", True), ("light", False)])
def test_the_chosen_row_has_an_edge_in_themes_of_high_contrast(painted, theme, name, has_edge):
    theme.choose(name)
    chosen = painted(LATIN, QStyle.StateFlag.State_Selected)

    assert (chosen.pixelColor(1, 40) == QColor(theme.palette.accent)) is has_edge
    assert painted(LATIN).pixelColor(1, 40) == QColor(theme.palette.chrome)


def test_a_right_to_left_row_begins_at_the_right(painted, theme):
    first, last = inked(painted(ARABIC), theme)

    assert WIDTH - SIDE - 4 <= last <= WIDTH - SIDE
    assert first > WIDTH * 0.2


def test_the_parts_of_a_right_to_left_meta_line_run_right_to_left(rows):
    laid = rows._laid_out(ARABIC, WIDTH)

    assert laid.meta.text == "\u2068twheeloc\u2069 · \u20689 min\u2069"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_year_begins_where_the_window_does(rows, qapp, direction):
    qapp.setLayoutDirection(direction)
    try:
        year, title = rows._laid_out(Row("2026"), WIDTH), rows._laid_out(LATIN, WIDTH)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert year.is_rtl == (direction is Qt.LayoutDirection.RightToLeft)
    assert not title.is_rtl


@pytest.mark.parametrize("is_rtl", [False, True])
def test_a_long_author_gives_way_to_date_length_and_percent(rows, is_rtl):
    rest = ("3 Mar 2024", "9 min", "36 %")
    title = ARABIC.title if is_rtl else LATIN.title

    laid = rows._laid_out(Row(title, meta=("Inés Calder, Mara Quill and the others of the harbour", *rest)), 280)

    meta = laid.meta.text
    author, *others = meta.replace("\u2068", "").replace("\u2069", "").split(" · ")
    assert others == list(rest)
    assert author.startswith("Inés C")
    assert author.endswith("…")
    assert meta.count("\u2068") == meta.count("\u2069") == (4 if is_rtl else 0)
    assert rows._meta.metrics.horizontalAdvance(meta) <= 280


def test_a_meta_line_that_fits_or_has_one_part_is_cut_only_where_it_must_be(rows):
    assert rows._laid_out(Row("Tide", meta=("Inés Calder", "9 min")), 280).meta.text == "Inés Calder · 9 min"
    assert rows._laid_out(Row("Tide", meta=()), 280).meta.text == ""
    assert rows._laid_out(Row("Tide", meta=("Inés " * 40,)), 280).meta.text.endswith("…")
    narrow = rows._laid_out(Row("Tide", meta=("Inés Calder", "3 Mar 2024", "9 min")), 60).meta.text
    assert rows._meta.metrics.horizontalAdvance(narrow) <= 60


def test_a_long_title_takes_two_lines_and_leaves_one_to_the_snippet(rows):
    laid = rows._laid_out(Row(LONG, LONG, ("Inés Calder",)), 280)

    assert len(laid.title) == 2
    assert laid.title[1].text.endswith("…")
    assert len(laid.text) == 1
    assert laid.text[0].text.endswith("…")


def test_a_short_title_leaves_two_lines_to_the_snippet(rows):
    laid = rows._laid_out(Row("Tide", LONG), 280)

    assert texts(laid.title) == ["Tide"]
    assert len(laid.text) == 2


def test_nothing_of_a_text_that_fits_is_lost(rows):
    text = "A harbour is a quiet place, and quiet water drops what it carries."

    laid = rows._laid_out(Row("Tide", text), 280)

    assert " ".join(texts(laid.text)) == text


def test_signs_beyond_the_basic_plane_are_not_torn(rows):
    text = "🌊" * 60

    laid = rows._laid_out(Row("🌊 Tide 🌊", text), 280)

    assert texts(laid.title) == ["🌊 Tide 🌊"]
    assert set("".join(texts(laid.text))) <= {"🌊", "…"}


def test_chinese_is_broken_between_signs(rows):
    laid = rows._laid_out(Row("潮汐表怎么读", "数字看上去像账本，其实每一个都是海水的小小承诺。" * 2), 280)

    assert texts(laid.title) == ["潮汐表怎么读"]
    assert len(laid.text) == 2


def test_line_ends_in_a_title_are_spaces(rows):
    assert texts(rows._laid_out(Row("Tide\nand\u2028mud"), 280).title) == ["Tide and mud"]


def test_a_row_narrower_than_its_margins_is_painted_empty(rows):
    laid = rows._laid_out(Row("Tide", "Mud"), -5)

    assert (laid.title, laid.text) == ((), ())


def test_the_line_of_progress_is_as_long_as_what_was_read(painted, theme, rows):
    image = painted(Row("Tide", percent=50))
    accent = QColor(theme.palette.accent).rgb()

    columns = [x for x in range(WIDTH) if image.pixel(x, rows.height - 1) == accent]

    assert (columns[0], columns[-1]) == (0, WIDTH // 2 - 1)


def test_a_bookmarked_row_has_a_star_at_its_end(painted, theme):
    _, last = inked(painted(Row("Tide", is_starred=True)), theme, bottom=35)

    assert WIDTH - SIDE - 3 <= last <= WIDTH - SIDE


def test_a_selected_row_has_the_selections_ground_and_a_focused_one_a_ring(painted, theme):
    selected = painted(LATIN, QStyle.StateFlag.State_Selected)
    focused = painted(LATIN, QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)

    assert selected.pixelColor(1, 50) == QColor(theme.palette.selection)
    assert selected.pixelColor(3, 50) != focused.pixelColor(3, 50)


def test_unread_is_bolder_than_read(painted, theme):
    def ink(row):
        image = painted(row)
        return sum(image.pixelColor(x, y).lightness() < 160 for x in range(WIDTH) for y in range(10, 32))

    assert ink(Row("The slow physics of mud", is_strong=True)) > ink(Row("The slow physics of mud")) * 1.1


def test_at_twice_the_pixels_the_text_is_drawn_finer_not_enlarged(painted):
    small, large = painted(LATIN), painted(LATIN, scale=2)

    enlarged = small.scaled(large.size())

    assert large.height() == 2 * small.height()
    assert large != enlarged


def test_of_layouts_made_the_last_are_kept(rows, qtbot):
    for number in range(1000):
        rows._layout(Row(f"Article {number}"), 280)

    assert len(rows._layouts) <= MOST_LAYOUTS
    qtbot.waitUntil(lambda: len(rows._layouts) == LAYOUTS_KEPT)
    assert (Row("Article 999"), 280) in rows._layouts


@pytest.mark.parametrize(
    "text",
    [
        "A harbour is a quiet place, and quiet water drops what it carries, year after year, until it is land.",
        "数字看上去像账本，其实每一个都是海水的小小承诺。它们说的是海水什么时候来，什么时候走，别的什么也不说。",
        "عرض تحليلات الإجازات في كل مدينة على البحر حيث كتب الناس قصة قديم عن الماء والحياة في هذا العالم",
        "🌊 Tide 🌊 and 🌊 mud 🌊 and 🌊 the 🌊 moon 🌊 that 🌊 makes 🌊 them 🌊 both 🌊 go 🌊 on 🌊 and 🌊 on 🌊",
    ],
)
def test_one_line_is_cut_where_the_font_would_cut_the_text(rows, text):
    face = rows.text_face

    for width in range(60, 300):
        (line,) = lines_of(text, face, width, 1, is_rtl=is_right_to_left(text))

        assert line.text == face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@pytest.mark.parametrize("sign", ["i", "l ", "W", "W ", "海", "🌊"])
def test_no_more_and_no_less_of_a_long_text_is_shown_than_there_is_room_for(rows, sign):
    face = rows.text_face

    first, last = lines_of((sign * 600).strip(), face, 280, 2, is_rtl=False)

    advance = face.metrics.horizontalAdvance
    assert last.text.endswith("…")
    for line in (first, last):
        assert 280 - 2 * advance(sign) < advance(line.text) <= 280


@pytest.mark.parametrize("sign", ["wharf ", "海", "waffle 海"])
@pytest.mark.parametrize("scale", [1, 2])
def test_a_line_that_is_cut_looks_like_one_of_the_same_text(rows, theme, sign, scale):
    face = rows.text_face
    (cut,) = lines_of((sign * 60).strip(), face, 280, 1, is_rtl=False)

    def drawn(line):
        image = QImage(WIDTH * scale, 30 * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.fill(QColor(theme.palette.chrome))
        painter = QPainter(image)
        paint_lines(painter, QPoint(4, 4), (line,), face, QColor(theme.palette.mark))
        painter.end()
        return image

    assert cut.glyphs
    columns, as_text = (inked(drawn(line), theme) for line in (cut, one_line(cut.text, face, 280, is_rtl=False)))
    assert columns == pytest.approx(as_text, abs=scale)  # an ellipsis may be kerned


def columns_marked(image, theme, top=0):
    """The first and last column, from the height `top` down, where something is marked."""
    mark = QColor(theme.palette.mark).rgb()
    columns = [x for x in range(image.width()) if any(image.pixel(x, y) == mark for y in range(top, image.height()))]
    return (columns[0], columns[-1]) if columns else None


def test_marks_go_with_their_words_into_the_lines(rows):
    text = "A harbour is a quiet place, and quiet water drops what it carries."
    words = ("harbour", "place,", "carries.")

    laid = rows._laid_out(Row("Tide tables", text, title_marks=((5, 11),), marks=found(text, *words)), 280)

    assert marked(laid.title) == [["tables"]]
    assert len(laid.text) == 2
    assert [word for line in marked(laid.text) for word in line] == list(words)


def test_a_mark_across_the_end_of_a_line_is_parted_there(rows):
    text = "A harbour is a quiet place, and quiet water drops what it carries."

    laid = rows._laid_out(Row("Tide", text, marks=((0, len(text)),)), 280)

    assert marked(laid.text) == [[line] for line in texts(laid.text)]


def test_signs_beyond_the_basic_plane_do_not_shift_marks(rows):
    text = "🌊🌊 the tide comes in 🌊 and the tide goes out again, as it has always done"
    marks = tuple(word.span() for word in re.finditer("tide", text))

    laid = rows._laid_out(Row("🌊 Tide", text, title_marks=((2, 6),), marks=marks), 280)

    assert marked(laid.title) == [["Tide"]]
    assert [word for line in marked(laid.text) for word in line] == ["tide", "tide"]


def test_what_is_cut_away_is_not_marked_and_the_ellipsis_neither(rows):
    marks = tuple((place, place + 4) for place in range(len(LONG)) if LONG.startswith("long", place))

    laid = rows._laid_out(Row("Tide", LONG, marks=((0, len(LONG)), *marks)), 280)

    last = laid.text[-1]
    assert last.text.endswith("…")
    assert last.marks[0] == (0, len(last.text) - 1)
    assert set(marked(laid.text)[0][1:] + marked(laid.text)[1][1:]) <= {"long"}
    assert all(last <= len(line.text) for line in laid.text for _, last in line.marks)


def test_a_mark_is_painted_behind_its_word(painted, theme, rows):
    metrics = rows._strong.metrics
    image = painted(Row("Tide tables", is_strong=True, title_marks=((5, 11),)))

    first, last = columns_marked(image, theme)

    assert abs(first - (SIDE + metrics.horizontalAdvance("Tide "))) <= 1
    assert abs(last - (SIDE + metrics.horizontalAdvance("Tide tables"))) <= 2


def test_in_a_right_to_left_line_a_mark_is_painted_behind_its_word(painted, theme, rows):
    metrics, title = rows._title.metrics, "عرض تحليلات"
    edge = WIDTH - SIDE
    image = painted(Row(title, title_marks=((4, len(title)),)))
    before = painted(Row(title, title_marks=((0, 3),)))

    second, first = columns_marked(image, theme), columns_marked(before, theme)

    assert abs(second[0] - (edge - metrics.horizontalAdvance(title))) <= 2
    assert abs(second[1] - (edge - metrics.horizontalAdvance("عرض "))) <= 2
    assert abs(first[1] - edge) <= 2
    assert first[0] > second[1]


def test_latin_words_in_a_right_to_left_line_are_marked_where_they_stand(painted, theme, rows):
    title, advance = "عرض Tide table تحليلات", rows._title.metrics.horizontalAdvance
    end = WIDTH - SIDE - advance("عرض ")

    tide = columns_marked(painted(Row(title, title_marks=((4, 8),))), theme)
    table = columns_marked(painted(Row(title, title_marks=((9, 14),))), theme)

    assert abs(table[1] - end) <= 3
    assert abs(table[1] - table[0] - advance("table")) <= 3
    assert abs(tide[0] - (end - advance("Tide table"))) <= 3
    assert abs(tide[1] - tide[0] - advance("Tide")) <= 3


def test_in_a_line_that_was_cut_a_mark_is_painted_behind_its_word(painted, theme, rows):
    text, advance = " ".join(f"harbour{number}" for number in range(20)), rows.text_face.metrics.horizontalAdvance
    line = rows._laid_out(Row("Tide", text), WIDTH - 2 * SIDE).text[-1].text
    word = line.split()[1]

    image = painted(Row("Tide", text, marks=found(text, f"{word} ")))

    first, last = columns_marked(image, theme, rows.height // 2)
    assert line.endswith("…")
    assert abs(first - (SIDE + advance(line[: line.index(word)]))) <= 2
    assert abs(last - first - advance(f"{word} ")) <= 2
