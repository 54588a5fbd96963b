"""Everything told of the path is read once, and of one programme."""

from tests.core.effect.way.walks import CIRCLE, ON, demo, path
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.effect.way.told_path import Counted


def test_each_part_is_read_once() -> None:
    found = ThePath(demo())
    found.read()
    for part in ("passages", "flows", "occupancy", "employments", "per_lasting"):
        assert getattr(found, part) is getattr(found, part)


def test_its_parts_speak_of_the_same_persons() -> None:
    found = ThePath(demo())
    persons = tuple(one.person for one in found.passages)
    assert found.flows.entered == persons
    assert sum(found.employments.by_number) == found.referred == len(persons)
    assert found.occupancy[-1].referred == len(persons)


def test_an_empty_programme_has_an_empty_path() -> None:
    found = path()
    assert (found.passages, found.occupancy, found.flows.flows) == ((), (), ())
    assert all(every.lasting.of == 0 for every, _ in found.per_lasting)


def test_who_a_number_counts_is_told_the_first_of_them_by_name() -> None:
    found = path(*CIRCLE)
    (here,) = found.standing_in(PathPlace.FULL, most=1).first
    assert (here.person, here.now) == ("K001", PathPlace.FULL)
    assert found.places_of(["K001"]) == (PathPlace.FULL,)
    assert found.standing_in(PathPlace.FULL, most=0) == Counted(of=1, moves=0, first=())
    first = found.flows.flows[0]
    moved = found.moving(first.source, first.target, most=1)
    assert (moved.of, moved.moves) == (1, first.moves)
    assert len(moved.first[0].days) == first.moves


def test_a_path_says_how_far_it_is_followed() -> None:
    found = path(*CIRCLE)
    assert (found.on, found.followed, found.expected, found.target) == (ON, ON, False, 60)
