"""Referrals in: a jobcentre's own system refers a candidate, or many at once."""

from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from virksom.office.access import Deed, Scope
from virksom.office.actions.refer import Answer, LooksLike, Referred, refer
from virksom.office.actions.refer_many import MOST, NobodyReferred, One, refer_many
from virksom.office.rest.door import KeyDoor, Sent, Unreadable, Wrong, actor_of, told
from virksom.office.rest.fields import AnyDay, Day, Line, Mail, Phone, Truth
from virksom.office.rest.seen import now
from virksom.office.store import read
from virksom.office.store.vault.cpr import NotACpr, read_cpr
from virksom.programme.files.contracts import read_contract

router = Router(auth=KeyDoor(Deed.REFER, Scope.REFERRALS_WRITE), tags=["referrals"])


class NewIn(Sent):
    """A candidate who is new here, referred by the key's unit."""

    name: Annotated[Line, Field(min_length=1)]
    cpr: Annotated[str, Field(max_length=11)] = ""
    birth_date: AnyDay | None = None
    mail: Mail = ""
    phone: Phone = ""
    since: Day
    motivated: Truth | None = None
    earlier_offers: Annotated[int | None, Field(ge=0, le=99, strict=True)] = None
    note: Annotated[str, Field(max_length=4000)] = ""
    not_same_as: Annotated[tuple[Line, ...], Field(max_length=20)] = ()


class ReferralIn(NewIn):
    """A candidate who is referred by the key's unit; ``same_as`` refers somebody again."""

    same_as: Line = ""


class ManyIn(Sent):
    """Candidates who are new here: all are referred, or nobody."""

    referrals: Annotated[list[NewIn], Field(min_length=1, max_length=MOST)]


class ReferralOut(Schema):
    """The code the candidate got, and the fact that says so."""

    candidate: str
    fact: str


class ManyOut(Schema):
    """The codes the candidates got, in the order they were sent."""

    referrals: list[ReferralOut]


class Alike(Wrong):
    """Candidates who may be the same person; answer with ``same_as`` or ``not_same_as``.

    ``elsewhere`` stands for one whom another unit referred.
    """

    candidates: list[str]


class WrongRow(Wrong):
    """Why a row, counted from 1, cannot be referred; and whom it looks like."""

    row: int
    candidates: list[str]


class WrongRows(Unreadable):
    """Why nobody was referred, row by row; empty where the whole cannot be read."""

    rows: tuple[WrongRow, ...] = ()


@router.post(
    "",
    response={201: ReferralOut, 401: Wrong, 403: Wrong, 409: Alike | Wrong, 422: Unreadable},
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


@router.post(
    "/flere",
    response={201: ManyOut, 401: Wrong, 403: Wrong, 422: WrongRows},
    operation_id="refer_many",
)
def refer_several(request: HttpRequest, sent: ManyIn) -> Status[dict[str, object]]:
    """Refer up to 10,000 who are new here: all or nobody; 422 says why not, row by row."""
    actor = actor_of(request)
    terms = read_contract(read.programme(actor.programme).contract).terms
    try:
        people = _people(sent)
        facts = refer_many(actor, people, terms=terms, moment=now(actor))
    except NobodyReferred as wrong:
        rows = [
            {**told(text), "row": row, "candidates": wrong.found.get(row, ())}
            for row, text in wrong.rows.items()
        ]
        return Status(422, {**told(wrong.text), "rows": rows})
    made = [{"candidate": fact.subject, "fact": fact.id} for fact in facts]
    return Status(201, {"referrals": made})


def _people(sent: ManyIn) -> list[One]:
    """Return who is referred.

    Raises:
        NobodyReferred: a CPR cannot be read.
    """
    people, wrong = [], {}
    for row, one in enumerate(sent.referrals, start=1):
        try:
            people.append(One(told=_referred(one), others=frozenset(one.not_same_as)))
        except NotACpr as trouble:
            wrong[row] = trouble.text
    if wrong:
        raise NobodyReferred(wrong, {})
    return people


def _referred(sent: NewIn) -> Referred:
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
