"""Drawings of formulas kept from one start to the next, a small file an article. All of it may be thrown away."""

import hashlib
import json
import zlib
from collections.abc import Mapping
from pathlib import Path

from reader.services.typesetting.formulas import Drawing

FOLDER = "formulas"
MOST_ARTICLES = 300
DRAWN_BY = 2
"""The number of what draws; it grows when drawings change, so that kept ones are made anew."""

Known = dict[tuple[str, bool], Drawing | None]


def load(root: Path, article: str) -> Known:
    """The drawings kept of an article; none where there are none, or where they cannot be read."""
    try:
        kept = json.loads(zlib.decompress(_file(root, article).read_bytes()))
        if kept["by"] != DRAWN_BY:
            return {}
        return {(source, bool(is_block)): Drawing(*found) if found else None for source, is_block, found in kept["all"]}
    except (OSError, ValueError, KeyError, TypeError, zlib.error):
        return {}


def save(root: Path, article: str, drawn: Mapping[tuple[str, bool], Drawing | None]) -> None:
    """Keep the drawings of an article, and no more articles than the newest; where that fails they are drawn again."""
    kept = {"by": DRAWN_BY, "all": [[*key, found] for key, found in drawn.items()]}
    file = _file(root, article)
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(exist_ok=True)
        part.write_bytes(zlib.compress(json.dumps(kept).encode()))
        part.replace(file)
        for old in sorted(file.parent.iterdir(), key=lambda each: each.stat().st_mtime)[:-MOST_ARTICLES]:
            old.unlink()
    except OSError:
        return


def _file(root: Path, article: str) -> Path:
    """Named by a hash: an id may have any signs."""
    return root / FOLDER / f"{hashlib.sha256(article.encode()).hexdigest()[:32]}.z"
