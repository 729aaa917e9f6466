"""What can go wrong and a person can mend; anything else that is raised is our bug."""

from pathlib import Path

from reader.domain.phrase import NOTHING, Phrase, phrase


class ReaderError(Exception):
    """Something a person can understand and act on: a sentence, and a hint at the way out."""

    def __init__(self, message: Phrase, hint: Phrase = NOTHING) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint


class NotFound(ReaderError):
    """Nothing, or more than one thing, answers to the given name."""


class UnsupportedFile(ReaderError):
    """No importer reads this kind of file."""

    def __init__(self, path: Path, reason: Phrase, hint: Phrase = NOTHING) -> None:
        super().__init__(reason, hint)
        self.path = path


class UnknownKind(UnsupportedFile):
    """A file of a kind that holds many things, and none that an importer knows: no failure where it was only met."""


class BadFile(ReaderError):
    """A file that an importer should read, but cannot; `line` counts from 1 where it is known."""

    def __init__(self, path: Path, reason: Phrase, line: int | None = None) -> None:
        super().__init__(reason)
        self.path = path
        self.line = line


class NotFetched(ReaderError):
    """A page of the web that could not be had, or may not be asked for."""


class PrivateAddress(NotFetched):
    """A place that is not of the open network; it can be allowed."""


class StorageProblem(ReaderError):
    """A database that is locked, full, read-only, damaged or not a database at all."""


class DamagedData(StorageProblem):
    """A database of which a part is no longer what was written; what can be read of it can be saved."""

    def __init__(self, path: Path, message: Phrase, hint: Phrase) -> None:
        super().__init__(message, hint)
        self.path = path


class NewerData(StorageProblem):
    """A database made by a later version of Armchair."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            phrase(
                "{path} was made by a later version of Armchair (format {found}, this one knows {known}).",
                path=path,
                found=found,
                known=known,
            ),
            phrase("Install the later version, or choose another folder with --data-dir. Nothing was changed."),
        )
