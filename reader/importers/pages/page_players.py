"""Videos and sounds that a page embeds, as links with their titles; and pages of frames, as links to those."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PLAYER = re.compile(
    r"^(?:https?:)?//(?:www\.|player\.|embed\.|open\.|w\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:embed|shorts)/|vimeo\.com/|"
    r"dailymotion\.com/|ted\.com/|embed\.ted\.com/|archive\.org/embed|tube\.|peertube\.|soundcloud\.com/player|"
    r"spotify\.com/embed|bilibili\.com/|twitch\.tv/|[\w.-]+/videos/embed/)",
    re.I,
)
_WATCHED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"youtube(?:-nocookie)?\.com/embed/([\w-]{6,20})(?:[?&#/]|$)"), "https://www.youtube.com/watch?v={}"),
    (re.compile(r"player\.vimeo\.com/video/(\d{4,15})"), "https://vimeo.com/{}"),
    (re.compile(r"dailymotion\.com/embed/video/(\w{4,20})"), "https://www.dailymotion.com/video/{}"),
    (re.compile(r"open\.spotify\.com/embed/(\w+/\w+)"), "https://open.spotify.com/{}"),
    (re.compile(r"//embed\.ted\.com/(talks/[\w/-]+)"), "https://www.ted.com/{}"),
    (re.compile(r"(//[\w.-]+/videos/)embed/([\w-]+)"), "https:{}watch/{}"),
)
_LATE = ("src", "data-src", "data-lazy-src", "data-cookieblock-src", "data-litespeed-src")
_NO_TITLES = re.compile(r"(?i)^(?:(?:youtube|vimeo)?\s*(?:video)?\s*(?:player|embed|iframe)?|embedded.*|untitled)$")
_MOST_FRAMES = 50


def address_in(frame: "HtmlElement") -> str:
    """The address of the player that an `iframe` shows; "" when it shows anything else."""
    for name in _LATE:
        address = (frame.get(name) or "").strip()
        if _PLAYER.match(address):
            return address
    return ""


def as_link(frame: "HtmlElement", base: str) -> "HtmlElement":
    """A paragraph with a link to what the player in `frame` plays, under its title."""
    from lxml.html import Element

    address = address_in(frame)
    watched = next(
        (form.format(*found.groups()) for form_of, form in _WATCHED if (found := form_of.search(address))), address
    )
    paragraph, link = Element("p"), Element("a")
    link.set("href", _joined(base or "https:", watched))
    title = tidy(frame.get("title") or frame.get("aria-label") or "")
    link.text = (
        f"▶ {urlsplit(link.get('href') or '').netloc.removeprefix('www.') if _NO_TITLES.match(title) else title}"
    )
    paragraph.append(link)
    return paragraph


def write_out(tree: "HtmlElement") -> None:
    """Put links to its frames into a page that has nothing else."""
    from lxml.html import Element

    sets = [one for one in tree.iter("frameset") if next(one.iterancestors("frameset"), None) is None]
    for frames in sets:
        listed = Element("body")
        for frame, address in list(_frames(frames))[:_MOST_FRAMES]:
            paragraph, link = Element("p"), Element("a", {"href": address})
            link.text = tidy(frame.get("title") or frame.get("name") or "") or address
            paragraph.append(link)
            listed.append(paragraph)
        for without in list(frames.iter("noframes")):
            without.tag = "div"
            listed.append(without)
        for body in listed.iter("body"):
            body.tag = "body" if body is listed else "div"
        parent = frames.getparent()
        if parent is not None and len(listed):
            parent.replace(frames, listed)


def _frames(frames: "HtmlElement") -> Iterator[tuple["HtmlElement", str]]:
    for frame in frames.iter("frame"):
        if address := (frame.get("src") or "").strip():
            yield frame, address


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
