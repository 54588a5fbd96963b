"""Rendering a page in its frame."""

from django.http import HttpResponse
from django.shortcuts import render

from virksom.office.access import OfficeRequest
from virksom.office.reports.frame import frame, still_frame
from virksom.office.store import read
from virksom.office.web.moment import Shown, contract_of
from virksom.office.web.said import said


def show(
    request: OfficeRequest, template: str, *, at: Shown, page: object, here: str, **more: object
) -> HttpResponse:
    """Return a page: its object, its frame, and the query that its links carry on."""
    context = {
        "page": page,
        "frame": frame(at.seen, request.actor, here=here),
        "at": at,
        "carry": at.carry,
        "said": said(request),
        **more,
    }
    return render(request, template, context)


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
