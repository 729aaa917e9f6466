"""The rows of the left list as Qt models: articles, fetched as they are seen, groups, wanted articles. No painting."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from reader.domain.article import Summary
from reader.domain.errors import ReaderError
from reader.domain.listing import OWN_TAG, AuthorRow, GroupRow, ListQuery, WantedRow, place_in, runs_apart
from reader.domain.text import is_right_to_left
from reader.ui.listing.snippets import Snippets
from reader.ui.session import Session
from reader.ui.words import apart, counted, day, tr

if TYPE_CHECKING:
    from reader.services.snippets import Hit

ROWS_AT_ONCE = 16
"""How many rows are fetched when one is asked for by itself."""
ROWS_KEPT = 2048
TOOLTIP_SIGNS = 600
TAGS_SHOWN = 4

SummaryRole = Qt.ItemDataRole.UserRole
"""What a row stands for: `Summary`, `AuthorRow`, `GroupRow` or `WantedRow`."""
RowRole = Qt.ItemDataRole.UserRole + 1
"""What a row shows: `Row`."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows, whatever it stands for; `percent` is how much of the line at its foot is drawn, the marks are
    parts of title and text, from and to. A row stands `depth` deep in a tree.
    """

    title: str
    text: str = ""
    meta: tuple[str, ...] = ()
    is_strong: bool = False
    is_starred: bool = False
    is_dashed: bool = False
    percent: int = 0
    title_marks: tuple[tuple[int, int], ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    depth: int = 0


class RowModel(QAbstractListModel):
    """Rows in an order of `keys` that stay the same while rows come and go.

    `opens_on_move` says that moving to a row already opens it; `lines`, how many lines title and text have together;
    `keeps_place`, that what came last is the same list anew, so that selection and scroll place should outlive it.
    """

    opens_on_move = False
    lines = 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys: Sequence[Any] = ()
        self.keeps_place = True
        self._query: ListQuery | None = None

    def prepare(self, first: int, last: int) -> None:
        """Rows `first` to `last` (exclusive) are about to be asked for."""

    def item(self, place: int) -> Any:
        """What the row at `place` stands for, None when it has vanished."""
        raise NotImplementedError

    def row(self, place: int) -> Row:
        """What the row at `place` shows."""
        raise NotImplementedError

    def spoken(self, place: int) -> str:
        """The row at `place` as a screen reader says it."""
        row = self.row(place)
        return ", ".join(filter(None, (row.title, row.text, *row.meta)))

    def place_of(self, key: Any, *near: int) -> int:
        """Where the row with `key` stands, -1 if nowhere; quickest when it is at one of `near`."""
        for place in near:
            if 0 <= place < len(self.keys) and self.keys[place] == key:
                return place
        if isinstance(self.keys, array):
            return place_in(self.keys, key)
        try:
            return self.keys.index(key)
        except ValueError:
            return -1

    def places_of(self, keys: Sequence[Any]) -> list[int]:
        """Where the rows with `keys` stand, from the top; those that are gone are left out."""
        if len(keys) < 4:
            return sorted(place for place in map(self.place_of, keys) if place >= 0)
        wanted = set(keys)
        return [place for place, key in enumerate(self.keys) if key in wanted]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = index.row()
        if not 0 <= place < len(self.keys):
            return None
        if role == RowRole:
            return self.row(place)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row(place).title
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(self.row(place))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(place)
        return self.item(place) if role == SummaryRole else None

    def _begin(self, query: ListQuery) -> None:
        """Begin a reset that brings the answer to `query`."""
        self.keeps_place = query == self._query
        self._query = query
        self.beginResetModel()


class ArticleModel(RowModel):
    """The session's list. Of its rows only those last seen are held, however many; keys are `ShownList.order`'s."""

    opens_on_move = True
    failed = Signal(Exception)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._held: dict[int, Summary | None] = {}
        self._snippets = Snippets(session, self)
        self._snippets.came.connect(self._take_snippets)
        self.keys = session.list.order
        session.list.order_changed.connect(self._take_order)
        session.marks_changed.connect(self._take_marks)

    def prepare(self, first: int, last: int) -> None:
        missing = [place for place in range(first, last) if place not in self._held]
        if missing:
            self._hold(missing[0], missing[-1] + 1)

    def item(self, place: int) -> Summary | None:
        if place not in self._held:
            self._hold(place, min(place + ROWS_AT_ONCE, len(self.keys)))
        return self._held[place]

    def row(self, place: int) -> Row:
        summary = self.item(place)
        if summary is None:
            return Row("")
        key = self.keys[place]
        hit = self._snippets.of(key)
        if hit is None:
            self._snippets.want((key,))
        return _article_row(summary, hit)

    def spoken(self, place: int) -> str:
        summary = self.item(place)
        return _spoken_article(summary) if summary else ""

    def summaries(self, places: Iterable[int]) -> list[Summary]:
        """The articles at `places`, without disturbing the rows held."""
        wanted = list(places)
        parts = (wanted[start : start + 1000] for start in range(0, len(wanted), 1000))
        return list(chain.from_iterable(self._session.shelf.rows([self.keys[at] for at in part]) for part in parts))

    def place_of_article(self, article: str) -> int:
        """Where the article with this id stands, -1 if it does not."""
        key = self._session.shelf.key_of(article)
        return -1 if key is None else self.place_of(key)

    @Slot()
    def _take_order(self) -> None:
        order, query, shown = self._session.list.order, self._session.list.query, self.keys
        if query == self._query and isinstance(shown, array):
            self.keeps_place = True
            if order == shown:
                self.keys = order
                self._refresh_all()
                return
            if runs := runs_apart(shown, order):
                self._take_out(shown[:], runs)
            elif runs := runs_apart(order, shown):
                self._put_in(shown[:], order, runs)
            if runs:
                self.keys = order
                self._refresh_all()
                return
        self._begin(query)
        self.keys = order
        self._held.clear()
        self.endResetModel()

    def _take_out(self, keys: "array[int]", runs: Sequence[tuple[int, int]]) -> None:
        """Rows went: the others stay as they are, for the eye and for screen readers."""
        self.keys = keys
        for first, number in reversed(runs):
            self.beginRemoveRows(QModelIndex(), first, first + number - 1)
            del keys[first : first + number]
            kept = {place: row for place, row in self._held.items() if not first <= place < first + number}
            self._held = {place - number * (place > first): row for place, row in kept.items()}
            self.endRemoveRows()

    def _put_in(self, keys: "array[int]", order: "array[int]", runs: Sequence[tuple[int, int]]) -> None:
        """Rows came."""
        self.keys = keys
        for first, number in runs:
            self.beginInsertRows(QModelIndex(), first, first + number - 1)
            keys[first:first] = order[first : first + number]
            self._held = {place + number * (place >= first): row for place, row in self._held.items()}
            self.endInsertRows()

    @Slot(object)
    def _take_snippets(self, keys: set[int]) -> None:
        for place in [place for place in self._held if self.keys[place] in keys]:
            self.dataChanged.emit(self.index(place), self.index(place))

    @Slot(object)
    def _take_marks(self, articles: set[str]) -> None:
        if not articles:
            self._refresh_all()
            return
        for place in [place for place, summary in self._held.items() if summary and summary.id in articles]:
            self._refresh(place)

    def _refresh_all(self) -> None:
        held = sorted(self._held)
        self._held.clear()
        if held:
            self.dataChanged.emit(self.index(held[0]), self.index(held[-1]))

    def _refresh(self, place: int) -> None:
        (fresh,) = self._rows(place, place + 1)
        if fresh != self._held[place]:
            self._held[place] = fresh
            self.dataChanged.emit(self.index(place), self.index(place))

    def _hold(self, first: int, last: int) -> None:
        for place, summary in enumerate(self._rows(first, last), first):
            self._held.pop(place, None)
            self._held[place] = summary
        while len(self._held) > max(ROWS_KEPT, last - first):
            del self._held[next(iter(self._held))]

    def _rows(self, first: int, last: int) -> list[Summary | None]:
        """Rows `first` to `last` (exclusive), None for those that vanished. A library that cannot be read is told of
        once and gives empty rows: this is called while painting, where nothing may be raised."""
        try:
            found = self._session.list.rows(first, last)
            if len(found) < last - first:
                return [next(iter(self._session.list.rows(at, at + 1)), None) for at in range(first, last)]
        except ReaderError as exc:
            self.failed.emit(exc)
            return [None] * (last - first)
        return list(found)


class GroupModel(RowModel):
    """Groups of articles: authors, tags, sources or years; keys are what each narrows a list to."""

    def __init__(self, lines: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = lines
        self._groups: Sequence[AuthorRow | GroupRow] = ()
        self._is_narrowed = False

    def show(self, groups: Sequence[AuthorRow | GroupRow], query: ListQuery) -> None:
        """Show these groups, which answer `query`."""
        self._begin(query)
        self._groups = groups
        self._is_narrowed = bool(query.words.strip())
        self.keys = [group.id if isinstance(group, AuthorRow) else (group.filter, group.value) for group in groups]
        self.endResetModel()

    def item(self, place: int) -> AuthorRow | GroupRow:
        return self._groups[place]

    def row(self, place: int) -> Row:
        group = self._groups[place]
        number = counted("%Ln articles", group.articles)
        if isinstance(group, AuthorRow):
            return Row(group.name or tr("Unknown author"), group.bio, (number,), is_strong=True)
        meta = (number, tr("yours")) if group.filter == OWN_TAG else (number,)
        if self._is_narrowed and group.filter == OWN_TAG:  # what it stands below may be left out
            return Row(str(group.value), meta=meta, is_strong=True)
        return Row(group.name, meta=meta, is_strong=True, depth=group.depth)

    def spoken(self, place: int) -> str:
        group, row = self._groups[place], self.row(place)
        name = str(group.value) if isinstance(group, GroupRow) and group.filter == OWN_TAG else row.title
        return ", ".join(filter(None, (name, row.text, *row.meta)))


class WantedModel(RowModel):
    """What stored articles point to and the library does not have; keys are title and address."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: Sequence[WantedRow] = ()

    def show(self, wanted: Sequence[WantedRow], query: ListQuery) -> None:
        """Show these wanted articles, which answer `query`."""
        self._begin(query)
        self._wanted = wanted
        self.keys = [(row.title, row.url) for row in wanted]
        self.endResetModel()

    def item(self, place: int) -> WantedRow:
        return self._wanted[place]

    def row(self, place: int) -> Row:
        wanted = self._wanted[place]
        is_said = wanted.title in ("", wanted.url) or wanted.url.startswith("wiki:")
        text = wanted.snippet or ("" if is_said else wanted.url)
        return Row(
            wanted.title or wanted.url, text, tuple(_about_wanted(wanted)), is_starred=wanted.is_starred, is_dashed=True
        )


