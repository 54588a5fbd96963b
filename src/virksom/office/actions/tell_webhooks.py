"""Tell other systems what happened: what is new is queued, and what waits is sent and signed.

What is sent holds ids and kinds alone, so a receiver that wants more asks the API with its key.
A receiver that cannot be reached costs one try a round; each delivery is tried again after longer
and longer pauses, and given up after two days, of which the administrators are told.

Source:
    Invariant 3; decision 0046; Standard Webhooks 1.0 for the headers and the signature.
"""

import base64
import hashlib
import hmac
import http.client
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from django.conf import settings
from django.db import transaction

from virksom.office.access import Role
from virksom.office.actions.reach_out import NotReachable, post
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store import notices, webhook_deliveries, webhooks
from virksom.office.store.facts_out import of_unit
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.organisations import JOBCENTRE_UNIT
from virksom.office.store.webhook_deliveries import DeliveryRow, FactAt, TryRow
from virksom.office.store.webhook_kinds import kinds_of
from virksom.office.store.webhooks import WebhookRow

MOST = 50
"""Deliveries of one webhook in a round; the rest wait for the next."""

MOST_FACTS = 1000
"""Facts that are looked at for one webhook in a round."""

SHARE = 20.0
"""Seconds one receiver may take of a round, however it answers; the rest waits for the next."""

MARK = "whsec_"
"""How a secret begins; the rest is the key in base64."""

_TAKEN = range(200, 300)
_log = logging.getLogger("virksom.webhooks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What became of the deliveries that were tried: taken, and waiting or given up."""

    taken: int
    waiting: int


def tell_webhooks(programme: str, *, moment: datetime, most: int = MOST) -> Sent:
    """Queue what is new for each webhook of a programme, and try what waits, oldest first.

    Args:
        programme: code of the programme.
        moment: when it is tried, by the programme's clock.
        most: how many deliveries of each webhook at most.
    """
    taken = waiting = 0
    for row in webhooks.webhooks(programme, moment=moment):
        if row.stopped_at is not None:
            continue
        queue_new(row, moment=moment)
        due = webhook_deliveries.due(row.number, moment=moment, most=most)
        done = _try_each(row, due, moment=moment)
        taken, waiting = taken + done, waiting + len(due) - done
    return Sent(taken=taken, waiting=waiting)


def queue_new(row: WebhookRow, *, moment: datetime) -> int:
    """Let a webhook be told of the facts that came since last; return how many it is told of."""
    found = webhook_deliveries.facts_since(row.programme, row.position, most=MOST_FACTS)
    if not found:
        return 0
    wanted = _wanted(row, found)
    with transaction.atomic():
        if not webhooks.reached(row, found[-1].position):
            return 0
        told = [one.told for one in wanted]
        webhook_deliveries.add(row.programme, row.number, told, moment=moment)
    return len(wanted)


def _wanted(row: WebhookRow, found: tuple[FactAt, ...]) -> list[FactAt]:
    """Return what a webhook wants and may know: a unit hears of its own candidates alone."""
    kinds = kinds_of(row.wants)
    wanted = [one for one in found if one.told.kind in kinds]
    kind, unit = row.organisation
    if kind != JOBCENTRE_UNIT:
        return wanted
    theirs = of_unit(row.programme, {one.told.subject for one in wanted}, unit=unit)
    return [one for one in wanted if one.told.subject in theirs]


def _try_each(row: WebhookRow, due: tuple[DeliveryRow, ...], *, moment: datetime) -> int:
    """Try deliveries until one finds nobody there, or it takes long; return how many were taken."""
    taken, began = 0, monotonic()
    for one in due:
        if not webhook_deliveries.hold(one, moment=moment):
            continue
        outcome = _send(row, one, moment=moment)
        if webhook_deliveries.tried(one, outcome):
            _tell_given_up(row, moment=moment)
        if outcome.trouble:
            _log.warning("delivery %s waits: %s", one.number, outcome.trouble)
        taken += not outcome.trouble
        if outcome.status is None or monotonic() - began > SHARE:
            break
    return taken


def _send(row: WebhookRow, one: DeliveryRow, *, moment: datetime) -> TryRow:
    body = body_of(row, one)
    headers = headers_of(message_of(one), body, secrets=row.secrets, moment=moment)
    try:
        status = post(row.url, body, headers=headers, patience=settings.WEBHOOKS_PATIENCE)
    except NotReachable:
        return TryRow(moment, None, "refused")
    except TimeoutError:
        return TryRow(moment, None, "timeout")
    except (OSError, http.client.HTTPException) as wrong:
        return TryRow(moment, None, type(wrong).__name__[:40])
    return TryRow(moment, status, "" if status in _TAKEN else "answer")


def message_of(one: DeliveryRow) -> str:
    """Return the id of a delivery: the same at each try, and another's in no restored office."""
    return f"msg_{one.number}_{int(one.made_at.timestamp())}"


def body_of(row: WebhookRow, one: DeliveryRow) -> bytes:
    """Return what a delivery says, as JSON: kind, ids and when it became known; no name."""
    told = one.told
    says = {
        "type": told.kind,
        "timestamp": told.known_at.isoformat(),
        "data": {"programme": row.programme, "subject": told.subject, "fact": told.fact},
    }
    return json.dumps(says, separators=(",", ":")).encode()


def headers_of(
    message: str, body: bytes, *, secrets: tuple[str, ...], moment: datetime
) -> Mapping[str, str]:
    """Return the headers of a delivery: its id, when it is sent, and a signature by each secret."""
    stamp = str(int(moment.timestamp()))
    signed = f"{message}.{stamp}.".encode() + body
    return {
        "Content-Type": "application/json",
        "User-Agent": "virksom",
        "webhook-id": message,
        "webhook-timestamp": stamp,
        "webhook-signature": " ".join(f"v1,{signature(secret, signed)}" for secret in secrets),
    }


def signature(secret: str, signed: bytes) -> str:
    """Return the signature of a message: HMAC-SHA256 under the secret's key, in base64."""
    key = base64.b64decode(secret.removeprefix(MARK))
    return base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def _tell_given_up(row: WebhookRow, *, moment: datetime) -> None:
    """Tell the administrators that a webhook does not take what it is told; once while unread."""
    kind, subject = Kind.WEBHOOK_GIVEN_UP, f"webhook-{row.number}"
    with transaction.atomic():
        notices.done_with(row.programme, kind, subject=subject, moment=moment)
        news = News(kind=kind, subject=subject, page="webhook", at=(str(row.number),))
        tell(row.programme, news, to=in_roles(row.programme, Role.ADMINISTRATOR), moment=moment)
