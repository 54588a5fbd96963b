"""Looks: who saw whose person data, when and on which page; only ever added to.

Source:
    Invariant 3.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from virksom.office.store.models import Look, Membership, Programme

_BATCH = 500

NEW_MAIL = "new_mail"
"""The page of a look by which somebody else gave the candidate another e-mail address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookRow:
    """One look at one candidate's person data.

    Args:
        user: number of the one who looked.
        by: how facts speak of them; "" when they do not.
        role: what they are in the programme.
        subject: the candidate's code.
        what: what was seen, such as ``see_person``.
        page: name of the page it was seen on.
        at: when.
        glass: number of the glass that was broken for it; None for most.
    """

    user: int
    by: str
    role: str
    subject: str
    what: str
    page: str
    at: datetime
    glass: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Looker:
    """Somebody who looked, as they are in the programme now.

    Args:
        user: number of the user.
        username: what they sign in with.
        role: what they are.
        code: how facts speak of them; "" when they do not.
        kind: kind of the organisation they come from; "" for none.
        organisation: its code; "" for none, and for kinds without a code.
    """

    user: int
    username: str
    role: str
    code: str
    kind: str
    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Which looks are asked for.

    Args:
        subjects: candidates looked at, by any of their codes; empty asks for everybody's.
        users: numbers of those who looked; None asks for everybody's, an empty one for nobody's.
    """

    subjects: tuple[str, ...] = ()
    users: tuple[int, ...] | None = None


def add(programme: str, rows: Iterable[LookRow]) -> None:
    """Write looks down."""
    home = Programme.objects.get(code=programme)
    Look.objects.bulk_create(
        (
            Look(
                programme=home,
                user_id=row.user,
                by=row.by,
                role=row.role,
                subject=row.subject,
                what=row.what,
                page=row.page,
                at=row.at,
                glass_id=row.glass,
            )
            for row in rows
        ),
        batch_size=_BATCH,
    )


def count(programme: str, which: Which) -> int:
    """Return how many looks there are of those asked for."""
    return _asked(programme, which).count()


def page(programme: str, which: Which, *, after: int, most: int) -> tuple[LookRow, ...]:
    """Return looks, newest first.

    Args:
        programme: code of the programme.
        which: those asked for.
        after: how many are passed over.
        most: how many at most.
    """
    rows = _asked(programme, which).order_by("-pk")[after : after + most]
    return tuple(_row(look) for look in rows)


def lookers(programme: str, users: Collection[int]) -> dict[int, Looker]:
    """Return those with a role in the programme among users, by number."""
    rows = Membership.objects.filter(programme__code=programme, user_id__in=users)
    found = {row.user_id: _looker(row) for row in rows.select_related("user", "organisation")}
    return dict(sorted(found.items()))


def mail_given(programme: str, code: str, *, after: datetime) -> bool:
    """Say whether somebody else gave a candidate another e-mail address after a moment."""
    rows = Look.objects.filter(programme__code=programme, subject=code, at__gt=after)
    return rows.filter(page=NEW_MAIL).exists()


def users_called(programme: str, text: str) -> tuple[int, ...]:
    """Return the users whose code or username is ``text``, in whatever letters; often none."""
    named = Q(code__iexact=text) | Q(user__username__iexact=text)
    rows = Membership.objects.filter(named, programme__code=programme)
    return tuple(rows.values_list("user_id", flat=True))


def _asked(programme: str, which: Which) -> QuerySet[Look]:
    rows = Look.objects.filter(programme__code=programme)
    if which.subjects:
        rows = rows.filter(subject__in=which.subjects)
    return rows if which.users is None else rows.filter(user_id__in=which.users)


def _row(look: Look) -> LookRow:
    return LookRow(
        user=look.user_id,
        by=look.by,
        role=look.role,
        subject=look.subject,
        what=look.what,
        page=look.page,
        at=look.at,
        glass=look.glass_id,
    )


def _looker(row: Membership) -> Looker:
    return Looker(
        user=row.user_id,
        username=row.user.username,
        role=row.role,
        code=row.code,
        kind=row.organisation.kind if row.organisation else "",
        organisation=row.organisation.code if row.organisation else "",
    )
