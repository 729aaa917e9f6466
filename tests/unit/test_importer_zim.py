"""ZIM archives: their articles, pictures and links, where libzim is installed; and what is said where it is not."""

import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.domain.article import Draft, LinkKind
from reader.domain.choices import AS_USUAL, Choices
from reader.domain.errors import BadFile, UnsupportedFile
from reader.domain.progress import Cancelled
from reader.importers import importer_for, zim
from reader.paths import DataFolder
from reader.services import file_contents, importing
from reader.services.opening import opened
from reader.services.original_files import original_named
from reader.storage.library import Library
from tests.unit.books import png

PAGES = {
    "Tide": "<p>The <a href=\"./Moon#far\">moon</a> and <a href='Old_name'>the sun</a> pull.</p><img src='I/a.png'/>",
    "Moon": "<h1>Moon</h1><p>It is far. <a href='Tide'>Tide</a></p><h2 id='far'>How far</h2><p>Very.</p>",
    "Sun": "<p>It is farther still, and larger by far than anything that pulls at the sea.</p>",
}
SAID = {"Name": "small_en", "Language": "eng", "Creator": "Harbour Wiki", "Date": "2021-03-04"}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of three pages, a picture and a name that leads to another."""
    return written(tmp_path / "small.zim", PAGES)


def written(path: Path, pages: dict[str, str]) -> Path:
    writer = pytest.importorskip("libzim.writer", reason="libzim is GPL, and installed only where it is asked for")

    class Page(writer.Item):
        def __init__(self, name: str, content: str | bytes, kind: str = "text/html") -> None:
            super().__init__()
            self._said = name, content, kind

        def get_path(self) -> str:
            return self._said[0]

        def get_title(self) -> str:
            return self._said[0].replace("_", " ")

        def get_mimetype(self) -> str:
            return self._said[2]

        def get_contentprovider(self) -> object:
            return writer.StringProvider(self._said[1])

        def get_hints(self) -> dict[object, bool]:
            return {writer.Hint.FRONT_ARTICLE: True}

    with writer.Creator(path).config_indexing(False, "eng") as creator:
        for name, body in pages.items():
            text = f"<html><head><title>x</title><link rel='canonical' href='https://example.org/{name}'></head><body>"
            creator.add_item(Page(name, f"{text}<div id='mw-content-text'>{body}</div></body></html>"))
        creator.add_item(Page("I/a.png", png(), "image/png"))
        creator.add_redirection("Old_name", "Old name", "Sun", {})
        for name, value in {
            "Name": "small_en",
            "Language": "eng",
            "Creator": "Harbour Wiki",
            "Date": "2021-03-04",
        }.items():
            creator.add_metadata(name, value)
    return path


def taken(path: Path, choices: Choices = AS_USUAL) -> dict[str, Draft]:
    found = list(zim.read_chosen(path, choices))
    return {each.title: each for each in found if isinstance(each, Draft)}


def test_the_articles_come_with_pictures_and_what_the_archive_says(archive):
    found = taken(archive)

    assert set(found) == {"Tide", "Moon", "Sun"}
    tide = found["Tide"]
    assert [asset.name for asset in tide.assets] == ["I/a.png"] and 'src="I/a.png"' in tide.body
    assert [author.name for author in tide.authors] == ["Harbour Wiki"]
    assert tide.language == "en" and tide.saved and tide.saved.year == 2021
    assert "https://example.org/Tide" in tide.addresses
    assert "<h1>" not in found["Moon"].body


def test_links_lead_to_the_articles_also_by_other_names(archive, tmp_path):
    library = Library(tmp_path / "library.db")

    report = importing.run(library, [archive])

    ids = {item.title: item.id for item in report.added}
    links = {link.title: link.target for link in library.links(ids["Tide"]) if link.kind is LinkKind.BODY}
    assert links == {"moon": ids["Moon"], "the sun": ids["Sun"]}
    assert importing.run(library, [archive]).unchanged
    library.close()


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        (Choices(only="moo"), {"Moon"}),
        (Choices(only="*n"), {"Moon", "Sun"}),
        (Choices(only="?un"), {"Sun"}),
        (Choices(chosen=frozenset({"Tide"})), {"Tide"}),
    ],
)
def test_some_can_be_chosen(archive, choices, expected):
    assert set(taken(archive, choices)) == expected


def test_no_more_come_than_were_asked_for(archive):
    assert len(taken(archive, Choices(most=2))) == 2


def test_many_are_not_taken_unasked(archive, monkeypatch):
    monkeypatch.setattr(zim, "MOST_UNASKED", 2)

    with pytest.raises(UnsupportedFile, match="3 articles") as caught:
        taken(archive)

    assert "--only" in str(caught.value.hint)
    assert len(taken(archive, Choices(most=3))) == 3


def test_it_comes_in_piece_by_piece_and_what_came_before_a_stop_stays(archive, tmp_path, monkeypatch):
    monkeypatch.setattr(file_contents, "PIECE_ARTICLES", 1)
    library, told = Library(tmp_path / "library.db"), []

    def progress(done: int, total: int, name: str) -> None:
        told.append((done, total))
        if done == 2:
            raise Cancelled

    stopped = importing.run(library, [archive], progress)

    assert (stopped.is_cancelled, len(stopped.added), stopped.unread) == (True, 2, 1)
    assert (1, 3) in told
    again = importing.run(library, [archive])
    assert (len(again.added), len(again.unchanged)) == (1, 2)
    library.close()


def test_nothing_by_that_name_is_said(archive):
    with pytest.raises(BadFile, match="no such articles"):
        taken(archive, Choices(only="nowhere"))


def test_a_damaged_archive_is_refused_in_a_sentence(archive, tmp_path):
    whole = archive.read_bytes()
    for name, content in (("cut.zim", whole[:100]), ("noise.zim", whole[:4] + bytes(len(whole) - 4))):
        (tmp_path / name).write_bytes(content)

        with pytest.raises(BadFile, match="damaged"):
            list(zim.read(tmp_path / name))


@pytest.mark.parametrize("most", [1, 2])
def test_the_archive_comes_back_however_few_articles_were_taken_from_it(archive, tmp_path, most):
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        report = importing.run(stored.library, [archive], choices=Choices(most=most))

        assert len(report.added) == most
        assert b"".join(original_named(stored.library, str(archive)).pieces) == archive.read_bytes()


def test_the_command_line_lists_and_takes_some(archive, tmp_path, capsys):
    data = ["--data-dir", str(tmp_path / "data")]

    assert main(["import", "--list", str(archive), *data]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert main(["import", "--only", "moon", str(archive), *data]) == 0
    counted = capsys.readouterr().out

    assert sorted(listed) == ["Moon  Moon", "Sun  Sun", "Tide  Tide"]
    assert "Added 1" in counted


def test_without_the_library_it_is_said_what_to_install(tmp_path, monkeypatch):
    path = tmp_path / "small.zim"
    path.write_bytes(b"ZIM\x04" + bytes(100))
    monkeypatch.setitem(sys.modules, "libzim.reader", None)

    with pytest.raises(UnsupportedFile, match="not installed") as caught:
        list(importer_for(path).read(path))

    assert "armchair[zim]" in str(caught.value.hint)


def test_a_part_of_a_split_archive_names_the_first(tmp_path):
    path = tmp_path / "big.zimab"
    path.write_bytes(bytes(10))

    with pytest.raises(UnsupportedFile) as caught:
        importer_for(path)

    assert ".zimaa" in str(caught.value.hint)
