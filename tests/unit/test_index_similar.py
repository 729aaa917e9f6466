"""Articles like another one: what counts as similar, what as a copy, and that no article is too short or too long."""

from collections import Counter

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.domain.rough_text import rough_text
from reader.services.indexing import take_in
from reader.storage.arriving.arrivals import Arrival
from reader.storage.indexing import index_similar, index_text
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from tests.unit.written import about, about_in_chinese


class Stored:
    """A library and its index, asked by title."""

    def __init__(self, folder):
        State(folder / "state.db").close()
        self.library = Library(folder / "library.db")
        self.shelf = Shelf(self.library, folder / "state.db")
        self.folder = folder / "index"
        self.ids = {}

    def add(self, name, body, *, title="", body_format=BodyFormat.MARKDOWN, language="en"):
        draft = Draft(title or name, body, body_format, language=language, given_id=name)
        [saved] = self.library.save([Arrival(draft)])
        self.ids[saved.id] = name

    def take_in(self):
        take_in(self.library, self.folder)

    def found(self, name, limit=6):
        key = self.key(name)
        return self.shelf.with_index(lambda index: index_similar.similar(self.library, index, key, limit))

    def key(self, name):
        return next(self.shelf.key_of(id_) for id_, each in self.ids.items() if each == name)

    def alike(self, name, limit=6):
        return [self.ids[each.id] for each in self.found(name, limit).alike]

    def copies(self, name):
        return {self.ids[id_] for id_ in self.found(name).copies}

    def words(self, name):
        return {self.ids[each.id]: each.words for each in self.found(name).alike}

    def close(self):
        self.library.close()


@pytest.fixture
def stored(tmp_path):
    stored = Stored(tmp_path)
    yield stored
    stored.close()


@pytest.fixture
def three_matters(stored):
    """Four articles of each matter."""
    for matter in ("tides", "knots", "bread"):
        for number in range(4):
            stored.add(f"{matter} {number}", about(matter, number), title=f"No {matter[0]}{number}")
    return stored


def test_articles_of_one_matter_are_alike_and_others_are_not_told(three_matters):
    three_matters.take_in()

    for matter in ("tides", "knots", "bread"):
        for number in range(4):
            others = {f"{matter} {other}" for other in range(4) if other != number}
            assert set(three_matters.alike(f"{matter} {number}")) == others


def test_the_closest_come_first_and_no_more_than_are_wanted(three_matters):
    whole = "\n\n".join([about("tides", 0, 80), about("bread", 9, 240)])
    three_matters.add("mostly bread", whole)
    three_matters.take_in()

    found = three_matters.alike("mostly bread")
    [first] = three_matters.alike("mostly bread", limit=1)

    assert first == found[0]
    assert {name.split()[0] for name in found[:4]} == {"bread"}
    assert len(three_matters.alike("mostly bread", limit=2)) == 2


def test_it_finds_the_same_each_time_and_again_in_an_index_made_anew(three_matters):
    three_matters.take_in()
    before = [three_matters.found(name) for name in sorted(three_matters.ids.values())]

    take_in(three_matters.library, three_matters.folder)
    again = [three_matters.found(name) for name in sorted(three_matters.ids.values())]

    assert before == again


def test_a_rare_word_in_common_weighs_more_than_one_that_many_have(stored):
    for number in range(8):
        stored.add(f"no {number}", about("bread", number, 40))
    for number in range(5):
        stored.add(f"other {number}", f"Lantern number{number}.")
    stored.add("asked", "Lantern, astrolabe.")
    stored.add("rare", "Astrolabe, unlike lamps.")
    stored.take_in()

    assert stored.alike("asked")[0] == "rare"
    assert stored.words("asked")["rare"] == ("astrolabe",)


def test_a_word_that_most_articles_have_makes_none_alike(stored):
    for number in range(6):
        stored.add(f"article {number}", f"Everywhere unlike{number} different{number} another{number} everywhere.")
    stored.take_in()

    assert stored.alike("article 0") == []


def test_words_count_as_they_are_written_not_by_their_stems(stored):
    for number in range(6):
        stored.add(f"other {number}", about("bread", number, 40))
    stored.add("asked", "University lectures.")
    stored.add("of the stem", "Universe, universes, lectured.")
    stored.add("of the word", "Another university.")
    stored.take_in()

    assert stored.alike("asked") == ["of the word"]


def test_case_and_accents_do_not_count_and_words_are_shown_as_the_article_writes_them(stored):
    for number in range(5):
        stored.add(f"other {number}", about("bread", number, 40))
    stored.add("asked", "A Crème Brûlée of the NASA, and more Brûlée.")
    stored.add("plain", "creme brulee by nasa")
    stored.take_in()

    assert set(stored.words("asked")["plain"]) == {"Brûlée", "Crème", "NASA"}


