"""Code in web pages: whatever highlighter drew it, as `pre` with its language, without line numbers and buttons."""

import re
from typing import TYPE_CHECKING

from reader.importers.pages.extraction import drop

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LANGUAGE = re.compile(
    r"(?:^|\s)(?:language-|lang-|brush:\s*|highlight-source-|highlight-text-|hljs\s+language-|sourceCode\s+|code-)"
    r"([A-Za-z][\w+#.-]{0,30})"
)
_HIGHLIGHT = re.compile(r"(?:^|\s)(?:hljs|highlight)\s+([a-z][\w+#-]{0,15})(?:\s|$)")
_NO_LANGUAGES = frozenset(
    "block body box container content copy copyable editor example highlight highlighter inline line lines none plain "
    "plaintext print snippet text toolbar wrap wrapper code numberlines hljs table view group header panel".split()
)
_GUTTER = re.compile(
    r"(?:^|[\s_-])(?:linenos?|lineno|gutter|line-?numbers?|line-?number-?rows|blob-num|ln|lnt|hljs-ln-numbers|"
    r"react-syntax-highlighter-line-number|rouge-gutter|copy|clipboard|toolbar|code-?header|token-line-number)(?=$|[\s_-])",
    re.I,
)
_NOT_GUTTER = re.compile(r"(?:^|\s)(?:line-numbers|copyable|has-line-numbers|hljs-copy-wrapper)(?=\s|$)")
_LINE = re.compile(r"(?:^|\s)(?:line|code-line|view-line|cm-line|CodeMirror-line|token-line)(?=\s|$)")
_BLOCKS = frozenset(("div", "p", "li", "tr", "ol", "ul"))


def write_out(tree: "HtmlElement") -> None:
    """Write every piece of code in the tree as `<pre><code class="language-NAME">` with nothing but text in it."""
    for table in list(tree.iter("table")):
        _unfold(table)
    for pre in list(tree.iter("pre")):
        if pre.getparent() is not None:
            _rewrite(pre)


def _unfold(table: "HtmlElement") -> None:
    """Put the code in place of a table that sets line numbers beside it."""
    cells = list(table.iter("td"))
    numbers = [cell for cell in cells if _is_gutter(cell) or cell.get("data-line-number")]
    if not numbers or len(cells) > 20_000:
        return
    codes = [cell for cell in cells if cell not in set(numbers)]
    if len(cells) == 2 and len(codes) == 1:
        inner = codes[0].find(".//pre")
        text = _text(codes[0] if inner is None else inner)
    elif len(codes) >= 2 and any(re.search(r"code", cell.get("class") or "", re.I) for cell in codes):
        text = "\n".join("".join(cell.itertext()).rstrip("\n") for cell in codes)
    else:
        return
    _put(table, text, _language(table, *table.iter("code", "pre")))


def _rewrite(pre: "HtmlElement") -> None:
    language = _language(pre, *list(pre.iter("code"))[:1])
    for element in list(pre.iter()):
        if element is not pre and isinstance(element.tag, str) and (element.tag == "button" or _is_gutter(element)):
            drop(element)
    if pre.find(".//img") is not None or pre.find(".//table") is not None:
        return
    if not language and pre.find(".//code") is None and pre.find(".//a[@href]") is not None:
        return  # text that was set line by line, and leads elsewhere
    _put(pre, _text(pre), language)


def _put(place: "HtmlElement", text: str, language: str) -> None:
    from lxml.html import Element

    pre = Element("pre")
    code = Element("code", {"class": f"language-{language}"} if language else {})
    code.text = text.strip("\n").replace("\xa0", " ")
    pre.append(code)
    pre.tail = place.tail
    parent = place.getparent()
    if parent is not None and code.text.strip():
        parent.replace(place, pre)


def _is_gutter(element: "HtmlElement") -> bool:
    names = element.get("class") or ""
    return bool(names and _GUTTER.search(names) and not _NOT_GUTTER.search(names))


def _language(*elements: "HtmlElement") -> str:
    """The language that the elements, or one of the three around the first, are marked with."""
    around = list(elements[0].iterancestors())[:3]
    for element in (*elements, *around):
        for name in ("data-lang", "data-language", "data-code-language", "lang"):
            value = (element.get(name) or "").strip().lower()
            if value and name != "lang" and re.fullmatch(r"[a-z][\w+#.-]{0,30}", value):
                return "" if value in _NO_LANGUAGES else value
        names = element.get("class") or ""
        for found in (*_LANGUAGE.finditer(names), *_HIGHLIGHT.finditer(names)):
            if found[1].lower() not in _NO_LANGUAGES:
                return found[1].lower()
    return ""


def _text(element: "HtmlElement") -> str:
    """The text of code, with a line's end where an element begins a line of its own."""
    said: list[str] = []
    lines = [
        one
        for one in element.iter("span", "code", "div")
        if _LINE.search(one.get("class") or "") or "data-line" in one.attrib
    ]
    if len(lines) > 1 and "\n" not in "".join(element.itertext()).strip("\n"):
        return "\n".join("".join(line.itertext()) for line in lines)
    from lxml.etree import iterwalk

    for event, one in iterwalk(element, events=("start", "end")):
        if event == "start":
            if one.tag == "br" or (one.tag in _BLOCKS and said and not said[-1].endswith("\n")):
                said.append("\n")
            if isinstance(one.tag, str):
                said.append(one.text or "")
            continue
        if one.tag in _BLOCKS and said and not said[-1].endswith("\n"):
            said.append("\n")
        if one is not element:
            said.append(one.tail or "")
        said = ["".join(said)] if len(said) > 5_000 else said
    return "".join(said)
