"""A contract by the week said as one outcome: the same weeks and kroner, and outcomes may follow.

The oracle is the contract by the week itself, read by the rules of the week.
"""

import re
from collections import Counter
from datetime import date

import pytest

from docs.writers.outcomes_page import WEEKS_FIRST
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import changed_contract, contract_folder, read_contract
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import Week
from virksom.programme.outcomes import owed
from virksom.programme.settlement import WeekReading, payable_weeks
from virksom.programme.status import Person, people

GONE = ("  full_rate:", "  partial_rate:", "  cap:")
BY_THE_WEEK = read_contract("impact60").terms
LAST = Week.of(date(2022, 12, 31))
FOLLOWED = f"{WEEKS_FIRST}\n"
ALONE = FOLLOWED[: FOLLOWED.index("      - since: 2021-01-01")]
"""The weeks as the page of contracts says them: followed by an outcome, and alone."""


def said_as(outcomes: str) -> Terms:
    """Return IMPACT60 with outcomes instead of rates and cap."""
    text = (contract_folder("impact60") / "terms.yaml").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^(?=  [a-z_]+:$|switches:$)", text)
    kept = [part for part in parts if not part.startswith(GONE)]
    place = kept.index(next(part for part in kept if part.startswith("switches:")))
    return changed_contract("impact60", "".join([*kept[:place], outcomes, *kept[place:]])).terms


@pytest.fixture(scope="module")
def everyone() -> tuple[Person, ...]:
    return people(shipped_demo().known())


@pytest.fixture(scope="module")
def by_the_week(everyone: tuple[Person, ...]) -> tuple[WeekReading, ...]:
    found = [payable_weeks(person, BY_THE_WEEK, through=LAST) for person in everyone]
    return tuple(one for weeks in found for one in weeks)


def paid(readings: tuple[WeekReading, ...], *, before: date = date.max) -> Counter[object]:
    some = (one for one in readings if one.week.monday < before)
    return Counter((one.candidate, one.week, one.tier, one.amount) for one in some)


def test_the_same_weeks_are_paid_the_same(
    everyone: tuple[Person, ...], by_the_week: tuple[WeekReading, ...]
) -> None:
    terms = said_as(ALONE)
    assert paid(owed(everyone, terms, through=LAST)) == paid(by_the_week)


def test_when_outcomes_follow_the_old_weeks_keep_the_old_terms(
    everyone: tuple[Person, ...], by_the_week: tuple[WeekReading, ...]
) -> None:
    terms, day = said_as(FOLLOWED), date(2021, 1, 4)
    found = owed(everyone, terms, through=LAST)
    assert paid(found, before=day) == paid(by_the_week, before=day)
    assert {one.outcome for one in found if one.week.monday >= day} == {"job_13"}
