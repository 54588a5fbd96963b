"""Where each opening stands: open, filled, withdrawn or unfilled, read from its facts.

That an opening is filled is derived and never told: it follows from the employments that name it.
A later fact about an opening that replaces an earlier one changes it; the day stays that on which
it was posted.

Source:
    Clause 6.3 (companies first); rules, section 1 (``opening``, ``closing``, ``employment``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from virksom.programme.companies.merged import Merged, merged
from virksom.programme.companies.proposals import FILLED, Shut
from virksom.programme.kernel import Reason, Text, day_in_copenhagen
from virksom.programme.record import PAID_FORMS, Closing, Employment, Fact, Known, Opening

OPEN, WITHDRAWN, UNFILLED = "open", "withdrawn", "unfilled"

STANDINGS: Mapping[str, Text] = {
    OPEN: Text("Åben", "Open"),
    FILLED: Text("Besat", "Filled"),
    WITHDRAWN: Text("Trukket tilbage", "Withdrawn"),
    UNFILLED: Text("Ubesat", "Unfilled"),
}
"""How an opening can stand, each with its word; an opening stands in exactly one way."""

CLAUSE = "6.3"
"""The clause that every reason here rests on: companies first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A seat that somebody has taken.

    Args:
        employment: code of the employment.
        candidate: code of who took it.
        since: the day it was taken: the first day of the job, or the day it was told if that is
            earlier.
        fact: id of the fact that took it.
    """

    employment: str
    candidate: str
    since: date
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """An opening and where it stands on a day.

    Args:
        opening: its code.
        says: what is said of it, the latest by day.
        fact: id of the fact that says so.
        company: the code its company goes by; "" where nobody told.
        posted: the day it was posted.
        taken: seats that are taken, in the order they were.
        outcome: ``open``, ``filled``, ``withdrawn`` or ``unfilled``.
        since: the day it came to stand so.
        missing: what was missing, for an unfilled one: codes of competences and of ``MISSING``.
        reasons: why it stands so, each with its facts; the posting first.
    """

    opening: str
    says: Opening
    fact: str
    company: str
    posted: date
    taken: tuple[Taken, ...]
    outcome: str
    since: date
    missing: tuple[str, ...]
    reasons: tuple[Reason, ...]

    @property
    def seats(self) -> int:
        """How many seats it has, 1 or more; one where nobody told."""
        return self.says.seats or 1

    @property
    def filled(self) -> int:
        """How many seats are taken."""
        return len(self.taken)

    @property
    def left(self) -> int:
        """How many seats nobody has taken, 0 or more."""
        return max(0, self.seats - self.filled)

    @property
    def open(self) -> bool:
        """Whether somebody can still be proposed for it."""
        return self.outcome == OPEN

    @property
    def closing(self) -> str:
        """Id of the fact that closes it; "" where none does."""
        told = (reason.facts[0] for reason in self.reasons if reason.code in _CLOSED)
        return next(told, "")

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts it rests on."""
        return tuple(fact for reason in self.reasons for fact in reason.facts)

    @property
    def shut(self) -> Shut | None:
        """How it has ended, as a proposal sees it; None while it is open."""
        if self.open:
            return None
        ends = tuple(
            fact for reason in self.reasons if reason.code == self.outcome for fact in reason.facts
        )
        return Shut(outcome=self.outcome, since=self.since, facts=ends)


_CLOSED = (WITHDRAWN, UNFILLED)


def openings(known: Known, *, on: date) -> tuple[Vacancy, ...]:
    """Return where every opening stands on a day, by code.

    Filled once as many distinct paid employments name it as it has seats; then a closing changes
    nothing. A job that has ended still filled its seat. Withdrawn or unfilled by its latest closing
    that is in force.

    Source:
        Clause 6.3; rules, section 1.

    Args:
        known: the facts in force; those of the kinds ``opening``, ``closing``, ``employment`` and
            ``same_company`` are read.
        on: the day, inclusive; what is posted, closed or taken later is not there yet.

    Returns:
        Each opening posted by the day, once; empty when there is none.
    """
    same = merged(known)
    said = _by_opening(fact for fact in known.of_kind("opening") if fact.since <= on)
    closed = _by_opening(fact for fact in known.of_kind("closing") if fact.since <= on)
    taken = _taken(known, on=on)
    return tuple(
        _vacancy(said[code], closed=closed.get(code, []), taken=taken.get(code, ()), same=same)
        for code in sorted(said, key=lambda code: (len(code), code))
    )


