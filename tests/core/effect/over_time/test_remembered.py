"""Everyone as known at one moment after another."""

from tests.spec.told import log_of
from virksom.programme.effect.over_time.remembered import (
    circles,
    everyone_then,
    known_by,
    shared_facts,
)
from virksom.programme.kernel import parse_moment
from virksom.programme.status import people

LINES = (
    "K001 henvist 2019-01-02",
    "K002 henvist 2019-01-03",
    "K001 starter 2019-01-07",
    "K003 henvist 2019-02-04",
    "K003 er K002 2019-03-04",
    "V001 er samme firma som V002 2019-04-01",
    "K001 ansat 37 timer i V002 fra 2019-03-04, kendt 2019-02-05",
)
MOMENTS = [parse_moment(day) for day in ("2018-12-31", "2019-01-06", "2019-02-10", "2019-06-01")]


def test_everyone_is_as_known_at_each_moment() -> None:
    log = log_of(*LINES)
    found = [[one.ids for one in everyone] for everyone in everyone_then(log, MOMENTS)]
    assert found == [[one.ids for one in people(log.known(moment))] for moment in MOMENTS]
    assert found[0] == []
    assert found[-1] == [("K001",), ("K002", "K003")]


def test_who_nothing_was_told_of_is_the_same_object() -> None:
    first, second = everyone_then(log_of(*LINES[:4]), MOMENTS[1:3])
    assert first[1] is second[1]
    assert first[0] is not second[0]


def test_companies_said_to_be_one_are_one_from_then_on_for_everyone() -> None:
    *_, before, last = everyone_then(log_of(*LINES), MOMENTS)
    assert [one[0].jobs[0].company for one in (before, last)] == ["V002", "V001"]


def test_codes_ever_called_one_stand_in_one_circle() -> None:
    log = log_of(
        "K001 henvist 2019-01-02",
        "K004 er K003 2019-01-03",
        "K003 er K002 2019-01-04",
        "K003 trækker linje 3 tilbage 2019-01-05",
    )
    found = circles(log)
    assert [one.codes for one in found] == [("K001",), ("K002", "K003", "K004")]
    assert [fact.id for fact in found[1].facts] == ["f000002", "f000003", "f000004"]


def test_what_no_status_table_reads_is_left_out() -> None:
    log = log_of(
        "K001 henvist 2019-01-02",
        "K001 prøvedag 2019-01-03",
        "V001 er samme firma som V002 2019-01-04",
    )
    (one,) = circles(log)
    assert [fact.kind for fact in one.facts] == ["referral"]


def test_a_link_of_companies_stands_with_its_correction() -> None:
    log = log_of(
        "V001 er samme firma som V002 2019-01-04",
        "V001 er leverandørens egen 2019-01-05",
        "V001 trækker linje 1 tilbage 2019-01-06",
    )
    assert [fact.id for fact in shared_facts(log)] == ["f000001", "f000003"]


def test_a_moment_cuts_and_none_keeps_all() -> None:
    facts = log_of(*LINES).facts
    assert known_by(facts, None) == facts
    assert len(known_by(facts, MOMENTS[1])) == 2
    (first, *_) = circles(log_of(*LINES))
    assert len(first.by(MOMENTS[1]).facts) == 1
