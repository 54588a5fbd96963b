"""Shut the door of somebody who is erased, and forget what they signed in with.

Source:
    Invariant 3: what somebody signs in with may be their name.
"""

from datetime import datetime

from virksom.office.store import factors, feed_keys, identities, links, members, session_list, users
from virksom.office.store.vault.persons import person


def shut_door(programme: str, code: str, *, moment: datetime, but: int | None = None) -> None:
    """Let somebody who is erased in no longer; what they came in by is forgotten.

    Who is known in another programme of the office too comes in there as before; what they sign in
    with goes when the last of them erases them.

    Args:
        programme: code of the programme.
        code: whose door.
        moment: when.
        but: number of the one who erases; nobody shuts their own door.
    """
    held = members.member(programme, code)
    if held is None or held.user == but:
        return
    feed_keys.drop(programme, held.user)
    links.void(held.user, moment=moment)
    members.set_open(programme, held.user, opened=False)
    if not _known_elsewhere(programme, held.user):
        users.forget(held.user)
        factors.remove_all(held.user)
        session_list.end_all(held.user)
        for one in identities.of(held.user):
            identities.unlink(held.user, one.id)


def _known_elsewhere(programme: str, user: int) -> bool:
    """Say whether they may come in to another programme, or its vault still knows who it is."""
    return any(
        one.user == user and (one.active or person(other, one.code) is not None)
        for other in users.programmes_of(user) - {programme}
        for one in members.members(other)
    )
