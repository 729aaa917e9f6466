"""Plain text to HTML that is not yet linked or cleaned: paragraphs, verse, postscripts, and drawings in fixed type."""

import re
from html import escape

from reader.services.typesetting.typography import join_lines

_POSTSCRIPT = re.compile(r"(?:p\.?\s?)+s\.?\s?[:.：]", re.I)
_LIST_ITEM = re.compile(r"\s*(?:[-*+•·–]|\(?\d{1,3}[.)、]|[a-z]\))\s+\S")
_DRAWING = re.compile(r"[|+]\s*[-=]{2,}|[-=_]{4,}\s*[|+]|^\s*\|.*\|\s*$|\S {3,}\S.* {3,}\S|[─│┌┐└┘├┤┬┴┼═║]", re.M)
_RULE = re.compile(r"\s*(?:[-*_=~]\s?){3,}\s*$")
_SHORT_LINE = 60


def to_html(body: str) -> str:
    """The paragraphs of `body`, parted by blank lines."""
    body = body.expandtabs(4).strip("\n")
    return "\n".join(_block(block) for block in _blocks(body) if block.strip())


def _blocks(body: str) -> list[str]:
    """Blocks between blank lines; indented neighbours are one, since drawings have blank lines."""
    blocks: list[str] = []
    for block in re.split(r"\n(?:[ \t]*\n)+", body):
        if blocks and _is_indented(block) and _is_indented(blocks[-1]):
            blocks[-1] += "\n\n" + block
        else:
            blocks.append(block)
    return blocks


def _block(block: str) -> str:
    lines = [line.rstrip() for line in block.split("\n") if line.strip()]
    if len(lines) == 1 and _RULE.fullmatch(lines[0]):
        return "<hr>"
    if _is_drawing(block, lines):
        return f"<pre>{escape(_outdented(block), quote=False)}</pre>"
    opening = '<p class="postscript">' if _POSTSCRIPT.match(lines[0].strip()) else "<p>"
    joint = "<br>" if _keeps_lines(lines) else "\n"
    return opening + joint.join(escape(join_lines(line.strip()), quote=False) for line in lines) + "</p>"


def _is_indented(block: str) -> bool:
    return all(line.startswith("    ") for line in block.split("\n") if line.strip())


def _is_drawing(block: str, lines: list[str]) -> bool:
    if _is_indented(block) and (len(lines) > 1 or not block.lstrip()[:1].isalpha()):
        return True
    return len(lines) > 1 and sum(bool(_DRAWING.search(line)) for line in lines) * 2 > len(lines)


def _keeps_lines(lines: list[str]) -> bool:
    """Verse, addresses and lists have short, ragged lines; prose that was wrapped has long ones up to the last."""
    if len(lines) < 2:
        return False
    if sum(bool(_LIST_ITEM.match(line)) for line in lines) * 2 >= len(lines):
        return True
    widths = [sum(2 if sign > "\u2e80" else 1 for sign in line) for line in lines]
    longest = max(widths[:-1])
    return max(widths) <= _SHORT_LINE and (longest < 40 or min(widths[:-1]) < longest * 0.7)


def _outdented(block: str) -> str:
    lines = block.split("\n")
    margin = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return "\n".join(line[margin:].rstrip() for line in lines)
