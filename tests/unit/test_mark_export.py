"""Marks as files, and annotations back onto their articles: what goes out comes in again, and nothing twice."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli import main
from reader.domain.article import Article, Author, BodyFormat, Draft
from reader.domain.errors import BadFile, ReaderError
from reader.domain.mark_colours import COLOURS, colour_of
from reader.domain.mark_row import Asked, Grouping, Kind, Marked, Source, chosen, grouped
from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.importers.readwise import parse
from reader.paths import DataFolder
from reader.services import mark_export, mark_import
from reader.services.mark_export import Format
from reader.services.opening import Opened, opened
from reader.services.quoting import quote_of
from reader.storage.arriving.arrivals import Arrival
from reader.storage.views.mark_rows import mark_rows

URL = "https://example.org/tide"
BODY = "High water comes twice a day.\n\nLow water comes twice a day, too."
THEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
STEP = phrase("A step")
TIDE = Source("tide", "The tide, at last", "Mara Quill", URL, datetime(2023, 1, 2, tzinfo=UTC), ("sea",))
MARKS = [
    Marked(Highlight("", note="On the whole.", id="n", created=THEN), TIDE),
    Marked(Highlight("High water", "Why?", "pink", "", " comes", THEN, ("to ask",), 0, "a"), TIDE),
    Marked(Highlight("Low [water]", colour="green", created=THEN, offset=31, id="b", lost="x"), Source("gone")),
]


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def stored(folder: DataFolder):
    with opened(folder, can_write=True) as stored:
        yield stored


def save(stored: Opened, title: str = "Tide", body: str = BODY, url: str = URL) -> str:
    draft = Draft(title, body, BodyFormat.MARKDOWN, source_url=url, authors=(Author("Mara Quill"),), tags=("sea",))
    return stored.library.save([Arrival(draft)])[0].id


def test_markdown_has_a_heading_an_article_and_its_quotes():
    text = mark_export.markdown(MARKS)

    assert text.startswith(
        "## The tide, at last\n\nMara Quill · 2023-01-02 · <https://example.org/tide>\n\nOn the whole."
    )
    assert "> High water\n\nWhy?\n\n==pink== #to-ask" in text
    assert "## gone\n\n> Low \\[water\\]" in text


def test_a_note_for_obsidian_has_properties_and_a_name_that_files_may_have():
    odd = [Marked(Highlight("q", id="c"), Source(id_, 'Why: a "tide"? / No.')) for id_ in ("one", "two")]

    notes = mark_export.obsidian_notes([*MARKS, *odd])

    assert list(notes) == ["The tide, at last.md", "gone.md", "Why a tide No.md", "Why a tide No (2).md"]
    lines = notes["The tide, at last.md"].split("\n")
    assert lines[0] == "---"
    assert 'title: "The tide, at last"' in lines
    assert 'tags: ["sea", "to-ask"]' in lines
    at = lines.index("^a")
    assert lines[at - 2 : at + 2] == ["> High water", "", "^a", ""]  # else a link would lead to what stands below
    assert "==pink== #to-ask" in lines


@pytest.mark.parametrize("title", ["\N{GRINNING FACE}" * 90, "CON", "a\u202egnp.exe", "../../up", "[[x]]#y^z", "..."])
def test_a_note_of_whatever_title_can_be_written(tmp_path, title):
    [written] = mark_export.write([Marked(Highlight("q", id="c"), Source("one", title))], Format.OBSIDIAN, tmp_path)

    assert written.parent == tmp_path
    assert len(written.name.encode()) < 200
    assert not set("[]#^\u202e") & set(written.name)
    assert written.stem.casefold() != "con"


def test_nothing_half_written_is_left_behind(tmp_path):
    (tmp_path / "marks.md").mkdir()

    with pytest.raises(ReaderError):
        mark_export.write(MARKS, Format.MARKDOWN, tmp_path / "marks.md")

    assert [path.name for path in tmp_path.iterdir()] == ["marks.md"]


def test_notes_for_obsidian_replace_their_own_and_nothing_else(tmp_path):
    (tmp_path / "gone.md").write_text("My own words.", encoding="utf-8")

    mark_export.write(MARKS, Format.OBSIDIAN, tmp_path)
    written = mark_export.write(MARKS[:2], Format.OBSIDIAN, tmp_path)

    assert (tmp_path / "gone.md").read_text(encoding="utf-8") == "My own words."
    assert (tmp_path / "gone 2.md").is_file()
    assert [path.name for path in written] == ["The tide, at last.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["The tide, at last.md", "gone 2.md", "gone.md"]


def test_readwise_csv_is_what_our_own_importer_of_it_reads():
    raw = mark_export.readwise_csv(MARKS).encode("utf-8")

    [row, *_] = list(csv.DictReader(io.StringIO(raw.decode())))[1:]
    drafts = [each for each in parse(raw, Path("marks.csv")) if isinstance(each, Draft)]

    assert tuple(row) == mark_export.READWISE
    assert (row["Highlight"], row["Note"], row["Color"], row["Tags"]) == ("High water", "Why?", "pink", "to ask")
    assert row["Highlighted at"] == "2024-05-06 07:08:09+00:00"
    assert [draft.title for draft in drafts] == ["The tide, at last", "gone"]
    note, quote = drafts[0].kept.highlights
    assert (note.quote, note.note) == ("", "On the whole.")
    assert (quote.quote, quote.note, quote.colour, quote.created) == ("High water", "Why?", "pink", THEN)


@pytest.mark.parametrize("said", ["=1+1", "+1", "-2+3|cmd", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1"])
def test_no_cell_is_a_formula_to_a_spreadsheet(said):
    mark = Marked(Highlight(said, said, tags=(said,), id="a"), Source("one", said, said, tags=(said,)))

    [_, row] = csv.reader(io.StringIO(mark_export.readwise_csv([mark]), newline=""))

    assert [cell for cell in row if cell.strip()[:1] in ("=", "+", "-", "@")] == []
    assert row[0] == "'" + said.replace("\r", "\n")


def test_annotations_say_what_the_standard_asks_for():
    page = mark_export.annotations(MARKS)

    note, quote, lost = page["items"]
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert note["target"] == {"source": URL}
    assert quote["target"]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "High water", "prefix": "", "suffix": " comes"},
        {"type": "TextPositionSelector", "start": 0, "end": 10},
    ]
    assert [body["purpose"] for body in quote["body"]] == ["commenting", "tagging"]
    assert len(lost["target"]["selector"]) == 1


def test_annotations_come_back_onto_the_articles_of_another_library(stored, tmp_path):
    here = save(stored)
    marks = [
        Highlight("Low water", "Why?", "pink", "a day. ", " comes", THEN, ("to ask",), 31, "a"),
        Highlight("twice a day", id="b", created=THEN, prefix="nothing of the kind"),
        Highlight("", note="On the whole.", id="c", created=THEN),
    ]
    stored.state.marked.add_many([(here, mark) for mark in marks], STEP)
    path = tmp_path / "marks.json"
    mark_export.write(mark_rows(stored.library), Format.W3C, path)

    with opened(DataFolder(tmp_path / "other"), can_write=True) as other:
        there = save(other)
        first = mark_import.take(other.state, mark_import.read(other.library, path))
        again = mark_import.take(other.state, mark_import.read(other.library, path))

        found = {mark.id: mark for mark in other.state.highlights(there)}
        assert (len(first.new), first.known, len(again.new), again.known) == (3, 0, 0, 3)
        assert found["a"]._replace(offset=31, lost="") == marks[0]
        assert [mark.quote for _, mark in first.orphans] == ["twice a day"]
        assert found["b"].is_orphan
        assert found["c"].note == "On the whole."
        assert str(other.state.undo()) == "Bring in 3 highlights"
        assert other.state.highlights(there) == ()
        assert len(mark_import.take(other.state, mark_import.read(other.library, path)).new) == 3


def test_annotations_of_other_programs_are_read_and_those_of_no_article_told(stored, tmp_path):
    here = save(stored)
    annotations = [
        {
            "type": "Annotation",
            "body": {"type": "TextualBody", "value": "hm"},
            "target": {
                "source": "http://www.example.org/tide/#part",
                "selector": {"type": "RangeSelector", "refinedBy": {"type": "TextQuoteSelector", "exact": "Low water"}},
            },
        },
        {"type": "Annotation", "bodyValue": "all of it", "target": URL},
        {"type": "Annotation", "target": {"source": "https://example.org/other", "selector": None}, "body": "x"},
        {"type": "Annotation", "target": 5},
        "no annotation",
    ]
    path = tmp_path / "other.json"
    path.write_text(json.dumps({"type": "AnnotationCollection", "first": {"items": annotations}}), encoding="utf-8")

    brought = mark_import.take(stored.state, mark_import.read(stored.library, path))

    assert [(id_, mark.quote, mark.note) for id_, mark in brought.new] == [
        (here, "Low water", "hm"),
        (here, "", "all of it"),
    ]
    assert brought.homeless == ("https://example.org/other",)
    assert mark_import.take(stored.state, mark_import.read(stored.library, path)).known == 2


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "5", '{"later": 1}', "\x00"])
def test_a_file_without_annotations_is_told_in_a_sentence(text, stored, tmp_path):
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadFile):
        mark_import.read(stored.library, path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("target", "selector", "source", "body", "items", "type", "exact", "id")), inner
        )
    ),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=4))
def test_whatever_stands_in_a_file_of_annotations_is_read_or_passed_over(items):
    for item in items:
        found = mark_import._annotation(item) if isinstance(item, dict) else None

        assert found is None or found.mark.quote.strip() or found.mark.note.strip()


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path):
    (tmp_path / "folder").mkdir()

    with pytest.raises(ReaderError, match="cannot be written"):
        mark_export.write(MARKS, Format.MARKDOWN, tmp_path / "none" / "marks.md")
    with pytest.raises(ReaderError, match="cannot be written"):
        mark_export.write(MARKS, Format.MARKDOWN, tmp_path / "folder")


def test_marks_are_chosen_by_all_that_is_asked_for():
    def ids(**asked: object) -> str:
        return "".join(each.mark.id for each in chosen(MARKS, Asked(**asked)))  # type: ignore[arg-type]

    assert ids() == "nab"
    assert ids(words="WHY high") == "a"
    assert ids(words="last") == "na"
    assert ids(colour="green") == "b"
    assert ids(tag="sea") == "na"
    assert ids(article="gone") == "b"
    assert ids(kind=Kind.NOTED) == "na"
    assert ids(kind=Kind.ORPHANS) == "b"
    assert ids(since=datetime(2025, 1, 1, tzinfo=UTC)) == ""


@pytest.mark.parametrize(
    ("by", "names"),
    [
        (Grouping.ARTICLE, ["The tide, at last", ""]),
        (Grouping.COLOUR, ["green", "pink", ""]),
        (Grouping.TAG, ["sea", "to ask", ""]),
        (Grouping.DATE, ["2024-05"]),
    ],
)
def test_marks_are_grouped_under_headings(by, names):
    groups = grouped(MARKS, by)

    assert [name for name, _ in groups] == names
    assert {each.mark.id for _, same in groups for each in same} == {"n", "a", "b"}


@pytest.mark.parametrize(
    ("told", "ours"),
    [
        ("", "yellow"),
        ("Blue", "blue"),
        ("orange", "yellow"),
        ("#ff3344", "pink"),
        ("#6f52c9", "purple"),
        ("red", "pink"),
    ],
)
def test_colours_of_other_programs_are_ours(told, ours):
    assert colour_of(told) == ours


@given(st.text(max_size=12))
def test_every_colour_is_one_of_five(told):
    assert colour_of(told) in COLOURS


def test_a_quote_names_its_source():
    article = Article(
        *("i", "Tide", "", BodyFormat.TEXT, (Author("Mara Quill"),), datetime(2023, 1, 2, tzinfo=UTC), THEN, URL),
        *("", "en", (), "", None, "", 1, 1),
    )

    assert quote_of(article, " High\n\nwater ") == f"“High\nwater”\n— Mara Quill, “Tide”, 2023-01-02, {URL}"


# The command line.


def marked_library(folder: DataFolder) -> str:
    with opened(folder, can_write=True) as stored:
        id_ = save(stored)
        save(stored, "Other", "Other words.", "https://example.org/2")
        marks = Highlight("Low water", "Why?", "pink", id="a", offset=31), Highlight("twice", colour="blue", id="b")
        stored.state.marked.add_many([(id_, mark) for mark in marks], STEP)
    return id_


def test_marks_are_listed_under_their_articles(folder, capsys):
    id_ = marked_library(folder)

    assert main(["marks", "--data-dir", str(folder.root)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{id_[:8]}  Tide"
    assert [line.split() for line in lines[1:]] == [["blue", "twice"], ["pink", "Low", "water"], ["note:", "Why?"]]


def test_marks_as_json_of_one_colour(folder, capsys):
    id_ = marked_library(folder)

    assert main(["marks", "--json", "--article", "Tide", "--colour", "pink", "--data-dir", str(folder.root)]) == 0

    [mark] = json.loads(capsys.readouterr().out)
    assert (mark["article"], mark["quote"], mark["note"], mark["orphan"]) == (id_, "Low water", "Why?", False)


def test_marks_go_out_to_a_file_and_come_in_again(folder, capsys, tmp_path):
    marked_library(folder)
    path = tmp_path / "marks.json"

    assert main(["marks", "export", str(path), "--format", "w3c", "--data-dir", str(folder.root)]) == 0
    assert main(["undo", "--data-dir", str(folder.root)]) == 0
    assert main(["marks", "import", str(path), "--data-dir", str(folder.root)]) == 0

    assert capsys.readouterr().out.splitlines()[-2:] == [
        "Brought in: 2. Here already: 0.",
        "not found in its article: twice",
    ]


@pytest.mark.parametrize("words", [["list", "x.md"], ["import"], ["export", "--format", "obsidian"]])
def test_what_does_not_go_together_is_wrong_usage(words, folder, capsys):
    assert main(["marks", *words, "--data-dir", str(folder.root)]) == 2
