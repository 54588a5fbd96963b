"""The next steps of a control by the API: the provider's answer, and the ruling."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Field, Router, Status

from virksom.office.access import Deed, Scope
from virksom.office.actions.answer_control import answer_control
from virksom.office.actions.control_line import rule_line
from virksom.office.actions.deduct import answer_deduction, rule_deduction
from virksom.office.rest.control import StepOut
from virksom.office.rest.door import KeyDoor, Sent, Wrong, actor_of
from virksom.office.rest.seen import now
from virksom.programme.record import SampledLine

router = Router(tags=["control"])
_TOLD = {401: Wrong, 403: Wrong, 422: Wrong}
_ANSWERS = KeyDoor(Deed.ANSWER_SAMPLE, Scope.SAMPLES_WRITE)
_RULES = KeyDoor(Deed.DRAW_SAMPLE, Scope.SAMPLES_WRITE)


class AnswerIn(Sent):
    """The provider's answer: ``accepted``, or ``contested`` with a note of why.

    The note is kept encrypted; it holds neither a name nor a CPR number.
    """

    says: Annotated[str, Field(max_length=20)]
    note: Annotated[str, Field(max_length=2000)] = ""


class RulingIn(Sent):
    """What is ruled where the provider contested: ``upheld`` or ``dropped``."""

    says: Annotated[str, Field(max_length=20)]


class LineAnswerIn(AnswerIn):
    """The provider's answer to what was found of a line."""

    document: Annotated[str, Field(max_length=80)]
    line: Annotated[int, Field(ge=1, le=1_000_000)]


class LineRulingIn(RulingIn):
    """The ruling on a line that the provider contested."""

    document: Annotated[str, Field(max_length=80)]
    line: Annotated[int, Field(ge=1, le=1_000_000)]


@router.post(
    "/stikproever/{sample}/svar",
    auth=_ANSWERS,
    response={201: StepOut, **_TOLD},
    operation_id="answer_control",
)
def answer_one(request: HttpRequest, *, sample: str, sent: LineAnswerIn) -> Status[StepOut]:
    """Accept what was found of a line, so that it is credited, or contest it; 422 says why not."""
    actor, line = actor_of(request), SampledLine(document=sent.document, line=sent.line)
    fact = answer_control(
        actor, sample, line=line, says=sent.says, note=sent.note.strip(), moment=now(actor)
    )
    return Status(201, StepOut(fact=fact.id))


@router.post(
    "/stikproever/{sample}/afgoerelse",
    auth=_RULES,
    response={201: StepOut, **_TOLD},
    operation_id="rule_line",
)
def rule_one(request: HttpRequest, *, sample: str, sent: LineRulingIn) -> Status[StepOut]:
    """Uphold or drop what was found of a line, once it is contested; 422 says why not."""
    actor, line = actor_of(request), SampledLine(document=sent.document, line=sent.line)
    fact = rule_line(actor, sample, line=line, says=sent.says, moment=now(actor))
    return Status(201, StepOut(fact=fact.id))


@router.post(
    "/stikproever/{sample}/fradrag/svar",
    auth=_ANSWERS,
    response={201: StepOut, **_TOLD},
    operation_id="answer_deduction",
)
def answer_claim(request: HttpRequest, *, sample: str, sent: AnswerIn) -> Status[StepOut]:
    """Accept a claim, so that it is netted in the next payment, or contest it; 422 says why not."""
    actor, note = actor_of(request), sent.note.strip()
    fact = answer_deduction(actor, sample, says=sent.says, note=note, moment=now(actor))
    return Status(201, StepOut(fact=fact.id))


@router.post(
    "/stikproever/{sample}/fradrag/afgoerelse",
    auth=_RULES,
    response={201: StepOut, **_TOLD},
    operation_id="rule_deduction",
)
def rule_claim(request: HttpRequest, *, sample: str, sent: RulingIn) -> Status[StepOut]:
    """Uphold or drop a claim, once it is contested; 422 says why not."""
    actor = actor_of(request)
    fact = rule_deduction(actor, sample, says=sent.says, moment=now(actor))
    return Status(201, StepOut(fact=fact.id))
