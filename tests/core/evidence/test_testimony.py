"""What each source shows of a whole week."""

from tests.core.evidence.week import FULL_JOB, SMALL_JOB, STUDY, heard, rules
from virksom.programme.evidence import SOURCES
from virksom.programme.kernel import Week
from virksom.programme.status import State

YES = "K001 arbejdsgiver siger ansat 37 timer fra 2019-03-01"
NO = "K001 arbejdsgiver siger ikke ansat fra 2019-03-01"
APRIL, MAY = "K001 indkomst 160,33 timer i 2019-04", "K001 indkomst 80 timer i 2019-05"
W18 = Week(2019, 18)


def test_without_evidence_nobody_is_heard() -> None:
    assert heard(FULL_JOB) == []


def test_every_source_of_the_contract_can_be_read() -> None:
    assert rules().codes("evidence_order") == tuple(SOURCES)


def test_sources_are_heard_in_the_order_of_the_contract() -> None:
    lines = (FULL_JOB, YES, "K001 indkomst 160 timer i 2019-03", "K001 ydelse none fra 2019-03-01")
    told = ["benefit_register", "income_register", "employer"]
    assert [one.source for one in heard(*lines)] == told
    turned = rules(evidence_order="employer, income_register, benefit_register")
    assert [one.source for one in heard(*lines, under=turned)] == told[::-1]


def test_a_source_the_contract_does_not_name_is_not_heard() -> None:
    assert heard(FULL_JOB, NO, under=rules(evidence_order="income_register")) == []


def test_a_source_that_nobody_can_read_is_passed_over() -> None:
    (one,) = heard(FULL_JOB, YES, under=rules(evidence_order="a_neighbour, employer"))
    assert (one.source, one.shows, one.most) == ("employer", State.FULL, State.FULL)
    assert one.facts == ("f000004",)


def test_who_vouches_for_some_days_only_is_not_heard() -> None:
    assert heard(FULL_JOB, f"{YES} til og med 2019-03-09") == []


def test_who_denies_one_day_is_heard() -> None:
    (one,) = heard(FULL_JOB, "K001 arbejdsgiver siger ikke ansat fra 2019-03-10")
    assert (one.shows, one.most) == (State.NONE, State.NONE)


def test_by_most_days_four_days_are_enough_to_vouch_and_to_deny() -> None:
    under = rules(week_counts="majority_of_days")
    (one,) = heard(FULL_JOB, f"{YES} til og med 2019-03-07", under=under)
    assert one.shows is State.FULL
    assert heard(FULL_JOB, f"{NO} til og med 2019-03-06", under=under) == []
    (one,) = heard(FULL_JOB, f"{NO} til og med 2019-03-07", under=under)
    assert one.most is State.NONE


def test_by_most_days_the_days_that_count_for_nothing_bear_nothing() -> None:
    under = rules(week_counts="majority_of_days")
    job = "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-07"
    no = "K001 arbejdsgiver siger ikke ansat fra 2019-03-04 til og med 2019-03-04"
    (one,) = heard(job, no, under=under)
    assert one.most is State.NONE


def test_a_week_in_two_months_shows_the_worse_of_them() -> None:
    (one,) = heard(FULL_JOB, APRIL, MAY, week=W18)
    assert (one.shows, one.most) == (State.PARTIAL, State.PARTIAL)
    assert one.facts == ("f000004", "f000005")
    assert heard(FULL_JOB, APRIL, week=W18) == []
    assert [one.most for one in heard(FULL_JOB, MAY, week=W18)] == [State.PARTIAL]


def test_what_is_shown_is_never_more_than_the_days_are_worth() -> None:
    (one,) = heard(SMALL_JOB, YES, tier=State.PARTIAL)
    assert (one.shows, one.most) == (State.PARTIAL, State.PARTIAL)


def test_a_job_denied_beside_education_that_bears_the_week_is_not_heard() -> None:
    no = "K001 arbejdsgiver siger ikke ansat fra 2019-03-01"
    assert heard(STUDY, SMALL_JOB, no) == []


def test_a_bridged_gap_is_let_be_but_cannot_be_vouched_for_alone() -> None:
    jobs = (
        "K001 ansat 37 timer fra 2019-03-01 til og med 2019-03-03",
        "K001 ansat 37 timer som E002 fra 2019-03-11",
    )
    under = rules(bridge_gap_days="7")
    assert heard(*jobs, YES, under=under) == []
