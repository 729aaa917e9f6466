"""The words of rendered HTML as plain text: blocks parted by blank lines, lists and tables kept readable."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    (
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "pre",
        "blockquote",
        "table",
        "figure",
        "figcaption",
        "hr",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "details",
        "summary",
    )
)
_LINES = frozenset(("br", "li", "tr", "dt", "dd"))
_SPACE = re.compile(r"[ \t\n\r\f]+")


def page_text(html: str) -> str:
    """The plain text of a fragment."""
    parser = _Words()
    parser.feed(html)
    parser.close()
    return parser.text()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._lists: list[int] = []
        self._marked = -1
        self._fixed = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol"):
            self._break("\n\n")
            start = dict(attrs).get("start") or ""
            self._lists.append(0 if tag == "ul" else int(start) if start.isdecimal() else 1)
        elif tag in _BLOCKS:
            self._break("\n\n")
        elif tag in _LINES:
            self._break("\n", is_forced=tag == "br")
        if tag == "pre":
            self._fixed += 1
        elif tag == "li":
            self._parts.append(self._mark())
            self._marked = len(self._parts)
        elif tag == "img" and (alt := dict(attrs).get("alt")):
            self._parts.append(alt)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._break("\n\n")
        elif tag in _BLOCKS:
            self._break("\n\n")
        elif tag in ("td", "th"):
            self._parts.append("\t")
        elif tag in _LINES:
            self._break("\n")
        if tag == "pre":
            self._fixed = max(0, self._fixed - 1)

    def handle_data(self, data: str) -> None:
        if not self._fixed:
            data = _SPACE.sub(" ", data)
            if not self._parts or self._parts[-1].endswith(("\n", " ", "\t")):
                data = data.lstrip(" ")
        if data:
            self._parts.append(data)

    def text(self) -> str:
        """What was read so far."""
        lines = (line.rstrip() for line in "".join(self._parts).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")

    def _break(self, kind: str, *, is_forced: bool = False) -> None:
        """End the line, or the block, which is a line inside lists; twice at the same place is once, unless
        `is_forced`; never between the mark of a list's item and its words."""
        if not self._parts or self._marked == len(self._parts):
            return
        kind = "\n" if self._lists else kind
        last = self._parts[-1]
        if is_forced:
            self._parts.append(kind)
        elif kind == "\n\n" and last != "\n\n":
            self._parts.append("\n\n")
        elif not last.endswith("\n"):
            self._parts.append(kind)

    def _mark(self) -> str:
        if not self._lists:
            return "- "
        indent = "  " * (len(self._lists) - 1)
        if not self._lists[-1]:
            return f"{indent}- "
        self._lists[-1] += 1
        return f"{indent}{self._lists[-1] - 1}. "
