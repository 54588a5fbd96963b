"""A referral: the form, and the number a unit tells beside it."""

from dataclasses import dataclass

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.refer import CannotRefer, LooksLike, Referred, looks_like
from virksom.office.actions.refer import refer as refer_by
from virksom.office.actions.tell_awaited import tell_awaited as tell_awaited_by
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.referrals import Places, counts_of, places, remarks, twins
from virksom.office.store import projections, read
from virksom.office.store.contracts import contract_of
from virksom.office.web import clock
from virksom.office.web.moment import Shown, shown
from virksom.office.web.referral.forms import YES, AwaitedForm, ReferralForm
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.contract import TermMissing
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact, Referral

_WRONG = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferPage:
    """What stands around the form of a referral.

    Args:
        places: how many places are taken.
        awaited: the form for the number not registered yet.
        button: the verb.
        back: where the reader came from.
    """

    places: Places
    awaited: AwaitedForm
    button: Text
    back: Link


@step_page(Deed.REFER)
def refer(request: OfficeRequest) -> HttpResponse:
    """Ask who is referred, and refer them."""
    form, at = _form(request, request.POST or None), shown(request)
    if form.is_valid():
        fact = _referred(request, form)
        if fact is not None:
            door = candidate_door(fact.subject)
            return done(request, _said(at, fact, told=form.told()), door=door, undo=fact.id)
    return _page(request, form, at=at)


@step_page(Deed.REFER)
def awaited(request: OfficeRequest) -> HttpResponse:
    """Keep the number a unit tells; only opened, the address leads to the referral."""
    if request.method != "POST":
        return redirect("refer")
    moment = clock.moment(request)
    form = AwaitedForm(request.POST, language=request.LANGUAGE_CODE, today=clock.day(moment))
    if not form.is_valid():
        return _page(request, _form(request, None), at=shown(request), awaited=form)
    tell_awaited_by(request.actor, form.cleaned_data["count"], moment=moment)
    return done(request, Text("Tallet er gemt.", "The number is kept."), door=Door("refer"))


def _form(request: OfficeRequest, sent: QueryDict | None) -> ReferralForm:
    today = clock.day(clock.moment(request))
    return ReferralForm(
        sent,
        language=request.LANGUAGE_CODE,
        today=today,
        initial={"since": today, "motivated": YES},
    )


def _referred(request: OfficeRequest, form: ReferralForm) -> Fact | None:
    """Refer who was told of; None when the form asks or tells something first.

    The terms are those known by the clock, whatever day the page shows.
    """
    moment = clock.moment(request)
    try:
        return refer_by(
            request.actor,
            form.told(),
            terms=contract_of(read.programme(request.actor.programme).contract).terms.known(moment),
            answer=form.answer(),
            moment=moment,
        )
    except LooksLike as asked:
        form.ask_twin(twins(request.actor.programme, asked.found), wrong=asked)
    except (CannotRefer, TermMissing) as wrong:
        _refuse(request, form, wrong=wrong)
    return None


def _refuse(request: OfficeRequest, form: ReferralForm, *, wrong: Refusal) -> None:
    """Tell a refusal at the day, or at the answer that it is somebody who is here already."""
    if not form.answer().same:
        form.refuse(wrong, "since")
        return
    found = looks_like(request.actor, form.told())
    form.ask_twin(twins(request.actor.programme, found), wrong=wrong)


def _said(at: Shown, fact: Fact, *, told: Referred) -> Text:
    value = fact.value
    band = value.age_band if isinstance(value, Referral) else None
    unit = value.unit if isinstance(value, Referral) else ""
    terms = at.where.contract.terms.known(at.where.moment)
    more = remarks(terms, unit=unit, cpr_class=told.cpr.validity, band=band, on=fact.since)
    head = Text(f"{fact.subject} er henvist.", f"{fact.subject} is referred.")
    return words.joined(head, more, mark=" ")


def _places(request: OfficeRequest, at: Shown) -> Places:
    """Return the places taken; the log is read for a day that is past alone."""
    where, code = at.where, request.actor.programme
    counts = counts_of(at.seen) if where.past else projections.by_unit(code)
    return places(where.rules, on=where.on, by_unit=counts, actor=request.actor)


def _page(
    request: OfficeRequest,
    form: ReferralForm,
    *,
    at: Shown,
    awaited: AwaitedForm | None = None,
) -> HttpResponse:
    found = _places(request, at)
    own = next((unit.awaited for unit in found.units if unit.own), 0)
    page = ReferPage(
        places=found,
        awaited=awaited
        or AwaitedForm(
            None,
            language=request.LANGUAGE_CODE,
            today=at.where.today,
            initial={"count": own},
        ),
        button=Text("Henvis", "Refer"),
        back=Link(Text("Kandidater", "Candidates"), Door("candidates")),
    )
    answer = show(request, "referral/refer.html", at=at, page=page, here="candidates", form=form)
    answer.status_code = _WRONG if form.errors or page.awaited.errors else answer.status_code
    return answer
