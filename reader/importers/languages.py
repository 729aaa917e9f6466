"""The language a file is in, from what it says or from how it and its folders are named."""

import os
import re
from functools import lru_cache
from pathlib import Path

_CODES = re.compile(
    "af|ar|az|be|bg|bn|bs|ca|cs|cy|da|de|el|en|eo|es|et|eu|fa|fi|fr|ga|gl|gu|he|hi|hr|hu|hy|id|it|ja|ka|kk|km|kn|ko|"
    "ku|ky|lo|lt|lv|mk|ml|mn|mr|ms|mt|nb|ne|nl|nn|pa|pl|ps|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tl|tr|uk|ur|uz|vi|zh"
)
_TAG = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?$")
_HIGHEST = 5


def language_of(said: str, path: Path) -> str:
    """A language tag (`en`, `zh-Hans`, `pt-BR`): as `said`, else as `post.fr.md` or a folder beside other languages'
    folders tell; "" when nothing does."""
    return tag(said.partition(".")[0].strip()) or _from_name(path) or _from_folders(str(path.parent))


def tag(text: str) -> str:
    """`text` as a language tag in its usual case; "" for what is none."""
    found = _TAG.match(text)
    if not found:
        return ""
    script, region = found[2], found[3]
    return "-".join(part for part in (found[1].lower(), script and script.title(), region and region.upper()) if part)


def _from_name(path: Path) -> str:
    _, dot, ending = path.stem.rpartition(".")
    return tag(ending) if dot and _is_code(ending) else ""


@lru_cache(maxsize=256)
def _from_folders(lowest: str) -> str:
    for folder in (Path(lowest), *Path(lowest).parents[: _HIGHEST - 1]):
        if _is_code(folder.name) and _has_sisters(str(folder.parent)):
            return tag(folder.name)
    return ""


def _is_code(name: str) -> bool:
    return bool(_TAG.match(name)) and bool(_CODES.fullmatch(name[:2])) and not name[2:3].isalpha()


@lru_cache(maxsize=256)
def _has_sisters(folder: str) -> bool:
    """Whether at least two folders in `folder` are named by a language."""
    try:
        with os.scandir(folder) as entries:
            return sum(_is_code(entry.name) and entry.is_dir() for entry in entries) >= 2
    except OSError:
        return False
