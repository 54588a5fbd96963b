"""Which weeks a run takes: those of the month or before, whose wait is over.

Source:
    Clause 7.2; rules, section 4 (a week belongs to a month).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from virksom.programme.billing.books import Billed, Books, Held, books
from virksom.programme.billing.moved import Moved, billed_amount
from virksom.programme.billing.outcome_due import outcomes_moved
from virksom.programme.billing.plan import Plan, plan_of
from virksom.programme.billing.since import Touched, touched
from virksom.programme.billing.waits import due_on
from virksom.programme.contract import Contract, Terms
from virksom.programme.kernel import Month, Span, Week, day_in_copenhagen
from virksom.programme.record import Known, Log
from virksom.programme.settlement import (
    Begun,
    WeekReading,
    last_ended,
    month_of,
    owed_stretches,
    read_weeks,
    rules_of,
)
from virksom.programme.status import Person, people

Progress = Callable[[tuple[Person, ...]], Iterable[Person]]
"""What goes through persons one at a time, and may tell how far it has come."""

Swept = Mapping[str, Begun | None]
"""Codes of whoever a settlement has to read, each with where it is read on from; None from the
first week."""

Sweep = Callable[[Known, Terms], Swept | None]
"""Tells whoever a settlement has to read; None when everybody is."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """A month read for a run.

    Args:
        month: the last month settled.
        moment: what was known.
        known: the facts in force at that moment.
        frozen: what was issued by then.
        plan: what the run would issue.
        waiting: weeks owed for, of the month or before, whose wait is not over; not billed yet.
    """

    month: Month
    moment: datetime
    known: Known
    frozen: Books
    plan: Plan
    waiting: tuple[WeekReading, ...]


def settling(
    log: Log,
    contract: Contract,
    *,
    month: Month,
    moment: datetime,
    code: str = "",
    sweep: Sweep | None = None,
) -> Settling:
    """Return what a run of ``month`` would issue, as known at ``moment``.

    Source:
        Rules, section 6; clause 7.2.

    Args:
        log: every fact.
        contract: the contract; what was agreed later than ``moment`` is hidden.
        month: weeks of it and of every month before are settled.
        moment: with an offset.
        code: digest of the code that reads; where it read the last run too, the evidence of what
            stands billed is read again only of those something was told of since.
        sweep: tells whoever has to be read, as ``who_differs`` does; None reads everyone.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    known = log.known(moment)
    terms = contract.terms.known(moment)
    scope = scope_of(log, contract, known=known, code=code, sweep=sweep)
    return settle_known(known, terms, month=month, moment=moment, scope=scope)


MANY_FACTS = 40_000
"""Facts in a log from which a sweep costs less than it saves: about 2,000 candidates with what
registers say of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whom a settlement reads, and how.

    Args:
        only: codes of candidates: nobody else is read, and no line of others is planned; None
            reads everyone.
        touched: codes of candidates something was told of since the last run, with the days; the
            evidence of what stands billed for other days and others is not read again. None reads
            all of it.
        swept: by person's id where to read on from; all before is owed for as it was billed.
        progress: gives back the persons it is given, and may tell how far it has come.
        issued_by: documents of later days have not billed anything yet; what they and disputes of
            them tell of persons is read all the same.
    """

    only: AbstractSet[str] | None = None
    touched: Touched | None = None
    swept: Swept = field(default_factory=dict)
    progress: Progress = tuple
    issued_by: date = date.max


EVERYONE = Scope()
"""Everybody, read whole."""


def scope_of(
    log: Log, contract: Contract, *, known: Known, code: str, sweep: Sweep | None = None
) -> Scope:
    """Return whom a settlement reads, and what of them it does not read again.

    Source:
        Rules, section 6.

    Args:
        log: every fact.
        contract: the contract; what was agreed after the moment of ``known`` is hidden.
        known: the facts in force.
        code: digest of the code that reads; "" reads all evidence again.
        sweep: tells whoever has to be read; None reads everyone.
    """
    told = touched(log, contract, known=known, code=code)
    swept = None if sweep is None else sweep(known, contract.terms.known(known.moment))
    only = None if swept is None else swept.keys()
    return Scope(only=only, touched=told, swept=swept or {})


