"""The work lists: what stands on them, why, and who must act."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.billing.claimed import (
    JOB,
    WEEKS,
    benefit,
    causes,
    company,
    confirmation,
    income,
    invoice,
    lists,
    run,
    told,
)
from tests.core.persons import IN_COURSE
from virksom.programme.billing.worklist_words import CAUSES, LISTS, WHO
from virksom.programme.kernel import Month, Week
from virksom.programme.record import Draft

PROVEN = "job_not_shown"


def kept(found: list[tuple[str, str, int, str]], *but: str) -> list[tuple[str, str, int, str]]:
    """Return the rows but those of these causes."""
    return [row for row in found if row[0] not in but]


def test_a_week_owed_and_never_billed_is_listed_once_its_month_is_settled() -> None:
    log = told(*JOB, more=[invoice(WEEKS[:2]), run("2019-03")])
    found = lists(log)
    (row,) = found.by_list["unclaimed"]
    assert (row.candidate, row.weeks) == ("K001", (Week(2019, 12), Week(2019, 13)))
    assert (row.kroner, row.says.who, found.settled) == (
        Decimal("770.00"),
        "bookkeeper",
        Month(2019, 3),
    )


def test_before_its_month_is_settled_nothing_was_forgotten() -> None:
    assert lists(told(*JOB)).by_list["unclaimed"] == ()
    assert lists(told(*JOB, more=[run("2019-02")])).by_list["unclaimed"] == ()
    assert lists(told(*JOB, more=[run("2019-03", step="prepared")])).settled is None


def test_a_week_whose_wait_is_not_over_is_not_forgotten() -> None:
    on = date(2019, 4, 20)
    log = told(*JOB, more=[run("2019-03")], on=on)
    assert lists(log, on=on).by_list["unclaimed"] == ()


def test_a_week_is_forgotten_from_the_first_day_it_may_be_billed() -> None:
    on = date(2019, 4, 21)
    (row,) = lists(told(*JOB, more=[run("2019-03")], on=on), on=on).by_list["unclaimed"]
    assert row.weeks == (Week(2019, 10),)


def test_a_week_billed_for_less_or_more_tells_the_difference() -> None:
    low = causes(told(*JOB, more=[invoice(WEEKS, amount="300.00")]))
    high = causes(told(*JOB, more=[invoice(WEEKS, tier="full", amount="796.00")]))
    assert ("billed_too_low", "K001", 4, "340.00") in low
    assert ("billed_too_high", "K001", 4, "1644.00") in high


def test_a_billed_week_that_is_owed_no_longer_is_to_be_credited() -> None:
    log = told(*IN_COURSE, more=[invoice(WEEKS[:1])])
    assert causes(log) == [
        ("no_longer_owed", "K001", 1, "385.00"),
        ("nothing_known", "K001", 1, "385.00"),
    ]


def test_a_billed_week_of_somebody_nobody_knows_is_there_too() -> None:
    log = told(more=[invoice(WEEKS[:1], candidate="K009")])
    assert [row[:2] for row in causes(log)] == [
        ("no_longer_owed", "K009"),
        ("nothing_known", "K009"),
    ]


def test_a_billed_week_before_the_start_is_there_too() -> None:
    log = told(*IN_COURSE, more=[invoice(["2018-W50"])])
    assert [row[0] for row in causes(log)] == ["no_longer_owed", "nothing_known"]


def test_one_person_billed_under_two_codes_is_claimed_twice() -> None:
    twin = ("K002 henvist 2018-12-03", "K001 er K002 2019-04-01")
    more = [
        invoice(WEEKS[:1]),
        invoice(WEEKS[:1], candidate="K002", number="F-2019-0002"),
    ]
    assert ("two_codes", "K001", 1, "770.00") in causes(told(*JOB, *twin, more=more))


def test_a_week_billed_twice_at_one_rate_is_claimed_twice() -> None:
    more = [invoice(WEEKS[:1]), invoice(WEEKS[:1], number="F-2019-0002")]
    assert ("two_lines", "K001", 1, "770.00") in causes(told(*JOB, more=more))


def test_a_week_raised_by_a_second_line_is_claimed_once() -> None:
    more = [
        invoice(WEEKS[:1]),
        invoice(WEEKS[:1], tier="full", amount="411.00", number="F-2019-0002"),
    ]
    job = (*IN_COURSE, "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-10")
    assert causes(told(*job, more=more)) == [(PROVEN, "K001", 1, "796.00")]


def test_weeks_that_do_not_touch_stand_in_rows_of_their_own() -> None:
    job = (*JOB, "K001 ansat 20 timer som E002 fra 2019-04-08 til og med 2019-04-14")
    assert causes(told(*job)) == [(PROVEN, "K001", 4, "1540.00"), (PROVEN, "K001", 1, "385.00")]


def test_education_nobody_has_shown_waits_for_the_municipality() -> None:
    log = told(*IN_COURSE, "K001 uddannelse uden ydelse fra 2019-03-04 til og med 2019-03-10")
    (row,) = lists(log).by_list["missing"]
    assert (row.cause, row.says.who) == ("study_not_shown", "municipality")


def test_a_verified_week_stands_on_no_list() -> None:
    assert causes(told(*JOB, more=[confirmation(hours="20")])) == []


def test_a_file_shows_a_job_that_nobody_has_confirmed() -> None:
    (row,) = causes(told(*JOB, more=[confirmation(given="payslip", hours="20")]))
    assert row == ("job_not_verified", "K001", 4, "1540.00")


def test_no_benefit_alone_verifies_no_job() -> None:
    (row,) = causes(told(*JOB, more=[benefit("none", until=date(2019, 4, 1))]))
    assert row[0] == "job_not_verified"


@pytest.mark.parametrize(
    ("more", "cause"),
    [
        (income("0"), "income_register_denies"),
        (benefit("left", until=date(2019, 4, 1)), "benefit_register_denies"),
        (confirmation(held=False), "employer_denies"),
        (confirmation(given="contract", hours="0"), "file_denies"),
    ],
)
def test_who_says_otherwise_is_named(more: Draft, cause: str) -> None:
    found = lists(told(*JOB, more=[more])).by_list["contradicted"]
    assert found[0].cause == cause


def test_a_billed_week_that_somebody_denies_is_contradicted_and_credited() -> None:
    log = told(*JOB, more=[invoice(WEEKS), confirmation(held=False)])
    assert causes(log) == [
        ("no_longer_owed", "K001", 4, "1540.00"),
        ("employer_denies", "K001", 4, "1540.00"),
    ]


def test_a_partial_week_beside_a_benefit_waits_for_its_hours() -> None:
    beside = benefit("kontanthjaelp")
    (row,) = lists(told(*JOB, more=[beside])).by_list["on_benefit"]
    assert (row.cause, row.says.who) == ("partial_on_benefit", "employer")
    proven = told(*JOB, more=[beside, confirmation(hours="20")])
    assert lists(proven).by_list["on_benefit"] == ()


def test_no_benefit_and_no_job_is_told_to_the_consultant() -> None:
    log = told(*IN_COURSE, more=[benefit("none", until=date(2019, 3, 25))])
    (row,) = lists(log).by_list["no_claim"]
    assert (row.cause, len(row.weeks), row.kroner) == ("no_job_known", 3, Decimal("1155.00"))
    assert row.says.who == "consultant"


def test_no_benefit_beside_unknown_hours_asks_for_the_hours() -> None:
    job = "K001 ansat ukendte timer fra 2019-03-04 til og med 2019-03-20"
    more = [benefit("none", until=date(2019, 3, 25))]
    found = lists(told(*IN_COURSE, job, more=more)).by_list["no_claim"]
    assert [(row.cause, len(row.weeks)) for row in found] == [
        ("hours_missing", 2),
        ("days_missing", 1),
    ]


def test_a_billed_week_is_claimed_although_nothing_is_known_of_a_job() -> None:
    more = [invoice(WEEKS[:1]), benefit("none", until=date(2019, 3, 11))]
    assert lists(told(*IN_COURSE, more=more)).by_list["no_claim"] == ()


def test_where_the_register_has_a_benefit_or_was_not_read_all_week_nothing_is_missed() -> None:
    more = [benefit("none", until=date(2019, 3, 10)), benefit("none", since=date(2019, 3, 18))]
    more += [benefit("cash_assistance", since=date(2019, 3, 22))]
    assert lists(told(*IN_COURSE, more=more)).by_list["no_claim"] == ()


def test_each_of_two_stands_in_a_row_of_their_own() -> None:
    other = ("K002 henvist 2018-12-03", "K002 starter 2019-01-07")
    week = "fra 2019-03-04 til og med 2019-03-10"
    off = [f"{code} ydelse none {week}" for code in ("K001", "K002")]
    assert [row[:2] for row in causes(told(*IN_COURSE, *other, *off))] == [
        ("no_job_known", "K001"),
        ("no_job_known", "K002"),
    ]
    jobs = [f"{code} ansat 20 timer som E{code[1:]} {week}" for code in ("K001", "K002")]
    beside = [f"{code} ydelse kontanthjaelp {week}" for code in ("K001", "K002")]
    found = lists(told(*IN_COURSE, *other, *jobs, *beside)).by_list["on_benefit"]
    assert [row.candidate for row in found] == ["K001", "K002"]


def test_past_the_cap_nothing_is_missed() -> None:
    job = (*IN_COURSE, "K001 ansat 20 timer fra 2019-01-07 til og med 2022-01-02")
    log = told(*job, more=[benefit("none", since=date(2022, 1, 3))], on=date(2022, 6, 1))
    assert lists(log, on=date(2022, 6, 1)).by_list["no_claim"] == ()


def test_a_full_claim_beside_a_benefit_is_listed() -> None:
    job = (*IN_COURSE, "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-10")
    bill = invoice(WEEKS[:1], tier="full", amount="796.00")
    log = told(*job, more=[bill, benefit("cash_assistance", until=date(2019, 3, 6))])
    (row,) = lists(log).by_list["on_benefit"]
    assert (row.cause, row.kroner) == ("full_on_benefit", Decimal("796.00"))


def test_weeks_close_to_the_provider_are_flagged() -> None:
    related = told(*JOB, more=[company(related_to_provider=True, social_enterprise=True)])
    social = told(*JOB, more=[company(social_enterprise=True)])
    assert ("related_employer", "K001", 4, "1540.00") in causes(related)
    assert ("social_enterprise", "K001", 4, "1540.00") in causes(social)
    assert causes(told(*JOB, more=[company(social_enterprise=False)])) == causes(told(*JOB))


def test_a_job_close_to_the_provider_flags_its_own_weeks_alone() -> None:
    other = "K001 ansat 20 timer i V002 som E002 fra 2019-05-06 til og med 2019-05-12"
    log = told(*JOB, other, more=[company(related_to_provider=True)])
    (row,) = lists(log).by_list["related"]
    assert [str(week) for week in row.weeks] == list(WEEKS)


def test_what_is_told_of_one_code_of_a_company_holds_for_all() -> None:
    same = "V001 er samme firma som V000 2019-01-01"
    log = told(*JOB, same, more=[company(related_to_provider=True)])
    assert lists(log).by_list["related"][0].cause == "related_employer"


def test_where_all_is_well_every_list_is_empty() -> None:
    found = lists(told(*IN_COURSE))
    assert set(found.by_list) == set(LISTS)
    assert not any(found.by_list.values())


def test_every_cause_has_its_list_and_who_must_act() -> None:
    assert {cause.held_in for cause in CAUSES.values()} == set(LISTS)
    assert {cause.who for cause in CAUSES.values()} == set(WHO)
