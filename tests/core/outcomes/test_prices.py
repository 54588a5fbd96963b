"""The price that says most holds, and caps keep from what there is no room for."""

from datetime import date

import pytest

from tests.core.outcomes.shown import IN_COURSE, contract, price, shown
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
