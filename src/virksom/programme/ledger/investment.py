"""What an investment has come to by a day: money, weeks, and what the municipality saved.

Source:
    Part F of the domain page; clauses 1.1 and 4.5. The municipality's saved benefit is a
    comparison by a dated term, and says nothing of what would have happened otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from virksom.programme.billing import INVOICE, Bill, Books, Scope, Settling, settle_known
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week, day_in_copenhagen
from virksom.programme.ledger.accounts import PAYER, Account
from virksom.programme.ledger.discreet import ByTier, PersonWeeks
from virksom.programme.ledger.documents import written
from virksom.programme.ledger.entries import Entry, ore
from virksom.programme.ledger.journal import journal
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.ledger.returns import Returns, returns
from virksom.programme.record import Log
from virksom.programme.settlement import (
    NOTHING,
    last_ended,
    rules_of,
    supported_weeks,
    window_ground,
)
from virksom.programme.status import AsKnown

BENEFIT = "comparison_benefit"
CREDITED = "credited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Earnings:
    """Weeks and what they come to.

    Args:
        weeks: the weeks, by what they are paid as; those to be credited under ``CREDITED``.
        amount: kroner excluding VAT; below nothing where more is to be credited than billed.
    """

    weeks: ByTier
    amount: Decimal

    @property
    def count(self) -> int:
        """How many weeks are paid for."""
        return sum(len(of) for tier, of in self.weeks.items() if tier != CREDITED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment:
    """What an investment has come to by a day, in full.

    Args:
        on: the day; later money, later documents and weeks that end later are left out.
        returns: what the investor put in and got back.
        earned: weeks that were billed by the day and stood then.
        expected: weeks that are owed for, as known, and were not billed by the day.
        paid: øre the municipality has paid, less what it got back.
        billed: øre, with VAT, that invoices less credit notes ask for.
        supported: weeks in full or partial self-support inside the payment window, paid for or
            not.
        saved: what those weeks would have cost in benefit; None when no term says.
        rates: what one week may come to in øre, with VAT and without.
        bearer: who bears what never comes back: ``investor`` or ``provider``.
    """

    on: date
    returns: Returns
    earned: Earnings
    expected: Earnings
    paid: int
    billed: int
    supported: PersonWeeks
    saved: Decimal | None
    rates: frozenset[int]
    bearer: str

    @property
    def rate(self) -> Decimal | None:
        """The yearly internal rate of return; None while it cannot be reckoned."""
        return internal_rate(self.returns.flows)


def investment(at: AsKnown, *, moment: datetime) -> Investment:
    """Return what the investment has come to by ``at.on``, as known at a moment.

    Source:
        Part F of the domain page; clauses 1.1, 4.4, 4.5, 4.6 and 7.4; the switch
        ``deficit_bearer``.

    Args:
        at: the programme, as known at the same moment.
        moment: with an offset.

    Raises:
        TermMissing: the contract was not agreed at the moment.
    """
    entries = booked_by(at.log, at.contract.terms, on=at.on, moment=moment)
    found = _settling(at, moment=moment)
    same = {code: person.id for person in at.people for code in person.ids}
    read = _Read(found, same, at.on)
    supported, earned = _supported(at), read.earned()
    bills = bills_of(found.frozen, at.contract.terms)
    return Investment(
        on=at.on,
        returns=returns(entries),
        earned=earned,
        expected=read.expected(),
        paid=paid_by_payer(entries),
        billed=sum(ore(one.total) * (1 if one.kind == INVOICE else -1) for one in bills),
        supported=frozenset((person, str(week)) for person, week in supported),
        saved=saved_benefit((week for _, week in supported), at.terms),
        rates=rates_of(bills),
        bearer=at.terms.on(max(at.on, at.terms.begins())).choice("deficit_bearer"),
    )


def booked_by(log: Log, terms: Terms, *, on: date, moment: datetime) -> tuple[Entry, ...]:
    """Return what was booked by a day, as known at a moment.

    Args:
        log: every fact, or those that tell of money.
        terms: all terms.
        on: the day; what moved later is left out.
        moment: what is known up to and including.
    """
    books = journal(log, terms, moment=moment)
    return tuple(entry for entry in books.entries if entry.day <= on)


def bills_of(stands: Books, terms: Terms) -> tuple[Bill, ...]:
    """Return the invoices and credit notes that stand, as they were written.

    Args:
        stands: what was issued.
        terms: all terms; each is read by those known when it was issued.
    """
    issued = (one.fact for one in stands.documents.values())
    return tuple(read for _, read in written(issued, terms))


def _settling(at: AsKnown, *, moment: datetime) -> Settling:
    """Return what was billed by the day, and what would be for the weeks before it."""
    day = min(at.on, day_in_copenhagen(moment))
    known, terms = at.log.known(moment), at.contract.terms.known(moment)
    month, scope = Month(day.year, day.month), Scope(issued_by=at.on)
    return settle_known(known, terms, month=month, moment=moment, scope=scope)


def paid_by_payer(entries: Iterable[Entry]) -> int:
    """Return the øre the municipality has paid, less what it got back.

    Source:
        Clause 1.1.
    """
    bank = Account(PAYER, "bank")
    return -sum(leg.ore for entry in entries for leg in entry.legs if leg.account == bank)


def saved_benefit(weeks: Iterable[Week], terms: Terms) -> Decimal | None:
    """Return what weeks in self-support would have cost in benefit, in kroner.

    A comparison: each week at the term in force on its Monday. Nought for no weeks; None when
    the contract has no such term.

    Source:
        Clause 4.5.

    Raises:
        TermMissing: the term has no value in a week.
    """
    if BENEFIT not in terms.names:
        return None
    begins = terms.begins()
    return sum((terms.on(max(week.monday, begins)).amount(BENEFIT) for week in weeks), NOTHING)


def _supported(at: AsKnown) -> tuple[tuple[str, Week], ...]:
    """Return the weeks in self-support inside the payment window, by person."""
    through = last_ended(at.on)
    return tuple(
        (person.id, week)
        for person in at.people
        for week in supported_weeks(person, at.terms, through=through)
        if window_ground(week, rules_of(week, at.terms)) is None
    )


def rates_of(bills: Iterable[Bill]) -> frozenset[int]:
    """Return what one week came to on any document, in øre: without VAT, and with it.

    VAT is rounded half up, as on a document of that week alone. Empty where nothing was billed.

    Source:
        Rules, section 7; clause 7.3.
    """
    prices = {(line.amount, one.vat_rate) for one in bills for line in one.annex}
    whole = {ore(net) * (100 + vat) / 100 for net, vat in prices}
    gross = {int(one.to_integral_value(ROUND_HALF_UP)) for one in whole}
    return frozenset({ore(net) for net, _ in prices} | gross)


@dataclass(frozen=True, slots=True)
class _Line:
    person: str
    week: Week
    tier: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class _Read:
    """What is billed and what would be, read for whole persons and up to a day."""

    found: Settling
    same: dict[str, str]
    on: date

    def earned(self) -> Earnings:
        return self._sum(
            _Line(self._person(code), week, one.line.tier, one.line.amount)
            for (code, week), billed in self.found.frozen.standing.items()
            for one in billed
        )

    def expected(self) -> Earnings:
        return self._sum((*self._planned(), *self._waiting()))

    def _planned(self) -> Iterator[_Line]:
        for document in self.found.plan.documents:
            bill = document.kind == INVOICE
            for line in document.lines:
                yield _Line(
                    self._person(line.candidate),
                    Week.parse(line.week),
                    line.tier if bill else CREDITED,
                    line.amount if bill else -line.amount,
                )

    def _waiting(self) -> Iterator[_Line]:
        for one in self.found.waiting:
            tier = (one.tier or one.state).code
            yield _Line(one.candidate, one.week, tier, one.amount)

    def _sum(self, lines: Iterable[_Line]) -> Earnings:
        weeks: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        amount = NOTHING
        for line in lines:
            if line.week.sunday <= self.on:
                weeks[line.tier].add((line.person, str(line.week)))
                amount += line.amount
        return Earnings(weeks={tier: frozenset(of) for tier, of in weeks.items()}, amount=amount)

    def _person(self, code: str) -> str:
        return self.same.get(code, code)
