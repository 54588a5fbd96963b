"""Lasting self-support by the definitions that stand side by side."""

from datetime import date

import pytest

from tests.core.persons import IN_COURSE, TERMS, amended, person, with_choices
from virksom.programme.contract import TermMissing
from virksom.programme.effect.lasting import (
    DEFINITIONS,
    ON_DAY,
    Definition,
    Held,
    NotADefinition,
    definition_of,
    held,
    lasting_for,
)

NEVER = Held(first=None, now=False, could=False)
JOB = "K001 ansat 37 timer i V001 som E001 fra 2019-03-04 til og med 2019-06-02"
"""Thirteen whole weeks: 2019-W10 to W22."""
ENDED = date(2019, 6, 2)


def looked(code: str, *lines: str, on: date = ENDED, **choices: str) -> Held:
    who = person(*IN_COURSE, *lines)
    return held(who, definition_of(code), terms=with_choices(**choices), on=on)


def test_who_never_started_meets_nothing() -> None:
    who = person("K001 henvist 2019-01-07", JOB)
    assert [held(who, one, terms=TERMS, on=ENDED) for one in DEFINITIONS] == [NEVER] * 8


def test_before_the_start_nothing_is_met_and_nothing_could_be() -> None:
    assert looked("on_day", JOB, on=date(2019, 1, 6)) == NEVER


def test_the_day_of_the_start_is_looked_at_too() -> None:
    begun = date(2019, 1, 7)
    found = looked("on_day", "K001 ansat 9 timer fra 2018-12-10", on=begun)
    assert found == Held(first=begun, now=True, could=True)


def test_before_the_contract_there_is_no_answer() -> None:
    with pytest.raises(TermMissing):
        looked("on_day", JOB, on=date(2017, 1, 1))


@pytest.mark.parametrize(
    ("on", "first", "now"),
    [
        (date(2019, 3, 3), None, False),
        (date(2019, 3, 4), date(2019, 3, 4), True),
        (ENDED, date(2019, 3, 4), True),
        (date(2019, 6, 3), date(2019, 3, 4), False),
    ],
)
def test_on_the_day_is_the_tables_own_count(on: date, first: date | None, *, now: bool) -> None:
    assert looked("on_day", JOB, on=on) == Held(first=first, now=now, could=True)


def test_thirteen_weeks_are_met_on_the_last_sunday_and_not_a_day_before() -> None:
    assert looked("13_of_13", JOB) == Held(first=ENDED, now=True, could=True)
    assert looked("13_of_13", JOB, on=date(2019, 6, 1)) == Held(first=None, now=False, could=True)


def test_what_was_met_once_stays_met_but_not_now() -> None:
    later = looked("13_of_13", JOB, on=date(2019, 6, 9))
    assert later == Held(first=ENDED, now=False, could=True)


def test_k_of_n_weeks_bears_weeks_without_work_in_between() -> None:
    lines = (
        "K001 ansat 10 timer som E001 fra 2019-03-04 til og med 2019-03-17",
        "K001 ansat 10 timer som E002 fra 2019-04-01 til og med 2019-04-07",
    )
    assert looked("3_of_5", *lines, on=date(2019, 4, 14)).first == date(2019, 4, 7)
    assert looked("3_of_4", *lines, on=date(2019, 4, 14)).first is None
    assert not looked("3_of_5", *lines, on=date(2019, 4, 14)).now


def test_before_so_many_weeks_have_passed_it_could_not_be_met() -> None:
    assert not looked("13_of_13", on=date(2019, 4, 6)).could
    assert looked("13_of_13", on=date(2019, 4, 7)).could


def test_a_week_begun_late_may_count_where_most_days_decide() -> None:
    lines = ("K001 henvist 2018-12-03", "K001 starter 2019-01-09")
    who = person(*lines, "K001 ansat 9 timer fra 2019-01-09")
    terms = with_choices(week_counts="majority_of_days")
    found = held(who, definition_of("1_of_1"), terms=terms, on=date(2019, 1, 13))
    assert found == Held(first=date(2019, 1, 13), now=True, could=True)


TWO = (
    "K001 ansat 37 timer i V001 som E001 fra 2019-03-04 til og med 2019-04-28",
    "K001 ansat 37 timer i V002 som E002 fra 2019-05-06",
)


def test_a_gap_no_longer_than_the_bridge_counts_as_none() -> None:
    assert looked("13_of_13", *TWO).first is None
    assert looked("13_of_13_bridged_6", *TWO).first is None
    assert looked("13_of_13_bridged_7", *TWO).first == ENDED


def test_two_employers_are_not_the_same_unless_they_are_one_company() -> None:
    code = "13_of_13_same_employer_bridged_7"
    assert looked(code, *TWO).first is None
    assert looked(code, *TWO, "V001 er samme firma som V002 2019-01-01").first == ENDED


def test_at_one_employer_no_education_and_no_practice_counts() -> None:
    study = "K001 uddannelse uden ydelse fra 2019-03-04"
    practice = "K001 praktik 37 timer fra 2019-03-04"
    assert looked("13_of_13", study).now
    assert not looked("13_of_13_same_employer", study, practice).now
    job = "K001 ansat 9 timer fra 2019-04-01"
    assert not looked("13_of_13_same_employer", study, practice, job).now


def test_an_amendment_is_read_from_the_monday_after_it_on() -> None:
    lines = ("K001 ansat 9 timer fra 2019-03-26 til og med 2019-03-31", *LATER)
    terms = amended(TERMS, "week_counts", **MOST_DAYS)
    found = held(person(*IN_COURSE, *lines), lasting_for(1, 1), terms=terms, on=ENDED)
    assert found.first == date(2019, 4, 14)


LATER = (
    "K001 ansat 9 timer som E002 fra 2019-04-02 til og med 2019-04-07",
    "K001 ansat 9 timer som E003 fra 2019-04-09 til og med 2019-04-14",
)
MOST_DAYS = {"value": "majority_of_days", "since": "2019-04-03", "agreed": "2019-04-03"}


@pytest.mark.parametrize("one", DEFINITIONS)
def test_a_definition_is_found_by_its_code(one: Definition) -> None:
    assert definition_of(one.code) == one


def test_a_definition_says_in_words_what_it_asks() -> None:
    told = definition_of("20_of_26_same_employer_bridged_14").words
    assert told.da == "20 af 26 uger, samme arbejdsgiver, huller op til 14 dage"
    assert told.en == "20 of 26 weeks, same employer, gaps up to 14 days"
    assert ON_DAY.words.da == "Selvforsørgende på dagen"


@pytest.mark.parametrize("code", ["", "13", "13_of", "13 of 13", "on_day_same_employer"])
def test_what_is_no_definition_is_refused_with_examples(code: str) -> None:
    with pytest.raises(NotADefinition) as refused:
        definition_of(code)
    assert f"»{code}«" in refused.value.text.da
    assert "13_of_13" in refused.value.text.en


@pytest.mark.parametrize("code", ["0_of_0", "14_of_13", "13_of_261", "1_of_1_bridged_61"])
def test_a_number_out_of_bounds_is_refused_with_the_bounds(code: str) -> None:
    with pytest.raises(NotADefinition, match=r"fra 1 til 260 uger.*højst 60 dage"):
        definition_of(code)
