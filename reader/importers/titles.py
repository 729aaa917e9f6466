"""Titles and other single lines: out of headings, out of first lines, out of file names."""

import re
from html import unescape
from pathlib import Path

from reader.domain.text import excerpt, title_key
from reader.importers import dates
from reader.importers.files import name_of

LONGEST_TITLE = 200

_LONGEST_LINE = 4000

_MARKUP = re.compile(r"[<\[`*_~\\&]")
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_IMAGE = re.compile(r"!\[([^\[\]]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])?")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]\n]*\])")
_WIKI = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]*)\]\]")
_EMPHASIS = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3}|~~|`+)(?=\S)|(?<=[^\s\\])(\*{1,3}|_{1,3}|~~|`+)(?!\w)")
_STARS = re.compile(r"(?<!\\)(?:\*\*|__(?=\w)|`)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\u200b]")
_ATTRIBUTES = re.compile(r"\{[:#.][^{}]*\}$")
_NO_NAMES = frozenset({"index", "_index", "readme", "default", "untitled"})


def plain_line(markdown: str) -> str:
    """A line of Markdown as one line of plain text."""
    if not _MARKUP.search(markdown):
        return tidy(markdown)
    line = markdown[:_LONGEST_LINE]
    if "<" in line:
        line = _TAG.sub("", line)
    if "[" in line:
        line = _WIKI.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub(r"\1", line)))
    if "`" in line or "*" in line or "_" in line or "~" in line:
        line = _STARS.sub("", _EMPHASIS.sub("", line))
    if "\\" in line:
        line = _ESCAPE.sub(r"\1", line)
    return tidy(unescape(line) if "&" in line else line)


def heading(markdown: str) -> str:
    """The title in a Markdown heading, without its closing signs and its attributes."""
    line = _ATTRIBUTES.sub("", markdown.strip()[:_LONGEST_LINE])
    return plain_line(line.rstrip("#").rstrip() if line.rstrip("#").endswith((" ", "\t")) else line)


def tidy(line: str) -> str:
    """`line` without control characters and run-on white space."""
    return " ".join((line if line.isprintable() else _CONTROL.sub("", line)).split())


def from_first_line(line: str, path: Path) -> tuple[str, bool]:
    """The title a text's first line makes, and whether the line is wholly in it, so that the body can do without."""
    title = tidy(line)
    if 0 < len(title) <= LONGEST_TITLE:
        return title, True
    return excerpt(title, 80) or from_name(path), False


def from_name(path: Path) -> str:
    """The name of a file made readable: without its day, ending and hyphens."""
    stem = stem_of(path)
    _, rest = dates.in_name(stem)
    if " " not in rest:
        rest = rest.replace("-", " ").replace("_", " ")
    title = tidy(rest) or tidy(stem) or "?"
    return title[0].upper() + title[1:]


def stem_of(path: Path) -> str:
    """The file's name without its ending; `index` files go by the name of their folder."""
    name = name_of(path)
    stem, dot, _ = name.rpartition(".")
    stem = stem if dot and stem.strip(".") else name
    return name_of(path.parent) if stem.lower() in _NO_NAMES and path.parent.name else stem


def addresses_of(path: Path) -> tuple[str, ...]:
    """What links call a file by its name: `name:` and the folded stem, with its day and without."""
    stem = stem_of(path)
    _, rest = dates.in_name(stem)
    return tuple(dict.fromkeys(named(name) for name in (stem, rest)))


def named(name: str) -> str:
    """The address that stands for a plain name."""
    return "name:" + title_key(name)
