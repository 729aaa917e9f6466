"""The library made for measuring: always the same, of the size asked for, and such that it can be imported."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.make_library import make
from reader.domain.article import Draft, LinkKind
from reader.importers import importer_for

ARTICLES = 1200


def texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.md"))}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make(folder, ARTICLES, seed=3)
    return folder


@pytest.fixture(scope="module")
def drafts(made: Path) -> list[Draft]:
    return [draft for path in sorted(made.rglob("*.md")) for draft in importer_for(path).read(path)]


def test_as_many_files_as_asked_for_lie_in_folders_of_a_thousand(made):
    assert Counter(path.parent.name for path in made.rglob("*.md")) == {"0000": 1000, "0001": 200}


def test_the_same_seed_gives_the_same_files_and_another_seed_others(made, tmp_path):
    make(tmp_path / "again", ARTICLES, seed=3)
    make(tmp_path / "other", ARTICLES, seed=4)

    assert texts(tmp_path / "again") == texts(made)
    assert texts(tmp_path / "other") != texts(made)


def test_one_process_and_two_write_the_same(tmp_path):
    make(tmp_path / "one", 4100, processes=1)
    make(tmp_path / "two", 4100, processes=2)

    assert texts(tmp_path / "one") == texts(tmp_path / "two")


def test_every_file_is_an_article_with_title_author_date_and_tags(drafts):
    assert len(drafts) == ARTICLES
    assert all(draft.title and draft.body and draft.published and draft.tags for draft in drafts)
    assert all(len(draft.authors) == 1 and not draft.notes for draft in drafts)
    assert 300 < sum(len(draft.body.split()) for draft in drafts) / ARTICLES < 700


def test_some_are_in_a_series_some_chinese_and_some_arabic(drafts):
    languages = Counter(draft.language for draft in drafts)

    assert 20 < languages["zh"] < 120
    assert languages["ar"]
    assert sum(bool(draft.series) for draft in drafts) > 50


def test_links_lead_to_files_that_are_there(made):
    paths = sorted(made.rglob("*.md"))
    targets = [
        path.parent / link.url
        for path in paths
        for draft in importer_for(path).read(path)
        for link in draft.links
        if link.kind is LinkKind.BODY and link.url.endswith(".md")
    ]

    assert len(targets) > ARTICLES / 2
    assert all(target.exists() for target in targets)
