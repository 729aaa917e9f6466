"""The `armchair` command: verbs, options and exit codes. Qt is imported by `open` alone."""

import argparse
import sys
from collections.abc import Callable, Sequence

from reader import __version__
from reader.commands.call import Call
from reader.commands.output import Output, Unwritable
from reader.domain.choices import BookShape
from reader.domain.errors import ReaderError
from reader.domain.listing import SORTS, SortKey, View
from reader.domain.mark_colours import COLOURS
from reader.domain.phrase import phrase
from reader.paths import ENVIRONMENT_VARIABLE, DataFolder, data_folder

DONE, NOT_DONE, WRONG = 0, 1, 2
MOST_PIXELS = 16_384

_TAKES_VALUE = frozenset(
    "--data-dir --screenshot --size --theme --view --author --tag --source --year --sort --limit --format"
    " --books --only --most --article --colour".split()
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


def _redo(call: Call) -> int:
    from reader.commands.marking import redo

    return redo(call)


def _marks(call: Call) -> int:
    from reader.commands.marks import marks

    return marks(call)


def _doctor(call: Call) -> int:
    from reader.commands.doctor import examine

    return examine(call)


VERBS: dict[str, Verb] = {
    "open": _open,
    "import": _import,
    "save": _save,
    "watch": _watch,
    "list": _list,
    "show": _show,
    "search": _search,
    "bookmark": _bookmark,
    "delete": _delete,
    "undo": _undo,
    "redo": _redo,
    "marks": _marks,
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
    _add_save(add("save", "save pages of the web, with their pictures: the only verb that uses the network"))
    _add_watch(add("watch", "have folders watched: what is dropped into them is imported, once"))
    _add_list(add("list", "list articles, or their authors, tags, sources or years, or what you do not have"))
    _add_show(add("show", "print one article"))
    _add_search(add("search", "list the articles that answer a query, the most relevant first"))
    _add_bookmark(add("bookmark", "bookmark an article, or take its bookmarks away"))
    add("delete", "move an article to the wastebasket").add_argument("id", metavar="ID", type=_name)
    add("undo", "take the last change to bookmarks, read marks, names or the wastebasket, or the last import, back")
    add("redo", "do what undo took back again")
    _add_marks(add("marks", "list highlights and notes, write them to a file, or bring annotations in"))
    add("doctor", "tell where everything is and whether it is sound; make the search index anew if that is not")
    return parser


def _common(argument_default: str | None = None) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False, argument_default=argument_default)
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
    parser.add_argument(
        "--books",
        choices=list(BookShape),
        type=BookShape,
        help="an article for each chapter of a book, or one; auto goes by its length (default: as in the window)",
    )
    parser.add_argument("--list", action="store_true", help="list what is in the archives, without importing it")
    parser.add_argument(
        "--only",
        metavar="PATTERN",
        type=_name,
        help="of archives of many articles (ZIM), only those with PATTERN in title or path; * and ? stand for others",
    )
    parser.add_argument("--most", metavar="N", type=_count, help="of each such archive, at most N articles")
    parser.add_argument("--undo", metavar="N", type=_count, help="undo the import that --history calls N, instead")
    parser.add_argument("--redo", metavar="N", type=_count, help="do the undone import N again, instead")


def _add_save(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("addresses", nargs="+", metavar="URL", type=_name, help="an address that begins with https://")
    parser.add_argument(
        "--allow-private", action="store_true", help="also from this computer and from networks at home"
    )


def _add_watch(parser: argparse.ArgumentParser) -> None:
    common = _common(argument_default=argparse.SUPPRESS)  # so that what stands before the word is not forgotten
    words = parser.add_subparsers(dest="what", required=True, metavar="list|add|remove|run")

    def add(name: str, text: str) -> argparse.ArgumentParser:
        return words.add_parser(name, help=text, description=text, parents=[common], allow_abbrev=False)

    add("list", "list the watched folders")
    added = add("add", "watch folders, and all below them")
    added.add_argument("--new-only", action="store_true", help="leave out what lies there already")
    for each in (added, add("remove", "watch folders no longer; what came from them stays")):
        each.add_argument("folders", nargs="+", metavar="DIR", type=_some)
    add("run", "look into the folders now, and import what is new; the window does so by itself")


def _add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--view", type=View, choices=list(View), default=View.ALL, metavar="VIEW", help=_either(list(View))
    )
    parser.add_argument("--author", metavar="A", type=_name, help="only those by authors with A in their name or as id")
    parser.add_argument("--tag", metavar="T", type=_name, help="only those with the tag T")
    parser.add_argument("--source", metavar="HOST", type=_name, help="only those from the site HOST")
    parser.add_argument("--year", metavar="Y", type=_count, help="only those published in the year Y")
    parser.add_argument("--sort", type=SortKey, choices=SORTS, metavar="KEY", help=_either(SORTS))
    parser.add_argument("--reverse", action="store_true", help="turn the order round")
    _add_limit(parser)


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


def _add_marks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what",
        nargs="?",
        choices=("list", "export", "import"),
        default="list",
        metavar="WHAT",
        help="list (the default), export, or import: W3C Web Annotations",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", type=_some, help="what to write to, or to read")
    parser.add_argument("--article", metavar="ID", type=_name, help="only those of one article")
    parser.add_argument("--colour", choices=COLOURS, metavar="C", help=f"only those in one colour: {_either(COLOURS)}")
    parser.add_argument("--tag", metavar="T", type=_name, help="only those with the tag T, or of articles with it")
    parser.add_argument(
        "--format",
        choices=("markdown", "readwise", "w3c", "obsidian"),
        default="markdown",
        help="of what is exported: markdown (the default), readwise, w3c, obsidian (FILE is a folder)",
    )
    _add_limit(parser)


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
