"""What stands between the headline of a page and its text: the standfirst and the picture, which belong to the article.

Libraries leave them out, for pages set them apart from the text; in the article they come first.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.domain.text import title_key
from reader.importers.pages.extraction import drop
from reader.importers.pages.page_byline import is_about_author, names_on
from reader.importers.pages.page_noise import NEVER_ARTICLE, NOT_ARTICLE, is_label, leads_elsewhere
from reader.importers.pages.page_weights import BLOCKS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORTEST, _LONGEST = 40, 1_200
_MOST_PICTURES, _MOST_TEXTS = 2, 4
_MOST_BETWEEN = 400
_MOST_FACES = 20
_TINY, _SMALL = 24, 120
"""Pixels; smaller pictures are of authors and buttons."""
_PORTRAIT = re.compile(
    r"(?i)(?:^|[\s_-])(?:avatar|gravatar|headshot|author-?(?:image|photo|picture|avatar)|profile-?(?:image|photo|picture))"
    r"(?=$|[\s_-])|gravatar\.com/avatar"
)
_FRAMED = re.compile(r"(?i)(?:^|[\s_-])(?:avatar|gravatar)(?=$|[\s_-])")
_SHARED = re.compile(
    r"(?i)(?:^|/)(?:icon[_-]|share[_-])?(?:facebook|twitter|linkedin|whatsapp|telegram|pinterest|reddit|qzone|weibo|"
    r"weixin|wechat|email|print|share)(?:[_-](?:icon|logo|share|\d{2}))?\.(?:png|svg|gif|webp)(?:$|[?#])"
)
"""Pictures on buttons that share a page."""
_CONTAINERS = frozenset(("div", "section", "article", "main", "body", "td", "header"))
_NOT_LEAD = re.compile(
    r"(?i)(?:^|[\s_-])(?:author|avatar|byline|logo|icon|profile|gravatar|headshot|date|time|meta|credits?|thumbs?|"
    r"thumbnails?|category|kicker|captions?)(?=$|[\s_-])"
)
_STANDFIRST = re.compile(
    r"(?i)(?:^|[\s_-])(?:standfirst|dek|deck|lead|lede|intro|teaser|excerpt|subtitle|sub-?head(?:ing|line)?|summary|"
    r"description|chapeau|bajada|abstract|vorspann|anreisser)(?=$|[\s_-])"
)
_CLOCK = re.compile(r"(?:19|20)\d\d\b.{0,12}\b\d{1,2}\s?[:h.]\s?\d{2}\b")
"""The day and hour of a byline."""
_ENDS = re.compile(r"[.!?…。！？:»”\"'’)]$")


def mend(part: "HtmlElement", title: str) -> None:
    """Begin `part` with its standfirst and its picture, which is shown once, and without the faces of its authors."""
    bring(part, title)
    for place, image in enumerate(list(part.iter("img"))):
        if _is_portrait(image, is_looked_at=place < _MOST_FACES) or _SHARED.search(image.get("src") or ""):
            drop(image)
    _show_once(part)
    for caption in list(part.iter("figcaption")):
        _say_once(caption)


def without_bios(part: "HtmlElement", bios: Sequence[str]) -> None:
    """Take what is said about the authors, and is kept with them, out of `part`."""
    known = {_solid(bio) for bio in bios}
    for element in list(part.iter("p", "div", "section")) if known else ():
        if element is part or _solid("".join(element.itertext())[:4_000]) not in known:
            continue
        before = element.getprevious()
        if before is not None and is_about_author("".join(before.itertext())):
            drop(before)
        drop(element)


def bring(part: "HtmlElement", title: str) -> None:
    """Put what stands between the headline that says `title` and `part` at the beginning of `part`."""
    heading = _headline(part, title)
    if heading is None or part.tag not in _CONTAINERS:
        return
    known = _solid("".join(part.itertext()))
    pictures = {_name(image) for image in part.iter("img")}
    brought: list[HtmlElement] = []
    for element in list(_between(heading, part)):
        if element.getparent() is None or any(element in one.iter() for one in brought):
            continue
        if (
            _is_picture(element)
            and sum(one.find(".//img") is not None or one.tag == "img" for one in brought) < _MOST_PICTURES
        ):
            names = {_name(image) for image in element.iter("img")}
            if not names & pictures:
                pictures |= names
                brought.append(element)
        elif _is_standfirst(element, title) and len(brought) < _MOST_TEXTS:
            text = _solid("".join(element.itertext()))
            if text not in known:
                known += text
                brought.append(element)
    _put_first(part, brought)


def _headline(part: "HtmlElement", title: str) -> "HtmlElement | None":
    """The last heading before `part`, and not in it, that says the title."""
    key = title_key(title)
    found = None
    for element in part.getroottree().getroot().iter():
        if element is part:
            break
        if element.tag in ("h1", "h2") and key and title_key("".join(element.itertext())) == key:
            found = element
    return None if found is None or part in found.iterancestors() else found


def _between(heading: "HtmlElement", part: "HtmlElement") -> Iterator["HtmlElement"]:
    """The elements after `heading` and before `part`, within the smallest element that holds both."""
    above = set(part.iterancestors())
    holder = next((one for one in heading.iterancestors() if one in above), None)
    if holder is None:
        return
    seen = 0
    is_after = False
    for element in holder.iter():
        if element is part:
            return
        if element is heading:
            is_after = True
        elif (
            is_after
            and element not in above
            and heading not in element.iterancestors()
            and isinstance(element.tag, str)
        ):
            seen += 1
            if seen > _MOST_BETWEEN:
                return
            yield element


def _is_picture(element: "HtmlElement") -> bool:
    if element.tag not in ("figure", "picture", "img") or _is_apart(element):
        return False
    images = list(element.iter("img"))
    if not images or len(images) > 3 or len("".join(element.itertext())) > _LONGEST:
        return False
    if any(one.tag == "a" for one in element.iterancestors()) and element.tag != "figure":
        return False
    return not any(_is_small(image) or _NOT_LEAD.search(image.get("class") or "") for image in images)


def _is_small(image: "HtmlElement") -> bool:
    sizes = ((image.get(name) or "").removesuffix("px") for name in ("width", "height"))
    return any(size.isdigit() and int(size) < _SMALL for size in sizes)


def _is_standfirst(element: "HtmlElement", title: str) -> bool:
    if element.tag not in BLOCKS or element.tag in (
        "figure",
        "figcaption",
        "li",
        "ul",
        "ol",
        "table",
        "form",
        "address",
    ):
        return False
    if any(child.tag in BLOCKS for child in element if isinstance(child.tag, str)) or _is_apart(element):
        return False
    text = " ".join("".join(element.itertext())[: _LONGEST * 2].split())
    is_named = any(_STANDFIRST.search(_names(one)) for one in (element, element.getparent()) if one is not None)
    if not (_SHORTEST <= len(text) <= _LONGEST) or (not is_named and not _ENDS.search(text)):
        return False
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    if linked * 3 >= len(text) or is_label(text) or leads_elsewhere(text, linked, len(text)):
        return False
    if title_key(text) == title_key(title) or _CLOCK.search(text):
        return False
    return is_named or len(text) >= _SHORTEST * 2 or (element.tag in ("p", "h2", "h3") and not names_on(text))


def _is_apart(element: "HtmlElement") -> bool:
    """Whether the element or one around it, up to the page's, is named as something else than the article."""
    for around in (element, *list(element.iterancestors())[:4]):
        if around.tag in ("body", "main", "article"):
            return False
        names = _names(around)
        if names and (NEVER_ARTICLE.search(names) or (NOT_ARTICLE.search(names) and not _STANDFIRST.search(names))):
            return True
        if around is element and names and _NOT_LEAD.search(names) and not _STANDFIRST.search(names):
            return True
        if around.tag in ("nav", "aside", "footer", "li", "form"):
            return True
    return False


