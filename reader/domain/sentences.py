"""Where the sentences of a text begin and end, by the signs of its script; for reading one after the other."""

import re

_CLOSERS = "\"'”’»›」』）)\\]】〉》\u200f\u200e"
_END = re.compile(f"(?:[.!?…؟۔।]+|(?P<wide>[。！？｡]+[！？…]*))[{_CLOSERS}]*|\n")
_BLANKS = re.compile(r"\s*")
_WORD = re.compile(r"[^\s(\[“‘\"'«—–]*$")
_AFTER = re.compile(r"\s*[\"'“‘«(\[—–]*(\w?)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|[A-Z]")
_NO_END = re.compile("[，、；：,;:)）」』]")
_SHORT = frozenset(
    (
        *("mr", "mrs", "ms", "mx", "dr", "prof", "st", "rev", "hon", "gen", "col", "maj", "capt", "lt", "sgt", "gov"),
        *(
            "sen",
            "rep",
            "pres",
            "messrs",
            "mt",
            "ft",
            "no",
            "nos",
            "vol",
            "vols",
            "pp",
            "fig",
            "figs",
            "ch",
            "sec",
            "eq",
        ),
        *("cf", "vs", "viz", "ca", "approx", "ed", "eds", "trans", "al", "bzw", "vgl", "z.b", "hr", "fr"),
    )
)
"""Words with a full stop that something always follows."""
_MAY_END = frozenset(("a.m", "p.m"))


def sentences(text: str) -> list[tuple[int, int]]:
    """From where to where each sentence reaches, with the blanks after it: together they are the whole text."""
    found: list[tuple[int, int]] = []
    start = 0
    for sign in _END.finditer(text):
        end = sign.end()
        if sign.start() < start or not text[start:end].strip() or not _is_end(text, start, sign):
            continue
        end = _BLANKS.match(text, end).end()  # type: ignore[union-attr]  # it matches nothing, too
        found.append((start, end))
        start = end
    if not text[start:].strip() and found:
        found[-1] = (found[-1][0], len(text))
    elif start < len(text):
        found.append((start, len(text)))
    return found


def _is_end(text: str, start: int, sign: re.Match[str]) -> bool:
    """Whether a sign ends the sentence that begins at `start`."""
    after = text[sign.end() : sign.end() + 12]
    if sign[0] == "\n" or not after:
        return True
    if sign["wide"]:
        return not _NO_END.match(after)
    if not after[0].isspace():
        return False
    following = _AFTER.match(after)
    if following and following[1].islower():
        return False  # “Really?” he said
    return sign[0][0] != "." or sign[0][:2] == ".." or not _is_short(text[start : sign.start()], sign[0])


def _is_short(before: str, sign: str) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation, an initial, or a number that counts."""
    found = _WORD.search(before[-40:])
    word = found[0] if found else ""
    rest = before[: len(before) - len(word)].strip()
    if len(sign) > 1 or word.lower() in _MAY_END:
        return False
    if word == "I":
        return not rest  # a numeral where it begins, else the pronoun
    if word.isdigit():
        return not rest
    return word.lower() in _SHORT or bool(_INITIALS.fullmatch(word))
