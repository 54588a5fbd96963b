"""What the contract's open interpretations cost: each priced by reading the weeks both ways.

Source:
    Rules, section 1 (notes); "Conclusion 2" of the domain page.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.check.view import View
from virksom.programme.contract import SWITCHES, InForce, Terms
from virksom.programme.kernel import Finding, Severity, Text, kroner_text
from virksom.programme.settlement import WeekReading, last_ended, read_weeks
from virksom.programme.status import Person

Weeks = Sequence[WeekReading]
"""One person's weeks from the first start on, as the contract reads them."""

Case = Callable[[Person, Weeks, Terms], bool]
"""Says whether an interpretation can matter for a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """One other way to read the contract.

    Args:
        code: the finding's code.
        switch: the switch to turn.
        value: what to turn it to.
        what: the case in words, without full stop.
        told: reasons of a week for which it can matter.
        case: another sign that it can matter for a person.

    Without a sign the weeks are not read again.
    """

    code: str
    switch: str
    value: str
    what: Text
    told: tuple[str, ...] = ()
    case: Case | None = None

    def matters(self, person: Person, terms: Terms, *, weeks: Weeks) -> bool:
        """Say whether it can matter for a person at all, by the weeks as they are read."""
        if self.case is not None:
            return self.case(person, weeks, terms)
        return any(reason.code in self.told for week in weeks for reason in week.reasons)


def _works_past_withdrawal(person: Person, _: Weeks, __: Terms) -> bool:
    spans = [*(job.span for job in person.jobs), *(study.span for study in person.studies)]
    ends = [course.withdrawn for course in person.courses if course.withdrawn is not None]
    return any(span.covers(end) for span in spans for end in ends)


def _longer_than_the_cap(_: Person, weeks: Weeks, terms: Terms) -> bool:
    paid = [week.week for week in weeks if week.paid]
    caps = (terms.on(value.since).whole("cap") for value in terms.terms["cap"].values)
    return bool(paid) and paid[-1] - paid[0] >= min(caps)


def _supported_at_the_edge(_: Person, weeks: Weeks, __: Terms) -> bool:
    return any(
        week.state.self_supporting and week.reasons[0].code == "outside_window" for week in weeks
    )


INTERPRETATIONS = (
    Interpretation(
        code="hours_or_benefit",
        switch="full_requires",
        value="no_benefit",
        told=("ordinary_partial",),
        what=Text("Job under 37 timer uden ydelse", "A job under 37 hours without benefit"),
    ),
    Interpretation(
        code="full_by_hours_partial_by_benefit",
        switch="full_requires",
        value="hours_norm",
        told=("benefit_makes_partial",),
        what=Text("Fuld efter timer, delvis efter ydelse", "Full by hours, partial by benefit"),
    ),
    Interpretation(
        code="education_at_partial",
        switch="education_tier",
        value="partial",
        told=("education",),
        what=Text("Uddannelse betalt som fuld", "Education paid as full"),
    ),
    Interpretation(
        code="jobless_weekend",
        switch="bridge_gap_days",
        value="2",
        told=(
            "not_the_whole_week",
            "lower_tier",
        ),
        what=Text("En ledig weekend mellem to job", "A jobless weekend between two jobs"),
    ),
    Interpretation(
        code="broken_week",
        switch="week_counts",
        value="majority_of_days",
        told=(
            "not_the_whole_week",
            "lower_tier",
            "hours_unknown",
            "education_not_paid",
        ),
        what=Text("Uger med skift undervejs", "Weeks that change in the middle"),
    ),
    Interpretation(
        code="self_supporting_after_withdrawal",
        switch="after_withdrawal",
        value="continue_if_self_supporting",
        case=_works_past_withdrawal,
        what=Text("Selvforsørgende efter afmelding", "Self-supporting after withdrawal"),
    ),
    Interpretation(
        code="calendar_cap",
        switch="cap_counts",
        value="calendar_from_first",
        case=_longer_than_the_cap,
        what=Text("Loftet talt i kalenderuger", "The cap counted in calendar weeks"),
    ),
    Interpretation(
        code="cut_week",
        switch="window_edge",
        value="begun_week",
        case=_supported_at_the_edge,
        what=Text("Ugen, der skæres over", "The week that is cut"),
    ),
)
"""The interpretations that are priced.

