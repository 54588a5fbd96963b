"""From facts to columns: what a log says of a cohort, as the fast reading takes it.

Source:
    Rules, section 1 (facts, ``same_person``, the provider's own companies).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from virksom.programme.columns.evidence_facts import answer, dispute, income, work_hours
from virksom.programme.columns.parameters import day_in_numbers, month_in_numbers
from virksom.programme.columns.spells import (
    BENEFIT,
    COLUMNS,
    DISPUTED,
    ENDS_FOR_GOOD,
    FORMS,
    FREE_STUDY,
    LEFT,
    LEFT_FOR_GOOD,
    OPEN,
    OTHER_WORK,
    REFERRED,
    STANDING,
    STARTED,
    SUPPORTED_STUDY,
    Cohort,
    Numbers,
)
from virksom.programme.record import (
    Benefit,
    Company,
    Confirmation,
    Dispute,
    Education,
    Employment,
    Fact,
    Income,
    Known,
    Withdrawal,
    sameness,
)

_STEPS = {"referral": REFERRED, "start": STARTED, "withdrawal": LEFT}
_Row = tuple[int, int, int, int, int, int, int]
_Ages = Mapping[tuple[datetime, str], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """How a stretch of a person's weeks stands by its evidence.

    Args:
        first: the first day, a Monday, counted from the calendar's first.
        until: the first day after, a Monday.
        standing: which standing: see ``spells``.
    """

    first: int
    until: int
    standing: int


def cohort_of(
    known: Known,
    *,
    proofs: Mapping[str, Sequence[Stands]] | None = None,
    others: Mapping[str, Sequence[date]] | None = None,
) -> Cohort:
    """Return everyone the facts speak of, in columns; two codes said to be one person are one.

    Source:
        Rules, sections 1 and 3.

    Args:
        known: the facts in force.
        proofs: how weeks stand by person's id, where it was read already; then no evidence is
            taken along. None takes along all of it.
        others: by candidate's code the Mondays of accepted disputes that hold for it and are told
            of another code.

    Raises:
        NotExpressed: hours finer than a millionth, or more than any log may say.
    """
    same = sameness(known, kind="same_person")
    firms = sameness(known, kind="same_company")
    owned = frozenset(_owned(known, firms))
    benefits = tuple(sorted(set(_benefits(known))))
    groups: dict[str, set[str]] = {}
    for code in {*_codes(known), *same}:
        groups.setdefault(same.get(code, code), set()).add(code)
    persons = sorted((min(codes), tuple(sorted(codes))) for codes in groups.values())
    told = _Told(
        known=known,
        firms=firms,
        owned=owned,
        benefits=benefits,
        proven=proofs is not None,
        others=others or {},
    )
    rows = [
        [*told.rows(codes), *(_stands(one) for one in (proofs or {}).get(person, ()))]
        for person, codes in persons
    ]
    return Cohort(
        persons=tuple(person for person, _ in persons),
        at=np.cumsum([0, *(len(some) for some in rows)], dtype=np.int64),
        spells=_spells([row for some in rows for row in some]),
        benefits=benefits,
    )


def _spells(rows: Sequence[_Row]) -> Numbers:
    return np.array(rows, dtype=np.int32).reshape(-1, len(COLUMNS))


def _codes(known: Known) -> Iterator[str]:
    """Yield the codes of all candidates; a document's number may begin with a K too."""
    for subject, facts in known.subjects.items():
        if subject.startswith("K") and any(fact.kind != "issued" for fact in facts):
            yield subject


def _owned(known: Known, firms: Mapping[str, str]) -> Iterator[str]:
    for fact in known.of_kind("company"):
        if isinstance(fact.value, Company) and fact.value.related_to_provider is True:
            yield firms.get(fact.subject, fact.subject)


def _benefits(known: Known) -> Iterator[str]:
    values = (fact.value for fact in known.of_kind("benefit"))
    return (value.code for value in values if isinstance(value, Benefit))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What is known, and what its codes mean."""

    known: Known
    firms: Mapping[str, str]
    owned: AbstractSet[str]
    benefits: tuple[str, ...]
    proven: bool
    others: Mapping[str, Sequence[date]]

    def rows(self, codes: Sequence[str]) -> Iterator[_Row]:
        """Yield a person's rows: the steps of each code, the stretches of all, the evidence."""
        facts = [(code, fact) for code in codes for fact in self.known.about(code)]
        ages = _ranks(fact.age for _, fact in facts)
        steps = [(codes.index(code), fact) for code, fact in facts if fact.kind in _STEPS]
        yield from sorted(
            (_step(code, fact, age=ages[fact.age]) for code, fact in steps),
            key=lambda row: (row[3], row[1], row[5]),
        )
        jobs: dict[str, int] = {}
        for _, fact in facts:
            row = self._stretch(fact, jobs=jobs, age=ages[fact.age])
            if row is not None:
                yield row
        if not self.proven:
            told = (_said(fact, jobs=jobs, age=ages[fact.age]) for _, fact in facts)
            yield from (row for row in told if row is not None)
        for code in codes:
            yield from (_disputed(day_in_numbers(day)) for day in self.others.get(code, ()))

    def _stretch(self, fact: Fact, *, jobs: dict[str, int], age: int) -> _Row | None:
        since, until = day_in_numbers(fact.since), day_in_numbers(fact.until)
        said = fact.value
        if isinstance(said, Employment):
            kind = FORMS.get(said.form, OTHER_WORK)
            ref = jobs.setdefault(said.employment, len(jobs))
            own = int(self.firms.get(said.company, said.company) in self.owned)
            return kind, since, until, ref, work_hours(said), age, own
        if isinstance(said, Education):
            kind = SUPPORTED_STUDY if said.publicly_supported else FREE_STUDY
            return kind, since, until, 0, 0, age, 0
        if isinstance(said, Benefit):
            return BENEFIT, since, until, self.benefits.index(said.code), 0, age, 0
        return None


def _said(fact: Fact, *, jobs: dict[str, int], age: int) -> _Row | None:
    """Return what vouches for weeks or denies them as a row; None for any other fact."""
    said = fact.value
    if isinstance(said, Income):
        kind, named, hours = income(said)
        return kind, *month_in_numbers(fact.since), named, hours, 0, 0
    if isinstance(said, Confirmation):
        kind, job, held, hours = answer(said, lambda code: jobs.setdefault(code, len(jobs)))
        since, until = day_in_numbers(fact.since), day_in_numbers(fact.until)
        return kind, since, until, job, hours, age, held
    if isinstance(said, Dispute) and dispute(said):
        return _disputed(day_in_numbers(fact.since))
    return None


def _disputed(day: int) -> _Row:
    return DISPUTED, day, day + 7, 0, 0, 0, 0


def _step(code: int, fact: Fact, *, age: int) -> _Row:
    kind = _STEPS[fact.kind]
    if isinstance(fact.value, Withdrawal) and fact.value.reason in ENDS_FOR_GOOD:
        kind = LEFT_FOR_GOOD
    return kind, day_in_numbers(fact.since), OPEN, code, 0, age, 0


def _stands(one: Stands) -> _Row:
    return STANDING, one.first, one.until, one.standing, 0, 0, 0


def _ranks(ages: Iterable[tuple[datetime, str]]) -> _Ages:
    return {age: rank for rank, age in enumerate(sorted(ages))}
