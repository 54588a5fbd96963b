"""Scenarios reckoned one after another: how far it has come is told, and it can be stopped."""

from collections.abc import Generator
from contextlib import suppress

from django.urls import reverse

from virksom.office.access import OfficeRequest
from virksom.office.reports.outlook.reading import is_past_read, play, read_tried
from virksom.office.reports.outlook.scenario import awaited
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.office.reports.outlook.shared import Lists
from virksom.office.reports.today.large import MOST
from virksom.office.web.outlook.runs import STOPPED
from virksom.office.web.working import Sign, Stop
from virksom.programme.forecast.outlook import NothingToForecast
from virksom.programme.forecast.scenario import NotAScenario
from virksom.programme.kernel import Text, number_text

_FEW = 200
"""Persons whose paths are read in a good half second."""


def takes_long(seen: ForecastSeen, request: OfficeRequest, *, lists: Lists, times: int) -> bool:
    """Say whether something is still to be reckoned for the page, and that takes about a second.

    Of some hundreds only to read the past does: then a number can be turned in the page.
    """
    if seen.many <= _FEW:
        return False
    waits = awaited(seen, request.GET.dict(), lists=lists, times=times)
    return any(seen.many > MOST or not is_past_read(seen, one) for _, one in waits)


def turned_at_once(seen: ForecastSeen) -> bool:
    """Say whether a number is reckoned as it is typed; of very many it leads out of the page."""
    return seen.many <= MOST


def tried(
    request: OfficeRequest, seen: ForecastSeen, *, lists: Lists, times: int
) -> Generator[Sign, None, None]:
    """Reckon what the page waits for, and keep it; say how far it has come, with a way to stop."""
    for name, one in awaited(seen, request.GET.dict(), lists=lists, times=times):
        yield _begins(name)
        with suppress(NothingToForecast, NotAScenario):  # the page says why
            found = None
            for found in play(seen, one, times=times):
                yield _sign(request, found.assumed.times, name=name, times=times)
            read_tried(seen, one, name=name, times=times, played=found)


def _begins(name: Text) -> Text:
    return Text(
        f"{name.da}: læser, hvordan det er gået indtil nu …",
        f"{name.en}: reading how it has gone until now …",
    )


def _sign(request: OfficeRequest, done: int, *, name: Text, times: int) -> Stop:
    """Return a sign of life, with the address where all stand side by side with as many runs."""
    query = request.GET.copy()
    query[STOPPED] = str(done)
    da, en = ((number_text(done, to), number_text(times, to)) for to in ("da", "en"))
    return Stop(
        text=Text(
            f"{name.da}: har spillet {da[0]} af {da[1]} forløb.",
            f"{name.en}: has played {en[0]} of {en[1]} runs.",
        ),
        label=Text("Stop, og vis dem", "Stop and show them"),
        to=f"{reverse('scenario')}?{query.urlencode()}",
    )
