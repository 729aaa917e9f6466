"""Jekyll's Liquid and Hugo's shortcodes in Markdown: what stands for content becomes HTML, the machinery goes."""

import re
from dataclasses import dataclass
from html import escape

_TAG = re.compile(r"\{%-?\s*(\w+)\s*((?:(?!%\}).){0,1000}?)\s*-?%\}", re.S)
_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}.{0,5000}?\{%-?\s*endcomment\s*-?%\}", re.S)
_VALUE = re.compile(r"\{\{-?\s*((?:(?!\}\}).){0,500}?)\s*-?\}\}", re.S)
_SHORTCODE = re.compile(
    r"\{\{([<%])\s*(/\*)?\s*(/?)\s*([\w./-]+)\s*((?:(?![>%]\}\}).){0,1000}?)\s*(\*/|/)?\s*[>%]\}\}", re.S
)
_ATTRIBUTES = re.compile(r"\{:[^}\n]{0,300}\}")
_BARE_ATTRIBUTES = re.compile(r"\{\s*(?:[.#][\w-]|[\w-]+=)[^}\n]{0,300}\}")
_ARGUMENT = re.compile(r"""(?:([\w-]+)\s*[=:]\s*)?("(?:[^"\\]|\\.)*"|'[^']*'|[^\s,"']+)""")
_QUOTED = re.compile(r"""^["']([^"']*)["']""")
_KNOWN_VALUE = re.compile(r"^(site|page|post|include|layout|paginator|jekyll|release|content\b)")
_BLOCK_OPENING = re.compile(r"\{%-?\s*(highlight|codeblock|comment)\b\s*([^%\n]*?)\s*-?%\}\s*$")
_BLOCK_SHORTCODE = re.compile(r"\{\{[<%]\s*(highlight|comment)\b\s*([^\n]*?)\s*[>%]\}\}\s*$")
_LIQUID = frozenset(
    re.findall(
        r"\w+",
        "raw endraw include include_relative include_cached assign capture endcapture comment endcomment if"
        " elsif else endif unless endunless for endfor case when endcase break continue cycle highlight"
        " endhighlight codeblock endcodeblock render layout seo feed_meta endfigure endimage asset_path",
    )
)
_PICTURES = frozenset(("image", "image_with_class", "figure", "img", "asset_img", "responsive_image", "picture"))
_PICTURE_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|avif|bmp)\b", re.I)
_SITES = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "gist": "https://gist.github.com/{}",
    "tweet": "https://twitter.com/i/status/{}",
    "twitter": "https://twitter.com/i/status/{}",
}


@dataclass(frozen=True, slots=True)
class CodeTag:
    """A template tag on its own line that opens code in `language`, or a comment when `is_hidden`."""

    language: str
    closing: re.Pattern[str]
    is_hidden: bool


def template_at(text: str, place: int) -> tuple[str, int] | None:
    """The HTML that stands for the template tag at `place` and where it ends; None where there is no known tag."""
    if comment := _COMMENT.match(text, place):
        return "", comment.end()
    if shortcode := _SHORTCODE.match(text, place):
        return _shortcode(shortcode), shortcode.end()
    if tag := _TAG.match(text, place):
        html = _liquid(tag[1], tag[2])
        return None if html is None else (html, tag.end())
    if text.startswith("{{", place) and (value := _VALUE.match(text, place)):
        shown = _value(value[1])
        return None if shown is None else (escape(shown), value.end())
    return _attributes(text, place)


def code_tag(line: str) -> CodeTag | None:
    """What the template tag on `line` opens, when it is one that holds code or a comment."""
    if match := _BLOCK_OPENING.match(line):
        closing = re.compile(r"\s*\{%-?\s*end" + match[1] + r"\s*-?%\}")
    elif match := _BLOCK_SHORTCODE.match(line):
        closing = re.compile(r"\s*\{\{[<%]\s*/\s*" + match[1] + r"\s*[>%]\}\}")
    else:
        return None
    words = match[2].replace('"', "").split()
    return CodeTag(words[0] if words else "", closing, match[1] == "comment")


