"""Formulas as typed, in TeX, drawn as outlines: sharp at any size, in any colour, on the line they stand in."""

import re
from html import escape, unescape
from typing import NamedTuple

from reader.domain.text import has_cjk, is_right_to_left

INK = "{ink}"
"""What stands in the drawing for the colour of the text."""

LONGEST = 2000
_EM = 100.0
"""Units of the drawing to one em of the text."""

_MARKED = re.compile(r'<(span|p) class="math"((?: [a-z]+="[^"]*")*)>((?:[^<]|<br/?>)*)</\1>')
_BREAK = re.compile("<br/?>")
_UNDRAWN = re.compile(r"\\(?:label|ref|eqref|cite)\s*\{[^{}]*\}|\\(?:notag|nonumber)\b")
_NUMBERED = re.compile(r"\\tag\*?\s*\{([^{}]*)\}")
_UNKNOWN = re.compile(r">\s*\\[A-Za-z]")
_BOLD = re.compile(r"\\(?:boldsymbol|bm)\b")
_BEFORE_BRACE = re.compile(r"\\(math(?:bb|bf|sf|tt))\s+(?=\{)")
_ONE_LETTER = re.compile(r"\\(math(?:bb|bf|sf|tt))\s+([A-Za-z0-9])")
"""Faces as encyclopaedias write them, which the library takes for italics unless a brace follows at once."""
_ATTRIBUTES = frozenset(
    "accent accentunder columnalign columnlines columnspacing depth display displaystyle fence form frame height"
    " largeop linethickness lspace mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowlines"
    " rowspacing rspace scriptlevel separator stretchy symmetric voffset width".split()
)

_NO_OPERATOR = re.compile(r"<m(?:i|n|text)\s[^<>]*>")
_OF_OPERATORS = re.compile(
    r' (?:accent|fence|form|largeop|lspace|maxsize|minsize|movablelimits|rspace|separator|stretchy|symmetric)="[^"]*"'
)
"""What the library leaves on letters that it made of operators; books with it are not valid."""


class Drawing(NamedTuple):
    """A drawn formula: an SVG of paths with `INK` for their colour; sizes are in em, `depth` is what hangs below the
    line."""

    svg: str
    width: float
    height: float
    depth: float


class Formula(NamedTuple):
    """A formula of a page as its HTML marks it; `source` is as typed, with its dollar signs.

    A block is drawn in display style; alone is what has a paragraph to itself, which lies from `start` to `end`.
    """

    source: str
    is_block: bool
    is_alone: bool
    start: int
    end: int


def formulas_in(html: str) -> list[Formula]:
    """The formulas of rendered HTML, in order."""
    found = []
    for match in _MARKED.finditer(html):
        source = unescape(_BREAK.sub("\n", match[3]))
        start, end = match.span()
        is_alone = match[1] == "p"
        is_block = is_alone or source.lstrip().startswith("$$")
        if is_block and html.startswith("<p>", start - 3) and html.startswith("</p>", end):
            start, end, is_alone = start - 3, end + 4, True
        found.append(Formula(source, is_block, is_alone, start, end))
    return found


def draw(source: str, *, is_block: bool) -> Drawing | None:
    """The drawing of a formula as typed; None for what is no formula we can draw, which is then shown as typed."""
    mathml = _mathml(source, is_block=is_block)
    if not mathml:
        return None
    from ziamath.config import config
    from ziamath.zmath import Math

    config.svg2 = False  # paths, each by itself: nothing in them refers to anything
    try:
        drawn = Math(mathml, size=_EM, margin=0)
        svg = drawn.svg()
    except Exception:  # whatever the libraries raise on what people type
        return None
    width, height = drawn.getsize()
    if width <= 0 or height <= 0:
        return None
    sizes = (width / _EM, height / _EM, max(0.0, -drawn.getyofst() / _EM))
    return Drawing(svg.replace('"black"', f'"{INK}"'), *sizes)


def as_mathml(html: str) -> str:
    """`html` with its formulas as MathML, which browsers and readers of books set; as typed where we cannot."""
    return _MARKED.sub(_set, html)


def _set(match: re.Match[str]) -> str:
    source = unescape(_BREAK.sub("\n", match[3]))
    is_alone = match[1] == "p"
    mathml = _mathml(source, is_block=is_alone or source.lstrip().startswith("$$"))
    if not mathml or not _is_plain(mathml):
        return match[0]
    mathml = _NO_OPERATOR.sub(lambda found: _OF_OPERATORS.sub("", found[0]), mathml)
    mathml = mathml.replace("<math ", f'<math alttext="{escape(_bare(source))}" ', 1)
    return f"<p{match[2]}>{mathml}</p>" if is_alone else mathml


def _mathml(source: str, *, is_block: bool) -> str:
    """A formula as MathML; "" for what is none that we know."""
    tex = _bare(source)
    if not tex or len(tex) > LONGEST or has_cjk(tex) or is_right_to_left(tex):
        return ""
    from ziamath.tex import tex2mml

    try:
        mathml: str = tex2mml(tex, inline=not is_block)
    except Exception:  # whatever the library raises on what people type
        return ""
    return "" if _UNKNOWN.search(mathml) else mathml


def _is_plain(mathml: str) -> bool:
    """Whether it is well formed, and there is nothing in it but what formulas are set of: no address, and no script."""
    from xml.etree import ElementTree as ET

    try:
        elements = list(ET.fromstring(mathml).iter())
    except ET.ParseError:
        return False
    space = "{http://www.w3.org/1998/Math/MathML}m"
    return all(each.tag.startswith(space) and _ATTRIBUTES.issuperset(each.attrib) for each in elements)


def as_code(html: str) -> str:
    """`html` with its formulas in the face of code, as typed."""
    return _MARKED.sub(_coded, html)


def _coded(match: re.Match[str]) -> str:
    code = f"<code>{match[3]}</code>"
    return f"<p{match[2]}>{code}</p>" if match[1] == "p" else code


def _bare(source: str) -> str:
    tex = source.strip()
    for sign, end in (("$$", "$$"), ("$", "$"), ("\\[", "\\]"), ("\\(", "\\)")):
        if tex.startswith(sign) and tex.endswith(end) and len(tex) >= len(sign) + len(end):
            tex = tex[len(sign) : -len(end)]
            break
    tex = _NUMBERED.sub(r"\\qquad (\1)", _UNDRAWN.sub("", tex))
    tex = _BEFORE_BRACE.sub(r"\\\1", _BOLD.sub(r"\\mathbf", tex))
    return _ONE_LETTER.sub(r"\\\1{\2}", tex).strip()
