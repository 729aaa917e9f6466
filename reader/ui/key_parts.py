"""The parts that lead to commands: the palette, the sheet of shortcuts, and the dialog that gives keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


def make_key_part(window: MainWindow, name: str) -> Any:
    """One of them, made when it is first asked for."""
    session, theme = window.session, window.theme
    if name == "palette":
        from reader.ui.ways.command_palette import CommandPalette
        from reader.ui.ways.palette_targets import PaletteTargets

        return CommandPalette(PaletteTargets(window), session, theme, window)
    if name == "shortcuts":
        from reader.ui.shortcuts.shortcuts_sheet import ShortcutsSheet

        return ShortcutsSheet(session.keys, theme, window, window.actions_table["edit_shortcuts"].trigger)
    from reader.ui.shortcuts.shortcut_editor import ShortcutEditor

    return ShortcutEditor(session, theme, window)
