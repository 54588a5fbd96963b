"""Asking employers: about one job, or about every job of a month."""

from collections.abc import Iterator

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.ask_confirmation import Outcome, ask_confirmation, ask_month, nobody
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.evidence_company import month_label
from virksom.office.store.company_names import company_names
from virksom.office.store.confirmations import months_over
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage
from virksom.office.web.deed import ask as ask_page
from virksom.office.web.forms import ChoiceOf, OfficeForm
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, Step, about, ask, back_to, step_page
from virksom.programme.kernel import Month, Refusal, Text
from virksom.programme.path.confirm import questions

BACK = 12
"""Months looked back for something to ask about."""


class AskMonthForm(OfficeForm):
    """Which month."""

    month = ChoiceOf(Text("Måned", "Month"))


class AskJobForm(OfficeForm):
    """Which job, in which month."""

    job = ChoiceOf(
        Text("Job og måned", "Job and month"),
        hint=Text("Kun det, arbejdsgiveren ikke har svaret på.", "Only what is not answered."),
    )


@step_page(Deed.ASK_CONFIRMATION)
def month(request: OfficeRequest) -> HttpResponse:
    """Ask every employer about a month."""
    moment = clock.moment(request)
    form = AskMonthForm(
        request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment)
    )
    months = months_over(clock.day(moment), most=BACK)
    form.offer("month", [(str(one), month_label(one)) for one in months])
    if form.is_valid():
        asked = Month.parse(form.cleaned_data["month"])
        try:
            outcome = ask_month(request.actor, month=asked, moment=moment)
        except Refusal as wrong:
            form.refuse(wrong, "month")
        else:
            return done(request, _told(outcome, request.actor.programme), door=Door("evidence"))
    return ask_page(request, form, page=_MONTH, here="evidence")


@step_page(Deed.ASK_CONFIRMATION)
def job(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask one employer about one job in one month."""
    whom = about(request, candidate, deed=Deed.ASK_CONFIRMATION)
    form = AskJobForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    jobs = tuple(_jobs(whom))
    form.offer("job", jobs)
    if form.is_valid():
        employment, _, text = form.cleaned_data["job"].partition(" ")
        how = {"employment": employment, "month": Month.parse(text), "moment": whom.moment}
        try:
            outcome = ask_confirmation(request.actor, candidate, **how)
        except Refusal as wrong:
            form.refuse(wrong, "job")
        else:
            return done(
                request, _told(outcome, request.actor.programme), door=candidate_door(candidate)
            )
    return ask(request, form, step=_step(candidate, any_left=bool(jobs)))


def _jobs(whom: About) -> Iterator[tuple[str, Text]]:
    """Yield every job and month that the employer has not answered for, the latest first."""
    asks = [
        (one, asked)
        for one in months_over(whom.today, most=BACK)
        for asked in questions(whom.case.person, month=one)
        if not asked.told
    ]
    names = company_names(whom.case.row.code, [asked.company for _, asked in asks])
    for one, asked in asks:
        label, firm = month_label(one), names.get(asked.company, asked.company)
        yield f"{asked.employment} {one}", Text(f"{label.da}, {firm}", f"{label.en}, {firm}")


def _told(outcome: Outcome, programme: str) -> Text:
    told = len(outcome.told)
    text = Text(
        f"Spurgt: {told} {'virksomhed' if told == 1 else 'virksomheder'} om {outcome.jobs} job.",
        f"Asked: {told} {'company' if told == 1 else 'companies'} about {outcome.jobs} jobs.",
    )
    if not outcome.silent:
        return text
    more = nobody(programme, outcome.silent)
    return Text(f"{text.da} {more.da}", f"{text.en} {more.en}")


_MONTH = DeedPage(
    heading=Text("Bed arbejdsgiverne bekræfte", "Ask the employers to confirm"),
    sub=Text(
        "Hver virksomhed får en mail med et link og svarer i ét tryk.",
        "Each company gets a mail with a link and answers in one tap.",
    ),
    button=Text("Spørg alle", "Ask all"),
    back=Link(Text("Beviser", "Evidence"), Door("evidence")),
)


def _step(candidate: str, *, any_left: bool) -> Step:
    why = Text(
        "Arbejdsgiveren har svaret for alle måneder, eller der er intet job at spørge om.",
        "The employer has answered for every month, or there is no job to ask about.",
    )
    return Step(
        page=DeedPage(
            heading=Text(
                f"Bed om bekræftelse af {candidate}s job", f"Ask about the job of {candidate}"
            ),
            sub=Text(
                "Virksomheden får en mail med et link og svarer i ét tryk.",
                "The company gets a mail with a link and answers in one tap.",
            ),
            button=Text("Spørg", "Ask"),
            back=back_to(candidate),
        ),
        why=None if any_left else why,
        door=candidate_door(candidate),
    )
