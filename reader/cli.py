"""The `armchair` command: verbs, options and exit codes. Qt is imported by `open` alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from reader import __version__
from reader.commands.call import Call
from reader.commands.output import Output, Unwritable
from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase
from reader.paths import ENVIRONMENT_VARIABLE, DataFolder, data_folder

if TYPE_CHECKING:
    import argparse

DONE, NOT_DONE, WRONG = 0, 1, 2

_TAKES_VALUE = frozenset(
    "--data-dir --screenshot --size --theme --view --author --tag --own-tag --collection --source --year --sort --limit"
    " --format --books --only --most --article --colour --to --search --original".split()
)
_PLAIN = {"--data-dir": "data_dir", "--screenshot": "screenshot"}
_EPILOG = f"""\
An ID is an article's id, the beginning of one, or an exact title; armchair list shows them.
Without a verb the window opens: armchair notes.md is armchair open notes.md.

exit codes:
  0  done
  1  something could not be done; the reason is on standard error, or in the JSON
  2  wrong usage, or a bug of Armchair

environment:
  {ENVIRONMENT_VARIABLE}  the folder for everything Armchair writes, where --data-dir is not given
"""

Verb = Callable[[Call], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; the exit code."""
    try:
        words = verb_first(sys.argv[1:] if argv is None else argv)
        asked = _plainly(words) or _parser(words).parse_args(words)
    except SystemExit as exc:
        return int(exc.code or 0)
    output = Output(is_json=asked.json)
    try:
        return _run(asked, output)
    except Unwritable as exc:
        output.tell(str(exc.message))
        return NOT_DONE
    except Exception:
        import traceback

        traceback.print_exc()
        return WRONG


def verb_first(words: Sequence[str]) -> list[str]:
    """The words of a call with the verb in front of all options, and `open` where there is none."""
    place = 0
    while place < len(words):
        word = words[place]
        if word in ("-h", "--help", "--version"):
            return list(words)
        if word in VERBS:
            return [word, *words[:place], *words[place + 1 :]]
        if word == "--" or not word.startswith("-"):
            break
        place += 2 if word in _TAKES_VALUE else 1
    return ["open", *words]


def _plainly(words: Sequence[str]) -> Any:
    """What `_parser` makes of the calls by which nearly all windows are opened; None for any other. Python's parser of
    command lines takes half a megabyte, and a thirtieth of a start."""
    found: dict[str, str | None] = dict.fromkeys(("what", *_PLAIN.values()))
    rest = iter(words)
    if next(rest, "") != "open":
        return None
    for word in rest:
        name, value = (_PLAIN[word], next(rest, "")) if word in _PLAIN else ("what", word)
        if not value or value.startswith("-") or (name == "what" and found[name] is not None):
            return None
        found[name] = value
    return SimpleNamespace(**found, json=False, size=None, theme=None, verb=_open)


def _run(asked: argparse.Namespace, output: Output) -> int:
    """Run the verb; what it cannot do is told."""
    code = NOT_DONE
    try:
        code = int(asked.verb(Call(asked, _folder(asked.data_dir), output)))
    except SystemExit as exc:  # options that do not go together
        return int(exc.code or 0)
    except Unwritable:
        raise
    except ReaderError as exc:
        output.error(exc.message, exc.hint)
    except KeyboardInterrupt:
        output.error(phrase("Stopped."))
    output.finish()
    return code


def _folder(chosen: str | None) -> DataFolder:
    try:
        return data_folder(chosen)
    except RuntimeError as exc:  # a home folder that nobody knows
        raise ReaderError(phrase("There is no folder {name}.", name=chosen or ""), phrase("Choose another.")) from exc


# Each verb imports what it needs, so that none waits for another's libraries.


def _open(call: Call) -> int:
    from reader.commands.window import open_window

    return open_window(call)


def _import(call: Call) -> int:
    asked = call.asked
    if [bool(each) for each in (asked.paths, asked.history, asked.undo, asked.redo)].count(True) != 1:
        asked.wrong("give PATH..., or --history, --undo or --redo alone")
    from reader.commands.bringing import import_files

    return import_files(call)


def _save(call: Call) -> int:
    from reader.commands.saving import save_pages

    return save_pages(call)


def _watch(call: Call) -> int:
    from reader.commands.watching import watch

    return watch(call)


def _export(call: Call) -> int:
    from reader.commands.exporting import export, is_chosen

    if not is_chosen(call):
        call.asked.wrong(
            "say which articles: ID..., --search, --all, or a list by --view, --author, --tag, --source, --year"
        )
    if not (call.asked.format or call.asked.original):
        call.asked.wrong("say which --format, or --original ID")
    return export(call)


def _list(call: Call) -> int:
    from reader.commands.listing import list_articles

    return list_articles(call)


