"""The views of the list on the command line."""

import json
from datetime import UTC, datetime

import pytest

from reader import cli
from reader.domain.article import BodyFormat, Draft
from reader.paths import DataFolder
from reader.services.opening import opened
from reader.storage.arriving.arrivals import Arrival


@pytest.fixture
def folder(tmp_path):
    """A data folder with three articles; Mud and then Tide were read."""
    folder = DataFolder(tmp_path / "data")
    drafts = [
        Draft("Tide", "water " * 6000, BodyFormat.MARKDOWN, tags=("Sea",), source_url="https://www.sea.example/1"),
        Draft("Mud", "Mud.", BodyFormat.MARKDOWN, tags=("Sea", "Land"), published=datetime(2019, 5, 1, tzinfo=UTC)),
        Draft("Silt", "Silt.", BodyFormat.MARKDOWN, published=datetime(2020, 5, 1, tzinfo=UTC)),
    ]
    with opened(folder, can_write=True) as stored:
        ids = [saved.id for saved in stored.library.save([Arrival(each) for each in drafts])]
        for id_ in (ids[1], ids[0]):
            stored.state.places.visit(id_)
    return folder


@pytest.fixture
def run(folder, capsys):
    """`run(*options)` lists with these options; exit code, standard output, standard error."""

    def run(*options):
        code = cli.main(["list", "--data-dir", str(folder.root), *options])
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize(
    ("view", "rows", "lines"),
    [
        ("tags", [{"tag": "Sea", "articles": 2}, {"tag": "Land", "articles": 1}], "2  Sea\n1  Land\n"),
        ("sources", [{"source": "sea.example", "articles": 1}], "1  sea.example\n"),
        ("years", [{"year": 2020, "articles": 1}, {"year": 2019, "articles": 1}], "1  2020\n1  2019\n"),
    ],
)
def test_groups_are_listed_with_their_numbers(run, view, rows, lines):
    assert json.loads(run("--view", view, "--json")[1]) == rows
    assert run("--view", view) == (0, lines, "")


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--view", "recent"], ["Tide", "Mud"]),
        (["--view", "long"], ["Tide"]),
        (["--view", "long", "--sort", "title", "--reverse"], ["Tide"]),
        (["--view", "recent", "--tag", "land"], ["Mud"]),
        (["--source", "sea.example"], ["Tide"]),
        (["--year", "2020"], ["Silt"]),
        (["--year", "99999"], []),
    ],
)
def test_articles_of_a_view_are_listed(run, options, titles):
    code, out, _ = run(*options, "--json")

    assert code == 0
    assert [row["title"] for row in json.loads(out)] == titles


def test_a_random_list_holds_all_in_an_order_that_changes(run):
    orders = {tuple(row["title"] for row in json.loads(run("--view", "random", "--json")[1])) for _ in range(40)}

    assert len(orders) > 1
    assert {tuple(sorted(order)) for order in orders} == {("Mud", "Silt", "Tide")}


@pytest.mark.parametrize("view", ["tags", "sources", "years"])
def test_groups_that_are_not_there_are_told(tmp_path, capsys, view):
    assert cli.main(["list", "--data-dir", str(tmp_path), "--view", view]) == 0
    assert capsys.readouterr().out == f"No {view}.\n"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--view", "tags", "--tag", "sea"], "--tag cannot be used with --view tags"),
        (["--view", "years", "--year", "2020", "--sort", "title"], "--year, --sort cannot be used with --view years"),
        (["--view", "authors", "--source", "a.example"], "--source cannot be used with --view authors"),
        (["--view", "recent", "--sort", "title"], "--sort cannot be used with --view recent"),
        (["--view", "random", "--reverse"], "--reverse cannot be used with --view random"),
        (["--sort", "relevance"], "invalid choice"),
        (["--year", "soon"], "is not a number"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(run, options, told):
    code, out, err = run(*options)

    assert (code, out) == (2, "")
    assert told in err
