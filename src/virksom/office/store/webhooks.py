"""Webhooks: whom the office tells what happens, and where; address and secret lie sealed."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from virksom.office.store.models import Organisation, Programme, Webhook
from virksom.office.store.vault.sealing import opened, seal

OVERLAP = timedelta(hours=24)
"""How long the secret of before signs too, once a new one was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookRow:
    """A webhook.

    Args:
        number: its number.
        programme: code of the programme.
        organisation: kind and code of whose system it is; the code is "" for kinds without.
        url: where it is told.
        wants: the groups it is told of.
        secrets: what signs, the newest first; at most two.
        position: the place of the last fact that was looked at for it.
        made_by: who made it.
        made_at: when.
        stopped_at: since when it is told no more; None while it is.
    """

    number: int
    programme: str
    organisation: tuple[str, str]
    url: str = field(repr=False)
    wants: tuple[str, ...]
    secrets: tuple[str, ...] = field(repr=False)
    position: int
    made_by: str
    made_at: datetime
    stopped_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWebhook:
    """A webhook that is made.

    Args:
        organisation: kind and code of whose system it is.
        url: where it is told.
        wants: the groups it is told of.
        secret: what signs.
    """

    organisation: tuple[str, str]
    url: str = field(repr=False)
    wants: tuple[str, ...]
    secret: str = field(repr=False)


def add(programme: str, new: NewWebhook, *, by: str, position: int, moment: datetime) -> int:
    """Make a webhook that is told of what comes after a place in the log; return its number."""
    kind, code = new.organisation
    home = Programme.objects.get(code=programme)
    row = Webhook.objects.create(
        programme=home,
        organisation=Organisation.objects.get(programme=home, kind=kind, code=code),
        url_sealed=seal(new.url),
        wants=" ".join(new.wants),
        secret_sealed=seal(new.secret),
        position=position,
        made_by=by,
        made_at=moment,
    )
    return int(row.pk)


def webhooks(programme: str, *, moment: datetime) -> tuple[WebhookRow, ...]:
    """Return every webhook of a programme, stopped or not, oldest first."""
    rows = Webhook.objects.filter(programme__code=programme)
    return tuple(_row(one, moment) for one in rows.select_related("programme", "organisation"))


def webhook(programme: str, number: int, *, moment: datetime) -> WebhookRow | None:
    """Return one webhook; None where there is none with that number."""
    rows = Webhook.objects.filter(programme__code=programme, pk=number)
    found = rows.select_related("programme", "organisation").first()
    return None if found is None else _row(found, moment)


def stop(number: int, *, moment: datetime) -> bool:
    """Let a webhook be told no more; False when it was not."""
    return bool(Webhook.objects.filter(pk=number, stopped_at=None).update(stopped_at=moment))


def renew(number: int, secret: str, *, moment: datetime) -> None:
    """Give a webhook a new secret; the one of before signs too for ``OVERLAP``."""
    row = Webhook.objects.select_for_update().get(pk=number)
    row.secret_before_sealed, row.secret_until = row.secret_sealed, moment + OVERLAP
    row.secret_sealed = seal(secret)
    row.save(update_fields=["secret_before_sealed", "secret_until", "secret_sealed"])


def reached(row: WebhookRow, position: int) -> bool:
    """Move a webhook on in the log; False when somebody else did meanwhile."""
    rows = Webhook.objects.filter(pk=row.number, position=row.position)
    return bool(rows.update(position=position))


def _row(one: Webhook, moment: datetime) -> WebhookRow:
    signs_too = one.secret_until is not None and moment < one.secret_until
    before = [one.secret_before_sealed] if signs_too else []
    return WebhookRow(
        number=one.pk,
        programme=one.programme.code,
        organisation=(one.organisation.kind, one.organisation.code),
        url=opened(one.url_sealed),
        wants=tuple(one.wants.split()),
        secrets=tuple(opened(sealed) for sealed in (one.secret_sealed, *before)),
        position=one.position,
        made_by=one.made_by,
        made_at=one.made_at,
        stopped_at=one.stopped_at,
    )
