"""All comparisons of the mechanisms are one family, and small cohorts give no nonsense."""

from datetime import date

import pytest

from tests.core.effect.facts import Told, day, demo, job, person, said, seen
from tests.core.effect.mechanisms.cohorts import helped, interviewed
from virksom.programme.demo import DEMO_KNOWN
from virksom.programme.effect.mechanisms.compared import fisher
from virksom.programme.effect.mechanisms.fairness import BadQuiet
from virksom.programme.effect.mechanisms.family import Mechanisms, MechanismsAsked, mechanisms
from virksom.programme.effect.mechanisms.landmark import After, BadLandmark, Landmark
from virksom.programme.record import Log
from virksom.programme.status import AsKnown, Share

ONE = MechanismsAsked(landmarks=(90,))


def element(found: Mechanisms, code: str) -> tuple[Landmark, ...]:
    return next(one.landmarks for one in found.elements if one.mechanism.code == code)


def outcomes(found: Mechanisms) -> list[After]:
    every = [mark for each in found.elements for mark in each.landmarks]
    return [one for mark in every for one in mark.outcomes]


def test_a_difference_that_stands_is_corrected_for_every_comparison() -> None:
    found = mechanisms(seen(*helped()), ONE)
    (mark,) = element(found, "mentoring")
    (one,) = [each.difference for each in mark.outcomes if each.difference]
    assert found.made == 1
    assert one.corrected == pytest.approx(fisher(Share(12, 12), Share(0, 12)))
    assert found.standing == 1


def test_attendance_and_detours_belong_to_the_family() -> None:
    found = mechanisms(seen(*interviewed()), ONE)
    interview, _, _, _ = found.came
    assert found.split.day == day(66)
    assert interview is not None
    assert found.elsewhere is None
    assert interview.corrected == pytest.approx(fisher(Share(5, 5), Share(0, 5)))
    split = mechanisms(seen(*interviewed()), MechanismsAsked(landmarks=(90,), strategy=day(50)))
    assert split.elsewhere is not None
    assert split.elsewhere.corrected == pytest.approx(2 * fisher(Share(5, 5), Share(0, 5)))


def test_the_demo_compares_five_times_and_nothing_stands() -> None:
    found = mechanisms(demo())
    assert (found.made, found.standing) == (5, 0)
    assert [each.mechanism.code for each in found.elements if not each.recorded] == [
        "response",
        "match",
    ]


def test_later_knowledge_changes_no_mechanism_known_before() -> None:
    now = demo()
    then = Log(tuple(fact for fact in now.log.facts if fact.known_at <= DEMO_KNOWN))
    first = mechanisms(now)
    again = mechanisms(AsKnown(log=then, contract=now.contract, on=now.on, moment=None))
    assert [one.landmarks for one in first.elements] == [one.landmarks for one in again.elements]
    assert (first.detours, first.attendance) == (again.detours, again.attendance)
    assert first.fairness == again.fairness


THREE = (*person("K001"), *person("K002"), job("K002", 99), *person("K003"))
LEFT = tuple(
    one
    for code in ("K001", "K002")
    for one in (*person(code), said("withdrawal", code, 30, reason="moved"))
)


@pytest.mark.parametrize("facts", [(), person("K001"), THREE, LEFT])
def test_of_few_employed_none_or_all_withdrawn_nothing_is_compared(facts: tuple[Told, ...]) -> None:
    found = mechanisms(seen(*facts))
    assert (found.made, found.standing) == (0, 0)
    assert all(one.difference is None for one in outcomes(found))


def test_a_day_ahead_of_what_is_known_is_looked_at_from_the_last_known() -> None:
    ahead = mechanisms(demo(on=date(2022, 1, 1)))
    assert ahead.ground.last == date(2019, 10, 7)


def test_a_day_before_the_first_referral_has_nobody() -> None:
    found = mechanisms(demo(on=date(2018, 9, 1)))
    assert found.ground.referred == ()
    assert found.made == 0


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(BadLandmark):
        mechanisms(seen(), MechanismsAsked(landmarks=()))
    with pytest.raises(BadQuiet):
        mechanisms(seen(), MechanismsAsked(quiet=0))
