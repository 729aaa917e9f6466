"""Web pages that hold no article as such: players, frames, and pages that say why they do not show one."""

from pathlib import Path

import pytest

from tests.unit.test_importer_html import PARAGRAPHS, draft, page
from tests.unit.test_importer_page_parts import laid_out

UNSURE = "whole page kept"


@pytest.mark.parametrize(
    ("frame", "address", "title"),
    [
        (
            '<iframe src="https://www.youtube-nocookie.com/embed/a1B2c3D4e5F?rel=0" title="The ninth weir"></iframe>',
            "https://www.youtube.com/watch?v=a1B2c3D4e5F",
            "The ninth weir",
        ),
        (
            '<iframe data-src="//player.vimeo.com/video/123456789" src="about:blank"></iframe>',
            "https://vimeo.com/123456789",
            "vimeo.com",
        ),
        (
            '<iframe src="https://tube.papers.example/videos/embed/9c1f" title="Vimeo player"></iframe>',
            "https://tube.papers.example/videos/watch/9c1f",
            "tube.papers.example",
        ),
    ],
)
def test_a_video_is_a_link_to_it(tmp_path: Path, frame: str, address: str, title: str) -> None:
    body = draft(tmp_path, laid_out(amid=f"<div>{frame}</div>")).body

    assert f'<a href="{address}">▶ {title}</a>' in body
    assert "iframe" not in body


def test_other_frames_in_the_text_are_left_out(tmp_path: Path) -> None:
    body = draft(tmp_path, laid_out(amid='<iframe src="https://ads.example/42" title="Buy"></iframe>')).body

    assert "ads.example" not in body


def test_a_page_of_frames_leads_to_them(tmp_path: Path) -> None:
    menu, text = '<frame src="menu.htm" name="menu">', '<frame src="text.htm" title="The nine weirs">'
    frames = f'<frameset cols="20%,80%">{menu}{text}</frameset>'

    found = draft(tmp_path, f"<html><head><title>Weirs</title></head>{frames}</html>")

    assert '<a href="text.htm">The nine weirs</a>' in found.body
    assert UNSURE in " ".join(map(str, found.notes))


@pytest.mark.parametrize(
    "said",
    [
        "You need to enable JavaScript to run this app. Then come back and read what the river says.",
        "404 Not Found. The page that you were looking for may have moved downstream, or was never here.",
        "Please verify you are human. The river does not open its gates to machines that come by night.",
    ],
)
def test_a_page_that_does_not_show_its_article_is_kept_whole_and_says_so(tmp_path: Path, said: str) -> None:
    inner = f"<div>River Papers</div><article><p>{said}</p></article>"

    found = draft(tmp_path, f"<html><head><title>Weirs</title></head><body>{inner}</body></html>")

    assert said.split(". ", maxsplit=1)[0] in found.body
    assert "River Papers" in found.body
    assert UNSURE in " ".join(map(str, found.notes))


@pytest.mark.parametrize(
    "said",
    [
        "The keeper rises at five. Subscribe to continue reading this and every other story of the river papers.",
        "Der Wärter steht um fünf Uhr auf. Dieser Artikel ist nur für Abonnenten der Flußzeitung.",
        "看守人五点起床。本文订阅后可以继续阅读全文，河上还有八座堰等着他去看，他每天都要走很远的路。",
    ],
)
def test_the_beginning_of_an_article_is_kept_and_says_so(tmp_path: Path, said: str) -> None:
    inner = f"<div>River Papers</div><article><h1>Weirs</h1><p>{PARAGRAPHS[0]}</p><p>{said}</p></article>"

    found = draft(tmp_path, f"<html><head><title>Weirs</title></head><body>{inner}</body></html>")

    assert PARAGRAPHS[0] in found.body
    assert "River Papers" not in found.body
    assert [str(note) for note in found.notes] == ["Only the beginning of the article is on the page."]


def test_an_article_about_such_pages_is_one(tmp_path: Path) -> None:
    more = "".join(f"<p>{text} {text[::-1]}</p>" for text in PARAGRAPHS)
    found = draft(tmp_path, page("<p>Then the screen said 404 not found, and asked to enable JavaScript.</p>", more))

    assert found.notes == ()


def test_the_whole_page_is_kept_without_its_boxes(tmp_path: Path) -> None:
    links = "".join(f'<li><a href="/{n}">Page {n} of many</a></li>' for n in range(60))
    box = '<div class="cookie-banner"><p>We bake cookies for you every day, and you may eat them.</p></div>'

    found = draft(tmp_path, f"<html><body>{box}<ul>{links}</ul><footer>All rights reserved</footer></body></html>")

    assert "Page 59 of many" in found.body
    assert "bake cookies" not in found.body
    assert "All rights" not in found.body
