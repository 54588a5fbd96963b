"""What vouches for weeks becomes how they stand: a few by hand; a law holds it to the reference."""

from tests.core.columns.rows import WEEK, ZERO, begun, cohort, row, work
from virksom.programme.columns.spells import (
    BY_EMPLOYER,
    CONTRADICTED,
    DENIED,
    DISPUTED,
    KIND,
    REF,
    SINCE,
    STANDING,
    UNTIL,
    VERIFIED,
)
from virksom.programme.columns.vouched import with_standings
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel.week import calendar

TERMS, LAST = read_contract("impact60").terms, calendar()[WEEK + 60]
JOB = [*begun(), work(0, 70)]


def test_weeks_that_stand_alike_are_a_row_and_the_evidence_is_gone() -> None:
    held = row(BY_EMPLOYER, 0, 49, hours=37_000_000, own=1)
    gone = row(BY_EMPLOYER, 49, 70, hours=37_000_000, age=1)
    found = with_standings(
        cohort([*JOB, held, gone, row(DISPUTED, 14, 21)], JOB, []), TERMS, through=LAST
    )
    assert found.at.tolist() == [0, 7, 10, 10]
    assert found.spells[:, KIND].tolist() == [0, 1, 4, *[STANDING] * 4, 0, 1, 4]
    days = [(since - ZERO, until - ZERO) for since, until in found.spells[3:7, [SINCE, UNTIL]]]
    assert days == [(0, 14), (14, 21), (21, 49), (49, 70)]
    assert found.spells[3:7, REF].tolist() == [VERIFIED, DENIED, VERIFIED, CONTRADICTED]


def test_of_nobody_and_where_nothing_vouches_nothing_is_laid_down() -> None:
    assert len(with_standings(cohort(), TERMS, through=LAST)) == 0
    assert with_standings(cohort(JOB), TERMS, through=LAST).spells.tolist() == (
        cohort(JOB).spells.tolist()
    )
