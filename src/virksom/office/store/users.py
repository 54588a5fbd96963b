"""Those who can sign in, as records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.db import transaction

from virksom.office.store.models import Membership, Organisation, Programme, User


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """A role in a programme, each by its code.

    Args:
        programme: code of the programme.
        role: value of the role.
        code: how facts speak of the person; "" when they do not.
        kind: what kind of organisation they come from; "" when from none.
        organisation: how facts speak of that organisation: a unit's code or a V-code; else "".
        real: whether the programme's people are real, not invented.
    """

    programme: str
    role: str
    code: str = ""
    kind: str = ""
    organisation: str = ""
    real: bool = False


@dataclass(frozen=True, slots=True)
class UserRow:
    """Somebody who can sign in.

    Args:
        id: what logs carry.
        username: what they sign in with, in small letters.
        demo: whether they exist only in a demo database.
        memberships: those whose door is open, oldest first; empty when they have no role.
    """

    id: int
    username: str
    demo: bool
    memberships: tuple[MembershipRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUser:
    """Somebody to let in: what they sign in with, and as what.

    Args:
        username: what they sign in with.
        password: "" for somebody who only comes by a link.
        role: value of the role.
        code: how facts speak of them; "" when they do not.
        organisation: kind and code of the organisation they come from, which must stand; None
            for nobody's.
        demo: whether they exist only in a demo database.
    """

    username: str
    password: str
    role: str
    code: str = ""
    organisation: tuple[str, str] | None = None
    demo: bool = False


def row(user: User) -> UserRow:
    """Return the record of a user."""
    held = user.memberships.filter(open=True).values_list(
        "programme__code",
        "role",
        "code",
        "organisation__kind",
        "organisation__code",
        "programme__invented",
    )  # the columns alone: it is asked at every request
    memberships = tuple(
        MembershipRow(programme, role, code, kind or "", organisation or "", real=not invented)
        for programme, role, code, kind, organisation, invented in held
    )
    return UserRow(user.pk, user.username, user.demo, memberships)


def add(programme: str, people: Sequence[NewUser]) -> None:
    """Add users with a role in a programme: all or none."""
    with transaction.atomic():
        home = Programme.objects.get(code=programme)
        for person in people:
            user = User.objects.create(
                username=person.username.strip().casefold(),
                password=make_password(person.password or None),
                demo=person.demo,
            )
            Membership.objects.create(
                programme=home,
                user=user,
                role=person.role,
                code=person.code,
                organisation=_organisation(home, person.organisation),
            )


def join(
    programme: str, user_id: int, *, role: str, code: str, organisation: tuple[str, str]
) -> None:
    """Give a user a role in a programme, under the code they have there.

    Args:
        programme: code of the programme.
        user_id: whom.
        role: value of the role, which they do not have there yet.
        code: how facts speak of them in the programme.
        organisation: kind and code of the organisation they come from, which must stand.
    """
    home = Programme.objects.get(code=programme)
    Membership.objects.create(
        programme=home,
        user_id=user_id,
        role=role,
        code=code,
        organisation=_organisation(home, organisation),
    )


def _organisation(home: Programme, asked: tuple[str, str] | None) -> Organisation | None:
    if asked is None:
        return None
    kind, code = asked
    return Organisation.objects.get(programme=home, kind=kind, code=code)


def by_id(user_id: int) -> UserRow | None:
    """Return a user by number; None when there is none, or when they are no longer active."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    return None if user is None else row(user)


def usernames(user_ids: Iterable[int]) -> tuple[str, ...]:
    """Return what users sign in with, active or not, in no order; who is not there is left out."""
    return tuple(User.objects.filter(pk__in=user_ids).values_list("username", flat=True))


def by_username(username: str) -> UserRow | None:
    """Return an active user by what they sign in with; None when there is none."""
    user = named(username)
    return row(user) if user is not None and user.is_active else None


def named(username: str) -> User | None:
    """Return who signs in with it; a sign that PostgreSQL cannot hold is in nobody's name."""
    if "\0" in username:
        return None
    return User.objects.filter(username=username.strip().casefold()).first()


def demo_users() -> tuple[UserRow, ...]:
    """Return the demo users who can sign in here; empty unless every programme is invented."""
    if Programme.objects.filter(invented=False).exists():
        return ()
    users = User.objects.filter(demo=True, is_active=True).order_by("pk")
    return tuple(row(user) for user in users)


def programmes_of(user_id: int) -> frozenset[str]:
    """Return the codes of the programmes a user has or had a role in."""
    rows = Membership.objects.filter(user_id=user_id)
    return frozenset(rows.values_list("programme__code", flat=True))


def there(user_id: int) -> bool:
    """Say whether there is a user with this number, active or not."""
    return User.objects.filter(pk=user_id).exists()


def forget(user_id: int) -> None:
    """Shut somebody's door for ever, and forget what they signed in with: it may be their name."""
    rows = User.objects.filter(pk=user_id)
    rows.update(username=f"slettet-{user_id}", password=make_password(None), is_active=False)


def taken(username: str) -> bool:
    """Say whether somebody signs in with this username already."""
    return User.objects.filter(username=username.strip().casefold()).exists()
