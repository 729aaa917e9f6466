"""What the reader goes back by: to before a step, to a copy, or out of the wastebasket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.paths import DataFolder

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


def make_kept_part(window: MainWindow, name: str) -> Any:
    """The part `name`: history, restore, the bar above a deleted article, or closing after a step."""
    session, theme = window.session, window.theme
    if name == "basket_bar":
        from reader.ui.keeping.basket_bar import BasketBar

        return window.place_above(BasketBar(session, theme, window.middle))
    if name == "history":
        from reader.ui.keeping.undo_history import UndoHistoryDialog

        return UndoHistoryDialog(session, theme, window)
    if name == "late_closing":
        from reader.ui.keeping.late_closing import LateClosing

        return window.work.findChild(LateClosing) or LateClosing(window)
    from reader.ui.keeping.restore_dialog import RestoreDialog

    return RestoreDialog(session, DataFolder(session.state.database.path.parent), theme, window)
