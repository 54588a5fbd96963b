"""What a change in practice would be worth."""

from tests.core.forecast.cohort import LINES, cohort
from virksom.programme.forecast.outlook import Assumed, outlook
from virksom.programme.forecast.worth import WORTH_TEXTS, worths
from virksom.programme.kernel import Week

ASKED = Assumed(times=2, until=Week(2020, 40))


def test_each_change_for_the_better_is_worth_something() -> None:
    found = worths(outlook(cohort(*LINES), ASKED))
    assert [one.code for one in found] == list(WORTH_TEXTS)
    assert all(one.kroner > 0 and one.weeks > 0 and one.persons > 0 for one in found)


def test_where_nobody_waits_no_place_is_missing() -> None:
    busy = [line for line in LINES if line[:4] not in {"K005", "K006"}]
    found = worths(outlook(cohort(*busy), ASKED))
    assert [one.code for one in found] == ["faster_match", "steadier_job"]
