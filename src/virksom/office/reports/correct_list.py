"""What is told of a candidate, each with where it is corrected or taken back."""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.companies.called import called, companies_in, named
from virksom.office.reports.door import Door, fact_door
from virksom.office.reports.path import told_of
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.case import Case
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Text
from virksom.programme.path.correct import (
    correctable,
    lasts,
    why_not_correct,
    why_not_take_back,
)
from virksom.programme.record import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingRow:
    """Something that is told of a candidate.

    Args:
        fact: id of the fact.
        door: to the fact.
        when: its days in words.
        told: what it says.
        correct: where it is corrected; None when it is not corrected like this.
        take_back: where it is taken back; None when it is not.
    """

    fact: str
    door: Door
    when: Text
    told: Text
    correct: Door | None
    take_back: Door | None


def telling_rows(seen: Standpoint, one: Case, *, actor: Actor) -> tuple[TellingRow, ...]:
    """Return what may be corrected or taken back, the latest day first."""
    facts = correctable(facts_about(one))
    firms = called(actor, companies_in(facts))
    return tuple(_row(seen, fact, firms=firms) for fact in facts)


def _row(seen: Standpoint, fact: Fact, *, firms: Mapping[str, str]) -> TellingRow:
    goes_on = lasts(fact.kind)
    return TellingRow(
        fact=fact.id,
        door=fact_door(fact.id),
        when=words.stretch(fact.since, fact.until) if goes_on else words.day(fact.since),
        told=named(told_of(seen, fact), firms),
        correct=_correct(fact),
        take_back=_take_back(fact),
    )


@dataclass(frozen=True, slots=True)
class FactDoors:
    """Where a fact is corrected and taken back; None where it is not, or not by the reader."""

    correct: Door | None
    take_back: Door | None


def fact_doors(seen: Standpoint, fact_id: str, *, actor: Actor) -> FactDoors:
    """Return where the reader corrects a fact; nowhere on a page of another day."""
    fact = seen.known.find(fact_id)
    if fact is None or seen.past:
        return FactDoors(None, None)
    person = seen.persons.get(fact.subject)
    codes = () if person is None else person.ids
    about = relation(actor, seen.known, codes=codes, on=seen.today)
    if why_not(actor, Deed.CORRECT, about=about) is not None:
        return FactDoors(None, None)
    return FactDoors(_correct(fact), _take_back(fact))


def _correct(fact: Fact) -> Door | None:
    return Door("correct", (fact.id,)) if why_not_correct(fact) is None else None


def _take_back(fact: Fact) -> Door | None:
    return Door("take_back", (fact.id,)) if why_not_take_back(fact) is None else None
