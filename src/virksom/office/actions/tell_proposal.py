"""Those who have the next step of a proposal are told; never who the candidate is.

The company hears of an opening by its code, the candidate of a job; both see the rest in the
office. Once nobody is waited for, nobody is asked any longer.

Source:
    Invariant 3; clause 3.1.
"""

from collections.abc import Iterable
from datetime import datetime

from virksom.office.access import Actor, Role
from virksom.office.actions.tell import News, tell
from virksom.office.store import notices
from virksom.office.store.case import Case
from virksom.office.store.members import members_as
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.proposals import (
    ProposalCase,
    Proposed,
    openings_of,
    proposal_case,
    proposed_for,
)
from virksom.office.store.whose import consultants
from virksom.programme.companies.proposals import (
    CANDIDATE,
    COMPANY,
    DECLINED,
    LAPSED,
    LEFT,
    Candidacy,
)


def tell_proposed(actor: Actor, found: ProposalCase, *, moment: datetime) -> None:
    """Tell company and candidate that there is something to answer."""
    code = found.one.person.id
    firm = News(kind=Kind.PROPOSED, subject=found.opening, page="company")
    tell(actor.programme, firm, to=contacts(actor.programme, found), moment=moment)
    job = News(kind=Kind.JOB_OFFERED, subject=code, page="own")
    tell(actor.programme, job, to=found.one.codes, moment=moment)


def tell_answered(actor: Actor, found: ProposalCase, *, step: str, moment: datetime) -> None:
    """Tell the consultants of an answer, and let nobody be asked who is waited for no longer."""
    code = found.one.person.id
    now = proposal_case(actor.programme, found.opening, candidate=code)
    settle(now, moment=moment)
    kind = Kind.PROPOSAL_ENDED if step == DECLINED else Kind.PROPOSAL_ANSWERED
    news = News(kind=kind, subject=code, page="proposal", at=(found.opening, code))
    tell(actor.programme, news, to=_others(actor, to=asked(now)), moment=moment)


def tell_meeting(
    actor: Actor, found: ProposalCase, *, moment: datetime, attached: bytes | None = None
) -> None:
    """Tell all who take part in a conversation or a trial day but the one who arranged it."""
    code, programme = found.one.person.id, actor.programme
    staff = News(kind=Kind.MEETING, subject=code, page="proposal", at=(found.opening, code))
    whom = _others(actor, to=asked(found))
    tell(programme, staff, to=whom, moment=moment, attached=attached)
    home = News(kind=Kind.MEETING, subject=code, page="home")
    theirs = _others(actor, to=(*found.one.codes, *contacts(programme, found)))
    tell(programme, home, to=theirs, moment=moment, attached=attached)


def tell_employed(actor: Actor, before: Proposed, *, found: ProposalCase, moment: datetime) -> None:
    """Tell consultants and company of an employment, and the consultants of whom it leaves out.

    Args:
        actor: who recorded it.
        before: the opening before it.
        found: the candidate and the opening after it.
        moment: when.
    """
    programme, code = actor.programme, found.one.person.id
    settle(found, moment=moment)
    news = News(kind=Kind.EMPLOYED, subject=code, page="candidate", at=(code,))
    tell(programme, news, to=_others(actor, to=asked(found)), moment=moment)
    firm = News(kind=Kind.EMPLOYED, subject=code, page="company")
    tell(programme, firm, to=_others(actor, to=contacts(programme, found)), moment=moment)
    open_before = {one.candidate for one in before.found if one.open}
    for one in found.proposed.found:
        if one.stage == LAPSED and one.candidate in open_before:
            ended = News(
                kind=Kind.PROPOSAL_ENDED,
                subject=one.candidate,
                page="proposal",
                at=(one.opening, one.candidate),
            )
            by = (one.proposed.fact.by or "",)
            tell(programme, ended, to=_others(actor, to=by), moment=moment)


def tell_left(actor: Actor, one: Case, *, moment: datetime) -> None:
    """Tell who proposed a candidate that it lapses: the candidate has left the programme.

    Args:
        actor: who said so.
        one: the candidate, once they have left.
        moment: when.
    """
    programme, code = actor.programme, one.person.id
    for opening in openings_of(programme, one.codes):
        found = proposal_case(programme, opening, candidate=code)
        ended = found.candidacy
        if ended is not None and ended.stage == LAPSED and ended.reason == LEFT:
            settle(found, moment=moment)
            at = (opening, code)
            news = News(kind=Kind.PROPOSAL_ENDED, subject=code, page="proposal", at=at)
            by = (ended.proposed.fact.by or "",)
            tell(programme, news, to=_others(actor, to=by), moment=moment)


def settle(found: ProposalCase, *, moment: datetime) -> None:
    """Let a company and a candidate be asked no longer, where neither is waited for."""
    programme, code = found.one.row.code, found.one.person.id
    if not _waits(found.proposed.found, side=COMPANY):
        notices.done_with(programme, Kind.PROPOSED, subject=found.opening, moment=moment)
    theirs = proposed_for(programme, openings_of(programme, found.one.codes)).found
    if not _waits((one for one in theirs if one.candidate == code), side=CANDIDATE):
        notices.done_with(programme, Kind.JOB_OFFERED, subject=code, moment=moment)


def contacts(programme: str, found: ProposalCase) -> tuple[str, ...]:
    """Return all who speak for the company that has the opening, by code."""
    firm = found.proposed.companies(found.opening)
    told = members_as(programme, Role.COMPANY_CONTACT)
    return tuple(one.code for one in told if one.code and one.organisation in firm)


def asked(found: ProposalCase) -> tuple[str, ...]:
    """Return the consultants a proposal concerns: who proposed, and who has the candidate."""
    one = found.candidacy
    proposer = () if one is None else (one.proposed.fact.by or "",)
    return (*proposer, *consultants(found.one))


def _waits(found: Iterable[Candidacy], *, side: str) -> bool:
    return any(side in one.turn for one in found)


def _others(actor: Actor, *, to: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for code in to if code != actor.by)
