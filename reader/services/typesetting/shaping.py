"""Well-formed HTML rewritten in the few blocks that QTextDocument draws well; what is open is always closed in order.

Lines (paragraphs, headings) hold text and inline elements only; when a block begins inside an inline element, the
element is closed before it and opened again in the next line. Empty lines are never written.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape, unescape

from reader.domain.template_address import plain_address
from reader.services.typesetting.flow import DEEPEST, Ending, Flow, Manner
from reader.services.typesetting.highlighting import highlight, language_of
from reader.services.typesetting.outline import GUTTER, Outline, anchor_of, attributes, outline
from reader.services.typesetting.pictures import Pictures
from reader.services.typesetting.sanitising import safe_address

DEEPEST_TABLE = 4
"""Tables within tables: each is laid out anew for every one around it."""

MOST_COLUMNS = 100
MOST_SPANNED = 5_000
"""Places of a table's grid that cells may cover besides their own; layout takes quadratic time for them."""

_INLINE = {
    **{
        name: name
        for name in ("abbr", "cite", "code", "del", "em", "ins", "kbd", "mark", "small", "strong", "sub", "u")
    },
    "b": "strong",
    "i": "em",
    "s": "del",
    "strike": "del",
    "tt": "code",
    "samp": "code",
    "var": "em",
    "dfn": "em",
}
_BLOCKS = re.findall(
    r"\w+",
    "div section article main header footer aside nav center figure address hgroup form fieldset legend menu"
    " dir video audio",
)
_CAPTIONS = frozenset(("caption", "wp-caption-text"))
_PLAIN = frozenset(("code", "kbd"))
_GRIDS = frozenset(("callout", "details", "table"))
"""What the view sets as a table, data or not."""
_TABLE_PARTS = frozenset(("thead", "tbody", "tfoot"))
_CALLOUT_KINDS = {
    **dict.fromkeys(("note", "info", "abstract", "summary", "todo", "tldr", "example", "seealso", "hint-note"), "note"),
    **dict.fromkeys(("tip", "hint", "success", "check", "done", "question", "help", "faq", "important"), "tip"),
    **dict.fromkeys(("warning", "caution", "attention"), "warning"),
    **dict.fromkeys(("danger", "error", "bug", "failure", "fail", "missing"), "danger"),
    **dict.fromkeys(("quote", "cite"), "quote"),
}
_LANGUAGE = re.compile(r"(?:^|\s)(?:language-|lang-|brush:\s*|highlight-source-|highlight-(?!source))\{?\.?([\w+#.-]+)")
_ALIGN = re.compile(r"text-align:\s*(left|right|center)")
_COUNT = re.compile(r"\d{1,6}")


@dataclass(slots=True)
class _Grid:
    """The table being written: nothing is, before its first row."""

    has_heads: bool
    is_layout: bool
    opening: str
    depth: int = -1
    part: str = ""
    rows: int = 0
    spans_left: int = MOST_SPANNED


def shape(html: str, pictures: Pictures, manner: Manner) -> str:
    """`html` (well-formed, as `sanitising.tidy` leaves it) in the vocabulary of the article view."""
    return _Writer(outline(html), pictures, manner).written()


