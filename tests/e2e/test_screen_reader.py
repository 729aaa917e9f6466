"""What a screen reader can tell of the window: list, article, panes, dialogs and palette, seen from outside."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import pytest

from tests.e2e.conftest import Desk

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


@pytest.fixture
def reader(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[ScreenReader]:
    if not (shutil.which("dbus-daemon") and SERVICE.exists()):
        pytest.skip("needs dbus and at-spi2-core")
    reader = ScreenReader(desk.environment)
    monkeypatch.setattr(Desk, "environment", {**desk.environment, "QT_ACCESSIBILITY": "1", **reader.environment})
    yield reader
    reader.close()


@pytest.fixture
def seen(desk: Desk, reader: ScreenReader, tmp_path: Path) -> Thing:
    """The program with three articles, the first of them open, as the screen reader sees it."""
    folder = tmp_path / "articles"
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


def test_rows_of_the_list_say_title_author_state_and_length(desk: Desk, seen: Thing) -> None:
    rows = told(desk, lambda: {row.name for row in seen.one("list", "All").children if row.role == "list item"})

    assert "High water, Inés Calder, unread, 1 minute" in rows
    assert len([row for row in rows if "water, Inés Calder" in row]) == 3


def test_the_article_is_told_by_headings_paragraphs_and_entries_in_reading_order(desk: Desk, seen: Thing) -> None:
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


def test_the_article_is_a_running_text_too_and_cannot_be_changed(desk: Desk, seen: Thing) -> None:
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


def test_panes_are_told_apart_by_name(desk: Desk, seen: Thing) -> None:
    panes = {"Library", "About this article", "Author", "Recommended", "Search", "Article"}

    desk.until(lambda: panes <= {name for _, name in shown(seen)})
