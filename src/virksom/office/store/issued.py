"""Documents that were issued, as the facts and the vault tell of them."""

import json
from collections.abc import Collection
from datetime import date, datetime

from django.db.models import Q

from virksom.office.store.case import Case
from virksom.office.store.models import Document
from virksom.office.store.models import Fact as FactRow
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Fact, Issued, Place, read_fact

STATUSNOTAT = "statusnotat"
"""Kind of the note that is written when somebody leaves without self-support."""

CERTIFICATE = "certificate"
"""Kind of the competence certificate."""


def issued_on(
    programme: str, kind: str, *, about: Collection[str] | None = None
) -> dict[str, tuple[date, ...]]:
    """Return the days, in Copenhagen, on which documents of a kind were issued, by whom they name.

    The first day first; a person without one is left out.

    Args:
        programme: its code.
        kind: of the documents.
        about: the candidates' codes that are asked about; None for everybody's.
    """
    rows = Document.objects.filter(programme__code=programme, kind=kind).order_by("pk")
    if about is not None:
        rows = rows.filter(subject__in=about)
    days: dict[str, list[date]] = {}
    for subject, moment in rows.values_list("subject", "issued_at"):
        days.setdefault(subject, []).append(day_in_copenhagen(moment))
    return {subject: tuple(found) for subject, found in days.items()}


def certificates_of_content(digests: Collection[str]) -> tuple[tuple[str, Fact], ...]:
    """Return the certificates whose content has one of the digests: programme and fact.

    Of any programme; they stay when the person is erased.
    """
    rows = Document.objects.filter(kind=CERTIFICATE, content_digest__in=digests)
    pairs = rows.order_by("pk").values_list("programme__code", "number")
    found = ((programme, _issued_as(programme, number)) for programme, number in pairs)
    return tuple((programme, fact) for programme, fact in found if fact is not None)


def _issued_as(programme: str, number: str) -> Fact | None:
    rows = FactRow.objects.filter(programme__code=programme, kind="issued", subject=number)
    found = rows.order_by("position").values_list("position", "wire").first()
    return None if found is None else read_fact(json.loads(found[1]), Place(programme, found[0]))


def referred_as(one: Case) -> str:
    """Return the code under which a person's latest course was referred: whom its notat names.

    Two codes that turn out to be two persons are parted again, and each keeps what is its own.
    Where no referral is known it is the person's first code.
    """
    course = one.person.courses[-1] if one.person.courses else None
    steps = () if course is None else course.facts
    codes = (fact.subject for fact in one.known.facts if _refers(fact, steps))
    return next(codes, one.person.id)


def _refers(fact: Fact, steps: Collection[str]) -> bool:
    return fact.kind == "referral" and fact.id in steps


def has_statusnotat(one: Case) -> bool:
    """Say whether a person's latest course has its statusnotat.

    One issued before the course was opened is an earlier course's.
    """
    opened = one.person.courses[-1].opened if one.person.courses else date.max
    rows = Document.objects.filter(
        programme__code=one.row.code, kind=STATUSNOTAT, subject__in=one.codes
    )
    moments = rows.values_list("issued_at", flat=True)
    return any(day_in_copenhagen(moment) >= opened for moment in moments)


def issued_facts(programme: str, *, about: Collection[str]) -> tuple[Fact, ...]:
    """Return the facts of kind ``issued``, in the order of the log.

    Of those with lines, which may be long, only such as have one about the candidates.

    Args:
        programme: its code.
        about: the candidates' codes.
    """
    named = Q()
    for code in about:
        named |= Q(wire__contains=f'"{code}"')
    rows = FactRow.objects.filter(programme__code=programme, kind="issued")
    rows = rows.filter(~Q(wire__contains=_LINES) | named) if about else rows
    return tuple(
        read_fact(json.loads(wire), Place(programme, position))
        for position, wire in rows.order_by("position").values_list("position", "wire")
    )


_LINES = '"lines":'


def issued_resting(one: Case, *, since: datetime) -> tuple[Fact, ...]:
    """Return the facts about documents that may rest on something known of a person.

    Those of months concern everybody, an invoice and a credit note whom they have a line about; a
    statusnotat only its own person, and only what was known when it was issued.

    Args:
        one: the person's case.
        since: when what they may rest on became known.
    """
    own = Document.objects.filter(
        programme__code=one.row.code, kind=STATUSNOTAT, subject__in=one.codes
    )
    numbers = frozenset(own.values_list("number", flat=True))
    return tuple(
        fact
        for fact in issued_facts(one.row.code, about=one.codes)
        if isinstance(fact.value, Issued)
        and (fact.value.months or (fact.subject in numbers and fact.known_at >= since))
    )
