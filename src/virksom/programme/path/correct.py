"""Which facts may be corrected, in which fields, and what a correction may not break.

Source:
    Rules, section 1 (replace, ``retraction``, findings that are errors); section 6: what is issued
    is frozen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations

from virksom.programme.kernel import Json, Text, date_text
from virksom.programme.path.retell import again, value_of
from virksom.programme.record import KINDS, Draft, Fact
from virksom.programme.status import Person

CORRECTABLE: Mapping[str, tuple[str, ...]] = {
    "company": (),
    "referral": ("unit", "adviser", "age_band", "earlier_offers", "motivated"),
    "start": (),
    "element": ("element",),
    "training": ("workplace", "trade"),
    "competence": ("level",),
    "employment": ("company", "form", "weekly_hours"),
    "education": ("kind", "publicly_supported"),
    "benefit": (),
    "meeting": (),
    "followup": (),
    "check_in": ("answer",),
    "trial_day": (),
    "withdrawal": ("reason",),
    "contact": ("channel", "minutes"),
}
"""The fields of each kind that may be told otherwise, beside its days; other kinds may not.

An interview and an agreement have pages of their own, two codes for one person are parted by
theirs, and what is issued is frozen. A field that takes any line at all is none of these: what is
corrected is chosen from a list, or is a number, so that no free text reaches a fact.
"""

CHOSEN: Mapping[str, tuple[str, ...]] = {
    "age_band": ("under_30", "from_30"),
    "level": ("begun", "practised", "sure"),
    "channel": ("visit", "phone", "mail"),
}
"""The codes of fields that neither the contract nor a list of the programme names."""

TAKEN_BACK = frozenset({*CORRECTABLE, "interview"})
"""Kinds of facts that may be said never to have held."""

REASONS: Mapping[str, Text] = {
    "slip": Text("det var skrevet forkert", "it was a slip of the pen"),
    "payslip": Text("lønsedlen viser noget andet", "the payslip shows otherwise"),
    "employment_contract": Text("kontrakten viser noget andet", "the contract shows otherwise"),
    "company": Text("virksomheden siger noget andet", "the company says otherwise"),
    "candidate": Text("kandidaten siger noget andet", "the candidate says otherwise"),
    "benefit_register": Text("registret viser noget andet", "the register shows otherwise"),
    "wrong_person": Text("det handlede om en anden", "it was about somebody else"),
    "told_twice": Text("det stod der to gange", "it stood there twice"),
}
"""Why something is corrected: what the right thing was read from, or how it went wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a fact is to say instead.

    Args:
        since: its first day.
        until: the first day after it; None when it has no end, or happens on a day.
        value: the fields that are told otherwise, as on the wire; others stay.
    """

    since: date
    until: date | None = None
    value: Mapping[str, Json] = field(default_factory=dict)


def lasts(kind: str) -> bool:
    """Say whether a kind of fact covers a stretch of days."""
    return KINDS[kind].lasts


def why_not_correct(fact: Fact | None) -> Text | None:
    """Return why a fact cannot be corrected, or None when it can.

    Args:
        fact: in force; None when it is not in force any longer.
    """
    if fact is None:
        return NOT_IN_FORCE
    if fact.kind in CORRECTABLE:
        return None
    return _OTHERWISE.get(fact.kind, _FROZEN)


def why_not_take_back(fact: Fact | None) -> Text | None:
    """Return why a fact cannot be said never to have held, or None when it can.

    Args:
        fact: in force; None when it is not in force any longer.
    """
    if fact is None:
        return NOT_IN_FORCE
    return None if fact.kind in TAKEN_BACK else _OTHERWISE.get(fact.kind, _FROZEN)


NOT_IN_FORCE = Text(
    "Det gælder ikke længere: en anden har rettet det; se rettelsen.",
    "It does not hold any longer: somebody corrected it; look at that correction.",
)
_FROZEN = Text(
    "Det er udstedt og ligger fast; skriv et nyt i stedet.",
    "It is issued and fixed; write a new one instead.",
)
_OTHERWISE = {
    "interview": Text(
        "Samtalen rettes på sin egen side.", "The interview is changed on its own page."
    ),
    "agreement": Text(
        "Aftalen ændres på sin egen side og skrives under igen.",
        "The agreement is changed on its own page and signed again.",
    ),
    "same_person": Text(
        "To koder for én person skilles ad på kandidatens side.",
        "Two codes for one person are parted on the candidate's page.",
    ),
    "same_company": Text(
        "To koder for én virksomhed skilles ad på virksomhedens side.",
        "Two codes for one company are parted on the company's page.",
    ),
    "profile": Text("Profilen ændres på sin egen side.", "The profile is changed on its own page."),
    **dict.fromkeys(
        ("opening", "closing", "proposal"),
        Text(
            "En jobåbning og dens forslag ændres på jobåbningens side.",
            "An opening and its proposals are changed on the opening's page.",
        ),
    ),
}


def corrected(fact: Fact, correction: Correction, *, by: str, source: str) -> Draft:
    """Return what says a fact otherwise, in its place.

    Args:
        fact: in force.
        correction: what it is to say.
        by: who says so.
        source: one of ``REASONS``.
    """
    return replace(
        again(fact, by=by),
        since=correction.since,
        until=correction.until,
        value={**value_of(fact), **correction.value},
        source=source,
    )


def changes(fact: Fact, correction: Correction) -> bool:
    """Say whether a correction says anything else than the fact does."""
    days = (fact.since, fact.until) == (correction.since, correction.until)
    told = value_of(fact)
    return not days or any(told.get(name) != value for name, value in correction.value.items())


def why_not_stand(person: Person) -> Text | None:
    """Return why what is now told of a person cannot stand, or None when it can.

    Source:
        Rules, section 1: stretches of one employment that overlap are an error.
    """
    for one, two in combinations(person.jobs, 2):
        both = one.span.overlap(two.span)
        if one.says.employment == two.says.employment and both is not None:
            return Text(
                f"Jobbet hos {one.says.company} ville stå to gange fra {date_text(both.since)}; "
                "ret den anden strækning først.",
                f"The job at {one.says.company} would stand twice from "
                f"{date_text(both.since, 'en')}; correct the other stretch first.",
            )
    return None


def correctable(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that may be corrected or taken back, the latest day first."""
    found = (fact for fact in facts if fact.kind in TAKEN_BACK)
    return tuple(sorted(found, key=lambda fact: (fact.since, fact.age), reverse=True))
