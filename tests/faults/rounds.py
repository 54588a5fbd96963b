"""Month after month is settled, and each deed of it is killed some times before it is let through.

Half of the kills come from outside after a random time, spread over the whole length of the deed;
half at a random one of its own events, so that some are sure to land inside, whatever the machine.
After each kill the books are looked through; at last they must sum to what is owed.
"""

import logging
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from time import monotonic, sleep

from django.db import connection

from tests.faults import ground, sound
from tests.faults.killing import COMMIT, FILES, INSIDE, WHERE, End, do
from virksom.documents import seal  # noqa: F401  # warm before the fork
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.programme.billing import RELEASED, open_run, runs
from virksom.programme.kernel import Month

Look = Callable[[], list[str]]
"""Returns what is not in order; empty when all is."""

AGAIN = 3
"""How often one deed is killed before it is let through."""

_PATIENCE = 20.0
_BEYOND = 1.1
"""Kills from outside are spread over this many times the length of a deed."""


class Unsound(Exception):  # what it says is what is wrong
    """The books are not in order after a kill."""


@dataclass(slots=True)
class Tally:
    """Where kills landed, by deed, and how long the deeds take undisturbed."""

    landed: Counter[tuple[str, str]] = field(default_factory=Counter)
    took: dict[str, End] = field(default_factory=dict)
    months: int = 0
    begun: float = field(default_factory=monotonic)

    @property
    def kills(self) -> int:
        """How many there were."""
        return self.landed.total()

    @property
    def inside(self) -> int:
        """How many landed while a transaction was open."""
        places = {WHERE[where] for where in (INSIDE, FILES, COMMIT)}
        return sum(times for (_, where), times in self.landed.items() if where in places)

    def shown(self) -> str:
        """Return it in lines, the first of them the sum."""
        passed = monotonic() - self.begun
        lines = [f"{self.kills} kills, {self.inside} inside, {self.months} months, {passed:.0f} s"]
        for deed, end in self.took.items():
            places = ", ".join(f"{self.landed[deed, where]} {where}" for where in WHERE)
            lines.append(f"  {deed} ({end.took * 1000:.0f} ms, {end.events} events): {places}")
        return "\n".join(lines)


def _settled_soundly() -> list[str]:
    return sound.complaints(ground.CODE)


def killed(times: int, chance: Random) -> Tally:
    """Settle months until so many kills have landed, then one more in peace.

    Raises:
        Unsound: the books were out of order.
    """
    logging.disable(logging.CRITICAL)
    ground.stand()
    contract_of("impact60")
    tally, month = Tally(), ground.FIRST
    while tally.kills < times:
        moment = ground.moment_of(month)
        if tally.months:
            ground.correct(chance, moment=moment)
        _month(month, tally, chance=chance, times=times)
        tally.months += 1
        month = ground.following(month)
        if tally.months % 5 == 0:
            print(f"  {tally.kills} of {times} …", file=sys.stderr)  # noqa: T201  # progress
    return tally


def _month(month: Month, tally: Tally, *, chance: Random, times: int) -> None:
    """Prepare and release a month, killed on the way; then the sums must be right."""
    moment = ground.moment_of(month)
    later = moment + timedelta(hours=1)

    def prepare() -> None:
        prepare_settlement(ground.BOOKKEEPER, month=month, moment=moment)

    def release() -> None:
        standing = open_run(runs(read.log(ground.CODE).known()))
        assert standing is not None
        release_settlement(ground.LEADER, standing.code, moment=later)

    for deed, done in ((prepare, _prepared), (release, _released)):
        repeat(deed, done, tally, chance=chance, times=times)
    balance, owed = sound.balance(ground.CODE), sound.owed(ground.CODE, through=month, moment=later)
    if balance != owed:
        message = f"{month}: {balance} is billed, {owed} is owed"
        raise Unsound(message)


def repeat(
    deed: Callable[[], None],
    done: Callable[[], bool],
    tally: Tally,
    *,
    chance: Random,
    times: int,
    look: Look = _settled_soundly,
) -> None:
    """Kill a deed until it is done or has been killed often; then let it through."""
    name = deed.__name__
    undisturbed = tally.took.get(name)
    for _ in range(AGAIN if undisturbed else 0):
        if tally.kills == times or undisturbed is None:
            break
        by_time = chance.random() < 1 / 2
        after = chance.uniform(0, undisturbed.took * _BEYOND) if by_time else None
        end = do(deed, after=after, at=0 if by_time else 1 + chance.randrange(undisturbed.events))
        tally.landed[name, WHERE[end.where]] += end.killed
        _look(name, end, look)
        if done():
            return
    end = do(deed)
    tally.took[name] = end
    _look(name, end, look)
    if not done():
        message = f"{name} did nothing"
        raise Unsound(message)


def _look(name: str, end: End, look: Look) -> None:
    _settled_down()
    found = look()
    if found:
        message = "\n".join([f"after {name}, {WHERE[end.where]} (event {end.events}):", *found])
        raise Unsound(message)


def _settled_down() -> None:
    """Wait until the server has noticed that its client is gone; SQLite has no server."""
    if connection.vendor != "postgresql":
        return
    deadline = monotonic() + _PATIENCE
    others = (
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with connection.cursor() as cursor:
        while monotonic() < deadline:
            row = cursor.execute(others).fetchone()
            if row == (0,):
                return
            sleep(0.005)
    raise Unsound("the server never noticed that its client was killed")


def _prepared() -> bool:
    return open_run(runs(read.log(ground.CODE).known())) is not None


def _released() -> bool:
    standing = runs(read.log(ground.CODE).known())
    return bool(standing) and standing[-1].state == RELEASED
