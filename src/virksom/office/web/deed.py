"""The page of one deed: one form, one button, and the way back."""

from dataclasses import dataclass

from django.http import HttpResponse

from virksom.office.access import OfficeRequest
from virksom.office.reports.door import Link
from virksom.office.web.forms import OfficeForm
from virksom.office.web.moment import Shown, shown
from virksom.office.web.render import show
from virksom.programme.kernel import Text

_WRONG = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedPage:
    """What stands around a form.

    Args:
        heading: what is done: »Start K017«.
        sub: one sentence that says what it is for.
        button: a verb.
        back: the page it was opened from.
    """

    heading: Text
    sub: Text
    button: Text
    back: Link


def ask(
    request: OfficeRequest,
    form: OfficeForm,
    *,
    page: DeedPage,
    here: str = "candidates",
    at: Shown | None = None,
) -> HttpResponse:
    """Show the form, with what was typed and what is wrong when it was sent.

    Args:
        request: what is asked for.
        form: the form.
        page: what stands around it.
        here: the part of the office it lies in.
        at: from where the page looks; None for the usual place.
    """
    looks = at or shown(request)
    answer = show(request, "deed.html", at=looks, page=page, here=here, form=form)
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer
