"""Whoever controls says what was found of a sampled line, and rules where the answer contests.

Source:
    Clause 7.5: the provider answers before anything is deducted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.dispute_week import agreed_dispute
from virksom.office.actions.tell_control import tell_control
from virksom.office.store import read, write
from virksom.programme.billing import told_at
from virksom.programme.control import LineStanding, samples
from virksom.programme.control.result import line_standing
from virksom.programme.control.steps import (
    CONTROL_REASONS,
    FOUND,
    PROVEN,
    RULED,
    UNPROVEN,
    WRONG,
    becomes_failed,
    why_not_find,
    why_not_rule,
)
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.record import Draft, Fact, Known, Log, SampledLine


class CannotControl(Refusal):
    """The line cannot be controlled like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A sampled line while its next step is taken.

    Args:
        log: every fact.
        known: those in force.
        one: where the line stands; None when it is not in the sample.
        at: when what is said becomes known.
    """

    log: Log
    known: Known
    one: LineStanding | None
    at: datetime


def find_line(
    actor: Actor, sample: str, *, line: SampledLine, says: str, reason: str, moment: datetime
) -> Fact:
    """Say what was found of a line; the provider is told when it is wanting.

    Args:
        actor: who controls.
        sample: the sample's code.
        line: the line.
        says: ``proven``, ``wrong`` or ``unproven``.
        reason: one of ``CONTROL_REASONS``; "" for a line that is proven.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotControl: it is not in the sample, answered already, or there is no reason.
    """
    may(actor, Deed.DRAW_SAMPLE)
    if says not in {PROVEN, WRONG, UNPROVEN}:
        raise CannotControl(_SAYS)
    if (says == PROVEN) == (reason in CONTROL_REASONS):
        raise CannotControl(_NO_REASON if says == PROVEN else _REASON)
    with transaction.atomic():
        held = hold_line(actor, sample, line=line, moment=moment, why_not=why_not_find)
        value: dict[str, Json] = {"step": FOUND, "says": says}
        draft = step_draft(actor, sample, line=line, value=value, held=held, reason=reason)
        (told,) = write.append(actor.programme, [draft], moment=held.at)
        tell_control(actor.programme, sample, by=actor.by, moment=moment)
    return told


def rule_line(actor: Actor, sample: str, *, line: SampledLine, says: str, moment: datetime) -> Fact:
    """Uphold or drop what was found, once the provider has contested it.

    What is upheld is credited by the next settlement: the week's dispute is accepted with it.

    Args:
        actor: who controls.
        sample: the sample's code.
        line: the line.
        says: ``upheld`` or ``dropped``.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotControl: the provider has not contested it, or it is ruled on already.
    """
    may(actor, Deed.DRAW_SAMPLE)
    if says not in {"upheld", "dropped"}:
        raise CannotControl(_RULES)
    with transaction.atomic():
        held = hold_line(actor, sample, line=line, moment=moment, why_not=why_not_rule)
        value: dict[str, Json] = {"step": RULED, "says": says}
        told = write_step(actor, sample, line=line, value=value, held=held)
        tell_control(actor.programme, sample, by=actor.by, moment=moment)
    return told


def hold_line(
    actor: Actor,
    sample: str,
    *,
    line: SampledLine,
    moment: datetime,
    why_not: Callable[[LineStanding | None], Text | None],
) -> Held:
    """Take the programme's turn and return the line, when the step can be taken.

    Raises:
        CannotControl: it cannot; the sentence says why.
    """
    write.hold(actor.programme)
    log = read.log(actor.programme)
    at = told_at(log, moment)
    known = log.known(at)
    drawn = next((fact for fact, _ in samples(known) if fact.subject == sample), None)
    one = None if drawn is None else line_standing(line, drawn, known=known)
    reason = why_not(one)
    if reason is not None:
        raise CannotControl(reason)
    return Held(log=log, known=known, one=one, at=at)


def write_step(
    actor: Actor, sample: str, *, line: SampledLine, value: dict[str, Json], held: Held
) -> Fact:
    """Write a step; one by which the line fails takes its week's accepted dispute with it."""
    drafts = [step_draft(actor, sample, line=line, value=value, held=held)]
    if held.one is not None and becomes_failed(held.one, str(value["says"])):
        drafts += agreed_dispute(held.log, held.known, line=line, by=actor.by)
    return write.append(actor.programme, drafts, moment=held.at)[0]


def step_draft(
    actor: Actor,
    sample: str,
    *,
    line: SampledLine,
    value: dict[str, Json],
    held: Held,
    reason: str = "",
) -> Draft:
    """Return the fact of a step."""
    more: dict[str, Json] = {"reason": reason} if reason else {}
    return Draft(
        kind="control",
        subject=sample,
        since=day_in_copenhagen(held.at),
        value={"document": line.document, "line": line.line, **value, **more},
        by=actor.by,
    )


_SAYS = Text("Vælg, hvad du fandt.", "Choose what you found.")
_REASON = Text("Vælg, hvorfor linjen ikke holder.", "Choose why the line does not hold.")
_NO_REASON = Text(
    "En linje, der er bevist, skal ikke have en begrundelse.", "A proven line needs no reason."
)
_RULES = Text("Vælg, om det fastholdes.", "Choose whether it is upheld.")
