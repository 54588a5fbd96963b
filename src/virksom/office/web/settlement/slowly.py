"""A step of a run of very many: done while a page says so; what is plain is refused first."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from typing import TypeVar

from django.http import HttpResponse
from django.urls import reverse

from virksom.office.access import OfficeRequest
from virksom.office.reports.large import how_many
from virksom.office.store import read
from virksom.office.web.everybody import slowly
from virksom.office.web.moment import Shown
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Text

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is said while a step is done.

    Args:
        work: on the page.
        says: when the reading begins.
    """

    work: Work
    says: Text


PREPARES = Step(
    work=Work(
        heading=Text("Afregningen forberedes", "The settlement is being prepared"),
        note=Text(
            "Det tager nogle sekunder, når der er mange kandidater. Lad siden stå.",
            "It takes some seconds where there are many candidates. Leave the page open.",
        ),
        here="settlement",
        back="/afregning",
    ),
    says=Text(
        "Gennemgår alle uger og læser dem, der ikke står som på fakturaerne …",
        "Going through every week, and reading those that are not as on the invoices …",
    ),
)
_RELEASES = Step(
    work=Work(
        heading=Text("Afregningen frigives", "The settlement is being released"),
        note=Text(
            "Det tager nogle minutter, når der er mange kandidater. Lad siden stå.",
            "It takes some minutes where there are many candidates. Leave the page open.",
        ),
        here="settlement",
        back="/afregning",
    ),
    says=Text(
        "Læser alle én for én, før den frigives …",
        "Reading everybody one by one before it is released …",
    ),
)


def releases(run: str) -> Step:
    """Return what is said while a run is released; where it is refused, one goes back to it."""
    back = reverse("settlement_run", args=[run])
    return replace(_RELEASES, work=replace(_RELEASES.work, back=back))


def done_slowly(
    request: OfficeRequest,
    do: Callable[[], Result],
    *,
    at: Shown,
    step: Step,
    then: Callable[[Result], HttpResponse],
) -> HttpResponse:
    """Return a page that does a step of a run while it says so, and then leads on."""
    return working(request, _signs(at, do, says=step.says), work=step.work, then=then)


def _signs(at: Shown, do: Callable[[], Result], *, says: Text) -> Generator[Text, None, Result]:
    """Do it; very many facts are read before it, so that nobody waits to tell more meanwhile."""
    code = at.where.row.code
    if not read.is_read(code):
        yield from slowly(lambda: read.log(code), count=how_many(at.where))
    yield says
    return do()
