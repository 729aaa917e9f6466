"""One call of the `armchair` command, as every verb gets it."""

from argparse import Namespace
from typing import NamedTuple

from reader.commands.output import Output
from reader.paths import DataFolder


class Call(NamedTuple):
    """What was asked for, on which data, and where the answer goes."""

    asked: Namespace
    folder: DataFolder
    output: Output
