"""The price that says most holds, and caps keep from what there is no room for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.core.outcomes.shown import IN_COURSE, contract, later, price, shown
from tests.spec.told import log_of
from virksom.programme.contract import Outcome
from virksom.programme.kernel import Week
from virksom.programme.outcomes import owed
from virksom.programme.status import people

TWO = (*IN_COURSE, "K002 henvist 2018-12-31 af job_og_aktivhuset", "K002 starter 2019-01-14")
THREE = (*TWO, "K003 henvist 2018-12-31", "K003 starter 2019-01-21")


def attachment(*prices: object, cap: int = 0) -> Outcome:
    return Outcome(kind="attachment", prices=prices, cap=cap)  # type: ignore[arg-type]


def amounts(outcome: Outcome, *lines: str, caps: dict[str, str] | None = None) -> list[str]:
    return [line.split()[-1] for line in shown(contract(here=outcome, caps=caps), *lines)]


def test_a_group_has_its_own_price() -> None:
    outcome = attachment(price("100.00"), price("200.00", group="job_og_aktivhuset"))
    assert amounts(outcome, *TWO) == ["100.00", "200.00"]


def test_who_starts_later_has_another_price() -> None:
    outcome = attachment(price("100.00"), price("80.00", since=date(2019, 1, 10)))
    assert amounts(outcome, *TWO) == ["100.00", "80.00"]


def test_the_price_falls_with_the_number() -> None:
    outcome = attachment(price("100.00"), price("60.00", first=2), price("40.00", first=3))
    assert amounts(outcome, *THREE) == ["100.00", "60.00", "40.00"]


def weekly(*prices: object, **more: object) -> Outcome:
    return Outcome(kind="weekly", prices=prices, **more)  # type: ignore[arg-type]


WORKS = (*IN_COURSE, "K001 ansat 20 timer fra 2019-03-04 til og med 2019-03-31")
MORE = "K001 ansat 12 timer som E002 fra 2019-03-18"


def test_weeks_are_priced_by_hours() -> None:
    outcome = weekly(price("100.00", hours=Decimal(15)), price("300.00", hours=Decimal(30)))
    assert amounts(outcome, *WORKS, MORE) == ["100.00", "100.00", "300.00", "300.00"] + (
        ["no_price"] * 49
    )


def test_weeks_are_priced_by_pay_in_a_period() -> None:
    prices = price("100.00", tier="partial"), price("300.00", tier="partial", earned=Decimal(9000))
    pay = "K001 indkomst 80 timer og 12000,00 kr. fra V001 i 2019-02"
    found = amounts(weekly(*prices, period=3), *WORKS, pay)
    assert found == ["300.00", "300.00", "100.00", "100.00"]


def test_a_cap_of_weeks_counts_the_weeks_that_were_paid() -> None:
    outcome = weekly(price("100.00", tier="partial"), cap=2)
    terms = contract(one=outcome, caps={"cap_person": "250.00"})
    more = later(terms, "one", replace(outcome, cap=4), since="2019-W13")
    assert [line.split()[-1] for line in shown(more, *WORKS)] == [
        "100.00",
        "100.00",
        "outcome_cap",
        "cap_person",
    ]


FEE = Outcome(kind="fee", prices=(price("400.00"), price("300.00", first=2)), cap=3)


def test_the_programme_is_paid_so_many_months_and_less_later() -> None:
    found = shown(contract(fee=FEE), *IN_COURSE, through="2019-W10")
    assert [line.split()[-1] for line in found] == [
        *("400.00", "300.00", "300.00", "outcome_cap", "outcome_cap", "outcome_cap")
    ]


def test_the_cap_of_the_contract_holds_what_is_paid_for_the_programme_too() -> None:
    terms = contract(fee=FEE, here=attachment(price("100.00")), caps={"cap_contract": "750.00"})
    found = shown(terms, *IN_COURSE, through="2019-W10")
    told = [line.split()[-1] for line in found]
    assert told == ["400.00", "300.00", *["cap_contract"] * 5]


def test_where_no_price_fits_nothing_is_paid() -> None:
    outcome = attachment(price("100.00", group="job_og_aktivhuset"))
    assert amounts(outcome, *TWO) == ["no_price", "100.00"]


def test_an_outcome_is_paid_so_many_times_in_the_contract() -> None:
    assert amounts(attachment(price("100.00"), cap=2), *THREE) == [
        "100.00",
        "100.00",
        "outcome_cap",
    ]


@pytest.mark.parametrize(
    ("cap", "expected"),
    [
        ({"cap_contract": "250.00"}, ["100.00", "100.00", "cap_contract"]),
        ({"cap_person": "100.00"}, ["100.00", "100.00", "100.00"]),
        ({"cap_person": "99.99"}, ["cap_person", "cap_person", "cap_person"]),
    ],
)
def test_what_there_is_no_room_for_is_not_paid(cap: dict[str, str], expected: list[str]) -> None:
    assert amounts(attachment(price("100.00")), *THREE, caps=cap) == expected


def test_only_what_is_paid_is_owed() -> None:
    terms = contract(here=attachment(price("100.00"), cap=1))
    read = owed(people(log_of(*TWO).known()), terms, through=Week.parse("2019-W10"))
    assert [one.candidate for one in read] == ["K001"]


def test_the_last_month_is_paid_in_the_last_whole_week_of_the_window_and_none_after() -> None:
    fee = Outcome(kind="fee", prices=(price("1.00"),))
    found = shown(contract(fee=fee), *IN_COURSE, through="2023-W20")
    assert found[-2:] == ["programme 2022-W47 fee 1.00", "programme 2022-W51 fee 1.00"]
    assert len(found) == 52