def test_numbers_and_bits_of_addresses_are_not_shown_as_words(stored):
    for number in range(5):
        stored.add(f"other {number}", about("bread", number, 40))
    stored.add("asked", "In 1987 by 4711 io 4711 with sextants, ab.")
    stored.add("other", "Of 1987 and 4711 io: sextants, ab.")
    stored.take_in()

    assert stored.words("asked")["other"] == ("sextants",)


def test_addresses_of_links_are_no_words(stored):
    target = "(https://quay.example.org/brackish/lagoon/peninsula)"
    for number in range(5):
        stored.add(f"other {number}", about("bread", number, 40))
    stored.add("asked", f"Slow [mud]{target}")
    stored.add("same address", f"Quick [sand]{target}")
    stored.add("same word", "Mud here.")
    stored.take_in()

    assert stored.alike("asked") == ["same word"]


# Copies.


@pytest.fixture
def with_original(three_matters):
    """An article of twelve paragraphs beside them."""
    three_matters.add("original", about("tides", 7, 480), title="How tides turn")
    return three_matters


def changed(seed=1):
    paragraphs = about("tides", 7, 480).split("\n\n")
    paragraphs[5] = about("bread", seed, 40)
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize("title", ["How tides turn", "Another title"])
def test_a_copy_with_one_changed_paragraph_is_a_copy_and_no_row(with_original, title):
    with_original.add("copy", changed(), title=title)
    with_original.take_in()

    assert with_original.copies("original") == {"copy"}
    assert with_original.copies("copy") == {"original"}
    assert "copy" not in with_original.alike("original")


def test_the_same_text_in_another_order_and_as_html_is_a_copy(with_original):
    paragraphs = about("tides", 7, 480).split("\n\n")[::-1]
    with_original.add("copy", "".join(f"<p>{text}</p>" for text in paragraphs), body_format=BodyFormat.HTML)
    with_original.take_in()

    assert with_original.copies("original") == {"copy"}


def test_an_article_of_the_same_title_with_other_text_is_no_copy(with_original):
    with_original.add("namesake", about("tides", 8, 480).replace("tide", "surge"), title="How tides turn")
    with_original.add("of another matter", about("bread", 8, 480), title="How tides turn")
    with_original.take_in()

    assert "of another matter" not in with_original.copies("original")
    assert "of another matter" not in with_original.alike("original")


@pytest.mark.parametrize(
    ("title", "shared", "is_copy"),
    [("Alpha beta!", 80, True), ("Alpha beta!", 50, False), ("Gamma delta", 80, False), ("Gamma delta", 95, True)],
)
def test_of_one_title_half_of_all_words_makes_a_copy_and_of_another_three_quarters(stored, title, shared, is_copy):
    words = [f"w{number}ord" for number in range(200)]
    for number in range(6):
        stored.add(f"other {number}", about("bread", number, 60))
    stored.add("original", " ".join(words[:100]), title="Alpha beta")
    stored.add("other", " ".join(words[100 - shared : 200 - shared]), title=title)
    stored.take_in()

    assert ("other" in stored.copies("original"), "other" in stored.alike("original")) == (is_copy, not is_copy)


def test_of_several_copies_of_another_article_one_is_shown(with_original):
    for number in range(3):
        with_original.add(f"copy {number}", changed(number), title=f"Turn {number}")
    with_original.take_in()

    found = with_original.alike("tides 1")

    assert len([name for name in found if name.startswith(("original", "copy"))]) == 1


def add_more_bread(stored):
    """So many that words of tides are rare among all."""
    for number in range(4, 40):
        stored.add(f"bread {number}", about("bread", number))


def test_copies_leave_no_gap_where_there_are_others(three_matters):
    add_more_bread(three_matters)
    text = about("tides", 7, 480)
    for number in range(index_similar.COMPARED + 6):
        three_matters.add(f"copy {number}", text.replace("moon", f"moon{number}"), title="How tides turn")
    three_matters.take_in()

    assert set(three_matters.alike("copy 0")) >= {f"tides {number}" for number in range(4)}
    assert len(three_matters.copies("copy 0")) == index_similar.COMPARED + 5


def test_what_is_unwanted_leaves_no_gap_either(three_matters):
    add_more_bread(three_matters)
    for number in range(4, 24):
        three_matters.add(f"tides {number}", about("tides", number), title=f"No {number}")
    three_matters.take_in()
    key = three_matters.key("tides 0")
    asked = []

    def first_fifteen(ids):
        asked[:] = dict.fromkeys((*asked, *ids))
        return asked[:15]

    found = three_matters.shelf.with_index(
        lambda index: index_similar.similar(three_matters.library, index, key, 6, first_fifteen)
    )

    assert len(found.alike) == 6
    assert not {each.id for each in found.alike} & set(asked[:15])


