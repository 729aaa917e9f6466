"""Formats to export to: each is one module of this folder, found by itself.

A format is a module that has all that `Format` names; modules without `NAME` only serve the formats.
"""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from reader.services.exports.chosen import Chosen


class Format(Protocol):
    """A module that writes one format."""

    @property
    def NAME(self) -> str:
        """What the format is called on the command line."""

    @property
    def TITLE(self) -> str:
        """What people read: a `template`."""

    @property
    def HELP(self) -> str:
        """A sentence on what it is good for: a `template`."""

    @property
    def ENDING(self) -> str:
        """How the file's name ends; "" for a format that fills a folder."""

    @property
    def PLACE(self) -> int:
        """Where the format stands among the others."""

    @property
    def IS_OF_LIBRARY(self) -> bool:
        """Whether it always holds the whole library, whatever was chosen."""

    @property
    def HAS_OPTIONAL_MARKS(self) -> bool:
        """Whether marks come along if that is asked for; others have all of them, or none."""

    def write(self, chosen: Chosen, place: Path, /) -> None:
        """Write what was chosen to the file `place`, or into the empty folder `place`."""


@cache
def formats() -> dict[str, Format]:
    """All formats by name, in the order in which they are shown."""
    modules = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    found = [cast(Format, module) for module in modules if hasattr(module, "NAME")]
    return {each.NAME: each for each in sorted(found, key=lambda each: each.PLACE)}
