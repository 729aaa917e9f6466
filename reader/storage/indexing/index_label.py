"""What the search index says of itself, in a file beside the engine's; read without loading the engine."""

import json
import tempfile
from pathlib import Path
from typing import NamedTuple

FILE = "armchair.json"
SHAPE = 2
"""Grows whenever what is written here would no longer be understood, or would be found otherwise."""


class Label(NamedTuple):
    """What the index says of itself: the shape of it, of which library it is, and whether it was made to the end."""

    shape: int
    library: str
    is_whole: bool


def label_of(folder: Path) -> Label | None:
    """The label of an index that this version understands."""
    try:
        label = Label(**json.loads((folder / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return label if label.shape == SHAPE else None


def write_label(folder: Path, label: Label) -> None:
    """Give the index its label, all at once."""
    with tempfile.NamedTemporaryFile("w", dir=folder, delete=False, encoding="utf-8") as file:
        json.dump(label._asdict(), file)
    Path(file.name).replace(folder / FILE)
