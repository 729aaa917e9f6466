"""The “Aa” popover: colours, size, spacing and face of the article, in force at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.phrase import Phrase, phrase, template
from reader.domain.settings import hint_of, preset, script_of
from reader.ui.session import Notice, Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.fields import FIELD_STYLE, Check, FontChoice, Stepper
from reader.ui.widgets.one_of import OneOf
from reader.ui.words import tr

WIDTH = 336
TRYING_MILLISECONDS = 120
"""How long a colour that is being looked for stays the same before the page takes it."""
THEMES = (
    ("light", template("Light"), "sun"),
    ("sepia", template("Sepia"), "sepia"),
    ("dark", template("Dark"), "moon"),
    ("system", template("System"), ""),
    ("contrast", template("Contrast"), "contrast"),
    ("contrast_dark", template("Contrast, dark"), "contrast-dark"),
)
THEMES_A_ROW = 3
STEPPED = ("font_size", "line_height", "column_width", "paragraph_spacing", "letter_spacing")
CHECKED = ("is_indented", "is_justified", "is_hyphenated")
PRESET_NAMES = (("screen", template("Screen")), ("book", template("Book")), ("large", template("Large")))
_STYLE = """
#type_card { background: {card}; border: 1px solid {line}; }
QLabel { color: {soft}; }
#theme { background: transparent; color: {soft}; border: 1px solid {line}; border-radius: 8px; padding: 5px 2px;
    font-size: 12px; }
