"""Saved searches: what is kept of a list, its name, and every change as a step."""

import json
from itertools import count

import pytest

from reader.domain.listing import ListQuery, SortKey, View
from reader.domain.phrase import phrase
from reader.storage.state import State

STEP = phrase("A step")
EVERYTHING = ListQuery(
    view=View.UNREAD,
    words="harbour “silt”",
    author="ann",
    tag="Sea & mud",
    series="潮",
    source="example.org",
    year=2020,
    found_by=SortKey.TITLE,
)


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "state.db", clock=count(1_700_000_000).__next__)
    yield state
    state.close()


def names(state):
    return [search.name for search in state.searches.all()]


def test_all_that_makes_a_list_is_kept_across_restarts(state, tmp_path):
    state.searches.keep("Harbours", EVERYTHING, STEP)
    state.close()

    again = State(tmp_path / "state.db")
    [search] = again.searches.all()
    again.close()

    assert (search.name, search.query) == ("Harbours", EVERYTHING)


def test_the_order_of_the_whole_library_is_not_the_searchs(state):
    state.searches.keep("Sea", ListQuery(tag="sea", sort=SortKey.TITLE, reverse=True, shuffle=9), STEP)

    assert state.searches.all()[0].query == ListQuery(tag="sea")


def test_searches_stand_in_the_order_in_which_they_were_made(state):
    for name in ("C", "A", "B"):
        state.searches.keep(name, ListQuery(words=name), STEP)
    state.searches.remove(state.searches.all()[2].id, STEP)

    state.searches.keep("D", ListQuery(words="d"), STEP)

    assert names(state) == ["C", "A", "D"]


def test_a_name_that_is_taken_now_means_the_other_list_and_undo_gives_it_back(state):
    for name in ("Harbours", "Silt"):
        state.searches.keep(name, ListQuery(words=name), STEP)

    state.searches.keep("HARBOURS", ListQuery(words="port"), STEP)
    now = [(search.name, search.query.words) for search in state.searches.all()]
    state.undo()

    assert now == [("HARBOURS", "port"), ("Silt", "Silt")]
    assert [(search.name, search.query.words) for search in state.searches.all()] == [
        ("Harbours", "Harbours"),
        ("Silt", "Silt"),
    ]


def test_saving_renaming_and_removing_are_steps(state):
    state.searches.keep("Silt", ListQuery(words="silt"), phrase("Save"))
    [search] = state.searches.all()
    state.searches.rename(search.id, "Mud", phrase("Rename"))
    state.searches.remove(search.id, phrase("Remove"))

    seen = [names(state)]
    told = []
    for _ in range(3):
        told.append(str(state.undo()))
        seen.append(names(state))
    for _ in range(3):
        state.redo()
        seen.append(names(state))

    assert told == ["Remove", "Rename", "Save"]
    assert seen == [[], ["Mud"], ["Silt"], [], ["Silt"], ["Mud"], []]


@pytest.mark.parametrize(
    ("filters", "sort", "query"),
    [
        ('{"view": "of a later version", "tag": "sea", "mood": "calm"}', "mood", ListQuery(words="w", tag="sea")),
        ('{"view": ["unread"], "year": "2020", "tag": null, "source": 5}', "", ListQuery(words="w")),
        ('{"view": "unread", "year": true}', "title", ListQuery(View.UNREAD, "w", found_by=SortKey.TITLE)),
        ("[1, 2]", "relevance", ListQuery(words="w")),
        ("no JSON", "relevance", ListQuery(words="w")),
    ],
)
def test_what_is_not_understood_is_left_out(state, filters, sort, query):
    state.searches.keep("Silt", ListQuery(words="w"), STEP)
    state.database.connection.execute("UPDATE saved_searches SET filters = ?, sort = ?", (filters, sort))

    assert [search.query for search in state.searches.all()] == [query]


def test_filters_are_stored_as_json_that_people_can_read(state):
    state.searches.keep("Everything", EVERYTHING, STEP)

    (stored,) = state.database.connection.execute("SELECT filters FROM saved_searches").fetchone()

    assert json.loads(stored)["view"] == "unread"
    assert "潮" in stored
