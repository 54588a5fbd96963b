"""What settlement pages are asked of: what was issued, what would change now, what waits.

Computed once for each standpoint and kept with it.

Source:
    Rules, section 6; clause 7.2.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.sweeping import HowRead, sweep_of
from virksom.programme.billing import (
    INVOICE,
    RELEASED,
    Billed,
    Books,
    RunStanding,
    Settling,
    due_on,
    last_over,
    made_by_code,
    runs,
    settling,
)
from virksom.programme.billing.disputes import DisputeStanding, disputes, taken_back
from virksom.programme.billing.moved import billed_amount
from virksom.programme.billing.plan import by_person
from virksom.programme.contract import Terms
from virksom.programme.files.code import code_digest
from virksom.programme.kernel import Month, Text, Week
from virksom.programme.record import FrozenLine
from virksom.programme.settlement import NOTHING, WeekReading, month_of, rules_of

NEW, RAISED, LOWERED, GONE = "new", "raised", "lowered", "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A person's week that would be billed otherwise than it stands.

    Args:
        candidate: the person's id.
        week: the week.
        month: the month it is settled in.
        before: what was billed and stands, in kroner excluding VAT.
        after: what is owed now.
        tier: what it would be paid as; "" when nothing is owed.
        why: code of why it is credited; "" when it is not.
        numbers: the invoices on which it stands.
        facts: what the new line or the credit rests on.
        by_code: whether it is the program that reads the week otherwise, and no fact.
        outcome: what the outcome is called; None where the week itself is paid.
    """

    candidate: str
    week: Week
    month: Month
    before: Decimal
    after: Decimal
    tier: str
    why: str
    numbers: tuple[str, ...]
    facts: tuple[str, ...]
    by_code: bool = False
    outcome: Text | None = None

    @property
    def difference(self) -> Decimal:
        """Kroner more; less when negative."""
        return self.after - self.before

    @property
    def kind(self) -> str:
        """``NEW``, ``RAISED``, ``LOWERED`` or ``GONE``."""
        if not self.before:
            return NEW
        if not self.after:
            return GONE
        return RAISED if self.after > self.before else LOWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """A week owed for that cannot be billed yet.

    Args:
        candidate: the person's id.
        week: the week.
        month: the month it is settled in.
        tier: what it is paid as.
        amount: kroner excluding VAT.
        standing: how it is proven, one of ``STANDINGS``; "" where only its month must end.
        day: the first day it can be billed: its wait is over, and so is its month.
        outcome: what the outcome is called; None where the week itself is paid.
    """

    candidate: str
    week: Week
    month: Month
    tier: str
    amount: Decimal
    standing: str
    day: date
    outcome: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """How the programme's money stands, as known.

    Args:
        over: the latest month that is over: what a run would settle.
        frozen: what was issued.
        changes: what a run would change, by candidate and week.
        waiting: what waits, by day, candidate and week.
        runs: every run.
        told: every dispute in force.
        credited: the credit note and its line for each invoice line taken back.
        read: how it was read.
    """

    over: Month
    frozen: Books
    changes: tuple[Change, ...]
    waiting: tuple[Wait, ...]
    runs: tuple[RunStanding, ...]
    told: tuple[DisputeStanding, ...]
    credited: Mapping[tuple[str, int], tuple[str, int]]
    read: HowRead = field(compare=False)

    @property
    def ready(self) -> Month:
        """The latest month in which a week can be settled now; the latest over where none can."""
        return max((one.month for one in self.changes), default=self.over)

    @property
    def billed(self) -> Decimal:
        """Invoices less credit notes."""
        return self.frozen.invoiced - self.frozen.credited

    @property
    def due(self) -> Decimal:
        """What a run would add; less when negative."""
        return sum((one.difference for one in self.changes), NOTHING)

    @property
    def held_back(self) -> Decimal:
        """What waits."""
        return sum((one.amount for one in self.waiting), NOTHING)

    @property
    def owed(self) -> Decimal:
        """What is owed for every week that has ended, as known."""
        return self.billed + self.due + self.held_back


def accounts(seen: Standpoint) -> Accounts:
    """Return how the money stands as known at a standpoint."""
    return seen.keep("accounts", lambda: _accounts(seen))


def settling_of(
    seen: Standpoint, *, month: Month, waits: bool, noted: HowRead | None = None
) -> Settling:
    """Return what a run of a month would issue; of a large programme whoever differs is read.

    Args:
        seen: the standpoint.
        month: weeks of it and of every month before are settled.
        waits: whether weeks whose wait is not over are asked for too.
        noted: where it is written down how it was read; None for nowhere.
    """
    return settling(
        seen.log,
        seen.contract,
        month=month,
        moment=seen.moment,
        code=code_digest(),
        sweep=sweep_of(
            seen.code, seen.log, month=month, moment=seen.moment, waits=waits, noted=noted
        ),
    )


def owed_by_week(seen: Standpoint) -> Iterator[tuple[Week, Decimal]]:
    """Yield weeks and what is owed for them: what stands billed, would change, and waits.

    A week comes once for each of these and each person; the sum of all is ``Accounts.owed``.
    """
    held = accounts(seen)
    for (_, week), lines in held.frozen.standing.items():
        yield week, billed_amount(lines)
    yield from ((one.week, one.difference) for one in held.changes)
    yield from ((one.week, one.amount) for one in held.waiting)


