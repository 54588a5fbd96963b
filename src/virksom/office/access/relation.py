"""What a candidate is to the one who asks: read from the facts in force.

Source:
    Invariant 3; rules, section 7.
"""

from collections.abc import Iterable
from datetime import date

from virksom.office.access.actor import Actor
from virksom.office.access.table import Whose
from virksom.office.access.ties import employs, trains
from virksom.programme.record import Known
from virksom.programme.status.told_by import unit_of


def relation(actor: Actor, known: Known, *, codes: Iterable[str], on: date) -> frozenset[Whose]:
    """Return whose the candidate is on a day, seen from the actor; everybody is of the programme.

    A candidate is of the unit that referred them last, and of no other. They are a workplace's or
    a company's for as long as something ties them to it.

    Args:
        actor: who asks.
        known: the facts in force.
        codes: every code of the person; for a code nobody has, only ``PROGRAMME`` holds.
        on: the day it is.
    """
    codes = tuple(codes)
    about = [fact for code in codes for fact in known.about(code)]
    held = {Whose.PROGRAMME}
    if actor.code in codes:
        held.add(Whose.SELF)
    if actor.unit and unit_of(about) == actor.unit:
        held.add(Whose.UNIT)
    if actor.company and trains(about, actor.company, on=on):
        held.add(Whose.WORKPLACE)
    if actor.company and employs(about, actor.company, on=on):
        held.add(Whose.COMPANY)
    return frozenset(held)


def relation_by_proposal(
    actor: Actor, known: Known, *, codes: Iterable[str], on: date, proposed_to: Iterable[str]
) -> frozenset[Whose]:
    """Return whose a candidate's proposal for an opening is, seen from the actor.

    It is the company's that has the opening, as long as it is open, and no other's, whoever
    employs the candidate. Being proposed opens nothing but the proposal: everything else about a
    candidate asks ``relation``.

    Args:
        actor: who asks.
        known: the facts in force about the candidate.
        codes: every code of the person.
        on: the day it is.
        proposed_to: every code of the company with the opening; none once the proposal is ended.
    """
    held = relation(actor, known, codes=codes, on=on) - {Whose.COMPANY}
    theirs = bool(actor.company) and actor.company in frozenset(proposed_to)
    return held | ({Whose.COMPANY} if theirs else frozenset())
