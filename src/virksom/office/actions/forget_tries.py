"""Forget what the door has noted and no longer needs: wrong tries, ended sessions, old links.

And what strangers told who never confirmed it, addresses that no mail came through to, and those
to talk to at companies who have left.
"""

from datetime import datetime, timedelta

from virksom.office.store import (
    company_contacts,
    links,
    notices,
    opening_requests,
    read,
    session_list,
    tries,
)

KEPT_FOR = timedelta(days=30)
"""How long the door's notes are kept."""


def forget_tries(*, moment: datetime) -> int:
    """Remove notes older than ``KEPT_FOR``, and what is over sooner; return how many rows it was.

    Args:
        moment: the real moment it is.
    """
    before = moment - KEPT_FOR
    rows = read.programmes()
    return (
        sum(notices.forget_undelivered(row.code, moment=row.clock(moment)) for row in rows)
        + sum(company_contacts.forget_left(row.code, before=row.clock(before)) for row in rows)
        + opening_requests.forget(moment=moment)
        + tries.forget(before=before)
        + session_list.forget(before=before)
        + links.forget(before=before)
    )
