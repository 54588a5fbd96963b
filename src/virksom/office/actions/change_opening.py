"""An opening is told anew, in the place of what it said; the day it was posted stays.

Source:
    Clause 6.3; rules, section 1 (replace).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed
from virksom.office.actions.opening_ground import company_fact, consultant_of, opening_for
from virksom.office.actions.opening_told import (
    CannotPost,
    OpeningTold,
    check_demand,
    demand_of,
    wire_of,
)
from virksom.office.actions.tell_opening import tell_changed
from virksom.office.store import write
from virksom.office.store.opening_texts import keep_texts
from virksom.programme.companies.opening_rules import why_not_change
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Draft, Fact


def change_opening(
    actor: Actor, opening: str, *, told: OpeningTold, moment: datetime
) -> tuple[Fact, ...]:
    """Tell an opening anew; return its new fact, or none where only the words are new.

    Args:
        actor: who tells it.
        opening: its code.
        told: all that is to stand of it.
        moment: when.

    Raises:
        Denied: the actor may not; a company may only with its own.
        NoSuchOpening: none has that code.
        CannotPost: as ``why_not_change``.
    """
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        now = opening_for(actor, opening, deed=Deed.POST_OPENING, today=today)
        company = now.says.company or ""
        held = company_fact(actor.programme, company)
        says = told.says(company, place=held.place or "", asked=bool(now.says.asked))
        demand = demand_of(actor.programme, told, says=says, posted=now.posted, now=now)
        check_demand(demand)
        reason = why_not_change(now, demand)
        if reason is not None:
            raise CannotPost(reason)
        keep_texts(actor.programme, opening, told=told.words, by=actor.by, moment=moment)
        if wire_of(says) == wire_of(now.says):
            return ()
        draft = Draft(
            kind="opening",
            subject=opening,
            since=now.posted,
            value=wire_of(says),
            by=actor.by,
            replaces=now.fact,
        )
        facts = write.append(actor.programme, [draft], moment=moment)
        if actor.company:
            whom = consultant_of(actor.programme, company, today=today)
            tell_changed(actor.programme, opening, consultant=whom, by=actor.by, moment=moment)
    return facts
