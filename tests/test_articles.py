"""The bundled articles are worth opening: whole, linked with each other, by authors one can meet, without a fault."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.domain.article import Article, Link, LinkKind
from reader.domain.listing import ListQuery, WantedRow
from reader.domain.text import has_cjk, is_right_to_left
from reader.paths import DataFolder, shipped
from reader.services import importing, reading
from reader.services.opening import opened
from reader.ui.actions import ACTIONS
from reader.ui.shortcuts.shortcuts_sheet import IN_FIND
from reader.ui.transfer.bundled import WELCOME, WELCOMES

WANTED = {"a-second-mouth-for-port-ellery.md": 2, "hemp-and-after.md": 1}
"""Articles that the bundled ones miss on purpose, and how many miss them: the Wanted view has something to show."""

GUIDE = "The Armchair guide"
PARTS_OF_THE_GUIDE = 5
ORIGINALS = 16
WORDS = range(500, 2501)


@dataclass(frozen=True)
class Shelves:
    """The bundled articles as a first start imports them."""

    report: importing.ImportReport
    pages: tuple[reading.Page, ...]
    wanted: tuple[WantedRow, ...]
    pictures: frozenset[str]

    @property
    def articles(self) -> list[Article]:
        return [page.article for page in self.pages]

    @property
    def originals(self) -> list[Article]:
        return [article for article in self.articles if "guide" not in article.tags]

    @property
    def links(self) -> list[Link]:
        return [link for page in self.pages for link in page.links]


@pytest.fixture(scope="module")
def shelves(tmp_path_factory):
    with opened(DataFolder(tmp_path_factory.mktemp("data")), can_write=True) as stored:
        report = importing.run(stored.library, [shipped("articles")])
        rows = stored.shelf.rows(stored.shelf.order(ListQuery()))
        pages = [reading.page(stored.library, row.id) for row in rows]
        pictures = {
            asset.id
            for page in pages
            for asset in page.article.assets
            if (kept := stored.library.asset(asset.id)) and kept.data
        }
        return Shelves(report, tuple(pages), tuple(stored.shelf.wanted()), frozenset(pictures))


def test_all_are_imported_and_nothing_had_to_be_guessed(shelves):
    assert shelves.report.failed == []
    assert [str(note.note) for note in shelves.report.notes] == []
    assert len(shelves.report.added) == len(list(shipped("articles").glob("*.md"))) == len(shelves.pages)


def test_there_are_enough_to_spend_an_evening_with(shelves):
    assert len(shelves.originals) >= ORIGINALS
    assert len(shelves.articles) - len(shelves.originals) == PARTS_OF_THE_GUIDE + len(WELCOMES)


def test_english_pieces_are_articles_neither_notes_nor_books(shelves):
    odd = {a.title: a.words for a in shelves.originals if a.language == "en" and a.words not in WORDS}

    assert odd == {}


def test_chinese_and_arabic_are_there_and_written_so(shelves):
    by_language = {language: [a for a in shelves.articles if a.language == language] for language in ("zh", "ar")}

    assert by_language["zh"]
    assert by_language["ar"]
    assert all(has_cjk(article.body) for article in by_language["zh"])
    assert all(is_right_to_left(article.body) for article in by_language["ar"])


def test_four_authors_and_more_have_a_life_and_honours(shelves):
    authors = {author.name: author for article in shelves.originals for author in article.authors}

    known = [author for author in authors.values() if author.bio and any(honour.year for honour in author.honours)]

    assert len(known) >= 4
    assert len(known) == len(authors)
    assert any(author.picture in shelves.pictures for author in known)


def test_every_article_says_who_when_and_what_about(shelves):
    for article in shelves.articles:
        assert article.authors, article.title
        assert article.published, article.title
        assert article.language, article.title
        assert article.tags, article.title
        assert article.summary, article.title


def test_two_series_run_without_a_gap(shelves):
    series = {name for name in (article.series for article in shelves.originals) if name}

    assert len(series) >= 2
    for name in [*series, GUIDE]:
        places = sorted(article.series_place for article in shelves.articles if article.series == name)
        assert places == list(range(1, len(places) + 1)), name


def test_links_lead_somewhere_but_for_those_meant_to_be_wanted(shelves):
    open_ends = Counter(link.url for link in shelves.links if link.target is None and ":" not in link.url)

    assert open_ends == WANTED
    assert {row.url: row.links for row in shelves.wanted} == WANTED


def test_no_article_is_an_island(shelves):
    reached = {link.target for link in shelves.links if link.kind is LinkKind.BODY}
    leaving = {page.article.id for page in shelves.pages if any(link.target for link in page.links)}

    islands = [article.title for article in shelves.articles if article.id not in reached | leaving]

    assert islands == []


def test_pictures_are_in_the_page_and_in_the_library(shelves):
    drawn = 0
    for article in shelves.articles:
        assert 'class="missing"' not in article.html, article.title
        assert article.html.count("<img") == article.body.count("!["), article.title
        drawn += article.html.count("<img")

    assert drawn >= 2
    assert {asset.id for article in shelves.articles for asset in article.assets} == shelves.pictures


def test_nothing_of_an_article_s_source_shows_in_its_page(shelves):
    for article in shelves.articles:
        assert "<p>" in article.html, article.title
        assert "](" not in article.html, article.title
        assert "\n---" not in article.html, article.title


KEY = re.compile(
    r"(?<![\w+])((?:(?:Ctrl|Alt|Shift)\+)*)"
    r"(PgUp|PgDown|Left|Right|Up|Down|Space|Escape|Delete|Enter|Tab|Plus|Minus|F\d+|(?<=\+),|[A-Z0-9/?=])(?!\w)"
)
AS_PROGRAM_SAYS = {"Plus": "+", "Minus": "-", "Enter": "Return"}
KEYS_OF_NO_ACTION = {keys for _, keys_of in IN_FIND[1] for keys in keys_of} | {"Tab"}


def keys_in_guide():
    """The keys that each row of the guide's tables names, written as the program writes them."""
    lines = (shipped("articles") / "guide-every-key.md").read_text("utf-8").splitlines()
    rows = [line for line in lines if line.startswith("| ") and not line.startswith("| Key |")]
    found = [KEY.findall(row) for row in rows]
    return [{modifiers + AS_PROGRAM_SAYS.get(key, key) for modifiers, key in keys} for keys in found]


def test_every_key_of_the_program_is_in_the_guide():
    rows = keys_in_guide()

    missing = [spec.name for spec in ACTIONS if spec.keys and not any(set(spec.keys) <= row for row in rows)]

    assert missing == []


def test_the_guide_names_no_key_that_does_nothing():
    known = {keys for spec in ACTIONS for keys in spec.keys} | KEYS_OF_NO_ACTION

    assert set().union(*keys_in_guide()) - known == set()


def test_the_readme_says_how_many_there_are(shelves):
    readme = (shipped("articles").parent / "README.md").read_text("utf-8")

    assert f"with {len(shelves.pages)} articles to start from" in readme


@pytest.mark.parametrize("name", [WELCOME, *WELCOMES.values()])
def test_what_comes_after_a_tour_is_no_tour_in_another_language(shelves, name):
    ids = {Path(each.source).name: each.id for each in shelves.report.added}
    page = next(page for page in shelves.pages if page.article.id == ids[name])

    assert page.next is not None
    assert page.next.id not in {ids[tour] for tour in (WELCOME, *WELCOMES.values())}
