"""Persons and their ids."""

from datetime import date

import pytest

from tests.core.persons import person, persons
from tests.spec.told import log_of
from virksom.programme.kernel import parse_moment
from virksom.programme.record import Draft, append
from virksom.programme.status import Course, people

SAME = "K001 er K002 2019-03-04"


def test_everyone_the_facts_speak_of_is_a_person_by_id() -> None:
    found = persons(
        "K002 henvist 2019-01-02", "K001 prøvedag 2019-01-03", "V001 oprettes 2019-01-03"
    )
    assert [one.id for one in found] == ["K001", "K002"]
    assert [one.ids for one in found] == [("K001",), ("K002",)]


def test_a_document_whose_number_begins_with_k_is_nobody() -> None:
    draft = Draft(
        kind="issued", subject="KN-17", since=date(2019, 3, 4), value={"document": "note"}
    )
    log = append(log_of("K001 henvist 2019-01-02"), [draft], moment=parse_moment("2019-03-04"))
    assert [one.id for one in people(log.known())] == ["K001"]


def test_two_ids_said_to_be_one_are_one_person_under_the_smaller() -> None:
    one = person("K002 henvist 2019-01-02", "K002 er K001 2019-03-04")
    assert (one.id, one.ids) == ("K001", ("K001", "K002"))


@pytest.mark.parametrize(
    "lines",
    [
        ("K001 er K002 2019-03-04", "K002 er K003 2019-03-04", "K003 er K004 2019-03-04"),
        ("K003 er K004 2019-03-04", "K001 er K002 2019-03-04", "K004 er K002 2019-03-04"),
        ("K004 er K003 2019-03-04", "K004 er K002 2019-03-04", "K004 er K001 2019-03-04"),
        ("K001 er K004 2019-03-04", "K003 er K002 2019-03-04", "K003 er K001 2019-03-04"),
    ],
)
def test_sameness_goes_on_from_one_to_the_next(lines: tuple[str, ...]) -> None:
    assert person(*lines).ids == ("K001", "K002", "K003", "K004")


def test_an_id_that_is_said_to_be_itself_is_one_person() -> None:
    assert person("K001 er K001 2019-03-04").ids == ("K001",)


def test_a_person_of_two_ids_has_the_facts_of_both_in_the_order_of_the_log() -> None:
    one = person(
        *("K002 henvist 2019-01-02", "K001 henvist 2019-01-03", SAME),
        *(
            "K002 ansat 5 timer som E002 fra 2019-03-05",
            "K001 ansat 5 timer som E001 fra 2019-03-06",
        ),
        *("K002 uddannelse uden ydelse fra 2019-03-07", "K001 ydelse su fra 2019-03-08"),
    )
    assert [job.says.employment for job in one.jobs] == ["E002", "E001"]
    assert [len(one.studies), len(one.benefits)] == [1, 1]
    assert [course.candidate for course in one.courses] == ["K002", "K001"]


def on(*lines: str, day: date = date(2019, 6, 3)) -> Course:
    found = person(*lines).course_on(day)
    assert found is not None
    return found


def test_before_the_first_course_there_is_none() -> None:
    one = person("K001 henvist 2019-01-02")
    assert one.course_on(date(2019, 1, 1)) is None
    assert one.course_on(date(2019, 1, 2)) is not None


def test_the_course_of_a_day_is_the_latest_opened() -> None:
    lines = ("K001 henvist 2019-01-02", "K001 afmeldt 2019-02-04", "K001 henvist 2019-03-04")
    assert on(*lines, day=date(2019, 3, 3)).referred == date(2019, 1, 2)
    assert on(*lines, day=date(2019, 3, 4)).referred == date(2019, 3, 4)


def test_of_two_ids_a_running_course_comes_before_a_withdrawn_one() -> None:
    lines = ("K001 henvist 2019-01-02", "K002 henvist 2019-01-07", SAME, "K002 afmeldt 2019-04-01")
    assert on(*lines).candidate == "K001"


def test_of_two_running_courses_the_one_that_began_first_counts() -> None:
    lines = ("K001 henvist 2019-01-02", "K002 henvist 2019-01-07", SAME)
    assert on(*lines, "K002 starter 2019-03-11").candidate == "K002"
    assert on(*lines, "K001 starter 2019-03-18", "K002 starter 2019-03-11").candidate == "K002"


def test_of_two_withdrawn_courses_the_latest_opened_counts() -> None:
    lines = ("K001 henvist 2019-01-02", "K002 henvist 2019-01-07", SAME)
    assert on(*lines, "K002 afmeldt 2019-04-01", "K001 afmeldt 2019-04-08").candidate == "K002"


def test_the_latest_referral_by_a_day_may_be_none() -> None:
    one = person("K001 starter 2019-01-07", "K001 henvist 2019-01-14")
    assert one.referred_by(date(2019, 1, 13)) is None
    assert one.referred_by(date(2019, 1, 14)) == one.courses[0]


def test_the_latest_referral_is_that_of_the_latest_course() -> None:
    one = person("K001 henvist 2019-01-02", "K001 afmeldt 2019-02-04", "K001 henvist 2019-03-04")
    assert one.referred_by(date(2019, 3, 3)) == one.courses[0]
    assert one.referred_by(date(2019, 3, 4)) == one.courses[1]


def test_the_first_start_is_that_of_the_first_course_begun() -> None:
    assert person("K001 henvist 2019-01-02").first_start is None
    one = person(
        "K001 henvist 2019-01-02", "K002 starter 2019-02-04", "K001 starter 2019-03-04", SAME
    )
    assert one.first_start == date(2019, 2, 4)
