"""Correct who a candidate is; it all lies in the vault, and no fact tells of it.

Source:
    Invariant 3.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store import write
from virksom.office.store.case import Case, case
from virksom.office.store.vault import persons
from virksom.office.store.vault.cpr import Cpr
from virksom.office.store.vault.find import Likeness, likely_same
from virksom.office.store.vault.persons import PersonData


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTold:
    """Who a candidate is, as it is told anew; "" says that nobody knows.

    Args:
        name: the whole name.
        cpr: as it was read; None leaves CPR and birthday as they are.
        birth_date: goes with ``cpr``; None when it is not known.
        mail: e-mail address.
        phone: telephone.
        address: may be of several lines.
    """

    name: str
    cpr: Cpr | None = None
    birth_date: date | None = None
    mail: str = ""
    phone: str = ""
    address: str = ""


def edit_person(
    actor: Actor, candidate: str, *, told: PersonTold, moment: datetime
) -> tuple[Likeness, ...]:
    """Put what is told into the vault, under every code of the person.

    Returns:
        Other candidates who may be the same person by the new CPR, or name and birthday.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not, or tells a CPR without leave to see it.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        about = relation(actor, one.known, codes=one.codes)
        may(actor, Deed.EDIT_PERSON, about=about)
        if told.cpr is not None:
            may(actor, Deed.SEE_CPR, about=about)
        known = [_data(actor.programme, code, told=told) for code in one.codes]
        persons.put_all(actor.programme, known, moment=moment)
        return _like(actor.programme, one, data=known[0])


def _data(programme: str, code: str, *, told: PersonTold) -> PersonData:
    known = persons.person(programme, code) or PersonData(code=code)
    said = replace(known, name=told.name, mail=told.mail, phone=told.phone, address=told.address)
    if told.cpr is None:
        return said
    return replace(
        said,
        cpr=told.cpr.digits,
        cpr_class=told.cpr.validity,
        birth_date=told.birth_date,
    )


def _like(programme: str, one: Case, *, data: PersonData) -> tuple[Likeness, ...]:
    found = likely_same(
        programme, cpr=data.cpr, name=data.name, birth_date=data.birth_date, besides=one.codes
    )
    return tuple(other for other in found if other.code.startswith("K"))
