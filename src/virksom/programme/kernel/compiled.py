"""Loops over numbers, compiled by numba when they are first called."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

Loop = TypeVar("Loop", bound=Callable[..., Any])


def compiled(loop: Loop) -> Loop:
    """Return a loop compiled for this machine, kept on disk for the next process.

    Where nothing can be kept, as in a folder nobody may write to, each process compiles its own.
    """
    try:
        return cast("Loop", njit(loop, cache=True, nogil=True, error_model="numpy"))
    except RuntimeError:  # nowhere to keep it
        return cast("Loop", njit(loop, nogil=True, error_model="numpy"))


def inlined(loop: Loop) -> Loop:
    """Return a small loop that is compiled into those that call it."""
    return cast("Loop", njit(loop, forceinline=True, nogil=True, error_model="numpy"))
