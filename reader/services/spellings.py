"""Authors who are likely one and the same, written in two ways."""

from reader.domain.article import Author
from reader.domain.spelling import is_likely_same, spelling_of
from reader.domain.subject import Tally
from reader.storage.library import Library
from reader.storage.views.subjects import Subjects

MOST = 12


def likely_same(library: Library, author: Author) -> list[Tally]:
    """The authors who may be the same as one, but for those who are merged already; the most frequent first."""
    subjects = Subjects(library)
    wanted = [spelling_of(name) for name in (author.name, *(each.name for each in subjects.merged(author.id))) if name]
    likely = [
        id_
        for id_, name in subjects.names()
        if id_ != author.id and any(is_likely_same(one, theirs) for theirs in [spelling_of(name)] for one in wanted)
    ]
    return subjects.tallied(likely[:MOST])
