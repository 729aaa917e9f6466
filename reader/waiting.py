"""Modules of Python's own that others import and hardly ever use: each is run when something in it is first asked for.

`dataclasses` imports `inspect`, which brings half a compiler, `pathlib` what knows the addresses of the internet,
PySide what writes errors and temporary files. A start that asks for none of it is sooner there, and holds less memory.
"""

import sys
from collections.abc import Callable
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any

MODULES = ("inspect", "ipaddress", "shutil", "tempfile", "textwrap", "traceback")
"""They are plain Python and part of every Python, and those who import them at a start take nothing from them then."""

_lock = RLock()
"""One for all, so that two threads cannot wait for one another."""


def wait_for_use() -> None:
    """Put what stands for them where they would be found, but for those that are there already."""
    for name in MODULES:
        spec = find_spec(name) if name not in sys.modules else None
        if spec is not None and spec.loader is not None:
            module = module_from_spec(spec)
            module.__dict__["__getattr__"] = _runs(module)
            sys.modules[name] = module


def _runs(module: ModuleType) -> Callable[[str], Any]:
    is_running = False

    def run(name: str) -> Any:
        """Run the module, the first time, and give what it has by this name."""
        nonlocal is_running
        if name.startswith("__") and name != "__all__":  # the import system looks for these, and takes no for an answer
            raise AttributeError(name)
        with _lock:
            names = module.__dict__
            if names.get("__getattr__") is run and not is_running:
                is_running = True
                try:
                    assert module.__spec__ and module.__spec__.loader
                    module.__spec__.loader.exec_module(module)
                finally:
                    is_running = False
                if names.get("__getattr__") is run:
                    del names["__getattr__"]
        try:
            return names[name]
        except KeyError:
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}") from None

    return run
