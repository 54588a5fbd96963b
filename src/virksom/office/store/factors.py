"""What somebody has beside a password: an app with codes, passkeys, recovery codes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator

from virksom.office.store import recovery_codes
from virksom.office.store.models import User


@dataclass(frozen=True, slots=True)
class Passkey:
    """One passkey.

    Args:
        id: its number.
        browser: family and system of the browser it was made in; "" when unknown.
        made_at: when.
        used_at: when it last opened the door; None before the first time.
    """

    id: int
    browser: str
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Factors:
    """What a user signs in with.

    Args:
        password: whether they have one; else they come by links.
        app_since: since when an app shows their codes; None without one.
        passkeys: oldest first.
        codes_left: recovery codes that have not been used.
    """

    password: bool
    app_since: datetime | None
    passkeys: tuple[Passkey, ...]
    codes_left: int

    @property
    def count(self) -> int:
        """How many second factors there are; recovery codes are none of their own."""
        return len(self.passkeys) + (self.app_since is not None)


def factors(user_id: int) -> Factors:
    """Return what a user signs in with."""
    held = Authenticator.objects.filter(user_id=user_id).order_by("pk")
    apps = [each.created_at for each in held if each.type == Authenticator.Type.TOTP]
    return Factors(
        password=User.objects.get(pk=user_id).has_usable_password(),
        app_since=apps[0] if apps else None,
        passkeys=tuple(
            Passkey(each.pk, each.data["name"], each.created_at, each.last_used_at)
            for each in held
            if each.type == Authenticator.Type.WEBAUTHN
        ),
        codes_left=recovery_codes.left(user_id),
    )


def with_factor(user_ids: Collection[int]) -> frozenset[int]:
    """Return those of these users who have a second factor."""
    held = Authenticator.objects.filter(user_id__in=user_ids)
    return frozenset(held.values_list("user_id", flat=True))


def remove_app(user_id: int) -> bool:
    """Forget the user's app; False when there is none."""
    held = Authenticator.objects.filter(user_id=user_id, type=Authenticator.Type.TOTP)
    return bool(held.delete()[0])


def remove_codes(user_id: int) -> None:
    """Forget the user's recovery codes."""
    Authenticator.objects.filter(user_id=user_id, type=Authenticator.Type.RECOVERY_CODES).delete()


def remove_all(user_id: int) -> None:
    """Forget every second factor of a user, who has lost them."""
    Authenticator.objects.filter(user_id=user_id).delete()
