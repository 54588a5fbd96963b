"""Outcomes over simulated weeks are those that ``programme.outcomes`` reads of the same weeks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.test_outcomes import outcomes
from tests.spec.told import log_of
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast import outcome_walks
from virksom.programme.forecast.history import histories
from virksom.programme.forecast.outcome_terms import outcome_terms
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Week
from virksom.programme.outcomes import owed
from virksom.programme.status import Person, people

HOURS = {Phase.PARTIAL: "18,5", Phase.FULL: "37"}
WEEKS = 90
SUPPORTED = st.sampled_from([Phase.ON_PATH, Phase.PARTIAL, Phase.FULL, Phase.FULL])
LIVES = st.lists(st.tuples(SUPPORTED, st.integers(1, 20)), min_size=3, max_size=12)


Life = Sequence[tuple[Phase, int]]


def lines(code: str, life: Life, *, first: Week, start: int) -> Iterator[str]:
    """Yield a life as facts: so many weeks in each phase, and then out of the programme."""
    yield f"{code} henvist {first.monday.isoformat()} af job_og_aktivhuset"
    week = first + start
    yield f"{code} starter {week.monday.isoformat()}"
    for number, (phase, weeks) in enumerate(life):
        if phase in HOURS:
            until = (week + (weeks - 1)).sunday.isoformat()
            held = f"fra {week.monday.isoformat()} til og med {until}, kendt {first.monday}"
            yield f"{code} ansat {HOURS[phase]} timer som E{number:03d} {held}"
        week += weeks
    yield f"{code} afmeldt {week.monday.isoformat()} som moved"


@st.composite
def cohorts(draw: st.DrawFn, *, first: Week) -> tuple[Person, ...]:
    told = [
        line
        for number in range(draw(st.integers(1, 4)))
        for line in lines(f"K00{number}", draw(LIVES), first=first, start=draw(st.integers(0, 60)))
    ]
    return people(log_of(*told).known())


def agree(everyone: Sequence[Person], terms: Terms, *, now: Week, last: Week) -> None:
    """Hold the compiled reading of the weeks to come against the rules' own."""
    first, weeks = now + 1, last - now
    found = outcome_terms(everyone, terms, first=first, weeks=weeks)
    told = {one.person: one for one in histories(everyone, terms, through=last)}
    phases = np.array([told[one.id].phases[-weeks:] for one in everyone], dtype=np.int8)
    ore = np.zeros(weeks, dtype=np.int64)
    counts = np.zeros((weeks, len(found.names)), dtype=np.int32)
    outcome_walks.settle(phases, found.ground, ore, counts)
    sought = [one for one in owed(everyone, terms, through=last) if one.week > now]
    sums = Counter[int]()
    for week, ones in groupby(sought, key=lambda one: one.week):
        sums[week - first] = int(100 * sum(one.amount for one in ones))
    assert {place: int(paid) for place, paid in enumerate(ore) if paid} == dict(sums)
    names = Counter(one.outcome for one in sought)
    assert dict(zip(found.names, counts.sum(axis=0).tolist(), strict=True)) == {
        name: names[name] for name in found.names
    }


@settings(max_examples=8, deadline=None)
@given(cohorts(first=Week(2019, 2)), outcomes(), st.integers(40, 110))
def test_any_contract_with_certainty_pays_what_is_owed(
    everyone: tuple[Person, ...], terms: Terms, known: int
) -> None:
    agree(everyone, terms, now=Week(2019, 2) + known, last=Week(2019, 2) + known + WEEKS)


@settings(max_examples=4, deadline=None)
@given(cohorts(first=Week(2024, 10)), st.integers(0, 110))
def test_fasthold_with_certainty_pays_what_is_owed(
    everyone: tuple[Person, ...], known: int
) -> None:
    terms = read_contract("fasthold").terms
    agree(everyone, terms, now=Week(2024, 10) + known, last=Week(2024, 10) + known + WEEKS)


@settings(max_examples=4, deadline=None)
@given(cohorts(first=Week(2024, 12)), st.integers(0, 110))
def test_punktmaal_with_certainty_pays_what_is_owed(
    everyone: tuple[Person, ...], known: int
) -> None:
    terms = read_contract("punktmaal").terms
    agree(everyone, terms, now=Week(2024, 12) + known, last=Week(2024, 12) + known + WEEKS)
