"""Well-formed HTML rewritten in the few blocks that QTextDocument draws well; what is open is always closed in order.

Lines (paragraphs, headings) hold text and inline elements only; when a block begins inside an inline element, the
element is closed before it and opened again in the next line. Empty lines are never written.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape, unescape
from urllib.parse import unquote, urlsplit

from reader.domain.article import Asset
from reader.services.highlighting import highlight, language_of
from reader.services.outline import GUTTER, Outline, anchor_of, attributes, outline
from reader.services.sanitising import CALLOUTS, safe_address
from reader.services.templating import plain_address
from reader.services.typography import join_lines, link_addresses, smarten

DEEPEST = 60
DEEPEST_TABLE = 4
MOST_COLUMNS = 100

_INLINE = {
    **{name: name for name in "abbr cite code del em ins kbd mark small strong sub u".split()},
    **{"b": "strong", "i": "em", "s": "del", "strike": "del", "tt": "code", "samp": "code", "var": "em", "dfn": "em"},
}
_BLOCKS = frozenset(
    "div section article main header footer aside nav details center figure address hgroup form fieldset legend menu"
    " dir video audio data-cell".split()
)
_PLAIN = frozenset(("code", "kbd"))
_TABLE_PARTS = frozenset(("thead", "tbody", "tfoot"))
_BLANK = " \t\n\f\r"
_CALLOUT_KINDS = {
    **dict.fromkeys("note info abstract summary todo tldr example seealso hint-note".split(), "note"),
    **dict.fromkeys("tip hint success check done question help faq important".split(), "tip"),
    **dict.fromkeys("warning caution attention".split(), "warning"),
    **dict.fromkeys("danger error bug failure fail missing".split(), "danger"),
    **dict.fromkeys("quote cite".split(), "quote"),
}
_LANGUAGE = re.compile(r"(?:^|\s)(?:language-|lang-|brush:\s*|highlight-source-|highlight-(?!source))([\w+#.-]+)")
_ALIGN = re.compile(r"text-align:\s*(left|right|center)")
_COUNT = re.compile(r"\d{1,6}")

Ending = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Manner:
    """How text is treated: whether quotes become typographic, and bare addresses links."""

    smart: bool = False
    links: bool = False


@dataclass(slots=True)
class _Frame:
    """An open block. Text stands directly in it while `is_direct`; later text gets paragraphs of its own."""

    tag: str
    ending: str
    is_direct: bool = False
    is_done: bool = False
    column: int = 0


@dataclass(slots=True)
class _Grid:
    """The table being written: nothing is, before its first row."""

    has_heads: bool
    is_layout: bool
    opening: str
    depth: int = -1
    part: str = ""
    rows: int = 0


class Pictures:
    """The stored pictures of one article, found by `src` as written, decoded, or by an `asset:` address."""

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        self.ids = frozenset(asset.id for asset in assets.values() if asset.id)
        self._assets = assets
        self._decoded = {_key(name): asset for name, asset in assets.items()}
        self._by_id = {f"asset:{asset.id}": asset for asset in assets.values() if asset.id}

    def find(self, source: str) -> Asset | None:
        """The stored picture that `source` means, None when there is none."""
        asset = self._assets.get(source) or self._by_id.get(source) or self._decoded.get(_key(source))
        return asset if asset is not None and asset.id else None


def shape(html: str, pictures: Pictures, manner: Manner) -> str:
    """`html` (well-formed, as `sanitising.tidy` leaves it) in the vocabulary of the article view."""
    return _Writer(outline(html), pictures, manner).written()


def _key(source: str) -> str:
    return unquote(source).replace("\\", "/").removeprefix("./").split("#")[0].split("?")[0]


class _Writer:
    def __init__(self, known: Outline, pictures: Pictures, manner: Manner) -> None:
        self.known = known
        self.tokens = known.tokens
        self.pictures = pictures
        self.manner = manner
        self.out: list[str] = []
        self.endings: list[Ending] = []
        self.frames: list[_Frame] = [_Frame("", "")]
        self.grids: list[_Grid] = []
        self.line: str | None = None
        self.pending: tuple[str, str] | None = None
        self.inlines: list[tuple[str, str]] = []
        self.live = 0
        self.last = ""
        self.index = 0
        self.skipping = 0
        self.plain = 0
        self.headings = 0
        self.figures = 0
        self.code: list[str] | None = None
        self.languages: list[str] = []
        self.anchor = ""
        self.used: set[str] = set()
        self.shift = 1 if known.top_heading == 1 else 0

    def written(self) -> str:
        for self.index, (closing, tag, written, text) in enumerate(self.tokens):
            if text:
                self._text(text)
            elif closing:
                if self.endings:
                    self.endings.pop()()
            else:
                self._open(tag, written)
        self._end_to(1)
        self._end_line()
        return "".join(self.out)

    def _open(self, tag: str, written: str) -> None:
        if (void := _VOID.get(tag)) is not None:
            if not self.skipping:
                void(self, attributes(written))
            return
        if self.skipping or self.code is not None:
            self.endings.append(self._end_inside_code(tag, written))
            return
        given = attributes(written)
        if given.get("id") in self.known.fragments and tag not in _KEEPS_ID:
            self.anchor = given["id"]
        self.endings.append(_OPENERS.get(tag, _Writer._open_unknown)(self, tag, given))

    def _end_inside_code(self, tag: str, written: str) -> Ending:
        if self.skipping:
            return _nothing
        if tag == "code" and not self.languages[-1]:
            self.languages[-1] = _named_language(attributes(written))
        return self._break_code if tag in ("div", "p", "li", "tr") else _nothing

    def _break_code(self) -> None:
        if self.code and not self.code[-1].endswith("\n"):
            self.code.append("\n")

    # Text and lines

    def _text(self, text: str) -> None:
        if self.skipping:
            return
        if self.code is not None:
            self.code.append(text)
            return
        if self.line is None:
            text = text.lstrip(_BLANK)
            if not text:
                return
            self._begin_line()
        self._open_inlines()
        if not self.plain:
            text = self._polished(text)
        self.out.append(text)
        self.last = text[-1]

    def _polished(self, text: str) -> str:
        text = text.replace("&nbsp;", "\xa0")
        if self.manner.links and not any(opening.startswith("<a") for opening, _ in self.inlines):
            text = link_addresses(text)
        text = join_lines(text)
        if not self.manner.smart:
            return text
        if "<a " in text:
            pieces = re.split(r"(<a [^>]*>[^<]*</a>)", text)
            return "".join(piece if piece.startswith("<a ") else smarten(piece, self.last) for piece in pieces)
        return smarten(text, self.last)

    def _begin_line(self) -> None:
        frame = self.frames[-1]
        if frame.tag in ("ul", "ol"):
            self._begin("li", "<li>", "</li>", is_direct=True)
            frame = self.frames[-1]
        opening, ending = self.pending or (("", "") if frame.is_direct else ("<p>", "</p>"))
        self.pending = None
        if opening:
            if self.anchor and ' id="' not in opening:
                opening = f"{opening[:-1]}{self._id(self.anchor)}>"
            frame.is_direct = False
            self.anchor = ""
        self.out.append(opening)
        self.line = ending
        self.last = ""

    def _open_inlines(self) -> None:
        if self.live < len(self.inlines):
            self.out.extend(opening for opening, _ in self.inlines[self.live :])
            self.live = len(self.inlines)

    def _end_line(self) -> None:
        self.pending = None
        if self.line is None:
            return
        self.out.extend(ending for _, ending in reversed(self.inlines[: self.live]))
        self.live = 0
        self.out.append(self.line)
        self.line = None
        self.frames[-1].is_direct = False

    def _id(self, wanted: str) -> str:
        """The attribute for the anchor `wanted`, numbered where it is taken."""
        name, number = wanted, 0
        while name in self.used:
            number += 1
            name = f"{wanted}-{number}"
        self.used.add(name)
        return f' id="{escape(name)}"'

    # Blocks

    def _begin(self, tag: str, opening: str, ending: str, is_direct: bool = False) -> Ending:
        """Opens a block, or passes it over where it would be too deep; the result closes it."""
        self._end_line()
        depth = len(self.frames)
        if depth >= DEEPEST:
            return self._end_line
        self.frames[-1].is_direct = False
        self.frames.append(_Frame(tag, ending, is_direct))
        self.out.append(opening)
        return partial(self._end_to, depth)

    def _end_to(self, depth: int) -> None:
        self._end_line()
        while len(self.frames) > depth:
            self.out.append(self.frames.pop().ending)

    def _open_unknown(self, tag: str, given: dict[str, str]) -> Ending:
        return _nothing

    def _open_block(self, tag: str, given: dict[str, str]) -> Ending:
        classes = given.get("class", "")
        if tag in ("div", "aside", "section") and (kind := _callout_kind(classes)):
            return self._open_callout(kind, given)
        if self.headings:
            self._text(" ")
            return _nothing
        self._end_line()
        if GUTTER.search(classes):
            return self._skip()
        language = _named_language(given)
        self.figures += tag == "figure"
        self.languages.append(language or (self.languages[-1] if self.languages else ""))
        if tag in ("video", "audio") and given.get("src"):
            self._embedded(given["src"])
        return partial(self._close_block, tag)

    def _close_block(self, tag: str) -> None:
        self._end_line()
        self.languages.pop()
        self.figures -= tag == "figure"

    def _embedded(self, address: str) -> None:
        if target := safe_address(address):
            self.out.append(f'<p><a href="{escape(target)}">{escape(_short(target))}</a></p>')

    def _skip(self) -> Ending:
        self.skipping += 1
        return self._unskip

    def _unskip(self) -> None:
        self.skipping -= 1

    def _open_callout(self, kind: str, given: dict[str, str]) -> Ending:
        opening = f'<table class="callout {kind}" cellpadding="12" cellspacing="0" width="100%"><tbody><tr><td>'
        if sum(frame.tag in ("callout", "table") for frame in self.frames) >= DEEPEST_TABLE:
            return self._end_line
        self.anchor = ""
        ending = self._begin("callout", opening, "</td></tr></tbody></table>")
        self.pending = (f'<p id="callout:{kind}">', "</p>")
        return ending

    def _open_paragraph(self, tag: str, given: dict[str, str]) -> Ending:
        if self.headings:
            self._text(" ")
            return _nothing
        begun_callout = self.pending is not None and self.pending[0].startswith('<p id="callout:')
        mark = self.pending[0][2:-1] if begun_callout and self.pending else ""
        self._end_line()
        classes = given.get("class", "").split()
        if "title" in classes or any(name.endswith("-title") for name in classes) and self.frames[-1].tag == "callout":
            name = "title"
        elif "postscript" in classes or "math" in classes:
            name = "math" if "math" in classes else "postscript"
        elif self._is_figure():
            name = "figure"
        else:
            name = "caption" if "caption" in classes else ""
        self.plain += name == "math"
        kind = f' class="{name}"' if name else ""
        self.pending = (f"<p{kind}{mark}{_direction(given)}>", "</p>")
        return partial(self._end_paragraph, name)

    def _end_paragraph(self, name: str) -> None:
        self._end_line()
        self.plain -= name == "math"

    def _is_figure(self) -> bool:
        """Whether the paragraph now opened holds one picture, perhaps a link around it, and nothing more."""
        pictures = 0
        for closing, tag, _, text in self.tokens[self.index + 1 : self.index + 12]:
            if tag == "p" and closing:
                return pictures == 1
            pictures += tag == "img"
            if text.strip(_BLANK) or tag not in ("", "a", "img", "span", "picture", "source"):
                return False
        return False

    def _open_summary(self, tag: str, given: dict[str, str]) -> Ending:
        self._end_line()
        name = "caption" if tag in ("figcaption", "caption") else ""
        self.pending = (f'<p class="{name}">' if name else "<p>", "</p>")
        if name:
            return self._end_line
        self.inlines.append(("<strong>", "</strong>"))
        return self._end_summary

    def _end_summary(self) -> None:
        self._end_line()
        self.inlines.pop()

    def _open_heading(self, tag: str, given: dict[str, str]) -> Ending:
        self._end_line()
        level = min(6, max(2, int(tag[1]) + self.shift))
        name = given.get("id") or anchor_of(self._heading_text(tag))
        mark = self._id(name) if name else ""
        self.pending = (f"<h{level}{mark}{_direction(given)}>", f"</h{level}>")
        self.headings += 1
        return self._end_heading

    def _end_heading(self) -> None:
        self._end_line()
        self.headings -= 1

    def _heading_text(self, tag: str) -> str:
        words: list[str] = []
        for closing, name, _, text in self.tokens[self.index + 1 : self.index + 200]:
            if closing and name == tag:
                break
            words.append(text)
        return unescape("".join(words))

    def _open_list(self, tag: str, given: dict[str, str]) -> Ending:
        mark = ""
        if tag == "ol":
            start, kind, classes = given.get("start", ""), given.get("type", ""), given.get("class", "")
            mark += ' class="footnotes"' if "footnotes" in classes else ""
            mark += f' start="{start}"' if _COUNT.fullmatch(start) and start != "1" else ""
            mark += f' type="{kind}"' if kind in ("a", "A", "i", "I") else ""
        elif "task" in given.get("class", ""):
            mark = ' class="tasks"'
        self.headings, kept = 0, self.headings
        return partial(self._end_list, self._begin(tag, f"<{tag}{mark}{_direction(given, False)}>", f"</{tag}>"), kept)

    def _end_list(self, ending: Ending, headings: int) -> None:
        ending()
        self.headings = headings

    def _open_item(self, tag: str, given: dict[str, str]) -> Ending:
        self._end_line()
        if self.frames[-1].tag == "li" and self.frames[-1].is_done:
            self.out.append(self.frames.pop().ending)
        if self.frames[-1].tag not in ("ul", "ol"):
            return self._end_line
        mark = self._id(given["id"]) if given.get("id") in self.known.fragments else ""
        self._begin("li", f"<li{mark}{_direction(given)}>", "</li>", is_direct=True)
        return partial(self._end_item, len(self.frames))

    def _end_item(self, depth: int) -> None:
        """The item stays open until the next one, since lists of old pages nest between items."""
        if len(self.frames) >= depth:
            self._end_to(depth)
            self.frames[-1].is_done = True

    def _open_quote(self, tag: str, given: dict[str, str]) -> Ending:
        return self._begin(tag, f"<{tag}{_direction(given)}>", f"</{tag}>")

    def _open_definitions(self, tag: str, given: dict[str, str]) -> Ending:
        return self._begin("dl", "<dl>", "</dl>")

    def _open_definition(self, tag: str, given: dict[str, str]) -> Ending:
        self._end_line()
        if self.frames[-1].tag != "dl":
            return self._end_line
        mark = self._id(given["id"]) if tag == "dt" and given.get("id") in self.known.fragments else ""
        return self._begin(tag, f"<{tag}{mark}{_direction(given)}>", f"</{tag}>", is_direct=True)

    def _open_code(self, tag: str, given: dict[str, str]) -> Ending:
        self._end_line()
        self.code = []
        self.languages.append(_named_language(given) or (self.languages[-1] if self.languages else ""))
        return self._end_code

    def _end_code(self) -> None:
        text = unescape("".join(self.code or ())).strip("\n")
        self.code = None
        language = self.languages.pop()
        if not text.strip():
            return
        self.frames[-1].is_direct = False
        lines = text.expandtabs(4) if "\t" in text else text
        name = escape(language or "text")
        self.out.append(f'<pre class="language-{name}">{highlight(lines, language)}</pre>')

    # Tables

    def _open_table(self, tag: str, given: dict[str, str]) -> Ending:
        self._end_line()
        shape = self.known.tables[self.index]
        tables = sum(frame.tag in ("callout", "table") for frame in self.frames)
        is_layout = shape.is_layout or len(self.frames) + 4 > DEEPEST or tables >= DEEPEST_TABLE
        opening = f'<table class="data" cellpadding="6" cellspacing="0"{_direction(given, False)}>'
        self.grids.append(_Grid(shape.first_row_heads, is_layout, opening))
        return self._end_table

    def _end_table(self) -> None:
        self._end_line()
        grid = self.grids.pop()
        if grid.depth >= 0:
            self._end_to(grid.depth)

    def _open_part(self, tag: str, given: dict[str, str]) -> Ending:
        if tag == "thead" and self.grids:
            self.grids[-1].has_heads = True
            return self._end_heads
        return _nothing

    def _end_heads(self) -> None:
        if self.grids:
            self.grids[-1].has_heads = False

    def _open_row(self, tag: str, given: dict[str, str]) -> Ending:
        grid = self.grids[-1] if self.grids else None
        if grid is None or grid.is_layout:
            return self._end_line
        if grid.depth < 0:
            grid.depth = len(self.frames)
            self._begin("table", grid.opening, "</table>")
        part = "thead" if grid.has_heads and grid.part != "tbody" else "tbody"
        if grid.part != part:
            self._end_to(grid.depth + 1)
            self._begin(part, f"<{part}>", f"</{part}>")
            grid.part = part
        grid.rows += 1
        first_heads = grid.rows == 1
        ending = self._begin("tr", "<tr>", "</tr>")
        return partial(self._end_row, ending, grid if first_heads else None)

    def _end_row(self, ending: Ending, grid: _Grid | None) -> None:
        ending()
        if grid is not None and not self._is_in_thead():
            grid.has_heads = False

    def _is_in_thead(self) -> bool:
        return self.endings[-1:] == [self._end_heads]

    def _open_cell(self, tag: str, given: dict[str, str]) -> Ending:
        if GUTTER.search(given.get("class", "")):
            return self._skip()
        row = self.frames[-1]
        if row.tag != "tr":
            return self._open_block("data-cell", given)
        width = min(_count(given.get("colspan")), MOST_COLUMNS)
        row.column += width
        if row.column > MOST_COLUMNS:
            return self._reopen_cell()
        mark = f' align="{side}"' if (side := _side(given)) else ""
        mark += f' colspan="{width}"' if width > 1 else ""
        mark += f' rowspan="{height}"' if (height := min(_count(given.get("rowspan")), 100)) > 1 else ""
        return self._begin(tag, f"<{tag}{mark}>", f"</{tag}>", is_direct=True)

    def _reopen_cell(self) -> Ending:
        """Cells beyond the last column are added to it."""
        ending = self.out.pop()
        self.frames.append(_Frame("td", ending))
        return partial(self._end_to, len(self.frames) - 1)

    # Inline elements

    def _open_inline(self, tag: str, given: dict[str, str]) -> Ending:
        name = _INLINE[tag]
        title = f' title="{escape(given["title"])}"' if name == "abbr" and given.get("title") else ""
        self.plain += name in _PLAIN
        return self._inline(f"<{name}{title}>", f"</{name}>", is_plain=name in _PLAIN)

    def _inline(self, opening: str, ending: str, is_plain: bool = False) -> Ending:
        if any(ending == other for _, other in self.inlines):
            return self._end_plain if is_plain else _nothing
        self.inlines.append((opening, ending))
        return partial(self._end_inline, is_plain)

    def _end_inline(self, is_plain: bool) -> None:
        _, ending = self.inlines.pop()
        if self.live > len(self.inlines):
            self.out.append(ending)
            self.live = len(self.inlines)
        self.plain -= is_plain

    def _end_plain(self) -> None:
        self.plain -= 1

    def _open_span(self, tag: str, given: dict[str, str]) -> Ending:
        if "math" not in given.get("class", "").split():
            return _nothing
        self.plain += 1
        return self._inline('<span class="math">', "</span>", is_plain=True)

    def _open_raised(self, tag: str, given: dict[str, str]) -> Ending:
        mark = self._id(given["id"]) if given.get("id") in self.known.fragments else ""
        return self._inline(f"<sup{mark}>", "</sup>")

    def _open_link(self, tag: str, given: dict[str, str]) -> Ending:
        if given.get("name") in self.known.fragments:
            self.anchor = given["name"]
        target = safe_address(plain_address(given.get("href", "")))
        if not target:
            return _nothing
        title = f' title="{escape(given["title"])}"' if given.get("title") else ""
        return self._inline(f'<a href="{escape(target)}"{title}>', "</a>")

    def _open_said(self, tag: str, given: dict[str, str]) -> Ending:
        self._text("“")
        return partial(self._text, "”")

    # Elements without content

    def _break(self, given: dict[str, str]) -> None:
        if self.code is not None:
            self.code.append("\n")
        elif self.line is not None:
            self._open_inlines()
            self.out.append("<br>")
            self.last = ""

    def _rule(self, given: dict[str, str]) -> None:
        if self.headings or self.code is not None or self.frames[-1].tag in ("ul", "ol", "dl"):
            return
        self._end_line()
        self.frames[-1].is_direct = False
        self.out.append("<hr>")

    def _image(self, given: dict[str, str]) -> None:
        if self.code is not None:
            return
        source = given.get("src", "")
        if (not source or source.startswith("data:")) and given.get("data-src"):
            source = given["data-src"]
        alt = " ".join(given.get("alt", "").split())
        title = " ".join(given.get("title", "").split())
        asset = self.pictures.find(source) or self.pictures.find(plain_address(source))
        if asset is None and not source and not alt:
            return
        if self.line is None:
            is_alone = self.figures > 0 and not self.headings and self.frames[-1].tag not in ("ul", "ol")
            if is_alone:
                self.pending = ('<p class="figure">', "</p>")
            self._begin_line()
        self._open_inlines()
        self.out.append(_placeholder(source, alt) if asset is None else _stored(asset, given, alt, title))
        self.last = "x"
        if title and self.out and self._is_alone():
            self._caption(title)

    def _is_alone(self) -> bool:
        after = next((token for token in self.tokens[self.index + 1 : self.index + 2]), None)
        before = self.tokens[self.index - 1] if self.index else None
        return bool(before and after and before[1] == "p" and not before[0] and after[1] == "p" and after[0])

    def _caption(self, title: str) -> None:
        self._end_line()
        self.out.append(f'<p class="caption">{escape(title, quote=False)}</p>')

    def _box(self, given: dict[str, str]) -> None:
        if given.get("type", "").lower() == "checkbox" and self.code is None:
            self._text("☑ " if "checked" in given else "☐ ")

    def _source(self, given: dict[str, str]) -> None:
        if given.get("src") and self.code is None:
            self._end_line()
            self._embedded(given["src"])

    def _ignore(self, given: dict[str, str]) -> None:
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
    return max(1, int(written)) if written and _COUNT.fullmatch(written) else (1000 if written and written.isdecimal() else 1)


def _side(given: dict[str, str]) -> str:
    side = given.get("align", "").lower()
    if side in ("left", "right", "center"):
        return side
    match = _ALIGN.search(given.get("style", ""))
    return match[1] if match else ""


def _placeholder(source: str, alt: str) -> str:
    name = alt or ("" if source.startswith("data:") else unquote(source.split("?")[0].rstrip("/").rsplit("/", 1)[-1])[:80])
    return f'<span class="missing">▢ {escape(name, quote=False)}</span>' if name else '<span class="missing">▢</span>'


def _stored(asset: Asset, given: dict[str, str], alt: str, title: str) -> str:
    width, height = asset.width, asset.height
    hint = int(given["width"]) if _COUNT.fullmatch(given.get("width", "").removesuffix("px")) else 0
    if width and height and 0 < hint < width:
        width, height = hint, max(1, round(height * hint / width))
    size = f' width="{width}" height="{height}"' if width and height else ""
    note = f' title="{escape(title)}"' if title else ""
    return f'<img src="asset:{escape(asset.id)}"{size} alt="{escape(alt)}"{note}>'


def _short(address: str) -> str:
    parts = urlsplit(address)
    return (parts.netloc + parts.path).rstrip("/")[:60] or address[:60]


_KEEPS_ID = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "li", "sup", "dt"))
_OPENERS: dict[str, Callable[[_Writer, str, dict[str, str]], Ending]] = {
    **dict.fromkeys(_INLINE, _Writer._open_inline),
    **dict.fromkeys(_BLOCKS, _Writer._open_block),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _Writer._open_heading),
    **dict.fromkeys(("ul", "ol"), _Writer._open_list),
    **dict.fromkeys(("summary", "figcaption", "caption"), _Writer._open_summary),
    **dict.fromkeys(("dt", "dd"), _Writer._open_definition),
    **dict.fromkeys(("td", "th"), _Writer._open_cell),
    **dict.fromkeys(_TABLE_PARTS, _Writer._open_part),
    "p": _Writer._open_paragraph,
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
_VOID: dict[str, Callable[[_Writer, dict[str, str]], None]] = {
    "br": _Writer._break,
    "hr": _Writer._rule,
    "img": _Writer._image,
    "input": _Writer._box,
    "source": _Writer._source,
    "col": _Writer._ignore,
    "wbr": _Writer._ignore,
}
