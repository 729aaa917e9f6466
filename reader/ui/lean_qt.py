"""Importing PySide without what it would import to describe itself, until somebody asks: a quarter of a bare start.

PySide carries a dozen Python modules as text inside a library, compiles them in every process, and imports `inspect`
and more for them. They make help texts and signatures, and find the words for a call with the wrong arguments. Here
their text is kept, and each is run when something in it is first looked for. A version that is not known is left alone.
"""

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

KNOWN = ((6, 9), (6, 10), (6, 11), (6, 12))
"""The versions of which it is known that they look for nothing in these modules but by name, and for one function."""

_FEATURE, _MAPPING = "shibokensupport/feature.py", "shibokensupport/signature/mapping.py"
_OTHERS = "errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool"
_WAITING = {_FEATURE, _MAPPING, *(f"shibokensupport/signature/{name}.py" for name in _OTHERS)}
"""The files as PySide names them."""

_PLACE = """
from reader.ui.lean_qt import run_now

def __getattr__(name):
    if name.startswith("__") or not run_now({file!r}, globals()) or name not in globals():
        raise AttributeError(name)
    return globals()[name]
"""
_ALSO = {
    # Called at each import, to find those that say `from __feature__ import ...`: nothing here does.
    _FEATURE: "def feature_import(*args, **names): return None\ndef feature_imported(module): pass\n",
    # Looked for by the library itself, which ends the process where it is missing.
    _MAPPING: "def update_mapping():\n    run_now(" + repr(_MAPPING) + ", globals())\n    return update_mapping()\n",
}

_texts: dict[str, bytes] = {}


@contextmanager
def deferred() -> Iterator[None]:
    """A block that imports PySide for the first time."""
    compiled: Any = builtins.compile

    def compile_later(source: Any, file: Any, *how: Any, **named: Any) -> Any:
        if isinstance(source, bytes) and file in _WAITING and _is_known():
            _texts[file] = source
            source = _PLACE.format(file=file) + _ALSO.get(file, "")
        return compiled(source, file, *how, **named)

    builtins.compile = compile_later  # type: ignore[assignment]  # it has overloads
    try:
        yield
    finally:
        builtins.compile = compiled


def run_now(file: str, names: dict[str, Any]) -> bool:
    """Run the text of a file that waits in the module with these `names`; False when it does not wait any more."""
    text = _texts.pop(file, None)
    if text is not None:
        exec(compile(text, file, "exec"), names)
    return text is not None


def _is_known() -> bool:
    return getattr(sys.modules.get("shiboken6"), "__version_info__", ())[:2] in KNOWN
