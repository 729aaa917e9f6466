"""The pictures of the article, one at a time over the window: zoom, pan, the next one, saving and copying."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QTextFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from reader.ui.jobs import Desk
from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.document_pictures import pictures_in
from reader.ui.reading.picture_canvas import ZOOM, Canvas
from reader.ui.widgets.menus import menu_of_buttons
from reader.ui.widgets.overlay import Overlay
from reader.ui.widgets.pictures import decoded
from reader.ui.widgets.seen_through import legible
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr
from reader.ui.written_files import proposed, with_some_ending, write

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

SHARPEST = 6000
"""The longest side at which a picture is looked at, in pixels; larger ones are scaled down to it."""

PAN = 60
_ENDLESS = 100_000
_STYLE = """
#overlay_card { background: {paper}; border: 1px solid {line}; border-radius: 11px; }
QLabel { color: {soft}; }
QToolButton { color: {ink}; padding: 4px 10px; border-radius: 7px; border: 1px solid transparent; min-height: 20px; }
QToolButton:hover { background: {selection}; }
QToolButton:focus { border-color: {accent}; }
QToolButton:disabled { color: {faint}; }
"""


class Picture(NamedTuple):
    """A picture of the article: its asset, and the words that go with it."""

    asset: str
    caption: str


def pictures_of(document: ArticleDocument) -> tuple[list[Picture], list[int]]:
    """The pictures of the body in order, and the position of each."""
    found, places = [], []
    for place, shape in pictures_in(document):
        caption = _caption_below(document, place)
        words = (QTextFormat.Property.ImageTitle, QTextFormat.Property.ImageAltText)
        said = next((str(shape.property(name)) for name in words if shape.property(name)), "")
        found.append(Picture(shape.name().removeprefix("asset:"), caption or said))
        places.append(place)
    return found, places


def _caption_below(document: ArticleDocument, place: int) -> str:
    """The centred line of small type below a picture that stands alone."""
    block = document.findBlock(place)
    below = block.next()
    if not below.isValid() or len(block.text().strip()) > 1 or below.position() >= document.body_end:
        return ""
    size = below.charFormat().font().pixelSize() if not below.text() else _pixels(document, below.position())
    is_small = 0 < size < document.defaultFont().pixelSize()
    is_centred = below.blockFormat().alignment() & Qt.AlignmentFlag.AlignHCenter
    return below.text().strip() if is_small and is_centred else ""


def _pixels(document: ArticleDocument, position: int) -> int:
    iterator = document.findBlock(position).begin()
    return 0 if iterator.atEnd() else iterator.fragment().charFormat().font().pixelSize()


class ImageViewer(Overlay):
    """Pictures of the open article over the window; all of it works by key, and Escape leads back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.theme, window, width=_ENDLESS, height=_ENDLESS)
        self._main = window
        self._pictures: list[Picture] = []
        self._at = 0
        self._image = QImage()
        self._data = b""
        self._asked = ""
        self.canvas = Canvas(window.theme, self.card)
        self.caption = QLabel(self.card)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.caption)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._count = QLabel(self.card)
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 8)
        self.buttons = {
            "previous": self._button("‹", tr("Previous picture (Left)"), lambda: self.step(-1)),
            "next": self._button("›", tr("Next picture (Right)"), lambda: self.step(1)),
            "less": self._button("−", tr("Smaller (−)"), lambda: self.canvas.set_zoom(self.canvas.scale / ZOOM)),
            "more": self._button("+", tr("Larger (+)"), lambda: self.canvas.set_zoom(self.canvas.scale * ZOOM)),
            "fit": self._button(tr("Fit"), tr("See all of it (0)"), lambda: self.canvas.set_zoom(0)),
            "natural": self._button("1:1", tr("As large as it is (1)"), self.canvas.natural_zoom),
            "copy": self._button(tr("Copy"), tr("Copy the picture (Ctrl+C)"), self.copy),
            "save": self._button(tr("Save as…"), tr("Save the picture (Ctrl+S)"), self.save),
            "close": self._button(tr("Close"), tr("Back to the article (Escape)"), self.close_again),
        }
        self._scale = QLabel(self.card)
        self._scale.setMinimumWidth(self._scale.fontMetrics().horizontalAdvance("0000 %"))
        self._scale.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.canvas.zoomed.connect(self._tell_scale)
        for name, button in self.buttons.items():
            row.addWidget(button)
            if name == "less":
                row.addWidget(self._scale)
            if name == "next":
                row.addWidget(self._count)
                row.addStretch()
            elif name == "natural":
                row.addStretch()
        column = QVBoxLayout(self.card)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(4)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.caption)
        column.addLayout(row)
        menu_of_buttons(self, lambda: list(self.buttons.values()))
        self.paint()
        window.session.opened.connect(self.close_again)

    def style_sheet(self) -> str:
        return _STYLE

    @Slot(int)
    def open_at(self, position: int) -> None:
        """Show the picture at a position of the document."""
        document = self._main.view.shown
        if document is None:
            return
        self._pictures, places = pictures_of(document)
        if not self._pictures:
            return
        self._at = min(range(len(places)), key=lambda number: abs(places[number] - position))
        self.open_over(self.canvas)
        self._show()

    @property
    def picture(self) -> Picture:
        """The picture that is shown."""
        return self._pictures[self._at]

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) picture of the article; at the ends nothing."""
        if 0 <= self._at + by < len(self._pictures):
            self._at += by
            self._show()

    @Slot()
    def copy(self) -> None:
        """Put the picture on the clipboard."""
        if not self._image.isNull():
            QGuiApplication.clipboard().setImage(self._image)

    @Slot()
    def save(self) -> None:
        """Save the picture as it came with the article, under a name asked for."""
        from PySide6.QtWidgets import QFileDialog

        if not self._data:
            return
        ending = ending_of(self._data)
        name = proposed(self.picture.caption, tr("picture"), ending)
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the picture"), name)
        if chosen:
            self.save_as(with_some_ending(Path(chosen), ending))

    def save_as(self, path: Path) -> None:
        """Write the picture to a file, whole or not at all; what stops it is told."""
        write(self._main.session, path, self._data)

    def event(self, event: QEvent) -> bool:
        """Copying and saving are ours while the picture is shown."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._verb_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        arrows = {
            Qt.Key.Key_Left: (-PAN, 0),
            Qt.Key.Key_Right: (PAN, 0),
            Qt.Key.Key_Up: (0, -PAN),
            Qt.Key.Key_Down: (0, PAN),
        }
        if verb := self._verb_of(event):
            verb()
        elif key in arrows and self.canvas.is_larger:
            self.canvas.pan(*arrows[Qt.Key(key)])
        elif key in _STEPS:
            self.step(_STEPS[Qt.Key(key)])
        elif key in _ZOOMS:
            self.buttons[_ZOOMS[Qt.Key(key)]].click()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _verb_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy
        return self.save if event.matches(QKeySequence.StandardKey.Save) else None

    def _show(self) -> None:
        """Ask for the picture; what was asked for before is not wanted any more."""
        asset, self._asked = self.picture.asset, self.picture.asset
        self._image, self._data = QImage(), b""
        self.caption.setText(self.picture.caption)
        self.caption.setVisible(bool(self.picture.caption))
        self.canvas.setAccessibleDescription(self.picture.caption)
        self._count.setText(tr("{at} of {all}", at=self._at + 1, all=len(self._pictures)))
        for name, is_on in (("previous", self._at > 0), ("next", self._at + 1 < len(self._pictures))):
            self.buttons[name].setEnabled(is_on)
        self.canvas.show_image(QImage(), tr("Loading…"))

        palette = self._main.theme.palette

        def load(desk: Desk) -> tuple[QImage, QImage, bytes]:
            stored = desk.library.asset(asset)
            image = decoded(stored.data, SHARPEST) if stored else QImage()
            return image, legible(image, palette), stored.data if stored else b""

        self._main.session.jobs.read(load, lambda found: self._take(asset, *found))

    @Slot()
    def _tell_scale(self) -> None:
        """How large the picture is seen, next to the pixels of the screen."""
        share = round(100 * self.canvas.scale * self.canvas.devicePixelRatioF())
        self._scale.setText("" if self._image.isNull() else tr("{percent} %", percent=share))

    def _take(self, asset: str, image: QImage, seen: QImage, data: bytes) -> None:
        if asset == self._asked and self.isVisible():
            self._image, self._data = image, data
            self.canvas.show_image(seen, tr("This picture cannot be drawn. It can be saved as it is."))

    def _button(self, text: str, name: str, verb: object) -> QToolButton:
        button = QToolButton(self.card)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(verb)
        return button


def ending_of(data: bytes) -> str:
    """The file extension for a picture, by its first bytes."""
    from reader.ui.widgets.pictures import kind_of

    return "." + {"jpeg": "jpg", "": "img"}.get(kind_of(data), kind_of(data))


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Backspace: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Space: 1,
}
_ZOOMS = {
    Qt.Key.Key_Plus: "more",
    Qt.Key.Key_Equal: "more",
    Qt.Key.Key_Minus: "less",
    Qt.Key.Key_0: "fit",
    Qt.Key.Key_1: "natural",
}
