"""How long work tells how far it is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""`progress(done, total, what)`; `total` is 0 while unknown. It raises `Cancelled` once the reader asked to stop."""


class Cancelled(Exception):
    """The reader asked to stop; what was saved before stays."""


def silent(done: int, total: int, what: str) -> None:
    """A `Progress` for callers that do not watch."""
