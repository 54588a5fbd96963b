"""Who seeks and what is open today, as the match sees them; built once while nothing changes.

Source:
    Clauses 3.1 and 6.3; rules, section 1.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from threading import Lock

from django.db import connection

from virksom.office.store import read
from virksom.office.store.match_facts import MatchFacts, match_facts
from virksom.office.store.match_guide import match_guide
from virksom.office.store.match_words import trade_of
from virksom.office.store.models import CandidateRow
from virksom.office.store.proposal_basis import weights_of
from virksom.programme.companies.openings import Vacancy, openings, shuts
from virksom.programme.companies.proposals import (
    DECLINED,
    EMPLOYED,
    Candidacy,
    candidacies,
    news_since,
)
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.matching import Ask, Guide, Seeker, Weights, ask, seeker
from virksom.programme.matching.columns import Columns
from virksom.programme.record import Company, Fact, Known, Log, sameness

IN_COURSE = ("active", "not_started")
"""Rows of the status table whose candidates are matched."""

States = Mapping[str, str]
"""The state of the day of each candidate in course, by code; "" for those not active."""


@dataclass(frozen=True)
class MatchGround:
    """Everything a match is made from, on one day.

    Args:
        on: the day.
        states: the candidates in course, with the state of each.
        columns: them as the match sees them.
        asks: openings with free seats, by code.
        vacancies: every opening, by code.
        found: every proposal.
        guide: names, covers and ways.
        weights: what each part gives at most.
    """

    on: date
    states: States
    columns: Columns
    asks: Mapping[str, Ask]
    vacancies: Mapping[str, Vacancy]
    found: tuple[Candidacy, ...]
    guide: Guide
    weights: Weights

    @cached_property
    def seekers(self) -> Mapping[str, Seeker]:
        """The candidates in course as the match sees them, by code."""
        return {one.candidate: one for one in self.columns.seekers}

    def proposed_for(self, opening: str) -> Mapping[str, Candidacy]:
        """Return who was proposed for an opening, by code, with where that stands."""
        return {one.candidate: one for one in self.found if one.opening == opening}

    def proposals_of(self, candidate: str) -> Mapping[str, Candidacy]:
        """Return what somebody was proposed for, by opening, with where that stands."""
        return {one.opening: one for one in self.found if one.candidate == candidate}


_Told = tuple[tuple[Fact, ...], ...]
"""The facts about each code of a person."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was built, and what from; each seeker with the facts it was read from."""

    facts: MatchFacts
    ground: MatchGround
    read: Mapping[str, tuple[_Told, Seeker]]


_kept: dict[tuple[str, str], _Kept] = {}
_lock = Lock()


