"""The words of a body without rendering it."""

import re
from html import unescape

_Rule = tuple[tuple[str, ...], re.Pattern[str], str]
"""What a text must have some of for the pattern to find anything, the pattern, and what stays of what it finds.

Looking for a sign is a hundred times as fast as searching for a pattern, and most texts have few of them. Patterns
begin with one sign or one class where they can: several beginnings, or `^`, would be tried at every place.
"""

_BLOCKS: tuple[_Rule, ...] = ((("```", "~~~"), re.compile(r"[`~](?<=^.)(?:(?<=`)``|(?<=~)~~).*$", re.M), ""),)
_BLOCK_TAGS = re.compile(
    r"</?(?:t[dhr]|p|br|hr|div|li|d[dt]|h[1-6]|[ou]l|dl|pre|table|blockquote|fig(?:ure|caption)|caption|section|article)"
    r"(?=[\s/>])[^>\n]*>",
    re.I,
)
"""Words before and after these are not one word, though no space may stand between them."""
_SPANS = (
    (re.compile(r"<!--.*?-->", re.S), re.compile("-->")),
    (re.compile(r"<script\b.*?</script\s*>", re.S | re.I), re.compile(r"</script\s*>", re.I)),
    (re.compile(r"<style\b.*?</style\s*>", re.S | re.I), re.compile(r"</style\s*>", re.I)),
    (re.compile(r"</?[a-zA-Z][^>\n]*>"), re.compile(">")),
)
"""What goes with all in it, and what closes it. Behind the last of these nothing is looked for: each beginning would be
followed to the end of the text, and a file of nothing but beginnings would take minutes. For the same reason what may
stand between brackets has a limit."""
_ADDRESSES: tuple[_Rule, ...] = (
    (("://",), re.compile(r"<(https?://[^\s<>]+)>", re.I), r"\1"),
    (("@",), re.compile(r"<(?:mailto:)?([\w.+-]{1,100}@[\w.-]{1,200})>", re.I), r"\1"),
)
"""What is shown, and looks like a tag."""
_LABEL = r"[^\[\]]{0,300}(?:\[[^\[\]]{0,100}\][^\[\]]{0,300})?"
"""The words of a link, with brackets among them."""
_DEFINITION = re.compile(r"^[^\S\n]*\*?\[(?!\^)([^\]\n]{1,1000})\]:\s+\S.*$", re.M)
"""The address of a link that is named elsewhere, or what an abbreviation means."""
_NAMED = re.compile(r"\[([^\[\]\n]{1,300})\](?![(\[:])")
_BRACKETS: tuple[_Rule, ...] = (
    (("[!",), re.compile(r">[^\S\n]*\[![A-Za-z-]{1,40}\][+-]?"), ">"),
    (
        ("[!",),
        re.compile(r"\[!(?:include|div|video)\b[^\[\]\n]{0,300}(?:\[[^\]\n]{0,300}\]\([^)\n]{0,300}\))?\s*\]+", re.I),
        "",
    ),
    (("[TOC]", "[toc]"), re.compile(r"^\[(?:TOC|toc)\][^\S\n]*$", re.M), ""),
    (("![",), re.compile(r"!\[([^\]\n]{0,4000})\]\([^)\n]*\)"), r"\1"),
    (("![",), re.compile(r"!\[([^\]\n]{0,1000})\]\[[^\]\n]{0,1000}\]"), r"\1"),
    (("](",), re.compile(rf"\[({_LABEL})\]\([^)\n]*\)"), r"\1"),
    (("][",), re.compile(rf"\[({_LABEL})\]\[[^\]\n]{{0,1000}}\]"), r"\1"),
    (("[[",), re.compile(r"!?\[\[(?:[^\]|\n]{0,1000}\|)?([^\]|\n]{1,1000})\]\]"), r"\1"),
    (("[^",), re.compile(r"\[\^[^\]\n]{1,1000}\]:?"), ""),
)
_NAME = r"[.#][\w:.-]+"
_VALUE = r"""(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\s{}"']{1,300})"""
_ATTRIBUTES = rf"(?:[^\S\n]{{1,9}}(?:{_NAME}|[\w:-]+={_VALUE})){{0,20}}\s{{0,9}}"
_TEMPLATES: tuple[_Rule, ...] = (
    (("{",), re.compile(r"\{(?:\{.{0,1000}?\}\}|%.{0,1000}?%\})", re.S), ""),
    (
        ("{:", "{.", "{#"),
        re.compile(rf"\{{(?::?[^\S\n]?(?:{_NAME}|toc){_ATTRIBUTES}|:\s[^{{}}\n]{{0,300}})\}}(?=\s|$)"),
        "",
    ),
    (("]()",), re.compile(r"!?\[([^\[\]]{0,1000})\]\(\)"), r"\1"),
    (("==",), re.compile(r"==(?<![\w=]==)(?=[^\s=])([^=\n]{1,300})(?<=[^\s=])==(?![=A-Za-z0-9])"), r"\1"),
)
_CONTAINER = re.compile(
    r"\n[^\S\n]{0,12}:{3,}+(?:[^\n]*:::[^\S\n]{0,9}(?=\n|$)"
    r"|[^\S\n]{0,9}(?:\{[^}\n]{0,300}\}|[\w-]{1,60}(?=\s|$))?(?:[^\S\n]{1,9}[\w-]{1,60}=[^\n]*)?[^\S\n]{0,9})"
)
"""The sign, kind and attributes of a part of the text; its title stays."""
_WHOLE_LINES: tuple[_Rule, ...] = (
    ((" #", "\t#"), re.compile(r"\n([^\S\n]{0,3}#[^\n]*?\S)[^\S\n]{1,9}#{1,9}[^\S\n]{0,9}(?=\n|$)"), r"\n\1"),
    (("##",), re.compile(r"\n([^\S\n]{0,3}#{2,6}[^\s#][^\n#]*)#{2,9}[^\S\n]{0,9}(?=\n|$)"), r"\n\1"),
    ((":::",), _CONTAINER, "\n"),
)
_LINE_START = (
    r"\s{0,3}(?:#{1,6}\s+|#{2,6}(?=[^\s#!])|>\s?|(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|={3,}\s*$|-{3,}\s*$"
    r"|\|?[\s:|-]{1,1000}\|[\s:|-]*$)"
)
_LINE_STARTS: tuple[_Rule, ...] = ((("\n",), re.compile(rf"\n{_LINE_START}(?:(?<=\n){_LINE_START})*", re.M), "\n"),)
_BARS: tuple[_Rule, ...] = ((("|",), re.compile(r"\|(?:(?<=^.)|(?<=[ \t].)(?=\s|$))", re.M), " "),)
_SIGNS = "*_~`\\"
_DOUBLE = re.compile(r"[*_~`\\](?:(?<=\*)\*|(?<=_)_|(?<=~)~|(?<=`)`*|(?<=\\)(?=[^\w\s]))")
_EMPHASIS = r"(?:(?<!\w{0})(?=\S)|(?<=\S{0})(?!\w))"
_SINGLE = re.compile("[*_]" + _EMPHASIS.format("[*_]"))
_OF_ONE_KIND: dict[str, tuple[_Rule, ...]] = {
    "*": ((("**",), re.compile(r"\*\*"), ""), (("*",), re.compile(r"\*" + _EMPHASIS.format(r"\*")), "")),
    "_": ((("__",), re.compile(r"__"), ""), (("_",), re.compile("_" + _EMPHASIS.format("_")), "")),
    "~": ((("~~",), re.compile(r"~~"), ""),),
    "`": ((("`",), re.compile(r"`"), ""),),
    "\\": ((("\\",), re.compile(r"\\(?=[^\w\s])"), ""),),
}
"""Most texts have one kind of these signs at most, and one sign is found faster than one of a class."""
_BLANK_LINES: tuple[_Rule, ...] = ((("\n\n\n",), re.compile(r"\n{3,}"), "\n\n"),)


