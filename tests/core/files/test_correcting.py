"""A settlement corrected by those who changed, counted by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pyarrow as pa
import pytest

from tests.core.columns.rows import Row, begun, cohort, work
from tests.core.columns.test_owed import LAST, TERMS
from tests.core.files.settlements import settlement
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.parameters import Rules, in_numbers
from virksom.programme.columns.spells import Cohort
from virksom.programme.files.compared import WeeksChanged
from virksom.programme.files.correcting import (
    CorrectedSettlement,
    OtherSettlement,
    corrected,
    owed_before,
)
from virksom.programme.kernel import Week

MAY = datetime(2023, 5, 1, tzinfo=UTC)
FOUR_WEEKS: list[Row] = [*begun(), work(0, 28)]
TWO = cohort(FOUR_WEEKS, [*begun(), work(0, 14, 20), work(14, 28)])
BEFORE = settlement(read_owed(TWO, TERMS, through=LAST))
W02 = Week(2019, 2)


def rules() -> Rules:
    return in_numbers(TERMS, benefits=(), through=LAST)


def named(*persons: list[Row], names: tuple[str, ...]) -> Cohort:
    return replace(cohort(*persons), persons=names)


def by(*parts: Cohort, gone: tuple[str, ...] = ()) -> CorrectedSettlement:
    first = owed_before(BEFORE, rules())
    return corrected(first, parts, gone=gone, terms=TERMS, through=LAST, moment=MAY)


def test_what_was_laid_down_is_read_as_it_was_owed() -> None:
    first, whole = owed_before(BEFORE, rules()), read_owed(TWO, TERMS, through=LAST)
    assert tuple(first.persons) == TWO.persons
    assert (first.ends.tolist(), first.found.tolist()) == (
        whole.ends.tolist(),
        whole.found.tolist(),
    )


def test_nothing_is_a_settlement_too() -> None:
    nothing = settlement(read_owed(cohort(begun()), TERMS, through=LAST))
    assert len(owed_before(nothing, rules()).ends) == 0
    first = owed_before(nothing, rules())
    done = corrected(first, [TWO], gone=(), terms=TERMS, through=LAST, moment=MAY)
    assert settlement(done.owed).runs.equals(BEFORE.runs)


def test_only_whoever_is_named_changes() -> None:
    """By hand: two weeks of four are no longer worked, and 2 x 796 kr. are not owed."""
    done = by(named([*begun(), work(0, 14)], names=("K001",)))
    lost = WeeksChanged(
        person="K001", first=W02 + 2, weeks=2, before="full", after=None, ore=-79_600
    )
    assert (done.persons, done.changed) == (1, (lost,))
    assert settlement(done.owed).runs.column("weeks").to_pylist() == [2, 2, 2]


def test_somebody_new_comes_last_and_the_gone_are_owed_nothing_for() -> None:
    done = by(named(FOUR_WEEKS, names=("K000",)), gone=("K002", "K009"))
    told = [(one.person, one.weeks, one.before, one.after) for one in done.changed]
    assert told == [
        ("K000", 4, None, "full"),
        ("K002", 2, "partial", None),
        ("K002", 2, "full", None),
    ]
    assert settlement(done.owed).runs.column("person").to_pylist() == ["K001", "K000"]
    assert done.persons == 2


def test_each_tier_is_told_by_itself() -> None:
    """By hand: partial and then full for two weeks each become full and then partial."""
    done = by(named([*begun(), work(0, 14), work(14, 28, 20)], names=("K002",)))
    assert [(one.first, one.weeks, one.ore) for one in done.changed] == [
        (W02, 2, 41_100),
        (W02 + 2, 2, -41_100),
    ]


def test_weeks_that_differ_alike_are_told_together_however_they_were_laid_down() -> None:
    whole, *rest = BEFORE.runs.to_pylist()
    half = {**whole, "weeks": 2}
    then = {**half, "first_week": (W02 + 2).monday, "first_number": 3}
    torn = replace(
        BEFORE, runs=pa.Table.from_pylist([half, then, *rest], schema=BEFORE.runs.schema)
    )
    first, now = owed_before(torn, rules()), named([*begun(), work(0, 28, 20)], names=("K001",))
    done = corrected(first, [now], gone=(), terms=TERMS, through=LAST, moment=MAY)
    assert [(one.weeks, one.before, one.after) for one in done.changed] == [(4, "full", "partial")]


def cell(column: str, value: object) -> Callable[[pa.Table], pa.Table]:
    """Say another value in the first row."""

    def otherwise(runs: pa.Table) -> pa.Table:
        rows = runs.to_pylist()
        rows[0][column] = value
        return pa.Table.from_pylist(rows, schema=runs.schema)

    return otherwise


@pytest.mark.parametrize(
    "otherwise",
    [
        cell("weeks", 300),
        cell("first_week", W02.sunday),
        cell("tier", "half"),
        cell("first_number", None),
        cell("ore_a_week", 79_601),
        lambda runs: pa.concat_tables([runs, runs.slice(0, 1)]),
        lambda runs: pa.concat_tables([runs.slice(0, 1), runs]),
    ],
    ids=["after the last week", "no Monday", "tier", "number", "price", "torn", "twice"],
)
def test_stretches_that_no_contract_gives_are_not_corrected(
    otherwise: Callable[[pa.Table], pa.Table],
) -> None:
    with pytest.raises(OtherSettlement, match="ikke, som aftalen giver dem"):
        owed_before(replace(BEFORE, runs=otherwise(BEFORE.runs)), rules())
