"""Addresses that lead out of Armchair: each is shown first, and the second press hands it to the system."""

from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.domain.phrase import phrase, template
from reader.ui.session import Notice, Session

SAVED = ("http", "https")
OUTSIDE = (*SAVED, "mailto")


def leads_out(address: str) -> bool:
    """Whether another program could do something with `address`."""
    try:
        return urlsplit(address).scheme in OUTSIDE
    except ValueError:  # it only looks like an address
        return False


def offer_to_leave(session: Session, address: str) -> None:
    """Show an address that leads out, with the ways to go on from there."""
    told = phrase("This link leaves Armchair: {address}", address=address)
    notice = Notice(told, template("Open in the browser"), lambda: leave(address))
    if urlsplit(address).scheme in SAVED:
        notice = notice._replace(also=template("Save it here"), act_also=lambda: session.page_asked.emit(address))
    session.noticed.emit(notice)


def leave(address: str) -> None:
    """Hand an address to the browser, or to whatever the system has for it."""
    QDesktopServices.openUrl(QUrl(address))
