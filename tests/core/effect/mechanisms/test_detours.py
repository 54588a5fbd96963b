"""Detours: what came before, how long it took, and who went elsewhere."""

import pytest

from tests.core.effect.facts import day, ground, job, person, said
from virksom.programme.effect.mechanisms.detours import (
    Detours,
    DetourSide,
    detours,
    earlier_offers,
    quartiles,
)
from virksom.programme.status import Share

CAME = {"came": ["candidate"]}


def every(*facts: object, after: int = 400) -> DetourSide:
    return detours(ground(*facts, after=after), split=None).every  # type: ignore[arg-type]


def test_days_run_from_the_referral_to_the_first_of_each() -> None:
    found = every(
        *person("K001"),
        said("interview", "K001", -3, came=["adviser"]),
        said("meeting", "K001", 3, **CAME),
        said("meeting", "K001", 1, **CAME),
        said("element", "K001", 20, element="mentoring"),
        said("training", "K001", 14, workplace="V001", trade="kitchen"),
        job("K001", 33),
    )
    assert [one.median for one in found.steps.values()] == [8, 21, 40]


def test_what_came_before_the_referral_is_no_step() -> None:
    found = every(*person("K001"), said("meeting", "K001", -9, **CAME))
    assert found.steps["meeting"].waiting == 1


def test_who_was_withdrawn_first_has_left_and_who_was_not_still_waits() -> None:
    found = every(
        *person("K001"),
        said("withdrawal", "K001", 10, reason="never_met"),
        said("meeting", "K001", 20, **CAME),
        *person("K002"),
        *person("K003"),
        said("meeting", "K003", 10, **CAME),
        said("withdrawal", "K003", 10, reason="moved"),
        *person("K004"),
        said("withdrawal", "K004", 500, reason="moved"),
    ).steps["meeting"]
    assert (found.reached, found.left, found.waiting) == (1, 1, 2)


def test_a_referral_after_the_day_is_nobodys_yet() -> None:
    assert every(said("referral", "K001", 500, unit="u")).of == 0


def test_those_on_each_side_of_the_strategy_stand_apart() -> None:
    facts = (*person("K001"), said("referral", "K002", 50, unit="uddannelseshuset"))
    found = detours(ground(*facts), split=day(50))
    assert found.before is not None
    assert found.after is not None
    assert (found.every.of, found.before.of, found.after.of) == (2, 1, 1)
    assert found.elsewhere is None


def test_without_a_split_there_are_no_sides_to_compare() -> None:
    found = detours(ground(*person("K001")), split=None)
    assert (found.before, found.after, found.elsewhere) == (None, None, None)


@pytest.mark.parametrize(("after", "count"), [(84, 1), (85, 0)])
def test_a_withdrawal_to_another_offer_counts_within_thirteen_weeks(after: int, count: int) -> None:
    left = said("withdrawal", "K001", after, reason="other_offer")
    assert every(*person("K001"), left).elsewhere == Share(count, 1)


def test_another_reason_and_a_later_referral_do_not_count() -> None:
    moved = said("withdrawal", "K001", 10, reason="moved")
    late = said("referral", "K002", 390, unit="uddannelseshuset")
    assert every(*person("K001"), moved, late).elsewhere == Share(0, 1)


def test_five_on_each_side_are_compared() -> None:
    before = [one for n in range(1, 6) for one in person(f"K{n}")]
    after = [said("referral", f"K{n}", 50, unit="uddannelseshuset") for n in range(6, 11)]
    gone = [said("withdrawal", f"K{n}", 60, reason="other_offer") for n in range(6, 11)]
    found: Detours = detours(ground(*before, *after, *gone), split=day(50))
    assert found.elsewhere is not None
    assert found.elsewhere.points == 1


def test_earlier_offers_are_told_by_the_first_referral_that_tells_them() -> None:
    found = ground(
        *person("K001"),
        said("referral", "K001", 5, unit="uddannelseshuset", earlier_offers=4),
        *person("K002"),
    )
    assert [earlier_offers(found, one) for one in found.referred] == [4, None]
    offers = detours(found, split=None).every.offers
    assert (offers.of, offers.untold, offers.quartiles) == (1, 1, (4, 4, 4))


def test_quartiles_are_counts_that_occur() -> None:
    """Hyndman and Fan (1996), type 1: R's quantile(c(0, 1, 3, 5), type = 1)."""
    assert quartiles([0, 1, 3, 5]) == (0, 1, 3)
    assert quartiles([0, 1, 2, 3, 4]) == (1, 2, 3)
    assert quartiles([]) is None
