"""The words that may be meant by a word of a text: as it stands, in small letters, and what English endings leave."""

import re

from reader.domain.text import has_cjk

LONGEST_CHINESE = 12
CHINESE_BEFORE = 3
"""Characters before a point that may belong to the word there; few words are longer than four."""

_VOWEL = re.compile("[aeiouy]")
_EDGES = " \t\n.,;:!?…\"'“”‘’«»()[]{}<>*_-–—/\\|،؛؟。，；：！？、（）《》「」『』【】\u200b\u200e\u200f\u2068\u2069"


def trimmed(words: str) -> str:
    """What is chosen, without the punctuation around it and with single blanks."""
    return " ".join(words.replace("\u00ad", "").replace("’", "'").split()).strip(_EDGES)


def forms(words: str, before: str = "") -> list[str]:
    """What to look for, best first. Of Chinese, which has no blanks: beginnings, the longest first, also those that
    begin in what stands right `before`."""
    words = trimmed(words)
    if not words:
        return []
    if has_cjk(words):
        return _chinese(words, re.split(r"[^\w]", before[-CHINESE_BEFORE:])[-1])
    lowered = words.lower()
    found = [words, lowered, lowered.capitalize(), *_stems(lowered)]
    return [one for place, one in enumerate(found) if one and one not in found[:place]]


def _chinese(words: str, before: str) -> list[str]:
    """Passages with the first character of `words` in them: the longest first, of the same length the latest."""
    starts = [(before[len(before) - back :] + words, back) for back in range(len(before) + 1)]
    longest = min(max(len(text) for text, _ in starts), LONGEST_CHINESE)
    found = [text[:length] for length in range(longest, 0, -1) for text, back in starts if back < length <= len(text)]
    return list(dict.fromkeys(found))


def _stems(word: str) -> list[str]:
    """`word` without `'s`, and as it was before an English plural, past or -ing."""
    if word.endswith(("'s", "s'")):
        word = word[:-2] if word.endswith("'s") else word[:-1]
        return [word, *_stems(word)]
    for ending, others in (("ies", ("y", "ie")), ("ied", ("y", "ie")), ("ves", ("f", "fe", "ve")), ("men", ("man",))):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return [word[: -len(ending)] + other for other in others]
    for ending in ("ing", "ed", "es", "s"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) > 1 and _VOWEL.search(root) and not word.endswith("ss"):
            return _before(root, ending)
    return []


def _before(root: str, ending: str) -> list[str]:
    if ending == "s":
        return [root]
    doubled = [root[:-1]] if ending in ("ing", "ed") and len(root) > 2 and root[-1] == root[-2] else []
    return [f"{root}e", *doubled, root] if ending == "es" or not doubled else [*doubled, root, f"{root}e"]
