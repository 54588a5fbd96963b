"""A conversation and a trial day are arranged once both want to meet."""

from datetime import date, datetime, timedelta

import pytest

from tests.office import cast
from tests.office.actions.proposed import (
    CONSULTANT,
    FIRM,
    O001,
    both_want,
    later,
    post,
    put_forward,
    stage,
    standing,
)
from virksom.office.access import Denied
from virksom.office.actions.note_trial_day import CannotTry, note_trial_day
from virksom.office.actions.plan_conversation import CannotPlan, plan_conversation
from virksom.office.store import notices, read
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.texts import texts
from virksom.programme.companies.proposals import conversation_of
from virksom.programme.kernel import COPENHAGEN
from virksom.programme.record import Fact
from virksom.programme.status import people

pytestmark = pytest.mark.usefixtures("proposed")
AT = datetime(2019, 10, 14, 10, 0, tzinfo=COPENHAGEN)


@pytest.fixture
def proposed(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    post()
    put_forward()


def plan(at: datetime = AT, *, minutes: int = 5) -> Fact:
    told = {"candidate": "K001", "at": at, "place": "Bagindgangen", "moment": later(minutes)}
    return plan_conversation(CONSULTANT, O001, **told)


def test_all_who_take_part_get_it_in_their_calendar() -> None:
    both_want()
    fact = plan()
    assert stage() == "conversation"
    for code in ("kontakt-1", "K001"):
        told = [one for one in notices.waiting(cast.CODE, code) if one.kind is Kind.MEETING]
        assert b"Jobsamtale K001 om O001" in told[0].attached
    assert [note.text for note in texts(cast.CODE, "K001", about=fact.id)] == ["Bagindgangen"]


def test_a_conversation_that_is_moved_is_the_same_meeting() -> None:
    both_want()
    plan()
    plan(AT + timedelta(days=1), minutes=6)
    told = [one for one in notices.waiting(cast.CODE, "K001") if one.kind is Kind.MEETING]
    first, second = ({*one.attached.splitlines()} for one in told)
    assert any(line.startswith(b"UID:") for line in first & second)
    assert b"SEQUENCE:1" in second
    found = standing()
    assert found is not None
    held = conversation_of(found)
    assert held is not None
    assert held.fact.since == date(2019, 10, 15)


def test_of_what_is_past_nobody_gets_a_calendar_file() -> None:
    both_want()
    plan(AT - timedelta(days=10))
    assert not any(one.attached for one in notices.waiting(cast.CODE, "K001"))


def test_before_both_want_it_nobody_meets() -> None:
    with pytest.raises(CannotPlan, match="K001 har ikke sagt ja endnu"):
        plan()
    with pytest.raises(CannotTry, match="K001 har ikke sagt ja endnu"):
        note_trial_day(CONSULTANT, O001, candidate="K001", day=AT.date(), moment=later(5))


def test_a_day_that_can_only_be_a_slip_is_refused() -> None:
    both_want()
    with pytest.raises(CannotPlan, match="mere end et år frem"):
        plan(AT + timedelta(days=800))


def test_only_the_provider_arranges() -> None:
    both_want()
    with pytest.raises(Denied):
        plan_conversation(FIRM, O001, candidate="K001", at=AT, moment=later(5))
    with pytest.raises(Denied):
        note_trial_day(FIRM, O001, candidate="K001", day=AT.date(), moment=later(5))


def test_a_trial_day_is_told_and_counts_as_no_job() -> None:
    both_want()
    fact = note_trial_day(CONSULTANT, O001, candidate="K001", day=AT.date(), moment=later(5))
    assert (fact.kind, fact.subject, stage()) == ("trial_day", "K001", "trial_day")
    assert Kind.MEETING in [one.kind for one in notices.waiting(cast.CODE, "kontakt-1")]
    (one,) = (each for each in people(read.log(cast.CODE).known()) if each.id == "K001")
    assert one.jobs == ()


def test_a_trial_day_that_was_is_told_to_nobody() -> None:
    both_want()
    note_trial_day(CONSULTANT, O001, candidate="K001", day=date(2019, 10, 1), moment=later(5))
    assert Kind.MEETING not in [one.kind for one in notices.waiting(cast.CODE, "kontakt-1")]
