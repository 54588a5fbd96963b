"""The administrator lets an organisation's system be told what happens, and stops it again.

Source:
    Invariant 3; decision 0046.
"""

import base64
import secrets
from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.make_api_key import KEYED
from virksom.office.actions.reach_out import looked_up, parsed
from virksom.office.actions.tell_access import trace_access
from virksom.office.actions.tell_webhooks import MARK
from virksom.office.store import webhook_deliveries, webhooks
from virksom.office.store.facts_out import last_position
from virksom.office.store.organisations import OrganisationRow, organisations
from virksom.office.store.webhook_deliveries import Told
from virksom.office.store.webhook_kinds import GROUPS, PING
from virksom.office.store.webhooks import NewWebhook, WebhookRow
from virksom.programme.kernel import Refusal, Text

_BYTES = 32


class NoSuchWebhook(Refusal):
    """There is no webhook with that number, or it is stopped."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(Text("Den webhook er her ikke.", "There is no such webhook."))


class CannotTell(Refusal):
    """The organisation cannot be told, or nothing was chosen."""


def add_webhook(
    actor: Actor, organisation: str, *, url: str, wants: Collection[str], moment: datetime
) -> tuple[int, str]:
    """Let an organisation's system be told what happens from now on; return number and secret.

    The secret is told this once. The address is looked up now and at every sending.

    Args:
        actor: who makes it.
        organisation: a unit's code, or ``municipality_finance`` or ``provider``.
        url: where to.
        wants: codes of ``GROUPS``.
        moment: when.

    Raises:
        Denied: the actor may not.
        NotReachable: the address is none that the office sends to.
        CannotTell: no such organisation, or nothing to tell of.
    """
    may(actor, Deed.MANAGE_WEBHOOKS)
    whose = _whose(actor.programme, organisation)
    wanted = tuple(group for group in GROUPS if group in wants)
    if not wanted:
        raise CannotTell(_NOTHING)
    looked_up(parsed(url))
    secret = _secret()
    new = NewWebhook(organisation=(whose.kind, whose.code), url=url, wants=wanted, secret=secret)
    with transaction.atomic():
        position = last_position(actor.programme)
        number = webhooks.add(actor.programme, new, by=actor.by, position=position, moment=moment)
        _trace(actor, number, page="add_webhook", moment=moment)
    return number, secret


def stop_webhook(actor: Actor, number: int, *, moment: datetime) -> None:
    """Let a webhook be told no more, for good; what waits is not sent.

    Raises:
        Denied: the actor may not.
        NoSuchWebhook: there is none, or it is stopped.
    """
    row = _running(actor, number, moment=moment)
    webhooks.stop(row.number, moment=moment)
    _trace(actor, number, page="stop_webhook", moment=moment)


def renew_secret(actor: Actor, number: int, *, moment: datetime) -> str:
    """Give a webhook a new secret and return it; the one of before signs too for a day.

    Raises:
        Denied: the actor may not.
        NoSuchWebhook: there is none, or it is stopped.
    """
    secret = _secret()
    with transaction.atomic():
        row = _running(actor, number, moment=moment)
        webhooks.renew(row.number, secret, moment=moment)
        _trace(actor, number, page="renew_secret", moment=moment)
    return secret


def try_webhook(actor: Actor, number: int, *, moment: datetime) -> None:
    """Let a webhook be told ``ping`` with the next round, to see whether it answers.

    Raises:
        Denied: the actor may not.
        NoSuchWebhook: there is none, or it is stopped.
    """
    row = _running(actor, number, moment=moment)
    told = [Told(kind=PING, known_at=moment)]
    webhook_deliveries.add(row.programme, row.number, told, moment=moment)


def send_again(actor: Actor, number: int, *, delivery: int, moment: datetime) -> bool:
    """Let a delivery that was given up be tried anew; False where there is none such.

    Raises:
        Denied: the actor may not.
        NoSuchWebhook: there is none, or it is stopped.
    """
    row = _running(actor, number, moment=moment)
    return webhook_deliveries.again(row.number, delivery)


def _running(actor: Actor, number: int, *, moment: datetime) -> WebhookRow:
    may(actor, Deed.MANAGE_WEBHOOKS)
    found = webhooks.webhook(actor.programme, number, moment=moment)
    if found is None or found.stopped_at is not None:
        raise NoSuchWebhook
    return found


def _whose(programme: str, organisation: str) -> OrganisationRow:
    for row in organisations(programme):
        if (row.code or row.kind) == organisation and row.kind in KEYED:
            return row
    raise CannotTell(
        Text(
            f"Der er ingen organisation »{organisation}«, som kan få besked.",
            f"There is no organisation “{organisation}” that can be told.",
        )
    )


def _secret() -> str:
    return MARK + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def _trace(actor: Actor, number: int, *, page: str, moment: datetime) -> None:
    trace_access(actor, f"webhook-{number}", page=page, moment=moment)


_NOTHING = Text("Vælg, hvad der skal gives besked om.", "Choose what is to be told.")