Where a contract itself has turned a switch, that question is not open and nothing is priced.
"""


def interpretations_are_priced(view: View) -> Iterator[Finding]:
    """Price every open interpretation for every person it makes a difference for.

    The amount is what would be owed more (or less, when negative) for the weeks that have
    ended by the day, in exact kroner. One finding a person and interpretation, by
    interpretation, then person. None in a contract that pays for no week itself.
    """
    if view.terms.pays_outcomes:
        return
    through = last_ended(view.on)
    read = [(person, view.weeks(person)) for person in view.people if person.jobs or person.studies]
    for other in INTERPRETATIONS:
        if not _open(other, view.rules):
            continue
        terms = view.terms.with_switch(other.switch, other.value)
        for person, weeks in read:
            if other.matters(person, view.terms, weeks=weeks):
                again = read_weeks(person, terms, through=through)
                pairs = [
                    (one, two)
                    for one, two in zip(weeks, again, strict=True)
                    if one.amount != two.amount
                ]
                if pairs:
                    yield _finding(
                        other, pairs, person=person, clause=view.rules.clause(other.switch)
                    )


def _open(other: Interpretation, rules: InForce) -> bool:
    """Say whether the contract reads the switch as the source is read when nothing is said."""
    choices = SWITCHES[other.switch].choices
    if not choices:
        return rules.whole(other.switch) == 0
    return rules.choice(other.switch) == choices[0]


Pairs = Sequence[tuple[WeekReading, WeekReading]]


def _finding(other: Interpretation, pairs: Pairs, *, person: Person, clause: str) -> Finding:
    total = Decimal(sum(two.amount - one.amount for one, two in pairs))
    facts = dict.fromkeys(
        fact for pair in pairs for reading in pair for why in reading.reasons for fact in why.facts
    )
    da, en = (_told_in(language, pairs, total=total) for language in ("da", "en"))
    return Finding(
        other.code,
        Severity.NOTE,
        Text(
            f"{person.id}: {other.what.da}: {da} afhænger af tolkningen.",
            f"{person.id}: {other.what.en}: {en} depends on the interpretation.",
        ),
        clause,
        tuple(facts),
        subject=person.id,
        amount=total,
    )


def _told_in(language: str, pairs: Pairs, *, total: Decimal) -> str:
    """Return ``411 kr. om ugen i 3 uger (2019-W20 til 2019-W24), i alt 1.233 kr.``.

    One week is named as people say it: ``411 kr. om ugen i uge 24, 2019``. Where the price
    varies from week to week there is none.
    """
    words = _WORDS[language]
    steps = {two.amount - one.amount for one, two in pairs}
    weeks = [one.week for one, _ in pairs]
    if len(weeks) == 1:
        (week,) = weeks
        price = f"{_signed(total, language)} {words['a week']}"
        return f"{price} {words['in']} {words['week']} {week.number}, {week.year}"
    told = f"{len(weeks)} {words['weeks']} ({weeks[0]} {words['to']} {weeks[-1]})"
    if len(steps) == 1:
        told = f"{_signed(max(steps), language)} {words['a week']} {words['for']} {told}"
    return f"{told}, {words['in all']} {_signed(total, language)}"


_ENGLISH = ("a week", "for", "in", "in all", "to", "week", "weeks")
_DANISH = ("om ugen", "i", "i", "i alt", "til", "uge", "uger")
_WORDS = {
    "da": dict(zip(_ENGLISH, _DANISH, strict=True)),
    "en": {word: word for word in _ENGLISH},
}


def _signed(amount: Decimal, language: str) -> str:
    return kroner_text(amount, language) if amount >= 0 else f"−{kroner_text(-amount, language)}"
