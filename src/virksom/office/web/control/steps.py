"""A sampled line, or the deduction for the rest: found or claimed, answered, ruled on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.answer_control import answer_control
from virksom.office.actions.control_line import find_line, rule_line
from virksom.office.actions.deduct import answer_deduction, claim_deduction, rule_deduction
from virksom.office.actions.look import look
from virksom.office.reports.control_deduction import DeductionPage, deduction_page
from virksom.office.reports.control_ground import NoSuchSample
from virksom.office.reports.control_line import LinePage, line_page
from virksom.office.web import clock
from virksom.office.web.control.asked import (
    ANSWER_CLAIM,
    ANSWER_LINE,
    CLAIM,
    FIND,
    RULE_CLAIM,
    RULE_LINE,
    Asked,
)
from virksom.office.web.deed import DeedPage
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.settlement.asked import line_number
from virksom.office.web.steps.step import step_page
from virksom.programme.control.steps import PROVEN
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact, SampledLine

_WRONG = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A step that is taken: what is asked, what does it, of what, and what it is shown beside.

    Args:
        asked: its form and words.
        do: what it does.
        page: what the form stands beside.
        template: the page.
        name: what the template calls what stands beside.
        heading: what is asked, and of what.
        said: what is told once it is done.
        of: what ``do`` is told beside the form.
    """

    asked: Asked
    do: Callable[..., Fact]
    page: LinePage | DeductionPage
    template: str
    name: str
    heading: Text
    said: Text
    of: Mapping[str, SampledLine] = field(default_factory=dict)


@step_page(Deed.DRAW_SAMPLE)
def proven(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Say that a line is proven; only opened, the address leads to the form."""
    at = SampledLine(document=number, line=line_number(line))
    page = _line(request, sample, line=at, step="find")
    if request.method != "POST":
        return redirect("find_line", sample, number, line)
    moment = clock.moment(request)
    try:
        find_line(request.actor, sample, line=at, says=PROVEN, reason="", moment=moment)
    except Refusal:
        return redirect("find_line", sample, number, line)
    return done(request, _written(page), door=page.back.door)


@step_page(Deed.DRAW_SAMPLE)
def find(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask what was found of a line."""
    at = SampledLine(document=number, line=line_number(line))
    page = _line(request, sample, line=at, step="find")
    return _take(request, sample, step=_on_line(page, FIND, do=find_line, line=at))


@step_page(Deed.ANSWER_SAMPLE)
def answer(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask the provider what it says to what was found."""
    at = SampledLine(document=number, line=line_number(line))
    page = _line(request, sample, line=at, step="answer")
    return _take(request, sample, step=_on_line(page, ANSWER_LINE, do=answer_control, line=at))


@step_page(Deed.DRAW_SAMPLE)
def rule(request: OfficeRequest, *, sample: str, number: str, line: str) -> HttpResponse:
    """Ask whether what was contested is upheld; who reads the answer leaves a look."""
    at = SampledLine(document=number, line=line_number(line))
    page = _line(request, sample, line=at, step="rule")
    return _take(request, sample, step=_on_line(page, RULE_LINE, do=rule_line, line=at))


@step_page(Deed.DRAW_SAMPLE)
def claim(request: OfficeRequest, *, sample: str) -> HttpResponse:
    """Claim what the contract deducts for the rest."""
    page = _deduction(request, sample, step="claim_deduction")
    return _take(request, sample, step=_on_rest(page, CLAIM, do=claim_deduction))


@step_page(Deed.ANSWER_SAMPLE)
def answer_claim(request: OfficeRequest, *, sample: str) -> HttpResponse:
    """Ask the provider what it says to the claim."""
    page = _deduction(request, sample, step="answer_deduction")
    return _take(request, sample, step=_on_rest(page, ANSWER_CLAIM, do=answer_deduction))


@step_page(Deed.DRAW_SAMPLE)
def rule_claim(request: OfficeRequest, *, sample: str) -> HttpResponse:
    """Ask whether a claim that is contested is upheld."""
    page = _deduction(request, sample, step="rule_deduction")
    return _take(request, sample, step=_on_rest(page, RULE_CLAIM, do=rule_deduction))


def _line(request: OfficeRequest, sample: str, *, line: SampledLine, step: str) -> LinePage:
    seen = shown_to_the_end(request).seen
    try:
        page = line_page(seen, sample, line=line, step=step, actor=request.actor)
    except NoSuchSample as wrong:
        raise Http404(str(wrong)) from wrong
    if page.row.notes:
        moment, codes = clock.moment(request), [page.row.candidate]
        look(request.actor, codes, what=Deed.SEE_NOTES, page="sample", moment=moment)
    return page


def _deduction(request: OfficeRequest, sample: str, *, step: str) -> DeductionPage:
    try:
        return deduction_page(shown_to_the_end(request).seen, sample, step=step)
    except NoSuchSample as wrong:
        raise Http404(str(wrong)) from wrong


def _on_line(page: LinePage, asked: Asked, *, do: Callable[..., Fact], line: SampledLine) -> _Step:
    heading, of = asked.heading, page.heading
    return _Step(
        asked=asked,
        do=do,
        page=page,
        template="control/line.html",
        name="line",
        heading=Text(f"{heading.da}: {of.da}", f"{heading.en}: {of.en}"),
        said=_written(page),
        of={"line": line},
    )


def _on_rest(page: DeductionPage, asked: Asked, *, do: Callable[..., Fact]) -> _Step:
    return _Step(
        asked=asked,
        do=do,
        page=page,
        template="control/deduction.html",
        name="told",
        heading=asked.heading,
        said=Text("Skrevet.", "Written."),
    )


def _take(request: OfficeRequest, sample: str, *, step: _Step) -> HttpResponse:
    """Do what was sent and holds; else ask, beside what it is about."""
    moment, asked, back = clock.moment(request), step.asked, step.page.back
    sent = request.POST if request.method == "POST" else None
    form = asked.form(sent, language=request.LANGUAGE_CODE, today=clock.day(moment))
    if form.is_valid():
        try:
            step.do(request.actor, sample, **step.of, moment=moment, **form.cleaned_data)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return done(request, step.said, door=back.door)
    page = DeedPage(heading=step.heading, sub=asked.sub, button=asked.button, back=back)
    more = {"form": form, step.name: step.page}
    at = shown_to_the_end(request)
    here = show(request, step.template, at=at, page=page, here="samples", **more)
    here.status_code = _WRONG if form.errors else here.status_code
    return here


def _written(page: LinePage) -> Text:
    return Text(f"Skrevet: {page.heading.da}.", f"Written: {page.heading.en}.")
