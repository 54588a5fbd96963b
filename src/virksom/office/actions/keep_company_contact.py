"""Somebody to talk to at a company is told, told anew, or said to have left.

Source:
    Invariant 3: who they are lies under the vault's seal, and in no fact.
"""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.edit_company import check_there
from virksom.office.store import write
from virksom.office.store.company_contacts import ContactPerson, contact_person, put_contact
from virksom.programme.kernel import Refusal, Text


class CannotKeep(Refusal):
    """The contact cannot be told like that; the sentence says why."""


def keep_company_contact(actor: Actor, told: ContactPerson, *, moment: datetime) -> int:
    """Keep who somebody at a company is; return their number.

    Args:
        actor: who tells it.
        told: who they are; with number 0 somebody new.
        moment: when.

    Raises:
        Denied: the actor may not.
        NoSuchCompany: no company has that code.
        CannotKeep: no name is told, or nobody there has that number.
    """
    may(actor, Deed.EDIT_COMPANY)
    if not told.name.strip():
        raise CannotKeep(Text("Skriv et navn.", "Write a name."))
    with transaction.atomic():
        write.hold(actor.programme)
        check_there(actor.programme, told.company)
        if told.number:
            contact_of(actor.programme, told.company, number=told.number)
        return put_contact(actor.programme, told, moment=moment)


def leave_company_contact(
    actor: Actor, company: str, *, number: int, moment: datetime
) -> ContactPerson:
    """Say that somebody no longer is there; who they were is forgotten after a while.

    Raises:
        Denied: the actor may not.
        CannotKeep: nobody there has that number.
    """
    may(actor, Deed.EDIT_COMPANY)
    with transaction.atomic():
        write.hold(actor.programme)
        held = replace(contact_of(actor.programme, company, number=number), in_use=False)
        put_contact(actor.programme, held, moment=moment)
    return held


def contact_of(programme: str, company: str, *, number: int) -> ContactPerson:
    """Return somebody at a company.

    Raises:
        CannotKeep: nobody there has that number.
    """
    held = contact_person(programme, number)
    if held is None or held.company != company:
        raise CannotKeep(Text("Den kontaktperson er der ikke.", "There is no such contact person."))
    return held
