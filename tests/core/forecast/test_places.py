"""More places: the longest waiting start now."""

from virksom.programme.forecast.history import History
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
    now = [one.now for one in placed(PAST, places=2)]
    assert now == [Phase.ON_PATH, Phase.ON_PATH, Phase.FULL, Phase.WAITING]


def test_no_place_changes_nobody_and_too_many_are_as_many_as_wait() -> None:
    assert placed(PAST, places=0) == PAST
    assert placed(PAST, places=9) == placed(PAST, places=3)
    assert placed((), places=3) == ()
