"""XML out of archives that others made: nothing is loaded, no entity is filled in, size and depth are bounded."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.domain.errors import BadFile
from reader.domain.phrase import phrase

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTROLS = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no name has, and no tree takes."""

LARGEST = 16 * 1024 * 1024
MOST_ELEMENTS = 500_000


def tree(raw: bytes, path: Path, name: str, largest: int = LARGEST) -> "Element":
    """The root of `raw`, the member `name` of the archive `path`, mended where that can be done; BadFile otherwise."""
    from lxml import etree

    if len(raw) > largest or raw.count(b"<") > 2 * MOST_ELEMENTS:
        raise BadFile(path, phrase("{name} is too large when it is unpacked.", name=name[:100]))
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        recover=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        found = etree.fromstring(raw.lstrip(), parser)
    except (etree.LxmlError, ValueError) as exc:
        raise BadFile(path, phrase("{name} is damaged in the archive.", name=name[:100])) from exc
    if found is None:
        raise BadFile(path, phrase("{name} is damaged in the archive.", name=name[:100]))
    return found


def local(element: "Element") -> str:
    """The name of an element without its namespace; "" for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def named(root: "Element", *names: str) -> "Iterator[Element]":
    """All elements below `root`, and itself, that are called one of `names`, in whatever namespace."""
    return (element for element in root.iter() if local(element) in names)


def text_of(element: "Element") -> str:
    """The text in an element, on one line."""
    return " ".join("".join(part for part in element.itertext() if isinstance(part, str)).split())


def said(element: "Element", name: str) -> str:
    """The attribute `name`, in whatever namespace; "" when there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value).strip()
    return ""


def joined(folder: str, address: str) -> tuple[str, str]:
    """The name of the member that a relative `address` means from `folder`, and the fragment; ("", ...) for none."""
    place, _, fragment = address.strip().partition("#")
    if ":" in place.partition("/")[0] or place.startswith("//"):
        return "", fragment
    place = _CONTROLS.sub("", unquote(place.partition("?")[0].replace("\\", "/")))
    fragment = _CONTROLS.sub("", unquote(fragment))
    if not place:
        return "", fragment
    found = posixpath.normpath(posixpath.join("/", folder, place)).lstrip("/")
    return ("" if found == "." else found), fragment
