"""Shut the door of somebody who is erased, and forget what they signed in with.

Source:
    Invariant 3: what somebody signs in with may be their name.
"""

from datetime import datetime

from virksom.office.store import factors, feed_keys, identities, links, members, session_list, users


def shut_door(programme: str, code: str, *, moment: datetime, but: int | None = None) -> None:
    """Let somebody who is erased in no longer; what they came in by is forgotten.

    Who is in another programme of the office too comes in there as before.

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
    if users.programmes_of(held.user) == {programme}:
        users.forget(held.user)
        factors.remove_all(held.user)
        session_list.end_all(held.user)
        for one in identities.of(held.user):
            identities.unlink(held.user, one.id)
