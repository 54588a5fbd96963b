"""Shares against figures from elsewhere."""

import pytest

from virksom.programme.status import Share

WILSON = [
    (16, 65, 15.8, 36.3),
    (9, 65, 7.5, 24.3),
    (16, 118, 8.5, 20.9),
    (16, 83, 12.2, 29.0),
]
"""95 % Wilson intervals in per cent, as the domain page publishes them."""


@pytest.mark.parametrize(("count", "of", "low", "high"), WILSON)
def test_the_interval_is_wilsons(count: int, of: int, low: float, high: float) -> None:
    found = Share(count, of).interval
    assert found is not None
    assert [round(100 * end, 1) for end in found] == [low, high]


def test_the_interval_is_exact_to_six_places() -> None:
    # Wilson (1927) for 16 of 65 with z = 1.959964: by hand, 0.157682 and 0.363310.
    low, high = Share(16, 65).interval or (0, 0)
    n, p, z = 65, 16 / 65, 1.959963984540054
    for end in (low, high):  # the ends solve |p - x| = z * sqrt(x * (1 - x) / n)
        assert abs(p - end) == pytest.approx(z * (end * (1 - end) / n) ** 0.5, rel=1e-12)


@pytest.mark.parametrize(("count", "percent"), [(16, 25), (0, 0), (65, 100), (1, 2)])
def test_a_share_is_printed_in_whole_per_cent(count: int, percent: int) -> None:
    assert Share(count, 65).percent == percent


def test_half_a_per_cent_is_rounded_up() -> None:
    assert Share(1, 200).percent == 1
    assert Share(5, 200).percent == 3


def test_a_share_of_nobody_is_nothing() -> None:
    nobody = Share(0, 0)
    assert (nobody.exact, nobody.percent, nobody.interval) == (None, None, None)


def test_the_exact_share_is_a_number_from_nought_to_one() -> None:
    assert Share(16, 65).exact == 16 / 65


def test_an_interval_stays_between_nought_and_one() -> None:
    nobody = [Share(0, of).interval or (9, 9) for of in range(1, 300)]
    everybody = [Share(of, of).interval or (9, 9) for of in range(1, 300)]
    assert all(low == pytest.approx(0) and 0 <= low < high < 1 for low, high in nobody)
    assert all(high == pytest.approx(1) and 0 < low < high <= 1 for low, high in everybody)


def test_more_than_there_are_has_a_share_but_no_interval() -> None:
    assert Share(61, 60).percent == 102
    assert Share(61, 60).interval is None
    assert Share(60, 60).interval is not None


NEWCOMBE = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
]
"""Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3."""


@pytest.mark.parametrize(("count", "of", "low", "high"), NEWCOMBE)
def test_the_interval_is_that_of_newcombe_s_table(
    count: int, of: int, low: float, high: float
) -> None:
    found = Share(count, of).interval
    assert found is not None
    assert [round(end, 4) for end in found] == [low, high]
