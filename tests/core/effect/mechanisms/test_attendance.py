"""Who came, before and after, counted only where somebody told."""

from tests.core.effect.facts import Told, day, ground, said
from virksom.programme.effect.mechanisms.attendance import Attended, attendance
from virksom.programme.status import Share

CAME, MISSED = {"came": ["candidate", "adviser"]}, {"came": ["adviser"]}


def interviews(split: int | None, *facts: Told) -> Attended:
    return attendance(ground(*facts), split=None if split is None else day(split))[0]


TOLD = (
    said("interview", "K001", 1, **CAME),
    said("interview", "K002", 2, **MISSED),
    said("interview", "K003", 5, **CAME),
    said("interview", "K004", 6, planned="2019-01-13"),
    said("interview", "K005", 500, **CAME),
)


def test_each_side_counts_those_of_whom_somebody_told() -> None:
    found = interviews(5, *TOLD)
    assert (found.before, found.after, found.untold) == (Share(1, 2), Share(1, 1), 1)
    assert found.recorded
    assert found.difference is None


def test_without_a_split_all_stand_before_it() -> None:
    found = interviews(None, *TOLD)
    assert (found.before, found.after) == (Share(2, 3), Share(0, 0))


def test_a_kind_nobody_told_of_is_not_recorded() -> None:
    meeting = attendance(ground(said("meeting", "K001", 1)), split=None)[1]
    assert (meeting.kind, meeting.recorded, meeting.untold) == ("meeting", False, 1)


def test_five_on_each_side_are_compared() -> None:
    before = [said("interview", f"K{n}", 1, **MISSED) for n in range(1, 6)]
    after = [said("interview", f"K{n}", 9, **CAME) for n in range(6, 11)]
    found = interviews(5, *before, *after)
    assert found.difference is not None
    assert found.difference.points == 1
