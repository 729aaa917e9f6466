"""Blocks of Markdown beyond CommonMark: code in template tags, comments, formulas, callouts, tasks, abbreviations."""

import re
from collections.abc import Iterable
from html import escape
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.domain.text import language_by_script
from reader.services.typesetting.templating import code_tag

_COMMENT_END = re.compile(r".*%%[ \t]*$")
_LOOSE_HEADING = re.compile(r"(#{1,6})([^\s#].*?)\s*#*$")
_HEADING_ATTRIBUTES = re.compile(r"\s*\{:?\s*([^{}\n]*)\}\s*$")
_ID = re.compile(r"#([^\s}]+)")
_CALLOUT = re.compile(r"\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*([^\n]*)(?:\n|$)")
_TASK = re.compile(r"\[([ xX])\](?=\s)")
_CONTENTS_LIST = re.compile(r"[^\n]*\n?\{:\s*toc\b[^}]*\}\s*$", re.I)
_CONTENTS = frozenset(("[TOC]", "[toc]", "{:toc}", "{{TOC}}", "[[TOC]]"))
_NOT_CALLOUTS = frozenset(("include", "video", "div"))
_KINDS = ("note", "tip", "important", "warning", "caution")
_NAMES = {
    "zh": ("注", "提示", "重要", "警告", "小心"),
    "ja": ("メモ", "ヒント", "重要", "警告", "注意"),
    "ko": ("참고", "팁", "중요", "경고", "주의"),
    "ar": ("ملاحظة", "تلميح", "مهم", "تحذير", "تنبيه"),
}
"""What callouts without a title are called where the script tells the language, by their kinds."""
_SIGNS = "[!*_`&<$^~={%:"
_FEWEST_SIGNS = 60_000
_LISTS = frozenset(("bullet_list_open", "ordered_list_open"))
_LIST_ENDS = frozenset(("bullet_list_close", "ordered_list_close"))
_ABBREVIATION = re.compile(r"\*\[([^\]\n]{1,60})\]:[ \t]*(.+)$")
_MARKED_DOWN = re.compile(r"<(\w+)[^>]*\smarkdown\s*=\s*[\"']?(?:1|block|span)\b[^>]*>\s*$")


def add_to(md: MarkdownIt) -> None:
    """Teaches `md` the rules of this module."""
    before: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "code_tag", _code_tag, before)
    md.block.ruler.before("fence", "comment", _comment, before)
    md.block.ruler.before("fence", "math", _math, before)
    md.block.ruler.before("html_block", "marked_down", _marked_down, before)
    md.block.ruler.before("reference", "abbreviation", _abbreviation)
    md.block.ruler.before("paragraph", "loose_heading", _loose_heading)
    md.core.ruler.after("block", "structure", _structure)
    md.core.ruler.after("structure", "callout_names", _name_callouts)
    md.core.ruler.push("abbreviations", _abbreviations)


def _line(state: StateBlock, number: int) -> str:
    """The line `number` without its indentation; "" where it is indented as code."""
    if state.sCount[number] - state.blkIndent >= 4:
        return ""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _raw_line(state: StateBlock, number: int) -> str:
    return state.getLines(number, number + 1, state.blkIndent, False)


