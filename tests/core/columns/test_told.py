"""From facts to columns: each kind of fact becomes its row."""

from datetime import date

import pytest

from tests.core.columns.rows import ZERO
from tests.spec.told import log_of
from virksom.programme.columns.sound import checked
from virksom.programme.columns.spells import (
    AGE,
    BENEFIT,
    BY_CONTRACT,
    BY_EMPLOYER,
    BY_PAYSLIP,
    DISPUTED,
    FLEKSJOB,
    FREE_STUDY,
    HOUR,
    HOURS,
    KIND,
    LEFT,
    LEFT_FOR_GOOD,
    OPEN,
    ORDINARY,
    OTHER_WORK,
    OWN,
    PAID_HOURS,
    REF,
    REFERRED,
    SINCE,
    STANDING,
    STARTED,
    SUPPORTED_STUDY,
    UNKNOWN_HOURS,
    UNPAID,
    UNTIL,
    VERIFIED,
    Cohort,
)
from virksom.programme.columns.told import Stands, cohort_of
from virksom.programme.kernel import parse_moment
from virksom.programme.record import Draft, append

JOIN = ("K001 henvist 2019-01-02", "K001 starter 2019-01-07")
STRETCHES = {
    "K001 ansat 18,5 timer fra 2019-01-14 til og med 2019-02-03": (ORDINARY, 18_500_000),
    "K001 ansat ukendte timer fra 2019-01-14 til og med 2019-02-03": (ORDINARY, UNKNOWN_HOURS),
    "K001 fleksjob 12 timer fra 2019-01-14 til og med 2019-02-03": (FLEKSJOB, 12 * HOUR),
    "K001 praktik 37 timer fra 2019-01-14 til og med 2019-02-03": (OTHER_WORK, UNPAID),
    "K001 uddannelse uden ydelse fra 2019-01-14 til og med 2019-02-03": (FREE_STUDY, 0),
    "K001 uddannelse med ydelse fra 2019-01-14 til og med 2019-02-03": (SUPPORTED_STUDY, 0),
    "K001 ydelse su fra 2019-01-14 til og med 2019-02-03": (BENEFIT, 0),
}


def told(*lines: str) -> Cohort:
    return checked(cohort_of(log_of(*lines).known()))


def column(cohort: Cohort, number: int) -> list[int]:
    found: list[int] = cohort.spells[:, number].tolist()
    return found


@pytest.mark.parametrize("line", STRETCHES)
def test_a_stretch_is_a_row_with_its_days_and_hours(line: str) -> None:
    found = told(*JOIN, line)
    assert (found.spells[2, KIND], found.spells[2, HOURS]) == STRETCHES[line]
    assert found.spells[2, [SINCE, UNTIL]].tolist() == [ZERO + 7, ZERO + 28]


def test_the_steps_come_first_and_a_stretch_without_end_is_open() -> None:
    found = told("K001 ansat 20 timer fra 2018-12-03", *JOIN, "K001 afmeldt 2019-06-03 som moved")
    assert column(found, KIND) == [REFERRED, STARTED, LEFT, ORDINARY]
    assert found.spells[3, UNTIL] == OPEN
    assert column(found, AGE) == [1, 2, 3, 0]


@pytest.mark.parametrize("reason", ["deceased", "pension"])
def test_some_reasons_end_everything(reason: str) -> None:
    found = told(*JOIN, f"K001 afmeldt 2019-06-03 som {reason}")
    assert found.spells[2, KIND] == LEFT_FOR_GOOD


def test_employments_benefits_and_codes_are_numbered() -> None:
    work = ("K001 ansat 9 timer i V001 som E7 fra 2019-02-04", "K001 ydelse su fra 2019-02-04")
    more = ("K002 starter 2019-03-04", "K002 ansat 8 timer som E8 fra 2019-04-01")
    found = told(*JOIN, *work, *more, "K002 er K001 2019-05-06")
    assert list(found.persons) == ["K001"]
    assert found.benefits == ("su",)
    assert column(found, REF) == [0, 0, 1, 0, 0, 1]


def test_work_at_the_providers_own_is_marked_also_under_another_code() -> None:
    work = ("K001 ansat 9 timer i V001 fra 2019-02-04", "K001 ansat 8 timer i V003 fra 2019-02-04")
    own = ("V002 er leverandørens egen 2019-06-03", "V001 er samme firma som V002 2019-06-03")
    assert column(told(*JOIN, *work, *own), OWN) == [0, 0, 1, 0]


def test_proofs_are_rows_of_whole_weeks() -> None:
    known = log_of(*JOIN).known()
    one = Stands(first=ZERO, until=ZERO + 7, standing=VERIFIED)
    found = checked(cohort_of(known, proofs={"K001": [one]}))
    assert found.spells[2, [KIND, REF]].tolist() == [STANDING, VERIFIED]


EVIDENCE = {
    "K001 indkomst -80,17 timer i 2019-01": (PAID_HOURS, 0, -80_170_000, 0),
    "K001 indkomst 12 timer fra V001 i 2019-01": (PAID_HOURS, 1, 12 * HOUR, 0),
    "K001 arbejdsgiver siger ansat 20 timer fra 2019-01-07": (BY_EMPLOYER, 0, 20 * HOUR, 1),
    "K001 lønseddel siger ansat fra 2019-01-07": (BY_PAYSLIP, 0, UNKNOWN_HOURS, 1),
    "K001 kontrakt siger ikke ansat fra 2019-01-07": (BY_CONTRACT, 0, UNKNOWN_HOURS, 0),
    "K001 indsigelse mod 2019-W02 tages til følge": (DISPUTED, 0, 0, 0),
}


@pytest.mark.parametrize("line", EVIDENCE)
def test_evidence_is_a_row_after_the_others(line: str) -> None:
    found = told(line, *JOIN, "K001 ansat 20 timer fra 2019-01-14")
    assert tuple(found.spells[3, [KIND, REF, HOURS, OWN]].tolist()) == EVIDENCE[line]


def test_pay_is_of_a_whole_month_whichever_days_it_was_told_of() -> None:
    found = told(*JOIN, "K001 indkomst 12 timer i 2019-02")
    assert found.spells[2, [SINCE, UNTIL]].tolist() == [ZERO + 25, ZERO + 53]


@pytest.mark.parametrize("answer", [" afvises", ""])
def test_a_dispute_that_was_not_accepted_is_no_row(answer: str) -> None:
    assert column(told(*JOIN, f"K001 indsigelse mod 2019-W02{answer}"), KIND) == [REFERRED, STARTED]


def test_disputes_of_others_hold_for_who_they_are_said_to() -> None:
    found = cohort_of(log_of(*JOIN).known(), others={"K001": [date(2019, 1, 14)]})
    assert checked(found).spells[2, [KIND, SINCE]].tolist() == [DISPUTED, ZERO + 7]


def test_where_it_is_told_how_weeks_stand_no_evidence_is_taken_along() -> None:
    known = log_of(*JOIN, "K001 indkomst 12 timer i 2019-01").known()
    assert column(cohort_of(known, proofs={}), KIND) == [REFERRED, STARTED]


def test_nobody_is_no_row_and_a_document_is_nobody() -> None:
    draft = Draft(
        kind="issued",
        subject="KN-17",
        since=parse_moment("2019-03-04").date(),
        value={"document": "note"},
    )
    log = append(log_of("V001 oprettes 2019-01-03"), [draft], moment=parse_moment("2019-03-04"))
    found = cohort_of(log.known())
    assert (len(found), found.spells.shape, found.at.tolist()) == (0, (0, 7), [0])
