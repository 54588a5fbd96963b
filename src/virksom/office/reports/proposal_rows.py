"""Proposals as rows of lists: on the board, at the opening and beside the candidate's path."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.proposal_words import (
    firm_labels,
    opening_titles,
    stage_text,
    turn_text,
    waited,
    waited_text,
)
from virksom.office.store.proposals import Proposed
from virksom.programme.companies.proposals import Candidacy
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRow:
    """A proposal in a list.

    Args:
        candidate: code of whom it is about.
        opening: code of the opening.
        title: what the opening is called.
        firm: what the company is called.
        by: code of who proposed.
        stage: how far it has come, with why it ended.
        code: the stage's code, for its colour.
        turn: who has the next step; empty once it is ended.
        waited: how long it has stood there.
        days: the same in whole days.
        open: whether it goes on.
        door: its own page.
        whom: the candidate's page.
        where: the opening's page.
    """

    candidate: str
    opening: str
    title: Text
    firm: str
    by: str
    stage: Text
    code: str
    turn: Text
    waited: Text
    days: int
    open: bool
    door: Door
    whom: Door
    where: Door


def proposal_rows(
    programme: str, proposed: Proposed, *, found: Iterable[Candidacy], on: date
) -> tuple[ProposalRow, ...]:
    """Return proposals as rows: those that go on first, the longest waited for first.

    Args:
        programme: its code.
        proposed: the openings they are for.
        found: which of their proposals.
        on: the day it is.
    """
    shown = tuple(found)
    codes = {one.opening for one in shown}
    firms = firm_labels(programme, proposed, openings=codes)
    called = opening_titles(programme, proposed, openings=codes)
    rows = (
        ProposalRow(
            candidate=one.candidate,
            opening=one.opening,
            title=called[one.opening],
            firm=firms.get(one.opening, ""),
            by=one.proposed.fact.by or "",
            stage=stage_text(one),
            code=one.stage,
            turn=turn_text(one, on=on),
            waited=waited_text(one, on=on),
            days=waited(one, on=on),
            open=one.open,
            door=Door("proposal", (one.opening, one.candidate)),
            whom=candidate_door(one.candidate),
            where=Door("opening", (one.opening,)),
        )
        for one in shown
    )
    return tuple(sorted(rows, key=lambda row: (not row.open, -row.days if row.open else row.days)))


def told(rows: Iterable[ProposalRow]) -> Text:
    """Return how many proposals go on, in words."""
    count = sum(row.open for row in rows)
    return words.several(
        count, one=Text("åbent forslag", "open proposal"), many=Text("åbne forslag", "open ones")
    )
