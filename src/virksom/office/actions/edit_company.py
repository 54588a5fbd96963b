"""What is told of a company is told anew: the fact, and who it is.

Source:
    Clause 6.3. Rules, section 1: a fact is replaced, never edited.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.add_company import (
    CompanyTold,
    check_told,
    details_of,
    draft_of,
)
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.store import write
from virksom.office.store.companies import companies
from virksom.office.store.company_details import put_company
from virksom.office.store.facts import facts_about
from virksom.programme.kernel import Json, Text, day_in_copenhagen
from virksom.programme.record import Fact


def edit_company(
    actor: Actor, company: str, *, told: CompanyTold, moment: datetime
) -> tuple[Fact, ...]:
    """Tell a company anew; return its new fact, or none where only the vault has something new.

    The fact in force is replaced, and holds since the same day as before.

    Args:
        actor: who tells it.
        company: its V-code.
        told: all that is to stand of it.
        moment: when.

    Raises:
        Denied: the actor may not.
        NoSuchCompany: no company has that code.
        CannotAdd: no name is told, or no trade has that code.
    """
    may(actor, Deed.EDIT_COMPANY)
    check_told(told)
    with transaction.atomic():
        write.hold(actor.programme)
        check_there(actor.programme, company)
        put_company(actor.programme, details_of(company, told))
        held = facts_about(actor.programme, [company]).known().of_kind("company")
        before = max(held, key=lambda fact: (fact.since, fact.age), default=None)
        draft = draft_of(
            actor,
            company,
            told=told,
            since=day_in_copenhagen(moment) if before is None else before.since,
            replaces=None if before is None else before.id,
        )
        if before is not None and _said(before) == draft.value:
            return ()
        return write.append(actor.programme, [draft], moment=moment)


def check_there(programme: str, company: str) -> None:
    """Do nothing where there is a company with the code.

    Raises:
        NoSuchCompany: there is none.
    """
    if all(row.code != company for row in companies(programme)):
        raise NoSuchCompany(
            Text(f"Der er ingen virksomhed {company}.", f"There is no company {company}.")
        )


def _said(fact: Fact) -> dict[str, Json]:
    """Return what a fact of a company says, as a draft would: what is no is not told."""
    value = fact.value
    return {name: told for name in _FIELDS if (told := getattr(value, name))}


_FIELDS = (
    "trade",
    "place",
    "division",
    "consultant",
    "social_enterprise",
    "related_to_provider",
)
