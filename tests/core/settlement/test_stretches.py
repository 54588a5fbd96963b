"""Weeks read a stretch at a time: equal to the reference, whatever breaks the stretches."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.persons import IN_COURSE, TERMS, amended, person, with_choices
from virksom.programme.contract import Terms
from virksom.programme.kernel import Span, Week
from virksom.programme.settlement import (
    owed_stretches,
    owed_weeks,
    payable_weeks,
    read_weeks,
    supported_weeks,
)

LAST = Week(2023, 9)
LONG = "K001 ansat 37 timer fra 2019-03-06"
LATE = "K001 ansat 37 timer fra 2021-01-06"
EARLY = (
    "K001 henvist 2018-07-30",
    "K001 starter 2018-07-30",
    "K001 ansat 37 timer i V001 som E001 fra 2018-07-30 til og med 2019-01-13",
    "K001 ansat 20 timer i V002 som E002 fra 2019-02-04",
)
BEFORE = (
    *EARLY[:2],
    "K001 ansat 37 timer i V001 som E001 fra 2018-07-30 til og med 2018-08-19",
    EARLY[3],
)
OWN = (
    *IN_COURSE,
    "V001 er leverandørens egen 2019-01-07",
    "K001 ansat 20 timer i V001 som E001 fra 2019-03-04 til og med 2019-08-14",
    "K001 ansat 37 timer i V002 som E002 fra 2019-06-12 til og med 2019-07-03",
    "K001 uddannelse uden ydelse fra 2019-07-15 til og med 2019-07-20",
)
BROKEN = (
    *IN_COURSE,
    "K001 ansat 20 timer i V001 som E001 fra 2019-03-04 til og med 2019-05-14",
    "K001 ansat 37 timer i V002 som E002 fra 2019-05-15 til og med 2020-12-30",
    "K001 ydelse kontanthjaelp fra 2019-08-07 til og med 2019-09-10",
    "K001 uddannelse uden ydelse fra 2021-02-01 til og med 2021-06-30",
)


def open_window() -> Terms:
    """Return IMPACT60's terms with a payment window without an end."""
    term = TERMS.terms["payment_window"]
    values = tuple(replace(one, value=Span(date(2018, 9, 1))) for one in term.values)
    return Terms({**TERMS.terms, "payment_window": replace(term, values=values)})


READ_BY = [
    TERMS,
    open_window(),
    with_choices(cap="20"),
    with_choices(related_employers="do_not_count"),
    with_choices(cap="30", cap_counts="calendar_from_first"),
    with_choices(week_counts="majority_of_days", window_edge="begun_week"),
    with_choices(bridge_gap_days="5", education_tier="none"),
    amended(TERMS, "full_rate", value="801.50", since="2020-03-11", agreed="2020-02-01"),
]
LIVES = [
    BROKEN,
    OWN,
    (*IN_COURSE, LONG),
    (*IN_COURSE, LATE),
    EARLY,
    BEFORE,
    IN_COURSE,
    ("K001 henvist 2019-01-02",),
]


@pytest.mark.parametrize("terms", READ_BY)
@pytest.mark.parametrize("lines", LIVES)
def test_read_by_stretches_it_is_the_reference(lines: tuple[str, ...], terms: Terms) -> None:
    one = person(*lines)
    for through in (LAST, Week(2019, 25), Week(2018, 50)):
        assert owed_weeks(one, terms, through=through) == payable_weeks(one, terms, through=through)


@pytest.mark.parametrize("terms", READ_BY)
@pytest.mark.parametrize("lines", LIVES)
def test_weeks_in_self_support_are_those_of_the_reference(
    lines: tuple[str, ...], terms: Terms
) -> None:
    one = person(*lines)
    every = read_weeks(one, terms, through=LAST)
    supported = [week.week for week in every if week.state.self_supporting]
    assert list(supported_weeks(one, terms, through=LAST)) == supported


def test_a_job_unbroken_is_one_stretch() -> None:
    found = list(owed_stretches(person(*IN_COURSE, LONG), TERMS, through=LAST))
    assert [len(one.weeks) for one in found] == [156]
    assert found[0].numbers == list(range(1, 157))
    assert f"{found[0].amount:.2f}" == "796.00"


def test_evidence_read_before_is_not_read_again() -> None:
    denied = "K001 ansat 37 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31"
    one = person(*IN_COURSE, denied)
    weeks = [week.week for week in owed_weeks(one, TERMS, through=LAST)]
    read = list(owed_stretches(one, TERMS, through=LAST, proven=frozenset(weeks)))
    assert [week for stretch in read for week in stretch.weeks] == weeks
    assert {held.code for stretch in read for held in stretch.held} == {"missing"}
