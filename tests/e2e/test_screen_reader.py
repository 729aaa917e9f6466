"""What a screen reader can tell of the window: list, article, panes, dialogs and palette, seen from outside."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import pytest

from reader.paths import DataFolder
from reader.services import copies
from tests.conftest import machine
from tests.e2e.conftest import Desk, desk_in

pytest.importorskip("jeepney")
from tests.e2e.screen_reader import EDITABLE, FOCUSED, SERVICE, SHOWING, Gone, ScreenReader, Thing

Told = TypeVar("Told")

BODY = """---
title: {title}
author: Inés Calder
tags: [tides]
date: 2024-03-0{day}
---

# {title}

A harbour is a quiet place when the tide is out.

## How deep it is

Ships wait for water. They wait at anchor.

> Nobody hurries the sea.

- The first quay
- The second quay

```
depth = 4
```

### At low water

The mud shines, and birds walk on it.
"""
NAMELESS = set("filler panel splitter label graphic grip separator".split()) | {
    "layered pane",
    "scroll bar",
    "tool bar",
}
"""Roles that arrange others or show a picture, and need no name."""
at_one_place = pytest.mark.xdist_group("looked_at")
"""So that the program is started by one worker alone."""


@pytest.fixture
def seen(desk: Desk, tmp_path: Path) -> Iterator[Thing]:
    """The program with three articles, the first of them open, as the screen reader sees it."""
    with seen_in(desk, tmp_path) as program:
        yield program


@pytest.fixture(scope="module")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Thing]]:
    """The same, for tests that only look at it and change nothing; and its desk."""
    place = tmp_path_factory.mktemp("looked_at")
    with desk_in(place) as desk:
        desk.more = machine(place)
        with seen_in(desk, place) as program:
            yield desk, program


@contextmanager
def seen_in(desk: Desk, place: Path) -> Iterator[Thing]:
    if not (shutil.which("dbus-daemon") and SERVICE.exists()):
        pytest.skip("needs dbus and at-spi2-core")
    reader = ScreenReader(desk.environment)
    desk.more = {**desk.more, "QT_ACCESSIBILITY": "1", **reader.environment}
    try:
        yield _started(desk, reader, place / "articles")
    finally:
        reader.close()


def _started(desk: Desk, reader: ScreenReader, folder: Path) -> Thing:
    folder.mkdir()
    for day, title in enumerate(("Low water", "Slack water", "High water"), 1):
        (folder / f"{title}.md").write_text(BODY.format(title=title, day=day), "utf-8")
    desk.run("import", str(folder))
    desk.start("High water")
    desk.until(lambda: bool(reader.programs()))
    program = reader.programs()[0]
    desk.until(lambda: program.find("list item") is not None and program.find("heading") is not None)
    return program


def shown(program: Thing) -> set[tuple[str, str]]:
    """Role and name of all that is on the screen; what goes away meanwhile is passed over."""
    found = set()
    for each in program.all():
        try:
            if SHOWING in each.states:
                found.add((each.role, each.name))
        except Gone:
            continue
    return found


def told(desk: Desk, look: Callable[[], Told]) -> Told:
    """What `look` gives once nothing has gone away while it looked: rows and pages are told anew as they are read."""
    whole: list[Told] = []

    def is_whole() -> bool:
        with suppress(Gone):
            whole.append(look())
        return bool(whole)

    desk.until(is_whole)
    return whole[0]


def is_seen(is_so: Callable[[], bool]) -> Callable[[], bool]:
    """What is looked at may go away meanwhile."""

    def look() -> bool:
        try:
            return is_so()
        except (Gone, AssertionError):
            return False

    return look


@at_one_place
def test_rows_of_the_list_say_title_author_state_and_length(looked_at: tuple[Desk, Thing]) -> None:
    desk, seen = looked_at
    rows = told(desk, lambda: {row.name for row in seen.one("list", "All").children if row.role == "list item"})

    assert "High water, Inés Calder, unread, 1 minute" in rows
    assert len([row for row in rows if "water, Inés Calder" in row]) == 3


@at_one_place
def test_the_article_is_told_by_headings_paragraphs_and_entries_in_reading_order(looked_at: tuple[Desk, Thing]) -> None:
    desk, seen = looked_at
    blocks = told(
        desk,
        lambda: [(each.role, each.name, each.description) for each in seen.one("document", "High water").children],
    )

    words = [
        ("heading", "How deep it is"),
        ("paragraph", "Ships wait for water. They wait at anchor."),
        ("paragraph", "Nobody hurries the sea."),
        ("list item", "The first quay"),
        ("list item", "The second quay"),
        ("paragraph", "depth = 4"),
        ("heading", "At low water"),
        ("paragraph", "The mud shines, and birds walk on it."),
    ]
    assert [(role, name) for role, name, _ in blocks if (role, name) in words] == words
    assert [name for role, name, _ in blocks if role == "heading"].count("High water") == 1
    kinds = {name: kind for _, name, kind in blocks}
    assert kinds["How deep it is"] == "Heading of level 2"
    assert kinds["At low water"] == "Heading of level 3"
    assert (kinds["Nobody hurries the sea."], kinds["depth = 4"]) == ("Quote", "Code")


@at_one_place
def test_the_article_is_told_to_be_shown_where_the_view_is(looked_at: tuple[Desk, Thing]) -> None:
    desk, seen = looked_at
    assert ("document", "High water") in told(desk, lambda: shown(seen))


@at_one_place
def test_bars_and_panes_are_told_in_the_order_of_the_eye(looked_at: tuple[Desk, Thing]) -> None:
    desk, seen = looked_at

    def told_of() -> list[str]:
        wanted = ("Back", "Search", "Article", "Progress in the article")
        each = [(thing.name, thing.description) for thing in seen.children[0].all() if SHOWING in thing.states]
        return [name for pair in each for name in pair if name in wanted]

    assert told(desk, told_of) == ["Back", "Search", "Article", "Progress in the article"]


@pytest.mark.parametrize(
    ("key", "name"), [("t", "Tags"), ("ctrl+m", "Map"), ("ctrl+alt+a", "Note"), ("ctrl+shift+p", "Command palette")]
)
def test_what_lies_over_the_window_is_a_dialog(desk: Desk, seen: Thing, key: str, name: str) -> None:
    desk.press_until(key, is_seen(lambda: bool(part(seen, name))))

    assert told(desk, lambda: part(seen, name).role) == "dialog"


@at_one_place
def test_the_article_is_a_running_text_too_and_cannot_be_changed(looked_at: tuple[Desk, Thing]) -> None:
    desk, seen = looked_at

    def text_and_states() -> tuple[str, set[int]]:
        article = seen.one("label", "Article")
        return article.text, article.states

    text, states = told(desk, text_and_states)

    assert "Ships wait for water." in text
    assert EDITABLE not in states


def test_the_paragraph_with_the_bar_has_the_focus(desk: Desk, seen: Thing) -> None:
    def focused() -> list[str]:
        return [block.name for block in seen.one("document", "High water").children if FOCUSED in block.states]

    desk.press_until("ctrl+Down", is_seen(lambda: bool(focused())))
    first = told(desk, focused)
    desk.press_until("ctrl+Down", is_seen(lambda: focused() not in ([], first)))

    assert len(told(desk, focused)) == 1


def test_another_article_is_another_document(desk: Desk, seen: Thing) -> None:
    desk.press_until("j", is_seen(lambda: seen.find("document", "Slack water") is not None))

    def headings() -> list[str]:
        return [block.name for block in seen.one("document", "Slack water").children if block.role == "heading"]

    assert "Slack water" in told(desk, headings)


@pytest.mark.parametrize(
    ("key", "kind", "name"),
    [
        ("ctrl+shift+p", "text", ""),
        ("ctrl+comma", "dialog", "Preferences — Armchair"),
        ("question", "text", ""),
    ],
)
def test_whatever_can_be_used_has_a_name(desk: Desk, seen: Thing, key: str, kind: str, name: str) -> None:
    """In the window, and with each of these over it."""
    before = shown(seen)
    desk.press_until(key, lambda: shown(seen) != before)

    if name:
        desk.until(lambda: (kind, name) in shown(seen))

    assert {role for role, named in shown(seen) if not named} <= NAMELESS


def part(seen: Thing, name: str) -> Thing:
    """A dialog, or what lies over the window; raises Gone if there is none now."""
    window, *dialogs = seen.children
    for each in (*dialogs, *reversed(window.children)):
        if each.name == name and SHOWING in each.states:
            return each
    raise Gone(name)


def over(desk: Desk, seen: Thing, key: str, name: str) -> set[tuple[str, str]]:
    """All in the part that a key brings, whose things have names."""
    desk.press_until(key, is_seen(lambda: bool(part(seen, name))))
    return named(desk, lambda: part(seen, name))


def named(desk: Desk, look: Callable[[], Thing]) -> set[tuple[str, str]]:
    all_shown = told(desk, lambda: shown(look()))
    assert {role for role, name in all_shown if not name} <= NAMELESS
    return all_shown


def away(desk: Desk, seen: Thing) -> None:
    """Escape leads back to the article."""
    desk.press_until("Escape", is_seen(lambda: FOCUSED in seen.one("label", "Article").states))


def with_keys(within: Thing, role: str) -> str:
    """What has the keys in a list; raises Gone while nothing has."""
    for each in within.one(role).children:
        if FOCUSED in each.states:
            return each.name
    raise Gone(role)


def by_palette(desk: Desk, seen: Thing, words: str) -> None:
    """Choose the first that the palette finds."""
    over(desk, seen, "ctrl+shift+p", "Command palette")
    desk.press(*("space" if letter == " " else letter for letter in words))
    desk.until(is_seen(lambda: words in with_keys(part(seen, "Command palette"), "list").lower()))
    desk.press("Return")


def test_map_reading_life_and_tags_tell_what_they_show_and_what_has_the_keys(desk: Desk, seen: Thing) -> None:
    def at() -> str:
        return with_keys(part(seen, "Map"), "list")

    desk.press_until("ctrl+m", is_seen(lambda: at() == "High water; Inés Calder · 1 minute · unread; in the middle"))
    assert {("label", "Map of “High water”"), ("list", "Map")} <= named(desk, lambda: part(seen, "Map"))
    desk.press_until("Right", is_seen(lambda: "by Inés Calder too" in at()))
    away(desk, seen)

    over(desk, seen, "ctrl+shift+r", "Reading life")
    days = told(desk, lambda: part(seen, "Reading life").one("list", "Days of reading").description)
    today = told(desk, lambda: with_keys(part(seen, "Reading life"), "list"))
    assert "\non 0 days" in days or "\non 1 day" in days
    desk.press_until("Left", is_seen(lambda: with_keys(part(seen, "Reading life"), "list") != today))
    week_before = told(desk, lambda: with_keys(part(seen, "Reading life"), "list"))
    assert week_before.endswith(": a day without reading here")
    away(desk, seen)

    assert ("label", "Tags of “High water”") in over(desk, seen, "t", "Tags")
    desk.press("a", "b")
    desk.until(is_seen(lambda: with_keys(part(seen, "Tags"), "list") == "New tag “ab”"))


def test_pages_of_authors_and_dialogs_tell_what_they_show(desk: Desk, seen: Thing) -> None:
    copies.keep(DataFolder(desk.data))
    by_palette(desk, seen, "page of the author")
    desk.until(is_seen(lambda: "Slack water" in seen.one("label", "Page of Inés Calder").text))
    away(desk, seen)
    desk.press("b")

    history = "History of changes — Armchair"
    over(desk, seen, "ctrl+alt+z", history)
    steps = told(desk, lambda: [each.name for each in part(seen, history).one("tree").children])
    assert steps[:2] == ["When", "What"]
    assert {"Import “articles”", "Bookmark “High water”"} <= set(steps)
    desk.take_keys("History of changes")
    desk.press_until("Escape", is_seen(lambda: history not in {each.name for each in seen.children}))
    desk.take_keys("High water")

    by_palette(desk, seen, "restore")
    restore = "Restore from a copy — Armchair"
    desk.until(is_seen(lambda: part(seen, restore).find("tree item", "Bookmarks") is not None))
    named(desk, lambda: part(seen, restore))


@at_one_place
def test_panes_are_told_apart_by_name(looked_at: tuple[Desk, Thing]) -> None:
    desk, seen = looked_at
    panes = {"Library", "About this article", "Author", "Recommended", "Search", "Article"}

    desk.until(lambda: panes <= {name for _, name in shown(seen)})
