"""The shape of library.db: one function a version."""

import sqlite3

APPLICATION_ID = 0x41726D4C  # "ArmL"


def _first(connection: sqlite3.Connection) -> None:
    for statement in _FIRST.split(";\n"):
        connection.execute(statement)


_FIRST = """
CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    byline TEXT NOT NULL,
    byline_key TEXT NOT NULL,
    summary TEXT NOT NULL,
    published REAL,
    saved REAL NOT NULL,
    source_url TEXT NOT NULL,
    source_file TEXT NOT NULL,
    language TEXT NOT NULL,
    series TEXT NOT NULL,
    series_key TEXT NOT NULL,
    series_place REAL,
    words INTEGER NOT NULL,
    minutes INTEGER NOT NULL
);
CREATE INDEX articles_published ON articles (published, key);
CREATE INDEX articles_saved ON articles (saved, key);
CREATE INDEX articles_title ON articles (title_key, key);
CREATE INDEX articles_byline ON articles (byline_key, published, key);
CREATE INDEX articles_words ON articles (words, key);
CREATE INDEX articles_series ON articles (series_key, series_place) WHERE series_key <> '';
CREATE TABLE contents (
    article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
    body TEXT NOT NULL,
    body_format TEXT NOT NULL,
    original BLOB,
    fingerprint TEXT NOT NULL
);
CREATE TABLE renderings (
    article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
    html TEXT NOT NULL,
    rendered_by INTEGER NOT NULL
);
CREATE TABLE search_texts (
    article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
    text TEXT NOT NULL
);
CREATE TABLE authors (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    bio TEXT NOT NULL,
    honours TEXT NOT NULL,
    link TEXT NOT NULL,
    picture TEXT NOT NULL
);
CREATE TABLE article_authors (
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    author TEXT NOT NULL REFERENCES authors (id),
    PRIMARY KEY (article, place)
) WITHOUT ROWID;
CREATE INDEX article_authors_author ON article_authors (author, article);
CREATE TABLE article_tags (
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    tag TEXT NOT NULL,
    tag_key TEXT NOT NULL,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;
CREATE INDEX article_tags_tag ON article_tags (tag_key, article);
CREATE TABLE links (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    snippet TEXT NOT NULL,
    url TEXT NOT NULL,
    title_key TEXT NOT NULL,
    url_key TEXT NOT NULL,
    is_wanted INTEGER NOT NULL,
    target INTEGER REFERENCES articles (key) ON DELETE SET NULL
);
CREATE INDEX links_article ON links (article, place);
CREATE INDEX links_target ON links (target) WHERE target IS NOT NULL;
CREATE INDEX links_open_url ON links (url_key) WHERE target IS NULL AND url_key <> '';
CREATE INDEX links_open_title ON links (title_key) WHERE target IS NULL AND title_key <> '';
CREATE INDEX links_wanted ON links (title_key, url_key) WHERE target IS NULL AND is_wanted;
CREATE TABLE addresses (
    address TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    PRIMARY KEY (address, article)
) WITHOUT ROWID;
CREATE INDEX addresses_article ON addresses (article);
CREATE TABLE assets (
    id TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    data BLOB NOT NULL
);
CREATE TABLE article_assets (
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    name TEXT NOT NULL,
    asset TEXT NOT NULL REFERENCES assets (id),
    PRIMARY KEY (article, name)
) WITHOUT ROWID;
CREATE TABLE source_files (
    path TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX source_files_article ON source_files (article);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
"""


def _second(connection: sqlite3.Connection) -> None:
    """Full-text search has an index beside the library, and the queue names the articles that it must take in anew.
    `packing` says how body and original are kept: see `packing.py`."""
    connection.execute("ALTER TABLE contents ADD COLUMN packing INTEGER NOT NULL DEFAULT 0")
    connection.execute("DROP TABLE search_texts")
    connection.execute("CREATE TABLE index_queue (article INTEGER PRIMARY KEY, stamp INTEGER NOT NULL)")
    connection.execute("INSERT INTO index_queue SELECT key, 1 FROM articles")


def _third(connection: sqlite3.Connection) -> None:
    """Articles are listed by the site they came from, which their address says, and by being long reads."""
    connection.execute(f"ALTER TABLE articles ADD COLUMN host TEXT GENERATED ALWAYS AS ({_HOST}) VIRTUAL")
    connection.execute("CREATE INDEX articles_host ON articles (host) WHERE host <> ''")
    connection.execute("CREATE INDEX articles_long ON articles (minutes) WHERE minutes >= 20")


def _fourth(connection: sqlite3.Connection) -> None:
    """Links are saved without their articles; what was done with articles elsewhere waits for being put into state.db;
    imports are remembered. `tags` is a list as JSON, `kept` as `kept.py` has it, `words` is folded."""
    for statement in _FOURTH.split(";\n"):
        connection.execute(statement)


