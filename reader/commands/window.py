"""`armchair open`: the window, or a word to the one that is open already. The only command that leads to Qt."""

import gc
import sys
from contextlib import nullcontext, redirect_stdout, suppress
from pathlib import Path

from reader import instance, qt_libraries
from reader.commands.call import Call
from reader.commands.display import check_display
from reader.domain.errors import NotFound, ReaderError
from reader.domain.phrase import phrase
from reader.services.opening import opened  # before Qt: PySide reads the source of each module imported after it

_ARENA_MAX, _POOLS = -8, 2
"""The number by which glibc knows this setting (malloc.h), and to what it is set."""


def open_window(call: Call) -> int:
    """Show an article or a file, in the running window if there is one."""
    file = _file(call.asked.what)
    article = None if file or call.asked.what is None else _article(call, call.asked.what)
    screenshot = _picture(call.asked.screenshot)
    files = [file] if file else []
    if screenshot is None and instance.hand_over(call.folder, open=article, files=files):
        _answer(call, article, files, is_handed_over=True)
        return 0
    if missing := qt_libraries.missing_for_x11():  # Qt would end the whole process over one of them
        raise qt_libraries.problem(missing)
    check_display()
    _share_memory()
    gc.disable()  # what a start makes stays: looking through it for garbage takes a tenth of the start
    try:
        from reader.ui.app import run
    except ImportError as exc:
        if (problem := qt_libraries.explained(exc)) is None:
            raise
        raise problem from exc
    _answer(call, article, files, is_handed_over=False)
    with redirect_stdout(sys.stderr) if call.output.is_json else nullcontext():
        return run(
            call.folder,
            article=article,
            files=files,
            screenshot=screenshot,
            size=call.asked.size,
            theme=call.asked.theme,
        )


def _share_memory() -> None:
    """Have all threads but the first take memory from one pool; before any other begins, for glibc heeds it but once.
    It gives each thread a pool of its own else, and what is free in one is of no use to another: 2 MB. With a single
    pool for all threads, making the search index would take a tenth more of the processors."""
    if sys.platform == "linux":
        with suppress(ImportError, AttributeError, OSError):
            import _ctypes  # what `ctypes` is made of, in a tenth of its time

            glibc = _ctypes.dlopen(None, 0)  # type: ignore[arg-type]  # None is the program itself
            _ctypes.call_function(_ctypes.dlsym(glibc, "mallopt"), (_ARENA_MAX, _POOLS))


def _file(what: str | None) -> Path | None:
    try:
        path = Path(what).absolute() if what else None
        return path if path and path.exists() else None
    except (OSError, ValueError):  # a title too long for a path
        return None


def _article(call: Call, what: str) -> str:
    named = what.encode("utf-8", "replace").decode()
    try:
        with opened(call.folder) as stored:
            return stored.library.find(named)
    except NotFound as exc:
        if "ids" in exc.hint.values:
            raise
        raise NotFound(
            phrase("There is no file and no article called “{name}”.", name=named),
            phrase("armchair list shows the articles, armchair --help the verbs."),
        ) from exc


def _picture(out: str | None) -> Path | None:
    if out is None:
        return None
    path = Path(out).absolute()
    if path.is_dir() or not path.parent.is_dir():
        raise ReaderError(
            phrase("{path} cannot be written.", path=path), phrase("Name a file in a folder that exists.")
        )
    return path


def _answer(call: Call, article: str | None, files: list[Path], *, is_handed_over: bool) -> None:
    if call.output.is_json:
        document = {"id": article, "files": [str(file) for file in files], "running": is_handed_over}
        call.output.document(document)
        call.output.finish()
