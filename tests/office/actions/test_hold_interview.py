"""Who came to an interview, and how it ended."""

import pytest

from tests.office import cast
from tests.office.actions.meeting import (
    ADVISER,
    CANDIDATE,
    CONSULTANT,
    THE_DAY,
    agreed,
    invited,
    met,
)
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.close_interview import CannotClose, close_interview
from virksom.office.actions.invite import invite
from virksom.office.actions.note_attendance import CannotNote, note_attendance
from virksom.office.store import read
from virksom.programme.record import Fact, Interview

pytestmark = pytest.mark.usefixtures("office")


def note(role: str, *, came: bool = True, by: Actor = CONSULTANT) -> Fact:
    return note_attendance(by, CANDIDATE, role=role, came=came, moment=THE_DAY)


def said() -> Interview:
    (fact,) = read.log(cast.CODE).known().of_kind("interview")
    assert isinstance(fact.value, Interview)
    return fact.value


def test_each_is_noted_and_the_facts_replace_each_other() -> None:
    met()
    note("employer", came=False)
    note("adviser", by=ADVISER)
    assert (said().came, said().missed) == (("candidate", "adviser"), ("employer",))


def test_what_was_noted_can_be_changed() -> None:
    met()
    note("employer", came=False)
    note("employer")
    note("candidate", came=False)
    assert (said().came, said().missed) == (("employer",), ("candidate",))


def test_nothing_else_of_the_interview_changes() -> None:
    met()
    told = said()
    assert (told.planned, told.employer, told.place) == (
        *("2019-10-08T10:00+02:00", "V001", "jobcentre"),
    )


def test_nothing_is_noted_before_the_day() -> None:
    invite(ADVISER, CANDIDATE, to=invited(), moment=cast.MOMENT)
    with pytest.raises(CannotNote, match=r"først 08\.10\.2019"):
        note_attendance(CONSULTANT, CANDIDATE, role="candidate", came=True, moment=cast.MOMENT)


def test_nothing_is_noted_where_no_interview_is() -> None:
    with pytest.raises(CannotNote, match="ikke aftalt"):
        note("candidate")


@pytest.mark.parametrize("outcome", ["agreed", "another_time", "not_in_target_group"])
def test_it_ends_as_it_is_told(outcome: str) -> None:
    met()
    close_interview(CONSULTANT, CANDIDATE, outcome=outcome, moment=THE_DAY)
    assert said().outcome == outcome


def test_never_met_is_told_of_one_who_did_not_come() -> None:
    met(candidate=False)
    close_interview(CONSULTANT, CANDIDATE, outcome="no_show", moment=THE_DAY)
    assert said().outcome == "no_show"


def test_how_it_ended_can_be_changed() -> None:
    agreed()
    close_interview(ADVISER, CANDIDATE, outcome="another_time", moment=THE_DAY)
    assert said().outcome == "another_time"


@pytest.mark.parametrize(
    ("outcome", "why"), [("no_show", "noteret som mødt"), ("cancelled", "Vælg"), ("", "Vælg")]
)
def test_an_end_that_does_not_fit_is_refused(outcome: str, why: str) -> None:
    met()
    with pytest.raises(CannotClose, match=why):
        close_interview(CONSULTANT, CANDIDATE, outcome=outcome, moment=THE_DAY)


@pytest.mark.parametrize("role", [Role.CANDIDATE, Role.TRAINER, Role.INVESTOR_ANALYST])
def test_others_note_nothing(role: Role) -> None:
    met()
    with pytest.raises(Denied):
        note("candidate", by=cast.actor(role))
    with pytest.raises(Denied):
        close_interview(cast.actor(role), CANDIDATE, outcome="agreed", moment=THE_DAY)
