"""A saved page as a whole, with what stands around its article: for who wants to see what was left out."""

from collections.abc import Mapping
from pathlib import Path

from reader.domain.article import Asset
from reader.domain.errors import ReaderError
from reader.importers import html, mhtml
from reader.importers.pages import page_code, page_formulas, saved_page
from reader.importers.pages.page_pictures import Pictures


def is_page(head: bytes) -> bool:
    """Whether a file that begins with `head` is a saved page."""
    return html.sniff(head) or mhtml.sniff(head)


def whole_page(raw: bytes, path: Path, stored: Mapping[str, Asset]) -> str:
    """The page in `raw`, the contents of the file `path`, as HTML that nobody cleaned yet; "" when there is none.
    Pictures are those that are `stored` with the article, by the name that the page gives them."""
    from lxml import etree

    try:
        page = mhtml.page_in(raw, path)[0] if mhtml.sniff(raw[:32_768]) else saved_page.parse(raw, path)
    except ReaderError:
        return ""
    page_formulas.write_out(page.tree)
    page_code.write_out(page.tree)
    pictures = Pictures(stored.get, page.address)
    for image in page.tree.iter("img"):
        image.set("src", pictures.source_of(image))
    body = page.tree.find(".//body")
    return str(etree.tostring(page.tree if body is None else body, encoding="unicode", method="html"))
