"""The list of looks, the list of broken glass, and breaking it."""

import re

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, Whose, guarded, why_not
from virksom.office.actions.break_glass import CannotBreak
from virksom.office.actions.break_glass import break_glass as break_by
from virksom.office.reports.door import Link, candidate_door
from virksom.office.reports.looks import glasses as glasses_of
from virksom.office.reports.looks import looks_page
from virksom.office.store.case import NoSuchCandidate, cases
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.forms import OfficeForm, WordsField
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

_MOST_SIGNS = 150
_CANDIDATE = re.compile(r"[kK]\d+")


@guarded(Deed.SEE_LOOKS)
@require_safe
def looks(request: OfficeRequest) -> HttpResponse:
    """Show who looked at whom; a candidate is led to what concerns them."""
    if why_not(request.actor, Deed.SEE_LOOKS, about={Whose.PROGRAMME}) is not None:
        return redirect("own_looks")
    page = looks_page(
        request.actor,
        candidate=_as_written(_asked(request, "kandidat")),
        user=_asked(request, "bruger"),
        page=asked_page(request.GET),
    )
    return show_still(request, "audit/looks.html", page=page, here="looks")


def _as_written(code: str) -> str:
    """Return a candidate's code in capitals, and any other as it is."""
    return code.upper() if _CANDIDATE.fullmatch(code) else code


def _asked(request: OfficeRequest, name: str) -> str:
    """Return what is asked for, without signs that no code has and a database refuses."""
    text = request.GET.get(name, "").strip()[:_MOST_SIGNS]
    return text if text.isprintable() else ""


@guarded(Deed.SEE_GLASS)
@require_safe
def glasses(request: OfficeRequest) -> HttpResponse:
    """Show who broke the glass, for whom and why."""
    page = glasses_of(request.actor, moment=clock.moment(request))
    return show_still(request, "audit/glasses.html", page=page, here="glasses")


class GlassForm(OfficeForm):
    """Why it is needed."""

    reason = WordsField(
        Text("Hvorfor er det nødvendigt nu?", "Why is it needed now?"),
        hint=Text(
            "Grunden gemmes, og teamleder, administrator og kandidaten kan se, at du har kigget.",
            "The reason is kept; team leader, administrator and the candidate see that you looked.",
        ),
        most=1000,
    )


@step_page(Deed.BREAK_GLASS)
def break_glass(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask why, and open the candidate's person data for an hour."""
    if not cases(request.actor.programme, [candidate]):
        raise Http404
    moment = clock.moment(request)
    form = GlassForm(request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment))
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            break_by(request.actor, candidate, reason=reason, moment=moment)
        except NoSuchCandidate as wrong:
            raise Http404(str(wrong)) from wrong
        except CannotBreak as wrong:
            form.refuse(wrong, "reason")
        else:
            return done(request, _opened(candidate), door=candidate_door(candidate))
    return ask(request, form, page=_page(candidate))


def _opened(candidate: str) -> Text:
    return Text(
        f"Du kan se {candidate} i en time. Teamleder og administrator har fået besked.",
        f"You can see {candidate} for an hour. Team leader and administrator were told.",
    )


def _page(candidate: str) -> DeedPage:
    return DeedPage(
        heading=Text(f"Nødadgang til {candidate}", f"Emergency access to {candidate}"),
        sub=Text(
            "Navn, kontaktoplysninger, noter og dokumenter åbnes for dig i 60 minutter.",
            "Name, contact details, notes and documents open to you for 60 minutes.",
        ),
        button=Text("Brug nødadgang", "Break the glass"),
        back=Link(
            Text(f"Kandidat {candidate}", f"Candidate {candidate}"), candidate_door(candidate)
        ),
    )
