"""One call of the `armchair` command, as every verb gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.commands.output import Output
from reader.paths import DataFolder

if TYPE_CHECKING:
    from argparse import Namespace


class Call(NamedTuple):
    """What was asked for, on which data, and where the answer goes."""

    asked: Namespace
    folder: DataFolder
    output: Output
