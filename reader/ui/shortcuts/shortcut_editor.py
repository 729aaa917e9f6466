"""The dialog in which actions are given keys: all actions by group, what each has, and what may be done about it."""

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.text import fold
from reader.ui.actions import ACTIONS
from reader.ui.session import Session
from reader.ui.shortcuts.key_field import KeyField
from reader.ui.shortcuts.key_rules import refusal
from reader.ui.shortcuts.keys import FIXED, SPECS, native
from reader.ui.theme import Theme, fitting
from reader.ui.widgets.clear_button import ClearButton
from reader.ui.widgets.elided import Look, label_of, tip
from reader.ui.widgets.menus import menu_on
from reader.ui.words import say, tr

SIZE = (640, 640)
_STYLE = """
QTreeWidget { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 4px;
    outline: none; }
QTreeWidget:focus { border-color: {accent}; }
QTreeWidget::item { padding: 5px 4px; }
QTreeWidget::item:selected { background: {selection}; color: {ink}; }
QHeaderView::section { background: transparent; color: {soft}; border: none; padding: 4px; }
KeyField:focus { border: 2px solid {accent}; }
#key { border: 1px solid {line}; border-radius: 6px; padding: 3px 8px; color: {ink}; }
#key:hover, #key:focus { border-color: {accent}; }
"""
_NAME = int(Qt.ItemDataRole.UserRole)


