"""Jobs that a candidate can say yes to, on their own page.

Source:
    Clause 3.1 (the path is put together with the candidate).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from virksom.office.reports.own.self import Self
from virksom.office.reports.proposal_at_company import no_acts, stand_text, yes_act
from virksom.office.reports.proposal_words import asks_text, opening_titles
from virksom.office.reports.today.page import Act
from virksom.office.store.company_names import company_names
from virksom.office.store.proposals import Proposed, openings_of, proposed_for
from virksom.programme.companies.proposals import CANDIDATE, Candidacy
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class JobOffer:
    """A job to say yes to.

    Args:
        key: names the card on the page: the opening's code.
        title: what the job is called.
        firm: the company.
        asks: hours and place.
        stand: one sentence on where it stands.
        wants: the yes; None once it is said.
        reasons: the noes, each with its reason.
    """

    key: str
    title: Text
    firm: str
    asks: Text
    stand: Text
    wants: Act | None
    reasons: tuple[Act, ...]


def job_offers(me: Self) -> tuple[JobOffer, ...]:
    """Return the jobs the candidate is proposed for, those that wait for an answer first."""
    programme = me.case.row.code
    there = proposed_for(programme, openings_of(programme, me.person.ids))
    mine = [one for one in there.found if one.open and one.candidate == me.person.id]
    firms = company_names(programme, {there.company(one.opening) for one in mine})
    return tuple(_offers(me, there, mine=mine, firms=firms))


def _offers(
    me: Self, there: Proposed, *, mine: Sequence[Candidacy], firms: dict[str, str]
) -> Iterable[JobOffer]:
    called = opening_titles(me.case.row.code, there, openings=[one.opening for one in mine])
    for one in sorted(mine, key=lambda one: (one.wants(CANDIDATE), one.since)):
        firm = there.company(one.opening)
        yield JobOffer(
            key=one.opening,
            title=called[one.opening],
            firm=firms.get(firm, firm),
            asks=asks_text(there.opening(one.opening)),
            stand=stand_text(one, whom=me.case, side=CANDIDATE, today=me.today),
            wants=None if one.wants(CANDIDATE) else yes_act(one, side=CANDIDATE),
            reasons=no_acts(one, side=CANDIDATE),
        )
