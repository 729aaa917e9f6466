"""The search index and its queue: what it reads of a text, what makes it unusable, who may write to it."""

import json
import random
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.domain.errors import StorageProblem
from reader.domain.search_query import parse
from reader.storage.arriving.arrivals import Arrival
from reader.storage.index import (
    IndexInUse,
    IndexUnusable,
    IndexWriter,
    SearchIndex,
    alone_with,
    forget,
    is_intact,
)
from reader.storage.indexing import index_queries, index_text
from reader.storage.indexing.index_document import Entry
from reader.storage.indexing.index_label import SHAPE
from reader.storage.indexing.index_queries import Known
from reader.storage.indexing.index_queue import IndexQueue, Waiting
from reader.storage.library import Library

ROOT = Path(__file__).parents[2]
LABEL = "one"


def entry(key, title="Title", text="", language="en", **more):
    fields = {"authors": "", "tags": (), "source": "", "published": None, "words": 1, "minutes": 1} | more
    return Entry(key=key, title=title, text=text, language=language, **fields)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "index"


def write(folder, *entries, labels=(LABEL,), label=LABEL):
    with IndexWriter(folder, labels) as writer:
        for each in entries:
            writer.put(each)
        writer.commit(label, is_whole=True)


def found(index, query, **known):
    return sorted(index.search(Known(parse(query, is_typing=known.pop("is_typing", False)), **known), 1000).keys)


# Text.


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Café’s well-known ½ ﬁne ＡＢＣ", ["the", "cafe", "s", "well", "known", "1", "2", "fine", "abc"]),
        ("auto\u00admatic zero\u200bwidth", ["automatic", "zerowidth"]),
        ("海港abc海", ["海", "港", "abc", "海"]),
        ("二〇二四年", ["二", "〇", "二", "四", "年"]),
        ("이것은 ひらカタ", ["이", "것", "은", "ひ", "ら", "カ", "タ"]),
        ("مُحَمَّد مدرسة کتاب", ["محمد", "مدرسه", "كتاب"]),
        ("הַסֵּפֶר", ["הספר"]),
        ("ที่นี่", ["ท", "น"]),
        ("वह हिन्दी", ["वह", "हिनदी"]),
        ("☃ … — ''", []),
        (f"a {'x' * 64} {'y' * 63}", ["a", "y" * 63]),
        (f"a {'é' * 64} 海", ["a", "海"]),
    ],
)
def test_text_is_cut_into_folded_words(text, words):
    searchable = index_text.searchable(text)

    assert index_text.words(searchable) == words
    assert [token.text for token in index_text.tokens(searchable)] == words
    assert all(searchable[t.char_offset_from : t.char_offset_to] == t.text for t in index_text.tokens(searchable))


def test_neighbouring_signs_make_pairs():
    assert index_text.pairs(index_text.searchable("海港为 abc 港")) == "海港 港为"
    assert index_text.pairs(index_text.searchable("海 港")) == "海港"
    assert index_text.pairs("harbour") == ""


def test_stems_are_those_of_a_language():
    assert index_text.stem("running") == index_text.stem("runs") == "run"
    assert index_text.stem("hauser", "german") == index_text.stem("haus", "german")
    assert index_text.stem("two words") == ""
    assert [index_text.language_of(code) for code in ("de-AT", "EN", "zh", "", "x")] == [
        "german",
        *["english"] * 4,
    ]


# What is found.


def test_an_article_is_found_by_all_its_texts_and_by_the_last_of_them(folder):
    write(folder, entry(7, "Slow mud", "Harbours silt up.", authors="Ada Lorne", tags=("sea",), source="example.org"))
    index = SearchIndex(folder, [LABEL])
    assert all(found(index, words) == [7] for words in ("mud", "harbour", "lorne", "sea", "source:example.org"))

    write(folder, entry(7, "Seven knots"), entry(8, "More mud"))

    assert (found(index, "mud"), found(index, "knots"), found(index, "harbour")) == ([8], [7], [])
    assert (index.articles, sorted(index.keys())) == (2, [7, 8])


def test_a_removed_article_is_not_found(folder):
    write(folder, entry(1), entry(2))

    with IndexWriter(folder, [LABEL]) as writer:
        writer.remove(1)
        writer.commit(LABEL)

    assert found(SearchIndex(folder, [LABEL]), "title") == [2]


