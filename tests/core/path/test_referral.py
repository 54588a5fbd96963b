"""When a candidate may be referred, and what is remarked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.persons import person, rules, with_choices
from virksom.programme.path.referral import (
    age_band,
    age_on,
    other_band,
    outside_window,
    places_taken,
    why_not_born,
    why_not_refer,
)

FIRST = date(1900, 1, 1)
REFERRED = "K001 henvist 2018-12-03"
LEFT = (REFERRED, "K001 afmeldt 2019-02-01")
DAY = date(2019, 10, 7)


def test_somebody_new_may_be_referred_on_any_day() -> None:
    assert why_not_refer(None, on=date(2001, 1, 1), today=DAY) is None


def test_a_referral_is_told_once_it_is_made() -> None:
    reason = why_not_refer(None, on=date(2019, 10, 8), today=DAY)
    assert reason is not None
    assert "efter i dag" in reason.da


def test_one_known_by_a_job_alone_may_be_referred() -> None:
    alone = person("K001 ansat 20 timer fra 2019-03-04")
    assert why_not_refer(alone, on=DAY, today=DAY) is None


def test_a_withdrawn_candidate_may_be_referred_anew_from_that_day() -> None:
    assert why_not_refer(person(*LEFT), on=date(2019, 2, 1), today=DAY) is None
    before = why_not_refer(person(*LEFT), on=date(2019, 1, 31), today=DAY)
    assert before is not None
    assert "afmeldt 01.02.2019" in before.da


def test_one_in_the_programme_is_not_referred_again() -> None:
    reason = why_not_refer(person(REFERRED), on=DAY, today=DAY)
    assert reason is not None
    assert "K001 er henvist 03.12.2018 og ikke afmeldt" in reason.da


@pytest.mark.parametrize("day", [date(2018, 9, 1), date(2019, 12, 31)])
def test_both_ends_of_the_window_lie_inside_it(day: date) -> None:
    assert outside_window(rules(), on=day) is None


@pytest.mark.parametrize("day", [date(2018, 8, 31), date(2020, 1, 1)])
def test_outside_the_window_it_is_remarked_with_its_clause(day: date) -> None:
    remark = outside_window(rules(), on=day)
    assert remark is not None
    assert "01.09.2018–31.12.2019; der kan henvises alligevel" in remark.text.da
    assert remark.clause == "2.1"


def test_once_every_place_is_taken_it_is_remarked_and_refused_nobody() -> None:
    assert places_taken(rules(), referred=119) is None
    remark = places_taken(rules(), referred=120)
    assert remark is not None
    assert remark.text.da == "Alle 120 pladser er taget; der kan henvises alligevel."
    assert remark.clause == "1.2"


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(1989, 10, 7), 30),
        (date(1989, 10, 8), 29),
        (date(1989, 10, 6), 30),
        (date(2019, 10, 7), 0),
        (date(1992, 2, 29), 27),
    ],
)
def test_a_year_is_had_on_the_birthday(born: date, age: int) -> None:
    assert age_on(born, on=DAY) == age


def test_thirty_belongs_where_the_contract_says() -> None:
    born = date(1989, 10, 7)
    under = with_choices(age_of_thirty="under_30").on(DAY)
    assert age_band(born, on=DAY, rules=rules()) == "from_30"
    assert age_band(born, on=DAY, rules=under) == "under_30"


@pytest.mark.parametrize(
    ("born", "band"),
    [(date(1989, 10, 8), "under_30"), (date(1988, 10, 7), "from_30"), (None, None)],
)
def test_other_ages_have_their_band(born: date | None, band: str | None) -> None:
    assert age_band(born, on=DAY, rules=rules()) == band


def test_another_units_age_is_remarked_and_ones_own_is_not() -> None:
    remark = other_band(rules(), unit="uddannelseshuset", band="from_30")
    assert remark is not None
    assert remark.text.da == "Uddannelseshuset henviser ellers dem, der er under 30 år."
    assert remark.clause == "1.3"
    assert other_band(rules(), unit="job_og_aktivhuset", band="from_30") is None
    assert other_band(rules(), unit="uddannelseshuset", band=None) is None
    assert other_band(rules(), unit="elsewhere", band="from_30") is None


@given(born=st.dates(), today=st.dates(min_value=FIRST))
def test_whoever_is_referred_is_born_from_1900_until_today(born: date, today: date) -> None:
    assert (why_not_born(born, today=today) is None) == (FIRST <= born <= today)


def test_a_birthday_nobody_told_is_no_slip() -> None:
    assert why_not_born(None, today=DAY) is None
