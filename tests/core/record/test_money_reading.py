"""Fields of facts about evidence, money and control: exact, or refused with what was expected."""

import json
from decimal import Decimal

import pytest

from tests.core.record.lines import fact
from virksom.programme import record
from virksom.programme.record import BadFact

LINE = {
    "line": 1,
    "candidate": "K001",
    "week": "2019-W10",
    "tier": "full",
    "amount": "796.00",
    "facts": ["f000001"],
}


def issued(*lines: object) -> record.Fact:
    return fact(kind="issued", subject="F-2019-0001", value={"lines": list(lines)})


def test_frozen_lines_are_read() -> None:
    credited = {**LINE, "line": 2, "of": 1, "why": "lower_tier"}
    says = issued(LINE, credited).value
    assert isinstance(says, record.Issued)
    assert says.lines is not None
    first, second = says.lines
    assert (first.amount, first.facts, first.of) == (Decimal("796.00"), ("f000001",), None)
    assert (second.of, second.why) == (1, "lower_tier")


@pytest.mark.parametrize(
    "change",
    [
        {"line": 2},
        {"line": "1"},
        {"line": True},
        {"candidate": 1},
        {"week": "2019-W54"},
        {"week": 10},
        {"tier": ""},
        {"tier": None},
        {"amount": "-1.00"},
        {"amount": "0.00"},
        {"amount": 796},
        {"amount": "796"},
        {"facts": "f000001"},
        {"facts": [1]},
        {"of": 0},
        {"why": 5},
        {"outcome": 5},
        {"name": "Anna"},
        {"line": None},
    ],
    ids=json.dumps,
)
def test_a_line_that_is_not_whole_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(BadFact, match=r"felt »value.lines«: forventede mindst én linje"):
        issued({**LINE, **change})


@pytest.mark.parametrize("lines", [[], ["x"], [{}], "x"])
def test_lines_are_a_list_of_whole_lines(lines: object) -> None:
    with pytest.raises(BadFact, match=r"felt »value.lines«"):
        fact(kind="issued", subject="F-2019-0001", value={"lines": lines})


@pytest.mark.parametrize("hours", ["401", "-400.5", "x", 12, "1e2"])
def test_hours_of_a_month_are_a_number_of_at_most_400(hours: object) -> None:
    with pytest.raises(BadFact, match=r"felt »value.hours«: forventede timer i måneden"):
        fact(kind="income", value={"hours": hours})


def test_hours_and_pay_may_be_taken_back() -> None:
    says = fact(kind="income", value={"hours": "-10.5", "pay": "-1500.00"}).value
    assert says == record.Income(hours=Decimal("-10.5"), pay=Decimal("-1500.00"))


@pytest.mark.parametrize("month", ["2019-13", "august", 201908])
def test_a_month_is_written_as_one(month: object) -> None:
    with pytest.raises(BadFact, match=r"felt »value.month«: forventede en måned som 2019-09"):
        fact(kind="run", subject="R0001", value={"month": month, "step": "prepared"})


@pytest.mark.parametrize("amount", ["0.00", "-5.00", "5", 5])
def test_money_moves_with_more_than_nothing(amount: object) -> None:
    with pytest.raises(BadFact, match=r"felt »value.amount«: forventede kroner"):
        fact(kind="movement", subject="B0001", value={"what": "cost", "amount": amount})


PART = {"document": "F-2019-0001", "amount": "5.00"}


@pytest.mark.parametrize(
    "matched",
    ["x", ["x"], [PART, PART], [{**PART, "amount": "0.00"}], [{**PART, "document": 5}]],
)
def test_what_a_payment_pays_is_a_list_of_documents_each_once(matched: object) -> None:
    value = {"what": "outcome", "amount": "5.00", "matched": matched}
    with pytest.raises(BadFact, match=r"felt »value.matched«: forventede en liste"):
        fact(kind="movement", subject="B0001", value=value)


SAMPLED = {"document": "F-2019-0001", "line": 1}


@pytest.mark.parametrize(
    "lines",
    [
        "x",
        [],
        [SAMPLED, SAMPLED],
        [{**SAMPLED, "line": 0}],
        [{**SAMPLED, "line": True}],
        [{"document": "F-2019-0001"}],
        ["x"],
    ],
)
def test_a_sample_has_lines_each_once(lines: object) -> None:
    value = {"seed": "a", "size": 1, "months": [], "lines": lines}
    with pytest.raises(BadFact, match=r"felt »value.lines«: forventede en liste"):
        fact(kind="sample", subject="S0001", value=value)
