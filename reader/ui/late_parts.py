"""What the window gets after its first article is painted: bars, list, side panel, menus; and dialogs on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.listing import View
from reader.services.import_report import ImportReport
from reader.ui.actions import ACTIONS, GO, HELP, LIBRARY, LOOK, MARK, Actions
from reader.ui.article_menu import show_menu
from reader.ui.following import Following
from reader.ui.footer import Footer
from reader.ui.index_keeper import IndexKeeper
from reader.ui.notices import NoticeBar
from reader.ui.panes.library import LibraryPane
from reader.ui.search_hits import SearchHits
from reader.ui.side_panel import SidePanel
from reader.ui.status import Status
from reader.ui.status_line import StatusLine
from reader.ui.top_bar import TopBar
from reader.ui.verbs import Verbs

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_IN_MENU = (LIBRARY, MARK, GO, LOOK, HELP)


def complete(window: MainWindow) -> None:
    """Make the parts and connect them."""
    session, theme = window.session, window.theme
    window.verbs = Verbs(window)
    window.following = Following(window)
    window.hits = SearchHits(window)
    window.index_keeper = IndexKeeper(session, window)
    window.actions_table = Actions(window.verbs.table(), theme, window)
    window.place_bars(TopBar(window.actions_table, theme, window), StatusLine(session, theme, window))
    window.view.followed.connect(window.following.follow)
    window.view.hovered.connect(window.status.show_address)
    pane = LibraryPane(session, theme, window)
    window.parts["list"] = pane
    window.replace_list(pane)
    pane.import_asked.connect(window.verbs.import_files)
    window.side.fill(SidePanel(session, theme, window))
    window.parts["notices"] = NoticeBar(session, theme, window.middle)
    window.top.more.setMenu(_menu(window))
    Status(window)
    Footer(window)
    session.export_asked.connect(window.verbs.export)
    window.imports.report_asked.connect(lambda report: _show_report(window, report))
    window.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    window.view.customContextMenuRequested.connect(lambda at: show_menu(window, at))
    QWidget.setTabOrder(pane, window.view)


def make_part(window: MainWindow, name: str) -> Any:
    """A dialog or overlay that is made when it is first asked for."""
    session, theme = window.session, window.theme
    match name:
        case "type_menu":
            from reader.ui.type_menu import TypeMenu

            return TypeMenu(session, theme, window)
        case "palette":
            from reader.ui.command_palette import CommandPalette

            return CommandPalette(window.actions_table, theme, window, window.part("list").smart.actions)
        case "shortcuts":
            from reader.ui.shortcuts_sheet import ShortcutsSheet

            return ShortcutsSheet(theme, window)
        case "preferences":
            from reader.ui.preferences import PreferencesDialog

            return PreferencesDialog(session, theme, window)
        case "about":
            from reader.ui.about import AboutDialog

            return AboutDialog(session, theme, window)
    raise KeyError(name)


def _menu(window: MainWindow) -> QMenu:
    menu = QMenu(window)
    for group in _IN_MENU:
        menu.addSeparator()
        for spec in ACTIONS:
            if spec.group == group and spec.name not in _KEYS_ONLY:
                menu.addAction(window.actions_table[spec.name])
    return menu


_KEYS_ONLY = frozenset(
    (
        *("page_down", "page_up", "to_article", "find_next", "find_previous", "copy", "search"),
        *("back", "forward", "previous", "next", "larger", "smaller", "normal_size"),
        *(f"show_{view}" for view in View),
        *("theme_system", "theme_light", "theme_sepia", "theme_dark"),
    )
)


def _show_report(window: MainWindow, report: ImportReport) -> None:
    from reader.ui.import_report import ImportReportDialog

    dialog = ImportReportDialog(report, window.session, window.theme, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
