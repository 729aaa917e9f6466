"""What an article was made of: the whole page, safe and offline, or the text of the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.services import importing
from reader.services.originals import original
from reader.storage.arriving.arrivals import Arrival
from reader.storage.library import Library
from tests.unit.documents import docx, odt
from tests.unit.test_twins import ENGLISH

PAGE = f"""<!DOCTYPE html><html><head><title>The harbour</title><script>alert(1)</script></head><body>
<nav><a href="/home">All the news</a></nav><script>alert(2)</script><style>p {{ color: red }}</style>
<article><h1>The harbour</h1><p onclick="alert(3)">{ENGLISH}</p><p>{ENGLISH[::-1]}</p>
<img src="https://tracker.example.org/pixel.png" alt="A tracker"></article>
<footer><p>Copyright of nobody at all</p><iframe src="https://example.org/ad"></iframe></footer></body></html>"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library.db")
    yield library
    library.close()


def taken(library: Library, file: Path, text: str | bytes) -> str:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    [item] = importing.run(library, [file]).added
    return item.id


def test_of_a_saved_page_all_is_shown_and_nothing_is_loaded_or_run(library, tmp_path):
    id_ = taken(library, tmp_path / "a.html", PAGE)
    assert "All the news" not in library.article(id_).body

    found = original(library, id_)

    assert found.is_page
    assert found.file == tmp_path / "a.html"
    for words in ("All the news", "Copyright of nobody", "carefully measured"):
        assert words in found.html
    for danger in ("<script", "alert", "onclick", "<iframe", "<style", 'src="http', "color: red"):
        assert danger not in found.html


def test_of_a_page_in_a_mail_too(library, tmp_path):
    mail = (
        "From: <Saved>\r\nSubject: The harbour\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----x"\r\n\r\n'
        f"------x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}\r\n------x--\r\n"
    )
    id_ = taken(library, tmp_path / "a.mhtml", mail)

    found = original(library, id_)

    assert found.is_page
    assert "Copyright of nobody" in found.html


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_of_a_text_format_the_source_is_shown(library, tmp_path, encoding):
    text = "---\ntitle: Café\ntags: [a]\n---\n# Café <b>\n\nOver there, the *café* déjà vu.\n"
    id_ = taken(library, tmp_path / "a.md", text.encode(encoding))

    found = original(library, id_)

    assert not found.is_page
    assert found.html == f'<pre class="language-markdown">{text.replace("<", "&lt;").replace(">", "&gt;")}</pre>'


def test_of_what_was_pasted_or_came_in_an_export_its_text_is_shown(library):
    draft = Draft("Pasted", "<p>Words &amp; more</p>", BodyFormat.HTML)
    [saved] = library.save([Arrival(draft)])

    found = original(library, saved.id)

    assert found.file is None
    assert found.html == '<pre class="language-html">&lt;p&gt;Words &amp;amp; more&lt;/p&gt;</pre>'


def test_other_files_of_the_article_are_told(library, tmp_path):
    id_ = taken(library, tmp_path / "a.md", f"# The harbour\n\n{ENGLISH} And more.\n")
    (tmp_path / "b.md").write_text(f"# The harbour\n\n{ENGLISH}\n", encoding="utf-8")
    importing.run(library, [tmp_path / "b.md"])

    assert original(library, id_).others == (str(tmp_path / "b.md"),)


def test_a_long_text_is_cut_and_says_so(library, monkeypatch):
    monkeypatch.setattr("reader.services.originals.MOST_SIGNS", 5)
    [saved] = library.save([Arrival(Draft("Long", "123456789", BodyFormat.TEXT))])

    found = original(library, saved.id)

    assert (found.is_cut, "12345<" in found.html) == (True, True)


def test_a_doubtful_article_is_known_as_one_and_a_sure_one_is_not(library, tmp_path):
    doubtful = taken(
        library, tmp_path / "b.html", "<!DOCTYPE html><html><head><title>T</title></head><body>Test</body>"
    )
    sure = taken(library, tmp_path / "a.html", PAGE)

    assert [library.article(id_).is_doubtful for id_ in (doubtful, sure)] == [True, False]


def test_an_article_that_is_gone_has_none(library):
    assert original(library, "no such id") is None


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_of_a_document_that_is_an_archive_its_text_is_shown(library, tmp_path, name):
    content = {"a.docx": docx(), "a.odt": odt()}[name]
    id_ = taken(library, tmp_path / name, content)

    found = original(library, id_)

    assert found and not found.is_page
    assert "By the moon" in found.html and "PK" not in found.html
    assert library.original(id_) == content


def test_a_program_is_not_opened_because_an_article_says_it_came_from_there(library, tmp_path):
    (tmp_path / "a.desktop").write_text("[Desktop Entry]")
    [saved] = library.save([Arrival(Draft("Trap", "Words.", BodyFormat.MARKDOWN), tmp_path / "a.desktop")])

    found = original(library, saved.id)

    assert found.is_there
    assert not found.is_ours


def test_no_other_computer_is_asked_whether_a_file_is_there(library, tmp_path, monkeypatch):
    [saved] = library.save([Arrival(Draft("Trap", "Words.", BodyFormat.MARKDOWN), Path("//host.example/share/a.md"))])
    asked = []
    monkeypatch.setattr(Path, "stat", lambda self, **_: asked.append(self))

    found = original(library, saved.id)

    assert found.is_there
    assert asked == []
