"""The day of a web page: whom to believe when the head, the address and the page itself name different days."""

from datetime import UTC, datetime

import pytest
from lxml import html as lxml_html

from reader.importers.pages.page_dates import published

ADDRESS = "https://papers.example/weirs"


def day(said: list[str], body: str = "", address: str = ADDRESS, *, is_asked: bool = False) -> datetime | None:
    """What is found on a page with `body`, of which the head says `said`."""
    tree = lxml_html.document_fromstring(f"<html><body><h1>Nine weirs</h1>{body}</body></html>")
    return published(tree, said, address, is_asked=is_asked)


@pytest.mark.parametrize(
    ("said", "body", "address"),
    [
        (["2021-05-04T23:30:00Z"], "<time>5. Mai 2021</time>", ADDRESS),
        (["2021-05-06T01:10:00+00:00"], "<time datetime='5 de mayo de 2021'>hoy</time>", ADDRESS),
        (["2021-05-04T23:30:00Z"], "", "https://papers.example/2021/05/05/weirs"),
        (["2021-05-04T22:10:00Z", "2021-05-05T00:10:00+02:00"], "", ADDRESS),
    ],
)
def test_the_day_counts_that_it_is_where_the_page_was_written(said: list[str], body: str, address: str) -> None:
    assert day(said, body, address) == datetime(2021, 5, 5, tzinfo=UTC)


def test_a_moment_stays_one_where_the_page_shows_the_same_day() -> None:
    assert day(["2021-05-05T13:30:00Z"], "<time>5 May 2021</time>") == datetime(2021, 5, 5, 13, 30, tzinfo=UTC)


def test_an_address_that_names_another_day_far_away_is_believed() -> None:
    assert day(["2024-01-02"], address="https://papers.example/2021/05/05/weirs") == datetime(2021, 5, 5, tzinfo=UTC)


def test_a_library_judges_between_days_that_the_head_names() -> None:
    head = '<meta property="article:published_time" content="2021-12-11"><meta name="date" content="2021-10-15">'
    tree = lxml_html.document_fromstring(f"<html><head>{head}</head><body><p>Words.</p></body></html>")

    found = published(tree, ["2021-10-15", "2021-12-11"], ADDRESS, is_asked=True)

    assert found == datetime(2021, 12, 11, tzinfo=UTC)


def test_the_times_of_other_articles_are_not_the_days_of_this_one() -> None:
    teasers = "".join(f'<time class="published" datetime="2020-0{month}-03">x</time>' for month in range(1, 5))

    assert day([], teasers) is None
    assert day([], '<time class="published" datetime="2020-01-03">x</time>') == datetime(2020, 1, 3, tzinfo=UTC)


def test_the_first_of_january_counts_only_where_it_is_written_out() -> None:
    assert day([], "<p>© 2021 River Papers</p>", is_asked=True) is None
    assert day([], "<p>January 1, 2021</p>", is_asked=True) == datetime(2021, 1, 1, tzinfo=UTC)
