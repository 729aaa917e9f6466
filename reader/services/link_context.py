"""What an article says where it links: the sentence around a link in its HTML."""

import re
from html import unescape

from reader.domain.text import plain_address

MOST_BEFORE, MOST_AFTER = 140, 180
"""Signs of a sentence that are kept on either side of where the link begins."""
_LOOKED_AT = 4000

_LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"[^>]*>')
_BLOCK = re.compile(
    r"<(?:/?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|t[dh]|blockquote|pre|figure|figcaption|section|summary|details)"
    r"|[bh]r)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_END = re.compile(r"[.!?…؟۔][\"”’»)\]]*\s+(?![a-zß-ÿ])|[。！？][”」』）]*")
"""Where a sentence ends; none goes on with a small letter, as after "e.g."."""
_EDGES = " ,;:–—、，；："


def sentence_around(html: str, url: str) -> str:
    """The sentence that the first link to `url` stands in, cut where it is long; "" where there is no such link."""
    wanted = plain_address(url)
    link = next((found for found in _LINK.finditer(html) if plain_address(unescape(found[1])) == wanted), None)
    if link is None:
        return ""
    opening, closing = max(0, link.start() - _LOOKED_AT), link.end() + _LOOKED_AT
    before, behind = html[opening : link.start()], html[link.end() : closing]
    for block in _BLOCK.finditer(before):
        opening = link.start() - len(before) + block.end()
    if block_end := _BLOCK.search(behind):
        behind = behind[: block_end.start()]
    words, _, rest = behind.partition("</a>")
    return _sentence(_text(html[opening : link.start()]), _text(words), _text(rest))


def _text(html: str) -> str:
    """The words of a piece of HTML. Tags cut off at its ends are too far away to matter."""
    return re.sub(r"\s+", " ", unescape(_TAG.sub("", html)))


def _sentence(before: str, words: str, rest: str) -> str:
    ends = list(_END.finditer(before))
    before = before[ends[-1].end() :] if ends else before
    if end := _END.search(rest):
        rest = rest[: end.end()]
    return " ".join((_cut_before(before) + words + _cut_after(rest, MOST_AFTER - len(words))).split())


def _cut_before(text: str) -> str:
    if len(text) <= MOST_BEFORE:
        return text
    cut = text[-MOST_BEFORE:]
    return "…" + (cut[cut.find(" ") + 1 :] if 0 <= cut.find(" ") < MOST_BEFORE // 3 else cut)


def _cut_after(text: str, most: int) -> str:
    if len(text) <= max(0, most):
        return text
    cut = text[: max(0, most)]
    space = cut.rfind(" ")
    return (cut[:space] if space > most * 2 // 3 else cut).rstrip(_EDGES) + "…"
