"""What stands before the text of a Markdown file: finds it, reads its dialect, and never loses the article for it.

Values are text, lists and mappings only: numbers, dates and yes or no stay as they were written, so that a title
`12` or a day that does not exist is still a title or a day. Keys are lower case with `_` for `-` and blanks.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from functools import cache
from itertools import count
from typing import Any, Literal, TypeAlias, cast

from reader.domain.phrase import Phrase, phrase
from reader.importers import simple_yaml

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Dialect = Literal["", "yaml", "toml", "json", "lines", "comments"]

_LONGEST = 128 * 1024
_MOST_ITEMS, _MOST_VALUES, _DEEPEST = 500, 5000, 12
_STEEPEST = 60
_STEEP = re.compile(r"(?:[?-][ \t]+){30}")
_BRACKETS = re.compile(r"[\[\]{}]")
_EMPTY = frozenset({"", "~", "null", "none", "nil"})
_YAML = re.compile(r"---[ \t]*\n")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)
_TOML = re.compile(r"\+\+\+[ \t]*\n")
_TOML_END = re.compile(r"^\+\+\+[ \t]*$", re.M)
_JSON = re.compile(r"\{\s*(?:\"|\})")
_KEY = re.compile(r"""["']?([^\W\d][\w .-]*?)["']?[ \t]*:(?:[ \t]|$)""")
_LINE = re.compile(r" {0,3}([A-Za-z][\w -]{0,40}):[ \t]*(.*)$")
_COMMENT = re.compile(r"\[#\]: ?([a-z_ -]+): ?[(\"](.*)[)\"][ \t]*$")
_TOP_LEVEL = re.compile(r"^(?=[^\s#\-\]}])", re.M)
_LEADING_TABS = re.compile(r"^[ ]*\t[ \t]*", re.M)
_KNOWN = frozenset(
    {"title", "date", "author", "authors", "tags", "tag", "category", "categories", "slug", "status", "summary"}
    | {"description", "lang", "language", "modified", "url", "save_as", "keywords", "translation", "template"}
)
_NESTED = ("params", "extra", "taxonomies", "metadata")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields before a text that say something, and `body`, the text without them; `dialect` is "" without any."""

    body: str
    dialect: Dialect = ""
    fields: Mapping[str, Value] = field(default_factory=dict)
    notes: tuple[Phrase, ...] = ()

    def first(self, *keys: str) -> Value:
        """The value of the first of `keys` that has one; "" when none has."""
        for key in keys:
            if key in self.fields:
                return self.fields[key]
        return ""

    def texts(self, *keys: str) -> Iterator[str]:
        """The texts under all of `keys`, one by one."""
        for key in keys:
            if key in self.fields:
                yield from texts(self.fields[key])

    def text(self, *keys: str) -> str:
        """The first of `keys` that has a value, as one line of text."""
        value = self.first(*keys)
        return next(texts(value), "") if value else ""


def split(text: str) -> FrontMatter:
    """`text` parted into front matter and body; text without front matter is all body."""
    start = text.lstrip("\n \ufeff") if text[:1] in ("\n", " ", "\ufeff") else text
    if opened := _YAML.match(start):
        return _yaml(start, opened.end()) or FrontMatter(text)
    if opened := _TOML.match(start):
        return _toml(start, opened.end()) or FrontMatter(text)
    if _JSON.match(start):
        return _json(start) or FrontMatter(text)
    if start.startswith("[#]:"):
        return _comments(start)
    return _lines(start) or FrontMatter(text)


def texts(value: Value, depth: int = 0) -> Iterator[str]:
    """The texts in a value, however deep in lists; of a mapping its name or title."""
    if isinstance(value, str):
        if value.lower() not in _EMPTY and (text := " ".join(value.split())):
            yield text
    elif depth < 4:
        inner = (
            value if isinstance(value, list) else [value[key] for key in ("name", "title", "label") if key in value][:1]
        )
        for item in inner[:_MOST_ITEMS]:
            yield from texts(item, depth + 1)


def load_yaml(text: str) -> Value:
    """A YAML document with all scalars left as text; ValueError with the line (from 0) as second argument."""
    if simple := simple_yaml.fields(text):
        return {_key(key): cast(Value, value) for key, value in simple.items()}
    if _is_too_deep(text):
        raise ValueError("nested too deeply", 0)
    yaml, loader = _loader()
    try:
        return plain(yaml.load(text, Loader=loader))
    except yaml.MarkedYAMLError as exc:
        raise ValueError(str(exc.problem), exc.problem_mark.line if exc.problem_mark else 0) from exc
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, AttributeError) as exc:
        raise ValueError(str(exc), 0) from exc


def _is_too_deep(text: str) -> bool:
    """Whether brackets or dashes nest so deeply that the C parser, which recurses unchecked, could crash."""
    if _STEEP.search(text):
        return True
    depth = 0
    for sign in _BRACKETS.findall(text) if text.count("[") + text.count("{") > _STEEPEST else ():
        depth = depth + 1 if sign in "[{" else max(0, depth - 1)
        if depth > _STEEPEST:
            return True
    return False


@cache
def _loader() -> tuple[Any, Any]:
    import yaml

    return yaml, getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def plain(value: object, depth: int = 0, counted: "count[int] | None" = None) -> Value:
    """A parsed value as text, lists and mappings; what is too deep, or too much because it repeats itself, is cut."""
    counted = counted or count()
    if next(counted) > _MOST_VALUES or depth > _DEEPEST:
        return ""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        items = list(value.items())[:_MOST_ITEMS]
        return {_key(key): plain(item, depth + 1, counted) for key, item in items}
    if isinstance(value, list | tuple):
        return [plain(item, depth + 1, counted) for item in value[:_MOST_ITEMS]]
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _key(key: object) -> str:
    return str(key).strip().lower().replace("-", "_").replace(" ", "_")


def _flat(value: Value) -> dict[str, Value]:
    """A mapping without empty fields, and with what Hugo and Zola nest (`params`, `extra`) beside the rest."""
    fields = value if isinstance(value, dict) else {}
    for name in _NESTED:
        if isinstance(nested := fields.get(name), dict):
            fields = {**nested, **fields}
    return {key: item for key, item in fields.items() if not is_empty(item)}


def is_empty(value: Value) -> bool:
    """Whether a field says nothing: blank, null, or a list or mapping of nothing."""
    return not value or (isinstance(value, str) and value.strip().lower() in _EMPTY)


def _yaml(text: str, start: int) -> FrontMatter | None:
    end = _YAML_END.search(text, start, start + _LONGEST)
    if not end:
        return _unclosed(text, start)
    block, body = text[start : end.start()], text[end.end() :]
    try:
        return _if_mapping(load_yaml(block), body)
    except ValueError as exc:
        return _mended(block, body, exc.args[1] + 2)


def _if_mapping(value: Value, body: str) -> FrontMatter | None:
    """Two rules around a paragraph are no front matter, so only a mapping, or nothing at all, is taken."""
    if isinstance(value, dict) or value == "":
        return FrontMatter(body, "yaml", _flat(value))
    return None


def _mended(block: str, body: str, line: int) -> FrontMatter | None:
    """Front matter that is not YAML: without its tabs, else piece by piece."""
    if "\t" in block:
        try:
            return _if_mapping(load_yaml(_LEADING_TABS.sub(lambda tabs: tabs[0].replace("\t", "  "), block)), body)
        except ValueError:
            pass
    if not (fields := _pieces(block)):
        return None
    note = phrase("The front matter is not sound YAML (line {line}); it was read line by line.", line=line)
    return FrontMatter(body, "yaml", _flat(fields), (note,))


def _pieces(block: str) -> dict[str, Value]:
    """Each top-level `key: value` for itself, as YAML where it is that, as plain text where it is not."""
    fields: dict[str, Value] = {}
    for piece in _TOP_LEVEL.split(block):
        if not (key := _KEY.match(piece)):
            continue
        try:
            value = load_yaml(piece)
            fields |= value if isinstance(value, dict) else {}
        except ValueError:
            fields[_key(key[1])] = piece[key.end() :].strip().strip("\"'")
    return fields


def _unclosed(text: str, start: int) -> FrontMatter | None:
    """Front matter whose closing line is missing ends at the first blank line, if all before it are fields."""
    block, _, body = text[start : start + _LONGEST].partition("\n\n")
    lines = block.split("\n")
    if not _KEY.match(lines[0]) or not all(_KEY.match(line) or line[:1] in " -\t#" for line in lines if line):
        return None
    body = text[start + len(block) + 2 :]
    note = phrase("The front matter has no closing line; it was taken to end at the first blank line.")
    return FrontMatter(body, "yaml", _flat(_pieces(block)), (note,))


def _toml(text: str, start: int) -> FrontMatter | None:
    import tomllib

    end = _TOML_END.search(text, start, start + _LONGEST)
    if not end:
        return None
    block, body = text[start : end.start()], text[end.end() :]
    try:
        return FrontMatter(body, "toml", _flat(plain(tomllib.loads(block))))
    except (ValueError, RecursionError) as exc:
        found = re.search(r"line (\d+)", str(exc))
        line = int(found[1]) + 1 if found else 1
    note = phrase("The front matter is not sound TOML (line {line}); it was read line by line.", line=line)
    return FrontMatter(body, "toml", _flat(_toml_lines(block)), (note,))


def _toml_lines(block: str) -> dict[str, Value]:
    import tomllib

    fields: dict[str, Value] = {}
    for line in block.split("\n"):
        key, sign, value = line.partition("=")
        if sign and key.strip():
            try:
                fields |= _flat(plain(tomllib.loads(line)))
            except (ValueError, RecursionError):
                fields[_key(key.strip().strip("\"'"))] = value.strip().strip("\"'")
    return fields


def _json(text: str) -> FrontMatter | None:
    try:
        value, end = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode(text)
    except (ValueError, RecursionError):
        return None
    rest = text[end:]
    if not isinstance(value, dict) or (rest.strip() and not re.match(r"[ \t]*\n", rest)):
        return None
    return FrontMatter(rest, "json", _flat(plain(value)))


def _comments(text: str) -> FrontMatter:
    """Translators' headers: link definitions nobody links to, `[#]: author: (Name)`."""
    fields: dict[str, Value] = {}
    end = 0
    for line in text.split("\n"):
        if line and not line.startswith("[#]:"):
            break
        if found := _COMMENT.match(line):
            fields[_key(found[1])] = found[2].strip()
        end += len(line) + 1
    return FrontMatter(text[end:], "comments", _flat(fields))


def _lines(text: str) -> FrontMatter | None:
    """Pelican's header: `Key: value` from the first line to the first blank one, deeper lines continuing a value."""
    head = text[:_LONGEST].split("\n\n", 1)[0].rstrip("\n")
    fields: dict[str, Value] = {}
    key = ""
    for line in head.split("\n"):
        if found := _LINE.match(line):
            key = _key(found[1])
            fields[key] = found[2].strip()
        elif key and line.startswith(("    ", "\t")):
            fields[key] = f"{fields[key]} {line.strip()}".strip()
        else:
            return None
    known = len(_KNOWN & fields.keys())
    if known * 2 < len(fields) or not ({"title", "date", "author", "authors"} & fields.keys() or known > 1):
        return None
    return FrontMatter(text[len(head) :], "lines", _flat(fields))
