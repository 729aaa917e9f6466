"""How an article is tied to others: which ties, how far, how many, and the places that they get."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled
from reader.domain.rings import HEIGHT, WIDTH, Point, laid_out, spread, towards
from reader.paths import DataFolder
from reader.services.mapping import FAR, NEAR, Kind, further, near_by, why
from reader.services.opening import open_library, open_state
from reader.storage.arriving.arrivals import Arrival

SETTINGS = st.integers(0, 12), st.lists(st.lists(st.integers(0, 11), max_size=3), max_size=28)


def a_draft(title, *links, **changes):
    found = tuple(Link(LinkKind.BODY, name, url=f"wiki:{name}") for name in links)
    plain = Draft(title, f"{title} has a text of its own.", BodyFormat.MARKDOWN, links=found)
    return replace(plain, **changes)


@pytest.fixture
def house(tmp_path):
    """`house(draft, ...)` is a library with these articles: it, its shelf, its state, and ids by title."""
    folder = DataFolder(tmp_path / "data")
    state = open_state(folder)
    library, shelf = open_library(folder, can_write=True)

    def fill(*drafts):
        saved = library.save([Arrival(draft) for draft in drafts])
        return library, shelf, state, {draft.title: each.id for draft, each in zip(drafts, saved, strict=True)}

    yield fill
    library.close()
    state.close()


def titles(known, ids):
    return {known.rows[id_].title for id_ in ids}


def overlaps(places):
    every = [Point(0, 0), *places.values()]
    return [
        (one, other)
        for number, one in enumerate(every)
        for other in every[:number]
        if abs(one.x - other.x) < WIDTH and abs(one.y - other.y) < HEIGHT
    ]


def test_links_lead_one_step_and_two_steps_both_ways(house):
    library, shelf, _, ids = house(
        a_draft("Harbour", "Tide"), a_draft("Tide", "Moon"), a_draft("Moon"), a_draft("Pier", "Harbour"), a_draft("Sun")
    )

    near = near_by(library, shelf, ids["Harbour"])
    whole = further(library, shelf, near)

    assert titles(near, near.near) == {"Tide", "Pier"}
    assert near.far == ()
    assert whole.near == near.near
    assert titles(whole, whole.far) == {"Moon"}
    assert {(tie.start, tie.end) for tie in whole.ties} == {
        (ids["Harbour"], ids["Tide"]),
        (ids["Pier"], ids["Harbour"]),
        (ids["Tide"], ids["Moon"]),
    }


def test_a_link_and_one_back_are_one_tie(house):
    library, shelf, _, ids = house(a_draft("Harbour", "Tide"), a_draft("Tide", "Harbour"))

    known = near_by(library, shelf, ids["Harbour"])

    assert [(tie.kind, tie.is_mutual) for tie in known.ties] == [(Kind.LINK, True)]
    said = why(known, known.ties[0], ids["Tide"])
    assert str(said.values["one"]) == "links to this article"
    assert str(said.values["other"]) == "linked from this article"


def test_series_and_authors_are_ties_with_their_reasons(house):
    by_ines = {"authors": (Author("Inés Calder"),)}
    library, shelf, _, ids = house(
        a_draft("Part one", series="Coasts", series_place=1),
        a_draft("Part two", series="Coasts", series_place=2, **by_ines),
        a_draft("Dunes", **by_ines),
    )

    known = near_by(library, shelf, ids["Part two"])
    reasons = {known.rows[tie.end].title: why(known, tie, tie.end) for tie in known.ties}

    assert str(reasons["Part one"]) == "in the series “Coasts”"
    assert str(reasons["Dunes"]) == "by Inés Calder too"


def test_what_ties_to_another_than_the_middle_names_it(house):
    library, shelf, _, ids = house(
        a_draft("Harbour", "Tide"),
        a_draft("Tide", "Moon", series="Coasts"),
        a_draft("Moon"),
        a_draft("Dunes", series="Coasts"),
    )

    known = further(library, shelf, near_by(library, shelf, ids["Harbour"]))
    told = {known.rows[id_].title: str(why(known, known.ties_of(id_)[0], id_).template) for id_ in known.far}

    assert told == {"Moon": "linked from “{title}”", "Dunes": "{why}, as “{title}”"}


def test_thrown_away_and_unrelated_articles_are_not_on_the_map(house):
    drafts = [a_draft("Harbour", "Tide", "Moon", "Sun"), *map(a_draft, ("Tide", "Moon", "Sun"))]
    library, shelf, state, ids = house(*drafts)
    state.wastebasket.add([ids["Tide"]], phrase("Delete"))
    state.mark_unrelated(ids["Harbour"], ids["Sun"], phrase("Part"))

    known = near_by(library, shelf, ids["Harbour"])

    assert titles(known, known.near) == {"Moon"}


def test_many_ties_stay_within_the_number_that_can_be_drawn(house):
    names = [f"Note {number}" for number in range(90)]
    library, shelf, _, ids = house(*(a_draft(name, *random.Random(name).sample(names, 8)) for name in names))

    known = further(library, shelf, near_by(library, shelf, ids["Note 20"]))

    assert len(known.near) == NEAR
    assert len(known.far) == FAR
    assert len(known.rows) == 1 + NEAR + FAR


def test_the_map_of_an_article_is_the_same_each_time(house):
    names = [f"Note {number}" for number in range(30)]
    library, shelf, _, ids = house(*(a_draft(name, *random.Random(name).sample(names, 4)) for name in names))

    one, other = (further(library, shelf, near_by(library, shelf, ids["Note 3"])) for _ in range(2))

    assert one == other


def test_a_hidden_kind_hides_what_only_it_reached(house):
    library, shelf, _, ids = house(
        a_draft("Harbour", "Tide", series="Coasts"), a_draft("Tide"), a_draft("Dunes", "Sand", series="Coasts"),
        a_draft("Sand"),
    )  # fmt: skip
    known = further(library, shelf, near_by(library, shelf, ids["Harbour"]))

    links = known.reached([Kind.LINK])

    assert titles(known, links) == {"Harbour", "Tide"}
    assert titles(known, known.reached(Kind)) == {"Harbour", "Tide", "Dunes", "Sand"}


def test_an_article_that_is_gone_has_no_map(house):
    library, shelf, _, _ = house(a_draft("Harbour"))

    assert near_by(library, shelf, "nothing") is None


def test_the_further_step_can_be_stopped(house):
    library, shelf, _, ids = house(a_draft("Harbour", "Tide"), a_draft("Tide"))

    def stop(*_):
        raise Cancelled

    with pytest.raises(Cancelled):
        further(library, shelf, near_by(library, shelf, ids["Harbour"]), stop)


@given(*SETTINGS)
def test_no_boxes_lie_over_one_another_whatever_is_tied(count, ties):
    inner = [f"near {number}" for number in range(count)]
    outer = {f"far {number}": [f"near {place}" for place in places] for number, places in enumerate(ties)}

    places = laid_out(inner, outer)

    assert set(places) == {*inner, *outer}
    assert overlaps(places) == []


@given(*SETTINGS, st.randoms())
def test_the_layout_hangs_on_what_is_tied_and_on_nothing_else(count, ties, dice):
    inner = [f"near {number}" for number in range(count)]
    outer = {f"far {number}": [f"near {place}" for place in places] for number, places in enumerate(ties)}
    shuffled = list(outer.items())
    dice.shuffle(shuffled)

    places = laid_out(inner, outer)

    assert laid_out(inner, dict(shuffled)) == places
    assert {name: places[name] for name in inner} == laid_out(inner, {})


@given(st.lists(st.floats(0, 30, exclude_max=True), max_size=30))
def test_spreading_keeps_order_and_distance(wanted):
    wanted = sorted(wanted)

    found = spread(wanted, 30)

    turns = sum(found[place] < found[place - 1] for place in range(1, len(found)))
    steps = [(found[place] - found[place - 1]) % 30 for place in range(len(found))] if len(found) > 1 else []
    assert turns <= 1
    assert all(step > 1 - 1e-6 for step in steps)


def test_what_has_room_stays_where_it_is_wanted():
    assert spread([2, 9, 20], 30) == pytest.approx([2, 9, 20])


@given(*SETTINGS)
def test_every_box_is_reached_by_arrows(count, ties):
    inner = [f"near {number}" for number in range(count)]
    outer = {f"far {number}": [f"near {place}" for place in places] for number, places in enumerate(ties)}
    places = {"middle": Point(0, 0), **laid_out(inner, outer)}

    seen, waiting = set(), ["middle"]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [towards(places, name, *way) for way in ((-1, 0), (1, 0), (0, -1), (0, 1))]

    assert seen == places.keys()


def test_arrows_go_straight_rather_than_aslant():
    places = {"middle": Point(0, 0), "right": Point(400, 20), "aslant": Point(220, 300), "left": Point(-200, 0)}

    assert towards(places, "middle", 1, 0) == "right"
    assert towards(places, "right", 1, 0) == "right"
    assert towards(places, "middle", -1, 0) == "left"
