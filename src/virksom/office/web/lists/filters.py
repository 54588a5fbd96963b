"""The reader's own filters: kept under a name, and let go of, with the way back."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.drop_filter import drop_filter
from virksom.office.actions.save_filter import CannotSave, save_filter
from virksom.office.reports.door import Door
from virksom.office.reports.list_parts import list_of
from virksom.office.web.lists.asked import asked_of
from virksom.office.web.said import done
from virksom.programme.kernel import Text

_KEY = "dropped_filter"
_METHODS = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A filter that was just deleted: its name, and what it asked for, to be kept again."""

    name: str
    asks: tuple[tuple[str, str], ...]


def dropped(request: OfficeRequest) -> Dropped | None:
    """Return the filter that was just deleted and forget it; None when none was."""
    kept = request.session.pop(_KEY, None) if _KEY in request.session else None
    return None if kept is None else Dropped(kept["name"], tuple(map(tuple, kept["asks"])))


@guarded(Deed.SEE_CANDIDATES)
@require_http_methods(_METHODS)
def keep(request: OfficeRequest) -> HttpResponse:
    """Keep what the list is asked for; an address that is only opened leads to the list."""
    if request.method != "POST":
        return redirect("candidates")
    asks = dict(list_of(asked_of(request)).asks)
    try:
        save_filter(request.actor, request.POST.get("navn", ""), asks=asks)
        told = Text("Filteret er gemt.", "The filter is kept.")
    except CannotSave as wrong:
        told = wrong.text
    answer = done(request, told, door=Door("candidates"))
    answer["Location"] += f"?{urlencode(asks)}" if asks else ""
    return answer


@guarded(Deed.SEE_CANDIDATES)
@require_http_methods(_METHODS)
def let_go(request: OfficeRequest) -> HttpResponse:
    """Delete a filter; the next page says so and offers it back."""
    if request.method == "POST":
        row = drop_filter(request.actor, request.POST.get("navn", ""))
        if row is not None:
            request.session[_KEY] = {"name": row.name, "asks": parse_qsl(row.query)}
    return redirect(reverse("candidates"))
