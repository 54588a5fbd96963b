"""What speaks of one person's weeks, laid up so that each week finds its own."""

from datetime import date

from tests.core.evidence.week import FULL_JOB, evidence
from tests.core.persons import IN_COURSE, person
from virksom.programme.evidence import evidence_of
from virksom.programme.kernel import Month

ANSWERED = "K001 arbejdsgiver siger ansat 37 timer fra 2019-03-04 til og med 2019-03-31"


def test_without_evidence_there_are_jobs_and_nothing_that_speaks_of_them() -> None:
    found = evidence(FULL_JOB)
    assert list(found.jobs) == ["f000003"]
    assert found.absent
    assert found.silent


def test_a_benefit_that_tells_nothing_more_is_silent() -> None:
    found = evidence("K001 ydelse kontanthjaelp fra 2019-03-04")
    assert found.absent
    assert (found.noted, found.edges) == ((), ())


def test_rows_are_found_by_the_month_they_begin_in() -> None:
    found = evidence(
        "K001 indkomst 80 timer i 2019-03", "K001 indkomst 40 timer fra V001 i 2019-03"
    )
    assert [row.fact.id for row in found.rows[Month(2019, 3)]] == ["f000003", "f000004"]
    assert Month(2019, 4) not in found.rows
    assert not found.silent


def test_an_answer_is_found_by_its_sort_its_job_and_its_days() -> None:
    found = evidence(ANSWERED)
    answer = found.answer("employer", "E001", day=date(2019, 3, 31))
    assert answer is not None
    assert answer.fact.id == "f000003"
    assert found.answer("employer", "E001", day=date(2019, 4, 1)) is None
    assert found.answer("employer", "E002", day=date(2019, 3, 31)) is None
    assert found.answer("payslip", "E001", day=date(2019, 3, 31)) is None


def test_of_answers_that_overlap_the_latest_known_counts() -> None:
    no = "K001 arbejdsgiver siger ikke ansat fra 2019-03-18"
    for known, held in (("2019-03-01", True), ("2019-06-01", False)):
        answer = evidence(ANSWERED, f"{no}, kendt {known}").answer(
            "employer", "E001", day=date(2019, 3, 20)
        )
        assert answer is not None
        assert answer.says.held is held


def test_the_edges_are_where_answers_and_the_benefit_register_turn() -> None:
    found = evidence(ANSWERED, "K001 ydelse su fra 2019-03-06")
    assert found.edges == (date(2019, 3, 4), date(2019, 3, 6), date(2019, 4, 1))


def test_an_accepted_dispute_is_found_by_its_monday_and_speaks_for_nobody() -> None:
    answered = ("tages til følge", "afvises")
    found = evidence(*(f"K001 indsigelse mod 2019-W1{n} {a}" for n, a in enumerate(answered)))
    assert found.accepted == {date(2019, 3, 4): ("f000003",)}
    assert found.silent
    assert not found.absent
    assert evidence("K001 indsigelse mod 2019-W10").absent


def test_the_facts_of_all_codes_of_one_person_count() -> None:
    other = ("K002 henvist 2019-02-04", "K002 er K001 2019-02-04")
    found = evidence_of(person(*IN_COURSE, *other, "K002 indkomst 80 timer i 2019-03"))
    assert [row.fact.subject for row in found.rows[Month(2019, 3)]] == ["K002"]