def _show(call: Call) -> int:
    from reader.commands.showing import show_article

    return show_article(call)


def _search(call: Call) -> int:
    from reader.commands.listing import search

    return search(call)


def _bookmark(call: Call) -> int:
    from reader.commands.marking import bookmark

    return bookmark(call)


def _tag(call: Call) -> int:
    from reader.commands.ordering import tag

    return tag(call)


def _rate(call: Call) -> int:
    from reader.commands.ordering import rate

    return rate(call)


def _archive(call: Call) -> int:
    from reader.commands.ordering import archive

    return archive(call)


def _later(call: Call) -> int:
    from reader.commands.ordering import later

    return later(call)


def _collect(call: Call) -> int:
    from reader.commands.ordering import collect

    return collect(call)


def _delete(call: Call) -> int:
    from reader.commands.marking import delete

    return delete(call)


def _undo(call: Call) -> int:
    from reader.commands.marking import undo

    return undo(call)


def _redo(call: Call) -> int:
    from reader.commands.marking import redo

    return redo(call)


def _marks(call: Call) -> int:
    from reader.commands.marks import marks

    return marks(call)


def _restore(call: Call) -> int:
    asked = call.asked
    if (asked.copy and asked.now) or (not asked.copy and (asked.show or asked.missing_only or asked.only)):
        asked.wrong("give COPY with --show, --missing-only and --only, or --now alone")
    from reader.commands.restoring import restore

    return restore(call)


def _mend(call: Call) -> int:
    from reader.commands.mending import mend

    return mend(call)


def _doctor(call: Call) -> int:
    from reader.commands.doctor import examine

    return examine(call)


VERBS: dict[str, Verb] = {
    "open": _open,
    "import": _import,
    "save": _save,
    "watch": _watch,
    "export": _export,
    "list": _list,
    "show": _show,
    "search": _search,
    "bookmark": _bookmark,
    "tag": _tag,
    "rate": _rate,
    "archive": _archive,
    "later": _later,
    "collect": _collect,
    "delete": _delete,
    "undo": _undo,
    "redo": _redo,
    "marks": _marks,
    "restore": _restore,
    "mend": _mend,
    "doctor": _doctor,
}


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """What reads the words of a call. It knows all verbs where none of them is first, else that one: the window does
    not wait for the others'."""
    import argparse

    from reader.commands import arguments

    asked = words[:1] if words and words[0] in VERBS else VERBS
    parser = argparse.ArgumentParser(
        prog="armchair",
        usage="armchair [VERB] [OPTION]...",
        description="Read the articles you keep: offline, in peace, like a good book.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Armchair {__version__}")
    common = arguments.common()
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True, prog="armchair")

    def add(name: str, text: str, fill: Callable[[argparse.ArgumentParser], None] = lambda _: None) -> None:
        if name not in asked:
            return
        added = verbs.add_parser(
            name, help=text, description=f"{text[0].upper()}{text[1:]}.", parents=[common], allow_abbrev=False
        )
        added.set_defaults(verb=VERBS[name], wrong=added.error)
        fill(added)

    add("open", "open the window, at an article or at a file, which is imported first", arguments.add_open)
    add("import", "take files, and folders with all below them, into the library", arguments.add_import)
    add("save", "save pages of the web, with their pictures: the only verb that uses the network", arguments.add_save)
    add("watch", "have folders watched: what is dropped into them is imported, once", arguments.add_watch)
    add("export", "write articles into files: a folder, a book, a page, or the whole library", arguments.add_export)
    add("list", "list articles, or their authors, tags, sources or years, or what you do not have", arguments.add_list)
    add("show", "print one article", arguments.add_show)
    add("search", "list the articles that answer a query, the most relevant first", arguments.add_search)
    add("bookmark", "bookmark an article, or take its bookmarks away", arguments.add_bookmark)
    add("tag", "give an article tags of your own, rename or remove them everywhere, or list them", arguments.add_tag)
    add("rate", "give articles one to five stars", arguments.add_rate)
    add("archive", "put articles that you are done with into the archive, or take them out", arguments.add_archive)
    add("later", "put articles into the queue of what to read later, or take them out", arguments.add_later)
    add("collect", "put articles into a collection, or take them out", arguments.add_collect)
    add("delete", "move an article to the wastebasket", arguments.add_delete)
    add("undo", "take the last change to bookmarks, read marks, names or the wastebasket, or the last import, back")
    add("redo", "do what undo took back again")
    add("marks", "list highlights and notes, write them to a file, or bring annotations in", arguments.add_marks)
    add("restore", "list the copies of your marks, tell what one would change, or take it back", arguments.add_restore)
    add("mend", "set damaged databases aside and save what can be read of them, with the best copy")
    add("doctor", "tell where everything is and whether it is sound; make the search index anew if that is not")
    return parser
