"""Invoices and credit notes by the API, their files, and a week of one disputed."""

from collections.abc import Mapping
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Field, Router, Schema, Status

from virksom.office.access import Deed, Scope
from virksom.office.actions.dispute_week import dispute_week
from virksom.office.actions.give_bill import give_bill
from virksom.office.reports.invoice import NoSuchBill, bill_of
from virksom.office.reports.invoice_rows import BillRow, bill_rows
from virksom.office.reports.settlement_ground import accounts
from virksom.office.rest.door import KeyDoor, Sent, Unreadable, Wrong, actor_of, told
from virksom.office.rest.fields import Limit, NumberAt
from virksom.office.rest.listed import AfterRow, rows_after
from virksom.office.rest.seen import now, seen_today
from virksom.office.store.billing import FORMS
from virksom.programme.files.answers import Answer, bill_form
from virksom.programme.kernel import Text, amount_text

router = Router(tags=["invoices"])


class BillOut(Schema):
    """An invoice or credit note; amounts are kroner as text, ``stands`` what is not taken back."""

    number: str
    kind: str
    issued_on: str
    weeks: int
    amount: str
    stands: str
    credits: str | None
    run: str | None
    open_disputes: int


class BillsOut(Schema):
    """A page of documents; ``next`` is what to send as ``after`` for the next, null at the end."""

    invoices: list[BillOut]
    next: str | None


class DisputeIn(Sent):
    """A line of the annex, from 1, and why its week is not to be paid.

    ``reason`` is ``on_benefit``, ``not_employed``, ``wrong_hours``, ``other_programme`` or
    ``other``; the note is kept encrypted and holds no name.
    """

    line: Annotated[int, Field(ge=1, le=1_000_000)]
    reason: Annotated[str, Field(max_length=80)]
    note: Annotated[str, Field(max_length=2000)] = ""


class DisputeOut(Schema):
    """The dispute's code, which is the id of its fact, and the week."""

    dispute: str
    candidate: str
    week_from: str


_SEEN = {401: Wrong, 403: Wrong, 404: Wrong}


@router.get(
    "/fakturaer",
    auth=KeyDoor(Deed.SEE_SETTLEMENT, Scope.INVOICES_READ),
    response={200: BillsOut, 401: Wrong, 403: Wrong, 422: Unreadable},
    operation_id="invoices",
)
def list_invoices(request: HttpRequest, *, after: AfterRow = "", limit: Limit = 100) -> BillsOut:
    """Return invoices and credit notes page by page, the newest first."""
    rows = bill_rows(accounts(seen_today(actor_of(request))))
    page, reached = rows_after(rows, lambda row: row.number, after=after, most=limit)
    return BillsOut(invoices=[_row(row) for row in page], next=reached)


@router.get(
    "/fakturaer/{number}",
    auth=KeyDoor(Deed.SEE_SETTLEMENT, Scope.INVOICES_READ),
    response={200: dict[str, object], **_SEEN},
    operation_id="invoice",
)
def show_invoice(request: HttpRequest, number: NumberAt) -> Status[Mapping[str, Answer]]:
    """Return an invoice or credit note with its lines and each week, as it was written."""
    try:
        bill, _ = bill_of(seen_today(actor_of(request)), number)
    except NoSuchBill as wrong:
        return Status(404, told(wrong.text))
    return Status(200, bill_form(bill))


@router.get(
    "/fakturaer/{number}/fil/{form}",
    auth=KeyDoor(Deed.SEE_SETTLEMENT, Scope.INVOICES_READ),
    response=_SEEN,
    operation_id="invoice_file",
)
def give_file(
    request: HttpRequest, *, number: NumberAt, form: NumberAt
) -> HttpResponse | Status[dict[str, str]]:
    """Return a file as it was issued: ``pdf``, ``xml`` (Peppol), ``oioubl.xml`` or ``json``."""
    seen = seen_today(actor_of(request))
    try:
        bill, fact = bill_of(seen, number)
        content = give_bill(seen.code, bill, form=form, fact=fact)
    except NoSuchBill as wrong:
        return Status(404, told(wrong.text))
    if content is None:
        return Status(404, told(_NO_FORM))
    return HttpResponse(content, content_type=FORMS[form])


@router.post(
    "/fakturaer/{number}/indsigelser",
    auth=KeyDoor(Deed.DISPUTE_WEEK, Scope.INVOICES_DISPUTE),
    response={201: DisputeOut, 401: Wrong, 403: Wrong, 422: Wrong},
    operation_id="dispute",
)
def dispute_line(request: HttpRequest, *, number: NumberAt, sent: DisputeIn) -> Status[DisputeOut]:
    """Dispute one billed week; 422 says why not. The provider is told and answers."""
    actor = actor_of(request)
    fact = dispute_week(actor, document=number, moment=now(actor), **sent.dict())
    told_of = DisputeOut(dispute=fact.id, candidate=fact.subject, week_from=fact.since.isoformat())
    return Status(201, told_of)


def _row(row: BillRow) -> BillOut:
    return BillOut(
        number=row.number,
        kind=row.kind,
        issued_on=row.issued.isoformat(),
        weeks=row.count,
        amount=amount_text(row.sum),
        stands=amount_text(row.left),
        credits=row.credits or None,
        run=row.run or None,
        open_disputes=row.open,
    )


_NO_FORM = Text(
    "Der er filerne pdf, xml, oioubl.xml og json.", "The files are pdf, xml, oioubl.xml and json."
)
