"""What can be done with highlights, as actions and as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from reader.domain.mark_colours import COLOURS
from reader.domain.marks import Highlight
from reader.ui.page.mark_colours import colour_name, swatch
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


def verbs(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What the actions of highlights do, by their names."""
    columns = window.columns

    def on_marks(name: str, *values: object) -> Callable[[], object]:
        return lambda: getattr(columns.highlights, name)(*values)

    return {
        "highlight": on_marks("mark"),
        **{f"highlight_{number}": on_marks("mark", colour) for number, colour in enumerate(COLOURS, 1)},
        "note": on_marks("note"),
        "article_note": on_marks("note_on_article"),
        "next_mark": on_marks("step", 1),
        "previous_mark": on_marks("step", -1),
        "next_paragraph": lambda: columns.highlights.keys.step(1),
        "previous_paragraph": lambda: columns.highlights.keys.step(-1),
        "remove_mark": on_marks("remove"),
        "copy_quote": on_marks("copy"),
        "copy_picture": lambda: window.part("sharing").copy(),
        "save_picture": lambda: window.part("sharing").save(),
        "all_marks": lambda: window.part("all_marks").open_all(),
    }


def fill_menu(window: MainWindow, menu: QMenu, mark: Highlight) -> None:
    """What can be done with a mark of the open article."""
    session, marks = window.session, window.highlights
    if mark.is_orphan:
        menu.addAction(tr("Attach it again…"), lambda: marks.begin_attaching(mark))
    elif mark.quote:
        menu.addAction(tr("Go there"), lambda: session.open_mark(session.current, mark.id))
    menu.addAction(tr("Note…"), lambda: marks.editor.open_for(mark))
    if mark.quote:
        colours = menu.addMenu(tr("Colour"))
        for colour in COLOURS:
            picture = swatch(colour, window.theme.palette)
            colours.addAction(picture, colour_name(colour), partial(marks.recolour, mark, colour))
        menu.addAction(tr("Copy as a quote with its source"), lambda: marks.copy_text(mark.quote))
    menu.addSeparator()
    menu.addAction(tr("Remove"), lambda: marks.remove(mark))
