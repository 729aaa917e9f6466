"""What a Markdown text points to: links to other articles and pictures, found in one pass over the source.

Every pattern is bounded or possessive and every bracket is looked at once, so that no text, however hostile, takes
longer than its length deserves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from reader.domain.article import Link, LinkKind
from reader.domain.template_address import plain_address
from reader.importers.titles import plain_line

_LONGEST_LABEL = 1000
_LONGEST_URL = 2000

_FENCE = re.compile(r"^[ \t>]{0,12}(`{3,}|~{3,})([^\n]*)$", re.M)
_TICKS = re.compile("`+")
_INDENTED = re.compile(r"\n[ \t]*\n(?: {4}|\t)")
_INDENTED_SIGN = re.compile(r"^(?: {4}|\t)[^\n\[<`]*[\[<`]", re.M)
_BLANK = re.compile(r"\n[ \t]*\n")
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)")
_RAW_TAG = re.compile(r"<(script|style|pre|textarea)\b", re.I)
_TARGET = re.compile(
    r"\([ \t]*+\n?[ \t]*+(?:<([^<>\n]*+)>|([^\s()<][^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+))"
    r"(?:\s++(?:\"[^\"]{0,999}\"|'[^']{0,999}'|\([^()]{0,999}\)))?+\s*+\)"
)
_LOOSE_TARGET = re.compile(r"\([ \t]*+([^()\n<>\"]++)(?:\"[^\"\n]{0,999}\"[ \t]*+)?\)")
_TEMPLATE_TARGET = re.compile(r"\([ \t]*+(\{\{[<%][^{}\n]{1,500}[>%]\}\}[^()\s<>]*+)[ \t]*+\)")
_SHOWN = re.compile(r"\{\{[<%]\s*(?:figure|img|image|picture)\b[^{}]{0,1000}?\bsrc\s*=\s*[\"']([^\"'{}\n]{1,500})[\"']")
_LABEL = re.compile(r"[ ]?\[([^\[\]]{0,999}+)\]")
_DEFINITION = re.compile(r"^ {0,3}\[((?!\^)[^\[\]\n]{1,999}+)\]:[ \t]*+\n?[ \t]*+(?:<([^<>\n]*+)>|(\S++))", re.M)
_TAG = re.compile(r"<(?:(https?://[^\s<>]++)|(a|img)\s([^<>]*+))>", re.I)
_ATTRIBUTE = re.compile(r"(?<![a-zA-Z-])([a-zA-Z-]++)[ \t\n]*+=[ \t\n]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++))")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_SPACES = re.compile(r"\s+")
_INCLUDE = re.compile(r"\[!include\b[^\[\]\n]{0,99}(?:\[[^\[\]\n]{0,300}\]\([^()\n]{0,300}\))?", re.I)
"""A piece of another file that manuals have here, as a notice that all pages share: nobody reads it by itself."""
_OF_PELICAN = re.compile(r"\{(?:filename|static|attach)\}", re.I)
_OTHER_FILE = re.compile(
    r"\.(?:pdf|canvas|base|excalidraw|mp[34]|m4a|ogg|wav|webm|mov|mkv|flac|3gp|ogv|zip|docx?|xlsx?|pptx?)$", re.I
)
_PICTURE_NAME = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp|svg|avif)$", re.I)


@dataclass(frozen=True, slots=True)
class References:
    """Links of kind `body`; pictures as the text writes them in `src`; `embeds`, pictures called by name alone."""

    links: tuple[Link, ...]
    pictures: tuple[str, ...]
    embeds: tuple[str, ...]


def references(text: str) -> References:
    """All that `text` links to or shows, each once, in the order of the text."""
    if "[" not in text and "<" not in text:
        return References((), (), ())
    masked = _without_code(text)
    found = sorted([*_brackets(text, masked), *_tags(text, masked)], key=lambda item: item[0])
    links: dict[str, Link] = {}
    pictures: dict[str, None] = {}
    embeds: dict[str, None] = {}
    for _, written, title in found:
        url = written if title is None else plain_address(written)
        if title is not None:
            if _is_followed(url) and (url not in links or (title and not links[url].title)):
                links[url] = Link(LinkKind.BODY, title=title, url=url)
        elif url.startswith("wiki:"):
            embeds[url[5:]] = None
        else:
            pictures[url] = None
    return References(tuple(links.values()), tuple(pictures), tuple(embeds))


_Found = tuple[int, str, str | None]
"""A place in the text, an address, and the title of a link or None for a picture."""


def _is_followed(url: str) -> bool:
    """Whether an address can lead to an article: of the web, relative, or a wiki link."""
    if not url or len(url) > _LONGEST_URL or url[0] == "#" or "{{" in url or "{%" in url or url.startswith("//"):
        return False
    if _PICTURE_NAME.search(url):
        return False
    if scheme := _SCHEME.match(url):
        return scheme[0].lower() in ("http:", "https:", "wiki:")
    return "\\" not in url and (not url.startswith("{") or bool(_OF_PELICAN.match(url)))


def _without_code(text: str) -> str:
    """`text` at the same length, with code, comments, raw HTML and what is included blanked out."""
    spans: list[tuple[int, int]] = []
    if ("`" in text and "```" in text) or ("~" in text and "~~~" in text):
        spans += _fences(text)
        text = _blanked(text, spans)
    if "[!" in text:
        text = _blanked(text, [found.span() for found in _INCLUDE.finditer(text)])
    if "<" in text:
        text = _blanked(text, list(_comments(text)))
        text = _blanked(text, list(_raw_tags(text)))
    if _INDENTED.search(text) and _INDENTED_SIGN.search(text):
        text = _blanked(text, list(_indented(text)))
    if "`" in text:
        text = _blanked(text, list(_inline_code(text)))
    return text


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return text
    pieces = []
    place = 0
    for start, end in spans:
        pieces += [text[place:start], " " * (end - start)]
        place = end
    return "".join([*pieces, text[place:]])


def _fences(text: str) -> Iterator[tuple[int, int]]:
    opened: tuple[int, str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            if fence[1][0] == "~" or "`" not in fence[2]:
                opened = fence.start(), fence[1]
        elif fence[1].startswith(opened[1]) and not fence[2].strip():
            yield opened[0], fence.end()
            opened = None
    if opened:
        yield opened[0], len(text)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield start, end + 3
        start = text.find("<!--", end + 3)


def _raw_tags(text: str) -> Iterator[tuple[int, int]]:
    """Elements whose inside is not Markdown; an element that is never closed is left alone."""
    unclosed: set[str] = set()
    place = 0
    for tag in _RAW_TAG.finditer(text):
        name = tag[1].lower()
        if tag.start() < place or name in unclosed:
            continue
        if end := re.compile(f"</{name}", re.I).search(text, tag.end()):
            yield tag.start(), end.start()
            place = end.start()
        else:
            unclosed.add(name)


def _indented(text: str) -> Iterator[tuple[int, int]]:
    """Lines of code told by their indent: after a blank line, and not inside a list."""
    place = 0
    is_list = was_code = False
    was_blank = True
    for line in text.split("\n"):
        end = place + len(line)
        if line.startswith(("    ", "\t")):
            is_code = (was_blank or was_code) and not is_list and bool(line.strip())
            if is_code:
                yield place, end
            was_code = is_code or (was_code and not line.strip())
        elif line.strip():
            is_list = bool(_LIST_ITEM.match(line)) or (is_list and (line[0] in " \t" or not was_blank))
            was_code = False
        was_blank = not line.strip()
        place = end + 1


def _inline_code(text: str) -> Iterator[tuple[int, int]]:
    """Runs of backticks closed by an equal run before the paragraph ends."""
    runs = [run.span() for run in _TICKS.finditer(text) if text[run.start() - 1] != "\\" or not run.start()]
    following: list[int] = [0] * len(runs)
    next_of: dict[int, int] = {}
    for number in range(len(runs) - 1, -1, -1):
        length = runs[number][1] - runs[number][0]
        following[number] = next_of.get(length, -1)
        next_of[length] = number
    number = 0
    while number < len(runs):
        closing = following[number]
        if closing > 0 and not _BLANK.search(text, runs[number][1], runs[closing][0]):
            yield runs[number][0], runs[closing][1]
            number = closing
        number += 1


def _brackets(text: str, masked: str) -> Iterator[_Found]:
    """Links and pictures written with square brackets; openers wait on a stack for their closers."""
    definitions, defined_at = _definitions(text, masked)
    stack: list[int] = []
    done = 0
    for place in _bracket_places(masked):
        if place < done or (place and masked[place - 1] == "\\" and masked[place - 2 : place - 1] != "\\"):
            continue
        if masked[place] == "[":
            stack.append(place)
        elif stack:
            start = stack.pop()
            label = text[start + 1 : place] if place - start <= _LONGEST_LABEL else "\n\n"
            if "\n\n" in label or start in defined_at:
                continue
            if stack and stack[-1] == start - 1 and masked.startswith("]", place + 1):
                yield from _wiki(label, start, is_embed=masked[start - 2 : start - 1] == "!")
            elif target := _target(masked, place + 1) or _defined(text, masked, place + 1, label, definitions):
                url, done = target
                yield start, url, None if start and masked[start - 1] == "!" else _words(label)


def _bracket_places(text: str) -> Iterator[int]:
    """Where the square brackets are; most texts have few, and looking for a sign is fast."""
    opening, closing = text.find("["), text.find("]")
    while opening >= 0 or closing >= 0:
        if closing < 0 or 0 <= opening < closing:
            yield opening
            opening = text.find("[", opening + 1)
        else:
            yield closing
            closing = text.find("]", closing + 1)


def _definitions(text: str, masked: str) -> tuple[dict[str, str], set[int]]:
    """Addresses by the folded label of their definition, the first of each; and where the definitions stand."""
    addresses: dict[str, str] = {}
    places: set[int] = set()
    for found in _DEFINITION.finditer(masked) if "]:" in masked else ():
        places.add(found.start(1) - 1)
        addresses.setdefault(
            _label(text[slice(*found.span(1))]), _clean(found[2] if found[2] is not None else found[3])
        )
    return addresses, places


def _label(text: str) -> str:
    return _SPACES.sub(" ", text.strip()).casefold()


def _target(masked: str, place: int) -> tuple[str, int] | None:
    """The address in parentheses after a closing bracket, and where it ends."""
    if masked.startswith("(", place):
        if found := _TARGET.match(masked, place):
            return _clean(found[1] if found[1] is not None else found[2]), found.end()
        if found := _LOOSE_TARGET.match(masked, place) or _TEMPLATE_TARGET.match(masked, place):
            return _clean(found[1].strip()), found.end()
    return None


def _defined(text: str, masked: str, place: int, own: str, definitions: dict[str, str]) -> tuple[str, int] | None:
    """The address defined for the label after a closing bracket, or for the bracket's own text, and where it ends."""
    if definitions and (found := _LABEL.match(masked, place)):
        label = text[slice(*found.span(1))]
        if (url := definitions.get(_label(label or own))) is not None:
            return url, found.end()
    if definitions and (url := definitions.get(_label(own))) is not None:
        return url, place
    return None


