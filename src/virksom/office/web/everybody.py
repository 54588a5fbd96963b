"""Pages that ask about everybody one by one: of very many, what is known is read first."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.http import HttpResponse

from virksom.office.access import OfficeRequest
from virksom.office.reports.large import how_many, is_large, takes_long
from virksom.office.store.read import is_read
from virksom.office.web.moment import Shown
from virksom.office.web.once import is_done, read_first
from virksom.office.web.working import Work
from virksom.programme.kernel import Text, number_text

P = ParamSpec("P")
Result = TypeVar("Result")
View = Callable[Concatenate[OfficeRequest, P], HttpResponse]
Signs = Generator[Text, None, None]

_WORK = Work(
    heading=Text("Oplysningerne læses", "What is known is being read"),
    note=Text(
        "Det tager op til et minut, når der er mange kandidater. Lad siden stå.",
        "It takes up to a minute where there are many candidates. Leave the page open.",
    ),
    here="",
    back="/",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something of a large programme that takes its time.

    Args:
        is_known: says whether it is in memory already, and reads nothing to find out.
        read: reads it, and says so.
    """

    is_known: Callable[[Shown], bool]
    read: Callable[[Shown], Signs]


def reads(
    seen_from: Callable[[OfficeRequest], Shown], *parts: Part, here: str
) -> Callable[[View[P]], View[P]]:
    """Mark a view with what it asks of a large programme: while that is read, its page says so.

    Args:
        seen_from: from where the view looks.
        parts: what it asks for.
        here: the part of the office it lies in.
    """
    work = replace(_WORK, here=here)

    def marked(view: View[P]) -> View[P]:
        @wraps(view)
        def page(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            at = seen_from(request)
            ready = request.method == "POST" or not is_large(at.where) or is_done(request, work)
            if ready or all(one.is_known(at) for one in parts):
                return view(request, *args, **kwargs)
            return read_first(request, _all(parts, at), work=work)

        return page

    return marked


def _all(parts: tuple[Part, ...], at: Shown) -> Signs:
    for one in parts:
        if not one.is_known(at):
            yield from one.read(at)


def _log_is_read(at: Shown) -> bool:
    return is_read(at.where.row.code)


def _log(at: Shown) -> Signs:
    yield from slowly(lambda: at.seen, count=how_many(at.where))


def _log_untold(at: Shown) -> Signs:
    yield from untold(lambda: at.seen)


def _are_known(at: Shown) -> bool:
    """Say whether everybody is known; the log of very many is not read to find out."""
    return _log_is_read(at) and "people" in at.seen.__dict__


def everybody(at: Shown) -> Signs:
    """Read the log and find out who they are; say which, where it is still to be done."""
    many = how_many(at.where)
    if not _log_is_read(at):
        yield from _log(at)
    yield Text(
        f"Finder ud af, hvem de {number_text(many)} er, og hvor længe de har været med …",
        f"Finding out who the {number_text(many, 'en')} are, and how long they have been here …",
    )
    _ = at.seen.people


def _is_framed(at: Shown) -> bool:
    """Say whether what stands around the page is counted; only that of a past day is."""
    if not at.where.past:
        return True
    if takes_long(at.where):
        return False
    return at.large is not None or (_are_known(at) and "table" in at.seen.__dict__)


def _frame(at: Shown) -> Signs:
    told = Text("Tæller dem, der var med på dagen …", "Counting those who were here on the day …")
    yield told
    if at.large is None:
        if not _are_known(at):
            yield from everybody(at)
            yield told
        _ = at.seen.table


LOG = Part(is_known=_log_is_read, read=_log)
"""Every fact."""

LOG_UNTOLD = Part(is_known=_log_is_read, read=_log_untold)
"""The same for strangers, who are not told how many there are."""

PEOPLE = Part(is_known=_are_known, read=everybody)
"""Everybody, one by one."""

FRAME = Part(is_known=_is_framed, read=_frame)
"""The numbers around the page of a past day."""


def slowly(do: Callable[[], Result], *, count: int) -> Generator[Text, None, Result]:
    """Say what is done, and do it; the last value is what came of it."""
    yield Text(
        f"Læser oplysningerne om {number_text(count)} kandidater igennem …",
        f"Reading what is known of {number_text(count, 'en')} candidates …",
    )
    return do()


def untold(do: Callable[[], Result]) -> Generator[Text, None, Result]:
    """Do the same for strangers: they are not told how many there are (rules, section 7)."""
    yield Text("Læser oplysningerne igennem …", "Reading what is known …")
    return do()