class _Writer(Flow):
    def __init__(self, known: Outline, pictures: Pictures, manner: Manner) -> None:
        super().__init__(manner)
        self.known = known
        self.tokens = known.tokens
        self.pictures = pictures
        self.endings: list[Ending] = []
        self.grids: list[_Grid] = []
        self.languages: list[str] = []
        self.code: list[str] | None = None
        self.index = 0
        self.tag = ""
        self.given: dict[str, str] = {}
        self.skipping = 0
        self.headings = 0
        self.figures = 0
        self.captions = 0
        self.shift = 1 if known.top_heading == 1 else 0

    def written(self) -> str:
        for index, (closing, tag, written, text) in enumerate(self.tokens):
            self.index = index
            if text:
                self._text(text)
            elif closing:
                if self.endings:
                    self.endings.pop()()
            else:
                self._open(tag, written)
        self.end_to(1)
        self.end_line()
        return "".join(self.out)

    def _open(self, tag: str, written: str) -> None:
        if (self.skipping or self.code is not None) and tag not in _VOID:
            self.endings.append(_nothing if self.skipping else self._open_inside_code(tag, written))
            return
        self.tag, self.given = tag, attributes(written)
        if tag in _VOID:
            if not self.skipping:
                _VOID[tag](self)
            return
        if self.given.get("id") in self.known.fragments and tag not in _KEEPS_ID:
            self.anchor = self.given["id"]
        self.endings.append(_OPENERS[tag](self) if tag in _OPENERS else _nothing)

    def _open_inside_code(self, tag: str, written: str) -> Ending:
        if tag == "code" and not self.languages[-1]:
            self.languages[-1] = _named_language(attributes(written))
        return self._break_code if tag in ("div", "p", "li", "tr") else _nothing

    def _break_code(self) -> None:
        if self.code and not self.code[-1].endswith("\n"):
            self.code.append("\n")

    def _text(self, text: str) -> None:
        if self.code is not None:
            self.code.append(text)
        elif not self.skipping:
            self.say(text)

    # Blocks

    def _open_block(self) -> Ending:
        classes = self.given.get("class", "")
        if self.tag in ("div", "aside", "section") and (kind := _callout_kind(classes)):
            return self._open_callout(kind)
        if self.headings:
            self._text(" ")
            return _nothing
        self.end_line()
        if GUTTER.search(classes):
            return self._skip()
        language = _named_language(self.given)
        self.figures += self.tag == "figure"
        self.languages.append(language or (self.languages[-1] if self.languages else ""))
        if self.tag in ("video", "audio") and self.given.get("src"):
            self._embedded(self.given["src"])
        return partial(self._close_block, self.tag)

    def _close_block(self, tag: str) -> None:
        self.end_line()
        self.languages.pop()
        self.figures -= tag == "figure"

    def _embedded(self, address: str) -> None:
        if target := safe_address(address):
            self.block(f'<p><a href="{escape(target)}">{escape(_short(target))}</a></p>')

    def _skip(self) -> Ending:
        self.skipping += 1
        return self._unskip

    def _unskip(self) -> None:
        self.skipping -= 1

    def _open_callout(self, kind: str) -> Ending:
        opening = f'<table class="callout {kind}" cellpadding="12" cellspacing="0" width="100%"><tbody><tr><td>'
        if sum(frame.tag in _GRIDS for frame in self.frames) >= DEEPEST_TABLE:
            return self.end_line
        self.anchor = ""
        ending = self.begin("callout", opening, "</td></tr></tbody></table>")
        self.pending = (f'<p id="callout:{kind}">', "</p>")
        return ending

    def _open_details(self) -> Ending:
        """What can be folded: its summary, one where the source has none, and the rest; not too deep in others."""
        tables = sum(frame.tag in _GRIDS for frame in self.frames)
        if self.headings or tables >= DEEPEST_TABLE:
            return self._open_block()
        self.end_line()
        depth = len(self.frames)
        if self.frames[-1].tag in ("ul", "ol"):
            self.begin("li", "<li>", "</li>")
        self.anchor = ""
        self.begin("details", '<details open="">' if "open" in self.given else "<details>", "</details>")
        if not self._has_summary():
            self.out.append("<summary>…</summary>")
        return partial(self.end_to, depth)

    def _has_summary(self) -> bool:
        """Whether what can be folded begins with words for it."""
        following = (token for token in self.tokens[self.index + 1 : self.index + 9] if token[1] or token[3].strip())
        return next(following, ("/", "", "", ""))[:2] == ("", "summary")

    def _open_paragraph(self) -> Ending:
        if self.headings:
            self._text(" ")
            return _nothing
        begun_callout = self.pending is not None and self.pending[0].startswith('<p id="callout:')
        mark = self.pending[0][2:-1] if begun_callout and self.pending else ""
        self.end_line()
        classes = self.given.get("class", "").split()
        in_callout = self.frames[-1].tag == "callout"
        if in_callout and any(name == "title" or name.endswith("-title") for name in classes):
            name = "title"
        elif "postscript" in classes or "math" in classes:
            name = "math" if "math" in classes else "postscript"
        elif self._is_figure():
            name = "figure"
        else:
            name = "caption" if self.captions or not _CAPTIONS.isdisjoint(classes) else ""
        self.plain += name == "math"
        kind = f' class="{name}"' if name else ""
        self.pending = (f"<p{kind}{mark}{_direction(self.given)}>", "</p>")
        return partial(self._end_paragraph, name)

    def _end_paragraph(self, name: str) -> None:
        self.end_line()
        self.plain -= name == "math"

    def _is_figure(self) -> bool:
        """Whether the paragraph now opened holds one picture, perhaps a link around it, and nothing more."""
        pictures = 0
        for closing, tag, _, text in self.tokens[self.index + 1 : self.index + 12]:
            if tag == "p" and closing:
                return pictures == 1
            pictures += tag == "img"
            if text.strip() or tag not in ("", "a", "img", "span", "picture", "source"):
                return False
        return False

    def _open_summary(self) -> Ending:
        self.end_line()
        if self.frames[-1].tag == "details" and self.out[-1].startswith("<details"):
            mark = _direction(self.given, False)
            return partial(self._end_words, self.begin("summary", f"<summary{mark}>", "</summary>", is_direct=True))
        if self.tag in ("figcaption", "caption"):
            self.captions += 1
            self.pending = ('<p class="caption">', "</p>")
            return self._end_caption
        self.pending = ("<p>", "</p>")
        return partial(self._end_summary, self.inline("<strong>", "</strong>"))

    def _end_words(self, ending: Ending) -> None:
        """A summary that says nothing could not be seen, nor clicked."""
        self.end_line()
        if self.out[-1].startswith("<summary"):
            self.say("…")
        ending()

    def _end_caption(self) -> None:
        self.end_line()
        self.captions -= 1

    def _end_summary(self, ending: Ending) -> None:
        self.end_line()
        ending()

    def _open_heading(self) -> Ending:
        self.end_line()
        level = min(6, max(2, int(self.tag[1]) + self.shift))
        name = self.given.get("id") or anchor_of(self._heading_text(self.tag))
        mark = self.id_mark(name) if name else ""
        self.pending = (f"<h{level}{mark}{_direction(self.given)}>", f"</h{level}>")
        self.headings += 1
        return self._end_heading

    def _end_heading(self) -> None:
        self.end_line()
        self.headings -= 1

    def _heading_text(self, tag: str) -> str:
        words: list[str] = []
        for closing, name, _, text in self.tokens[self.index + 1 : self.index + 200]:
            if closing and name == tag:
                break
            words.append(text)
        return unescape("".join(words))

    def _open_list(self) -> Ending:
        mark = ""
        if self.tag == "ol":
            start, kind, classes = self.given.get("start", ""), self.given.get("type", ""), self.given.get("class", "")
            mark += ' class="footnotes"' if "footnotes" in classes else ""
            mark += f' start="{start}"' if _COUNT.fullmatch(start) and start != "1" else ""
            mark += f' type="{kind}"' if kind in ("a", "A", "i", "I") else ""
        elif "task" in self.given.get("class", ""):
            mark = ' class="tasks"'
        kept, self.headings = self.headings, 0
        ending = self.begin(self.tag, f"<{self.tag}{mark}{_direction(self.given, False)}>", f"</{self.tag}>")
        return partial(self._end_list, ending, kept)

    def _end_list(self, ending: Ending, headings: int) -> None:
        ending()
        self.headings = headings

    def _open_item(self) -> Ending:
        self.end_line()
        if self.frames[-1].tag == "li" and self.frames[-1].is_done:
            self.out.append(self.frames.pop().ending)
        if self.frames[-1].tag not in ("ul", "ol"):
            return self.end_line
        mark = self._wanted_id()
        self.begin("li", f"<li{mark}{_direction(self.given)}>", "</li>", is_direct=True)
        return partial(self._end_item, len(self.frames))

    def _end_item(self, depth: int) -> None:
        """The item stays open until the next one, since lists of old pages nest between items."""
        if len(self.frames) >= depth:
            self.end_to(depth)
            self.frames[-1].is_done = True

    def _wanted_id(self) -> str:
        """The anchor of the element, where a link leads to it."""
        return self.id_mark(self.given["id"]) if self.given.get("id") in self.known.fragments else ""

    def _open_quote(self) -> Ending:
        return self.begin(self.tag, f"<{self.tag}{_direction(self.given)}>", f"</{self.tag}>")

    def _open_definitions(self) -> Ending:
        return self.begin("dl", "<dl>", "</dl>")

    def _open_definition(self) -> Ending:
        self.end_line()
        if self.frames[-1].tag != "dl":
            return self.end_line
        mark = self._wanted_id() if self.tag == "dt" else ""
        return self.begin(self.tag, f"<{self.tag}{mark}{_direction(self.given)}>", f"</{self.tag}>", is_direct=True)

    def _open_code(self) -> Ending:
        self.end_line()
        self.code = []
        self.languages.append(_named_language(self.given) or (self.languages[-1] if self.languages else ""))
        return self._end_code

    def _end_code(self) -> None:
        text = unescape("".join(self.code or ())).strip("\n")
        self.code = None
        language = self.languages.pop()
        if not text.strip():
            return
        lines = text.expandtabs(4) if "\t" in text else text
        name = escape(language or "text")
        self.block(f'<pre class="language-{name}">{highlight(lines, language)}</pre>')

    # Tables

    def _open_table(self) -> Ending:
        self.end_line()
        shape = self.known.tables[self.index]
        tables = sum(frame.tag in _GRIDS for frame in self.frames)
        is_layout = shape.is_layout or len(self.frames) + 4 > DEEPEST or tables >= DEEPEST_TABLE
        opening = f'<table class="data" cellpadding="6" cellspacing="0"{_direction(self.given, False)}>'
        self.grids.append(_Grid(shape.first_row_heads, is_layout, opening))
        return self._end_table

    def _end_table(self) -> None:
        self.end_line()
        grid = self.grids.pop()
        if grid.depth >= 0:
            self.end_to(grid.depth)

    def _open_part(self) -> Ending:
        if self.tag == "thead" and self.grids:
            self.grids[-1].has_heads = True
            return self._end_heads
        return _nothing

    def _end_heads(self) -> None:
        if self.grids:
            self.grids[-1].has_heads = False

    def _open_row(self) -> Ending:
        grid = self.grids[-1] if self.grids else None
        if grid is None or grid.is_layout:
            return self.end_line
        if grid.depth < 0:
            grid.depth = len(self.frames)
            self.begin("table", grid.opening, "</table>")
        part = "thead" if grid.has_heads and grid.part != "tbody" else "tbody"
        if grid.part != part:
            self.end_to(grid.depth + 1)
            self.begin(part, f"<{part}>", f"</{part}>")
            grid.part = part
        grid.rows += 1
        first_heads = grid.rows == 1
        ending = self.begin("tr", "<tr>", "</tr>")
        return partial(self._end_row, ending, grid if first_heads else None)

    def _end_row(self, ending: Ending, grid: _Grid | None) -> None:
        ending()
        if grid is not None and not self._is_in_thead():
            grid.has_heads = False

    def _is_in_thead(self) -> bool:
        return self.endings[-1:] == [self._end_heads]

    def _open_cell(self) -> Ending:
        if GUTTER.search(self.given.get("class", "")):
            return self._skip()
        row = self.frames[-1]
        if row.tag != "tr":
            return self._open_block()
        width, height = self._spans(self.grids[-1])
        row.column += width
        if row.column > MOST_COLUMNS:
            return self.reopen("td")
        mark = f' align="{side}"' if (side := _side(self.given)) else ""
        mark += f' colspan="{width}"' if width > 1 else ""
        mark += f' rowspan="{height}"' if height > 1 else ""
        return self.begin(self.tag, f"<{self.tag}{mark}>", f"</{self.tag}>", is_direct=True)

    def _spans(self, grid: _Grid) -> tuple[int, int]:
        width = min(_count(self.given.get("colspan")), MOST_COLUMNS)
        height = min(_count(self.given.get("rowspan")), MOST_COLUMNS)
        if width * height - 1 > grid.spans_left:
            return 1, 1
        grid.spans_left -= width * height - 1
        return width, height

    # Inline elements

    def _open_inline(self) -> Ending:
        name = _INLINE[self.tag]
        title = f' title="{escape(self.given["title"])}"' if name == "abbr" and self.given.get("title") else ""
        return self.inline(f"<{name}{title}>", f"</{name}>", is_plain=name in _PLAIN)

    def _open_span(self) -> Ending:
        if "math" not in self.given.get("class", "").split():
            return _nothing
        return self.inline('<span class="math">', "</span>", is_plain=True)

    def _open_raised(self) -> Ending:
        mark = self._wanted_id()
        return self.inline(f"<sup{mark}>", "</sup>")

    def _open_link(self) -> Ending:
        if self.given.get("name") in self.known.fragments:
            self.anchor = self.given["name"]
        target = safe_address(plain_address(self.given.get("href", "")))
        if not target:
            return _nothing
        title = f' title="{escape(self.given["title"])}"' if self.given.get("title") else ""
        return self.inline(f'<a href="{escape(target)}"{title}>', "</a>")

    def _open_said(self) -> Ending:
        self._text("“")
        return partial(self._text, "”")

    # Elements without content

    def _break(self) -> None:
        if self.code is not None:
            self.code.append("\n")
        elif self.line is not None:
            self.put("<br>", stands_for="")

    def _rule(self) -> None:
        if self.headings or self.code is not None or self.frames[-1].tag in ("ul", "ol", "dl"):
            return
        self.block("<hr>")

    def _image(self) -> None:
        html, is_big = ("", False) if self.code is not None else self.pictures.html(self.given)
        if not html:
            return
        title = " ".join(self.given.get("title", "").split())
        is_alone = bool(title) and self._is_alone()
        if self.headings or not (is_big or self.figures):
            self.put(html)
        else:
            self._figure(html)
        if is_alone and not self.headings:
            self.block(f'<p class="caption">{escape(title, quote=False)}</p>')

    def _figure(self, html: str) -> None:
        """A picture of some size gets a line of its own: beside text it would stretch the line's height."""
        name = self.pending[0] if self.pending else ""
        self.end_line()
        self.frames[-1].is_direct = False
        self.pending = ('<p class="figure">', "</p>")
        self.put(html)
        self.end_line()
        if self._is_caption():
            self.pending = ('<p class="caption">', "</p>")
        elif name.endswith('="rtl">'):
            self.pending = (name, "</p>")

    def _is_caption(self) -> bool:
        """Whether nothing but emphasised words follow in the paragraph, as many write a caption."""
        kinds = [
            ("/" if closing else "") + tag
            for closing, tag, _, text in self.tokens[self.index + 1 : self.index + 30]
            if tag not in ("", "br", "a") or (not tag and text.strip())
        ]
        if kinds[:1] != ["em"] or "/p" not in kinds:
            return False
        return kinds[kinds.index("/p") - 1] == "/em" and kinds.count("em") == 1

    def _is_alone(self) -> bool:
        """Whether the picture, perhaps with a link around it, is all of its paragraph."""
        before, after = self.index - 1, self.index + 1
        if self._is_at(before, "", "a") and self._is_at(after, "/", "a"):
            before, after = before - 1, after + 1
        return self._is_at(before, "", "p") and self._is_at(after, "/", "p")

    def _is_at(self, index: int, closing: str, tag: str) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index][:2] == (closing, tag)

    def _box(self) -> None:
        if self.given.get("type", "").lower() == "checkbox" and self.code is None:
            self._text("☑ " if "checked" in self.given else "☐ ")

    def _source(self) -> None:
        if self.given.get("src") and self.code is None:
            self.end_line()
            self._embedded(self.given["src"])

    def _ignore(self) -> None:
        """Elements that say nothing to a reader."""


