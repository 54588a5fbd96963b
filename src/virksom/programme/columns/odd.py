"""Who has to be looked at where very many are checked: nobody else has a finding.

What is odd is told by the reference alone, from the facts about those who are found here.

Source:
    Rules, section 1 (findings).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from virksom.programme.columns import spells
from virksom.programme.columns.about import about
from virksom.programme.columns.facts import (
    AGE,
    COMPANY,
    KIND,
    MORE,
    NOTHING,
    REF,
    SAME_COMPANY,
    SAME_PERSON,
    SINCE,
    SUBJECT,
    TRAINING,
)
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.odd_courses import look
from virksom.programme.columns.odd_jobs import told_twice
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import (
    BENEFIT,
    CONTRADICTED,
    LEFT,
    LEFT_FOR_GOOD,
    ORDINARY,
    OTHER_WORK,
    REFERRED,
    Numbers,
)
from virksom.programme.contract import Terms
from virksom.programme.kernel import Span, Week


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What is nothing odd: whoever differs has to be looked at.

    Args:
        window: the days of a referral.
        units: codes of units that refer.
        reasons: codes of reasons of a withdrawal.
        benefits: codes that are no benefit, and are told.
        path: kinds of facts that belong in a course.
        early: days that a fact may be known before it happens.
    """

    window: Span
    units: frozenset[str]
    reasons: frozenset[str]
    benefits: frozenset[str]
    path: tuple[str, ...]
    early: int


def odd_candidates(
    known: KnownColumns, expected: Expected, *, on: date, denied: Terms, through: Week
) -> frozenset[str]:
    """Return the codes of all who may have a finding; whoever is left out has none.

    Of a person every code is there, and of codes that were ever said to be one every one.

    Source:
        Rules, section 1 (findings).

    Args:
        known: the facts in force, with evidence.
        expected: what is nothing odd.
        on: the day; what begins later is not looked at.
        denied: the terms as if weeks that are contradicted were paid.
        through: the last week that has ended.

    Raises:
        NotExpressed: the terms or the facts cannot be said in numbers.
        TermMissing: the contract has no terms at all.
    """
    hit = np.zeros(len(known.facts.words["candidate"]), dtype=bool)
    day = day_in_numbers(on)
    for persons in _persons(known, expected, day=day):
        hit[known.numbers[persons]] = True
    hit[known.numbers[_contradicted(known, denied, through=through)]] = True
    for rows in _facts(known, expected, day=day):
        hit[rows] = True
    return _joined(known, hit)


def whole_persons(known: KnownColumns, codes: Iterable[str]) -> frozenset[str]:
    """Return some codes with all that their persons have, or that were ever said to be one."""
    words = known.facts.words["candidate"]
    hit = np.zeros(len(words), dtype=bool)
    hit[[words[code] for code in codes]] = True
    return _joined(known, hit)


def _persons(known: KnownColumns, expected: Expected, *, day: int) -> Iterator[Numbers]:
    """Yield the places of persons who may have a finding by their rows."""
    rows, person, refs = known.cohort.spells, known.person, known.said(REF)
    kinds, since = rows[:, spells.KIND], rows[:, spells.SINCE]
    begun = since <= day
    window = expected.window
    first, after = day_in_numbers(window.since), day_in_numbers(window.until)
    units = _told(known, "unit", codes=expected.units)
    reasons = _told(known, "reason", codes=expected.reasons)
    referred = begun & (kinds == REFERRED)
    yield person[referred & ((since < first) | (since >= after))]
    yield person[referred][~units[refs[referred]]]
    left = begun & ((kinds == LEFT) | (kinds == LEFT_FOR_GOOD))
    yield person[left][~reasons[refs[left]]]
    benefits = begun & (kinds == BENEFIT)
    names = _told(known, "benefit", codes=expected.benefits)
    yield person[benefits][names[refs[benefits]]]
    yield told_twice(known, day=day)
    yield np.flatnonzero(_courses(known, expected, day=day))
    works = begun & (kinds >= ORDINARY) & (kinds <= OTHER_WORK)
    yield person[works][_unknown(known, known.rows[works], number=MORE)]


def _told(known: KnownColumns, sort: str, *, codes: frozenset[str]) -> Numbers:
    """Say of each number of a sort whether it is one of some codes."""
    return np.array([code in codes for code in known.facts.words[sort]], dtype=bool)


