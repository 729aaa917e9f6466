"""The whole library searched: the query language, languages, views, orders, suggestions; and any text is a query."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft
from reader.domain.listing import ListQuery, SortKey, View
from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled
from reader.domain.search_query import parse
from reader.services import searching
from reader.services.indexing import take_in
from reader.services.matching import Matcher
from reader.services.searching import listed
from reader.storage.arriving.arrivals import Arrival
from reader.storage.index import IndexWriter, SearchIndex
from reader.storage.indexing.index_document import Entry
from reader.storage.indexing.index_queries import Known
from reader.storage.indexing.index_text import language_of
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State

STEP = phrase("A step")
ADA, BERIT = Author("Ada Lorne"), Author("Bérit Halvorsen")


class Stored:
    """A data folder with everything in it taken into the index by `take_in`."""

    def __init__(self, folder: Path) -> None:
        self.state = State(folder / "state.db")
        self.library = Library(folder / "library.db")
        self.shelf = Shelf(self.library, folder / "state.db")
        self.folder = folder / "index"
        self.ids: dict[str, str] = {}

    def add(self, title, body="Text.", **more):
        [saved] = self.library.save([Arrival(Draft(title, body, BodyFormat.MARKDOWN, **more))])
        self.ids[title] = saved.id

    def take_in(self):
        take_in(self.library, self.folder)

    def results(self, words, *, is_typing=False, limit=searching.MOST, **query):
        return listed(self.shelf, ListQuery(words=words, **query), is_typing=is_typing, limit=limit)

    def titles(self, words, **more):
        return [row.title for row in self.shelf.rows(self.results(words, **more).order)]

    def close(self):
        self.library.close()
        self.state.close()


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    stored = Stored(tmp_path_factory.mktemp("searching"))
    fill(stored)
    stored.take_in()
    yield stored
    stored.close()


@pytest.fixture
def stored(tmp_path):
    """An empty one, to be changed."""
    stored = Stored(tmp_path)
    yield stored
    stored.close()


def day(year, month=1, number=1):
    return datetime(year, month, number, 12, tzinfo=UTC)


def fill(stored):
    stored.add(
        "Slow mud",
        f"The harbour silts up. Ships were running aground on the sand bank. {'Mud settles. ' * 300}",
        authors=(ADA,),
        tags=("Sea", "slow reading"),
        published=day(2019, 5, 3),
        source_url="https://mud.example.org/slow-physics",
        language="en",
        series="Coasts",
        series_place=1,
    )
    stored.add(
        "Seven knots",
        "A knot holds. Run the rope through the bank of eyes, then sand it.",
        authors=(BERIT, ADA),
        tags=("Rope",),
        published=day(2021),
        language="en-GB",
    )
    stored.add(
        "Die Häuser am Meer",
        "Viele Häuser stehen leer. Der Hafen ist still, die Schiffe laufen aus.",
        tags=("Meer",),
        published=day(2020, 5, 20),
        language="de",
    )
    stored.add("Les chevaux de mer", "Une ville au bord de la mer; un café l'été.", language="fr", published=day(2020))
    stored.add(
        "海港为什么会淤积",
        "水流慢了，泥沙就沉下来。上海港每年都要清淤。",
        language="zh-Hans",
        authors=(Author("徐志摩"),),
    )
    stored.add("港の朝", "港はとても静かで、カモメがいました。", language="ja")
    stored.add("부산항", "부산항은 큰 항구입니다.", language="ko")
    stored.add("كتاب البحر", "هٰذَا كِتَابٌ عَنِ المَدْرَسَةِ والبحر.", language="ar")
    stored.add("ספר הים", "זֶה הַסֵּפֶר עַל הַיָּם.", language="he")
    stored.add("ทะเล", "เราไปทะเลกันในวันหยุด", language="th")
    stored.add("Ｗｉｄｅ ﬁle", "Full width ＡＢＣ１２３ and naïve ½ cups of CAFÉ™.", published=day(1961))


def test_every_word_must_be_there(opened):
    assert opened.titles("harbour") == ["Slow mud"]
    assert set(opened.titles("sand bank")) == {"Slow mud", "Seven knots"}
    assert opened.titles("sand harbour") == ["Slow mud"]
    assert opened.titles("sand nowhere") == []


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ('"sand bank"', {"Slow mud"}),
        ("“sand bank”", {"Slow mud"}),
        ('"bank sand"', set()),
        ("sand -mud", {"Seven knots"}),
        ("sand NOT mud", {"Seven knots"}),
        ('sand -"sand bank"', {"Seven knots"}),
        ("sand -tag:rope", {"Slow mud"}),
        ("harbour OR rope", {"Slow mud", "Seven knots"}),
        ("harbour | hafen", {"Slow mud", "Die Häuser am Meer"}),
        ("sand (harbour OR eyes)", {"Slow mud", "Seven knots"}),
        ("title:mud", {"Slow mud"}),
        ("title:harbour", set()),
        ('title:"slow mud"', {"Slow mud"}),
        ("author:lorne", {"Slow mud", "Seven knots"}),
        ("author:berit", {"Seven knots"}),
        ('author:"Ada Lorne" -author:halvorsen', {"Slow mud"}),
        ("author:志摩", {"海港为什么会淤积"}),
        ("lorne", {"Slow mud", "Seven knots"}),
        ("tag:sea", {"Slow mud"}),
        ('tag:"slow reading"', {"Slow mud"}),
        ("rope", {"Seven knots"}),
        ("source:mud.example.org", {"Slow mud"}),
        ("site:physics", {"Slow mud"}),
        ("physics", set()),
        ("lang:en", {"Slow mud", "Seven knots"}),
        ("lang:zh_CN", {"海港为什么会淤积"}),
        ("LANG:DE", {"Die Häuser am Meer"}),
        ("lang:xx", set()),
        ("sand -lang:en", set()),
        ("before:2020 lang:en", {"Slow mud"}),
        ("before:1970", {"Ｗｉｄｅ ﬁle"}),
        ("after:2020-05", {"Die Häuser am Meer", "Seven knots"}),
        ("after:2020-05-21", {"Seven knots"}),
        ("date:2020-05-20", {"Die Häuser am Meer"}),
        ("year:2020", {"Die Häuser am Meer", "Les chevaux de mer"}),
        ("date:2019..2020 lang:en", {"Slow mud"}),
        ("-after:1900 lang:he", {"ספר הים"}),
        ("words:>500", {"Slow mud"}),
        ("words:<500 lang:en", {"Seven knots"}),
        ("words:10..20 lang:en", {"Seven knots"}),
        ("minutes:>=3", {"Slow mud"}),
        ("minutes:<2 lang:en", {"Seven knots"}),
        ("minutes:1 sand", {"Seven knots"}),
    ],
)
def test_the_whole_language_is_understood(opened, query, titles):
    assert set(opened.titles(query)) == titles


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("har", {"Slow mud"}),
        ("harbour sa", {"Slow mud"}),
        ('"sand ba', {"Slow mud"}),
        ("title:kno", {"Seven knots"}),
        ("author:lor", {"Slow mud", "Seven knots"}),
        ("tag:slow", {"Slow mud"}),
        ("har ", set()),
        ("sand is:", {"Slow mud", "Seven knots"}),
        ("sand words:>", {"Slow mud", "Seven knots"}),
    ],
)
def test_while_it_is_typed_the_last_word_may_go_on(opened, query, titles):
    assert set(opened.titles(query, is_typing=True)) == titles


def test_once_it_is_typed_a_beginning_is_no_word(opened):
    assert opened.titles("har") == []


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("run", {"Slow mud", "Seven knots"}),
        ("running", {"Slow mud", "Seven knots"}),
        ("runs", {"Slow mud", "Seven knots"}),
        ('"run"', {"Seven knots"}),
        ('"running"', {"Slow mud"}),
        ("-running sand", {"Seven knots"}),
        ("ship", {"Slow mud"}),
        ("haus", {"Die Häuser am Meer"}),
        ("hauser", {"Die Häuser am Meer"}),
        ("Schiff", {"Die Häuser am Meer"}),
        ("cheval", {"Les chevaux de mer"}),
        ("villes", {"Les chevaux de mer"}),
        ("title:knot", set()),
        ("title:knots", {"Seven knots"}),
    ],
)
def test_words_are_found_in_other_forms_by_the_language_of_the_article(opened, query, titles):
    assert set(opened.titles(query)) == titles


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("HARBOUR", {"Slow mud"}),
        ("Ｈａｒｂｏｕｒ", {"Slow mud"}),
        ("cafe ete", {"Les chevaux de mer"}),
        ("CAFÉ cups", set()),
        ("cafetm", {"Ｗｉｄｅ ﬁle"}),
        ("haüser", {"Die Häuser am Meer"}),
        ("abc123", {"Ｗｉｄｅ ﬁle"}),
        ("wide file", {"Ｗｉｄｅ ﬁle"}),
        ("naive", {"Ｗｉｄｅ ﬁle"}),
    ],
)
def test_case_accents_and_width_do_not_count(opened, query, titles):
    assert set(opened.titles(query)) == titles


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("港", {"海港为什么会淤积", "港の朝"}),
        ("海港", {"海港为什么会淤积"}),
        ("上海港", {"海港为什么会淤积"}),
        ("港海", set()),
        ("泥沙 清淤", {"海港为什么会淤积"}),
        ("沉", {"海港为什么会淤积"}),
        ("title:淤积", {"海港为什么会淤积"}),
        ("-海 港", {"港の朝"}),
        ("静か", {"港の朝"}),
        ("カモメ", {"港の朝"}),
        ("ｶﾓﾒ", {"港の朝"}),
        ("항", {"부산항"}),
        ("항구", {"부산항"}),
        ("부산항은", {"부산항"}),
        ("كتاب", {"كتاب البحر"}),
        ("كِتَاب", {"كتاب البحر"}),
        ("مدرسة", {"كتاب البحر"}),
        ("المدرسه", {"كتاب البحر"}),
        ("ספר", {"ספר הים"}),
        ("הספר", {"ספר הים"}),
        ("הַסֵּפֶר", {"ספר הים"}),
        ("ทะเล", {"ทะเล"}),
        ("วันหยุด", {"ทะเล"}),
        ("ท", {"ทะเล"}),
    ],
)
def test_every_script_is_found_as_its_readers_type_it(opened, query, titles):
    assert set(opened.titles(query)) == titles


def test_a_title_with_the_word_comes_before_a_text_with_it(stored):
    stored.add("Silt", "Mud, mud and mud. " * 5)
    stored.add("On mud", "Something of the harbour that is as long as the other. " * 3)
    stored.take_in()

    assert stored.titles("mud") == ["On mud", "Silt"]


def test_what_stands_as_typed_comes_before_other_forms(stored):
    stored.add("One", "He was running home.")
    stored.add("Two", "He would run away home.")
    stored.take_in()

    assert stored.titles("running") == ["One", "Two"]
    assert stored.titles("run") == ["Two", "One"]


# Views, filters and orders.


@pytest.fixture
def marked(stored):
    """Four articles with the same word: read, bookmarked, in the wastebasket, and as it came."""
    for number, (title, body) in enumerate(
        {"Read": "Mud " * 4, "Starred": "Mud " * 3, "Trashed": "Mud", "Plain": "Mud " * 2}.items()
    ):
        authors = (ADA,) if title in ("Read", "Starred", "Trashed") else (BERIT,)
        tags, series = (("sea",), "Coasts") if title in ("Read", "Plain") else ((), "")
        stored.add(
            title, body, authors=authors, tags=tags, series=series, published=day(2020 - number), saved=day(2000)
        )
    stored.add("Other", "Sand", published=day(2024))
    stored.take_in()
    stored.state.note_read(stored.ids["Read"])
    stored.state.bookmarks.add([stored.ids["Starred"]], STEP)
    stored.state.wastebasket.add([stored.ids["Trashed"]], STEP)
    return stored


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({}, {"Read", "Starred", "Plain"}),
        ({"view": View.UNREAD}, {"Starred", "Plain"}),
        ({"view": View.BOOKMARKS}, {"Starred"}),
        ({"author": ADA.id}, {"Read", "Starred"}),
        ({"tag": "SEA"}, {"Read", "Plain"}),
        ({"series": "coasts"}, {"Read", "Plain"}),
        ({"series": "coasts", "view": View.UNREAD}, {"Plain"}),
        ({"author": "nobody"}, set()),
    ],
)
def test_a_search_stays_within_its_list(marked, query, titles):
    results = marked.results("mud", **query)

    assert {row.title for row in marked.shelf.rows(results.order)} == titles
    assert results.count == len(titles)
    assert set(marked.titles("mud -nowhere lang:en OR mud", **query)) == titles


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("is:unread mud", {"Starred", "Plain"}),
        ("is:read", {"Read"}),
        ("is:bookmarked", {"Starred"}),
        ("is:starred mud", {"Starred"}),
        ("-is:read mud", {"Starred", "Plain"}),
        ("-is:unread", {"Read"}),
        ("is:read OR is:bookmarked", {"Read", "Starred"}),
        ("is:unread -is:bookmarked mud", {"Plain"}),
        ("is:unread is:read", set()),
    ],
)
def test_what_the_reader_did_is_searched_too(marked, query, titles):
    assert set(marked.titles(query)) == titles


def test_what_is_read_meanwhile_is_no_longer_found_unread(marked):
    before = set(marked.titles("mud is:unread"))
    marked.state.note_read(marked.ids["Plain"])

    assert (before, set(marked.titles("mud is:unread"))) == ({"Starred", "Plain"}, {"Starred"})


def test_an_article_that_arrives_after_it_was_read_is_found_as_read(marked):
    marked.titles("is:read")
    [arrival] = [Arrival(Draft("Late", "Mud", BodyFormat.MARKDOWN))]
    with closing(Library(marked.folder.with_name("other.db"))) as other:
        marked.state.note_read(other.save([arrival])[0].id)
    before = set(marked.titles("is:read"))
    marked.library.save([arrival])
    marked.take_in()

    assert (before, set(marked.titles("is:read"))) == ({"Read"}, {"Read", "Late"})


def test_what_comes_back_from_the_wastebasket_is_found_at_once(marked):
    before = set(marked.titles("mud"))
    marked.state.undo()

    assert (before, set(marked.titles("mud"))) == (
        {"Read", "Starred", "Plain"},
        {"Read", "Starred", "Trashed", "Plain"},
    )


@pytest.mark.parametrize(
    ("key", "titles"),
    [
        (SortKey.PUBLISHED, ["Read", "Starred", "Plain"]),
        (SortKey.TITLE, ["Plain", "Read", "Starred"]),
        (SortKey.AUTHOR, ["Starred", "Read", "Plain"]),
        (SortKey.LENGTH, ["Plain", "Starred", "Read"]),
    ],
)
@pytest.mark.parametrize("many", [0, 10_000])
def test_results_come_in_the_order_chosen(marked, monkeypatch, key, titles, many):
    monkeypatch.setattr("reader.storage.shelf.MANY_KEYS", many)

    assert marked.titles("mud", found_by=key) == titles


@pytest.mark.parametrize("query", ["is:unread", "words:<100 -is:read", "-is:read lang:fr OR -is:read"])
def test_where_no_word_makes_one_more_relevant_the_list_keeps_its_order(marked, query):
    assert marked.titles("is:unread") == ["Other", "Starred", "Plain"]
    assert marked.titles("is:unread", reverse=True) == ["Plain", "Starred", "Other"]
    assert marked.titles("is:unread", sort=SortKey.TITLE) == ["Other", "Plain", "Starred"]


def test_the_first_are_given_at_once_and_all_are_counted(stored):
    for number in range(30):
        stored.add(f"Mud {number}")
    stored.take_in()

    first, whole = stored.results("mud", limit=10), stored.results("mud")

    assert (len(first.order), first.count, first.is_whole) == (10, 30, False)
    assert (len(whole.order), whole.count, whole.is_whole) == (30, 30, True)
    assert whole.order[:10] == first.order
    assert whole.seconds > 0


def test_without_words_it_is_the_list_itself(marked):
    for words in ("", "   ", "-", '""', "...", "NOT", "OR |"):
        assert marked.titles(words) == ["Other", "Read", "Starred", "Plain"]
    assert not marked.results("").is_by_title


# Without an index.


def test_without_an_index_titles_names_tags_and_marks_are_searched(marked):
    marked.folder.rename(marked.folder.with_name("gone"))
    found = {
        query: set(marked.titles(query))
        for query in (
            "plain",
            '"Read"',
            "berit",
            "author:ada",
            "tag:sea",
            "title:r",
            "is:read",
            "is:unread",
            "-is:unread",
            "r -starred",
            "plain OR other",
            "mud",
            "other words:>100",
            "lang:en plain",
            "source:nowhere plain",
            "-source:nowhere plain",
        )
    }

    assert found == {
        "plain": {"Plain"},
        '"Read"': {"Read"},
        "berit": {"Plain"},
        "author:ada": {"Read", "Starred"},
        "tag:sea": {"Read", "Plain"},
        "title:r": {"Read", "Starred", "Other", "Plain"},
        "is:read": {"Read"},
        "is:unread": {"Starred", "Plain", "Other"},
        "-is:unread": {"Read"},
        "r -starred": {"Read", "Plain", "Other"},
        "plain OR other": {"Plain", "Other"},
        "mud": set(),
        "other words:>100": {"Other"},
        "lang:en plain": {"Plain"},
        "source:nowhere plain": {"Plain"},
        "-source:nowhere plain": {"Plain"},
    }
    assert marked.results("plain").is_by_title
    assert marked.results("plain " * 2000).seconds < 1


def test_results_are_partial_while_the_index_has_more_to_take_in_than_a_moment_is_enough_for(stored, monkeypatch):
    monkeypatch.setattr(searching, "FEW_WAITING", 1)
    stored.add("Mud")
    stored.take_in()
    told = []

    for title in ("Silt", "Sand"):
        stored.add(title)
        told.append(stored.results("mud").is_partial)
    stored.take_in()

    assert [*told, stored.results("mud").is_partial] == [False, True, False]


def test_a_list_nobody_waits_for_any_more_is_given_up(marked, monkeypatch):
    monkeypatch.setattr("reader.storage.shelf.INSTRUCTIONS_BETWEEN_LOOKS", 1)
    marked.folder.rename(marked.folder.with_name("gone"))

    for words in ("", "plain"):
        with pytest.raises(Cancelled):
            listed(marked.shelf, ListQuery(words=words), is_stale=lambda: True)


# Questions and slips.


def test_a_question_need_not_find_all_its_words(opened):
    asked = "why do ships keep running aground on the sand of this harbour"

    results = opened.results(asked)

    assert results.is_loose
    assert opened.titles(asked)[0] == "Slow mud"
    assert "海港为什么会淤积" not in opened.titles(asked)


@pytest.mark.parametrize(
    "query",
    ["ships nowhere to be", "ships harbour sand", "ships nowhere -rope lang:en OR lang:de"],
)
def test_what_must_not_be_there_and_filters_bind_a_question_too(opened, query):
    assert opened.titles(f"{query} -mud") == []
    assert "Slow mud" not in opened.titles(f"{query} a b c lang:de")


def test_a_question_that_finds_enough_is_strict(stored):
    for number in range(12):
        stored.add(f"Mud {number}", "one two three four")
    stored.add("Half", "one two")
    stored.take_in()

    results = stored.results("one two three four")

    assert (results.count, results.is_loose) == (12, False)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harbuor", "harbour"),
        ("harbor", "harbour"),
        ("hrabour", "harbour"),
        ("hharbour", "harbour"),
        ("Harbuor", "harbour"),
        ("harbuor lang:en", "harbour lang:en"),
        ('"sand bnak"', '"sand bank"'),
        ("sand harbuor", "sand harbour"),
        ("sandharbuor harbuor", ""),
        ("author:lorme", "author:lorne"),
        ("author:harbuor", ""),
        ("title:knosts", "title:knots"),
        ("tag:ropw", "tag:rope"),
        ("lornee", "lorne"),
        ("xyzzy", ""),
        ("hx", ""),
        ("harbour", ""),
        ("harbuor -harbour", ""),
        ("rope harbuor", ""),
        ("海湾", ""),
        ("harbuor☃", "harbour"),
    ],
)
def test_where_nothing_is_found_the_nearest_spelling_that_finds_something_is_offered(opened, typed, meant):
    results = opened.results(typed)

    assert results.instead == meant
    assert not meant or opened.results(meant).count > 0


def test_only_whole_words_are_mended(stored):
    stored.add("One", "heart art")
    stored.take_in()

    assert stored.results("heart-heartt heartt").instead == ""
    assert stored.results("art heart artt").instead in ("art heart art", "art heart heart")


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("mud", "mud", 0), ("mud", "mad", 1), ("mud", "mu", 1), ("mud", "muds", 1), ("mud", "umd", 1), ("ab", "ba", 1)],
)
def test_slips_are_counted(one, other, slips):
    assert searching._slips(one, other) == searching._slips(other, one) == slips


# Any text is a query.

ODD = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(list("\"“”«»「」-|:()[]{}*?~^\\/+&!.,<>='\x00\x07\u202e\ufeff\u00ad\u0301\ud800 海한ทك½İß☃🎉")),
    ),
    max_size=60,
)
WORDS = st.sampled_from(
    [
        *(
            "mud sand is:unread is: lang:en before:2021 after:x words:>9 minutes:<1 title: OR NOT AND -rope | tag:sea"
        ).split(),
        *(
            "words:>99999999999999999999 author:“ year:0000 date:9999-12-31 words:..5 before:0001 ( ) -( harbuor"
        ).split(),
        *('"sand bank"', '-"x y"', '"', "-", "“sand"),
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(ODD, st.lists(st.one_of(WORDS, ODD), max_size=8).map(" ".join)), st.booleans())
@example("words:>" + "9" * 400, False)
@example("\ud800", True)
@example("a\x00b", True)
def test_any_text_is_a_query(opened, words, is_typing):
    results = opened.results(words, is_typing=is_typing)

    assert results.count >= len(opened.shelf.rows(results.order)) == len(results.order)
    assert not results.is_by_title


@pytest.mark.parametrize(
    "words",
    [
        "a " * 5000,
        "ab " * 3333,
        "海" * 10_000,
        '"' + "ab " * 3333,
        "x" * 10_000,
        "a OR " * 2000 + "b",
        "-a " * 3333,
        "harbuor " * 1250,
        "title:a " * 1250,
        "is:unread " * 1000,
        "(" * 10_000,
        "mud " * 250_000,
    ],
    ids=lambda words: f"{words[:9]}×{len(words)}",
)
def test_a_very_long_text_is_a_query(opened, words):
    results = opened.results(words, is_typing=True)

    assert results.seconds < 5


def test_of_a_very_long_text_the_beginning_is_searched(opened):
    assert opened.titles(f'"sand bank" {"mud " * 3000}') == ["Slow mud"]
    assert opened.titles(f"{'-x ' * 4000} nowhere") == opened.titles(f"{'-x ' * 64}")


# What is marked is what was found.

LANGUAGES = ["en", "de", "fr", "ar", "zh", ""]
SIGNS = {
    "en": "runing sedly'-",
    "de": "häuserlnß ",
    "fr": "chevaluxéè'’ ",
    "ar": "كتابالمةىيہَُّ ",
    "zh": "海港为淤a ",
    "": "aé́ﬁ½海がｶﾞ한ที่ה-._ \u00adIİ²",
}


def texts(language, **size):
    return st.text(alphabet=SIGNS[language], **size)


@st.composite
def articles(draw):
    language = draw(st.sampled_from(LANGUAGES))
    title, body = draw(texts(language, max_size=12)), draw(texts(language, max_size=40))
    pieces = (title + " " + body).split() or ["a"]
    beginning = draw(st.sampled_from(pieces))[: draw(st.integers(1, 8))]
    word = draw(st.one_of(st.just(beginning), texts(language, min_size=1, max_size=6))).replace(" ", "")
    return language, title, body, word


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    return tmp_path_factory.mktemp("index") / "index"


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles(), min_size=1, max_size=12), st.booleans())
def test_an_article_is_found_exactly_if_a_word_of_it_is_marked(index, drawn, is_typing):
    """But for a beginning with more endings than are looked for, of which the most frequent ones are found."""
    with IndexWriter(index, ["one"]) as writer:
        for key in range(12):
            writer.remove(key)
        for key, (language, title, body, _) in enumerate(drawn):
            writer.put(Entry(key, title, "", (), "", body, language, None, 1, 1))
        writer.commit("one", is_whole=True)
    searched = SearchIndex(index, ["one"])

    for *_, word in drawn:
        for typed in (word, f'"{word}"'):
            asked = parse(typed, is_typing=is_typing)
            if not asked.words or len(asked.clauses) > 1:
                continue
            found = set(searched.search(Known(asked), 100).keys)
            marked = {
                key
                for key, (language, title, body, _) in enumerate(drawn)
                for matcher in [Matcher(asked.words, language_of(language))]
                if matcher.spans(title) or matcher.spans(body)
            }
            assert found == marked, (typed, asked, [drawn[key] for key in found ^ marked])


def test_the_languages_there_are_complete_a_search_the_most_used_first(stored):
    for title, language in (("One", "zh-CN"), ("Two", "zh"), ("Three", "ar"), ("Four", "")):
        stored.add(title, language=language)
    before = stored.shelf.complete("lang", "", 8)
    stored.take_in()

    assert before == []
    assert stored.shelf.complete("lang", "", 8) == ["zh", "ar"]
    assert stored.shelf.complete("lang", "A", 8) == ["ar"]


def test_results_that_are_gone_from_the_library_are_not_counted(marked):
    with marked.library.database.write() as connection:
        connection.execute("DELETE FROM articles WHERE title = 'Starred'")

    found = marked.results("mud", found_by=SortKey.TITLE)

    assert (len(found.order), found.count) == (2, 2)


def test_an_article_whose_file_names_no_language_is_found_by_that_of_its_words(stored):
    stored.add("At night", "The boats that went out in the morning are back, and it is quiet.")
    stored.take_in()

    assert stored.titles("lang:en") == ["At night"]
