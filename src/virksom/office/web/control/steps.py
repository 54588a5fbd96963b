"""A sampled line is found, answered, or ruled on."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.answer_control import answer_control
from virksom.office.actions.control_line import find_line, rule_line
from virksom.office.actions.look import look
from virksom.office.reports.control_ground import NoSuchSample
from virksom.office.reports.control_line import LinePage, line_page
from virksom.office.web import clock
from virksom.office.web.control.forms import AnswerForm, FindForm, RuleForm
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import OfficeForm
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.settlement.asked import line_number
from virksom.office.web.steps.step import step_page
from virksom.programme.control.steps import PROVEN
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact, SampledLine

_WRONG = 422


@step_page(Deed.DRAW_SAMPLE)
def proven(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Say that a line is proven; only opened, the address leads to the form."""
    at = SampledLine(document=number, line=line_number(line))
    page = _page(request, sample, line=at, step="find")
    if request.method != "POST":
        return redirect("find_line", sample, number, line)
    moment = clock.moment(request)
    try:
        find_line(request.actor, sample, line=at, says=PROVEN, reason="", moment=moment)
    except Refusal:
        return redirect("find_line", sample, number, line)
    return _done(request, page)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A step that is asked for: its code, form and words, and what it does."""

    code: str
    form: type[OfficeForm]
    heading: Text
    sub: Text
    button: Text
    do: Callable[..., Fact]


_FIND = _Step(
    code="find",
    form=FindForm,
    heading=Text("Kontrollér", "Control"),
    sub=Text(
        "Leverandøren svarer, før der trækkes noget fra.",
        "The provider answers before anything is deducted.",
    ),
    button=Text("Sig det", "Say so"),
    do=find_line,
)
_ANSWER = _Step(
    code="answer",
    form=AnswerForm,
    heading=Text("Svar på kontrollen", "Answer the control"),
    sub=Text(
        "Tager I det til følge, krediteres ugen, næste gang der gøres op.",
        "If you accept it, the week is credited at the next settlement.",
    ),
    button=Text("Svar", "Answer"),
    do=answer_control,
)
_RULE = _Step(
    code="rule",
    form=RuleForm,
    heading=Text("Afgør", "Rule"),
    sub=Text(
        "Fastholdes det, krediteres ugen, næste gang der gøres op.",
        "If it is upheld, the week is credited at the next settlement.",
    ),
    button=Text("Afgør", "Rule"),
    do=rule_line,
)


@step_page(Deed.DRAW_SAMPLE)
def find(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask what was found of a line."""
    at = SampledLine(document=number, line=line_number(line))
    return _take(request, sample, line=at, step=_FIND)


@step_page(Deed.ANSWER_SAMPLE)
def answer(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask the provider what it says to what was found."""
    at = SampledLine(document=number, line=line_number(line))
    return _take(request, sample, line=at, step=_ANSWER)


@step_page(Deed.DRAW_SAMPLE)
def rule(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask whether what was contested is upheld; who reads the answer leaves a look."""
    at = SampledLine(document=number, line=line_number(line))
    return _take(request, sample, line=at, step=_RULE)


def _page(request: OfficeRequest, sample: str, *, line: SampledLine, step: str) -> LinePage:
    seen = shown_to_the_end(request).seen
    try:
        page = line_page(seen, sample, line=line, step=step, actor=request.actor)
    except NoSuchSample as wrong:
        raise Http404(str(wrong)) from wrong
    if page.row.notes:
        moment, codes = clock.moment(request), [page.row.candidate]
        look(request.actor, codes, what=Deed.SEE_NOTES, page="sample", moment=moment)
    return page


def _take(request: OfficeRequest, sample: str, *, line: SampledLine, step: _Step) -> HttpResponse:
    """Do what was sent and holds; else ask, beside the line."""
    moment = clock.moment(request)
    page = _page(request, sample, line=line, step=step.code)
    form = step.form(request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment))
    if form.is_valid():
        try:
            step.do(request.actor, sample, line=line, moment=moment, **form.cleaned_data)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return _done(request, page)
    more = {"form": form, "line": page}
    asked = _asked(step, page)
    here = show(
        request,
        "control/line.html",
        at=shown_to_the_end(request),
        page=asked,
        here="samples",
        **more,
    )
    here.status_code = _WRONG if form.errors else here.status_code
    return here


def _asked(step: _Step, page: LinePage) -> DeedPage:
    whole = Text(f"{step.heading.da}: {page.heading.da}", f"{step.heading.en}: {page.heading.en}")
    return DeedPage(heading=whole, sub=step.sub, button=step.button, back=page.back)


def _done(request: OfficeRequest, page: LinePage) -> HttpResponse:
    told = Text(f"Skrevet: {page.heading.da}.", f"Written: {page.heading.en}.")
    return done(request, told, door=page.back.door)
