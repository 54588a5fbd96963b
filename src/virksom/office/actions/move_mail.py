"""Somebody's e-mail address moves: what was sent to the old one opens nothing, and it is told.

Source:
    Invariant 3; decisions 0018 and 0023.
"""

from datetime import datetime

from virksom.office.access import Actor, Deed
from virksom.office.actions.look import look
from virksom.office.actions.tell import News, tell
from virksom.office.store import links, looks, members, notices
from virksom.office.store.notice_kinds import Kind


def move_mail(actor: Actor, code: str, *, before: str, moment: datetime) -> None:
    """See to an address that is another from now on, inside the transaction that changes it.

    Links that are out open nothing more; whoever it is learns of it in the office, and, having a
    log-in, at the old address too: a mail that says no name and lets nobody in.

    Args:
        actor: who changed it.
        code: whose it is.
        before: the address until now; "" for none.
        moment: when.
    """
    look(actor, [code], what=Deed.EDIT_PERSON, page=looks.NEW_MAIL, moment=moment)
    notices.recall_links(actor.programme, code, moment=moment)
    held = members.member(actor.programme, code)
    if held is not None:
        links.void(held.user, moment=moment)
        _tell_old(actor.programme, code, address=before, moment=moment)
    if actor.code != code:
        news = News(kind=Kind.CORRECTED, subject=code, page="own_looks")
        tell(actor.programme, news, to=[code], moment=moment)


def _tell_old(programme: str, code: str, *, address: str, moment: datetime) -> None:
    """Let a mail go to the address of before; in the office there is nothing to read."""
    if not address:
        return
    number = notices.tell(
        programme,
        code,
        Kind.MAIL_MOVED,
        subject=code,
        page="home",
        by_mail=True,
        moment=moment,
        attached=address.encode(),
    )
    notices.mark_read(programme, code, number=number, moment=moment)
