"""Parts of the window that serve the page, each made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


def make_page_part(window: MainWindow, name: str) -> Any:
    """The part `name`; KeyError if there is none."""
    match name:
        case "contents_menu":
            from reader.ui.panes.contents import ContentsMenu

            return ContentsMenu(window.contents, window.theme, window)
        case "formulas":
            from reader.ui.page.formulas import FormulaDrawer

            return FormulaDrawer(window)
        case "image_viewer":
            from reader.ui.reading.image_viewer import ImageViewer

            return ImageViewer(window)
        case "life":
            from reader.ui.ways.life_overlay import LifeOverlay

            return LifeOverlay(window)
        case "map":
            from reader.ui.ways.map_overlay import MapOverlay

            return MapOverlay(window)
        case "pieces":
            from reader.ui.reading.page_pieces import PagePieces

            return PagePieces(window)
        case "wide_viewer":
            from reader.ui.reading.wide_viewer import WideViewer

            return WideViewer(window)
        case "subject":
            from reader.ui.ways.subject_view import place_in

            return place_in(window)
        case "printing":
            from reader.ui.reading.printing import Printing

            return Printing(window)
    return _make_aid(window, name)


def _make_aid(window: MainWindow, name: str) -> Any:
    """What is made because a setting or a key wants it so."""
    match name:
        case "aids":
            from reader.ui.reading.reading_aids import ReadingAids

            return ReadingAids(window.view, window.session, window.theme)
        case "beside":
            from reader.ui.reading.beside import Beside

            return Beside(window)
        case "running_on":
            from reader.ui.reading.running_on import RunningOn

            return RunningOn(window)
        case "looking_up":
            from reader.ui.reading.looking_up import LookingUp

            return LookingUp(window)
        case "dictionaries":
            from reader.ui.reading.dictionaries import DictionariesDialog

            return DictionariesDialog(window.session, window.theme, window)
        case "speaking":
            from reader.ui.reading.speaking import Speaking

            return Speaking(window)
        case "sharing":
            from reader.ui.reading.sharing import Sharing

            return Sharing(window)
        case "hidden_bar":
            from reader.ui.reading.hidden_bar import HiddenBar

            return HiddenBar(window)
    raise KeyError(name)


class FirstMove(QObject):
    """Waits for the pointer to move over an article with code or tables: only then are there buttons for them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._area = window.view.viewport()
        self._area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        document = self._window.view.shown
        if document is not None and event.type() is QEvent.Type.MouseMove and (document.code or document.has_tables):
            self._area.removeEventFilter(self)
            self._window.part("pieces")
        return False
