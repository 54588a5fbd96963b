"""What is told of an investment: everything to the parties, and what hides the few to strangers.

Source:
    Rules, section 7: the external edition tells issued quarter-ends only, hides counts 1 to 4 and
    what would tell them, and two of them, subtracted, reveal none.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType

from virksom.programme.billing import books
from virksom.programme.contract import Contract
from virksom.programme.ledger.behind import (
    EARNED,
    EXPECTED,
    SUPPORTED,
    Behind,
    as_told,
    behind,
    whose_weeks,
)
from virksom.programme.ledger.discreet import gathered
from virksom.programme.ledger.edition import Told, told_whole
from virksom.programme.ledger.frozen import Frozen, frozen_quarters
from virksom.programme.ledger.investment import (
    Earnings,
    Investment,
    bills_of,
    booked_by,
    investment,
    rates_of,
)
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.ledger.returns import CashFlow, returns, returns_of
from virksom.programme.record import Log
from virksom.programme.status import AsKnown, QuarterEnd
from virksom.programme.status.external import issued_quarters

_NONE_FROZEN: Mapping[date, Frozen] = MappingProxyType({})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldQuarter:
    """Both editions of a quarter-end.

    Args:
        at: the quarter-end.
        whole: what the parties are told.
        external: what strangers are told.
    """

    at: QuarterEnd
    whole: Told
    external: Told


def quarter_investment(log: Log, contract: Contract, *, at: QuarterEnd) -> Investment:
    """Return what an investment had come to on a quarter-end, as known when it is told of.

    Source:
        Rules, section 7.
    """
    seen = AsKnown(log=log, contract=contract, on=at.on, moment=at.known)
    return investment(seen, moment=at.known)


def nothing_new(log: Log, contract: Contract, *, before: QuarterEnd, at: QuarterEnd) -> bool:
    """Say whether an investment stands on a quarter-end as it stood on the one before it.

    So it does where nothing became known or was agreed since, nothing known is of a later day than
    the earlier quarter-end, and no week after that can be paid for.

    Source:
        Rules, sections 2 and 7; clause 4.4.

    Args:
        log: every fact.
        contract: the contract.
        before: the earlier quarter-end.
        at: the later.

    Raises:
        TermMissing: the contract has no terms in force on the earlier quarter-end.
    """
    terms, later = contract.terms.known(before.known), contract.terms.known(at.known)
    until = terms.on(before.on).span("payment_window").until
    if until is None or until > before.on + _DAY or later != terms:
        return False
    days = [fact.since for fact in log.facts if fact.known_at <= at.known]
    news = any(before.known < fact.known_at <= at.known for fact in log.facts)
    alike = terms.on(before.on).since == terms.on(at.on).since
    return alike and not news and max(days, default=before.on) <= before.on


def told_quarters(
    contract: Contract,
    *,
    moment: datetime,
    read: Callable[[QuarterEnd], Investment],
    frozen: Mapping[date, Frozen] = _NONE_FROZEN,
) -> tuple[ToldQuarter, ...]:
    """Return both editions of each quarter-end issued by a moment, the oldest first.

    What a statement told stands as it was told. The other quarter-ends are reckoned, and tell
    nothing that would reveal few beside what the others told.

    Source:
        Rules, section 7.

    Args:
        contract: the contract.
        moment: the moment it is; empty before the first quarter is issued.
        read: gives what the investment had come to on a quarter-end.
        frozen: what was told by statements, by quarter-end; empty where none keeps its figures.
    """
    seen = [(at, read(at)) for at in issued_quarters(contract, moment=moment)]
    held = {at.on: frozen.get(at.on, Frozen()) for at, _ in seen}
    stands = {at.on: _stands(found, told) for at, found in seen if (told := held[at.on].external)}
    before: list[Behind] = list(stands.values())
    found_quarters = []
    for at, found in seen:
        told = held[at.on].external
        if told is None:
            now = behind(found, before)
            before.append(now)
            told = _external(found, now)
        whole = held[at.on].whole or told_whole(found)
        found_quarters.append(ToldQuarter(at=at, whole=whole, external=told))
    return tuple(found_quarters)


def told_flows(
    log: Log, contract: Contract, *, at: QuarterEnd, moment: datetime
) -> tuple[CashFlow, ...]:
    """Return the investor's money on a quarter-end as strangers are told of it, ascending.

    The same as ``told_quarters`` tells of it; nobody's weeks are read for it.

    Source:
        Rules, section 7.

    Args:
        log: every fact, or those that tell of money and of what statements told.
        contract: the contract.
        at: the quarter-end.
        moment: the moment it is; what a statement told by then stands as it was told.
    """
    held = frozen_quarters(log, moment=moment).get(at.on, Frozen()).external
    if held is not None:
        return held.returns.flows
    booked = booked_by(log, contract.terms, on=at.on, moment=at.known)
    bills = bills_of(books(log.known(at.known)).by(at.on), contract.terms)
    return gathered(returns(booked).flows, rates_of(bills))


def _stands(found: Investment, told: Told) -> Behind:
    """Return what stands behind an edition that was told, as far as it is read so today."""
    read = {
        EARNED: (told.earned, _counted(found.earned)),
        EXPECTED: (told.expected, _counted(found.expected)),
        SUPPORTED: (told.supported, len(found.supported)),
    }
    said = {figure: pair for figure, pair in read.items() if pair[0] is not None}
    today = whose_weeks(found, said)
    of_others = any(today.get(figure, whose) != whose for figure, whose in told.whose.items())
    lost = of_others or any(then != now for then, now in said.values())
    return as_told(found, frozenset(said), lost=lost, paid=told.paid)


def _external(found: Investment, now: Behind) -> Told:
    read = returns_of(gathered(found.returns.flows, found.rates))
    return Told(
        on=found.on,
        external=True,
        returns=read,
        rate=internal_rate(read.flows),
        earned=_counted(found.earned) if EARNED in now.told else None,
        expected=_counted(found.expected) if EXPECTED in now.told else None,
        paid=now.paid,
        supported=len(found.supported) if SUPPORTED in now.told else None,
        saved=found.saved if SUPPORTED in now.told else None,
        bearer=found.bearer,
        whose=whose_weeks(found, now.told),
    )


def _counted(found: Earnings) -> tuple[int, Decimal]:
    return found.count, found.amount
