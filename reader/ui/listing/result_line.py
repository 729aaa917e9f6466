"""The line between the search field and its results: how many there are, how they were found, and saving the search."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.domain.listing import NOT_OF_ARTICLES
from reader.ui.session import Session
from reader.ui.theme import set_margins
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import counted, tr


class ResultLine(QWidget):
    """Hidden while nothing is searched for. `save_asked` comes from its button."""

    save_asked = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.text = QLabel(self)
        self.text.setObjectName("results")
        wrap(self.text)
        self.save = QToolButton(self)
        self.save.setObjectName("save-search")
        self.save.setText(tr("Save"))
        self.save.setToolTip(tr("Keep this search as a view"))
        self.save.setAccessibleName(tr("Keep this search as a view"))
        self.save.clicked.connect(self.save_asked)
        place = self.save.sizePolicy()
        place.setRetainSizeWhenHidden(True)  # or what stands below would jump
        self.save.setSizePolicy(place)
        row = QHBoxLayout(self)
        set_margins(row, 2, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.save)
        self.hide()

    def show_rows(self, count: int) -> None:
        """Tell how many rows answer a search for what are no articles, which is not kept."""
        self.setVisible(bool(self._session.list.query.words.strip()))
        self.save.hide()
        self.text.setText(counted("%Ln results", count))

    def show_results(self, *, can_save: bool) -> None:
        """Tell of the session's results; the search can be kept if it is not already."""
        query, results = self._session.list.query, self._session.list.results
        if query.view in NOT_OF_ARTICLES:
            return
        is_search = bool(query.words.strip())
        self.setVisible(is_search)
        if not is_search or results is None or results.query != query:
            return
        if results.count < 0:
            count = counted("More than %Ln results", len(results.order))
        else:
            count = counted("%Ln results", results.count)
        seconds = QLocale().toString(results.seconds, "f", 3)
        parts = [tr("{count} in {seconds} s", count=count, seconds=seconds)]
        if results.is_by_title:
            parts.append(tr("Only titles and authors are searched while the search is being prepared."))
        if results.is_partial:
            parts.append(tr("The search is still being prepared: more may be found."))
        if results.is_loose:
            parts.append(tr("Few articles have all the words: these have most of them."))
        self.save.setVisible(can_save and bool(results.order))
        self.text.setText("\n".join(parts))
