"""Bodies of articles to the safe HTML that the article view draws.

The look is the style sheet's: there are no styles, only these elements and classes. Attributes are always in double
quotes and escaped, `href` is the first of `a` and `src` of `img`, so that a regular expression can rewrite them.

Blocks
    `p`, also of class `figure` (one picture), `caption` (below it, or above a table), `title` (of a callout), `math`
    (a formula as typed), `postscript`; `h2` to `h6` with `id`, made by `outline.anchor_of`; `hr`; `blockquote`; `ul`
    (class `tasks`: items begin with ☐ or ☑), `ol` with `start` and `type` (class `footnotes`), `li`; `dl`, `dt`, `dd`.
    `p`, headings, lists, quotes and tables may have `dir`. `li`, `dt`, `dd`, `td` and `th` hold bare text or blocks.
`pre class="language-NAME"`
    Code; NAME is `text` where none is known. Every line of it is a block with the property `BlockCodeLanguage`.
    Tokens are `span` of class k s c n m o d t b gi gd gh e: see `highlighting`.
`table class="data"`
    `thead` where there are heads, `tbody`, `tr`, `th`, `td` with `align`, `colspan`, `rowspan`.
`table class="callout KIND"`
    One cell; KIND is note, tip, warning, danger or quote. The first line has the id `callout:KIND`, which is the
    anchor name of its first character.
`details open`
    What can be folded. Its first child is `summary` (bare text or blocks), the rest are blocks.
Inline
    `strong em del ins u mark sub sup code kbd small cite br`, `abbr title`, `span class="math"`;
    `span class="missing"` with ▢ and words for a picture that is not stored.
`img src="asset:ID" width height alt title`
    Pixels; both sizes are missing where they are not known.
`a href title`
    `http:`, `https:`, `mailto:`, relative, `#id`, or `wiki:Page#id`. `Page` is percent-encoded UTF-8, so
    `urllib.parse.unquote` gives what the author wrote before `#` and `|`; `id` is that of the heading.
    Footnotes: `<sup id="fnref-1"><a href="#fn-1">1</a></sup>` and `<li id="fn-1">` with links back.
"""

import re
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from reader.domain.article import Asset, BodyFormat
from reader.domain.text import has_cjk, is_right_to_left

if TYPE_CHECKING:
    from reader.services.typesetting.flow import Manner

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)

RENDERED_BY: int = 4
"""The number of this renderer; it grows when the output changes, so that stored pages are made anew."""


def render(body: str, body_format: BodyFormat, *, assets: Mapping[str, Asset]) -> str:
    """The safe HTML that the article view draws: a fragment, without html or body element.

    `assets` maps `src` as written in the body to the stored picture. Text too deeply nested for any parser comes
    back as plain paragraphs, and so does Markdown of which nothing else would be shown, as of a page that is one
    template tag: an empty page would look like a loss.
    """
    from reader.services.typesetting.pictures import Pictures
    from reader.services.typesetting.sanitising import gate, tidy, without_controls
    from reader.services.typesetting.shaping import shape

    body = without_controls(body)
    pictures = Pictures(assets)
    try:
        html = tidy(_with_formulas(_html(body, body_format)))
        if "&#" in body:
            html = without_controls(html)
        made = gate(shape(html, pictures, _manner(body, body_format)), pictures.ids)
    except RecursionError:
        return _bare(body)
    return made if made.strip() or body_format is not BodyFormat.MARKDOWN else _bare(_COMMENT.sub("", body))


def _html(body: str, body_format: BodyFormat) -> str:
    if body_format is BodyFormat.MARKDOWN:
        from reader.services.typesetting import markdown_dialect

        return markdown_dialect.to_html(body)
    if body_format is BodyFormat.TEXT:
        from reader.services.typesetting import plain_text

        return plain_text.to_html(body)
    return body


def _with_formulas(html: str) -> str:
    """`html` with its MathML as TeX: of that no element is known here, and nothing of it would be shown."""
    if "<math" not in html:
        return html
    from reader.importers.pages.page_formulas import with_tex

    return with_tex(html)


def _manner(body: str, body_format: BodyFormat) -> "Manner":
    """Quotes are set for Markdown in scripts that part words: Chinese and Arabic have quotes of their own."""
    from reader.services.typesetting.flow import Manner

    is_typed = body_format is BodyFormat.MARKDOWN and not has_cjk(body) and not is_right_to_left(body)
    return Manner(smart=is_typed, links=body_format is not BodyFormat.HTML)


def _bare(body: str) -> str:
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in body.split("\n\n") if part.strip())
