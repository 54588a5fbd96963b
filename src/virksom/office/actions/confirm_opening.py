"""A stranger's opening is confirmed from their mail: it becomes facts, and consultants are told.

The company is one there is already, known by its CVR or its name, else a new one; the same person
to talk to is not kept twice. Anybody can name any company: whom they say to talk to is marked, and
cannot sign in for it.

Source:
    Clause 6.3; invariant 3 (names lie in the vault).
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from virksom.office.actions.add_company import CompanyTold, details_of, signs
from virksom.office.actions.ask_opening import Asked, asked_of
from virksom.office.actions.opening_ground import company_fact, consultant_of
from virksom.office.actions.opening_told import check_demand, demand_of, wire_of
from virksom.office.actions.tell_opening import tell_asked
from virksom.office.store import opening_requests, read, write
from virksom.office.store.companies import codes_told, codes_used
from virksom.office.store.company_contacts import (
    UNCHECKED,
    ContactPerson,
    contact_persons,
    put_contact,
)
from virksom.office.store.company_details import put_company
from virksom.office.store.opening_requests import RequestRow
from virksom.office.store.opening_texts import keep_texts
from virksom.office.store.openings import next_opening
from virksom.programme.companies.alike import LIKE_NAME, Sign, alike
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path.codes import next_code
from virksom.programme.record import Draft, Fact


class RequestIsOver(Refusal):
    """The link confirms nothing; the sentence says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """An opening that was just confirmed.

    Args:
        programme: code of the programme.
        fact: the fact that posts it.
    """

    programme: str
    fact: Fact


def why_over(token: str, *, real: datetime) -> Text | None:
    """Return why a link confirms nothing, or None when it does.

    Args:
        token: of the link.
        real: the real moment.
    """
    return _why_over(opening_requests.by_token(token), real=real)


def confirm_opening(token: str, *, real: datetime) -> Confirmed:
    """Make an opening of what a stranger told.

    Of two who confirm at once one does, and the other is told that it is done.

    Args:
        token: of the link that was mailed.
        real: the real moment.

    Raises:
        RequestIsOver: there is no such link, or it is used or over.
        CannotPost: what was told can be told no longer, such as by a day that has passed.
    """
    asked = opening_requests.by_token(token)
    if asked is None:
        raise RequestIsOver(_UNKNOWN)
    moment = read.programme(asked.programme).clock(real)
    with transaction.atomic():
        write.hold(asked.programme)
        asked = opening_requests.by_token(token)
        reason = _why_over(asked, real=real)
        if asked is None or reason is not None:
            raise RequestIsOver(reason or _UNKNOWN)
        fact = _post(asked, moment=moment)
        opening_requests.confirm(asked.number, opening=fact.subject, moment=real)
    return Confirmed(asked.programme, fact)


def _why_over(asked: RequestRow | None, *, real: datetime) -> Text | None:
    if asked is None:
        return _UNKNOWN
    if asked.confirmed_at is not None:
        return Text(
            f"Jobåbningen er bekræftet og hedder {asked.opening} hos os. Vi ringer eller skriver.",
            f"The opening is confirmed and is {asked.opening} with us. We will call or write.",
        )
    return _EXPIRED if asked.ends_at <= real else None


def _post(asked: RequestRow, *, moment: datetime) -> Fact:
    """Put the company, whom to talk to, and the opening on record."""
    programme, today = asked.programme, day_in_copenhagen(moment)
    told = asked_of(dict(asked.content))
    company, new = _company(programme, told, today=today)
    held = company_fact(programme, company)
    says = told.opening.says(company, place=held.place or "", asked=True)
    check_demand(demand_of(programme, told.opening, says=says, posted=today))
    _keep_contact(programme, company, told=told, moment=moment)
    draft = Draft(kind="opening", subject=next_opening(programme), since=today, value=wire_of(says))
    *_, fact = write.append(programme, [*new, draft], moment=moment)
    keep_texts(programme, fact.subject, told=told.opening.words, by=company, moment=moment)
    has = consultant_of(programme, company, today=today)
    tell_asked(programme, fact.subject, consultant=has, moment=moment)
    return fact


def _company(programme: str, told: Asked, *, today: date) -> tuple[str, tuple[Draft, ...]]:
    """Return the company's code, and the draft that puts it on record where no fact does."""
    sign = Sign(name=told.company, cvr=told.cvr)
    found = [one.code for one in alike(sign, signs(programme)) if one.why != LIKE_NAME]
    code = found[0] if found else next_code("V", taken=codes_used(programme))
    if not found:
        put_company(programme, details_of(code, CompanyTold(name=told.company, cvr=told.cvr)))
    if found and code in codes_told(programme):
        return code, ()
    place = {"place": told.opening.place} if told.opening.place else {}
    return code, (Draft(kind="company", subject=code, since=today, value=dict(place)),)


def _keep_contact(programme: str, company: str, *, told: Asked, moment: datetime) -> None:
    held = contact_persons(programme, [company])
    if all(one.mail.casefold() != told.mail.casefold() for one in held):
        person = ContactPerson(
            company=company,
            name=told.name,
            title=UNCHECKED.da,
            mail=told.mail,
            phone=told.phone,
        )
        put_contact(programme, person, moment=moment)


_UNKNOWN = Text(
    "Linket kendes ikke. Slå jobåbningen op igen, eller ring til os.",
    "The link is not known. Post the opening again, or call us.",
)
_EXPIRED = Text(
    "Linket gjaldt i to døgn og er udløbet. Slå jobåbningen op igen.",
    "The link held for two days and is over. Post the opening again.",
)
