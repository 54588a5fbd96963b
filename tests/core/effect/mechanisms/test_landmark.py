"""What came after a landmark: who is at risk, what counts, and the bias that it ends."""

from itertools import chain, product

import pytest

from tests.core.effect.facts import Told, ground, job, person, said
from virksom.programme.effect.mechanisms.compared import Compared
from virksom.programme.effect.mechanisms.exposure import MECHANISMS
from virksom.programme.effect.mechanisms.ground import Ground
from virksom.programme.effect.mechanisms.landmark import (
    BadLandmark,
    Landmark,
    check_landmarks,
    landmarks,
)
from virksom.programme.status import Share

BY_CODE = {one.code: one for one in MECHANISMS}
MENTORED = {"element": "mentoring"}


def mark(found: Ground, code: str = "mentoring", *, days: int = 90, horizon: int = 180) -> Landmark:
    (one,) = landmarks(found, BY_CODE[code], days=[days], horizon=horizon)
    return one


def shares(found: Landmark) -> dict[str, tuple[int, int]]:
    return {one.group: (one.share.count, one.share.of) for one in found.outcomes}


def mentored(code: str, *more: Told, after: int = 10) -> tuple[Told, ...]:
    return *person(code), said("element", code, after, **MENTORED), *more


def test_what_comes_after_the_landmark_counts_and_nothing_before() -> None:
    found = ground(
        *mentored("K001", job("K001", 100)),
        *mentored("K002", job("K002", 90)),
        *person("K003"),
    )
    one = mark(found)
    assert shares(one) == {"yes": (1, 1), "unrecorded": (0, 1)}
    assert (one.gone, one.early, one.of) == (1, 0, 2)


def test_the_horizons_last_day_counts_and_the_next_does_not() -> None:
    found = ground(*person("K001"), job("K001", 270), *person("K002"), job("K002", 271))
    assert shares(mark(found)) == {"unrecorded": (1, 2)}


def test_who_got_it_on_the_landmark_got_it_and_a_day_later_not() -> None:
    found = ground(*mentored("K001", after=90), *mentored("K002", after=91))
    assert shares(mark(found)) == {"yes": (0, 1), "unrecorded": (0, 1)}


def test_who_left_by_the_landmark_is_not_at_risk_and_who_leaves_after_it_has_no_outcome() -> None:
    found = ground(
        *person("K001"),
        said("withdrawal", "K001", 90, reason="moved"),
        *person("K002"),
        said("withdrawal", "K002", 91, reason="moved"),
        job("K002", 100),
    )
    one = mark(found)
    assert (one.gone, shares(one)) == (1, {"unrecorded": (0, 1)})


@pytest.mark.parametrize(("after", "early"), [(269, 1), (270, 0), (89, 1), (90, 1)])
def test_who_is_not_followed_to_the_horizons_end_is_left_out(after: int, early: int) -> None:
    assert mark(ground(*person("K001"), after=after)).early == early


@pytest.mark.parametrize(("after", "gone"), [(89, 0), (90, 1), (100, 1)])
def test_who_has_left_by_the_landmark_is_gone_and_not_early(after: int, gone: int) -> None:
    left = said("withdrawal", "K001", 20, reason="moved")
    one = mark(ground(*person("K001"), left, after=after))
    assert (one.gone, one.early) == (gone, 1 - gone)


def test_from_the_first_job_it_counts_who_still_supports_themselves() -> None:
    found = ground(
        *person("K001"),
        job("K001", 10, until=99),
        *person("K002"),
        job("K002", 10),
        said("check_in", "K002", 40),
        *person("K003"),
        job("K003", 10, until=150),
    )
    one = mark(found, "followup", days=90, horizon=90)
    assert shares(one) == {"yes": (1, 1), "unrecorded": (0, 1)}
    assert one.gone == 1


