"""The same article from two sources is one article; what is only alike stays two."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.likeness import likeness, numbers_in, text_keys, words_of
from reader.storage.arriving.arrivals import Arrival, Outcome, Saved
from reader.storage.arriving.imports import Imports
from reader.storage.library import Library

EARLY, LATE = datetime(2020, 1, 1, tzinfo=UTC), datetime(2021, 1, 1, tzinfo=UTC)
ENGLISH = " ".join(
    f"The {thing} of the harbour was carefully measured every morning, because travellers believed that {thing} water"
    f" remembered something about yesterday's {weather}; nobody contradicted them, and the notebook grew thicker."
    for thing, weather in (
        ("deepest", "thunderstorm"),
        ("quietest", "moonlight"),
        ("northern", "snowfall"),
        ("southern", "sunshine"),
        ("furthest", "fog"),
    )
)
CHINESE = "".join(
    f"老船长每天清晨都会沿着长长的{place}慢慢地散步，一边仔细观察海水的颜色变化，一边回忆年轻时候经历过的{story}。"
    for place, story in (
        ("防波堤", "暴风雨"),
        ("石板路", "远航故事"),
        ("旧码头", "灯塔生活"),
        ("小沙滩", "渔村婚礼"),
        ("红砖墙", "南方市集"),
        ("木栈桥", "漫长等待"),
    )
)
ARABIC = " ".join(
    f"كان البحارة القدماء يراقبون {thing} المتلاطمة باهتمام شديد ويكتبون ملاحظاتهم المستفيضة في دفاترهم عن {other}"
    " والمسافرون المتعبون يستمعون إليهم بانتباه"
    for thing, other in (("الأمواج", "العواصف"), ("السماء", "المنارات"), ("الشواطئ", "الموانئ"), ("الرياح", "القوارب"))
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library.db")
    yield library
    library.close()


def save(library: Library, body: str, title: str = "The harbour", file: str = "", **fields: Any) -> Saved:
    draft = Draft(title, body, fields.pop("form", BodyFormat.TEXT), **fields)
    path = Path("/nowhere") / file if file else None
    return library.save([Arrival(draft, path)])[0]


@pytest.mark.parametrize("text", [ENGLISH, CHINESE, ARABIC])
def test_a_text_with_a_little_more_around_it_is_the_same_article(library, text):
    first = save(library, text, file="a.md", source_url="https://example.org/harbour")
    more = f"Published in the evening edition.\n\n{text}"

    again = save(library, more, file="b.html", source_url="https://example.com/copies/7")

    assert (again.id, again.outcome) == (first.id, Outcome.SAME)
    assert library.article(first.id).body == more


def test_the_shorter_text_is_kept_with_its_file_and_comes_again_as_unchanged(library):
    first = save(library, f"{ENGLISH} And more.", file="long.md")
    short = {"body": ENGLISH, "file": "short.md", "source_url": "https://example.com/copy", "original": b"raw"}

    same = save(library, **short)
    again = save(library, **short)

    assert [same.outcome, again.outcome] == [Outcome.SAME, Outcome.UNCHANGED]
    assert same.id == again.id == first.id
    assert library.article(first.id).body == f"{ENGLISH} And more."
    assert library.articles_of_file("/nowhere/short.md") == [(first.id, "The harbour")]
    assert save(library, f"{ENGLISH} And more.", file="long.md").outcome is Outcome.UNCHANGED


def test_tags_and_authors_come_together_and_the_earliest_date_stays(library):
    first = save(library, f"{ENGLISH} And more.", file="a", tags=("sea",), published=LATE, saved=LATE)

    save(
        library,
        ENGLISH,
        file="b",
        source_url="https://e.com/x",
        tags=("Sea", "ships"),
        published=EARLY,
        saved=EARLY,
        authors=(Author("Ada"),),
    )

    article = library.article(first.id)
    assert article.tags == ("sea", "ships")
    assert (article.published, article.saved, article.author_names) == (EARLY, EARLY, "Ada")


@pytest.mark.parametrize("is_longer", [False, True])
def test_links_to_either_address_lead_to_the_one_article(library, is_longer):
    urls = ("https://example.org/harbour", "https://example.com/copy")
    links = tuple(Link(LinkKind.RECOMMENDED, title=f"no such {url}", url=url) for url in urls)
    pointing = save(library, "See both.", "Links", links=links)
    first = save(library, ENGLISH, file="a", source_url=urls[0])

    save(library, f"{ENGLISH} And more." if is_longer else ENGLISH[20:], file="b", source_url=urls[1])

    assert [link.target for link in library.links(pointing.id)] == [first.id, first.id]


def test_a_link_by_the_other_title_leads_there(library):
    pointing = save(library, "See it.", "Links", links=(Link(LinkKind.NEXT, title="Measuring harbours"),))
    first = save(library, ENGLISH, file="a")

    assert save(library, ENGLISH, "Measuring harbours", file="b").outcome is Outcome.SAME

    assert [link.target for link in library.links(pointing.id)] == [first.id]


def test_the_file_of_what_is_shown_can_be_edited(library):
    first = save(library, f"{ENGLISH} And more.", file="mine.md")
    save(library, ENGLISH, file="b.html", source_url="https://e.com/x")

    edited = save(library, ENGLISH[:400], file="mine.md")

    assert (edited.id, edited.outcome) == (first.id, Outcome.UPDATED)
    assert library.article(first.id).body == ENGLISH[:400]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Weekly 12", "Weekly 13"), ("第十二期", "第十三期"), ("Part 2", "Part 3"), ("潮汐（上篇）", "潮汐（下篇）")],
)
def test_numbers_of_a_series_are_articles_of_their_own_however_alike(library, one, other):
    first = save(library, ENGLISH, one, file="a")

    second = save(library, f"{ENGLISH} And more.", other, file="b")

    assert second.outcome is Outcome.ADDED
    assert second.id != first.id


def test_what_a_site_says_anew_each_week_stays_two(library):
    first = save(library, ENGLISH, "Open thread", file="a", source_url="https://e.org/1", published=EARLY)
    changed = ENGLISH.replace("northern", "western", 1)

    second = save(library, changed, "Open thread", file="b", source_url="https://e.org/2", published=LATE)

    assert (first.outcome, second.outcome) == (Outcome.ADDED, Outcome.ADDED)


def test_other_titles_and_other_numbers_in_the_text_are_two(library):
    save(library, f"{ENGLISH} Number 83768.", "A hole in the lock", file="a")

    assert save(library, f"{ENGLISH} Number 13947.", "A hole in the door", file="b").outcome is Outcome.ADDED


def test_short_texts_and_parts_of_one_file_stay_apart(library):
    save(library, "Nothing to see here.", "Note", file="a")
    assert save(library, "Nothing to see here!", "Note", file="b").outcome is Outcome.ADDED
    file = Path("/nowhere/book.epub")

    found = library.save([Arrival(Draft(f"C{n}", f"{ENGLISH} {n}", BodyFormat.TEXT), file, n) for n in (0, 1)])

    assert [each.outcome for each in found] == [Outcome.ADDED, Outcome.ADDED]


def test_who_gives_an_id_says_that_it_is_an_article_of_its_own(library):
    first = save(library, ENGLISH, file="a", given_id="one")

    second = save(library, f"{ENGLISH} And more.", file="b", given_id="two")

    assert (first.outcome, second.outcome) == (Outcome.ADDED, Outcome.ADDED)


def test_two_in_one_batch_are_one(library):
    drafts = [Draft("The harbour", f"{ENGLISH} {word}.", BodyFormat.TEXT) for word in ("Yes", "Certainly so")]

    found = library.save([Arrival(draft, Path(f"/nowhere/{place}")) for place, draft in enumerate(drafts)])

    assert [each.outcome for each in found] == [Outcome.ADDED, Outcome.SAME]


def test_articles_of_an_earlier_version_are_found_once_they_were_looked_at(library):
    first = save(library, ENGLISH, file="a")
    with library.database.write() as connection:
        connection.execute("DELETE FROM text_keys")
        connection.execute("INSERT INTO unsigned SELECT key FROM articles")
    imports = Imports(library)

    assert imports.unsigned() == 1
    assert imports.sign_some() == 1
    assert imports.unsigned() == 0

    assert save(library, f"{ENGLISH} More.", file="b", source_url="https://e.com/x").id == first.id


@given(st.text())
def test_any_text_has_keys_that_can_be_stored(text):
    assert all(0 <= key < 1 << 63 for key in text_keys(text))
    alike = likeness(words_of(text), words_of(text))
    assert alike.shared in (0.0, 1.0)
    assert numbers_in(text) == numbers_in(text)


@given(st.integers(0, 3), st.sampled_from([ENGLISH, CHINESE, ARABIC]))
def test_a_word_more_or_less_leaves_a_key_in_common(place, text):
    cut = len(text) * place // 4

    assert set(text_keys(text)) & set(text_keys(f"{text[:cut]} {text[cut:]}"))


def test_keys_of_texts_stay_what_they_are_for_they_are_stored():
    latin = "\n\n".join(
        f"Both  banks number {n}\tcarry\nDredgers\u00a0to the basin; Café number {n} déjà closed." for n in range(12)
    )
    chinese = "".join(f"港口第{n}年疏浚的泥沙堆积成了新的陆地与堤岸，河水依然流过城市的中心。" for n in range(12))

    assert text_keys(latin) == (879528360501782516, 1117548491794060273, 2254064470205553746, 3747500824336398695)
    assert text_keys(chinese) == (321654241734946696, 904953590150870449, 4207278855261550006, 1261542120554001515)
