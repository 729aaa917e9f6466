"""Exports as JSON: Pocket, Omnivore, wallabag, GoodLinks, Pinboard, Linkwarden, Karakeep, Readability, browsers."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft
from reader.domain.errors import BadFile, ReaderError, UnknownKind
from reader.domain.marks import Highlight, Kept
from reader.importers import json_entries
from tests.unit.exports import NOON, SECONDS, check_is_sound, noted, read

URL = "https://example.org/tide"


def one(folder: Path, content: Any, by: str) -> Draft:
    drafts, skipped = read(folder, "export.json", json.dumps(content), by)
    assert not skipped
    (found,) = drafts
    return found


def test_pockets_answers_have_all_that_pocket_knew(tmp_path):
    entry = {
        "item_id": "1",
        "given_url": "https://example.org/short",
        "resolved_url": URL,
        "resolved_title": "Tide",
        "favorite": "1",
        "status": "1",
        "time_added": str(SECONDS),
        "excerpt": "High and low.",
        "tags": {"sea": {"item_id": "1", "tag": "sea"}},
    }

    found = one(tmp_path, {"status": 1, "list": {"1": entry}}, "pocket")

    assert (found.title, found.source_url, found.addresses) == ("Tide", "https://example.org/short", (URL,))
    assert (found.saved, found.tags, found.summary) == (NOON, ("sea",), "High and low.")
    assert found.kept == Kept(is_read=True, is_archived=True, is_starred=True)


def test_omnivores_list_by_itself_is_of_links(tmp_path):
    entry = {
        "id": "a",
        "slug": "tide-1",
        "title": "Tide",
        "description": "High and low.",
        "author": "A. Moss",
        "url": URL,
        "state": "Archived",
        "readingProgress": 42,
        "labels": ["sea", "two words"],
        "savedAt": "2021-03-04T12:00:00.000Z",
        "publishedAt": None,
    }

    found = one(tmp_path, [entry], "omnivore")

    assert (found.is_link, found.title, found.authors, found.saved) == (True, "Tide", (Author("A. Moss"),), NOON)
    assert (found.tags, found.published, found.summary) == (("sea", "two words"), None, "High and low.")
    assert found.kept == Kept(is_read=True, is_archived=True, percent=42.0)


@pytest.mark.parametrize(("yes", "no"), [(True, False), (1, 0)])
@pytest.mark.parametrize("tags", [["sea", "moon"], [{"id": 1, "label": "sea"}, {"id": 2, "label": "moon"}]])
def test_wallabag_gives_whole_articles(tmp_path, yes, no, tags):
    entry = {
        "id": 7,
        "title": "Tide",
        "url": URL,
        "given_url": "https://example.org/t",
        "is_archived": yes,
        "is_starred": no,
        "content": "<p>High <em>and</em> low.</p>",
        "created_at": "2021-03-04T13:00:00+0100",
        "published_at": "2021-03-01T00:00:00+0000",
        "published_by": ["A. Moss"],
        "language": "en_GB",
        "tags": tags,
        "annotations": [{"text": "why", "quote": "High and", "ranges": [{"start": "/p[1]", "startOffset": "0"}]}],
    }

    found = one(tmp_path, [entry], "wallabag")

    assert (found.body, found.body_format, found.is_link) == (entry["content"], BodyFormat.HTML, False)
    assert (found.title, found.source_url, found.addresses) == ("Tide", URL, ("https://example.org/t",))
    assert (found.saved, found.published) == (NOON, datetime(2021, 3, 1, tzinfo=UTC))
    assert (found.authors, found.language, found.tags) == ((Author("A. Moss"),), "en-GB", ("sea", "moon"))
    assert found.kept == Kept(
        is_read=True, is_archived=True, is_starred=False, highlights=(Highlight("High and", "why"),)
    )


def test_wallabags_first_version_is_read_too(tmp_path):
    entry = {"0": "1", "id": "1", "title": "Tide", "url": URL, "is_read": "1", "is_fav": "0", "content": "<p>x</p>"}

    found = one(tmp_path, [{**entry, "tags": "sea,moon"}], "wallabag")

    assert (found.body, found.tags, found.kept) == (
        "<p>x</p>",
        ("sea", "moon"),
        Kept(is_read=True, is_archived=True, is_starred=False),
    )


def test_an_entry_of_wallabag_without_a_text_is_a_link(tmp_path):
    found = one(tmp_path, [{"title": "Tide", "url": URL, "is_archived": 0, "content": None}], "wallabag")

    assert found.is_link


def test_goodlinks_has_stars_and_reading_times(tmp_path):
    entry = {
        "url": URL,
        "originalURL": "https://example.org/o",
        "title": "Tide",
        "summary": "High.",
        "tags": ["sea"],
        "starred": True,
        "addedAt": SECONDS + 0.5,
        "readAt": SECONDS + 9,
    }

    found = one(tmp_path, [entry], "goodlinks")

    assert (found.saved, found.tags, found.summary) == (NOON, ("sea",), "High.")
    assert found.addresses == ("https://example.org/o",)
    assert found.kept == Kept(is_read=True, is_starred=True)


@pytest.mark.parametrize(("unread", "is_read"), [("yes", False), ("no", True)])
def test_pinboards_description_is_a_title_and_tags_are_parted_by_blanks(tmp_path, unread, is_read):
    entry = {
        "href": URL,
        "description": "Tide",
        "extended": "My words.",
        "time": "2021-03-04T12:00:00Z",
        "toread": unread,
        "tags": "sea moon",
    }

    found = one(tmp_path, [entry], "pinboard")

    assert (found.title, found.saved, found.tags) == ("Tide", NOON, ("sea", "moon"))
    assert found.kept == Kept(is_read=is_read, note="My words.")


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("20210304120000", NOON),
        ("20210304", NOON.replace(hour=0)),
        (str(SECONDS), NOON),
        (str(SECONDS * 1000), NOON),
        (str(SECONDS * 10**6), NOON),
    ],
)
def test_times_in_digits_alone_are_days_or_counted_from_1970(tmp_path, told, moment):
    found = one(tmp_path, [{"href": URL, "description": "Tide", "time": told}], "pinboard")

    assert found.saved == moment


def test_what_follows_pinboard_is_read_as_that(tmp_path):
    entry = {"title": "Tide", "tags": ["sea", ""], "url": URL, "created": str(SECONDS), "owner": "m"}

    found = one(tmp_path, [{**entry, "description": "High."}], "pinboard")

    assert (found.title, found.saved, found.tags, found.kept) == ("Tide", NOON, ("sea",), Kept(note="High."))


def test_linkwardens_collections_become_tags_with_those_around_them(tmp_path):
    link = {"name": "Tide", "url": URL, "tags": [{"name": "water"}], "createdAt": "2021-03-04T12:00:00.000Z"}
    collections = [
        {"id": 1, "name": "Sea", "parentId": None, "links": []},
        {"id": 2, "name": "Moon", "parentId": 1, "links": [link]},
    ]

    found = one(tmp_path, {"collections": collections}, "linkwarden")

    assert (found.title, found.tags, found.saved) == ("Tide", ("water", "Sea", "Moon"), NOON)


def test_linkwardens_collections_that_hold_one_another_come_to_an_end(tmp_path):
    link = {"name": "Tide", "url": URL, "tags": []}
    collections = [{"id": 1, "name": "A", "parentId": 2, "links": [link]}, {"id": 2, "name": "B", "parentId": 1}]

    found = one(tmp_path, {"collections": collections}, "linkwarden")

    assert sorted(found.tags) == ["A", "B"]


def test_karakeep_has_links_texts_and_lists(tmp_path):
    bookmarks = [
        {
            "createdAt": SECONDS,
            "title": "Tide",
            "tags": ["sea"],
            "lists": ["l1"],
            "content": {"type": "link", "url": URL},
            "note": "My words.",
            "archived": True,
        },
        {
            "createdAt": SECONDS,
            "title": None,
            "tags": [],
            "content": {"type": "text", "text": "Only *words*."},
            "archived": False,
        },
        {"createdAt": SECONDS, "title": "A picture", "tags": [], "content": {"type": "asset"}},
    ]

    (tide, words), (skipped,) = read(
        tmp_path, "k.json", json.dumps({"bookmarks": bookmarks, "lists": [{"id": "l1", "name": "Sailing"}]}), "karakeep"
    )

    assert (tide.tags, tide.saved, tide.kept) == (
        ("sea", "Sailing"),
        NOON,
        Kept(is_read=True, is_archived=True, note="My words."),
    )
    assert (words.body, words.body_format, words.is_link) == ("Only *words*.", BodyFormat.MARKDOWN, False)
    assert words.title == "Only *words*."
    assert (skipped.entry, str(skipped.reason)) == (3, "There is no address in it.")


def test_readability_is_still_read(tmp_path):
    entry = {"article__url": URL, "article__title": "Tide", "article__excerpt": "High &amp; low", "favorite": 1}

    found = one(
        tmp_path, {"bookmarks": [{**entry, "archive": False, "date_added": "2021-03-04T12:00:00"}]}, "readability"
    )

    assert (found.title, found.summary, found.saved) == ("Tide", "High & low", NOON)
    assert found.kept == Kept(is_read=False, is_starred=True)


def test_chromiums_own_file_counts_from_1601(tmp_path):
    leaf = {"type": "url", "name": "Tide", "url": URL, "date_added": str((SECONDS + 11_644_473_600) * 10**6)}
    folder = {"type": "folder", "name": "Sea", "children": [leaf]}
    bar = {"type": "folder", "name": "Bookmarks bar", "children": [folder]}

    found = one(tmp_path, {"checksum": "x", "roots": {"bookmark_bar": bar, "version": 1}}, "browsers")

    assert (found.title, found.tags, found.saved) == ("Tide", ("Sea",), NOON)


def test_firefoxs_backup_counts_from_1970_and_has_lines_and_searches(tmp_path):
    leaf = {"type": "text/x-moz-place", "title": "Tide", "uri": URL, "dateAdded": SECONDS * 10**6, "tags": "sea,moon"}
    others = [{"type": "text/x-moz-place-separator", "title": ""}, {"type": "text/x-moz-place", "uri": "place:sort=8"}]
    menu = {"type": "text/x-moz-place-container", "title": "menu", "children": [leaf, *others]}

    found = one(tmp_path, {"guid": "root", "type": "text/x-moz-place-container", "children": [menu]}, "browsers")

    assert (found.tags, found.saved) == (("sea", "moon"), NOON)


def test_what_is_no_bookmark_and_no_folder_is_told(tmp_path):
    leaf = {"type": "text/x-moz-place", "title": "Tide", "uri": URL}
    broken = {"type": "text/x-moz-place-container", "title": "Moon", "children": "none"}
    empty = {"type": "text/x-moz-place-container", "title": "Ebb", "children": None}
    menu = {"type": "text/x-moz-place-container", "title": "menu", "children": [5, leaf, broken, empty]}
    found = {"guid": "root", "type": "text/x-moz-place-container", "children": [menu, ["x"]]}

    drafts, skipped = read(tmp_path, "b.json", json.dumps(found), "browsers")

    assert [draft.source_url for draft in drafts] == [URL]
    assert [(each.entry, str(each.reason)) for each in skipped] == [
        (1, "This is not an entry."),
        (None, "Not a list: none"),
        (3, "This is not an entry."),
    ]


def test_what_is_no_collection_of_linkwarden_is_told(tmp_path):
    collections = [5, {"name": "Ebb", "links": " "}, {"name": "Sea", "links": [{"name": "Tide", "url": URL}]}]

    drafts, skipped = read(tmp_path, "l.json", json.dumps({"collections": collections}), "linkwarden")

    assert [draft.tags for draft in drafts] == [("Sea",)]
    assert [str(each.reason) for each in skipped] == ["Not an entry: 5"]


def test_an_address_without_a_sign_is_not_called_too_long(tmp_path):
    content = {"type": "text", "text": "High water.", "sourceUrl": "\0"}
    told = noted(tmp_path, "k.json", json.dumps({"bookmarks": [{"createdAt": SECONDS, "content": content}]}))

    assert told == []


def test_entries_that_are_none_are_told_by_their_number(tmp_path):
    entries = [{"href": URL, "description": "Tide", "time": ""}, 5, None, {"href": ""}, {"href": "https://example.org"}]

    drafts, skipped = read(tmp_path, "p.json", json.dumps(entries), "pinboard")

    assert [draft.source_url for draft in drafts] == [URL, "https://example.org"]
    assert [(each.entry, str(each.reason)) for each in skipped] == [
        (2, "This is not an entry."),
        (3, "This is not an entry."),
        (4, "There is no address in it."),
    ]


def test_json_that_is_cut_off_says_where(tmp_path):
    text = '[\n{"href": "https://example.org", "description": "a", "time": "2021"},\n{"href": "https:'

    with pytest.raises(BadFile, match="cut off") as caught:
        read(tmp_path, "p.json", text)

    assert caught.value.line == 3


@pytest.mark.parametrize("middle", ["[" * 200_000, "9" * 50_000, '{"a":' * 100_000])
def test_json_that_no_program_wrote_is_refused(tmp_path, middle):
    text = f'[{{"href": "https://example.org", "description": "a", "time": {middle}'

    with pytest.raises(BadFile, match="JSON"):
        read(tmp_path, "p.json", text)


def test_json_of_values_that_fill_the_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(json_entries, "MOST_VALUES", 100)
    text = f'[{{"href": "{URL}", "description": "a", "time": ""}}, {"[]," * 100} []]'

    with pytest.raises(BadFile, match="not JSON"):
        read(tmp_path, "p.json", text)


def test_json_nobody_knows_is_refused(tmp_path):
    with pytest.raises(UnknownKind, match="no export"):
        read(tmp_path, "package.json", '{"name": "a", "version": "1"}')


def test_an_export_is_known_by_its_beginning_when_an_entry_is_long(tmp_path):
    entry = {"title": "Tide", "url": URL, "is_archived": 0, "content": '<p class="a">\\ words</p>' * 20_000}

    assert one(tmp_path, [entry], "wallabag").body == entry["content"]


@pytest.mark.parametrize("content", ["[]", '{"bookmarks": [], "lists": []}'])
def test_a_list_without_entries_is_refused(tmp_path, content):
    with pytest.raises(ReaderError):
        read(tmp_path, "a.json", content)


NAMES = (
    "href description time toread tags url title is_archived is_starred content annotations quote text slug savedAt"
    " state labels readingProgress starred addedAt readAt item_id given_url status list favorite bookmarks lists"
    " createdAt archived type collections links name id parentId roots children uri date_added guid"
    " article__url published_by"
).split()
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from([URL, "\ud800", "1"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6),
    max_leaves=20,
)
BEGINNINGS = st.sampled_from(
    [
        {"href": URL, "description": "a", "time": "2021"},
        {"url": URL, "title": "a", "is_archived": 0},
        {"url": URL, "addedAt": 1.0, "starred": 1},
        {"slug": "a", "savedAt": "", "state": ""},
        {"item_id": "1", "given_url": URL},
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(beginning=BEGINNINGS, entries=st.lists(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=12), max_size=3))
def test_any_entries_make_sound_drafts_or_reasons(
    tmp_path: Path, beginning: dict[str, Any], entries: list[Any]
) -> None:
    check(tmp_path, [beginning, *entries])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(name=st.sampled_from(["bookmarks", "collections", "roots", "list"]), inside=VALUES, outside=VALUES)
def test_any_object_makes_sound_drafts_or_reasons(tmp_path: Path, name: str, inside: Any, outside: Any) -> None:
    beginning = {"content": {"type": "link", "url": URL}, "createdAt": 1, "links": [], "item_id": "1", "given_url": URL}

    check(tmp_path, {name: [beginning, inside], "lists": outside, "_embedded": outside})


def check(folder: Path, content: Any) -> None:
    path = folder / "any.json"
    path.write_text(json.dumps(content), encoding="utf-8")

    check_is_sound(path)
