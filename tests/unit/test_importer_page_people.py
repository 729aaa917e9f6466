"""Authors of web pages: what a page says about them, and their picture, go to them and leave the text."""

import json
from pathlib import Path

import pytest

from tests.unit.test_importer_html import HEAD, PARAGRAPHS, draft, page, png

BIO = "Inés Calder is a writer and keeps a boat on the river she writes about."


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h3>About the author</h3><p>{BIO}</p></div>",
        f"<h4>Sobre la autora:</h4><div><p>{BIO}</p></div>",
        f'<div class="author-bio"><p>{BIO}</p></div>',
    ],
)
def test_what_is_said_about_the_author_is_theirs_and_no_part_of_the_text(tmp_path: Path, box: str) -> None:
    found = draft(tmp_path, page(box))

    assert [author.bio for author in found.authors] == [BIO]
    assert BIO not in found.body
    assert "About the author" not in found.body and "Sobre la autora" not in found.body
    assert all(text in found.body for text in PARAGRAPHS)


def test_of_several_authors_each_has_their_own(tmp_path: Path) -> None:
    head = HEAD.replace("Inés Calder", "Inés Calder and Tom Wu")
    other = "Tom Wu is an editor of these papers."
    boxes = "".join(f'<div class="author-bio"><p>{bio}</p></div>' for bio in (BIO, other))

    found = draft(tmp_path, page(boxes, head=head))

    assert [author.bio for author in found.authors] == [BIO, other]


def test_the_picture_beside_the_author_is_stored_with_them(tmp_path: Path) -> None:
    (tmp_path / "weirs_files").mkdir()
    (tmp_path / "weirs_files" / "ines.png").write_bytes(png(96, 96))
    box = f'<div class="author-bio"><img class="avatar" src="weirs_files/ines.png" alt="Inés Calder"><p>{BIO}</p></div>'

    found = draft(tmp_path, page(box))

    assert [author.picture for author in found.authors] == ["weirs_files/ines.png"]
    assert [asset.name for asset in found.assets] == ["weirs_files/ines.png"]
    assert "ines.png" not in found.body


def test_the_picture_of_somebody_else_is_not_the_authors(tmp_path: Path) -> None:
    (tmp_path / "tom.png").write_bytes(png(96, 96))

    found = draft(tmp_path, page('<div class="author-card"><img src="tom.png" alt="Tom Wu"><p>Tom Wu</p></div>'))

    assert [author.picture for author in found.authors] == [""]


def test_linked_data_tells_of_an_author_and_of_their_picture_if_it_is_stored(tmp_path: Path) -> None:
    (tmp_path / "weirs_files").mkdir()
    (tmp_path / "weirs_files" / "ines.png").write_bytes(png(96, 96))
    person = {"@type": "Person", "name": "Inés Calder", "description": BIO, "url": "https://papers.example/ines"}

    def found(image: object) -> tuple[str, str, str]:
        said = json.dumps({"@type": "Article", "headline": "Weirs", "author": person | {"image": image}})
        [author] = draft(tmp_path, page(head=f'<script type="application/ld+json">{said}</script>')).authors
        return author.bio, author.link, author.picture

    assert found({"url": "https://papers.example/i/ines.png"}) == (
        BIO,
        "https://papers.example/ines",
        "weirs_files/ines.png",
    )
    assert found("https://papers.example/i/other.png")[2] == ""
