"""The ledger by the API: how it stands, and a bank's statement sent, matched and recorded."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import itemgetter
from typing import Annotated

from django.http import HttpRequest
from ninja import Field, File, Router, Schema
from ninja.files import UploadedFile

from virksom.exchange.bank.written import ore_of
from virksom.office.access import Deed, Scope
from virksom.office.actions.import_bank import (
    Chosen,
    good,
    record_statement,
    send_statement,
    waiting_statement,
)
from virksom.office.actions.record_money import place_money
from virksom.office.reports.ledger import standing
from virksom.office.rest.door import KeyDoor, Sent, Unreadable, Wrong, actor_of
from virksom.office.rest.fields import Limit, NumberAt
from virksom.office.rest.listed import AfterRow, rows_after
from virksom.office.rest.seen import asked, now, seen_today
from virksom.office.store.money import Waiting
from virksom.programme.files.answers import Answer, ledger_form
from virksom.programme.ledger import Entry
from virksom.programme.ledger.posting import kroner

router = Router(tags=["ledger"])


class PartOut(Schema):
    """A document and the kroner it takes; of a credit note what is netted."""

    document: str
    amount: str


class PartIn(Sent):
    """A document and the kroner it takes of the rest."""

    document: Annotated[str, Field(max_length=80)]
    amount: Annotated[str, Field(max_length=40)]


class LineOut(Schema):
    """A line of the statement, with what it seems to pay."""

    digest: str
    day: str
    amount: str
    currency: str
    verdict: str
    parts: list[PartOut]


class StatementOut(Schema):
    """A statement that waits; nothing of it is on record yet."""

    lines: list[LineOut]
    wrong: list[Wrong]


class ChosenIn(Sent):
    """The lines to put on record, by their digests; without any those that fit."""

    lines: Annotated[list[str], Field(default_factory=list, max_length=2000)]


class PlaceIn(Sent):
    """What the rest of a payment pays."""

    parts: Annotated[list[PartIn], Field(min_length=1, max_length=100)]


class RecordedOut(Schema):
    """The numbers of what was put on record."""

    movements: list[str]


_ASKED = {401: Wrong, 403: Wrong}
_TOLD = {**_ASKED, 422: Wrong}


@router.get(
    "/regnskab",
    auth=KeyDoor(Deed.SEE_LEDGER, Scope.LEDGER_READ),
    response={200: dict[str, object], **_ASKED, 422: Unreadable},
    operation_id="ledger",
)
def show_ledger(
    request: HttpRequest, *, after: AfterRow = "", limit: Limit = 500
) -> Mapping[str, Answer]:
    """Return each party's balances, the months, what is open, and a page of the journal.

    ``next`` is what to send as ``after`` for the entries after these, null at the end.
    """
    seen = seen_today(actor_of(request))
    found = standing(seen)
    named = tuple(_named(found.entries))
    rows, reached = rows_after(named, itemgetter(0), after=after, most=limit)
    page = replace(found, entries=tuple(entry for _, entry in rows))
    return {**ledger_form(page, asked(seen)), "next": reached}


def _named(entries: Iterable[Entry]) -> Iterator[tuple[str, Entry]]:
    """Yield each entry with what it is called for good: its fact, and which of that fact's it is.

    A fact's entries keep their order, so an entry booked between two others renames none.
    """
    many: Counter[str] = Counter()
    for entry in entries:
        many[entry.fact] += 1
        yield f"{entry.fact}.{many[entry.fact]}", entry


@router.post(
    "/regnskab/bank",
    auth=KeyDoor(Deed.RECORD_MONEY, Scope.LEDGER_WRITE),
    response={200: StatementOut, **_TOLD},
    operation_id="send_statement",
)
def send_bank(request: HttpRequest, *, file: File[UploadedFile]) -> StatementOut:
    """Send a bank's statement, to be looked at for a day; the one before is dropped."""
    actor = actor_of(request)
    name = file.name or ""
    return _statement(send_statement(actor, file.read(), name=name, moment=now(actor)))


@router.post(
    "/regnskab/bank/bogfoer",
    auth=KeyDoor(Deed.RECORD_MONEY, Scope.LEDGER_WRITE),
    response={200: RecordedOut, **_TOLD},
    operation_id="record_statement",
)
def record_bank(request: HttpRequest, sent: ChosenIn) -> RecordedOut:
    """Put lines of the statement that waits on record as suggested, all or none."""
    actor = actor_of(request)
    found = waiting_statement(actor, moment=now(actor))
    told = record_statement(actor, _chosen(found, sent.lines), moment=now(actor))
    return RecordedOut(movements=[fact.subject for fact in told])


@router.post(
    "/regnskab/{number}/placer",
    auth=KeyDoor(Deed.RECORD_MONEY, Scope.LEDGER_WRITE),
    response={200: RecordedOut, **_TOLD},
    operation_id="place_money",
)
def place_rest(request: HttpRequest, *, number: NumberAt, sent: PlaceIn) -> RecordedOut:
    """Say what the rest of a payment pays; 422 says why not."""
    actor = actor_of(request)
    sums: dict[str, int] = {}
    for part in sent.parts:
        sums[part.document] = sums.get(part.document, 0) + (ore_of(part.amount) or 0)
    fact = place_money(actor, number, parts=tuple(sums.items()), moment=now(actor))
    return RecordedOut(movements=[fact.subject])


def _chosen(found: Waiting | None, wanted: list[str]) -> tuple[Chosen, ...]:
    if found is None:
        return ()
    if not wanted:
        return good(found)
    parts = {one.line.digest: one.parts for one in found.suggestions}
    return tuple(Chosen(digest=digest, parts=parts.get(digest, ())) for digest in wanted)


def _statement(found: Waiting) -> StatementOut:
    return StatementOut(
        lines=[
            LineOut(
                digest=one.line.digest,
                day=one.line.day.isoformat(),
                amount=kroner(one.line.ore),
                currency=one.line.currency,
                verdict=one.verdict,
                parts=[PartOut(document=number, amount=kroner(part)) for number, part in one.parts],
            )
            for one in found.suggestions
        ],
        wrong=[Wrong(da=cell.text.da, en=cell.text.en) for cell in found.reading.wrong],
    )
