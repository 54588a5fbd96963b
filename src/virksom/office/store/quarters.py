"""The quarter-ends that are told of, in both editions; what each had come to is read once.

What became known after a quarter-end was issued never changes it, so it is kept in the process.

Source:
    Rules, section 7.
"""

from collections import OrderedDict
from datetime import datetime
from threading import Lock

from virksom.programme.contract import Contract
from virksom.programme.ledger import Investment, ToldQuarter, quarter_investment, told_quarters
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

    def read(at: QuarterEnd) -> Investment:
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

    return told_quarters(contract, moment=moment, read=read)
