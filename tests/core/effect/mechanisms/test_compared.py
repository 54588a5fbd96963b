"""Differences, exact tests and corrections against published numbers."""

import pytest
from scipy.stats import fisher_exact

from virksom.programme.effect.mechanisms.compared import Compared, compared, family, fisher, holm
from virksom.programme.status import Share

NOBODY = Share(0, 0)

NEWCOMBE = [
    ((56, 70), (48, 80), (0.0524, 0.3339)),
    ((9, 10), (3, 10), (0.1705, 0.8090)),
    ((6, 7), (2, 7), (0.0582, 0.8062)),
    ((5, 56), (0, 29), (-0.0381, 0.1926)),
    ((0, 10), (0, 20), (-0.1611, 0.2775)),
    ((0, 10), (0, 10), (-0.2775, 0.2775)),
    ((10, 10), (0, 20), (0.6791, 1.0000)),
    ((10, 10), (0, 10), (0.6075, 1.0000)),
]
"""Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10."""


@pytest.mark.parametrize(("one", "other", "interval"), NEWCOMBE)
def test_the_interval_is_newcombes_own(
    one: tuple[int, int], other: tuple[int, int], interval: tuple[float, float]
) -> None:
    found = Compared(Share(*one), Share(*other)).interval
    assert found == pytest.approx(interval, abs=5e-5)


def test_the_other_way_round_the_interval_is_mirrored() -> None:
    there = Compared(Share(9, 10), Share(3, 10)).interval
    back = Compared(Share(3, 10), Share(9, 10)).interval
    assert there is not None
    assert back == pytest.approx((-there[1], -there[0]))


def test_the_lady_tasting_tea() -> None:
    """Agresti (1990), p. 61, as in R's example of fisher.test: two-sided 0.4857."""
    assert fisher(Share(3, 4), Share(1, 4)) == pytest.approx(0.4857, abs=5e-5)


def test_the_convictions_of_twins() -> None:
    """R's example of fisher.test from Fisher (1970): two-sided 0.0005367."""
    assert fisher(Share(2, 12), Share(15, 18)) == pytest.approx(0.0005367, abs=5e-8)


@pytest.mark.parametrize("one", [(0, 5), (2, 5), (5, 5), (7, 31), (30, 31)])
@pytest.mark.parametrize("other", [(0, 9), (4, 9), (9, 9), (40, 77)])
def test_the_exact_test_is_scipys(one: tuple[int, int], other: tuple[int, int]) -> None:
    table = [[one[0], one[1] - one[0]], [other[0], other[1] - other[0]]]
    expected = float(fisher_exact(table).pvalue)
    assert fisher(Share(*one), Share(*other)) == pytest.approx(expected)


@pytest.mark.parametrize("hits", [30_000, 30_400])
def test_of_very_many_the_tail_that_changes_nothing_is_left_out(hits: int) -> None:
    expected = float(fisher_exact([[30_000, 20_000], [hits, 50_000 - hits]]).pvalue)
    found = fisher(Share(30_000, 50_000), Share(hits, 50_000))
    assert found == pytest.approx(expected, rel=1e-6)


def test_holm_is_r_s_own() -> None:
    """R: p.adjust(c(0.01, 0.02, 0.03, 0.04), "holm") gives 0.04 0.06 0.06 0.06."""
    assert holm([0.01, 0.02, 0.03, 0.04]) == pytest.approx([0.04, 0.06, 0.06, 0.06])


def test_holm_rejects_the_three_of_benjamini_and_hochbergs_fifteen() -> None:
    """Benjamini and Hochberg (1995), section 3.2: by Bonferroni and by Holm three stand."""
    found = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
    found += [0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000]
    assert [chance < 0.05 for chance in holm(found)] == [True] * 3 + [False] * 12
    assert holm(found)[3] == pytest.approx(0.0095 * 12)


def test_holm_keeps_the_order_and_corrects_nothing_of_nothing() -> None:
    assert holm([0.04, 0.01]) == pytest.approx([0.04, 0.02])
    assert holm([]) == ()


def test_of_nobody_there_is_no_difference_no_interval_and_no_p() -> None:
    for found in (Compared(NOBODY, Share(1, 2)), Compared(Share(1, 2), NOBODY)):
        assert (found.points, found.interval, found.chance) == (None, None, None)
        assert not found.stands


def test_a_difference_tells_its_points_and_its_chance() -> None:
    found = Compared(Share(3, 4), Share(1, 4))
    assert found.points == 0.5
    assert found.chance == fisher(Share(3, 4), Share(1, 4))


def test_four_persons_are_not_compared_and_five_are() -> None:
    assert compared(Share(4, 4), Share(0, 90)) is None
    assert compared(Share(4, 90), Share(0, 4)) is None
    assert compared(Share(5, 5), Share(0, 5)) == Compared(Share(5, 5), Share(0, 5))


def test_a_family_is_corrected_together_and_what_is_not_compared_counts_for_nothing() -> None:
    one, two = Compared(Share(5, 5), Share(0, 5)), Compared(Share(3, 5), Share(2, 5))
    first, between, last = family([one, None, two])
    assert between is None
    assert first is not None
    assert first.corrected == pytest.approx(2 * fisher(Share(5, 5), Share(0, 5)))
    assert first.stands
    assert last is not None
    assert not last.stands
