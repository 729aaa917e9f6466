"""Preferences, the “Aa” menu, and About."""

from dataclasses import fields

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFontDatabase, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QScrollBar, QToolButton

from reader import __version__
from reader.domain.settings import Settings, hint_of
from reader.ui.about import AboutDialog
from reader.ui.preferences import PreferencesDialog
from reader.ui.reading.type_menu import TypeMenu
from reader.ui.theme import Theme
from reader.ui.widgets.fields import FontChoice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design


@pytest.fixture
def dialog(session, theme, qtbot):
    dialog = PreferencesDialog(session, theme)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def dialog_on(session, theme, qtbot, monkeypatch):
    """`dialog_on(height)` is the dialog, shown on a screen of so many pixels."""

    class Screen:
        def __init__(self, height):
            self._height = height

        def availableGeometry(self):
            return QRect(0, 0, 900, self._height)

    def show(height):
        monkeypatch.setattr(QScrollArea, "screen", lambda _: Screen(height), raising=False)
        dialog = PreferencesDialog(session, theme)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


@pytest.fixture
def menu(session, theme, qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    button.show()
    menu = TypeMenu(session, theme, button)
    menu.button = button  # its parent, which must live as long
    menu.open_at(button)
    return menu


def test_every_setting_with_a_label_is_offered(dialog):
    assert set(dialog.controls) == {item.name for item in fields(Settings) if hint_of(item.name).label}
    assert all(control.accessibleName() for control in dialog.controls.values())


def test_a_choice_is_in_force_and_kept_at_once(dialog, session):
    combo = dialog.controls["theme"]
    combo.setCurrentIndex(combo.findData("sepia"))
    combo.activated.emit(combo.currentIndex())

    assert session.settings.theme == "sepia"
    assert session.state.settings().theme == "sepia"


def test_a_number_goes_by_steps_within_its_bounds(dialog, session, qtbot):
    stepper = dialog.controls["line_height"]

    qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    assert session.settings.line_height == 165

    stepper.number.setValue(9999)
    assert session.settings.line_height == 240
    assert not stepper.more.isEnabled()
    assert stepper.less.isEnabled()


def test_a_check_is_in_force_at_once(dialog, session):
    dialog.controls["is_justified"].click()

    assert session.settings.is_justified is True


def test_a_font_nobody_has_is_not_taken(dialog, session):
    combo = dialog.controls["font_family"]
    combo.setEditText("No Such Face")
    combo.lineEdit().editingFinished.emit()

    assert session.settings.font_family == ""
    assert combo.currentText() == "Best serif found"


def test_a_font_is_taken_by_name_whatever_its_case(dialog, session):
    family = next(name for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name))
    combo = dialog.controls["font_family"]
    combo.setEditText(family.upper())
    combo.lineEdit().editingFinished.emit()

    assert session.settings.font_family == family


def test_what_is_changed_elsewhere_is_shown(dialog, session):
    session.change_settings(font_size=25, theme="dark", is_justified=True)

    assert dialog.controls["font_size"].number.value() == 25
    assert dialog.controls["theme"].currentData() == "dark"
    assert dialog.controls["is_justified"].isChecked()


def test_defaults_come_back_and_what_is_not_offered_stays(dialog, session):
    session.change_settings(font_size=25, theme="dark", last_article="abc")

    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Restore defaults").click()

    assert session.settings == Settings(last_article="abc")


def test_a_setting_that_cannot_be_kept_is_not_shown_as_changed(dialog, session, monkeypatch):
    def refuse(**_changes):
        raise OSError("full")

    monkeypatch.setattr(session, "change_settings", refuse)
    with pytest.raises(OSError, match="full"):
        dialog._change("font_size", 30)

    assert dialog.controls["font_size"].number.value() == 18


def visible_part(widget):
    return widget.visibleRegion().boundingRect()


def test_on_a_large_screen_all_settings_are_seen_at_once(dialog_on, qtbot):
    dialog = dialog_on(1600)
    qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in dialog.findChildren(QScrollBar)))

    assert all(visible_part(control) == control.rect() for control in dialog.controls.values())


