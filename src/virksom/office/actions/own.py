"""What is a candidate's own, where two codes were said to be one person, by mistake perhaps.

Source:
    Invariant 3: two who were merged by mistake neither read nor answer for each other.
"""

from datetime import date

from virksom.office.access import Actor, Whose, relation
from virksom.office.store.case import Case, narrowed
from virksom.office.store.vault.find import own_codes, same_cpr


def whose(actor: Actor, one: Case, *, candidate: str, on: date) -> frozenset[Whose]:
    """Return whose a candidate is, seen from the actor; their own only where the code is theirs.

    Args:
        actor: who asks.
        one: the case that the code is of.
        candidate: the code that is asked for.
        on: the day it is.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    held = relation(actor, one.known, codes=one.codes, on=on)
    if Whose.SELF in held and not same_cpr(actor.programme, actor.code, other=candidate):
        return held - {Whose.SELF}
    return held


def own_part(actor: Actor, one: Case) -> Case:
    """Return what of a case the actor may see as their own; the whole of somebody else's.

    Raises:
        NoSuchCandidate: no fact tells of the actor's code itself.
        Refusal: the vault's keys are missing or do not fit.
    """
    if actor.code not in one.codes:
        return one
    own = own_codes(actor.programme, actor.code, among=one.codes)
    return narrowed(one, actor.code, among=own)
