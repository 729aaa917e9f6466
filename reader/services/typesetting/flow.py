"""Safe HTML written from left to right: blocks in frames, text in lines, and inline elements that outlive a line."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape

from reader.services.typesetting.typography import join_lines, link_addresses, smarten

DEEPEST = 60
"""Blocks within blocks; deeper ones are passed over and their content kept."""

_BLANK = " \t\n\f\r"
_LINK = re.compile(r"(<a [^>]*>[^<]*</a>)")

Ending = Callable[[], None]
"""What is to be done where an element ends."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How text is treated: whether quotes become typographic, and bare addresses links."""

    smart: bool = False
    links: bool = False


@dataclass(slots=True)
class Frame:
    """An open block. Text stands directly in it while `is_direct`; later text gets paragraphs of its own.

    `is_done` marks an item of a list that may be closed; `column` counts the columns of a table's row.
    """

    tag: str
    ending: str
    is_direct: bool = False
    is_done: bool = False
    column: int = 0


class Flow:
    """The page written so far and what is open in it.

    `pending` is the opening and closing of the next line, written when the line gets content; `anchor` the id it
    gets. Inline elements in `inlines` are written with the first text after them, closed with the line, and written
    again in the next, so that neither empty nor crossing elements come about.
    """

    def __init__(self, manner: Manner) -> None:
        self.manner = manner
        self.out: list[str] = []
        self.frames: list[Frame] = [Frame("", "")]
        self.line: str | None = None
        self.pending: tuple[str, str] | None = None
        self.anchor = ""
        self.plain = 0
        self._inlines: list[tuple[str, str]] = []
        self._live = 0
        self._last = ""
        self._used: dict[str, int] = {}

    def say(self, text: str) -> None:
        """Writes `text`, escaped, in the open line or a new one; blanks begin no line."""
        if self.line is None or self.out[-1] == "<br>":
            text = text.lstrip(_BLANK)
            if not text:
                return
        if self.line is None:
            self.begin_line()
        self.open_inlines()
        if not self.plain:
            text = self._polished(text)
        self.out.append(text)
        self._last = text[-1:] or self._last

    def put(self, html: str, stands_for: str = "x") -> None:
        """Writes an element without content in the open line or a new one."""
        if self.line is None:
            self.begin_line()
        self.open_inlines()
        self.out.append(html)
        self._last = stands_for

    def begin_line(self) -> None:
        if self.frames[-1].tag in ("ul", "ol"):
            self.begin("li", "<li>", "</li>", is_direct=True)
        frame = self.frames[-1]
        opening, ending = self.pending or (("", "") if frame.is_direct else ("<p>", "</p>"))
        self.pending = None
        if opening:
            if self.anchor and ' id="' not in opening:
                opening = f"{opening[:-1]}{self.id_mark(self.anchor)}>"
            frame.is_direct = False
            self.anchor = ""
        self.out.append(opening)
        self.line = ending
        self._last = ""

    def end_line(self) -> None:
        self.pending = None
        if self.line is None:
            return
        self.out[-1] = self.out[-1].rstrip(_BLANK)
        self.out.extend(ending for _, ending in reversed(self._inlines[: self._live]))
        self._live = 0
        self.out.append(self.line)
        self.line = None
        self.frames[-1].is_direct = False

    def block(self, html: str) -> None:
        """Writes a whole block."""
        self.end_line()
        self.frames[-1].is_direct = False
        self.out.append(html)

    def begin(self, tag: str, opening: str, ending: str, is_direct: bool = False) -> Ending:
        """Opens a block, or passes it over where it would be too deep; the result closes it."""
        self.end_line()
        depth = len(self.frames)
        if depth >= DEEPEST:
            return self.end_line
        self.frames[-1].is_direct = False
        self.frames.append(Frame(tag, ending, is_direct))
        self.out.append(opening)
        return partial(self.end_to, depth)

    def reopen(self, tag: str) -> Ending:
        """Goes on in the block that was closed last."""
        self.frames.append(Frame(tag, self.out.pop()))
        return partial(self.end_to, len(self.frames) - 1)

    def end_to(self, depth: int) -> None:
        """Closes the blocks beyond `depth`."""
        self.end_line()
        while len(self.frames) > depth:
            self.out.append(self.frames.pop().ending)

    def inline(self, opening: str, ending: str, is_plain: bool = False) -> Ending:
        """Opens an inline element, unless such a one is open; text in a plain one is left as it is."""
        self.plain += is_plain
        if any(ending == other for _, other in self._inlines):
            return partial(self._end_plain, is_plain)
        self._inlines.append((opening, ending))
        return partial(self._end_inline, is_plain)

    def id_mark(self, wanted: str) -> str:
        """The attribute for the anchor `wanted`, numbered where it is taken."""
        name = wanted
        while name in self._used:
            self._used[wanted] += 1
            name = f"{wanted}-{self._used[wanted]}"
        self._used[name] = 0
        return f' id="{escape(name)}"'

    def open_inlines(self) -> None:
        if self._live < len(self._inlines):
            self.out.extend(opening for opening, _ in self._inlines[self._live :])
            self._live = len(self._inlines)

    def _polished(self, text: str) -> str:
        text = text.replace("&nbsp;", "\xa0")
        if self.manner.links and not any(opening.startswith("<a ") for opening, _ in self._inlines):
            text = link_addresses(text)
        text = join_lines(text)
        if not self.manner.smart:
            return text
        if "<a " in text:
            return "".join(part if part.startswith("<a ") else smarten(part, "") for part in _LINK.split(text))
        return smarten(text, self._last)

    def _end_inline(self, is_plain: bool) -> None:
        _, ending = self._inlines.pop()
        if self._live > len(self._inlines):
            self.out.append(ending)
            self._live = len(self._inlines)
        self.plain -= is_plain

    def _end_plain(self, is_plain: bool) -> None:
        self.plain -= is_plain
