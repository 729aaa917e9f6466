"""All titles of the library, for what no index finds: names that are only like what was typed."""

import json
from collections.abc import Iterator

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


_TITLES = (
    "SELECT json_group_array(json_array(key, title_key)) FROM"
    " (SELECT key, title_key FROM articles WHERE key > ? ORDER BY key LIMIT ?)"
)
