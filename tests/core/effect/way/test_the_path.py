"""Everything told of the path is read once, and of one programme."""

from tests.core.effect.way.walks import demo, path
from virksom.programme.effect.way.the_path import ThePath


def test_each_part_is_read_once() -> None:
    found = ThePath(demo())
    found.read()
    for part in ("passages", "flows", "occupancy", "employments", "per_lasting"):
        assert getattr(found, part) is getattr(found, part)


def test_its_parts_speak_of_the_same_persons() -> None:
    found = ThePath(demo())
    persons = tuple(one.person for one in found.passages)
    assert found.flows.entered == persons
    assert tuple(person for person, _ in found.employments.by_person) == persons
    assert found.occupancy[-1].referred == len(persons)


def test_an_empty_programme_has_an_empty_path() -> None:
    found = path()
    assert (found.passages, found.occupancy, found.flows.flows) == ((), (), ())
    assert all(every.lasting.of == 0 for every, _ in found.per_lasting)
