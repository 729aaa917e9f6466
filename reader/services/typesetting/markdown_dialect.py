"""Markdown as people write it, to HTML that is not yet safe: CommonMark and what blogs and notebooks add to it."""

import threading
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.helpers.parse_link_destination import parseLinkDestination
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from reader.services.typesetting import markdown_blocks, markdown_inline
from reader.services.typesetting.templating import template_end, without_templates

DEEPEST = 50
_own = threading.local()


def to_html(body: str) -> str:
    """The HTML of a Markdown body without front matter; raw HTML in it is passed on as written."""
    md: MarkdownIt | None = getattr(_own, "md", None)
    if md is None:
        md = _own.md = _new_parser()
    html: str = md.render(body, {})
    return html


def _new_parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    md.use(footnote_plugin).use(deflist_plugin).use(admon_plugin)
    markdown_inline.add_to(md)
    markdown_blocks.add_to(md)
    md.helpers = SimpleNamespace(  # type: ignore[assignment]
        parseLinkDestination=_link_destination,
        parseLinkLabel=helpers.parseLinkLabel,
        parseLinkTitle=helpers.parseLinkTitle,
    )
    md.normalizeLink = _as_written  # type: ignore[method-assign]
    md.validateLink = _is_link  # type: ignore[method-assign,assignment]
    for name, rule in _RENDER_RULES.items():
        md.add_render_rule(name, rule)
    return md


def _as_written(url: str) -> str:
    return url


def _is_link(_: str) -> bool:
    """Links are judged later, in one place for all formats."""
    return True


def _link_destination(text: str, start: int, limit: int) -> Any:
    """As CommonMark, but blanks are allowed inside template tags: `[a]({% post_url 2020-01-01-b %})`."""
    result = parseLinkDestination(text, start, limit)
    if "{" not in text[start : start + 200]:
        return result
    end = start
    while end < limit and text[end] not in " \n)":
        closed = template_end(text, end) if text.startswith(("{{", "{%"), end) else -1
        if closed > limit:
            return result
        end = closed if closed > 0 else end + 1
    if end > start:
        result.ok, result.pos, result.str = True, end, text[start:end]
    return result


def _raw_html(_: RendererHTML, tokens: Sequence[Token], index: int, *_rest: Any) -> str:
    return without_templates(tokens[index].content)


def _footnote_number(token: Token) -> str:
    again = token.meta.get("subId", 0)
    return f"{token.meta['id'] + 1}" + (f"-{again + 1}" if again > 0 else "")


def _footnote_reference(_: RendererHTML, tokens: Sequence[Token], index: int, *_rest: Any) -> str:
    note = tokens[index].meta["id"] + 1
    return f'<sup id="fnref-{_footnote_number(tokens[index])}"><a href="#fn-{note}">{note}</a></sup>'


def _footnotes_open(*_: Any) -> str:
    return '<hr>\n<ol class="footnotes">\n'


def _footnotes_close(*_: Any) -> str:
    return "</ol>\n"


def _footnote_open(_: RendererHTML, tokens: Sequence[Token], index: int, *_rest: Any) -> str:
    return f'<li id="fn-{tokens[index].meta["id"] + 1}">'


def _footnote_back(_: RendererHTML, tokens: Sequence[Token], index: int, *_rest: Any) -> str:
    return f' <a href="#fnref-{_footnote_number(tokens[index])}">↩</a>'


_RENDER_RULES = {
    "html_block": _raw_html,
    "html_inline": _raw_html,
    "footnote_ref": _footnote_reference,
    "footnote_block_open": _footnotes_open,
    "footnote_block_close": _footnotes_close,
    "footnote_open": _footnote_open,
    "footnote_anchor": _footnote_back,
}
