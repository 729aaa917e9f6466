"""Formulas in MathML written as TeX, which can be read, found and drawn.

https://www.w3.org/TR/mathml-core/
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 60

_MASKED = {sign: f"\\{sign}" for sign in "{}&%#_$"} | {"\\": "\\backslash "}
_OPERATORS = {
    "∑": "\\sum ",
    "∏": "\\prod ",
    "∐": "\\coprod ",
    "∫": "\\int ",
    "∬": "\\iint ",
    "∮": "\\oint ",
    "⋃": "\\bigcup ",
    "⋂": "\\bigcap ",
    "⨁": "\\bigoplus ",
    "⨂": "\\bigotimes ",
    "−": "-",
    **dict.fromkeys("\u2061\u2062\u2063\u2064\u200b", ""),
}
_LIMITED = (
    "\\sum",
    "\\prod",
    "\\coprod",
    "\\int",
    "\\iint",
    "\\oint",
    "\\big",
    "\\lim",
    "\\max",
    "\\min",
    "\\sup",
    "\\inf",
)
_FUNCTIONS = frozenset(
    "sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan log ln lg exp lim max min sup inf det dim ker gcd arg"
    " deg Pr limsup liminf".split()
)
_ABOVE = {
    **dict.fromkeys("^ˆ\u0302", "\\hat"),
    **dict.fromkeys("¯‾_\u0304\u0305", "\\overline"),
    **dict.fromkeys("→⃗\u20d7", "\\vec"),
    **dict.fromkeys("~˜\u0303", "\\tilde"),
    **dict.fromkeys("˙\u0307", "\\dot"),
    "¨": "\\ddot",
    "⏞": "\\overbrace",
}
_BELOW = {"⏟": "\\underbrace", "_": "\\underline", "\u0332": "\\underline"}
_SKIPPED = frozenset(("annotation", "annotation-xml", "mphantom", "none", "mprescripts"))


def to_tex(element: "HtmlElement", depth: int = 0) -> str:
    """The TeX of a MathML element; what it does not know is written by its parts."""
    name = _name(element)
    if name in _SKIPPED or depth > DEEPEST:
        return ""
    parts = [to_tex(child, depth + 1) for child in element if isinstance(child.tag, str)]
    if name in _WRITTEN and len(parts) >= _WRITTEN[name][0]:
        return _WRITTEN[name][1](parts)
    text = "".join(element.itertext()).strip()
    if name in ("mi", "mn", "mo", "mtext", "ms"):
        return _token(name, text)
    if name == "mfenced":
        return _fenced(element, parts)
    if name in ("mtable",):
        return "\\begin{matrix}" + " \\\\ ".join(filter(None, parts)) + "\\end{matrix}"
    if name in ("mtr", "mlabeledtr"):
        return " & ".join(parts)
    if name == "semantics":
        return parts[0] if parts else ""
    return "".join(parts) if parts else _token("mtext", text) if name != "mspace" else "\\ "


def _name(element: "HtmlElement") -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def _token(name: str, text: str) -> str:
    if name in ("mtext", "ms"):
        return f"\\text{{{_masked(text)}}}" if text else ""
    if name == "mi" and len(text) > 1:
        return f"\\{text} " if text in _FUNCTIONS else f"\\mathrm{{{_masked(text)}}}"
    if name == "mo" and text in _FUNCTIONS:
        return f"\\{text} "
    if name == "mo" and text.isalpha() and len(text) > 1:
        return f"\\operatorname{{{text}}}"
    return "".join(_OPERATORS.get(sign, _MASKED.get(sign, sign)) for sign in text)


def _masked(text: str) -> str:
    return "".join(_MASKED.get(sign, sign) for sign in text)


def _fenced(element: "HtmlElement", parts: Iterable[str]) -> str:
    opening, closing = element.get("open", "("), element.get("close", ")")
    inside = (element.get("separators", ",")[:1] or " ").join(parts)
    return f"\\left{_masked(opening) or '.'}{inside}\\right{_masked(closing) or '.'}"


def _base(tex: str) -> str:
    """What a sub- or superscript is put to: in braces where it is more than a sign or a name."""
    is_name = tex.startswith("\\") and tex[1:].strip().isalpha()
    return tex if len(tex) == 1 or is_name else f"{{{tex}}}"


def _under(parts: list[str]) -> str:
    base, below = parts[:2]
    if base.startswith(_LIMITED):
        return f"{base.strip()}_{{{below}}}"
    if brace := _BELOW.get(below.strip("\\")):
        return f"{brace}{{{base}}}"
    return f"\\underset{{{below}}}{{{base}}}"


def _over(parts: list[str]) -> str:
    base, above = parts[:2]
    if base.startswith(_LIMITED):
        return f"{base.strip()}^{{{above}}}"
    if accent := _ABOVE.get(above.strip("\\")):
        return f"{accent}{{{base}}}"
    return f"\\overset{{{above}}}{{{base}}}"


def _both(parts: list[str]) -> str:
    base, below, above = parts[:3]
    if base.startswith(_LIMITED):
        return f"{base.strip()}_{{{below}}}^{{{above}}}"
    return f"\\overset{{{above}}}{{\\underset{{{below}}}{{{base}}}}}"


_WRITTEN: dict[str, tuple[int, Callable[[list[str]], str]]] = {
    "mfrac": (2, lambda parts: f"\\frac{{{parts[0]}}}{{{parts[1]}}}"),
    "msqrt": (1, lambda parts: f"\\sqrt{{{''.join(parts)}}}"),
    "mroot": (2, lambda parts: f"\\sqrt[{parts[1]}]{{{parts[0]}}}"),
    "msup": (2, lambda parts: f"{_base(parts[0])}^{{{parts[1]}}}"),
    "msub": (2, lambda parts: f"{_base(parts[0])}_{{{parts[1]}}}"),
    "msubsup": (3, lambda parts: f"{_base(parts[0])}_{{{parts[1]}}}^{{{parts[2]}}}"),
    "mmultiscripts": (3, lambda parts: f"{_base(parts[0])}_{{{parts[1]}}}^{{{parts[2]}}}"),
    "munder": (2, _under),
    "mover": (2, _over),
    "munderover": (3, _both),
}
"""How elements with a number of parts are written."""