def _code_tag(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    line = _line(state, first)
    tag = code_tag(line) if line.startswith(("{%", "{{")) else None
    if tag is None:
        return False
    number = _find_end(state, first, last, tag.closing)
    if number is None:
        return False
    if not silent:
        if not tag.is_hidden:
            token = state.push("fence", "code", 0)
            token.info = tag.language
            token.content = state.getLines(first + 1, number, state.blkIndent, True)
        state.line = number + 1
    return True


def _find_end(state: StateBlock, first: int, last: int, closing: re.Pattern[str]) -> int | None:
    """The line that matches `closing`; what was sought in vain to the end of the text is not sought again."""
    missing: set[str] = state.env.setdefault("missing", set())
    if closing.pattern in missing:
        return None
    for number in range(first + 1, last):
        if closing.match(_raw_line(state, number)):
            return number
    if last == state.lineMax and state.blkIndent == 0:
        missing.add(closing.pattern)
    return None


def _comment(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    line = _line(state, first)
    if not line.startswith("%%") or "%%" in line[2:]:
        return False
    end = _find_end(state, first, last, _COMMENT_END)
    if end is None:
        return False
    if not silent:
        state.line = end + 1
    return True


def _math(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    line = _line(state, first)
    if not line.startswith("$$") or (len(line) > 4 and "$$" in line[2:]):
        return False
    for number in range(first + 1, min(last, first + 200)):
        if "$$" in _raw_line(state, number):
            break
    else:
        return False
    if not silent:
        lines = state.getLines(first, number + 1, state.blkIndent, False).strip().split("\n")
        shown = "<br>".join(escape(line, quote=False) for line in lines)
        state.push("html_block", "", 0).content = f'<p class="math">{shown}</p>\n'
        state.line = number + 1
    return True


def _marked_down(state: StateBlock, first: int, _last: int, silent: bool) -> bool:
    """An opening tag with `markdown="1"` is raw HTML by itself, so that what follows is Markdown again."""
    line = _line(state, first)
    if not line.startswith("<") or not _MARKED_DOWN.match(line):
        return False
    if not silent:
        state.push("html_block", "", 0).content = line + "\n"
        state.line = first + 1
    return True


def _abbreviation(state: StateBlock, first: int, _last: int, silent: bool) -> bool:
    line = _line(state, first)
    match = _ABBREVIATION.match(line) if line.startswith("*[") else None
    if match is None:
        return False
    if not silent:
        state.env.setdefault("abbreviations", {})[match[1]] = match[2].strip()
        state.line = first + 1
    return True


def _loose_heading(state: StateBlock, first: int, _last: int, silent: bool) -> bool:
    """`##Heading`, as many write it; with a single `#` only a capital and more words, or Chinese: `#tag` is none."""
    line = _line(state, first)
    match = _LOOSE_HEADING.match(line) if line.startswith("#") else None
    if match is None or not _is_heading(len(match[1]), match[2]):
        return False
    if not silent:
        level = len(match[1])
        state.line = first + 1
        state.push("heading_open", f"h{level}", 1)
        token = state.push("inline", "", 0)
        token.content, token.map, token.children = match[2], [first, first + 1], []
        state.push("heading_close", f"h{level}", -1)
    return True


def _is_heading(level: int, text: str) -> bool:
    if not (text[0].isalnum() or text[0] in "《「“\"'*`["):
        return False
    if level > 1:
        return True
    return "#" not in text and ((text[0].isupper() and " " in text) or "\u3400" <= text[0] <= "\u9fff")


def _structure(state: StateCore) -> None:
    """Callouts, tasks, ids of headings and alignment, once all blocks are known and no line is."""
    tokens = state.tokens
    replaced: dict[int, list[Token]] = {}
    quotes: list[int] = []
    lists: list[int] = []
    budget = _FEWEST_SIGNS + len(state.src) // 20
    for index, token in enumerate(tokens):
        if token.type in _LISTS:
            lists.append(index)
        elif token.type in _LIST_ENDS:
            lists.pop()
        elif token.type == "blockquote_open":
            quotes.append(index)
        elif token.type == "blockquote_close":
            _close_quote(tokens[quotes.pop()], token)
        elif token.type == "inline":
            _line_of(tokens, index, lists[-1:], replaced)
            budget -= _limit(token, budget)
        elif token.type in ("th_open", "td_open"):
            token.attrs = {"align": str(token.attrs["style"]).rpartition(":")[2]} if "style" in token.attrs else {}
    if replaced:
        state.tokens = [new for index, token in enumerate(tokens) for new in replaced.get(index, (token,))]


def _name_callouts(state: StateCore) -> None:
    if state.src.isascii() or not (names := _NAMES.get(language_by_script(state.src))):
        return
    known = dict(zip(_KINDS, names, strict=True))
    for before, token in pairwise(state.tokens):
        is_title = before.type == "admonition_title_open" or before.attrGet("class") == "title"
        if is_title and token.type == "inline":
            token.content = known.get(token.content.lower(), token.content)


def _limit(token: Token, budget: int) -> int:
    """How many signs with a meaning the line has; beyond the budget it is taken as it stands, to keep time linear."""
    signs = sum(map(token.content.count, _SIGNS)) if len(token.content) > 500 else 0
    if signs > budget:
        token.type = "text"
        return 0
    return signs


def _line_of(tokens: list[Token], index: int, lists: list[int], replaced: dict[int, list[Token]]) -> None:
    token, before = tokens[index], tokens[index - 1]
    outer = tokens[index - 2] if index > 1 else before
    if before.type == "heading_open":
        _heading(before, token)
    elif before.type != "paragraph_open":
        return
    elif outer.type == "blockquote_open":
        _callout(tokens, index, replaced)
    elif outer.type == "list_item_open" and (task := _TASK.match(token.content)):
        token.content = ("☐" if task[1] == " " else "☑") + token.content[3:]
        if lists[0] == index - 3:  # the first item says what the list is
            tokens[lists[0]].attrSet("class", "tasks")
    elif outer.type == "list_item_open" and "toc" in token.content and _CONTENTS_LIST.match(token.content):
        start = lists[0]
        end = next(place for place in range(index, len(tokens)) if _ends(tokens[place], tokens[start]))
        replaced.update((place, []) for place in range(start, end + 1))
    elif token.content.strip() in _CONTENTS:
        token.content = ""


def _ends(token: Token, opening: Token) -> bool:
    return token.nesting < 0 and token.level == opening.level


def _heading(opening: Token, token: Token) -> None:
    match = _HEADING_ATTRIBUTES.search(token.content) if token.content.rstrip().endswith("}") else None
    if match and (":" in match[0][:4] or match[1].startswith(("#", ".", "-"))):
        token.content = token.content[: match.start()]
        if name := _ID.search(match[1]):
            opening.attrSet("id", name[1])


def _callout(tokens: list[Token], index: int, replaced: dict[int, list[Token]]) -> None:
    """`> [!note] Title`: the quote becomes a division with a title."""
    token = tokens[index]
    match = _CALLOUT.match(token.content)
    if match is None or match[1].lower() in _NOT_CALLOUTS:
        return
    quote, opening, closing = tokens[index - 2], tokens[index - 1], tokens[index + 1]
    quote.type, quote.tag = "callout_open", "div"
    quote.attrSet("class", f"callout {match[1].lower()}")
    if rest := token.content[match.end() :].strip():
        line = Token("inline", "", 0, content=rest, children=[], level=token.level, map=token.map)
        replaced[index + 1] = [closing, Token("paragraph_open", "p", 1, level=opening.level), line, closing]
    opening.attrSet("class", "title")
    token.content = match[2].strip() or match[1].title()


def _close_quote(opening: Token, closing: Token) -> None:
    if opening.type == "callout_open":
        closing.type, closing.tag = "callout_close", "div"


def _abbreviations(state: StateCore) -> None:
    known: dict[str, str] = state.env.get("abbreviations", {})
    if not known:
        return
    pattern = re.compile(
        r"(?<!\w)(" + "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)) + r")(?!\w)"
    )
    for block in state.tokens:
        if block.type == "inline" and block.children and pattern.search(block.content):
            block.children = [piece for token in block.children for piece in _explained(token, pattern, known)]


def _explained(token: Token, pattern: re.Pattern[str], known: dict[str, str]) -> Iterable[Token]:
    if token.type != "text" or not pattern.search(token.content):
        return [token]
    html = "".join(
        f'<abbr title="{escape(known[piece])}">{escape(piece)}</abbr>' if number % 2 else escape(piece, quote=False)
        for number, piece in enumerate(pattern.split(token.content))
    )
    return [Token("html_inline", "", 0, content=html, level=token.level)]
