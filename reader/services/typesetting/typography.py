"""What plain typing leaves out of a line of text: typographic quotes and dashes, links around bare addresses."""

import re

_CJK = "\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_TYPED = re.compile(r"[\"']|\.\.\.|-{2,}")
_ELISION = re.compile(r"'(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n'|n’)", re.I)
_OPENS_AFTER = frozenset(" \t\n\xa0([{<-–—/“‘\"'=*_|~")
_BROKEN_LINE = re.compile(f"(?<=[{_CJK}])\n(?=[{_CJK}])")
_ADDRESS = re.compile(
    r"(?<![\w@/.=-])(?:https?://|www\.(?=[\w-]+\.[a-z]))[^\s<>\"`{}|\\^\x00-\x20，。；：！？、（）《》「」『』【】“”‘’]{1,1500}",
    re.I,
)
_TRAILING = "?!.,:;*_~'\"—–…"
_ENTITY_END = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#\d+);$")


def smarten(text: str, before: str) -> str:
    """`text` with English quotes, apostrophes, dashes and ellipses; `before` is the character in front, or ""."""
    if not _TYPED.search(text):
        return text

    def mend(match: re.Match[str]) -> str:
        typed, start, end = match[0], match.start(), match.end()
        ahead = text[end : end + 1]
        behind = text[start - 1] if start else before
        if typed == "...":
            return "…"
        if typed[0] == "-":
            return _dash(typed, behind, ahead)
        if not behind or behind in _OPENS_AFTER:
            return _opening(text, start, typed, ahead)
        return "”" if typed == '"' else "’"

    return _TYPED.sub(mend, text)


def join_lines(text: str) -> str:
    """`text` without the line breaks between Chinese or Japanese signs, where a blank would show."""
    return _BROKEN_LINE.sub("", text) if "\n" in text else text


def address_at(text: str, start: int, limit: int) -> str:
    """The bare web address from `start` to `limit` at most, less the punctuation that ends a sentence; "" if none."""
    match = _ADDRESS.match(text, start, limit)
    return _trimmed(match[0]) if match else ""


def link_addresses(escaped: str) -> str:
    """`escaped` (text of HTML) with links around its bare web addresses."""
    if "://" not in escaped and "www." not in escaped:
        return escaped

    def link(match: re.Match[str]) -> str:
        address = _trimmed(match[0])
        target = address if "://" in address else f"https://{address}"
        rest = match[0][len(address) :]
        return f'<a href="{target}">{address}</a>{rest}' if len(address) > 8 else match[0]

    return _ADDRESS.sub(link, escaped)


def _dash(typed: str, behind: str, ahead: str) -> str:
    if len(typed) > 3 or (behind.isspace() or not behind) != (ahead.isspace() or not ahead):
        return typed
    return "–" if len(typed) == 2 else "—"


def _opening(text: str, start: int, typed: str, ahead: str) -> str:
    if not ahead.strip() and ahead:
        return typed
    if typed == '"':
        return "“"
    return "’" if _ELISION.match(text, start) else "‘"


def _trimmed(address: str) -> str:
    """As GitHub does: closing punctuation, entities and unpaired closing brackets are not part of an address."""
    while address:
        shorter = _ENTITY_END.sub("", address)
        if shorter == address:
            shorter = address.rstrip(_TRAILING)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter.endswith("]") and "[" not in shorter:
            shorter = shorter[:-1]
        if shorter == address:
            break
        address = shorter
    return address
