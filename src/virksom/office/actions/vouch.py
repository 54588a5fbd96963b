"""A contract or payslip vouches for a job: sealed as it is, its digest in the fact.

The file is never opened or shown here. Erasing the person destroys its key; the fact stays.

Source:
    Clause 7.1; rules, section 6; failure 5 of outcome payment: documentation for each claim.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import transaction

from virksom.exchange.attached import kind_attached
from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store import write
from virksom.office.store.case import Case, case
from virksom.office.store.vault import documents
from virksom.office.store.vault.documents import NewDocument
from virksom.programme.kernel import Json, Refusal, Span, Text, day_in_copenhagen
from virksom.programme.path import work_of
from virksom.programme.path.confirm import CONTRACT, PAYSLIP, said
from virksom.programme.record import Confirmation, Draft, Fact

MOST = 5_000_000
"""Bytes that a file may have."""

GIVEN = (CONTRACT, PAYSLIP)
"""What a file may be."""

_DAY = timedelta(days=1)


class CannotVouch(Refusal):
    """The file cannot be taken like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file, and what it shows.

    Args:
        employment: the job's code.
        given: ``contract`` or ``payslip``.
        first: the first day it speaks of.
        last: the last day, inclusive.
        hours: hours a week as it has them; None where it tells none.
        content: its bytes.
    """

    employment: str
    given: str
    first: date
    last: date
    hours: Decimal | None
    content: bytes = field(repr=False)


def vouch(actor: Actor, candidate: str, *, paper: Paper, moment: datetime) -> Fact:
    """Keep a contract or payslip under the candidate's key, and tell what it vouches for.

    Args:
        actor: who adds it.
        candidate: whose job it is.
        paper: the file, and what it shows; taken for hostile.
        moment: when.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotVouch: it is too big, no PDF or picture, there already, or the job did not run then.
    """
    kind = _kind(paper)
    with transaction.atomic():
        write.hold(actor.programme)
        one, today = case(actor.programme, candidate), day_in_copenhagen(moment)
        may(actor, Deed.VOUCH, about=relation(actor, one.known, codes=one.codes, on=today))
        subject, span = _stretch(one, paper)
        digest = f"sha256:{hashlib.sha256(paper.content).hexdigest()}"
        before = tuple(said(one.person, paper.employment, span=span, given=paper.given))
        if any(_same(fact, span, digest=digest) for fact in before):
            raise CannotVouch(Text("Filen er lagt ind allerede.", "The file is here already."))
        new = NewDocument(
            number=documents.next_number(actor.programme, paper.given, moment=moment),
            kind=paper.given,
            subject=subject,
            content=paper.content,
            content_digest=digest,
            fields={"file": kind, "employment": paper.employment},
        )
        documents.keep(actor.programme, new, moment=moment)
        draft = Draft(
            kind="confirmation",
            subject=subject,
            since=span.since,
            until=span.until,
            value=_value(paper, digest=digest),
            by=actor.by,
            source=paper.given,
            replaces=next((fact.id for fact in before if fact.span == span), None),
        )
        return write.append(actor.programme, [draft], moment=moment)[0]


def _kind(paper: Paper) -> str:
    """Return what kind of file it is.

    Raises:
        CannotVouch: none that is taken.
    """
    if len(paper.content) > MOST:
        raise CannotVouch(Text("Filen er over 5 MB.", "The file is over 5 MB."))
    kind = kind_attached(paper.content)
    if not kind or paper.given not in GIVEN:
        raise CannotVouch(
            Text(
                "Vælg en PDF eller et billede (JPG eller PNG).",
                "Choose a PDF or a picture (JPG or PNG).",
            )
        )
    return kind


def _stretch(one: Case, paper: Paper) -> tuple[str, Span]:
    """Return the candidate's code and the days of the job that the file speaks of.

    Raises:
        CannotVouch: there are none.
    """
    work = work_of(one.person, paper.employment)
    if work is None:
        raise CannotVouch(Text("Vælg et job.", "Choose a job."))
    if paper.last < paper.first:
        raise CannotVouch(
            Text("Den sidste dag ligger før den første.", "The last day lies before the first.")
        )
    span = Span(paper.first, paper.last + _DAY).overlap(Span(work.first, work.until))
    if span is None:
        raise CannotVouch(Text("Jobbet løb ikke på de dage.", "The job did not run on those days."))
    return work.stretches[0].fact.subject, span


def _same(fact: Fact, span: Span, *, digest: str) -> bool:
    value = fact.value
    return isinstance(value, Confirmation) and value.digest == digest and fact.span == span


def _value(paper: Paper, *, digest: str) -> dict[str, Json]:
    told: dict[str, Json] = {
        "employment": paper.employment,
        "given": paper.given,
        "held": True,
        "digest": digest,
    }
    return told if paper.hours is None else told | {"weekly_hours": str(paper.hours)}
