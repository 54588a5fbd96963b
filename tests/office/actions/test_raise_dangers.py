"""A job that ends soon is raised to the consultant, once an end."""

from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.end_employment import Ending, end_employment
from virksom.office.actions.raise_dangers import raise_dangers
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind
from virksom.office.web import clock

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT, LEADER = cast.actor(Role.RECRUITMENT_CONSULTANT), cast.actor(Role.TEAM_LEADER)
NEAR = cast.MOMENT.date() + timedelta(days=20)


@pytest.fixture(autouse=True)
def job(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    employ()


def employ(since: date = date(2019, 9, 2), last: date | None = None) -> None:
    told = NewWork(
        company="V009", form="ordinary", weekly_hours=Decimal(12), since=since, last=last
    )
    record_employment(CONSULTANT, "K001", work=told, moment=cast.MOMENT)


def end(last: date, by: Role = Role.TEAM_LEADER) -> None:
    told = {"employment": "E001", "ending": Ending(last=last), "moment": cast.MOMENT}
    end_employment(cast.actor(by), "K001", **told)


def waiting() -> list[Kind]:
    return [one.kind for one in notices.waiting(cast.CODE, "konsulent-1")]


def test_an_end_that_is_near_is_told_at_once_to_who_did_not_tell_it() -> None:
    end(NEAR)
    assert waiting() == [Kind.JOB_IN_DANGER]


def test_each_end_is_raised_once() -> None:
    end(NEAR)
    assert raise_dangers(cast.CODE, moment=cast.MOMENT + timedelta(days=1)) == 0
    later = cast.MOMENT + timedelta(minutes=5)
    end_employment(
        LEADER,
        "K001",
        employment="E001",
        ending=Ending(last=NEAR - timedelta(days=7)),
        moment=later,
    )
    assert waiting() == [Kind.JOB_IN_DANGER] * 2


def test_an_end_comes_near_by_itself() -> None:
    end(cast.MOMENT.date() + timedelta(days=60))
    assert waiting() == []
    assert raise_dangers(cast.CODE, moment=cast.MOMENT + timedelta(days=20)) == 0
    assert raise_dangers(cast.CODE, moment=cast.MOMENT + timedelta(days=40)) == 1
    assert waiting() == [Kind.JOB_IN_DANGER]


def test_with_another_job_to_go_on_with_nothing_is_raised() -> None:
    employ(since=NEAR)
    end(NEAR)
    assert raise_dangers(cast.CODE, moment=cast.MOMENT) == 0
    assert waiting() == []


def test_a_new_job_settles_it() -> None:
    end(NEAR)
    assert waiting() == [Kind.JOB_IN_DANGER]
    employ(since=NEAR)
    assert waiting() == []


def test_the_command_says_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    end(cast.MOMENT.date() + timedelta(days=60))
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT + timedelta(days=40))
    said = StringIO()
    call_command("raise_dangers", stdout=said)
    assert said.getvalue() == "P1: 1 job i fare.\n"
