"""A saved page to a draft: shared by the formats in which pages are saved."""

from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.errors import BadFile
from reader.domain.phrase import Phrase, phrase
from reader.importers import titles
from reader.importers.entry import not_dates
from reader.importers.languages import language_of
from reader.importers.pages import page_code, page_formulas, page_lead, page_notes, page_players
from reader.importers.pages.extraction import article_in
from reader.importers.pages.page_byline import face_on
from reader.importers.pages.page_cleaning import finish, links_of, prepare
from reader.importers.pages.page_links import links_on
from reader.importers.pages.page_metadata import metadata
from reader.importers.pages.page_pictures import Find, Pictures, candidates_of
from reader.importers.pages.saved_page import SavedPage

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_LINKS = 2_000


def draft_of(page: SavedPage, path: Path, raw: bytes, find: Find, *, is_of_web: bool = False) -> Draft:
    """The draft of `page`, which was read from `raw`, the contents of `path`; `find` knows the stored pictures.

    Of a page `is_of_web` whoever looked for its pictures tells which are missing. BadFile when there is nothing to read
    on the page.
    """
    said = metadata(page.tree, page.address, is_asked=not page.is_large)
    links = links_on(page.tree, said.base, said.address, said.related)
    page_players.write_out(page.tree)
    page_formulas.write_out(page.tree)
    page_code.write_out(page.tree)
    page_notes.write_out(page.tree, page.address or said.address)
    tree = deepcopy(page.tree)
    prepare(tree)
    found = article_in(tree, None if page.is_large else page.tree)
    title = said.title or titles.from_name(path)
    if found.is_sure:
        page_lead.mend(found.part, title)
        page_lead.without_bios(found.part, [author.bio for author in said.authors if author.bio])
    pictures = Pictures(find, said.base)
    authors = tuple(_with_face(author, page.tree, pictures) for author in said.authors)
    body = finish(found.part, title, said.base, pictures.source_of)
    if not _says_something(found.part):
        raise BadFile(path, phrase("There is no text in the file."))
    doubt: tuple[Phrase, ...] = () if found.is_sure else (phrase("Not sure: whole page kept."),)
    if not found.is_whole:
        doubt = (phrase("Only the beginning of the article is on the page."),)
    return Draft(
        title=title[:500],
        body=body,
        body_format=BodyFormat.HTML,
        authors=authors,
        published=said.published,
        saved=page.saved,
        source_url=said.address,
        language=said.language or language_of("", path),
        tags=said.tags,
        series=said.series,
        series_place=said.series_place,
        summary=said.summary,
        links=(*links, *_body_links(found.part)),
        assets=tuple(pictures.assets.values()),
        addresses=tuple(dict.fromkeys((*said.addresses, *titles.addresses_of(path)))),
        original=raw,
        notes=(*page.notes, *doubt, *not_dates(said.unread_date), *(() if is_of_web else pictures.notes)),
        is_doubtful=not found.is_sure,
    )


def _with_face(author: Author, tree: "HtmlElement", pictures: Pictures) -> Author:
    """`author` with their picture, where that is stored."""
    image = face_on(tree, author.name)
    name = (pictures.stored(author.picture) if author.picture else "") or (
        "" if image is None else pictures.stored(*candidates_of(image))
    )
    return replace(author, picture=name)


def _says_something(part: "HtmlElement") -> bool:
    return any(text.strip() for text in part.itertext()) or part.tag == "img" or part.find(".//img") is not None


def _body_links(part: "HtmlElement") -> tuple[Link, ...]:
    found = [Link(LinkKind.BODY, title=title, url=url) for url, title in links_of(part)]
    return tuple(found[:_MOST_LINKS])
