"""A run: prepared, looked at, released by another, or dropped."""

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.drop_settlement import drop_settlement
from virksom.office.actions.prepare_settlement import prepare_settlement, refuse_prepare
from virksom.office.actions.release_settlement import refuse_release, release_settlement
from virksom.office.reports.door import Door
from virksom.office.reports.large import is_large
from virksom.office.reports.settlement_run import NoSuchRun, run_page
from virksom.office.web import clock
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.settlement.asked import asked_annex
from virksom.office.web.settlement.reading import reads_weeks, waits
from virksom.office.web.settlement.slowly import PREPARES, done_slowly, releases
from virksom.office.web.settlement.views import settled
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Month, Refusal, Text
from virksom.programme.record import Fact

_WRONG = 422


@step_page(Deed.PREPARE_SETTLEMENT)
def prepare(request: OfficeRequest) -> HttpResponse:
    """Prepare a month; an address that is only opened leads to the page it stands on."""
    if request.method != "POST":
        return redirect("settlement")
    moment, at = clock.moment(request), shown_to_the_end(request)

    def then(fact: Fact) -> HttpResponse:
        return _prepared(request, fact.subject)

    try:
        month = Month.parse(request.POST.get("maaned", ""))
        do = partial(prepare_settlement, request.actor, month=month, moment=moment)
        if not is_large(at.where):
            return then(do())
        refuse_prepare(request.actor, month=month, moment=moment)
        return done_slowly(request, do, at=at, step=PREPARES, then=then)
    except Refusal as wrong:
        if waits(at):
            raise
        return settled(request, refused=wrong.text)


def _prepared(request: OfficeRequest, code: str) -> HttpResponse:
    told = Text(
        f"{code} er forberedt; en anden skal frigive den.",
        f"{code} is prepared; somebody else must release it.",
    )
    return done(request, told, door=Door("settlement_run", (code,)))


@guarded(Deed.SEE_SETTLEMENT)
@require_safe
@reads_weeks
def run(request: OfficeRequest, run: str) -> HttpResponse:
    """Show a run."""
    return _shown(request, run)


@step_page(Deed.RELEASE_SETTLEMENT)
def release(request: OfficeRequest, run: str) -> HttpResponse:
    """Release a run; an address that is only opened leads to its page."""
    if request.method != "POST":
        return redirect("settlement_run", run)
    moment, at = clock.moment(request), shown_to_the_end(request)

    do = partial(release_settlement, request.actor, run, moment=moment)

    def then(made: tuple[Fact, ...]) -> HttpResponse:
        return _released(request, run, documents=made[1:])

    try:
        if not is_large(at.where):
            return then(do())
        refuse_release(request.actor, run)
        return done_slowly(request, do, at=at, step=releases(run), then=then)
    except Refusal as wrong:
        if waits(at):
            raise
        return _shown(request, run, refused=wrong.text)


def _released(request: OfficeRequest, run: str, *, documents: tuple[Fact, ...]) -> HttpResponse:
    numbers = ", ".join(fact.subject for fact in documents)
    told = Text(f"{run} er frigivet. Udstedt: {numbers}.", f"{run} is released. Issued: {numbers}.")
    return done(request, told, door=Door("settlement_run", (run,)))


@step_page(Deed.RELEASE_SETTLEMENT)
def drop(request: OfficeRequest, run: str) -> HttpResponse:
    """Drop a run; an address that is only opened leads to its page."""
    if request.method != "POST":
        return redirect("settlement_run", run)
    try:
        drop_settlement(request.actor, run, moment=clock.moment(request))
    except Refusal as wrong:
        return _shown(request, run, refused=wrong.text)
    told = Text(
        f"{run} er annulleret; intet er udstedt.", f"{run} is cancelled; nothing is issued."
    )
    return done(request, told, door=Door("settlement"))


def _shown(request: OfficeRequest, run: str, *, refused: Text | None = None) -> HttpResponse:
    at = shown_to_the_end(request)
    try:
        page = run_page(at.seen, run, asked=asked_annex(request), actor=request.actor)
    except NoSuchRun as wrong:
        raise Http404(str(wrong)) from wrong
    more = {"refused": refused}
    answer = show(request, "settlement/run.html", at=at, page=page, here="settlement", **more)
    answer.status_code = _WRONG if refused else answer.status_code
    return answer
