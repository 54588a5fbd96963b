"""Loops over numbers, compiled by numba when they are first called."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from numba import njit, types

_KERNEL = Path(__file__).parent
Loop = TypeVar("Loop", bound=Callable[..., Any])

_OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy"}
_LEAN: dict[str, Any] = {**_OPTIONS, "_nrt": False}
"""Else each loop counts who holds each array it is given, which costs more than small work."""


def compiled(loop: Loop) -> Loop:
    """Return a loop compiled for this machine, kept on disk for the next process.

    Where nothing can be kept, as in a folder nobody may write to, each process compiles its own.
    """
    return _kept(loop, _OPTIONS)


def inlined(loop: Loop) -> Loop:
    """Return a small loop that is compiled into those that call it."""
    return cast("Loop", _once(njit(loop, forceinline=True, **_OPTIONS)))


def lean(loop: Loop) -> Loop:
    """Return a loop compiled as by ``compiled``, that makes no array and so counts none.

    What it calls must be lean too: see ``lean_part``.
    """
    return _kept(loop, _LEAN)


def lean_part(loop: Loop) -> Loop:
    """Return a small loop that makes no array and is compiled into the lean ones that call it."""
    return cast("Loop", _once(njit(loop, forceinline=True, **_LEAN)))


def _once(made: Any) -> Any:  # noqa: ANN401  # numba's own
    """Return a small loop that is compiled once for whole numbers, short, long or constant.

    By itself numba compiles it again for each mix of them that it is called with, which took a
    third of all compiling.
    """
    if hasattr(made, "get_call_template"):  # and not where nothing is compiled at all
        called = made.get_call_template
        made.get_call_template = lambda args, kws: called(tuple(map(_wide, args)), kws)
    return made


def _wide(one: Any) -> Any:  # noqa: ANN401  # a type of numba's
    plain: Any = types.unliteral(one)  # type: ignore[no-untyped-call]  # numba has no types
    if plain in types.signed_domain:
        return types.int64
    if isinstance(plain, types.Tuple | types.UniTuple):
        return types.Tuple(tuple(map(_wide, plain)))  # type: ignore[no-untyped-call]  # the same
    return plain


def _kept(loop: Loop, options: dict[str, Any]) -> Loop:
    try:
        made = njit(loop, cache=True, **options)
    except RuntimeError:  # nowhere to keep it
        return cast("Loop", njit(loop, **options))
    if made is not loop:  # as where nothing is compiled at all
        folder = Path(loop.__code__.co_filename).parent
        made._cache._cache_file._source_stamp = _stamp(folder)  # noqa: SLF001  # no other way in
    return cast("Loop", made)


@cache
def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what tells whether any module of a folder, or of the kernel, has changed.

    By itself numba looks at a loop's own file alone, and would keep what was compiled with small
    loops from beside it, and with the kernel's numbers, as they were.
    """
    files = (*sorted(folder.glob("*.py")), *sorted(_KERNEL.glob("*.py")))
    found = ((one.name, one.stat()) for one in files)
    return tuple((name, seen.st_mtime_ns, seen.st_size) for name, seen in found)
