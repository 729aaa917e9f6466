"""Articles read aloud: by the mock engine of Qt, which says nothing and takes its time for it."""

import sys

import pytest
from PySide6.QtCore import QLocale, Qt

from reader.ui.reading import speaking, voices
from reader.ui.reading.voice_picker import VoicePicker
from reader.ui.reading.voices import spoken_language
from reader.ui.widgets.picker import Held

pytestmark = pytest.mark.qt_log_ignore("pipewire", extend=True)  # which Qt looks for, and does without

BODY = (
    "One. Two is longer.[^1] Three.\n\n```\ncode = 1. Not said.\n```\n\n| Name | Age |\n|---|---|\n| Ann | 5 |\n\n"
    "Last here.\n\n[^1]: A note.\n"
)


@pytest.fixture
def opened(window, save, draft, session, settle, monkeypatch):
    """An article, open, its first paragraph under the eye."""
    monkeypatch.setattr(voices, "ENGINE", "mock")
    session.open(save(draft("Spoken", body=BODY))[0])
    settle()
    return window


@pytest.fixture
def voiced(opened):
    """The same where there is the module that speaks."""
    pytest.importorskip("PySide6.QtTextToSpeech", exc_type=ImportError)
    return opened


@pytest.fixture
def part(voiced):
    """What speaks, from the first sentence on."""
    voiced.view.verticalScrollBar().setValue(0)
    made = voiced.part("speaking")
    made.toggle()
    return made


def test_each_sentence_is_said_after_the_other_without_code_and_numbers(part, qtbot):
    said = [part.spoken.words]

    def is_over():
        if part.spoken and part.spoken.words != said[-1]:
            said.append(part.spoken.words)
        return part.spoken is None

    qtbot.waitUntil(is_over)

    assert said[:3] == ["One.", "Two is longer.", "Three."]
    assert said[3:8] == ["Name", "Age", "Ann", "5", "Last here."]
    assert not any("code" in words for words in said)
    assert part.bar.isHidden()


def test_the_action_pauses_and_goes_on_and_escape_stops(part, voiced):
    voiced.actions_table["read_aloud"].trigger()
    assert (part.is_speaking, part.spoken.words) == (False, "One.")
    voiced.actions_table["read_aloud"].trigger()
    assert part.is_speaking

    voiced.actions_table["to_article"].trigger()

    assert (part.is_speaking, part.spoken) == (False, None)
    assert not part.bar.isVisible()


def test_the_keys_go_back_to_the_article_with_the_bar(part, voiced):
    part.bar.stop.setFocus()
    part.bar.stop.click()

    assert voiced.focusWidget() is voiced.view


def test_it_goes_on_where_it_stopped(part):
    part.step(1)
    part.stop()
    part.toggle()

    assert part.spoken.words == "Two is longer."
    part.step(-1)
    assert part.spoken.words == "One."


def test_another_article_stops_it(part, session, save, draft, settle):
    session.open(save(draft("Another", body="Other words."))[0])
    settle()

    assert part.spoken is None


def test_a_page_of_a_subject_over_it_stops_it(part, session):
    session.subject_asked.emit("tag:none", True)

    assert part.spoken is None


def test_another_size_of_text_does_not_stop_it(part, session, settle):
    session.change_settings(font_size=25)
    settle()

    assert part.spoken is not None


def test_speed_and_voice_are_kept(part, voiced, session):
    part.bar.faster.click()
    part.bar.voice.click()
    picker = voiced.findChild(VoicePicker)
    other = next(one for one in picker.offers() if one.held is Held.NONE and one.value.startswith("en_"))
    picker.edit.setText(other.text)
    picker.edit.returnPressed.emit()

    assert session.settings.speech_rate == 1
    assert session.settings.speech_voices == f"en={other.value}"
    assert [one.value for one in picker.offers() if one.held is Held.ALL] == [other.value]
    assert part.is_speaking


