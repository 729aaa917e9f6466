"""Articles read aloud: by the mock engine of Qt, which says nothing and takes its time for it."""

import sys

import pytest

from reader.ui import speaking

pytestmark = pytest.mark.qt_log_ignore("pipewire", extend=True)  # which Qt looks for, and does without

BODY = (
    "One. Two is longer.[^1] Three.\n\n```\ncode = 1. Not said.\n```\n\n| Name | Age |\n|---|---|\n| Ann | 5 |\n\n"
    "Last here.\n\n[^1]: A note.\n"
)


@pytest.fixture
def opened(window, save, draft, session, settle, monkeypatch):
    """An article, open, its first paragraph under the eye."""
    monkeypatch.setattr(speaking, "ENGINE", "mock")
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

    qtbot.waitUntil(is_over, timeout=20000)

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


def test_speed_and_voice_are_kept(part, session):
    part.bar.faster.click()
    names = [action.text() for action in part.bar.voices.actions()]
    part.bar.voices.actions()[0].trigger()

    assert session.settings.speech_rate == 1
    assert "Bob" in names[0] or "Anne" in names[0] or len(names) > 1
    assert "=en_" in session.settings.speech_voices


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


def test_without_an_engine_it_says_so(voiced, session, monkeypatch):
    monkeypatch.setattr(speaking, "ENGINE", "none")
    told = []
    session.noticed.connect(told.append)

    voiced.actions_table["read_aloud"].trigger()

    assert "no voice" in str(told[-1].text)
