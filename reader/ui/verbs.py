"""What each action does: short ways from the table of actions to the session and the window's parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reader.domain.listing import View
from reader.domain.marks import first_words
from reader.domain.phrase import phrase
from reader.domain.settings import THEMES, Settings, hint_of
from reader.ui.marks import mark_verbs
from reader.ui.ordering import own_orders, shelving
from reader.ui.reading import columns
from reader.ui.ways import subject_verbs
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


_AIDS = (("light_paragraph", "is_paragraph_lit"), ("ruler", "has_ruler"))


class Verbs:
    """The verbs of one window. Parts that are made late are asked for by name when they are needed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.session

    def table(self) -> dict[str, Callable[[], object]]:
        """The verb of each action, by the action's name."""
        window, session = self._window, self._session
        return {
            "back": self.back,
            "forward": lambda: session.going.go_through_history(1),
            **{name: partial(session.going.go, by) for name, by in (("previous", -1), ("next", 1))},
            **{name: partial(self.turn_page, by) for name, by in (("page_down", 1), ("page_up", -1))},
            **subject_verbs.verbs(session),
            "search": self.search,
            "find": self.find,
            "look_up": lambda: window.part("looking_up").look_up(),
            "read_aloud": lambda: window.part("speaking").toggle(),
            "dictionaries": lambda: window.part("dictionaries").open(),
            "find_next": lambda: self.step_matches(1),
            "find_previous": lambda: self.step_matches(-1),
            "contents": self.show_contents,
            "to_article": self.to_article,
            "bookmark_place": self.bookmark_place,
            **mark_verbs.verbs(window),
            **shelving.verbs(window),
            **own_orders.verbs(window),
            **self._going_back(),
            "import_files": self.import_files,
            "import_folder": self.import_folder,
            "watched_folders": lambda: window.part("watched_folders").open(),
            "save_page": lambda: window.part("save_page").open_with(),
            "export": self.export,
            "paste": lambda: window.imports.take_clipboard(QGuiApplication.clipboard().mimeData()),
            "report": self.show_report,
            "original": self.toggle_original,
            "imports": lambda: window.part("imports").open(),
            "life": lambda: window.part("life").open_life(),
            "map": lambda: window.part("map").open_map(),
            "copy_piece": lambda: window.part("pieces").copy_in_sight(),
            "open_piece": lambda: window.part("pieces").open_in_sight(),
            **self._about_source(),
            "print": lambda: window.part("printing").ask_for_printer(),
            "save_pdf": lambda: window.part("printing").ask_for_file(),
            "save_search": self.save_search,
            **{f"show_{view}": self._show(view) for view in View},
            "side": window.side.toggle,
            "focus": self.toggle_focus,
            **{f"{name}_folds": partial(self.turn_folds, name == "open") for name in ("open", "close")},
            **{name: partial(self.toggle_setting, setting) for name, setting in _AIDS},
            **columns.verbs(window),
            "hide_toolbar": lambda: self.toggle_setting("hides_toolbar"),
            "type": lambda: window.part("type_menu").open_at(window.top.buttons["type"]),
            "larger": lambda: self.resize_text(1),
            "smaller": lambda: self.resize_text(-1),
            "normal_size": lambda: session.change_settings(font_size=Settings().font_size),
            **{f"theme_{name}": self._theme(name) for name in ("system", *THEMES)},
            "preferences": lambda: window.part("preferences").open(),
            "palette": lambda: window.part("palette").open_palette(),
            "shortcuts": lambda: window.part("shortcuts").open(),
            "edit_shortcuts": lambda: window.part("shortcut_editor").open(),
            "data_folder": self.open_data_folder,
            "about": lambda: window.part("about").open(),
            "quit": window.close,
        }

    def back(self) -> None:
        """Back to where a jump within the article began, else to what was read before."""
        if self._session.subject or not self._window.way_back.go():
            self._session.going.go_through_history(-1)

    def turn_page(self, by: int) -> None:
        """A screen on (1) or back (-1) in what is shown and has the keys."""
        scrolling = self._window.columns.shown_view.scrolling
        (scrolling.page_down if by > 0 else scrolling.page_up)()

    def search(self) -> None:
        """Give the list's search field the keys."""
        if self._window.is_focused:
            self._window.set_focus_mode(False)
        self._window.part("list").focus_search()

    def save_search(self) -> None:
        """Keep the present search as a view."""
        self._window.part("list").smart.ask_to_save()

    def find(self) -> None:
        """Show the bar that finds words in the article, or in its original where that is shown."""
        shown = self._window.stand_in if not self._window.columns.active else None
        (shown.find_bar if shown else self._window.columns.find_bar).open_bar()

    def step_matches(self, by: int) -> None:
        """Go through what is lit: what was looked for in the article, or in the library."""
        if (shown := self._window.stand_in) and not self._window.columns.active:
            shown.find_bar.step(by)
        elif (bar := self._window.columns.find_bar).isVisible():
            bar.step(by)
        elif self._window.hits.count:
            self._window.hits.step(by)
        elif bar.go_on():
            self._window.columns.view.setFocus()

    def to_article(self) -> None:
        """Leave whatever is open, one thing at a time, and be back at the article."""
        window = self._window
        if window.link_cards.close_card() or ("speaking" in window.parts and window.parts["speaking"].stop()):
            return
        if window.columns.leave():
            return
        if shown := self._window.stand_in:
            if "find_bar" in vars(shown) and shown.find_bar.isVisible():
                shown.find_bar.close_bar()
            else:
                shown.close_stand_in()
            return
        if window.find_bar.isVisible():
            window.find_bar.close_bar()
        elif window.is_focused:
            window.set_focus_mode(False)
        elif window.view.hasFocus() and window.highlights.leave():
            pass
        elif window.view.hasFocus() and window.hits.count:
            window.hits.leave()
        elif not window.side.close_overlay() and self._session.list.query.words and not window.view.hasFocus():
            self._session.list.ask(words="")
        window.view.setFocus()

    def toggle_original(self) -> None:
        """Show what the article was made of, or the article again."""
        shown = self._window.part("original")
        self._window.actions_table["original"].setChecked(shown.isVisible())
        shown.toggle()

    def show_contents(self) -> None:
        """Give the contents the keys: in the side panel where they are shown, else under their button."""
        pane = self._window.contents_pane
        if pane.isVisible() and self._window.side.is_shown:
            pane.rows.setCurrentRow(max(0, pane.rows.reading))
            pane.rows.setFocus()
        else:
            self._window.part("contents_menu").open_at(self._window.top.buttons["contents"], self._window.view)

    def bookmark_place(self) -> None:
        """Bookmark the paragraph at the top of the view, with a label."""
        from reader.ui.widgets.half_typed import ask_line

        place = self._window.columns.view.place()
        article = self._window.columns.articles[0]
        if place is None or not article:
            return
        ask_line(
            self._window,
            self._session.state.half_typed,
            f"label {article} {place.offset}",
            lambda label: self._session.marking.bookmark_place(article, place, label.strip()),
            title=tr("Bookmark this paragraph"),
            label=tr("Label (may stay empty):"),
            text=first_words(place.anchor),
        )

    def import_files(self) -> None:
        """Ask for files and import them."""
        from PySide6.QtWidgets import QFileDialog

        from reader.services.kinds import endings

        patterns = " ".join(f"*{ending}" for ending in endings())
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Import files"), "", f"{tr('Articles')} ({patterns});;{tr('All files')} (*)"
        )
        if names:
            self._window.imports.take_paths([Path(name) for name in names], opens=len(names) == 1)

    def import_folder(self) -> None:
        """Ask for a folder and import all below it."""
        from PySide6.QtWidgets import QFileDialog

        if name := QFileDialog.getExistingDirectory(self._window, tr("Import a folder")):
            self._window.imports.take_paths([Path(name)])

    def export(self, articles: Sequence[str] = ()) -> None:
        """Ask what to export and where to: these articles, or what is open, selected or listed."""
        from reader.ui.tips import give_tips
        from reader.ui.transfer.export_dialog import ExportDialog

        window = self._window
        chosen = articles or window.part("list").selected()
        dialog = ExportDialog(self._session, window.exports, window.theme, window, selected=chosen)
        give_tips(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_report(self) -> None:
        """Show what the last import did; those before this start are in the list of imports."""
        if report := self._window.imports.last:
            self._window.imports.report_asked.emit(report)
        else:
            self._window.part("imports").open()

    def toggle_focus(self) -> None:
        """Show nothing but the article, or all again; the toolbar comes at the upper edge."""
        self._window.part("hidden_bar")
        self._window.set_focus_mode(not self._window.is_focused)

    def turn_folds(self, is_open: bool) -> None:
        """Open or close all that can be folded in the article."""
        from reader.ui.page.folds import turn_all

        if not turn_all(self._window.columns.shown_view, is_open=is_open):
            self._session.tell(phrase("There is nothing to unfold here."))

    def toggle_setting(self, name: str) -> None:
        """Turn a setting on or off."""
        self._session.change_settings(**{name: not getattr(self._session.settings, name)})

    def show_web_page(self) -> None:
        """Show the address of the open article, with the ways to go there."""
        from reader.ui.leaving import leads_out, offer_to_leave

        if leads_out(address := self._address()):
            offer_to_leave(self._session, address)
        else:
            self._session.tell(phrase("This article came without an address."))

    def copy_link(self) -> None:
        """Copy the address of the open article."""
        if address := self._address():
            QGuiApplication.clipboard().setText(address)
            self._session.tell(phrase("The link is copied."))
        else:
            self._session.tell(phrase("This article came without an address."))

    def resize_text(self, by: int) -> None:
        """Make the text larger or smaller by some pixels, within bounds."""
        hint = hint_of("font_size")
        size = self._session.settings.font_size + by
        self._session.change_settings(font_size=int(max(hint.low, min(hint.high, size))))

    def open_data_folder(self) -> None:
        """Show the data folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.state.database.path.parent)))

    def _about_source(self) -> dict[str, Callable[[], object]]:
        return {
            "web_page": self.show_web_page,
            "copy_link": self.copy_link,
            **{f"cite_{form}": self._cite(form) for form in ("apa", "bibtex", "ris")},
        }

    def _address(self) -> str:
        page = self._window.columns.view.page
        return page.article.source_url if page else ""

    def _going_back(self) -> dict[str, Callable[[], object]]:
        window, session = self._window, self._session
        return {
            "undo": session.steps.undo,
            "redo": session.steps.redo,
            "history": lambda: window.part("history").open(),
            "restore": lambda: window.part("restore").open(),
            "put_back": lambda: window.part("list").put_back(),
            "empty_wastebasket": lambda: window.part("list").empty_wastebasket(),
        }

    def _show(self, view: View) -> Callable[[], None]:
        return lambda: self._window.part("list").smart.show(view)

    def _theme(self, name: str) -> Callable[[], None]:
        def choose() -> None:
            self._session.change_settings(theme=name)
            self._window.theme.choose(name)  # where it was another for one start, the settings may have had this one

        return choose

    def _cite(self, form: str) -> Callable[[], None]:
        def cite() -> None:
            from reader.services.citing import FORMS

            if page := self._window.columns.view.page:
                QGuiApplication.clipboard().setText(FORMS[form](page.article))
                self._session.tell(phrase("The citation is copied."))

        return cite
