"""How many train where, and how many more a place holds."""

from dataclasses import replace
from datetime import UTC, date, datetime

from virksom.programme.kernel import Week
from virksom.programme.path.places import PlaceLoad, place_loads
from virksom.programme.record import Draft, Log, append

MONDAY = date(2019, 10, 7)
ABSENT = Draft(kind="start", subject="K001", since=MONDAY)


def trains(
    candidate: str,
    *,
    since: date = date(2019, 9, 2),
    until: date | None = None,
    workplace: str = "V001",
    trade: str = "cleaning",
) -> Draft:
    value = {"workplace": workplace, "trade": trade}
    return Draft(kind="training", subject=candidate, since=since, until=until, value=value)


def loads(*drafts: Draft, places: dict[str, int | None] | None = None) -> tuple[PlaceLoad, ...]:
    log = append(Log(), drafts, moment=datetime(2019, 10, 7, 9, tzinfo=UTC))
    return place_loads(log.known().facts, places=places or {}, on=MONDAY, ahead=2)


def taken(load: PlaceLoad) -> list[int]:
    return [len(one.trainees) for one in load.weeks]


def test_whoever_trains_now_takes_a_place_until_the_last_day() -> None:
    (load,) = loads(trains("K001"), trains("K002", until=date(2019, 10, 15)), places={"V001": 3})
    assert load.now == ("K001", "K002")
    assert taken(load) == [2, 2, 1]
    assert [one.week for one in load.weeks] == [Week(2019, 41), Week(2019, 42), Week(2019, 43)]
    assert load.free == 1


def test_one_who_comes_takes_a_place_from_the_week_of_the_first_day() -> None:
    (load,) = loads(trains("K001", since=date(2019, 10, 20)))
    assert (load.now, taken(load)) == ((), [0, 1, 1])
    (later,) = loads(trains("K001", since=date(2019, 10, 21)))
    assert taken(later) == [0, 0, 1]


def test_what_is_over_before_the_day_takes_no_place() -> None:
    assert loads(trains("K001", until=MONDAY)) == ()
    (load,) = loads(trains("K001", until=MONDAY), places={"V001": 1})
    assert taken(load) == [0, 0, 0]


def test_one_over_since_monday_still_took_a_day_of_the_week() -> None:
    (load,) = loads(trains("K001", until=date(2019, 10, 8)), places={"V001": 1})
    assert (taken(load), load.first_free()) == ([1, 0, 0], Week(2019, 42))


def test_what_begins_after_the_weeks_is_not_seen() -> None:
    assert loads(trains("K001", since=date(2019, 10, 28)), ABSENT) == ()


def test_one_person_in_two_stretches_takes_one_place() -> None:
    (load,) = loads(trains("K001"), trains("K001", trade="kitchen"), places={"V001": 1})
    assert (load.now, load.trades) == (("K001",), ("cleaning", "kitchen"))


def test_places_stand_by_code_and_the_empty_ones_too() -> None:
    found = loads(trains("K001", workplace="V010"), places={"V009": 2, "V010": None})
    assert [one.workplace for one in found] == ["V009", "V010"]
    assert [one.free for one in found] == [2, None]
    assert [one.first_free() for one in found] == [Week(2019, 41), None]


def test_a_place_that_holds_too_many_has_none_left() -> None:
    (load,) = loads(trains("K001"), trains("K002"), places={"V001": 1})
    assert (load.free, load.first_free()) == (0, None)
    assert replace(load, capacity=2).free == 0
