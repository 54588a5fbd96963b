"""Referrals in: a jobcentre's own system refers a candidate."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema, Status
from pydantic import AfterValidator

from virksom.office.access import Deed
from virksom.office.actions.refer import Answer, LooksLike, Referred, refer
from virksom.office.rest.door import KeyDoor, Wrong, actor_of, told
from virksom.office.store import read
from virksom.office.store.vault.cpr import read_cpr
from virksom.office.store.vault.mail_address import is_mail
from virksom.programme.files.contracts import read_contract

router = Router(auth=KeyDoor(Deed.REFER), tags=["referrals"])

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def _line(text: str) -> str:
    """Return a text of one line, without spaces around it."""
    if not text.isprintable():
        raise ValueError(text)
    return text.strip()


def _mail(text: str) -> str:
    """Return an address that a mail can be sent to, or nothing."""
    if text and not is_mail(text):
        raise ValueError(text)
    return text


Line = Annotated[str, Field(max_length=80), AfterValidator(_line)]
Phone = Annotated[Line, Field(max_length=40)]
Mail = Annotated[str, Field(max_length=254), AfterValidator(_mail)]
Day = Annotated[date, Field(ge=_FIRST, le=_LAST)]


class ReferralIn(Schema):
    """A candidate who is referred by the key's unit."""

    name: Annotated[Line, Field(min_length=1)]
    cpr: Annotated[str, Field(max_length=11)] = ""
    birth_date: date | None = None
    mail: Mail = ""
    phone: Phone = ""
    since: Day
    motivated: bool | None = None
    earlier_offers: Annotated[int | None, Field(ge=0, le=99)] = None
    note: Annotated[str, Field(max_length=4000)] = ""
    same_as: Line = ""
    not_same_as: Annotated[tuple[Line, ...], Field(max_length=20)] = ()


class ReferralOut(Schema):
    """The code the candidate got, and the fact that says so."""

    candidate: str
    fact: str


class Alike(Wrong):
    """Candidates who may be the same person; answer with ``same_as`` or ``not_same_as``.

    ``elsewhere`` stands for one whom another unit referred.
    """

    candidates: list[str]


@router.post(
    "",
    response={201: ReferralOut, 401: Wrong, 403: Wrong, 409: Alike, 422: Wrong},
    operation_id="refer",
)
def refer_candidate(request: HttpRequest, sent: ReferralIn) -> Status[dict[str, object]]:
    """Refer a candidate; 409 when they look like somebody who is there already."""
    actor = actor_of(request)
    row = read.programme(actor.programme)
    answer = Answer(same=sent.same_as, others=frozenset(sent.not_same_as))
    terms = read_contract(row.contract).terms
    moment = row.clock(timezone.now())
    try:
        fact = refer(actor, _referred(sent), terms=terms, answer=answer, moment=moment)
    except LooksLike as alike:
        return Status(409, {**told(alike.text), "candidates": [one.code for one in alike.found]})
    return Status(201, {"candidate": fact.subject, "fact": fact.id})


def _referred(sent: ReferralIn) -> Referred:
    cpr = read_cpr(sent.cpr)
    return Referred(
        name=sent.name,
        cpr=cpr,
        birth_date=cpr.birth_date or sent.birth_date,
        mail=sent.mail,
        phone=sent.phone,
        since=sent.since,
        motivated=sent.motivated,
        earlier_offers=sent.earlier_offers,
        note=sent.note,
    )
