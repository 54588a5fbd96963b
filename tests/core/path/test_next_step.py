"""What comes next, and who has it."""

from datetime import date

import pytest

from tests.core.path.known import REFERRED, STARTED, after, person_of
from tests.core.persons import TERMS
from tests.spec.told import log_of
from virksom.programme.kernel import Json
from virksom.programme.path.next_step import NextStep, next_steps
from virksom.programme.record import Draft, Log

ON = date(2019, 4, 5)
JOB = "K001 ansat 12 timer i V009 fra 2019-03-04"


def steps(log: Log, *, on: date = ON, issued: bool = False) -> tuple[NextStep, ...]:
    facts = log.known().about("K001")
    return next_steps(person_of(log), facts, terms=TERMS, on=on, issued=issued)


def codes(*lines: str, on: date = ON, issued: bool = False) -> list[tuple[str, str]]:
    return [(one.code, one.who) for one in steps(log_of(*lines), on=on, issued=issued)]


def before_start(kind: str, value: dict[str, Json]) -> NextStep:
    draft = Draft(kind=kind, subject="K001", since=date(2018, 12, 10), value=value)
    (found,) = steps(after(log_of(REFERRED), draft))
    return found


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((REFERRED,), [("invite", "adviser")]),
        ((REFERRED, "K001 starter 2019-05-06, kendt 2019-04-01"), [("begin", "candidate")]),
        (STARTED, [("compose", "consultant")]),
        ((*STARTED, "K001 element mentoring fra 2019-02-04"), [("match", "consultant")]),
        ((*STARTED, "K001 joblæring i V001 fra 2019-02-04"), [("match", "consultant")]),
        ((*STARTED, JOB), [("follow_up", "consultant")]),
        ((*STARTED, JOB + " til og med 2019-03-31"), [("match", "consultant")]),
        ((*STARTED, "K001 praktik 20 timer fra 2019-03-04"), []),
        ((*STARTED, "K001 uddannelse uden ydelse fra 2019-03-04"), []),
        ((*STARTED, "K001 afmeldt 2019-03-04 som moved"), [("statusnotat", "consultant")]),
        ((*STARTED, JOB, "K001 afmeldt 2019-04-01 som moved"), []),
        (("K001 henvist 2019-05-06",), []),
    ],
)
def test_each_place_on_the_path_has_its_next_step(
    lines: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert codes(*lines) == expected


def test_a_new_course_has_a_path_of_its_own() -> None:
    earlier = (*STARTED, "K001 element mentoring fra 2019-01-14 til og med 2019-01-31")
    again = ("K001 afmeldt 2019-02-01", "K001 henvist 2019-03-04", "K001 starter 2019-03-11")
    assert codes(*earlier, *again) == [("compose", "consultant")]


def test_once_the_statusnotat_is_issued_nothing_waits() -> None:
    assert codes(*STARTED, "K001 afmeldt 2019-03-04 som moved", issued=True) == []


def test_a_job_in_danger_comes_before_the_follow_up() -> None:
    found = codes(*STARTED, JOB + " til og med 2019-04-20", "K001 svarer talk 2019-04-01")
    assert [code for code, _ in found] == ["talk", "ends_soon", "follow_up"]


def test_a_step_says_when_it_is_due_and_where() -> None:
    (found,) = steps(log_of(*STARTED, JOB))
    assert (found.due, found.about) == (date(2019, 4, 4), "V009")
    assert found.text.da == "Opfølgning hos V009: en måned i job"
    (compose,) = steps(log_of(*STARTED))
    assert compose.due == date(2019, 1, 14)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"kind": "recruitment"}, "choose_time"),
        ({"kind": "recruitment", "planned": "2018-12-17T10:00:00+01:00"}, "hold"),
        ({"kind": "recruitment", "planned": "2018-12-17", "outcome": "agreed"}, "agree"),
        ({"kind": "recruitment", "planned": "2018-12-17", "outcome": "no_show"}, "invite"),
        ({"kind": "recruitment", "outcome": "not_in_target_group"}, "withdraw"),
    ],
)
def test_the_interview_leads_on_by_how_it_stands(value: dict[str, Json], code: str) -> None:
    assert before_start("interview", value).code == code


def test_the_agreement_leads_on_by_who_has_signed() -> None:
    signed = [{"party": "candidate", "at": "2018-12-17"}]
    both = {"parties": ["candidate", "adviser"], "signed": signed}
    assert before_start("agreement", both).code == "sign"
    assert before_start("agreement", {"parties": ["candidate"], "signed": signed}).code == "start"
    assert before_start("agreement", {"signed": signed}).code == "start"
