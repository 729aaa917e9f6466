"""Where links of a site's sources lead: to the file that becomes the page which they name.

Sites are told by the files that generators and note programs keep at their root: Hugo, Jekyll, Pelican, Obsidian...
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from reader.domain.article import Link
from reader.importers.pictures import Surroundings
from reader.importers.site_pages import page_at

_SIGNS = (
    "_config.yml _config.toml hugo.toml hugo.yaml hugo.json config.toml config.yaml pelicanconf.py .obsidian mkdocs.yml"
    " zola.toml docusaurus.config.js _posts content"
).split()
_ROOTS = ("", "content", "content/posts", "content/post", "_posts", "docs", "src")
_PREFIX = re.compile(r"(?:\{(?:filename|static|attach)\}|\|(?:filename|static|attach)\|)", re.I)
_DATED = re.compile(r"(?:.*/)?(\d{4})/(\d\d)/(\d\d)/([^/]+?)(?:\.html?)?/?$")
_ENDING = re.compile(r"\.html?$|/$")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$", re.I)
_MOST_FILES = 50_000
_MOST_LOOKED_AT = 400
"""Links of one file; a page of links leads out of its site."""


def placed(path: Path, links: Iterable[Link], *, is_of_web: bool = False) -> tuple[Link, ...]:
    """The links of the file `path`, each with the file that it means where the site it is in tells, or else the page;
    not so where the article `is_of_web`, and there are pages of its own around it."""
    links = tuple(links)
    root = root_of(path) if links else ""
    if not root:
        return links
    found = []
    for number, link in enumerate(links):
        target = _local(link.url) if number < _MOST_LOOKED_AT else ""
        file = _file(root, str(path.parent), target) if target else ""
        means = Path(file).as_uri() if file else ""
        if target and not (file or is_of_web or link.url.startswith("wiki:")):
            means = page_at(root, path, target)
        found.append(replace(link, means=means) if means else link)
    return tuple(found)


def root_of(path: Path) -> str:
    """The folder of the site that a file is in; "" for none."""
    return _root(str(path.parent))


def picture_named(folder: Path, name: str) -> Path | None:
    """The picture of that name anywhere in the vault that `folder` is in, as note programs find it."""
    for above in Surroundings(folder).folders:
        if (above / ".obsidian").is_dir():
            found = _pictures(str(above)).get(name.replace("\\", "/").rpartition("/")[2].casefold())
            return Path(found) if found else None
    return None


def _local(url: str) -> str:
    """What is to be looked for; "" for links that their address alone tells, or that leave the site."""
    if url.startswith("wiki:"):
        return url[5:] if "/" in url else ""
    if not url or url.startswith(("#", "//", "\\")) or _SCHEME.match(url):
        return ""
    return _PREFIX.sub("", unquote(url.partition("#")[0].partition("?")[0]))


@lru_cache(maxsize=512)
def _root(folder: str) -> str:
    """The site that a folder is in; "" for none."""
    for above in Surroundings(Path(folder)).folders:
        if any((above / sign).exists() for sign in _SIGNS):
            return str(above)
    return ""


@lru_cache(maxsize=4096)
def _file(root: str, folder: str, target: str) -> str:
    """The source that a target means: seen from its folder, from the root, or from where the sources lie."""
    for place in _candidates(root, folder, target):
        if place.startswith(root + os.sep) and Path(place).is_file():
            return place
    return ""


def _candidates(root: str, folder: str, target: str) -> Iterator[str]:
    inner = _ENDING.sub("", target.strip("/") if target.startswith("/") else target)
    if not inner.strip("./"):
        return
    starts = [folder] if not target.startswith("/") else []
    starts += [str(Path(root, each)) for each in _ROOTS]
    for start in starts:
        for ending in ("", ".md", "/index.md", "/_index.md", ".markdown", ".html"):
            yield os.path.normpath(f"{start}/{inner}{ending}")
    if dated := _DATED.fullmatch(target):
        year, month, day, name = dated.groups()
        for start in (folder, f"{root}/_posts"):
            yield os.path.normpath(f"{start}/{year}-{month}-{day}-{name}.md")


@lru_cache(maxsize=4)
def _pictures(root: str) -> dict[str, str]:
    """The pictures of a vault by their folded names; of several with one name, the one that lies highest."""
    found: dict[str, str] = {}
    seen = 0
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            seen += 1
            if _PICTURE.search(name):
                found.setdefault(name.casefold(), f"{folder}{os.sep}{name}")
        if seen > _MOST_FILES:
            break
    return found
