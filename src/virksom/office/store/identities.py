"""Who somebody is at an OpenID provider: a keyed digest to find it by, and the subject sealed.

Nothing else that the provider tells is kept: no name, no e-mail, no token.
"""

from dataclasses import dataclass
from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.db import IntegrityError, transaction

from virksom.office.store.vault import index
from virksom.office.store.vault.sealing import opened, seal


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody at a provider.

    Args:
        id: its number.
        user: number of the user.
        issuer: the provider's address.
        since: when it was linked.
        mapped: whether the user was let in by it, with a role that the provider tells.
    """

    id: int
    user: int
    issuer: str
    since: datetime
    mapped: bool


def find(issuer: str, subject: str) -> Identity | None:
    """Return whom the provider calls so; None when nobody here is.

    Raises:
        Refusal: there are no keys to be had.
    """
    digests = index.blinds(index.IDENTITY, _whole(issuer, subject))
    return next(
        map(_identity, SocialAccount.objects.filter(provider=issuer, uid__in=digests)), None
    )


def of(user_id: int) -> tuple[Identity, ...]:
    """Return where else a user is known, oldest first."""
    return tuple(map(_identity, SocialAccount.objects.filter(user_id=user_id).order_by("pk")))


def link(user_id: int, *, issuer: str, subject: str, mapped: bool = False) -> bool:
    """Let a user be known at a provider by this subject; False when somebody is already.

    Raises:
        Refusal: there are no keys to be had.
    """
    if find(issuer, subject) is not None:
        return False
    kept = {"subject": seal(_whole(issuer, subject)), "mapped": mapped}
    try:
        with transaction.atomic():
            SocialAccount.objects.create(
                user_id=user_id,
                provider=issuer,
                uid=index.blind(index.IDENTITY, _whole(issuer, subject)),
                extra_data=kept,
            )
    except IntegrityError:
        return False
    return True


def unlink(user_id: int, identity: int) -> bool:
    """Forget one of a user's; False when it is not theirs."""
    return bool(SocialAccount.objects.filter(user_id=user_id, pk=identity).delete()[0])


def digest_of(sealed: str) -> str:
    """Return the digest, under the newest index key, of a subject that lies sealed."""
    return index.blind(index.IDENTITY, opened(sealed))


def _whole(issuer: str, subject: str) -> str:
    return f"{issuer} {subject}"


def _identity(row: SocialAccount) -> Identity:
    return Identity(
        row.pk, row.user_id, row.provider, row.date_joined, bool(row.extra_data.get("mapped"))
    )
