"""What files are called in the report of an import."""

from pathlib import PurePath

import pytest

from reader.domain.phrase import phrase
from reader.services import importing
from reader.services.import_report import Failed, ImportReport, Names
from reader.storage.arriving.imports import Imports
from reader.storage.library import Library


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["/in"], {"/in/notes/a.md": "notes/a.md", "/in/old/a.md": "old/a.md", "/in/a.md": "a.md"}),
        (["/in/a.md"], {"/in/a.md": "a.md"}),
        (["/in/a.md", "/in/b.md"], {"/in/a.md": "a.md", "/in/b.md": "b.md"}),
        (["/in/notes", "/up/old"], {"/in/notes/a.md": "notes/a.md", "/up/old/x/a.md": "old/x/a.md"}),
        (["/in/notes/a.md", "/in/old/a.md"], {"/in/notes/a.md": "notes/a.md", "/in/old/a.md": "old/a.md"}),
        (["/in/a", "/up/a"], {"/in/a/b.md": "in/a/b.md", "/up/a/b.md": "up/a/b.md"}),
        (["/in/a", "/in/a"], {"/in/a/b.md": "b.md"}),
        (["/"], {"/in/a.md": "in/a.md"}),
        ([], {"/in/a.md": "/in/a.md", "": ""}),
        (["https://example.org/a"], {"https://example.org/a": "https://example.org/a"}),
        (["/in"], {"/elsewhere/a.md": "/elsewhere/a.md"}),
    ],
)
def test_files_are_named_by_their_path_below_what_was_asked_for(paths, names):
    assert {source: Names(paths).of(source) for source in names} == names


def test_thousands_of_files_by_name_do_not_ask_each_for_each(monkeypatch):
    paths = [f"/in/{number % 50}/{number}.md" for number in range(400)]
    names = Names(paths)
    compared = 0
    is_relative_to = PurePath.is_relative_to

    def counted(path, *others):
        nonlocal compared
        compared += 1
        return is_relative_to(path, *others)

    monkeypatch.setattr(PurePath, "is_relative_to", counted)

    assert [names.of(path) for path in paths] == [f"{number}.md" for number in range(400)]
    assert compared <= 2 * len(paths)


def test_two_files_of_one_name_are_told_apart_in_report_and_history(tmp_path):
    for folder in ("notes", "old"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.md").write_text("")
    library = Library(tmp_path / "library.db")

    report = importing.run(library, [tmp_path / "notes", tmp_path / "old"])
    [past] = Imports(library).listed()
    library.close()

    assert [each["name"] for each in report.document()["failed"]] == ["notes/a.md", "old/a.md"]
    assert [each["name"] for each in past.report["failed"]] == ["notes/a.md", "old/a.md"]


def test_what_was_joined_is_named_by_the_paths_of_both():
    report = ImportReport(paths=["/in/notes"])
    report.join(ImportReport(paths=["/in/old"], failed=[Failed("/in/old/a.md", phrase("No."))]))

    assert [each["name"] for each in report.document()["failed"]] == ["old/a.md"]


def test_paths_alone_are_no_news():
    assert not ImportReport(paths=["/in"]).has_news
