"""A notice is read by the one it is for."""

import pytest

from tests.office import cast
from tests.office.cast import CODE, MOMENT
from virksom.office.access import Role
from virksom.office.actions.mark_read import NoSuchNotice, mark_read
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def told() -> int:
    return notices.tell(CODE, "konsulent-1", Kind.TALK, page="home", moment=MOMENT)


def test_what_is_read_waits_no_longer_and_can_be_read_again() -> None:
    number, consultant = told(), cast.actor(Role.RECRUITMENT_CONSULTANT)
    assert mark_read(consultant, number, moment=MOMENT).kind is Kind.TALK
    assert notices.waiting(CODE, "konsulent-1") == ()
    assert mark_read(consultant, number, moment=MOMENT).number == number


def test_somebody_elses_notice_is_not_read() -> None:
    number = told()
    with pytest.raises(NoSuchNotice, match="ikke til dig"):
        mark_read(cast.actor(Role.TEAM_LEADER), number, moment=MOMENT)
    assert len(notices.waiting(CODE, "konsulent-1")) == 1
