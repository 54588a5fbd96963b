"""What openings lack, by hand."""

from dataclasses import replace
from decimal import Decimal

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.missing import Lack, missing

BO = replace(ANNE, candidate="K002", masters={})
CARL = replace(ANNE, candidate="K003", masters={}, hours_able=Decimal(5))
LONG = replace(JOB, opening="O2", hours_from=Decimal(30), hours_to=None)


def test_what_keeps_most_candidates_out_stands_first() -> None:
    found = missing([JOB, LONG], Columns.of([ANNE, BO, CARL], GUIDE))
    both = {"openings": ("O2", "O001"), "one_step": 1, "of": 3}
    # For O2 Anne lacks the hours alone; for O001 Bo lacks floor care alone, Carl lacks both.
    assert found == (
        Lack(key="hours", alone=("O2",), candidates=3, **both),  # type: ignore[arg-type]
        Lack(key="floor_care", alone=("O001",), candidates=2, **both),  # type: ignore[arg-type]
    )


def test_what_alone_closes_more_openings_stands_before() -> None:
    more = replace(JOB, opening="O003")
    found = missing([JOB, LONG, more], Columns.of([ANNE, BO, CARL], GUIDE))
    assert [lack.key for lack in found] == ["floor_care", "hours"]


def test_a_competence_that_nobody_has_is_told() -> None:
    wanted = replace(JOB, must=frozenset({"welding"}))
    (lack,) = missing([wanted], Columns.of([ANNE, BO], GUIDE))
    assert (lack.key, lack.alone, lack.one_step, lack.of) == ("welding", ("O001",), 2, 2)


def test_nothing_is_missing_where_somebody_may_or_nobody_is() -> None:
    assert missing([JOB], Columns.of([ANNE], GUIDE)) == ()
    assert missing([JOB], Columns.of([], GUIDE)) == ()
    assert missing([], Columns.of([ANNE], GUIDE)) == ()
