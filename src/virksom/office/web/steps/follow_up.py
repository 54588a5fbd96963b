"""Follow-up: the list of whom to ask, the page of one candidate, and the answer in one tap."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, Role, guarded
from virksom.office.actions.answer_check_in import CANDIDATE, COMPANY, CONSULTANT, answer_check_in
from virksom.office.actions.follow_up import follow_up as follow_up_by
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.follow_up import follow_up_page, follow_up_today, with_names
from virksom.office.store import projections
from virksom.office.store.members import codes_as
from virksom.office.store.whose import CONSULTANT as ROLE
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import ChoiceOf, OfficeForm, WordsField
from virksom.office.web.moment import shown
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, Step, about, ask, back_to, step_page
from virksom.programme.kernel import Refusal, Text
from virksom.programme.path import why_not_follow_up
from virksom.programme.status.told_by import consultants_told

_FROM_LIST = "liste"
_OWN = frozenset({Role.CANDIDATE, Role.COMPANY_CONTACT})
THANKS = Text("Tak for svaret.", "Thank you for the answer.")


class FollowUpForm(OfficeForm):
    """Who said it, and a few words if wanted; the answer itself is the button that is pressed."""

    source = ChoiceOf(
        Text("Hvem siger det?", "Who says so?"),
        among=(
            (CONSULTANT, Text("jeg selv, efter en snak", "I do, after a talk")),
            (CANDIDATE, Text("kandidaten", "the candidate")),
            (COMPANY, Text("virksomheden", "the company")),
        ),
        required=False,
    )
    note = WordsField(
        Text("Et par ord", "A few words"),
        required=False,
        hint=Text("Kun hvis du vil; et tryk er nok.", "Only if you like; one tap is enough."),
    )


@guarded(Deed.FOLLOW_UP)
@require_safe
def follow_ups(request: OfficeRequest) -> HttpResponse:
    """Show whom to ask how it goes."""
    at, whose = shown(request), request.GET.get("hvem", "")
    there = codes_as(request.actor.programme, ROLE)
    if at.where.past:
        among = there | consultants_told(at.seen.known.facts)
        page = follow_up_page(at.seen, request.actor, whose=whose, consultants=among)
    else:
        projections.refresh(request.actor.programme, on=at.where.today)
        page = follow_up_today(
            at.where,
            request.actor,
            whose=whose,
            consultants=there,
            page=asked_page(request.GET.dict()),
        )
    page = with_names(page, request.actor)
    return show(request, "steps/follow_ups.html", at=at, page=page, here="follow_ups")


@step_page(Deed.FOLLOW_UP)
def follow_up(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask how it goes; one of two buttons is the answer."""
    whom = about(request, candidate, deed=Deed.FOLLOW_UP)
    form = FollowUpForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    if form.is_valid():
        typed, answer = form.cleaned_data, request.POST.get("answer", "")
        told = {"source": typed["source"] or CONSULTANT, "note": typed["note"]}
        try:
            fact = follow_up_by(request.actor, candidate, answer=answer, moment=whom.moment, **told)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            back = Door("follow_ups") if _FROM_LIST in request.POST else candidate_door(candidate)
            return done(request, _noted(candidate, answer=answer), door=back, undo=fact.id)
    return ask(request, form, step=_step(whom, candidate), template="steps/follow_up.html")


@step_page(Deed.ANSWER_CHECK_IN)
def check_in(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Take an answer in one tap; only opened, the address leads home."""
    if request.method != "POST":
        return redirect("home")
    moment = about(request, candidate, deed=Deed.ANSWER_CHECK_IN).moment
    fact = answer_check_in(
        request.actor, candidate, answer=request.POST.get("answer", ""), moment=moment
    )
    own = request.actor.roles <= _OWN
    text = THANKS if own else _noted(candidate, answer=request.POST.get("answer", ""))
    return done(request, text, door=Door("home"), undo=fact.id)


def _noted(candidate: str, *, answer: str) -> Text:
    if answer == "talk":
        return Text(f"Noteret: {candidate} vil gerne tale.", f"Noted: {candidate} wants a talk.")
    return Text(f"Noteret: det går godt med {candidate}.", f"Noted: all is well with {candidate}.")


def _step(whom: About, candidate: str) -> Step:
    return Step(
        page=DeedPage(
            heading=Text(f"Går det godt med {candidate}?", f"Is all well with {candidate}?"),
            sub=Text(
                "Et tryk er nok; der skal ikke skrives noget notat.",
                "One tap is enough; no note has to be written.",
            ),
            button=Text("Går godt", "All well"),
            back=back_to(candidate),
        ),
        why=why_not_follow_up(whom.case.person, on=whom.today),
        door=candidate_door(candidate),
    )
