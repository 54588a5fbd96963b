"""The journal: every entry that follows from what was issued and what moved, in their order.

Source:
    Rules, section 6; clause 1.1. A month that was closed takes no further entry: what becomes
    known of it later is booked in the first month that is open.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from virksom.programme.billing import INVOICE, Bill
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month
from virksom.programme.ledger.accounts import Account, Leg
from virksom.programme.ledger.deductions import deducted
from virksom.programme.ledger.documents import written
from virksom.programme.ledger.entries import (
    Entry,
    advanced,
    billed,
    ore,
    paid,
    spent,
    takes_off,
    turned,
)
from virksom.programme.record import ClosedMonth, Deduction, Fact, Issued, Log, Movement

_OUTCOME = frozenset({"outcome", "outcome_back"})


@dataclass(frozen=True)
class Journal:
    """Every entry as known, in the order they were booked.

    Args:
        entries: the entries; in months that never decrease for what was closed.
        closed: the last month that is closed; None while none is.
    """

    entries: tuple[Entry, ...]
    closed: Month | None

    def through(self, month: Month) -> tuple[Entry, ...]:
        """Return the entries booked in ``month`` or before."""
        return tuple(entry for entry in self.entries if entry.month <= month)

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The months with entries, ascending."""
        return tuple(sorted({entry.month for entry in self.entries}))


def balances(entries: Iterable[Entry]) -> Mapping[Account, int]:
    """Return øre by account; they sum to nought. Accounts without any entry are not there."""
    found: dict[Account, int] = {}
    for entry in entries:
        for leg in entry.legs:
            found[leg.account] = found.get(leg.account, 0) + leg.ore
    return found


def journal(log: Log, terms: Terms, *, moment: datetime | None = None) -> Journal:
    """Return the journal as known at ``moment``.

    A fact that is taken back or replaced keeps its entry; a reversal follows, booked in the
    first open month. So what a closed month holds never changes.

    Source:
        Rules, section 6; the switch ``payee``.

    Args:
        log: every fact.
        terms: all terms; each document is read by those known when it was issued.
        moment: what is known up to and including; None means the whole log.
    """
    facts = [fact for fact in log.facts if moment is None or fact.known_at <= moment]
    booking = _Booking(terms, {fact.id: read for fact, read in written(facts, terms)})
    for fact in facts:
        booking.take(fact)
    return Journal(tuple(booking.entries), booking.closed)


@dataclass
class _Booking:
    """The books while the facts are read in their order."""

    terms: Terms
    written: Mapping[str, Bill]
    entries: list[Entry] = field(default_factory=list)
    closed: Month | None = None
    by_fact: dict[str, Entry] = field(default_factory=dict)

    def take(self, fact: Fact) -> None:
        """Book what a fact tells, and take back what it replaces."""
        before = self.by_fact.pop(fact.replaces, None) if fact.replaces else None
        if before is not None:
            self._add(before.day, "reversal", legs=turned(before.legs), fact=fact, of=before)
        says = fact.value
        if isinstance(says, ClosedMonth):
            month = Month.parse(says.month)
            self.closed = month if self.closed is None else max(month, self.closed)
        elif fact.id in self.written:
            read = self.written[fact.id]
            self.by_fact[fact.id] = self._add(fact.since, read.kind, legs=_billed(read), fact=fact)
        elif isinstance(says, Movement):
            legs = _moved(says, to_investor=self._to_investor(fact, says))
            self.by_fact[fact.id] = self._add(fact.since, says.what, legs=legs, fact=fact)
        elif isinstance(says, Deduction) and (taken := deducted(fact, self.terms)):
            legs = billed(net=-taken.net, vat=-taken.vat)
            self.by_fact[fact.id] = self._add(fact.since, "deduction", legs=legs, fact=fact)

    def _add(
        self, day: date, what: str, *, legs: tuple[Leg, ...], fact: Fact, of: Entry | None = None
    ) -> Entry:
        document = fact.subject if isinstance(fact.value, Issued | Deduction) else ""
        entry = Entry(
            day=day,
            month=self._open(of.month if of else Month(day.year, day.month)),
            what=what,
            legs=legs,
            fact=fact.id,
            document=of.document if of else document,
        )
        self.entries.append(entry)
        return entry

    def _open(self, month: Month) -> Month:
        """Return the month, or the first after the closed ones when it is closed."""
        return month if self.closed is None else max(month, self.closed.following)

    def _to_investor(self, fact: Fact, says: Movement) -> bool:
        """Say whether a payment goes on to the investor; before the first day, as on it."""
        if says.what not in _OUTCOME:
            return False
        known = self.terms.known(fact.known_at)
        terms = known if known.names else self.terms
        rules = terms.on(max(fact.since, terms.begins()))
        return rules.choice("payee") == "investor"


def _billed(read: Bill) -> tuple[Leg, ...]:
    sign = 1 if read.kind == INVOICE else -1
    return billed(net=sign * ore(read.net), vat=sign * ore(read.vat))


def _moved(says: Movement, *, to_investor: bool) -> tuple[Leg, ...]:
    whole = ore(says.amount)
    if says.what in _OUTCOME:
        sign = 1 if says.what == "outcome" else -1
        placed = ore_placed(says)
        return paid(placed=sign * placed, unplaced=sign * (whole - placed), to_investor=to_investor)
    if says.what in {"cost", "cost_back"}:
        return spent(whole if says.what == "cost" else -whole)
    return advanced(whole if says.what == "drawdown" else -whole)


def ore_placed(says: Movement) -> int:
    """Return the øre of a payment that pay something: invoices less credit notes that it nets."""
    parts = says.matched or ()
    return sum(ore(part.amount) * (-1 if takes_off(part.document) else 1) for part in parts)
