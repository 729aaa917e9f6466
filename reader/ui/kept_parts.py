"""The dialogs in which the reader goes back: to before a step, or to a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.paths import DataFolder

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


def make_kept_part(window: MainWindow, name: str) -> Any:
    """The dialog `name`: history or restore."""
    session, theme = window.session, window.theme
    if name == "history":
        from reader.ui.keeping.undo_history import UndoHistoryDialog

        return UndoHistoryDialog(session, theme, window)
    from reader.ui.keeping.restore_dialog import RestoreDialog

    return RestoreDialog(session, DataFolder(session.state.database.path.parent), theme, window)
