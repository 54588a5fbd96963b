"""An opening is posted: by the company itself, or by a consultant who talked with it.

Source:
    Clause 6.3: companies first, and easily. Invariant 3: free words lie in the vault.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed
from virksom.office.access.openings import may_opening
from virksom.office.actions.edit_company import check_there
from virksom.office.actions.name_company import name_company
from virksom.office.actions.opening_ground import company_fact, consultant_of
from virksom.office.actions.opening_told import (
    OpeningTold,
    check_demand,
    demand_of,
    wire_of,
)
from virksom.office.actions.tell_opening import tell_asked
from virksom.office.store import write
from virksom.office.store.opening_texts import keep_texts
from virksom.office.store.openings import next_opening
from virksom.office.store.proposals import firms
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Draft, Fact


def post_opening(actor: Actor, company: str, *, told: OpeningTold, moment: datetime) -> Fact:
    """Post an opening at a company; return its fact, whose subject is the new code.

    A company's own opening is a request: those who have the company are told.

    Args:
        actor: who posts it.
        company: the company's V-code.
        told: what is told.
        moment: when.

    Raises:
        Denied: the actor may not; a company may only for itself.
        NoSuchCompany: no company has that code.
        CannotPost: as ``flaws``.
    """
    may_opening(actor, Deed.POST_OPENING, companies=firms(actor.programme).codes(company))
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        check_there(actor.programme, company)
        held = company_fact(actor.programme, company)
        asked = actor.company != ""
        says = told.says(company, place=held.place or "", asked=asked)
        check_demand(demand_of(actor.programme, told, says=says, posted=today))
        new = name_company(actor, company, since=today)[1]
        draft = Draft(
            kind="opening",
            subject=next_opening(actor.programme),
            since=today,
            value=wire_of(says),
            by=actor.by,
        )
        *_, fact = write.append(actor.programme, [*new, draft], moment=moment)
        keep_texts(actor.programme, fact.subject, told=told.words, by=actor.by, moment=moment)
        if asked:
            tell_asked(
                actor.programme,
                fact.subject,
                consultant=consultant_of(actor.programme, company, today=today),
                by=actor.by,
                moment=moment,
            )
    return fact
