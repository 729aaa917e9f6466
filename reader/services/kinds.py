"""Which kinds of files Armchair reads, for those who choose files."""

from reader.importers import importers


def endings() -> list[str]:
    """The endings of all files that an importer reads, with the dot, in their order."""
    return sorted({ending for importer in importers() for ending in importer.EXTENSIONS})
