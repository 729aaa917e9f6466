"""The row of buttons at the top of the window."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.theme import Theme, scaled
from reader.ui.words import tr

BUTTON_HEIGHT, ICON = 30, 18
LEFT = (
    ("back", False),
    ("forward", False),
    None,
    ("previous", True),
    ("next", True),
    None,
    ("bookmark", True),
    ("highlight", True),
)
RIGHT = (("contents", True), ("type", False), ("focus", True), ("side", False))


class TopBar(QFrame):
    """Buttons of the actions; words beside the icons where there is room. `more` carries the menu."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("top")
        self._worded: list[QToolButton] = []
        self._wide = 0
        self.buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 0, 10, 0)
        self._row.setSpacing(4)
        self._add_all(actions, LEFT)
        self._row.addStretch()
        self._add_all(actions, RIGHT)
        self.more = self._button(tr("More"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(self.more)
        self.repaint_colours()
        theme.changed.connect(self.repaint_colours)

    def show_words(self, width: int) -> None:
        """Words beside the icons, or icons alone in a window of `width` pixels that has no room for all of them."""
        is_narrow = width < self._width_in_words()
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._worded:
            button.setToolButtonStyle(style)

    def _width_in_words(self) -> int:
        """What all buttons need with their words; measured once, for neither words nor type change."""
        if not self._wide:
            for button in self._worded:
                button.ensurePolished()
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._row.invalidate()
            self._wide = self._row.sizeHint().width()
        return self._wide

    @Slot()
    def repaint_colours(self) -> None:
        """Take the theme's colours."""
        self.more.setIcon(self._theme.icon("more"))
        self.setStyleSheet(
            self._theme.palette.filled(
                "#top { background: {chrome}; border-bottom: 1px solid {line}; }"
                " #separator { color: {line}; background: {line}; }"
            )
        )

    def _add_all(self, actions: Actions, names: tuple[tuple[str, bool] | None, ...]) -> None:
        for item in names:
            if item is None:
                self._row.addSpacing(6)
                self._row.addWidget(self._separator())
                self._row.addSpacing(6)
            else:
                self._row.addWidget(self._action_button(actions[item[0]], has_words=item[1]))

    def _action_button(self, action: QAction, *, has_words: bool) -> QToolButton:
        button = self._button(action.text())
        button.setDefaultAction(action)
        self.buttons[action.objectName()] = button
        if has_words:
            self._worded.append(button)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        button.setFixedHeight(scaled(BUTTON_HEIGHT))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _separator(self) -> QFrame:
        line = QFrame(self)
        line.setObjectName("separator")
        line.setFixedSize(1, 20)
        return line
