"""Web pages saved as text by a crawler."""

from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import BodyFormat, Draft, Honour, Link, LinkKind
from reader.importers import crawled

BIO = (
    "As a winner of the 2017 Coast Writers' Prize and the 2019 Tide Table Medal, she has won many awards, including "
    "the 2014 Young Surveyor of the Year and the 2016 Estuary Essay Competition Second Place."
)
POSTSCRIPT = "PS: Two of the harbours named here have been dredged since this was written."
PAGE = f"""Why small harbours silt up

Why small harbours silt up

A harbour is a quiet place, and quiet water drops what it carries.

What the river brings stays.

{POSTSCRIPT}

{BIO}

<<:  The lighthouse that moved inland

>>:  How to read a tide table

Recommend

Seven knots you will really use

A knot holds because rope rubs on rope; learn these se...

The slow physics of mud

Mud is neither liquid nor solid, and that is why it..."""
BODY = (
    "A harbour is a quiet place, and quiet water drops what it carries.\n\n"
    f"What the river brings stays.\n\n{POSTSCRIPT}"
)
LINKS = (
    Link(LinkKind.PREVIOUS, title="The lighthouse that moved inland"),
    Link(LinkKind.NEXT, title="How to read a tide table"),
    Link(
        LinkKind.RECOMMENDED,
        title="Seven knots you will really use",
        snippet="A knot holds because rope rubs on rope; learn these se...",
    ),
    Link(
        LinkKind.RECOMMENDED,
        title="The slow physics of mud",
        snippet="Mud is neither liquid nor solid, and that is why it...",
    ),
)
CHINESE = """潮汐表怎么读

作者：林舟

我见到的第一本潮汐表，是向码头上看船的老方借的。

那天下午我就在堤上坐着。

林舟，作家，曾获2015年青石散文奖、2018年渡口非虚构写作奖提名。

《《：旧书店的编目法

》》：下一次涨潮

推荐阅读

灯塔搬家

一八七〇年的灯塔往内陆挪了两千九百英尺，没有人知道为什么要…

绳结
"""


def draft(folder: Path, text: str | bytes) -> Draft:
    path = folder / "page.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (found,) = crawled.read(path)
    return found


@pytest.mark.parametrize(
    "raw",
    [
        PAGE.encode(),
        PAGE.encode("utf-8-sig"),
        (PAGE + "\n").encode(),
        PAGE.replace("\n", "\r\n").encode("utf-8-sig"),
        PAGE.replace("\n", "  \n").encode(),
        PAGE.replace("\n\n", "\n").encode(),
        PAGE.replace("\n\n", "\n\n\n\n").encode(),
        PAGE.replace("<<:  ", "＜＜：").replace(">>:  ", "＞＞：").encode(),
        PAGE.replace("Recommend", "RELATED ARTICLES:").encode(),
        PAGE.replace("silt up\n\nWhy", "silt up\n\nWHY").encode(),
        PAGE.replace("silt up\n\nA", "silt up\n\nWhy small  harbours silt up\n\nA").encode(),
        PAGE.encode("utf-16"),
    ],
)
def test_every_part_of_a_page_is_found(tmp_path: Path, raw: bytes) -> None:
    found = draft(tmp_path, raw)

    assert (found.title, found.body, found.body_format) == ("Why small harbours silt up", BODY, BodyFormat.TEXT)
    assert found.links == LINKS
    assert found.original == raw
    (author,) = found.authors
    assert (author.name, author.bio) == ("", BIO)
    assert author.honours == (
        Honour("Coast Writers' Prize", 2017),
        Honour("Tide Table Medal", 2019),
        Honour("Young Surveyor of the Year", 2014),
        Honour("Estuary Essay Competition Second Place", 2016),
    )


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_a_chinese_page_is_read_as_well(tmp_path: Path, codec: str) -> None:
    found = draft(tmp_path, CHINESE.encode(codec))

    assert found.title == "潮汐表怎么读"
    assert found.body == "我见到的第一本潮汐表，是向码头上看船的老方借的。\n\n那天下午我就在堤上坐着。"
    (author,) = found.authors
    assert (author.name, author.bio[:5]) == ("林舟", "林舟，作家")
    assert author.honours == (Honour("青石散文奖", 2015), Honour("渡口非虚构写作奖提名", 2018))
    assert [(link.kind, link.title, bool(link.snippet)) for link in found.links] == [
        (LinkKind.PREVIOUS, "旧书店的编目法", False),
        (LinkKind.NEXT, "下一次涨潮", False),
        (LinkKind.RECOMMENDED, "灯塔搬家", True),
        (LinkKind.RECOMMENDED, "绳结", False),
    ]


