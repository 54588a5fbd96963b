"""A bar on standard error for work over a second, when somebody watches."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, TypeVar

from virksom.cli.edge import Edge
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")
PATIENCE = 1.0
"""Seconds before the bar shows."""

READING = Text("Læser fakta", "Reading the facts")
COUNTING = Text("Regner ugerne ud", "Counting the weeks")
MAKING = Text("Laver dokumenterne", "Making the documents")
SETTLING = Text("Gør månederne op", "Settling the months")
CHECKING = Text("Efterprøver", "Checking")


class Bar:
    """How far the work has come; shows itself after a second.

    Args:
        label: what is done.
        watched: whether anybody sees it.
    """

    def __init__(self, label: str, *, watched: bool = True) -> None:
        self.watched = watched
        self._label = label
        self._lock = Lock()
        self._over = False
        self._done = 0
        self._total: int | None = None
        self._shown: Progress | None = None

    def each(self, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Yield ``items`` and count them."""
        self._total = total
        for item in items:
            yield item
            self.at(self._done + 1, total)

    def at(self, done: int, total: int) -> None:
        """Say how many of how many are done; it never goes back."""
        self._done, self._total = max(done, self._done), total
        if self._shown is not None:
            self._shown.update(self._shown.task_ids[0], completed=self._done, total=total)

    def show(self) -> None:
        """Show the bar, unless the work is over."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        with self._lock:
            if self._over:
                return
            columns = (TextColumn("{task.description}"), BarColumn())
            self._shown = Progress(*columns, console=Console(stderr=True), transient=True)
            self._shown.add_task(self._label, total=self._total, completed=self._done)
            self._shown.start()

    def end(self) -> None:
        """Take the bar away."""
        with self._lock:
            self._over = True
            if self._shown is not None:
                self._shown.stop()


@contextmanager
def working(edge: Edge, label: Text) -> Iterator[Bar]:
    """Show a bar for work over a second, when standard error is a terminal."""
    watched = sys.stderr is not None and sys.stderr.isatty()
    bar = Bar(label.read(edge.language), watched=watched)
    timer = Timer(PATIENCE, bar.show)
    timer.daemon = True
    if watched:
        timer.start()
    try:
        yield bar
    finally:
        timer.cancel()
        bar.end()
