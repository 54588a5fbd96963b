"""A billed week is disputed, the dispute is answered, or withdrawn."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.answer_dispute import answer_dispute
from virksom.office.actions.dispute_week import dispute_week, withdraw_dispute
from virksom.office.actions.look import look
from virksom.office.reports.disputing import (
    DisputedWeek,
    NoSuchDispute,
    week_to_answer,
    week_to_dispute,
)
from virksom.office.reports.invoice import NoSuchBill
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import OfficeForm
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.settlement.asked import line_number
from virksom.office.web.settlement.forms import AnswerForm, DisputeForm
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact

_WRONG = 422


@step_page(Deed.DISPUTE_WEEK)
def dispute(request: OfficeRequest, *, number: str, line: str) -> HttpResponse:
    """Ask why a week is not to be paid, and dispute it."""
    moment, told = clock.moment(request), line_number(line)
    week = _there(lambda: week_to_dispute(shown_to_the_end(request).seen, number, line=told))
    form = DisputeForm(
        request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment)
    )
    page = DeedPage(
        heading=Text(f"Gør indsigelse: {week.heading.da}", f"Dispute: {week.heading.en}"),
        sub=Text(
            "Leverandøren svarer. Får I ret, krediteres ugen, næste gang der gøres op.",
            "The provider answers. If they accept it, the week is credited at the next settlement.",
        ),
        button=Text("Gør indsigelse", "Dispute"),
        back=week.back,
    )
    return _take(
        request,
        form,
        week=week,
        page=page,
        do=lambda: dispute_week(
            request.actor, document=number, line=told, moment=moment, **form.cleaned_data
        ),
    )


@step_page(Deed.ANSWER_DISPUTE)
def answer(request: OfficeRequest, dispute: str) -> HttpResponse:
    """Ask whether a dispute is right, and answer it; who reads its note leaves a look."""
    moment = clock.moment(request)
    week = _there(lambda: week_to_answer(shown_to_the_end(request).seen, dispute))
    if week.notes:
        look(
            request.actor, [week.subject], what=Deed.SEE_NOTES, page="answer_dispute", moment=moment
        )
    form = AnswerForm(request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment))
    page = DeedPage(
        heading=Text(f"Svar på indsigelse: {week.heading.da}", f"Answer: {week.heading.en}"),
        sub=Text(
            "Har kommunen ret, krediteres ugen næste gang, der gøres op.",
            "If the municipality is right, the week is credited at the next settlement.",
        ),
        button=Text("Svar", "Answer"),
        back=week.back,
    )
    return _take(
        request,
        form,
        week=week,
        page=page,
        do=lambda: answer_dispute(request.actor, dispute, moment=moment, **form.cleaned_data),
    )


@step_page(Deed.DISPUTE_WEEK)
def withdraw(request: OfficeRequest, dispute: str) -> HttpResponse:
    """Withdraw one's own dispute; an address that is only opened leads to its line."""
    week = _there(lambda: week_to_answer(shown_to_the_end(request).seen, dispute))
    if request.method != "POST":
        return redirect("invoice", *week.back.door.at)
    withdraw_dispute(request.actor, dispute, moment=clock.moment(request))
    return done(request, _WITHDRAWN, door=week.back.door)


_WITHDRAWN = Text("Indsigelsen er trukket tilbage.", "The dispute is withdrawn.")


def _there(find: Callable[[], DisputedWeek]) -> DisputedWeek:
    try:
        return find()
    except (NoSuchBill, NoSuchDispute) as wrong:
        raise Http404(str(wrong)) from wrong


def _take(
    request: OfficeRequest,
    form: OfficeForm,
    *,
    week: DisputedWeek,
    page: DeedPage,
    do: Callable[[], Fact],
) -> HttpResponse:
    """Do what was sent and holds; else ask, beside the week."""
    if form.is_valid():
        try:
            fact = do()
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return done(request, _SENT, door=week.back.door, undo=fact.id)
    at, more = shown_to_the_end(request), {"form": form, "week": week}
    here = show(request, "settlement/dispute.html", at=at, page=page, here="invoices", **more)
    here.status_code = _WRONG if form.errors else here.status_code
    return here


_SENT = Text("Det er sendt; den anden part har fået besked.", "It is sent; the other side is told.")
