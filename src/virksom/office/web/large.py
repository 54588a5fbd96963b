"""Large programmes: while their facts are read into columns for the first time, a page says so."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import OfficeRequest
from virksom.office.reports.large import how_many, in_columns, is_large, takes_long
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.read import is_read
from virksom.office.web.everybody import slowly
from virksom.office.web.moment import Shown, shown_at_source
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Text

P = ParamSpec("P")
View = Callable[Concatenate[OfficeRequest, P], HttpResponse]

_WORK = Work(
    heading=Text("Fakta læses ind", "The facts are being read"),
    note=Text(
        "Det tager op til et minut den første gang. Lad siden stå.",
        "It takes up to a minute the first time. Leave the page open.",
    ),
    here="overview",
    back="/overblik",
)


def reads_columns(view: View[P]) -> View[P]:
    """Mark a view that counts a large programme: while its facts are read, its page says so."""

    @wraps(view)
    def page(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        where = shown_at_source(request).where
        if not takes_long(where):
            return view(request, *args, **kwargs)
        address = request.get_full_path()
        signs = slowly(lambda: in_columns(where), count=how_many(where))
        return working(request, signs, work=_WORK, then=lambda _: redirect(address))

    return page


def is_unread(at: Shown, takes_long: Callable[[Standpoint], bool]) -> bool:
    """Say whether a page is to be read first by the reference, and that takes about a second.

    Of a large programme nothing is read to find out: its log alone takes longer than a page may.

    Args:
        at: from where the page looks.
        takes_long: whether what it tells is still to be read, and takes long.
    """
    if is_large(at.where) and not is_read(at.where.row.code):
        return True
    return takes_long(at.seen)
