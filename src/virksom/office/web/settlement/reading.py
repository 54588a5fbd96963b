"""Programmes so large that reading every week takes seconds: the page says so while it is done."""

from collections.abc import Callable, Generator
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import OfficeRequest
from virksom.office.reports.settlement_ground import accounts, are_read
from virksom.office.reports.today.large import MOST
from virksom.office.store.projections import tally
from virksom.office.web.moment import Shown, shown_to_the_end
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Text

P = ParamSpec("P")
View = Callable[Concatenate[OfficeRequest, P], HttpResponse]
Result = TypeVar("Result")

_WORK = Work(
    heading=Text("Ugerne læses igennem", "The weeks are being read"),
    note=Text(
        "Det tager nogle sekunder, når der er mange kandidater. Lad siden stå.",
        "It takes some seconds where there are many candidates. Leave the page open.",
    ),
    here="settlement",
    back="/afregning",
)


def reads_weeks(view: View[P]) -> View[P]:
    """Mark a view that needs every candidate's weeks: while they are read, its page says so."""

    @wraps(view)
    def page(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        at = shown_to_the_end(request)
        if request.method == "POST" or not is_large(at) or are_read(at.seen):
            return view(request, *args, **kwargs)
        address = request.get_full_path()
        signs = slowly(lambda: accounts(at.seen), count=_count(at))
        return working(request, signs, work=_WORK, then=lambda _: redirect(address))

    return page


def is_large(at: Shown) -> bool:
    """Say whether a programme has so many candidates that reading their weeks takes seconds."""
    return _count(at) > MOST


def slowly(do: Callable[[], Result], *, count: int) -> Generator[Text, None, Result]:
    """Say what is done, and do it; the last value is what came of it."""
    yield Text(
        f"Læser oplysningerne om {count} kandidater igennem …",
        f"Reading what is known of {count} candidates …",
    )
    return do()


def prepared_slowly(
    request: OfficeRequest,
    do: Callable[[], Result],
    *,
    at: Shown,
    then: Callable[[Result], HttpResponse],
) -> HttpResponse:
    """Return a page that prepares a month while it says so, and then leads on."""
    return working(request, slowly(do, count=_count(at)), work=_WORK, then=then)


def _count(at: Shown) -> int:
    where = at.where
    return tally(where.row.code, on=where.today, moment=where.moment).referred