def test_a_language_is_found_among_the_voices_and_reads_the_article_from_then_on(part, voiced, session):
    part.bar.voice.click()
    picker = voiced.findChild(VoicePicker)
    picker.edit.setText("norsk")
    picker.edit.returnPressed.emit()

    assert session.settings.speech_voices == "en=nb_NO "


def test_an_article_in_a_language_without_a_voice_says_so_and_is_read(voiced, save, draft, session, settle):
    told = []
    session.noticed.connect(told.append)
    session.open(save(draft("Sgeul", body="Aon. Dha.", language="gd"))[0])
    settle()
    voiced.actions_table["read_aloud"].trigger()

    assert "Gàidhlig" in str(told[-1].text)
    assert voiced.parts["speaking"].is_speaking


def test_without_a_language_the_window_s_is_spoken_and_never_none():
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de_DE"))
        assert spoken_language("") == spoken_language("mul") == "de_DE"
        QLocale.setDefault(QLocale.c())
        assert spoken_language("") == "en"
        assert spoken_language("pt_BR") == "pt-BR"
    finally:
        QLocale.setDefault(before)


def test_another_rate_is_not_told_to_an_engine_that_is_gone(part, monkeypatch):
    """Speech Dispatcher's takes the whole program down."""
    gone = part._voices._voice
    error = gone.State.Error
    monkeypatch.setattr(gone, "state", lambda: error)
    rates = []
    monkeypatch.setattr(gone, "setRate", rates.append)

    part.bar.faster.click()

    assert rates == []
    assert part._voices._voice is not gone
    assert part._voices._voice.rate() == pytest.approx(0.1)
    assert part.is_speaking


