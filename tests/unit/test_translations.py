"""Every visible text has its translation, with the same fields, and what is compiled is what was written."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from reader.domain.settings import hint_of
from tests.collector import collector

ROOT = Path(__file__).parents[2]
PROGRAM = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
    for path in sorted((ROOT / "reader").rglob("*.py"))
}


translations = collector()
TEXTS: dict[str, bool] = translations.collect()
PLURALS = [text for text, is_plural in TEXTS.items() if is_plural]
FORMS: dict[str, int] = translations.FORMS
WANTED = {language: PLURALS if language == "en" else list(TEXTS) for language in FORMS}
COUNTED_IN_WORDS = {"ar": 3}
"""How many of the first plural forms may say their number as a word: none, one, two."""
RENEW = "run python packaging/translations.py, then translate what it leaves unfinished"

FIELD = re.compile(r"\{[^{}]*\}|%L?n")
HALF_WIDTH_BESIDE_CHINESE = re.compile(r"[\u4e00-\u9fff”}][,;:?!()]|[,;:?!(][\u4e00-\u9fff“]")

KNOWN_ELSEWHERE = {
    "reader/ui/ways/command_palette.py": {"text": "of _ONLY, a table of templates", "tip": "of _ONLY"},
    "reader/ui/ways/palette_rows.py": {"KINDS[row.target.kind]": "of a table of templates"},
    "reader/ui/ways/palette_targets.py": {"KINDS[target.kind]": "of a table of templates", "spec.text": "of ACTIONS"},
    "reader/ui/shortcuts/keys.py": {"SPECS[name].text": "of ACTIONS"},
    "reader/ui/shortcuts/shortcut_editor.py": {
        "SPECS[name].text": "of ACTIONS",
        "owner.text": "of ACTIONS",
        "spec.group": "a group of ACTIONS",
        "spec.text": "of ACTIONS",
    },
    "reader/ui/ways/subject_html.py": {
        "_HEADINGS_OF.get((page.wanted.subject.kind, of), _HEADINGS[of])": "of tables of templates",
        "text": "of tables of templates",
    },
    "reader/ui/keeping/restore_dialog.py": {
        "KIND_NAMES[kind]": "of a table of templates",
        "of_row[change.way]": "of a table of templates",
        "of_kind[way]": "of a table of plurals",
        "_REASONS[copy.reason]": "of a table of templates",
    },
    "reader/domain/phrase.py": {"template": "phrase() itself"},
    "reader/services/recommending.py": {"told": "of _PARTS"},
    "reader/storage/keeping/checkup.py": {"text": "given to _fault as a template, or what SQLite says"},
    "reader/storage/database.py": {"message": "of _PROBLEMS", "hint": "of _PROBLEMS"},
    "reader/storage/stored_steps.py": {
        "template.decode()": "what was said when the step was done, out of the database"
    },
    "reader/ui/actions.py": {"spec.text": "of ACTIONS"},
    "reader/ui/marks/all_marks.py": {"text": "of tables of templates"},
    "reader/ui/marks/mark_filters.py": {"text": "of tables of templates"},
    "reader/ui/transfer/export_dialog.py": {
        "form.TITLE": "a template in each format",
        "form.HELP": "a template in each format",
    },
    "reader/ui/widgets/fields.py": {"hint.label": "of Settings", "hint.unit": "of Settings"},
    "reader/ui/transfer/imports.py": {"text": "one of three templates above it"},
    "reader/ui/listing/list_head.py": {
        "text": "of SORTS",
        "own": "of OWN_ORDERS, a table of templates",
        "FILTERS[name]": "of a table of templates",
    },
    "reader/ui/ways/map_overlay.py": {"KINDS[kind]": "of a table of templates"},
    "reader/ui/page/mark_colours.py": {"COLOUR_NAMES[colour]": "of a table of templates"},
    "reader/ui/more_menu.py": {"group": "a group of ACTIONS"},
    "reader/ui/notices.py": {"spec.text": "of ACTIONS", "action": "a template where the notice is made"},
    "reader/ui/panes/library.py": {"VIEWS[query.view]": "of a table of templates"},
    "reader/ui/preferences.py": {"hint.label": "of Settings", "hint.help": "of Settings", "text": "its choices"},
    "reader/ui/steps.py": {
        "one": "given to about as a template",
        "many": "given to about as a template",
        "text": "given to told_back as a template",
    },
    "reader/ui/shortcuts/shortcuts_sheet.py": {
        "text": "of ACTIONS or IN_FIND",
        "name": "a group of ACTIONS or IN_FIND",
    },
    "reader/ui/status.py": {"_WAYS[name, step.is_of_page]": "of a table of templates"},
    "reader/ui/reading/type_menu.py": {
        "text": "of THEMES",
        "hint.label": "of Settings",
        "hint.help": "of Settings",
    },
    "reader/ui/listing/view_chips.py": {
        "VIEWS[view]": "of a table of templates",
        "COUNTED[view]": "of a table of plurals",
    },
    "reader/ui/words.py": {"phrase.template": "say(): phrase() was given a literal"},
}
"""First arguments of tr, phrase and counted that are no literal: by module, with where the text is collected."""

TRANSLATING = {"tr", "phrase", "counted", "template", "plural", "Phrase"}
SHOWING = {
    "addAction",
    "addItem",
    "addMenu",
    "setAccessibleDescription",
    "setAccessibleName",
    "setInformativeText",
    "setLabelText",
    "setPlaceholderText",
    "setPrefix",
    "setStatusTip",
    "setSuffix",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
    "QAction",
    "QCheckBox",
    "QLabel",
    "QMenu",
    "QPushButton",
    "QRadioButton",
}
"""Calls whose first argument people see."""


def calls(tree: ast.AST, names: set[str]) -> Iterator[tuple[ast.Call, str]]:
    """The calls of functions or methods with these names, with their first argument as it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in names:
                yield node, ast.unparse(node.args[0])


