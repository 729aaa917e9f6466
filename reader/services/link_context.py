"""What an article says where it links: the sentence around a link, in its HTML or in its source."""

import re
from html import unescape

from reader.domain.article import BodyFormat
from reader.domain.rough_text import rough_text
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
_TYPED = re.compile(r"(?<![!\\])\[([^\[\]\n]{1,300})\]\(<?([^()<>\s]{1,2000})>?(?:[ \t]+[\"'][^\n)]{0,300})?\)")
"""A link in Markdown, as nearly all are written."""
_TYPED_BLOCK = re.compile(r"\n[ \t>]*(?:\n|(?=#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|))")
_WORDS, _WORDS_END = "\x02", "\x03"
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


def sentence_in_source(body: str, body_format: BodyFormat, url: str) -> str:
    """The same of a body that nobody rendered yet, which takes long; "" where the link is written in another way."""
    if body_format is BodyFormat.HTML:
        return sentence_around(body, url)
    wanted = plain_address(url)
    link = next((found for found in _TYPED.finditer(body) if plain_address(found[2]) == wanted), None)
    if link is None or body_format is not BodyFormat.MARKDOWN:
        return ""
    before = _TYPED_BLOCK.split(body[max(0, link.start() - _LOOKED_AT) : link.start()])[-1]
    behind = _TYPED_BLOCK.split(body[link.end() : link.end() + _LOOKED_AT], maxsplit=1)[0]
    marked = f"{before}{_WORDS}{link[1]}{_WORDS_END}{behind}"
    before, _, rest = " ".join(rough_text(marked, body_format).split()).partition(_WORDS)
    words, _, rest = rest.partition(_WORDS_END)
    return _sentence(before, words, rest)


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
