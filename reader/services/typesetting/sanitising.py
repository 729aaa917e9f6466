"""The gates of untrusted HTML: what a source may bring in, and the last one before the article view.

`VOCABULARY` is all that ever leaves; it names no scripts, no styles and nothing that loads from the network.
"""

import re
from collections.abc import Container


def _words(text: str) -> set[str]:
    return set(text.split())


VOCABULARY: dict[str, set[str]] = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "blockquote": {"dir", "lang"},
    "br": set(),
    "cite": set(),
    "code": set(),
    "dd": {"dir", "lang"},
    "del": set(),
    "details": {"open"},
    "dl": set(),
    "dt": {"dir", "lang", "id"},
    "em": set(),
    "h2": {"dir", "lang", "id"},
    "h3": {"dir", "lang", "id"},
    "h4": {"dir", "lang", "id"},
    "h5": {"dir", "lang", "id"},
    "h6": {"dir", "lang", "id"},
    "hr": set(),
    "img": {"src", "width", "height", "alt", "title"},
    "ins": set(),
    "kbd": set(),
    "li": {"dir", "lang", "id"},
    "mark": set(),
    "ol": {"start", "type", "dir"},
    "p": {"dir", "lang", "id"},
    "pre": {"class"},
    "small": set(),
    "span": set(),
    "strong": set(),
    "sub": set(),
    "summary": {"dir"},
    "sup": {"id"},
    "table": {"cellpadding", "cellspacing", "width", "dir"},
    "tbody": set(),
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
    "thead": set(),
    "tr": set(),
    "u": set(),
    "ul": {"dir"},
}
"""The elements that the article view draws, each with the attributes it may have besides `class`."""

CALLOUTS = frozenset(("note", "tip", "warning", "danger", "quote"))
HIGHLIGHTS = frozenset(("k", "s", "c", "n", "m", "o", "d", "t", "b", "gi", "gd", "gh", "e"))
CLASSES: dict[str, set[str]] = {
    "p": {"figure", "caption", "title", "postscript", "math"},
    "span": {"missing", "math", *HIGHLIGHTS},
    "table": {"data", "callout", *CALLOUTS},
    "ul": {"tasks"},
    "ol": {"footnotes"},
}
SCHEMES = frozenset({"http", "https", "mailto", "wiki"})

_INCOMING = set(VOCABULARY) | _words(
    "h1 b i s strike tt samp var dfn q big font time bdi bdo center div section article main header"
    " footer aside nav details summary figure figcaption picture address hgroup caption tfoot colgroup col"
    " input label form fieldset legend video audio source ruby rb rt rp wbr span output data menu dir"
)
_INCOMING_ATTRIBUTES = {
    "*": {"id", "class", "dir", "lang"},
    "a": {"href", "title", "name"},
    "details": {"open"},
    "abbr": {"title"},
    "img": {"src", "data-src", "alt", "title", "width", "height"},
    "input": {"type", "checked"},
    "ol": {"start", "type"},
    "td": {"align", "colspan", "rowspan", "style"},
    "th": {"align", "colspan", "rowspan", "style"},
    "table": {"role"},
    "source": {"src"},
    "video": {"src"},
    "audio": {"src"},
}
_DROPPED_WHOLE = _words(
    "script style template noscript iframe object embed applet svg head title textarea select button"
    " frameset noframes noembed xmp plaintext annotation annotation-xml canvas map"
)
_INCOMING_SCHEMES = set(SCHEMES) | {"asset", "data"}
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")
_EMBEDDED = re.compile(r"""<iframe\b[^>]{0,500}?\ssrc\s*=\s*["']?(https?://[^"'\s<>]{1,1000})[^>]*>""", re.I)
_RUN = re.compile(r"(?:&[^\s<&]{0,8}\s?)+")
_MOST_IN_A_RUN = 50_000
"""Characters of entities one after another; parsers need quadratic time for more."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_NEVER_DEEP = _words("br hr img input wbr col source p li td th tr dt dd thead tbody option")
_DEEPEST = 200
_SCHEME = re.compile(r"[^/?#]*?:")
_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\"'<>`\\^{|}\x7f-\xa0\u2028\u2029]")


def without_controls(text: str) -> str:
    """`text` less control characters, lone surrogates and the signs that QTextDocument keeps for itself."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return _UNSEEN.sub("", text)


def tidy(html: str) -> str:
    """Any HTML as a well-formed fragment of known elements, without what runs; addresses are not yet judged."""
    import nh3

    if "<iframe" in html.lower():
        html = _EMBEDDED.sub(r'<p><a href="\1">\1</a></p>\g<0>', html)
    if html.count("&") > _MOST_IN_A_RUN:
        html = _RUN.sub(lambda run: run[0][:_MOST_IN_A_RUN], html)
    return nh3.clean(
        _shallow(html),
        tags=_INCOMING,
        clean_content_tags=_DROPPED_WHOLE,
        attributes=_INCOMING_ATTRIBUTES,
        filter_style_properties={"text-align"},
        url_schemes=_INCOMING_SCHEMES,
        link_rel=None,
    )


def gate(html: str, pictures: Container[str]) -> str:
    """The last gate: `html` less all that is not in the vocabulary; images only from the ids in `pictures`."""
    import nh3

    def judged(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "src":
            return value if value.startswith("asset:") and value[6:] in pictures else None
        if attribute == "href":
            return value if safe_address(value) == value else None
        if tag == "pre":
            return value if value.startswith("language-") and " " not in value else None
        return value

    return nh3.clean(
        html,
        tags=set(VOCABULARY),
        clean_content_tags=_DROPPED_WHOLE,
        attributes=VOCABULARY,
        attribute_filter=judged,
        allowed_classes=CLASSES,
        url_schemes=set(SCHEMES) | {"asset"},
        link_rel=None,
    )


def safe_address(address: str) -> str:
    """`address` as an `href` may have it: of the web, mail, `wiki:`, relative or `#...`; "" for all others.

    Blanks, quotes and brackets are percent-encoded; `//host` becomes `https://host`.
    """
    address = re.sub(r"[\t\n\r]", "", address).strip("".join(map(chr, range(33))) + "\xa0")
    if address.startswith("//"):
        address = "https:" + address
    scheme = _SCHEME.match(address)
    if scheme and scheme[0][:-1].lower() not in SCHEMES:
        return ""
    return _NOT_IN_ADDRESSES.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), address)


def _shallow(html: str) -> str:
    """`html` less the tags nested deeper than any article's: parsers need quadratic time for those."""
    if html.count("<") < 3000:
        return html
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[2].lower() in _NEVER_DEEP:
            return tag[0]
        if tag[1]:
            depth = max(0, depth - 1)
            return tag[0] if depth < _DEEPEST else ""
        depth += 1
        return tag[0] if depth <= _DEEPEST else ""

    return _TAG.sub(kept, html)