def match_ground(programme: str, *, moment: datetime) -> MatchGround:
    """Return what every match of a day is made from.

    Built anew when a fact of it is told, a list is changed, somebody comes into the course or
    leaves it, or the day turns; then only those are read anew of whom something was told.

    Args:
        programme: its code.
        moment: what is known up to and including; its day is the day.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    on, facts = day_in_copenhagen(moment), match_facts(programme, moment=moment)
    states, guide = _states(programme), match_guide(programme)
    key = (str(connection.settings_dict["NAME"]), programme)
    with _lock:
        kept = _kept.get(key)
    if kept is not None and kept.facts.alike(facts):
        there = kept.ground
        if there.on == on and there.states == states and there.guide is guide:
            return there
    before = kept.read if kept is not None and kept.ground.on == on else {}
    built = _build(programme, facts, states=states, guide=guide, on=on, before=before)
    with _lock:
        _kept[key] = built
    return built.ground


def _states(programme: str) -> States:
    rows = CandidateRow.objects.filter(programme__code=programme, group__in=IN_COURSE)
    return dict(rows.order_by().values_list("code", "state"))


def _build(
    programme: str,
    facts: MatchFacts,
    *,
    states: States,
    guide: Guide,
    on: date,
    before: Mapping[str, tuple[_Told, Seeker]],
) -> _Kept:
    known = _known(facts.seats)
    same = _same(facts)
    vacancies = {one.opening: one for one in openings(known, on=on)}
    found = candidacies(known.facts, shut=shuts(vacancies.values()), same=same)
    codes = _codes(states, same)
    declined = _declined(found, facts, known=known, codes=codes)
    seen = {
        one: _seeker(one, codes[one], facts=facts, on=on, declined=declined, before=before)
        for one in states
    }
    columns = Columns.of((each for _, each in seen.values()), guide)
    ground = MatchGround(
        on=on,
        states=states,
        columns=columns,
        asks=_asks(vacancies.values(), known=known),
        vacancies=vacancies,
        found=found,
        guide=guide,
        weights=weights_of(read.programme(programme).contract),
    )
    return _Kept(facts, ground, seen)


def _known(facts: Iterable[Fact]) -> Known:
    """Return what is in force; facts that replace one that was not read are left out."""
    ids: set[str] = set()
    told = []
    for fact in facts:
        if fact.replaces is None or fact.replaces in ids:
            ids.add(fact.id)
            told.append(fact)
    return Log(tuple(told)).known()


def _same(facts: MatchFacts) -> Mapping[str, str]:
    said = [
        fact
        for theirs in facts.people.values()
        if any(fact.kind == "same_person" for fact in theirs)
        for fact in theirs
    ]
    return sameness(_known(sorted(said, key=lambda fact: fact.age)), kind="same_person")


def _codes(states: States, same: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return every code of each person in course."""
    codes: dict[str, tuple[str, ...]] = {one: (one,) for one in states}
    for code, one in same.items():
        if one in codes and code != one:
            codes[one] = (*codes[one], code)
    return codes


def _declined(
    found: Iterable[Candidacy],
    facts: MatchFacts,
    *,
    known: Known,
    codes: Mapping[str, tuple[str, ...]],
) -> Mapping[str, frozenset[str]]:
    """Return the openings that each is not to be proposed for again: a no, or a job, from there."""
    closed: dict[str, set[str]] = {}
    for one in found:
        theirs = [
            fact
            for code in codes.get(one.candidate, (one.candidate,))
            for fact in facts.people.get(code, ())
        ]
        told = (*_known(theirs).facts, *known.about(one.opening))
        if one.stage == EMPLOYED or (one.stage == DECLINED and not news_since(one, told)):
            closed.setdefault(one.candidate, set()).add(one.opening)
    return {code: frozenset(openings) for code, openings in closed.items()}


def _seeker(
    code: str,
    codes: tuple[str, ...],
    *,
    facts: MatchFacts,
    on: date,
    declined: Mapping[str, frozenset[str]],
    before: Mapping[str, tuple[_Told, Seeker]],
) -> tuple[_Told, Seeker]:
    """Return a candidate and what they were read from; the one of before where that is the same."""
    told = tuple(facts.people.get(each, ()) for each in codes)
    nos = declined.get(code, frozenset())
    there = before.get(code)
    if there is not None and there[1].declined == nos and _is_same(there[0], told):
        return there
    known = _known(fact for each in told for fact in each)
    return told, seeker(code, known.facts, on=on, declined=nos)


def _is_same(one: _Told, other: _Told) -> bool:
    """Say whether nothing was told between the two: the very same facts, not read anew."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _asks(vacancies: Iterable[Vacancy], *, known: Known) -> Mapping[str, Ask]:
    """Return what each opening with a free seat asks for; where none is told, its company's."""
    firms = {
        fact.subject: fact.value
        for fact in sorted(known.of_kind("company"), key=lambda fact: (fact.since, fact.age))
        if isinstance(fact.value, Company)
    }
    found = {}
    for one in vacancies:
        if one.open and one.left:
            firm = firms.get(one.says.company or "") or firms.get(one.company) or Company()
            trade = trade_of(one.says.occupation or "") or firm.trade or ""
            wanted = ask(one.opening, one.says, seats=one.left, trade=trade, fact=one.fact)
            found[one.opening] = replace(wanted, place=wanted.place or firm.place or "")
    return found
