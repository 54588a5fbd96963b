"""What was said of each quarter's end, and what came."""

from datetime import date

from tests.core.forecast.cohort import LINES, cohort
from tests.core.forecast.pasts import counted
from virksom.programme.forecast.calibration import Hindsight, hindsights
from virksom.programme.forecast.fan import Spread
from virksom.programme.forecast.tables import hindsight_table
from virksom.programme.kernel import Week

SAID = Spread(1, 2, 3, 4, 5, 3)
TOLD_LATE = "K006 afmeldt 2019-10-28 som moved"


def hindsight(came: int) -> Hindsight:
    return Hindsight(made=date(2019, 3, 31), week=Week(2019, 26), said=SAID, came=came)


def test_what_came_lies_within_or_not() -> None:
    found = [(one.within80, one.within95) for one in map(hindsight, (1, 2, 5, 6))]
    assert found == [(False, True), (True, True), (False, True), (False, False)]


def test_a_quarter_is_held_against_the_weeks_that_have_come() -> None:
    found = tuple(hindsights(cohort(*LINES, TOLD_LATE, on=date(2019, 11, 5)), times=50))
    told = [(one.made.isoformat(), str(one.week), one.came) for one in found]
    assert told == [
        ("2018-12-31", "2019-W13", 2),
        ("2018-12-31", "2019-W26", 1),
        ("2019-03-31", "2019-W26", 1),
        ("2019-03-31", "2019-W39", 2),
        ("2019-06-30", "2019-W39", 2),
    ]


def test_without_time_enough_there_is_nothing_and_it_is_said() -> None:
    found = tuple(hindsights(cohort(*LINES, on=date(2018, 12, 31)), times=5))
    table = hindsight_table(found, on=date(2018, 12, 31))
    assert (found, table.says.da) == ((), "Der er ikke gået tid nok endnu.")


def test_a_quarter_before_anybody_was_referred_is_left_out() -> None:
    late = [line.replace("2018-12-03", "2019-02-04") for line in LINES[:6]]
    found = tuple(hindsights(cohort(*late, TOLD_LATE, on=date(2019, 11, 5)), times=5))
    assert {one.made for one in found} == {date(2019, 3, 31), date(2019, 6, 30)}


def test_before_the_contract_there_is_nothing() -> None:
    assert tuple(hindsights(cohort(on=date(2018, 1, 1)), times=5)) == ()


def test_how_often_it_held_is_said() -> None:
    table = hindsight_table([hindsight(2), hindsight(5)], on=date(2019, 9, 30))
    assert "80 %-intervallet 1 af 2 gange" in table.says.da
    assert table.rows[0][2:5] == (2, 3, 2)


def test_who_has_become_another_since_is_still_the_same_person() -> None:
    earlier = [line.replace("K001", "K009") for line in LINES[:1]]
    one = "K009 starter 2019-01-07", "K009 ansat 37 timer i V001 som E009 fra 2019-02-04"
    joined = "K008 henvist 2019-08-05", "K008 er K009 2019-08-05"
    at = cohort(*earlier, *one, *joined, TOLD_LATE, on=date(2019, 11, 5))
    found = tuple(hindsights(at, times=5))
    assert [one.came for one in found][:2] == [1, 1]
    assert found == tuple(hindsights(counted(at), times=5))
