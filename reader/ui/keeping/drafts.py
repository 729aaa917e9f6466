"""Notes that were being written when the program ended: they are kept, as if they had been left."""

from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.ui.session import Session


def keep_drafts(session: Session) -> None:
    """Make a note of each draft, as a step that can be undone, and say so."""
    state = session.state
    for draft in state.drafts.all():
        text = phrase("Keep the note that was being written when Armchair ended")
        if draft.mark and draft.mark in state.marked.known([draft.mark]):
            state.marked.change([draft.mark], text, note=draft.note)
        elif draft.note:
            state.marked.add(draft.article, Highlight("", note=draft.note), text)
        state.drafts.drop(draft)
        session.steps.tell_done([draft.article], text)
