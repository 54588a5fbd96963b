"""What a candidate is to the one who asks: read from the facts in force.

Source:
    Invariant 3; rules, section 7.
"""

from collections.abc import Iterable

from virksom.office.access.actor import Actor
from virksom.office.access.table import Whose
from virksom.programme.record import Employment, Fact, Interview, Known, Referral, Training, Value


def relation(actor: Actor, known: Known, *, codes: Iterable[str]) -> frozenset[Whose]:
    """Return whose the candidate is, seen from the actor; everybody is of the programme.

    A candidate is of the unit that referred them last, and of no other.

    Args:
        actor: who asks.
        known: the facts in force.
        codes: every code of the person; for a code nobody has, only ``PROGRAMME`` holds.
    """
    codes = tuple(codes)
    about = [fact for code in codes for fact in known.about(code)]
    facts = [fact.value for fact in about]
    held = {Whose.PROGRAMME}
    if actor.code in codes:
        held.add(Whose.SELF)
    if actor.unit and referring_unit(about) == actor.unit:
        held.add(Whose.UNIT)
    if actor.company and any(_trains_at(value, actor.company) for value in facts):
        held.add(Whose.WORKPLACE)
    if actor.company and any(
        isinstance(v, Employment) and v.company == actor.company for v in facts
    ):
        held.add(Whose.COMPANY)
    return frozenset(held)


def referring_unit(about: Iterable[Fact]) -> str:
    """Return the unit that referred a person last; "" when none did.

    A unit that referred them before is not told of what came after.

    Args:
        about: facts in force about the person.
    """
    told = [(fact.since, fact.age, fact.value) for fact in about]
    referrals = [(day, age, one.unit) for day, age, one in told if isinstance(one, Referral)]
    return max(referrals)[2] if referrals else ""


def _trains_at(value: Value, company: str) -> bool:
    """Say whether a fact brings a candidate to a workplace: to train, or to an interview with it.

    An interview that was called off brings nobody.
    """
    if isinstance(value, Interview):
        return value.employer == company and value.outcome != "cancelled"
    return isinstance(value, Training) and value.workplace == company