def _put_first(part: "HtmlElement", brought: list["HtmlElement"]) -> None:
    for place, element in enumerate(brought):
        drop(element)
        element.tail = None
        if element.tag not in BLOCKS | {"img", "picture"}:
            element.tag = "p"
        part.insert(place, element)
    if brought:
        brought[-1].tail, part.text = part.text, None


def _is_portrait(image: "HtmlElement", *, is_looked_at: bool) -> bool:
    """Whether a picture is one of an author, as it stands beside their name.

    Where it stands is looked at only if asked for: it takes a time that many pictures must not take.
    """
    around = " ".join(
        _names(one) for one in list(image.iterancestors())[:2] if one.tag not in ("article", "body", "main")
    )
    if _PORTRAIT.search(" ".join((_names(image), image.get("src") or ""))) or _FRAMED.search(around):
        return True
    sizes = [image.get(name) or "" for name in ("width", "height")]
    is_square = sizes[0] == sizes[1] and sizes[0].isdigit()
    return is_looked_at and is_square and _TINY <= int(sizes[0]) < _SMALL and _is_before_text(image)


def _is_before_text(element: "HtmlElement") -> bool:
    """Whether no paragraph of the article stands before the element."""
    return not any(
        len("".join(one.itertext())) >= _SHORTEST for one in element.itersiblings("p", preceding=True)
    ) and all(
        not any(len("".join(one.itertext())) >= _SHORTEST for one in around.itersiblings("p", "div", preceding=True))
        for around in element.iterancestors()
        if around.tag not in ("body", "html")
    )


def _show_once(part: "HtmlElement") -> None:
    """Take out the picture at the beginning where it is shown again below."""
    every = list(part.iter("img"))
    if len(every) < 2 or _is_small(every[0]) or not _is_before_text(every[0]):
        return
    name = _name(every[0])
    again = next((image for image in every[1:] if name and _name(image) == name), None)
    if again is None:
        return
    frames = [next((one for one in image.iterancestors("figure")), image) for image in (every[0], again)]
    is_told = frames[0].find(".//figcaption") is not None and frames[1].find(".//figcaption") is None
    if part not in frames:
        drop(frames[1] if is_told else frames[0])


def _say_once(caption: "HtmlElement") -> None:
    """Take out the line behind a picture that says what its caption does."""
    figure = next(caption.iterancestors("figure"), None)
    after = None if figure is None else figure.getnext()
    if after is not None and after.tag in ("p", "div", "span", "figcaption"):
        said = _solid("".join(caption.itertext()))
        if said and _solid("".join(after.itertext())) == said:
            drop(after)


def _name(image: "HtmlElement") -> str:
    """The file that a picture is from, whatever size it is in."""
    address = next((image.get(name) or "" for name in ("src", "data-src", "data-lazy-src") if image.get(name)), "")
    return re.sub(r"[-_]\d{2,4}x\d{2,4}(?=\.)", "", address.partition("?")[0].rpartition("/")[2])


def _names(element: "HtmlElement") -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def _solid(text: str) -> str:
    return "".join(text.split())
