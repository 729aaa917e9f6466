"""What keeps articles in order, on the command line: tags, stars, the archive, the queue, collections."""

import json

import pytest

from reader import cli
from reader.domain.article import BodyFormat, Draft
from reader.paths import DataFolder
from reader.services.opening import opened
from reader.storage.arriving.arrivals import Arrival


@pytest.fixture
def folder(tmp_path):
    """A data folder with the articles Tide, Mud and Silt."""
    folder = DataFolder(tmp_path / "data")
    with opened(folder, can_write=True) as stored:
        stored.library.save(
            [Arrival(Draft(title, f"{title}.", BodyFormat.MARKDOWN)) for title in ("Tide", "Mud", "Silt")]
        )
    return folder


@pytest.fixture
def run(folder, capsys):
    """`run(verb, ...)` gives exit code, standard output, standard error."""

    def run(*words):
        code = cli.main([words[0], "--data-dir", str(folder.root), *words[1:]])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def ask(run):
    """`ask(verb, ...)` gives the JSON document."""

    def ask(*words):
        code, out, err = run(*words, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    return ask


@pytest.fixture
def titles(ask):
    """`titles(option, ...)` lists titles."""

    def titles(*options):
        return [row["title"] for row in ask("list", *options)]

    return titles


def test_tags_are_given_taken_listed_and_found(run, ask, titles):
    assert ask("tag", "Tide", "#work/ai", "Sea")["own_tags"] == ["Sea", "work/ai"]
    assert run("tag", "Mud", "WORK") == (0, "“Mud” has the tags work.\n", "")

    assert run("tag") == (0, "1  Sea\n2  work\n1    ai\n", "")
    assert ask("tag") == [
        {"tag": "Sea", "articles": 1},
        {"tag": "work", "articles": 2},
        {"tag": "work/ai", "articles": 1},
    ]
    assert sorted(titles("--own-tag", "work")) == ["Mud", "Tide"]
    assert run("list", "--view", "tags")[1] == "1  Sea (yours)\n2  work (yours)\n1  work/ai (yours)\n"
    assert [row["title"] for row in ask("search", "tag:ai")] == ["Tide"]
    assert ask("show", "Tide")["own_tags"] == ["Sea", "work/ai"]
    assert run("tag", "Mud", "work", "--remove")[1] == "“Mud” has no tags of yours.\n"


def test_several_tags_are_one_step(run, ask):
    run("tag", "Tide", "a", "b", "c")

    run("undo")

    assert ask("tag") == []


def test_a_tag_is_renamed_and_dropped_everywhere(run, ask):
    run("tag", "Tide", "work/ai")
    run("tag", "Mud", "job")

    assert run("tag", "--rename", "work", "Job") == (0, "“work” is called “Job” now.\n", "")
    assert ask("tag") == [{"tag": "job", "articles": 2}, {"tag": "job/ai", "articles": 1}]
    assert run("tag", "--drop", "job")[0] == 0
    assert ask("tag") == []
    assert run("undo")[1] == "Undone: Remove the tag “job” from all articles\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--rename", "none", "some"], "You have no tag “none”."),
        (["--drop", "none"], "You have no tag “none”."),
        (["Tide", "/"], "“/” is no tag."),
    ],
)
def test_what_is_no_tag_is_told(run, words, said):
    code, out, err = run("tag", *words)

    assert (code, out) == (1, "")
    assert err.startswith(said)


@pytest.mark.parametrize("words", [["Tide"], ["Tide", "a", "--drop", "b"], ["--drop", "b", "--rename", "a", "b"]])
def test_other_ways_to_call_it_are_wrong(run, words):
    assert run("tag", *words)[0] == 2


def test_stars_are_given_and_taken_away(run, ask):
    documents = ask("rate", "4", "Tide", "Mud")

    assert [row["rating"] for row in documents] == [4, 4]
    assert {row["title"]: row["rating"] for row in ask("list")} == {"Tide": 4, "Mud": 4, "Silt": 0}
    assert sorted(row["title"] for row in ask("search", "rating:>3")) == ["Mud", "Tide"]
    run("rate", "0", "Mud")
    assert ask("show", "Mud")["rating"] == 0
    assert run("rate", "6", "Mud")[0] == 2


def test_the_archive_is_out_of_the_list_and_has_a_view(run, ask, titles, tmp_path):
    assert run("archive", "Tide", "Mud") == (0, "Archived: 2\n", "")

    assert titles() == ["Silt"]
    assert sorted(titles("--view", "archive")) == ["Mud", "Tide"]
    assert ask("show", "Tide")["archived"]
    run("export", "--all", "--format", "markdown", "--to", str(tmp_path / "out"))
    assert len(list((tmp_path / "out").glob("*.md"))) == 3
    run("archive", "Tide", "--remove")
    assert sorted(titles()) == ["Silt", "Tide"]


def test_the_queue_is_in_its_order(run, titles):
    run("later", "Tide", "Mud")
    run("later", "Silt", "--top")
    assert titles("--view", "queue") == ["Silt", "Tide", "Mud"]

    run("later", "Tide", "--remove")
    assert titles("--view", "queue") == ["Silt", "Mud"]
    run("undo")
    run("later", "Mud", "--top")
    assert titles("--view", "queue") == ["Mud", "Silt", "Tide"]


def test_collections_are_made_listed_renamed_and_dropped(run, ask, titles):
    run("collect", "Harbours", "Tide", "Mud")
    assert run("collect", "harbours", "Silt")[1] == "“Harbours” has 3 articles.\n"

    assert titles("--collection", "HARBOURS") == ["Tide", "Mud", "Silt"]
    assert ask("list", "--view", "collections") == [{"collection": "Harbours", "articles": 3}]
    assert ask("show", "Mud")["collections"] == ["Harbours"]
    run("collect", "Harbours", "Mud", "--remove")
    run("collect", "Harbours", "--rename", "Ports")
    assert titles("--collection", "ports") == ["Tide", "Silt"]
    run("collect", "Ports", "--drop")
    assert run("list", "--view", "collections")[1] == "No collections.\n"
    assert run("list", "--collection", "Ports")[0] == 1
    assert run("collect", "Ports", "--drop")[0] == 1
    assert run("collect", "Ports")[0] == 2
