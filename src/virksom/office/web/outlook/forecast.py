"""The forecast, as a page."""

from collections.abc import Generator
from contextlib import suppress
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded, why_not
from virksom.office.reports.outlook.forecast import ForecastPage, forecast_page, scenario_by
from virksom.office.reports.outlook.reading import play
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.office.web.everybody import FRAME, reads
from virksom.office.web.moment import shown_at_source
from virksom.office.web.once import is_done, read_first
from virksom.office.web.outlook.fans import drawn_fans
from virksom.office.web.outlook.looking import PAST, looking, paths
from virksom.office.web.outlook.runs import Runs, asked_runs
from virksom.office.web.render import show
from virksom.office.web.working import Sign, Stop, Work
from virksom.programme.forecast.outlook import NothingToForecast
from virksom.programme.kernel import Text, number_text

WORK = Work(
    heading=Text("Prognosen regnes ud", "The forecast is being reckoned"),
    note=Text(
        "Forløbet spilles igennem mange gange. Lad siden stå, eller stop, og se, hvad der er nået.",
        "The programme is played many times. Leave the page open, or stop and see how far it came.",
    ),
    here="forecast",
    back="/",
)
"""What is shown while a forecast is reckoned."""


@guarded(Deed.SEE_FORECAST)
@require_safe
@reads(shown_at_source, PAST, FRAME, here="forecast")
def forecast(request: OfficeRequest) -> HttpResponse:
    """Show what is likely to come, and what is assumed."""
    at, shock = shown_at_source(request), scenario_by(request.GET.get("stoed", "")).shock
    seen, runs = looking(at), asked_runs(request.GET)
    key = f"forecast page {shock} {runs}"
    if not seen.has(key) and not is_done(request, WORK):
        asks = dict(at.carry) | {"stoed": shock} | {"af": str(runs.of)}
        signs = _signs(seen, key, shock=shock, runs=runs, asks=asks)
        return read_first(request, signs, work=WORK)
    page = seen.keep(key, lambda: forecast_page(seen, shock=shock, times=runs.times, of=runs.of))
    chart = drawn_fans(seen, page, key=key, language=request.LANGUAGE_CODE)
    tries = why_not(request.actor, Deed.TRY_SCENARIO) is None
    more = {"chart": chart, "tries": tries, "choices": runs.choices}
    return show(request, "outlook/forecast.html", at=at, page=page, here="forecast", **more)


def _signs(
    seen: ForecastSeen, key: str, *, shock: str, runs: Runs, asks: dict[str, str]
) -> Generator[Sign, None, ForecastPage]:
    """Say how far it has come, with a way to stop, and keep what came of it."""
    yield paths(seen.many)
    found = None
    with suppress(NothingToForecast):  # the page says why
        for found in play(seen, scenario_by(shock), times=runs.times):
            yield _sign(found.assumed.times, runs=runs, asks=asks)
    page = forecast_page(seen, shock=shock, times=runs.times, of=runs.of, played=found)
    return seen.keep(key, lambda: page)


def _sign(done: int, *, runs: Runs, asks: dict[str, str]) -> Stop:
    """Return a sign of life, with the address of what has been played by then."""
    query = urlencode({name: value for name, value in asks.items() if value} | {"forloeb": done})
    da, en = ((number_text(done, to), number_text(runs.times, to)) for to in ("da", "en"))
    return Stop(
        text=Text(
            f"Har spillet {da[0]} af {da[1]} forløb.", f"Has played {en[0]} of {en[1]} runs."
        ),
        label=Text("Stop, og vis dem", "Stop and show them"),
        to=f"{reverse('forecast')}?{query}",
    )
