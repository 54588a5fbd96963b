"""What webhooks are to be told, by ids alone, and every try of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.models import Programme, WebhookDelivery, WebhookTry

HELD = timedelta(minutes=5)
"""How long a delivery is held by the one who tries it; after that another may."""

KEPT = timedelta(days=90)
"""How long a delivery is kept once it was taken or given up, with its tries."""

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 120, 240, 480, 720, 1440))
"""The pause after each failed try: two days and some hours in all; then it is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Something to be told.

    Args:
        kind: a fact's kind, or ``PING``.
        subject: the code it is about; "" for none.
        fact: id of the fact; "" for none.
        known_at: when it became known.
    """

    kind: str
    subject: str = ""
    fact: str = ""
    known_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRow:
    """A delivery.

    Args:
        number: its number.
        told: what it says.
        made_at: when it was made.
        tries: how many times it was tried.
        next_try: the earliest next try; None for at once.
        taken_at: when it was taken; None while it is not.
        given_up_at: when it was given up; None while it is not.
    """

    number: int
    told: Told
    made_at: datetime
    tries: int
    next_try: datetime | None
    taken_at: datetime | None
    given_up_at: datetime | None


@dataclass(frozen=True, slots=True)
class TryRow:
    """A try: what was answered, None for nothing; and what went wrong, "" for nothing."""

    at: datetime
    status: int | None
    trouble: str


@dataclass(frozen=True, slots=True)
class FactAt:
    """A fact's place, and what a webhook may be told of it."""

    position: int
    told: Told


def facts_since(programme: str, position: int, *, most: int) -> tuple[FactAt, ...]:
    """Return what can be told of the facts after a place in the log, at most ``most`` of them."""
    rows = FactRow.objects.filter(programme__code=programme, position__gt=position)
    columns = rows.values_list("position", "kind", "subject", "fact_id", "known_at")
    return tuple(
        FactAt(place, Told(kind=kind, subject=subject, fact=fact, known_at=known_at))
        for place, kind, subject, fact, known_at in columns.order_by("position")[:most]
    )


def add(programme: str, webhook: int, told: Iterable[Told], *, moment: datetime) -> None:  # noqa: PLR0917  # to whom, and what
    """Let things be told to a webhook."""
    home = Programme.objects.get(code=programme)
    WebhookDelivery.objects.bulk_create(
        WebhookDelivery(
            programme=home,
            webhook_id=webhook,
            kind=one.kind,
            subject=one.subject,
            fact_id=one.fact,
            known_at=one.known_at,
            made_at=moment,
        )
        for one in told
    )


def due(webhook: int, *, moment: datetime, most: int) -> tuple[DeliveryRow, ...]:
    """Return the deliveries of a webhook that may be tried now, oldest first."""
    ready = Q(next_try=None) | Q(next_try__lte=moment)
    rows = WebhookDelivery.objects.filter(ready, webhook=webhook, taken_at=None, given_up_at=None)
    return tuple(_row(one) for one in rows[:most])


def hold(row: DeliveryRow, *, moment: datetime) -> bool:
    """Take a delivery to try it; False when somebody else took it meanwhile."""
    rows = WebhookDelivery.objects.filter(
        pk=row.number, taken_at=None, given_up_at=None, tries=row.tries, next_try=row.next_try
    )
    return bool(rows.update(tries=F("tries") + 1, next_try=moment + HELD))


def tried(row: DeliveryRow, outcome: TryRow) -> bool:
    """Write a try down, and say that it was taken, waits, or is given up; True for the last."""
    home = WebhookDelivery.objects.get(pk=row.number)
    WebhookTry.objects.create(
        programme_id=home.programme_id,
        delivery=home,
        at=outcome.at,
        status=outcome.status,
        trouble=outcome.trouble,
    )
    if not outcome.trouble:
        home.taken_at, home.next_try = outcome.at, None
    elif row.tries < len(PAUSES):
        home.next_try = outcome.at + PAUSES[row.tries]
    else:
        home.given_up_at, home.next_try = outcome.at, None
    home.save(update_fields=["taken_at", "next_try", "given_up_at"])
    return home.given_up_at is not None


def again(webhook: int, number: int) -> bool:
    """Let a delivery that was given up be tried anew; False where there is none such."""
    rows = WebhookDelivery.objects.filter(pk=number, webhook=webhook, given_up_at__isnull=False)
    return bool(rows.update(given_up_at=None, tries=0, next_try=None))


def forget_old(programme: str, *, moment: datetime) -> int:
    """Forget what ended more than ``KEPT`` ago, with its tries; return how many rows it was.

    It ended when it was taken or given up, and what waited for a webhook when that was stopped.
    """
    before = moment - KEPT
    ended = Q(taken_at__lt=before) | Q(given_up_at__lt=before)
    ended |= Q(taken_at=None, webhook__stopped_at__lt=before)
    rows = WebhookDelivery.objects.filter(ended, programme__code=programme)
    return rows.delete()[0]


def latest(webhook: int, *, most: int) -> tuple[DeliveryRow, ...]:
    """Return the latest deliveries of a webhook, newest first."""
    rows = WebhookDelivery.objects.filter(webhook=webhook).order_by("-pk")
    return tuple(_row(one) for one in rows[:most])


def counts(webhook: int) -> tuple[int, int]:
    """Return how many deliveries of a webhook wait, and how many were given up."""
    rows = WebhookDelivery.objects.filter(webhook=webhook, taken_at=None)
    given_up = rows.exclude(given_up_at=None).count()
    return rows.count() - given_up, given_up


def tries_of(deliveries: Sequence[int]) -> dict[int, tuple[TryRow, ...]]:
    """Return the tries of deliveries by number, the first first; those without are left out."""
    found: dict[int, tuple[TryRow, ...]] = {}
    rows = WebhookTry.objects.filter(delivery__in=deliveries)
    for number, at, status, trouble in rows.values_list("delivery", "at", "status", "trouble"):
        found[number] = (*found.get(number, ()), TryRow(at, status, trouble))
    return found


def _row(one: WebhookDelivery) -> DeliveryRow:
    told = Told(kind=one.kind, subject=one.subject, fact=one.fact_id, known_at=one.known_at)
    return DeliveryRow(
        number=one.pk,
        told=told,
        made_at=one.made_at,
        tries=one.tries,
        next_try=one.next_try,
        taken_at=one.taken_at,
        given_up_at=one.given_up_at,
    )
