"""`armchair export`: which articles, where to, what is told, and what it refuses."""

import json

import pytest

from reader.cli import main
from reader.commands import arguments
from reader.paths import DataFolder
from reader.services.exports import formats
from reader.services.opening import opened
from tests.unit.whole_library import fill


@pytest.fixture
def run(tmp_path, capsys):
    """`run("export", ...)` gives the code, the output and the errors of a call."""
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        fill(stored, tmp_path / "in")

    def call(*words):
        code = main([*map(str, words), "--data-dir", str(tmp_path / "data")])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def test_the_command_line_knows_every_format():
    assert tuple(formats()) == arguments.FORMATS


@pytest.mark.parametrize(
    ("which", "articles"),
    [
        (["The marsh"], 1),
        (["The marsh", "The tide", "The marsh"], 2),
        (["--all"], 5),
        (["--search", "reeds"], 1),
        (["--tag", "water"], 1),
        (["--view", "unread"], 3),
        (["--author", "ferrol"], 1),
    ],
)
def test_articles_are_chosen_in_many_ways(run, tmp_path, which, articles):
    code, out, _ = run("export", *which, "--format", "text", "--to", tmp_path / "out.txt", "--json")

    told = json.loads(out)
    assert (code, told["articles"], told["files"]) == (0, articles, 1)
    assert told["target"] == str(tmp_path / "out.txt")
    assert told["bytes"] == (tmp_path / "out.txt").stat().st_size


def test_the_whole_library_needs_no_choice(run, tmp_path):
    code, out, _ = run("export", "--format", "archive", "--to", tmp_path / "all.zip")

    assert (code, out) == (0, f"Exported 6 articles to {tmp_path / 'all.zip'}\n")


def test_an_original_comes_back_by_article_and_by_path(run, tmp_path):
    file = tmp_path / "in" / "dos.md"
    assert run("export", "--original", "Räder", "--to", tmp_path / "one.md")[0] == 0
    assert run("export", "--original", file, "--to", tmp_path / "two.md")[0] == 0
    assert run("export", "--original", tmp_path / "in" / "pocket.csv", "--to", tmp_path)[0] == 0

    assert (tmp_path / "one.md").read_bytes() == (tmp_path / "two.md").read_bytes() == file.read_bytes()
    assert (tmp_path / "pocket.csv").read_bytes() == (tmp_path / "in" / "pocket.csv").read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ["--format", "epub", "--to", "x"],
        ["--all", "--to", "x"],
        ["The marsh", "--all", "--format", "epub", "--to", "x"],
        ["--all", "--tag", "water", "--format", "epub", "--to", "x"],
        ["--original", "The marsh", "--format", "epub", "--to", "x"],
        ["--all", "--format", "pdf", "--to", "x"],
        ["--all", "--format", "epub"],
    ],
)
def test_a_call_that_says_too_little_or_too_much_is_wrong_usage(run, words):
    assert run("export", *words)[0] == 2


def test_what_is_there_stays_unless_it_may_be_replaced(run, tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("mine", encoding="utf-8")

    code, out, _ = run("export", "--all", "--format", "text", "--to", target, "--json")

    assert (code, json.loads(out)["error"]["message"]) == (1, f"{target} is there already.")
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("export", "--all", "--format", "text", "--to", target, "--replace")[0] == 0
    assert "Reeds grow" in target.read_text(encoding="utf-8")


def test_an_article_that_is_not_there_is_told(run, tmp_path):
    code, _, err = run("export", "No such title", "--format", "text", "--to", tmp_path / "x.txt")

    assert code == 1
    assert "No such title" in err
