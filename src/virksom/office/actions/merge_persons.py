"""Say that two codes are one person: counted once, capped once, from now on.

Source:
    Rules, section 1 (``same_person``) and 5 (persons, not courses).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.record import Draft, Fact


class CannotMerge(Refusal):
    """The two cannot be said to be one; the sentence says why."""


def merge_persons(actor: Actor, candidate: str, *, other: str, moment: datetime) -> Fact:
    """Record that two candidates are one person; ``separate_persons`` takes it back.

    Both rows of the vault stay as they are, so that nothing is lost when they are separated.

    Args:
        actor: who says so; may for both candidates.
        candidate: one of them.
        other: the other; each by any of their codes.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not, for one of the two.
        CannotMerge: they are one already.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        for code in (candidate, other):
            one = case(actor.programme, code)
            may(
                actor,
                Deed.MERGE_PERSONS,
                about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
            )
            if candidate in one.codes and other in one.codes:
                raise CannotMerge(_why(candidate, other))
        draft = Draft(
            kind="same_person",
            subject=candidate,
            since=day_in_copenhagen(moment),
            value={"other": other},
            by=actor.by,
        )
        return write.append(actor.programme, [draft], moment=moment)[0]


def _why(candidate: str, other: str) -> Text:
    if candidate == other:
        return Text(
            f"Det er to gange {candidate}; vælg to forskellige.",
            f"That is {candidate} twice; choose two different ones.",
        )
    return Text(
        f"{candidate} og {other} er allerede lagt sammen.",
        f"{candidate} and {other} are merged already.",
    )
