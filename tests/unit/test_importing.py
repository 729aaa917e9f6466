"""What stops an import and what does not: mistakes of ours, a full disk, the reader; and what the report says then."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.domain.errors import StorageProblem
from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled
from reader.services import importing
from reader.storage.library import Library

FULL = StorageProblem(phrase("There is no room left."), phrase("Make room."))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library.db")
    yield library
    library.close()


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Six Markdown files, of which two make a batch."""
    monkeypatch.setattr(importing, "BATCH_FILES", 2)
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "abcdef":
        (folder / f"{name}.md").write_text(f"# {name}\n\nText of {name}.\n", encoding="utf-8")
    return sorted(folder.iterdir())


def stumble(monkeypatch: pytest.MonkeyPatch, names: str) -> None:
    """Have the importer make a mistake at the files with these names."""
    importer_for = importing.importer_for

    class Wrong:
        @staticmethod
        def read(path: Path) -> Iterator[Draft]:
            yield Draft("Half", "read", BodyFormat.TEXT)
            raise KeyError(path.name)

    monkeypatch.setattr(importing, "importer_for", lambda file: Wrong if file.stem in names else importer_for(file))


def fill_disk(monkeypatch: pytest.MonkeyPatch, library: Library, after: int) -> None:
    """Have the library take `after` batches and then no more."""
    save, batches = library.save, iter(range(after))

    def save_while_there_is_room(arrivals, *rest):
        if next(batches, None) is None:
            raise FULL
        return save(arrivals, *rest)

    monkeypatch.setattr(library, "save", save_while_there_is_room)


def test_a_mistake_of_an_importer_costs_its_file_alone(library, files, monkeypatch):
    stumble(monkeypatch, "bd")

    report = importing.run(library, [files[0].parent])

    assert [item.title for item in report.added] == ["a", "c", "e", "f"]
    assert [(Path(file.source).name, str(file.reason)) for file in report.failed] == [
        ("b.md", "Armchair could not read it; this is a mistake of ours."),
        ("d.md", "Armchair could not read it; this is a mistake of ours."),
    ]
    assert report.unread == 0


def test_of_the_same_mistake_one_is_kept_with_the_file_that_it_was_made_at(library, files, monkeypatch):
    stumble(monkeypatch, "bd")

    report = importing.run(library, files)

    [bug] = report.bugs
    assert isinstance(bug, KeyError)
    assert bug.__traceback__
    assert bug.__notes__ == [f"While importing {files[1]}"]


def test_a_draft_that_cannot_be_saved_by_our_mistake_costs_its_file_alone(library, files, monkeypatch):
    save = library.save

    def save_most(arrivals, *rest):
        if any(arrival.draft.title == "c" for arrival in arrivals):
            raise OverflowError("too large")
        return save(arrivals, *rest)

    monkeypatch.setattr(library, "save", save_most)

    report = importing.run(library, files)

    assert sorted(item.title for item in report.added) == ["a", "b", "d", "e", "f"]
    assert [file.source for file in report.failed] == [str(files[2])]
    assert [type(bug) for bug in report.bugs] == [OverflowError]
    assert report.unread == 0


def test_a_full_disk_ends_the_import_and_not_its_report(library, files, monkeypatch):
    fill_disk(monkeypatch, library, after=2)

    report = importing.run(library, files)

    assert report.problem is FULL
    assert [item.title for item in report.added] == ["a", "b", "c", "d"]
    assert report.unread == 2
    assert not report.is_cancelled


def test_files_that_were_read_and_not_saved_count_as_left(library, files, monkeypatch):
    fill_disk(monkeypatch, library, after=0)

    report = importing.run(library, files)

    assert report.unread == 6
    assert report.added == []


def test_a_library_that_cannot_even_be_asked_is_a_problem_of_the_import(library, files, monkeypatch):
    importing.run(library, files)

    def ask(_path):
        raise FULL

    monkeypatch.setattr(library, "articles_of_file", ask)

    report = importing.run(library, files)

    assert report.problem is FULL
    assert (report.failed, report.unread) == ([], 6)


def test_a_full_disk_while_stopping_is_told_too(library, files, monkeypatch):
    fill_disk(monkeypatch, library, after=1)

    def stop_at_d(done, total, what):
        if what == "d.md":
            raise Cancelled

    report = importing.run(library, files, stop_at_d)

    assert report.problem is FULL
    assert report.is_cancelled
    assert len(report.added) == 2
    assert report.unread == 4


def test_importing_again_goes_on_where_the_disk_was_full(library, files, monkeypatch):
    with monkeypatch.context() as full:
        fill_disk(full, library, after=1)
        importing.run(library, files)

    report = importing.run(library, files)

    assert (len(report.unchanged), len(report.added)) == (2, 4)
    assert (report.problem, report.unread) == (None, 0)


def test_a_file_without_an_article_is_not_left(library, files, monkeypatch):
    class Empty:
        @staticmethod
        def read(path: Path) -> Iterator[Draft]:
            return iter(())

    monkeypatch.setattr(importing, "importer_for", lambda file: Empty)

    report = importing.run(library, files)

    assert (report.added, report.failed, report.unread) == ([], [], 0)


def test_what_cannot_be_read_in_a_folder_is_named_unless_it_stands_beside_articles(library, files):
    folder = files[0].parent
    for name in ("paper.PDF", "book.azw3", "letter.doc", "picture.png", "pictures.tar", "style.css", ".hidden.pdf"):
        (folder / name).write_bytes(b"")

    report = importing.run(library, [folder])

    assert [(Path(each.source).name, str(each.reason)) for each in report.skipped] == [
        ("book.azw3", "Armchair does not read Kindle files."),
        ("letter.doc", "Armchair does not read Word files."),
        ("paper.PDF", "Armchair does not read PDF."),
    ]
    assert (len(report.added), report.failed) == (6, [])


@pytest.mark.parametrize("is_copy_first", [False, True])
def test_a_link_to_another_copy_of_an_article_leads_to_the_article(library, tmp_path, is_copy_first):
    folders = first, site, blog = [tmp_path / name for name in ("first", "site", "blog")]
    for folder in folders:
        folder.mkdir()
    for folder in (first, site):
        (folder / "tide.md").write_text("# Tide\n\nHigh water at noon.\n", encoding="utf-8")
    (blog / "moon.md").write_text("# Moon\n\nSee [the tide](../site/tide.md).\n", encoding="utf-8")
    importing.run(library, [first])

    reports = [importing.run(library, [folder]) for folder in ((site, blog) if is_copy_first else (blog, site))]

    said = {each.title: each.id for report in reports for each in (*report.added, *report.unchanged)}
    assert [link.target for link in library.links(said["Moon"])] == [said["Tide"]]
