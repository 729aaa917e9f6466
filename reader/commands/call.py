"""One call of the `armchair` command, as every verb gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader import instance
from reader.commands.output import Output, clean
from reader.domain.phrase import Phrase
from reader.paths import DataFolder

if TYPE_CHECKING:
    from argparse import Namespace


class Call(NamedTuple):
    """What was asked for, on which data, and where the answer goes."""

    asked: Namespace
    folder: DataFolder
    output: Output

    def tell_done(self, text: Phrase, document: object) -> int:
        """Say what was done, in words or as a JSON document, here and to an open window; the status to end with."""
        instance.tell_changed(self.folder)
        if self.output.is_json:
            self.output.document(document)
        else:
            self.output.lines([clean(str(text))])
        return 0
