"""Titles of the library: all, for names that are only like what was typed, and some of each script."""

import json
from collections.abc import Iterator
from itertools import chain

from reader.storage.library import Library


def folded_titles(library: Library, at_once: int) -> Iterator[tuple[list[int], list[str]]]:
    """The keys and folded titles of all articles, also in the wastebasket, so many at a time; between them others may
    read. They come as one value, for the reason `keys_of` gives."""
    last = -1
    while True:
        with library.database.reading() as connection:
            rows = json.loads(connection.execute(_TITLES, (last, at_once)).fetchone()[0])
        if not rows:
            return
        last = rows[-1][0]
        yield [key for key, _ in rows], [title for _, title in rows]


def rows_of_each_script(library: Library, at_most: int) -> list[tuple[str, str]]:
    """Titles, with their summaries, that begin with signs of it for each script but Latin that has any, of those that
    often have fonts of their own. Titles are indexed in the order of their signs, so that no row but these is read."""
    with library.database.reading() as connection:
        return list(chain.from_iterable(connection.execute(_BETWEEN, (*block, at_most)) for block in SCRIPTS))


SCRIPTS = (
    *(("\u0370", "\u0400"), ("\u0400", "\u0530"), ("\u0530", "\u0590"), ("\u0590", "\u0600"), ("\u0600", "\u0700")),
    *(("\u0900", "\u0980"), ("\u0980", "\u0a00"), ("\u0b80", "\u0c00"), ("\u0e00", "\u0e80"), ("\u10a0", "\u1100")),
    *(("\u3040", "\u3100"), ("\u3400", "\ua000"), ("\uac00", "\ud7b0")),
)
"""First sign, and the first after the last: Greek, Cyrillic, Armenian, Hebrew, Arabic; Devanagari, Bengali, Tamil,
Thai, Georgian; kana, Chinese signs, Hangul. Blocks of Unicode 15."""
_BETWEEN = "SELECT title, summary FROM articles WHERE title_key >= ? AND title_key < ? ORDER BY title_key LIMIT ?"
_TITLES = (
    "SELECT json_group_array(json_array(key, title_key)) FROM"
    " (SELECT key, title_key FROM articles WHERE key > ? ORDER BY key LIMIT ?)"
)
