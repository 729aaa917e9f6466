"""Authors in front matter, and the site's list of them."""

import json
from pathlib import Path

import pytest

from reader.domain.article import Author, Honour
from reader.importers import authors
from reader.importers.front_matter import Dialect, Value

POST = Path("post.md")


def names(value: Value, key: str = "author", dialect: Dialect = "yaml") -> list[str]:
    return [found.author.name for found in authors.authors(value, POST, key, dialect)]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("author", "Mara Quill", ["Mara Quill"]),
        ("author", ["Mara Quill", "Idris Vane"], ["Mara Quill", "Idris Vane"]),
        ("author", {"name": "Mara Quill", "bio": "Mends."}, ["Mara Quill"]),
        ("authors", [{"name": "Mara Quill"}, "Idris Vane"], ["Mara Quill", "Idris Vane"]),
        ("authors", {"mara": {"bio": "Mends."}, "idris": {}}, ["mara", "idris"]),
        ("author", "[[Mara Quill]]", ["Mara Quill"]),
        ("author", "[[people/mara|Mara Quill]], [[Idris Vane]]", ["Mara Quill", "Idris Vane"]),
        ("author", [["Mara Quill"]], ["Mara Quill"]),
        ("author", "[Mara Quill](https://e.org)", ["Mara Quill"]),
        ("author", "Mara Quill <mara@e.org>", ["Mara Quill"]),
        ("author", "Mara Quill https://e.org/mara", ["Mara Quill"]),
        ("author", "Mara Quill https://e.org/mara (Mara Quill)", ["Mara Quill"]),
        ("author", "@mara", ["@mara"]),
        ("author", "Quill, Mara", ["Quill, Mara"]),
        ("author", "Mara Quill and Idris Vane", ["Mara Quill and Idris Vane"]),
        ("authors", "Mara Quill and Idris Vane", ["Mara Quill", "Idris Vane"]),
        ("authors", ["Mara, Idris, and Salma"], ["Mara", "Idris", "Salma"]),
        ("authors", "Mara & Idris", ["Mara", "Idris"]),
        ("authors", "Mara Quill, Head of Mending", ["Mara Quill, Head of Mending"]),
        ("authors", "The Rope and Wire Team", ["The Rope and Wire Team"]),
        ("author", ["Mara Quill", "Mara Quill"], ["Mara Quill"]),
        ("author", "", []),
        ("author", [], []),
        ("author", {"link": {}}, ["link"]),
    ],
)
def test_names_are_read_from_every_form(key: str, value: Value, expected: list[str]) -> None:
    assert names(value, key) == expected


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("authors", "Mara Quill, Idris Vane", ["Mara Quill", "Idris Vane"]),
        ("authors", "Quill, Mara; Vane, Idris", ["Quill, Mara", "Vane, Idris"]),
        ("author", "Quill, Mara; Vane, Idris", ["Quill, Mara", "Vane, Idris"]),
        ("author", "Mara Quill", ["Mara Quill"]),
    ],
)
def test_pelican_parts_authors_at_commas_or_semicolons(key: str, text: str, expected: list[str]) -> None:
    assert names(text, key, "lines") == expected


def test_an_address_beside_the_name_is_the_link() -> None:
    (found,) = authors.authors("Mara Quill https://e.org/mara", POST, "author", "comments")

    assert found.author.link == "https://e.org/mara"


def test_a_mapping_gives_everything_it_says() -> None:
    value: Value = {
        "name": "Mara Quill",
        "bio": "Mends and builds.",
        "honours": [{"year": "2016", "title": "Essay Prize"}, "2019 Ansley Medal", "A cup"],
        "url": "https://e.org",
        "avatar": "mara.png",
    }

    (found,) = authors.authors(value, POST, "author", "yaml")

    assert found.author == Author(
        name="Mara Quill",
        bio="Mends and builds.",
        honours=(Honour("Essay Prize", 2016), Honour("Ansley Medal", 2019), Honour("A cup")),
        link="https://e.org",
        picture="mara.png",
    )


LISTED = {"mara-quill": {"name": "Mara Quill", "bio": "Mends.", "honours": [{"year": 2016, "title": "Essay Prize"}]}}
AS_YAML = "mara-quill:\n  name: Mara Quill\n  bio: Mends.\n  honours:\n    - {year: 2016, title: Essay Prize}\n"


@pytest.mark.parametrize(
    ("name", "text"), [("authors.yml", AS_YAML), ("authors.yaml", AS_YAML), ("authors.json", json.dumps(LISTED))]
)
@pytest.mark.parametrize("written", ["mara-quill", "mara_quill", "Mara Quill", "MARA-QUILL"])
def test_a_name_is_looked_up_in_the_site_list(tmp_path: Path, name: str, text: str, written: str) -> None:
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / name).write_text(text)
    post = tmp_path / "content/posts/post.md"

    (found,) = authors.authors(written.replace("_", "-"), post, "author", "yaml")

    assert found.author == Author("Mara Quill", "Mends.", (Honour("Essay Prize", 2016),))
    assert found.folder == tmp_path / "_data"


def test_what_the_article_says_of_its_author_counts_more_than_the_list(tmp_path: Path) -> None:
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data/authors.yml").write_text(AS_YAML)

    (found,) = authors.authors({"name": "Mara Quill", "bio": "Builds."}, tmp_path / "post.md", "author", "yaml")

    assert (found.author.bio, found.author.honours) == ("Builds.", (Honour("Essay Prize", 2016),))


def test_a_changed_list_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "_data/authors.yml"
    file.parent.mkdir()
    file.write_text("mara: {bio: Mends.}")
    post = tmp_path / "post.md"
    authors.authors("mara", post, "author", "yaml")

    file.write_text("mara: {bio: Mends and builds.}")
    (found,) = authors.authors("mara", post, "author", "yaml")

    assert found.author.bio == "Mends and builds."


@pytest.mark.parametrize("text", ["", "[broken", "- a list", "\0\1\2", "mara: [1, {"])
def test_a_broken_list_is_done_without(tmp_path: Path, text: str) -> None:
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data/authors.yml").write_text(text)

    (found,) = authors.authors("mara", tmp_path / "post.md", "author", "yaml")

    assert found.author == Author("mara")
