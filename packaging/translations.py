"""Collects every visible text into resources/translations and compiles it: `python packaging/translations.py`."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
QT_FOLDER = ROOT / "resources" / "qt_words"
"""What Qt says by itself and its own catalogues have no words for; written by hand."""
CONTEXT = "Armchair"
FORMS = {"en": 2, "zh_CN": 1, "ar": 6, "de": 2}
"""The languages of the window, and how many plural forms each has in Qt."""
_MARKERS = {"tr": False, "phrase": False, "template": False, "counted": True, "plural": True}
_TABLES = {"ActionSpec": (1, 4), "_setting": ()}
_KEYWORDS = frozenset(("label", "help", "unit"))
_LETTERS = re.compile(r"[^\W\d_]")


def collect() -> dict[str, bool]:
    """Every text to translate, in a stable order, and whether it has plural forms."""
    found: dict[str, bool] = {}
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for text, is_plural in _texts(ast.parse(path.read_text(encoding="utf-8"))):
            if _LETTERS.search(text):
                found[text] = found.get(text, False) or is_plural
    return found


def main() -> int:
    """Bring the files up to date, compile them, and say what is not translated yet."""
    texts = collect()
    missing = 0
    for language in FORMS:
        wanted = {text: is_plural for text, is_plural in texts.items() if is_plural or language != "en"}
        path = FOLDER / f"armchair_{language}.ts"
        translated = _update(path, language, wanted)
        missing += len(wanted) - translated
        print(f"{path.name}: {translated} of {len(wanted)} translated")
        _compile(path)
    for path in sorted(QT_FOLDER.glob("*.ts")):
        _compile(path)
    return 1 if missing else 0


def translations(path: Path) -> dict[str, list[str]]:
    """The finished translations of a file: one form, or one for each plural."""
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).getroot().iter("message"):
        forms = [form.text or "" for form in message.iterfind("translation/numerusform")]
        forms = forms or [message.findtext("translation") or ""]
        if all(forms):
            found[message.findtext("source") or ""] = forms
    return found


def _texts(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in _MARKERS and node.args:
            yield from ((text, _MARKERS[name]) for text in _strings(node.args[0]))
        elif name in _TABLES:
            yield from ((text, False) for place in _TABLES[name] for text in _strings_at(node, place))
            yield from (
                (text, False)
                for keyword in node.keywords
                for text in _strings(keyword.value)
                if keyword.arg in _KEYWORDS
            )
            yield from (
                (text, False) for keyword in node.keywords if keyword.arg == "choices" for text in _choices(keyword)
            )


def _strings(node: ast.expr) -> list[str]:
    """The constant texts that an argument can be: itself, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _strings(node.body) + _strings(node.orelse)
    return []


def _strings_at(node: ast.Call, place: int) -> list[str]:
    return _strings(node.args[place]) if place < len(node.args) else []


def _choices(keyword: ast.keyword) -> list[str]:
    pairs = keyword.value.elts if isinstance(keyword.value, ast.Tuple) else []
    return [text for pair in pairs if isinstance(pair, ast.Tuple) for text in _strings(pair.elts[-1])]


def _update(path: Path, language: str, texts: dict[str, bool]) -> int:
    known = translations(path)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, is_plural in texts.items():
        _message(context, text, is_plural=is_plural, forms=known.get(text, []), count=FORMS[language])
    ET.indent(root)
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(header + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")
    return sum(text in known for text in texts)


def _message(context: ET.Element, text: str, *, is_plural: bool, forms: list[str], count: int) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if is_plural else {})
    ET.SubElement(message, "source").text = text
    translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
    if not is_plural:
        translation.text = forms[0] if forms else ""
        return
    for number in range(count):
        ET.SubElement(translation, "numerusform").text = forms[number] if number < len(forms) else ""


def _compile(path: Path) -> None:
    tool = which("pyside6-lrelease", path=str(Path(sys.executable).parent)) or which("pyside6-lrelease")
    if tool is None:
        raise SystemExit("pyside6-lrelease is missing; install PySide6-Essentials into this environment.")
    subprocess.run([tool, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


if __name__ == "__main__":
    sys.exit(main())
