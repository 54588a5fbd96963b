"""The compiled loops run as they stand: coverage sees them, and the compiled must equal them."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

import numba

OF_DAYS = ("courses", "turns", "days")
"""The modules by which columns read a person's days."""

OF_WEEKS = (*OF_DAYS, "paid", "sources", "proven", "counted", "lowest", "weeks")
"""Those by which they read weeks."""

OF_WHYS = (*OF_WEEKS, "why_weeks")
"""Those by which they say why weeks are paid or not."""


def uncompiled(room: str, *names: str) -> ModuleType:
    """Return the last of some modules of a room of the programme with plain Python loops.

    Those named before it are plain where it asks for them.
    """
    paths = [f"virksom.programme.{room}.{name}" for name in names]
    kept = [import_module(path) for path in paths]
    config: Any = numba.config
    before = config.DISABLE_JIT
    config.DISABLE_JIT = True
    for path in paths:
        del sys.modules[path]
    try:
        return [import_module(path) for path in paths][-1]
    finally:
        config.DISABLE_JIT = before
        package = import_module(f"virksom.programme.{room}")
        for name, path, one in zip(names, paths, kept, strict=True):
            sys.modules[path] = one
            setattr(package, name, one)
