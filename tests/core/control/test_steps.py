"""What may be said next of a sampled line: found, answered, ruled, in that order."""

import pytest

from tests.core.control.billed import log, sample, step
from virksom.programme.control import LineStanding, samples
from virksom.programme.control.result import line_standing
from virksom.programme.control.steps import (
    becomes_failed,
    said_of,
    waits_for,
    why_not_answer_control,
    why_not_find,
    why_not_rule,
)
from virksom.programme.record import SampledLine

WRONG, ACCEPTED = ("found", "wrong"), ("answered", "accepted")
CONTESTED, UPHELD = ("answered", "contested"), ("ruled", "upheld")


def line(*steps: tuple[str, str], number: int = 1) -> LineStanding | None:
    told = log(sample(1), *(step(1, *one) for one in steps))
    ((fact, _),) = samples(told.known())
    at = SampledLine(document="F-2019-0001", line=number)
    return line_standing(at, fact, known=told.known())


def may(one: LineStanding | None) -> list[str]:
    rules = {"find": why_not_find, "answer": why_not_answer_control, "rule": why_not_rule}
    return [name for name, why_not in rules.items() if why_not(one) is None]


@pytest.mark.parametrize(
    ("steps", "then", "waits"),
    [
        ((), ["find"], "finance"),
        ((("found", "proven"),), ["find"], ""),
        ((WRONG,), ["find", "answer"], "provider"),
        ((WRONG, ACCEPTED), [], ""),
        ((WRONG, CONTESTED), ["rule"], "finance"),
        ((WRONG, CONTESTED, UPHELD), [], ""),
        ((WRONG, CONTESTED, ("ruled", "dropped")), [], ""),
    ],
)
def test_each_step_has_its_turn(
    steps: tuple[tuple[str, str], ...], then: list[str], waits: str
) -> None:
    one = line(*steps)
    assert one is not None
    assert may(one) == then
    assert waits_for(one) == waits


def test_a_line_that_was_not_drawn_has_no_step() -> None:
    assert line(number=2) is None
    assert may(None) == []


def test_what_was_said_latest_is_what_was_said() -> None:
    one = line(WRONG, ("found", "proven"))
    assert one is not None
    assert said_of(one)["found"].says == "proven"


def test_a_line_fails_by_an_acceptance_or_a_ruling_and_once() -> None:
    asked, failed = line(WRONG), line(WRONG, ACCEPTED)
    assert asked is not None
    assert failed is not None
    assert becomes_failed(asked, "accepted")
    assert becomes_failed(asked, "upheld")
    assert not becomes_failed(asked, "contested")
    assert not becomes_failed(failed, "accepted")
