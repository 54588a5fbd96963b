"""Elements, training and education: any, in any order and of any length, inside a course."""

from datetime import date

import pytest

from tests.core.path.known import REFERRED, STARTED, after, facts_of, person_of, told
from tests.spec.told import log_of
from virksom.programme.path.stretches import (
    ended,
    open_stretches,
    why_not_add,
    why_not_end,
    why_not_study,
)

TODAY = date(2019, 10, 7)
MENTOR = "K001 element mentoring fra 2019-02-04"


@pytest.mark.parametrize(
    ("lines", "since", "words"),
    [
        ((REFERRED,), date(2018, 12, 2), "ikke henvist den dag"),
        ((REFERRED,), date(2019, 1, 7), "ikke startet den dag"),
        (STARTED, date(2019, 1, 6), "ikke startet den dag"),
        ((*STARTED, "K001 afmeldt 2019-06-03"), date(2019, 6, 3), "afmeldt 03.06.2019"),
        (STARTED, date(2020, 10, 8), "mere end et år fremme"),
    ],
)
def test_an_element_is_refused_with_the_reason(
    lines: tuple[str, ...], since: date, words: str
) -> None:
    reason = why_not_add(person_of(log_of(*lines)), since=since, today=TODAY)
    assert reason is not None
    assert words in reason.da


def test_elements_may_run_beside_each_other_from_the_start_on() -> None:
    one = person_of(log_of(*STARTED, MENTOR, MENTOR))
    assert why_not_add(one, since=date(2019, 1, 7), today=TODAY) is None


def test_a_study_may_have_begun_before_the_start() -> None:
    one = person_of(log_of(REFERRED))
    assert why_not_study(one, since=date(2018, 8, 1), today=TODAY) is None
    assert why_not_study(one, since=date(2020, 10, 8), today=TODAY) is not None


def test_what_is_not_over_stands_by_its_first_day() -> None:
    facts = facts_of(
        *STARTED,
        "K001 joblæring i V001 fra 2019-11-04",
        MENTOR,
        "K001 element job_search fra 2019-02-04 til og med 2019-10-07",
        "K001 element clarification fra 2019-01-07 til og med 2019-10-06",
        "K001 uddannelse uden ydelse fra 2019-08-12",
    )
    found = [fact.kind for fact in open_stretches(facts, on=TODAY)]
    assert found == ["element", "element", "education", "training"]


def test_a_stretch_ends_later_by_a_fact_in_its_place() -> None:
    log = log_of(*STARTED, MENTOR)
    (fact,) = log.known().of_kind("element")
    later = after(log, ended(fact, last=date(2019, 5, 31), by="konsulent-1"))
    assert told(later)[-1] == ("element", "2019-02-04", "2019-06-01")
    assert later.facts[-1].by == "konsulent-1"


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2019, 2, 3), "begynder først 04.02.2019"),
        (date(2019, 5, 31), "slutter allerede 31.05.2019"),
        (date(2020, 10, 8), "mere end et år fremme"),
    ],
)
def test_an_end_is_refused_with_the_reason(last: date, words: str) -> None:
    (fact,) = log_of(MENTOR + " til og med 2019-05-31").known().facts
    reason = why_not_end(fact, last=last, today=TODAY)
    assert reason is not None
    assert words in reason.da


def test_what_is_corrected_since_or_has_no_length_does_not_end_here() -> None:
    (start,) = log_of(REFERRED).known().facts
    assert why_not_end(None, last=TODAY, today=TODAY) is not None
    assert why_not_end(start, last=TODAY, today=TODAY) is not None
    (fact,) = log_of(MENTOR).known().facts
    assert why_not_end(fact, last=fact.since, today=TODAY) is None
