"""Who a user is: the actor that pages, actions and the API ask about."""

from collections.abc import Iterable
from dataclasses import replace

from virksom.office.access import BY_LINK, Actor, Role
from virksom.office.store.organisations import JOBCENTRE_UNIT, WORKPLACES
from virksom.office.store.users import UserRow


def recognise(user: UserRow, *, programme: str | None = None) -> Actor:
    """Return who ``user`` is in one programme, with every role they have there.

    This is the one place where it is decided which programme somebody is in; every page, action
    and operation asks the actor.

    Args:
        user: who it is.
        programme: code of the programme; None for the first they are in. Where they have no role
            in it, they are in none.
    """
    codes = tuple(dict.fromkeys(one.programme for one in user.memberships))
    if programme is None:
        programme = codes[0] if codes else ""
    if programme not in codes:
        programme = ""
    others = (_in(user, code) for code in codes if code != programme)
    return replace(_in(user, programme), elsewhere=tuple(others) if programme else ())


def _in(user: UserRow, programme: str) -> Actor:
    """Return who a user is in a programme, as if it were the only one."""
    here = [membership for membership in user.memberships if membership.programme == programme]
    return Actor(
        user.id,
        user.username,
        programme=programme,
        roles=frozenset(Role(membership.role) for membership in here),
        code=_first(membership.code for membership in here),
        unit=_first(each.organisation for each in here if each.kind == JOBCENTRE_UNIT),
        company=_first(each.organisation for each in here if each.kind in WORKPLACES),
        needs_factor=any(each.real and each.role not in BY_LINK for each in user.memberships),
    )


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")