def _about_wanted(wanted: WantedRow) -> Iterator[str]:
    """The tags of a saved link, which give way where there is no room; how many articles point to it, when it was
    saved, that it was read, and the marks that wait for its article."""
    if wanted.tags:
        yield " · ".join(f"#{tag}" for tag in wanted.tags[:TAGS_SHOWN])
    if wanted.links:
        yield counted("Wanted by %n articles", wanted.links)
    if wanted.is_saved:
        yield tr("Saved {date}", date=day(wanted.saved)) if wanted.saved else tr("Saved link")
    if wanted.is_read:
        yield tr("read")
    if wanted.highlights:
        yield counted("%n marks", wanted.highlights)


def _article_row(article: Summary, hit: "Hit | None") -> Row:
    is_begun = 0 < article.percent < 100
    meta = (
        article.authors,
        day(article.published),
        counted("%n min", article.minutes),
        tr("{percent} %", percent=article.percent) if is_begun else "",
        "★" * article.stars,
        tr("archived") if article.is_archived else "",
    )
    return Row(
        title=article.title,
        text=hit.text.text if hit else article.summary,
        meta=tuple(filter(None, meta)),
        is_strong=not article.is_read,
        is_starred=article.is_bookmarked,
        percent=article.percent if is_begun else 0,
        title_marks=hit.title if hit else (),
        marks=hit.text.spans if hit else (),
    )


def _spoken_article(article: Summary) -> str:
    parts = (
        article.title,
        article.authors,
        tr("read") if article.is_read else tr("unread"),
        counted("%n minutes", article.minutes),
        counted("%n percent read", article.percent) if 0 < article.percent < 100 else "",
        tr("bookmarked") if article.is_bookmarked else "",
        counted("%n stars", article.stars) if article.stars else "",
        tr("archived") if article.is_archived else "",
    )
    return ", ".join(filter(None, parts))


def _tooltip(row: Row) -> str:
    """Rich text, because only that is broken into lines; titles are text, whatever signs they hold."""
    way = "rtl" if is_right_to_left(row.title + row.text) else "ltr"
    parts = (
        f"<b>{escape(row.title)}</b>",
        escape(row.text[:TOOLTIP_SIGNS]),
        " · ".join(apart(escape(part)) for part in row.meta),
    )
    return f'<div dir="{way}">' + "<br>".join(filter(None, parts)) + "</div>"
