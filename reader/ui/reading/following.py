"""What a click on a link in the article does: open, say that it is wanted, or ask before leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QObject, QTimer, Slot

from reader.domain.phrase import phrase

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

SUBJECTS = ("author", "series", "tag", "own-tag")
OWN = (*SUBJECTS, "article", "step", "original", "year", "sort", "all", "list", "merge", "part", "name")
"""Schemes of links that say nothing to the reader."""


class Following(QObject):
    """Follows addresses as the document writes them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._anchor = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_to_anchor)
        window.session.opened.connect(self._soon.start)

    def follow(self, address: str) -> None:
        """Do what a click on `address` asks for."""
        session = self._window.session
        scheme, _, rest = address.partition(":")
        if scheme == "step":
            session.going.go(1 if rest == "next" else -1)
        elif scheme == "article":
            self._open(rest)
        elif scheme == "original":
            self._window.part("original").toggle()
        elif scheme in SUBJECTS:
            session.open_subject(address)
        else:
            self._follow_link(address)

    @Slot(str)
    def tell_address(self, address: str) -> None:
        """Show where a link leads in the status line, if that is for people."""
        is_told = address and not address.startswith("#") and address.partition(":")[0] not in OWN
        self._window.status.show_address(address if is_told else "")

    def _follow_link(self, address: str) -> None:
        session = self._window.session
        link = self._window.view.shown.link_to(address) if self._window.view.shown else None
        if link and link.target and self._window.view.is_control_held:
            session.beside_asked.emit(link.target)
            return
        self._anchor = address.partition("#")[2]
        if link and session.open_link(link):
            return
        self._anchor = ""
        from reader.ui.leaving import leads_out, offer_to_leave

        if leads_out(address):
            offer_to_leave(session, address)
        else:
            title = link.title if link and link.title else unquote(address.removeprefix("wiki:"))
            session.tell(
                phrase("“{title}” is not in your library yet. Import it and this link comes alive.", title=title)
            )

    def _open(self, article: str) -> None:
        """With Ctrl, beside the open article."""
        session = self._window.session
        session.beside_asked.emit(article) if self._window.view.is_control_held else session.open(article)

    @Slot()
    def _go_to_anchor(self) -> None:
        """A link can mean a heading of the article that it opens."""
        anchor, self._anchor = self._anchor, ""
        if anchor:
            self._window.view.scrollToAnchor(unquote(anchor))
