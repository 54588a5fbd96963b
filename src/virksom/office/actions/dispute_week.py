"""The municipality disputes one week on an invoice, and may withdraw that while it is open.

Source:
    Rules, section 6; clause 7.1. Invariant 3: the note lies in the vault.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction

from virksom.office.access import Actor, Deed, is_system, may
from virksom.office.actions.tell_settlement import tell_disputed, tell_undisputed
from virksom.office.actions.without_cpr import without_cpr
from virksom.office.store import read, write
from virksom.office.store.vault import texts
from virksom.programme.billing import books, told_at
from virksom.programme.billing.disputes import (
    ACCEPTED,
    CONTROL,
    DISPUTE_REASONS,
    DisputeStanding,
    disputes,
    line_of,
    taken_back,
    why_not_dispute,
    why_not_withdraw,
)
from virksom.programme.kernel import Json, Refusal, Text, Week
from virksom.programme.path.retell import again, never
from virksom.programme.record import Draft, Fact, FrozenLine, Known, Log, SampledLine

_WEEK = timedelta(days=7)


class CannotDispute(Refusal):
    """The week cannot be disputed, or the dispute not withdrawn; the sentence says why."""


def dispute_week(
    actor: Actor, *, document: str, line: int, reason: str, note: str, moment: datetime
) -> Fact:
    """Dispute one billed week; the provider is told and answers.

    Args:
        actor: who disputes it.
        document: the invoice's number.
        line: the line of its annex, from 1.
        reason: one of ``DISPUTE_REASONS``.
        note: what there is to say about it, for the vault; "" for nothing.
        moment: when.

    Returns:
        The fact; its id is the dispute's code.

    Raises:
        Denied: the actor may not.
        CannotDispute: no such invoice or line, credited or disputed already, or no reason.
        CprTold: the note holds what looks like a CPR number.
    """
    may(actor, Deed.DISPUTE_WEEK)
    without_cpr(note)
    if reason not in DISPUTE_REASONS:
        raise CannotDispute(_REASON)
    with transaction.atomic():
        write.hold(actor.programme)
        found = _line(actor, document, line=line, moment=moment)
        says: dict[str, Json] = {"reason": reason, "document": document, "line": line}
        draft = _draft(actor.by, found, says=says)
        (told,) = write.append(actor.programme, [draft], moment=moment)
        if note:
            texts.write(
                actor.programme,
                told.subject,
                about=told.id,
                text=note,
                by=actor.by,
                moment=moment,
            )
        tell_disputed(actor.programme, (document, line), by=actor.by, moment=moment)
    return told


def withdraw_dispute(actor: Actor, dispute: str, *, moment: datetime) -> Fact:
    """Withdraw one's own dispute while nobody has answered it; return the fact that says so.

    Args:
        actor: who disputed the week.
        dispute: the dispute's code.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotDispute: it is not there, answered or credited already, or another person's.
    """
    may(actor, Deed.DISPUTE_WEEK)
    with transaction.atomic():
        write.hold(actor.programme)
        found = dispute_of(actor.programme, dispute, moment=moment)
        reason = why_not_withdraw(found, by=actor.by, system=_by_system(found))
        if found is None or reason is not None:
            raise CannotDispute(reason or _REASON)
        draft = never(found.latest, reason="withdrawn", by=actor.by)
        (told,) = write.append(actor.programme, [draft], moment=moment)
        tell_undisputed(actor.programme, found.place, moment=moment)
    return told


def _by_system(found: DisputeStanding | None) -> bool:
    return found is not None and is_system(found.asked.by or "")


def agreed_dispute(log: Log, known: Known, *, line: SampledLine, by: str) -> tuple[Draft, ...]:
    """Return the accepted dispute of a week that failed in a control, so that it is credited.

    Where it is disputed already, that dispute is answered; nothing where a credit note took the
    week back already.

    Args:
        log: every fact.
        known: the facts in force.
        line: the billed line.
        by: who answers or rules.
    """
    frozen, told = books(known), disputes(log, known)
    place = (line.document, line.line)
    booked = frozen.documents.get(line.document)
    billed = None if booked is None else line_of(booked, line.line)
    if billed is None or place in taken_back(frozen):
        return ()
    before = next((one for one in told if one.place == place), None)
    if before is None:
        says: dict[str, Json] = {"reason": CONTROL, "document": place[0], "line": place[1]}
        return (_draft(by, billed, says={**says, "answer": ACCEPTED}),)
    draft = again(before.latest, by=by)
    return (replace(draft, value={**draft.value, "answer": ACCEPTED}),)


def dispute_of(programme: str, dispute: str, *, moment: datetime) -> DisputeStanding | None:
    """Return a dispute by its code; None when it was withdrawn, or never was."""
    log = read.log(programme)
    known = log.known(told_at(log, moment))
    return next((one for one in disputes(log, known) if one.code == dispute), None)


def _line(actor: Actor, document: str, *, line: int, moment: datetime) -> FrozenLine:
    log = read.log(actor.programme)
    known = log.known(told_at(log, moment))
    frozen = books(known)
    booked = frozen.documents.get(document)
    reason = why_not_dispute(booked, line, frozen=frozen, told=disputes(log, known))
    found = None if booked is None else line_of(booked, line)
    if found is None or reason is not None:
        raise CannotDispute(reason or _REASON)
    return found


def _draft(by: str, line: FrozenLine, *, says: Mapping[str, Json]) -> Draft:
    monday = Week.parse(line.week).monday
    return Draft(
        kind="dispute",
        subject=line.candidate,
        since=monday,
        until=monday + _WEEK,
        value=says,
        by=by,
    )


_REASON = Text("Vælg, hvorfor ugen ikke skal betales.", "Choose why the week is not to be paid.")
