"""What the window gets after its first article is painted: bars, list, side panel, menus; and dialogs on demand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.keeping.index_keeper import IndexKeeper
from reader.ui.marks.highlights import Highlights
from reader.ui.marks.mark_verbs import fill_menu
from reader.ui.more_menu import more_menu
from reader.ui.notices import NoticeBar
from reader.ui.page.spoken_page import SpokenPage
from reader.ui.page_parts import FirstMove, make_page_part
from reader.ui.panes.contents import ContentsPane, Follower
from reader.ui.panes.library import LibraryPane
from reader.ui.part_menus import give_menus
from reader.ui.reading.article_menu import show_menu
from reader.ui.reading.columns import Columns
from reader.ui.reading.following import Following
from reader.ui.reading.footer import Footer
from reader.ui.reading.footnotes import Footnotes
from reader.ui.reading.link_card import LinkCards
from reader.ui.reading.search_hits import SearchHits
from reader.ui.reading.way_back import WayBack
from reader.ui.reading_clock import ReadingClock
from reader.ui.side_panel import SidePanel
from reader.ui.status import Status
from reader.ui.status_line import StatusLine
from reader.ui.tips import give_tips
from reader.ui.top_bar import TopBar
from reader.ui.transfer.watching import Watching
from reader.ui.verbs import Verbs
from reader.ui.widgets.menu_key import give_menu_key

if TYPE_CHECKING:
    from pathlib import Path

    from reader.services.import_report import ImportReport
    from reader.services.looking_in import Found
    from reader.ui.window import MainWindow


def complete(window: MainWindow) -> None:
    """Make the parts and connect them."""
    session, theme = window.session, window.theme
    if "index_keeper" not in vars(window):
        _begin(window)
    window.columns = Columns(window)
    window.verbs = Verbs(window)
    window.following = Following(window)
    window.hits = SearchHits(window)
    window.highlights = Highlights(window)
    window.actions_table = Actions(window.verbs.table(), theme, window, session.keys)
    window.place_bars(TopBar(window.actions_table, theme, window), StatusLine(session, theme, window))
    window.view.followed.connect(window.following.follow)
    window.view.picture_asked.connect(lambda position: window.part("image_viewer").open_at(position))
    window.view.hovered.connect(window.following.tell_address)
    pane = LibraryPane(session, theme, window)
    window.parts["list"] = pane
    window.replace_list(pane)
    pane.import_asked.connect(window.verbs.import_files)
    window.contents = Follower(window.view)
    window.contents_pane = ContentsPane(window.contents, theme, window)
    panel = SidePanel(session, theme, window)
    panel.put_contents(window.contents_pane)
    window.way_back = WayBack(window)
    window.footnotes = Footnotes(window, window.view)
    window.link_cards = LinkCards(window.view, session, theme)
    panel.marks.menu = partial(fill_menu, window)
    panel.marks.more = lambda: window.part("all_marks").open_all(session.current)
    for linking in (panel.backlinks, panel.recommended):
        linking.left.connect(partial(_read_on, window))
    window.side.fill(panel)
    window.parts["notices"] = NoticeBar(session, theme, window.middle)
    window.top.more.setMenu(more_menu(window))
    window.told = Status(window)
    window.parts["footer"] = Footer(window)
    window.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    window.view.customContextMenuRequested.connect(lambda at: show_menu(window, at))
    _aid_reading(window)
    window.view.replaced.connect(lambda: _complete_page(window))
    _complete_page(window)
    FirstMove(window)
    window.highlights.keys.taken.connect(SpokenPage(window.view).focus)
    window.reading_clock = ReadingClock(window)
    QWidget.setTabOrder(pane.list, window.view)
    _explain(window, panel.author)


def _read_on(window: MainWindow) -> None:
    """Give the keys to the article in the column that has them."""
    window.columns.view.setFocus()


def _begin(window: MainWindow) -> None:
    """What works behind the window, and what the session asks of it: once, however often the rest is made anew."""
    session, imports, saving = window.session, window.imports, window.saving
    window.index_keeper = IndexKeeper(session, window.work)
    window.watching = Watching(session, imports, window.work)

    def open_beside(article: str) -> None:
        window.columns.open_beside(article)

    def export(articles: list[str]) -> None:
        window.verbs.export(articles)

    session.beside_asked.connect(open_beside)
    session.subject_asked.connect(lambda address, is_visit: window.part("subject").open_subject(address, is_visit))
    session.page_asked.connect(saving.save)
    for met in (saving.asked_again, imports.address_met):
        met.connect(lambda address: window.part("save_page").open_with(address))
    session.export_asked.connect(export)
    session.picker_asked.connect(lambda name, articles: window.part(name).open_for(articles))
    imports.report_asked.connect(lambda report: _show_report(window, report))
    imports.choice_asked.connect(lambda path, found: _ask_which(window, path, found))
    session.settings_changed.connect(lambda *_: _aid_reading(window))


def _explain(window: MainWindow, authors: QWidget) -> None:
    """What can be done with what is seen, by menus and tooltips."""
    give_menus(window, authors)
    give_menu_key(window)
    give_tips(window)


def make_part(window: MainWindow, name: str) -> Any:
    """A dialog or overlay that is made when it is first asked for."""
    session, theme = window.session, window.theme
    match name:
        case "type_menu":
            from reader.ui.reading.type_menu import TypeMenu

            return TypeMenu(session, theme, window)
        case "palette" | "shortcuts" | "shortcut_editor":
            from reader.ui.key_parts import make_key_part

            return make_key_part(window, name)
        case "preferences":
            from reader.ui.preferences import PreferencesDialog

            preferences = PreferencesDialog(session, theme, window)
            preferences.erase_asked.connect(window.reading_clock.erase)
            return preferences
        case "save_page":
            from reader.ui.transfer.save_page import SavePageDialog

            return SavePageDialog(window.saving, theme, window)
        case "watched_folders":
            from reader.ui.transfer.watched_folders import WatchedFoldersDialog

            return WatchedFoldersDialog(window.watching, theme, window)
        case "imports":
            from reader.ui.transfer.import_history import ImportHistoryDialog

            dialog = ImportHistoryDialog(session, theme, window)
            dialog.report_asked.connect(lambda report: _show_report(window, report))
            return dialog
        case "history" | "restore" | "basket_bar" | "late_closing":
            from reader.ui.kept_parts import make_kept_part

            return make_kept_part(window, name)
        case "original":
            from reader.ui.reading.original_view import place_in

            return place_in(window)
        case "all_marks":
            from reader.ui.marks.all_marks import AllMarks

            return AllMarks(session, theme, window)
        case "tag_picker" | "tag_renamer" | "collection_picker":
            from reader.ui.picker_parts import make_picker

            return make_picker(window, name)
        case "about":
            from reader.ui.about import AboutDialog

            return AboutDialog(session, theme, window)
    return make_page_part(window, name)


def _aid_reading(window: MainWindow) -> None:
    """What dims the page is made when it is first wanted."""
    settings = window.session.settings
    shown = {
        "light_paragraph": settings.is_paragraph_lit,
        "ruler": settings.has_ruler,
        "hide_toolbar": settings.hides_toolbar,
        "continuous": settings.is_continuous,
    }
    for name, is_on in shown.items():
        window.actions_table[name].setChecked(is_on)
    wanted = {
        "aids": settings.is_paragraph_lit or settings.has_ruler,
        "running_on": settings.is_continuous,
        "hidden_bar": settings.hides_toolbar,
    }
    for name, is_on in wanted.items():
        if is_on and name not in window.parts:
            window.parts[name] = make_part(window, name)


def _complete_page(window: MainWindow) -> None:
    """Only articles with formulas that nobody drew yet load what draws them; the same holds of parting words."""
    document = window.view.shown
    if document is None:
        return
    if document.undrawn:
        if "formulas" not in window.parts:
            window.parts["formulas"] = make_part(window, "formulas")
        window.parts["formulas"].draw(document.undrawn)
    if language := document.unhyphenated:
        from reader.services.typesetting.hyphenation import prepare

        window.session.jobs.read(lambda _: prepare(language), lambda _: _part_words(window), latest="hyphens")


def _part_words(window: MainWindow) -> None:
    if window.view.shown is not None and window.view.shown.unhyphenated:
        window.view.restyle()


def _show_report(window: MainWindow, report: ImportReport) -> None:
    from reader.ui.transfer.import_report import ImportReportDialog

    dialog = ImportReportDialog(report, window.session, window.theme, window)
    give_tips(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _ask_which(window: MainWindow, path: Path, found: list[Found]) -> None:
    from reader.ui.transfer.archive_chooser import ArchiveChooser

    dialog = ArchiveChooser(path, found, window.theme, window)
    give_tips(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.chosen.connect(lambda places: window.imports.take_chosen(path, places))
    dialog.open()