def test_what_was_not_committed_is_given_up(folder):
    write(folder, entry(1))

    with pytest.raises(ZeroDivisionError), IndexWriter(folder, [LABEL]) as writer:
        writer.put(entry(2))
        raise ZeroDivisionError

    assert found(SearchIndex(folder, [LABEL]), "title") == [1]


def test_no_more_than_the_limit_is_given_and_all_are_counted(folder):
    write(folder, *(entry(n) for n in range(30)))
    index = SearchIndex(folder, [LABEL])

    few, none = (index.search(Known(parse("title")), limit) for limit in (5, 0))

    assert (len(few.keys), few.count) == (5, 30)
    assert (len(none.keys), none.count) == (1, 30)


def test_terms_are_counted_and_completed_by_how_frequent_they_are(folder):
    write(folder, entry(1, text="mud muddy mule"), entry(2, text="mule"), entry(3, text="mule muddy"))
    index = SearchIndex(folder, [LABEL])

    assert index.beginning("body", "mu", 2) == [("mule", 3), ("muddy", 2)]
    assert index.beginning("body", "x", 5) == []
    assert (index.frequency("body", "mud"), index.frequency("title", "mud")) == (1, 0)


def test_a_query_of_the_engine_gives_scores(folder):
    write(folder, entry(1, text="mud"), entry(2, text="mud mud mud"))
    index = SearchIndex(folder, [LABEL])

    ranked = index.run(index_queries.compiled(Known(parse("mud")), index), 5)

    assert [(hit.key, hit.words) for hit in ranked] == [(2, 1), (1, 1)]
    assert ranked[0].score > ranked[1].score > 0


def test_the_last_word_of_a_phrase_may_go_on_with_any_of_its_frequent_endings(folder):
    rare = [entry(n, text=f"two wo{chr(97 + n // 26)}{chr(97 + n % 26)}") for n in range(100)]
    write(folder, *rare, *(entry(n, text="two words") for n in (200, 201)))
    index = SearchIndex(folder, [LABEL])

    assert {200, 201} <= set(found(index, '"two wo', is_typing=True))
    assert found(index, '"two word', is_typing=True) == [200, 201]
    assert found(index, '"two wo"') == []


def test_what_has_the_word_itself_comes_before_a_rare_word_that_begins_so(folder):
    fillers = [entry(n, text="A word borrow or two among others.") for n in range(10, 30)]
    write(folder, entry(1, text="borrowed_mut_twice borrow_all()"), entry(2, title="How to borrow a book"), *fillers)
    index = SearchIndex(folder, [LABEL])

    whole, begun = (index.search(Known(parse(typed, is_typing=True)), 1000).keys[0] for typed in ("borrow", "borro"))

    assert (whole, begun) == (2, 2)


def test_two_letters_stand_for_the_words_of_titles_where_these_are_enough(folder):
    most = index_queries.MOST_ENDINGS_BY_LETTERS[2]
    titles = [entry(n, title=f"wo{chr(97 + n)}") for n in range(most - 1)]
    write(folder, *titles, entry(100, text="woa and wozz"), entry(101, text="wozz"))
    few = found(SearchIndex(folder, [LABEL]), "wo", is_typing=True)

    write(folder, entry(most, title="wo0"))
    many = found(SearchIndex(folder, [LABEL]), "wo", is_typing=True)

    assert few == [*range(most - 1), 100, 101]
    assert many == [*range(most - 1), most, 100]
    assert 101 in found(SearchIndex(folder, [LABEL]), "woz", is_typing=True)


def test_the_stems_of_one_language_are_not_looked_for_in_another(folder):
    write(folder, entry(1, text="A plan of the port."), entry(2, text="Le plan du port.", language="fr"))
    index = SearchIndex(folder, [LABEL])

    assert index.languages == ("english", "french")
    assert found(index, "plane") == [2]
    assert found(index, "plans") == [1, 2]


def test_dates_before_1970_count_to_the_second(folder):
    write(folder, entry(1, published=-0.5), entry(2, published=0.0), entry(3))
    index = SearchIndex(folder, [LABEL])

    assert found(index, "before:1970") == [1]
    assert found(index, "after:1970") == [2]


