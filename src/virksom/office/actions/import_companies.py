"""A list of companies is sent, looked at, and its good rows are loaded.

Nothing is loaded that nobody asked for; the list waits sealed, and is gone once it is loaded.

Source:
    Clause 6.3: companies first. Invariant 3.
"""

from datetime import datetime

from django.db import transaction

from virksom.exchange.companies import ListedCompany
from virksom.exchange.sheets import read_sheet
from virksom.office.access import Actor, Deed, Role, may
from virksom.office.actions.add_company import CompanyTold, put_new, signs
from virksom.office.store import waiting_sheets, write
from virksom.office.store.company_contacts import ContactPerson
from virksom.office.store.company_lists import JudgedCompanies, judged
from virksom.office.store.waiting_sheets import COMPANIES
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact


class CannotImport(Refusal):
    """The list cannot be loaded; the sentence says why."""


def send_companies(actor: Actor, data: bytes, *, name: str, moment: datetime) -> None:
    """Keep a list to be looked at, in the place of the one before; nothing is loaded yet.

    Args:
        actor: who sends it.
        data: the file, taken for hostile.
        name: its name; the ending is used.
        moment: when.

    Raises:
        Denied: the actor may not.
        Refusal: the file is no sheet that can be read, or lacks a column that is needed.
    """
    may(actor, Deed.EDIT_COMPANY)
    sheet = read_sheet(data, name=name)
    judged(sheet, ())
    waiting_sheets.keep(actor.programme, COMPANIES, by=actor.by, sheet=sheet, moment=moment)


def waiting_companies(actor: Actor, *, moment: datetime) -> JudgedCompanies | None:
    """Return the list that waits for somebody, judged as it would be loaded now.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.EDIT_COMPANY)
    sheet = waiting_sheets.kept(actor.programme, COMPANIES, by=actor.by, moment=moment)
    return None if sheet is None else judged(sheet, signs(actor.programme))


def load_companies(actor: Actor, *, moment: datetime) -> tuple[Fact, ...]:
    """Put the good rows of the list that waits on record, all in one, and drop the list.

    Companies that are here already, or may be, are left out: each is added on a page of its own.

    Returns:
        The facts, in the order of the list; each company has a new code.

    Raises:
        Denied: the actor may not.
        CannotImport: no list waits, or none of its rows can be loaded.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        found = waiting_companies(actor, moment=moment)
        if found is None:
            raise CannotImport(GONE)
        if not found.good:
            raise CannotImport(_NONE)
        mine = actor.code if Role.RECRUITMENT_CONSULTANT in actor.roles else ""
        facts = put_new(
            actor,
            [_told(row, consultant=mine) for row in found.good],
            contacts=[_contact(row) for row in found.good],
            moment=moment,
        )
        waiting_sheets.drop(actor.programme, COMPANIES, by=actor.by)
    return facts


def drop_companies(actor: Actor) -> None:
    """Drop the list that waits; without one nothing happens.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.EDIT_COMPANY)
    waiting_sheets.drop(actor.programme, COMPANIES, by=actor.by)


def _told(row: ListedCompany, *, consultant: str) -> CompanyTold:
    return CompanyTold(
        name=row.name,
        cvr=row.cvr,
        p_number=row.p_number,
        address=row.address,
        place=row.place,
        trade=row.trade,
        division=row.division,
        consultant=consultant,
    )


def _contact(row: ListedCompany) -> ContactPerson | None:
    named = row.contact or row.mail or row.phone
    if not named:
        return None
    return ContactPerson(
        company="", name=row.contact or named, title=row.title, mail=row.mail, phone=row.phone
    )


GONE = Text(
    "Der ligger ingen liste: den er læst ind allerede, eller den er over et døgn gammel.",
    "No list is waiting: it was loaded already, or it is more than a day old.",
)
_NONE = Text("Ingen af rækkerne kan læses ind, som de står.", "No row can be loaded as it stands.")
