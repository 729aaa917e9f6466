"""The reader's own tags: how they are written, what renaming makes of them, and every change as a step."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.phrase import phrase
from reader.domain.tags import clean_tag, is_in, renamed, spelled, tag_key
from reader.storage.state import State
from tests.cases import cases
from tests.unit.emptied import empty, state_to_empty

STEP = phrase("A step")


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "state.db", clock=count(1_700_000_000).__next__)
    yield state
    state.close()


def counts(state):
    return {each.tag: each.articles for each in state.tags.all()}


# Names.


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("work", "work"),
        ("  #work / ai ", "work/ai"),
        ("work//ai/", "work/ai"),
        ("深／学", "深/学"),
        ("a\nb\tc", "a b c"),
        ("/", ""),
        (" # ", ""),
        ("C#", "C#"),
        ("x" * 300, "x" * 100),
        ("/".join("abcdefghijkl"), "a/b/c/d/e/f/g/h"),
    ],
)
def test_what_is_typed_becomes_a_tag(typed, tag):
    assert clean_tag(typed) == tag


@given(st.text(max_size=60))
def test_a_clean_tag_stays_as_it_is(typed):
    tag = clean_tag(typed)

    assert clean_tag(f"#{tag}" if tag else "") == tag
    assert len(tag_key(tag).split("/")) == len(tag.split("/"))


def test_parts_that_are_known_keep_their_spelling():
    assert spelled("WORK/ai/New", ["Work/AI", "work"]) == "Work/AI/New"
    assert spelled("other", ["Work"]) == "other"


# Giving and taking.


def test_articles_get_a_tag_once_whatever_its_case(state):
    state.tags.add(["a", "b"], "Café/Work", STEP)
    step = state.last_step
    state.tags.add(["a", "b", "b"], "cafe/work", STEP)

    assert state.last_step == step
    assert state.tags.of("a") == ("Café/Work",)
    assert state.tags.on(["a", "b", "c"]) == {"Café/Work": 2}


def test_taking_a_tag_leaves_those_below_it(state):
    state.tags.add(["a"], "work", STEP)
    state.tags.add(["a"], "work/ai", STEP)

    state.tags.remove(["a", "never seen"], "work", STEP)

    assert state.tags.of("a") == ("work/ai",)
    state.undo()
    assert state.tags.of("a") == ("work", "work/ai")


def test_a_tag_counts_what_stands_below_it_once(state):
    state.tags.add(["a", "b"], "work/ai", STEP)
    state.tags.add(["b", "c"], "work/ml", STEP)
    state.tags.add(["a", "c"], "alone", STEP)
    state.wastebasket.add(["c"], STEP)

    assert counts(state) == {"alone": 1, "work": 2, "work/ai": 2, "work/ml": 1}
    assert list(counts(state)) == ["alone", "work", "work/ai", "work/ml"]
    exact = [("alone", 2), ("work", 0), ("work/ai", 2), ("work/ml", 2)]
    assert [(each.tag, each.articles) for each in state.tags.names()] == exact


def test_tags_outlive_deletion_of_the_article_and_a_restart(state, tmp_path):
    state.tags.add(["a"], "work", STEP)
    state.wastebasket.add(["a"], STEP)
    state.close()

    again = State(tmp_path / "state.db")
    assert again.tags.of("a") == ("work",)
    again.undo()
    again.undo()
    assert again.tags.of("a") == ()
    again.redo()
    assert again.tags.of("a") == ("work",)
    again.close()


# Renaming.


def test_a_subtree_moves_as_a_whole_in_one_step(state):
    state.tags.add(["a"], "work", STEP)
    state.tags.add(["a", "b"], "work/ai/deep", STEP)
    state.tags.add(["c"], "workshop", STEP)

    state.tags.rename("work", "job/past", STEP)

    assert counts(state) == {"job": 2, "job/past": 2, "job/past/ai": 2, "job/past/ai/deep": 2, "workshop": 1}
    state.undo()
    assert counts(state) == {"work": 2, "work/ai": 2, "work/ai/deep": 2, "workshop": 1}


def test_renaming_to_a_tag_that_exists_merges_the_two(state):
    state.tags.add(["a", "b"], "ML", STEP)
    state.tags.add(["b", "c"], "work/ai", STEP)
    state.tags.add(["c"], "ml/deep", STEP)

    state.tags.rename("work/ai", "ml", STEP)

    assert counts(state) == {"ML": 3, "ML/deep": 1}
    assert state.tags.of("b") == ("ML",)


def test_a_tag_can_move_below_itself_and_up_again(state):
    state.tags.add(["a"], "work", STEP)
    state.tags.add(["a"], "work/ai", STEP)

    state.tags.rename("work", "work/old", STEP)
    assert state.tags.of("a") == ("work/old", "work/old/ai")
    state.tags.rename("work/old", "work", STEP)
    assert state.tags.of("a") == ("work", "work/ai")


def test_only_the_spelling_of_a_tag_can_change(state):
    state.tags.add(["a"], "work/ai", STEP)

    state.tags.rename("work/ai", "Work/AI", STEP)

    assert state.tags.of("a") == ("Work/AI",)
    state.undo()
    assert state.tags.of("a") == ("work/ai",)


def test_dropping_a_tag_takes_its_subtree_from_all_articles(state):
    state.tags.add(["a", "b"], "work", STEP)
    state.tags.add(["b"], "work/ai", STEP)
    state.tags.add(["b"], "home", STEP)

    state.tags.drop("work", STEP)

    assert counts(state) == {"home": 1}
    state.undo()
    assert counts(state) == {"home": 1, "work": 2, "work/ai": 1}


def test_rows_that_nobody_should_have_written_are_passed_over(state):
    state.database.connection.execute("INSERT INTO own_tags (id, article, changed_at) VALUES ('odd', 'a', 1)")

    state.tags.add(["a"], "work", STEP)

    assert state.tags.of("a") == ("work",)
    assert state.tags.on(["a"]) == {"work": 1}
    assert counts(state) == {"work": 1}


parts = st.sampled_from(["a", "b", "A", "é"])
tags = st.lists(parts, min_size=1, max_size=3).map("/".join)
articles = st.lists(st.sampled_from("xyz"), min_size=1, max_size=3)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A state for all histories, each of which empties it."""
    state = state_to_empty(tmp_path_factory.mktemp("shared"))
    yield state
    state.close()


@settings(max_examples=cases(2000), deadline=None)
@given(given_to=st.lists(st.tuples(articles, tags), max_size=8), old=tags, new=tags)
def test_renaming_gives_every_article_just_what_the_new_names_say(shared, given_to, old, new):
    state = shared
    empty(state)
    for some, tag in given_to:
        state.tags.add(some, tag, STEP)
    before = {article: state.tags.of(article) for article in "xyz"}

    state.tags.rename(old, new, STEP)

    for article, had in before.items():
        wanted = {tag_key(renamed(tag, old, new) if is_in(tag_key(tag), tag_key(old)) else tag) for tag in had}
        assert [tag_key(tag) for tag in state.tags.of(article)] == sorted(wanted)
    spellings: dict[tuple[str, ...], str] = {}
    for each in state.tags.all():
        assert spellings.setdefault(tuple(tag_key(each.tag).split("/")), each.tag) == each.tag
