"""Kinds of files that people have and Armchair does not read: what each is, and what to do instead."""

import re
from collections.abc import Mapping

from reader.domain.phrase import Phrase, phrase

Refusal = tuple[Phrase, Phrase]
"""Why, and the way out."""

_OTHER_KINDS = {
    "Kindle": (".mobi", ".azw", ".azw3", ".azw4", ".kfx", ".prc"),
    "FictionBook": (".fb2", ".fbz"),
    "Apple iBooks": (".ibooks",),
    "Sony": (".lrf", ".lrx"),
    "Microsoft Reader": (".lit",),
    "Palm": (".pdb",),
}
_SCANNED = {"DjVu": (".djvu", ".djv"), "XPS": (".xps", ".oxps")}
_COMICS = (".cbz", ".cbr", ".cb7", ".cbt")
_OFFICE = {
    "Word": (".doc", ".dot", ".docm", ".dotx"),
    "RTF": (".rtf",),
    "Pages": (".pages",),
    "WordPerfect": (".wpd",),
    "OpenDocument": (".ott", ".fodt", ".sxw"),
}
_PACKED = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst")
_PICTURES_AND_SOUND = (
    ".png .jpg .jpeg .gif .webp .avif .heic .tif .tiff .bmp .mp3 .m4a .ogg .flac .wav .mp4 .mkv .webm .mov"
).split()
_PART_OF_ZIM = re.compile(r"\.zim(?!aa)[a-z]{2}")


def refusal_of(ending: str, head: bytes) -> Refusal | None:
    """What to say of a file with this ending (a dot, lower case) that begins with `head`; None for an unknown kind."""
    if head.startswith(b"%PDF-") or ending == ".pdf":
        return phrase("Armchair does not read PDF."), phrase(
            "Its lines are places on paper, not text. Look for the same article as a web page or EPUB."
        )
    if name := _name_of(ending, _OTHER_KINDS):
        return _unread(name), phrase("Have Calibre make an EPUB of it; books with DRM cannot be read at all.")
    if name := _name_of(ending, _SCANNED):
        return _unread(name), phrase("It holds pictures of pages. Look for the same text as a web page or EPUB.")
    if ending in _COMICS:
        return _unread("comic book"), phrase("It holds pictures without text.")
    if name := _name_of(ending, _OFFICE) or ("Word" if head.startswith(b"\xd0\xcf\x11\xe0") else ""):
        return _unread(name), phrase("Open it in Word or LibreOffice, and save it as .docx or .odt.")
    if ending in _PACKED:
        return phrase("Armchair does not unpack this kind of archive."), phrase(
            "Unpack it, and import the folder that comes out."
        )
    if _PART_OF_ZIM.fullmatch(ending):
        return phrase("This is a part of a ZIM archive."), phrase(
            "Import the part whose name ends in .zimaa; the others must lie beside it."
        )
    if ending in _PICTURES_AND_SOUND:
        return phrase("This is a picture, sound or film, and no article."), phrase(
            "Pictures come along with the articles that show them."
        )
    return None


def is_refused_reading(ending: str) -> bool:
    """Whether files with this ending (a dot, lower case) are articles or books that Armchair does not read. Pictures
    and archives are not: in a folder they are mostly what stands beside articles."""
    kinds = (*_OTHER_KINDS.values(), *_SCANNED.values(), *_OFFICE.values(), _COMICS)
    return ending == ".pdf" or any(ending in endings for endings in kinds)


def _unread(name: str) -> Phrase:
    return phrase("Armchair does not read {format} files.", format=name)


def _name_of(ending: str, kinds: Mapping[str, tuple[str, ...]]) -> str:
    return next((name for name, endings in kinds.items() if ending in endings), "")
