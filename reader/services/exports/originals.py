"""The files that the articles came from, byte for byte.

One that holds several articles is written once, and those of further forms of an article beside it.
"""

import os
from pathlib import Path

from reader.domain.phrase import phrase, template
from reader.services.exports.chosen import Chosen, One
from reader.services.exports.names import Names
from reader.services.original_files import OriginalFile, file_name, original_of
from reader.storage.arriving.kept_files import KeptFiles

NAME = "originals"
TITLE = template("Original files, as they were imported")
HELP = template("The files as they were before they were imported, byte for byte.")
ENDING = ""
PLACE = 70
IS_OF_LIBRARY = False
HAS_OPTIONAL_MARKS = False

_LONGEST_ENDING = 12


def write(chosen: Chosen, place: Path) -> None:
    """Write the files into the folder `place`, under their own names."""
    names = Names()
    written: set[str] = set()
    bare = 0
    for one in chosen.articles():
        original = original_of(chosen.library, one.id)
        key = _kept_under(one) if original.is_of_several else one.id
        if key in written:
            continue
        written.add(key)
        bare += not original.is_whole
        _write(place, names, original, one.draft.title)
        for form in one.draft.archived.forms if one.draft.archived else ():
            if form.path and not KeptFiles(chosen.library).has(form.path):
                _write(place, names, OriginalFile(file_name(form.path), iter([form.file])), form.title)
    if bare:
        chosen.notes.append(phrase("Articles that came from no file, written as their text: {n}", n=bare))


def _write(place: Path, names: Names, original: OriginalFile, title: str) -> None:
    stem, ending = os.path.splitext(original.name)  # noqa: PTH122 - a name may be no path of this system
    ending = ending if len(ending.encode()) <= _LONGEST_ENDING else ""
    with (place / names.name(stem or title, ending)).open("wb") as file:
        for piece in original.pieces:
            file.write(piece)


def _kept_under(one: One) -> str:
    return f"#{one.draft.archived.source_file}" if one.draft.archived else ""