@pytest.mark.parametrize("most_by_term", [0, index_queries.MOST_BY_TERM])
def test_keys_bound_a_search(folder, monkeypatch, most_by_term):
    monkeypatch.setattr(index_queries, "MOST_BY_TERM", most_by_term)
    write(folder, *(entry(n) for n in range(6)))
    index = SearchIndex(folder, [LABEL])

    assert found(index, "title", only=[1, 2, 77]) == [1, 2]
    assert found(index, "title", only=[]) == []
    assert found(index, "title", never=[1, 2, 77]) == [0, 3, 4, 5]
    assert found(index, "is:read", marked={"read": [4, 5]}) == [4, 5]
    assert found(index, "is:unread -is:bookmarked", marked={"read": [4, 5], "bookmarked": [0]}) == [1, 2, 3]


def test_signs_that_no_index_has_ask_nothing_beside_words_and_find_nothing_alone(folder):
    write(folder, entry(1, "Mud"), entry(2, "Knots"))
    index = SearchIndex(folder, [LABEL])

    assert found(index, "☃") == []
    assert found(index, "is:unread ☃") == []
    assert found(index, "x" * 100) == []
    assert found(index, "☃ mud") == [1]
    assert found(index, "mud -☃") == [1]
    assert found(index, "-☃") == [1, 2]


# What makes it unusable.


def test_an_index_that_is_not_there_cannot_be_used(folder):
    with pytest.raises(IndexUnusable) as told:
        SearchIndex(folder, [LABEL])

    assert str(folder) in str(told.value.message)
    assert "titles are searched" in str(told.value.hint)


@pytest.mark.parametrize(
    "label",
    [
        '{"shape": 0, "library": "one", "is_whole": true}',
        '{"shape": 99, "library": "one", "is_whole": true}',
        f'{{"shape": {SHAPE}, "library": "another", "is_whole": true}}',
        f'{{"shape": {SHAPE}, "library": "one", "is_whole": false}}',
        f'{{"shape": {SHAPE}}}',
        "[]",
        "7",
        "",
        "\x00\x00",
        None,
    ],
)
def test_an_index_that_is_labelled_otherwise_cannot_be_used(folder, label):
    write(folder, entry(1))
    path = folder / "armchair.json"
    assert json.loads(path.read_text()) == {"shape": SHAPE, "library": "one", "is_whole": True}
    path.unlink() if label is None else path.write_text(label)

    with pytest.raises(IndexUnusable):
        SearchIndex(folder, [LABEL])


def test_an_index_is_known_by_any_of_the_labels_that_its_library_knows(folder):
    write(folder, entry(1), label="two")

    assert SearchIndex(folder, ["one", "two"]).articles == 1
    with pytest.raises(IndexUnusable):
        SearchIndex(folder, ["one"])


def test_an_index_that_is_being_made_is_only_read_by_who_makes_it(folder):
    with IndexWriter(folder, [LABEL]) as writer:
        writer.put(entry(1))
        writer.commit("two")
    with pytest.raises(IndexUnusable):
        SearchIndex(folder, ["two"])
    assert SearchIndex(folder, ["two"], even_unfinished=True).articles == 1

    with IndexWriter(folder, ["two"]) as writer:
        writer.put(entry(2))
        writer.commit("three", is_whole=True)
    with IndexWriter(folder, ["three"]) as writer:
        writer.commit("four")

    assert SearchIndex(folder, ["four"]).articles == 2


def test_an_index_of_another_library_is_made_anew_to_write_to_it(folder):
    write(folder, entry(1))

    write(folder, entry(2), labels=("three", "two"), label="two")

    assert list(SearchIndex(folder, ["two"]).keys()) == [2]


def scribble(data, dice):
    changed = bytearray(data)
    for _ in range(20):
        place = dice.randrange(len(data))
        changed[place : place + 8] = dice.randbytes(len(changed[place : place + 8]))
    return bytes(changed)


