"""What the reader did with articles in other programs: taken over once, as one step, and never over what is known."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.domain.archive import StateRow
from reader.domain.article import BodyFormat, Draft
from reader.domain.marks import Came, Highlight, Kept, Position, anchored, find_again
from reader.domain.phrase import phrase
from reader.paths import DataFolder
from reader.services import importing, keeping, undoing
from reader.services.opening import Opened, opened
from reader.storage.arriving.arrivals import Arrival

STEP = phrase("A step")
BODY = "<p>High water comes twice a day,</p><p>and <em>low water</em> comes twice a day too.</p>"
URL = "https://example.org/tide"
THEN = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Opened]:
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        yield stored


def came(stored: Opened, kept: Kept, title: str = "Tide", url: str = URL, **fields: Any) -> str:
    """Save an article with which `kept` came; its id."""
    draft = Draft(title, BODY, BodyFormat.HTML, source_url=url, kept=kept, **fields)
    return stored.library.save([Arrival(draft)])[0].id


def test_what_was_archived_elsewhere_lies_in_the_archive_unless_the_reader_took_it_out(stored):
    kept = Kept(is_read=True, is_archived=True)
    article = came(stored, kept)

    undoing.finish(stored.state, stored.library)

    assert stored.state.verdicts.archived([article]) == {article}
    stored.state.verdicts.archive([article], False, STEP)
    came(stored, kept, title="Tide, longer")
    undoing.finish(stored.state, stored.library)
    assert stored.state.verdicts.archived([article]) == set()
    stored.state.undo()
    stored.state.undo()
    assert not stored.state.is_read(article)


def test_all_that_came_is_taken_over_as_one_step(stored):
    marks = (Highlight("low  water", "why", "yellow", tags=("sea",), created=THEN), Highlight("no such words", "lost"))
    kept = Kept(is_read=True, is_starred=True, percent=40, note="On the whole.", highlights=marks)
    article = came(stored, kept)

    undoing.finish(stored.state, stored.library)

    state = stored.state
    assert state.is_read(article)
    assert [mark.offset for mark in state.bookmarks.of(article)] == [None]
    assert state.places.of(article).percent == 40
    note, found, lost = sorted(state.highlights(article), key=lambda mark: mark.quote)
    assert (note.quote, note.note, note.offset) == ("", "On the whole.", None)
    assert (lost.quote, lost.note, lost.offset, lost.is_orphan) == ("no such words", "lost", None, True)
    assert (found.quote, found.note, found.colour, found.tags, found.created) == (
        "low  water",
        "why",
        "yellow",
        ("sea",),
        THEN,
    )
    assert (found.prefix.split()[-6:], found.suffix.split()[:2]) == (
        ["water", "comes", "twice", "a", "day,", "and"],
        ["comes", "twice"],
    )
    assert str(state.undo()) == "Take over what came with “Tide”"
    assert not state.is_read(article)
    assert state.bookmarks.of(article) == ()
    assert state.highlights(article) == ()
    assert state.places.of(article) is None
    assert state.redo() is not None
    assert len(state.highlights(article)) == 3


def test_a_step_for_many_articles_says_how_many(stored):
    for number in range(3):
        came(stored, Kept(is_read=True), f"T{number}", f"https://example.org/{number}")

    undoing.finish(stored.state, stored.library)

    assert str(stored.state.undo()) == "Take over what came with 3 articles"


def test_what_is_known_here_is_never_changed(stored):
    article = came(stored, Kept(is_read=True, is_starred=True, percent=90, highlights=(Highlight("low water"),)))
    state = stored.state
    state.mark_read([article], True, STEP)
    state.mark_read([article], False, STEP)
    state.bookmarks.add([article], STEP)
    state.bookmarks.remove([mark.id for mark in state.bookmarks.of(article)], STEP)
    place = Position(3, "abc", 5)
    state.places.keep(article, place)

    undoing.finish(state, stored.library)

    assert not state.is_read(article)
    assert state.bookmarks.of(article) == ()
    assert state.places.of(article) == place
    assert [mark.quote for mark in state.highlights(article)] == ["low water"]


def test_what_was_taken_back_does_not_come_again_and_nothing_twice(stored):
    kept = Kept(is_read=True, percent=10, highlights=(Highlight("low water"),), note="n")
    article = came(stored, kept)
    undoing.finish(stored.state, stored.library)
    step = stored.state.last_step
    came(stored, kept)
    assert undoing.finish(stored.state, stored.library) == []
    assert stored.state.last_step == step
    stored.state.undo()

    came(stored, kept)

    assert undoing.finish(stored.state, stored.library) == []
    assert stored.state.highlights(article) == ()
    assert not stored.state.is_read(article)


def test_a_later_export_brings_what_is_new_in_it(stored):
    article = came(stored, Kept(highlights=(Highlight("low water"),)))
    undoing.finish(stored.state, stored.library)

    came(stored, Kept(is_read=True, highlights=(Highlight("low water"), Highlight("High water"))))
    undoing.finish(stored.state, stored.library)

    assert {mark.quote for mark in stored.state.highlights(article)} == {"low water", "High water"}
    assert stored.state.is_read(article)


def test_what_says_nothing_leaves_no_step(stored):
    came(stored, Kept(is_read=False, is_starred=False, percent=0))

    assert undoing.finish(stored.state, stored.library) == []
    assert stored.state.last_step == 0


@pytest.mark.parametrize("is_state_written", [False, True])
def test_an_import_that_is_cut_off_before_or_while_it_takes_over_loses_nothing(tmp_path, is_state_written):
    folder = DataFolder(tmp_path / "data")
    export = tmp_path / "export.json"
    entry = {"title": "Tide", "url": URL, "is_archived": 1, "is_starred": 1, "content": BODY, "tags": ["sea"]}
    export.write_text(json.dumps([{**entry, "annotations": [{"quote": "low water", "text": "why"}]}]))
    with opened(folder, can_write=True) as stored:
        [item] = importing.run(stored.library, [export]).added
        if is_state_written:
            keeping.take_over(stored.state, keeping.waiting(stored.library))

    with opened(folder, can_write=True) as anew:
        new = undoing.finish(anew.state, anew.library)

        assert bool(new) is not is_state_written
        assert anew.state.is_read(item.id)
        assert len(anew.state.bookmarks.of(item.id)) == 1
        [mark] = anew.state.highlights(item.id)
        assert (mark.quote, mark.note, mark.offset is None) == ("low water", "why", False)
        assert not keeping.waiting(anew.library).numbers


def test_a_program_that_is_killed_between_import_and_marks_has_them_at_the_next_start(tmp_path):
    folder = DataFolder(tmp_path / "data")
    export = tmp_path / "export.json"
    export.write_text(json.dumps([{"title": "Tide", "url": URL, "is_archived": 1, "is_starred": 1, "content": BODY}]))
    program = (
        "import os, sys\n"
        "from reader import cli\n"
        "from reader.services import keeping\n"
        "waiting, before = keeping.waiting, iter('b')\n"
        "keeping.waiting = lambda *a: waiting(*a) if next(before, '') else os._exit(9)\n"
        "cli.main(sys.argv[1:])\n"
    )

    ended = subprocess.run(
        [sys.executable, "-c", program, "import", "--data-dir", str(folder.root), str(export)], check=False
    )

    assert ended.returncode == 9
    with opened(folder, can_write=True) as anew:
        [came_] = undoing.finish(anew.state, anew.library)
        assert anew.state.is_read(came_.article)
        assert len(anew.state.bookmarks.of(came_.article)) == 1


def test_a_saved_link_that_becomes_an_article_keeps_tags_star_place_and_read_state(stored, tmp_path):
    export = tmp_path / "pocket.json"
    entry = {"item_id": "1", "given_url": URL, "favorite": "1", "status": "1", "time_added": "1577836800"}
    export.write_text(json.dumps({"list": {"1": {**entry, "tags": {"sea": {}}}}}))
    importing.run(stored.library, [export])
    undoing.finish(stored.state, stored.library)
    page = tmp_path / "tide.md"
    page.write_text(f"---\nurl: {URL}\ntags: [own]\n---\n# Tide\n\nHigh and low.\n")

    [item] = importing.run(stored.library, [page]).added
    undoing.finish(stored.state, stored.library)

    article = stored.library.article(item.id)
    assert (article.tags, article.saved) == (("own", "sea"), THEN)
    assert stored.state.is_read(item.id)
    assert len(stored.state.bookmarks.of(item.id)) == 1
    assert stored.shelf.wanted() == []


def test_the_place_is_where_the_percentage_says(stored):
    body = "\n\n".join(f"Paragraph {number} has some words of its own." for number in range(100))
    draft = Draft("Long", body, BodyFormat.TEXT, kept=Kept(percent=50))
    [saved] = stored.library.save([Arrival(draft)])

    undoing.finish(stored.state, stored.library)

    place = stored.state.places.of(saved.id)
    assert place.percent == 50
    assert abs(find_again(body, place.offset, place.anchor, place.percent) - len(body) / 2) < 60


def test_what_came_with_an_article_that_is_gone_is_forgotten(stored):
    came(stored, Kept(is_read=True))
    stored.library.database.connection.execute("DELETE FROM articles")

    assert undoing.finish(stored.state, stored.library) == []
    assert not keeping.waiting(stored.library).numbers


def test_what_came_meanwhile_is_not_forgotten_with_the_rest(stored):
    came(stored, Kept(is_read=True))
    found = keeping.waiting(stored.library)
    stored.library.forget_kept(found.numbers)
    article = came(stored, Kept(is_starred=True))

    stored.library.forget_kept(found.numbers)

    assert [each.article for each in keeping.waiting(stored.library).came] == [article]


@pytest.mark.parametrize(
    ("mark", "start"),
    [
        (Highlight("water comes"), None),
        (Highlight("water comes", prefix="low "), 38),
        (Highlight("water  comes", suffix=" twice a day,"), 5),
        (Highlight("water comes", prefix="other "), None),
        (Highlight("comes\ntwice a day,\nand"), 11),
        (Highlight("nowhere"), None),
        (Highlight(""), None),
    ],
)
def test_a_highlight_is_found_by_its_quote_and_what_stands_around_it(mark, start):
    text = "High water comes twice a day,\nand low water comes twice a day too."

    assert anchored(text, mark).offset == start


@example("a  aa a", 0, 4)
@given(st.text("ab \n", max_size=60), st.integers(0, 60), st.integers(1, 30))
def test_a_quote_that_is_there_once_is_found_there(text, start, length):
    quote = text[start : start + length]
    found = anchored(text, Highlight(quote))

    if found.offset is not None:
        assert "".join(text[found.offset :].split()).startswith("".join(quote.split()))
        assert text.endswith(found.suffix) or found.suffix in text
    elif quote.strip():
        assert " ".join(text.split()).count(" ".join(quote.split())) > 1


def test_parts_for_frames_are_the_whole_in_its_order_and_forgotten_with_the_last(monkeypatch):
    monkeypatch.setattr(keeping, "ROWS_A_FRAME", 2)
    rows = [StateRow("reads", {"article": str(number)}) for number in range(5)]
    found = keeping.Waiting([3, 4], [Came("a", "A", Kept())], rows, is_more=True)

    parts = list(found.parts())

    assert [row for part in parts for row in part.rows] == rows
    assert [len(part.came) for part in parts] == [1, 0, 0]
    assert [list(part.numbers) for part in parts] == [[], [], [3, 4]]
    assert [part.is_more for part in found._replace(is_more=False).parts()] == [True, True, False]
    assert list(keeping.Waiting((), ()).parts()) == [keeping.Waiting((), ())]
