"""What must be known of a whole HTML fragment before it is rewritten: its tables, headings and anchors in use."""

import re
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from urllib.parse import unquote

Token = tuple[str, str, str, str]
"""("/" of a closing tag, tag, attributes as written, text); `tag` is "" for text."""

_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [^\s<>="]+="[^"]*")*)>|([^<]+|<)')
_ATTRIBUTE = re.compile(r' ([^\s<>="]+)="([^"]*)"')
_FRAGMENT = re.compile(r' href="#([^"]+)"')
_ID = re.compile(r' id="([^"]+)"')
_MOST_PLACES = 2000
_NO_LETTERS = re.compile(r"[^\w\- ]+")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
GUTTER = re.compile(r"\b(linenos|lineno|gutter|line-numbers|blob-num|rouge-gutter)\b")


@dataclass(slots=True)
class Table:
    """The shape of one table: cells in its widest row, and what decides whether it only lays out a page."""

    rows: int = 0
    columns: int = 0
    cells: int = 0
    first_row_heads: bool = False
    has_heads: bool = False
    has_table: bool = False
    has_code: bool = False
    is_presentation: bool = False

    @property
    def is_layout(self) -> bool:
        """Whether its cells are better read as a run of blocks than as a grid."""
        bare_column = self.columns <= 1 and (self.rows <= 1 or not self.has_heads)
        return self.has_table or self.is_presentation or bare_column or (self.has_code and self.rows == 1)


@dataclass(slots=True)
class Outline:
    """All that `outline` finds; `tables` are keyed by the index of their opening token."""

    tokens: list[Token]
    tables: dict[int, Table] = field(default_factory=dict)
    fragments: frozenset[str] = frozenset()
    top_heading: int = 6


def outline(html: str) -> Outline:
    """The tokens of well-formed `html` and what was learnt of them in one pass."""
    found = Outline(_TOKEN.findall(html))
    own = (unescape(name[1]) for name in islice(_ID.finditer(html), _MOST_PLACES))  # other articles may link to them
    found.fragments = frozenset((*(unquote(unescape(name)) for name in _FRAGMENT.findall(html)), *own))
    open_tables: list[Table] = []
    for index, (closing, tag, written, _) in enumerate(found.tokens):
        if tag in _HEADINGS:
            found.top_heading = min(found.top_heading, int(tag[1]))
        elif tag == "table":
            if closing:
                open_tables.pop()
                continue
            for outer in open_tables[-1:]:
                outer.has_table = True
            open_tables.append(found.tables.setdefault(index, Table(is_presentation='role="' in written)))
        elif open_tables and not closing:
            _note(open_tables[-1], tag, written)
    return found


def attributes(written: str) -> dict[str, str]:
    """The attributes of a token, unescaped."""
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(written)} if written else {}


def anchor_of(heading: str) -> str:
    """The id of a heading, as GitHub makes it: lower case, without punctuation, blanks as hyphens."""
    return _NO_LETTERS.sub("", heading.strip().lower()).replace(" ", "-")


def _note(table: Table, tag: str, written: str) -> None:
    if tag == "tr":
        table.rows += 1
        table.cells = 0
    elif tag in ("td", "th"):
        if "class=" in written and GUTTER.search(written):
            return
        table.cells += 1
        table.columns = max(table.columns, table.cells)
        if tag == "th":
            table.has_heads = True
        if table.rows == 1:
            table.first_row_heads = tag == "th" and (table.first_row_heads or table.cells == 1)
    elif tag == "pre":
        table.has_code = True
