"""A small library in which every field of every table says something, and all that a library holds, for comparing."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from reader.domain.article import Asset, Author, BodyFormat, Draft, Honour, Link, LinkKind
from reader.domain.listing import ListQuery, SortKey, View
from reader.domain.marks import Highlight, Kept, Position
from reader.domain.phrase import phrase
from reader.domain.reading_life import Reading
from reader.paths import DataFolder
from reader.services import importing, undoing
from reader.services.opening import Opened
from reader.storage.arriving.arrivals import Arrival
from reader.storage.packing import body_of, original_of

THEN = datetime(2023, 1, 1, tzinfo=UTC)
STEP = phrase("A step")
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00"
    b"\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00"
    b"\x01\x00\x00\x02\x02D\x01\x00;"
)
MARSH = "https://example.org/marsh"
CSV = (
    "title,url,time_added,tags,status\n"
    "The lamp room,https://example.net/lamp,1577880000,light|brass,unread\n"
    "Kept twice,https://example.net/twice,1577880001,,archive\n"
)
LOG = " ".join(
    f"On {day} the miller marked the {bank} beam, drew a {mark} below the door and came back before {bird} cried."
    for day, bank, mark, bird in (
        ("Monday", "mossy", "dash", "crows"),
        ("Tuesday", "cracked", "circle", "curlews"),
        ("Wednesday", "middle", "cross", "ducks"),
        ("Thursday", "darkest", "dot", "magpies"),
    )
)
HTML = f"""<h2 id="one">The reed bed</h2><p>Reeds grow where <em>slow water</em> lies &amp; stays.</p>
<p><img src="{MARSH}/reed.png" alt="A reed"></p><p>See <a href="https://example.org/tide">the tide</a>.</p>"""


def authors() -> tuple[Author, ...]:
    known = Author(
        "Ines Ferrol", "Keeps a log.\nAnd a boat.", (Honour("The Buoy Prize", 2019), Honour("A cup")),
        "https://example.org/ines", "face.png",
    )  # fmt: skip
    return known, Author(bio="Somebody who walks the dyke every morning.")


def drafts() -> list[Draft]:
    face, reed = Asset("face.png", "image/png", PNG, 1, 1), Asset(f"{MARSH}/reed.png", "image/gif", GIF, 1, 1)
    return [
        Draft(
            "The marsh", HTML, BodyFormat.HTML, authors=authors(), source_url=MARSH, language="en",
            published=datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC),
            saved=datetime(2022, 1, 2, 3, 4, 5, 678901, tzinfo=UTC),
            tags=("water", "Birds & more"), series="The coast", series_place=1.5, summary="Reeds, and *not* sedge.",
            links=(
                Link(LinkKind.PREVIOUS, "The dune", "Sand that walks.", "https://example.org/dune"),
                Link(LinkKind.NEXT, "The tide", "", "https://example.org/tide"),
                Link(LinkKind.RECOMMENDED, "Salt", "White gold.", ""),
                Link(LinkKind.BODY, "the tide", "", "https://example.org/tide"),
            ),
            assets=(face, reed), addresses=("https://example.org/old-marsh",), original=HTML.encode("utf-16"),
        ),
        Draft(
            "The tide", "It comes *twice*.\n\nAnd goes. See [[The marsh]].\n", BodyFormat.MARKDOWN,
            source_url="https://example.org/tide", links=(Link(LinkKind.BODY, "The marsh", "", "wiki:The marsh"),),
        ),
        Draft("潮汐表", "第一行\n\n  第二行\r\n第三行", BodyFormat.TEXT, language="zh", tags=("水",)),
    ]  # fmt: skip


def fill(stored: Opened, place: Path) -> list[str]:
    """Fill an empty library, with the files it came from below `place`; the ids of the three articles above."""
    ids = [saved.id for saved in stored.library.save([Arrival(draft) for draft in drafts()])]
    marsh, tide, table = ids
    _import_files(stored, place)
    state = stored.state
    state.mark_read([marsh], True, STEP)
    state.mark_read([tide], True, STEP)
    state.mark_read([tide], False, STEP)
    state.places.keep(marsh, Position(12, "grow where", 20.5))
    state.bookmarks.add([marsh], STEP, "Reeds")
    state.bookmarks.add_place(tide, Position(3, "comes", 1.0), "the place", STEP)
    state.bookmarks.add([table], STEP)
    state.bookmarks.remove([mark.id for mark in state.bookmarks.of(table)], STEP)
    state.wastebasket.add([table], STEP)
    state.name_author(authors()[1].id, "The Walker", STEP)
    state.merges.merge(["an author who is elsewhere"], authors()[0].id, STEP)
    state.take_bio_as_text(marsh, True, STEP)
    state.mark_unrelated(marsh, tide, STEP)
    state.tags.add([marsh, tide], "Water/Salt", STEP)
    state.tags.remove([tide], "Water/Salt", STEP)
    state.verdicts.rate([marsh], 4, STEP)
    state.verdicts.archive([tide], True, STEP)
    state.later.add([table, marsh], STEP)
    state.collections.add("Walks", [tide, marsh], STEP)
    state.searches.keep("Wet", ListQuery(View.UNREAD, "water", found_by=SortKey.TITLE, tag="water"), STEP)
    state.readings.put({"run 1": Reading(date(2026, 1, 2), marsh, 90.5, 300, is_finished=True)})
    state.places.visit(marsh)
    state.places.visit(tide)
    for url, text in (("https://x.org/t", LOG), ("https://y.org/t", LOG.removesuffix(" cried."))):
        again = Draft("The tide again", text, BodyFormat.TEXT, source_url=url, is_doubtful=True)
        stored.library.save([Arrival(again)])
    marks = (
        Highlight("slow water", "A note.\nOf two lines.", "green", tags=("reeds",), created=THEN),
        Highlight("words that are nowhere", "Lost.", "pink"),
    )  # fmt: skip
    kept = Kept(note="On the whole.", highlights=marks)
    link = Draft("", "", BodyFormat.TEXT, source_url=MARSH, tags=("from elsewhere",), kept=kept, is_link=True)
    stored.library.save([Arrival(link)])
    undoing.finish(stored.state, stored.library)
    stored.library.apply_author_names(state.author_names())
    return ids


def _import_files(stored: Opened, place: Path) -> None:
    place.mkdir(parents=True, exist_ok=True)
    (place / "pocket.csv").write_text(CSV, encoding="utf-8")
    (place / "dos.md").write_bytes("\ufeff---\r\ntitle: Räder\r\n---\r\n\r\nÜber [Seile](seile.md).\r\n".encode())
    (place / "seile.md").write_text("# Seile\n\nAus Hanf.\n", encoding="utf-8")
    report = importing.run(stored.library, [place])
    assert not report.failed, report.failed


def everything(folder: DataFolder) -> dict[str, Any]:
    """All that a data folder holds and that could not be worked out again, by table; keys are given as ids."""
    with closing(sqlite3.connect(folder.library)) as library, closing(sqlite3.connect(folder.state)) as state:
        ids = dict(library.execute("SELECT key, id FROM articles"))
        found: dict[str, Any] = {
            table: sorted(map(repr, library.execute(sql))) for table, sql in _LIBRARY.items() if table != "contents"
        }
        found["contents"] = sorted(
            (ids[key], body_of(body, packing), form, original_of(original, body_of(body, packing), packing), mark)
            for key, body, form, original, packing, mark in library.execute(_LIBRARY["contents"])
        )
        for table, sql in _STATE.items():
            found[table] = sorted(map(repr, state.execute(sql)))
    return found


_OF = "JOIN articles a ON a.key = x.article"
_LIBRARY = {
    "articles": "SELECT id, title, title_key, byline, byline_key, summary, published, saved, source_url, source_file,"
    " language, series, series_key, series_place, words, minutes, is_doubtful FROM articles",
    "contents": "SELECT article, body, body_format, original, packing, fingerprint FROM contents",
    "authors": "SELECT * FROM authors",
    "article_authors": f"SELECT a.id, x.place, x.author FROM article_authors x {_OF}",
    "article_tags": f"SELECT a.id, x.place, x.tag, x.tag_key FROM article_tags x {_OF}",
    "links": "SELECT a.id, x.place, x.kind, x.title, x.snippet, x.url, x.title_key, x.url_key, x.is_wanted, t.id"
    f" FROM links x {_OF} LEFT JOIN articles t ON t.key = x.target",
    "addresses": f"SELECT a.id, x.address FROM addresses x {_OF}",
    "assets": "SELECT * FROM assets",
    "article_assets": f"SELECT a.id, x.name, x.asset FROM article_assets x {_OF}",
    "source_files": f"SELECT x.path, a.id, x.size, x.modified FROM source_files x {_OF}",
    "saved_links": "SELECT url_key, url, title, summary, saved, tags, kept, source_file, words FROM saved_links",
    "kept_waiting": "SELECT article, kept FROM kept_waiting",
    "imports": "SELECT at, report, is_undone FROM imports",
    "forms": f"SELECT a.id, x.fingerprint, x.path, x.title, x.source_url, x.body, x.body_format, x.original, x.packing,"
    f" x.addresses FROM forms x {_OF}",
    "kept_files": "SELECT * FROM kept_files",
    "kept_pieces": "SELECT * FROM kept_pieces",
}
_STATE = {
    **{
        table: f"SELECT * FROM {table}"
        for table in (
            *("reads", "positions", "bookmarks", "trash", "author_names", "bios", "saved_searches", "unrelated"),
            *("highlights", "own_tags", "ratings", "archived", "queue", "collections", "collected", "readings"),
            "author_merges",
        )
    },
    "visits": "SELECT article, at FROM visits",
}
DERIVED = {
    *("renderings", "index_queue", "facts", "text_keys", "unsigned", "sqlite_sequence"),
    *(
        "settings",
        "uses",
        "shortcuts",
        "drafts",
        "steps",
        "step_parts",
        "import_added",
        "import_changes",
        "watched_folders",
        "seen_files",
    ),
    "shortcuts",
}
"""Tables that no archive holds: made again, or of this machine alone, as the imports of state.db are: steps."""


def tables(folder: DataFolder) -> set[str]:
    """The names of all tables of both databases."""
    names = set()
    for path in (folder.library, folder.state):
        with closing(sqlite3.connect(path)) as connection:
            names |= {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return names


COMPARED = {*_LIBRARY, *_STATE}
