"""Something told is corrected or taken back: shown first is what that would touch."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.access import why_not as access_why_not
from virksom.office.actions.correct import correct as correct_by
from virksom.office.actions.correct import correction_draft
from virksom.office.actions.take_back import take_back as take_back_by
from virksom.office.actions.take_back import take_back_drafts
from virksom.office.reports.companies.called import shown_companies
from virksom.office.reports.correct_list import telling_rows
from virksom.office.reports.correction import Preview
from virksom.office.reports.door import Door, Link, candidate_door, fact_door
from virksom.office.reports.fact import fact_page
from virksom.office.reports.labels import KINDS
from virksom.office.reports.sight import sight
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.case import Case
from virksom.office.store.catalogue import catalogue
from virksom.office.store.members import members_as
from virksom.office.store.whose import ADVISER
from virksom.office.web.correction.forms import Lists, WhyForm, correction, correction_form
from virksom.office.web.correction.mend import Mend, mend
from virksom.office.web.deed import DeedPage
from virksom.office.web.moment import shown
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.steps.step import about, back_to, step_page
from virksom.programme.kernel import Refusal, Text
from virksom.programme.path.correct import why_not_correct, why_not_take_back
from virksom.programme.record import Draft, Fact

_CONFIRM = "bekraeft"
_WRONG = 422
Typed = Mapping[str, Any]


@step_page(Deed.CORRECT)
def tellings(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Show what is told of a candidate, each with where it is corrected."""
    whom = about(request, candidate, deed=Deed.CORRECT)
    seen = sight(whom.case, on=whom.today, moment=whom.moment, today=whom.today)
    page = DeedPage(
        heading=Text(f"Ret en oplysning om {candidate}", f"Correct something about {candidate}"),
        sub=Text(
            "Det nyeste øverst. Du ser, hvad en rettelse rører, før den gemmes.",
            "The latest first. You see what a correction touches before it is saved.",
        ),
        button=Text("Ret", "Correct"),
        back=back_to(candidate),
    )
    rows = telling_rows(seen, whom.case, actor=request.actor)
    return show(
        request, "correction/list.html", at=shown(request), page=page, here="candidates", rows=rows
    )


@step_page(Deed.CORRECT)
def correct(request: OfficeRequest, fact: str) -> HttpResponse:
    """Ask what the fact is to say; show what that touches; then correct it."""
    what = mend(request, fact)
    lists = Lists(
        rules=what.terms.on(max(what.fact.since, what.terms.begins())),
        elements=catalogue(request.actor.programme),
        companies=shown_companies(request.actor),
        advisers=tuple(one.code for one in members_as(request.actor.programme, ADVISER)),
    )
    form = correction_form(
        what.fact,
        request.POST or None,
        lists=lists,
        language=request.LANGUAGE_CODE,
        today=what.today,
    )
    return _mended(
        request,
        form,
        what=what,
        drafts=lambda typed: (_draft(request, what, typed=typed),),
        do=lambda typed: (_correct(request, what, typed=typed),),
    )


@step_page(Deed.CORRECT)
def take_back(request: OfficeRequest, fact: str) -> HttpResponse:
    """Ask why the fact never held; show what that touches; then take it back."""
    what = mend(request, fact)
    form = WhyForm(request.POST or None, language=request.LANGUAGE_CODE, today=what.today)
    return _mended(
        request,
        form,
        what=what,
        drafts=lambda typed: take_back_drafts(request.actor, what.fact, why=typed["why"]),
        do=lambda typed: take_back_by(request.actor, what.fact.id, moment=what.moment, **typed),
    )


def _draft(request: OfficeRequest, what: Mend, *, typed: Typed) -> Draft:
    to = correction(what.fact, typed)
    return correction_draft(request.actor, what.fact, to=to, why=typed["why"], moment=what.moment)


def _correct(request: OfficeRequest, what: Mend, *, typed: Typed) -> Fact:
    return correct_by(
        request.actor,
        what.fact.id,
        to=correction(what.fact, typed),
        why=typed["why"],
        words=typed["words"],
        moment=what.moment,
    )


def _mended(
    request: OfficeRequest,
    form: WhyForm,
    *,
    what: Mend,
    drafts: Callable[[Typed], tuple[Draft, ...]],
    do: Callable[[Typed], tuple[Fact, ...]],
) -> HttpResponse:
    """Mend what was confirmed; else show what it touches, or what is wrong."""
    touches, token = None, ""
    if form.is_valid():
        try:
            asked = drafts(form.cleaned_data)
            touches, token = what.preview(asked), what.token(asked)
            if request.POST.get(_CONFIRM) == token:
                return _told(request, what, facts=do(form.cleaned_data))
        except Refusal as wrong:
            form.refuse(wrong)
            token = ""
    return _ask(request, form, what=what, touches=touches, token=token)


def _told(request: OfficeRequest, what: Mend, *, facts: tuple[Fact, ...]) -> HttpResponse:
    door = fact_door(facts[0].id) if what.one is None else candidate_door(what.one.person.id)
    undo = ",".join(fact.id for fact in facts)
    return done(request, Text("Det er rettet.", "It is corrected."), door=door, undo=undo)


def _ask(
    request: OfficeRequest, form: WhyForm, *, what: Mend, touches: Preview | None, token: str
) -> HttpResponse:
    at = shown(request)
    correcting = "since" in form.fields
    seen = at.seen if what.one is None else _sight(what.one, what)
    first = None if what.first is None else fact_page(seen, what.first.id)
    answer = show(
        request,
        "correction/mend.html",
        at=at,
        page=_page(what, correcting=correcting),
        here="candidates",
        form=form,
        before=fact_page(seen, what.fact.id),
        first=first,
        why=_why_not(what, correcting=correcting),
        touches=touches,
        token=token,
        again=_CONFIRM in request.POST and bool(token),
        asks=_SAYS if correcting else _NEVER,
        bills=access_why_not(request.actor, Deed.SEE_SETTLEMENT) is None,
    )
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def _sight(one: Case, what: Mend) -> Standpoint:
    return sight(one, on=what.today, moment=what.moment, today=what.today)


_SAYS = Text("Det skal der stå", "What it is to say")
_NEVER = Text("Det gjaldt aldrig", "It never held")


def _why_not(what: Mend, *, correcting: bool) -> Text | None:
    fact = what.fact if what.first is None else None
    return why_not_correct(fact) if correcting else why_not_take_back(fact)


def _page(what: Mend, *, correcting: bool) -> DeedPage:
    kind = KINDS.get(what.fact.kind, Text(what.fact.kind, what.fact.kind))
    whom = what.fact.subject
    heading = (
        Text(f"Ret: {kind.da} om {whom}", f"Correct: {kind.en} about {whom}")
        if correcting
        else Text(f"Tag tilbage: {kind.da} om {whom}", f"Take back: {kind.en} about {whom}")
    )
    back = (
        Link(Text(what.fact.id, what.fact.id), fact_door(what.fact.id))
        if what.one is None
        else Link(
            Text("Alle oplysninger", "Everything told"), Door("correct_list", (what.one.person.id,))
        )
    )
    sub = Text(
        "Intet slettes: det gamle står i loggen, og det nye gælder fra nu af.",
        "Nothing is deleted: the old stays in the log, and the new holds from now on.",
    )
    button = Text("Ret", "Correct") if correcting else Text("Tag tilbage", "Take back")
    return DeedPage(heading=heading, sub=sub, button=button, back=back)