@pytest.mark.parametrize("height", [480, 560])
def test_on_a_small_screen_the_buttons_are_whole_and_every_setting_can_be_scrolled_to(dialog_on, height):
    dialog = dialog_on(height)

    assert dialog.height() <= height - 40, "room for the frame of the window"
    assert all(visible_part(button) == button.rect() for button in dialog.findChildren(QPushButton))
    for control in dialog.controls.values():
        control.setFocus()
        dialog.findChild(QScrollArea).ensureWidgetVisible(control)
        assert visible_part(control) == control.rect()


def test_the_wheel_is_left_to_the_form_and_turns_no_setting(dialog_on, session):
    dialog = dialog_on(480)
    combo, stepper = dialog.controls["theme"], dialog.controls["font_size"].number
    before = session.settings

    for control in (combo, stepper):
        middle = QPointF(control.rect().center())
        down = QPoint(0, -120)
        none = Qt.MouseButton.NoButton
        wheel = QWheelEvent(
            middle,
            control.mapToGlobal(middle),
            down,
            down,
            none,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control, wheel)
        assert not wheel.isAccepted()
        assert control.focusPolicy() is not Qt.FocusPolicy.WheelFocus

    assert session.settings == before


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "system"])
def test_the_menu_chooses_a_theme(menu, session, qtbot, name):
    session.change_settings(theme="dark" if name != "dark" else "light")
    button = next(each for each in menu._choices.buttons() if each.property("theme") == name)

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert session.settings.theme == name
    assert button.isChecked()


def test_the_menu_steps_through_sizes_with_the_keyboard(menu, session, qtbot):
    qtbot.keyClick(menu._steps["font_size"].more, Qt.Key.Key_Space)
    qtbot.keyClick(menu._steps["column_width"].less, Qt.Key.Key_Space)

    assert (session.settings.font_size, session.settings.column_width) == (19, 600)


def test_the_menu_shows_what_is_in_force(menu, session):
    session.change_settings(font_size=30, is_justified=True)

    assert menu._steps["font_size"].number.text() == "30 px"
    assert menu._checks["is_justified"].isChecked()


def test_escape_closes_the_menu(menu, qtbot):
    assert menu.isVisible()

    qtbot.keyClick(menu, Qt.Key.Key_Escape)

    assert not menu.isVisible()


def test_faces_are_listed_once_with_the_best_serif_first(theme, qtbot):
    combo = FontChoice(theme, None)
    qtbot.addWidget(combo)

    names = [combo.itemText(place) for place in range(combo.count())]

    assert names[0] == "Best serif found"
    assert combo.itemData(0) == ""
    assert len(set(names)) == len(names)


def test_about_says_version_licences_and_where_things_are(session, theme, qtbot, data):
    dialog = AboutDialog(session, theme)
    qtbot.addWidget(dialog)

    text = " ".join(label.text() for label in dialog.findChildren(QLabel))

    assert all(part in text for part in (__version__, "MIT", "LGPL", str(data.root)))


def test_the_menu_marks_the_theme_in_force_where_one_start_has_another(session, qapp, qtbot):
    session.change_settings(theme="dark")
    theme = Theme(qapp, "sepia")
    button = QToolButton()
    qtbot.addWidget(button)
    menu = TypeMenu(session, theme, button)
    marked = {each.property("theme"): each for each in menu._choices.buttons()}
    assert menu._choices.checkedButton() is marked["sepia"]

    marked["dark"].click()

    assert theme.chosen == session.settings.theme == "dark"
    assert menu._choices.checkedButton() is marked["dark"]
    theme.blockSignals(True)


def test_a_theme_that_is_asked_for_comes_though_the_settings_have_it_already(window, session):
    window.theme.choose("sepia")  # as for one start

    session.change_settings(theme="dark")
    window.theme.choose("sepia")
    window.actions_table["theme_dark"].trigger()

    assert window.theme.palette.name == "dark"


def test_a_click_into_the_face_chooses_its_name_for_what_is_typed(theme, qtbot):
    choice = FontChoice(theme, None)
    qtbot.addWidget(choice)
    choice.show()
    qtbot.waitExposed(choice)
    edit = choice.lineEdit()

    choice.activateWindow()
    edit.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(edit.hasFocus)
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    assert edit.selectedText() == edit.text() != ""
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    assert not edit.hasSelectedText()
