"""Openings that somebody without a log-in posted, until their mail address is confirmed: sealed.

A token is kept as a digest, so that who reads the table confirms nothing; a confirmed request
keeps no content, since it has become facts and contacts; one that is over is removed.

Source:
    Invariant 3; clause 6.3.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db.models import Q

from virksom.office.store.models import OpeningRequest
from virksom.office.store.vault.hold import home
from virksom.office.store.vault.index import MAIL, blind
from virksom.office.store.vault.sealing import opened, seal
from virksom.programme.kernel import Json

LASTS = timedelta(hours=48)
"""How long a link confirms, exclusive."""

HOUR = timedelta(hours=1)
"""How far back requests are counted."""

KEPT_FOR = timedelta(days=30)
"""How long a confirmed request is kept once its link is over."""

_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """A request.

    Args:
        number: its number.
        programme: code of the programme.
        content: all that was typed; empty once it is confirmed.
        ends_at: when its link is over, exclusive.
        confirmed_at: when it was confirmed; None while it waits.
        opening: code of the opening it became; "" while it waits.
    """

    number: int
    programme: str
    content: Mapping[str, Json]
    ends_at: datetime
    confirmed_at: datetime | None
    opening: str


def keep(programme: str, content: Mapping[str, Json], *, mail: str, moment: datetime) -> str:
    """Keep a request and return its token, which is kept nowhere.

    Args:
        programme: its code.
        content: all that was typed.
        mail: the address it is confirmed from.
        moment: the real moment.

    Raises:
        NoSuchProgramme: there is none with that code.
        Refusal: there are no keys to be had.
    """
    token = secrets.token_urlsafe(_BYTES)
    OpeningRequest.objects.create(
        programme=home(programme),
        digest=_digest(token),
        sender=blind(MAIL, mail),
        content_sealed=seal(json.dumps(content, ensure_ascii=False)),
        made_at=moment,
        ends_at=moment + LASTS,
    )
    return token


def by_token(token: str) -> RequestRow | None:
    """Return the request a link confirms, whatever has become of it; None when there is none.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    row = OpeningRequest.objects.filter(digest=_digest(token)).select_related("programme").first()
    if row is None:
        return None
    return RequestRow(
        number=row.pk,
        programme=row.programme.code,
        content=json.loads(opened(row.content_sealed) or "{}"),
        ends_at=row.ends_at,
        confirmed_at=row.confirmed_at,
        opening=row.opening,
    )


def confirm(number: int, *, opening: str, moment: datetime) -> bool:
    """Say that a request has become an opening; False when it had already.

    One statement looks and marks, so that of two who confirm at once one does.

    Args:
        number: its number.
        opening: code of the opening.
        moment: the real moment.
    """
    rows = OpeningRequest.objects.filter(pk=number, confirmed_at=None)
    return bool(rows.update(confirmed_at=moment, opening=opening, content_sealed=""))


def made_lately(programme: str, *, moment: datetime, mail: str = "") -> int:
    """Return how many requests were made in the last hour, by one address or by all.

    Args:
        programme: its code.
        moment: the real moment.
        mail: whose; "" counts everybody's.
    """
    rows = OpeningRequest.objects.filter(programme__code=programme, made_at__gt=moment - HOUR)
    return rows.filter(sender=blind(MAIL, mail)).count() if mail else rows.count()


def forget(*, moment: datetime) -> int:
    """Remove the requests that were over by a moment unconfirmed; return how many it was.

    A confirmed one is removed ``KEPT_FOR`` after its link was over: until then the link says what
    has become of it.
    """
    over = Q(confirmed_at=None, ends_at__lte=moment - HOUR) | Q(ends_at__lte=moment - KEPT_FOR)
    removed, _ = OpeningRequest.objects.filter(over).delete()
    return removed


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
