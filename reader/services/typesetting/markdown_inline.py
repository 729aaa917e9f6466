"""What Obsidian, Jekyll, Hugo and plain mail habits put into a line of Markdown beyond CommonMark.

Each rule starts at one sign, so that code, which is read before, is never touched. A rule answers whether it took
the text at `state.pos`, as markdown-it asks.
"""

import re
from collections.abc import Callable
from html import escape
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

from reader.services.typesetting.outline import anchor_of
from reader.services.typesetting.templating import template_at
from reader.services.typesetting.typography import address_at

_WIKI = re.compile(r"!?\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\](?![(\[])")
_SNIPPET = re.compile(
    r"\[!(?:include|div|video)\b\s*(?:\[([^\]\n]{0,300})\]\([^)\n]{0,300}\)|(https?://[^\]\s]+)|[^\]\n]{0,200})\s*\]",
    re.I,
)
_CONTENTS = frozenset(("toc", "_toc_"))
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$", re.I)
_SIZE = re.compile(r"(\d{1,5})(?:x\d{1,5})?$")
_MARK = re.compile(r"==(?=[^\s=])((?:(?!==|\n\n).){1,500}?)(?<=[^\s=])==(?![=A-Za-z0-9])", re.S)
_COMMENT = re.compile(r"%%.{0,5000}?%%", re.S)
_BLOCK_ID = re.compile(r"\^[A-Za-z0-9-]+[ \t]*(?=\n|$)")
_MATH = re.compile(r"\$\$(?:(?!\$\$).){1,2000}\$\$|\$(?![\s$`])(?:[^$\n`\\]|\\.){1,500}(?<!\s)\$(?!\d)", re.S)
_SCHEME = re.compile(r"(?<![A-Za-z0-9+.-])https?$", re.I)
_WORD = re.compile(r"[A-Za-z0-9]")


def add_to(md: MarkdownIt) -> None:
    """Teaches `md` the rules of this module."""
    md.inline.ruler.before("escape", "dialect", _dialect)


def wiki_address(target: str) -> str:
    """The `href` of `[[target]]`: `wiki:Page#anchor`, percent-encoded; `#anchor` alone within the page."""
    page, _, heading = target.strip().partition("#")
    heading = heading.rsplit("#", 1)[-1]
    fragment = "" if heading.startswith("^") or not heading else "#" + quote(anchor_of(heading))
    page = page.strip().removesuffix(".md")
    return f"wiki:{quote(page, safe='/')}{fragment}" if page else fragment or "#"


def _dialect(state: StateInline, silent: bool) -> bool:
    rule = _RULES.get(state.src[state.pos])
    return rule is not None and rule(state, silent)


def _take(state: StateInline, silent: bool, html: str, end: int) -> bool:
    if not silent and html:
        state.push("html_inline", "", 0).content = html
    state.pos = end
    return True


def _wiki(state: StateInline, silent: bool) -> bool:
    if state.src.startswith("[!", state.pos):
        return _snippet(state, silent)
    if not (match := _WIKI.match(state.src, state.pos, state.posMax)):
        return False
    target, alias = match[1], (match[2] or "").strip()
    if target[0].isspace() or normalizeReference(target) in state.env.get("references", ()):
        return False
    if target.lower() in _CONTENTS:
        return _take(state, silent, "", match.end())
    if match[0][0] == "!" and _PICTURE.search(target.strip()):
        return _take(state, silent, _embedded_picture(target.strip(), alias), match.end())
    shown = alias or target.strip().lstrip("#").replace("#^", " ").replace("#", " › ")
    if state.linkLevel:
        return _take(state, silent, escape(shown), match.end())
    return _take(state, silent, f'<a href="{escape(wiki_address(target))}">{escape(shown)}</a>', match.end())


def _snippet(state: StateInline, silent: bool) -> bool:
    """What Microsoft's manuals include from elsewhere: its name within a sentence, nothing on a line of its own."""
    match = _SNIPPET.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    is_alone = match[0] == state.src.strip()
    html = "" if is_alone or not match[1] else escape(match[1])
    if match[2]:
        html = f'<a href="{escape(match[2])}">{escape(match[2])}</a>'
    return _take(state, silent, html, match.end())


def _embedded_picture(target: str, alias: str) -> str:
    size = _SIZE.fullmatch(alias)
    width = f' width="{size[1]}"' if size else ""
    alt = "" if size else alias
    return f'<img src="{escape(target)}" alt="{escape(alt)}"{width}>'


def _embed(state: StateInline, silent: bool) -> bool:
    return state.src.startswith("![[", state.pos) and _wiki(state, silent)


def _mark(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("==", state.pos) or _WORD.match(state.src[state.pos - 1 : state.pos] or " "):
        return False
    match = _MARK.match(state.src, state.pos, state.posMax)
    if not match or state.level > 20:
        return False
    end, limit = match.end(), state.posMax
    if not silent:
        state.push("mark_open", "mark", 1)
        state.pos, state.posMax = match.start(1), match.end(1)
        state.md.inline.tokenize(state)
        state.push("mark_close", "mark", -1)
    state.pos, state.posMax = end, limit
    return True


def _comment(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("%%", state.pos) or state.src[state.pos - 1 : state.pos].isdigit():
        return False
    match = _COMMENT.match(state.src, state.pos, state.posMax)
    return match is not None and _take(state, silent, "", match.end())


def _block_id(state: StateInline, silent: bool) -> bool:
    before = state.src[state.pos - 1 : state.pos] if state.pos else "\n"
    match = _BLOCK_ID.match(state.src, state.pos) if before in " \n\t" else None
    return match is not None and _take(state, silent, "", match.end())


def _math(state: StateInline, silent: bool) -> bool:
    match = _MATH.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    return _take(state, silent, f'<span class="math">{escape(match[0], quote=False)}</span>', match.end())


def _template(state: StateInline, silent: bool) -> bool:
    found = template_at(state.src, state.pos)
    if found is None or found[1] > state.posMax:
        return False
    return _take(state, silent, found[0], found[1])


def _address(state: StateInline, silent: bool) -> bool:
    if state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME.search(state.pending[-8:])
    if not scheme:
        return False
    address = address_at(state.src, state.pos - len(scheme[0]), state.posMax)
    if len(address) <= len(scheme[0]) + 3:
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme[0])]
        shown = escape(address, quote=False)
        state.push("html_inline", "", 0).content = f'<a href="{escape(address)}">{shown}</a>'
    state.pos += len(address) - len(scheme[0])
    return True


_RULES: dict[str, Callable[[StateInline, bool], bool]] = {
    "[": _wiki,
    "!": _embed,
    "=": _mark,
    "%": _comment,
    "^": _block_id,
    "$": _math,
    "{": _template,
    ":": _address,
}
