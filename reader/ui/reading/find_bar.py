"""Find in the open article: all matches lit and counted, one after the other by key."""

from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.storage.deeds.half_typed import HalfTyped
from reader.ui.page.article_view import ArticleView
from reader.ui.page.lights import Lights
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.clear_button import ClearButton
from reader.ui.widgets.half_typed import Typing
from reader.ui.words import tr

NARROW = 520
"""Pixels in which one row has no room for all."""


class Looking(NamedTuple):
    """What is looked for, how, and which match stands out."""

    words: str
    options: dict[str, bool]
    at: int


class FindBar(QFrame):
    """A bar above the article. Case, accents, whole words and patterns count where their buttons are down. What was
    looked for last is there again, also after a restart."""

    def __init__(self, view: ArticleView, theme: Theme, parent: QWidget, typed: HalfTyped) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._lights = Lights(view, theme)
        self.field = QLineEdit(self)
        self._typing = Typing(self.field, typed, stays=True)
        self.field.setPlaceholderText(tr("Find in article"))
        self.field.setAccessibleName(tr("Find in article"))
        ClearButton(self.field, self._theme)
        self.field.setMaximumWidth(scaled(320))
        self.field.textChanged.connect(self.find_words)
        self._told = ""
        self._lines = 1
        self.options = {
            "has_case": self._option("Aa", tr("Capital letters count")),
            "has_accents": self._option("é", tr("Accents count")),
            "is_whole": self._option(tr("Words"), tr("Whole words only")),
            "is_pattern": self._option("\u200e.*\u200e", tr("Regular expression")),
        }
        self._count = QLabel(self)
        self._count.setAccessibleDescription(tr("Matches"))  # what it says is its name
        self._buttons = [
            self._button("previous", tr("Previous match"), lambda: self.step(-1)),
            self._button("next", tr("Next match"), lambda: self.step(1)),
            self._button("close", tr("Close"), self.close_bar),
        ]
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._choices = QWidget(self)
        self._choices_row = QHBoxLayout(self._choices)
        self._choices_row.setContentsMargins(0, 0, 0, 0)
        self._choices_row.setSpacing(2)
        for button in self.options.values():
            self._choices_row.addWidget(button)
        self._row = QHBoxLayout()
        self._row.addWidget(self.field, 2)
        self._row.addWidget(self._choices)
        self._row.addWidget(self._count, 1)
        for button in self._buttons:
            self._row.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(14, 6, 14, 6)
        self._rows.addLayout(self._row)
        self.setObjectName("find")
        self.hide()
        self.paint_icons()
        theme.changed.connect(self.paint_icons)
        view.replaced.connect(self.find_again)

    @property
    def told(self) -> str:
        """What is said of the matches: which one of how many."""
        return self._count.toolTip()

    def open_bar(self) -> None:
        """Show the bar with the selected words in it."""
        self._lights.has_left = self.isVisible() and self._lights.has_left
        chosen = self._view.textCursor().selectedText().replace("\u00ad", "")
        self.show()
        self._typing.begin("find")
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.field.setFocus()
        self.field.selectAll()
        self.find_words()

    def as_it_is(self) -> Looking | None:
        """What is looked for, for a bar that is made in place of this one; None when this one is closed."""
        self._typing.end()
        options = {name: button.isChecked() for name, button in self.options.items()}
        return None if self.isHidden() else Looking(self.field.text(), options, self._lights.at)

    def look_on(self, looking: Looking) -> None:
        """Open as another bar was; nothing is scrolled, and the keys stay where they are."""
        self.show()
        self._typing.begin("find")
        with QSignalBlocker(self.field):
            self.field.setText(looking.words)
        for name, is_on in looking.options.items():
            with QSignalBlocker(self.options[name]):
                self.options[name].setChecked(is_on)
        self._lights.at = looking.at
        self.find_again()

    def go_on(self) -> bool:
        """Look again for what was last looked for, if anything was: the bar is closed."""
        if self.field.text():
            self.show()
            self.find_words()
        return self.isVisible()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar and put the lights out."""
        self.hide()
        self._typing.end()
        self._lights.put([], -1)
        self._lights.show()
        self._view.setFocus()

    @Slot()
    def find_words(self) -> None:
        """Find the words again, from what is in sight on."""
        self._lights.put(self._found(), 0)
        self._lights.at = self._lights.first_in_sight() if self._lights.matches else -1
        self._light()

    @Slot()
    def find_again(self) -> None:
        """The document was replaced: find the words in the new one, and stay where the reader is."""
        matches = self._found()
        self._lights.put(matches, min(max(self._lights.at, 0), len(matches) - 1))
        if matches or self.isVisible():
            self._light(is_shown=False)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match, round at the ends."""
        self._lights.step(by)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, what counts and what was found have a row of their own, or one each."""
        super().resizeEvent(event)
        lines = self._lines_for(self.width())
        if lines != self._lines:
            self._lines = lines
            if lines == 1:
                self._row.insertWidget(1, self._choices)
                self._row.insertWidget(2, self._count, 1)
            else:
                self._rows.addWidget(self._choices)
                if lines == 2:
                    self._choices_row.addWidget(self._count, 1)
                else:
                    self._rows.addWidget(self._count)
            self._count.show()  # at once, or it would have no room yet: what gets another parent is hidden first
        self._rows.activate()
        self._choices_row.activate()
        self._fit_count()

    def _lines_for(self, width: int) -> int:
        if width >= scaled(NARROW):
            return 1
        told = self._count.fontMetrics().horizontalAdvance(tr("{at} of {all}", at=888, all=888))
        margins = self._rows.contentsMargins()
        needed = self._choices.sizeHint().width() + self._choices_row.spacing() + told
        return 2 if needed <= width - margins.left() - margins.right() else 3

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    @Slot()
    def paint_icons(self) -> None:
        """Draw the icons in the theme's ink."""
        for button in self._buttons:
            button.setIcon(self._theme.icon(str(button.property("icon_name"))))
        self.setStyleSheet(
            self._theme.palette.filled(
                "#find { background: {chrome}; border-bottom: 1px solid {line}; }"
                " QToolButton { color: {soft}; padding: 3px 7px; border-radius: 6px; border: 1px solid transparent; }"
                " QToolButton:hover { background: {selection}; }"
                " QToolButton:checked { background: {selection}; color: {ink}; border-color: {accent}; }"
                " QToolButton:focus { border-color: {accent}; }"
            )
        )
        if self._lights.matches:
            self._light(is_shown=False)

    def _found(self) -> list[tuple[int, int]]:
        document, words = self._view.shown, self.field.text()
        self._told = ""
        if document is None or not words or not self.isVisible():
            return []
        from reader.services.finding import How, find

        how = How(**{name: button.isChecked() for name, button in self.options.items()})
        if not how.is_pattern:
            return document.positions_of(find(document.text(), words, how))
        from reader.ui.reading.find_patterns import find_pattern

        found = find_pattern(document.text(), words, how)
        self._told = found.told
        return document.positions_of(found.spans)

    def _light(self, *, is_shown: bool = True) -> None:
        self._lights.show(is_shown=is_shown)
        self._tell()

    def _tell(self) -> None:
        if not self.field.text():
            told = ""
        elif self._told:
            told = self._told
        elif not self._lights.matches:
            told = tr("Nothing found")
        else:
            told = tr("{at} of {all}", at=self._lights.at + 1, all=len(self._lights.matches))
        self._count.setToolTip(told)
        self._fit_count()

    def _fit_count(self) -> None:
        """A reason may be longer than its room: then it ends in an ellipsis, and its whole is its tooltip."""
        room = self._count.contentsRect().width()
        told = self._count.fontMetrics().elidedText(self.told, Qt.TextElideMode.ElideRight, room)
        self._count.setText(told)
        self._count.setAccessibleDescription(self.told)

    def _option(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self.find_words)
        return button

    def _button(self, icon: str, text: str, verb: object) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", icon)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(verb)
        return button
