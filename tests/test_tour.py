"""The tour of the first start tells the truth: the keys it names do what it says they do."""

import re
from itertools import chain

import pytest
from PySide6.QtCore import QLocale, QTranslator

from reader.paths import DataFolder, shipped
from reader.services.opening import opened
from reader.ui.actions import ACTIONS
from reader.ui.transfer.bundled import WELCOMES, take_welcome

TOLD = {
    "Space": "page_down",
    "Shift+Space": "page_up",
    "J": "next",
    "K": "previous",
    "1": "highlight_1",
    "2": "highlight_2",
    "5": "highlight_5",
    "H": "highlight",
    "Ctrl+Down": "next_paragraph",
    "Ctrl+Alt+N": "note",
    "B": "bookmark",
    "Ctrl+Z": "undo",
    "Ctrl+Shift+M": "all_marks",
    "F9": "side",
    "F11": "focus",
    "Ctrl+T": "type",
    "/": "search",
    "N": "find_next",
    "Escape": "to_article",
    "Alt+Left": "back",
    "Ctrl+F": "find",
    "Ctrl+Shift+P": "palette",
    "Ctrl+O": "import_files",
    "Ctrl+Shift+O": "import_folder",
    "Ctrl+L": "save_page",
    "?": "shortcuts",
}
"""What the tour says of each key that it names."""
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z]|\d|F\d+|[/?]|Space|Escape|Left|Right|Up|Down|Enter|Tab)")
NAMES = sorted({*WELCOMES.values(), "guide-welcome.md"})
GERMAN = {
    "Strg": "Ctrl",
    "Umschalt": "Shift",
    "Leertaste": "Space",
    "Herunter": "Down",
    "Links": "Left",
    "Esc": "Escape",
}
"""What stands on the keys of a German keyboard, and what the window calls them there."""


def text_of(name):
    text = (shipped("articles") / name).read_text("utf-8")
    if not name.endswith("-de.md"):
        return text
    return re.sub(
        r"\*\*[^*\n]+\*\*", lambda bold: re.sub(r"\w+", lambda key: GERMAN.get(key[0], key[0]), bold[0]), text
    )


def keys_in(text):
    """What is set in bold and is a key."""
    return {bold for bold in re.findall(r"\*\*([^*\n]+)\*\*", text) if KEY.fullmatch(bold)}


@pytest.mark.parametrize("name", NAMES)
def test_the_tour_names_the_keys_that_are_known_here_and_no_others(name):
    assert keys_in(text_of(name)) == set(TOLD)


def test_each_key_does_what_the_tour_says():
    keys = {spec.name: spec.keys for spec in ACTIONS}

    assert {key: action for key, action in TOLD.items() if key not in keys[action]} == {}


@pytest.mark.parametrize("name", NAMES)
def test_no_key_stands_in_the_tour_without_being_set_in_bold(name):
    plain = re.sub(r"\*\*[^*\n]+\*\*|`[^`]+`|\[[^\]]*\]\([^)]*\)", " ", text_of(name).split("---", 2)[2])

    assert re.findall(r"\b(?:Ctrl|Alt|Shift)\+\S+|\bF\d+\b", plain) == []


def test_what_the_tour_calls_by_name_is_called_so():
    texts = {spec.text for spec in ACTIONS}

    assert "Open the data folder" in texts
    assert all(name in text_of("guide-welcome.md") for name in ("*Open the data folder*", "*Change…*", "*Saved*"))


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Welcome to Armchair"),
        ("zh_CN", "欢迎使用 Armchair"),
        ("ar", "أهلًا بك في Armchair"),
        ("de", "Willkommen bei Armchair"),
        ("fr", "Welcome to Armchair"),
    ],
)
def test_the_tour_is_the_first_article_of_a_first_start_in_the_language_of_the_window(tmp_path, language, title):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        with opened(DataFolder(tmp_path), can_write=True) as stored:
            take_welcome(stored.library)
            first = stored.shelf.first_unopened()
            assert first is not None
            assert stored.library.article(first).title == title
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("name", NAMES)
def test_the_links_of_the_tour_lead_to_bundled_articles(name):
    links = re.findall(r"\]\(([^)#]+\.md)", text_of(name))

    assert links
    assert [link for link in chain(links) if not (shipped("articles") / link).is_file()] == []


@pytest.mark.parametrize("name", sorted(WELCOMES.values()))
def test_what_the_tour_calls_by_name_is_called_so_in_its_language(name):
    language = {"zh": "zh_CN"}.get(found := name.removesuffix(".md")[-2:], found)
    words = QTranslator()
    assert words.load(str(shipped("resources") / "translations" / f"armchair_{language}.qm"))
    views, buttons = ("All", "Unread", "Bookmarks", "Authors", "More"), ("Open the data folder", "Change…", "Saved")

    quoted = {words.translate("Armchair", each) for each in (*views, *buttons)}

    assert "" not in quoted
    assert {each for each in quoted if not re.search(f"[*“«]{re.escape(each)}[*”»]", text_of(name))} == set()