def are_read(seen: Standpoint) -> bool:
    """Say whether the accounts of a standpoint have been asked for before."""
    return seen.has("accounts")


def _accounts(seen: Standpoint) -> Accounts:
    today, noted = Month(seen.known_day.year, seen.known_day.month), HowRead()
    found = settling_of(seen, month=today, waits=True, noted=noted)
    blamed = _made_by_code(seen, code=code_digest())
    changes = tuple(
        replace(one, by_code=(one.candidate, one.week) in blamed) for one in _changes(found, seen)
    )
    early = [one for one in changes if one.month == today]
    return Accounts(
        over=last_over(seen.known_day),
        frozen=found.frozen,
        changes=tuple(one for one in changes if one.month < today),
        waiting=tuple(_waiting(found, seen.terms, early=early)),
        runs=runs(seen.known),
        told=disputes(seen.log, seen.known, frozen=found.frozen),
        credited=taken_back(found.frozen),
        read=noted,
    )


def _made_by_code(seen: Standpoint, *, code: str) -> frozenset[tuple[str, Week]]:
    """Return what code alone reads otherwise; the last run is read again once, not for each fact.

    What it was read from does not change, whatever is told after it.
    """
    released = [run.latest.digest for run in runs(seen.log.known()) if run.state == RELEASED]
    key = (*released[-1:], seen.contract.digest, code)
    found = _blamed.get(seen.code)
    if found is None or found[0] != key:
        found = key, made_by_code(seen.log, seen.contract, code=code)
        _blamed[seen.code] = found
    return found[1]


_blamed: dict[str, tuple[tuple[str, ...], frozenset[tuple[str, Week]]]] = {}
"""What code alone reads otherwise, by programme, with the run, the contract and the code."""


def _changes(found: Settling, seen: Standpoint) -> Iterator[Change]:
    same = {code: person.id for code, person in seen.persons.items() if code != person.id}
    stands = by_outcome(by_person(found.frozen.standing, same))
    new: dict[Key, FrozenLine] = {}
    back: dict[Key, list[FrozenLine]] = {}
    for document in found.plan.documents:
        for line in document.lines:
            code = same.get(line.candidate, line.candidate)
            key = code, Week.parse(line.week), line.outcome or ""
            if document.kind == INVOICE:
                new[key] = line
            else:
                back.setdefault(key, []).append(line)
    for key in sorted({*new, *back}):
        yield _change(
            key,
            new.get(key),
            back=back.get(key, ()),
            held=stands.get(key, ()),
            terms=seen.terms,
        )


Key = tuple[str, Week, str]
"""The person's id, the week and the outcome's code; "" where the week itself is paid."""


def by_outcome(
    stands: Mapping[tuple[str, Week], tuple[Billed, ...]],
) -> Mapping[Key, tuple[Billed, ...]]:
    """Return billed lines by person, week and outcome."""
    found: dict[Key, tuple[Billed, ...]] = {}
    for (code, week), lines in stands.items():
        for one in lines:
            key = code, week, one.line.outcome or ""
            found[key] = (*found.get(key, ()), one)
    return found


def _change(
    key: Key,
    new: FrozenLine | None,
    *,
    back: Sequence[FrozenLine],
    held: Sequence[Billed],
    terms: Terms,
) -> Change:
    """Return what one person's week comes to: raised by a line, or credited and billed anew."""
    candidate, week, outcome = key
    before = sum((one.line.amount for one in held), NOTHING)
    more = new.amount if new else NOTHING
    told = new or back[0]
    return Change(
        candidate=candidate,
        week=week,
        month=month_of(week, rules_of(week, terms)),
        before=before,
        after=more if back else before + more,
        tier=new.tier if new else "",
        why=(back[0].why or "") if back else "",
        numbers=tuple(dict.fromkeys(one.number for one in held)),
        facts=told.facts,
        outcome=terms.called(outcome) if outcome else None,
    )


def _waiting(found: Settling, terms: Terms, *, early: Sequence[Change]) -> Iterator[Wait]:
    """Yield what waits, by day: for the end of its wait, or of its month."""
    late = [_wait(one, terms) for one in found.waiting]
    soon = [_until_month_ends(one) for one in early]
    yield from sorted([*late, *soon], key=lambda one: (one.day, one.candidate, one.week))


def _wait(reading: WeekReading, terms: Terms) -> Wait:
    month = month_of(reading.week, rules_of(reading.week, terms))
    return Wait(
        candidate=reading.candidate,
        week=reading.week,
        month=month,
        tier=(reading.tier or reading.state).code,
        amount=reading.amount,
        standing=reading.standing,
        day=max(due_on(reading, terms), month.until),
        outcome=terms.called(reading.outcome) if reading.outcome else None,
    )


def _until_month_ends(change: Change) -> Wait:
    return Wait(
        candidate=change.candidate,
        week=change.week,
        month=change.month,
        tier=change.tier,
        amount=change.difference,
        standing="",
        day=change.month.until,
        outcome=change.outcome,
    )
