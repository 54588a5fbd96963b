"""Which facts may be corrected, in which fields, and what may not stand."""

from datetime import date

import pytest

from tests.core.path.known import REFERRED, STARTED, after, facts_of, person_of, told
from tests.spec.told import log_of
from virksom.programme.path.correct import (
    CORRECTABLE,
    TAKEN_BACK,
    Correction,
    changes,
    correctable,
    corrected,
    lasts,
    why_not_correct,
    why_not_stand,
    why_not_take_back,
)
from virksom.programme.record import KINDS, Draft, Employment, Fact

JOB = "K001 ansat 12 timer i V009 som E001 fra 2019-03-04 til og med 2019-05-31"


def fact_of_kind(kind: str, **value: object) -> Fact:
    draft = Draft(kind=kind, subject="K001", since=date(2019, 1, 7), value=value)  # type: ignore[arg-type]
    return after(log_of(REFERRED), draft).facts[-1]


def test_every_kind_is_corrected_here_or_says_where() -> None:
    others = {"programme", "interview", "agreement", "issued", "retraction", "same_person"}
    others |= {"profile", "opening", "closing", "proposal", "same_company"}
    others |= {"income", "confirmation", "dispute", "run"}
    others |= {"movement", "closed_month", "sample", "control", "deduction"}
    assert set(CORRECTABLE) | others == set(KINDS)
    fields = {kind: {*KINDS[kind].required, *KINDS[kind].optional} for kind in CORRECTABLE}
    assert all(set(names) <= fields[kind] for kind, names in CORRECTABLE.items())


def test_a_correction_says_otherwise_only_what_is_changed() -> None:
    log = log_of(*STARTED, JOB)
    (job,) = log.known().of_kind("employment")
    to = Correction(since=job.since, until=job.until, value={"weekly_hours": "20"})
    later = after(log, corrected(job, to, by="konsulent-1", source="payslip"))
    fact = later.facts[-1]
    assert isinstance(fact.value, Employment)
    assert (fact.value.weekly_hours, fact.value.company) == (20, "V009")
    assert (fact.source, fact.by, fact.replaces) == ("payslip", "konsulent-1", job.id)
    assert told(later) == told(log)


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (Correction(since=date(2019, 3, 4), until=date(2019, 6, 1)), False),
        (Correction(since=date(2019, 3, 5), until=date(2019, 6, 1)), True),
        (Correction(since=date(2019, 3, 4)), True),
        (
            Correction(since=date(2019, 3, 4), until=date(2019, 6, 1), value={"company": "V009"}),
            False,
        ),
        (
            Correction(since=date(2019, 3, 4), until=date(2019, 6, 1), value={"company": "V010"}),
            True,
        ),
    ],
)
def test_what_says_the_same_is_no_correction(to: Correction, expected: bool) -> None:  # noqa: FBT001  # expected
    (job,) = log_of(JOB).known().facts
    assert changes(job, to) == expected


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("interview", {}, "sin egen side"),
        ("agreement", {}, "skrives under igen"),
        ("same_person", {"other": "K002"}, "skilles ad"),
        ("issued", {"document": "invoice"}, "ligger fast"),
    ],
)
def test_other_kinds_say_where_they_are_changed(
    kind: str, value: dict[str, object], words: str
) -> None:
    reason = why_not_correct(fact_of_kind(kind, **value))
    assert reason is not None
    assert words in reason.da


def test_a_start_may_be_corrected() -> None:
    assert why_not_correct(fact_of_kind("start")) is None


def test_what_is_not_in_force_is_not_corrected() -> None:
    for reason in (why_not_correct(None), why_not_take_back(None)):
        assert reason is not None
        assert "en anden har rettet" in reason.da


def test_what_has_a_page_of_its_own_is_taken_back_there() -> None:
    assert why_not_take_back(fact_of_kind("interview")) is None
    assert why_not_take_back(fact_of_kind("start")) is None
    assert why_not_take_back(fact_of_kind("agreement")) is not None
    assert why_not_take_back(fact_of_kind("issued")) is not None


def test_one_employment_does_not_stand_twice_for_a_day() -> None:
    apart = (*STARTED, JOB, "K001 ansat 20 timer i V009 som E001 fra 2019-06-01")
    assert why_not_stand(person_of(log_of(*apart))) is None
    other = (*STARTED, JOB, "K001 ansat 20 timer i V009 som E002 fra 2019-05-31")
    assert why_not_stand(person_of(log_of(*other))) is None
    twice = (*STARTED, JOB, "K001 ansat 20 timer i V009 som E001 fra 2019-05-31")
    reason = why_not_stand(person_of(log_of(*twice)))
    assert reason is not None
    assert "to gange fra 31.05.2019" in reason.da


def test_the_latest_that_may_be_corrected_stands_first() -> None:
    facts = facts_of(*STARTED, JOB, "K001 er K002 2019-08-01")
    assert [fact.kind for fact in correctable(facts)] == ["employment", "start", "referral"]
    assert lasts("employment")
    assert not lasts("start")
    assert set(CORRECTABLE) < TAKEN_BACK
