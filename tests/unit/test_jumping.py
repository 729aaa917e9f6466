"""What the command palette finds, and how well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft
from reader.domain.jumping import SCATTERED, SIGNS, Asked, Kind, Target, asked, match
from reader.domain.phrase import phrase
from reader.domain.text import fold
from reader.paths import DataFolder
from reader.services import indexing, jumping
from reader.services.opening import opened
from reader.storage.arriving.arrivals import Arrival
from reader.storage.state import State

TITLES = (
    "How to read a tide table",
    "Why small harbours silt up",
    "The lighthouse that moved inland",
    "潮汐表怎么读",
    "في سوق الورّاقين",
    "Smallholdings by the sea",
)


@pytest.fixture(params=[True, False], ids=["with an index", "without an index"])
def library(request, tmp_path):
    with opened(DataFolder(tmp_path), can_write=True) as stored:
        drafts = [
            Draft(title, f"On {place}.", BodyFormat.MARKDOWN, authors=(Author(f"Ana Müller {place}"),), tags=("sea",))
            for place, title in enumerate(TITLES)
        ]
        stored.library.save([Arrival(draft) for draft in drafts])
        if request.param:
            indexing.take_in(stored.library, stored.library.database.path.with_name("index"))
        yield stored


def titles(found):
    return [each.target.text for each in found]


def bold(words, text):
    how = match(fold(words), text)
    return how and "".join(text[place] for place in how.places)


@pytest.mark.parametrize(
    ("better", "worse", "query"),
    [
        ("Theme: dark", "Page down, then the next article", "the"),
        ("Mark as read or unread", "Last import report", "read"),
        ("Import a folder…", "Open the data folder", "if"),
        ("Larger text", "All articles", "lar"),
        ("Préférences", "Copy references", "pref"),
        ("Reading a tide table", "Untidy tables", "ti ta"),
    ],
)
def test_a_better_match_has_a_lower_rank(better, worse, query):
    good, bad = match(query, better), match(query, worse)

    assert good is not None
    assert bad is None or good.rank < bad.rank


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("tid", "How to read a tide table", "tid"),
        ("pref", "Préférences", "Préf"),
        ("table tide", "How to read a tide table", "tidetable"),
        ("iaf", "Import a folder…", "Iaf"),
        ("汐表", "潮汐表怎么读", "汐表"),
        ("وراقين", "في سوق الورّاقين", "وراقين"),
        ("strasse", "Die Straße", "Straße"),
    ],
)
def test_the_signs_that_are_found_are_known_as_they_are_written(words, text, marked):
    assert bold(words, text).replace("\u0651", "") == marked


def test_letters_out_of_order_are_no_match():
    assert match("tyq", "Quit") is None


def test_scattered_letters_are_a_match_only_where_names_are_few():
    assert match("fna", "Find in the article").rank <= SCATTERED
    assert match("dtl", "Find in the article", is_strict=True) is None


@given(text=st.text(max_size=60), start=st.integers(0, 60), length=st.integers(1, 20))
def test_whatever_stands_in_a_text_is_found_in_it(text, start, length):
    words = fold(text[start : start + length])

    found = match(words, text, is_strict=True)

    if (
        words
        and words in fold(text)
        and len(fold(text)) == len("".join(fold(sign) or " " * sign.isspace() for sign in text))
    ):
        assert found is not None
        assert set(found.places) <= set(range(len(text)))


@given(words=st.text(max_size=12), text=st.text(max_size=40))
def test_places_are_within_the_text_and_in_order(words, text):
    found = match(fold(words), text)

    if found:
        assert list(found.places) == sorted(set(found.places))
        assert all(0 <= place < len(text) for place in found.places)


@pytest.mark.parametrize(("sign", "kind"), SIGNS.items())
def test_a_sign_asks_for_one_kind(sign, kind):
    assert asked(f" {sign} Tide") == Asked(kind, "tide")


@pytest.mark.parametrize(("typed", "kind"), [("＃潮", Kind.TAG), ("＞", Kind.ACTION), ("＠目录", Kind.HEADING)])
def test_signs_may_be_as_wide_as_chinese_ones(typed, kind):
    assert asked(typed).kind is kind


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("tide", "How to read a tide table"),
        ("TIDE TA", "How to read a tide table"),
        ("ighthous", "The lighthouse that moved inland"),
        ("汐表", "潮汐表怎么读"),
        ("الوراقين", "في سوق الورّاقين"),
    ],
)
def test_articles_are_found_by_their_titles_and_within_words(library, typed, title):
    assert titles(jumping.articles(library.shelf, asked(typed), lambda: False)) == [title]


def test_what_is_in_the_wastebasket_is_not_found(library):
    [tide] = jumping.articles(library.shelf, asked("tide"), lambda: False)

    library.state.wastebasket.add([tide.target.key], phrase("Delete"))

    assert jumping.articles(library.shelf, asked("tide"), lambda: False) == []
    assert jumping.alike_articles(library.library, library.shelf, asked("tied"), lambda: False) == []


def test_signs_of_the_search_language_are_only_signs(library):
    assert jumping.articles(library.shelf, asked('tide" -OR:('), lambda: False) == []


def test_a_title_with_a_wrong_letter_in_it_is_found_all_the_same(library):
    found = jumping.alike_articles(library.library, library.shelf, asked("smal harbuors"), lambda: False)

    assert titles(found)[0] == "Why small harbours silt up"
    assert found[0].match.places


def test_authors_and_tags_are_found_with_how_many_articles_they_have(library):
    names = jumping.names(library.shelf)

    [sea] = jumping.named(asked("#se"), names)
    authors = jumping.named(asked("&muller"), names)

    assert sea.target == Target(Kind.TAG, "sea", "sea", str(len(TITLES)))
    assert len(authors) == len(TITLES)
    assert titles(jumping.alike(asked("muler"), [], names))


def test_of_names_with_a_piece_that_is_alike_the_one_that_is_hardly_more_comes_first():
    commands = [Target(Kind.ACTION, "report", "Last import report"), Target(Kind.ACTION, "export", "Export…")]

    assert titles(jumping.alike(asked("epxort"), commands, jumping.Names([], []))) == ["Export…", "Last import report"]


def test_slips_in_the_english_name_of_a_command_are_forgiven_too():
    commands = [Target(Kind.ACTION, "export", "导出…", also="Export…"), Target(Kind.ACTION, "map", "地图", also="Map")]

    [found] = jumping.alike(asked("epxort"), commands, jumping.Names([], []))

    assert (found.target.text, found.target.detail, found.match.places) == ("导出…", "Export…", ())


def test_what_was_used_last_is_remembered_in_its_order(tmp_path):
    clock = iter(range(100))
    state = State(tmp_path / "state.db", clock=lambda: float(next(clock)))
    for name in ("action quit", "article one", "action quit"):
        state.uses.note(name)

    state.close()
    again = State(tmp_path / "state.db")

    assert again.uses.latest() == ["action quit", "article one"]
    assert again.undo() is None, "nobody decided anything"
    again.close()
