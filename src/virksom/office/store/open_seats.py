"""What is open today as the match sees it, and who was proposed for it; no candidate is read.

Source:
    Clause 6.3; rules, section 1 (``opening``, ``closing``, ``proposal``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock

from django.db import connection

from virksom.office.store import read
from virksom.office.store.asks import ask_of, firm_of
from virksom.office.store.case import Case
from virksom.office.store.match_facts import MatchFacts, in_force, match_facts
from virksom.office.store.match_guide import match_guide
from virksom.office.store.models import CandidateRow
from virksom.office.store.proposal_basis import weights_of
from virksom.office.store.whose import facts_about
from virksom.programme.companies.openings import Vacancy, openings, shuts
from virksom.programme.companies.proposals import (
    DECLINED,
    EMPLOYED,
    Candidacy,
    candidacies,
    news_since,
)
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.matching import Ask, Guide, Seeker, Weights, seeker
from virksom.programme.record import Fact, Known, sameness

IN_COURSE = ("active", "not_started")
"""Rows of the status table whose candidates are matched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSeats:
    """The half of a match that is about openings, on one day.

    Args:
        on: the day.
        asks: openings with free seats, by code.
        vacancies: every opening, by code.
        found: every proposal.
        known: the facts it rests on, in force.
        same: of codes of one person, whom each stands for.
        guide: names, covers and ways.
        weights: what each part of a match gives at most.
    """

    on: date
    asks: Mapping[str, Ask]
    vacancies: Mapping[str, Vacancy]
    found: tuple[Candidacy, ...]
    known: Known
    same: Mapping[str, str]
    guide: Guide
    weights: Weights

    def proposed_for(self, opening: str) -> Mapping[str, Candidacy]:
        """Return who was proposed for an opening, by code, with where that stands."""
        return {one.candidate: one for one in self.found if one.opening == opening}

    def proposals_of(self, candidate: str) -> Mapping[str, Candidacy]:
        """Return what somebody was proposed for, by opening, with where that stands."""
        return {one.opening: one for one in self.found if one.candidate == candidate}

    def closed_to(self, proposals: Iterable[Candidacy], facts: Iterable[Fact]) -> frozenset[str]:
        """Return the openings somebody is not proposed for again: a no or a job came of it.

        After a no, something new opens it again.

        Args:
            proposals: the candidate's.
            facts: those in force about the candidate.
        """
        about = tuple(facts)
        return frozenset(
            one.opening
            for one in proposals
            if one.stage == EMPLOYED
            or (
                one.stage == DECLINED
                and not news_since(one, (*about, *self.known.about(one.opening)))
            )
        )


_kept: dict[tuple[str, str], tuple[MatchFacts, OpenSeats]] = {}
_lock = Lock()


def open_seats(programme: str, *, moment: datetime) -> OpenSeats:
    """Return what is open; the same object while nothing of it changes and the day does not turn.

    Args:
        programme: its code.
        moment: what is known up to and including; its day is the day.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    on, facts = day_in_copenhagen(moment), match_facts(programme, "seats", moment=moment)
    guide = match_guide(programme)
    key = (str(connection.settings_dict["NAME"]), programme)
    with _lock:
        kept = _kept.get(key)
    if kept is not None and kept[0].told is facts.told:
        seats = kept[1]
        if seats.on == on and seats.guide is guide:
            return seats
    seats = _build(programme, facts, guide=guide, on=on)
    with _lock:
        _kept[key] = (facts, seats)
    return seats


def seeker_of(one: Case, seats: OpenSeats) -> Seeker | None:
    """Return a candidate as the match sees them; None for who is not in the course.

    Nobody else's facts are read for it.

    Args:
        one: the candidate's case.
        seats: what is open.
    """
    code = one.person.id
    rows = CandidateRow.objects.filter(programme__code=one.row.code, code=code)
    if not rows.filter(group__in=IN_COURSE).exists():
        return None
    facts = facts_about(one)
    closed = seats.closed_to(seats.proposals_of(code).values(), facts)
    return seeker(code, facts, on=seats.on, declined=closed)


def _build(programme: str, facts: MatchFacts, *, guide: Guide, on: date) -> OpenSeats:
    told = sorted((fact for each in facts.told.values() for fact in each), key=lambda one: one.age)
    known = in_force(told)
    same = sameness(known, kind="same_person")
    vacancies = {one.opening: one for one in openings(known, on=on)}
    return OpenSeats(
        on=on,
        asks={
            code: ask_of(one, firm_of(one, known))
            for code, one in vacancies.items()
            if one.open and one.left
        },
        vacancies=vacancies,
        found=candidacies(known.facts, shut=shuts(vacancies.values()), same=same),
        known=known,
        same=same,
        guide=guide,
        weights=weights_of(read.programme(programme).contract),
    )
