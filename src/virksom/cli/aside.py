"""Work done beside the process's first thread, which alone is told of an interrupt.

A word to Java that is interrupted in the midst leaves more than one sentence behind.
"""

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from typing import TypeVar

Found = TypeVar("Found")

LOOK = 0.25
"""Seconds between two looks at how far it has come."""


def aside(work: Callable[[], Found], *, meanwhile: Callable[[], object] | None = None) -> Found:
    """Return what some work comes to; what it raises is raised here.

    Args:
        work: is left where it stands when this is interrupted.
        meanwhile: is called now and then until it is done; None for nothing.
    """
    found: Future[Found] = Future()
    Thread(target=_do, args=(work, found), daemon=True).start()
    while not wait([found], timeout=LOOK).done:
        if meanwhile is not None:
            meanwhile()
    return found.result()


def _do(work: Callable[[], Found], found: "Future[Found]") -> None:
    try:
        found.set_result(work())
    except BaseException as trouble:  # noqa: BLE001  # it is raised where the work was asked for
        found.set_exception(trouble)
