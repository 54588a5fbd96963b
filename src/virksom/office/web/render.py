"""Rendering a page in its frame."""

from django.http import HttpResponse
from django.shortcuts import render

from virksom.office.access import OfficeRequest
from virksom.office.reports.frame import frame
from virksom.office.web.moment import Shown
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
