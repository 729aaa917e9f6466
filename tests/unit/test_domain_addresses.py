"""Which addresses lead to the same page."""

import pytest

from reader.domain.text import url_key

PAGE = "example.org/tide"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/tide",
        "http://www.example.org:80/tide/",
        "https://example.org:443/tide#high-water",
        "https://m.example.org/tide",
        "https://mobile.example.org/tide",
        "https://amp.example.org/tide",
        "https://www.example.org/tide/amp/",
        "https://example.org/tide?amp=1",
        "https://example.org/tide?outputType=amp",
        "https://www.google.com/amp/s/www.example.org/tide/amp",
        "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/tide",
        "https://example.org/tide?utm_source=feed&utm_medium=rss&fbclid=x&gclid=y&mc_cid=z&mc_eid=w&igshid=v",
        "https://example.org/tide?ref=news.9to5blog.com",
        "https://example.org/tide?ref=hackernews&via=someone",
        "https://example.org/tide?ref_src=x&share_source=copy&_ga=1.2.3&msclkid=4",
    ],
)
def test_these_are_one_page(address):
    assert url_key(address) == PAGE


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://example.org/tide.amp.html", "example.org/tide.html"),
        ("https://en.m.wikipedia.org/wiki/Tide", "en.wikipedia.org/wiki/Tide"),
        ("https://example.org/tide?b=2&a=1", "example.org/tide?a=1&b=2"),
    ],
)
def test_only_the_form_is_left_out(address, key):
    assert url_key(address) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/?id=1", "https://example.org/?id=2"),
        ("https://example.org/?gid=1&cid=5", "https://example.org/?gid=2&cid=5"),
        ("https://example.org/?source=a", "https://example.org/?source=b"),
        ("https://example.org/t?ref=main", "https://example.org/t?ref=v2"),
        ("https://example.org/t?ref=12", "https://example.org/t?ref=13"),
        ("https://example.org/t?amp=tube", "https://example.org/t?amp=valve"),
        ("https://example.org/amp", "https://example.org/"),
        ("https://amp.dev/a", "https://dev/a"),
        ("https://m.de/a", "https://de/a"),
        ("https://example.org/stamp", "https://example.org/st"),
        ("https://news.example.org/a", "https://example.org/a"),
    ],
)
def test_these_are_two_pages(one, other):
    assert url_key(one) != url_key(other)
