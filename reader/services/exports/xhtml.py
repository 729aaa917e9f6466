"""The safe HTML of articles as XHTML, the way books want it: well formed, and with nothing that their schema lacks."""

import re
from html import escape, unescape
from urllib.parse import quote, urlsplit, urlunsplit

_VOID = re.compile(r"<(br|hr|img)\b([^>]*?)\s*/?>")
_TABLE = re.compile(r"<table\b([^>]*)>")
_CELL = re.compile(r'<(t[dh])\b([^>]*?) align="(left|right|center|justify)"([^>]*)>')
_OLD = re.compile(r' (?:cellpadding|cellspacing|width|align|type)="[^"]*"')
_NAMED = re.compile(r"&(?!amp;|lt;|gt;|quot;|#)([a-zA-Z][a-zA-Z0-9]*);")
_EMPTY_LIST = re.compile(r"<(ul|ol|dl|tbody|thead|tr)\b[^>]*>\s*</\1>")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r'<a href="([^"]*)"([^>]*)>(.*?)</a>', re.S)
_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?\.?")
_URI = "%/?:@!$&'()*+,;=-._~"
_TERMS = re.compile(r"<(/?)d[ltd]\b[^>]*>")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b[^>]*?(/?)>")
_LANGUAGE = re.compile(r' lang="([^"]*)"')
_GOOD_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def xhtml(html: str) -> str:
    """`html` as the content of an XHTML body."""
    html = _NO_XML.sub("", html)
    html = _NAMED.sub(lambda found: escape(unescape(found[0])), html)
    html = _VOID.sub(r"<\1\2/>", html)
    html = _TABLE.sub(lambda found: f"<table{_OLD.sub('', found[1])}>", html)
    html = _CELL.sub(_with_class, html)
    html = _LANGUAGE.sub(lambda found: _language(found[1]), html)
    html = _ADDRESS.sub(_sound_link, html).replace("<pre", '<pre dir="ltr"')
    if "<dl" in html and not _has_sound_lists(html):
        html = _TERMS.sub(r"<\1div>", html)
    html = _with_items(html)
    while (plainer := _EMPTY_LIST.sub("", html)) != html:
        html = plainer
    return html


def sound_address(address: str) -> str:
    """`address` as a URI that books may have; "" where it is none."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme == "mailto":
        return quote(address, safe=_URI)
    if parts.scheme not in ("http", "https"):
        return quote(address, safe=_URI + "#")
    if not _HOST.fullmatch(host):
        return ""
    place = f"{host}:{port}" if port else host
    rest = (quote(part, safe=_URI) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, place, *rest))


def is_xml(data: bytes) -> bool:
    """Whether `data` is a well-formed document."""
    from xml.parsers.expat import ExpatError, ParserCreate

    try:
        ParserCreate().Parse(data, True)
    except ExpatError:
        return False
    return True


def document(title: str, body: str, *, language: str = "", is_right_to_left: bool = False, kind: str = "") -> str:
    """A whole document of a book; `kind` is its `epub:type`."""
    lang = f' lang="{language}" xml:lang="{language}"' if is_language(language) else ""
    direction = ' dir="rtl"' if is_right_to_left else ""
    said = f' epub:type="{kind}"' if kind else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f'{lang}{direction}>\n<head>\n<meta charset="utf-8"/>\n<title>{text(title) or "-"}</title>\n'
        '<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n'
        f"<body{said}>\n{body}\n</body>\n</html>\n"
    )


def text(value: str) -> str:
    """Text as XML has it."""
    return escape(_NO_XML.sub("", value))


def is_language(value: str) -> bool:
    """Whether a book may name `value` as a language."""
    return bool(_GOOD_LANGUAGE.fullmatch(value))


def _with_class(found: re.Match[str]) -> str:
    rest = re.sub(r' class="[^"]*"', "", found[2] + found[4])
    return f'<{found[1]} class="{found[3]}"{rest}>'


def _sound_link(found: re.Match[str]) -> str:
    address = unescape(found[1])
    sound = address if address.startswith("#") else sound_address(address)
    return f'<a href="{escape(sound)}"{found[2]}>{found[3]}</a>' if sound else found[3]


def _with_items(html: str) -> str:
    """Lists that stand in lists without being an item there become one."""
    if not re.search(r"(?:</li>|<[uo]l\b[^>]*>)\s*<[uo]l\b", html):
        return html
    above: list[tuple[str, bool]] = []

    def changed(found: re.Match[str]) -> str:
        closing, name, is_void = found.groups()
        if is_void:
            return found[0]
        if closing:
            _, is_wrapped = above.pop() if above else ("", False)
            return f"{found[0]}</li>" if is_wrapped else found[0]
        is_wrapped = name in ("ul", "ol") and bool(above) and above[-1][0] in ("ul", "ol")
        above.append((name, is_wrapped))
        return f"<li>{found[0]}" if is_wrapped else found[0]

    return _TAG.sub(changed, html)


def _has_sound_lists(html: str) -> bool:
    """Whether every list of terms has terms and what is said of them, and nothing else."""
    open_lists: list[list[str]] = []
    depths: list[int] = []
    depth = 0
    for closing, name, is_void in _TAG.findall(html):
        if is_void:
            continue
        depth += -1 if closing else 1
        if closing and name == "dl" and open_lists:
            inner = open_lists.pop()
            depths.pop()
            if not inner or inner[0] != "dt" or inner[-1] != "dd" or set(inner) - {"dt", "dd"}:
                return False
        elif not closing:
            if open_lists and depth == depths[-1] + 1:
                open_lists[-1].append(name)
            if name == "dl":
                open_lists.append([])
                depths.append(depth)
    return True


def _language(value: str) -> str:
    return f' lang="{value}" xml:lang="{value}"' if is_language(value) else ""
