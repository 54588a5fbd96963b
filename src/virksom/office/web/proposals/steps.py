"""A conversation, a trial day, a job: what comes of a proposal."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.employ import employ as employ_by
from virksom.office.actions.employ import why_not_fill
from virksom.office.actions.note_trial_day import note_trial_day
from virksom.office.actions.plan_conversation import plan_conversation
from virksom.office.reports.door import candidate_door
from virksom.office.reports.proposal_words import asks_text, opening_title
from virksom.office.reports.words import day, joined
from virksom.office.web.deed import DeedPage
from virksom.office.web.proposals.forms import ConversationForm, EmployForm, TrialForm, hired
from virksom.office.web.proposals.ground import Which, back, which
from virksom.office.web.steps.step import Step, step_page, take
from virksom.programme.companies.proposals import STAGES, Happening, ahead_of
from virksom.programme.companies.proposing import why_not_meet
from virksom.programme.kernel import Text


@step_page(Deed.PROPOSE)
def conversation(request: OfficeRequest, *, opening: str, candidate: str) -> HttpResponse:
    """Ask when and where they meet, and arrange it."""
    at = which(request, opening, candidate=candidate)
    form = ConversationForm(request.POST or None, language=request.LANGUAGE_CODE, today=at.today)
    return take(
        request,
        form,
        step=_meeting(at, Text("Aftal samtale", "Arrange a conversation"), field="at"),
        do=lambda typed: (
            plan_conversation(
                request.actor, opening, candidate=candidate, moment=at.moment, **typed
            ),
        ),
        told=lambda _: Text(
            "Samtalen er aftalt, og alle har fået den i kalenderen.",
            "The conversation is arranged, and all have it in their calendar.",
        ),
    )


@step_page(Deed.PROPOSE)
def trial_day(request: OfficeRequest, *, opening: str, candidate: str) -> HttpResponse:
    """Ask for the day of a trial day, and record it."""
    at = which(request, opening, candidate=candidate)
    form = TrialForm(request.POST or None, language=request.LANGUAGE_CODE, today=at.today)
    return take(
        request,
        form,
        step=_meeting(at, Text("Prøvedag", "Trial day"), field="day"),
        do=lambda typed: (
            note_trial_day(request.actor, opening, candidate=candidate, moment=at.moment, **typed),
        ),
        told=lambda _: Text("Prøvedagen er noteret.", "The trial day is noted."),
    )


@step_page(Deed.RECORD_EMPLOYMENT)
def employ(request: OfficeRequest, *, opening: str, candidate: str) -> HttpResponse:
    """Ask for the terms of the job, with what the opening says, and record it."""
    at = which(request, opening, candidate=candidate)
    language, initial = request.LANGUAGE_CODE, _from_opening(at)
    form = EmployForm(request.POST or None, language=language, today=at.today, initial=initial)
    return take(
        request,
        form,
        step=_job(at),
        do=lambda typed: employ_by(
            request.actor, opening, candidate=candidate, hired=hired(typed), moment=at.moment
        ),
        told=lambda _: joined(
            Text(f"{candidate} er ansat.", f"{candidate} is employed."), _agreed(at), mark=" "
        ),
    )


def _from_opening(at: Which) -> Mapping[str, Any]:
    says, ahead = at.found.says, _ahead(at)
    return {
        "since": ahead[-1].fact.since + timedelta(days=1) if ahead else at.today,
        "form": "ordinary",
        "hours": says.hours_from or says.hours_to,
        "mentor": "yes" if says.mentor else "",
    }


def _ahead(at: Which) -> tuple[Happening, ...]:
    one = at.found.candidacy
    return () if one is None else ahead_of(one, on=at.today)


def _agreed(at: Which) -> Text:
    """Return what is agreed for a day to come and stays so; empty where nothing is."""
    told = (joined(STAGES[each.stage], day(each.fact.since), mark=" ") for each in _ahead(at))
    days = joined(*told, mark=", ")
    return Text(f"Stadig aftalt: {days.da}.", f"Still agreed: {days.en}.") if days.da else days


def _meeting(at: Which, button: Text, /, *, field: str) -> Step:
    return Step(
        page=DeedPage(
            heading=Text(
                f"{button.da}: {at.found.one.person.id}", f"{button.en}: {at.found.one.person.id}"
            ),
            sub=_about(at),
            button=button,
            back=back(at),
        ),
        why=why_not_meet(at.found.candidacy),
        field=field,
        door=at.door,
    )


def _job(at: Which) -> Step:
    code = at.found.one.person.id
    return Step(
        page=DeedPage(
            heading=Text(f"Ansæt {code}", f"Employ {code}"),
            sub=_about(at),
            button=Text("Ansæt", "Employ"),
            back=back(at),
        ),
        why=why_not_fill(at.found),
        field="since",
        keeps="company",
        door=candidate_door(code),
    )


def _about(at: Which) -> Text:
    found = at.found
    title = opening_title(found.one.row.code, found.proposed, opening=found.opening)
    return joined(title, asks_text(found.says))
