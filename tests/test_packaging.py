"""What the desktop is told of Armchair is what Armchair does."""

import configparser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.importers import can_import

PACKAGING = Path(__file__).parents[1] / "packaging"
ID = "io.github.armchair_reader.Armchair"
ENDINGS = {
    "text/markdown": "md",
    "text/plain": "txt",
    "text/html": "html",
    "application/xhtml+xml": "xhtml",
    "multipart/related": "mht",
    "application/x-mimearchive": "mhtml",
    "application/epub+zip": "epub",
    "application/x-openzim": "zim",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "text/x-opml": "opml",
    "text/x-opml+xml": "opml",
}
"""An ending of each type that a desktop may give to Armchair."""


def test_the_desktop_is_offered_all_kinds_of_articles_that_are_read_and_no_others():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / f"{ID}.desktop", encoding="utf-8")
    described = ElementTree.parse(PACKAGING / f"{ID}.metainfo.xml").findall("provides/mediatype")

    types = entry["Desktop Entry"]["MimeType"].strip(";").split(";")

    assert types == list(ENDINGS)
    assert [each.text for each in described] == types


@pytest.mark.parametrize("ending", sorted(set(ENDINGS.values())))
def test_what_is_offered_is_read(ending):
    assert can_import(Path(f"file.{ending}"))