def _nothing() -> None:
    """What ends an element that was passed over."""


def _named_language(given: dict[str, str]) -> str:
    classes = given.get("class", "")
    match = _LANGUAGE.search(classes) if classes else None
    return language_of(match[1]) if match else ""


def _callout_kind(classes: str) -> str:
    names = classes.lower().replace("markdown-alert-", "").replace("alert-", "").split()
    if not {"admonition", "callout", "markdown-alert", "alert", "admonitionblock"} & set(names):
        return ""
    return next((_CALLOUT_KINDS[name] for name in names if name in _CALLOUT_KINDS), "note")


def _direction(given: dict[str, str], with_language: bool = True) -> str:
    direction = given.get("dir", "").lower()
    mark = f' dir="{direction}"' if direction in ("rtl", "ltr") else ""
    language = given.get("lang", "") if with_language else ""
    return mark + (f' lang="{language}"' if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else "")


def _count(written: str | None) -> int:
    """At least 1; numbers too long to be meant are as good as a thousand."""
    if not written or not written.isdecimal():
        return 1
    return max(1, int(written)) if _COUNT.fullmatch(written) else 1000


def _side(given: dict[str, str]) -> str:
    side = given.get("align", "").lower()
    if side in ("left", "right", "center"):
        return side
    match = _ALIGN.search(given.get("style", ""))
    return match[1] if match else ""