# Any article.


@pytest.mark.parametrize(
    "body",
    ["", " \n ", "…", "Tide.", "a", "的", "海", "<p></p>", "![](a.png)", "\U0001f600", "x" * 3000, "\ud800tide"],
)
def test_an_article_with_hardly_any_text_is_no_error(three_matters, body):
    three_matters.add("short", body, title="?")
    three_matters.add("short as well", body, title="!")
    three_matters.take_in()

    found = three_matters.found("short")

    assert len(found.alike) <= 6
    assert three_matters.found("tides 0").alike


def test_an_empty_body_is_compared_by_its_title(three_matters):
    three_matters.add("empty", "", title="Sourdough and yeast in the oven")
    three_matters.take_in()

    assert three_matters.alike("empty")
    assert {name.split()[0] for name in three_matters.alike("empty")} == {"bread"}


def test_the_only_article_has_none_like_it(stored):
    stored.add("alone", about("tides", 1))
    stored.take_in()

    assert stored.found("alone") == index_similar.Found()


def test_an_article_that_is_not_in_the_index_yet_has_similar_ones(three_matters):
    three_matters.take_in()
    three_matters.add("new", about("knots", 9))

    assert {name.split()[0] for name in three_matters.alike("new")} == {"knots"}


def test_an_article_that_is_gone_has_none(three_matters):
    three_matters.take_in()

    found = three_matters.shelf.with_index(
        lambda index: index_similar.similar(three_matters.library, index, 1 << 40, 6)
    )

    assert found == index_similar.Found()


def test_of_a_megabyte_no_more_than_the_beginning_is_compared(three_matters, monkeypatch):
    beginning = about("tides", 5, 3000)
    assert len(beginning) > index_similar.BEGINNING
    endless = beginning + about("knots", 5, 160) * 1300
    assert len(endless) > 1_000_000
    three_matters.add("endless", endless, title="Endless")
    three_matters.take_in()
    lengths = []
    count = index_text.counts_of
    monkeypatch.setattr(index_text, "counts_of", lambda text: lengths.append(len(text)) or count(text))

    assert set(three_matters.alike("endless")) == {f"tides {number}" for number in range(4)}
    assert "endless" in three_matters.alike("tides 0")

    assert max(lengths) <= index_similar.BEGINNING + len("\nEndless")


@pytest.mark.parametrize("signs", ["海", "é", "\U0001f600"])
def test_a_beginning_may_end_within_a_letter(three_matters, signs):
    three_matters.add("endless", "a" + signs * 20_000, title="Endless")
    three_matters.take_in()

    assert three_matters.alike("endless") == []


# Chinese.


@pytest.fixture
def in_chinese(stored):
    for matter in ("tides", "bread"):
        for number in range(4):
            stored.add(f"{matter} {number}", about_in_chinese(matter, number), language="zh")
    return stored


def test_chinese_articles_are_alike_by_pairs_of_signs(in_chinese):
    in_chinese.take_in()

    assert set(in_chinese.alike("tides 0")) == {"tides 1", "tides 2", "tides 3"}
    assert set(in_chinese.alike("bread 0")) == {"bread 1", "bread 2", "bread 3"}


def test_chinese_words_are_shown_whole_and_without_grammar(in_chinese):
    in_chinese.take_in()

    shown = [word for name in ("tides 0", "bread 0") for each in in_chinese.words(name).values() for word in each]

    assert shown
    assert all(len(word) > 1 and not set(word) & set("的了是在和也就都") for word in shown)


def test_signs_of_grammar_are_not_shown_however_often_they_stand_with_a_word(stored):
    for number in range(6):
        stored.add(f"other {number}", about("bread", number))
    stored.add("asked", "灯塔的看守人说灯塔的灯每夜亮着。" * 3, language="zh")
    stored.add("alike", "昨天去看灯塔的画，灯塔的照片也有。", language="zh")
    stored.take_in()

    assert stored.words("asked")["alike"] == ("灯塔",)


def test_a_chinese_copy_with_a_changed_sentence_is_a_copy(in_chinese):
    text = about_in_chinese("tides", 7, 200)
    in_chinese.add("original", text, language="zh")
    in_chinese.add("copy", text[:300] + about_in_chinese("bread", 7, 12) + text[340:], language="zh")
    in_chinese.take_in()

    assert in_chinese.copies("original") == {"copy"}


def test_counts_are_those_of_the_index():
    text = rough_text("The *tide* turned; tides turn. 海港 and 港", BodyFormat.MARKDOWN)

    counts = index_text.counts_of(text)

    assert counts.words == Counter("the tide turned tides turn and".split())
    assert counts.pairs == Counter(["海港"])
