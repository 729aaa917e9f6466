"""Formulas of web pages as TeX that can be read: out of KaTeX, MathJax, MathML and pictures of formulas.

https://www.w3.org/TR/MathML3/chapter5.html#mixing.semantic.annotations
"""

import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_plus

from reader.importers.pages.mathml import to_tex
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PICTURED = re.compile(
    r"(?:^|\s)(?:mwe-math-fallback-image-\w+|latex|tex|ql-img-\w+-equation|wp-katex-eq|math-image)(?:\s|$)"
)
_DRAWN = ("MathJax", "MathJax_Preview", "MathJax_Display", "MathJax_SVG", "MathJax_CHTML", "MathJax_SVG_Display")
_SERVICE = re.compile(
    r"^(?:https?:)?//(?:[\w-]+\.)?(?:codecogs\.com/(?:svg|png|gif)(?:\.(?:image|latex|download))?\?|"
    r"codecogs\.com/eq\.latex\?|chart\.googleapis\.com/chart\?(?:[^#]*&)?cht=tx(?:&[^#]*?)?&chl=|"
    r"s0\.wp\.com/latex\.php\?latex=|[\w.-]*upmath\.me/(?:svg|png)/)([^&#]+)"
)
_MATHML = re.compile(r"<math\b[^>]*>.*?</math>", re.S | re.I)
_LONGEST = 5_000


def write_out(tree: "HtmlElement") -> None:
    """Put TeX in `span class="math"` in the place of every formula."""
    has_scripts = False
    for script in list(tree.iter("script")):
        kind = (script.get("type") or "").lower()
        if kind.startswith("math/tex"):
            has_scripts = True
            _replace(script, script.text or "", "display" in kind)
    for element in list(tree.iter("span", "div", "mjx-container", "math", "img")):
        if element.getparent() is None or not _is_in(element, tree):
            continue
        names = (element.get("class") or "").split()
        if element.tag == "math":
            _replace(element, _tex(element) or tidy(to_tex(element)), element.get("display") == "block")
        elif element.tag == "img":
            alt = element.get("alt") or ""
            if drawn := _drawn(element.get("src") or element.get("data-src") or ""):
                _replace(element, drawn, False)
            elif alt and _PICTURED.search(element.get("class") or "") and re.search(r"[\\^_={]", alt):
                _replace(element, _bare(alt), "-display" in (element.get("class") or ""))
        elif "katex" in names or element.tag == "mjx-container":
            is_display = "katex-display" in _class_above(element) or element.get("display") == "true"
            if tex := _tex(element) or tidy("".join(to_tex(one) for one in element.iter("math"))):
                _replace(element, tex, is_display)
        elif has_scripts and any(name in _DRAWN for name in names):
            _replace(element, "", False)


def with_tex(html: str) -> str:
    """`html` with TeX in `class="math"` in the place of its MathML, as Markdown and feeds have it."""
    return _MATHML.sub(lambda found: _written(found[0]), html)


def _written(mathml: str) -> str:
    from lxml.html import fragment_fromstring

    element = fragment_fromstring(mathml)
    tex = escape(" ".join((_tex(element) or to_tex(element))[:_LONGEST].split()), quote=False)
    if not tex:
        return ""
    is_display = element.get("display") == "block"
    return f'<p class="math">$${tex}$$</p>' if is_display else f'<span class="math">${tex}$</span>'


def _drawn(address: str) -> str:
    """The TeX in the address of a service that draws formulas; "" for any other."""
    found = _SERVICE.search(address)
    if not found:
        return ""
    is_field = found[0].endswith(f"={found[1]}")  # of a form, where "+" is a space
    return _bare(unquote_plus(found[1]) if is_field else unquote(found[1]))


def _is_in(element: "HtmlElement", tree: "HtmlElement") -> bool:
    """Whether `element` is still in the tree, and not taken out with one around it."""
    around = element
    while (parent := around.getparent()) is not None:
        around = parent
    return around is tree.getroottree().getroot()


def _class_above(element: "HtmlElement") -> str:
    parent = element.getparent()
    return "" if parent is None else parent.get("class") or ""


def _tex(element: "HtmlElement") -> str:
    """The TeX that a formula carries along with what is drawn."""
    for note in element.iter("annotation"):
        if "tex" in (note.get("encoding") or "").lower():
            return "".join(note.itertext())
    for one in element.iter("math"):
        for name in ("alttext", "data-latex"):
            if one.get(name):
                return _bare(one.get(name) or "")
    return element.get("data-latex") or element.get("data-tex") or ""


def _bare(tex: str) -> str:
    tex = tex.strip()
    if tex.startswith("{\\displaystyle") and tex.endswith("}"):
        tex = tex[len("{\\displaystyle") : -1].strip()
    return tex.strip("$").strip()


def _replace(element: "HtmlElement", tex: str, is_display: bool) -> None:
    from lxml.html import Element

    parent = element.getparent()
    tex = " ".join(tex[:_LONGEST].split())
    written = Element("p" if is_display else "span", {"class": "math"})
    written.text = f"$${tex}$$" if is_display else f"${tex}$"
    written.tail = element.tail
    if tex:
        parent.replace(element, written)
    else:
        from reader.importers.pages.extraction import drop

        drop(element)
