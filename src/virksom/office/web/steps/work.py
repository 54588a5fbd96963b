"""A candidate's jobs: one more, other hours, an end."""

from dataclasses import replace
from datetime import timedelta

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.change_hours import change_hours
from virksom.office.actions.end_employment import end_employment
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.actions.record_employment import record_employment
from virksom.office.reports import words
from virksom.office.reports.companies.called import by_name
from virksom.office.reports.door import Door, candidate_door
from virksom.office.store.companies import companies
from virksom.office.store.proposals import open_for
from virksom.office.web.deed import DeedPage
from virksom.office.web.steps.step import About, Step, about, back_to, step_page, take
from virksom.office.web.steps.work_forms import EndForm, HoursForm, WorkForm, ending, new_work
from virksom.programme.kernel import Text
from virksom.programme.path import Work, why_not_employ, work_of
from virksom.programme.record import Employment, Fact


@step_page(Deed.RECORD_EMPLOYMENT)
def employment(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for a job, and record it."""
    whom = about(request, candidate, deed=Deed.RECORD_EMPLOYMENT)
    initial = {"since": whom.today, "form": "ordinary"}
    form = WorkForm(
        request.POST or None, language=request.LANGUAGE_CODE, today=whom.today, initial=initial
    )
    form.know("company", [row.label for row in companies(request.actor.programme)])
    return take(
        request,
        form,
        step=_new(whom, candidate),
        do=lambda typed: record_employment(
            request.actor, candidate, work=new_work(typed), moment=whom.moment
        ),
        told=lambda facts: by_name(request.actor, _employed(candidate, facts[-1])),
    )


@step_page(Deed.RECORD_EMPLOYMENT)
def hours(request: OfficeRequest, *, candidate: str, employment: str) -> HttpResponse:
    """Ask for other hours, and record them."""
    whom = about(request, candidate, deed=Deed.RECORD_EMPLOYMENT)
    form = HoursForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=whom.today,
        initial={"since": whom.today},
    )
    return take(
        request,
        form,
        step=_by_name(request, _hours(whom, candidate, work=work_of(whom.case.person, employment))),
        do=lambda typed: change_hours(
            request.actor, candidate, employment=employment, moment=whom.moment, **typed
        ),
        told=lambda _: Text(f"{candidate} har fået nye timer.", f"{candidate} has new hours."),
    )


@step_page(Deed.RECORD_EMPLOYMENT)
def end(request: OfficeRequest, *, candidate: str, employment: str) -> HttpResponse:
    """Ask for a job's last day, and record it."""
    whom = about(request, candidate, deed=Deed.RECORD_EMPLOYMENT)
    form = EndForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    return take(
        request,
        form,
        step=_by_name(request, _end(candidate, work=work_of(whom.case.person, employment))),
        do=lambda typed: end_employment(
            request.actor,
            candidate,
            employment=employment,
            ending=ending(typed),
            moment=whom.moment,
        ),
        told=lambda _: Text("Slutdagen er registreret.", "The last day is recorded."),
    )


def _by_name(request: OfficeRequest, step: Step) -> Step:
    """Return the step with the company by name in its heading, for those who may see it."""
    heading = by_name(request.actor, step.page.heading)
    return replace(step, page=replace(step.page, heading=heading))


def _employed(candidate: str, fact: Fact) -> Text:
    company = fact.value.company if isinstance(fact.value, Employment) else ""
    return Text(
        f"{candidate} er registreret i job hos {company}.",
        f"{candidate} is recorded as employed at {company}.",
    )


def _new(whom: About, candidate: str) -> Step:
    person = whom.case.person
    return Step(
        page=DeedPage(
            heading=Text(f"Job til {candidate}", f"A job for {candidate}"),
            sub=words.joined(_BESIDE, _from_proposal(whom), mark=" "),
            button=Text("Registrér", "Record"),
            back=back_to(candidate),
        ),
        why=None if person.courses else why_not_employ(person, since=whom.today, today=whom.today),
        field="since",
        fields={NoSuchCompany: "company"},
        keeps="company",
        door=candidate_door(candidate),
    )


_BESIDE = Text(
    "Har kandidaten allerede et job, lægges det nye ved siden af.",
    "If the candidate has a job already, the new one stands beside it.",
)


def _from_proposal(whom: About) -> Text:
    """Return where to employ instead, when the job is one the candidate is proposed for."""
    at = open_for(whom.case)
    if not at:
        return words.NOTHING
    da, en = " eller ".join(at), " or ".join(at)
    return Text(
        f"Er det jobbet fra {da}, så ansæt fra forslaget: så er pladsen besat.",
        f"If it is the job from {en}, employ from the proposal: then the seat is filled.",
    )


def _hours(whom: About, candidate: str, *, work: Work | None) -> Step:
    stretch = None if work is None else work.stretch_on(whom.today)
    now = None if stretch is None else stretch.says.weekly_hours
    told = words.NOTHING if now is None else _now(words.number(now))
    where = "" if work is None else work.company
    return Step(
        page=DeedPage(
            heading=Text(f"{candidate}: nye timer hos {where}", f"{candidate}: hours at {where}"),
            sub=words.joined(
                told,
                Text(
                    "De gamle timer gælder til dagen før.",
                    "The old hours hold until the day before.",
                ),
                mark=" ",
            ),
            button=Text("Registrér", "Record"),
            back=back_to(candidate),
        ),
        why=_not_theirs(work),
        field="since",
        door=candidate_door(candidate),
    )


def _now(hours: Text) -> Text:
    return Text(f"Nu {hours.da} timer om ugen.", f"Now {hours.en} hours a week.")


def _end(candidate: str, *, work: Work | None) -> Step:
    where = "" if work is None else work.company
    last = None if work is None or work.until is None else work.until - timedelta(days=1)
    known = words.NOTHING if last is None else words.day(last)
    sub = Text(
        f"Sidste dag er nu {known.da}." if last else "Skriv den sidste dag på arbejde.",
        f"The last day is now {known.en}." if last else "Write the last day at work.",
    )
    return Step(
        page=DeedPage(
            heading=Text(
                f"{candidate}: jobbet hos {where} slutter", f"{candidate}: end at {where}"
            ),
            sub=sub,
            button=Text("Registrér", "Record"),
            back=back_to(candidate),
        ),
        why=_not_theirs(work),
        field="last",
        door=Door("after_job", (candidate, "" if work is None else work.employment)),
    )


def _not_theirs(work: Work | None) -> Text | None:
    if work is not None:
        return None
    return Text("Kandidaten har ikke det job.", "The candidate does not have that job.")
