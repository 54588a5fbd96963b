"""Whoever a settlement of a very large programme has to read: everybody else is owed as billed.

What stands billed is kept in columns between settlements; it is made again when it is gone.

Source:
    Rules, section 6; invariants 1 and 4.
"""

import logging
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from virksom.office.store.which_database import which_database
from virksom.programme.billing import MANY_FACTS, books
from virksom.programme.billing.due import Sweep, Swept
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Text, day_in_copenhagen
from virksom.programme.record import Known, Log

if TYPE_CHECKING:
    from virksom.programme.billing.billed_columns import BilledColumns
    from virksom.programme.billing.swept import Ground

_log = logging.getLogger("virksom.sweeping")
_kept: dict[tuple[str, str], "BilledColumns"] = {}
_lock = Lock()


@dataclass(slots=True, kw_only=True)
class HowRead:
    """How a settlement of a large programme was read, written down when it is.

    Args:
        swept: whether everybody was looked through in numbers.
        codes: of those who were then read one by one; of a person at least one.
        why: why everybody was read one by one; None where numbers said who differs.
    """

    swept: bool = False
    codes: frozenset[str] = frozenset()
    why: Text | None = None


def sweep_of(
    programme: str,
    log: Log,
    *,
    month: Month,
    moment: datetime,
    waits: bool,
    noted: HowRead | None = None,
) -> Sweep | None:
    """Return what tells whoever a settlement has to read; None where the programme is not large.

    Args:
        programme: its code.
        log: every fact.
        month: weeks of it and of every month before are settled.
        moment: the waits are those of its day.
        waits: whether weeks whose wait is not over are asked for too.
        noted: where it is written down how it was read; None for nowhere.
    """
    if len(log.facts) < MANY_FACTS:
        return None
    return _Asked(
        programme=programme,
        log=log,
        month=month,
        moment=moment,
        waits=waits,
        noted=noted or HowRead(),
    )


def forget(programme: str) -> None:
    """Let go of what is kept of a programme."""
    with _lock:
        _kept.pop(_key(programme), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What a settlement is asked, for the arguments of ``sweep_of``."""

    programme: str
    log: Log
    month: Month
    moment: datetime
    waits: bool
    noted: HowRead = field(default_factory=HowRead)

    def __call__(self, known: Known, terms: Terms) -> Swept | None:
        """Return whoever differs; None, so that all are read, where numbers cannot say it."""
        from virksom.programme.billing.swept import who_differs  # noqa: PLC0415  # numba
        from virksom.programme.columns.parameters import NotExpressed  # noqa: PLC0415  # the same

        try:
            ground = self._ground(known)
            if ground is None:
                self.noted.why = _BEHIND
                return None
            found = who_differs(known, terms, ground=ground, waits=self.waits, tell=self._alone)
        except NotExpressed as why:
            _log.warning("a settlement of %s reads everybody: %s", self.programme, why.text.en)
            self.noted.why = why.text
            return None
        self.noted.swept, self.noted.codes = True, frozenset(found)
        return found

    def _alone(self, codes: list[str]) -> None:
        from virksom.programme.columns.crowded import told_alone  # noqa: PLC0415  # numba

        _log.warning("a settlement of %s: %s", self.programme, told_alone(codes).en)

    def _ground(self, known: Known) -> "Ground | None":
        """Return what is read from; None where the columns are not those of the log."""
        from virksom.office.store.snapshots import columns_of  # noqa: PLC0415  # numba
        from virksom.programme.billing.swept import Ground  # noqa: PLC0415  # the same

        facts = columns_of(self.programme, log=self.log)
        if (facts.position, facts.head) != (len(self.log.facts), self.log.head):
            return None
        billed, day = _billed(self.programme, known), day_in_copenhagen(self.moment)
        return Ground(facts=facts, billed=billed, month=self.month, day=day)


_BEHIND = Text(
    "Der kom noget nyt til, mens de blev læst.", "Something came in while they were being read."
)


def _billed(programme: str, known: Known) -> "BilledColumns":
    """Return what stands billed as known, read on from what is kept."""
    from virksom.programme.billing.billed_columns import (  # noqa: PLC0415  # numba
        nothing_billed,
        with_books,
    )

    key = _key(programme)
    with _lock:
        kept = _kept.get(key) or nothing_billed()
    found = with_books(kept, books(known))
    with _lock:
        _kept[key] = found
    return found


def _key(programme: str) -> tuple[str, str]:
    return which_database(), programme
