"""The YAML that nearly all front matter is made of, read by three patterns: fields with one line of text, or with a
list of such lines.

It reads what it knows for certain as the YAML library does, fifteen times as fast, and refuses all else.
"""

import re

_LONGEST, _MOST = 8000, 500
_NEVER = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_QUOTED = rf"\"([^\"\\{_NEVER}]*)\"|'([^'{_NEVER}]*)'"
_FIRST = rf"[^ \-?:,\[\]{{}}#&*!|>'\"%@`\\{_NEVER}]"
_PLAIN = rf"({_FIRST}[^:#{_NEVER}]*(?:(?::(?=[^ \n])|(?<! )#)[^:#{_NEVER}]*)*)"
_FIELD = re.compile(rf"\n*([A-Za-z_][A-Za-z0-9_.-]{{0,60}}):(?: +(?:{_PLAIN}|{_QUOTED}|\[([^\[\]{_NEVER}]*)\]))? *\n")
_ITEM = re.compile(rf"\n*( *)- +(?:{_PLAIN}|{_QUOTED}) *\n")
_FLOW_ITEM = re.compile(rf" *(?:({_FIRST}[^,?:#'\"\[\]{{}}{_NEVER}]*)|{_QUOTED}) *(?:,(?=.)|$)")


def fields(block: str) -> dict[str, str | list[str]] | None:
    """The fields in `block` by their keys as written; None for YAML that is more than this, or none at all."""
    text = block.rstrip("\n") + "\n"
    if len(text) > _LONGEST or text.count("\n") + text.count(",") > _MOST:
        return None
    found: dict[str, str | list[str]] = {}
    items: list[str] | None = None
    key = indent = ""
    place = 0
    while place < len(text):
        if field := _FIELD.match(text, place):
            key = field[1]
            items = [] if field.lastindex == 1 else None
            value = _listed(field[5]) if field.lastindex == 5 else _one(field)
            if value is None:
                return None
            found[key] = value
        elif items is not None and (field := _ITEM.match(text, place)) and (not items or field[1] == indent):
            indent = field[1]
            items.append(_one(field))
            found[key] = items
        else:
            return None
        place = field.end()
    return found if place else None


def _one(found: re.Match[str]) -> str:
    """The text that was matched after the key or the indent: plain, or in one of the two kinds of quotes."""
    number = found.lastindex or 1
    if number == 1:
        return ""
    return found[2].rstrip(" ") if number == 2 else str(found[number])


def _listed(text: str) -> list[str] | None:
    items: list[str] = []
    place = 0
    text = text.rstrip(" ")
    while place < len(text):
        if not (item := _FLOW_ITEM.match(text, place)):
            return None
        items.append(item[1].rstrip(" ") if item.lastindex == 1 else str(item[item.lastindex or 1]))
        place = item.end()
    return items
