"""Rendering a page in its frame."""

from django.http import HttpResponse
from django.shortcuts import render

from virksom.office.access import OfficeRequest
from virksom.office.reports.frame import Frame, frame, still_frame
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.web.moment import Shown
from virksom.office.web.said import said


def show(
    request: OfficeRequest, template: str, *, at: Shown, page: object, here: str, **more: object
) -> HttpResponse:
    """Return a page: its object, its frame, and the query that its links carry on."""
    context = {
        "page": page,
        "frame": framed(request, at, here=here),
        "at": at,
        "carry": at.carry,
        "said": said(request),
        **more,
    }
    return render(request, template, context)


def framed(request: OfficeRequest, at: Shown, *, here: str) -> Frame:
    """Return what stands around a page; only a past day is counted from facts."""
    counts = _counts(at) if at.where.past else None
    return frame(at.where, request.actor, here=here, counts=counts)


def _counts(at: Shown) -> tuple[int, int]:
    table = at.seen.table if at.large is None else at.large.table
    return table.count("referred"), table.count("employments")


def show_still(
    request: OfficeRequest, template: str, *, page: object, here: str, **more: object
) -> HttpResponse:
    """Return a page that shows no day of its own, such as a person's own page or a list of deeds.

    It stays quick however long the log grows, as the log is not read for it.
    """
    row = read.programme(request.actor.programme)
    contract = contract_of(row.contract)
    context = {
        "page": page,
        "frame": still_frame(contract, request.actor, invented=row.invented, here=here),
        "carry": (),
        "said": said(request),
        **more,
    }
    return render(request, template, context)
