"""Icons are drawn for the screens there are, and anew when a sharper one comes."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QScreen

from reader.ui.icons import Screens
from reader.ui.theme import ICON_SIZE


@pytest.fixture
def sharp(monkeypatch):
    """`sharp(ratio)` gives the screens so many pixels for each one of the page, and says that they changed."""

    def make(ratio: float) -> None:
        monkeypatch.setattr(QScreen, "devicePixelRatio", lambda _: ratio)
        screen = QGuiApplication.primaryScreen()
        screen.geometryChanged.emit(screen.geometry())

    return make


def test_an_icon_has_the_pixels_of_the_screens_and_no_others(theme):
    drawn = theme.icon("bookmark")

    assert drawn.availableSizes() == [QSize(ICON_SIZE, ICON_SIZE)]


def test_icons_are_drawn_anew_for_a_sharper_screen(theme, sharp, qtbot):
    theme.icon("bookmark")

    with qtbot.waitSignal(theme.changed):
        sharp(1.5)

    assert theme.icon("bookmark").availableSizes() == [QSize(side, side) for side in (ICON_SIZE, 2 * ICON_SIZE)]


def test_a_screen_that_is_no_sharper_changes_nothing(theme, sharp, qtbot):
    before = theme.icon("bookmark")

    with qtbot.assertNotEmitted(theme.changed):
        sharp(1.0)

    assert theme.icon("bookmark").cacheKey() == before.cacheKey()


def test_a_larger_icon_is_drawn_large(theme):
    assert theme.icon("bookmark", size=36).availableSizes() == [QSize(36, 36)]


def test_the_scales_are_those_of_all_screens(qapp):
    assert Screens(qapp).scales == {1}