def test_what_was_taken_for_a_bio_is_said(tmp_path: Path) -> None:
    assert [str(note) for note in draft(tmp_path, PAGE).notes] == ["Took the last paragraph as the author’s bio."]


def test_a_doubtful_bio_stays_in_the_text_and_is_said(tmp_path: Path) -> None:
    doubtful = "In 2019 the company won an award for its editor, and he has said that it was a surprise."

    found = draft(tmp_path, PAGE.replace(BIO, doubtful))

    assert found.body.endswith(doubtful)
    assert found.authors == ()
    assert [str(note)[:4] for note in found.notes] == ["Left"]


def test_a_postscript_is_never_a_bio(tmp_path: Path) -> None:
    found = draft(tmp_path, PAGE.replace(f"{POSTSCRIPT}\n\n{BIO}", f"PS: {BIO}"))

    assert (found.authors, found.body.endswith(BIO)) == ((), True)


@pytest.mark.parametrize(
    ("before", "after", "links"),
    [
        ("<<:", ">>:", ()),
        ("<<:  ", ">>:  Next", (Link(LinkKind.NEXT, title="Next"),)),
        ("<<: Before", "", (Link(LinkKind.PREVIOUS, title="Before"),)),
        ("", ">>： Next", (Link(LinkKind.NEXT, title="Next"),)),
        ("<< : x: y", "> >: z", (Link(LinkKind.PREVIOUS, title="x: y"),)),
    ],
)
def test_neighbours_may_be_missing_or_empty(tmp_path: Path, before: str, after: str, links: tuple[Link, ...]) -> None:
    found = draft(tmp_path, f"Title\n\nTitle\n\nSome text.\n\n{before}\n\n{after}\n")

    assert found.links == links


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (["One", "Two"], [("One", ""), ("Two", "")]),
        (["One", "Cut text...", "Two"], [("One", "Cut text..."), ("Two", "")]),
        (["One", "Two", "Cut text…"], [("One", ""), ("Two", "Cut text…")]),
        (["One", "A whole sentence, which was short."], [("One", "A whole sentence, which was short.")]),
        (["One", "Is this a title?"], [("One", ""), ("Is this a title?", "")]),
        (["One", "word " * 20], [("One", ("word " * 20).strip())]),
        (["What now..."], [("What now...", "")]),
        (["One", "Cut...", "Related:", "Two"], [("One", "Cut..."), ("Two", "")]),
        ([], []),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_recommended_pages_are_titles_and_snippets(
    tmp_path: Path, lines: list[str], items: list[tuple[str, str]], gap: str
) -> None:
    found = draft(tmp_path, f"Title\n\nText.\n\n>>: Next\n\nRecommended\n\n{gap.join(lines)}")

    assert [(link.title, link.snippet) for link in found.links[1:]] == items


@pytest.mark.parametrize("byline", ["By Inés Calder", "作者：Inés Calder"])
def test_a_byline_names_the_author_and_leaves_the_body(tmp_path: Path, byline: str) -> None:
    found = draft(tmp_path, f"Title\n\n{byline}\n\nSome text.\n\n<<: Before")

    assert ([author.name for author in found.authors], found.body) == (["Inés Calder"], "Some text.")


def test_text_after_the_links_is_not_lost(tmp_path: Path) -> None:
    found = draft(tmp_path, "Title\n\nSome text.\n\n<<: Before\n\nStray words.\n\n>>: Next\n\nMore words.")

    assert found.body == "Some text.\n\nStray words.\n\nMore words."


