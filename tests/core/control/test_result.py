"""What a control found: each line's standing, the failed share, and what the rest would cost."""

from decimal import Decimal

import pytest

from tests.core.control.billed import lines, log, sample, step
from virksom.programme.control import Result, result, samples
from virksom.programme.record import Draft


def found(*steps: Draft, of: tuple[int, ...] = (1, 2, 3, 4)) -> Result:
    known = log(sample(*of), *steps).known()
    ((fact, _),) = samples(known)
    return result(fact, known, lines=lines(known))


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        ([], "unchecked"),
        ([("found", "proven")], "holds"),
        ([("found", "wrong")], "asked"),
        ([("found", "unproven")], "asked"),
        ([("found", "wrong"), ("answered", "accepted")], "failed"),
        ([("found", "wrong"), ("answered", "contested")], "asked"),
        ([("found", "wrong"), ("answered", "contested"), ("ruled", "upheld")], "failed"),
        ([("found", "wrong"), ("answered", "contested"), ("ruled", "dropped")], "holds"),
    ],
)
def test_where_a_line_stands(steps: list[tuple[str, str]], code: str) -> None:
    read = found(*(step(1, *one) for one in steps))
    assert [one.code for one in read.lines] == [code, "unchecked", "unchecked", "unchecked"]
    assert len(read.lines[0].steps) == len(steps)


def test_the_share_is_of_what_is_settled() -> None:
    steps = [step(1, "found", "wrong"), step(1, "answered", "accepted"), step(2, "found", "proven")]
    read = found(*steps, step(3, "found", "wrong"))
    assert (read.share.count, read.share.of, read.done) == (1, 2, False)
    assert read.share.interval is not None


def test_the_rest_would_cost_what_the_sample_says() -> None:
    steps = [step(1, "found", "wrong"), step(1, "answered", "accepted"), step(2, "found", "proven")]
    read = found(*steps, of=(1, 2))
    assert (read.failed, read.checked, read.whole) == tuple(Decimal(n) * 796 for n in (1, 2, 7))
    assert (read.extrapolated(lines(log().known())), read.done) == (Decimal("1194.00"), True)


def test_nothing_checked_costs_nothing() -> None:
    assert found().extrapolated(lines(log().known())) == 0


def test_a_line_that_no_longer_stands_adds_nothing() -> None:
    steps = [step(99, "found", "proven")]
    assert found(*steps, of=(99,)).checked == 0


def test_another_fact_is_a_bug() -> None:
    known = log().known()
    with pytest.raises(TypeError, match="referral"):
        result(known.facts[0], known, lines=())
