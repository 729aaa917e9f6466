"""Which articles link to one, and what they say where they do."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import BodyFormat, Draft, Link, LinkKind
from reader.domain.phrase import NOTHING
from reader.domain.progress import Cancelled
from reader.services.backlinks import backlinks
from reader.services.link_context import MOST_AFTER, MOST_BEFORE, sentence_around, sentence_in_source
from reader.storage.arriving.arrivals import Arrival
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from reader.storage.views.backlinks import MOST, SQL

ADDRESS = "https://coast.example/mud"
MUD = Draft("Mud", "Mud lies where it fell.", BodyFormat.MARKDOWN, source_url=ADDRESS)
LINKING = Draft(
    "Tide",
    f"The tide comes first. Nobody asked why, e.g. at Dunmere, until [mud]({ADDRESS}) rose. Then all did.",
    BodyFormat.MARKDOWN,
    links=(Link(LinkKind.BODY, "mud", url=ADDRESS),),
    published=datetime(2024, 3, 1, tzinfo=UTC),
)


@pytest.fixture
def stored(tmp_path):
    """`stored(draft, ...)` saves articles: the library, a shelf over it, the state, and their ids."""
    state = State(tmp_path / "state.db")
    library = Library(tmp_path / "library.db")
    shelf = Shelf(library, tmp_path / "state.db")

    def save(*drafts):
        return library, shelf, state, [one.id for one in library.save([Arrival(draft) for draft in drafts])]

    yield save
    library.close()
    state.close()


def test_a_link_is_told_with_the_sentence_around_it(stored):
    library, shelf, _, (mud, tide) = stored(MUD, LINKING)

    found = backlinks(library, shelf, mud, 5)

    assert [(row.id, row.sentence) for row in found.rows] == [
        (tide, "Nobody asked why, e.g. at Dunmere, until mud rose.")
    ]
    assert (found.number, found.rows[0].told) == (1, None)


def test_an_article_that_links_twice_is_one_row_and_its_text_says_most(stored):
    more = (Link(LinkKind.NEXT, "Mud", url=ADDRESS), *LINKING.links)
    library, shelf, _, (mud, _) = stored(MUD, replace(LINKING, links=more))

    (row,) = backlinks(library, shelf, mud, 5).rows

    assert "until mud rose" in row.sentence


def test_a_link_that_stands_in_no_text_says_what_it_is(stored):
    recommends = Link(LinkKind.RECOMMENDED, "Mud", "A page on mud.", ADDRESS)
    library, shelf, _, (mud, _) = stored(MUD, replace(LINKING, links=(recommends,)))

    (row,) = backlinks(library, shelf, mud, 5).rows

    assert (row.sentence, str(row.told)) == ("A page on mud.", "recommends this")


def test_what_lies_in_the_wastebasket_does_not_link_and_the_rest_is_counted(stored):
    drafts = [replace(LINKING, title=f"Tide {number}", body=f"{number} {LINKING.body}") for number in range(4)]
    library, shelf, state, (mud, *tides) = stored(MUD, *drafts)
    state.wastebasket.add(tides[:1], NOTHING)

    found = backlinks(library, shelf, mud, 2)

    assert (len(found.rows), found.number) == (2, 3)
    assert tides[0] not in {row.id for row in found.rows}


def test_an_answer_that_nobody_waits_for_is_given_up(stored):
    library, shelf, _, (mud, _) = stored(MUD, LINKING)

    with pytest.raises(Cancelled):
        backlinks(library, shelf, mud, 5, lambda: True)


def test_links_to_an_article_are_found_by_an_index(stored):
    library, *_ = stored(MUD)

    with library.database.reading() as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {SQL}", ("x", MOST))]

    assert not [step for step in plan if step.startswith("SCAN")]
    assert any("links_target" in step for step in plan)


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        ('<p>One. See <a href="x">this</a>! Two.</p>', "See this!"),
        ('<ul><li>First</li><li><p>the <a href="x">end</a></p></li></ul>', "the end"),
        ('<p>河水慢。参见<a href="x">泥</a>，很清楚。后来。</p>', "参见泥，很清楚。"),
        ('<p>A<br>B &amp; <b>C</b> <a href="x" title="t"><em>D</em></a> E</p>', "B & C D E"),
        ('<p>No link</p><p><a href="y">x</a></p>', ""),
    ],
)
def test_a_sentence_begins_and_ends_with_its_sentence_or_its_block(html, sentence):
    assert sentence_around(html, "x") == sentence


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("One. See [this](x)! Two.", "See this!"),
        ("# Mud\n\n- First\n- the **very** [end](x 'Title')\n- Third", "the very end"),
        ("河水慢。参见[泥](x)，很清楚。后来。", "参见泥，很清楚。"),
        ("A line\nthat &amp; *goes* on to [D](<x>)\nand on.\n\nMore.", "A line that & goes on to D and on."),
        ("> Quoted, [says](x) one.\n>\n> Two.", "Quoted, says one."),
        ("![picture](x) and \\[no link](x)", ""),
        ("[other](y)", ""),
    ],
)
def test_the_sentence_around_a_link_is_found_in_markdown_without_rendering_it(body, sentence):
    assert sentence_in_source(body, BodyFormat.MARKDOWN, "x") == sentence


def test_a_link_is_told_without_rendering_the_article_that_has_it(stored, monkeypatch):
    library, shelf, _, (mud, _) = stored(MUD, LINKING)
    monkeypatch.setattr("reader.services.reading.render", None)  # would fail

    (row,) = backlinks(library, shelf, mud, 5).rows

    assert "until mud rose" in row.sentence


@given(st.text(max_size=500), st.text(max_size=500))
def test_any_markdown_has_a_short_sentence_around_a_link_or_none(before, after):
    found = sentence_in_source(f"{before}[words](x){after}", BodyFormat.MARKDOWN, "x")

    assert len(found) <= MOST_BEFORE + MOST_AFTER + 304


@given(st.text(alphabet="ab <>&.。!\n", max_size=6000), st.text(alphabet="ab <>&.。!\n", max_size=6000))
def test_the_sentence_around_any_link_is_short_and_has_its_words(before, after):
    found = sentence_around(f'<p>{before}</p><p>q <a href="x">words</a>{after}', "x")

    assert "words" in found
    assert len(found) <= MOST_BEFORE + MOST_AFTER + 4
