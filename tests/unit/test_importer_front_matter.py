"""The dialects of front matter, and what is wrong with them in real files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers import front_matter
from reader.importers.front_matter import split


@pytest.mark.parametrize(
    ("text", "dialect", "title"),
    [
        ("---\ntitle: A\n---\nBody", "yaml", "A"),
        ("\ufeff---\ntitle: A\n---\nBody", "yaml", "A"),
        ("\n\n---\ntitle: A\n---\nBody", "yaml", "A"),
        ("---  \ntitle: A\n---\t\nBody", "yaml", "A"),
        ("---\ntitle: A\n...\nBody", "yaml", "A"),
        ("---\nTitle: A\n---\nBody", "yaml", "A"),
        ("---\ntitle: A: B\n---\nBody", "yaml", "A: B"),
        ("---\ntitle: 12\n---\nBody", "yaml", "12"),
        ("---\ntitle: 1.10\n---\nBody", "yaml", "1.10"),
        ("---\ntitle: yes\n---\nBody", "yaml", "yes"),
        ("---\ntitle: 2021-02-30\n---\nBody", "yaml", "2021-02-30"),
        ("---\ntitle: [A]\n---\nBody", "yaml", "A"),
        ("---\ntitle: >\n  A\n  B\n---\nBody", "yaml", "A B"),
        ("---\ntitle: A\ntitle: B\n---\nBody", "yaml", "B"),
        ("---\ntitle: '王先生'\n---\nBody", "yaml", "王先生"),
        ('+++\ntitle = "A"\n+++\nBody', "toml", "A"),
        ("+++\ntitle = 12\n+++\nBody", "toml", "12"),
        ('{"title": "A"}\nBody', "json", "A"),
        ('{\n  "title": "A", "n": 1\n}\n\nBody', "json", "A"),
        ("Title: A\nDate: 2020-01-01\n\nBody", "lines", "A"),
        ("title: A\n\nBody", "lines", "A"),
        ("Title: A\nSummary: long\n    and longer\n\nBody", "lines", "A"),
        ("[#]: title: (A)\n[#]: via: (https://e.org)\n\nBody", "comments", "A"),
    ],
)
def test_every_dialect_gives_its_fields_and_leaves_the_body(text: str, dialect: str, title: str) -> None:
    matter = split(text)

    assert (matter.dialect, matter.text("title"), matter.body.strip()) == (dialect, title, "Body")


@pytest.mark.parametrize(
    "text",
    [
        "Just text",
        "---\n\nA paragraph between two rules.\n\n---\n\nMore",
        "---\n- a list\n---\nMore",
        "---\nunclosed",
        "Note: this is a sentence.\n\nMore",
        "Summary: in this article we look at mud.\n\nMore",
        "She said: hello\nHe said: hello\n\nMore",
        "Author: hello\nTom: hello\nAnn: how are you\n\nMore",
        "{curly} braces begin this\n",
        '{"title": "A"} and text goes on',
        "+++\nno closing",
        "[1]: https://example.org\n\nMore",
        "",
    ],
)
def test_text_that_only_looks_like_front_matter_stays_text(text: str) -> None:
    matter = split(text)

    assert (matter.body, matter.dialect, matter.fields) == (text, "", {})


def test_two_rules_with_nothing_between_are_empty_front_matter() -> None:
    assert split("---\n---\nBody").body.strip() == "Body"


def test_an_empty_list_of_pelican_ends_at_the_blank_line() -> None:
    matter = split("Title: A\nTags:\n\nBody")

    assert dict(matter.fields) == {"title": "A"}


def test_tabs_in_yaml_are_mended_without_a_word() -> None:
    matter = split("---\ntitle: A\ntags:\n\t- x\n\t- y\n---\nBody")

    assert matter.fields["tags"] == ["x", "y"]
    assert matter.notes == ()


def test_a_bad_line_costs_only_itself_and_is_named() -> None:
    matter = split("---\ntitle: A\nquote: 'unclosed\ntags: [x, y]\nnote: a: b\n---\nBody")

    assert matter.text("title") == "A"
    assert matter.fields["tags"] == ["x", "y"]
    assert matter.text("note") == "a: b"
    assert matter.body.strip() == "Body"
    assert "not sound YAML" in str(matter.notes[0])


def test_the_line_of_the_mistake_is_counted_from_the_first_of_the_file() -> None:
    matter = split("---\ntitle: A\nsummary: a: b\n---\nBody")

    assert matter.notes[0].values == {"line": 3}


def test_liquid_in_yaml_does_not_lose_the_article() -> None:
    matter = split("---\ntitle: A\nlink: {{ site.url }}/x\n---\nBody")

    assert matter.text("title") == "A"
    assert matter.body.strip() == "Body"


def test_bad_toml_is_read_line_by_line() -> None:
    matter = split('+++\ntitle = "A"\ndate = 2021-02-30\n+++\nBody')

    assert (matter.text("title"), matter.text("date")) == ("A", "2021-02-30")
    assert "TOML" in str(matter.notes[0])


def test_front_matter_without_an_end_ends_at_the_first_blank_line() -> None:
    matter = split("---\ntitle: A\ntags: x\n\nBody\n\nMore")

    assert (matter.text("title"), matter.body) == ("A", "Body\n\nMore")
    assert "no closing line" in str(matter.notes[0])


@pytest.mark.parametrize("name", ["params", "extra", "taxonomies"])
def test_what_generators_nest_is_found(name: str) -> None:
    matter = split(f"---\ntitle: A\n{name}:\n  author: Ann\n  title: Not this\n---\nBody")

    assert (matter.text("author"), matter.text("title")) == ("Ann", "A")


@pytest.mark.parametrize("empty", ["", "~", "null", "''", "[]", "{}", "' '"])
def test_fields_that_say_nothing_are_not_there(empty: str) -> None:
    assert "tags" not in split(f"---\ntitle: A\ntags: {empty}\n---\n").fields


@pytest.mark.parametrize("deep", ["[" * 50_000, "{" * 50_000, "- " * 50_000, "? " * 50_000, "{a: " * 50_000])
def test_yaml_nested_to_crash_a_parser_is_text(deep: str) -> None:
    matter = split(f"---\ntitle: A\nx: {deep}\n---\nBody")

    assert matter.body.strip().endswith("Body")


def test_yaml_that_repeats_itself_endlessly_is_cut() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for name, before in zip("bcdefghi", "abcdefgh", strict=True):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"

    matter = split(f"---\ntitle: A\n{bomb}tags: *i\n---\nBody")

    assert len(list(front_matter.texts(matter.fields.get("tags", "")))) <= 5000


@given(st.text())
def test_any_text_is_split_without_loss(text: str) -> None:
    matter = split(text)

    assert text.endswith(matter.body)


@given(st.text(), st.sampled_from(["---", "+++"]))
def test_any_text_between_fences_is_read(inside: str, fence: str) -> None:
    matter = split(f"{fence}\n{inside}\n{fence}\nBody")

    assert matter.body.endswith("Body")
    for value in matter.fields.values():
        " ".join(front_matter.texts(value)).encode()
