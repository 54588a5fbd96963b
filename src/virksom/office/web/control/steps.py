"""A sampled line is found, answered, or ruled on."""

from collections.abc import Callable

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
from virksom.office.web.moment import shown
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


@step_page(Deed.DRAW_SAMPLE)
def find(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask what was found of a line."""
    at = SampledLine(document=number, line=line_number(line))
    page, form = _page(request, sample, line=at, step="find"), _form(request, FindForm)
    deed = _deed(
        page,
        heading=Text("Kontrollér", "Control"),
        sub=Text(
            "Leverandøren svarer, før der trækkes noget fra.",
            "The provider answers before anything is deducted.",
        ),
        button=Text("Sig det", "Say so"),
    )

    def do() -> Fact:
        moment = clock.moment(request)
        return find_line(request.actor, sample, line=at, moment=moment, **form.cleaned_data)

    return _take(request, form, page=page, deed=deed, do=do)


@step_page(Deed.ANSWER_SAMPLE)
def answer(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask the provider what it says to what was found."""
    at = SampledLine(document=number, line=line_number(line))
    page, form = _page(request, sample, line=at, step="answer"), _form(request, AnswerForm)
    deed = _deed(
        page,
        heading=Text("Svar på kontrollen", "Answer the control"),
        sub=Text(
            "Tager I det til følge, krediteres ugen, næste gang der gøres op.",
            "If you accept it, the week is credited at the next settlement.",
        ),
        button=Text("Svar", "Answer"),
    )

    def do() -> Fact:
        moment = clock.moment(request)
        return answer_control(request.actor, sample, line=at, moment=moment, **form.cleaned_data)

    return _take(request, form, page=page, deed=deed, do=do)


@step_page(Deed.DRAW_SAMPLE)
def rule(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask whether what was contested is upheld; who reads the answer leaves a look."""
    at = SampledLine(document=number, line=line_number(line))
    page, form = _page(request, sample, line=at, step="rule"), _form(request, RuleForm)
    deed = _deed(
        page,
        heading=Text("Afgør", "Rule"),
        sub=Text(
            "Fastholdes det, krediteres ugen, næste gang der gøres op.",
            "If it is upheld, the week is credited at the next settlement.",
        ),
        button=Text("Afgør", "Rule"),
    )

    def do() -> Fact:
        moment = clock.moment(request)
        return rule_line(request.actor, sample, line=at, moment=moment, **form.cleaned_data)

    return _take(request, form, page=page, deed=deed, do=do)


def _page(request: OfficeRequest, sample: str, *, line: SampledLine, step: str) -> LinePage:
    seen = shown(request).seen
    try:
        page = line_page(seen, sample, line=line, step=step, actor=request.actor)
    except NoSuchSample as wrong:
        raise Http404(str(wrong)) from wrong
    if page.row.notes:
        moment, codes = clock.moment(request), [page.row.candidate]
        look(request.actor, codes, what=Deed.SEE_NOTES, page="sample", moment=moment)
    return page


def _form(request: OfficeRequest, form: type[OfficeForm]) -> OfficeForm:
    today = clock.day(clock.moment(request))
    return form(request.POST or None, language=request.LANGUAGE_CODE, today=today)


def _deed(page: LinePage, *, heading: Text, sub: Text, button: Text) -> DeedPage:
    whole = Text(f"{heading.da}: {page.heading.da}", f"{heading.en}: {page.heading.en}")
    return DeedPage(heading=whole, sub=sub, button=button, back=page.back)


def _take(
    request: OfficeRequest,
    form: OfficeForm,
    *,
    page: LinePage,
    deed: DeedPage,
    do: Callable[[], Fact],
) -> HttpResponse:
    """Do what was sent and holds; else ask, beside the line."""
    if form.is_valid():
        try:
            do()
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return _done(request, page)
    more = {"form": form, "line": page}
    here = show(request, "control/line.html", at=shown(request), page=deed, here="samples", **more)
    here.status_code = _WRONG if form.errors else here.status_code
    return here


def _done(request: OfficeRequest, page: LinePage) -> HttpResponse:
    told = Text(f"Skrevet: {page.heading.da}.", f"Written: {page.heading.en}.")
    return done(request, told, door=page.back.door)
