"""A sample is drawn: how many lines of how many employers is said before."""

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.draw_sample import draw_sample
from virksom.office.reports.control import DrawPage, asked_months, draw_page
from virksom.office.reports.door import Door, Link
from virksom.office.web import clock
from virksom.office.web.control.forms import DrawForm
from virksom.office.web.deed import DeedPage
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.control import Drawing
from virksom.programme.control.plan import TooFewLines
from virksom.programme.kernel import Month, Refusal, Text
from virksom.programme.record import Fact

_WRONG = 422


@step_page(Deed.DRAW_SAMPLE)
def draw(request: OfficeRequest) -> HttpResponse:
    """Say what may be drawn of the months, and draw it."""
    seen, query = shown_to_the_end(request).seen, request.GET
    try:
        months, wrong = asked_months(seen, query.get("fra", ""), last=query.get("til", "")), None
    except Refusal as refused:
        months, wrong = asked_months(seen, "", last=""), refused.text
    plan = draw_page(seen, months)
    form = _form(request, plan)
    if form.is_valid() and wrong is None:
        try:
            fact = _draw(request, form, months=months)
        except Refusal as refused:
            form.refuse(refused, "size" if isinstance(refused, TooFewLines) else None)
        else:
            told = Text(f"{fact.subject} er trukket.", f"{fact.subject} is drawn.")
            return done(request, told, door=Door("sample", (fact.subject,)))
    at, more = shown_to_the_end(request), {"form": form, "plan": plan, "wrong": wrong}
    answer = show(request, "control/draw.html", at=at, page=_PAGE, here="samples", **more)
    answer.status_code = _WRONG if form.errors or wrong else answer.status_code
    return answer


def _form(request: OfficeRequest, plan: DrawPage) -> DrawForm:
    today = clock.day(clock.moment(request))
    first = {"size": str(plan.size), "seed": plan.seed}
    return DrawForm(
        request.POST or None, language=request.LANGUAGE_CODE, today=today, initial=first
    )


def _draw(request: OfficeRequest, form: DrawForm, *, months: tuple[Month, ...]) -> Fact:
    asked = Drawing(months=months, **form.cleaned_data)
    return draw_sample(request.actor, asked, moment=clock.moment(request))


_PAGE = DeedPage(
    heading=Text("Træk en stikprøve", "Draw a sample"),
    sub=Text(
        "Tallene siges, før noget trækkes, og enhver kan trække den samme igen.",
        "The numbers are said before anything is drawn, and anybody can draw the same again.",
    ),
    button=Text("Træk", "Draw"),
    back=Link(Text("Kontrol", "Control"), Door("samples")),
)
