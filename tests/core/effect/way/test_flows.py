"""Moves between places: hand-drawn, and the demo's own."""

from datetime import date

from tests.core.effect.way.walks import CIRCLE, demo, path
from virksom.programme.effect.way.flows import flows, moves
from virksom.programme.effect.way.passages import passages
from virksom.programme.effect.way.places import PathPlace

P = PathPlace


def test_every_move_is_told_with_its_day() -> None:
    told = [(move.source, move.target, move.day) for move in moves(path(*CIRCLE).passages)]
    assert told[:2] == [
        (P.REFERRED, P.ON_PATH, date(2019, 1, 7)),
        (P.ON_PATH, P.TRAINING, date(2019, 1, 14)),
    ]
    assert len(told) == 9


def test_the_same_move_twice_is_two_moves_of_one_person() -> None:
    lines = ("K001 henvist 2019-01-01", "K001 starter 2019-01-07")
    weeks = ("2019-02-04 til og med 2019-02-10", "2019-03-04 til og med 2019-03-10")
    found = path(*lines, *(f"K001 joblæring i V100 fra {week}" for week in weeks)).flows
    there = next(flow for flow in found.flows if flow.target is P.TRAINING)
    assert (there.moves, there.persons) == (2, ("K001",))


def test_whoever_begins_on_the_day_of_the_referral_comes_in_by_it() -> None:
    found = path("K001 henvist 2019-01-07", "K001 starter 2019-01-07").flows
    assert [(flow.source, flow.target) for flow in found.flows] == [(P.REFERRED, P.ON_PATH)]
    assert (found.into(P.REFERRED), found.out_of(P.REFERRED)) == (1, 1)


def test_with_nobody_there_is_no_flow() -> None:
    found = flows(())
    assert (found.entered, found.flows) == ((), ())
    assert set(found.here) == set(PathPlace)
    assert not any(found.here.values())


def test_the_most_moves_stand_first() -> None:
    counts = [flow.moves for flow in flows(passages(demo())).flows]
    assert counts == sorted(counts, reverse=True)


def test_the_demos_withdrawn_are_what_came_to_it_less_what_left() -> None:
    asked = demo()
    found = flows(passages(asked))
    assert found.entered == asked.table.referred
    assert found.here[P.WITHDRAWN] == asked.table.withdrawn
    left = found.into(P.WITHDRAWN) - found.out_of(P.WITHDRAWN)
    assert left == len(asked.table.withdrawn)


def test_the_demos_first_jobs_are_those_of_its_employments() -> None:
    asked = demo()
    found = flows(passages(asked))
    employed = {person for person, _ in asked.table.employments}
    first = {one for flow in found.flows if flow.target is P.FIRST_JOB for one in flow.persons}
    assert first == employed
