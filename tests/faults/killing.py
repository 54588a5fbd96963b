"""A deed done by a process of its own, which is killed at an instant of it.

The parent is warm and holds no connection; it forks, the child does the deed and tells by shared
memory how far it has come, and SIGKILL ends it: at a random time from outside, or as the child's
own n-th event, a statement sent or a file begun. Nothing of the child runs after that.
"""

import os
import select
import signal
import struct
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from mmap import mmap
from time import perf_counter

from django.db import connection, connections

BEFORE, INSIDE, FILES, COMMIT, AFTER = range(5)
WHERE = ("before", "inside", "making files", "committing", "after")
"""How far a deed had come: before its transaction, in it, in it and making files, …"""

_FORM = struct.Struct("II")
_FAILED = 3
_FILES = ("invoice_pdf", "peppol_xml", "oioubl_xml", "violations")
"""Functions that make or try files; whoever imported them calls them by way of the marks."""


@dataclass(frozen=True, slots=True)
class End:
    """How a deed ended: whether it was killed, where it was, after how many events and seconds."""

    killed: bool
    where: int
    events: int
    took: float


@dataclass(slots=True)
class Marks:
    """How far the child has come, in memory it shares with the parent."""

    shared: mmap
    fatal: int = 0

    def reached(self, where: int | None = None) -> None:
        """Write down one more event; the fatal one is the last thing this process does."""
        events, before = _FORM.unpack_from(self.shared)
        place = before if where is None else where
        _FORM.pack_into(self.shared, 0, events + 1, place)
        if events + 1 == self.fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    def read(self) -> tuple[int, int]:
        """Return the number of events, and where it was."""
        events, where = _FORM.unpack_from(self.shared)
        return events, where


def do(deed: Callable[[], object], *, after: float | None = None, at: int = 0) -> End:
    """Do a deed in a child; kill it after some seconds, or at its n-th event, or let it be.

    Raises:
        RuntimeError: the child failed by itself; what it said stands on standard error.
    """
    connections.close_all()
    marks = Marks(mmap(-1, _FORM.size), fatal=at)
    told, tells = os.pipe()
    begun = perf_counter()
    child = os.fork()
    if child == 0:
        os.close(told)
        _live(deed, marks)
    os.close(tells)
    select.select([told], [], [], after)
    if after is not None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(told)
    events, where = marks.read()
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    if not killed and os.waitstatus_to_exitcode(status):
        message = f"the child ended with {status}"
        raise RuntimeError(message)
    return End(killed, where, events, perf_counter() - begun)


def _live(deed: Callable[[], object], marks: Marks) -> None:
    """Be the child: do the deed and end, by no other way than this one."""
    code = _FAILED
    try:
        with marked(marks):
            deed()
        code = 0
    except BaseException:  # noqa: BLE001  # a child may not go on as its parent
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


@contextmanager
def marked(marks: Marks) -> Iterator[None]:
    """Tell of each statement, of the commit and of each file while the deed is done."""

    def statement(execute: Callable[..., object], *told: object) -> object:
        inside = connection.in_atomic_block
        marks.reached(INSIDE if inside else None)
        done = execute(*told)
        marks.reached()
        return done

    commit = connection.commit

    def committing() -> None:
        marks.reached(COMMIT)
        commit()
        marks.reached(AFTER)

    connection.commit = committing  # type: ignore[method-assign]
    _mark_files(marks)
    with connection.execute_wrapper(statement):
        yield


def _mark_files(marks: Marks) -> None:
    for name, module in list(sys.modules.items()):
        if name.startswith("virksom.office"):
            for file in _FILES:
                made = getattr(module, file, None)
                if callable(made):
                    setattr(module, file, _marking(made, marks))


def _marking(made: Callable[..., object], marks: Marks) -> Callable[..., object]:
    def making(*told: object, **more: object) -> object:
        _, before = marks.read()
        marks.reached(FILES if before == INSIDE else None)
        done = made(*told, **more)
        marks.reached(before)
        return done

    return making
