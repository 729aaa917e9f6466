"""Markdown folders: what is written comes back field by field, for others it is plain front matter."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.article import Asset, Author, BodyFormat, Draft, Honour, Link, LinkKind
from reader.domain.marks import Position
from reader.importers import markdown
from reader.paths import DataFolder
from reader.services import exporting, importing, undoing
from reader.services.exporting import Request
from reader.services.opening import opened
from reader.storage.arriving.arrivals import Arrival
from reader.storage.arriving.imports import Imports
from reader.storage.views.exported import Exported
from tests.unit.whole_library import GIF, PNG, STEP, everything, fill

SAME = ("authors", "article_authors", "links", "assets", "article_assets", "reads", "positions", "highlights", "bios")
"""Tables that are the same after the way through files, whole."""


def exported(folder: DataFolder, target: Path) -> Path:
    with opened(folder) as stored:
        exporting.run(stored.library, Request(Exported(stored.library).keys(), "markdown", target))
    return target


def imported(folder: DataFolder, place: Path) -> None:
    with opened(folder, can_write=True) as stored:
        report = importing.run(stored.library, [place])
        assert (report.failed, report.notes) == ([], [])
        undoing.finish(stored.state, stored.library)
        stored.library.apply_author_names(stored.state.author_names())


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "first")
    with opened(folder, can_write=True) as stored:
        fill(stored, tmp_path / "in")
    return folder


def test_a_library_of_everything_comes_back(folder, tmp_path):
    second = DataFolder(tmp_path / "second")

    imported(second, exported(folder, tmp_path / "out"))

    before, after = everything(folder), everything(second)
    assert {table: after[table] for table in SAME if after[table] != before[table]} == {}
    assert [row[:3] for row in after["contents"]] == [row[:3] for row in before["contents"]]
    assert articles(second) == articles(folder)
    assert set(before["addresses"]) <= set(after["addresses"])
    assert [row for row in before["bookmarks"] if ", 0)" in row] == after["bookmarks"]


def test_what_the_reader_sorted_comes_back_and_is_told_to_others(folder, tmp_path):
    second = DataFolder(tmp_path / "second")
    place = exported(folder, tmp_path / "out")

    imported(second, place)

    before, after = everything(folder), everything(second)
    for table in ("own_tags", "ratings", "archived", "queue", "collections", "collected"):
        kept = [row for row in before[table] if not row.endswith(", 1)")]
        assert kept
        assert after[table] == kept, table
    fields = yaml.safe_load((place / "The marsh.md").read_text(encoding="utf-8").split("---\n")[1])
    assert fields["own_tags"] == ["Water/Salt"]
    assert (fields["rating"], fields["read_later"], fields["collections"]) == (4, True, ["Walks"])
    assert "archived" not in fields
    with opened(second) as stored:
        stored.state.undo()
        assert stored.state.tags.all() == []
        assert stored.state.collections.all() == []


def articles(folder: DataFolder) -> list[tuple[object, ...]]:
    with opened(folder) as stored:
        found = [stored.library.article(id_) for id_ in stored.shelf.ids(Exported(stored.library).keys())]
        return sorted((a._replace(source_file="", html="", rendered_by=0) for a in found), key=lambda a: a.id)


def test_others_read_its_front_matter(folder, tmp_path):
    place = exported(folder, tmp_path / "out")

    text = (place / "The marsh.md").read_text(encoding="utf-8")

    fields = yaml.safe_load(text.split("---\n")[1])
    assert fields["title"] == "The marsh"
    assert fields["date"] == "2021-03-04T05:06:07+00:00"
    assert fields["tags"] == ["water", "Birds & more", "from elsewhere"]
    assert (fields["series"], fields["series_order"], fields["lang"]) == ("The coast", 1.5, "en")
    assert fields["url"] == "https://example.org/marsh"
    assert fields["previous"][0]["title"] == "The dune"
    assert [author["name"] for author in fields["authors"]] == ["Ines Ferrol", "The Walker"]
    assert (fields["read"], fields["bookmarked"]) == (True, True)
    picture = next(place.glob("The marsh_files/*.gif"))
    assert picture.read_bytes() == GIF
    assert f'src="{picture.parent.name}/{picture.name}"' in text


def test_the_same_library_takes_it_as_what_it_has(folder, tmp_path):
    before = everything(folder)

    imported(folder, exported(folder, tmp_path / "out"))

    after = everything(folder)
    assert {table for table in before if before[table] != after[table]} <= {"source_files", "imports"}


def test_a_text_that_was_changed_since_is_an_update(folder, tmp_path):
    place = exported(folder, tmp_path / "out")
    second = DataFolder(tmp_path / "second")
    imported(second, place)
    file = place / "The tide.md"
    file.write_text(file.read_text(encoding="utf-8").replace("It comes *twice*.", "It comes."), encoding="utf-8")

    imported(second, place)

    with opened(second) as stored:
        article = stored.library.article(stored.library.find("The tide"))
        assert article.body.startswith("It comes.\n")
        assert len(stored.state.bookmarks.of(article.id)) == 1


def test_front_matter_that_another_program_wrote_anew_is_read(folder, tmp_path):
    place = exported(folder, tmp_path / "out")
    for file in place.glob("*.md"):
        _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
        anew = yaml.safe_dump(yaml.safe_load(front), allow_unicode=True, sort_keys=True)
        file.write_text(f"---\n{anew}---\n{body}", encoding="utf-8")
    second = DataFolder(tmp_path / "second")

    imported(second, place)

    assert articles(second) == articles(folder)
    assert everything(second)["highlights"] == everything(folder)["highlights"]


def test_without_marks_nothing_is_told_of_the_reader(folder, tmp_path):
    with opened(folder) as stored:
        keys = Exported(stored.library).keys()
        exporting.run(stored.library, Request(keys, "markdown", tmp_path / "out", has_marks=False))

    text = (tmp_path / "out" / "The marsh.md").read_text(encoding="utf-8")

    assert "marks:" not in text
    assert "read:" not in text


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("  version: 1\n", "  version: 99\n"),
        lambda text: text.replace('  format: "html"\n', "  format: [\n"),
        lambda text: text.replace('  id: "', '  id: "../'),
        lambda text: text.replace("armchair:\n", "armchair: nonsense\n"),
        lambda text: text.replace("authors:\n", "authors: 5\n"),
    ],
)
def test_what_was_spoilt_is_markdown_like_any_other(folder, tmp_path, change):
    file = exported(folder, tmp_path / "out") / "The marsh.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(change(text), encoding="utf-8")
    assert change(text) != text

    [draft] = markdown.read(file)

    assert draft.archived is None
    assert draft.notes
    assert "Reeds grow" in draft.body


def test_pictures_never_come_from_outside_of_the_folder(folder, tmp_path, monkeypatch):
    (tmp_path / "secret.gif").write_bytes(GIF)
    (tmp_path / "home").mkdir()
    place = exported(folder, tmp_path / "home" / "b")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    marsh, picture = place / "The marsh.md", next(place.glob("The marsh_files/*.gif"))
    inside = f"{picture.parent.name}/{picture.name}"
    marsh.write_text(marsh.read_text(encoding="utf-8").replace(inside, "../../secret.gif"), encoding="utf-8")

    [draft] = markdown.read(marsh)

    assert [asset.media_type for asset in draft.assets] == ["image/png"]
    assert "Picture not found" in str(draft.notes[0])


NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), max_size=20)
TITLES = NAMES.filter(str.strip)
LINES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=80)
TIMES = st.none() | st.datetimes(datetime(1600, 1, 1), datetime(2200, 1, 1)).map(lambda t: t.replace(tzinfo=UTC))
HONOURS = st.builds(Honour, TITLES, st.none() | st.integers(1500, 2100))
AUTHORS = st.builds(
    Author, TITLES, LINES, st.lists(HONOURS, max_size=2).map(tuple), st.sampled_from(("", "https://example.org/me"))
)
LINKS = st.builds(
    Link,
    st.sampled_from((LinkKind.PREVIOUS, LinkKind.NEXT, LinkKind.RECOMMENDED)),
    NAMES,
    NAMES,
    st.sampled_from(("https://example.org/x", "beside.md", "")),
)
DRAFTS = st.builds(
    Draft,
    TITLES,
    LINES.filter(str.strip),
    st.sampled_from(BodyFormat),
    st.lists(AUTHORS, max_size=2, unique_by=lambda author: author.id).map(tuple),
    TIMES,
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)).map(lambda t: t.replace(tzinfo=UTC)),
    source_url=st.sampled_from(("", "https://example.org/a?b=c")),
    language=st.sampled_from(("en", "zh", "ar")),
    tags=st.lists(TITLES, max_size=3).map(tuple),
    series=NAMES,
    series_place=st.none() | st.floats(0, 1e6),
    summary=NAMES,
    links=st.lists(LINKS, max_size=3).map(tuple),
    assets=st.sampled_from(((), (Asset("a/b.png", "image/png", PNG, 1, 1), Asset("b.gif", "image/gif", GIF, 1, 1)))),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(DRAFTS)
def test_any_article_comes_back(tmp_path_factory, draft):
    tmp_path = tmp_path_factory.mktemp("any")
    first, second = DataFolder(tmp_path / "first"), DataFolder(tmp_path / "second")
    if draft.assets:
        draft = Draft(**{**_values(draft), "body": f"![x](a/b.png) {draft.body} ![[b.gif]] <img src='a/b.png'>"})
    with opened(first, can_write=True) as stored:
        id_ = stored.library.save([Arrival(draft)])[0].id
        stored.state.mark_read([id_], True, STEP)
        stored.state.places.keep(id_, Position(3, draft.body[3:20], 50.0))
        stored.state.bookmarks.add_place(id_, Position(1, draft.body[1:9], 1.0), draft.title, STEP)

    imported(second, exported(first, tmp_path / "out"))

    assert articles(second) == articles(first)
    before, after = everything(first), everything(second)
    assert [row[:3] for row in after["contents"]] == [row[:3] for row in before["contents"]]
    for table in ("authors", "reads", "positions", "bookmarks", "article_assets"):
        assert after[table] == before[table]
    front = [row for row in before["links"] if "'body'" not in row]
    assert sorted(_kinds(front)) == sorted(_kinds([row for row in after["links"] if "'body'" not in row]))


def _values(draft: Draft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in Draft.__slots__}


def _kinds(rows: list[str]) -> list[str]:
    """Links without their places: those of one kind stay in their order."""
    return [row.split(", ", 2)[2] for row in rows]


def test_times_are_kept_to_the_microsecond(tmp_path):
    first, second = DataFolder(tmp_path / "first"), DataFolder(tmp_path / "second")
    moment = datetime(2024, 2, 29, 23, 59, 59, 999999, tzinfo=UTC) - timedelta(days=4000)
    with opened(first, can_write=True) as stored:
        stored.library.save([Arrival(Draft("T", "B", BodyFormat.TEXT, published=moment, saved=moment))])

    imported(second, exported(first, tmp_path / "out"))

    assert [(article[5], article[6]) for article in articles(second)] == [(moment, moment)]


BLOG = {
    "hugo.toml": "",
    "content/posts/a.md": "---\ntitle: A\nauthor: JO SWAN\nnext: /posts/b/\n---\n[the other](/posts/b/)\n",
    "content/posts/b.md": "---\ntitle: B\nauthor: Jo Swan\n---\n[back](/posts/a/) and [away](/nowhere/)\n",
}


def import_blog(folder: DataFolder, place: Path) -> None:
    for name, text in BLOG.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    imported(folder, place)


def test_links_that_only_their_site_explains_still_lead_to_their_articles(tmp_path):
    first, second = DataFolder(tmp_path / "first"), DataFolder(tmp_path / "second")
    import_blog(first, tmp_path / "blog")

    imported(second, exported(first, tmp_path / "out"))

    assert everything(second)["links"] == everything(first)["links"]
    with opened(second) as stored:
        links = stored.library.links(stored.library.find("A"))
        assert {link.target for link in links} == {stored.library.find("B")}


def test_they_do_so_in_a_text_that_was_changed(tmp_path):
    first, second = DataFolder(tmp_path / "first"), DataFolder(tmp_path / "second")
    import_blog(first, tmp_path / "blog")
    place = exported(first, tmp_path / "out")
    edit(place / "A.md", "[the other]", "Look at [the other]")

    imported(second, place)

    assert everything(second)["links"] == everything(first)["links"]


def test_each_article_keeps_its_own_spelling_of_an_author(tmp_path):
    first, second = DataFolder(tmp_path / "first"), DataFolder(tmp_path / "second")
    import_blog(first, tmp_path / "blog")

    imported(second, exported(first, tmp_path / "out"))

    assert bylines(second) == {"A": "JO SWAN", "B": "Jo Swan"}


def bylines(folder: DataFolder) -> dict[str, str]:
    with opened(folder) as stored, stored.library.database.reading() as connection:
        return dict(connection.execute("SELECT title, byline FROM articles"))


def test_another_author_in_the_file_is_not_outvoted_by_the_old_spelling(tmp_path):
    first, second = DataFolder(tmp_path / "first"), DataFolder(tmp_path / "second")
    import_blog(first, tmp_path / "blog")
    place = exported(first, tmp_path / "out")
    edit(place / "A.md", '"name": "Jo Swan"', '"name": "Una Reed"')

    imported(second, place)

    assert bylines(second)["A"] == "Una Reed"


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


HEADS = [
    ('title: "The marsh"', 'title: "The fen"', lambda article: article.title == "The fen"),
    ('date: "2021-', 'date: "2011-', lambda article: article.published.year == 2011),
    ('date: "2021-03-04T05:06:07+00:00"\n', "", lambda article: article.published is None),
    ('tags: ["water"', 'tags: ["salt water"', lambda article: article.tags[0] == "salt water"),
    ('url: "https://example.org/marsh"', 'url: "https://example.org/fen"', lambda a: a.source_url.endswith("fen")),
    ('lang: "en"', 'lang: "de"', lambda article: article.language == "de"),
    ('series: "The coast"', 'series: "The shore"', lambda article: article.series == "The shore"),
    ("series_order: 1.5", "series_order: 2", lambda article: article.series_place == 2),
    ('summary: "Reeds', 'summary: "No reeds', lambda article: article.summary.startswith("No reeds")),
]


@pytest.mark.parametrize(("before", "after", "is_so"), HEADS)
def test_what_was_changed_before_a_text_is_an_update_and_undone_in_one_step(folder, tmp_path, before, after, is_so):
    file = exported(folder, tmp_path / "out") / "The marsh.md"
    edit(file, before, after)
    with opened(folder, can_write=True) as stored:
        id_ = stored.library.find("The marsh")
        old, marks = stored.library.article(id_), stored.state.highlights(id_)

        report = importing.run(stored.library, [file])

        assert [item.id for item in report.updated] == [id_]
        new = stored.library.article(id_)
        assert is_so(new)
        assert not is_so(old)
        assert (new.body, new.words, new.source_file) == (old.body, old.words, old.source_file)
        assert stored.state.highlights(id_) == marks
        file.touch()
        assert [item.id for item in importing.run(stored.library, [file]).unchanged] == [id_]
        undoing.finish(stored.state, stored.library)
        undoing.undo(stored.state, stored.library, Imports(stored.library).listed(report.number)[0])
        undoing.finish(stored.state, stored.library)
        assert not is_so(stored.library.article(id_))


def test_a_biography_that_was_changed_is_an_update(folder, tmp_path):
    file = exported(folder, tmp_path / "out") / "The marsh.md"
    edit(file, "Keeps a log.", "Lost the log.")

    imported(folder, file)

    with opened(folder) as stored:
        ferrol = stored.library.article(stored.library.find("The marsh")).authors[0]
        assert ferrol.bio.startswith("Lost the log.")


def test_a_link_that_was_changed_before_a_text_leads_elsewhere(folder, tmp_path):
    file = exported(folder, tmp_path / "out") / "The marsh.md"
    edit(file, '{"title": "Salt", "snippet": "White gold."}', '{"title": "The tide"}')

    imported(folder, file)

    with opened(folder) as stored:
        links = stored.library.links(stored.library.find("The marsh"))
        found = {link.title: link.target for link in links if link.kind is LinkKind.RECOMMENDED}
        assert found == {"The tide": stored.library.find("The tide")}
        assert [link.title for link in links if link.kind is LinkKind.BODY] == ["the tide"]


def test_a_changed_head_is_taken_and_the_longer_text_of_the_library_stays(folder, tmp_path):
    file = exported(folder, tmp_path / "out") / "The tide.md"
    with opened(folder, can_write=True) as stored:
        id_ = stored.library.find("The tide")
        body = f"It comes.\n\n{'And goes again. ' * 20}"
        longer = Draft("The tide", body, BodyFormat.MARKDOWN, source_url="https://example.org/tide")
        stored.library.save([Arrival(longer)])
        assert stored.library.article(id_).body == body
        edit(file, 'title: "The tide"', 'title: "The flood"')

        report = importing.run(stored.library, [file])

        assert [item.id for item in report.updated] == [id_]
        article = stored.library.article(id_)
        assert (article.title, article.body) == ("The flood", body)


def test_an_older_copy_changes_no_title_that_was_changed_since(folder, tmp_path):
    old = exported(folder, tmp_path / "old") / "The tide.md"
    new = exported(folder, tmp_path / "new") / "The tide.md"
    edit(new, 'title: "The tide"', 'title: "The flood"')
    imported(folder, new)

    imported(folder, old)

    with opened(folder) as stored:
        assert stored.library.article(stored.library.find("The flood")).title == "The flood"


def test_a_day_in_the_head_that_became_none_is_told_and_the_rest_comes(folder, tmp_path):
    out = exported(folder, tmp_path / "out")
    file = out / "The marsh.md"
    file.write_text(re.sub(r"(?m)^saved: .*$", 'saved: "one day"', file.read_text(), count=1))

    [draft] = markdown.read(file)

    assert draft.archived is not None
    assert draft.saved is None
    assert [str(note) for note in draft.notes] == ["Not a date: one day"]
