"""Links that open the door once: kept as a digest, so that who reads the table opens nothing."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from virksom.office.store.models import Programme, SignInLink

CHOOSES = "choose_password"
"""What stands for where a link leads when it is for choosing a password."""

_BYTES = 32


class LinkState(StrEnum):
    """What a link is good for."""

    READY = "ready"
    USED = "used"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class LinkUse:
    """A link that was just used, for good.

    Args:
        user_id: whom it lets in.
        programme: code of the programme it was made in.
        after: where it leads.
    """

    user_id: int
    programme: str
    after: str


def make(user_id: int, programme: str, *, after: str, moment: datetime, lasts: timedelta) -> str:
    """Make a link and return its token, which is kept nowhere.

    Args:
        user_id: whom it lets in.
        programme: code of the programme.
        after: where it leads, a path in this office; "" for the first page.
        moment: when it is made.
        lasts: how long it opens; it is over at the end of that time, exclusive.
    """
    token = secrets.token_urlsafe(_BYTES)
    SignInLink.objects.create(
        programme=Programme.objects.get(code=programme),
        user_id=user_id,
        digest=_digest(token),
        after=after,
        made_at=moment,
        ends_at=moment + lasts,
    )
    return token


def use(token: str, moment: datetime) -> LinkUse | None:
    """Use a link; None when it is used, over or unknown.

    One statement looks and marks, so that of two who come at once one is let in.
    """
    links = SignInLink.objects.filter(digest=_digest(token))
    if not links.filter(used_at=None, ends_at__gt=moment).update(used_at=moment):
        return None
    link = links.select_related("programme").get()
    return LinkUse(link.user_id, link.programme.code, link.after)


def state(token: str, moment: datetime) -> LinkState:
    """Return what a link is good for; a used one is used, however old."""
    link = SignInLink.objects.filter(digest=_digest(token)).first()
    if link is None:
        return LinkState.UNKNOWN
    if link.used_at is not None:
        return LinkState.USED
    return LinkState.READY if link.ends_at > moment else LinkState.EXPIRED


def void(user_id: int, *, moment: datetime) -> None:
    """Use up every link of the user that was not used: what they were sent opens nothing more."""
    SignInLink.objects.filter(user_id=user_id, used_at=None).update(used_at=moment)


def forget(*, before: datetime) -> int:
    """Remove links that were over before a moment; return how many it was."""
    removed, _ = SignInLink.objects.filter(ends_at__lt=before).delete()
    return removed


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
