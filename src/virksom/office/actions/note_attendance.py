"""Who came to an interview is noted, one by one, by one tap; it can be changed.

Source:
    Clause 2.2. Clause 3.2: it is noted for the meeting's own sake, and no absence record is kept.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.retell import retell
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.programme.kernel import Refusal, day_in_copenhagen
from virksom.programme.path import ROLES, latest_talk, why_not_note
from virksom.programme.path.interview import NO_TALK
from virksom.programme.record import Fact


class CannotNote(Refusal):
    """It cannot be noted; the sentence says why."""


def note_attendance(
    actor: Actor, candidate: str, *, role: str, came: bool, moment: datetime
) -> Fact:
    """Note that somebody came to the latest interview, or did not.

    Args:
        actor: who says so.
        candidate: their code.
        role: of whom, one of ``ROLES``.
        came: whether they came.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotNote: no time is fixed, its day is to come, the role takes no part, or it does not
            fit with how the interview ended.
        AlreadyReplaced: somebody else changed it a moment ago.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.NOTE_ATTENDANCE,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        talk = latest_talk(one.person, one.known.facts)
        today = day_in_copenhagen(moment)
        reason = why_not_note(talk, role=role, came=came, on=today)
        if talk is None or reason is not None:
            raise CannotNote(reason or NO_TALK)
        here = _with(talk.came, role=role, stands=came)
        away = _with(talk.missed, role=role, stands=not came)
        changed = {"came": list(here), "missed": list(away) or None}
        return retell(actor, talk.fact, changed=changed, moment=moment)


def _with(roles: tuple[str, ...], *, role: str, stands: bool) -> tuple[str, ...]:
    """Return the roles with this one among them, or not, in their order."""
    held = {*roles, role} if stands else set(roles) - {role}
    return tuple(one for one in ROLES if one in held)
