"""The contract by the API: as values or in sentences, and another tried on the same facts."""

from collections.abc import Mapping

from django.http import HttpRequest
from ninja import Router, Schema

from virksom.office.access import Deed, Scope
from virksom.office.reports.contract_try import other_contract
from virksom.office.rest.door import KeyDoor, Sent, Wrong, actor_of
from virksom.office.rest.seen import asked, seen_today
from virksom.programme.contract import contract_text
from virksom.programme.files.answers import Answer, contract_form, simulate_form
from virksom.programme.outcomes import simulate

router = Router(tags=["contract"])

_TOLD = {401: Wrong, 403: Wrong}


class SentenceOut(Schema):
    """A sentence in both languages."""

    da: str
    en: str


class ClauseOut(Schema):
    """A clause, and what its terms come to in sentences."""

    number: str
    title: SentenceOut
    sentences: list[SentenceOut]


class OtherIn(Sent):
    """What is tried: a contract that ships, or changed terms of this one as in ``terms.yaml``."""

    contract: str = ""
    terms: str = ""


@router.get(
    "/aftale",
    auth=KeyDoor(Deed.SEE_OVERVIEW, Scope.CONTRACT_READ),
    response={200: dict[str, object], **_TOLD},
    operation_id="contract",
)
def show_contract(request: HttpRequest) -> Mapping[str, Answer]:
    """Return the contract: every value with its dates and clause, and what is open in it."""
    seen = seen_today(actor_of(request))
    found = seen.contract
    told = seen.terms.terms.values()
    return contract_form(found, told, clauses=found.clauses.values(), language="da")


@router.get(
    "/aftale/tekst",
    auth=KeyDoor(Deed.SEE_OVERVIEW, Scope.CONTRACT_READ),
    response={200: list[ClauseOut], **_TOLD},
    operation_id="contract_text",
)
def tell_contract(request: HttpRequest) -> list[ClauseOut]:
    """Return the contract in sentences, clause by clause."""
    seen = seen_today(actor_of(request))
    return [
        ClauseOut(
            number=one.clause.number,
            title=SentenceOut(da=one.clause.title.da, en=one.clause.title.en),
            sentences=[SentenceOut(da=told.da, en=told.en) for told in one.sentences],
        )
        for one in contract_text(seen.contract, seen.terms)
    ]


@router.post(
    "/aftale/proev",
    auth=KeyDoor(Deed.SIMULATE, Scope.CONTRACT_TRY),
    response={200: dict[str, object], **_TOLD, 422: Wrong},
    operation_id="simulate",
)
def try_contract(request: HttpRequest, sent: OtherIn) -> Mapping[str, Answer]:
    """Return what another contract would pay beside today's; 422 names file, key and reason."""
    seen = seen_today(actor_of(request))
    other = other_contract(seen, name=sent.contract, terms=sent.terms)
    found = simulate(seen.people, seen.terms, then=other.terms, on=seen.on)
    return simulate_form(asked(seen), other, found=found)
