"""What openings lack, by hand."""

from dataclasses import replace
from decimal import Decimal

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.missing import Lack, Stop, missing, unmet

BO = replace(ANNE, candidate="K002", masters={})
CARL = replace(ANNE, candidate="K003", masters={}, hours_able=Decimal(5))
LONG = replace(JOB, opening="O2", hours_from=Decimal(30), hours_to=None)


def test_what_keeps_most_candidates_out_stands_first() -> None:
    found = missing([JOB, LONG], Columns.of([ANNE, BO, CARL], GUIDE))
    both = {"openings": ("O2", "O001"), "one_step": 1, "of": 3}
    # For O2 Anne lacks the hours alone; for O001 Bo lacks floor care alone, Carl lacks both.
    assert found == (
        Lack(key="hours", alone=("O2",), closes=("O2",), candidates=3, **both),  # type: ignore[arg-type]
        Lack(key="floor_care", alone=("O001",), closes=(), candidates=2, **both),  # type: ignore[arg-type]
    )


def test_what_alone_closes_more_openings_stands_before() -> None:
    more = replace(JOB, opening="O003")
    found = missing([JOB, LONG, more], Columns.of([ANNE, BO, CARL], GUIDE))
    assert [lack.key for lack in found] == ["hours", "floor_care"]
    assert [(lack.closes, len(lack.alone)) for lack in found] == [(("O2",), 1), ((), 2)]


def test_a_competence_that_nobody_has_is_told() -> None:
    wanted = replace(JOB, must=frozenset({"welding"}))
    (lack,) = missing([wanted], Columns.of([ANNE, BO], GUIDE))
    assert (lack.key, lack.alone, lack.one_step, lack.of) == ("welding", ("O001",), 2, 2)


def test_nothing_is_missing_where_somebody_may_or_nobody_is() -> None:
    assert missing([JOB], Columns.of([ANNE], GUIDE)) == ()
    assert missing([JOB], Columns.of([], GUIDE)) == ()
    assert missing([], Columns.of([ANNE], GUIDE)) == ()


def test_each_opening_tells_what_would_let_most_in() -> None:
    found = unmet([JOB, LONG], Columns.of([ANNE, BO, CARL], GUIDE))
    assert [(one.ask.opening, one.may, one.of) for one in found] == [("O2", 0, 3), ("O001", 1, 3)]
    assert found[0].stops == (
        Stop(key="hours", candidates=3, alone=1),
        Stop(key="floor_care", candidates=2, alone=0),
    )
    assert [stop.key for stop in found[1].stops] == ["floor_care", "hours"]
