"""The closing of an opening is taken back: it is open again.

Source:
    Rules, section 1 (``closing``; a retraction says that it never held).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed
from virksom.office.actions.close_opening import CannotClose
from virksom.office.actions.opening_ground import consultant_of, opening_for
from virksom.office.actions.tell_opening import tell_changed
from virksom.office.store import write
from virksom.office.store.openings import history
from virksom.programme.companies.opening_rules import why_not_reopen
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Draft, Fact


def reopen_opening(actor: Actor, opening: str, *, moment: datetime) -> tuple[Fact, ...]:
    """Take back every closing of an opening that is in force; return the facts that do.

    Args:
        actor: who opens it.
        opening: its code.
        moment: when.

    Raises:
        Denied: the actor may not; a company may only with its own.
        NoSuchOpening: none has that code.
        CannotClose: as ``why_not_reopen``.
    """
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        now = opening_for(actor, opening, deed=Deed.CLOSE_OPENING, today=today)
        reason = why_not_reopen(now)
        if reason is not None:
            raise CannotClose(reason)
        closings = history(actor.programme, opening).known().of_kind("closing")
        drafts = [
            Draft(
                kind="retraction",
                subject=opening,
                since=today,
                value={"reason": "reopened"},
                by=actor.by,
                replaces=fact.id,
            )
            for fact in closings
        ]
        facts = write.append(actor.programme, drafts, moment=moment)
        if actor.company:
            whom = consultant_of(actor.programme, now.company, today=today)
            tell_changed(actor.programme, opening, consultant=whom, by=actor.by, moment=moment)
    return facts
