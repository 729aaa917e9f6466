"""The window: the only room that imports PySide6."""

import builtins

from reader.ui.lean_qt import deferred

with deferred():
    import PySide6.QtCore  # noqa: F401

# From here on PySide would read the source of every module that is imported, and keep it, to find those that say
# `from __feature__ import ...`. None of ours does: 11 ms of a start and 1.4 MB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
