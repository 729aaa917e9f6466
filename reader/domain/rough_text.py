"""The words of a body without rendering it."""

import re
from html import unescape

_MARKDOWN_NOISE = (
    (re.compile(r"^(```|~~~).*$", re.M), ""),
    (re.compile(r"<!--.*?-->", re.S), ""),
    (re.compile(r"<(script|style)\b.*?</\1\s*>", re.S | re.I), ""),
    (re.compile(r"</?[a-zA-Z][^>\n]*>"), ""),
    (re.compile(r"^\s*\[[^\]\n]+\]:\s+\S.*$", re.M), ""),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"!\[([^\]\n]*)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"\[([^\]]{0,300})\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"!?\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]"), r"\1"),
    (re.compile(r"\[\^[^\]\n]+\]:?"), ""),
    (re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.S), ""),
    (
        re.compile(
            r"^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+(\[[ xX]\]\s+)?|\d+[.)]\s+|={3,}\s*$|-{3,}\s*$|\|?[\s:|-]+\|[\s:|-]*$)",
            re.M,
        ),
        "",
    ),
    (re.compile(r"^\||(?<=[ \t])\|(?=\s|$)", re.M), " "),
    (re.compile(r"(\*\*|__|~~|`+|\\(?=[^\w\s]))"), ""),
    (re.compile(r"[*_](?:(?<!\w[*_])(?=\S)|(?<=\S[*_])(?!\w))"), ""),  # the sign first: ten times as fast
)


def rough_text(body: str, body_format: str) -> str:
    """The words of a Markdown, HTML or plain body without rendering it: good for counting, excerpts and searching."""
    if body_format == "text":
        return body
    for pattern, kept in _MARKDOWN_NOISE:
        body = pattern.sub(kept, body)
    if "&" in body:
        body = unescape(body)
    return re.sub(r"\n{3,}", "\n\n", body).strip()
