"""What was known at a moment, of facts in columns: the persons and their rows.

Source:
    Rules, sections 1 and 2.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, wraps
from typing import TypeVar, cast

import numpy as np

from virksom.programme.columns import spells
from virksom.programme.columns.facts import (
    AGE,
    COMPANY,
    HOURS,
    KIND,
    MORE,
    REF,
    REPLACES,
    SAME_COMPANY,
    SAME_PERSON,
    SINCE,
    SUBJECT,
    TRAINING,
    UNTIL,
    FactColumns,
)
from virksom.programme.columns.spells import (
    BENEFIT,
    COLUMNS,
    DISPUTED,
    LEFT_FOR_GOOD,
    ORDINARY,
    OTHER_WORK,
    PAID_HOURS,
    REFERRED,
    STANDING,
    Cohort,
    Numbers,
)
from virksom.programme.record import joined

T = TypeVar("T")


_FEW = 3
"""Of what is asked for day by day so many days are kept: each is as long as the cohort."""


@dataclass(frozen=True, eq=False, kw_only=True)
class KnownColumns:
    """The facts in force at a moment, by person.

    Args:
        facts: every fact.
        told: by fact, whether it is known, in force or not.
        stands: by fact, whether it is in force.
        rows: which fact each row of the cohort is; int32.
        cohort: the persons by id, and their rows.
        places: where the code of each person stands among the sorted codes.
        persons: by candidate's number, where the code of the person stands among the sorted codes.
        firms: by company's number, where the one it is counted for stands among the sorted codes.
        apart: the facts in force of samenesses, companies and trainings.
        kept: what was read of them before, see ``keep`` and ``keep_latest``.
    """

    facts: FactColumns
    told: Numbers
    stands: Numbers
    rows: Numbers
    cohort: Cohort
    places: Numbers
    persons: Numbers
    firms: Numbers
    apart: Numbers
    kept: dict[Hashable, object] = field(default_factory=dict, repr=False)

    def keep(self, key: Hashable, read: Callable[[], T]) -> T:
        """Return what was read under the key before, or read it; nobody may change it."""
        if key not in self.kept:
            self.kept[key] = read()
        return cast("T", self.kept[key])

    def keep_latest(self, kind: Hashable, read: Callable[[], T], *, key: Hashable) -> T:
        """Return the same of something that is asked for by many keys: the latest few are kept."""
        held = cast("tuple[tuple[Hashable, T], ...]", self.kept.get(kind, ()))
        for before, found in held:
            if before == key:
                return found
        found = read()
        self.kept[kind] = ((key, found), *held)[:_FEW]
        return found

    def said(self, number: int, rows: Numbers | None = None) -> Numbers:
        """Return one number of the facts, by row of the cohort; of some rows alone if asked."""
        every = self.rows if rows is None else self.rows[rows]
        told: Numbers = self.facts.numbers[:, number][every]
        return told

    def in_force(self, kind: int) -> Numbers:
        """Return the facts in force of a kind that stands in ``apart``, ascending."""
        return _of_kind(self.facts, self.apart, kind=kind)

    def person_of(self, rows: Numbers) -> Numbers:
        """Return the place of the person that each fact is about; -1 for one without a row."""
        return self.placed(self.facts.numbers[rows, SUBJECT])

    def placed(self, candidates: Numbers) -> Numbers:
        """Return the place of the person of each candidate's number; -1 for one without a row."""
        found: Numbers = self._place_of[candidates]
        return found

    @cached_property
    def _place_of(self) -> Numbers:
        """By candidate's number the place of the person; -1 for one without a row."""
        places = np.full(len(self.persons), -1)
        places[self.places] = np.arange(len(self.places))
        found: Numbers = places[self.persons]
        return found

    @cached_property
    def first_told(self) -> int | None:
        """The first day of any referral ever told, in force or not; None before one is."""
        numbers = self.facts.numbers
        days = numbers[self.told & (numbers[:, KIND] == REFERRED), SINCE]
        return int(days.min()) if len(days) else None

    @cached_property
    def numbers(self) -> Numbers:
        """The number of the code of each person, which stays as it is when facts are added."""
        found = np.empty(len(self.facts.ranks), dtype=np.int64)
        found[self.facts.ranks] = np.arange(len(found))
        return found[self.places]

    @cached_property
    def company_numbers(self) -> Numbers:
        """The number of the company at each place among the sorted codes, as ``firms`` tells."""
        return np.argsort(self.facts.companies)

    @cached_property
    def person(self) -> Numbers:
        """The place of the person of each row."""
        return np.repeat(np.arange(len(self.cohort)), np.diff(self.cohort.at))


def read_once(read: Callable[[KnownColumns], T]) -> Callable[[KnownColumns], T]:
    """Let what is read of facts in force alone be read once for them; nobody may change it."""

    @wraps(read)
    def kept(known: KnownColumns) -> T:
        return known.keep(read, lambda: read(known))

    return kept


class Codes(Sequence[str]):
    """Persons' ids, each looked up when it is asked for."""

    def __init__(self, codes: Sequence[str], places: Numbers) -> None:
        self.codes, self.places = codes, places

    def __len__(self) -> int:
        """Return how many they are."""
        return len(self.places)

    def __getitem__(self, place: int) -> str:  # type: ignore[override]  # never asked for slices
        """Return one; slices are not asked for."""
        return self.codes[int(self.places[place])]


