"""Say that two codes are one company: one history, counted once, from now on.

Source:
    Rules, sections 1 (``same_company``) and 5 (distinct companies).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.edit_company import check_there
from virksom.office.store import write
from virksom.office.store.company_facts import company_log
from virksom.programme.companies.merged import why_not_merge
from virksom.programme.kernel import Refusal, day_in_copenhagen
from virksom.programme.record import Draft, Fact


class CannotMergeCompanies(Refusal):
    """The two cannot be said to be one; the sentence says why."""


def merge_companies(actor: Actor, company: str, *, other: str, moment: datetime) -> Fact:
    """Record that two companies are one; ``separate_companies`` takes it back.

    Nothing is moved: openings, proposals and employments of either are those of the one.

    Args:
        actor: a team leader.
        company: one of them.
        other: the other; each by any of its codes.
        moment: when it becomes known.

    Raises:
        Denied: the actor may not.
        NoSuchCompany: no company has one of the codes.
        CannotMergeCompanies: they are one already.
    """
    may(actor, Deed.MERGE_COMPANIES)
    with transaction.atomic():
        write.hold(actor.programme)
        for code in (company, other):
            check_there(actor.programme, code)
        reason = why_not_merge(company_log(actor.programme).known(), company, other=other)
        if reason is not None:
            raise CannotMergeCompanies(reason)
        draft = Draft(
            kind="same_company",
            subject=company,
            since=day_in_copenhagen(moment),
            value={"other": other},
            by=actor.by,
        )
        return write.append(actor.programme, [draft], moment=moment)[0]
