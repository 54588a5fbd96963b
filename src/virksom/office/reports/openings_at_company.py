"""A company's own openings, for its page: how each stands, and how many are proposed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.opening_life import life
from virksom.office.reports.openings_ground import SeenOpenings, seen_openings
from virksom.office.reports.openings_rows import OpeningRow, opening_row
from virksom.programme.companies.openings import Vacancy
from virksom.programme.companies.proposals import PROPOSED
from virksom.programme.kernel import Text
from virksom.programme.record import Contact, Proposal

SHOWN_ENDED = 3
"""Openings that have ended and are still shown, the latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnOpening:
    """An opening of the company's own.

    Args:
        row: its line.
        proposed: how many are proposed for it, in words; empty for nobody.
        answered: what we answered last; empty while we have not.
        words: the words of that answer; "" for none.
    """

    row: OpeningRow
    proposed: Text
    answered: Text
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnOpenings:
    """The company's own openings.

    Args:
        open: those that are open, the newest first.
        ended: the latest of the others.
        may_post: whether the reader may post one.
    """

    open: tuple[OwnOpening, ...]
    ended: tuple[OwnOpening, ...]
    may_post: bool


def openings_at_company(actor: Actor, *, moment: datetime) -> OwnOpenings:
    """Return the openings of the reader's own company."""
    seen = seen_openings(actor, moment=moment)
    counts = _proposed(seen)
    newest = sorted(seen.vacancies, key=lambda one: (one.since, one.opening), reverse=True)
    return OwnOpenings(
        open=tuple(_own(seen, one, counts=counts) for one in newest if one.open),
        ended=tuple(
            _own(seen, one, counts=counts)
            for one in [n for n in newest if not n.open][:SHOWN_ENDED]
        ),
        may_post=why_not(actor, Deed.POST_OPENING) is None,
    )


def _own(seen: SeenOpenings, one: Vacancy, *, counts: Mapping[str, int]) -> OwnOpening:
    said = [line for line in life(seen, one) if _is_answer(seen, line.fact)]
    count = counts.get(one.opening, 0)
    return OwnOpening(
        row=opening_row(seen, one),
        proposed=words.several(
            count,
            one=Text("kandidat er foreslået", "candidate is proposed"),
            many=Text("kandidater er foreslået", "candidates are proposed"),
        )
        if count
        else words.NOTHING,
        answered=words.joined(said[0].text, said[0].day) if said else words.NOTHING,
        words=said[0].words if said else "",
    )


def _is_answer(seen: SeenOpenings, fact_id: str) -> bool:
    fact = seen.firms.known.find(fact_id)
    return fact is not None and isinstance(fact.value, Contact) and not fact.value.asked


def _proposed(seen: SeenOpenings) -> Mapping[str, int]:
    """Return how many candidates were proposed for each opening."""
    told: dict[str, set[str]] = {}
    for fact in seen.firms.known.of_kind("proposal"):
        if isinstance(fact.value, Proposal) and fact.value.step == PROPOSED:
            told.setdefault(fact.subject, set()).add(fact.value.candidate)
    return {code: len(candidates) for code, candidates in told.items()}
