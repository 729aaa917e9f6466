"""What a reader does with saved links, whose articles are not here: what one is told of, and deleting them."""

from collections.abc import Sequence
from functools import partial

from reader.domain.listing import WantedRow
from reader.domain.phrase import Phrase, phrase, template
from reader.storage.library import Library
from reader.storage.state import State
from reader.ui import leaving
from reader.ui.session import Notice, Session
from reader.ui.transfer.saving import offering_page


def tell(session: Session, link: WantedRow) -> None:
    """Say why nothing opens, and how the article would come."""
    notice = Notice(phrase("This is a saved link: its article is not in your library yet."))
    notice = offering_page(notice, session, link.url)
    if leaving.leads_out(link.url):
        leave = partial(leaving.offer_to_leave, session, link.url)
        notice = notice._replace(also=template("Open in the browser…"), act_also=leave)
    session.noticed.emit(notice)


def delete(session: Session, rows: Sequence[WantedRow]) -> None:
    """Delete those of `rows` that are saved links, as one step of undo. To what articles only point to nothing happens:
    it is theirs."""
    from reader.storage.arriving.saved_links import trash_key

    links = [row for row in rows if row.is_saved]
    if not links:
        session.tell(phrase("Your articles point there: only links that you saved can be deleted."))
        return
    text = phrase("Delete {n} saved links", n=len(links))
    if len(links) == 1:
        text = phrase("Delete the saved link “{title}”", title=links[0].title)
    keys = [trash_key(link.url) for link in links]

    def work(state: State, _library: Library) -> Phrase:
        state.wastebasket.add(keys, text)
        return text

    def done(text: Phrase, step: int) -> None:
        session.steps.tell_done([], text, step)
        session.list.refresh()

    session.steps.take(work, done, size=len(keys))
