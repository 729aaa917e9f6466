"""One call of the `armchair` command, as every verb gets it."""

from argparse import Namespace
from dataclasses import dataclass

from reader.commands.output import Output
from reader.paths import DataFolder


@dataclass(frozen=True, slots=True)
class Call:
    """What was asked for, on which data, and where the answer goes."""

    asked: Namespace
    folder: DataFolder
    output: Output
