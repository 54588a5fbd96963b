"""What one person got of one element by a day, and which facts tell it.

What no fact tells is a group of its own, »ikke registreret«: it is neither no nor nothing, for
nobody is asked for what the contract exempts from (clause 3.2).

Source:
    Clauses 2.2, 3.1, 3.3 and 6.3.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from virksom.programme.effect.mechanisms.cases import Case
from virksom.programme.effect.mechanisms.ground import Ground
from virksom.programme.record import Element, Employment, Fact, Proposal, Training
from virksom.programme.record.came import came_to

UNRECORDED = "unrecorded"
"""The group of whom no fact tells whether they got it."""

FAST, FEW = timedelta(days=2), 2
"""An answer within this is fast; so many contacts are few."""

FIRST_DAYS = timedelta(days=14)
"""How long a job has only just begun."""

HALF = 2


class Got(Enum):
    """What somebody got, by its code in answers; a trade of the job training goes by its own."""

    YES = "yes"
    NO = "no"
    AGREED = "agreed"
    HELD = "held"
    MISSED = "missed"
    QUICK = "quick"
    SLOW = "slow"
    MANY = "many"
    SOME = "some"
    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Dealt:
    """What one person got of one element by a day.

    Args:
        group: the group's code.
        facts: ids of the facts that tell it; empty where none does.
    """

    group: str
    facts: tuple[str, ...] = ()


NOTHING_TOLD = Dealt(UNRECORDED)


def interview_dealt(ground: Ground, case: Case, *, by: date) -> Dealt:
    """A signed agreement ends the interview; without one it counts whether the candidate came."""
    agreed = _ids(ground.facts(case.person, "agreement", by=by))
    if agreed:
        return Dealt(Got.AGREED.value, agreed)
    talks = tuple(ground.facts(case.person, "interview", by=by))
    for group, came in ((Got.HELD, True), (Got.MISSED, False)):
        found = _ids(fact for fact in talks if came_to(fact) is came)
        if found:
            return Dealt(group.value, found)
    return NOTHING_TOLD


def training_dealt(ground: Ground, case: Case, *, by: date) -> Dealt:
    """The trade of the first job training: of several on one day the first known."""
    facts = sorted(ground.facts(case.person, "training", by=by), key=lambda one: one.since)
    told = (
        Dealt(fact.value.trade, (fact.id,)) for fact in facts if isinstance(fact.value, Training)
    )
    return next(told, NOTHING_TOLD)


def mentoring_dealt(ground: Ground, case: Case, *, by: date) -> Dealt:
    """The element, or a mentor at the place of work; a job that says no mentor is a no."""
    facts = tuple(ground.facts(case.person, "element", "employment", by=by))
    for group, says in ((Got.YES, True), (Got.NO, False)):
        found = _ids(fact for fact in facts if _mentor(fact) is says)
        if found:
            return Dealt(group.value, found)
    return NOTHING_TOLD


def _mentor(fact: Fact) -> bool | None:
    match fact.value:
        case Element(element="mentoring"):
            return True
        case Employment():
            return fact.value.mentor
        case _:
            return None


def response_dealt(ground: Ground, case: Case, *, by: date) -> Dealt:
    """How long the company waited for an answer, at the first proposal for what it asked for."""
    for fact in ground.proposed(case.person, by=by):
        asked = ground.answers.get(fact.subject)
        if asked is not None and asked.to_answer is not None:
            group = Got.QUICK if asked.to_answer <= FAST else Got.SLOW
            return Dealt(group.value, (asked.fact, asked.answer))
    return NOTHING_TOLD


def contacts_dealt(ground: Ground, case: Case, *, by: date) -> Dealt:
    """Our contacts since the origin with companies the person had a tie to by the day."""
    found = _ids(
        fact
        for code in sorted(ground.companies(case.person, by=by))
        for fact in ground.contacts.get(code, ())
        if case.since <= fact.since <= by
    )
    if not found:
        return NOTHING_TOLD
    return Dealt((Got.MANY if len(found) > FEW else Got.SOME).value, found)


def match_dealt(ground: Ground, case: Case, *, by: date) -> Dealt:
    """The best score that a proposal froze: at least half of the points it could be, or under."""
    scores = {
        fact.id: HALF * fact.value.points >= fact.value.most
        for fact in ground.proposed(case.person, by=by)
        if isinstance(fact.value, Proposal) and fact.value.points is not None and fact.value.most
    }
    if not scores:
        return NOTHING_TOLD
    return Dealt((Got.HIGH if any(scores.values()) else Got.LOW).value, tuple(scores))


def support_dealt(ground: Ground, case: Case, *, by: date) -> Dealt:
    """A call or a visit in the job's first days, a trial day before it, or a mentor there."""
    until = min(by, case.since + FIRST_DAYS)
    facts = tuple(ground.facts(case.person, "check_in", "followup", "trial_day", by=until))
    near = [one for one in facts if one.kind == "trial_day" or one.since >= case.since]
    jobs = tuple(ground.facts(case.person, "employment", by=case.since))
    found = _ids([*near, *(one for one in jobs if _mentor(one))])
    return Dealt(Got.YES.value, found) if found else NOTHING_TOLD


def followup_dealt(ground: Ground, case: Case, *, by: date) -> Dealt:
    """A call or a follow-up after the job's first days."""
    told = ground.facts(case.person, "check_in", "followup", by=by)
    found = _ids(one for one in told if one.since > case.since + FIRST_DAYS)
    return Dealt(Got.YES.value, found) if found else NOTHING_TOLD


def _ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(fact.id for fact in facts)
