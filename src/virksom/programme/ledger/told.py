"""What is told of an investment: everything to the parties, and what hides the few to strangers.

Source:
    Rules, section 7: the external edition tells issued quarter-ends only, hides counts 1 to 4 and
    what would tell them, and two of them, subtracted, reveal none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from virksom.programme.contract import Contract
from virksom.programme.ledger.discreet import ByTier, gathered, may_tell, tells_few
from virksom.programme.ledger.investment import CREDITED, Earnings, Investment, investment
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.ledger.returns import Returns, returns_of
from virksom.programme.record import Log
from virksom.programme.status import AsKnown, QuarterEnd
from virksom.programme.status.external import issued_quarters

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An investment as an edition tells of it; None stands for what is hidden.

    Args:
        on: the day.
        external: whether it is the edition for strangers.
        returns: what the investor put in and got back; gathered in the external edition.
        rate: the yearly internal rate of return of those flows; None while it cannot be reckoned.
        earned: weeks billed by the day, and their kroner.
        expected: weeks owed for and not billed by the day, and their kroner.
        paid: øre the municipality has paid.
        supported: weeks in self-support.
        saved: kroner in benefit for them; None too when no term says.
        bearer: who bears what never comes back: ``investor`` or ``provider``.
    """

    on: date
    external: bool
    returns: Returns
    rate: Decimal | None
    earned: tuple[int, Decimal] | None
    expected: tuple[int, Decimal] | None
    paid: int | None
    supported: int | None
    saved: Decimal | None
    bearer: str

    @property
    def hides(self) -> bool:
        """Whether something is hidden."""
        return None in {self.earned, self.expected, self.paid, self.supported}


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


def told_whole(found: Investment) -> Told:
    """Return everything, as the parties are told.

    Source:
        Rules, section 7.
    """
    return Told(
        on=found.on,
        external=False,
        returns=found.returns,
        rate=found.rate,
        earned=(found.earned.count, found.earned.amount),
        expected=(found.expected.count, found.expected.amount),
        paid=found.paid,
        supported=len(found.supported),
        saved=found.saved,
        bearer=found.bearer,
    )


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
    contract: Contract, *, moment: datetime, read: Callable[[QuarterEnd], Investment]
) -> tuple[ToldQuarter, ...]:
    """Return both editions of each quarter-end issued by a moment, the oldest first.

    Source:
        Rules, section 7.

    Args:
        contract: the contract.
        moment: the moment it is; empty before the first quarter is issued.
        read: gives what the investment had come to on a quarter-end.
    """
    found: list[ToldQuarter] = []
    before: list[_Behind] = []
    for at in issued_quarters(contract, moment=moment):
        whole = read(at)
        behind, told = _external(whole, before)
        before.append(behind)
        found.append(ToldQuarter(at=at, whole=told_whole(whole), external=told))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Behind:
    """What stands behind an edition, where it was told; None where it was hidden."""

    earned: ByTier | None
    expected: ByTier | None
    supported: ByTier | None
    paid: int | None
    left: int

    @property
    def coming(self) -> ByTier | None:
        """What is earned once all that was expected has been billed; None where not both were told.

        What is earned then, less this, is what nobody expected.
        """
        if self.earned is None or self.expected is None:
            return None
        credited = self.expected.get(CREDITED, frozenset())
        return {
            tier: (self.earned.get(tier, frozenset()) | self.expected.get(tier, frozenset()))
            - credited
            for tier in {*self.earned, *self.expected} - {CREDITED}
        }


def _external(found: Investment, before: Sequence[_Behind]) -> tuple[_Behind, Told]:
    told_before = [side for one in before for side in (one.earned, one.coming)]
    earned = _if(found.earned.weeks, told_before)
    behind = _Behind(
        earned=earned,
        expected=_if(found.expected.weeks, [one.expected for one in before]),
        supported=_if(_beside(found), [one.supported for one in before]),
        paid=None if earned is None else _paid(found, before),
        left=found.billed - found.paid,
    )
    read = returns_of(gathered(found.returns.flows, found.rates))
    told = Told(
        on=found.on,
        external=True,
        returns=read,
        rate=internal_rate(read.flows),
        earned=_counted(found.earned, behind.earned),
        expected=_counted(found.expected, behind.expected),
        paid=behind.paid,
        supported=None if behind.supported is None else len(found.supported),
        saved=None if behind.supported is None else found.saved,
        bearer=found.bearer,
    )
    return behind, told


def _if(now: ByTier, earlier: Sequence[ByTier | None]) -> ByTier | None:
    return now if may_tell(now, [one for one in earlier if one is not None]) else None


def _beside(found: Investment) -> ByTier:
    """Return the weeks in self-support, and those that a count less another count tells of.

    Where both weeks in self-support and weeks earned are told, the one less the other gives those
    that are not billed, though they are hidden themselves.
    """
    earned = frozenset[tuple[str, str]]().union(*found.earned.weeks.values())
    expected = frozenset[tuple[str, str]]().union(
        *(of for tier, of in found.expected.weeks.items() if tier != CREDITED)
    )
    whole = found.supported
    return {
        "": whole,
        "not billed": whole - earned,
        "not expected": whole - expected,
        "unpaid": whole - earned - expected,
        "billed beyond": earned - whole,
    }


def _paid(found: Investment, before: Sequence[_Behind]) -> int | None:
    """Return what was paid, where neither it nor what is left to pay is that of few weeks.

    Nor may what came to either of them since an edition that told it. It pays weeks that are
    earned, and is told with them or not at all: so what is left to pay is told too.
    """
    earlier = ((0, 0), *((one.paid, one.left) for one in before if one.paid is not None))
    left = found.billed - found.paid
    for paid, owed in earlier:
        if tells_few(found.paid - paid, found.rates) or tells_few(left - owed, found.rates):
            return None
    return found.paid


def _counted(found: Earnings, behind: ByTier | None) -> tuple[int, Decimal] | None:
    return None if behind is None else (found.count, found.amount)
