"""Those who take part in a programme: who they are there, and whether their door is open."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.models import Membership, User, VaultPerson

_NUMBER = re.compile(r"-(\d{1,9})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody with a role in a programme.

    Args:
        user: number of the user.
        username: what they sign in with.
        role: value of the role.
        code: how facts speak of them; "" when they do not.
        kind: kind of the organisation they come from; "" for none.
        organisation: its code; "" for none, and for kinds without a code.
        active: whether they can sign in.
        demo: whether they exist only in a demo.
    """

    user: int
    username: str
    role: str
    code: str
    kind: str
    organisation: str
    active: bool
    demo: bool


def members(programme: str) -> tuple[Member, ...]:
    """Return everybody with a role in the programme, by role and then by code."""
    rows = Membership.objects.filter(programme__code=programme).select_related(
        "user", "organisation"
    )
    return tuple(_member(row) for row in rows.order_by("role", "code", "pk"))


def member(programme: str, code: str) -> Member | None:
    """Return whom facts call by this code; None when nobody with a role is."""
    return next(iter(members_by(programme, [code])), None)


def members_by(programme: str, codes: Sequence[str]) -> tuple[Member, ...]:
    """Return those whom facts call by one of these codes, in no order; empty for no codes."""
    rows = Membership.objects.filter(programme__code=programme, code__in=[c for c in codes if c])
    return tuple(_member(row) for row in rows.select_related("user", "organisation"))


def members_as(programme: str, role: str) -> tuple[Member, ...]:
    """Return everybody with this role whose door is open, by code."""
    here = Membership.objects.filter(programme__code=programme, role=role)
    rows = here.filter(open=True, user__is_active=True)
    return tuple(
        _member(row) for row in rows.select_related("user", "organisation").order_by("code", "pk")
    )


def codes_as(programme: str, role: str) -> frozenset[str]:
    """Return the codes of those who have this role, also where their door is shut."""
    rows = Membership.objects.filter(programme__code=programme, role=role).exclude(code="")
    return frozenset(rows.values_list("code", flat=True))


def members_but(programme: str, role: str) -> tuple[Member, ...]:
    """Return everybody whose role is another, by role and then by code."""
    rows = Membership.objects.filter(programme__code=programme).exclude(role=role)
    found = rows.select_related("user", "organisation").order_by("role", "code", "pk")
    return tuple(_member(row) for row in found)


def next_code(programme: str, stem: str) -> str:
    """Return a code of the form ``stem-N`` that nobody in the programme has had; N from 1.

    Those count too who have no log-in and only stand in the vault or in the log: what they did
    stays theirs.
    """
    here = {"programme__code": programme, "code__startswith": f"{stem}-"}
    codes = {
        *Membership.objects.filter(**here).values_list("code", flat=True),
        *VaultPerson.objects.filter(**here).values_list("code", flat=True),
    }
    numbers = [int(found[1]) for code in codes if (found := _NUMBER.search(code))]
    number = max(numbers, default=0) + 1
    while _in_the_log(programme, f"{stem}-{number}"):
        number += 1
    return f"{stem}-{number}"


def _in_the_log(programme: str, code: str) -> bool:
    rows = FactRow.objects.filter(programme__code=programme, wire__contains=json.dumps(code))
    return rows.exists()


def set_open(programme: str, user: int, *, opened: bool) -> None:
    """Open or shut somebody's door to a programme; who has none open left is out of the office.

    Shut, they see nothing of the programme from the next page they ask for.
    """
    held = Membership.objects.filter(user_id=user)
    with transaction.atomic():
        held.filter(programme__code=programme).update(open=opened)
        User.objects.filter(pk=user).update(is_active=held.filter(open=True).exists())


def _member(row: Membership) -> Member:
    return Member(
        user=row.user.pk,
        username=row.user.username,
        role=row.role,
        code=row.code,
        kind=row.organisation.kind if row.organisation else "",
        organisation=row.organisation.code if row.organisation else "",
        active=row.open and row.user.is_active,
        demo=row.user.demo,
    )
