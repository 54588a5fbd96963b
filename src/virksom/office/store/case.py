"""One candidate's case: the facts about one person, read without the rest of the log."""

import json
from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from virksom.office.store import read
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.read import ProgrammeRow
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import (
    Dispute,
    Employment,
    Fact,
    Known,
    Log,
    Place,
    SameCompany,
    SamePerson,
    read_fact,
)
from virksom.programme.record.kinds import RETRACTION
from virksom.programme.status import Person, disputes_of_others, people, with_disputes


class NoSuchCandidate(Refusal):
    """No fact speaks of a candidate with this code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A person, and every fact about them.

    Args:
        row: the programme.
        log: every fact about any of the person's codes, in force or not, in order; its chain has
            gaps, so it is no log to verify.
        known: those in force as known at the moment.
        person: whom they make, with whose the companies are.
        companies: every fact about the companies they worked at, in force or not, in order.
        disputes: accepted disputes told of codes that are somebody else's, and that hold for the
            person: of weeks billed while they were one.
    """

    row: ProgrammeRow
    log: Log
    known: Known
    person: Person
    companies: tuple[Fact, ...] = ()
    disputes: tuple[Fact, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code of the person, ascending."""
        return self.person.ids


def case(programme: str, candidate: str, *, moment: datetime | None = None) -> Case:
    """Return the case of a candidate, by any of their codes.

    Args:
        programme: code of the programme.
        candidate: a candidate's code.
        moment: what is known up to and including; None asks for all.

    Raises:
        NoSuchProgramme: there is none with that code.
        NoSuchCandidate: no fact known by then speaks of them.
    """
    found = cases(programme, [candidate], moment=moment)
    if not found:
        raise NoSuchCandidate(
            Text(f"Der er ingen kandidat {candidate}.", f"There is no candidate {candidate}.")
        )
    return found[0]


def cases(
    programme: str, candidates: Collection[str], *, moment: datetime | None = None
) -> tuple[Case, ...]:
    """Return the cases of candidates, by any of their codes, ascending; one for each person.

    Those of whom no fact is known by the moment are left out.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    row = read.programme(programme)
    asked = frozenset(candidates)
    log = _log(programme, ever_same(programme, asked))
    known = log.known(moment)
    firms = _companies(programme, log)
    beside = _beside(log, (*firms, *_disputed(programme, known)))
    return tuple(
        Case(
            row=row,
            log=_of(log, one),
            known=known,
            person=one,
            companies=firms,
            disputes=_of_others(one, one.evidence),
        )
        for one in people(beside.known(moment))
        if not asked.isdisjoint(one.ids)
    )


def _of_others(person: Person, disputes: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in disputes if fact.subject not in person.ids)


def _disputed(programme: str, known: Known) -> list[Fact]:
    """Return the documents whose lines were disputed, and the dispute accepted."""
    says = (fact.value for fact in known.of_kind("dispute"))
    numbers = {one.document for one in says if isinstance(one, Dispute) and one.answer}
    return _facts(programme, kind="issued", subject__in=numbers) if numbers else []


def with_companies(one: Case, log: Log) -> Log:
    """Return a log of a case with what is told of the companies: whose they are."""
    return _beside(log, one.companies)


def _beside(log: Log, companies: Collection[Fact]) -> Log:
    if not companies:
        return log
    place = Place("companies", 0)
    return Log.of((fact, place) for fact in (*companies, *log.facts))


def _companies(programme: str, log: Log) -> tuple[Fact, ...]:
    """Return every fact about the companies that a log names, in force or not, in order."""
    firms = {fact.value.company for fact in log.facts if isinstance(fact.value, Employment)}
    if not firms:
        return ()
    every = _ever_one(programme, firms)
    which = {"kind__in": ("company", "same_company", RETRACTION), "subject__in": every}
    return tuple(_facts(programme, **which))


def _ever_one(programme: str, companies: Collection[str]) -> frozenset[str]:
    """Return every code that facts, in force or not, have called the same companies."""
    told = _facts(programme, kind="same_company")
    pairs = [
        {fact.subject, fact.value.other} for fact in told if isinstance(fact.value, SameCompany)
    ]
    return _joined(pairs, companies)


def _of(log: Log, person: Person) -> Log:
    """Return what a log of several says about one, and about codes that were theirs."""
    if all(fact.subject in person.ids for fact in log.facts):
        return log
    return Log(tuple(fact for fact in log.facts if fact.subject in person.ids))


def narrowed(one: Case, code: str, *, among: Collection[str]) -> Case:
    """Return the case of a code, as though all but some codes were somebody else's.

    Args:
        one: the case.
        code: one of its codes.
        among: the codes that may be the same person's, ``code`` among them.

    Raises:
        NoSuchCandidate: no fact tells of the code itself.
    """
    told = (fact for fact in one.log.facts if fact.subject in among and _in(fact, among))
    log = Log(tuple(told))
    known = log.known(one.known.moment)
    whole = with_companies(one, log).known(one.known.moment)
    found = next((each for each in people(whole) if code in each.ids), None)
    if found is None:
        raise NoSuchCandidate(
            Text("Der er ingen oplysninger om dig endnu.", "There is nothing about you yet.")
        )
    documents = _disputed(one.row.code, one.known)
    held = disputes_of_others(_beside(one.log, documents).known(one.known.moment))
    more = [*one.disputes, *(fact for each in found.ids for fact in held.get(each, ()))]
    return Case(
        row=one.row,
        log=log,
        known=known,
        person=with_disputes(found, more),
        companies=one.companies,
        disputes=_of_others(found, more),
    )


def _in(fact: Fact, codes: Collection[str]) -> bool:
    """Say whether a fact says of nobody else that they are one with these codes."""
    return not isinstance(fact.value, SamePerson) or fact.value.other in codes


def ever_same(programme: str, candidates: Collection[str]) -> frozenset[str]:
    """Return every code that facts, in force or not, have called the same persons."""
    pairs = [
        {fact.subject, fact.value.other}
        for fact in _facts(programme, kind="same_person")
        if isinstance(fact.value, SamePerson)
    ]
    return _joined(pairs, candidates)


def _joined(pairs: Collection[AbstractSet[str]], some: Collection[str]) -> frozenset[str]:
    codes = set(some)
    while joined := [pair for pair in pairs if codes & pair and not pair <= codes]:
        codes.update(*joined)
    return frozenset(codes)


def told_beside(programme: str, fact_id: str) -> Log:
    """Return every fact about the one a fact is about, in force or not; empty without the fact.

    A fact replaces none but one about the same.
    """
    if not fact_id.isprintable():  # PostgreSQL cannot even be asked about some signs
        return Log()
    rows = FactRow.objects.filter(programme__code=programme, fact_id=fact_id)
    return _log(programme, frozenset(rows.values_list("subject", flat=True)))


def _log(programme: str, codes: frozenset[str]) -> Log:
    place = Place(programme, 0)
    return Log.of((fact, place) for fact in _facts(programme, subject__in=codes))


def _facts(programme: str, **which: object) -> list[Fact]:
    rows = FactRow.objects.filter(programme__code=programme, **which).order_by("position")
    return [
        read_fact(json.loads(wire), Place(programme, position))
        for position, wire in rows.values_list("position", "wire")
    ]