def template_end(text: str, place: int) -> int:
    """Where the template tag at `place` ends, -1 where there is none; for addresses with blanks inside their tags."""
    match = _SHORTCODE.match(text, place) or _TAG.match(text, place) or _VALUE.match(text, place)
    return match.end() if match else -1


def without_templates(html: str) -> str:
    """Raw HTML less the template tags in its text."""
    if ("{{" not in html and "{%" not in html) or "<pre" in html or "<code" in html:
        return html
    shown = _TAG.sub(lambda tag: _or_same(_liquid(tag[1], tag[2]), tag), _COMMENT.sub("", html))
    return _VALUE.sub(lambda value: _or_same(_value(value[1]), value), shown)


def _or_same(replaced: str | None, match: re.Match[str]) -> str:
    inside_attribute = match.string[match.start() - 1 : match.start()] in ('"', "'", "/", "=")
    return match[0] if replaced is None or inside_attribute else replaced


def _attributes(text: str, place: int) -> tuple[str, int] | None:
    """Attribute lists of kramdown (`{: .wide}`) and of links, pictures and code (`{width=300}`) are not shown."""
    before = text[place - 1 : place]
    match = _ATTRIBUTES.match(text, place) or (before in (")", "]", "`") and _BARE_ATTRIBUTES.match(text, place))
    return ("", match.end()) if match and before != "\\" else None


def _value(inner: str) -> str | None:
    if quoted := _QUOTED.match(inner):
        return quoted[1]
    return "" if _KNOWN_VALUE.match(inner) else None


def _liquid(name: str, rest: str) -> str | None:
    """The HTML for the tag `name`; None for tags that no blog engine knows, which are an article's own words."""
    places, named = _arguments(rest)
    if name in _PICTURES or (name.startswith("include") and _source(places[1:], named)):
        return _picture(places[1:] if name.startswith("include") else places, named)
    if name in ("link", "post_url") and places:
        return escape(places[0])
    if name in _SITES and places:
        return _site(name, places)
    return "" if name in _LIQUID else None


def _shortcode(match: re.Match[str]) -> str:
    _, escaped, closing, name, rest, _ = match.groups()
    if escaped:
        return escape("{{" + match[1] + f" {name} {rest} ".replace("  ", " ") + {"<": ">", "%": "%"}[match[1]] + "}}")
    places, named = _arguments(rest)
    if closing:
        return ""
    if name in _PICTURES:
        return _picture(places, named)
    if name in ("ref", "relref") and places:
        return escape(places[0])
    if name in _SITES and (places or named.get("id")):
        return _site(name, [named["id"]] if "id" in named else places)
    return ""


def _arguments(rest: str) -> tuple[list[str], dict[str, str]]:
    places: list[str] = []
    named: dict[str, str] = {}
    for name, value in _ARGUMENT.findall(rest):
        plain = value[1:-1] if value[:1] in "\"'" and len(value) > 1 else value
        if name:
            named[name.lower()] = plain
        else:
            places.append(plain)
    return places, named


def _source(places: list[str], named: dict[str, str]) -> str:
    for key in ("src", "url", "image_path", "file", "path", "image", "filename", "link"):
        if _PICTURE_FILE.search(named.get(key, "")) or (key == "src" and named.get(key)):
            return named[key]
    return next((place for place in places if _PICTURE_FILE.search(place)), "")


def _picture(places: list[str], named: dict[str, str]) -> str:
    source = _source(places, named) or next(iter(places), "")
    rest = [place for place in places if place != source and " " in place]
    caption = named.get("caption") or named.get("title") or ""
    alt = named.get("alt") or (rest[-1] if rest else "")
    title = f' title="{escape(caption)}"' if caption else ""
    image = f'<img src="{escape(source)}" alt="{escape(alt)}"{title}>' if source else ""
    link = named.get("link", "")
    return f'<a href="{escape(link)}">{image}</a>' if image and link not in ("", source) else image


def _site(name: str, places: list[str]) -> str:
    address = _SITES[name].format("/".join(places[:2]) if name == "gist" else places[-1])
    return f'<a href="{escape(address)}">{escape(address.removeprefix("https://"))}</a>'
