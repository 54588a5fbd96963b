"""Giving and taking access leaves a trace: a look for the administrators, word to team leaders.

Source:
    Invariant 3.
"""

from datetime import datetime

from virksom.office.access import Actor, Deed, Role, Whose
from virksom.office.access.table import TABLE
from virksom.office.actions.look import look
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store.notice_kinds import Kind


def trace_access(actor: Actor, code: str, *, page: str, moment: datetime) -> None:
    """Write down that an administrator gave or took somebody's access, among the looks.

    Args:
        actor: the administrator.
        code: whose access.
        page: what was done, such as ``admit``; the name of its page.
        moment: when.
    """
    look(actor, [code], what=Deed.MANAGE_PEOPLE, page=page, moment=moment)


def tell_access(actor: Actor, code: str, *, role: str, moment: datetime) -> None:
    """Tell every team leader that somebody now sees persons; nobody when their role does not.

    Args:
        actor: the administrator.
        code: who was let in.
        role: value of their role.
        moment: when.
    """
    if isinstance(TABLE[Role(role)][Deed.SEE_PERSON], Whose):
        news = News(kind=Kind.ACCESS, subject=code, page="home")
        to = in_roles(actor.programme, Role.TEAM_LEADER)
        tell(actor.programme, news, to=to, moment=moment)
