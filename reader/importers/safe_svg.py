"""Drawings (SVG) made fit to be stored: nothing in them runs, refers to anything, or is loaded."""

import re
from typing import TYPE_CHECKING

from reader.importers.safe_xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGEST = 2 * 1024 * 1024
_SPACE = "http://www.w3.org/2000/svg"
_GONE = frozenset("script style a iframe audio video animate set metadata filter mask".split())
_NEEDED = frozenset(("use", "foreignobject", "image"))
"""What is drawn by these is not there without them."""
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^)'\"]{1,200})['\"]?\s*\)")
_CASES = {
    name.lower(): name
    for name in (
        "viewBox preserveAspectRatio gradientUnits gradientTransform spreadMethod clipPath clipPathUnits textLength"
        " lengthAdjust startOffset linearGradient radialGradient textPath patternUnits markerWidth markerHeight"
    ).split()
}
"""How SVG writes what a reader of HTML writes in lower case."""


def cleaned(data: bytes) -> bytes | None:
    """The drawing in `data` without what could do harm; None for what is none, or would not be itself any more."""
    from lxml import etree

    if len(data) > LARGEST:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data.lstrip(b"\xef\xbb\xbf \t\r\n"), parser)
    except (etree.LxmlError, ValueError):
        return None
    return None if root is None or local(root) != "svg" else of_tree(root)


def of_tree(root: "Element") -> bytes | None:
    """The same for the tree of a drawing, which may have been read as HTML."""
    from lxml import etree

    if any(local(each) in _NEEDED for each in root.iter()):
        return None
    colours = _colours(root)
    return bytes(etree.tostring(_copy(root, colours), encoding="utf-8"))


def _copy(element: "Element", colours: dict[str, str]) -> "Element":
    """`element` with all below it that is drawn; recursion is bounded by the parser's depth of 256."""
    from lxml import etree

    name = element.tag.rpartition("}")[2].rpartition(":")[2]
    made = etree.Element(f"{{{_SPACE}}}{_CASES.get(name.lower(), name)}", nsmap={None: _SPACE})
    for key, given in element.attrib.items():
        if "}" in key or ":" in key or key.lower().startswith("on") or key.lower() == "href":
            continue
        value = _REFERENCE.sub(lambda found: colours.get(found[1], "none"), given)
        if "url(" not in value.lower() and key not in ("clip-path", "mask", "filter"):
            made.set(_CASES.get(key, key), value)
    made.text = element.text
    for child in element:
        if isinstance(child.tag, str) and local(child).rpartition(":")[2] not in _GONE:
            copied = _copy(child, colours)
            copied.tail = child.tail
            made.append(copied)
    return made


def _colours(root: "Element") -> dict[str, str]:
    """The first colour of each gradient, by its id: plain, but not black."""
    found = {}
    for each in root.iter():
        if local(each) in ("lineargradient", "radialgradient") and each.get("id"):
            stops = [stop.get("stop-color") or "" for stop in each if local(stop) == "stop"]
            styles = [re.search(r"stop-color:\s*([^;]+)", stop.get("style") or "") for stop in each]
            named = [*filter(None, stops), *(style[1].strip() for style in styles if style)]
            found[each.get("id") or ""] = named[0] if named else "none"
    return found
