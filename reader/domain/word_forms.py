"""The words that may be meant by a word of a text: as it stands, in small letters, and what English endings leave."""

import re

from reader.domain.text import has_cjk

LONGEST_CHINESE = 12
_VOWEL = re.compile("[aeiouy]")
_EDGES = " \t\n.,;:!?…\"'“”‘’«»()[]{}<>*_-–—/\\|،؛؟。，；：！？、（）《》「」『』【】\u200b\u200e\u200f\u2068\u2069"


def trimmed(words: str) -> str:
    """What is chosen, without the punctuation around it and with single blanks."""
    return " ".join(words.replace("\u00ad", "").replace("’", "'").split()).strip(_EDGES)


def forms(words: str) -> list[str]:
    """What to look for, best first. Of Chinese, which has no blanks: beginnings, the longest first."""
    words = trimmed(words)
    if not words:
        return []
    if has_cjk(words):
        return [words[:length] for length in range(min(len(words), LONGEST_CHINESE), 0, -1)]
    lowered = words.lower()
    found = [words, lowered, lowered.capitalize(), *_stems(lowered)]
    return [one for place, one in enumerate(found) if one and one not in found[:place]]


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
