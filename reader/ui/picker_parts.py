"""The pickers of the window, each made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.widgets.picker import Picker
    from reader.ui.window import MainWindow


def make_picker(window: MainWindow, name: str) -> Picker:
    """The picker `name`."""
    if name == "collection_picker":
        from reader.ui.ordering.collection_picker import CollectionPicker

        return CollectionPicker(window.session, window.theme, window)
    from reader.ui.ordering.tag_picker import TagPicker, TagRenamer

    made = TagPicker if name == "tag_picker" else TagRenamer
    return made(window.session, window.theme, window)
