"""What was known at a moment, of facts in columns: persons, and companies that are one."""

from datetime import UTC, datetime

import numpy as np

from tests.core.columns.told_columns import columns, known
from virksom.programme.columns.facts import no_facts
from virksom.programme.columns.known import as_known
from virksom.programme.columns.spells import (
    BY_EMPLOYER,
    HOUR,
    ORDINARY,
    PAID_HOURS,
    REFERRED,
    STARTED,
    UNKNOWN_HOURS,
)

JOIN = ("K001 henvist 2019-01-02", "K001 starter 2019-01-07")


def test_a_person_of_two_codes_stands_by_the_smaller_with_the_steps_of_each() -> None:
    found = known("K002 starter 2019-01-07", *JOIN, "K001 er K002 2019-06-03")
    assert list(found.cohort.persons) == ["K001"]
    assert found.cohort.spells[:, 3].tolist() == [0, 0, 1]
    assert found.numbers.tolist() == [found.facts.words["candidate"]["K001"]]


def test_what_is_not_known_yet_is_not_there() -> None:
    facts = columns("K001 henvist 2019-01-02", "K002 henvist 2019-02-04")
    found = as_known(facts, datetime(2019, 1, 20, tzinfo=UTC))
    assert list(found.cohort.persons) == ["K001"]
    assert found.told.tolist() == [True, False]


def test_companies_that_are_one_are_the_smaller_and_the_providers_own_together() -> None:
    job = "K001 ansat 37 timer i V002 som E001 fra 2019-03-04"
    same = ("V001 er samme firma som V002 2019-06-03", "V001 er leverandørens egen 2019-06-03")
    found = known(*JOIN, job, *same)
    assert set(found.firms.tolist()) == {0}
    assert found.cohort.spells[:, 6].tolist() == [0, 0, 1]
    assert sorted(found.company_numbers.tolist()) == [0, 1]


def test_of_nobody_there_is_no_row_and_no_first_day() -> None:
    found = as_known(no_facts(), None)
    assert (len(found.cohort), found.first_told) == (0, None)
    assert found.person_of(np.empty(0, dtype=np.int64)).tolist() == []


def test_a_fact_about_somebody_without_a_row_is_about_nobody() -> None:
    found = known(*JOIN, "K002 henvist 2019-02-04", "K002 trækker linje 3 tilbage 2019-06-03")
    assert found.person_of(np.array([0, 2])).tolist() == [0, -1]
    assert found.person.tolist() == [0, 0]


def test_evidence_is_taken_along_where_it_is_asked_for_after_the_stretches() -> None:
    told = (
        "K001 indkomst 9 timer i 2019-02",
        "K001 arbejdsgiver siger ansat som E001 fra 2019-03-04",
    )
    facts = columns(*told, *JOIN, "K001 ansat 37 timer som E001 fra 2019-03-04")
    found = as_known(facts, None, evidence=True).cohort.spells
    assert found[:, 0].tolist() == [REFERRED, STARTED, ORDINARY, PAID_HOURS, BY_EMPLOYER]
    assert found[3:, [3, 4, 6]].tolist() == [[0, 9 * HOUR, 0], [0, UNKNOWN_HOURS, 1]]
    assert len(as_known(facts, None).cohort.spells) == 3
