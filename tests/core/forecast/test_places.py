"""More places: the longest waiting start now."""

from tests.core.forecast.pasts import rows
from virksom.programme.forecast.history import History
from virksom.programme.forecast.past import past_of
from virksom.programme.forecast.phases import Phase
from virksom.programme.forecast.places import placed
from virksom.programme.kernel import Week


def person(code: str, *phases: Phase) -> History:
    return History(person=code, first=Week(2019, 1), phases=phases, paid=0, since_paid=0)


PAST = (
    person("K001", Phase.WAITING),
    person("K002", Phase.WAITING, Phase.WAITING),
    person("K003", Phase.ON_PATH, Phase.FULL),
    person("K004", Phase.WAITING),
)


def test_the_longest_waiting_come_first_and_then_by_id() -> None:
    now = placed(PAST, places=2).now.tolist()
    assert now == [Phase.ON_PATH, Phase.ON_PATH, Phase.FULL, Phase.WAITING]


def test_no_place_changes_nobody_and_too_many_are_as_many_as_wait() -> None:
    assert rows(placed(PAST, places=0)) == rows(past_of(PAST))
    assert rows(placed(PAST, places=9)) == rows(placed(PAST, places=3))
    assert rows(placed((), places=3)) == []


def test_a_place_goes_on_with_the_weeks_on_the_path_right_before() -> None:
    back = person("K001", Phase.ON_PATH, Phase.WAITING)
    assert rows(placed([back], places=1))[0][2] == [(Phase.ON_PATH, 2)]


def test_the_weeks_waited_before_stay() -> None:
    assert rows(placed(PAST[1:2], places=1))[0][2] == [(Phase.WAITING, 1), (Phase.ON_PATH, 1)]
