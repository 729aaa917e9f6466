"""Exports as tables: Pocket, Instapaper, Readwise, Raindrop, Matter, wallabag; and rows that are none."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft, Skipped
from reader.domain.errors import ReaderError, UnknownKind
from reader.domain.marks import Highlight, Kept
from reader.importers.csv_rows import Row, columns, rows
from tests.unit.exports import NOON, SECONDS, check_is_sound, read


def one(folder: Path, content: str, by: str) -> Draft:
    drafts, skipped = read(folder, "export.csv", content, by)
    assert not skipped
    (found,) = drafts
    return found


@pytest.mark.parametrize("cursor", ["", "cursor,"])
def test_pocket_gives_address_title_date_tags_and_whether_it_was_read(tmp_path, cursor):
    value = "abc," if cursor else ""
    table = (
        f"title,url,time_added,{cursor}tags,status\n"
        f"Seven knots,https://example.org/knots,{SECONDS},{value}sea|tög, with comma|two words,archive\n"
    ).replace("sea|tög, with comma|two words", '"sea|tög, with comma|two words"')

    found = one(tmp_path, table, "pocket")

    assert (found.title, found.source_url, found.saved) == ("Seven knots", "https://example.org/knots", NOON)
    assert found.tags == ("sea", "tög, with comma", "two words")
    assert found.kept == Kept(is_read=True, is_archived=True)
    assert found.is_link
    assert found.body == ""


def test_pockets_titles_may_hold_line_ends_and_be_missing(tmp_path):
    table = (
        "title,url,time_added,tags,status\r\n"
        '"Two\r\nlines",https://example.org/a,0,,unread\r\n'
        ",https://example.org/b,1614859200,,unread\r\n"
    )

    first, second = read(tmp_path, "part_000000.csv", table, "pocket")[0]

    assert (first.title, first.saved, first.kept) == ("Two lines", None, Kept(is_read=False))
    assert second.title == "https://example.org/b"


@pytest.mark.parametrize(
    ("folder", "kept", "tags"),
    [
        ("Unread", Kept(is_read=False), ("x",)),
        ("Archive", Kept(is_read=True, is_archived=True), ("x",)),
        ("Starred", Kept(is_starred=True), ("x",)),
        ("Recipes", None, ("x", "Recipes")),
    ],
)
def test_instapaper_has_a_folder_a_time_and_tags(tmp_path, folder, kept, tags):
    table = (
        "URL,Title,Selection,Folder,Timestamp,Tags\n"
        f'https://example.org/tide,Tide,Some words.,{folder},{SECONDS},"[""x""]"\n'
    )

    found = one(tmp_path, table, "instapaper")

    assert (found.kept, found.tags, found.saved, found.summary) == (kept, tags, NOON, "Some words.")


def test_instapapers_older_table_has_no_time(tmp_path):
    found = one(tmp_path, "URL,Title,Selection,Folder\nhttps://example.org,Home,,Unread\n", "instapaper")

    assert (found.title, found.saved, found.tags) == ("Home", None, ())


@pytest.mark.parametrize(("whole", "half"), [("100", "50"), ("1", "0.5")])
def test_readwise_reader_counts_progress_to_one_or_to_a_hundred(tmp_path, whole, half):
    table = (
        "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
        f"A,https://example.org/a,1,\"['favorite', \"\"don't\"\", 'x, y', 'caf\\xe9']\","
        f"2021-03-04 12:00:00.447000+00:00,{half},archive,True\n"
        f"B,mailto:reader-forwarded-email/3,2,,2021-03-04 12:00:00+00:00,{whole},new,False\n"
    )

    first, second = read(tmp_path, "a.csv", table, "readwise")[0]

    assert first.tags == ("don't", "x, y", "café")
    assert first.kept == Kept(is_read=True, is_archived=True, is_starred=True, percent=50.0)
    assert first.saved == NOON
    assert (second.source_url, second.kept) == ("mailto:reader-forwarded-email/3", Kept(percent=100.0))


def test_readwise_highlights_make_an_article_for_each_book(tmp_path):
    header = "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at"
    table = (
        f"{header},Document tags\n"
        'First <b>words</b>,Tides,A. Moss,B01,A note,Yellow,"sea,moon",page,12,2021-03-04 12:00:00+00:00,harbour\n'
        "Others,Knots,,,,,,,,2020-01-01 00:00:00+00:00,\n"
        "Second words,Tides,A. Moss,B01,,,,page,14,2021-03-04 11:00:00+00:00,\n"
    )

    (tides, knots), skipped = read(tmp_path, "h.csv", table, "readwise")

    assert not skipped
    assert (tides.title, tides.authors, tides.saved, tides.tags) == ("Tides", (Author("A. Moss"),), NOON, ("harbour",))
    assert tides.body_format is BodyFormat.HTML
    assert "First &lt;b&gt;words&lt;/b&gt;" in tides.body
    assert tides.body.index("First") < tides.body.index("A note") < tides.body.index("Second")
    first, second = tides.kept.highlights
    assert first == Highlight("First <b>words</b>", "A note", "yellow", created=NOON, tags=("sea", "moon"))
    assert second.quote == "Second words"
    assert not tides.is_link
    assert knots.title == "Knots"


def test_raindrop_has_folders_within_folders_and_notes(tmp_path):
    table = (
        "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
        '1,Tide,My note,An excerpt,https://example.org/tide,Sea/Moon,"a, b",2021-03-04T12:00:00.000Z,,'
        '"Highlight:High water\nNote:why",true\n'
        "2,Knots,,,https://example.org/knots,Unsorted,,2021-03-04T12:00:00Z,,,false\n"
    )

    tide, knots = read(tmp_path, "r.csv", table, "raindrop")[0]

    assert (tide.tags, tide.summary, tide.saved) == (("a", "b", "Sea", "Moon"), "An excerpt", NOON)
    assert tide.kept == Kept(is_starred=True, note="My note", highlights=(Highlight("High water", "why"),))
    assert (knots.tags, knots.kept) == ((), Kept(is_starred=False))


def test_raindrops_older_table_lacks_columns(tmp_path):
    table = "title,excerpt,url,folder,tags,created,cover\nTide,,https://example.org/t,Unsorted,,2021-03-04T12:00:00Z,\n"

    assert one(tmp_path, table, "raindrop").saved == NOON


@pytest.mark.parametrize(
    ("queued", "read_", "is_read"), [("True", "False", False), ("False", "False", True), ("True", "True", True)]
)
def test_matter_archives_what_is_not_in_the_queue(tmp_path, queued, read_, is_read):
    table = (
        "Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,"
        "Last Interaction Date,File Id\n"
        f"Tide,A. Moss,Paper,https://example.org/t,sea;two words,10,{queued},True,{read_},0,2021-03-04T12:00:00Z,1\n"
    )

    found = one(tmp_path, table, "matter")

    assert found.kept == Kept(is_read=is_read, is_archived=queued == "False" or None, is_starred=True)
    assert (found.tags, found.authors, found.saved) == (("sea", "two words"), (Author("A. Moss"),), NOON)


def test_wallabags_table_holds_articles_and_times_without_a_half_of_the_day(tmp_path):
    table = (
        "Title;URL;Content;Tags;MIME Type;Language;Creation date\n"
        'Tide;https://example.org/t;"<p>High; ""low"".\n</p>";sea, moon;text/html;fr_FR;04/03/2021 08:15:10\n'
        "Empty;https://example.org/e;;;text/html;;05/03/2021 08:15:10\n"
    )

    tide, empty = read(tmp_path, "w.csv", table, "wallabag")[0]

    assert (tide.body, tide.body_format, tide.is_link) == ('<p>High; "low".\n</p>', BodyFormat.HTML, False)
    assert (tide.tags, tide.language) == (("sea", "moon"), "fr-FR")
    assert tide.saved == datetime(2021, 3, 4, 8, 15, 10, tzinfo=UTC)
    assert "half of the day" in str(tide.notes[0])
    assert empty.is_link
    assert empty.notes == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_a_spreadsheet_made_of_a_table_is_read_too(tmp_path, encoding, delimiter):
    table = f"TITLE,Url , time_added,Tags,STATUS\nÉtude,https://example.org/e,{SECONDS},,unread\n"

    (found,), _ = read(tmp_path, "p.csv", table.replace(",", delimiter).encode(encoding), "pocket")

    assert (found.title, found.saved) == ("Étude", NOON)


POCKET = "title,url,time_added,tags,status\n"


@pytest.mark.parametrize(
    ("row", "line", "reason"),
    [
        ("No address,,1,,unread\n", 3, "no address"),
        ("a,https://example.org,1,,unread,more,still\n", 3, "7 values for 5"),
        ('"never closed,https://example.org,1,,unread\n', 3, "never closed"),
        (f"long,https://example.org/{'x' * 9000},1,,unread\n", 3, "no address"),
    ],
)
def test_a_bad_row_is_told_by_its_line_and_costs_itself_alone(tmp_path, row, line, reason):
    table = f"{POCKET}First,https://example.org/1,1,,unread\n{row}\nLast,https://example.org/2,1,,unread\n"

    drafts, skipped = read(tmp_path, "p.csv", table, "pocket")

    assert [draft.title for draft in drafts] == ["First", "Last"]
    [bad] = skipped
    assert bad.line == line
    assert reason in str(bad.reason)


def test_quotation_marks_that_keep_no_rules_are_taken_as_they_are(tmp_path):
    table = f'{POCKET}"A "tide" table",https://example.org/1,1,,unread\nB,https://example.org/2,1,,unread\n'

    drafts, skipped = read(tmp_path, "p.csv", table, "pocket")

    assert [draft.source_url for draft in drafts] == ["https://example.org/1", "https://example.org/2"]
    assert "tide" in drafts[0].title
    assert not skipped


def test_a_table_of_open_quotation_marks_comes_to_an_end(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.importers.csv_rows._LEAST_EFFORT", 1)

    drafts, skipped = read(tmp_path, "p.csv", POCKET + 'x","\n' * 3000, "pocket")

    assert not drafts
    assert len(skipped) < 100
    assert "too many" in str(skipped[-1].reason)


def test_a_cell_may_be_as_large_as_an_article(tmp_path):
    title = "x" * 300_000

    (found,), _ = read(tmp_path, "p.csv", f"{POCKET}{title},https://example.org,1,,unread\n", "pocket")

    assert len(found.title) < 500


@pytest.mark.parametrize("table", [POCKET, POCKET.strip(), "URL,Title,Selection,Folder\n\n\n"])
def test_a_table_without_rows_says_so(tmp_path, table):
    with pytest.raises(ReaderError, match="no entry"):
        read(tmp_path, "p.csv", table)


def test_a_table_nobody_knows_is_refused(tmp_path):
    with pytest.raises(UnknownKind, match="no export") as caught:
        read(tmp_path, "bank.csv", "Date,Amount\n2020-01-01,5\n")

    assert "Pocket" in str(caught.value.hint)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(raw=st.binary(max_size=300) | st.text('",;\n\r\t ab\ufeff\x00', max_size=80).map(str.encode))
def test_any_bytes_are_rows_or_a_reason(tmp_path: Path, raw: bytes) -> None:
    try:
        found = list(rows(raw, tmp_path))
    except ReaderError as exc:
        assert str(exc)
        return

    names = set(columns(raw))
    for each in found:
        assert isinstance(each, Skipped) or set(each.values) == names
        assert (each.line or 0) >= 2


@pytest.mark.parametrize(
    "header",
    [
        "title,url,time_added,tags,status",
        "URL,Title,Selection,Folder,Timestamp,Tags",
        "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen",
        "Highlight,Book Title,Book Author,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags",
        "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite",
        "Title,Author,URL,Tags,In Queue,Favorited,Read,Last Interaction Date",
        "Title;URL;Content;Tags;MIME Type;Language;Creation date",
    ],
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(data=st.data())
def test_any_cells_make_sound_drafts_or_reasons(tmp_path: Path, header: str, data: st.DataObject) -> None:
    cell = st.text(max_size=12) | st.sampled_from(
        ["https://example.org", "1614859200", "['a']", '["b"]', "True", "1e400", "nan", "99/99/2021 99:99:99", "-5"]
    )
    columns_ = header.replace(";", ",").count(",") + 1
    cells = data.draw(st.lists(st.lists(cell, max_size=columns_ + 1), max_size=4))
    quoted = ("," if "," in header else ";").join
    text = "\n".join([header, *(quoted('"' + value.replace('"', '""') + '"' for value in row) for row in cells)])
    path = tmp_path / "any.csv"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))

    check_is_sound(path)


def test_a_row_is_a_mapping_of_its_header(tmp_path):
    found = list(rows(b"A,a,B\n1,2,3\n\n4\n", tmp_path))

    assert found == [Row(2, {"a": "1", "a 1": "2", "b": "3"}), Row(4, {"a": "4", "a 1": "", "b": ""})]
