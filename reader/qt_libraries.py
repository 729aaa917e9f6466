"""System libraries that Qt needs on Linux and no wheel brings: which are missing, and the line that installs them.

Qt itself is never imported here.
"""

import os
import re
import shutil
import sys
from pathlib import Path

from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase

LINKER_CACHE = Path("/etc/ld.so.cache")

FOR_X11 = {
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What the X11 plugin of Qt 6 is linked with (`readelf -d libQt6XcbQpa.so.6 libqxcb.so`), and its Debian package."""

FOR_ALL = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What Qt's modules themselves are linked with: without one of these importing Qt fails."""

_CANNOT_OPEN = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object file")


def missing(*, with_x11: bool = True) -> list[str]:
    """The names of the libraries that Qt needs and this system has not; always empty but on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = list(dict.fromkeys([*FOR_ALL, *(FOR_X11 if with_x11 else ())]))
    return [name for name in _not_in_cache(wanted) if not _loads(name)]


def missing_for_x11() -> list[str]:
    """The same, where the window would be shown by X11, for whose plugin Qt would end the process."""
    return [name for name in _not_in_cache(FOR_X11) if not _loads(name)] if uses_x11() else []


def uses_x11() -> bool:
    """Whether Qt would show the window by X11, as far as the environment tells; False but on Linux."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or not os.environ.get("DISPLAY"):
        return False
    return platform.startswith("xcb") or (not platform and not os.environ.get("WAYLAND_DISPLAY"))


def has_display() -> bool:
    """Whether the environment names a place to show a window."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def problem(names: list[str]) -> ReaderError:
    """What to tell about the libraries `names`: one sentence, and the line that installs their packages."""
    known = {**FOR_ALL, **FOR_X11}
    packages = " ".join(dict.fromkeys(known[name] for name in names if name in known))
    message = phrase("The window needs libraries that this system has not: {names}.", names=", ".join(names))
    if not packages:
        return ReaderError(message, phrase("Install the packages that hold them."))
    if shutil.which("apt-get"):
        return ReaderError(message, phrase("sudo apt-get install {packages}", packages=packages))
    return ReaderError(message, phrase("Install them; Debian calls the packages {packages}.", packages=packages))


def explained(exc: ImportError) -> ReaderError | None:
    """The problem behind a failed import of Qt, if it is a missing library."""
    match = _CANNOT_OPEN.search(str(exc))
    return problem(list(dict.fromkeys([match[1], *missing()]))) if match else None


def _not_in_cache(names: "dict[str, str] | list[str]") -> list[str]:
    """Those of `names` that the dynamic linker's cache does not list: a look at one small file, for the usual case."""
    try:
        cache = LINKER_CACHE.read_bytes()
    except OSError:
        cache = b""
    return [name for name in names if b"/%s\0" % name.encode() not in cache]


def _loads(name: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
