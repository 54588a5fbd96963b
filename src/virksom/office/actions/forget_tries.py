"""Forget what the door has noted and no longer needs: wrong tries, ended sessions, old links."""

from datetime import datetime, timedelta

from virksom.office.store import links, session_list, tries

KEPT_FOR = timedelta(days=30)
"""How long the door's notes are kept."""


def forget_tries(*, moment: datetime) -> int:
    """Remove notes older than ``KEPT_FOR``; return how many rows it was.

    Args:
        moment: the real moment it is.
    """
    before = moment - KEPT_FOR
    return (
        tries.forget(before=before)
        + session_list.forget(before=before)
        + links.forget(before=before)
    )
