"""A few journeys through the real program: keys in, what is stored and shown out."""

from pathlib import Path

import pytest

from reader.paths import DataFolder
from reader.services.opening import opened
from reader.ui.app import BUNDLED
from tests.e2e.conftest import Desk

FILES = 400
pytestmark = pytest.mark.xdist_group("screen")  # two screens that begin and end at once take each other's socket away


def write_articles(folder: Path, count: int) -> None:
    folder.mkdir()
    words = "Harbours are quiet places, and quiet water drops what it carries. " * 60
    for number in range(count):
        (folder / f"{number:04}.md").write_text(f"# Article {number:04}\n\n{words}\n", encoding="utf-8")


def test_a_first_start_shows_the_guide_and_takes_in_the_bundled_articles(desk: Desk) -> None:
    desk.start()

    assert desk.title() == "Welcome to Armchair"
    desk.until(lambda: len(desk.run("list", "--view", "all")) >= 20)


def test_a_newer_program_brings_its_guide_but_nothing_that_was_deleted(desk: Desk, tmp_path: Path) -> None:
    older = tmp_path / "older"
    older.mkdir()
    for name, title in (("guide-welcome", "Welcome to Armchair"), ("on-sharpness", "Sharp")):
        (older / f"{name}.md").write_text(f"---\nid: {name}\ntitle: {title}\n---\n\nAn older text.\n", "utf-8")
    desk.run("import", str(older))
    desk.run("delete", "Sharp")
    with opened(DataFolder(desk.data), can_write=True) as stored:
        stored.library.remember(BUNDLED, "0.0")

    desk.start()

    assert desk.title() == "Welcome to Armchair"
    desk.until(lambda: len(desk.run("list", "--view", "all")) >= 20)
    desk.until(lambda: "Sit down." in desk.run("show", "Welcome to Armchair")["text"])
    titles = [row["title"] for row in desk.run("list", "--view", "all")]
    assert titles.count("Welcome to Armchair") == 1
    assert "Sharp" not in titles


def test_what_was_done_before_a_power_cut_is_there_after_it(desk: Desk) -> None:
    program = desk.start()
    desk.until(lambda: len(desk.run("list")) >= 20)
    desk.press_until("j", lambda: desk.title() != "Welcome to Armchair")
    desk.press("b")
    desk.until(lambda: len(desk.run("list", "--view", "bookmarks")) == 1)
    title = desk.run("list", "--view", "bookmarks")[0]["title"]

    desk.kill(program)
    desk.start()

    assert desk.title() == title
    assert desk.run("show", title)["bookmarked"]
    assert desk.run("doctor")["ok"]


def test_an_import_cut_off_keeps_what_was_saved_and_goes_on_later(desk: Desk, tmp_path: Path) -> None:
    write_articles(tmp_path / "articles", FILES)
    importing = desk.begin("import", str(tmp_path / "articles"))
    desk.until(lambda: len(desk.run("list")) > 0)

    desk.kill(importing)
    kept = len(desk.run("list"))
    report = desk.run("import", str(tmp_path / "articles"))

    assert desk.run("doctor")["ok"]
    assert len(report["added"]) + kept == FILES
    assert len(report["unchanged"]) == kept


def test_a_second_start_hands_its_file_to_the_running_window(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "handed.md"
    file.write_text("# Handed over\n\nText.", encoding="utf-8")
    first = desk.start()

    second = desk.begin("open", str(file))

    assert second.wait(timeout=20) == 0
    desk.until(lambda: desk.title() == "Handed over")
    assert first.poll() is None


def test_the_window_hears_of_what_the_command_line_does(desk: Desk, tmp_path: Path) -> None:
    desk.start()
    desk.until(lambda: len(desk.run("list")) >= 20)
    (tmp_path / "new.md").write_text("---\ntitle: Brand new\ndate: 2100-01-01\n---\nText.", encoding="utf-8")

    desk.run("import", str(tmp_path / "new.md"))

    desk.press_until("k", lambda: desk.title() == "Brand new")