def test_the_others_are_held_against_those_of_whom_nothing_is_recorded() -> None:
    first = [mentored(f"K{number:03d}") for number in range(1, 6)]
    second = [person(f"K{number:03d}") for number in range(6, 11)]
    one = mark(ground(*chain(*first, *second)))
    assert one.against == "unrecorded"
    assert [each.difference for each in one.outcomes] == [
        Compared(Share(0, 5), Share(0, 5)),
        None,
    ]


def test_where_everybodys_is_recorded_they_are_held_against_the_last_group() -> None:
    talk = {"came": ["candidate"]}
    held = [(*person(f"K{n}"), said("interview", f"K{n}", -2, **talk)) for n in range(1, 6)]
    agreed = [(*person(f"K{n}"), said("agreement", f"K{n}", -2)) for n in range(6, 11)]
    one = mark(ground(*chain(*held, *agreed)), "interview")
    assert one.against == "held"
    assert [each.difference is None for each in one.outcomes] == [False, True]


def test_a_trade_the_element_does_not_list_stands_before_the_unrecorded() -> None:
    trained = said("training", "K001", 5, workplace="V001", trade="kitchen")
    one = mark(ground(*person("K001"), trained, *person("K002")), "training")
    assert [each.group for each in one.outcomes] == ["kitchen", "unrecorded"]


def test_of_nobody_there_is_no_outcome_and_nobody_to_hold_against() -> None:
    one = mark(ground())
    assert (one.outcomes, one.against, one.of) == ((), "", 0)


def test_landmarks_stand_in_order_and_each_once() -> None:
    found = landmarks(ground(), BY_CODE["match"], days=[180, 90, 180])
    assert [one.days for one in found] == [90, 180]


@pytest.mark.parametrize(
    ("days", "horizon"), [((), 180), ((0,), 180), ((1501,), 180), ((90,), 0), ((1,) * 7, 180)]
)
def test_landmarks_that_tell_nothing_are_refused(days: tuple[int, ...], horizon: int) -> None:
    with pytest.raises(BadLandmark, match="skæringsdage"):
        check_landmarks(days, horizon=horizon)


LEAVES, WORKS, MENTOR = (20, 40, 300, 500), (120, 200, 350), (60, 80, 150)


def immortal() -> Ground:
    """Return everybody there can be, when leaving, work and mentor know nothing of each other.

    Each would leave on one day, find work on another and be given a mentor on a third; what comes
    first keeps the later from happening.
    """
    facts: list[Told] = []
    for number, (leaves, works, mentor) in enumerate(product(LEAVES, WORKS, MENTOR), start=101):
        code = f"K{number}"
        facts += person(code)
        if works < leaves:
            facts.append(job(code, works))
        facts.append(said("withdrawal", code, leaves, reason="moved"))
        if mentor < min(leaves, works):
            facts.append(said("element", code, mentor, **MENTORED))
    return ground(*facts, after=600)


def naive(found: Ground) -> Compared:
    """Return the difference over everybody, by whether they ever got a mentor: what not to do."""
    got: dict[bool, list[bool]] = {True: [], False: []}
    for one in found.referred:
        mentor = any(found.facts(one, "element", by=found.last))
        got[mentor].append(found.first_support(one) is not None)
    return Compared(*(Share(sum(got[one]), len(got[one])) for one in (True, False)))


def test_counted_over_everybody_a_mentor_that_does_nothing_seems_to_help() -> None:
    found = naive(immortal())
    assert found.points is not None
    assert found.points > 0.5
    assert found.chance is not None
    assert found.chance < 0.001


def test_seen_from_a_landmark_a_mentor_that_does_nothing_makes_no_difference() -> None:
    one = mark(immortal())
    assert shares(one) == {"yes": (8, 12), "unrecorded": (4, 6)}
    (difference,) = [each.difference for each in one.outcomes if each.difference]
    assert difference.points == pytest.approx(0)
    assert difference.chance == pytest.approx(1)