def _short(address: str) -> str:
    return re.sub(r"^[a-z]+://|[?#].*", "", address).rstrip("/")[:60] or address[:60]


_KEEPS_ID = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "li", "sup", "dt"))
_OPENERS: dict[str, Callable[[_Writer], Ending]] = {
    **dict.fromkeys(_INLINE, _Writer._open_inline),
    **dict.fromkeys(_BLOCKS, _Writer._open_block),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _Writer._open_heading),
    **dict.fromkeys(("ul", "ol"), _Writer._open_list),
    **dict.fromkeys(("summary", "figcaption", "caption"), _Writer._open_summary),
    **dict.fromkeys(("dt", "dd"), _Writer._open_definition),
    **dict.fromkeys(("td", "th"), _Writer._open_cell),
    **dict.fromkeys(_TABLE_PARTS, _Writer._open_part),
    "p": _Writer._open_paragraph,
    "details": _Writer._open_details,
    "li": _Writer._open_item,
    "dl": _Writer._open_definitions,
    "blockquote": _Writer._open_quote,
    "pre": _Writer._open_code,
    "table": _Writer._open_table,
    "tr": _Writer._open_row,
    "span": _Writer._open_span,
    "sup": _Writer._open_raised,
    "a": _Writer._open_link,
    "q": _Writer._open_said,
}
_VOID: dict[str, Callable[[_Writer], None]] = {
    "br": _Writer._break,
    "hr": _Writer._rule,
    "img": _Writer._image,
    "input": _Writer._box,
    "source": _Writer._source,
    "col": _Writer._ignore,
    "wbr": _Writer._ignore,
}