def opening_of(found: Iterable[Vacancy], code: str) -> Vacancy | None:
    """Return the opening with a code; None when there is none.

    Args:
        found: openings, in any order.
        code: an O-code.
    """
    return next((one for one in found if one.opening == code), None)


def shuts(found: Iterable[Vacancy]) -> Mapping[str, Shut]:
    """Return how each opening that has ended did, by code; those that are open are not there.

    Args:
        found: openings, in any order.
    """
    return {one.opening: one.shut for one in found if one.shut is not None}


def _by_opening(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    groups: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: (fact.since, fact.age)):
        groups.setdefault(fact.subject, []).append(fact)
    return groups


def _taken(known: Known, *, on: date) -> Mapping[str, tuple[Taken, ...]]:
    """Return the seats that are taken by the day, by opening, in the order they were."""
    first: dict[tuple[str, str], Taken] = {}
    for fact in known.of_kind("employment"):
        value = fact.value
        if not isinstance(value, Employment) or value.form not in PAID_FORMS or not value.opening:
            continue
        seat = Taken(
            employment=value.employment,
            candidate=fact.subject,
            since=min(fact.since, day_in_copenhagen(fact.known_at)),
            fact=fact.id,
        )
        key = (value.opening, value.employment)
        first[key] = min(first.get(key, seat), seat, key=_order)
    groups: dict[str, tuple[Taken, ...]] = {}
    for (opening, _), seat in sorted(first.items(), key=lambda each: _order(each[1])):
        if seat.since <= on:
            groups[opening] = (*groups.get(opening, ()), seat)
    return groups


def _order(seat: Taken) -> tuple[date, str]:
    return seat.since, seat.employment


def _vacancy(
    said: list[Fact], *, closed: list[Fact], taken: tuple[Taken, ...], same: Merged
) -> Vacancy:
    """Return where an opening stands.

    Args:
        said: what is said of it, by day; at least one.
        closed: its closings, by day.
        taken: its seats that are taken.
        same: which companies are one.
    """
    last, value = said[-1], _opening(said[-1])
    reasons = [Reason("posted", CLAUSE, tuple(fact.id for fact in said))]
    reasons += [Reason("taken", CLAUSE, (seat.fact,)) for seat in taken]
    outcome, since, missing = OPEN, said[0].since, tuple[str, ...]()
    seats = value.seats or 1
    if len(taken) >= seats:
        outcome, since = FILLED, max(taken[seats - 1].since, since)
        reasons.append(Reason(FILLED, CLAUSE, tuple(seat.fact for seat in taken)))
    elif closed:
        outcome, missing = _ended(closed[-1])
        since = closed[-1].since
        reasons.append(Reason(outcome, CLAUSE, (closed[-1].id,)))
    return Vacancy(
        opening=last.subject,
        says=value,
        fact=last.id,
        company=same.one(value.company) if value.company else "",
        posted=said[0].since,
        taken=taken,
        outcome=outcome,
        since=since,
        missing=missing,
        reasons=tuple(reasons),
    )


def _opening(fact: Fact) -> Opening:
    return fact.value if isinstance(fact.value, Opening) else Opening()


def _ended(fact: Fact) -> tuple[str, tuple[str, ...]]:
    """Return how a closing ends an opening, and what was missing; another word withdraws it."""
    match fact.value:
        case Closing(outcome="unfilled", missing=missing):
            return UNFILLED, missing or ()
    return WITHDRAWN, ()