def as_known(
    facts: FactColumns, moment: datetime | None, *, evidence: bool = False
) -> KnownColumns:
    """Return the facts in force at a moment, inclusive, by person; None asks for all.

    Source:
        Rules, sections 1 and 2. A fact that another one known by then replaces is out of force
        for good. Two codes that are one person are that person, by the smaller code.

    Args:
        facts: every fact.
        moment: with an offset.
        evidence: whether what vouches for weeks or denies them is taken along; but for accepted
            disputes of others that hold for a person.
    """
    told, stands = _in_force(facts, moment)
    apart = _apart(facts, stands)
    order = facts.order[stands[facts.order]]
    if evidence:
        order = np.concatenate([order, facts.evidence[stands[facts.evidence]]])
    order = order[facts.numbers[:, KIND][order] <= DISPUTED]  # and no training
    said = facts.numbers.take(order, axis=0)
    code = facts.ranks[said[:, SUBJECT]]
    persons = _one(_pairs(facts, apart, kind=SAME_PERSON), ranks=facts.ranks)[facts.ranks]
    person = persons[said[:, SUBJECT]]
    if evidence or not np.array_equal(person, code):
        again = _by_person(said, person=person, code=code)
        order, said, code, person = order[again], said[again], code[again], person[again]
    firms = facts.companies
    firms = _one(_pairs(facts, apart, kind=SAME_COMPANY), ranks=firms)[firms]
    begins = np.flatnonzero(np.diff(person, prepend=-1))
    return KnownColumns(
        facts=facts,
        told=told,
        stands=stands,
        rows=order,
        cohort=Cohort(
            persons=Codes(facts.persons, person[begins]),
            at=np.append(begins, len(order)).astype(np.int64),
            spells=_spells(said, code=code, own=_own(facts, apart, firms=firms)),
            benefits=facts.codes("benefit"),
        ),
        places=person[begins],
        persons=persons,
        firms=firms,
        apart=apart,
    )


def _in_force(facts: FactColumns, moment: datetime | None) -> tuple[Numbers, Numbers]:
    """Say of each fact whether it is known, and whether it is in force: replaced by none known."""
    told = np.ones(len(facts), dtype=bool) if moment is None else facts.known_by(moment)
    replaces, stands = facts.numbers[:, REPLACES], told.copy()
    stands[replaces[np.flatnonzero(told & (replaces >= 0))]] = False
    return told, stands


def _apart(facts: FactColumns, stands: Numbers) -> Numbers:
    """Return the facts in force of samenesses, companies and trainings."""
    kinds = facts.numbers[:, KIND]
    return np.flatnonzero(stands & (kinds > DISPUTED) & (kinds <= TRAINING))


def _of_kind(facts: FactColumns, rows: Numbers, *, kind: int) -> Numbers:
    found: Numbers = rows[facts.numbers[rows, KIND] == kind]
    return found


def _pairs(facts: FactColumns, apart: Numbers, *, kind: int) -> Numbers:
    """Return the numbers of codes that facts in force say are one; two a row."""
    rows = _of_kind(facts, apart, kind=kind)
    pairs: Numbers = facts.numbers[rows][:, [SUBJECT, REF]]
    return pairs


def _one(pairs: Numbers, *, ranks: Numbers) -> Numbers:
    """Return for each place among the sorted codes that of the smallest code it is one with."""
    found = np.arange(len(ranks), dtype=np.int32)
    for code, smallest in joined((int(one), int(other)) for one, other in ranks[pairs]).items():
        found[code] = smallest
    return found


def _by_person(numbers: Numbers, *, person: Numbers, code: Numbers) -> Numbers:
    """Return the order of rows by person: steps by code, day and age, stretches, evidence."""
    kinds = numbers[:, KIND]
    stretch = (kinds > LEFT_FOR_GOOD).astype(np.int8) + (kinds > STANDING)
    step = np.where(stretch > 0, 0, code)
    return np.lexsort((numbers[:, AGE], numbers[:, SINCE], step, stretch, person))


def _own(facts: FactColumns, apart: Numbers, *, firms: Numbers) -> Numbers:
    """Say of each company whether it, or one it is one with, is the provider's own."""
    numbers = facts.numbers[_of_kind(facts, apart, kind=COMPANY)]
    return np.isin(firms, firms[numbers[numbers[:, REF] == 1, SUBJECT]])


def _spells(numbers: Numbers, *, code: Numbers, own: Numbers) -> Numbers:
    """Return the rows as a cohort has them."""
    kind = numbers[:, KIND].copy()
    work = (kind >= ORDINARY) & (kind <= OTHER_WORK)
    answer = (kind > PAID_HOURS) & (kind < DISPUTED)
    counted = work | answer | (kind == BENEFIT) | (kind == PAID_HOURS)
    found = np.zeros((len(numbers), len(COLUMNS)), dtype=np.int32)
    for place, number in _TAKEN.items():
        found[:, place] = numbers[:, number]
    found[:, spells.REF] = np.where(counted, numbers[:, REF], 0)
    steps, works, answers = map(np.flatnonzero, (kind <= LEFT_FOR_GOOD, work, answer))
    found[steps, spells.REF] = code[steps]
    found[works, spells.OWN] = own[numbers[works, MORE]]
    found[answers, spells.OWN] = numbers[answers, MORE]
    return found


_TAKEN = {
    spells.KIND: KIND,
    spells.SINCE: SINCE,
    spells.UNTIL: UNTIL,
    spells.HOURS: HOURS,
    spells.AGE: AGE,
}
"""The numbers of a row that are those of the fact, each by its place there."""
