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
    """What was done, and how to take it back: by a fact's id, or by a door; neither is no way."""

    text: Text
    undo: str = ""
    back: Door | None = None


def done(
    request: OfficeRequest, text: Text, *, door: Door, undo: str = "", back: Door | None = None
) -> HttpResponse:
    """Lead to a page that tells what was done.

    Args:
        request: in whose session it is kept until told.
        text: one short sentence: »K017 er startet.« A code, never a name.
        door: where to go.
        undo: id of the fact that »Fortryd« takes back; "" for none.
        back: where »Fortryd« is sent to instead, for what is no fact; None for nowhere.
    """
    request.session[_KEY] = {"da": text.da, "en": text.en, "undo": undo}
    if back is not None:
        request.session[_KEY]["back"] = [back.page, *back.at]
    return redirect(reverse(door.page, args=door.at))


def said(request: OfficeRequest) -> Said | None:
    """Return what was done and forget it; None when nothing was."""
    if _KEY not in request.session:
        return None
    kept = request.session.pop(_KEY)
    page, *at = kept.get("back") or [""]
    door = Door(page, tuple(at)) if page else None
    return Said(Text(kept["da"], kept["en"]), kept["undo"], door)
