"""Samples by the API: the samples, one drawn, and what is found of a line."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from virksom.office.access import Deed, Scope
from virksom.office.actions.control_line import find_line
from virksom.office.actions.deduct import claim_deduction
from virksom.office.actions.draw_sample import draw_sample
from virksom.office.reports.control_ground import Held, held_samples
from virksom.office.rest.door import KeyDoor, Sent, Unreadable, Wrong, actor_of
from virksom.office.rest.fields import Limit, NumberAt
from virksom.office.rest.listed import AfterRow, rows_after
from virksom.office.rest.seen import now, seen_today
from virksom.programme.control import Drawing, read_months, written_months
from virksom.programme.kernel import amount_text
from virksom.programme.record import SampledLine

router = Router(tags=["control"])


class SampledOut(Schema):
    """A sampled line; ``standing`` is ``unchecked``, ``holds``, ``asked`` or ``failed``."""

    document: str
    line: int
    candidate: str
    week: str
    employer: str | None
    related: bool
    amount: str
    standing: str


class SampleOut(Schema):
    """A sample; kroner are text. ``claim`` is what the contract deducts for the rest.

    ``deduction`` is where that stands: ``claimed``, ``accepted``, ``contested``, ``upheld`` or
    ``dropped``; nothing before it is claimed.
    """

    sample: str
    months: str
    seed: str
    size: int
    drawn_on: str
    drawn_by: str | None
    failed: int
    settled: int
    failed_amount: str
    claim: str
    deduction: str | None
    done: bool
    same_again: bool
    lines: list[SampledOut]


class SamplesOut(Schema):
    """A page of samples; ``next`` is what to send as ``after`` for the next, null at the end."""

    samples: list[SampleOut]
    next: str | None


class DrawIn(Sent):
    """Months such as ``2019-03..2019-08``, how many lines, and the seed that draws them."""

    months: Annotated[str, Field(max_length=16)]
    size: Annotated[int, Field(ge=1, le=10_000)]
    seed: Annotated[str, Field(max_length=64)]


class FoundIn(Sent):
    """A sampled line, and what was found: ``proven``, ``wrong`` or ``unproven`` with a reason."""

    document: Annotated[str, Field(max_length=80)]
    line: Annotated[int, Field(ge=1, le=1_000_000)]
    says: Annotated[str, Field(max_length=20)]
    reason: Annotated[str, Field(max_length=80)] = ""


class StepOut(Schema):
    """The id of the fact that tells the step."""

    fact: str


_TOLD = {401: Wrong, 403: Wrong, 422: Wrong}


@router.get(
    "/stikproever",
    auth=KeyDoor(Deed.SEE_SAMPLES, Scope.SAMPLES_READ),
    response={200: SamplesOut, 401: Wrong, 403: Wrong, 422: Unreadable},
    operation_id="samples",
)
def list_samples(request: HttpRequest, *, after: AfterRow = "", limit: Limit = 20) -> SamplesOut:
    """Return samples with their lines page by page, the newest first."""
    rows = held_samples(seen_today(actor_of(request)))
    page, reached = rows_after(rows, lambda one: one.code, after=after, most=limit)
    return SamplesOut(samples=[_sample(one) for one in page], next=reached)


@router.post(
    "/stikproever/traek",
    auth=KeyDoor(Deed.DRAW_SAMPLE, Scope.SAMPLES_WRITE),
    response={201: SampleOut, **_TOLD},
    operation_id="draw_sample",
)
def draw_one(request: HttpRequest, sent: DrawIn) -> Status[SampleOut]:
    """Draw a sample and put it on record; 422 says why not."""
    actor = actor_of(request)
    asked = Drawing(months=read_months(sent.months), size=sent.size, seed=sent.seed)
    fact = draw_sample(actor, asked, moment=now(actor))
    found = held_samples(seen_today(actor))
    return Status(201, _sample(next(one for one in found if one.code == fact.subject)))


@router.post(
    "/stikproever/{sample}/kontrol",
    auth=KeyDoor(Deed.DRAW_SAMPLE, Scope.SAMPLES_WRITE),
    response={201: StepOut, **_TOLD},
    operation_id="control",
)
def control_one(request: HttpRequest, *, sample: NumberAt, sent: FoundIn) -> Status[StepOut]:
    """Say what was found of a sampled line; 422 says why not. The provider answers."""
    actor, line = actor_of(request), SampledLine(document=sent.document, line=sent.line)
    fact = find_line(
        actor, sample, line=line, says=sent.says, reason=sent.reason, moment=now(actor)
    )
    return Status(201, StepOut(fact=fact.id))


@router.post(
    "/stikproever/{sample}/fradrag",
    auth=KeyDoor(Deed.DRAW_SAMPLE, Scope.SAMPLES_WRITE),
    response={201: StepOut, **_TOLD},
    operation_id="claim_deduction",
)
def claim_rest(request: HttpRequest, *, sample: str) -> Status[StepOut]:
    """Claim what the contract deducts for the rest; 422 says why not. The provider answers."""
    actor = actor_of(request)
    return Status(201, StepOut(fact=claim_deduction(actor, sample, moment=now(actor)).id))


def _sample(one: Held) -> SampleOut:
    return SampleOut(
        sample=one.code,
        months=written_months(one.months),
        seed=one.says.seed,
        size=one.says.size,
        drawn_on=one.fact.since.isoformat(),
        drawn_by=one.fact.by,
        failed=one.found.share.count,
        settled=one.found.share.of,
        failed_amount=amount_text(one.found.failed),
        claim=amount_text(one.claim),
        deduction=None if one.deduction is None else one.deduction.says,
        done=one.found.done,
        same_again=one.again,
        lines=_lines(one),
    )


def _lines(one: Held) -> list[SampledOut]:
    drawn = one.drawn
    return [
        SampledOut(
            document=told.line.document,
            line=told.line.line,
            candidate=drawn[told.line].billed.line.candidate,
            week=drawn[told.line].billed.line.week,
            employer=drawn[told.line].employer or None,
            related=drawn[told.line].related,
            amount=amount_text(drawn[told.line].amount),
            standing=told.code,
        )
        for told in one.found.lines
        if told.line in drawn
    ]
