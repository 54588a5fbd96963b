"""The effect over time, as a page."""

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.effect.over_time import (
    OverTimePage,
    every_week,
    over_time_page,
    takes_long,
)
from virksom.office.reports.standpoint import Keeping, Standpoint
from virksom.office.web.effect.over_time_charts import group_charts, week_charts
from virksom.office.web.large import reads_columns
from virksom.office.web.moment import Shown, shown_at_source
from virksom.office.web.once import is_done, read_first
from virksom.office.web.render import show
from virksom.office.web.working import Work
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from virksom.office.reports.large_standpoint import LargeStandpoint

_WORK = Work(
    heading=Text("Hver uge læses, da og nu", "Every week is read, then and now"),
    note=Text(
        "Det tager nogle sekunder den første gang. Lad siden stå.",
        "It takes some seconds the first time. Leave the page open.",
    ),
    here="effect",
    back="/effekt",
)


@guarded(Deed.SEE_EFFECT)
@require_safe
@reads_columns
def over_time(request: OfficeRequest) -> HttpResponse:
    """Show the effect over time; while every week is read for the first time, say so."""
    at = shown_at_source(request)
    large = at.large
    if large is not None:
        return _large(request, at, large)
    if takes_long(at.seen) and not is_done(request, _WORK):
        signs = _signs(request, at.seen)
        return read_first(request, signs, work=_WORK)
    return _shown(request, at, over_time_page(at.seen, request.actor, week=_week(request)))


def _large(request: OfficeRequest, at: Shown, seen: "LargeStandpoint") -> HttpResponse:  # noqa: PLR0917  # asked, seen from, counted
    from virksom.office.reports.effect import large_over_time as large  # noqa: PLC0415  # numba

    if large.weeks_take_long(seen) and not is_done(request, _WORK):
        return read_first(request, large.read_weeks(seen), work=_WORK)
    page = large.large_over_time_page(seen, request.actor, week=_week(request))
    return _shown(request, at, page)


def _shown(request: OfficeRequest, at: Shown, page: OverTimePage) -> HttpResponse:  # noqa: PLR0917  # asked, seen from, shown
    drawn = _drawn(at.large or at.seen, page, language=request.LANGUAGE_CODE)
    return show(request, "effect/over_time.html", at=at, page=page, here="effect", **drawn)


def _signs(request: OfficeRequest, seen: Standpoint) -> Generator[Text, None, None]:
    """Read and draw everything the page needs, and say what is done meanwhile."""
    yield Text("Læser ugerne, som de var kendt da …", "Reading the weeks as they were known then …")
    every_week(seen)
    yield Text("Tegner …", "Drawing …")
    page = over_time_page(seen, request.actor, week=_week(request))
    _drawn(seen, page, language=request.LANGUAGE_CODE)


def _week(request: OfficeRequest) -> str:
    return request.GET.get("uge", "").strip()


def _drawn(seen: Keeping, page: OverTimePage, *, language: str) -> Mapping[str, object]:
    return {
        "chart": week_charts(seen, page, language=language),
        "groups": group_charts(seen, page, language=language),
    }
