"""What articles are in a file, told without taking any of them in."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.domain.article import Draft
from reader.domain.choices import Choices
from reader.importers import importer_for, read_by


class Found(NamedTuple):
    """An article in a file: its place in an archive or its address, "" for neither, and the bytes of its text."""

    title: str
    place: str
    size: int


def articles_in(path: Path, choices: Choices) -> Iterator[Found]:
    """The articles in a file, those that were chosen. Archives of many say which they have; everything else is read.

    Raises BadFile and UnsupportedFile.
    """
    importer = importer_for(path)
    if hasattr(importer, "listing"):
        for listed in importer.listing(path, choices):
            yield Found(listed.title, listed.path, listed.size)
        return
    for found in read_by(importer, path, choices):
        if isinstance(found, Draft):
            yield Found(found.title, found.source_url, len(found.body))
