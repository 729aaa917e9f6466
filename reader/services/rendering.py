"""Bodies of articles to the safe HTML that the article view draws."""

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from reader.domain.article import Asset, BodyFormat
from reader.domain.text import has_cjk, is_right_to_left

if TYPE_CHECKING:
    from reader.services.flow import Manner

RENDERED_BY: int = 1
"""The number of this renderer; it grows when the output changes, so that stored pages are made anew."""


def render(body: str, body_format: BodyFormat, *, assets: Mapping[str, Asset]) -> str:
    """The safe HTML that the article view draws: a fragment, without html or body element.

    `assets` maps `src` as written in the body to the stored picture. Text too deeply nested for any parser comes
    back as plain paragraphs.
    """
    from reader.services.pictures import Pictures
    from reader.services.sanitising import gate, tidy, without_controls
    from reader.services.shaping import shape

    body = without_controls(body)
    pictures = Pictures(assets)
    try:
        html = tidy(_html(body, body_format))
        if "&#" in body:
            html = without_controls(html)
        return gate(shape(html, pictures, _manner(body, body_format)), pictures.ids)
    except RecursionError:
        return _bare(body)


def _html(body: str, body_format: BodyFormat) -> str:
    if body_format is BodyFormat.MARKDOWN:
        from reader.services import markdown_dialect

        return markdown_dialect.to_html(body)
    if body_format is BodyFormat.TEXT:
        from reader.services import plain_text

        return plain_text.to_html(body)
    return body


def _manner(body: str, body_format: BodyFormat) -> "Manner":
    """Quotes are set for Markdown in scripts that part words: Chinese and Arabic have quotes of their own."""
    from reader.services.flow import Manner

    is_typed = body_format is BodyFormat.MARKDOWN and not has_cjk(body) and not is_right_to_left(body)
    return Manner(smart=is_typed, links=body_format is not BodyFormat.HTML)


def _bare(body: str) -> str:
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in body.split("\n\n") if part.strip())