class ShortcutEditor(QDialog):
    """Choose a command and press keys. What has them already is named, and loses them only if that is wanted; each
    change is a step of undo."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keys = session.keys
        self._theme = theme
        self._wanted = ""
        self._step = 0
        self.setWindowTitle(tr("Change keyboard shortcuts"))
        self.resize(fitting(self, *SIZE))
        self._build()
        self._fill()
        self._keys.changed.connect(self._show_keys)
        theme.changed.connect(self._paint)
        self._paint()
        self.list.setCurrentItem(self._items[ACTIONS[0].name])

    @property
    def chosen(self) -> str:
        """The name of the chosen action; "" when none is."""
        item = self.list.currentItem()
        is_action = item is not None and item.parent() is not None and not item.isHidden()
        return str(item.data(0, _NAME)) if item is not None and is_action else ""

    def choose(self, name: str) -> None:
        """Show an action, whatever is filtered."""
        self.filter.clear()
        self.list.setCurrentItem(self._items[name])
        self.list.scrollToItem(self._items[name])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._step = 0
        self._say("")
        self._show_keys()
        self.filter.setFocus()
        self.filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list or its filter leads to the field for keys, Down from the filter into the list."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused in (self.list, self.filter):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Down and focused is self.filter:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # What is done.

    @Slot(str)
    def take(self, key: str) -> None:
        """Give the chosen action a key, say why not, or ask whether to take it from another."""
        name, owner = self.chosen, self._keys.owner(key)
        self._wanted = ""
        if not name:
            return
        if key in self._keys.of(name):
            self._say(tr("It has {key} already.", key=native(key)))
        elif reason := refusal(key):
            self._say(say(reason), is_problem=True)
        elif owner is not None:
            self._wanted = key
            self._say(tr("{key} is “{name}”: take it over?", key=native(key), name=tr(owner.text)))
            self.take_over.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._add(key)

    @Slot()
    def _take_over(self) -> None:
        key, self._wanted = self._wanted, ""
        if key:
            self._add(key)

    @Slot()
    def _leave(self) -> None:
        self._wanted = ""
        self._say("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, key: str) -> None:
        name, owner = self.chosen, self._keys.owner(key)
        self._keys.add(name, key)
        told = tr("{key} is now “{name}”.", key=native(key), name=tr(SPECS[name].text))
        if owner is not None:
            told += " " + tr("“{name}” has it no more.", name=tr(owner.text))
        self._done(told)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, key: str) -> None:
        self._keys.remove(self.chosen, key)
        self._done(tr("{key} is free.", key=native(key)))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _reset(self) -> None:
        if name := self.chosen:
            lost = ", ".join(tr(spec.text) for spec in self._keys.holders(name))
            self._keys.reset(name)
            told = tr("“{name}” has its usual keys.", name=tr(SPECS[name].text))
            self._done(f"{told} {tr('They were taken from: {names}', names=lost)}" if lost else told)

    @Slot()
    def _reset_all(self) -> None:
        self._keys.reset_all()
        self._done(tr("All commands have their usual keys."))

    @Slot()
    def _undo(self) -> None:
        step, self._step = self._step, 0
        self._session.steps.undo(only=step)
        self._say(tr("Undone."))
        self._show_chosen()

    def _done(self, told: str) -> None:
        self._step = self._session.state.last_step
        self._say(told)
        self._show_chosen()

    # What is shown.

    @Slot()
    def _show_keys(self) -> None:
        for name, item in self._items.items():
            is_own = self._keys.is_own(name)
            item.setText(1, self._keys.told(name))
            item.setText(2, tr("changed") if is_own else "")
            said = (item.text(0), item.text(1) or tr("no key"), item.text(2))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, said)))
            item.setToolTip(0, tip(item.text(0)))
        self._show_chosen()

    @Slot()
    def _filter(self) -> None:
        """Show the actions that have what is typed in their name, here or in English, or in their keys."""
        words = fold(self.filter.text())
        shown = []
        for name, item in self._items.items():
            called = fold(f"{item.text(0)} {SPECS[name].text}")
            is_found = all(word in called for word in words.split()) or words in fold(item.text(1))
            item.setHidden(not is_found)
            if is_found:
                shown.append(name)
        for row in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(row)
            if group is not None:
                group.setHidden(not any(SPECS[name].group == group.data(0, _NAME) for name in shown))
        if shown and self.chosen not in shown:
            self.list.setCurrentItem(self._items[shown[0]])
        self._say("" if shown else tr("No command is called that, and none has such keys."))
        self._show_chosen()

    @Slot()
    def _choose(self) -> None:
        self._wanted = ""
        self._say("")
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        """The keys of the chosen action, and what can be done."""
        name = self.chosen
        self._title.setText(tr(SPECS[name].text) if name else "")
        while self._row.count():
            if (item := self._row.takeAt(0)) is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        before: QWidget = self.list
        for key in self._keys.of(name):
            button = self._key_button(key, is_fixed=key in FIXED.get(name, ()))
            self._row.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
        self._row.addStretch(1)
        self.field.setEnabled(bool(name))
        self.reset.setEnabled(bool(name) and self._keys.is_own(name))
        self.reset_all.setEnabled(any(self._keys.is_own(each) for each in SPECS))
        self.undo.setEnabled(bool(self._step) and self._session.state.last_step == self._step)

    def _fill_menu(self, menu: QMenu, _at: QPoint) -> None:
        """What the buttons below do to the chosen command, in more words than they have room for."""
        items = [self._row.itemAt(place) for place in range(self._row.count())]
        keys = [item.widget() for item in items if item is not None]
        for button in (*keys, self.reset, self.undo):
            if isinstance(button, QAbstractButton):
                menu.addAction(button.toolTip(), button.click).setEnabled(button.isEnabled())

    def _key_button(self, key: str, *, is_fixed: bool) -> QToolButton:
        """A key; a press takes it away."""
        button = QToolButton(self)
        button.setObjectName("key")
        text = tr("{key} always means this", key=native(key)) if is_fixed else tr("Remove {key}", key=native(key))
        button.setText(native(key) if is_fixed else f"{native(key)}  ✕")
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setEnabled(not is_fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._remove(key))
        return button

    def _say(self, text: str, *, is_problem: bool = False) -> None:
        self._told.set_look(Look(13, "accent" if is_problem else "soft", 3))
        self._told.setText(text)
        for button in (self.take_over, self.leave):
            button.setVisible(bool(self._wanted))

    # What it is made of.

    def _build(self) -> None:
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Filter by name or keys"))
        self.filter.setAccessibleName(tr("Filter the commands"))
        ClearButton(self.filter, self._theme)
        self.filter.textChanged.connect(self._filter)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Commands"))
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([tr("Command"), tr("Keys"), ""])
        self.list.headerItem().setData(2, Qt.ItemDataRole.AccessibleTextRole, tr("changed"))
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.currentItemChanged.connect(self._choose)
        menu_on(self.list, self._fill_menu)
        self._title = label_of("", Look(14, "ink", 1, is_strong=True), self._theme, self)
        self.field = KeyField(self)
        self.field.taken.connect(self.take)
        self._told = label_of("", Look(13, "soft", 3), self._theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (self.filter, self.list, self._title):
            column.addWidget(widget)
        column.setStretch(1, 1)
        self._row = QHBoxLayout()
        column.addLayout(self._row)
        for row in (self._field_row(), self._told_row(), self._foot()):
            column.addLayout(row)

    def _field_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.reset = self._button(tr("Usual keys"), tr("Give this command its usual keys"), self._reset)
        row.addWidget(self.field, 1)
        row.addWidget(self.reset)
        return row

    def _told_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.take_over = self._button(tr("Take it over"), tr("Give the keys to the chosen command"), self._take_over)
        self.leave = self._button(tr("Leave it"), tr("Leave the keys where they are"), self._leave)
        row.addWidget(self._told, 1)
        row.addWidget(self.take_over)
        row.addWidget(self.leave)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.reset_all = self._button(
            tr("All usual keys"), tr("Give every command its usual keys; this can be undone"), self._reset_all
        )
        self.undo = self._button(tr("Undo"), tr("Take the last change back"), self._undo)
        close = self._button(tr("Close"), tr("{text} ({keys})", text=tr("Close"), keys=native("Escape")), self.accept)
        row.addWidget(self.reset_all)
        row.addWidget(self.undo)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _button(self, text: str, hint: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(hint)
        button.setAccessibleName(text)
        button.setAccessibleDescription(hint)
        button.clicked.connect(act)
        return button

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        for spec in ACTIONS:
            if spec.group not in groups:
                groups[spec.group] = group = QTreeWidgetItem(self.list, [tr(spec.group)])
                group.setData(0, _NAME, spec.group)
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.setFirstColumnSpanned(True)
                group.setExpanded(True)
            item = QTreeWidgetItem(groups[spec.group], [tr(spec.text)])
            item.setData(0, _NAME, spec.name)
            self._items[spec.name] = item
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        self._show_keys()

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
