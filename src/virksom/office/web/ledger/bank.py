"""A bank's statement: sent, looked at, and its lines put on record."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Actor, Deed, OfficeRequest
from virksom.office.actions.import_bank import (
    Chosen,
    drop_statement,
    record_statement,
    send_statement,
    waiting_statement,
)
from virksom.office.reports.door import Door
from virksom.office.reports.ledger_bank import AGAIN, LINE, SURE, bank_page
from virksom.office.web import clock
from virksom.office.web.ledger.parts import BadParts, typed_parts
from virksom.office.web.list_from_sheet import THROWN_AWAY, keep_sent, show_list
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Refusal, Text
from virksom.programme.ledger.bounds import MoreThanLent
from virksom.programme.ledger.posting import in_line


@step_page(Deed.RECORD_MONEY)
def bank(request: OfficeRequest) -> HttpResponse:
    """Take a statement, and show the one that waits."""
    if request.method != "POST":
        return _page(request)
    moment = clock.moment(request)

    def keep(data: bytes, name: str) -> None:
        send_statement(request.actor, data, name=name, moment=moment)

    wrong = keep_sent(request, keep)
    return redirect("ledger_bank") if wrong is None else _page(request, wrong=wrong)


@step_page(Deed.RECORD_MONEY)
def record(request: OfficeRequest) -> HttpResponse:
    """Put the chosen lines on record; only opened, the address leads to the statement."""
    if request.method != "POST":
        return redirect("ledger_bank")
    typed = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    moment = clock.moment(request)
    try:
        chosen = tuple(_chosen(typed, _places(request.actor, moment)))
        told = record_statement(request.actor, chosen, moment=moment, sure=SURE in typed)
    except Refusal as wrong:
        asks = SURE in typed or isinstance(wrong, MoreThanLent)
        return _page(request, wrong=wrong.text, typed=typed, asks=asks)
    codes = f"{told[0].subject}–{told[-1].subject}" if len(told) > 1 else told[0].subject
    said = Text(f"Bogført: {codes}.", f"Put on record: {codes}.")
    return done(request, said, door=Door("ledger"))


@step_page(Deed.RECORD_MONEY)
def drop(request: OfficeRequest) -> HttpResponse:
    """Throw the statement away; only opened, the address leads to it."""
    if request.method != "POST":
        return redirect("ledger_bank")
    drop_statement(request.actor)
    return done(request, THROWN_AWAY, door=Door("ledger_bank"))


def _places(actor: Actor, moment: datetime) -> Mapping[str, int]:
    """Return where each line of the statement that waits stands, by its digest."""
    found = waiting_statement(actor, moment=moment)
    lines = () if found is None else found.suggestions
    return {one.line.digest: place for place, one in enumerate(lines, start=1)}


def _chosen(typed: Mapping[str, str], places: Mapping[str, int]) -> Iterator[Chosen]:
    for name in typed:
        mark, _, line = name.partition("-")
        if mark in {LINE, AGAIN}:
            try:
                parts = typed_parts(typed.get(f"paa-{line}", ""))
            except BadParts as wrong:
                place = places.get(line)
                raise wrong if place is None else BadParts(in_line(place, wrong.text)) from None
            what = typed.get(f"hvad-{line}", "outcome")
            yield Chosen(digest=line, what=what, parts=parts, again=mark == AGAIN)


def _page(
    request: OfficeRequest,
    *,
    wrong: Text | None = None,
    typed: Mapping[str, str] | None = None,
    asks: bool = False,
) -> HttpResponse:
    found = waiting_statement(request.actor, moment=clock.moment(request))
    page = None if found is None else bank_page(found, typed, asks=asks)
    return show_list(request, "ledger/bank.html", page=page, here="ledger", wrong=wrong)
