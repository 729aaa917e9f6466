"""A folder of HTML files, one an article, each with everything in it; links between them lead from one to the other."""

from functools import partial
from html import escape
from pathlib import Path
from urllib.parse import quote

from reader.domain.phrase import phrase, template
from reader.services.exports.chosen import Chosen
from reader.services.exports.html import head
from reader.services.exports.names import Names
from reader.services.exports.page import Surroundings, parts_of
from reader.services.exports.pictures import data_address

NAME = "pages"
TITLE = template("Web pages (a file for each article)")
HELP = template("A page for each article, and one with their titles that leads to them.")
ENDING = ""
PLACE = 30
IS_OF_LIBRARY = False
HAS_OPTIONAL_MARKS = True

_INDEX = "index.html"


def write(chosen: Chosen, place: Path) -> None:
    """Write a page for each article, and one with their titles, into the folder `place`."""
    names = Names()
    names.name("index", ".html")
    files = {id_: names.name(title, ".html") for id_, title in chosen.titles()}
    around = Surroundings(
        prefix="",
        source_of=partial(data_address, chosen.library),
        address_of=lambda id_: quote(files[id_]) if id_ in files else "",
    )
    for one in chosen.articles():
        if (page := chosen.page(one)) and one.id in files:
            parts = parts_of(chosen, one, page, around)
            direction = ' dir="rtl"' if parts.is_right_to_left else ""
            back = f'<p class="why"><a href="{_INDEX}">{escape(chosen.say(phrase("Contents")))}</a></p>\n'
            text = f"{head(parts.title, parts.language, direction)}{back}<article>\n{parts.whole}\n</article>\n"
            (place / files[one.id]).write_text(text + "</body>\n</html>\n", encoding="utf-8", newline="\n")
    _write_index(chosen, place, files)


def _write_index(chosen: Chosen, place: Path, files: dict[str, str]) -> None:
    ids = list(files)
    title = escape(chosen.name_of(ids))
    with (place / _INDEX).open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{head(chosen.name_of(ids), chosen.language_of(ids))}<h1>{title}</h1>\n<ol>\n")
        for id_, name in chosen.titles():
            if id_ in files:
                file.write(f'<li><a href="{quote(files[id_])}">{escape(name)}</a></li>\n')
        file.write("</ol>\n</body>\n</html>\n")
