"""What articles are in a file, told without taking any of them in."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.domain.article import Draft
from reader.domain.choices import Choices
from reader.domain.progress import Progress
from reader.importers import importer_for, read_by

ARCHIVES = frozenset({".zim", ".zimaa"})
"""Endings of archives that hold more articles than anyone may want."""

FEW = 25
"""So many are taken without asking."""

MOST_LISTED = 100_000


class Found(NamedTuple):
    """An article in a file, and its place in an archive or its address, "" for neither."""

    title: str
    place: str


def articles_in(path: Path, choices: Choices) -> Iterator[Found]:
    """The articles in a file, those that were chosen. Archives of many say which they have; everything else is read.

    Raises BadFile and UnsupportedFile.
    """
    importer = importer_for(path)
    if hasattr(importer, "listing"):
        for listed in importer.listing(path, choices):
            yield Found(listed.title, listed.path)
        return
    for found in read_by(importer, path, choices):
        if isinstance(found, Draft):
            yield Found(found.title, found.source_url)


def listed_in(path: Path, progress: Progress) -> list[Found]:
    """The same as a list, for those who choose among them; so many of them as anyone can look at."""
    found = []
    for number, each in enumerate(articles_in(path, Choices(most=MOST_LISTED))):
        if number % 100 == 0:
            progress(0, 0, path.name)
        found.append(each)
    return found
