"""No book, document, page or export can make the program load anything, in whatever way it is looked at."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

import pytest

from reader.paths import DataFolder
from reader.services import exporting
from reader.services.exporting import Request
from reader.services.opening import open_library
from reader.services.rendering import RENDERED_BY
from reader.storage.views.exported import Exported
from reader.ui.transfer.imports import Imports
from reader.ui.window import MainWindow
from tests.ui.test_safety import HOSTILE, canary, hostile, look_at, server
from tests.ui.watching import CAN_WATCH, watched
from tests.unit.books import LONG, epub, page
from tests.unit.documents import docx, line, odt, run

__all__ = ["canary", "server"]

pytestmark = pytest.mark.skipif(not CAN_WATCH, reason="watching files needs inotify")
Settle = Callable[[], None]
Server = tuple[str, list[str]]


def with_note(text: str) -> str:
    """A page whose note is a trap, too."""
    return f"<p>{LONG}<sup><a href='#fn1'>1</a></sup></p>{text}<p id='fn1'>1. A note. {text}</p>"


def books(texts: list[str]) -> dict[str, bytes]:
    """Books and documents full of traps."""
    chapters = {f"c{n}.xhtml": page(with_note(text), f"Chapter {n}") for n, text in enumerate(texts)}
    spans = "".join(f'<text:p xmlns:x="http://www.w3.org/1999/xlink">{escape(text)}</text:p>' for text in texts)
    return {
        "book.epub": epub(chapters),
        "paper.docx": docx("".join(line(run(escape(text))) for text in texts)),
        "paper.odt": odt(spans),
    }


def pages(texts: list[str]) -> dict[str, bytes]:
    """Saved pages full of traps."""
    return {
        f"{number}.html": f"<html><head><title>Page {number}</title></head>{with_note(text)}</html>".encode()
        for number, text in enumerate(texts)
    }


def every_key(window: MainWindow) -> Sequence[int]:
    """All articles of the library."""
    stored = Exported(window.session.library)
    return stored.keys()


def everywhere(window: MainWindow, settle: Settle, article: str, place: Path) -> Iterator[str]:
    """The article in every way it can be looked at; the name of each."""
    look_at(window, settle, article)
    yield "page"
    document = window.view.shown
    for _, _, address in document.anchors if document else ():
        if address.startswith("#"):
            window.footnotes.turn(address[1:])
            window.grab()
    yield "notes"
    window.part("pieces").open_in_sight()
    window.grab()
    window.part("image_viewer").open_at(0)
    settle()
    window.part("image_viewer").close_again()
    window.part("printing").save(place)
    settle()
    yield "print"
    window.actions_table["original"].trigger()
    settle()
    window.part("original").grab()
    window.part("original").close_stand_in()
    yield "original"


@pytest.mark.parametrize("make", [books, pages], ids=["books", "pages"])
def test_no_file_loads_anything_in_whatever_way_it_is_looked_at(
    make: Callable[[list[str]], dict[str, bytes]],
    window: MainWindow,
    settle: Settle,
    server: Server,
    canary: Path,
    tmp_path: Path,
) -> None:
    web, asked = server
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in make(hostile(web, canary)).items():
        (folder / name).write_bytes(data)

    with watched(canary) as watch:
        Imports(window.session, window).take_paths([folder], opens=False)
        settle()
        ids = [window.session.shelf.id_of(key) for key in every_key(window)]
        for id_ in filter(None, ids):
            for way in everywhere(window, settle, id_, tmp_path / "out.pdf"):
                assert not watch.was_touched, (id_, way)
        window.part("all_marks").open_all()
        settle()

        assert not watch.was_touched
    assert len(ids) >= (3 if make is books else len(HOSTILE) // 2)
    assert asked == []


def test_html_that_was_never_cleaned_loads_nothing_in_any_view(
    window: MainWindow,
    data: DataFolder,
    save: Callable[..., list[str]],
    draft: Callable[..., object],
    settle: Settle,
    server: Server,
    canary: Path,
    tmp_path: Path,
) -> None:
    web, asked = server
    texts = [f"{with_note(text)}<table class='data'><tr><td>{text}</td></tr></table>" for text in hostile(web, canary)]
    ids = save(*(draft(f"Raw {number}") for number in range(len(texts))))
    library, _ = open_library(data, can_write=True)
    for id_, text in zip(ids, texts, strict=True):
        library.keep_html(id_, text, RENDERED_BY)
    library.close()

    with watched(canary) as watch:
        for id_ in ids:
            for way in everywhere(window, settle, id_, tmp_path / "out.pdf"):
                assert not watch.was_touched, (id_, way)

    assert asked == []


@pytest.mark.parametrize("form", ["html", "epub", "markdown", "archive"])
def test_no_export_of_traps_is_a_trap_when_it_comes_in_again(
    form: str,
    window: MainWindow,
    save: Callable[..., list[str]],
    draft: Callable[..., object],
    settle: Settle,
    server: Server,
    canary: Path,
    tmp_path: Path,
) -> None:
    web, asked = server
    save(*(draft(f"Trap {n}", body=text) for n, text in enumerate(hostile(web, canary))))
    ending = exporting.formats()[form].ENDING
    target = tmp_path / f"out{ending}"

    with watched(canary) as watch:
        library = window.session.library
        exporting.run(library, Request(every_key(window), form, target))
        Imports(window.session, window).take_paths([target], opens=True)
        settle()
        assert window.session.current
        look_at(window, settle, window.session.current)

        assert not watch.was_touched
    assert asked == []