def is_literal(node: ast.expr) -> bool:
    if isinstance(node, ast.IfExp):
        return is_literal(node.body) and is_literal(node.orelse)
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def written_out(node: ast.expr) -> str:
    """The text that stands in an expression: all of a string, what is around the fields of an f-string."""
    if isinstance(node, ast.JoinedStr):
        return "".join(written_out(part) for part in node.values)
    if isinstance(node, ast.IfExp):
        return written_out(node.body) + written_out(node.orelse)
    if isinstance(node, ast.BinOp):
        return written_out(node.left) + written_out(node.right)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def ts(language: str) -> Path:
    return ROOT / "resources" / "translations" / f"armchair_{language}.ts"


def finished(language: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = translations.translations(ts(language))
    return found


def everything_said(qm: Path, texts: list[str]) -> dict[tuple[str, int], str]:
    """What a compiled file answers for each text, alone and with some numbers."""
    translator = QTranslator()
    assert translator.load(str(qm))
    context = translations.CONTEXT
    return {(text, n): translator.translate(context, text, None, n) for text in texts for n in (-1, 0, 1, 2, 11)}


@pytest.mark.parametrize("language", WANTED)
def test_every_text_has_a_finished_translation(language):
    done = finished(language)

    missing = [text for text in WANTED[language] if text not in done]

    assert missing == [], RENEW


@pytest.mark.parametrize("language", WANTED)
def test_no_text_is_kept_that_the_program_does_not_have(language):
    kept = [message.findtext("source") for message in ET.parse(ts(language)).getroot().iter("message")]

    assert sorted(set(kept) - set(WANTED[language])) == [], RENEW
    assert [text for text, times in Counter(kept).items() if times > 1] == []


@pytest.mark.parametrize("language", WANTED)
def test_a_plural_has_as_many_forms_as_its_language(language):
    done = finished(language)

    wrong = {text: forms for text, forms in done.items() if len(forms) != (FORMS[language] if TEXTS[text] else 1)}

    assert wrong == {}


@pytest.mark.parametrize("language", WANTED)
def test_fields_are_the_same_in_text_and_translation(language):
    words = COUNTED_IN_WORDS.get(language, 0)
    wrong = []
    for text, forms in finished(language).items():
        fields = sorted(FIELD.findall(text))
        unnumbered = [field for field in fields if not field.startswith("%")]
        for place, form in enumerate(forms):
            found = sorted(FIELD.findall(form))
            if found != fields and not (TEXTS[text] and place < words and found == unnumbered):
                wrong.append((text, form))

    assert wrong == []


def test_every_language_of_the_window_is_offered_and_has_its_words():
    offered = {name for name, _ in hint_of("language").choices} - {"system"}

    assert offered == set(FORMS)
    assert {path.stem.removeprefix("armchair_") for path in ts("en").parent.glob("*.qm")} == set(FORMS)


@pytest.mark.parametrize("language", [language for language in FORMS if language != "en"])
def test_what_ends_a_text_ends_its_translation(language):
    stop = "。" if language == "zh_CN" else "."
    pairs = [(text, form) for text, forms in finished(language).items() if not TEXTS[text] for form in forms]
    ends = [
        form
        for text, form in pairs
        if text.rstrip().endswith(".") is not form.rstrip().endswith(stop) and not form.endswith("Min.")
    ]
    dots = [form for text, form in pairs if text.endswith("…") is not form.endswith("…")]

    assert (ends, dots) == ([], [])


def test_german_has_german_quotes_and_arabic_arabic_ones():
    for language, wrong in (("de", re.compile('[“”"]|„[^“]*$')), ("ar", re.compile('[“”"]'))):
        forms = [form.replace("“", "", form.count("„")) for forms in finished(language).values() for form in forms]
        assert [form for form in forms if wrong.search(form.replace("„", ""))] == [], language


def test_arabic_has_arabic_commas():
    forms = [form for forms in finished("ar").values() for form in forms]

    assert [form for form in forms if re.search("[\u0600-\u06ff][,;?]", form)] == []


def test_only_plurals_hold_a_number_that_qt_fills_in():
    assert [text for text, is_plural in TEXTS.items() if bool(re.search("%L?n", text)) is not is_plural] == []


def test_chinese_has_chinese_punctuation():
    done = {text: forms[0] for text, forms in finished("zh_CN").items()}

    half = [form for form in done.values() if HALF_WIDTH_BESIDE_CHINESE.search(form.replace("{percent}", ""))]

    assert half == []


@pytest.mark.parametrize("language", WANTED)
def test_the_compiled_file_is_up_to_date(language, tmp_path):
    copy = tmp_path / ts(language).name
    copyfile(ts(language), copy)

    translations._compile(copy)

    shipped = everything_said(ts(language).with_suffix(".qm"), WANTED[language])
    assert shipped == everything_said(copy.with_suffix(".qm"), WANTED[language]), RENEW


@pytest.mark.parametrize("name", PROGRAM)
def test_a_text_is_written_where_it_is_translated_or_known_from_elsewhere(name):
    found = {written for call, written in calls(PROGRAM[name], TRANSLATING) if not is_literal(call.args[0])}

    assert found == KNOWN_ELSEWHERE.get(name, {}).keys(), "wrap the literal in template() or plural() where it stands"


@pytest.mark.parametrize("name", [name for name in PROGRAM if name.startswith("reader/ui/")])
def test_no_text_reaches_a_widget_untranslated(name):
    shown = [written_out(call.args[0]) for call, _ in calls(PROGRAM[name], SHOWING)]

    assert [text for text in shown if re.search(r"[^\W\d_]", text)] == []


def test_the_list_of_texts_known_elsewhere_names_only_modules_there_are():
    assert KNOWN_ELSEWHERE.keys() - PROGRAM.keys() == set()
