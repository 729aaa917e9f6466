"""One HTML file with everything in it: pictures, style, marks. It has no scripts and loads nothing from anywhere."""

from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path

from reader.domain.phrase import phrase, template
from reader.services.exports.chosen import Chosen
from reader.services.exports.page import Parts, Surroundings, parts_of
from reader.services.exports.pictures import data_address
from reader.services.exports.style import page_style

NAME = "html"
TITLE = template("Web page (one file)")
HELP = template("Everything in one page that any browser shows, offline too.")
ENDING = ".html"
PLACE = 20
IS_OF_LIBRARY = False
HAS_OPTIONAL_MARKS = True

_NOTHING_LOADED = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def write(chosen: Chosen, place: Path) -> None:
    """Write all chosen articles into the file `place`, one below the other."""
    ids = chosen.ids()
    anchors = {id_: f"a{number}" for number, id_ in enumerate(ids, 1)}
    title = chosen.name_of(ids)
    language = chosen.language_of(ids)
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.write(head(title, language))
        if len(ids) > 1:
            file.write(_contents(chosen, title, anchors))
        for id_, parts in _parts(chosen, anchors):
            file.write(f'<article id="{anchors[id_]}"{parts.attributes}>\n{parts.whole}\n</article>\n')
        file.write("</body>\n</html>\n")


def head(title: str, language: str, direction: str = "") -> str:
    """The beginning of a page up to its body."""
    lang = f' lang="{escape(language)}"' if language else ""
    return (
        f'<!DOCTYPE html>\n<html{lang}{direction}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_LOADED}">\n'
        '<meta name="generator" content="Armchair">\n'
        f"<title>{escape(title)}</title>\n<style>\n{page_style()}</style>\n</head>\n<body>\n"
    )


def _parts(chosen: Chosen, anchors: dict[str, str]) -> Iterator[tuple[str, Parts]]:
    source_of = partial(data_address, chosen.library)
    for one in chosen.articles():
        if (page := chosen.page(one)) and one.id in anchors:
            around = Surroundings(
                prefix=f"{anchors[one.id]}-",
                source_of=source_of,
                address_of=lambda id_: f"#{anchors[id_]}" if id_ in anchors else "",
            )
            yield one.id, parts_of(chosen, one, page, around)


def _contents(chosen: Chosen, title: str, anchors: dict[str, str]) -> str:
    items = "".join(
        f'<li><a href="#{anchors[id_]}">{escape(name)}</a></li>\n' for id_, name in chosen.titles() if id_ in anchors
    )
    heading = escape(chosen.say(phrase("Contents")))
    return (
        f'<header><h1>{escape(title)}</h1></header>\n<nav class="contents"><h2>{heading}</h2><ol>\n{items}</ol></nav>\n'
    )
