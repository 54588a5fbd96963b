"""A job that ends soon, with no other to go on with, is raised to the consultant once.

Nobody tells that an end comes near: it does so by itself. This is therefore asked once a day.

Source:
    Clause 3.4 (the self-supporting are followed).
"""

from datetime import datetime

from virksom.office.actions.tell import News, tell
from virksom.office.store import notices
from virksom.office.store.case import Case, case
from virksom.office.store.facts import ending_between
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.whose import consultants, facts_about
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.path import dangers
from virksom.programme.path.follow_up import ENDING, ENDS_SOON


def raise_dangers(programme: str, *, moment: datetime) -> int:
    """Tell the consultants of jobs that end soon; return how many were told of.

    Told of once an end: again only when the end was told anew.

    Args:
        programme: its code.
        moment: when.
    """
    today = day_in_copenhagen(moment)
    ending = ending_between(programme, since=today, until=today + ENDS_SOON)
    return sum(raise_danger(case(programme, code), moment=moment) for code in ending)


def raise_danger(one: Case, *, by: str = "", moment: datetime) -> bool:
    """Tell the consultant of a candidate's job that ends soon; say whether somebody was told.

    Args:
        one: whose job.
        by: code of who told the end, who is not told of it; "" for nobody.
        moment: when.
    """
    today = day_in_copenhagen(moment)
    found = dangers(one.person, facts_about(one), on=today)
    facts = [fact for danger in found if danger.code == ENDING for fact in danger.facts]
    known = [fact.known_at for fact in one.known.facts if fact.id in facts]
    code = one.person.id
    kind = Kind.JOB_IN_DANGER
    if not known or notices.told_since(one.row.code, kind, subject=code, since=max(known)):
        return False
    news = News(kind=kind, subject=code, page="candidate", at=(code,))
    whom = [consultant for consultant in consultants(one) if consultant != by]
    tell(one.row.code, news, to=whom, moment=moment)
    return bool(whom)


def settle_danger(one: Case, *, moment: datetime) -> None:
    """Let nobody be asked any longer about an end that another job follows on."""
    found = dangers(one.person, facts_about(one), on=day_in_copenhagen(moment))
    if not any(danger.code == ENDING for danger in found):
        kind = Kind.JOB_IN_DANGER
        notices.done_with(one.row.code, kind, subject=one.person.id, moment=moment)