#theme:hover { background: {selection}; }
#theme:checked { border: 1px solid {accent}; background: {selection}; color: {ink}; }
#theme:disabled { color: {faint}; border-style: dashed; }
#theme:focus { border: 2px solid {accent}; padding: 4px 1px; }
"""


class TypeMenu(QFrame):
    """A popup under its button; Escape or a click beside it closes it."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._session = session
        self._theme = theme
        self.setAccessibleName(tr("Typography"))
        self.setFixedWidth(scaled(WIDTH))
        self._card = QFrame(self)
        self._card.setObjectName("type_card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)  # for screens that are less high
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._card)
        outer.addWidget(self._scroll)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(14)
        column.addLayout(self._themes())
        column.addLayout(self._steppers())
        self._font = FontChoice(theme, self)
        self._font.chosen.connect(lambda family: session.change_settings(font_family=family))
        column.addWidget(self._font)
        column.addLayout(self._all_checks())
        column.addLayout(self._presets())
        column.addWidget(self._of_language())
        column.addLayout(self._colours())
        session.settings_changed.connect(self._refresh)
        theme.changed.connect(self._paint)
        self._refresh()
        self._paint()

    def open_at(self, button: QWidget) -> None:
        """Show the popover below `button`, its right edges together, within the screen."""
        room = button.screen().availableGeometry()
        whole = self._card.sizeHint().height()
        height = min(whole, room.height() - 12)
        beside = self._scroll.verticalScrollBar().sizeHint().width() if height < whole else 0
        self.setFixedSize(scaled(WIDTH) + beside, height)
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        left = max(room.left() + 6, min(corner.x(), room.right() - self.width() - 6))
        top = max(room.top() + 6, min(corner.y(), room.bottom() - self.height() - 6))
        self.move(left, top)
        self.show()
        checked = self._choices.checkedButton()
        (checked or self._font).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _themes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        self._choices = QButtonGroup(self)
        for place, (name, text, _icon) in enumerate(THEMES):
            button = OneOf(self)
            button.setObjectName("theme")
            button.setIconSize(QSize(scaled(20), scaled(20)))
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
            button.setProperty("theme", name)
            button.setText(tr(text))
            button.setAccessibleName(tr("Theme: {name}", name=tr(text)))
            self._choices.addButton(button, place)
            grid.addWidget(button, *divmod(place, THEMES_A_ROW))
        self._choices.idClicked.connect(self._choose_theme)
        return grid

    @Slot(int)
    def _choose_theme(self, place: int) -> None:
        name = THEMES[place][0]
        self._session.change_settings(theme=name)
        self._theme.choose(name)  # where it was another for one start, the settings may have had this one

    def _steppers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self._steps: dict[str, Stepper] = {}
        for row, name in enumerate(STEPPED):
            hint = hint_of(name)
            label = QLabel(tr(hint.label), self)
            label.setToolTip(tr(hint.help))
            self._steps[name] = stepper = Stepper(hint, self)
            stepper.number.setFixedWidth(scaled(74))
            stepper.changed.connect(self._change_to(name))
            grid.addWidget(label, row, 0)
            grid.addWidget(stepper, row, 1)
        return grid

    def _all_checks(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._checks: dict[str, Check] = {}
        for name in CHECKED:
            hint = hint_of(name)
            self._checks[name] = check = Check(tr(hint.label), self._theme, self)
            check.setToolTip(tr(hint.help))
            check.clicked.connect(self._check_to(name))
            column.addWidget(check)
        return column

    def _presets(self) -> QHBoxLayout:
        """All settings of type at once, with a way back to what was chosen one by one; the one in force is shown."""
        row = QHBoxLayout()
        row.setSpacing(6)
        self._set: dict[str, QToolButton] = {}
        for name, text in PRESET_NAMES:
            self._set[name] = button = self._small(tr(text), tr("Set as: {name}", name=tr(text)))
            button.setCheckable(True)
            button.clicked.connect(self._preset_to(name, phrase("Set as: {name}", name=phrase(text))))
            row.addWidget(button, 1)
        return row

    def _of_language(self) -> QToolButton:
        """The settings of type that suit the script of the open article."""
        tip = tr("Type as articles in this language are usually set")
        self._suited = self._small(tr("As this article’s language"), tip)
        self._suited.setCheckable(True)
        self._suited.clicked.connect(self._suit)
        self._session.opened.connect(self._refresh)
        return self._suited

    @Slot()
    def _suit(self) -> None:
        self._set_all(self._suiting(), phrase("Type as articles in this language are usually set"))

    def _suiting(self) -> dict[str, Any]:
        page = self._session.page
        return preset(script_of(page.article.title + page.article.summary if page else ""))

    def _colours(self) -> QHBoxLayout:
        """The reader's own paper and ink for the theme in force."""
        row = QHBoxLayout()
        row.setSpacing(6)
        for part, text, name in (
            ("paper", tr("Paper…"), tr("Colour of the paper in this theme")),
            ("ink", tr("Ink…"), tr("Colour of the text in this theme")),
        ):
            button = self._small(text, name)
            button.clicked.connect(self._ask_colour(part, name))
            row.addWidget(button, 1)
        self._undyed = self._small(tr("Reset"), tr("The theme’s own colours again"))
        self._undyed.clicked.connect(lambda: self._dye(paper="", ink=""))
        row.addWidget(self._undyed, 1)
        return row

    def _small(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("theme")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        button.setSizePolicy(policy)
        return button

    def _check_to(self, name: str) -> Callable[[bool], None]:
        return lambda is_on: self._session.change_settings(**{name: bool(is_on)})

    def _preset_to(self, name: str, told: Phrase) -> Callable[[], None]:
        return lambda: self._set_all(preset(name), told)

    def _set_all(self, wanted: dict[str, Any], told: Phrase) -> None:
        session = self._session
        before = {name: getattr(session.settings, name) for name in wanted}

        def undo() -> None:
            """What was chosen since then stays."""
            now = {name: getattr(session.settings, name) for name in wanted}
            session.change_settings(**{name: value for name, value in before.items() if now[name] == wanted[name]})

        session.change_settings(**wanted)
        self._refresh()
        if before != wanted:
            session.noticed.emit(Notice(told, "undo", undo))

    def _ask_colour(self, part: str, title: str) -> Callable[[], None]:
        """Ask for a colour, which is seen at once, and kept when it is taken; who cancels has the one from before."""

        def ask() -> None:
            from PySide6.QtWidgets import QColorDialog

            self.close()
            field = f"{part}_{self._theme.palette.name}"
            before = getattr(self._session.settings, field)
            dialog = QColorDialog(QColor(getattr(self._theme.palette, part)), self.parentWidget())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.setWindowTitle(title)
            soon = QTimer(dialog, singleShot=True, interval=TRYING_MILLISECONDS)
            soon.timeout.connect(lambda: self._session.try_settings(**{field: dialog.currentColor().name()}))
            dialog.currentColorChanged.connect(soon.start)
            dialog.finished.connect(soon.stop)
            dialog.colorSelected.connect(lambda colour: self._session.change_settings(**{field: colour.name()}))
            dialog.rejected.connect(lambda: self._session.change_settings(**{field: before}))
            dialog.open()

        return ask

    def _dye(self, **colours: str) -> None:
        name = self._theme.palette.name
        self._session.change_settings(**{f"{part}_{name}": colour for part, colour in colours.items()})

    def _change_to(self, name: str) -> Callable[[int], None]:
        return lambda value: self._session.change_settings(**{name: value})

    @Slot()
    def _refresh(self) -> None:
        settings = self._session.settings
        for button in self._choices.buttons():
            button.setChecked(button.property("theme") == self._theme.chosen)
        for name, stepper in self._steps.items():
            stepper.show_value(getattr(settings, name))
        self._font.show_family(settings.font_family)
        for name, check in self._checks.items():
            check.setChecked(getattr(settings, name))
        for name, button in self._set.items():
            button.setChecked(all(getattr(settings, key) == value for key, value in preset(name).items()))
        self._suited.setChecked(all(getattr(settings, key) == value for key, value in self._suiting().items()))
        self._suited.setEnabled(self._session.page is not None)
        theme = self._theme.palette.name
        self._undyed.setEnabled(bool(getattr(settings, f"paper_{theme}") or getattr(settings, f"ink_{theme}")))

    @Slot()
    def _paint(self) -> None:
        self._refresh()
        for place, (_name, _text, icon) in enumerate(THEMES):
            self._choices.button(place).setIcon(self._theme.icon(icon) if icon else self._half())
        self.setStyleSheet(self._theme.palette.filled(FIELD_STYLE + _STYLE))

    def _half(self) -> QIcon:
        """The icon of the theme that follows the system: light and dark in one."""
        icon = QIcon()
        for scale in (1, 2, 3):
            pixmap = QPixmap(20 * scale, 20 * scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            painter.setPen(QPen(QColor(self._theme.palette.soft), 1.6))
            painter.drawEllipse(QRectF(3.5, 3.5, 13, 13))
            painter.setBrush(QColor(self._theme.palette.soft))
            painter.drawChord(QRectF(3.5, 3.5, 13, 13), -90 * 16, 180 * 16)
            painter.end()
            icon.addPixmap(pixmap)
        return icon