HARMS = {
    "deleted": lambda data, dice: None,
    "emptied": lambda data, dice: b"",
    "cut": lambda data, dice: data[: dice.randrange(len(data))],
    "scribbled": scribble,
    "zeroed": lambda data, dice: bytes(len(data)),
    "replaced": lambda data, dice: dice.randbytes(len(data)),
}
KINDS = ["meta.json", "*.term", "*.idx", "*.pos", "*.fast", "*.fieldnorm", ".managed.json"]
QUERIES = ["mud", '"slow mud"', "mu", "title:mud OR tide -x", "words:>0", "海港", "lang:en", "is:unread"]


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_told_as_such_whenever_it_shows(folder, harm, kind, capfd):
    for n in range(3):
        write(folder, *(entry(n * 10 + m, "Slow mud", f"tide 海港 word{m}") for m in range(10)))
    [path, *_] = sorted(folder.glob(kind))
    dice = random.Random(f"{harm} {kind}")
    harmed = HARMS[harm](path.read_bytes(), dice)
    path.unlink() if harmed is None else path.write_bytes(harmed)

    try:
        index = SearchIndex(folder, [LABEL])
        for query in QUERIES:
            found(index, query, is_typing=True)
        index.keys()
        index.beginning("body", "w", 5)
    except IndexUnusable as exc:
        assert exc.__cause__ is not None
    capfd.readouterr()  # the engine prints where it was surprised


def test_damage_that_shows_only_in_use_is_remembered(folder, capfd):
    write(folder, entry(1, "Slow mud", "mud " * 300))
    index = SearchIndex(folder, [LABEL])
    [terms] = folder.glob("*.term")
    with terms.open("r+b") as file:  # never shorter: the engine has it mapped, and dies of a page that is gone
        file.write(bytes(terms.stat().st_size - 100))

    with pytest.raises(IndexUnusable):
        for query in QUERIES:
            found(index, query, is_typing=True)

    assert not is_intact(folder)
    assert not (folder / "armchair.json").exists()
    capfd.readouterr()


@pytest.mark.parametrize("kind", ["*.term", "*.idx", "*.pos", "*.fast", "*.fieldnorm", "*.store"])
def test_a_changed_byte_is_seen_in_the_checksum(folder, kind):
    write(folder, entry(1, "Slow mud"))
    assert is_intact(folder)
    [path] = folder.glob(kind)
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 1

    path.write_bytes(data)

    assert not is_intact(folder)


def test_the_checksum_is_that_of_the_engine(folder):
    write(folder, entry(1))
    data = next(folder.glob("*.term")).read_bytes()
    length = int.from_bytes(data[-8:-4], "little")

    assert json.loads(data[-8 - length : -8])["crc"] == zlib.crc32(data[: -8 - length])


def test_a_folder_that_vanishes_is_told_and_one_made_anew_is_read(folder):
    write(folder, entry(1))
    index = SearchIndex(folder, [LABEL])
    shutil.rmtree(folder)
    with pytest.raises(IndexUnusable):
        found(index, "title")

    write(folder, entry(2))

    assert found(index, "title") == [2]


def test_a_file_in_place_of_the_folder_is_a_problem_that_making_anew_does_not_mend(folder):
    folder.write_text("mine")

    with pytest.raises(StorageProblem) as told:
        write(folder, entry(1))

    assert not isinstance(told.value, IndexUnusable)
    assert folder.read_text() == "mine"


def test_a_forgotten_index_is_gone_and_may_be_forgotten_again(folder):
    write(folder, entry(1))

    forget(folder)
    forget(folder)

    assert not folder.exists()


# Who writes.

OTHER = """
import sys
from pathlib import Path
from reader.storage.index import alone_with
with alone_with(Path(sys.argv[1])):
    print("alone", flush=True)
    sys.stdin.read()
"""


def test_two_programs_never_write_at_once(folder):
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(folder)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout.readline() == b"alone\n"

    with pytest.raises(IndexInUse) as told, alone_with(folder):
        pass
    other.kill()
    other.communicate()

    assert "in use by another program" in str(told.value.message)
    with alone_with(folder), pytest.raises(IndexInUse), alone_with(folder):
        pass


def test_two_writers_of_one_index_are_told_apart_even_without_the_lock(folder):
    with IndexWriter(folder, [LABEL]) as writer, pytest.raises(IndexInUse):
        writer.commit(LABEL)
        IndexWriter(folder, [LABEL])


# The queue.


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "library.db")
    yield library
    library.close()


def save(library, *titles, text="Text."):
    library.save([Arrival(Draft(title, text, BodyFormat.MARKDOWN, given_id=title)) for title in titles])


def test_what_is_saved_waits_from_the_same_transaction_on(library, monkeypatch):
    save(library, "One", "Two")
    queue = IndexQueue(library)
    assert [item.article for item in queue.waiting(10)] == [1, 2]
    assert queue.counts() == (2, 2)

    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("reader.storage.arriving.arrivals.queue", fail)
    with pytest.raises(ZeroDivisionError):
        save(library, "Three")

    assert queue.counts() == (2, 2)


