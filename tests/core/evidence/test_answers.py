"""What an employer's answer, a contract or a payslip shows."""

import pytest

from tests.core.evidence.week import FLEX_JOB, FULL_JOB, SMALL_JOB, STUDY, evidence, footing, rules
from virksom.programme.evidence.answers import answers
from virksom.programme.evidence.shown import Shown
from virksom.programme.status import State

N, P, F = State.NONE, State.PARTIAL, State.FULL
TWO = (
    "K001 ansat 20 timer som E001 fra 2019-03-01",
    "K001 ansat 17 timer i V002 som E002 fra 2019-03-01",
)


def shown(*lines: str, given: str = "employer", **choices: str) -> Shown | None:
    under = rules(**choices)
    found = footing(*lines, under=under)
    return answers(found, under, evidence=evidence(*lines), given=given)


def states(*lines: str, **choices: str) -> tuple[State, State]:
    found = shown(*lines, **choices)
    assert found is not None
    return found.shows, found.most


def says(what: str, job: str = "E001") -> str:
    return f"K001 arbejdsgiver siger {what} som {job} fra 2019-03-01"


def test_without_an_answer_it_says_nothing() -> None:
    assert shown(FULL_JOB) is None
    assert shown(FULL_JOB, says("ansat 37 timer", "E002")) is None
    assert shown(STUDY, says("ansat 37 timer")) is None


@pytest.mark.parametrize(
    ("job", "answer", "shows", "most"),
    [
        (FULL_JOB, "ansat 37 timer", F, F),
        (FULL_JOB, "ansat 40 timer", F, F),
        (FULL_JOB, "ansat 36,9 timer", P, P),
        (FULL_JOB, "ansat 0 timer", N, N),
        (FULL_JOB, "ansat", P, F),
        (FULL_JOB, "ikke ansat", N, N),
        (SMALL_JOB, "ansat", P, P),
        (SMALL_JOB, "ansat 37 timer", F, F),
        (FLEX_JOB, "ansat 37 timer", P, P),
        (FLEX_JOB, "ansat", P, P),
        (FLEX_JOB, "ikke ansat", N, N),
    ],
)
def test_one_job_is_read_with_the_hours_that_are_told(
    job: str, answer: str, shows: State, most: State
) -> None:
    assert shown(job, says(answer)) == Shown(shows, most, ("f000004",))


@pytest.mark.parametrize(
    ("first", "second", "shows", "most"),
    [
        ("ansat 20 timer", "ansat 17 timer", F, F),
        ("ansat 20 timer", None, P, F),
        ("ansat 20 timer", "ansat", P, F),
        ("ansat 20 timer", "ikke ansat", P, P),
        ("ikke ansat", None, N, P),
        ("ikke ansat", "ikke ansat", N, N),
        ("ansat 37 timer", "ikke ansat", F, F),
    ],
)
def test_two_jobs_are_summed_and_who_has_not_answered_is_let_be(
    first: str, second: str | None, shows: State, most: State
) -> None:
    told = [says(first), *([says(second, "E002")] if second else [])]
    assert states(*TWO, *told) == (shows, most)


def test_any_hours_are_full_where_the_contract_asks_for_no_more() -> None:
    assert states(SMALL_JOB, says("ansat"), full_requires="no_benefit") == (F, F)
    assert states(SMALL_JOB, says("ikke ansat"), full_requires="no_benefit") == (N, N)


def test_the_same_answers_about_the_same_jobs_are_read_once() -> None:
    lines, under = (FULL_JOB, says("ansat 37 timer")), rules()
    found, known = footing(*lines, under=under), evidence(*lines)
    first = answers(found, under, evidence=known, given="employer")
    assert answers(found, under, evidence=known, given="employer") is first
    assert answers(found, rules(cap="9"), evidence=known, given="employer") is not first


def test_education_beside_the_job_bears_the_days_when_the_job_is_denied() -> None:
    assert states(STUDY, SMALL_JOB, says("ikke ansat")) == (N, F)


@pytest.mark.parametrize(("word", "given"), [("kontrakt", "contract"), ("lønseddel", "payslip")])
def test_files_are_read_alike_and_apart_from_the_employer(word: str, given: str) -> None:
    lines = (FULL_JOB, f"K001 {word} siger ansat 37 timer fra 2019-03-01")
    assert shown(*lines, given=given) == Shown(F, F, ("f000004",))
    assert shown(*lines) is None
