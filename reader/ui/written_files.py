"""Files that the window writes for the reader: their proposed names, all of them or nothing, and the way to them."""

import re
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile, QUrl
from PySide6.QtGui import QDesktopServices

from reader.domain.phrase import Phrase, phrase, template
from reader.ui.session import Notice, Session

_LONGEST = 60
_ENDING = re.compile(r"\.(?=.*[a-zA-Z])[a-zA-Z0-9]{1,10}")


def proposed(title: str, otherwise: str, ending: str) -> str:
    """Where a file about `title`, or `otherwise` where that has no letters, would be put."""
    name = "".join(sign if sign.isalnum() or sign in " -_." else " " for sign in title)
    return str(Path.home() / f"{' '.join(name.split())[:_LONGEST].strip() or otherwise}{ending}")


def with_ending(path: Path, endings: Sequence[str]) -> Path:
    """`path` with one of `endings`: the first, if it was typed without. Nobody was asked about a file that has that
    name, so it is left alone, and a number added."""
    if path.suffix.lower() in endings:
        return path
    names = (f"{path.name}{f' {number}' if number > 1 else ''}{endings[0]}" for number in count(1))
    return next(found for name in names if not (found := path.with_name(name)).exists())


def with_some_ending(path: Path, ending: str) -> Path:
    """`path` with `ending`, unless another was typed; "v1.2" and "Dr. Quill" have none."""
    return path if _ENDING.fullmatch(path.suffix) else with_ending(path, [ending])


def write(session: Session, path: Path, data: bytes | QByteArray) -> None:
    """Write a file, whole or not at all, and tell what became of it."""
    file = QSaveFile(str(path))
    tell(session, path, file, file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) >= 0 and file.commit())


def tell(session: Session, path: Path, file: QSaveFile, is_written: bool) -> None:
    """Tell that a file was written, or why it was not."""
    if is_written:
        session.noticed.emit(with_folder(phrase("Saved as {name}", name=str(path)), path.parent))
    else:
        session.tell(phrase("{path} cannot be written: {reason}.", path=path.name, reason=file.errorString()))


def with_folder(told: Phrase, folder: Path) -> Notice:
    """`told` with a button that opens the folder in which something was written."""
    return Notice(told, template("Open the folder"), _opener(folder))


def _opener(folder: Path) -> Callable[[], None]:
    def open_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    return open_folder
