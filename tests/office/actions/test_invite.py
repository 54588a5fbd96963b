"""The jobcentre invites to a recruitment interview."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from icalendar import Calendar

from tests.office import cast
from tests.office.actions.meeting import ADVISER, CANDIDATE, CONSULTANT, ONE, TEN, invited
from tests.office.databases import at_once
from virksom.office.access import Denied, Role
from virksom.office.actions.invite import CannotInvite, Invited, call_off, fix, invite
from virksom.office.store import notices, read
from virksom.office.store.notices import NoticeRow
from virksom.office.store.vault import texts
from virksom.programme.record import Fact, Interview

DAY = timedelta(days=1)


def propose(*times: datetime, **more: str) -> Fact:
    return invite(ADVISER, CANDIDATE, to=invited(*times, **more), moment=cast.MOMENT)


def said(fact: Fact) -> Interview:
    assert isinstance(fact.value, Interview)
    return fact.value


def latest(code: str) -> NoticeRow:
    return notices.waiting(cast.CODE, code)[-1]


@dataclass(frozen=True)
class Sent:
    """What a calendar reads in the file that goes with a mail."""

    method: str
    uid: str
    sequence: int
    starts: datetime


def sent(code: str) -> Sent:
    calendar = Calendar.from_ical(latest(code).attached)
    (event,) = calendar.walk("VEVENT")
    starts = event.decoded("dtstart")
    return Sent(str(calendar["METHOD"]), str(event["UID"]), int(str(event["SEQUENCE"])), starts)


@pytest.mark.usefixtures("office")
def test_several_times_are_proposed_and_none_is_fixed() -> None:
    fact = propose(ONE, TEN)
    assert (fact.kind, fact.since, fact.by) == ("interview", date(2019, 10, 8), "raadgiver-1")
    told = said(fact)
    assert told.proposed == ("2019-10-08T10:00+02:00", "2019-10-09T13:00+02:00")
    assert (told.planned, told.adviser, told.consultant, told.employer) == (
        *(None, "raadgiver-1", "konsulent-1", "V001"),
    )


@pytest.mark.usefixtures("office")
def test_one_time_alone_is_fixed_at_once() -> None:
    assert said(propose(TEN)).planned == "2019-10-08T10:00+02:00"


@pytest.mark.usefixtures("office")
def test_a_closer_word_on_the_place_lies_in_the_vault() -> None:
    fact = propose(TEN, details="Lokale 2, ring på")
    (note,) = texts.texts(cast.CODE, CANDIDATE, about=f"interview {fact.id}")
    assert note.text == "Lokale 2, ring på"
    assert "Lokale" not in fact.wire


@pytest.mark.usefixtures("office")
def test_while_times_are_proposed_only_the_staff_is_told() -> None:
    propose(TEN, ONE)
    notice = latest("konsulent-1")
    assert (notice.kind, notice.page, notice.at) == ("interview", "interview", (CANDIDATE,))
    assert notice.attached == b""
    others = ("raadgiver-1", "oplaerer-1", CANDIDATE)
    assert [notices.waiting(cast.CODE, code) for code in others] == [(), (), ()]


@pytest.mark.parametrize("code", ["konsulent-1", "oplaerer-1", CANDIDATE])
@pytest.mark.usefixtures("office")
def test_once_a_time_is_fixed_all_get_it_in_their_calendar(code: str) -> None:
    propose(TEN, ONE)
    fix(ADVISER, CANDIDATE, at=ONE, moment=cast.MOMENT)
    found = sent(code)
    assert (latest(code).kind, found.method, found.sequence) == ("meeting", "REQUEST", 0)
    assert found.starts == ONE
    assert "Rekrutteringssamtale K002" in latest(code).attached.decode()


@pytest.mark.usefixtures("office")
def test_no_calendar_file_holds_a_name() -> None:
    propose(TEN, details="Hos Anna")
    for code in ("konsulent-1", "oplaerer-1", CANDIDATE):
        assert "Anna" not in latest(code).attached.decode()


@pytest.mark.usefixtures("office")
def test_a_moved_interview_is_the_same_with_a_higher_sequence() -> None:
    propose(TEN)
    before = sent(CANDIDATE)
    fact = fix(CONSULTANT, CANDIDATE, at=ONE, moment=cast.MOMENT)
    after = sent(CANDIDATE)
    assert (fact.since, latest(CANDIDATE).kind) == (date(2019, 10, 9), "interview_moved")
    assert (after.method, after.uid, after.starts) == ("REQUEST", before.uid, ONE)
    assert after.sequence > before.sequence


@pytest.mark.usefixtures("office")
def test_one_that_is_called_off_is_cancelled_in_every_calendar() -> None:
    propose(TEN)
    before = sent("oplaerer-1")
    fact = call_off(ADVISER, CANDIDATE, moment=cast.MOMENT)
    after = sent("oplaerer-1")
    assert said(fact).outcome == "cancelled"
    assert latest("oplaerer-1").kind == "interview_cancelled"
    assert (after.method, after.uid) == ("CANCEL", before.uid)
    assert after.sequence > before.sequence


@pytest.mark.usefixtures("office")
def test_times_that_were_only_proposed_are_called_off_among_the_staff() -> None:
    propose(TEN, ONE)
    call_off(ADVISER, CANDIDATE, moment=cast.MOMENT)
    assert latest("konsulent-1").kind == "interview_cancelled"
    assert notices.waiting(cast.CODE, CANDIDATE) == ()


@pytest.mark.usefixtures("office")
def test_nobody_is_invited_to_what_is_past() -> None:
    propose(TEN - 7 * DAY)
    assert notices.waiting(cast.CODE, CANDIDATE) == ()


@pytest.mark.usefixtures("office")
def test_after_one_that_was_called_off_another_is_proposed_beside_it() -> None:
    propose(TEN)
    call_off(ADVISER, CANDIDATE, moment=cast.MOMENT)
    propose(ONE)
    known = read.log(cast.CODE).known().of_kind("interview")
    assert [said(fact).outcome for fact in known] == ["cancelled", None]


@pytest.mark.parametrize(
    ("to", "why"),
    [
        (replace(invited(), times=()), "en til tre tider"),
        (invited(TEN, place="moon"), "Vælg et sted"),
        (invited(TEN, adviser="raadgiver-9"), "Vælg en rådgiver"),
        (invited(TEN, consultant="raadgiver-1"), "Vælg en konsulent"),
        (invited(TEN, employer="V009"), "socialøkonomiske"),
        (invited(TEN.replace(year=2018)), "før henvisningen"),
    ],
)
@pytest.mark.usefixtures("office")
def test_what_makes_no_interview_is_refused(to: Invited, why: str) -> None:
    with pytest.raises(CannotInvite, match=why):
        invite(ADVISER, CANDIDATE, to=to, moment=cast.MOMENT)
    assert len(read.log(cast.CODE).facts) == 5


@pytest.mark.usefixtures("office")
def test_a_second_interview_is_not_proposed_while_one_is_open() -> None:
    propose(TEN)
    with pytest.raises(CannotInvite, match="flyt den i stedet"):
        propose(ONE)


@pytest.mark.usefixtures("office")
def test_what_was_never_proposed_is_neither_fixed_nor_called_off() -> None:
    with pytest.raises(CannotInvite, match="foreslå tider først"):
        fix(ADVISER, CANDIDATE, at=TEN, moment=cast.MOMENT)
    with pytest.raises(CannotInvite, match="foreslå tider først"):
        call_off(ADVISER, CANDIDATE, moment=cast.MOMENT)


@pytest.mark.usefixtures("office")
def test_an_interview_needs_no_employer_yet() -> None:
    assert said(propose(TEN, employer="")).employer is None


@pytest.mark.parametrize("role", [Role.CANDIDATE, Role.TRAINER, Role.FINANCE_OFFICER])
@pytest.mark.usefixtures("office")
def test_others_do_not_invite(role: Role) -> None:
    with pytest.raises(Denied):
        invite(cast.actor(role), CANDIDATE, to=invited(), moment=cast.MOMENT)


@pytest.mark.usefixtures("office")
def test_an_adviser_invites_only_those_of_their_unit() -> None:
    with pytest.raises(Denied):
        invite(
            replace(ADVISER, unit="job_og_aktivhuset"),
            CANDIDATE,
            to=invited(),
            moment=cast.MOMENT,
        )


@pytest.mark.usefixtures("own_database")
def test_of_two_who_invite_at_once_one_is_told() -> None:
    cast.gather()
    raised = at_once(partial(propose, TEN), partial(propose, ONE))
    assert {type(trouble) for trouble in raised} == {CannotInvite, type(None)}
    assert len(read.log(cast.CODE).known().of_kind("interview")) == 1
