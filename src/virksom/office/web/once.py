"""What a page waits for is done once for each look at it, whatever becomes known meanwhile."""

from collections.abc import Generator
from typing import TypeVar

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import OfficeRequest
from virksom.office.web.working import Sign, Work, working

Result = TypeVar("Result")

_DONE, _MOST = "read_first", 8


def read_first(
    request: OfficeRequest, signs: Generator[Sign, None, Result], *, work: Work
) -> HttpResponse:
    """Do what a page waits for while saying so, and lead back to the page; it then comes.

    A fact told in between is read by the page itself: facts that keep coming hold nobody up.
    Who asked for a part of a page by a script is led to the whole page.

    Args:
        request: what is asked for.
        signs: the work.
        work: what is said while it is done.
    """
    address, done = request.get_full_path(), [*_done(request), work.heading.en]
    if "HX-Request" in request.headers:
        return HttpResponse(headers={"HX-Redirect": address})

    def back(_: Result) -> HttpResponse:
        others = [one for one in request.session.get(_DONE, []) if one[0] != address]
        request.session[_DONE] = [*others, (address, done)][-_MOST:]
        return redirect(address)

    return working(request, signs, work=work, then=back)


def is_done(request: OfficeRequest, work: Work) -> bool:
    """Say whether the page was led back to from this work; the next look at it is not."""
    return work.heading.en in _done(request)


def _done(request: OfficeRequest) -> list[str]:
    """Return what was done for this look at the page; the session holds it no more."""
    kept = vars(request)
    if _DONE not in kept:
        address, every = request.get_full_path(), request.session.get(_DONE, [])
        kept[_DONE] = next((done for at, done in every if at == address), [])
        if kept[_DONE]:
            request.session[_DONE] = [one for one in every if one[0] != address]
    return list(kept[_DONE])
