"""Those who control and those who answer are told what waits: a sentence and a door.

One notice a sample waits for each, however many lines do.

Source:
    Invariant 3; clause 7.5.
"""

from collections.abc import Iterable
from datetime import datetime

from virksom.office.access import Role
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store import notices, read
from virksom.office.store.notice_kinds import Kind
from virksom.programme.control import deduction_standing, samples
from virksom.programme.control.result import ASKED, standings
from virksom.programme.control.steps import waits_for

_WHO = {
    "provider": (Kind.CONTROL_FOUND, (Role.BOOKKEEPER, Role.TEAM_LEADER)),
    "finance": (Kind.CONTROL_CONTESTED, (Role.FINANCE_OFFICER,)),
}


def tell_control(programme: str, sample: str, *, by: str, moment: datetime) -> None:
    """Tell those for whom a line or a claim waits; let those be whom nothing waits for longer.

    Args:
        programme: code of the programme.
        sample: the sample's code.
        by: who took a step, who is not told.
        moment: when.
    """
    known = read.log(programme).known()
    told = next(fact for fact, _ in samples(known) if fact.subject == sample)
    waits = {waits_for(one) for one in standings(told, known) if one.code == ASKED}
    asked = deduction_standing(sample, known)
    waits |= set() if asked is None else {asked.waits_for}
    for who, (kind, roles) in _WHO.items():
        if who in waits:
            to = [code for code in in_roles(programme, *roles) if code != by]
            _tell(programme, kind, sample=sample, to=to, moment=moment)
        else:
            notices.done_with(programme, kind, subject=sample, moment=moment)


def _tell(programme: str, kind: Kind, *, sample: str, to: Iterable[str], moment: datetime) -> None:
    news = News(kind=kind, subject=sample, page="sample", at=(sample,))
    new = [code for code in to if not _knows(programme, code, news=news)]
    tell(programme, news, to=new, moment=moment)


def _knows(programme: str, code: str, *, news: News) -> bool:
    waiting = notices.waiting(programme, code)
    return any((one.kind, one.subject) == (news.kind, news.subject) for one in waiting)
