"""The compiled loops run as they stand: coverage sees them, and the compiled must equal them."""

import sys
from importlib import import_module
from types import ModuleType

import numba


def uncompiled(name: str) -> ModuleType:
    """Return a module of ``virksom.programme.forecast`` whose loops are plain Python."""
    path = f"virksom.programme.forecast.{name}"
    kept = import_module(path)
    before = numba.config.DISABLE_JIT
    numba.config.DISABLE_JIT = True
    del sys.modules[path]
    try:
        return import_module(path)
    finally:
        numba.config.DISABLE_JIT = before
        sys.modules[path] = kept
        setattr(import_module("virksom.programme.forecast"), name, kept)
