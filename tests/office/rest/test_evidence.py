"""The work lists and the comparison of two lists, by the API."""

import json
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.office import cast
from virksom.office.access import Role, Scope
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.store import api_keys, read
from virksom.office.store.users import NewUser

pytestmark = pytest.mark.usefixtures("office")
LISTS, COMPARE = "/api/1/beviser", "/api/1/afstemning"


@pytest.fixture
def key(office: cast.Cast) -> str:  # noqa: ARG001  # first
    work = NewWork(
        company="V009", form="ordinary", weekly_hours=Decimal(12), since=date(2019, 8, 5)
    )
    consultant = cast.actor(Role.RECRUITMENT_CONSULTANT)
    record_employment(consultant, "K001", work=work, moment=cast.MOMENT)
    return key_of(Role.BOOKKEEPER)


def key_of(role: Role) -> str:
    holder = NewUser(username=f"by-{role}", password="", role=role, code="system-9")
    return api_keys.make(cast.CODE, holder, scopes=list(Scope), moment=cast.MOMENT)


def get(key: str, **asked: str) -> HttpResponse:
    return Client().get(LISTS, asked, headers={"Authorization": f"Bearer {key}"})


def post(key: str, *weeks: object, after: str = "", limit: int = 500) -> HttpResponse:
    return Client(enforce_csrf_checks=True).post(
        f"{COMPARE}?{urlencode({'after': after, 'limit': limit})}",
        json.dumps({"weeks": weeks}),
        content_type="application/json",
        headers={"Authorization": f"Bearer {key}"},
    )


def test_what_waits_is_told_with_who_must_act(key: str) -> None:
    (row,) = json.loads(get(key).content)["work"]
    assert (row["held_in"], row["cause"], row["candidate"]) == (
        "missing",
        "job_not_shown",
        "K001",
    )
    assert (row["first_week"], row["who"]) == ("2019-W32", "employer")
    assert row["step"]["da"].startswith("Bed arbejdsgiveren")


def test_one_list_is_asked_for(key: str) -> None:
    assert json.loads(get(key, liste="twice").content) == {"work": [], "next": None}
    assert len(json.loads(get(key, liste="missing").content)["work"]) == 1


def test_a_list_is_compared_and_nothing_is_written(key: str) -> None:
    head = read.log(cast.CODE).head
    week = {"candidate": "K001", "week": "2019-W20", "code": "none"}
    (one,) = json.loads(post(key, week).content)["differences"]
    assert (one["kind"], one["kroner"], one["who"]) == ("not_claimed", "385.00", "consultant")
    assert read.log(cast.CODE).head == head


def test_a_comparison_comes_page_by_page_with_each_week_once(key: str) -> None:
    weeks = [
        {"candidate": who, "week": f"2019-W{week}", "code": "none"}
        for who in ("K001", "K 2")
        for week in (20, 21)
    ]
    found: list[object] = []
    after: str | None = ""
    while after is not None:
        told = json.loads(post(key, *weeks, limit=1, after=after).content)
        found, after = [*found, *told["differences"]], told["next"]
    assert found == json.loads(post(key, *weeks).content)["differences"]
    assert len(found) == 4


def test_no_number_as_listed_stands_in_the_address_of_the_next_page(key: str) -> None:
    listed = [
        {"candidate": who, "week": f"2019-W{week}", "code": "none"}
        for who in ("610485-1234", "K001", "010190-9999")
        for week in (20, 20, 21)
    ]
    found: list[str] = []
    after: str | None = ""
    while after is not None:
        after = json.loads(post(key, *listed, limit=1, after=after).content)["next"]
        found += [] if after is None else [after]
    assert found == ["K001.2019-W20", "K001.2019-W21", "row.000001", "row.000003", "row.000007"]


def test_what_is_no_week_is_refused_with_a_sentence(key: str) -> None:
    answer = post(key, {"candidate": "K001", "week": "sommer", "code": "none"})
    assert answer.status_code == 422
    assert "2019-W10" in json.loads(answer.content)["da"]


def test_a_code_nobody_knows_is_refused_with_its_row(key: str) -> None:
    known = {"candidate": "K001", "week": "2019-W20", "code": "none"}
    answer = post(key, known, known | {"code": "guld"})
    assert answer.status_code == 422
    assert json.loads(answer.content)["da"].startswith("Række 2: »guld« er ingen ydelse, vi kender")


@pytest.mark.parametrize("role", [Role.ADVISER, Role.CANDIDATE, Role.COMPANY_CONTACT])
def test_who_may_not_is_refused(role: Role) -> None:
    theirs = key_of(role)
    assert get(theirs).status_code == 403
    assert post(theirs).status_code == 403
