"""Who leaves the programme is proposed no longer; taken back, it goes on."""

import pytest

from tests.office import cast
from tests.office.actions.proposed import (
    CONSULTANT,
    DAY,
    FIRM,
    OWN,
    hire,
    later,
    post,
    put_forward,
    stage,
    standing,
)
from virksom.office.access import Actor, Role
from virksom.office.actions.withdraw import reopen, withdraw
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind

pytestmark = pytest.mark.usefixtures("proposed")
LEADER = cast.actor(Role.TEAM_LEADER)


@pytest.fixture
def proposed(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    post()
    put_forward()


def leave(actor: Actor = CONSULTANT) -> None:
    """Let K001 leave the programme today."""
    withdraw(actor, "K001", since=DAY, reason="moved", note="", moment=later(5))


def waiting(actor: Actor) -> list[Kind]:
    return [one.kind for one in notices.waiting(cast.CODE, actor.code)]


def test_what_was_proposed_lapses_and_says_why() -> None:
    leave()
    one = standing()
    assert one is not None
    assert (one.stage, one.reason, one.since) == ("lapsed", "left", DAY)


def test_company_and_candidate_are_asked_no_longer() -> None:
    assert Kind.PROPOSED in waiting(FIRM)
    assert Kind.JOB_OFFERED in waiting(OWN)
    leave()
    assert Kind.PROPOSED not in waiting(FIRM)
    assert Kind.JOB_OFFERED not in waiting(OWN)


def test_whoever_proposed_is_told_by_the_other_who_withdraws() -> None:
    leave(LEADER)
    told = [(one.kind, one.subject) for one in notices.waiting(cast.CODE, CONSULTANT.code)]
    assert (Kind.PROPOSAL_ENDED, "K001") in told


def test_a_job_from_an_opening_stays_what_it_is() -> None:
    hire()
    leave()
    assert stage() == "employed"
    assert Kind.PROPOSAL_ENDED not in waiting(CONSULTANT)


def test_taken_back_the_proposal_goes_on() -> None:
    leave()
    reopen(CONSULTANT, "K001", why="", moment=later(6))
    assert stage() == "proposed"
