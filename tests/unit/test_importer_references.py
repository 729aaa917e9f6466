"""Links and pictures found in Markdown source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import LinkKind
from reader.importers.references import references


def urls(text: str) -> list[str]:
    return [link.url for link in references(text).links]


@pytest.mark.parametrize(
    ("text", "url", "title"),
    [
        ("[words](https://e.org/a)", "https://e.org/a", "words"),
        ("[words](other.md)", "other.md", "words"),
        ("[words](<a b.md>)", "a b.md", "words"),
        ("[words](a b.md)", "a b.md", "words"),
        ('[words](other.md "A title")', "other.md", "words"),
        ("[words](other.md 'A (title)')", "other.md", "words"),
        ("[words](https://e.org/a_(b))", "https://e.org/a_(b)", "words"),
        ("[*strong* `code`](a.md)", "a.md", "strong code"),
        ("[a [b] c](a.md)", "a.md", "a [b] c"),
        ("[![a picture](p.png)](a.md)", "a.md", "a picture"),
        ("[two\nlines](a.md)", "a.md", "two lines"),
        ("[a](b?x=1&amp;y=2)", "b?x=1&y=2", "a"),
        ("[words][ref]\n\n[ref]: a.md", "a.md", "words"),
        ("[words][REF]\n\n[ref]: <a.md> 'title'", "a.md", "words"),
        ("[words][]\n\n[words]: a.md", "a.md", "words"),
        ("[words]\n\n[words]: a.md", "a.md", "words"),
        ("[`code`]\n\n[`code`]: a.md", "a.md", "code"),
        ("<https://e.org/a>", "https://e.org/a", "https://e.org/a"),
        ('<a class="x" href="a.md">some <b>words</b></a>', "a.md", "some words"),
        ("<A HREF=a.md>words</A>", "a.md", "words"),
        ("[[Target]]", "wiki:Target", "Target"),
        ("[[Target#Heading|alias]]", "wiki:Target", "Target"),
        ("[[a/b/Target.md]]", "wiki:a/b/Target.md", "Target"),
        ("[a]({{ site.url }}/b)", "/b", "a"),
        ("[a]({% link b.md %})", "b.md", "a"),
        ('[a]({{< ref "b.md" >}})', "b.md", "a"),
        ("[a]({filename}b.md)", "{filename}b.md", "a"),
        ("| [[Target\\|alias]] |", "wiki:Target", "Target"),
        ("![[Another note]]", "wiki:Another note", "Another note"),
        ("[中文](潮汐.md)", "潮汐.md", "中文"),
        ("- item\n\n    [in a list](a.md)", "a.md", "in a list"),
        ("[{% image x %}](a.md)", "a.md", ""),
    ],
)
def test_every_way_to_write_a_link_is_found(text: str, url: str, title: str) -> None:
    links = references(text).links

    assert [(link.kind, link.url, link.title) for link in links] == [(LinkKind.BODY, url, title)]


@pytest.mark.parametrize(
    "text",
    [
        "`[a](b.md)`",
        "``[a](b.md) ` ``",
        "```\n[a](b.md)\n```",
        "~~~ python\n[a](b.md)\n~~~",
        "> ```\n> [a](b.md)\n> ```",
        "````\n```\n[a](b.md)\n````",
        "```\n~~~\n[a](b.md)\n```",
        "```\nnever closed\n[a](b.md)",
        "Text\n\n    [a](b.md)\n",
        "Text\n\n\t[a](b.md)\n",
        "<!-- [a](b.md) -->",
        "<pre>[a](b.md)</pre>",
        "<script>x = '<a href=\"b.md\">'</script>",
        "[a](#heading)",
        "[a](mailto:a@b.c)",
        "[a](javascript:alert(1))",
        "[a](data:text/html,x)",
        "[a](file:///etc/passwd)",
        "[a](//host/path)",
        "[a](picture.png)",
        "![a](b.md)",
        "[[#Heading]]",
        "\\[a](b.md)",
        "[a]\\(b.md)",
        "[a]: b.md",
        "[^1]: a footnote",
        "[ ] a task",
        "a [ b ] c",
        "[open\n\nclosed](b.md)",
        "[!include [banner](../includes/banner.md)]",
        "A [!INCLUDE[name](b.md)] amid words",
    ],
)
def test_what_is_no_link_to_an_article_is_left(text: str) -> None:
    assert urls(text) == []


def test_links_come_once_and_in_order() -> None:
    assert urls("[b](b.md) <https://a.org> [again](b.md) [[C]]") == ["b.md", "https://a.org", "wiki:C"]


def test_a_label_is_not_a_link_of_its_own() -> None:
    links = references("[words][1] and ![picture][2]\n\n[1]: a.md\n[2]: https://e.org/picture?id=2").links

    assert [link.title for link in links] == ["words"]


def test_the_first_definition_of_a_label_counts() -> None:
    assert urls("[a]\n\n[a]: one.md\n[a]: two.md") == ["one.md"]


def test_code_does_not_end_at_a_backtick_of_another_paragraph() -> None:
    assert urls("a ` here\n\n[a](b.md) and ` there") == ["b.md"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("![](a.png)", "a.png"),
        ('![alt](a.png "title")', "a.png"),
        ("![alt][ref]\n\n[ref]: img/a.png", "img/a.png"),
        ("[![alt](a.png)](page.md)", "a.png"),
        ('<img width="3" src="a.png" alt="x">', "a.png"),
        ("<img src='a.png'/>", "a.png"),
        ("<img src=a.png>", "a.png"),
        ("![](https://e.org/a.png)", "https://e.org/a.png"),
    ],
)
def test_every_way_to_show_a_picture_is_found(text: str, source: str) -> None:
    assert references(text).pictures == (source,)


@pytest.mark.parametrize("text", ["![[a.png]]", "![[a.png|200]]", "![[a.png#center]]"])
def test_embedded_pictures_go_by_name(text: str) -> None:
    found = references(text)

    assert (found.embeds, found.links, found.pictures) == (("a.png",), (), ())


HOSTILE = [
    *("[", "![", "[[", "]", "](", "[a](", "[a][", "[a]: ", "\n[a]: b", "[a](<b", '[a](b "c', "[x](y(", "![[", "[]"),
    *("<", "<a ", "<a href", '<a href="', "<img src='", "<!--", "<pre>", "<http://", "<script>x</script", "&amp;"),
    *("`", "`a", "``a`", "```\n", "~~~", "\\[", " ", "\n", "\n    [a](b)\n", "\n\n    [", "* ", "[^1]: ", "{{"),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_run_of_one_sign_takes_no_longer_than_its_length_deserves(piece: str) -> None:
    references("[x](y.md) " + piece * (200_000 // len(piece)))


@given(st.text(st.sampled_from("[]()<>!`\\ \n\"'#|{}:ab/.=-~")))
def test_any_mixture_of_signs_is_read(text: str) -> None:
    for link in references(text).links:
        assert link.url


@given(st.lists(st.from_regex(r"[a-z]{1,8}\.md", fullmatch=True), unique=True))
def test_all_links_of_a_text_are_found(targets: list[str]) -> None:
    text = "\n\n".join(f"Words [link {target}]({target}) `code` and ![p](p.png)." for target in targets)

    assert urls(text) == targets
