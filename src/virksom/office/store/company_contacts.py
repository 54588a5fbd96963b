"""Whom to talk to at a company: under the vault's seal, and forgotten a while after they left."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from virksom.office.store.models import CompanyContact
from virksom.office.store.vault.hold import home
from virksom.office.store.vault.sealing import opened, seal
from virksom.programme.kernel import Text

UNCHECKED = Text(
    "fra den åbne formular: ring til virksomheden og hør, om det passer",
    "from the open form: call the company and hear whether it is right",
)
"""What stands as the title of somebody who told of themself, until a consultant writes another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPerson:
    """Somebody to talk to at a company.

    Args:
        company: its V-code.
        name: what they are called.
        title: what they do there; "" when nobody told.
        mail: "" when nobody told.
        phone: "" when nobody told.
        number: their number in the vault; 0 for somebody new.
        in_use: whether they are still there.
    """

    company: str
    name: str
    title: str = ""
    mail: str = ""
    phone: str = ""
    number: int = 0
    in_use: bool = True


def contact_persons(programme: str, companies: Collection[str]) -> tuple[ContactPerson, ...]:
    """Return those to talk to at companies, the longest known first; no one who has left.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    rows = CompanyContact.objects.filter(
        programme__code=programme, company__in=tuple(companies), in_use=True
    )
    return tuple(_person(row) for row in rows)


def contact_person(programme: str, number: int) -> ContactPerson | None:
    """Return one of them by number, also who has left; None when there is none.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    row = CompanyContact.objects.filter(programme__code=programme, pk=number).first()
    return None if row is None else _person(row)


def put_contact(programme: str, told: ContactPerson, *, moment: datetime) -> int:
    """Keep somebody to talk to, in the place of what was told of them before; return the number.

    Raises:
        Refusal: there are no keys to be had.
    """
    sealed = {
        "name_sealed": seal(told.name),
        "title_sealed": seal(told.title),
        "mail_sealed": seal(told.mail),
        "phone_sealed": seal(told.phone),
        "in_use": told.in_use,
        "changed_at": moment,
    }
    rows = CompanyContact.objects.filter(programme__code=programme, pk=told.number)
    if rows.update(**sealed):
        return told.number
    made = CompanyContact.objects.create(programme=home(programme), company=told.company, **sealed)
    return made.pk


def forget_left(programme: str, *, before: datetime) -> int:
    """Forget those who had left by a moment; return how many it was. No fact speaks of them.

    Args:
        programme: its code.
        before: the moment, by the programme's clock.
    """
    rows = CompanyContact.objects.filter(programme__code=programme, in_use=False)
    removed, _ = rows.filter(changed_at__lt=before).delete()
    return removed


def _person(row: CompanyContact) -> ContactPerson:
    return ContactPerson(
        company=row.company,
        name=opened(row.name_sealed),
        title=opened(row.title_sealed),
        mail=opened(row.mail_sealed),
        phone=opened(row.phone_sealed),
        number=row.pk,
        in_use=row.in_use,
    )
