"""What must hold for every match, whoever and whatever it is between."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.core.matching.people import GUIDE, MANY_ASKS, MANY_SEEKERS
from virksom.programme.matching import Ask, Mastery, Seeker, Weights, hindrances, match, rank
from virksom.programme.matching.assign import Assignment, assign
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.missing import hindering
from virksom.programme.matching.proof import proves
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.weights import NAMES

_SURE = Mastery(level="sure", evidence="training")
WEIGHTS = st.builds(Weights, **{name: st.integers(0, 40) for name in NAMES})


@given(MANY_ASKS, MANY_SEEKERS, WEIGHTS)
def test_many_at_once_read_as_one_at_a_time(
    asks: tuple[Ask, ...], seekers: tuple[Seeker, ...], weights: Weights
) -> None:
    scores = Scores(asks, Columns.of(seekers, GUIDE), weights)
    for row, wanted in enumerate(asks):
        for place, one in enumerate(seekers):
            found = match(wanted, one, guide=GUIDE, weights=weights)
            assert scores.may[row, place] == found.may
            assert scores.points[row, place] == found.points
            assert scores.hindered[row, place] == len(found.hindrances)


@given(MANY_ASKS, MANY_SEEKERS)
def test_what_hinders_many_is_what_hinders_each(
    asks: tuple[Ask, ...], seekers: tuple[Seeker, ...]
) -> None:
    scores = Scores(asks, Columns.of(seekers, GUIDE), Weights())
    for row, wanted in enumerate(asks):
        stands = hindering(wanted, row, scores=scores)
        for place, one in enumerate(seekers):
            keys = {key for key, each in stands.items() if each[place]}
            assert keys == {found.key for found in hindrances(wanted, one, guide=GUIDE)}


@given(MANY_ASKS, MANY_SEEKERS)
def test_a_ranking_does_not_depend_on_the_order_it_was_asked_in(
    asks: tuple[Ask, ...], seekers: tuple[Seeker, ...]
) -> None:
    for wanted in asks[:1]:
        one = rank(wanted, Columns.of(seekers, GUIDE), weights=Weights())
        other = rank(wanted, Columns.of(reversed(seekers), GUIDE), weights=Weights())
        assert one.candidates == other.candidates
        order = [(len(each.hindrances), -each.points, each.seeker.candidate) for each in one]
        assert order == sorted(order)
        assert one.may == sum(each.may for each in one)


@given(MANY_ASKS, MANY_SEEKERS)
def test_no_assignment_is_better_and_the_proof_holds(
    asks: tuple[Ask, ...], seekers: tuple[Seeker, ...]
) -> None:
    columns = Columns.of(seekers, GUIDE)
    found = assign(asks, columns, weights=Weights())
    assert proves(found.worth, found.places, found=found.prices)
    assert (found.filled, found.points) == _best(asks, columns)
    _keeps_the_rules(found, seekers)


def _best(asks: tuple[Ask, ...], columns: Columns) -> tuple[int, int]:
    """Try every way there is: the oracle of the assignment."""
    scores = Scores(asks, columns, Weights())
    seats = [row for row, wanted in enumerate(asks) for _ in range(wanted.seats)]
    nobody = len(columns.seekers)
    chosen = permutations([*range(nobody), *([nobody] * len(seats))], len(seats))
    ways = {tuple(zip(seats, each, strict=True)) for each in chosen} or {()}
    return max(_value(way, scores, nobody=nobody) for way in ways)


def _value(way: Iterable[tuple[int, int]], scores: Scores, *, nobody: int) -> tuple[int, int]:
    filled = [(row, one) for row, one in way if one != nobody and scores.may[row, one]]
    return len(filled), int(sum(scores.points[row, one] for row, one in filled))


def _keeps_the_rules(found: Assignment, seekers: tuple[Seeker, ...]) -> None:
    pairs = [pair for seats in found.openings for pair in seats.pairs]
    assert len({pair.candidate for pair in pairs}) == len(pairs)
    assert all(len(seats.pairs) <= seats.ask.seats for seats in found.openings)
    by_code = {one.candidate: one for one in seekers}
    for pair in pairs:
        assert not hindrances(pair.ask, by_code[pair.candidate], guide=GUIDE)


@given(MANY_ASKS, MANY_SEEKERS)
def test_new_codes_change_no_match(asks: tuple[Ask, ...], seekers: tuple[Seeker, ...]) -> None:
    called = [replace(one, candidate=f"X{one.candidate}") for one in seekers]
    one = assign(asks, Columns.of(seekers, GUIDE), weights=Weights())
    other = assign(asks, Columns.of(called, GUIDE), weights=Weights())
    assert np.array_equal(one.worth, other.worth)
    assert one.places == other.places


@given(MANY_ASKS, MANY_SEEKERS)
def test_codes_the_other_way_round_gain_and_lose_nothing(
    asks: tuple[Ask, ...], seekers: tuple[Seeker, ...]
) -> None:
    turned = [replace(one, candidate=f"K{9 - place}") for place, one in enumerate(seekers)]
    one = assign(asks, Columns.of(seekers, GUIDE), weights=Weights())
    other = assign(asks, Columns.of(turned, GUIDE), weights=Weights())
    assert (one.filled, one.points) == (other.filled, other.points)


@given(MANY_ASKS, MANY_SEEKERS)
def test_more_competence_never_hurts(asks: tuple[Ask, ...], seekers: tuple[Seeker, ...]) -> None:
    for wanted in asks:
        for one in seekers:
            masters = {**one.masters, **dict.fromkeys(wanted.asks - set(one.masters), _SURE)}
            better = replace(one, masters=masters)
            before = match(wanted, one, guide=GUIDE, weights=Weights())
            after = match(wanted, better, guide=GUIDE, weights=Weights())
            assert after.points >= before.points
            assert len(after.hindrances) <= len(before.hindrances)
