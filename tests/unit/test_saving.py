"""Pages of the web into the library: the article with its pictures, other kinds of files, and what cannot be one."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft, Link, LinkKind
from reader.domain.errors import NotFetched
from reader.domain.marks import Kept
from reader.domain.progress import silent
from reader.paths import DataFolder, shipped
from reader.services import saving, undoing
from reader.services.opening import open_library
from reader.services.saving import Fetched
from reader.storage.arriving.arrivals import Arrival
from reader.storage.arriving.imports import Imports
from reader.storage.library import Library
from reader.storage.state import State
from tests.unit.web import ARTICLE, Handler, Site, moved, page, sent, site

PICTURE = (shipped("resources") / "icons" / "armchair.png").read_bytes()
DOT = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as made:
        made["/picture.png"] = sent(200, PICTURE, "image/png")
        yield made


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = open_library(DataFolder(tmp_path / "data"), can_write=True)
    yield opened
    opened.close()


def fetch(address: str) -> Fetched:
    return saving.fetch(address, silent, allow_private=True)


def why_not(address: str) -> str:
    with pytest.raises(NotFetched) as raised:
        fetch(address)
    return str(raised.value.message)


def test_the_article_is_taken_out_of_the_page_with_its_pictures(web: Site) -> None:
    web["/tides"] = page(body='<figure><img src="picture.png"><figcaption>The machine</figcaption></figure>')

    found = fetch(web.url("/tides"))

    [draft] = found.drafts
    assert (draft.title, [author.name for author in draft.authors]) == ("The tide tables", ["Nora Vale"])
    assert "bicycle chains" in draft.body
    assert "Share this" not in draft.body
    assert [(asset.name, asset.data) for asset in draft.assets] == [("picture.png", PICTURE)]
    assert (draft.source_url, found.pictures, found.host) == (web.url("/tides"), 1, "127.0.0.1")
    assert draft.original


def test_without_being_allowed_to_nothing_of_this_computer_is_asked(web: Site) -> None:
    web["/"] = page()

    with pytest.raises(NotFetched, match="network at home"):
        saving.fetch(web.url("/"), silent)

    assert web.asked == []


def test_a_picture_is_asked_for_once_and_the_best_of_a_set(web: Site) -> None:
    web["/large.png"] = sent(200, PICTURE, "image/png")
    body = '<p><img src="small.png" srcset="small.png 300w, large.png 900w"></p><p><img src="/large.png#twice"></p>'
    web["/a/../tides"] = page(body=body)

    [draft] = fetch(web.url("/a/../tides")).drafts

    assert web.asked.count("/large.png") == 1
    assert "/small.png" not in web.asked
    assert {asset.name for asset in draft.assets} >= {"large.png"}


def test_addresses_of_pictures_are_seen_from_the_base_of_the_page(web: Site) -> None:
    words = ARTICLE.format(title="Base", body="<p><img src='one.png'></p>")
    web["/deep/down/tides"] = sent(200, words.replace("<head>", "<head><base href='/up/'>").encode())
    web["/up/one.png"] = sent(200, PICTURE, "image/png")

    assert fetch(web.url("/deep/down/tides")).pictures == 1


def test_pictures_that_cannot_be_had_do_not_keep_the_article_away(web: Site) -> None:
    def hang(handler: Handler) -> None:
        handler.begin(Content_Type="image/png", Content_Length="1000")
        handler.close_connection = True

    web["/cut.png"] = hang
    web["/text.png"] = sent(200, b"no picture", "image/png")
    web["/dot.gif"] = sent(200, DOT, "image/gif")
    names = ("cut.png", "text.png", "gone.png", "picture.png", "dot.gif", "file:///etc/passwd", "http://[")
    web["/"] = page(body="".join(f'<p><img src="{name}"></p>' for name in names))

    [draft] = fetch(web.url("/")).drafts

    assert [asset.name for asset in draft.assets] == ["picture.png"]
    assert [str(note) for note in draft.notes] == ["Pictures that could not be loaded: 4."]


def test_pictures_are_bounded_in_number_and_size(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        web[f"/{number}.png"] = sent(200, PICTURE + bytes([number]), "image/png")
    web["/"] = page(body="".join(f'<p><img src="{number}.png"></p>' for number in range(6)))

    monkeypatch.setattr(saving, "MOST_PICTURES", 2)
    assert fetch(web.url("/")).pictures == 2

    monkeypatch.setattr(saving, "MOST_PICTURES", 9)
    monkeypatch.setattr(saving, "MOST_PICTURE_BYTES", len(PICTURE) * 3 + 100)
    assert fetch(web.url("/")).pictures == 3


def test_the_encoding_of_the_answer_counts(web: Site) -> None:
    words = "<title>Ř</title><article><h1>Řeka</h1>" + "<p>Řeka teče mezi lesy a nikdo neví kam až.</p>" * 20
    web["/"] = sent(200, words.encode("iso8859-2"), "text/html; charset=iso-8859-2")

    assert "Řeka teče" in fetch(web.url("/")).drafts[0].body


@pytest.mark.parametrize(
    ("path", "kind", "body_format"),
    [
        ("/notes.md", "text/plain; charset=utf-8", BodyFormat.MARKDOWN),
        ("/notes", "text/markdown", BodyFormat.MARKDOWN),
        ("/notes.txt", "text/plain", BodyFormat.TEXT),
        ("/notes", "text/plain", BodyFormat.TEXT),
    ],
)
def test_texts_go_to_the_importer_that_knows_them(web: Site, path: str, kind: str, body_format: BodyFormat) -> None:
    web[path] = sent(200, "# Über\n\nSome words of a note, and some more.\n".encode(), kind)

    [draft] = fetch(web.url(path)).drafts

    assert (draft.body_format, draft.source_url) == (body_format, web.url(path))
    assert "Über" in draft.title


def test_a_page_that_is_called_a_text_is_a_page(web: Site) -> None:
    words = b"<!doctype html><title>T</title><article><p>" + b"Words and words. " * 60 + b"</p></article>"
    web["/a"] = sent(200, words, "text/plain")
    web["/b"] = sent(200, words, "")

    assert fetch(web.url("/a")).drafts[0].body_format is BodyFormat.HTML
    assert fetch(web.url("/b")).drafts[0].body_format is BodyFormat.HTML


@pytest.mark.parametrize(
    ("path", "kind", "data", "words"),
    [
        ("/paper", "application/pdf", b"%PDF-1.7", "does not read PDF"),
        ("/paper.pdf", "application/octet-stream", b"%PDF-1.7", "does not read PDF"),
        ("/film", "video/mp4", b"\0\0\0 ftypisom", "no article"),
        ("/picture", "image/png", PICTURE, "no article"),
        ("/data.json", "application/json", b'{"a": 1}', "no article"),
        ("/program", "application/octet-stream", b"\x7fELF" + bytes(99), "not text"),
        ("/empty", "text/html", b"", "no text"),
        ("/script", "text/html", b"<html><body><div id=app></div><script>go()</script></body></html>", "no text"),
    ],
)
def test_what_is_no_article_is_refused_in_words(web: Site, path: str, kind: str, data: bytes, words: str) -> None:
    web[path] = sent(200, data, kind)

    assert words in why_not(web.url(path))


def test_a_page_to_log_in_is_not_taken_for_the_article(web: Site) -> None:
    web["/article"] = moved("/login?next=article")
    web["/login?next=article"] = page("Log in", "<form><input name=p type='password'></form>")

    assert "log in" in why_not(web.url("/article"))


def test_a_page_with_a_field_for_a_password_is_an_article_all_the_same(web: Site) -> None:
    web["/short"] = moved("/authors/vale")
    web["/authors/vale"] = page(body="<form><input name=p type='password'></form>")

    assert fetch(web.url("/short")).drafts[0].title == "The tide tables"


def test_a_text_from_the_web_finds_no_picture_of_others(
    web: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret.png").write_bytes(PICTURE)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    above = "".join("![](" + "../" * number + "secret.png)\n" for number in range(12))
    web["/notes.md"] = sent(200, f"# Title\n\n![[secret.png]] ![](/secret.png) {above}".encode(), "text/markdown")

    assert fetch(web.url("/notes.md")).drafts[0].assets == ()


def test_a_name_that_the_site_gives_leads_nowhere_else(web: Site, tmp_path: Path) -> None:
    name = 'attachment; filename="../../../../tmp/evil.md"'
    web["/"] = sent(200, b"# Title\n\nWords.\n", "application/octet-stream", Content_Disposition=name)

    [draft] = fetch(web.url("/")).drafts

    assert draft.title == "Title"


def test_a_very_long_name_is_cut(web: Site) -> None:
    path = "/" + "%E6%BD%AE" * 200 + ".md"
    web[path] = sent(200, b"# Title\n\nWords.\n", "text/plain")

    assert fetch(web.url(path)).drafts[0].title == "Title"


def test_the_page_takes_the_place_of_its_saved_link(web: Site, library: Library) -> None:
    web["/old"], web["/new"] = moved("/new"), page()
    kept = Kept(is_starred=True, is_read=True)
    link = Draft("Later", "", BodyFormat.TEXT, source_url=web.url("/old"), tags=("sea",), kept=kept, is_link=True)
    library.save([Arrival(link)])

    report = saving.keep(library, fetch(web.url("/old")), web.url("/old"))

    [added] = report.added
    article = library.article(added.id)
    assert article
    assert article.tags == ("sea",)
    assert [(id_, told.is_starred) for _, id_, told in library.kept_waiting(9)[0]] == [(added.id, True)]
    assert library.database.connection.execute("SELECT count(*) FROM saved_links").fetchone() == (0,)


def test_links_that_waited_for_the_page_lead_to_it(web: Site, library: Library) -> None:
    web["/new"] = page()
    link = Link(LinkKind.BODY, title="tides", url=web.url("/new#part"))
    [pointing] = library.save([Arrival(Draft("Pointing", "Words.", BodyFormat.TEXT, links=(link,)))])

    report = saving.keep(library, fetch(web.url("/new")), web.url("/new"))

    assert [each.target for each in library.links(pointing.id)] == [report.added[0].id]


def test_saving_again_changes_nothing(web: Site, library: Library) -> None:
    web["/"] = page()

    first = saving.keep(library, fetch(web.url("/")), web.url("/"))
    second = saving.keep(library, fetch(web.url("/")), web.url("/"))

    assert [each.id for each in second.unchanged] == [each.id for each in first.added]
    assert len(Imports(library).listed()) == 2


def test_a_saved_page_can_be_undone_as_an_import(web: Site, library: Library, tmp_path: Path) -> None:
    web["/"] = page()

    with closing(State(tmp_path / "state.db")) as state:
        report = saving.keep(library, fetch(web.url("/")), web.url("/"))
        undoing.finish(state, library, report.number)
        state.undo(added=undoing.added(state, library))

        assert set(state.wastebasket.articles()) == {report.added[0].id}
