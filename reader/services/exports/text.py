"""Plain text: one file with the articles one below the other."""

from pathlib import Path
from textwrap import indent

from reader.domain.marks import Highlight
from reader.domain.phrase import phrase, template
from reader.services.exports.chosen import Chosen, One
from reader.services.typesetting.page_text import page_text

NAME = "text"
TITLE = template("Plain text (one file)")
HELP = template("The words alone.")
ENDING = ".txt"
PLACE = 50
IS_OF_LIBRARY = False
HAS_OPTIONAL_MARKS = True

_RULE = "\n\n\n" + "* " * 20 + "\n\n\n"


def write(chosen: Chosen, place: Path) -> None:
    """Write all chosen articles into the file `place`."""
    with place.open("w", encoding="utf-8", newline="\n") as file:
        for number, one in enumerate(chosen.articles()):
            file.write(_RULE if number else "")
            file.write(_text(chosen, one))
        file.write("\n")


def _text(chosen: Chosen, one: One) -> str:
    page = chosen.page(one)
    if page is None:
        return one.draft.title
    article = page.article
    day = article.published.date().isoformat() if article.published else ""
    facts = [article.author_names, day, article.series, article.source_url]
    moved = [author.bio for author in article.authors if author.bio] if one.marks.is_bio_text else []
    parts = [article.title, " · ".join(filter(None, facts)), page_text(article.html), *moved]
    if not moved:
        parts += [f"{author.name}\n{author.bio}".strip() for author in article.authors if author.bio]
    if marks := [_highlight(mark) for mark in one.marks.highlights]:
        parts += [chosen.say(phrase("Highlights and notes")), *marks]
    return "\n\n".join(filter(None, parts))


def _highlight(mark: Highlight) -> str:
    return "\n".join(filter(None, [indent(mark.quote, "> "), mark.note]))
