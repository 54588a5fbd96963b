"""An opening is closed, opened again, or answered."""

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.answer_opening import answer_opening
from virksom.office.actions.close_opening import close_opening
from virksom.office.actions.reopen_opening import reopen_opening
from virksom.office.reports.door import Door, Link
from virksom.office.reports.opening_words import competence_text
from virksom.office.reports.openings_ground import SeenOpenings
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage
from virksom.office.web.openings.closing_forms import AnswerForm, CloseForm
from virksom.office.web.openings.sending import seen_one, send, sent
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.companies.opening_words import MISSING
from virksom.programme.companies.openings import Vacancy
from virksom.programme.kernel import Text


@step_page(Deed.CLOSE_OPENING)
def close(request: OfficeRequest, opening: str) -> HttpResponse:
    """Ask how an opening ends, and close it."""
    seen, one = seen_one(request, opening)
    moment, back = clock.moment(request), _back(opening)
    form = CloseForm(_posted(request), language=request.LANGUAGE_CODE, today=clock.day(moment))
    form.ask_for(_missing(seen, one))
    if form.is_valid():
        fact = send(
            form, lambda: close_opening(request.actor, opening, told=form.told(), moment=moment)
        )
        if fact is not None:
            return done(request, _closed(opening), door=back.door, undo=fact.id)
    page = DeedPage(heading=_CLOSE, sub=seen.work(one), button=Text("Luk", "Close"), back=back)
    return sent(request, form, page=page, template="openings/close.html")


@step_page(Deed.CLOSE_OPENING)
def reopen(request: OfficeRequest, opening: str) -> HttpResponse:
    """Take back the closing of an opening; an address that is only opened leads to its page."""
    seen_one(request, opening)
    door = Door("opening", (opening,))
    if request.method != "POST":
        return redirect(door.page, *door.at)
    reopen_opening(request.actor, opening, moment=clock.moment(request))
    text = Text(f"{opening} er åben igen.", f"{opening} is open again.")
    return done(request, text, door=door)


@step_page(Deed.LOG_CONTACT)
def answer(request: OfficeRequest, opening: str) -> HttpResponse:
    """Ask how a company was answered, and note it."""
    seen, one = seen_one(request, opening)
    moment, back = clock.moment(request), _back(opening)
    form = AnswerForm(
        _posted(request),
        language=request.LANGUAGE_CODE,
        today=clock.day(moment),
        initial={"channel": "phone"},
    )
    if form.is_valid():
        fact = send(
            form, lambda: answer_opening(request.actor, opening, told=form.told(), moment=moment)
        )
        if fact is not None:
            return done(request, _answered(opening), door=back.door, undo=fact.id)
    page = DeedPage(heading=_answer(seen, one), sub=_SUB, button=Text("Svar", "Answer"), back=back)
    return sent(request, form, page=page, template="deed.html")


def _posted(request: OfficeRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _missing(seen: SeenOpenings, one: Vacancy) -> dict[str, Text]:
    """Return what may have been missing: what the opening asks for, and the words there are."""
    asked = (*(one.says.must or ()), *(one.says.nice or ()))
    return {code: competence_text(code, seen.competences) for code in asked} | dict(MISSING)


def _back(opening: str) -> Link:
    label = Text(f"Jobåbning {opening}", f"Opening {opening}")
    return Link(label, Door("opening", (opening,)))


def _answer(seen: SeenOpenings, one: Vacancy) -> Text:
    name = seen.company(one) or one.opening
    return Text(f"Svar {name}", f"Answer {name}")


def _closed(opening: str) -> Text:
    return Text(f"{opening} er lukket.", f"{opening} is closed.")


def _answered(opening: str) -> Text:
    return Text(f"{opening} er besvaret.", f"{opening} is answered.")


_CLOSE = Text("Luk jobåbningen", "Close the opening")
_SUB = Text(
    "Virksomheden får besked om, at der er svar; ordene læser den, når den logger ind.",
    "The company is told that there is an answer; it reads the words when it signs in.",
)
