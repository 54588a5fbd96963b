"""The path as it is, as pages: the whole of it, and who a number counts."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.effect.path_people import PLACES, people_in, people_moving
from virksom.office.reports.effect.the_path import path_page, path_takes_long, the_path
from virksom.office.reports.large import how_many
from virksom.office.reports.standpoint import Keeping
from virksom.office.web.effect.path_charts import path_charts
from virksom.office.web.everybody import slowly
from virksom.office.web.large import is_unread, reads_columns
from virksom.office.web.moment import Shown, shown_at_source
from virksom.office.web.once import is_done, read_first
from virksom.office.web.render import show
from virksom.office.web.working import Work
from virksom.programme.effect.way.told_path import PathTold
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The path as it is told from where a page looks: ``keeps`` keeps what is made of it."""

    at: Shown
    keeps: Keeping
    path: PathTold


View = Callable[Concatenate[OfficeRequest, Told, P], HttpResponse]


def _read_first(view: View[P]) -> Callable[Concatenate[OfficeRequest, P], HttpResponse]:
    """Give a view the path; while that is read or counted first, say so instead."""

    @wraps(view)
    def page(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        at = shown_at_source(request)
        if _takes_long(at) and not is_done(request, _WORK):
            signs = slowly(lambda: _told(at), count=how_many(at.where))
            return read_first(request, signs, work=_WORK)
        return view(request, _told(at), *args, **kwargs)

    return reads_columns(page)


def _told(at: Shown) -> Told:
    """Return the path as it is told from where the page looks."""
    if at.large is None:
        return Told(at=at, keeps=at.seen, path=the_path(at.seen))
    from virksom.office.reports.effect import large_effect  # noqa: PLC0415  # it imports numba

    return Told(at=at, keeps=at.large, path=large_effect.large_path(at.large))


def _takes_long(at: Shown) -> bool:
    """Say whether the path is to be read first, and that takes about a second or more."""
    if at.large is None:
        return is_unread(at, path_takes_long)
    from virksom.office.reports.effect import large_effect  # noqa: PLC0415  # it imports numba

    return large_effect.is_uncounted(at.large, large_effect.PATH)


@guarded(Deed.SEE_EFFECT)
@require_safe
@_read_first
def effect_path(request: OfficeRequest, told: Told) -> HttpResponse:
    """Show the path."""
    page = path_page(told.keeps, told.path, actor=request.actor)
    charts = path_charts(request, told.keeps, page=page)
    return show(request, "effect/path.html", at=told.at, page=page, here="effect", charts=charts)


@guarded(Deed.SEE_EFFECT)
@require_safe
@_read_first
def path_place(request: OfficeRequest, told: Told, *, place: str) -> HttpResponse:
    """Show who is in a place."""
    if place not in PLACES:
        raise Http404(place)
    page = people_in(told.path, request.actor, place=PLACES[place])
    return show(request, "effect/path_people.html", at=told.at, page=page, here="effect")


@guarded(Deed.SEE_EFFECT)
@require_safe
@_read_first
def path_moves(request: OfficeRequest, told: Told, *, place: str, following: str) -> HttpResponse:
    """Show who moved from one place to another."""
    if place not in PLACES or following not in PLACES:
        raise Http404(place)
    source, target = PLACES[place], PLACES[following]
    page = people_moving(told.path, request.actor, source=source, target=target)
    return show(request, "effect/path_people.html", at=told.at, page=page, here="effect")
