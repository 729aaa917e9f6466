"""What an export says and cannot be understood is told with its field and its row; what is empty is not."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import Draft, Noted
from reader.importers import importer_for
from reader.services import file_contents, importing
from reader.services.import_report import report_from
from reader.storage.library import Library
from tests.unit.exports import NOON, SECONDS, noted, read
from tests.unit.test_exports_archives import OMNIVORE, entry, packed

LINK = "https://example.org/a"
READER = "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen"
MARKED = "Highlight,Book Title,Book Author,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags"
MATTER = "Title,Author,URL,Tags,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date"
RAINDROP = "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite"
INSTAPAPER = "URL,Title,Selection,Folder,Timestamp,Tags"
WALLABAG = "Title;URL;Content;Tags;MIME Type;Language;Creation date"
POCKET = "title,url,time_added,tags,status"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library.db")
    yield library
    library.close()


@pytest.mark.parametrize(
    ("header", "row", "note"),
    [
        (POCKET, f"A,{LINK},soon,,unread", "Not a date: soon (time_added)"),
        (POCKET, f"A,{LINK},17,,unread", "Not a date: 17 (time_added)"),
        (POCKET, f"A,{LINK},0,,someday", "None of unread, archive: someday (status)"),
        (INSTAPAPER, f"{LINK},A,,Unread,2021-99-99,", "Not a date: 2021-99-99 (timestamp)"),
        (INSTAPAPER, f'{LINK},A,,Unread,,"{{""a"": 1}}"', "Not a list of names: {'a': 1} (tags)"),
        (INSTAPAPER, f'{LINK},A,,Unread,,"[[""a""]]"', "Not a name: ['a'] (tags)"),
        (READER, f"A,{LINK},1,,yesterday,,new,", "Not a date: yesterday (saved date)"),
        (READER, f"A,{LINK},1,,,half,new,", "Not a number: half (reading progress)"),
        (READER, f"A,{LINK},1,,,250,new,", "Not between 0 and 1: 250 (reading progress)"),
        (READER, f"A,{LINK},1,,,-0.5,new,", "Not between 0 and 1: -0.5 (reading progress)"),
        (READER, f"A,{LINK},1,,,,attic,", "None of new, later, shortlist, archive, feed: attic (location)"),
        (READER, f'A,{LINK},1,"[a, b]",,,new,', "Not a list of names: [a, b] (document tags)"),
        (MARKED, "Ebb,Tides,,,plaid,,page,3,,", "Not a colour that Armchair knows: plaid (color)"),
        (MARKED, "Ebb,Tides,,,,,page,there,,", "Not a number: there (location)"),
        (MARKED, "Ebb,Tides,,,,,page,3,never,", "Not a date: never (highlighted at)"),
        (RAINDROP, f"1,A,,,{LINK},,,31 Undecember,,,false", "Not a date: 31 Undecember (created)"),
        (RAINDROP, f"1,A,,,{LINK},,,,,,perhaps", "Neither yes nor no: perhaps (favorite)"),
        (RAINDROP, f'1,A,,,{LINK},,,,,"Highlight:\nNote: ",false', "A passage without text. (highlights)"),
        (MATTER, f"A,,{LINK},,maybe,False,False,0,", "Neither yes nor no: maybe (in queue)"),
        (MATTER, f"A,,{LINK},,True,4 stars,False,0,", "Neither yes nor no: 4 stars (favorited)"),
        (MATTER, f"A,,{LINK},,True,False,False,7,", "The file does not hold its highlights: 7"),
        (MATTER, f"A,,{LINK},,True,False,False,0,then", "Not a date: then (last interaction date)"),
        (WALLABAG, f"A;{LINK};;;;;32/13/2021 08:15:10", "Not a date: 32/13/2021 08:15:10 (creation date)"),
        (WALLABAG, f"A;{LINK};;;;French, of a kind;", "Not a language: French, of a kind (language)"),
    ],
)
def test_a_cell_that_is_not_understood_is_told_with_its_line(tmp_path, header, row, note):
    assert noted(tmp_path, "a.csv", f"{header}\n\n{row}\n") == [(note, 3, None)]


@pytest.mark.parametrize("header", [POCKET, INSTAPAPER, READER, RAINDROP, MATTER, WALLABAG])
def test_empty_cells_are_silent(tmp_path, header):
    row = ["https://example.org" if name.lower() == "url" else "" for name in header.replace(";", ",").split(",")]

    assert noted(tmp_path, "a.csv", f"{header}\n{(';' if ';' in header else ',').join(row)}\n") == []


@pytest.mark.parametrize("nothing", ["0", "0000-00-00 00:00:00"])
def test_a_time_of_nought_is_no_time_and_silent(tmp_path, nothing):
    assert noted(tmp_path, "a.csv", f"{POCKET}\nA,{LINK},{nothing},,unread\n") == []


POCKET_API = {"item_id": "1", "given_url": LINK, "time_added": "0", "status": "0", "favorite": "0", "tags": {}}
OMNIVORES = entry("tide")
WALLABAGS = {"url": LINK, "title": "A", "is_archived": 0, "is_starred": 0, "tags": [], "content": "<p>Ebb</p>"}
GOOD = {"url": LINK, "addedAt": SECONDS, "starred": False}
PINBOARD = {"href": LINK, "description": "A", "time": "2021-03-04T12:00:00Z", "tags": "", "toread": "no"}
KARAKEEP = {"createdAt": SECONDS, "title": "A", "tags": [], "content": {"type": "link", "url": LINK}}
LINKWARDEN = {"name": "A", "url": LINK, "tags": [], "createdAt": "2021-03-04T12:00:00Z"}
READABILITY = {"article__url": LINK, "article__title": "A", "favorite": False, "archive": False}
WITHIN = {"karakeep": "bookmarks", "readability": "bookmarks"}


def file_of(by: str, entry: dict[str, object]) -> str:
    if by == "linkwarden":
        return json.dumps({"collections": [{"id": 1, "name": "Sea", "links": []}, {"id": 2, "links": [entry]}]})
    return json.dumps({WITHIN[by]: [entry]} if by in WITHIN else [entry])


@pytest.mark.parametrize(
    ("by", "known", "told", "note"),
    [
        ("pocket", POCKET_API, {"time_added": "x"}, "Not a date: x (time_added)"),
        ("pocket", POCKET_API, {"status": "9"}, "None of 0, 1, 2: 9 (status)"),
        ("pocket", POCKET_API, {"favorite": "very"}, "Neither yes nor no: very (favorite)"),
        ("pocket", POCKET_API, {"tags": 3}, "Not a list of names: 3 (tags)"),
        ("omnivore", OMNIVORES, {"state": "Lost"}, "None of active, archived: lost (state)"),
        ("omnivore", OMNIVORES, {"readingProgress": 140}, "Not between 0 and 100: 140 (readingProgress)"),
        ("omnivore", OMNIVORES, {"savedAt": "later"}, "Not a date: later (savedAt)"),
        ("omnivore", OMNIVORES, {"publishedAt": 5}, "Not a date: 5 (publishedAt)"),
        ("omnivore", OMNIVORES, {"labels": {"a": 1}}, "Not a list of names: {'a': 1} (labels)"),
        ("omnivore", OMNIVORES, {"author": ["A. Moss"]}, "Not a text: ['A. Moss'] (author)"),
        ("wallabag", WALLABAGS, {"created_at": "x"}, "Not a date: x (created_at)"),
        ("wallabag", WALLABAGS, {"published_at": True}, "Not a date: True (published_at)"),
        ("wallabag", WALLABAGS, {"is_starred": 3}, "Neither yes nor no: 3 (is_starred)"),
        ("wallabag", WALLABAGS, {"language": "12"}, "Not a language: 12 (language)"),
        ("wallabag", WALLABAGS, {"annotations": [{"quote": "", "text": ""}]}, "A passage without text. (annotations)"),
        ("wallabag", WALLABAGS, {"annotations": ["Ebb"]}, "Not an entry: Ebb (annotations)"),
        ("wallabag", WALLABAGS, {"annotations": "Ebb"}, "Not a list: Ebb (annotations)"),
        (
            "wallabag",
            WALLABAGS,
            {"annotations": [{"quote": "Ebb", "created_at": "x"}]},
            "Not a date: x (annotations/created_at)",
        ),
        ("wallabag", WALLABAGS, {"tags": [{"slug": None}]}, "Not a name: {'slug': None} (tags)"),
        ("goodlinks", GOOD, {"readAt": "once"}, "Not a date: once (readAt)"),
        ("goodlinks", GOOD, {"starred": "5/5"}, "Neither yes nor no: 5/5 (starred)"),
        ("goodlinks", GOOD, {"highlights": [{"content": " "}]}, "A passage without text. (highlights)"),
        ("pinboard", PINBOARD, {"time": "x"}, "Not a date: x (time)"),
        ("pinboard", PINBOARD, {"toread": "later"}, "Neither yes nor no: later (toread)"),
        ("karakeep", KARAKEEP, {"createdAt": "x"}, "Not a date: x (createdAt)"),
        ("karakeep", KARAKEEP, {"archived": "x"}, "Neither yes nor no: x (archived)"),
        ("karakeep", KARAKEEP, {"tags": [7, ["a"]]}, "Not a name: ['a'] (tags)"),
        ("linkwarden", LINKWARDEN, {"createdAt": "x"}, "Not a date: x (createdAt)"),
        ("linkwarden", LINKWARDEN, {"tags": {"name": "a"}}, "Not a list of names: {'name': 'a'} (tags)"),
        ("readability", READABILITY, {"date_added": "x"}, "Not a date: x (date_added)"),
        ("readability", READABILITY, {"favorite": "x"}, "Neither yes nor no: x (favorite)"),
    ],
)
def test_a_value_that_is_not_understood_is_told_with_its_entry(tmp_path, by, known, told, note):
    assert noted(tmp_path, "a.json", file_of(by, known)) == []

    drafts, _ = read(tmp_path, "a.json", file_of(by, {**known, **told}), by)
    found = noted(tmp_path, "a.json", file_of(by, {**known, **told}))

    assert len(drafts) == 1
    assert found == [(note, None, 1)]


def test_entries_are_counted_on_from_one_collection_to_the_next(tmp_path):
    bad = {**LINKWARDEN, "createdAt": "x"}
    collections = [{"id": n, "name": "Sea", "links": [LINKWARDEN, bad]} for n in range(2)]

    found = noted(tmp_path, "a.json", json.dumps({"collections": collections}))

    assert [number for _, _, number in found] == [2, 4]


@pytest.mark.parametrize(
    ("page", "notes"),
    [
        (
            '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="https://example.org" ADD_DATE="x" TOREAD="y">A</A>'
            '<DT><A HREF="https://example.org/b" TOREAD="some day">B</A></DL>',
            [("Not a date: x (add_date)", None, 1), ("Neither yes nor no: some day (toread)", None, 2)],
        ),
        (
            "<title>Pocket Export</title><h1>Unread</h1>"
            '<ul><li><a href="https://example.org" time_added="x" tags="a,b">A</a></ul>',
            [("Not a date: x (time_added)", None, 1)],
        ),
    ],
)
def test_pages_of_links_tell_what_they_do_not_understand(tmp_path, page, notes):
    assert noted(tmp_path, "a.html", page) == notes


def test_a_link_without_an_address_costs_itself_alone_in_pockets_page(tmp_path):
    links = f'<li><a href=" ">A</a><li><a href="{"x" * 9000}">B</a><li><a href="{LINK}">C</a>'
    page = f"<title>Pocket Export</title><h1>Unread</h1><ul>{links}</ul>"

    drafts, skipped = read(tmp_path, "a.html", page, "pocket")

    assert [draft.title for draft in drafts] == ["C"]
    assert [(str(each.reason), each.entry) for each in skipped] == [
        ("There is no address in it.", 1),
        ("There is no address in it.", 2),
    ]


def test_bookmarks_of_browsers_are_told_by_their_number(tmp_path):
    folder = {
        "type": "folder",
        "children": [
            {"type": "url", "url": LINK, "name": "A", "date_added": "13260000000000000"},
            {"type": "url", "url": LINK, "name": "B", "date_added": "x"},
            {"type": "url", "name": "No address"},
        ],
    }
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"roots": {"bar": folder}}))

    found = list(importer_for(path).read(path))

    assert [each[2] for each in found if not isinstance(each, Draft)] == [2, 3]
    assert isinstance(found[2], Noted)
    assert str(found[2].note) == "Not a date: x (date_added)"


def test_clippings_tell_of_times_and_places_that_are_none(tmp_path):
    file = (
        "Tides (A. Moss)\n- Your Highlight on page 4 | Added on Thursday, March 4, 2021 12:00:00 PM\n\nEbb\n"
        "==========\n"
        "Tides (A. Moss)\n- Your Highlight on page 5 | Added on Thursday, Undecember 4, 2021\n\nFlood\n==========\n"
        "Tides (A. Moss)\n- Your Highlight on the cover | Added on Thursday, March 4, 2021 12:00:00 PM\n\nSlack\n"
        "==========\n"
    )

    assert noted(tmp_path, "My Clippings.txt", file) == [
        ("Not a date: Added on Thursday, Undecember 4, 2021", 6, None),
        ("There is no place in it: Your Highlight on the cover", 11, None),
    ]


def test_a_clipping_without_text_is_told_and_a_bookmark_is_not(tmp_path):
    about = "on page 4 | Added on Thursday, March 4, 2021 12:00:00 PM"
    file = "".join(
        f"Tides (A. Moss)\n- Your {kind} {about}\n\n{text}\n==========\n"
        for kind, text in (("Highlight", "Ebb"), ("Bookmark", ""), ("Highlight", ""))
    )

    drafts, skipped = read(tmp_path, "My Clippings.txt", file, "clippings")

    assert len(drafts) == 1
    assert [(str(each.reason), each.line) for each in skipped] == [("A passage without text.", 11)]


@pytest.mark.parametrize(
    ("marks", "page", "notes"),
    [
        ("> Ebb \n\nOn the ebb.", "", ["On the ebb."]),
        ("> Ebb \n\nOn the page.\n\n", "On the page.", [""]),
        ("> Ebb \n\nOn the page.\n\n\n\n> Flood \n\nOn the flood.", "On the page.", ["", "On the flood."]),
        ("On the page.\n\n\n\n> Ebb \n\nOn the ebb.", "On the page.", ["On the ebb."]),
        ("> Ebb \n\n#sea\n\nOn the page.\n\n", "On the page.", [""]),
        ("> Ebb \n\nOne.\n\nTwo.", "", ["One.\n\nTwo."]),
    ],
)
def test_omnivores_note_on_the_page_is_known_by_the_blank_line_behind_it(tmp_path, marks, page, notes):
    drafts, _ = read(tmp_path, "a.zip", packed({**OMNIVORE, "highlights/tide.md": marks}))

    assert drafts[0].kept.note == page
    assert [mark.note for mark in drafts[0].kept.highlights] == notes


def test_where_a_note_may_be_on_the_passage_or_on_the_page_the_report_says_so(tmp_path):
    marks = "> Ebb \n\nOn the ebb?\n\nOn the page.\n\n"
    archive = {"metadata_0_to_20.json": json.dumps([entry("tide")]), "highlights/tide.md": marks}

    drafts, _ = read(tmp_path, "a.zip", packed(archive))
    [(note, _, number)] = noted(tmp_path, "a.zip", packed(archive))

    assert drafts[0].kept.note == "On the ebb?\n\nOn the page."
    assert (note[:31], number) == ("The notes after a passage may b", 1)


def test_titles_and_tags_that_are_cut_are_told(tmp_path):
    tags = "|".join(f"tag {n}" for n in range(130))
    table = f"{POCKET}\n{'word ' * 100},{LINK},0,{tags},unread\nB,{LINK}b,0,{'x' * 120},unread\n"

    found = noted(tmp_path, "a.csv", table)

    assert [(note.partition(":")[0], line) for note, line, _ in found] == [
        ("Its title is too long and was cut", 2),
        ("It has too many tags; left out", 2),
        ("A tag is too long and was cut", 3),
    ]
    assert found[1][0].endswith(": 30")


def test_a_readwise_list_that_is_none_still_gives_its_tags(tmp_path):
    drafts, _ = read(tmp_path, "a.csv", f'{READER}\nA,{LINK},1,"[sea, ""two words""]",,,new,\n'.replace('""', "'"))

    assert drafts[0].tags == ("sea", "two words")


def test_damaged_characters_of_an_export_are_told(tmp_path):
    table = f"{POCKET}\nÉtude,{LINK},{SECONDS},,unread\n".encode("latin-1")

    [(note, line, _)] = noted(tmp_path, "a.csv", table)

    assert "does not say so itself" in note
    assert line is None


def test_the_report_has_the_notes_of_links_with_their_rows(library: Library, tmp_path: Path) -> None:
    export = tmp_path / "deep" / "p.csv"
    export.parent.mkdir()
    export.write_text(f"{POCKET}\nA,{LINK},soon,,unread\n")

    report = importing.run(library, [tmp_path])

    assert [(each.source, str(each.note), each.line) for each in report.notes] == [
        (str(export), "Not a date: soon (time_added)", 2)
    ]
    [link] = report.links
    told = {"source": str(export), "name": "deep/p.csv", "note": "Not a date: soon (time_added)", "line": 2}
    assert report.document()["notes"] == [told]
    assert report_from(report.document()).document()["notes"][0]["line"] == 2
    assert link.title == "A"


def test_of_notes_without_end_the_first_are_told_and_the_others_counted(library, tmp_path, monkeypatch):
    monkeypatch.setattr(file_contents, "MOST_SKIPPED", 3)
    monkeypatch.setattr(file_contents, "MOST_ENTRIES", 8)
    export = tmp_path / "p.csv"
    export.write_text(f"{POCKET}\n" + "".join(f"{n},{LINK}/{n},soon,,unread\n" for n in range(8)))

    report = importing.run(library, [export])

    assert (len(report.links), report.skipped) == (8, [])
    assert [str(each.note) for each in report.notes[3:]] == ["5 more notes were left out."]


def test_goodlinks_are_read_where_there_is_a_time(tmp_path):
    for told, is_read in (({"readAt": SECONDS}, True), ({"readAt": None}, False), ({}, None), ({"readAt": "x"}, None)):
        drafts, _ = read(tmp_path, "a.json", json.dumps([{**GOOD, **told}]), "goodlinks")

        assert drafts[0].kept.is_read is is_read
        assert drafts[0].saved == NOON


PAGE = (
    "<html><head><title>Tide</title>{}</head><body><article><h1>Tide</h1>"
    + "<p>High water comes twice a day, and so does low water, which is as old as the sea.</p>" * 8
    + "</article></body></html>"
)
HEAD = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("head", "notes"),
    [
        (HEAD.format("{{ date }}"), ["Not a date: {{ date }}"]),
        (HEAD.format(""), []),
        (HEAD.format("1970-01-01"), []),
        (HEAD.format("{{ date }}") + '<meta name="dc.date" content="2021-03-04">', []),
    ],
)
def test_pages_tell_of_a_day_only_where_no_other_is_found(tmp_path, head, notes):
    drafts, _ = read(tmp_path, "a.html", PAGE.replace("{}", head), "html")

    assert [str(note) for note in drafts[0].notes if "date" in str(note)] == notes


@pytest.mark.parametrize(
    ("matter", "notes"),
    [
        ("lang: no such tongue", ["Not a language: no such tongue"]),
        ("lang: en_GB.UTF-8", []),
        ("series: Tides\npart: last", ["Not a number: last"]),
        ("series: Tides\npart: 3", []),
        ("created: some day", ["Not a date: some day"]),
        ("armchair:\n  version: 99", ["What Armchair wrote of it before the text cannot be read"]),
    ],
)
def test_front_matter_that_is_not_understood_is_told(tmp_path, matter, notes):
    drafts, _ = read(tmp_path, "a.md", f"---\ntitle: Tide\n{matter}\n---\n\nHigh water.\n", "markdown")

    assert [str(note)[: len(told)] for note, told in zip(drafts[0].notes, notes, strict=True)] == notes


def test_pages_tell_of_every_picture_that_is_not_there(tmp_path):
    names = [*(f"sea-{n}.png" for n in range(5)), "https://example.org/tide.png", "https://example.org/ebb.png"]
    images = "".join(f'<p><img src="{name}" width="300" height="200">High water, and low.</p>' for name in names)

    drafts, _ = read(tmp_path, "a.html", PAGE.replace("{}", "").replace("</article>", f"{images}</article>"), "html")

    assert [str(note) for note in drafts[0].notes] == [
        *(f"Picture not found: sea-{n}.png" for n in range(3)),
        "Further pictures not found: 2",
        "Pictures that were not saved with the page: 2",
    ]


@pytest.mark.parametrize(("end", "notes"), [("--B--\n", []), ("", ["The file is cut off: its end is missing."])])
def test_a_message_without_its_end_says_so(tmp_path, end, notes):
    head = (
        'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="B"\n'
    )
    part = f"\n--B\nContent-Type: text/html\n\n{PAGE.replace('{}', '')}\n"

    drafts, _ = read(tmp_path, "a.mhtml", head + part + end, "mhtml")

    assert [str(note) for note in drafts[0].notes] == notes


def test_what_lies_in_an_archive_and_is_no_export_is_told(tmp_path):
    row = f"A,{LINK},0,,unread\n"
    inner = packed({"part_000001.csv": f"{POCKET}\n{row}"})
    path = tmp_path / "a.zip"
    path.write_bytes(packed({"part_000000.csv": f"{POCKET}\n{row}", "more.zip": inner, "about.json": "{}"}))

    found = list(importer_for(path).read(path))

    assert [each.part for each in found if isinstance(each, Noted)] == ["more.zip", "about.json"]
    assert len([each for each in found if isinstance(each, Draft)]) == 1


def test_of_an_entry_without_sense_the_beginning_is_told_and_that_there_is_more(tmp_path):
    marks = [{"quote": "", "created_at": "x"}] * 30

    found = noted(tmp_path, "a.json", json.dumps([{**WALLABAGS, "annotations": marks}]))

    assert (len(found), found[-1]) == (21, ("More in it was not understood.", None, 1))


def test_a_collection_whose_links_are_no_list_is_told(tmp_path):
    collections = [{"id": 1, "links": {"a": 1}}, {"id": 2, "links": [LINKWARDEN]}]

    drafts, skipped = read(tmp_path, "a.json", json.dumps({"collections": collections}), "linkwarden")

    assert (len(drafts), [str(each.reason) for each in skipped]) == (1, ["Not a list: {'a': 1}"])
