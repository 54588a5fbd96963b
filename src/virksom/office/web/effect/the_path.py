"""The path as it is, as pages: the whole of it, and who a number counts."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.effect.path_people import PLACES, people_in, people_moving
from virksom.office.reports.effect.the_path import path_page, path_takes_long, the_path
from virksom.office.reports.large import how_many
from virksom.office.web.effect.path_charts import path_charts
from virksom.office.web.large import is_unread
from virksom.office.web.moment import Shown, shown_at_source
from virksom.office.web.render import show
from virksom.office.web.settlement.reading import slowly
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Text

P = ParamSpec("P")

_WORK = Work(
    heading=Text("Hver kandidats vej læses", "Every candidate's path is read"),
    note=Text(
        "Det tager nogle sekunder den første gang. Lad siden stå.",
        "It takes some seconds the first time. Leave the page open.",
    ),
    here="effect",
    back="/effekt/vejen",
)


View = Callable[Concatenate[OfficeRequest, Shown, P], HttpResponse]


def _read_first(view: View[P]) -> Callable[Concatenate[OfficeRequest, P], HttpResponse]:
    """Give a view from where it looks; while a large programme is read first, say so instead."""

    @wraps(view)
    def page(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        at = shown_at_source(request)
        address = request.get_full_path()
        if not is_unread(at, path_takes_long):
            return view(request, at, *args, **kwargs)
        signs = slowly(lambda: the_path(at.seen), count=how_many(at.where))
        return working(request, signs, work=_WORK, then=lambda _: redirect(address))

    return page


@guarded(Deed.SEE_EFFECT)
@require_safe
@_read_first
def effect_path(request: OfficeRequest, at: Shown) -> HttpResponse:
    """Show the path."""
    page = path_page(at.seen, request.actor)
    charts = path_charts(request, at.seen, page=page)
    return show(request, "effect/path.html", at=at, page=page, here="effect", charts=charts)


@guarded(Deed.SEE_EFFECT)
@require_safe
@_read_first
def path_place(request: OfficeRequest, at: Shown, *, place: str) -> HttpResponse:
    """Show who is in a place."""
    if place not in PLACES:
        raise Http404(place)
    page = people_in(at.seen, request.actor, place=PLACES[place])
    return show(request, "effect/path_people.html", at=at, page=page, here="effect")


@guarded(Deed.SEE_EFFECT)
@require_safe
@_read_first
def path_moves(request: OfficeRequest, at: Shown, *, place: str, following: str) -> HttpResponse:
    """Show who moved from one place to another."""
    if place not in PLACES or following not in PLACES:
        raise Http404(place)
    source, target = PLACES[place], PLACES[following]
    page = people_moving(at.seen, request.actor, source=source, target=target)
    return show(request, "effect/path_people.html", at=at, page=page, here="effect")