def settle_known(
    known: Known, terms: Terms, *, month: Month, moment: datetime, scope: Scope = EVERYONE
) -> Settling:
    """Return what a run would issue, given facts and terms as known.

    Args:
        known: the facts in force.
        terms: the terms as known.
        month: weeks of it and of every month before are settled.
        moment: the waits are those of its day.
        scope: whom to read, and how.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    everyone, frozen = people(known, only=scope.only), books(known).by(scope.issued_by)
    day = day_in_copenhagen(moment)
    if terms.pays_outcomes:
        apart = outcomes_moved(everyone, terms, frozen=frozen, month=month, day=day)
        plan, waiting = plan_of(apart.moved, why=apart.why), tuple(apart.waiting)
        return Settling(
            month=month, moment=moment, known=known, frozen=frozen, plan=plan, waiting=waiting
        )
    codes = scope.only and {code for person in everyone for code in person.ids} | scope.only
    stands = frozen.by_candidate if codes is None else frozen.standing_of(codes)
    last = last_of(month, terms)
    sorter = _Sorter(terms=terms, month=month, day=day, last=last, scope=scope)
    for person in scope.progress(everyone):
        begun = scope.swept.get(person.id)
        sorter.sort_out(person, _of_person(person, stands, begun=begun), begun=begun)
    sorter.forget({code for person in everyone for code in person.ids}, stands)
    return Settling(
        month=month,
        moment=moment,
        known=known,
        frozen=frozen,
        plan=plan_of(sorter.moved, why=_reader(everyone, terms)),
        waiting=tuple(sorter.waiting),
    )


def last_of(month: Month, terms: Terms) -> Week:
    """Return the last week that is settled in the month: later ones are not read."""
    week = Week.of(month.until) + 1
    while month_of(week, rules_of(week, terms)) > month:
        week += -1
    return week


Stands = Mapping[Week, tuple[Billed, ...]]


def _of_person(
    person: Person, stands: Mapping[str, Held], *, begun: Begun | None
) -> dict[Week, tuple[Billed, ...]]:
    """Return what stands billed for a person, under all their codes, from where it is read on."""
    found: dict[Week, tuple[Billed, ...]] = {}
    since = None if begun is None else begun.week
    for code in person.ids:
        weeks = stands[code].of_weeks(since) if code in stands else {}
        if not found:
            found = weeks
            continue
        for week, lines in weeks.items():
            found[week] = (*found.get(week, ()), *lines)
    return found


def _proven(person: Person, stands: Stands, *, touched: Touched | None) -> AbstractSet[Week]:
    """Return the weeks that stand billed and that nothing was told of since, evidence or other."""
    if touched is None or not stands:
        return frozenset()
    told = [touched.get(code, ()) for code in person.ids]
    if None in told:
        return frozenset()
    spans = [span for days in told for span in days or ()]
    if not spans:
        return stands.keys()
    last = max(stands)
    return stands.keys() - {week for span in spans for week in _weeks(span, last=last)}


def _weeks(span: Span, *, last: Week) -> Iterator[Week]:
    """Yield the weeks that a stretch of days touches, none later than the last."""
    end = last if span.until is None else min(last, Week.of(span.until - _DAY))
    week = Week.of(span.since)
    while week <= end:
        yield week
        week += 1


@dataclass(slots=True, kw_only=True)
class _Sorter:
    """Sorts each person's weeks: billed and owed alike, owed otherwise, or waiting."""

    terms: Terms
    month: Month
    day: date
    last: Week
    scope: Scope
    moved: list[Moved] = field(default_factory=list)
    waiting: list[WeekReading] = field(default_factory=list)
    told: dict[tuple[Week, str], tuple[bool, bool]] = field(default_factory=dict)

    def sort_out(self, person: Person, stands: Stands, *, begun: Begun | None) -> None:
        """Take a person's weeks; one billed before stays owed for whatever its wait.

        Of weeks before those that are read on from, nothing is asked and nothing is given.
        """
        still, proven = dict(stands), _proven(person, stands, touched=self.scope.touched)
        through = min(last_ended(self.day), max((self.last, *stands)))
        for one in owed_stretches(person, self.terms, through=through, proven=proven, begun=begun):
            amount = one.amount
            for place, week in enumerate(one.weeks):
                lines = still.pop(week, ())
                if not lines or billed_amount(lines) != amount:
                    self._sort(one.reading(place), lines)
        self.moved += (Moved(person.id, week, None, lines) for week, lines in still.items())

    def _sort(self, reading: WeekReading, lines: tuple[Billed, ...]) -> None:
        in_time, over = self._due(reading)
        if lines or (in_time and over):
            self.moved.append(Moved(reading.candidate, reading.week, reading, lines))
        elif in_time:
            self.waiting.append(reading)

    def _due(self, reading: WeekReading) -> tuple[bool, bool]:
        """Say whether a week is of the months settled, and whether its wait is over."""
        key = reading.week, reading.standing
        if key not in self.told:
            month = month_of(reading.week, rules_of(reading.week, self.terms))
            self.told[key] = month <= self.month, due_on(reading, self.terms) <= self.day
        return self.told[key]

    def forget(self, codes: AbstractSet[str], stands: Mapping[str, Held]) -> None:
        """Take back what stands billed for codes that no fact in force speaks of any longer."""
        self.moved += (
            Moved(code, week, None, lines)
            for code in stands.keys() - codes
            for week, lines in stands[code].weeks.items()
        )


def _reader(everyone: Iterable[Person], terms: Terms) -> Callable[[Moved], WeekReading | None]:
    """Return what reads one week of a person; None when the week lies before their start."""
    by_id = {person.id: person for person in everyone}

    def read(one: Moved) -> WeekReading | None:
        person = by_id.get(one.candidate)
        found = read_weeks(person, terms, through=one.week) if person else ()
        return found[-1] if found else None

    return read