def test_a_mark_quoted_in_the_text_stays_in_the_text(tmp_path: Path) -> None:
    found = draft(tmp_path, "Title\n\nIt says:\n\n<<: quoted\n\nand so on.\n\n<<: Before\n")

    assert found.body == "It says:\n\n<<: quoted\n\nand so on."
    assert found.links == (Link(LinkKind.PREVIOUS, title="Before"),)


def test_a_very_long_first_line_stays_in_the_body(tmp_path: Path) -> None:
    line = "word " * 100

    found = draft(tmp_path, f"{line}\n\nText.\n\n<<: Before")

    assert len(found.title) < 100
    assert found.body == f"{line.strip()}\n\nText."


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        CHINESE,
        "Title\n\nText\n\n<<: x",
        "Title\n\nText\n\n》：x",
        "Title\n\nTitle\n\nText",
        "Title\n\nText\n\nRecommend\n\nOne\n\nCut text...",
    ],
)
def test_one_mark_is_enough_to_know_a_page(text: str) -> None:
    assert crawled.sniff(text.encode())
    assert crawled.sniff(text.encode("utf-8-sig"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Title\n\nText",
        "Title",
        "Title\n\nTitle",
        "Title\n\nText\n\nRelated\n\nOther words",
        "Title\n\nRecommend\n\n" + "A long paragraph. " * 40,
        "See <<: inside",
        "《书名》：一篇书评\n\n正文",
    ],
)
def test_text_without_marks_is_no_page(text: str) -> None:
    assert not crawled.sniff(text.encode())


WORDS = (
    st.lists(st.text(ascii_lowercase, min_size=2, max_size=9), min_size=2, max_size=7)
    .map(lambda words: " ".join(words).capitalize())
    .filter(lambda text: "recommend" not in text.lower() and len(text.split()[0]) > 2)
)
SENTENCES = WORDS.map(lambda words: words + ".")
SNIPPETS = WORDS.map(lambda words: words + "...") | st.just("")


@dataclass(frozen=True)
class Parts:
    title: str
    body: list[str]
    has_bio: bool
    before: str
    after: str
    items: list[tuple[str, str]]


PARTS = st.builds(
    Parts,
    title=WORDS,
    body=st.lists(SENTENCES, min_size=1, max_size=6),
    has_bio=st.booleans(),
    before=WORDS | st.just(""),
    after=WORDS | st.just(""),
    items=st.lists(st.tuples(WORDS, SNIPPETS), max_size=5),
)


@given(
    parts=PARTS,
    repeats=st.integers(0, 3),
    gap=st.sampled_from(["\n\n", "\n\n\n", "\r\n\r\n", " \n \n"]),
    heading=st.sampled_from(["Recommend", "Recommended:", "推荐阅读", "related articles"]),
)
def test_a_page_built_of_any_parts_gives_every_part_back(parts: Parts, repeats: int, gap: str, heading: str) -> None:
    blocks = [parts.title] * (1 + repeats) + parts.body + [BIO] * parts.has_bio
    blocks += [f"<<:  {parts.before}", f">>:  {parts.after}", heading]
    blocks += [line for item in parts.items for line in item if line]
    raw = gap.join(blocks)

    page = crawled.parse(raw.replace("\r\n", "\n"))

    assert page.title == parts.title
    assert list(page.body) == parts.body
    assert (page.author.bio if page.author else "") == (BIO if parts.has_bio else "")
    found = [(link.kind, link.title, link.snippet) for link in page.links]
    wanted = [(LinkKind.PREVIOUS, parts.before, "")] * bool(parts.before)
    wanted += [(LinkKind.NEXT, parts.after, "")] * bool(parts.after)
    assert found == wanted + [(LinkKind.RECOMMENDED, title, snippet) for title, snippet in parts.items]


@given(st.text(st.sampled_from("ab<>:：《》.… \nRecommend")))
def test_any_text_loses_no_word(text: str) -> None:
    page = crawled.parse(text)

    kept = page.title + "".join(page.body) + "".join(link.title + link.snippet for link in page.links)
    assert set(kept.split()) <= set(text.split()) | set(kept.split())
    assert sum(kept.count(sign) for sign in "ab") <= sum(text.count(sign) for sign in "ab")
