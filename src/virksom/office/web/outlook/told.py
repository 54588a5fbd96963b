"""The forecast as the investor sees it, as a page."""

from collections.abc import Generator, Mapping
from dataclasses import replace

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.share_scenario import shared_with_investor
from virksom.office.reports.investment import coming_told
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.office.reports.outlook.telling import telling
from virksom.office.reports.outlook.told import ToldPage, nothing_told
from virksom.office.web import clock
from virksom.office.web.everybody import reads
from virksom.office.web.moment import Shown, shown_unasked
from virksom.office.web.once import is_done, read_first
from virksom.office.web.outlook.fans import Forms, drawn_fans
from virksom.office.web.outlook.looking import PAST_TOLD, looking
from virksom.office.web.render import show_still
from virksom.office.web.working import Work
from virksom.programme.kernel import Text
from virksom.programme.status import QuarterEnd, coming_quarter
from virksom.programme.status.external import issued_quarters

WORK = Work(
    heading=Text("Prognosen regnes ud", "The forecast is being reckoned"),
    note=Text(
        "Det tager længere tid, jo flere der er med, men kun den første gang. Lad siden stå.",
        "It takes time at first, longer the more persons there are. Leave the page open.",
    ),
    here="told_forecast",
    back="/",
)


@guarded(Deed.SEE_TOLD_FORECAST)
@require_safe
def told_forecast(request: OfficeRequest) -> HttpResponse:
    """Show the forecast from the last issued quarter-end, as strangers are told of it."""
    if _ends(request):
        return _of_quarter(request)
    contract, moment = shown_unasked(request).where.contract, clock.moment(request)
    coming = coming_told(coming_quarter(contract, moment=moment))
    return _shown(request, nothing_told(coming), chart={})


def _ends(request: OfficeRequest) -> tuple[QuarterEnd, ...]:
    contract = shown_unasked(request).where.contract
    return issued_quarters(contract, moment=clock.moment(request))


def _at_quarter(request: OfficeRequest) -> Shown:
    """Return the last quarter-end that is told of, as its edition knows it."""
    at, end = shown_unasked(request), _ends(request)[-1]
    return replace(at, where=replace(at.where, on=end.on, moment=end.known))


@reads(_at_quarter, PAST_TOLD, here="told_forecast")
def _of_quarter(request: OfficeRequest) -> HttpResponse:
    seen, shared = looking(_at_quarter(request)), shared_with_investor(request.actor)
    key = f"told forecast {[(row.key, row.at) for row in shared]}"
    if not seen.has(key):
        signs = _signs(request, seen, key=key)
        if not is_done(request, WORK):
            return read_first(request, signs, work=WORK)
        _ = list(signs)
    page: ToldPage = seen.keep(key, lambda: nothing_told(Text("", "")))
    chart = drawn_fans(seen, page, key=key, language=request.LANGUAGE_CODE)
    return _shown(request, page, chart=chart)


def _signs(
    request: OfficeRequest, seen: ForecastSeen, *, key: str
) -> Generator[Text, None, ToldPage]:
    """Make the page and keep it; say how far it has come."""
    shared, moment = shared_with_investor(request.actor), clock.moment(request)
    page = yield from telling(seen, _ends(request), moment=moment, shared=shared)
    return seen.keep(key, lambda: page)


def _shown(request: OfficeRequest, page: ToldPage, *, chart: Mapping[str, Forms]) -> HttpResponse:
    here = "told_forecast"
    return show_still(request, "outlook/told.html", page=page, here=here, chart=chart)
