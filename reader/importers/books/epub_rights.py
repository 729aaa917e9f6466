"""Whether an EPUB is locked: told by what lies beside its pages, and refused by the name of who locked it."""

from pathlib import Path

from reader.domain.errors import ReaderError, UnsupportedFile
from reader.domain.phrase import phrase
from reader.importers import safe_xml
from reader.importers.archives import Archive
from reader.importers.books.epub_package import Package
from reader.importers.safe_xml import joined, named, said

_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""How fonts are made useless outside of the book; all else stays readable."""
_LOCKS = {
    "META-INF/license.lcpl": "Readium LCP",
    "META-INF/sinf.xml": "Apple FairPlay",
    "META-INF/rights.xml": "Adobe",
}


def refuse_locked(archive: Archive, path: Path, package: Package) -> None:
    """Raise UnsupportedFile where the pages of the book are encrypted."""
    names = frozenset(archive.names)
    lock = next((name for file, name in _LOCKS.items() if file in names), "")
    pages = {*package.pages, *package.extras}
    if encrypted := _encrypted(archive, path) if _ENCRYPTION in names else frozenset():
        if encrypted & pages or (lock and encrypted):
            raise _locked(path, lock)
    elif lock and not _is_readable(archive, package):
        raise _locked(path, lock)


def _encrypted(archive: Archive, path: Path) -> frozenset[str]:
    """The members that need a key."""
    try:
        root = safe_xml.tree(archive.read(_ENCRYPTION), path, _ENCRYPTION)
    except ReaderError:
        return frozenset()
    found: set[str] = set()
    for data in named(root, "encrypteddata"):
        method = next((said(each, "Algorithm") for each in named(data, "encryptionmethod")), "")
        if method not in _FONTS:
            found.update(joined("", said(each, "URI"))[0] for each in named(data, "cipherreference"))
    return frozenset(found - {""})


def _is_readable(archive: Archive, package: Package) -> bool:
    try:
        return b"<" in archive.read(package.pages[0], 4096)
    except ReaderError:
        return False


def _locked(path: Path, lock: str) -> UnsupportedFile:
    reason = (
        phrase("This book is locked by its seller (DRM of {name}), and Armchair cannot read it.", name=lock)
        if lock
        else phrase("This book is locked by its seller (DRM), and Armchair cannot read it.")
    )
    return UnsupportedFile(path, reason, phrase("Read it in the seller’s own program, or ask for a copy without DRM."))
