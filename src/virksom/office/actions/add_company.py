"""A company is put on record: what the facts may say of it, and who it is, under its seal.

Source:
    Clause 6.3: companies first. Invariant 3: the fact speaks of ``V009``.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.store import write
from virksom.office.store.companies import codes_used, companies
from virksom.office.store.company_contacts import ContactPerson, put_contact
from virksom.office.store.company_details import (
    CompanyDetails,
    company_details,
    put_company,
)
from virksom.office.store.match_words import trade_words
from virksom.programme.companies.alike import Alike, Sign, alike
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path.codes import next_code
from virksom.programme.record import Draft, Fact


class CannotAdd(Refusal):
    """The company cannot be told like that; the sentence says why."""


class MaybeSame(Refusal):
    """The company looks like one there is; ``found`` says which and why."""

    def __init__(self, text: Text, found: tuple[Alike, ...]) -> None:
        """Keep which they are."""
        super().__init__(text)
        self.found = found


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyTold:
    """A company as it is told.

    Args:
        name: what it is called.
        cvr: eight digits or "", as ``read_cvr`` gives them.
        p_number: ten digits or "", as ``read_p_number`` gives them.
        address: in lines, or "".
        place: a postcode or a town; "" when nobody told.
        trade: code of a trade; "" when nobody told.
        division: two digits of DB07; "" when nobody told.
        consultant: code of who has it; "" while nobody has.
        social_enterprise: whether it is one.
        related_to_provider: whether it is the provider's own.
    """

    name: str
    cvr: str = ""
    p_number: str = ""
    address: str = ""
    place: str = ""
    trade: str = ""
    division: str = ""
    consultant: str = ""
    social_enterprise: bool = False
    related_to_provider: bool = False

    @property
    def value(self) -> dict[str, Json]:
        """What the fact says: codes and labels alone; what nobody told is left out."""
        said: dict[str, Json] = {
            "trade": self.trade,
            "place": self.place,
            "division": self.division,
            "consultant": self.consultant,
            "social_enterprise": self.social_enterprise,
            "related_to_provider": self.related_to_provider,
        }
        return {name: told for name, told in said.items() if told}


def add_company(
    actor: Actor,
    told: CompanyTold,
    *,
    contact: ContactPerson | None = None,
    apart_from: Collection[str] = (),
    moment: datetime,
) -> Fact:
    """Put a new company on record; return its fact, whose subject is the new code.

    Args:
        actor: who tells it.
        told: what is told.
        contact: somebody to talk to there; its code is not looked at.
        apart_from: codes of those it was seen to look like, and is not.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotAdd: no name is told, or no trade has that code.
        MaybeSame: it looks like others than those of ``apart_from``.
    """
    may(actor, Deed.EDIT_COMPANY)
    check_told(told)
    with transaction.atomic():
        write.hold(actor.programme)
        look_for_same(actor.programme, told, apart_from=apart_from)
        (fact,) = put_new(actor, [told], contacts=[contact], moment=moment)
    return fact


def put_new(
    actor: Actor,
    told: Collection[CompanyTold],
    *,
    contacts: Collection[ContactPerson | None],
    moment: datetime,
) -> tuple[Fact, ...]:
    """Put new companies on record, the programme being held; each gets a code of its own."""
    taken, today = set(codes_used(actor.programme)), day_in_copenhagen(moment)
    drafts = []
    for one, contact in zip(told, contacts, strict=True):
        code = next_code("V", taken=taken)
        taken.add(code)
        put_company(actor.programme, details_of(code, one))
        if contact is not None and contact.name:
            put_contact(actor.programme, replace(contact, company=code), moment=moment)
        drafts.append(draft_of(actor, code, told=one, since=today))
    return write.append(actor.programme, drafts, moment=moment)


def check_told(told: CompanyTold) -> None:
    """Do nothing where a company can be told like that.

    Raises:
        CannotAdd: no name is told, or no trade has that code.
    """
    if not told.name.strip():
        raise CannotAdd(Text("Skriv virksomhedens navn.", "Write the company's name."))
    if told.trade and told.trade not in trade_words():
        raise CannotAdd(Text("Vælg en branche fra listen.", "Choose a trade from the list."))


def look_for_same(
    programme: str, told: CompanyTold, *, code: str = "", apart_from: Collection[str] = ()
) -> None:
    """Do nothing where a company looks like no other.

    Args:
        programme: its code.
        told: what is told of it.
        code: its own code; "" for a new one.
        apart_from: codes of those it was seen to look like, and is not.

    Raises:
        MaybeSame: it looks like others.
    """
    found = alike(sign_of(details_of(code, told)), signs(programme))
    others = tuple(one for one in found if one.code not in apart_from)
    if others:
        codes = ", ".join(one.code for one in others)
        raise MaybeSame(
            Text(
                f"Den ligner {codes}. Se efter, om det er den samme.",
                f"It looks like {codes}. See whether it is the same.",
            ),
            others,
        )


def signs(programme: str) -> tuple[Sign, ...]:
    """Return what each company there is is known by."""
    codes = [row.code for row in companies(programme)]
    return tuple(sign_of(one) for one in company_details(programme, codes).values())


def sign_of(one: CompanyDetails) -> Sign:
    """Return what a company is known by."""
    return Sign(code=one.code, name=one.name, cvr=one.cvr, p_number=one.p_number)


def details_of(code: str, told: CompanyTold) -> CompanyDetails:
    """Return who a company is, as it is told."""
    return CompanyDetails(
        code=code,
        name=told.name.strip(),
        cvr=told.cvr,
        p_number=told.p_number,
        address=told.address,
    )


def draft_of(
    actor: Actor, code: str, *, told: CompanyTold, since: date, replaces: str | None = None
) -> Draft:
    """Return the draft of the fact that tells of a company."""
    return Draft(
        kind="company",
        subject=code,
        since=since,
        value=told.value,
        by=actor.by,
        replaces=replaces,
    )
