"""Who needs a statusnotat; writing one; reading and issuing it."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.issue_statusnotat import issue_statusnotat
from virksom.office.actions.look import look
from virksom.office.actions.write_statusnotat import write_statusnotat
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.statusnotat import notat_page
from virksom.office.reports.statusnotater import statusnotater_page, statusnotater_today
from virksom.office.store import projections
from virksom.office.store.issued import STATUSNOTAT, issued_on
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import OfficeForm, WordsField
from virksom.office.web.moment import shown
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.statusnotat.notat import Notat, notat
from virksom.office.web.steps.step import About, Step, about, ask, back_to, step_page
from virksom.programme.kernel import Refusal, Text

_HEAD, _DRAFT = "hoved", "tekst"


class NotatForm(OfficeForm):
    """What the consultant writes; both may be left empty."""

    assessment = WordsField(
        Text("Hvordan gik det?", "How did it go?"),
        required=False,
        hint=Text(
            "Begyndelsen er skrevet ud fra forløbet; ret den, som du vil.",
            "The beginning is drafted from the path; change it as you like.",
        ),
    )
    recommendation = WordsField(
        Text("Hvad anbefaler du?", "What do you recommend?"), required=False
    )


@guarded(Deed.WRITE_STATUSNOTAT)
@require_safe
def statusnotater(request: OfficeRequest) -> HttpResponse:
    """Show who needs a statusnotat."""
    at, programme = shown(request), request.actor.programme
    if at.where.past:
        page = statusnotater_page(at.seen, issued=issued_on(programme, STATUSNOTAT))
    else:
        projections.refresh(programme, on=at.where.today)
        page = statusnotater_today(at.where)
    return show(request, "statusnotat/list.html", at=at, page=page, here="statusnotater")


@step_page(Deed.WRITE_STATUSNOTAT)
def write(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for the few words, keep them, and lead on to reading the whole."""
    whom = about(request, candidate, deed=Deed.WRITE_STATUSNOTAT)
    held = notat(request.actor, whom.case, moment=whom.moment)
    form = NotatForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=whom.today,
        initial={
            "assessment": held.written.assessment,
            "recommendation": held.written.recommendation,
        },
    )
    if form.is_valid():
        try:
            write_statusnotat(request.actor, candidate, moment=whom.moment, **form.cleaned_data)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return redirect("issue_statusnotat", candidate)
    return _asked(request, form, whom=whom, held=held)


@step_page(Deed.WRITE_STATUSNOTAT)
def issue(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Show the whole notat, and issue it when that is asked for."""
    whom = about(request, candidate, deed=Deed.WRITE_STATUSNOTAT)
    held = notat(request.actor, whom.case, moment=whom.moment)
    form = OfficeForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    if request.method == "POST" and held.document is not None and form.is_valid():
        try:
            fact = issue_statusnotat(
                request.actor,
                candidate,
                document=held.document,
                head=request.POST.get(_HEAD, ""),
                draft=request.POST.get(_DRAFT, ""),
                moment=whom.moment,
            )
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return done(request, _issued(fact.subject), door=candidate_door(candidate))
    return _read(request, form, whom=whom, held=held)


def _asked(request: OfficeRequest, form: OfficeForm, *, whom: About, held: Notat) -> HttpResponse:
    candidate = whom.case.person.id
    if held.document is not None:
        _seen(request, whom, what=Deed.SEE_NOTES, page="statusnotat")
    step = Step(page=_writing(candidate), why=held.why, door=candidate_door(candidate))
    return ask(request, form, step=step)


def _read(request: OfficeRequest, form: OfficeForm, *, whom: About, held: Notat) -> HttpResponse:
    candidate = whom.case.person.id
    if held.document is not None:
        _seen(request, whom, what=Deed.SEE_PERSON, page="issue_statusnotat")
    return ask(
        request,
        form,
        step=Step(page=_reading(candidate), why=held.why, door=candidate_door(candidate)),
        template="statusnotat/read.html",
        notat=None if held.document is None else notat_page(held.document),
        head=whom.case.known.head or "",
        draft=held.draft,
    )


def _seen(request: OfficeRequest, whom: About, *, what: Deed, page: str) -> None:
    look(request.actor, whom.case.codes, what=what, page=page, moment=whom.moment)


def _writing(candidate: str) -> DeedPage:
    return DeedPage(
        heading=Text(f"Statusnotat om {candidate}", f"Statusnotat about {candidate}"),
        sub=Text(
            "Resten kommer fra forløbet; i næste skridt læser du det hele.",
            "The rest comes from the path; in the next step you read the whole.",
        ),
        button=Text("Gem og læs", "Save and read"),
        back=back_to(candidate),
    )


def _reading(candidate: str) -> DeedPage:
    return DeedPage(
        heading=Text(f"Læs og udsted: {candidate}", f"Read and issue: {candidate}"),
        sub=Text(
            "Når det er udstedt, ligger det fast og er sendt til rådgiveren.",
            "Once it is issued it is fixed, and sent to the adviser.",
        ),
        button=Text("Udsted", "Issue"),
        back=Link(Text("Ret teksten", "Change the text"), Door("statusnotat", (candidate,))),
    )


def _issued(number: str) -> Text:
    return Text(f"Statusnotat {number} er udstedt.", f"Statusnotat {number} is issued.")
