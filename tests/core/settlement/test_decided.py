"""What decides a week, and how it is said in short."""

from tests.core.persons import IN_COURSE, TERMS, person
from tests.spec.answers import amended, turned
from virksom.programme.columns.why_codes import CODES
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week
from virksom.programme.settlement import IN_SHORT, decided, decided_runs, read_weeks

JOB = "K001 ansat 37 timer fra 2019-01-09 til og med 2019-01-27"
LAST = Week(2019, 6)


def told(*lines: str, last: Week = LAST) -> list[str]:
    runs = decided_runs(person(*IN_COURSE, *lines), TERMS, through=last)
    return [f"{run.candidate} {run.week} {run.weeks} {run.code} {run.number}" for run in runs]


def test_the_first_ground_against_a_week_decides_it_and_a_paid_one_its_tier() -> None:
    assert told(JOB) == [
        "K001 2019-W02 1 not_the_whole_week None",
        "K001 2019-W03 2 paid_full 1",
        "K001 2019-W05 2 no_self_support None",
    ]


def test_nobody_has_a_week_before_the_start() -> None:
    assert told(last=Week(2019, 1)) == []


def test_paid_weeks_under_other_terms_are_a_run_of_their_own() -> None:
    dearer = amended(TERMS, "full_rate", value="800", since="2019-01-21", agreed="2019-01-02")
    runs = decided_runs(person(*IN_COURSE, JOB), dearer, through=LAST)
    assert [(run.weeks, run.code, run.number) for run in runs] == [
        (1, "not_the_whole_week", None),
        (1, "paid_full", 1),
        (1, "paid_full", 2),
        (2, "no_self_support", None),
    ]


def test_a_week_outside_window_and_course_is_outside_the_window() -> None:
    early = person("K001 henvist 2018-08-22", "K001 starter 2018-08-22", "K001 afmeldt 2018-08-23")
    (week,) = read_weeks(early, TERMS, through=Week(2018, 34))
    assert [one.code for one in week.reasons[:2]] == ["outside_window", "week_of_withdrawal"]
    assert decided(week) == "outside_window"


def test_where_outcomes_are_paid_a_week_that_counts_is_not_paid_itself() -> None:
    terms = read_contract("fasthold").terms
    terms = turned(terms, "payment_window", "2018-09-01/2030-01-01")
    codes = {one.code for one in decided_runs(person(*IN_COURSE, JOB), terms, through=LAST)}
    assert "paid_by_outcome" in codes


def test_every_reason_has_its_few_words_and_no_other_has() -> None:
    assert sorted(IN_SHORT) == sorted(CODES)
    assert len({text.da for text in IN_SHORT.values()}) == len(CODES)
    assert len({text.en for text in IN_SHORT.values()}) == len(CODES)
