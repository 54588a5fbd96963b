"""A candidate's recruitment interview: proposed, fixed, moved, held, ended."""

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.close_interview import close_interview
from virksom.office.actions.invite import CannotInvite, call_off, fix
from virksom.office.actions.invite import invite as invite_by
from virksom.office.actions.look import look
from virksom.office.actions.note_attendance import note_attendance
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.interview import interview_page, party_choices
from virksom.office.reports.offer import offer_aid
from virksom.office.reports.unreached import unreached
from virksom.office.web.forms import OfficeForm
from virksom.office.web.interview.forms import InviteForm, MoveForm
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, about, back_to, step_page
from virksom.programme.kernel import Text
from virksom.programme.path.interview import AGREED, NO_SHOW, NOT_IN_TARGET_GROUP
from virksom.programme.record import Fact

_WRONG = 422
_ONWARD = {AGREED: "agreement", NOT_IN_TARGET_GROUP: "withdraw", NO_SHOW: "withdraw"}


@step_page(Deed.INVITE)
def interview(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Show where the interview stands; take what is proposed."""
    whom = about(request, candidate, deed=Deed.INVITE)
    form = _invite_form(request, whom) if request.method == "POST" else None
    if form is not None and form.is_valid():
        try:
            fact = invite_by(request.actor, candidate, to=form.invited(), moment=whom.moment)
        except CannotInvite as wrong:
            form.refuse(wrong, "time_1")
        else:
            text = _proposed(request, fact)
            return done(request, text, door=Door("interview", (candidate,)))
    return _page(request, whom, candidate=candidate, invites=form)


@step_page(Deed.INVITE)
def time(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Fix a time, or move the interview to another; only opened, it leads to the page."""
    if request.method != "POST":
        return redirect("interview", candidate)
    whom = about(request, candidate, deed=Deed.INVITE)
    form = MoveForm(request.POST, language=request.LANGUAGE_CODE, today=whom.today)
    if form.is_valid():
        at = form.cleaned_data["at"]
        try:
            fact = fix(request.actor, candidate, at=at, moment=whom.moment)
        except CannotInvite as wrong:
            form.refuse(wrong, "at")
        else:
            text = _arranged(request, fact)
            return done(request, text, door=Door("interview", (candidate,)))
    return _page(request, whom, candidate=candidate, moves=form)


@step_page(Deed.INVITE)
def off(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Call the interview off; only opened, the address leads to the page."""
    if request.method != "POST":
        return redirect("interview", candidate)
    whom = about(request, candidate, deed=Deed.INVITE)
    call_off(request.actor, candidate, moment=whom.moment)
    return done(request, _CALLED_OFF, door=Door("interview", (candidate,)))


@step_page(Deed.NOTE_ATTENDANCE)
def attendance(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Note who came; only opened, the address leads to the page."""
    if request.method != "POST":
        return redirect("interview", candidate)
    whom = about(request, candidate, deed=Deed.NOTE_ATTENDANCE)
    role, came = request.POST.get("role", ""), request.POST.get("came") == "ja"
    fact = note_attendance(request.actor, candidate, role=role, came=came, moment=whom.moment)
    door = Door("interview", (candidate,), spot="fremmoede")
    return done(request, _NOTED, door=door, undo=fact.id)


@step_page(Deed.NOTE_ATTENDANCE)
def outcome(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Note how it ended and lead to what comes next; only opened, to the page."""
    if request.method != "POST":
        return redirect("interview", candidate)
    whom = about(request, candidate, deed=Deed.NOTE_ATTENDANCE)
    ended = request.POST.get("outcome", "")
    fact = close_interview(request.actor, candidate, outcome=ended, moment=whom.moment)
    door = Door(_ONWARD.get(ended, "interview"), (candidate,))
    return done(request, _NOTED, door=door, undo=fact.id)


_CALLED_OFF = Text("Samtalen er aflyst.", "The interview is called off.")
_NOTED = Text("Det er noteret.", "It is noted.")


def _proposed(request: OfficeRequest, fact: Fact) -> Text:
    times = getattr(fact.value, "proposed", None) or ()
    if len(times) == 1:
        return _arranged(request, fact)
    return Text("Tiderne er foreslået.", "The times are proposed.")


def _arranged(request: OfficeRequest, fact: Fact) -> Text:
    """Return that the time is fixed, and who has to be told of it by hand."""
    employer = getattr(fact.value, "employer", None) or ""
    missed = unreached(request.actor.programme, candidate=fact.subject, employer=employer)
    if missed.da:
        return words.joined(Text("Tiden er aftalt.", "The time is fixed."), missed, mark=" ")
    return Text(
        "Tiden er aftalt, og invitationen er sendt.", "The time is fixed and the invitation sent."
    )


def _invite_form(request: OfficeRequest, whom: About) -> InviteForm:
    choices = party_choices(request.actor, whom.case)
    employer = next((code for code, _ in choices.employers), "")
    form = InviteForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=whom.today,
        initial={"employer": employer},
    )
    form.offer_parties(choices)
    return form


def _page(
    request: OfficeRequest,
    whom: About,
    *,
    candidate: str,
    invites: OfficeForm | None = None,
    moves: OfficeForm | None = None,
) -> HttpResponse:
    actor = request.actor
    page = interview_page(actor, whom.case, candidate=candidate, today=whom.today)
    look(actor, whom.case.codes, what=Deed.SEE_PERSON, page="interview", moment=whom.moment)
    answer = show_still(
        request,
        "interview/interview.html",
        page=page,
        here="candidates",
        back=back_to(candidate),
        form=invites or (_invite_form(request, whom) if page.invites else None),
        moves=moves or MoveForm(None, language=request.LANGUAGE_CODE, today=whom.today),
        aid=offer_aid(whom.case, today=whom.today),
    )
    wrong = any(form is not None and form.errors for form in (invites, moves))
    answer.status_code = _WRONG if wrong else answer.status_code
    return answer
