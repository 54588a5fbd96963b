"""For anything that is followed, the curves are shares, and their bands hold them."""

from itertools import pairwise
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.effect.retention.on_clock import at_risk, incidence, survival
from virksom.programme.effect.retention.clock import Followed

CAUSES = ("a", "b", "c")
ENDS = st.sampled_from([*CAUSES, None])
SOME = st.builds(Followed, st.integers(0, 40), ENDS, st.sampled_from(["", "K001", "K002", "K003"]))
ALL = st.lists(SOME, max_size=40)
ENDED = st.lists(st.builds(Followed, st.integers(0, 40), st.sampled_from(CAUSES)), min_size=1)


@given(ALL, st.integers(0, 50))
def test_incidences_of_all_causes_and_what_is_left_sum_to_one(
    followed: list[Followed], day: int
) -> None:
    curves = incidence(followed, causes=CAUSES).values()
    whole = sum(curve.value(day) for curve in curves) + survival(followed).value(day)
    assert whole == pytest.approx(1)


@given(ENDED, st.integers(0, 50))
def test_with_nothing_cut_off_the_curves_are_plain_shares(
    followed: list[Followed], day: int
) -> None:
    n, past = len(followed), [one for one in followed if one.days <= day]
    assert survival(followed).value(day) == pytest.approx(1 - len(past) / n)
    for cause, curve in incidence(followed, causes=CAUSES).items():
        assert curve.value(day) == pytest.approx(sum(one.end == cause for one in past) / n)


@given(ALL)
def test_what_lasts_only_falls_and_what_came_only_grows(followed: list[Followed]) -> None:
    fall = [step.value for step in survival(followed).steps]
    assert all(later < earlier for earlier, later in pairwise([1.0, *fall]))
    for curve in incidence(followed, causes=CAUSES).values():
        rise = [step.value for step in curve.steps]
        assert all(later > earlier for earlier, later in pairwise([0.0, *rise]))


@given(ALL)
def test_a_band_lies_from_nought_to_one_and_holds_its_curve(followed: list[Followed]) -> None:
    curves = (survival(followed), *incidence(followed, causes=CAUSES).values())
    for step in (step for curve in curves for step in curve.steps):
        assert 0 <= step.value <= 1 + 1e-12
        if step.band is not None:
            assert 0 <= step.band[0] < step.value < step.band[1] <= 1
            assert step.error > 0


@given(ALL, st.randoms(use_true_random=False))
def test_order_and_other_names_change_nothing(followed: list[Followed], chance: object) -> None:
    names = {"K001": "X", "K002": "Y", "K003": "K001", "": ""}
    other = [Followed(one.days, one.end, names[one.whose]) for one in followed]
    chance.shuffle(other)  # type: ignore[attr-defined]
    for mine, theirs in zip(survival(followed).steps, survival(other).steps, strict=True):
        assert (mine.day, mine.value) == (theirs.day, theirs.value)
        assert mine.error == pytest.approx(theirs.error)
    assert incidence(followed, causes=CAUSES) == incidence(other, causes=CAUSES)


@given(ALL)
def test_several_of_one_person_are_never_more_certain_than_of_many(
    followed: list[Followed],
) -> None:
    alone = survival([Followed(one.days, one.end) for one in followed])
    for mine, single in zip(survival(followed).steps, alone.steps, strict=True):
        assert mine.error >= single.error - 1e-12


@given(ALL)
def test_a_step_is_at_risk_who_the_day_begins_with(followed: list[Followed]) -> None:
    steps = survival(followed).steps
    assert at_risk(followed, [step.day for step in steps]) == tuple(s.at_risk for s in steps)
    assert sum(step.events for step in steps) == sum(one.end is not None for one in followed)


@given(ALL)
def test_one_sweep_is_as_sure_as_going_through_everybody_on_each_day(
    followed: list[Followed],
) -> None:
    passed: list[tuple[int, float, float]] = []
    for step in survival(followed).steps:
        left = step.at_risk - step.events
        passed += [(step.day, step.events / step.at_risk / left, 1 / left)] if left else []
        if step.band is not None:
            slowly = step.value * sqrt(_relative_variance(followed, passed))
            assert step.error == pytest.approx(slowly, rel=1e-9, abs=1e-12)


def _relative_variance(followed: list[Followed], passed: list[tuple[int, float, float]]) -> float:
    """Return the variance of the curve's logarithm, person by person."""
    own = dict[object, float]()
    alone = 0.0
    for number, one in enumerate(followed):
        influence = sum(hazard for day, hazard, _ in passed if day <= one.days)
        influence -= sum(each for day, _, each in passed if one.end and day == one.days)
        alone += influence**2
        own[one.whose or number] = own.get(one.whose or number, 0.0) + influence
    return max(alone, sum(influence**2 for influence in own.values()))
