"""Proposals that wait for the consultant: their own turn first, then whom to remind.

Source:
    Clause 6.3 (companies first).
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.proposal_rows import ProposalRow, proposal_rows
from virksom.office.reports.today.page import Act, Card, Row
from virksom.office.store.proposals import openings_proposed_by, proposed_for
from virksom.programme.companies.proposals import CONSULTANT, Candidacy, conversation_of
from virksom.programme.kernel import Text

REMIND = 3
"""Days without an answer after which somebody is reminded: the provider's practice."""

_BACK = timedelta(days=180)
"""How far back one's own proposals are looked for; older ones are on the board."""


def proposals_card(actor: Actor, *, on: date, moment: datetime) -> Card:
    """Return the proposals that wait for a consultant; no card at all when none does.

    Args:
        actor: the consultant.
        on: the day it is.
        moment: what is known up to and including.
    """
    programme = actor.programme
    codes = openings_proposed_by(programme, actor.code, since=on - _BACK)
    there = proposed_for(programme, codes, moment=moment)
    mine = [one for one in there.found if one.open and one.proposed.fact.by == actor.code]
    ours = [one for one in mine if _is_ours(one, on=on)]
    silent = [one for one in mine if one.turn != (CONSULTANT,) and (on - one.since).days >= REMIND]
    rows = (
        *_rows(proposal_rows(programme, there, found=ours, on=on), act=_GO_ON),
        *_rows(proposal_rows(programme, there, found=silent, on=on), act=_REMIND),
    )
    return Card(
        code="proposals",
        heading=Text("Forslag", "Proposals"),
        rows=rows,
        all=Act(label=Text("Alle forslag", "All proposals"), door=Door("proposals")),
        counts=True,
    )


def _is_ours(one: Candidacy, *, on: date) -> bool:
    """Say whether it is the consultant's turn; a conversation is waited for until its day."""
    held = conversation_of(one)
    return one.turn == (CONSULTANT,) and (held is None or held.fact.since <= on)


_GO_ON, _REMIND = Text("Åbn", "Open"), Text("Spørg", "Ask")


def _rows(rows: Iterable[ProposalRow], *, act: Text) -> Iterator[Row]:
    for row in rows:
        yield Row(
            what=Text(f"{row.candidate} til {row.title.da}", f"{row.candidate}, {row.title.en}"),
            more=words.same(row.firm),
            under=words.joined(row.stage, row.turn, row.waited),
            door=row.door,
            acts=(Act(label=act, door=row.door),),
        )
