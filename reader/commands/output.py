"""What a verb prints: text that is safe for terminals and lined up, or one JSON document; never both."""

import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TextIO

from reader.domain.errors import ReaderError
from reader.domain.phrase import NOTHING, Phrase, phrase

WIDTH_OUTSIDE_TERMINALS = 0

# C0 and C1 but for line end and tab, and the signs that turn the direction of what follows. Compiled when something is
# printed: the window starts without.
_CONTROLS = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
_BREAKS = "[\\s\x85\u2028\u2029]+"


class Unwritable(ReaderError):
    """Standard output takes no more; only standard error is left to say so."""


class Output:
    """Standard output and standard error of one call. A reader who closes the pipe ends the output, not the verb."""

    def __init__(self, *, is_json: bool) -> None:
        self.is_json = is_json
        self._stream: TextIO | None = _robust(sys.stdout)
        self._errors: TextIO | None = _robust(sys.stderr)

    @property
    def width(self) -> int:
        """Columns of the terminal; 0 when the output goes elsewhere and need not be cut."""
        if self._stream is None or not self._stream.isatty():
            return WIDTH_OUTSIDE_TERMINALS
        return shutil.get_terminal_size().columns

    @property
    def is_watched(self) -> bool:
        """Whether somebody sees what goes to standard error as it happens."""
        return self._errors is not None and self._errors.isatty()

    def lines(self, lines: Iterable[str]) -> None:
        """Print `lines`, each already `clean` or `plain`."""
        self._write("".join(f"{line}\n" for line in lines))

    def document(self, value: Any) -> None:
        """Print `value` as the one JSON document of this call, spread over lines for who looks at it in a terminal."""
        encoding = (getattr(self._stream, "encoding", None) or "").lower().replace("-", "")
        self._write(json.dumps(value, ensure_ascii=encoding != "utf8", indent=2 if self.width else None) + "\n")

    def raw(self, data: bytes) -> None:
        """Give out bytes as they are."""
        if self._stream is None:
            return
        self._stream.flush()
        with _Writing(self):
            self._stream.buffer.write(data)
            self._stream.buffer.flush()

    def error(self, message: Phrase, hint: Phrase = NOTHING) -> None:
        """Say what could not be done and what to do about it."""
        if self.is_json:
            self.document({"error": {"message": str(message), "hint": str(hint)}})
        else:
            self.tell(plain(str(message)))
            if str(hint):
                self.tell(plain(str(hint)))

    def tell(self, text: str, end: str = "\n") -> None:
        """A word to the person at the terminal, beside the output."""
        if self._errors is not None:
            print(text, end=end, file=self._errors, flush=True)

    def finish(self) -> None:
        """Hand over all that waits; raises `Unwritable` if it cannot be written."""
        if self._stream is not None:
            with _Writing(self):
                self._stream.flush()

    def _write(self, text: str) -> None:
        if self._stream is not None:
            with _Writing(self):
                self._stream.write(text)

    def close_quietly(self) -> None:
        """Let what is still to come go nowhere, so that Python does not complain at its end."""
        stream, self._stream = self._stream, None
        try:
            if stream is not None:
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)
        except (OSError, ValueError):
            pass


class _Writing:
    """A block that writes to standard output."""

    def __init__(self, output: Output) -> None:
        self._output = output

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, exc: BaseException | None, trace: object) -> bool:
        if not isinstance(exc, OSError):
            return False
        self._output.close_quietly()
        if isinstance(exc, BrokenPipeError) or (sys.platform == "win32" and exc.errno == 22):
            return True
        raise Unwritable(phrase("The output cannot be written: {reason}.", reason=exc.strerror or exc)) from exc


def clean(text: str) -> str:
    """`text` on one line, without signs that a terminal would obey."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_CONTROLS, "", re.sub(_BREAKS, " ", text)).strip()


def plain(text: str) -> str:
    """`text` with its lines and tabs, without signs that a terminal would obey."""
    return text if text.isprintable() else re.sub(_CONTROLS, "", text.replace("\r\n", "\n").replace("\r", "\n"))


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes: two for wide signs, none for marks set over others."""
    if text.isascii():
        return len(text)
    return sum(_columns(sign) for sign in text)


def fitted(text: str, width: int) -> str:
    """`text` cut to `width` columns, with an ellipsis where it was cut; uncut when `width` is 0."""
    if not width or columns(text) <= width:
        return text
    kept, used = [], 1
    for sign in text:
        used += _columns(sign)
        if used > width:
            break
        kept.append(sign)
    return "".join(kept).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """`text` filled with blanks up to `width` columns."""
    return text + " " * (width - columns(text))


def iso(moment: datetime | None) -> str | None:
    """A time as JSON has it: ISO 8601, UTC, to the second."""
    return None if moment is None else moment.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def _robust(stream: Any) -> Any:
    """The stream, made to replace what its encoding cannot hold; None where a program has no console."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    return stream
