"""Who is proposed for an opening, and where each proposal stands: a part of the opening's page."""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports.proposal_rows import ProposalRow, proposal_rows
from virksom.office.store.proposals import Proposed, proposed_for
from virksom.programme.kernel import day_in_copenhagen


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningProposals:
    """The proposals for one opening.

    Args:
        rows: those that go on first, the longest waited for first.
        may: whether the reader may open each.
    """

    rows: tuple[ProposalRow, ...]
    may: bool


def opening_proposals(
    actor: Actor, opening: str, *, moment: datetime, proposed: Proposed | None = None
) -> OpeningProposals:
    """Return who is proposed for an opening; nobody where the reader is not of the provider.

    Args:
        actor: who reads.
        opening: code of the opening.
        moment: what is known up to and including.
        proposed: the opening, where it has been read already.
    """
    may = why_not(actor, Deed.PROPOSE) is None
    there = proposed or proposed_for(actor.programme, [opening], moment=moment)
    found = [one for one in there.found if one.opening == opening] if may else []
    day = day_in_copenhagen(moment)
    return OpeningProposals(
        rows=proposal_rows(actor.programme, there, found=found, on=day), may=may
    )
