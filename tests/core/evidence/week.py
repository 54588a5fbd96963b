"""A claimed week of one person, with what the sources say of it, for the tests of evidence."""

from tests.core.persons import IN_COURSE, MONDAY, person
from tests.spec.answers import TERMS, turned
from virksom.programme.contract import InForce
from virksom.programme.evidence import Evidence, Standing, Testimony, evidence_of, standing
from virksom.programme.evidence.footing import Footing, footings
from virksom.programme.evidence.testimony import testimonies
from virksom.programme.kernel import Week
from virksom.programme.status import State, WeekDays, timeline, week_days

W10 = Week(2019, 10)
FULL_JOB = "K001 ansat 37 timer fra 2019-03-01"
SMALL_JOB = "K001 ansat 10 timer fra 2019-03-01"
FLEX_JOB = "K001 fleksjob 10 timer fra 2019-03-01"
STUDY = "K001 uddannelse uden ydelse fra 2019-03-01"


def rules(**choices: str) -> InForce:
    """Return the terms of these weeks, with switches, numbers or lists of codes turned."""
    terms = TERMS
    for name, value in choices.items():
        terms = turned(terms, name, value)
    return terms.on(MONDAY)


def evidence(*lines: str) -> Evidence:
    """Return what speaks of K001's weeks."""
    return evidence_of(person(*IN_COURSE, *lines))


def days(*lines: str, under: InForce | None = None, week: Week = W10) -> WeekDays:
    """Return the days of a week of K001."""
    return week_days(timeline(person(*IN_COURSE, *lines), under or rules()), week)


def footing(*lines: str, under: InForce | None = None, week: Week = W10) -> Footing:
    """Return what a week rests on whose days are all alike."""
    (one,) = footings(
        days(*lines, under=under, week=week), under or rules(), evidence=evidence(*lines)
    )
    return one


def heard(
    *lines: str, under: InForce | None = None, tier: State = State.FULL, week: Week = W10
) -> list[Testimony]:
    """Return what the sources show of a week."""
    under = under or rules()
    found = days(*lines, under=under, week=week)
    return list(testimonies(found, under, evidence=evidence(*lines), tier=tier))


def stands(
    *lines: str, under: InForce | None = None, tier: State = State.FULL, week: Week = W10
) -> Standing:
    """Return how a week stands."""
    under = under or rules()
    found = days(*lines, under=under, week=week)
    return standing(found, under, evidence=evidence(*lines), tier=tier)
