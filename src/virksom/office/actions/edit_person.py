"""Correct who a candidate is; it all lies in the vault, and no fact tells of it.

Source:
    Invariant 3.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Whose, may, relation
from virksom.office.actions.look import look
from virksom.office.actions.move_mail import move_mail
from virksom.office.actions.refer import look_alike, tell_elsewhere
from virksom.office.store import write
from virksom.office.store.case import Case, case
from virksom.office.store.elsewhere import is_elsewhere, veiled
from virksom.office.store.vault import persons
from virksom.office.store.vault.cpr import Cpr
from virksom.office.store.vault.find import Likeness, likely_same
from virksom.office.store.vault.persons import PersonData
from virksom.programme.kernel import day_in_copenhagen


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
    """Put what is told into the vault under the code it is told of, and under no other.

    A person may have several codes, by a merge that may be parted again: each keeps its own.

    That somebody else corrected it is written down among the looks. With another address, links
    that were sent before are void, and the candidate is told.

    Returns:
        Other candidates who may be the same person by the new CPR, or name and birthday; veiled
        where another unit has them, and none are told to the candidate.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not, tells a CPR without leave to see it, or their own.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        asked = [code for code in one.codes if code == candidate or code != actor.code]
        about = relation(actor, one.known, codes=asked, on=day_in_copenhagen(moment))
        may(actor, Deed.EDIT_PERSON, about=about)
        if told.cpr is not None:
            may(actor, Deed.SEE_CPR, about=about - {Whose.SELF})
        before = persons.person(actor.programme, candidate) or PersonData(code=candidate)
        data = _data(before, told=told)
        persons.put(actor.programme, data, moment=moment)
        _trace(actor, data, before=before, moment=moment)
        found = () if Whose.SELF in about else _like(actor.programme, one, data=data)
        look_alike(actor, found, page="edit_person", moment=moment)
        away = [
            other.code
            for other in found
            if is_elsewhere(actor.programme, other.code, unit=actor.unit)
        ]
        tell_elsewhere(actor, away, moment=moment)
        return veiled(actor.programme, found, unit=actor.unit)


def _trace(actor: Actor, data: PersonData, *, before: PersonData, moment: datetime) -> None:
    """Write down who corrected it, and see to an address that moved."""
    if data.mail != before.mail:
        move_mail(actor, data.code, before=before.mail, moment=moment)
    else:
        look(actor, [data.code], what=Deed.EDIT_PERSON, page="edit_person", moment=moment)


def _data(known: PersonData, *, told: PersonTold) -> PersonData:
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
