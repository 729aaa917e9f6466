"""The hand that does deeds in a window, and the eye that sees what went wrong by them."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.logging import Record
from pytestqt.qtbot import QtBot

from reader.ui.session import Session
from reader.ui.window import MainWindow
from tests.ui.fuzz.articles import page

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView

REMEMBERED = 15
HELD_MILLISECONDS = 150
DEPTH = 16


@dataclass
class Hand:
    """Everything it does is drawn from `random`, so that a seed does the same again; lanes take their own time."""

    random: Random
    window: MainWindow
    session: Session
    qtbot: QtBot
    settle: Callable[[], None]
    messages: Callable[[], Sequence[Record]]  # what Qt has said so far
    raised: list[tuple[type, BaseException, object]]
    folder: Path
    articles: list[str]
    done: list[str] = field(default_factory=list)
    _numbers: count = field(default_factory=count)

    def __post_init__(self) -> None:
        self.crashes: list[Exception] = []
        self.session.jobs.crashed.connect(self.crashes.append)
        self._where = ""
        self._told = qInstallMessageHandler(self._note_where)
        self._letting_go = QTimer(self.window.work, interval=HELD_MILLISECONDS)
        self._letting_go.timeout.connect(self._let_go)
        self._letting_go.start()

    @property
    def view(self) -> "ArticleView":
        """The article in the column with the keys."""
        return self.window.columns.view

    def act(self, *names: str) -> None:
        """Do one of these actions."""
        self.window.actions_table[self.random.choice(names)].trigger()

    def focused(self) -> QWidget:
        """What has the keys."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window.view

    def maybe(self, chance: float = 0.5) -> bool:
        return self.random.random() < chance

    def new_files(self, most: int) -> Path:
        """A folder with some files to import; one in five of them was there before, with another text."""
        for _ in range(self.random.randint(1, most)):
            number = self.random.randrange(20) if self.maybe(0.2) else next(self._numbers)
            path = self.folder / f"page {number}.html"
            path.write_text(page(self.random, number), encoding="utf-8")
        return self.folder

    def look(self) -> None:
        """Raise an error that says what is wrong now, if anything is."""
        told = [str(record.message) for record in self.messages() if not record.ignored]
        assert not told, f"{told}\n{self._where}"
        if self.raised:
            raise self.raised[0][1]
        if self.crashes:
            raise self.crashes[0]
        for view in self._views():
            self._look_at(view)
        shown, page = self.window.view.page, self.session.page
        if shown is not None and page is not None:
            assert shown.article.id == page.article.id, "the window shows another article than is open"

    def story(self) -> str:
        """The last deeds."""
        return " ".join(self.done[-REMEMBERED:])

    def close_all(self) -> None:
        """Leave what lies over the window."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()

    def _note_where(self, kind: object, context: object, text: str) -> None:
        """What Qt says goes on to pytest; here, where the program was when it said it."""
        if self._told is not None:
            self._told(kind, context, text)
        if self.messages() and not self.messages()[-1].ignored:
            self._where = "".join(traceback.format_stack(limit=DEPTH)[:-1])

    def _views(self) -> list["ArticleView"]:
        beside = self.window.parts.get("beside")
        return [self.window.view, *([beside.view] if beside is not None else [])]

    def _look_at(self, view: "ArticleView") -> None:
        document = view.shown
        if document is None:
            return
        assert document is view.document(), "another document is shown than is known"
        assert view.textCursor().position() < document.characterCount()
        if document.wide:
            assert len(view.sideways._bars) == len(document.wide), "a wide table has no bar"
        if view is self.window.view:
            for span in self.window.highlights.spans:
                assert document.body_start <= span.start <= span.end <= document.body_end + 1, "a mark stands outside"

    def _let_go(self) -> None:
        """A menu that waits in an event loop of its own is left: nothing else would ever be done."""
        if self.window.thread().loopLevel() > 0 and isinstance(menu := QApplication.activePopupWidget(), QMenu):
            menu.close()
