"""What was just done: told once on the next page, with the way to take it back."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from virksom.office.access import OfficeRequest
from virksom.office.reports.door import Door
from virksom.programme.kernel import Text

_KEY = "said"


@dataclass(frozen=True, slots=True)
class Said:
    """What was done, and the fact that can be taken back; "" for none."""

    text: Text
    undo: str = ""


def done(request: OfficeRequest, text: Text, *, door: Door, undo: str = "") -> HttpResponse:
    """Lead to a page that tells what was done.

    Args:
        request: in whose session it is kept until told.
        text: one short sentence: »K017 er startet.« A code, never a name.
        door: where to go.
        undo: id of the fact that »Fortryd« takes back; "" for none.
    """
    request.session[_KEY] = {"da": text.da, "en": text.en, "undo": undo}
    return redirect(reverse(door.page, args=door.at))


def said(request: OfficeRequest) -> Said | None:
    """Return what was done and forget it; None when nothing was."""
    if _KEY not in request.session:
        return None
    kept = request.session.pop(_KEY)
    return Said(Text(kept["da"], kept["en"]), kept["undo"])
