"""Every week of one person. The sentences of section 4 tell the rest."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.persons import IN_COURSE, TERMS, amended, person, rules, with_choices
from virksom.programme.contract import TermMissing, Terms
from virksom.programme.kernel import Month, Reason, Week, parse_moment
from virksom.programme.settlement import (
    NOTHING,
    WeekReading,
    month_of,
    payable_weeks,
    read_weeks,
    rules_of,
)
from virksom.programme.status import State

FROM_THE_FIRST_DAY = ("K001 henvist 2018-09-03", "K001 starter 2018-09-03")
LAST = Week(2023, 9)


def read(*lines: str, through: Week = LAST, terms: Terms = TERMS) -> tuple[WeekReading, ...]:
    return read_weeks(person(*lines), terms, through=through)


def paid(*lines: str, through: Week = LAST, terms: Terms = TERMS) -> list[tuple[str, str, int]]:
    found = payable_weeks(person(*lines), terms, through=through)
    return [(str(week.week), str(week.amount), week.cap_number or 0) for week in found]


def test_who_never_started_has_no_weeks() -> None:
    assert read("K001 henvist 2019-01-07", "K001 ansat 37 timer fra 2019-01-07") == ()


def test_weeks_follow_each_other_from_that_of_the_first_start() -> None:
    weeks = [reading.week for reading in read(*IN_COURSE)]
    assert (weeks[0], weeks[-1]) == (Week(2019, 2), LAST)
    assert weeks == [weeks[0] + number for number in range(LAST - weeks[0] + 1)]


def test_through_is_included_and_before_the_start_there_is_nothing() -> None:
    assert len(read(*IN_COURSE, through=Week(2019, 2))) == 1
    assert read(*IN_COURSE, through=Week(2019, 1)) == ()


def test_a_paid_week_has_tier_amount_and_number() -> None:
    last = read(*IN_COURSE, "K001 ansat 37 timer fra 2019-03-04", through=Week(2019, 11))[-1]
    assert (last.candidate, last.week, last.state) == ("K001", Week(2019, 11), State.FULL)
    assert (last.tier, last.amount, last.cap_number) == (State.FULL, Decimal("796.00"), 2)
    assert last.paid


def test_an_unpaid_week_has_neither_and_says_why_first() -> None:
    last = read(*IN_COURSE, "K001 praktik 37 timer fra 2019-03-04", through=Week(2019, 11))[-1]
    assert (last.candidate, last.week) == ("K001", Week(2019, 11))
    assert (last.tier, last.amount, last.cap_number, last.paid) == (None, NOTHING, None, False)
    assert [reason.code for reason in last.reasons] == ["no_self_support", "job_not_counted"]
    assert str(last.amount) == "0.00"


def test_a_paid_week_tells_its_evidence_at_the_end() -> None:
    lines = (*IN_COURSE, "K001 ansat 37 timer fra 2019-03-04", "K001 ydelse none fra 2019-03-11")
    alone, noted = read(*lines, through=Week(2019, 11))[-2:]
    assert (alone.standing, noted.standing) == ("missing", "unverified")
    assert noted.reasons == (*alone.reasons, Reason("evidence_unverified", "7.1", ("f000004",)))


def test_a_week_past_the_cap_keeps_how_it_stands() -> None:
    lines = (*IN_COURSE, "K001 ansat 37 timer fra 2019-03-04", "K001 ydelse none fra 2019-03-04")
    week = read(*lines, through=Week(2019, 11), terms=with_choices(cap="1"))[-1]
    assert (week.reasons[0].code, week.standing) == ("cap_reached", "unverified")


def test_every_ground_against_a_week_is_told_the_weightiest_first() -> None:
    lines = ("K001 henvist 2018-08-27", "K001 starter 2018-08-28")
    (first, *_) = read(*lines, through=Week(2018, 36))
    codes = [reason.code for reason in first.reasons]
    assert codes == ["outside_window", "week_of_start"]


def test_156_full_weeks_are_124176_kroner() -> None:
    # By hand: 156 x 796 = 124,176; from Monday 3 September 2018 the last is that of 23 August 2021.
    found = paid(*FROM_THE_FIRST_DAY, "K001 ansat 37 timer fra 2018-09-03")
    assert (len(found), found[0], found[-1]) == (
        156,
        ("2018-W36", "796.00", 1),
        ("2021-W34", "796.00", 156),
    )
    assert 156 * Decimal("796.00") == Decimal(124176)


def test_156_partial_weeks_are_60060_kroner() -> None:
    # By hand: 156 x 385 = 60,060.
    weeks = payable_weeks(
        person(*FROM_THE_FIRST_DAY, "K001 fleksjob 9 timer fra 2018-09-03"), TERMS, through=LAST
    )
    assert sum(week.amount for week in weeks) == Decimal(60060)


def test_from_2020_w01_exactly_156_weeks_are_left() -> None:
    # By hand: 2020 has 53 weeks, 2021 and 2022 have 52; W01 to 2022-W51 is 53 + 52 + 51 = 156.
    found = paid(*FROM_THE_FIRST_DAY, "K001 ansat 37 timer fra 2019-12-30")
    assert (len(found), found[0][0], found[-1][0]) == (156, "2020-W01", "2022-W51")
    assert "2020-W53" in [week for week, _, _ in found]
    assert len(paid(*FROM_THE_FIRST_DAY, "K001 ansat 37 timer fra 2020-01-06")) == 155


def test_the_first_week_after_the_cap_is_not_paid() -> None:
    lines = (*FROM_THE_FIRST_DAY, "K001 ansat 37 timer fra 2018-09-03")
    week = read(*lines, through=Week(2018, 39), terms=with_choices(cap="3"))[-1]
    assert (week.state, week.tier, week.amount) == (State.FULL, None, NOTHING)
    assert (week.reasons[0].code, week.reasons[0].clause) == ("cap_reached", "4.3")


WITH_A_BREAK = (
    *FROM_THE_FIRST_DAY,
    "K001 ansat 37 timer som E001 fra 2018-09-10 til og med 2018-09-16",
    "K001 ansat 20 timer som E002 fra 2018-09-24",
)


def test_paid_weeks_are_numbered_without_breaks() -> None:
    found = paid(*WITH_A_BREAK, through=Week(2018, 41), terms=with_choices(cap="3"))
    assert [number for _, _, number in found] == [1, 2, 3]
    assert [week for week, _, _ in found] == ["2018-W37", "2018-W39", "2018-W40"]


def test_calendar_weeks_are_numbered_from_the_first_paid_with_breaks() -> None:
    terms = with_choices(cap="4", cap_counts="calendar_from_first")
    found = paid(*WITH_A_BREAK, through=Week(2018, 45), terms=terms)
    assert [number for _, _, number in found] == [1, 3, 4]
    assert [amount for _, amount, _ in found] == ["796.00", "385.00", "385.00"]


def test_a_week_takes_the_terms_in_force_on_its_monday() -> None:
    terms = amended(TERMS, "full_rate", value="800.00", since="2018-09-11", agreed="2018-09-01")
    lines = (*FROM_THE_FIRST_DAY, "K001 ansat 37 timer fra 2018-09-03")
    found = paid(*lines, through=Week(2018, 38), terms=terms)
    assert [amount for _, amount, _ in found] == ["796.00", "796.00", "800.00"]


def test_days_are_read_by_the_terms_of_the_monday_of_their_week() -> None:
    terms = amended(TERMS, "full_time_hours", value="30", since="2018-09-11", agreed="2018-09-01")
    lines = (*FROM_THE_FIRST_DAY, "K001 ansat 30 timer fra 2018-09-03")
    found = paid(*lines, through=Week(2018, 38), terms=terms)
    assert [amount for _, amount, _ in found] == ["385.00", "385.00", "796.00"]


def test_a_week_before_the_contract_is_read_by_its_first_terms() -> None:
    assert rules_of(Week(2018, 30), TERMS) is TERMS.on(date(2018, 9, 1))
    assert rules_of(Week(2019, 30), TERMS) is TERMS.on(date(2019, 7, 22))


def test_a_job_from_before_the_contract_is_read_but_not_paid() -> None:
    lines = ("henvist 2018-06-04", "starter 2018-06-04", "ansat 37 timer fra 2018-06-04")
    found = read(*(f"K001 {line}" for line in lines), through=Week(2018, 36))
    assert [week.paid for week in found] == [False] * 13 + [True]
    assert {week.reasons[0].code for week in found[:-1]} == {"outside_window"}
    assert found[0].state is State.FULL


def test_nothing_agreed_is_refused() -> None:
    terms = TERMS.known(parse_moment("2018-08-31"))
    with pytest.raises(TermMissing, match="ikke indgået"):
        read(*IN_COURSE, terms=terms)
    with pytest.raises(TermMissing, match="ikke indgået"):
        rules_of(LAST, terms)


@pytest.mark.parametrize(
    ("week", "thursday", "sunday"),
    [
        (Week(2019, 40), Month(2019, 10), Month(2019, 10)),
        (Week(2019, 44), Month(2019, 10), Month(2019, 11)),
        (Week(2020, 1), Month(2020, 1), Month(2020, 1)),
        (Week(2020, 53), Month(2020, 12), Month(2021, 1)),
    ],
)
def test_a_week_belongs_to_the_month_of_its_thursday_or_sunday(
    week: Week, thursday: Month, sunday: Month
) -> None:
    assert month_of(week, rules()) == thursday
    assert month_of(week, rules(week_belongs_to="month_of_sunday")) == sunday
