"""The shape of state.db: one function a version. Rows of the reader's work say when they changed, and if gone."""

import sqlite3

APPLICATION_ID = 0x41726D53  # "ArmS"


def _first(connection: sqlite3.Connection) -> None:
    for statement in _FIRST.split(";\n"):
        connection.execute(statement)


_FIRST = """
CREATE TABLE reads (
    article TEXT PRIMARY KEY, is_read INTEGER,
    changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE positions (
    article TEXT PRIMARY KEY, offset INTEGER, anchor TEXT, percent REAL,
    changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE bookmarks (
    id TEXT PRIMARY KEY, article TEXT, label TEXT, offset INTEGER, anchor TEXT, created REAL,
    changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX bookmarks_article ON bookmarks (article);
CREATE TABLE trash (
    article TEXT PRIMARY KEY, is_trashed INTEGER,
    changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE author_names (
    author TEXT PRIMARY KEY, name TEXT,
    changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE bios (
    article TEXT PRIMARY KEY, is_text INTEGER,
    changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE settings (
    name TEXT PRIMARY KEY, value TEXT,
    changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE visits (id INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL,
    template TEXT NOT NULL, details TEXT NOT NULL, changes TEXT NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0
)
"""


def _second(connection: sqlite3.Connection) -> None:
    """Searches are kept under names; `filters` is JSON: the view, and what narrows it."""
    connection.execute(
        "CREATE TABLE saved_searches ("
        " id TEXT PRIMARY KEY, name TEXT, words TEXT, filters TEXT, sort TEXT, place INTEGER,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


def _third(connection: sqlite3.Connection) -> None:
    """Two articles have nothing to do with one another, says the reader; `pair` is both ids, in their order."""
    connection.execute(
        "CREATE TABLE unrelated ("
        " pair TEXT PRIMARY KEY, article TEXT, other TEXT,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


def _fourth(connection: sqlite3.Connection) -> None:
    """Passages of articles are marked. `offset` is NULL for one that is not found in its article, `quote` is "" for a
    note on the whole, `tags` is a list as JSON."""
    connection.execute(
        "CREATE TABLE highlights ("
        " id TEXT PRIMARY KEY, article TEXT, quote TEXT, prefix TEXT, suffix TEXT, offset INTEGER, note TEXT,"
        " colour TEXT, tags TEXT, created REAL,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )
    connection.execute("CREATE INDEX highlights_article ON highlights (article)")


def _fifth(connection: sqlite3.Connection) -> None:
    """Imports are steps. `took` has the keys of the rows that came with it, by table, as JSON."""
    connection.execute(
        "CREATE TABLE imports ("
        " id TEXT PRIMARY KEY, is_undone INTEGER, took TEXT,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


def _watched_folders(connection: sqlite3.Connection) -> None:
    """Folders are watched; what is dropped into them is imported."""
    connection.execute(
        "CREATE TABLE watched_folders ("
        " path TEXT PRIMARY KEY, changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


def _with_seals(connection: sqlite3.Connection) -> None:
    """Highlights say in which text they stand at their offset, in which they were looked for in vain, and whether their
    quote is the only one of its kind."""
    for column in ("seal TEXT NOT NULL DEFAULT ''", "lost TEXT NOT NULL DEFAULT ''", "is_single INTEGER"):
        connection.execute(f"ALTER TABLE highlights ADD COLUMN {column}")


def _uses(connection: sqlite3.Connection) -> None:
    """What was gone to by the command palette is offered first."""
    connection.execute(
        "CREATE TABLE uses ("
        " name TEXT PRIMARY KEY, used_at REAL,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


def _own_tags(connection: sqlite3.Connection) -> None:
    """The reader gives articles tags. `id` is the article and the key of the tag: two machines give the same one."""
    connection.execute(
        "CREATE TABLE own_tags ("
        " id TEXT PRIMARY KEY, article TEXT, tag TEXT, tag_key TEXT,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )
    connection.execute("CREATE INDEX own_tags_article ON own_tags (article)")
    connection.execute("CREATE INDEX own_tags_key ON own_tags (tag_key)")


def _verdicts(connection: sqlite3.Connection) -> None:
    """Articles have stars, and lie in the archive once the reader is done with them."""
    for name, column in (("ratings", "stars"), ("archived", "is_archived")):
        connection.execute(
            f"CREATE TABLE {name} (article TEXT PRIMARY KEY, {column} INTEGER,"
            " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
        )


def _own_orders(connection: sqlite3.Connection) -> None:
    """Articles wait in a queue and are collected. `place` is a number that rises in the order that the reader made;
    the `id` in `collected` is the collection and the article."""
    ending = " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    connection.execute(f"CREATE TABLE queue (article TEXT PRIMARY KEY, place REAL,{ending}")
    connection.execute(f"CREATE TABLE collections (id TEXT PRIMARY KEY, name TEXT, place REAL,{ending}")
    connection.execute(
        f"CREATE TABLE collected (id TEXT PRIMARY KEY, collection TEXT, article TEXT, place REAL,{ending}"
    )
    connection.execute("CREATE INDEX collected_collection ON collected (collection)")
    connection.execute("CREATE INDEX collected_article ON collected (article)")


def _readings(connection: sqlite3.Connection) -> None:
    """How long was read, by day and article: a row for each of them and each run of the program, so that the logs of
    two machines can be put together."""
    connection.execute(
        "CREATE TABLE readings ("
        " id TEXT PRIMARY KEY, day TEXT, article TEXT, seconds REAL, words INTEGER, is_finished INTEGER,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )
    connection.execute("CREATE INDEX readings_article ON readings (article)")


def _with_parts_of_steps(connection: sqlite3.Connection) -> None:
    """Steps that are too long for one go have further parts; they go with their step."""
    connection.execute(
        "CREATE TABLE step_parts (step INTEGER NOT NULL, place INTEGER NOT NULL, changes TEXT NOT NULL,"
        " PRIMARY KEY (step, place)) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TRIGGER step_parts_go AFTER DELETE ON steps BEGIN DELETE FROM step_parts WHERE step = OLD.id; END"
    )


def _merges_authors(connection: sqlite3.Connection) -> None:
    """Authors are one, says the reader: by the id of one that of the author as whom they are shown."""
    connection.execute(
        "CREATE TABLE author_merges ("
        " author TEXT PRIMARY KEY, shown_as TEXT,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


def _drafts(connection: sqlite3.Connection) -> None:
    """What is being written and was not kept yet; `mark` is "" for a new note on an article."""
    connection.execute(
        "CREATE TABLE drafts ("
        " place TEXT PRIMARY KEY, article TEXT, mark TEXT, note TEXT,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


def _shortcuts(connection: sqlite3.Connection) -> None:
    """Actions have the keys that the reader gave them; `given` is a list as JSON."""
    connection.execute(
        "CREATE TABLE shortcuts ("
        " action TEXT PRIMARY KEY, given TEXT,"
        " changed_at REAL NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


MIGRATIONS = (
    _first,
    _second,
    _third,
    _fourth,
    _fifth,
    _watched_folders,
    _with_seals,
    _uses,
    _own_tags,
    _verdicts,
    _own_orders,
    _readings,
    _with_parts_of_steps,
    _merges_authors,
    _drafts,
    _shortcuts,
)
