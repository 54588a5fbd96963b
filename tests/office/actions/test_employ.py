"""A candidate is employed from an opening; a seat is filled once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from tests.office import cast
from tests.office.actions.proposed import (
    CONSULTANT,
    DAY,
    FIRM,
    LEADER,
    O001,
    both_want,
    hire,
    later,
    meeting_of_two,
    post,
    put_forward,
    stage,
    turn_down,
)
from virksom.office.access import Denied
from virksom.office.actions import employ as employ_module
from virksom.office.actions.answer_proposal import want_to_meet
from virksom.office.actions.employ import Hired, employ
from virksom.office.actions.propose import propose
from virksom.office.actions.record_employment import CannotEmploy
from virksom.office.actions.undo import undo
from virksom.office.store import notices, read
from virksom.office.store.case import case
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.proposals import proposal_case
from virksom.office.store.whose import facts_about
from virksom.programme.path import next_follow_up
from virksom.programme.record import Employment

office = pytest.mark.usefixtures("office")


@office
def test_the_job_names_the_opening_and_whether_there_is_a_mentor() -> None:
    post()
    put_forward()
    both_want()
    job = hire(mentor=True)[-1].value
    assert isinstance(job, Employment)
    assert (job.company, job.opening, job.mentor) == ("V009", O001, True)
    assert stage() == "employed"


@office
def test_the_job_is_followed_up_from_its_first_day() -> None:
    post()
    put_forward()
    hire()
    one = case(cast.CODE, "K001")
    due = next_follow_up(one.person, facts_about(one), on=DAY)
    assert due is not None
    assert (due.due, due.milestone.label.da) == (DAY, "første dag i jobbet")


@office
def test_with_the_last_seat_the_others_lapse_and_their_consultant_is_told() -> None:
    post()
    put_forward()
    propose(LEADER, O001, candidate="K002", moment=later(2))
    hire()
    assert stage("K002") == "lapsed"
    told = [(one.kind, one.subject) for one in notices.waiting(cast.CODE, "teamleder")]
    assert (Kind.PROPOSAL_ENDED, "K002") in told
    assert Kind.EMPLOYED in [one.kind for one in notices.waiting(cast.CODE, "kontakt-1")]


@office
def test_an_opening_of_two_seats_takes_two_and_no_third() -> None:
    post(seats=2)
    put_forward()
    put_forward("K002")
    hire()
    hire("K002")
    with pytest.raises(CannotEmploy, match="K001 er allerede ansat fra O001"):
        hire()


@office
def test_a_seat_that_is_taken_is_not_filled_again() -> None:
    post()
    put_forward()
    put_forward("K002")
    hire()
    with pytest.raises(CannotEmploy, match="Alle pladser i O001 er besat"):
        hire("K002")


@office
def test_who_is_not_proposed_or_said_no_is_not_employed() -> None:
    post()
    with pytest.raises(CannotEmploy, match="ikke foreslået"):
        hire()
    put_forward()
    turn_down()
    with pytest.raises(CannotEmploy, match="Forslaget endte"):
        hire()


@office
def test_nobody_is_employed_before_both_have_said_yes() -> None:
    post()
    put_forward()
    hired = Hired(form="ordinary", weekly_hours=None, since=DAY)
    for side in ("company", "candidate"):
        with pytest.raises(CannotEmploy, match="har ikke sagt ja endnu; spørg, og notér svaret"):
            employ(CONSULTANT, O001, candidate="K001", hired=hired, moment=later(2))
        want_to_meet(CONSULTANT, O001, candidate="K001", side=side, moment=later(2))
    employ(CONSULTANT, O001, candidate="K001", hired=hired, moment=later(3))
    assert stage() == "employed"


@office
def test_what_cannot_be_is_refused_and_nothing_is_said() -> None:
    post()
    put_forward()
    both_want()
    before = read.log(cast.CODE)
    with pytest.raises(CannotEmploy, match="form fra listen"):
        hire(form="slave")
    assert read.log(cast.CODE) == before


@office
def test_only_the_provider_records_jobs() -> None:
    post()
    put_forward()
    hired = Hired(form="ordinary", weekly_hours=None, since=DAY)
    with pytest.raises(Denied):
        employ(FIRM, O001, candidate="K001", hired=hired, moment=later(3))


@office
def test_taken_back_the_seat_is_free_again() -> None:
    post()
    put_forward()
    fact = hire()[-1]
    undo(CONSULTANT, fact.id, moment=later(5))
    assert stage() == "wanted"


def answered(candidate: str) -> str:
    """Employ a candidate in a thread of its own; the sentence of a refusal, "" for none."""
    try:
        hire(candidate)
    except CannotEmploy as wrong:
        return wrong.text.da
    finally:
        connection.close()
    return ""


@pytest.mark.usefixtures("engine", "own_database")
def test_of_two_who_fill_one_seat_at_once_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    cast.gather()
    post()
    for candidate in ("K001", "K002"):
        put_forward(candidate)
        both_want(candidate)
    monkeypatch.setattr(employ_module, "proposal_case", meeting_of_two(proposal_case))
    with ThreadPoolExecutor(2) as pool:
        won, lost = sorted(pool.map(answered, ["K001", "K002"]))
    assert (won, "Alle pladser i O001 er besat" in lost) == ("", True)
    assert len(read.log(cast.CODE).known().of_kind("employment")) == 1
