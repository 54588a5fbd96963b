"""Every proposal that goes on: whose turn it is, and how long it has waited."""

from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Actor, Deed, may
from virksom.office.reports.door import Choice
from virksom.office.reports.proposal_rows import ProposalRow, proposal_rows, told
from virksom.office.store.proposals import Proposed, openings_proposed_for, proposed_for
from virksom.programme.companies.proposals import (
    CANDIDATE,
    COMPANY,
    CONSULTANT,
    Candidacy,
    conversation_of,
)
from virksom.programme.kernel import Text, day_in_copenhagen

_MET = "met"
_HEADINGS = {
    CONSULTANT: Text("Vores tur", "Our turn"),
    COMPANY: Text("Venter på virksomheden", "Waits for the company"),
    CANDIDATE: Text("Venter på kandidaten", "Waits for the candidate"),
    _MET: Text("Samtale aftalt", "Conversation arranged"),
}
MINE, ALL = "mine", "alle"


@dataclass(frozen=True, slots=True)
class Turn:
    """The proposals that wait for the same.

    Args:
        code: names it on the page.
        heading: for whom they wait.
        rows: the longest waited for first.
    """

    code: str
    heading: Text
    rows: tuple[ProposalRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalBoard:
    """The board.

    Args:
        told: how many go on.
        turns: by whose turn it is; those nobody waits for are left out.
        choices: whose proposals are shown.
    """

    told: Text
    turns: tuple[Turn, ...]
    choices: tuple[Choice, ...]


def proposal_board(actor: Actor, *, whose: str, moment: datetime) -> ProposalBoard:
    """Return the board of open proposals.

    Args:
        actor: who reads.
        whose: ``mine`` for those the reader proposed, anything else for all.
        moment: what is known up to and including.

    Raises:
        Denied: the actor is not of the provider.
    """
    may(actor, Deed.PROPOSE)
    programme, on = actor.programme, day_in_copenhagen(moment)
    there = proposed_for(programme, openings_proposed_for(programme), moment=moment)
    mine = whose == MINE
    found = [
        one for one in there.found if one.open and (not mine or one.proposed.fact.by == actor.by)
    ]
    turns = tuple(_turns(programme, there, found=found, on=on))
    choices = (
        Choice(MINE, Text("Mine", "Mine"), chosen=mine),
        Choice(ALL, Text("Alle", "All"), chosen=not mine),
    )
    every = {row.door: row for turn in turns for row in turn.rows}
    return ProposalBoard(told=told(every.values()), turns=turns, choices=choices)


def _turns(programme: str, there: Proposed, *, found: list[Candidacy], on: date) -> list[Turn]:
    """Return the proposals by whose turn it is; where two are waited for, with each of them."""
    groups: dict[str, list[Candidacy]] = {code: [] for code in _HEADINGS}
    for one in found:
        held = conversation_of(one)
        ahead = held is not None and held.fact.since > on
        for code in (_MET,) if ahead else one.turn:
            groups[code].append(one)
    return [
        Turn(code, _HEADINGS[code], proposal_rows(programme, there, found=group, on=on))
        for code, group in groups.items()
        if group
    ]
