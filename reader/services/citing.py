"""Citations of an article: BibTeX, RIS, and a line in the manner of the APA.

https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references
https://en.wikipedia.org/wiki/RIS_(file_format)
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from reader.domain.article import Article

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TEX = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}
_PARTICLES = frozenset("de del della der den di da dos du la le van von ter ten bin ibn al".split())
_MANY = 20


def bibtex(article: Article) -> str:
    """An entry for BibTeX and those that read it."""
    fields = {
        "author": " and ".join(_tex(_inverted(name)) for name in _names(article)),
        "title": f"{{{_tex(article.title)}}}",
        "year": str(article.published.year) if article.published else "",
        "month": str(article.published.month) if article.published else "",
        "howpublished": _tex(site_of(article)),
        "url": _address(article),
        "language": article.language,
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{_key(article)},\n{lines}\n}}\n"


def ris(article: Article) -> str:
    """A record that reference managers read."""
    day = article.published
    rows = [
        ("TY", "ELEC"),
        *(("AU", _inverted(name)) for name in _names(article)),
        ("TI", article.title),
        ("T2", article.series or site_of(article)),
        ("PY", str(day.year) if day else ""),
        ("DA", f"{day:%Y/%m/%d}" if day else ""),
        ("UR", _address(article)),
        ("LA", article.language),
    ]
    return "".join(f"{name}  - {' '.join(value.split())}\r\n" for name, value in rows if value) + "ER  - \r\n"


def apa(article: Article) -> str:
    """One line as the American Psychological Association writes web pages."""
    names = _apa_names(_names(article))
    day = f"({_apa_day(article.published)})."
    title = article.title.rstrip(".")
    title += "" if title.endswith(("?", "!", "。", "？", "！")) else "."
    start = f"{names} {day} {title}" if names else f"{title} {day}"
    return " ".join(filter(None, (start, f"{site}." if (site := site_of(article)) else "", _address(article))))


FORMS: dict[str, Callable[[Article], str]] = {"bibtex": bibtex, "ris": ris, "apa": apa}


def _names(article: Article) -> list[str]:
    return [" ".join(author.name.split()) for author in article.authors if author.name.strip()]


def _parted(name: str) -> tuple[str, str]:
    """Family name and the rest; a name in one word is a family name."""
    if "," in name:
        family, _, given = name.partition(",")
        return family.strip(), given.strip()
    words = name.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    return " ".join(words[at:]), " ".join(words[:at])


def _inverted(name: str) -> str:
    family, given = _parted(name)
    return f"{family}, {given}" if given else family


def _apa_names(names: Sequence[str]) -> str:
    shown = [_apa_name(name) for name in names]
    if len(shown) > _MANY:
        shown = [*shown[: _MANY - 1], f"… {shown[-1]}"]
        return ", ".join(shown)
    return shown[0] if len(shown) == 1 else ", & ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def _apa_name(name: str) -> str:
    family, given = _parted(name)
    initials = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split())
    return f"{family}, {initials}" if initials else f"{family}."


def _apa_day(day: datetime | None) -> str:
    return f"{day.year}, {_MONTHS[day.month - 1]} {day.day}" if day else "n.d."


def _address(article: Article) -> str:
    return article.source_url if article.source_url.startswith(("http://", "https://")) else ""


def site_of(article: Article) -> str:
    """The host an article is from, without its www; "" if it is from nowhere."""
    return (urlsplit(_address(article)).hostname or "").removeprefix("www.")


def _key(article: Article) -> str:
    """`calder2021harbours`: in letters that every BibTeX takes; without any, a year alone would be that of many."""
    first = _parted(names[0])[0] if (names := _names(article)) else ""
    word = next((word for word in re.findall(r"\w+", article.title) if len(word) > 3), article.title)
    year = str(article.published.year) if article.published else ""
    plain = unicodedata.normalize("NFKD", first + year + word).encode("ascii", "ignore").decode()
    key = re.sub(r"[^A-Za-z0-9]", "", plain).lower()
    return key if re.search("[a-z]", key) else f"article{key}{article.id[:8]}"


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in text)