def _unknown(known: KnownColumns, rows: Numbers, *, number: int) -> Numbers:
    """Say of some facts whether no fact in force tells of the company they name."""
    numbers = known.facts.numbers
    there = np.zeros(len(known.facts.words["company"]), dtype=bool)
    there[numbers[known.stands & (numbers[:, KIND] == COMPANY), SUBJECT]] = True
    found: Numbers = ~there[numbers[rows, number]]
    return found


def _courses(known: KnownColumns, expected: Expected, *, day: int) -> Numbers:
    """Say of each person whether steps, path or paid months may be odd, see ``look``."""
    cohort, every = known.cohort, about(known)
    path = every.of(expected.path)
    path = path[(every.person[path] >= 0) & (every.since[path] <= day)]
    ends = np.searchsorted(every.person[path], np.arange(len(cohort) + 1)).astype(np.int64)
    most = int(np.diff(cohort.at).max(initial=0))
    odd = np.zeros(len(cohort), dtype=np.uint8)
    room = np.empty((most + 1, 4), dtype=np.int32)
    days = np.ascontiguousarray(every.since[path], dtype=np.int32)
    look(cohort.spells, cohort.at, (ends, days), room, odd)
    return odd


def _contradicted(known: KnownColumns, denied: Terms, *, through: Week) -> Numbers:
    """Return the places of persons with weeks that would be paid, were they not denied."""
    owed = read_owed(known.cohort, denied, through=through, apart=True)
    rows = np.flatnonzero(owed.stands == CONTRADICTED)
    found: Numbers = np.searchsorted(owed.ends, rows, side="right")
    return found


def _facts(known: KnownColumns, expected: Expected, *, day: int) -> Iterator[Numbers]:
    """Yield the numbers of candidates who may have a finding by a fact of theirs."""
    facts, stands = known.facts, known.stands
    numbers = facts.numbers
    kinds, subject = numbers[:, KIND], numbers[:, SUBJECT]
    theirs = stands & (subject != NOTHING) & (kinds != COMPANY) & (kinds != SAME_COMPANY)
    told = facts.known // _DAY + _EPOCH
    yield subject[theirs & (numbers[:, SINCE] - told > expected.early - 2)]
    unread = facts.unread[theirs[facts.unread]]
    yield subject[unread]
    same = stands & (kinds == SAME_PERSON)
    yield subject[same]
    yield numbers[same, REF]
    trained = np.flatnonzero(stands & (kinds == TRAINING) & (numbers[:, SINCE] <= day))
    yield subject[trained][_unknown(known, trained, number=REF)]
    every = about(known)
    path = every.of(expected.path)
    yield every.said(SUBJECT, path[every.person[path] < 0])


_DAY = 86_400_000_000
"""Microseconds of a day."""

_EPOCH = day_in_numbers(date(1970, 1, 1))


def _joined(known: KnownColumns, hit: Numbers) -> frozenset[str]:
    """Return codes by number, with every one that a person has or was ever said to be one with."""
    numbers = known.facts.numbers
    pairs = numbers[numbers[:, KIND] == SAME_PERSON][:, [SUBJECT, REF]]
    while True:
        before = int(hit.sum())
        hit |= np.isin(known.persons, known.persons[hit])
        both = pairs[hit[pairs].any(axis=1)]
        hit[both.ravel()] = True
        if int(hit.sum()) == before:
            codes = known.facts.codes("candidate")
            return frozenset(codes[number] for number in np.flatnonzero(hit).tolist())


def first_referrals(known: KnownColumns, *, on: date, after: int, most: int) -> tuple[str, ...]:
    """Return the ids of the first referrals of persons, by day and age, beyond so many of them.

    Source:
        Clause 2.1.

    Args:
        known: the facts in force.
        on: later referrals are left out.
        after: how many are passed over.
        most: how many are named at most.
    """
    every = known.cohort.spells
    since = every[:, spells.SINCE]
    rows = np.flatnonzero((every[:, spells.KIND] == REFERRED) & (since <= day_in_numbers(on)))
    ages = known.said(AGE, rows)
    rows = rows[np.lexsort((ages, since[rows]))]
    _, firsts = np.unique(known.person[rows], return_index=True)
    wanted = known.rows[rows[np.sort(firsts)][after : after + most]]
    return tuple(known.facts.ids[wanted].astype(str).tolist())