def rough_text(body: str, body_format: str) -> str:
    """The words of a Markdown, HTML or plain body without rendering it: good for counting, excerpts and searching."""
    if body_format == "text":
        return body
    body = _reduced(body, _BLOCKS)
    if "<" in body:
        body = _without_spans(_reduced(body, _ADDRESSES))
    if "[" in body:
        body = _without_brackets(body)
    body = _reduced(_reduced(f"\n{_reduced(body, _TEMPLATES)}", _WHOLE_LINES), _LINE_STARTS)[1:]
    body = _without_signs(_reduced(body, _BARS))
    if "&" in body:
        body = unescape(body)
    return _reduced(body, _BLANK_LINES).strip()


def _without_brackets(text: str) -> str:
    """`text` with the words of links alone, also of those whose address is told elsewhere by these words."""
    names: set[str] = set()

    def define(found: re.Match[str]) -> str:
        names.add(found[1].casefold())
        return ""

    if "]:" in text:
        text = _DEFINITION.sub(define, text)
    text = _reduced(text, _BRACKETS)
    return _NAMED.sub(lambda found: found[1] if found[1].casefold() in names else found[0], text) if names else text


def _without_signs(text: str) -> str:
    """`text` without the signs of emphasis and code, and those that keep other signs as they are."""
    kinds = [sign for sign in _SIGNS if sign in text]
    if len(kinds) < 2:
        return _reduced(text, _OF_ONE_KIND[kinds[0]]) if kinds else text
    return _SINGLE.sub("", _DOUBLE.sub("", text))


def _without_spans(text: str) -> str:
    text = _BLOCK_TAGS.sub(" ", text)
    for pattern, closing in _SPANS:
        end = 0
        for found in closing.finditer(text):
            end = found.end()
        text = pattern.sub("", text[:end]) + text[end:] if end else text
    return text


def _reduced(text: str, rules: tuple[_Rule, ...]) -> str:
    for signs, pattern, kept in rules:
        for sign in signs:
            if sign[0] in text and sign in text:
                text = pattern.sub(kept, text)
                break
    return text
