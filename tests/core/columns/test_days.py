"""Days in numbers: what covers a day decides it, as the rules of self-support say."""

from datetime import date

import pytest

from tests.core.columns.rows import ZERO, Row, begun, cohort, row, work
from tests.core.uncompiled import uncompiled
from virksom.programme.columns import days
from virksom.programme.columns.courses import begun as those_begun
from virksom.programme.columns.courses import stays_of
from virksom.programme.columns.desk import EARNED, SINCE_DAY, STATE, desk
from virksom.programme.columns.parameters import FULL, NONE, PARTIAL, UNKNOWN, in_numbers
from virksom.programme.columns.spells import (
    BENEFIT,
    FLEKSJOB,
    FREE_STUDY,
    LEFT,
    LEFT_FOR_GOOD,
    ORDINARY,
    OTHER_WORK,
    SUPPORTED_STUDY,
    UNKNOWN_HOURS,
)
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week

TERMS = read_contract("impact60").terms
BOTH = pytest.mark.parametrize(
    "module", [days, uncompiled("columns", "turns", "days")], ids=["compiled", "plain"]
)
CASES = {
    "37 hours are full": ([work(0, None)], FULL),
    "fewer are partial": ([work(0, None, 36)], PARTIAL),
    "two jobs are summed": ([work(0, None, 20), work(0, None, 17, ref=1)], FULL),
    "a fleksjob is partial and never added": (
        [row(FLEKSJOB, 0), work(0, None, 20, ref=1)],
        PARTIAL,
    ),
    "other work counts for nothing": ([row(OTHER_WORK, 0)], NONE),
    "no hours count for nothing": ([work(0, None, 0)], NONE),
    "hours nobody knows are unknown": ([row(ORDINARY, 0, hours=UNKNOWN_HOURS)], UNKNOWN),
    "of one job the later known counts": (
        [work(0, None, 37, age=2), work(0, None, 10, age=3)],
        PARTIAL,
    ),
    "free education is full": ([row(FREE_STUDY, 0)], FULL),
    "supported education is nothing": ([row(SUPPORTED_STUDY, 0)], NONE),
    "a benefit leaves at most partial": ([work(0, None), row(BENEFIT, 0)], PARTIAL),
    "a spared benefit leaves all": ([work(0, None), row(BENEFIT, 0, ref=1)], FULL),
}


def read(module: object, *rows: Row, terms: Terms = TERMS) -> list[tuple[int, int, int]]:
    """Return the first day, state and earned state of each stretch."""
    one = cohort(rows, benefits=("kontanthjaelp", "su"))
    rules = in_numbers(terms, benefits=one.benefits, through=Week.of(date(2023, 1, 1)))
    held = desk(one.spells, rules, most=len(rows), room=9)
    every, first = stays_of(one.spells, (0, len(rows)), held.stays)
    stays = those_begun(held.stays, every)
    count = module.days_of(held, (first, len(rows)), 0, stays)
    found = held.days[:count, [SINCE_DAY, STATE, EARNED]].tolist()
    return [(day - ZERO, state, earned) for day, state, earned in found]


@BOTH
@pytest.mark.parametrize("case", CASES)
def test_a_day_counts_for_what_covers_it(module: object, case: str) -> None:
    rows, state = CASES[case]
    assert read(module, *begun(), *rows)[0][1] == state


@BOTH
def test_hours_alone_are_full_whatever_the_benefit(module: object) -> None:
    terms = TERMS.with_switch("full_requires", "hours_norm")
    assert read(module, *begun(), work(0, None), row(BENEFIT, 0), terms=terms)[0][1] == FULL


@BOTH
def test_any_hours_are_full_where_no_benefit_is_enough(module: object) -> None:
    terms = TERMS.with_switch("full_requires", "no_benefit")
    assert read(module, *begun(), work(0, None, 5), terms=terms)[0][1] == FULL


@BOTH
def test_what_education_adds_is_not_earned(module: object) -> None:
    rows = [work(0, None, 10), row(FREE_STUDY, 0)]
    assert read(module, *begun(), *rows) == [(0, FULL, PARTIAL)]


@BOTH
def test_days_before_the_start_and_after_the_end_count_for_nothing(module: object) -> None:
    rows = [*begun(5), row(LEFT, 20, age=2), work(0, 40)]
    assert read(module, *rows) == [(5, FULL, FULL), (20, NONE, NONE), (40, NONE, NONE)]


@BOTH
def test_a_short_gap_counts_as_the_lower_of_its_sides(module: object) -> None:
    rows = [*begun(), work(0, 10), work(12, 30, 20, ref=1), work(35, None, ref=2)]
    terms = TERMS.with_switch("bridge_gap_days", "2")
    states = [state for _, state, _ in read(module, *rows, terms=terms)]
    assert states == [FULL, PARTIAL, PARTIAL, NONE, FULL]


@BOTH
def test_hours_nobody_knows_are_no_gap(module: object) -> None:
    unknown = row(ORDINARY, 10, 12, hours=UNKNOWN_HOURS, ref=2)
    rows = [*begun(), work(0, 10), unknown, work(12, None, ref=1)]
    terms = TERMS.with_switch("bridge_gap_days", "2")
    assert [state for _, state, _ in read(module, *rows, terms=terms)] == [FULL, UNKNOWN, FULL]


@BOTH
@pytest.mark.parametrize(
    ("left", "ends", "states"),
    [
        (LEFT, 40, [FULL, FULL, NONE]),
        (LEFT_FOR_GOOD, 40, [FULL, NONE, NONE]),
        (LEFT, None, [FULL, FULL]),
        (LEFT, 20, [FULL, NONE]),
    ],
)
def test_self_support_goes_on_past_a_withdrawal_where_the_terms_say_so(
    module: object, left: int, ends: int | None, states: list[int]
) -> None:
    terms = TERMS.with_switch("after_withdrawal", "continue_if_self_supporting")
    rows = [*begun(), row(left, 20, age=2), work(0, ends)]
    assert [state for _, state, _ in read(module, *rows, terms=terms)] == states


@BOTH
def test_a_stay_without_self_support_at_its_end_does_not_go_on(module: object) -> None:
    terms = TERMS.with_switch("after_withdrawal", "continue_if_self_supporting")
    rows = [*begun(), row(LEFT, 20, age=2), work(20, None)]
    assert [state for _, state, _ in read(module, *rows, terms=terms)] == [NONE, NONE]


@BOTH
def test_a_stay_of_no_day_does_not_go_on(module: object) -> None:
    terms = TERMS.with_switch("after_withdrawal", "continue_if_self_supporting")
    rows = [*begun(), row(LEFT, 0, age=2), work(-9, None)]
    assert [state for _, state, _ in read(module, *rows, terms=terms)] == [NONE]


@BOTH
def test_of_two_stays_the_days_of_both_count(module: object) -> None:
    again = [row(1, 3, ref=1, age=4), row(LEFT, 9, ref=1, age=5)]
    rows = [*begun(6), row(LEFT, 20, age=2), *again, work(0, None)]
    assert [day for day, state, _ in read(module, *rows) if state == FULL] == [3, 6, 9]
