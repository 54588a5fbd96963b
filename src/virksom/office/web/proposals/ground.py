"""What every page of a proposal begins with: which candidate, which opening, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import Http404

from virksom.office.access import Deed, OfficeRequest, Whose, may, why_not
from virksom.office.reports.door import Door, Link
from virksom.office.store.case import NoSuchCandidate
from virksom.office.store.proposals import NoSuchOpening, ProposalCase, proposal_case
from virksom.office.web import clock
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True)
class Which:
    """Which proposal a page is about, and when it is told.

    Args:
        found: the candidate and the opening.
        moment: the moment it is.
        today: its day.
    """

    found: ProposalCase
    moment: datetime
    today: date

    @property
    def door(self) -> Door:
        """The proposal's own page."""
        return Door("proposal", (self.found.opening, self.found.one.person.id))


def which(request: OfficeRequest, opening: str, *, candidate: str) -> Which:
    """Return which proposal a page is about; reads the clock.

    Raises:
        Http404: there is no such candidate, or no such opening.
        Denied: the reader sees only their own; they do not learn which codes there are.
    """
    moment = clock.moment(request)
    try:
        found = proposal_case(request.actor.programme, opening, candidate=candidate)
    except (NoSuchCandidate, NoSuchOpening) as wrong:
        if why_not(request.actor, Deed.PROPOSE) is not None:
            may(request.actor, Deed.ANSWER_PROPOSAL, about=frozenset({Whose.PROGRAMME}))
        raise Http404(str(wrong)) from wrong
    return Which(found, moment, clock.day(moment))


def back(at: Which) -> Link:
    """Return the way back to the proposal's own page."""
    code, opening = at.found.one.person.id, at.found.opening
    return Link(Text(f"{code} til {opening}", f"{code}, {opening}"), at.door)
