"""The `armchair` command: verbs, options and exit codes. Qt is imported by `open` alone."""

import argparse
import sys
from collections.abc import Callable, Sequence

from reader import __version__
from reader.commands.call import Call
from reader.commands.output import Output, Unwritable
from reader.domain.errors import ReaderError
from reader.domain.listing import SORTS, SortKey, View
from reader.domain.phrase import phrase
from reader.paths import ENVIRONMENT_VARIABLE, DataFolder, data_folder

DONE, NOT_DONE, WRONG = 0, 1, 2
MOST_PIXELS = 16_384

_TAKES_VALUE = frozenset(
    "--data-dir --screenshot --size --theme --view --author --tag --source --year --sort --limit --format --to --search"
    " --original".split()
)
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
_QUERY = """\
words, in any order and form; case and accents do not count. Also "phrases", -not, OR, title:, author:, tag:, source:,
lang:en, is:unread, is:bookmarked, before:2021, after:2020-05, words:>2000, minutes:<10. Put it into quotes of your
shell; one that begins with - goes behind --
"""

_FORMATS = ("markdown", "html", "pages", "epub", "text", "bookmarks", "originals", "archive")
"""The names of the modules in `services/exports`, which are loaded when one is asked for."""

Verb = Callable[[Call], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; the exit code."""
    try:
        asked = _parser().parse_args(verb_first(sys.argv[1:] if argv is None else argv))
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
    if bool(call.asked.paths) is call.asked.history:
        call.asked.wrong("give PATH..., or --history alone")
    from reader.commands.bringing import import_files

    return import_files(call)


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


def _delete(call: Call) -> int:
    from reader.commands.marking import delete

    return delete(call)


def _undo(call: Call) -> int:
    from reader.commands.marking import undo

    return undo(call)


def _doctor(call: Call) -> int:
    from reader.commands.doctor import examine

    return examine(call)


VERBS: dict[str, Verb] = {
    "open": _open,
    "import": _import,
    "export": _export,
    "list": _list,
    "show": _show,
    "search": _search,
    "bookmark": _bookmark,
    "delete": _delete,
    "undo": _undo,
    "doctor": _doctor,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="armchair",
        usage="armchair [VERB] [OPTION]...",
        description="Read the articles you keep: offline, in peace, like a good book.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Armchair {__version__}")
    common = _common()
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True, prog="armchair")

    def add(name: str, text: str) -> argparse.ArgumentParser:
        added = verbs.add_parser(
            name, help=text, description=f"{text[0].upper()}{text[1:]}.", parents=[common], allow_abbrev=False
        )
        added.set_defaults(verb=VERBS[name], wrong=added.error)
        return added

    _add_open(add("open", "open the window, at an article or at a file, which is imported first"))
    _add_import(add("import", "take files, and folders with all below them, into the library"))
    _add_export(add("export", "write articles into files: a folder, a book, a page, or the whole library"))
    _add_list(add("list", "list articles, or their authors, tags, sources or years, or what you do not have"))
    _add_show(add("show", "print one article"))
    _add_search(add("search", "list the articles that answer a query, the most relevant first"))
    _add_bookmark(add("bookmark", "bookmark an article, or take its bookmarks away"))
    add("delete", "move an article to the wastebasket").add_argument("id", metavar="ID", type=_name)
    add("undo", "take the last change to bookmarks, read marks, names or the wastebasket back")
    add("doctor", "tell where everything is and whether it is sound; make the search index anew if that is not")
    return parser


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    common.add_argument("--data-dir", metavar="DIR", type=_some, help="keep everything below DIR")
    common.add_argument("--json", action="store_true", help="print one JSON document")
    return common


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", metavar="ID|FILE", help="an article, or a file to import and open")
    parser.add_argument("--screenshot", metavar="OUT.png", type=_some, help="save a picture of the window and quit")
    parser.add_argument("--size", metavar="WxH", type=_size, help="size of the window in pixels, such as 1280x800")
    parser.add_argument("--theme", choices=("light", "sepia", "dark"), help="colours for this time")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", type=_some, help="a file or a folder")
    parser.add_argument("--history", action="store_true", help="list the imports before, the latest first, instead")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", type=_name, help="the articles to export")
    parser.add_argument("--all", action="store_true", help="all articles that are not in the wastebasket")
    parser.add_argument("--search", metavar="QUERY", type=_name, help="those that answer a query, as for search")
    _add_filters(parser)
    parser.add_argument("--format", choices=_FORMATS, metavar="FORMAT", help=_either(_FORMATS))
    parser.add_argument(
        "--original",
        metavar="ID",
        type=_name,
        help="the file that an article came from, or its path",
    )
    parser.add_argument("--to", metavar="PATH", type=_some, required=True, help="the file or folder to write")
    parser.add_argument("--replace", action="store_true", help="replace what is there already")
    parser.add_argument("--no-marks", action="store_true", help="leave highlights, notes and places out")
    parser.set_defaults(sort=None, reverse=False)


def _add_list(parser: argparse.ArgumentParser) -> None:
    _add_filters(parser)
    parser.add_argument("--sort", type=SortKey, choices=SORTS, metavar="KEY", help=_either(SORTS))
    parser.add_argument("--reverse", action="store_true", help="turn the order round")
    _add_limit(parser)


def _add_filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--view", type=View, choices=list(View), default=View.ALL, metavar="VIEW", help=_either(list(View))
    )
    parser.add_argument("--author", metavar="A", type=_name, help="only those by authors with A in their name or as id")
    parser.add_argument("--tag", metavar="T", type=_name, help="only those with the tag T")
    parser.add_argument("--source", metavar="HOST", type=_name, help="only those from the site HOST")
    parser.add_argument("--year", metavar="Y", type=_count, help="only those published in the year Y")


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", type=_name)
    parser.add_argument(
        "--format",
        choices=("text", "html", "source", "json"),
        help="text (the default), html, source (the file as it was imported, byte for byte), json",
    )


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", type=_name, help=_QUERY)
    parser.add_argument(
        "--sort", type=SortKey, choices=list(SortKey), metavar="KEY", help=f"{_either(list(SortKey))} (the default)"
    )
    _add_limit(parser)


def _add_bookmark(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", type=_name)
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--remove", action="store_true", help="take all bookmarks of the article away")
    either.add_argument("--label", metavar="L", type=_words, default="", help="a name for the bookmark")


def _add_limit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", metavar="N", type=_count, help="at most N (default: 50, with --json all)")


def _either(choices: Sequence[str]) -> str:
    return ", ".join(choices)


def _some(value: str) -> str:
    if not value:
        raise argparse.ArgumentTypeError("it must not be empty")
    return value


def _words(value: str) -> str:
    """An argument as text that can be stored, whatever bytes the shell gave."""
    return value.encode("utf-8", "replace").decode()


def _name(value: str) -> str:
    if not value.strip():
        raise argparse.ArgumentTypeError("it must not be empty")
    return _words(value)


def _count(value: str) -> int:
    if not (value.isdecimal() and 0 < int(value) < 2**31):
        raise argparse.ArgumentTypeError(f"{value!r} is not a number above 0")
    return int(value)


def _size(value: str) -> tuple[int, int]:
    width, sign, height = value.lower().replace("×", "x").partition("x")
    if not (sign and width.isdecimal() and height.isdecimal() and len(value) < 20):
        raise argparse.ArgumentTypeError(f"{value!r} is not a size such as 1280x800")
    if not all(0 < int(side) <= MOST_PIXELS for side in (width, height)):
        raise argparse.ArgumentTypeError(f"{value!r} is not between 1x1 and {MOST_PIXELS}x{MOST_PIXELS}")
    return int(width), int(height)
