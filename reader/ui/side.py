"""Where the side panel is: beside the article in a wide window, over it on demand in a narrow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QStyle, QVBoxLayout, QWidget

from reader.ui.theme import scaled

if TYPE_CHECKING:
    from reader.ui.side_panel import SidePanel
    from reader.ui.window import MainWindow

FOLDS_BELOW = 1100
WIDTH = 296


class Side:
    """Keeps the panel's place in the window. `place` holds it in the splitter; folded, it lies over the article."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.place = QFrame(window)
        self.place.setMinimumWidth(scaled(240))
        self.place.setMaximumWidth(scaled(380))
        self._room = QVBoxLayout(self.place)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._panel: SidePanel | None = None
        self._is_over = False
        self._is_hidden = False
        self._is_empty = False
        self._taken = 0

    @property
    def is_folded(self) -> bool:
        """Whether the window is too narrow for three columns."""
        return self._window.width() < scaled(FOLDS_BELOW) + self._taken

    @property
    def is_shown(self) -> bool:
        """Whether the panel can be seen."""
        return self._is_over if self.is_folded else self._window.session.settings.is_side_open

    @property
    def _is_put_away(self) -> bool:
        return self._is_hidden or self._is_empty

    @property
    def share(self) -> float:
        """How far down the panel is scrolled, from 0 to 1."""
        return self._panel.share() if self._panel is not None else 0.0

    @share.setter
    def share(self, share: float) -> None:
        if self._panel is not None:
            self._panel.begin_at(share)

    def fill(self, panel: SidePanel) -> None:
        """Put the panel in."""
        self._panel = panel
        self._room.addWidget(panel)
        self.fit()

    def set_hidden(self, is_hidden: bool) -> None:
        """Hide the panel whatever the settings say, or no longer."""
        self._is_hidden = is_hidden
        self._is_over = False
        self.fit()

    def set_empty(self, is_empty: bool) -> None:
        """Fold away while there is no article to tell of."""
        if is_empty is not self._is_empty:
            self._is_empty = is_empty
            self.fit()

    def make_room(self, pixels: int) -> None:
        """Fold away where so many pixels more are needed by others."""
        self._taken = pixels
        self.fit()

    def toggle(self) -> None:
        """Show or hide the panel."""
        if self.is_folded:
            self._is_over = not self._is_over
        else:
            self._window.session.change_settings(is_side_open=not self._window.session.settings.is_side_open)
        self.fit()
        if self.is_shown and self._panel:
            self._panel.setFocus()

    def close_overlay(self) -> bool:
        """Fold the panel away if it lies over the article; whether it did."""
        was_over, self._is_over = self._is_over, False
        self.fit()
        return was_over

    def fit(self) -> None:
        """Bring the panel where it belongs at the window's present width. If it goes out of sight with the keys, they
        go to what is read, or Qt would give them to the next button."""
        had_keys = self._panel is not None and self._panel.isAncestorOf(self._window.focusWidget() or self._window)
        is_beside = not self.is_folded and self._window.session.settings.is_side_open and not self._is_put_away
        self.place.setVisible(is_beside)
        if not self.is_folded:
            self._is_over = False
        if self._panel is not None:
            self._window.actions_table["side"].setChecked(self.is_shown and not self._is_hidden)
            self._put(self._panel, is_over=self.is_folded and self._is_over and not self._is_put_away)
            if had_keys and not self._panel.isVisibleTo(self._window):
                self._window.columns.shown_view.setFocus()

    def _put(self, panel: QWidget, *, is_over: bool) -> None:
        central = self._window.centralWidget()
        if is_over:
            if panel.parent() is not central:
                panel.setParent(central)
            area = self._window.splitter.geometry()
            width = scaled(WIDTH)
            place = QRect(area.right() - width + 1, area.top(), width, area.height())
            panel.setGeometry(QStyle.visualRect(panel.layoutDirection(), area, place))
            panel.show()
            panel.raise_()
        elif panel.parent() is not self.place:
            self._room.addWidget(panel)
            panel.show()
