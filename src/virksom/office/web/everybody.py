"""Pages that ask about everybody one by one: of very many, what is known is read first."""

from collections.abc import Callable, Generator
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import OfficeRequest
from virksom.office.reports.large import how_many, is_large
from virksom.office.store.read import is_read
from virksom.office.web.moment import Shown
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Text, number_text

P = ParamSpec("P")
Result = TypeVar("Result")
View = Callable[Concatenate[OfficeRequest, P], HttpResponse]

_WORK = Work(
    heading=Text("Oplysningerne læses", "What is known is being read"),
    note=Text(
        "Det tager op til et minut, når der er mange kandidater. Lad siden stå.",
        "It takes up to a minute where there are many candidates. Leave the page open.",
    ),
    here="",
    back="/",
)


def reads_everybody(
    seen_from: Callable[[OfficeRequest], Shown],
) -> Callable[[View[P]], View[P]]:
    """Mark a view that asks about everybody: of very many its page says so while they are read.

    Args:
        seen_from: from where the view looks.
    """

    def marked(view: View[P]) -> View[P]:
        @wraps(view)
        def page(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            at = seen_from(request)
            if request.method == "POST" or not is_large(at.where) or _are_known(at):
                return view(request, *args, **kwargs)
            address = request.get_full_path()
            return working(request, everybody(at), work=_WORK, then=lambda _: redirect(address))

        return page

    return marked


def _are_known(at: Shown) -> bool:
    """Say whether everybody is known; the log of very many is not read to find out."""
    return is_read(at.where.row.code) and "people" in at.seen.__dict__


def everybody(at: Shown) -> Generator[Text, None, None]:
    """Read the log and find out who they are; say which, where it is still to be done."""
    many = how_many(at.where)
    if not is_read(at.where.row.code):
        yield from slowly(lambda: at.seen, count=many)
    yield Text(
        f"Finder ud af, hvem de {number_text(many)} er, og hvor længe de har været med …",
        f"Finding out who the {number_text(many, 'en')} are, and how long they have been here …",
    )
    _ = at.seen.people


def slowly(do: Callable[[], Result], *, count: int) -> Generator[Text, None, Result]:
    """Say what is done, and do it; the last value is what came of it."""
    yield Text(
        f"Læser oplysningerne om {number_text(count)} kandidater igennem …",
        f"Reading what is known of {number_text(count, 'en')} candidates …",
    )
    return do()
