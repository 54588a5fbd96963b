"""The company's month: who worked there, answered in one tap."""

from decimal import Decimal

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.confirm_weeks import Said, confirm_month, confirm_weeks
from virksom.office.actions.look import look
from virksom.office.reports.door import Door
from virksom.office.reports.evidence_company import Amiss, confirm_page
from virksom.office.store.case import NoSuchCandidate
from virksom.office.web import clock
from virksom.office.web.forms import HoursField, OfficeForm
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Month, Refusal, Text
from virksom.programme.path.confirm import OTHER
from virksom.programme.record import Fact

_WRONG = 422
THANKS = Text("Tak. Det er noteret.", "Thank you. It is noted.")


class OtherHoursForm(OfficeForm):
    """The hours a week that somebody really works."""

    hours = HoursField(Text("Timer om ugen", "Hours a week"))


@guarded(Deed.CONFIRM_WEEKS)
@require_safe
def month(request: OfficeRequest, month: str) -> HttpResponse:
    """Show who worked there in a month; each name shown is a look."""
    return _page(request, _month(month))


@step_page(Deed.CONFIRM_WEEKS)
def everybody(request: OfficeRequest, month: str) -> HttpResponse:
    """Say yes to all; only opened, the address leads to the month."""
    asked = _month(month)
    if request.method != "POST":
        return redirect("confirm_month", month=month)
    facts = confirm_month(request.actor, month=asked, moment=clock.moment(request))
    return _thanks(request, facts, month=month)


@step_page(Deed.CONFIRM_WEEKS)
def answer(request: OfficeRequest, *, month: str, candidate: str) -> HttpResponse:
    """Take an answer in one tap, or other hours; only opened, the address leads to the month."""
    asked = _month(month)
    if request.method != "POST":
        return redirect("confirm_month", month=month)
    job, moment = request.POST.get("employment", ""), clock.moment(request)
    reply, form = request.POST.get("answer", ""), _hours(request)
    if reply == OTHER and not form.is_valid():
        error = str(form.errors["hours"][0])
        return _page(request, asked, amiss=_amiss(request, job, error=Text(error, error)))
    said = Said(employment=job, month=asked, answer=reply, hours=_typed(form, reply=reply))
    try:
        facts = confirm_weeks(request.actor, candidate, said=said, moment=moment)
    except NoSuchCandidate as wrong:
        raise Http404(str(wrong)) from wrong
    except Refusal as wrong:
        return _page(request, asked, amiss=_amiss(request, job, error=wrong.text))
    return _thanks(request, facts, month=month)


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except Refusal as wrong:
        raise Http404(str(wrong)) from wrong


def _hours(request: OfficeRequest) -> OtherHoursForm:
    today = clock.day(clock.moment(request))
    return OtherHoursForm(request.POST, language=request.LANGUAGE_CODE, today=today)


def _typed(form: OtherHoursForm, *, reply: str) -> Decimal | None:
    return form.cleaned_data["hours"] if reply == OTHER else None


def _amiss(request: OfficeRequest, job: str, *, error: Text) -> Amiss:
    return Amiss(employment=job, typed=request.POST.get("hours", "")[:20], error=error)


def _page(request: OfficeRequest, asked: Month, *, amiss: Amiss | None = None) -> HttpResponse:
    moment = clock.moment(request)
    page = confirm_page(request.actor, month=asked, moment=moment, amiss=amiss)
    shown = dict.fromkeys(page.shown)
    look(request.actor, shown, what=Deed.SEE_PERSON, page="confirm_month", moment=moment)
    answer = show_still(request, "evidence/company.html", page=page, here="company")
    answer.status_code = _WRONG if amiss else answer.status_code
    return answer


def _thanks(request: OfficeRequest, facts: tuple[Fact, ...], *, month: str) -> HttpResponse:
    back = ",".join(fact.id for fact in facts)
    return done(request, THANKS, door=Door("confirm_month", (month,)), undo=back)