def test_what_is_saved_unchanged_does_not_wait(library):
    save(library, "One")
    queue = IndexQueue(library)
    queue.end_commit(queue.waiting(10), LABEL)

    save(library, "One")
    assert queue.count() == 0

    save(library, "One", text="Another text.")
    assert queue.count() == 1


def test_what_changed_meanwhile_goes_on_waiting(library):
    save(library, "One", "Two")
    queue = IndexQueue(library)
    seen = queue.waiting(10)
    save(library, "Two", text="Another text.")

    queue.end_commit(seen, LABEL)

    [left] = queue.waiting(10)
    assert left.article == 2
    assert left.stamp != seen[1].stamp


def test_the_queue_is_read_from_any_key_on(library):
    save(library, *"abcde")
    queue = IndexQueue(library)

    first = queue.waiting(2)
    rest = queue.waiting(10, first[-1].article)

    assert [item.article for item in (*first, *rest)] == [1, 2, 3, 4, 5]


def test_a_commit_is_known_by_both_labels_while_it_is_under_way(library):
    queue = IndexQueue(library)
    assert queue.labels() == ()
    queue.begin_anew()
    [first] = queue.labels()

    following = queue.begin_commit(first)

    assert queue.labels() == (first, following)
    queue.end_commit([], following)
    assert queue.labels() == (following,)


def test_beginning_anew_takes_everything_and_knows_no_older_index(library):
    save(library, "One", "Two")
    queue = IndexQueue(library)
    queue.end_commit(queue.waiting(10), LABEL)

    queue.begin_anew()

    assert [item.article for item in queue.waiting(10)] == [1, 2]
    assert LABEL not in queue.labels()


def test_an_author_who_gets_a_name_has_the_articles_taken_in_anew(library):
    from reader.domain.article import Author

    author = Author(bio="Won many prizes.")
    library.save([Arrival(Draft("One", "Text.", BodyFormat.TEXT, authors=(author,)))])
    queue = IndexQueue(library)
    queue.end_commit(queue.waiting(10), LABEL)

    library.apply_author_names({author.id: "Zoë"})

    assert [item.article for item in queue.waiting(10)] == [1]
    [entry] = queue.entries([1])
    assert entry.authors == "Zoë"


def test_an_entry_has_what_is_searched_of_an_article_without_markup(library, tmp_path):
    draft = Draft(
        "Mud",
        "# Slow *mud*\n\n<b>wet</b> [link](https://example.org/hidden)",
        BodyFormat.MARKDOWN,
        tags=("sea", "land"),
        language="en-GB",
        source_url="https://example.org/mud",
    )
    library.save([Arrival(draft, tmp_path / "Mud & more.md")])

    [entry] = IndexQueue(library).entries([1, 99])

    assert entry.text.split() == ["Slow", "mud", "wet", "link"]
    assert (entry.tags, entry.language, entry.published) == (("sea", "land"), "en-GB", None)
    assert entry.source == "https://example.org/mud Mud & more.md"


def test_an_article_whose_text_is_lost_has_its_title_left(library):
    save(library, "One")
    with library.database.write() as connection:
        connection.execute("DELETE FROM contents")

    [entry] = IndexQueue(library).entries([1])

    assert (entry.title, entry.text) == ("One", "")


def test_a_library_of_the_version_before_has_everything_waiting(tmp_path):
    from reader.storage import library_schema
    from reader.storage.database import Database

    old = Database(
        tmp_path / "old.db",
        application_id=library_schema.APPLICATION_ID,
        migrations=library_schema.MIGRATIONS[:1],
        durable=False,
    )
    with old.write() as connection:
        connection.execute(
            "INSERT INTO articles VALUES (5, 'id', 'Old', 'old', '', '', '', NULL, 0, '', '', 'en', '', '', NULL, 1, 1)"
        )
        connection.execute("INSERT INTO contents VALUES (5, 'Old text.', 'markdown', NULL, '')")
        connection.execute("INSERT INTO search_texts VALUES (5, 'old text.')")
    old.close()

    library = Library(tmp_path / "old.db")

    assert IndexQueue(library).waiting(9) == [Waiting(5, 1)]
    assert [entry.text for entry in IndexQueue(library).entries([5])] == ["Old text."]
    library.close()
