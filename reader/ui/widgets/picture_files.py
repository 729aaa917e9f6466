"""What is drawn in the window as a file: SVG, which stays sharp and has text, or PNG."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.domain.text import has_right_to_left
from reader.ui.session import Session
from reader.ui.words import is_mirrored, tr
from reader.ui.written_files import proposed, with_ending, write

Paint = Callable[[QPainter], None]
ENDINGS = (".svg", ".png")
_TEXT = re.compile(">([^<>]*)</text>")
_DIRECTIONS = re.compile("[\u2066-\u2069]")
SHARPNESS = 2
"""How many pixels of a PNG are one of the drawing."""


def ask_and_save(
    session: Session, parent: QWidget, name: str, size: QSizeF, paint: Paint, *, endings: Sequence[str] = ENDINGS
) -> None:
    """Ask where to, propose `name`, and write the drawing there; what became of it is told."""
    kinds = ";;".join(f"{ending[1:].upper()} (*{ending})" for ending in endings)
    place = proposed(name, "picture", endings[0])
    chosen, kind = QFileDialog.getSaveFileName(parent, tr("Save the picture"), place, kinds)
    if chosen:
        first = [ending for ending in endings if ending in kind]
        path = with_ending(Path(chosen), [*first, *endings])
        save(session, path, size, paint, title=name)


def save(session: Session, path: Path, size: QSizeF, paint: Paint, *, title: str = "") -> None:
    """Write a drawing to a file, whole or not at all, as its ending says."""
    data = png(size, paint) if path.suffix.lower() == ".png" else svg(size, paint, title)
    write(session, path, data)


def png(size: QSizeF, paint: Paint) -> QByteArray:
    """The drawing as PNG."""
    image = QImage((size * SHARPNESS).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.scale(SHARPNESS, SHARPNESS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return data


def svg(size: QSizeF, paint: Paint, title: str = "") -> QByteArray:
    """The drawing as SVG; its text stays text."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle(title)
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return QByteArray(_directed(bytes(data.data()).decode()).encode())


def _directed(drawing: str) -> str:
    """An SVG in which each piece of text says which way it runs. Qt parts a line where its direction changes, and takes
    away what told of it: signs without a direction, as quotes are, would look the other way."""

    def direct(found: re.Match[str]) -> str:
        text = _DIRECTIONS.sub("", found[1])
        runs_left = has_right_to_left(text) or (is_mirrored() and not any(sign.isalnum() for sign in text))
        return f">\u2067{text}\u2069</text>" if runs_left and text.strip() else f">{text}</text>"

    return _TEXT.sub(direct, drawing)
