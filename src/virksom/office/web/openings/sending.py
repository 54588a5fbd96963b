"""What every form of an opening does: read, send, and show what is wrong with nothing lost."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.http import Http404, HttpResponse

from virksom.office.access import OfficeRequest
from virksom.office.actions.close_opening import CannotClose
from virksom.office.actions.opening_told import CannotPost
from virksom.office.reports.openings_ground import SeenOpenings, seen_openings
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import OfficeForm
from virksom.office.web.openings.forms import OpeningForm
from virksom.office.web.render import show_still
from virksom.programme.companies.openings import Vacancy
from virksom.programme.kernel import Refusal

_WRONG = 422
F = TypeVar("F", bound=OpeningForm)
T = TypeVar("T")


def form_of(
    request: OfficeRequest, kind: type[F], *, initial: Mapping[str, Any] | None = None
) -> F:
    """Return a form of an opening, with the lists of the reader's programme; reads the clock."""
    form = kind(
        request.POST if request.method == "POST" else None,
        language=request.LANGUAGE_CODE,
        today=clock.day(clock.moment(request)),
        initial={"seats": "1", **(initial or {})},
    )
    form.know_lists(request.actor.programme)
    return form


def send(form: OfficeForm, do: Callable[[], T]) -> T | None:
    """Do what a form asks for; None where it is refused, which stands in the form then."""
    try:
        return do()
    except CannotPost as wrong:
        if isinstance(form, OpeningForm):
            form.refuse_all(wrong)
    except CannotClose as wrong:
        form.refuse(wrong, "missing" if wrong.about_missing else None)
    except Refusal as wrong:
        form.refuse(wrong)
    return None


def sent(
    request: OfficeRequest,
    form: OfficeForm,
    *,
    page: DeedPage,
    template: str = "openings/write.html",
    **more: object,
) -> HttpResponse:
    """Show a form, with what was typed and what is wrong when it was sent."""
    answer = show_still(request, template, page=page, here=here(request), form=form, **more)
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def here(request: OfficeRequest) -> str:
    """Return the place of the navigation: a company's own, or the board."""
    return "company" if request.actor.company else "openings"


def seen_one(request: OfficeRequest, opening: str) -> tuple[SeenOpenings, Vacancy]:
    """Return the openings that the reader may see, and the one that is asked for.

    Raises:
        Http404: there is none of that code that they may see.
    """
    seen = seen_openings(request.actor, moment=clock.moment(request))
    one = seen.find(opening)
    if one is None:
        raise Http404(opening)
    return seen, one