_FOURTH = """
CREATE TABLE saved_links (
    key INTEGER PRIMARY KEY,
    url_key TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    saved REAL,
    tags TEXT NOT NULL,
    kept TEXT NOT NULL,
    source_file TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX saved_links_saved ON saved_links (saved);
CREATE TABLE kept_waiting (key INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL, kept TEXT NOT NULL);
CREATE TABLE imports (key INTEGER PRIMARY KEY, at REAL NOT NULL, report TEXT NOT NULL)
"""


def _fifth(connection: sqlite3.Connection) -> None:
    """Articles are found by their texts (`likeness.py`), further forms of an article are kept, and imports can be
    undone (`import_log.py`). `addresses` is a list as JSON; articles that are here already are `unsigned` at first."""
    for statement in _FIFTH.split(";\n"):
        connection.execute(statement)


_FIFTH = """
CREATE TABLE text_keys (
    text_key INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (text_key, article)
) WITHOUT ROWID;
CREATE TABLE unsigned (article INTEGER PRIMARY KEY);
INSERT INTO unsigned SELECT key FROM articles;
CREATE TABLE forms (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    source_url TEXT NOT NULL,
    body BLOB NOT NULL,
    body_format TEXT NOT NULL,
    original BLOB,
    packing INTEGER NOT NULL,
    addresses TEXT NOT NULL
);
CREATE INDEX forms_article ON forms (article);
CREATE INDEX forms_fingerprint ON forms (fingerprint);
ALTER TABLE articles ADD COLUMN is_doubtful INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE imports ADD COLUMN is_undone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN is_logged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN is_ended INTEGER NOT NULL DEFAULT 1;
CREATE TABLE import_added (
    import INTEGER NOT NULL REFERENCES imports (key) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (import, first)
) WITHOUT ROWID;
CREATE TABLE import_changes (
    key INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES imports (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    before BLOB,
    after BLOB,
    UNIQUE (import, kind, name)
);
CREATE INDEX import_changes_name ON import_changes (kind, name, import)
"""


def _seen_files(connection: sqlite3.Connection) -> None:
    """Files in watched folders that need no second look, whatever became of their articles."""
    connection.execute(
        "CREATE TABLE seen_files ("
        " path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID"
    )


def _keeps_files(connection: sqlite3.Connection) -> None:
    """Files that no article gives back are kept whole, once for each content: `data` is a piece of one, deflated."""
    connection.execute("CREATE TABLE kept_files (path TEXT PRIMARY KEY, digest TEXT NOT NULL, size INTEGER NOT NULL)")
    connection.execute("CREATE INDEX kept_files_digest ON kept_files (digest)")
    connection.execute(
        "CREATE TABLE kept_pieces (digest TEXT NOT NULL, place INTEGER NOT NULL, data BLOB NOT NULL,"
        " PRIMARY KEY (digest, place))"
    )


def _merges_authors(connection: sqlite3.Connection) -> None:
    """Authors are shown as others, as state.db has it. Their names are gone through in an index of their own."""
    connection.execute("CREATE TABLE author_merges (author TEXT PRIMARY KEY, shown_as TEXT NOT NULL) WITHOUT ROWID")
    connection.execute("CREATE INDEX author_merges_shown_as ON author_merges (shown_as)")
    connection.execute("CREATE INDEX authors_name ON authors (name, id)")


AUTHORS = (
    "(WITH asked (id) AS (SELECT ?), chief (id) AS (SELECT coalesce("
    "(SELECT shown_as FROM author_merges WHERE author = asked.id), asked.id) FROM asked)"
    " SELECT id FROM chief UNION ALL SELECT m.author FROM chief JOIN author_merges m ON m.shown_as = chief.id)"
)
"""The ids of all who are shown as one author is: first of the one who gives the name."""
AUTHORS_OF_ARTICLE = (
    "SELECT u.name, iif(u.bio <> '', u.bio, v.bio), iif(u.honours <> '[]', u.honours, v.honours),"
    " iif(u.link <> '', u.link, v.link), iif(u.picture <> '', u.picture, v.picture), u.id"
    " FROM article_authors w JOIN authors v ON v.id = w.author LEFT JOIN author_merges m ON m.author = w.author"
    " JOIN authors u ON u.id = coalesce(m.shown_as, w.author) WHERE w.article = ? ORDER BY w.place"
)
"""The authors of an article as they are shown, with what came with the article where nothing else is known of them."""
_ADDRESS = "replace(replace(replace(lower(source_url), '://www.', '://'), '?', '/'), '#', '/')"
_BEHIND_SCHEME = f"substr({_ADDRESS}, instr({_ADDRESS}, '://') + 3)"
_HOST = (
    "CASE WHEN source_url LIKE 'http://%' OR source_url LIKE 'https://%'"
    f" THEN substr({_BEHIND_SCHEME}, 1, instr({_BEHIND_SCHEME} || '/', '/') - 1) ELSE '' END"
)
"""The host of `source_url`, without `www.`; "" for what is no address of the web."""

MIGRATIONS = (_first, _second, _third, _fourth, _fifth, _seen_files, _keeps_files, _merges_authors)
