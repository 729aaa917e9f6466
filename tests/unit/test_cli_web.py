"""`armchair save` and `armchair watch`: what they print, what they store, how they end."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader import cli
from reader.domain.phrase import phrase
from reader.paths import DataFolder
from reader.services import watching
from reader.services.opening import opened
from tests.unit.web import Site, page, site

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def run(folder: DataFolder, capfd: pytest.CaptureFixture[str]) -> Run:
    """`run(words...)` gives the exit code, standard output and standard error."""

    def call(*words: str) -> tuple[int, str, str]:
        code = cli.main([*words, "--data-dir", str(folder.root)])
        return code, *capfd.readouterr()

    return call


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as made:
        made["/tides"] = page()
        yield made


@pytest.fixture
def dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which everything is at rest at once."""
    monkeypatch.setattr(watching, "REST_SECONDS", 0.0)
    made = tmp_path / "Downloads"
    made.mkdir()
    (made / "a.md").write_text("# Title of a\n\nSome words.\n")
    return made


def test_save_stores_the_page_and_tells_of_it(run: Run, web: Site) -> None:
    code, out, err = run("save", web.url("/tides"), "--allow-private")

    assert (code, err) == (0, "")
    assert out.startswith("Saved: The tide tables (")
    assert "The tide tables" in run("search", "bicycle chains")[1]
    assert web.url("/tides") in run("import", "--history")[1]


def test_save_goes_on_after_a_failure_and_ends_with_1(run: Run, web: Site) -> None:
    code, out, err = run("save", web.url("/gone"), "file:///etc/passwd", web.url("/tides"), "--allow-private")

    assert code == 1
    assert out.startswith("Saved: The tide tables")
    assert "no such page" in err
    assert "pages of the web only" in err


def test_save_refuses_this_computer_unless_it_is_allowed(run: Run, web: Site) -> None:
    code, _, err = run("save", web.url("/tides"))

    assert code == 1
    assert "--allow-private" in err
    assert web.asked == []


def test_save_as_json(run: Run, web: Site) -> None:
    code, out, _ = run("save", web.url("/tides"), web.url("/gone"), "--allow-private", "--json")

    told = json.loads(out)
    assert code == 1
    assert [item["source"] for item in told["added"]] == [web.url("/tides")]
    assert [item["source"] for item in told["failed"]] == [web.url("/gone")]


def test_saving_a_deleted_article_brings_it_back(run: Run, web: Site, folder: DataFolder) -> None:
    _, out, _ = run("save", web.url("/tides"), "--allow-private", "--json")
    [item] = json.loads(out)["added"]
    with opened(folder) as stored:
        stored.state.wastebasket.add([item["id"]], phrase("Delete"))

    run("save", web.url("/tides"), "--allow-private")

    with opened(folder) as stored:
        assert stored.state.wastebasket.articles() == {}


def test_folders_are_watched_listed_and_let_go(run: Run, dropped: Path) -> None:
    assert run("watch", "add", str(dropped)) == (0, f"{dropped}\n", "")
    assert json.loads(run("watch", "list", "--json")[1]) == [{"path": str(dropped), "is_there": True}]

    dropped.rename(dropped.with_name("away"))
    assert "(not there now)" in run("watch", "list")[1]

    assert run("watch", "remove", str(dropped)) == (0, "", "")
    assert run("watch", "remove", str(dropped))[0] == 1


def test_a_look_takes_what_is_new_once(run: Run, dropped: Path) -> None:
    run("watch", "add", str(dropped))

    assert run("watch", "run")[:2] == (0, "Added 1, updated 0, unchanged 0, failed 0.\n")
    assert run("watch", "run")[:2] == (0, "Added 0, updated 0, unchanged 0, failed 0.\n")
    assert "Title of a" in run("search", "some words")[1]


def test_a_look_waits_for_what_is_arriving(run: Run, dropped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "REST_SECONDS", 0.3)
    (dropped / "b.md").write_text("# Title of b\n\nSome words.\n")
    run("watch", "add", str(dropped))
    (dropped / "c.md").write_text("# Title of c\n\nSome words.\n")

    assert run("watch", "run")[1] == "Added 3, updated 0, unchanged 0, failed 0.\n"


def test_what_is_there_already_can_be_left_out(run: Run, dropped: Path) -> None:
    run("watch", "add", "--new-only", str(dropped))
    (dropped / "b.md").write_text("# Title of b\n\nSome words.\n")

    assert [item["title"] for item in json.loads(run("watch", "run", "--json")[1])["added"]] == ["Title of b"]


def test_a_missing_folder_is_told_and_no_failure(run: Run, dropped: Path) -> None:
    run("watch", "add", str(dropped))
    dropped.rename(dropped.with_name("away"))

    code, _, err = run("watch", "run")

    assert code == 0
    assert "not there now" in err


@pytest.mark.parametrize("words", [["add"], ["remove"], ["list", "/tmp"], ["run", "/tmp"], ["fly"]])
def test_wrong_usage_ends_with_2(run: Run, words: list[str]) -> None:
    assert run("watch", *words)[0] == 2


def test_options_may_stand_anywhere(dropped: Path, folder: DataFolder, capfd: pytest.CaptureFixture[str]) -> None:
    at = ["--data-dir", str(folder.root)]
    cli.main([*at, "watch", "add", str(dropped)])

    for words in ([*at, "--json", "watch", "list"], ["watch", *at, "--json", "list"], ["watch", "list", *at, "--json"]):
        capfd.readouterr()
        assert cli.main(words) == 0
        assert json.loads(capfd.readouterr().out)[0]["path"] == str(dropped)


def test_a_folder_that_cannot_be_watched_is_told_why(run: Run, fresh_machine: Path) -> None:
    code, _, err = run("watch", "add", str(fresh_machine))

    assert code == 1
    assert "holds too much" in err
