"""Those who control and those who answer are told what waits: a sentence and a door.

One notice a sample waits for each, however many lines do.

Source:
    Invariant 3; clause 7.5.
"""

from datetime import datetime

from virksom.office.access import Actor, Role
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store import notices, read
from virksom.office.store.notice_kinds import Kind
from virksom.programme.control import samples
from virksom.programme.control.result import ASKED, standings
from virksom.programme.control.steps import waits_for

_WHO = {
    "provider": (Kind.CONTROL_FOUND, (Role.BOOKKEEPER, Role.TEAM_LEADER)),
    "finance": (Kind.CONTROL_CONTESTED, (Role.FINANCE_OFFICER,)),
}


def tell_control(actor: Actor, sample: str, *, moment: datetime) -> None:
    """Tell those for whom a found line waits; let those be whom nothing waits for any longer.

    Args:
        actor: who took a step, who is not told.
        sample: the sample's code.
        moment: when.
    """
    known = read.log(actor.programme).known()
    told = next(fact for fact, _ in samples(known) if fact.subject == sample)
    waits = {waits_for(one) for one in standings(told, known) if one.code == ASKED}
    for who, (kind, roles) in _WHO.items():
        if who in waits:
            _tell(actor, kind, sample=sample, to=roles, moment=moment)
        else:
            notices.done_with(actor.programme, kind, subject=sample, moment=moment)


def _tell(actor: Actor, kind: Kind, *, sample: str, to: tuple[Role, ...], moment: datetime) -> None:
    news = News(kind=kind, subject=sample, page="sample", at=(sample,))
    codes = [code for code in in_roles(actor.programme, *to) if code != actor.by]
    new = [code for code in codes if not _knows(actor.programme, code, news=news)]
    tell(actor.programme, news, to=new, moment=moment)


def _knows(programme: str, code: str, *, news: News) -> bool:
    waiting = notices.waiting(programme, code)
    return any((one.kind, one.subject) == (news.kind, news.subject) for one in waiting)
