"""What was forecast before, and what came, as a page."""

from collections.abc import Generator
from typing import TypeVar
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.outlook.hindsight import HINDSIGHT, hindsight_page, looking_back
from virksom.office.web.everybody import FRAME, reads
from virksom.office.web.moment import shown_at_source
from virksom.office.web.once import is_done, read_first
from virksom.office.web.outlook.fans import drawn_hindsight
from virksom.office.web.outlook.looking import PAST, looking
from virksom.office.web.render import show
from virksom.office.web.working import Sign, Stop, Work
from virksom.programme.kernel import Text

Result = TypeVar("Result")

WORK = Work(
    heading=Text("Kvartalerne regnes igennem", "The quarters are being reckoned"),
    note=Text(
        "Hvert kvartals prognose laves, som den var blevet dengang. Lad siden stå.",
        "Each quarter's forecast is made as it would have been then. Leave the page open.",
    ),
    here="forecast",
    back="/prognose",
)


@guarded(Deed.SEE_FORECAST)
@require_safe
@reads(shown_at_source, PAST, FRAME, here="forecast")
def hindsight(request: OfficeRequest) -> HttpResponse:
    """Show what was forecast of each past quarter's end, and what came."""
    at = shown_at_source(request)
    seen = looking(at)
    ready = seen.has(HINDSIGHT) or "stop" in request.GET
    if not ready and is_done(request, WORK):
        _ = list(looking_back(seen))
    elif not ready:
        stop = f"{reverse('hindsight')}?{urlencode([*at.carry, ('stop', '1')])}"
        signs = _stoppable(looking_back(seen), to=stop)
        return read_first(request, signs, work=WORK)
    page = hindsight_page(seen)
    chart = drawn_hindsight(seen, page, language=request.LANGUAGE_CODE)
    return show(request, "outlook/hindsight.html", at=at, page=page, here="forecast", chart=chart)


def _stoppable(signs: Generator[Text, None, Result], *, to: str) -> Generator[Sign, None, Result]:
    """Give each sign a way to stop."""
    while True:
        try:
            text = next(signs)
        except StopIteration as end:
            result: Result = end.value
            return result
        yield Stop(text=text, label=Text("Stop, og vis dem", "Stop and show them"), to=to)
