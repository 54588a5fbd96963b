"""What the contract's open interpretations cost: each priced by reading the weeks both ways.

Source:
    Rules, section 1 (notes); "Conclusion 2" of the domain page.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.check.view import View
from virksom.programme.contract import InForce, Terms
from virksom.programme.kernel import Finding, Severity, Text, Week, kroner_text
from virksom.programme.settlement import WeekReading, last_ended, read_weeks
from virksom.programme.status import Person


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One other way to read the contract.

    Args:
        code: the finding's code.
        switch: the switch to turn.
        value: what to turn it to.
        matters: whether it can matter for a person at all; spares reading the weeks again.
        what: the case in words, without full stop.
    """

    code: str
    switch: str
    value: str
    matters: Callable[[Person], bool]
    what: Text


def _works(person: Person) -> bool:
    return bool(person.jobs)


def _studies(person: Person) -> bool:
    return bool(person.studies)


def _on_benefit(person: Person) -> bool:
    return bool(person.benefits) and _supports_self(person)


def _supports_self(person: Person) -> bool:
    return bool(person.jobs or person.studies)


def _changes(person: Person) -> bool:
    return len(person.jobs) + len(person.studies) > 1


def _withdrawn(person: Person) -> bool:
    ended = any(course.started and course.withdrawn for course in person.courses)
    return ended and _supports_self(person)


INTERPRETATIONS = (
    Interpretation(
        "hours_or_benefit",
        "full_requires",
        "no_benefit",
        _works,
        Text("Job under 37 timer uden ydelse", "A job under 37 hours without benefit"),
    ),
    Interpretation(
        "full_by_hours_partial_by_benefit",
        "full_requires",
        "hours_norm",
        _on_benefit,
        Text("Fuld efter timer, delvis efter ydelse", "Full by hours, partial by benefit"),
    ),
    Interpretation(
        "education_at_partial",
        "education_tier",
        "partial",
        _studies,
        Text("Uddannelse betalt som fuld", "Education paid as full"),
    ),
    Interpretation(
        "jobless_weekend",
        "bridge_gap_days",
        "2",
        _changes,
        Text("En ledig weekend mellem to job", "A jobless weekend between two jobs"),
    ),
    Interpretation(
        "broken_week",
        "week_counts",
        "majority_of_days",
        _supports_self,
        Text("Uger, der begynder eller slutter midt i", "Weeks that begin or end in the middle"),
    ),
    Interpretation(
        "self_supporting_after_withdrawal",
        "after_withdrawal",
        "continue_if_self_supporting",
        _withdrawn,
        Text("Selvforsørgende efter afmelding", "Self-supporting after withdrawal"),
    ),
    Interpretation(
        "calendar_cap",
        "cap_counts",
        "calendar_from_first",
        _supports_self,
        Text("Loftet talt i kalenderuger", "The cap counted in calendar weeks"),
    ),
)
"""The interpretations that are priced. One the contract already has costs nothing."""


def interpretations_are_priced(view: View) -> Iterator[Finding]:
    """Price every other interpretation for every person it makes a difference for.

    The amount is what would be owed more (or less, when negative) for the weeks that have
    ended by the day, in exact kroner.
    """
    through = last_ended(view.on)
    read = {
        person.id: read_weeks(person, view.terms, through=through)
        for person in view.people
        if _supports_self(person)
    }
    for other in INTERPRETATIONS:
        terms = view.terms.with_switch(other.switch, other.value)
        for person in view.people:
            if person.id in read and other.matters(person):
                found = _difference(person, read[person.id], terms, through)
                if found:
                    yield _finding(other, person.id, found, view.rules)


Pairs = Sequence[tuple[WeekReading, WeekReading]]


def _difference(person: Person, read: Sequence[WeekReading], terms: Terms, through: Week) -> Pairs:
    again = read_weeks(person, terms, through=through)
    return [(one, two) for one, two in zip(read, again, strict=True) if one.amount != two.amount]


def _finding(other: Interpretation, person: str, pairs: Pairs, rules: InForce) -> Finding:
    steps = [two.amount - one.amount for one, two in pairs]
    total = sum(steps, Decimal(0))
    facts = dict.fromkeys(
        fact for pair in pairs for reading in pair for why in reading.reasons for fact in why.facts
    )
    per_week = _per_week(steps)
    weeks = len(pairs)
    return Finding(
        other.code,
        Severity.NOTE,
        Text(
            f"{person}: {other.what.da}: {per_week.da}{weeks} {'uge' if weeks == 1 else 'uger'}, "
            f"i alt {_signed(total, 'da')} står på tolkningen.",
            f"{person}: {other.what.en}: {per_week.en}{weeks} {'week' if weeks == 1 else 'weeks'}, "
            f"in all {_signed(total, 'en')} hangs on the interpretation.",
        ),
        rules.clause(other.switch),
        tuple(facts),
        subject=person,
        amount=total,
    )


def _per_week(steps: Sequence[Decimal]) -> Text:
    if len(set(steps)) != 1:
        return Text("", "")
    return Text(f"{_signed(steps[0], 'da')} om ugen i ", f"{_signed(steps[0], 'en')} a week for ")


def _signed(amount: Decimal, language: str) -> str:
    return kroner_text(amount, language) if amount >= 0 else f"−{kroner_text(-amount, language)}"
