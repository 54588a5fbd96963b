"""What every step's page does: let in, ask, record, tell.

A step is told today and nowhere else: an address that asks for another day leads to the same page
without it, and nothing sent there is recorded.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, Whose, guarded, may, why_not
from virksom.office.actions.own import own_part, whose
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.steps import RunningRow
from virksom.office.store.case import Case, NoSuchCandidate, case
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import OfficeForm
from virksom.office.web.moment import shown
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact

P = ParamSpec("P")
View = Callable[Concatenate[OfficeRequest, P], HttpResponse]
_TIMES = ("pr", "kendt")
_WRONG = 422


def step_page(deed: Deed) -> Callable[[View[P]], View[P]]:
    """Mark a view as the page of a step: guarded by its deed, and of today alone."""

    def mark(view: View[P]) -> View[P]:
        @guarded(deed)
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def page(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if any(request.GET.get(name) for name in _TIMES):
                return redirect(request.path)
            return view(request, *args, **kwargs)

        return page

    return mark


@dataclass(frozen=True, slots=True)
class About:
    """Whom a step is about, and when it is told.

    Args:
        case: the candidate's facts.
        moment: the moment it is.
        today: its day.
    """

    case: Case
    moment: datetime
    today: date


def about(request: OfficeRequest, candidate: str, *, deed: Deed) -> About:
    """Return whom a step's page is about; reads the clock.

    Raises:
        Http404: there is no such candidate.
        Denied: the reader may not do the deed with this candidate; to those who see only their
            own it is said of a code that nobody has, too.
    """
    moment = clock.moment(request)
    try:
        one = case(request.actor.programme, candidate)
    except NoSuchCandidate as wrong:
        if why_not(request.actor, Deed.SEE_CANDIDATE) is not None:
            may(request.actor, deed, about=frozenset({Whose.PROGRAMME}))
        raise Http404(str(wrong)) from wrong
    may(
        request.actor,
        deed,
        about=whose(request.actor, one, candidate=candidate, on=clock.day(moment)),
    )
    return About(one, moment, clock.day(moment))


def about_own(request: OfficeRequest, candidate: str, *, deed: Deed) -> About:
    """Return the same; to the candidates themselves nothing of somebody merged by mistake.

    Raises:
        Http404: there is no such candidate, or nothing is told of them.
        Denied: as ``about``.
    """
    found = about(request, candidate, deed=deed)
    try:
        return replace(found, case=own_part(request.actor, found.case))
    except NoSuchCandidate as wrong:
        raise Http404(str(wrong)) from wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step to be told.

    Args:
        page: what stands around the form.
        why: why it is not possible now; None when it is.
        field: the field at which a refusal stands; None above the form.
        fields: the same for some refusals of their own.
        door: where it leads once it is told.
        keeps: the kind of fact that »Fortryd« leaves standing; "" for none.
        rows: what runs already, shown beside the form.
    """

    page: DeedPage
    why: Text | None = None
    field: str | None = None
    fields: Mapping[type[Refusal], str] | None = None
    door: Door
    keeps: str = ""
    rows: tuple[RunningRow, ...] = ()

    def place(self, wrong: Refusal) -> str | None:
        """Return the field at which a refusal stands."""
        return (self.fields or {}).get(type(wrong), self.field)

    def undoes(self, fact: Fact) -> bool:
        """Say whether »Fortryd« takes a fact of the step back."""
        return fact.kind != self.keeps


Do = Callable[[Mapping[str, Any]], tuple[Fact, ...]]
"""Records a step from what was typed; refuses with a sentence."""

Told = Callable[[tuple[Fact, ...]], Text]
"""Says what was done, for the next page."""


def take(
    request: OfficeRequest, form: OfficeForm, *, step: Step, do: Do, told: Told
) -> HttpResponse:
    """Record the step when the form is sent and holds; else ask."""
    if form.is_valid():
        try:
            facts = do(form.cleaned_data)
        except Refusal as wrong:
            form.refuse(wrong, step.place(wrong))
        else:
            back = ",".join(fact.id for fact in facts if step.undoes(fact))
            return done(request, told(facts), door=step.door, undo=back)
    return ask(request, form, step=step)


def ask(
    request: OfficeRequest,
    form: OfficeForm,
    *,
    step: Step,
    template: str = "steps/step.html",
    **more: object,
) -> HttpResponse:
    """Show the form, with what was typed and what is wrong when it was sent."""
    answer = show(
        request,
        template,
        at=shown(request),
        page=step.page,
        here="candidates",
        form=form,
        step=step,
        **more,
    )
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def back_to(candidate: str) -> Link:
    """Return the way back to a candidate's page."""
    label = Text(f"Kandidat {candidate}", f"Candidate {candidate}")
    return Link(label, candidate_door(candidate))
