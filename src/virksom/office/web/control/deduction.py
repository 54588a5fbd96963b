"""The deduction for lines nobody controlled is claimed, answered, or ruled on."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.deduct import answer_deduction, claim_deduction, rule_deduction
from virksom.office.reports.control_deduction import DeductionPage, deduction_page
from virksom.office.reports.control_ground import NoSuchSample
from virksom.office.web import clock
from virksom.office.web.control.forms import AnswerForm, ClaimForm, RuleForm
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import OfficeForm
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact

_WRONG = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A step that is asked for: its page, form and words, and what it does."""

    page: str
    form: type[OfficeForm]
    heading: Text
    sub: Text
    button: Text
    do: Callable[..., Fact]


_NETTED = Text(
    "Tager I det til følge, modregnes det i den næste betaling.",
    "If you accept it, it is netted in the next payment.",
)
_CLAIM = _Step(
    page="claim_deduction",
    form=ClaimForm,
    heading=Text("Kræv fradraget", "Claim the deduction"),
    sub=Text(
        "Leverandøren svarer, før det trækkes fra.",
        "The provider answers before it is deducted.",
    ),
    button=Text("Kræv fradraget", "Claim it"),
    do=claim_deduction,
)
_ANSWER = _Step(
    page="answer_deduction",
    form=AnswerForm,
    heading=Text("Svar på kravet", "Answer the claim"),
    sub=_NETTED,
    button=Text("Svar", "Answer"),
    do=answer_deduction,
)
_RULE = _Step(
    page="rule_deduction",
    form=RuleForm,
    heading=Text("Afgør kravet", "Rule on the claim"),
    sub=Text(
        "Fastholdes det, modregnes det i den næste betaling.",
        "If it is upheld, it is netted in the next payment.",
    ),
    button=Text("Afgør", "Rule"),
    do=rule_deduction,
)


@step_page(Deed.DRAW_SAMPLE)
def claim(request: OfficeRequest, *, sample: str) -> HttpResponse:
    """Claim what the contract deducts for the rest."""
    return _take(request, sample, step=_CLAIM)


@step_page(Deed.ANSWER_SAMPLE)
def answer(request: OfficeRequest, *, sample: str) -> HttpResponse:
    """Ask the provider what it says to the claim."""
    return _take(request, sample, step=_ANSWER)


@step_page(Deed.DRAW_SAMPLE)
def rule(request: OfficeRequest, *, sample: str) -> HttpResponse:
    """Ask whether a claim that is contested is upheld."""
    return _take(request, sample, step=_RULE)


def _page(request: OfficeRequest, sample: str, *, step: str) -> DeductionPage:
    try:
        return deduction_page(shown_to_the_end(request).seen, sample, step=step)
    except NoSuchSample as wrong:
        raise Http404(str(wrong)) from wrong


def _take(request: OfficeRequest, sample: str, *, step: _Step) -> HttpResponse:
    """Do what was sent and holds; else ask, beside what the deduction rests on."""
    moment, told = clock.moment(request), _page(request, sample, step=step.page)
    sent = request.POST if request.method == "POST" else None
    form = step.form(sent, language=request.LANGUAGE_CODE, today=clock.day(moment))
    if form.is_valid():
        try:
            step.do(request.actor, sample, moment=moment, **form.cleaned_data)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return done(request, _DONE, door=told.back.door)
    page = DeedPage(heading=step.heading, sub=step.sub, button=step.button, back=told.back)
    more = {"form": form, "told": told}
    here = show(
        request,
        "control/deduction.html",
        at=shown_to_the_end(request),
        page=page,
        here="samples",
        **more,
    )
    here.status_code = _WRONG if form.errors else here.status_code
    return here


_DONE = Text("Skrevet.", "Written.")
