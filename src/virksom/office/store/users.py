"""Those who can sign in, as records."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.db import transaction

from virksom.office.store.models import Membership, Programme, User


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """A role in a programme, each by its code."""

    programme: str
    role: str


@dataclass(frozen=True, slots=True)
class UserRow:
    """Somebody who can sign in.

    Args:
        id: what logs carry.
        username: what they sign in with, in small letters.
        demo: whether they exist only in a demo database.
        memberships: oldest first; empty when they have no role yet.
    """

    id: int
    username: str
    demo: bool
    memberships: tuple[MembershipRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUser:
    """Somebody to let in: what they sign in with, and as what."""

    username: str
    password: str
    role: str
    demo: bool = False


def row(user: User) -> UserRow:
    """Return the record of a user."""
    memberships = tuple(
        MembershipRow(membership.programme.code, membership.role)
        for membership in user.memberships.select_related("programme")
    )
    return UserRow(user.pk, user.username, user.demo, memberships)


def add(programme: str, people: Sequence[NewUser]) -> None:
    """Add users with a role in a programme: all or none."""
    with transaction.atomic():
        home = Programme.objects.get(code=programme)
        for person in people:
            user = User.objects.create(
                username=person.username.strip().casefold(),
                password=make_password(person.password),
                demo=person.demo,
            )
            Membership.objects.create(programme=home, user=user, role=person.role)


def demo_users() -> tuple[UserRow, ...]:
    """Return the demo users who can sign in here; empty unless every programme is invented."""
    if Programme.objects.filter(invented=False).exists():
        return ()
    users = User.objects.filter(demo=True, is_active=True).order_by("pk")
    return tuple(row(user) for user in users)


def taken(username: str) -> bool:
    """Say whether somebody signs in with this username already."""
    return User.objects.filter(username=username.strip().casefold()).exists()
