"""What each verb of the command line may be told, and what of that is wrong.

What only one of them needs to know of is imported for it alone: the window starts without.
"""

import argparse
from collections.abc import Sequence

MOST_PIXELS = 16_384
FORMATS = ("markdown", "html", "pages", "epub", "text", "bookmarks", "originals", "archive")
_QUERY = """\
words, in any order and form; case and accents do not count. Also "phrases", -not, OR, title:, author:, tag:, source:,
lang:en, is:unread, is:bookmarked, is:archived, is:queued, rating:>=4, in:collection, before:2021, after:2020-05,
words:>2000, minutes:<10. Put it into quotes of your shell; one that begins with - goes behind --
"""


def common(argument_default: str | None = None) -> argparse.ArgumentParser:
    """What every verb may be told; `argument_default` as in argparse."""
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False, argument_default=argument_default)
    common.add_argument("--data-dir", metavar="DIR", type=_some, help="keep everything below DIR")
    common.add_argument("--json", action="store_true", help="print one JSON document")
    return common


def add_open(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair open` is told."""
    from reader.domain.settings import THEMES

    parser.add_argument("what", nargs="?", metavar="ID|FILE", help="an article, or a file to import and open")
    parser.add_argument("--screenshot", metavar="OUT.png", type=_some, help="save a picture of the window and quit")
    parser.add_argument("--size", metavar="WxH", type=_size, help="size of the window in pixels, such as 1280x800")
    parser.add_argument("--theme", choices=THEMES, help="colours for this time")


def add_import(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair import` is told."""
    from reader.domain.choices import BookShape

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
        type=name,
        help="of archives of many articles (ZIM), only those with PATTERN in title or path; * and ? stand for others",
    )
    parser.add_argument("--most", metavar="N", type=_count, help="of each such archive, at most N articles")
    parser.add_argument("--undo", metavar="N", type=_count, help="undo the import that --history calls N, instead")
    parser.add_argument("--redo", metavar="N", type=_count, help="do the undone import N again, instead")


def add_save(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair save` is told."""
    parser.add_argument("addresses", nargs="+", metavar="URL", type=name, help="an address that begins with https://")
    parser.add_argument(
        "--allow-private", action="store_true", help="also from this computer and from networks at home"
    )


def add_watch(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair watch` is told."""
    shared = common(argument_default=argparse.SUPPRESS)  # so that what stands before the word is not forgotten
    words = parser.add_subparsers(dest="what", required=True, metavar="list|add|remove|run")

    def add(name: str, text: str) -> argparse.ArgumentParser:
        return words.add_parser(name, help=text, description=text, parents=[shared], allow_abbrev=False)

    add("list", "list the watched folders")
    added = add("add", "watch folders, and all below them")
    added.add_argument("--new-only", action="store_true", help="leave out what lies there already")
    for each in (added, add("remove", "watch folders no longer; what came from them stays")):
        each.add_argument("folders", nargs="+", metavar="DIR", type=_some)
    add("run", "look into the folders now, and import what is new; the window does so by itself")


def add_export(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair export` is told."""
    parser.add_argument("ids", nargs="*", metavar="ID", type=name, help="the articles to export")
    parser.add_argument("--all", action="store_true", help="all articles that are not in the wastebasket")
    parser.add_argument("--search", metavar="QUERY", type=name, help="those that answer a query, as for search")
    _add_filters(parser)
    parser.add_argument("--format", choices=FORMATS, metavar="FORMAT", help=_either(FORMATS))
    parser.add_argument(
        "--original",
        metavar="ID",
        type=name,
        help="the file that an article came from, or its path",
    )
    parser.add_argument("--to", metavar="PATH", type=_some, required=True, help="the file or folder to write")
    parser.add_argument("--replace", action="store_true", help="replace what is there already")
    parser.add_argument("--no-marks", action="store_true", help="leave highlights, notes and places out")
    parser.set_defaults(sort=None, reverse=False)


def add_list(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair list` is told."""
    from reader.domain.listing import SORTS, SortKey

    _add_filters(parser)
    parser.add_argument("--sort", type=SortKey, choices=SORTS, metavar="KEY", help=_either(SORTS))
    parser.add_argument("--reverse", action="store_true", help="turn the order round")
    _add_limit(parser)


def _add_filters(parser: argparse.ArgumentParser) -> None:
    from reader.domain.listing import View

    parser.add_argument(
        "--view", type=View, choices=list(View), default=View.ALL, metavar="VIEW", help=_either(list(View))
    )
    parser.add_argument("--author", metavar="A", type=name, help="only those by authors with A in their name or as id")
    parser.add_argument("--tag", metavar="T", type=name, help="only those with the tag T")
    parser.add_argument("--own-tag", metavar="T", type=name, help="only those with your own tag T, or one below it")
    parser.add_argument("--collection", metavar="NAME", type=name, help="only those of this collection, in its order")
    parser.add_argument("--source", metavar="HOST", type=name, help="only those from the site HOST")
    parser.add_argument("--year", metavar="Y", type=_count, help="only those published in the year Y")


def add_show(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair show` is told."""
    parser.add_argument("id", metavar="ID", type=name)
    parser.add_argument(
        "--format",
        choices=("text", "html", "source", "json"),
        help="text (the default), html, source (the file as it was imported, byte for byte), json",
    )


def add_search(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair search` is told."""
    from reader.domain.listing import SortKey

    parser.add_argument("query", nargs="+", metavar="QUERY", type=name, help=_QUERY)
    parser.add_argument(
        "--sort", type=SortKey, choices=list(SortKey), metavar="KEY", help=f"{_either(list(SortKey))} (the default)"
    )
    _add_limit(parser)


def add_bookmark(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair bookmark` is told."""
    parser.add_argument("id", metavar="ID", type=name)
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--remove", action="store_true", help="take all bookmarks of the article away")
    either.add_argument("--label", metavar="L", type=_words, default="", help="a name for the bookmark")


def add_tag(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair tag` is told."""
    parser.add_argument("id", nargs="?", metavar="ID", type=name, help="an article; without one your tags are listed")
    parser.add_argument("tags", nargs="*", metavar="TAG", type=name, help="a tag; work/ai stands below work")
    parser.add_argument("--remove", action="store_true", help="take the tags away")
    parser.add_argument(
        "--rename",
        nargs=2,
        metavar=("OLD", "NEW"),
        type=name,
        help="call a tag, and what stands below it, something else; the name of another tag makes the two one",
    )
    parser.add_argument("--drop", metavar="TAG", type=name, help="take a tag and all below it from all articles")


def add_rate(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair rate` is told."""
    parser.add_argument("stars", type=int, choices=range(6), metavar="STARS", help="1 to 5; 0 takes the rating away")
    parser.add_argument("ids", nargs="+", metavar="ID", type=name)


def add_archive(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair archive` is told."""
    parser.add_argument("ids", nargs="+", metavar="ID", type=name)
    parser.add_argument("--remove", action="store_true", help="take them out of the archive")


def add_later(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair later` is told."""
    parser.add_argument("ids", nargs="+", metavar="ID", type=name)
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--top", action="store_true", help="before all others, not after them")
    either.add_argument("--remove", action="store_true", help="take them out")


def add_collect(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair collect` is told."""
    parser.add_argument("name", metavar="NAME", type=name, help="a collection, which is made if there is none")
    parser.add_argument("ids", nargs="*", metavar="ID", type=name)
    parser.add_argument("--remove", action="store_true", help="take the articles out")
    parser.add_argument("--rename", metavar="NEW", type=name, help="call it something else")
    parser.add_argument("--drop", action="store_true", help="take the collection away; its articles stay")


def add_delete(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair delete` is told."""
    parser.add_argument("id", metavar="ID", type=name)


def add_marks(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair marks` is told."""
    from reader.domain.mark_colours import COLOURS

    parser.add_argument(
        "what",
        nargs="?",
        choices=("list", "export", "import"),
        default="list",
        metavar="WHAT",
        help="list (the default), export, or import: W3C Web Annotations",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", type=_some, help="what to write to, or to read")
    parser.add_argument("--article", metavar="ID", type=name, help="only those of one article")
    parser.add_argument("--colour", choices=COLOURS, metavar="C", help=f"only those in one colour: {_either(COLOURS)}")
    parser.add_argument("--tag", metavar="T", type=name, help="only those with the tag T, or of articles with it")
    parser.add_argument(
        "--format",
        choices=("markdown", "readwise", "w3c", "obsidian"),
        default="markdown",
        help="of what is exported: markdown (the default), readwise, w3c, obsidian (FILE is a folder)",
    )
    _add_limit(parser)


def add_restore(parser: argparse.ArgumentParser) -> None:
    """Let `parser` read what `armchair restore` is told."""
    from reader.domain.state_changes import Kind

    parser.add_argument(
        "copy", nargs="?", metavar="COPY", type=name, help="the number of a copy in the list, or its name"
    )
    parser.add_argument("--show", action="store_true", help="tell what would change, and change nothing")
    parser.add_argument("--missing-only", action="store_true", help="bring back what is gone, and leave all else")
    parser.add_argument(
        "--only", choices=list(Kind), type=Kind, action="append", metavar="KIND", help=_either(list(Kind))
    )
    parser.add_argument("--now", action="store_true", help="make a copy now, instead")


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


def name(value: str) -> str:
    """A name or an id, which is not empty, as text that can be stored; ArgumentTypeError otherwise."""
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
