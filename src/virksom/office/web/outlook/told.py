"""The forecast as the investor sees it, as a page."""

from collections.abc import Generator

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.share_scenario import shared_with_investor
from virksom.office.reports.investment import coming_told
from virksom.office.reports.outlook.told import ToldPage, nothing_left, nothing_told, told_page
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.quarters import quarters
from virksom.office.web import clock
from virksom.office.web.moment import today_seen
from virksom.office.web.once import is_done, read_first
from virksom.office.web.outlook.fans import drawn_fans
from virksom.office.web.render import show_still
from virksom.office.web.working import Sign, Work
from virksom.programme.kernel import Text
from virksom.programme.status import coming_quarter, issued_editions
from virksom.programme.status.external import issued_quarters

WORK = Work(
    heading=Text("Prognosen regnes ud", "The forecast is being reckoned"),
    note=Text(
        "Det tager nogle sekunder den første gang. Lad siden stå.",
        "It takes some seconds the first time. Leave the page open.",
    ),
    here="told_forecast",
    back="/",
)


@guarded(Deed.SEE_TOLD_FORECAST)
@require_safe
def told_forecast(request: OfficeRequest) -> HttpResponse:
    """Show the forecast from the last issued quarter-end, as strangers are told of it."""
    seen = today_seen(read.programme(request.actor.programme))
    shared = shared_with_investor(request.actor)
    key = f"told forecast {[(row.key, row.at) for row in shared]}"
    if not seen.has(key):
        signs = _signs(request, seen, key=key)
        if not is_done(request, WORK):
            return read_first(request, signs, work=WORK)
        _ = list(signs)
    page: ToldPage = seen.keep(key, lambda: nothing_told(Text("", "")))
    chart = drawn_fans(seen, page, key=key, language=request.LANGUAGE_CODE)
    template, here = "outlook/told.html", "told_forecast"
    return show_still(request, template, page=page, here=here, chart=chart)


def _signs(
    request: OfficeRequest, seen: Standpoint, *, key: str
) -> Generator[Sign, None, ToldPage]:
    yield Text("Læser kvartalerne …", "Reading the quarters …")
    moment, row = clock.moment(request), read.programme(request.actor.programme)
    contract, log = contract_of(row.contract), read.log(row.code)
    ends = issued_quarters(contract, moment=moment)
    if not ends:
        page = nothing_told(coming_told(coming_quarter(contract, moment=moment)))
        return seen.keep(key, lambda: page)
    on, known, today = ends[-1].on, ends[-1].known, seen.today
    then = standpoint(row.code, log, contract=contract, on=on, moment=known, today=today)
    why = nothing_left(then)
    if why is not None:
        return seen.keep(key, lambda: nothing_told(why))
    *_, quarter = quarters(row.code, log, contract=contract, moment=moment)
    editions = seen.keep("issued_editions", lambda: issued_editions(log, contract, moment=moment))
    yield Text("Spiller forløbene igennem …", "Playing the runs …")
    shared = shared_with_investor(request.actor)
    page = told_page(then, quarter, editions=editions, shared=shared)
    return seen.keep(key, lambda: page)
