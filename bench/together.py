"""Engines that answer once each, are compared, and are timed only where they agree."""

import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from bench.apart import Answered, DidNotRun, Engine, Measured, Totals, answered

Answers = Mapping[str, Totals]
"""What each engine came to, ours first."""


class Disagree(RuntimeError):
    """Engines that do not come to the same are not compared."""


def alike(came: Answers) -> None:
    """See that all came to the very same.

    Raises:
        Disagree: they did not.
    """
    if len(set(came.values())) != 1:
        raise Disagree(f"they do not agree, and none is timed: {dict(came)}")


def stopped(why: DidNotRun) -> None:
    """Let no engine do without another.

    Raises:
        DidNotRun: why it stopped.
    """
    raise why


def together(
    engines: Mapping[str, Engine],
    *,
    folder: Path,
    times: int,
    ready: bool = False,
    agree: Callable[[Answers], None] = alike,
    without: Callable[[DidNotRun], None] = stopped,
) -> list[Measured]:
    """Let each engine answer once, untimed; then, where they agree, time one after the other.

    They wait in processes of their own until all have answered. Each does it once more before it
    is timed, and what they come to then must agree again.

    Args:
        engines: by name, ours first.
        folder: what they read.
        times: how often each is timed.
        ready: whether they are made ready first, see ``apart``.
        agree: raises ``Disagree`` where they do not come to the same.
        without: is told who stopped with an error, and lets the others go on or raises.

    Raises:
        Disagree: they do not come to the same.
        DidNotRun: ours stopped with an error, or another that ``without`` does not spare.
    """
    with ExitStack() as waiting:
        first: list[Answered] = []
        for name, engine in engines.items():
            try:
                first.append(
                    waiting.enter_context(answered(name, engine, folder=folder, ready=ready))
                )
            except DidNotRun as why:
                _spared(why, ours=not first, without=without)
        agree({one.engine: one.totals for one in first})
        found: list[Measured] = []
        for one in first:
            try:
                found.append(one.timed(times=times))
            except DidNotRun as why:
                _spared(why, ours=one is first[0], without=without)
            else:
                say(found[-1])
    agree({one.engine: one.totals for one in found})
    return found


def _spared(why: DidNotRun, *, ours: bool, without: Callable[[DidNotRun], None]) -> None:
    if ours:
        raise why
    without(why)


def say(one: Measured) -> None:
    """Say how an engine did, as soon as it is known."""
    print(
        f"  {one.engine}, {one.persons:,}: {one.wall:.4f} s by the clock, {one.work:.4f} s "
        f"user+sys, {one.memory / 1e6:,.0f} MB, median of {one.times}",
        file=sys.stderr,
        flush=True,
    )
