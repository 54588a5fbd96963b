"""The quarter-ends that are told of, in both editions; what each had come to is read once.

What became known after a quarter-end was issued never changes it, so it is kept in the process. A
quarter after the last in which anything could happen is not read anew: it is the one before it.
What a statement told is read from the fact of its issue.

Source:
    Rules, section 7.
"""

from collections import OrderedDict
from dataclasses import replace
from datetime import datetime
from threading import Lock

from virksom.programme.contract import Contract
from virksom.programme.ledger import (
    Investment,
    ToldQuarter,
    frozen_quarters,
    nothing_new,
    quarter_investment,
    told_quarters,
)
from virksom.programme.record import Log
from virksom.programme.status import QuarterEnd

_MOST = 256
_read: OrderedDict[tuple[object, ...], Investment] = OrderedDict()
_lock = Lock()


def quarters(
    programme: str, log: Log, *, contract: Contract, moment: datetime
) -> tuple[ToldQuarter, ...]:
    """Return both editions of each quarter-end issued by a moment, the oldest first.

    Args:
        programme: its code.
        log: every fact.
        contract: the contract.
        moment: the moment it is.
    """
    before: list[tuple[QuarterEnd, Investment]] = []

    def read(at: QuarterEnd) -> Investment:
        still = before and nothing_new(log, contract, before=before[0][0], at=at)
        found = (
            replace(before[0][1], on=at.on)
            if still
            else _kept(programme, log, contract=contract, at=at)
        )
        before[:] = [(at, found)]
        return found

    frozen = frozen_quarters(log, moment=moment)
    return told_quarters(contract, moment=moment, read=read, frozen=frozen)


def _kept(programme: str, log: Log, *, contract: Contract, at: QuarterEnd) -> Investment:
    """Return what an investment had come to, read once in a process."""
    known = [fact.id for fact in log.facts if fact.known_at <= at.known]
    key = (programme, contract.digest, at, len(known), *known[-1:])
    with _lock:
        if key in _read:
            return _read[key]
    found = quarter_investment(log, contract, at=at)
    with _lock:
        _read[key] = found
        while len(_read) > _MOST:
            _read.popitem(last=False)
    return found
