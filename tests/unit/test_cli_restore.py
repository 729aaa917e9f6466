"""`armchair restore`, and what doctor says of copies."""

import json

import pytest

from reader import cli
from reader.domain.article import BodyFormat, Draft
from reader.paths import DataFolder
from reader.services.opening import opened
from reader.storage.arriving.arrivals import Arrival


@pytest.fixture
def folder(tmp_path):
    folder = DataFolder(tmp_path / "data")
    with opened(folder, can_write=True) as stored:
        stored.library.save([Arrival(Draft("Seven knots", "Wind.", BodyFormat.TEXT, given_id="seven"))])
    return folder


@pytest.fixture
def run(folder, capsys):
    def call(*words):
        code = cli.main([*words, "--data-dir", str(folder.root)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def test_copies_are_made_listed_shown_taken_back_and_undone(run, folder):
    run("bookmark", "Seven knots", "--label", "kept")
    assert run("restore", "--now")[0] == 0
    run("bookmark", "Seven knots", "--remove")

    listed = run("restore")[1].splitlines()
    shown = run("restore", "1", "--show")[1]
    assert len(listed) == 1
    assert "Bookmarks: 1 back" in shown
    assert "+ Seven knots: kept" in shown
    code, told, _ = run("restore", "1")

    assert code == 0
    assert "armchair undo" in told
    assert len(run("restore")[1].splitlines()) == 2
    assert json.loads(run("show", "Seven knots", "--format", "json")[1])["bookmarked"]
    run("undo")
    assert not json.loads(run("show", "Seven knots", "--format", "json")[1])["bookmarked"]


def test_a_restore_can_be_bound_to_kinds_and_to_what_is_missing(run):
    run("bookmark", "Seven knots")
    run("restore", "--now")
    run("bookmark", "Seven knots", "--remove")

    assert "nothing to do" in run("restore", "1", "--only", "highlights")[1]
    assert json.loads(run("restore", "1", "--missing-only", "--json")[1])["counts"] == {
        "bookmarks": {"back": 1, "gone": 0, "other": 0}
    }


def test_what_restore_cannot_do_is_told(run, folder):
    assert "one each day" in run("restore")[1]
    code, _, err = run("restore", "7")
    assert code == 1
    assert "There is no copy “7”." in err
    assert run("restore", "--show")[0] == 2
    run("restore", "--now")
    next(folder.copies.iterdir()).write_bytes(b"no database at all" * 100)
    code, _, err = run("restore", "1")
    assert code == 1
    assert "is not a database" in err


def test_doctor_tells_of_copies_and_of_those_that_are_damaged(run, folder):
    assert "copies      none yet" in run("doctor")[1]
    run("restore", "--now")
    assert "copies      1, " in run("doctor")[1]
    next(folder.copies.iterdir()).write_bytes(b"no database at all" * 100)

    code, out, _ = run("doctor")

    assert code == 0
    assert "It is a copy only" in out
