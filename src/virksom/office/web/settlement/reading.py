"""Programmes so large that reading every week takes seconds: the page says so while it is done."""

from collections.abc import Callable, Generator
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpResponse

from virksom.office.access import OfficeRequest
from virksom.office.reports.large import is_large
from virksom.office.reports.settlement_ground import accounts, are_read
from virksom.office.store.read import is_read
from virksom.office.web.everybody import everybody
from virksom.office.web.moment import Shown, shown_to_the_end
from virksom.office.web.once import is_done, read_first
from virksom.office.web.working import Work
from virksom.programme.kernel import Text

P = ParamSpec("P")
View = Callable[Concatenate[OfficeRequest, P], HttpResponse]

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
        ready = request.method == "POST" or not is_large(at.where) or is_done(request, _WORK)
        if ready or _are_read(at):
            return view(request, *args, **kwargs)
        return read_first(request, _signs(at), work=_WORK)

    return page


def _are_read(at: Shown) -> bool:
    """Say whether everything is read; the log of very many is not read to find out."""
    return is_read(at.where.row.code) and are_read(at.seen)


def waits(at: Shown) -> bool:
    """Say whether the weeks of very many are still to be read."""
    return is_large(at.where) and not _are_read(at)


def _signs(at: Shown) -> Generator[Text, None, None]:
    """Read what is known, who they are, and every week, and say which."""
    yield from everybody(at)
    _ = at.seen.persons
    yield Text(
        "Gennemgår alle uger og læser dem, der ikke står som på fakturaerne …",
        "Going through every week, and reading those that are not as on the invoices …",
    )
    _ = accounts(at.seen)
