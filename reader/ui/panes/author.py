"""Who wrote the open article: picture, name, bio, honours, and the way to what else they wrote."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.domain.article import Article, Author, BodyFormat, Honour
from reader.services.reading import Page
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.cards import LinkButton
from reader.ui.widgets.elided import Look, font_of, heading, label_of
from reader.ui.widgets.portrait import SIDE, Portrait, face
from reader.ui.words import apart, counted, tr

AUTHORS_SHOWN = 5
BIO_LINES = 4
HONOURS_SHOWN = 6
PICTURES_KEPT = 50
_ALL_LINES = 400
_AT_START = Qt.AlignmentFlag.AlignLeft
_NAME = Look(13, "ink", 2, is_strong=True, of_window=True)
_BIO = Look(13, "soft", BIO_LINES)
_YEAR = Look(11, "accent", of_window=True)
_HONOUR = Look(13, "soft", 4, of_window=True)
_QUIET = Look(12, "faint", 3)


class AuthorPane(QWidget):
    """A block for each author of the open article; it has no height while no article is open."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: object = None
        self._blocks: list[_AuthorBlock] = []
        self._pictures: dict[str, QImage] = {}
        self._body: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self.setAccessibleName(tr("Author"))
        session.opened.connect(self._show)
        session.list.counts_changed.connect(self._count)
        theme.changed.connect(self.update)
        if session.page:
            self._show(session.page)

    @Slot(object)
    def _show(self, page: Page) -> None:
        article = page.article
        is_bio_text = self._session.state.is_bio_text(article.id)
        shown = (article.authors, is_bio_text, _may_be_text(article))
        if shown == self._shown:
            self._count()
            return
        self._shown = shown
        self.setUpdatesEnabled(False)
        self._clear()
        self._fill(article.authors, is_bio_text=is_bio_text, may_be_text=_may_be_text(article))
        self._count()
        self._ask_pictures()
        self.setUpdatesEnabled(True)

    @Slot()
    def _count(self) -> None:
        for block in self._blocks:
            block.count()

    def _ask_pictures(self) -> None:
        for picture in {block.author.picture for block in self._blocks} - {""}:
            if picture in self._pictures:
                self._take_picture(picture, self._pictures[picture])
            else:
                self._ask_picture(picture)

    def _ask_picture(self, picture: str) -> None:
        self._session.jobs.read(lambda desk: face(desk, picture), lambda image: self._take_picture(picture, image))

    def _take_picture(self, picture: str, image: QImage) -> None:
        self._pictures[picture] = image
        while len(self._pictures) > PICTURES_KEPT:
            del self._pictures[next(iter(self._pictures))]
        for block in self._blocks:
            block.portrait.take(picture, image)

    def _clear(self) -> None:
        self._blocks = []
        if self._body:
            self._body.hide()
            self._body.deleteLater()

    def _fill(self, authors: tuple[Author, ...], *, is_bio_text: bool, may_be_text: bool) -> None:
        self._body = body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading(tr("Authors") if len(authors) > 1 else tr("Author"), self._theme, body))
        for author in authors[:AUTHORS_SHOWN] or (Author(),):
            known = replace(author, bio="", honours=()) if is_bio_text else author
            block = _AuthorBlock(self._session, self._theme, body, author=known)
            self._blocks.append(block)
            column.addWidget(block)
        if more := len(authors) - AUTHORS_SHOWN if len(authors) > AUTHORS_SHOWN else 0:
            column.addWidget(label_of(counted("and %n more authors", more), _QUIET, self._theme, body))
        if is_bio_text or may_be_text:
            column.addLayout(self._bio_line(is_bio_text, body))
        self._layout.addWidget(body)

    def _bio_line(self, is_bio_text: bool, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if is_bio_text:
            row.addWidget(label_of(tr("The bio was put back into the text."), _QUIET, self._theme, parent), 1)
        look = Look(12, "accent" if is_bio_text else "faint")
        button = LinkButton(tr("Undo") if is_bio_text else tr("This is not a bio"), self._theme, parent, look)
        button.setToolTip(tr("Whether these lines are about the author or belong to the article’s text"))
        button.clicked.connect(lambda: self._session.authors.take_bio_as_text(not is_bio_text))
        row.addWidget(button, 0, _AT_START)
        return row


class _AuthorBlock(QWidget):
    """One author."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget, *, author: Author) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.author = author
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(self._top())
        if author.honours:
            self._column.addLayout(self._honours())
        self._articles = LinkButton("", theme, self)
        self._articles.clicked.connect(self._show_page)
        self._articles.hide()
        self._column.addWidget(self._articles, 0, _AT_START)
        self.setAccessibleName(author.name or tr("Unknown author"))

    def count(self) -> None:
        """Say how many articles of the author there are now."""
        number = self._session.shelf.author_count(self.author.id) if self.author != Author() else 0
        text = counted("%Ln articles in your library", number)
        self._articles.setText(f"{text} ›")
        self._articles.setAccessibleName(text)
        self._articles.setVisible(number > 0)

    @Slot()
    def _show_page(self) -> None:
        self._session.open_subject(f"author:{self.author.id}")

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.portrait = Portrait(self._theme, self, author=self.author)
        row.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addStretch(1)
        self._name = label_of(self.author.name or tr("Unknown author"), _NAME, self._theme, self)
        self._words.addWidget(self._name)
        self._add_naming()
        if self.author.bio:
            self._add_bio()
        self._words.addStretch(1)
        row.addLayout(self._words, 1)
        return row

    def _add_naming(self) -> None:
        """Authors that came without a name can be given one, and another one later."""
        if not self.author.bio or self.author.id != Author(bio=self.author.bio).id:
            return
        text = tr("Change name…") if self.author.name else tr("Name…")
        self._rename = LinkButton(text, self._theme, self, Look(12, "faint" if self.author.name else "accent"))
        self._rename.setToolTip(tr("All articles with the same bio get this author"))
        self._edit = _NameEdit(self)
        self._edit.setText(self.author.name)
        self._edit.setAccessibleName(tr("Name of the author"))
        self._edit.setPlaceholderText(tr("Name of the author"))
        self._edit.hide()
        self._rename.clicked.connect(self._start_naming)
        self._edit.returnPressed.connect(self._take_name)
        self._edit.left.connect(self._stop_naming)
        self._words.addWidget(self._rename, 0, _AT_START)
        self._words.addWidget(self._edit)

    @Slot()
    def _start_naming(self) -> None:
        self._rename.hide()
        self._edit.show()
        self._edit.setFocus()
        self._edit.selectAll()

    @Slot()
    def _stop_naming(self) -> None:
        self._edit.setText(self.author.name)
        self._edit.hide()
        self._rename.show()
        self._rename.setFocus()

    @Slot()
    def _take_name(self) -> None:
        name = " ".join(self._edit.text().split())
        self._stop_naming()
        if name != self.author.name:
            self._session.authors.give(self.author.id, name)

    def _add_bio(self) -> None:
        self._bio = label_of(self.author.bio, _BIO, self._theme, self)
        self._more = LinkButton(tr("more"), self._theme, self, Look(12, "accent"))
        self._more.clicked.connect(self._unfold)
        self._more.hide()
        self._words.addWidget(self._bio)
        self._words.addWidget(self._more, 0, _AT_START)
        self._bio.fitted.connect(self._offer_more)

    @Slot(bool)
    def _offer_more(self, is_cut: bool) -> None:
        if not self._is_unfolded():
            self._more.setVisible(is_cut)

    @Slot()
    def _unfold(self) -> None:
        is_open = self._is_unfolded()
        self._bio.set_look(_BIO if is_open else replace(_BIO, lines=_ALL_LINES))
        self._more.setText(tr("more") if is_open else tr("less"))

    def _is_unfolded(self) -> bool:
        return self._more.text() == tr("less")

    def _honours(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        ordered = sorted(self.author.honours, key=lambda honour: (honour.year is None, -(honour.year or 0)))
        if any(honour.year for honour in ordered):
            grid.setColumnMinimumWidth(0, scaled(SIDE))
        for row, honour in enumerate(ordered[:HONOURS_SHOWN]):
            self._add_honour(grid, row, honour)
        if rest := ordered[HONOURS_SHOWN:]:
            more = LinkButton(counted("and %n more", len(rest)), self._theme, self, Look(12, "accent"))
            grid.addWidget(more, HONOURS_SHOWN, 1, _AT_START)
            more.clicked.connect(lambda: self._add_rest(grid, more, rest))
        return grid

    def _add_rest(self, grid: QGridLayout, more: LinkButton, rest: list[Honour]) -> None:
        more.hide()
        for row, honour in enumerate(rest, HONOURS_SHOWN + 1):
            self._add_honour(grid, row, honour)

    def _add_honour(self, grid: QGridLayout, row: int, honour: Honour) -> None:
        if honour.year:
            year = label_of(str(honour.year), _YEAR, self._theme, self)
            year.setFixedHeight(QFontMetrics(font_of(_HONOUR)).height())
            grid.addWidget(year, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label_of(apart(honour.text), _HONOUR, self._theme, self), row, 1)


class _NameEdit(QLineEdit):
    """A line edit that Escape leaves."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.left.emit()
            return True
        return super().event(event)


def _may_be_text(article: Article) -> bool:
    """Whether what was taken for a bio was guessed, so that it may be wrong."""
    is_guess = article.body_format is BodyFormat.TEXT
    return any(author.bio and (is_guess or not author.name) for author in article.authors)
