"""For any candidates and openings: columns of numbers say what the plain reading says."""

from hypothesis import given
from hypothesis import strategies as st

from tests.law.matches import GUIDE, WEIGHTS, asks, seekers
from virksom.programme.matching import Ask, Seeker, Weights, match, openings_for, rank
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.weights import NAMES


@given(asks(), seekers(), WEIGHTS)
def test_the_columns_say_what_the_plain_reading_says(
    wanted: tuple[Ask, ...], told: tuple[Seeker, ...], weights: Weights
) -> None:
    scores = Scores(wanted, Columns.of(told, GUIDE), weights)
    plain = [[match(one, who, guide=GUIDE, weights=weights) for who in told] for one in wanted]
    assert scores.points.tolist() == [[one.points for one in row] for row in plain]
    assert scores.may.tolist() == [[one.may for one in row] for row in plain]
    assert scores.hindered.tolist() == [[len(one.hindrances) for one in row] for row in plain]


@given(asks(1), seekers(), WEIGHTS, st.randoms(use_true_random=False))
def test_a_ranking_is_the_plain_order_however_it_is_asked(
    wanted: tuple[Ask, ...], told: tuple[Seeker, ...], weights: Weights, chance: object
) -> None:
    for one in wanted:
        mixed = sorted(told, key=lambda _: chance.random())  # type: ignore[attr-defined]
        ranking = rank(one, Columns.of(mixed, GUIDE), weights=weights)
        plain = [match(one, who, guide=GUIDE, weights=weights) for who in told]
        plain.sort(key=lambda each: (len(each.hindrances), -each.points, each.seeker.candidate))
        assert list(ranking) == plain
        assert ranking.may == sum(each.may for each in plain)


@given(asks(), seekers(1), WEIGHTS)
def test_nobody_gets_more_than_a_part_weighs(
    wanted: tuple[Ask, ...], told: tuple[Seeker, ...], weights: Weights
) -> None:
    for who in told:
        for each in openings_for(who, wanted, guide=GUIDE, weights=weights):
            assert tuple(part.name for part in each.fit.parts) == NAMES
            assert all(0 <= part.points <= part.most for part in each.fit.parts)
            assert all(part.text.da and part.text.en for part in each.fit.parts)