def _words(label: str) -> str:
    """The words of a link; none where a template would put them."""
    return "" if "{%" in label or "{{" in label else plain_line(label)


def _clean(url: str) -> str:
    url = _ESCAPE.sub(r"\1", url) if "\\" in url else url
    return unescape(url) if "&" in url else url


def _wiki(inside: str, place: int, is_embed: bool) -> Iterator[_Found]:
    """`[[Target#Heading|alias]]`; an embedded picture is called by its name."""
    target = inside.replace("\\|", "|").partition("|")[0].partition("#")[0].strip()
    if not target or "\n" in target:
        return
    is_picture = is_embed and bool(_PICTURE_NAME.search(target))
    if is_embed and _OTHER_FILE.search(target):
        return
    name = target.removesuffix(".md").rstrip("/").rpartition("/")[2]
    yield place, f"wiki:{target}", None if is_picture else name or target


def _tags(text: str, masked: str) -> Iterator[_Found]:
    """Addresses in angle brackets, `<a href>`, `<img src>`, and pictures that a template shows."""
    if "{{" in masked:
        yield from ((shown.start(), _clean(shown[1]), None) for shown in _SHOWN.finditer(masked))
    for tag in _TAG.finditer(masked):
        if tag[1]:
            yield tag.start(), _clean(tag[1]), tag[1]
            continue
        said = {name.lower(): double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(tag[3])}
        if tag[2].lower() == "img" and (source := said.get("src")):
            yield tag.start(), _clean(source.strip()), None
        elif tag[2].lower() == "a" and (url := said.get("href")):
            end = masked.find("</", tag.end(), tag.end() + _LONGEST_LABEL)
            yield tag.start(), _clean(url.strip()), plain_line(text[tag.end() : end]) if end > 0 else ""
