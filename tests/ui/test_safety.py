"""No article can make the program ask the network for anything, or read a file outside the library."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.domain.article import BodyFormat, Draft
from reader.paths import DataFolder
from reader.services import importing
from reader.services.opening import open_library
from reader.services.rendering import RENDERED_BY
from reader.ui.widgets.pictures import decoded
from reader.ui.window import MainWindow
from tests.ui.watching import CAN_WATCH, watched

HOSTILE = (
    '<img src="{web}a.png"><img src="{file}"><img srcset="{web}b.png 2x" src="{file}">',
    '<link rel="stylesheet" href="{web}c.css"><link rel="stylesheet" href="{file}">',
    '<style>@import url("{web}d.css"); @import "{file}"; p {{ background: url({web}e.png) }}</style><p>styled</p>',
    '<p style="background-image: url({web}f.png); list-style-image: url({file})">x</p>',
    '<table background="{file}"><tr><td background="{web}g.png">x</td></tr></table>',
    '<body background="{file}"><p>x</p></body>',
    '<object data="{web}h" type="image/png"><embed src="{file}"></object>',
    '<iframe src="{web}i"></iframe><iframe src="{file}"></iframe><iframe srcdoc="<img src={web}j>"></iframe>',
    '<meta http-equiv="refresh" content="0; url={web}k"><base href="{web}"><img src="relative.png">',
    '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{file}"/><use href="{web}l#x"/></svg>',
    '<video poster="{web}m.png" src="{file}"></video><audio src="{web}n.mp3" autoplay></audio>',
    '<a href="javascript:fetch(1)">x</a><a href="{file}">y</a><a ping="{web}o" href="#z">z</a>',
    '<img src="data:image/svg+xml;base64,PHN2Zy8+"><img src="data:image/png;base64,' + "A" * 200_000 + '">',
    '<ul style="list-style-image:url({web}p.png)"><li>x</li></ul><input type="image" src="{web}q.png">',
    "![remote]({web}r.png) ![local]({file}) ![[{path}]] [f]({file})",
    '<img src="asset:../../{path}"><img src="asset:{path}"><img src="qrc:{path}"><img src=":{path}"><img src="{path}">',
)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and the list of what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A picture outside the library that nobody may read."""
    path = tmp_path / "elsewhere" / "canary.png"
    path.parent.mkdir()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    assert image.save(str(path))
    return path


def hostile(web: str, canary: Path) -> list[str]:
    return [text.format(web=web, file=canary.as_uri(), path=canary) for text in HOSTILE]


def look_at(window: MainWindow, settle: Callable[[], None], article: str) -> None:
    """Open an article, draw it, scroll through it, draw it again."""
    window.session.open(article)
    settle()
    assert window.session.current == article
    window.grab()
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.grab()
    window.view.document().toHtml()
    settle()


@pytest.mark.skipif(not CAN_WATCH, reason="watching files needs inotify")
def test_the_traps_of_these_tests_do_catch(server: tuple[str, list[str]], canary: Path, qtbot: QtBot) -> None:
    web, asked = server
    browser = QTextBrowser()
    qtbot.addWidget(browser)

    with pytest.raises(OSError), urlopen(web + "control"):
        pass
    with watched(canary) as watch:
        browser.setHtml(f'<img src="{canary.as_uri()}">')
        browser.grab()

        assert watch.was_touched
    assert asked == ["/control"]


@pytest.mark.skipif(not CAN_WATCH, reason="watching files needs inotify")
@pytest.mark.parametrize("body_format", list(BodyFormat))
def test_a_hostile_article_loads_nothing(
    body_format: BodyFormat,
    window: MainWindow,
    save: Callable[..., list[str]],
    settle: Callable[[], None],
    server: tuple[str, list[str]],
    canary: Path,
) -> None:
    web, asked = server
    drafts = [Draft(f"Hostile {n}", text, body_format) for n, text in enumerate(hostile(web, canary))]
    ids = save(*drafts)

    with watched(canary) as watch:
        for id_ in ids:
            look_at(window, settle, id_)

        assert not watch.was_touched
    assert asked == []


@pytest.mark.skipif(not CAN_WATCH, reason="watching files needs inotify")
def test_even_html_that_was_never_cleaned_loads_nothing(
    window: MainWindow,
    data: DataFolder,
    save: Callable[..., list[str]],
    settle: Callable[[], None],
    server: tuple[str, list[str]],
    canary: Path,
) -> None:
    web, asked = server
    texts = hostile(web, canary)
    ids = save(*(Draft(f"Raw {n}", text, BodyFormat.HTML) for n, text in enumerate(texts)))
    library, _ = open_library(data, can_write=True)
    for id_, text in zip(ids, texts, strict=True):
        library.keep_html(id_, text, RENDERED_BY)
    library.close()

    with watched(canary) as watch:
        for id_ in ids:
            look_at(window, settle, id_)

        assert not watch.was_touched
    assert asked == []


@pytest.mark.skipif(not CAN_WATCH, reason="watching files needs inotify")
def test_importing_a_hostile_file_copies_no_picture_from_elsewhere(
    data: DataFolder, tmp_path: Path, server: tuple[str, list[str]], canary: Path
) -> None:
    web, asked = server
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, text in enumerate(hostile(web, canary)):
        (folder / f"{number}.md").write_text(f"# Title {number}\n\n{text}\n", encoding="utf-8")
    library, _ = open_library(data, can_write=True)

    with watched(canary) as watch:
        report = importing.run(library, [folder])

        assert not watch.was_touched
    assert len(report.added) == len(HOSTILE)
    assert asked == []
    library.close()


def test_a_drawing_that_refers_to_something_is_not_drawn(canary: Path) -> None:
    plain = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="3"/></svg>'
    referring = plain.replace(b"<circle", f'<image href="{canary.as_uri()}"/><circle'.encode())

    assert not decoded(plain).isNull()
    assert decoded(referring).isNull()


def test_a_drawing_that_calls_itself_a_picture_is_not_drawn(canary: Path) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{canary.as_uri()}"/></svg>'.encode()

    assert decoded(b"\x89PNG\r\n\x1a\n" + drawing).isNull()


def test_a_link_that_leaves_is_not_followed_by_the_click_alone(
    window: MainWindow, save: Callable[..., list[str]], settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[str] = []
    monkeypatch.setattr("reader.ui.leaving.leave", left.append)
    notices: list[object] = []
    window.session.noticed.connect(notices.append)
    window.session.open(save(Draft("Links", "[out](https://example.org/page)", BodyFormat.MARKDOWN))[0])
    settle()

    window.view.followed.emit("https://example.org/page")

    assert left == []
    notice = notices[-1]
    assert "https://example.org/page" in str(notice.text)  # type: ignore[attr-defined]
    notice.act()  # type: ignore[attr-defined]
    assert left == ["https://example.org/page"]
    QApplication.processEvents()
