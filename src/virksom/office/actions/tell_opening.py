"""Those whom an opening concerns are told: a sentence and a link, and never what it says.

Source:
    Invariant 3; clause 6.3: a company never waits in vain.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from virksom.office.access import Role
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store import notices
from virksom.office.store.members import members_as
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.proposals import proposed_for


def tell_asked(
    programme: str, opening: str, *, consultant: str = "", by: str = "", moment: datetime
) -> None:
    """Tell who has the company, else every consultant, that it has posted an opening.

    Args:
        programme: code of the programme.
        opening: the opening's code.
        consultant: who has the company; "" while nobody has.
        by: who posted it, who is not told.
        moment: when.
    """
    _tell_staff(programme, Kind.OPENING, opening=opening, to=(consultant,), by=by, moment=moment)


def tell_changed(
    programme: str, opening: str, *, consultant: str = "", by: str = "", moment: datetime
) -> None:
    """Tell who has the company, else every consultant, that an opening is no longer as it was.

    Args:
        programme: code of the programme.
        opening: the opening's code.
        consultant: who has the company; "" while nobody has.
        by: who changed it, who is not told.
        moment: when.
    """
    _tell_staff(
        programme, Kind.OPENING_CHANGED, opening=opening, to=(consultant,), by=by, moment=moment
    )


def tell_answered(
    programme: str, opening: str, *, companies: Collection[str], moment: datetime
) -> None:
    """Tell those who speak for a company that its opening is answered; nobody waits any longer.

    Args:
        programme: code of the programme.
        opening: the opening's code.
        companies: every code of the company.
        moment: when.
    """
    notices.done_with(programme, Kind.OPENING, subject=opening, moment=moment)
    news = News(kind=Kind.OPENING_ANSWERED, subject=opening, page="company")
    tell(programme, news, to=speakers(programme, companies), moment=moment)


def tell_closed(programme: str, opening: str, *, by: str, moment: datetime) -> None:
    """Tell who proposed somebody that is left without an answer; nobody is asked any longer.

    Ask for it once the closing is told.

    Args:
        programme: code of the programme.
        opening: the opening's code.
        by: who closed it, who is not told.
        moment: when.
    """
    for kind in (Kind.OPENING, Kind.PROPOSED):
        notices.done_with(programme, kind, subject=opening, moment=moment)
    for one in proposed_for(programme, [opening]).found:
        if one.lapse is not None and one.proposed.fact.by != by:
            news = News(
                kind=Kind.PROPOSAL_ENDED,
                subject=one.candidate,
                page="proposal",
                at=(opening, one.candidate),
            )
            tell(programme, news, to=(one.proposed.fact.by or "",), moment=moment)


def speakers(programme: str, companies: Collection[str]) -> tuple[str, ...]:
    """Return those who speak for a company and can sign in, by code."""
    told = members_as(programme, Role.COMPANY_CONTACT)
    return tuple(one.code for one in told if one.code and one.organisation in companies)


def _tell_staff(  # whom, what and when
    programme: str, kind: Kind, *, opening: str, to: Iterable[str], by: str, moment: datetime
) -> None:
    named = tuple(code for code in to if code)
    whom = named or in_roles(programme, Role.RECRUITMENT_CONSULTANT)
    news = News(kind=kind, subject=opening, page="opening", at=(opening,))
    tell(programme, news, to=(code for code in whom if code != by), moment=moment)
