"""Markdown files to drafts."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.importers import markdown
from tests.unit.test_importer_pictures import png


def draft(folder: Path, text: str | bytes, name: str = "post.md") -> Draft:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (found,) = markdown.read(path)
    return found


def fields(folder: Path, *lines: str) -> Draft:
    return draft(folder, "\n".join(["---", "title: A", *lines, "---", "Body"]))


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("# A title\n\nBody\n", "A title", "Body\n"),
        ("\n\n# A title\nBody", "A title", "Body"),
        ("# A title #\n\nBody", "A title", "Body"),
        ("# A title {#anchor .class}\n\nBody", "A title", "Body"),
        ("# A *fine* `title` with [a link](x.md)\n\nBody", "A fine title with a link", "Body"),
        ('# <a name="x"></a>A title\n\nBody', "A title", "Body"),
        ("A title\n=======\n\nBody", "A title", "Body"),
        ("A title\n---\n\nBody", "A title", "Body"),
        ("## A title\n\nBody", "A title", "Body"),
        ("<!-- note -->\n# A title\n\nBody", "A title", "<!-- note -->\nBody"),
        ("# C# and F#\n\nBody", "C# and F#", "Body"),
        ("Body\n\n# Not the title", "Post", "Body\n\n# Not the title"),
        ("## One\n\nBody\n\n## Two\n", "Post", "## One\n\nBody\n\n## Two\n"),
        ("#hashtag is no heading", "Post", "#hashtag is no heading"),
        ("- item\n---\nBody", "Post", "- item\n---\nBody"),
        ("Body", "Post", "Body"),
        ("# Only a title", "Only a title", ""),
    ],
)
def test_without_front_matter_the_first_heading_is_the_title(tmp_path: Path, text: str, title: str, body: str) -> None:
    found = draft(tmp_path, text)

    assert (found.title, found.body, found.body_format) == (title, body, BodyFormat.MARKDOWN)


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("# A Title\n\nBody", "Body"),
        ("A title!\n===\n\nBody", "Body"),
        ("# Another\n\nBody", "# Another\n\nBody"),
        ("Body", "Body"),
    ],
)
def test_a_heading_that_repeats_the_title_leaves_the_body(tmp_path: Path, heading: str, body: str) -> None:
    found = draft(tmp_path, f"---\ntitle: A title\n---\n\n{heading}")

    assert (found.title, found.body) == ("A title", body)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2021-02-03-why-harbours-silt-up.md", "Why harbours silt up"),
        ("20210203 Why harbours.md", "Why harbours"),
        ("why_harbours.md", "Why harbours"),
        ("Quarterly plan - draft.md", "Quarterly plan - draft"),
        ("silt/index.md", "Silt"),
        ("silt/README.md", "Silt"),
        ("潮汐表.md", "潮汐表"),
        ("2.4.0.md", "2.4.0"),
    ],
)
def test_the_file_name_is_the_last_resort_for_a_title(tmp_path: Path, name: str, title: str) -> None:
    assert draft(tmp_path, "Body", name).title == title


@pytest.mark.parametrize(
    ("lines", "published", "saved"),
    [
        (["date: 2021-02-03"], datetime(2021, 2, 3, tzinfo=UTC), None),
        (["date: 2021-02-03 10:00:00 +0200"], datetime(2021, 2, 3, 8, tzinfo=UTC), None),
        (["published: 2021-02-03"], datetime(2021, 2, 3, tzinfo=UTC), None),
        (["published: false", "date: 2021-02-03"], datetime(2021, 2, 3, tzinfo=UTC), None),
        (["published: true"], None, None),
        (["created: 2021-02-03"], None, datetime(2021, 2, 3, tzinfo=UTC)),
        (["lastmod: 2021-02-03"], None, None),
        (["ms.date: 02/03/2021"], datetime(2021, 2, 3, tzinfo=UTC), None),
        (["permalink: /2021/02/03/title/"], datetime(2021, 2, 3, tzinfo=UTC), None),
    ],
)
def test_dates_are_found_under_their_many_names(
    tmp_path: Path, lines: list[str], published: datetime | None, saved: datetime | None
) -> None:
    found = fields(tmp_path, *lines)

    assert (found.published, found.saved) == (published, saved)
    assert found.notes == ()


@pytest.mark.parametrize("day", ["2021-02-30", "0000-00-00", "soon", "03/04/2021"])
def test_a_day_that_does_not_exist_is_noted_and_nothing_else_is_lost(tmp_path: Path, day: str) -> None:
    found = fields(tmp_path, f"date: {day}", "tags: [x]")

    assert (found.published, found.tags, found.body) == (None, ("x",), "Body")
    assert [str(note) for note in found.notes] == [f"Not a date: {day}"]


def test_the_file_name_gives_the_day_when_nothing_else_does(tmp_path: Path) -> None:
    found = draft(tmp_path, "---\ntitle: A\n---\nBody", "2021-02-03-a.md")

    assert found.published == datetime(2021, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lines", "tags"),
    [
        (["tags: [a, b c]"], ("a", "b c")),
        (["tags:", "  - a", "  - b c"], ("a", "b c")),
        (["tags:", "- a", "- b"], ("a", "b")),
        (["tags: a b"], ("a", "b")),
        (["tags: a, b c"], ("a", "b c")),
        (["tags: 甲、乙"], ("甲", "乙")),
        (["tags: ['#a', '#b']"], ("a", "b")),
        (["tags:"], ()),
        (["tags: 2013"], ("2013",)),
        (["tags: [[a], [b]]"], ("a", "b")),
        (["tags: [{name: a}]"], ("a",)),
        (["tags: [a, A, á]"], ("a",)),
        (["tag: a b"], ("a b",)),
        (["category: a b", "tags: [c]"], ("c", "a b")),
        (["categories: [a, c]", "tags: [c]"], ("c", "a")),
        (["keywords: a, b c"], ("a", "b c")),
        (["keywords: a", "tags: [c]"], ("c",)),
        (["taxonomies:", "  tags: [a]"], ("a",)),
    ],
)
def test_tags_are_read_from_every_form(tmp_path: Path, lines: list[str], tags: tuple[str, ...]) -> None:
    assert fields(tmp_path, *lines).tags == tags


def test_pelican_parts_tags_at_commas_only(tmp_path: Path) -> None:
    assert draft(tmp_path, "Title: A\nTags: a b, c\nCategory: d e\n\nBody").tags == ("a b", "c", "d e")


@pytest.mark.parametrize(
    ("lines", "source", "others"),
    [
        (["source: https://e.org/a"], "https://e.org/a", ()),
        (["url: /blog/a/"], "", ("/blog/a/",)),
        (["canonical_url: https://e.org/a", "url: /a/"], "https://e.org/a", ("/a/",)),
        (["url: https://e.org/a", "source: https://o.org/b"], "https://e.org/a", ("https://o.org/b",)),
        (["aliases: [old/a.html, Other name]"], "", ("old/a.html", "name:other name")),
        (["slug: a-post"], "", ("name:a-post",)),
        (["source: javascript:alert(1)"], "", ()),
        (["source: A printed book"], "", ()),
        (["permalink: https://e.org/a"], "https://e.org/a", ()),
    ],
)
def test_addresses_are_kept(tmp_path: Path, lines: list[str], source: str, others: tuple[str, ...]) -> None:
    found = fields(tmp_path, *lines)

    assert (found.source_url, found.addresses) == (source, (*others, "name:post"))


def test_a_file_is_known_by_its_name_with_its_day_and_without(tmp_path: Path) -> None:
    assert draft(tmp_path, "Body", "2021-02-03-a-post.md").addresses == ("name:2021-02-03-a-post", "name:a-post")


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("id: guide-welcome", "guide-welcome"),
        ("uid: 0f8fad5b-d9cb", "0f8fad5b-d9cb"),
        ("id: 202102031015", "202102031015"),
        ("id: 12", ""),
        ("id: intro", ""),
        ("id: installation", ""),
        ("id: 12345678", ""),
    ],
)
def test_only_ids_that_can_be_unique_are_kept(tmp_path: Path, line: str, given: str) -> None:
    assert fields(tmp_path, line).given_id == given


@pytest.mark.parametrize(
    ("lines", "name", "language"),
    [
        (["lang: zh_cn"], "post.md", "zh-CN"),
        (["language: en_US.UTF-8"], "post.md", "en-US"),
        (["lang: English"], "post.md", ""),
        ([], "post.fr.md", "fr"),
        ([], "post.zh-Hans.md", "zh-Hans"),
        (["lang: de"], "post.fr.md", "de"),
        ([], "node.js.md", ""),
        ([], "v1.is.md", ""),
        ([], "fr/posts/post.md", ""),
    ],
)
def test_the_language_is_said_or_in_the_name(tmp_path: Path, lines: list[str], name: str, language: str) -> None:
    assert draft(tmp_path, "\n".join(["---", "title: A", *lines, "---", "Body"]), name).language == language


def test_a_folder_beside_folders_of_other_languages_tells_the_language(tmp_path: Path) -> None:
    (tmp_path / "content/en").mkdir(parents=True)

    assert draft(tmp_path, "Body", "content/pt-br/posts/post.md").language == "pt-BR"


@pytest.mark.parametrize(
    ("lines", "series", "place"),
    [
        (["series: Working water", "part: 2"], "Working water", 2),
        (["series: [Working water]", "weight: 30"], "Working water", 30),
        (["series: {name: Working water, part: 3}"], "Working water", 3),
        (["series: Working water", "part: Part 4 of 9"], "Working water", 4),
        (["series: Working water", "episode: 1.5"], "Working water", 1.5),
        (["series: Working water"], "Working water", None),
        (["weight: 3"], "", None),
    ],
)
def test_series_and_place_are_read(tmp_path: Path, lines: list[str], series: str, place: float | None) -> None:
    found = fields(tmp_path, *lines)

    assert (found.series, found.series_place) == (series, place)


@pytest.mark.parametrize("key", ["summary", "description", "excerpt", "subtitle"])
def test_summaries_are_one_plain_line(tmp_path: Path, key: str) -> None:
    assert fields(tmp_path, f"{key}: |", "  Some *words*", "  and [more](x.md).").summary == "Some words and more."


def test_neighbours_in_front_matter_become_links(tmp_path: Path) -> None:
    found = fields(
        tmp_path,
        "previous: How to read a tide table",
        "next: '[[Silt|alias]]'",
        "related:",
        "  - mud.md",
        "  - https://e.org/knots",
        "  - {title: Knots, url: knots.md, snippet: A knot holds.}",
        "  - '[Ropes](ropes.md)'",
    )

    assert found.links == (
        Link(LinkKind.PREVIOUS, title="How to read a tide table"),
        Link(LinkKind.NEXT, title="Silt", url="wiki:Silt"),
        Link(LinkKind.RECOMMENDED, url="mud.md"),
        Link(LinkKind.RECOMMENDED, url="https://e.org/knots"),
        Link(LinkKind.RECOMMENDED, title="Knots", snippet="A knot holds.", url="knots.md"),
        Link(LinkKind.RECOMMENDED, title="Ropes", url="ropes.md"),
    )


def test_an_author_of_the_site_comes_with_bio_and_portrait(tmp_path: Path) -> None:
    (tmp_path / "_data/pictures").mkdir(parents=True)
    (tmp_path / "_data/pictures/mara.png").write_bytes(png())
    (tmp_path / "_data/authors.yml").write_text(
        "mara: {name: Mara Quill, bio: Mends., picture: pictures/mara.png}\n"
        "idris: {name: Idris Vane, picture: none.png}"
    )

    found = draft(tmp_path, "---\nauthors: [mara, idris]\n---\n# A\n\nBody", "posts/a.md")

    assert found.authors == (
        Author("Mara Quill", "Mends.", picture="_data/pictures/mara.png"),
        Author("Idris Vane"),
    )
    assert [asset.name for asset in found.assets] == ["_data/pictures/mara.png"]


@pytest.mark.parametrize("byline", ["作者：[林舟][a]", "作者：林舟", "原文作者：[林舟](https://e.org)"])
def test_a_byline_in_the_text_names_the_author(tmp_path: Path, byline: str) -> None:
    found = draft(tmp_path, f"# 潮汐\n\n正文。\n\n{byline}\n译者：某人\n")

    assert [author.name for author in found.authors] == ["林舟"]
    assert byline in found.body


def test_pictures_come_with_the_article_and_missing_ones_are_noted(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img/a.png").write_bytes(png(4, 5))

    found = draft(tmp_path, "![](img/a.png) ![](img/b.png)")

    assert [(a.name, a.width, a.height) for a in found.assets] == [("img/a.png", 4, 5)]
    assert [str(note) for note in found.notes] == ["Picture not found: img/b.png"]


def test_the_file_is_kept_where_the_body_could_not_give_it_back(tmp_path: Path) -> None:
    assert draft(tmp_path, "Body").original is None
    assert draft(tmp_path, "---\ntitle: A\n---\nBody").original == b"---\ntitle: A\n---\nBody"
    assert draft(tmp_path, b"\xef\xbb\xbfBody").original == b"\xef\xbb\xbfBody"
    assert draft(tmp_path, "潮汐表怎么读，这是一个问题。".encode("gb18030")).original is not None


def test_line_ends_of_windows_change_nothing(tmp_path: Path) -> None:
    text = "---\ntitle: A\ntags:\n  - x\n---\n\n# A\n\nOne\n\nTwo [b](b.md)\n"

    found = draft(tmp_path, text.replace("\n", "\r\n"))

    assert (found.title, found.body, found.tags) == ("A", "One\n\nTwo [b](b.md)\n", ("x",))


def test_front_matter_in_an_older_encoding_is_read(tmp_path: Path) -> None:
    text = "---\ntitle: 潮汐表怎么读\nauthor: 林舟\n---\n我见到的第一本潮汐表，是向码头上看船的老方借的。\n"

    found = draft(tmp_path, text.encode("gb18030"))

    assert (found.title, found.authors) == ("潮汐表怎么读", (Author("林舟"),))
    assert "GB18030" in str(found.notes[0])


def test_a_bad_line_in_front_matter_is_noted_with_its_number(tmp_path: Path) -> None:
    found = draft(tmp_path, "---\ntitle: A\nsummary: a: b\nauthor: Ann\n---\nBody")

    assert (found.title, found.summary, found.authors, found.body) == ("A", "a: b", (Author("Ann"),), "Body")
    assert "line 3" in str(found.notes[0])


def test_names_that_are_no_text_on_the_disk_still_make_text(tmp_path: Path) -> None:
    path = Path(str(tmp_path) + "/caf\udce9.md")
    try:
        path.write_text("Body")
    except (OSError, UnicodeError):
        pytest.skip("this disk keeps names as text")

    (found,) = markdown.read(path)

    assert found.title.encode() == "Caf\ufffd".encode()
