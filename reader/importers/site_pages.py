"""Under which addresses the files of a site are pages there: by names, front matter, and the settings of the site.

Addresses are those of files that need not be: `ROOT/posts/first` stands for `/posts/first/`, `/posts/first.html` and
`/Posts/First/index.html` alike, on whatever host the site is. So a link finds its article, whichever comes first.
"""

import json
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reader.domain.text import fold
from reader.importers import dates, titles
from reader.importers.front_matter import FrontMatter, Value, load_yaml, plain

_CONTENT = ("content", "src/content", "docs", "src", "source", "")
_SETTINGS = ("hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config.yaml", "config.json", "_config.yml")
_LONGEST_SETTINGS = 256 * 1024
_STYLES = {
    "date": "/:categories/:year/:month/:day/:title",
    "pretty": "/:categories/:year/:month/:day/:title",
    "ordinal": "/:categories/:year/:y_day/:title",
    "none": "/:categories/:title",
}
"""What Jekyll's names of `permalink` mean."""
_TOKEN = re.compile(r":([a-z_]+)")
_INDEX = re.compile(r"(?:^|/)_?index(?:\.html?)?/?$|\.(?:html?|md|markdown)$|/$", re.I)
_UNWORDED = re.compile(r"[^\w\s.-]|_")
_FILE_END = re.compile(r"(?:/_?index)?\.\w{1,9}$")
_POST = re.compile(r"(.*/)_posts/(?:.*/)?(\d{4})-(\d\d)-(\d\d)-([^/]+)")
_BLANKS = re.compile(r"[\s-]+")


class _Settings(NamedTuple):
    """What a site says of the addresses of its pages: its own folder on its host, and templates by section, "" for
    all; `is_flat` where a page lies at the root unless it says otherwise, and is called by its title."""

    base: str = ""
    templates: Mapping[str, str] = {}
    is_flat: bool = False


def page_at(root: str, path: Path, target: str) -> str:
    """The address of the page that a link in the file `path` means, by which that page's own file knows itself."""
    base = _settings(root).base
    link = target.removeprefix(base) if base and target.startswith(f"{base}/") else target
    if not link.startswith("/"):
        is_beside = link.endswith(".html") or not link.startswith("../")
        link = f"{_inner(root, str(path.parent)) if is_beside else _plain(_inner(root, str(path)))}/{link}"
    return _address(root, link)


def pages_of(root: str, path: Path, matter: FrontMatter, title: str, published: datetime | None) -> tuple[str, ...]:
    """The addresses of all pages that the file `path` is in its site, each once."""
    pages = _pages(root, path, matter, title, published)
    return tuple(dict.fromkeys(address for page in pages if (address := _address(root, page))))


def _pages(root: str, path: Path, matter: FrontMatter, title: str, published: datetime | None) -> Iterator[str]:
    settings = _settings(root)
    inner = _plain(_inner(root, str(path)))
    section = inner.rpartition("/")[0]
    yield inner
    slug = matter.text("slug")
    if slug:
        yield f"{section}/{slug}"
    if settings.is_flat:
        yield slug or _slug(title)
    for named in matter.texts("url", "path", "save_as", "aliases", "redirect_from"):
        if ":" not in named:
            yield named  # whether it begins with a slash or not, the generators differ
            yield f"{section}/{named}"
    values = _values(titles.stem_of(path), matter, title, published) | _folders(section)
    templates = (*matter.texts("permalink"), *(settings.templates.get(each, "") for each in (values["section"], "")))
    for template in templates:
        if "://" not in template and (page := _filled(_STYLES.get(template, template), values)):
            yield page


def _values(stem: str, matter: FrontMatter, title: str, published: datetime | None) -> dict[str, str]:
    """What the tokens in templates of addresses stand for."""
    in_name, name = dates.in_name(stem)
    day, slug = in_name or published, matter.text("slug")
    values = {
        "title": slug or (name if in_name else _slug(title)),
        "slug": slug or _slug(title),
        "name": name,
        "categories": "/".join(map(_slug, matter.texts("categories", "category"))),
        "output_ext": "",
        **dict.fromkeys(("filename", "contentbasename"), stem),
        **dict.fromkeys(("slugorfilename", "slugorcontentbasename"), slug or stem),
    }
    return values | (_days(day) if day else {})


def _days(day: datetime) -> dict[str, str]:
    number = str(day.timetuple().tm_yday)
    return {
        "year": f"{day:%Y}",
        "short_year": f"{day:%y}",
        "month": f"{day:%m}",
        "i_month": str(day.month),
        "day": f"{day:%d}",
        "i_day": str(day.day),
        "y_day": number.zfill(3),
        "yearday": number,
    }


def _folders(section: str) -> dict[str, str]:
    first = section.strip("/").partition("/")[0]
    return {"path": section, "sections": section, "section": first, "collection": first}


def _filled(template: str, values: Mapping[str, str]) -> str:
    """`template` with its tokens filled in; "" where one says nothing that we know."""
    is_known = all(name in values for name in _TOKEN.findall(template))
    return "" if not is_known else _TOKEN.sub(lambda found: values[found[1]], template)


def _inner(root: str, place: str) -> str:
    """`place` as seen from where the pages of a site begin."""
    for content in _CONTENT:
        start = f"{root}/{content}".rstrip("/")
        if place == start or place.startswith(f"{start}{os.sep}"):
            return place[len(start) :]
    return ""


def _plain(path: str) -> str:
    """The path of a source as that of its page, without ending, `/index`, and the sign before a collection's name."""
    path = _FILE_END.sub("", path)
    if dated := _POST.fullmatch(path):
        path = "/".join((dated[1].rstrip("/"), *dated.groups()[1:]))
    return f"/{path[2:]}" if path.startswith("/_") else path


def _address(root: str, page: str) -> str:
    inner = _BLANKS.sub("-", fold(os.path.normpath("/" + _INDEX.sub("", page).strip("/")))).strip("/")
    return Path(root, inner).as_uri() if inner and "\0" not in inner else ""


def _slug(text: str) -> str:
    return _BLANKS.sub("-", _UNWORDED.sub("", fold(text)).strip()).strip("-")


@lru_cache(maxsize=64)
def _settings(root: str) -> _Settings:
    if Path(root, "pelicanconf.py").exists():
        return _Settings(is_flat=True)
    for name in _SETTINGS:
        if found := _read(Path(root, name)):
            return _said(found)
    return _Settings()


def _read(path: Path) -> Mapping[str, Value]:
    try:
        if path.stat().st_size > _LONGEST_SETTINGS:
            return {}
        text = path.read_text("utf-8", "replace")
        if path.suffix == ".toml":
            found = plain(tomllib.loads(text))
        else:
            found = plain(json.loads(text)) if path.suffix == ".json" else load_yaml(text)
    except (OSError, ValueError, RecursionError):
        return {}  # then its pages are where their files are
    return found if isinstance(found, dict) else {}


def _said(found: Mapping[str, Value]) -> _Settings:
    base, permalink = found.get("baseurl", ""), found.get("permalink", "")
    templates = {"": permalink} if isinstance(permalink, str) else {}
    sections = found.get("permalinks", {})
    if isinstance(sections, dict):
        pages = sections.get("page", sections)
        for section, template in (pages if isinstance(pages, dict) else sections).items():
            if isinstance(template, str):
                templates[section] = template
    path = base if isinstance(base, str) and base.startswith("/") else ""
    return _Settings(path.rstrip("/"), templates)
