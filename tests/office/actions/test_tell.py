"""Those in a role are told once each."""

import pytest

from tests.office.cast import CODE, MOMENT
from virksom.office.access import Role
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.store.models import Notice, User
from virksom.office.store.notice_kinds import Kind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
NEWS = News(kind=Kind.GLASS, subject="K001", page="home")


def test_each_is_told_once_and_nobody_is_not_told() -> None:
    tell(CODE, NEWS, to=("teamleder", "", "konsulent-1", "teamleder"), moment=MOMENT)
    assert list(Notice.objects.values_list("code", flat=True)) == ["teamleder", "konsulent-1"]


def test_whoever_the_log_does_not_know_is_told_by_number() -> None:
    number = User.objects.get(username="administrator").pk
    told = in_roles(CODE, Role.TEAM_LEADER, Role.ADMINISTRATOR)
    assert told == ("teamleder", f"bruger-{number}")