def test_without_the_module_it_says_what_to_install(opened, session, monkeypatch):
    class Missing:
        def find_spec(self, name, *_):
            if name == "PySide6.QtTextToSpeech":
                raise ModuleNotFoundError(name)

    monkeypatch.delitem(sys.modules, "PySide6.QtTextToSpeech", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    if "PySide6" in sys.modules:
        monkeypatch.delattr(sys.modules["PySide6"], "QtTextToSpeech", raising=False)
    told = []
    session.noticed.connect(told.append)

    opened.actions_table["read_aloud"].trigger()

    assert "armchair[speech]" in str(told[-1].text)
    assert opened.parts["speaking"].spoken is None


def test_what_is_waited_for_is_told_before_the_window_stands_still(voiced, monkeypatch):
    wake, told = voices.Voices.wake, []
    notices = voiced.part("notices")

    def wake_slowly(self):
        told.append(notices.accessibleName() if notices.isVisible() else "")
        return wake(self)

    monkeypatch.setattr(voices.Voices, "wake", wake_slowly)

    voiced.part("speaking").toggle()

    assert told == ["Looking for the voices of this system…"]
    assert not notices.isVisible()


def test_without_an_engine_it_says_so(voiced, session, monkeypatch):
    monkeypatch.setattr(voices, "ENGINE", "none")
    told = []
    session.noticed.connect(told.append)

    voiced.actions_table["read_aloud"].trigger()

    assert "no voice" in str(told[-1].text)


def beside_the_open_one(window, save, draft, session, settle, qtbot):
    """The second column, with an article in it and with the keys."""
    window.activateWindow()
    session.beside_asked.emit(save(draft("Aside", body="Aside one. Aside two.\n\nAside three."))[0])
    settle()
    qtbot.waitUntil(lambda: window.columns.active is not None)
    return window.columns.active


def test_in_the_second_column_it_reads_that_article_with_its_bar_above_it(voiced, save, draft, session, settle, qtbot):
    beside = beside_the_open_one(voiced, save, draft, session, settle, qtbot)
    voiced.actions_table["read_aloud"].trigger()
    part = voiced.parts["speaking"]

    assert part.spoken.words == "Aside one."
    assert beside.isAncestorOf(part.bar)
    assert part.bar.isVisible()

    session.subject_asked.emit("tag:none", True)
    assert part.is_speaking  # the page of the tag covers the other one

    beside.close_column()
    assert part.spoken is None


def test_the_action_in_the_other_column_reads_there_and_the_bar_pauses_where_it_is(
    voiced, save, draft, session, settle, qtbot
):
    beside = beside_the_open_one(voiced, save, draft, session, settle, qtbot)
    voiced.columns.switch()
    voiced.actions_table["read_aloud"].trigger()
    part = voiced.parts["speaking"]
    voiced.columns.switch()

    part.bar.pause.click()
    assert (part.is_speaking, part.spoken.words) == (False, "One.")

    voiced.actions_table["read_aloud"].trigger()
    assert (part.is_speaking, part.spoken.words) == (True, "Aside one.")

    voiced.columns.switch()
    voiced.actions_table["read_aloud"].trigger()
    assert part.spoken.words == "One."
    assert voiced.middle.isAncestorOf(part.bar)
    assert not beside.isAncestorOf(part.bar)


def test_it_begins_with_the_sentence_in_which_the_selection_begins(voiced):
    view = voiced.view
    cursor = view.textCursor()
    start = view.shown.position_of(view.shown.text().index("longer"))
    cursor.setPosition(start)
    cursor.setPosition(start + 3, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)

    voiced.actions_table["read_aloud"].trigger()

    assert voiced.parts["speaking"].spoken.words == "Two is longer."


def test_what_is_read_aloud_is_unfolded(voiced, save, draft, session, settle, qtbot):
    from reader.domain.article import BodyFormat

    body = "<p>Before.</p><details><summary>More</summary><p>Hidden words.</p></details>"
    session.open(save(draft("Folded", body=body, body_format=BodyFormat.HTML))[0])
    settle()
    voiced.actions_table["read_aloud"].trigger()
    part = voiced.parts["speaking"]

    assert not voiced.view.shown.folds.is_open[0]
    part.step(1)
    part.step(1)

    assert part.spoken.words == "Hidden words."
    assert voiced.view.shown.folds.is_open[0]


@pytest.fixture
def chapters(voiced, save, draft, session, settle):
    """Two short parts of a series that run on; the first is open and read aloud."""
    ids = save(
        draft("First", body="Words of one.", series="Tides", series_place=1),
        draft("Second", body="Words of two. More of two.", series="Tides", series_place=2),
    )
    session.list.refresh()
    session.open(ids[0])
    settle()
    voiced.actions_table["continuous"].trigger()
    settle()
    voiced.actions_table["read_aloud"].trigger()
    return ids


def test_where_parts_run_on_the_next_one_is_read_after_the_last_sentence(voiced, chapters, session, qtbot):
    part = voiced.parts["speaking"]
    assert part.spoken.words == "Words of one."

    qtbot.waitUntil(lambda: part.spoken is not None and part.spoken.words == "Words of two.")

    assert session.current == chapters[1]
    assert part.is_speaking
    assert part.bar.isVisible()
    qtbot.waitUntil(lambda: part.spoken is None)
    assert session.current == chapters[1]


def test_in_a_narrow_column_the_speed_is_a_number_and_nothing_is_cut_off(window, theme):
    bar = speaking.SpeakingBar(theme, window)
    bar.tell(is_speaking=True, rate=-2)
    bar.resize(600, 40)
    bar.show()
    assert bar.rate.text() == "Speed -2"

    bar.resize(340, 40)
    assert bar.rate.text() == "-2"
    assert bar.rate.accessibleName() == "Speed -2"
    assert bar.minimumSizeHint().width() <= 340


def test_from_the_right_the_sign_stands_before_the_speed(window, theme):
    bar = speaking.SpeakingBar(theme, window)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    bar.tell(is_speaking=True, rate=2)

    assert bar.rate.toolTip() == "Speed \u200e+2"
