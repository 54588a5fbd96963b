"""Who a user is: the actor that pages, actions and the API ask about."""

from collections.abc import Iterable

from virksom.office.access import BY_LINK, Actor, Role
from virksom.office.store.organisations import JOBCENTRE_UNIT, WORKPLACES
from virksom.office.store.users import UserRow


def recognise(user: UserRow) -> Actor:
    """Return who ``user`` is in their first programme, with every role they have there."""
    programme = user.memberships[0].programme if user.memberships else ""
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
