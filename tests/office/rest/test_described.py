"""The API says what it can do, to who may know: OpenAPI 3.1, every answer of every operation."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from tests.office.rest.asking import REFERRALS, get, key_of, post
from virksom.office.rest.api import api
from virksom.office.rest.described import described

pytestmark = pytest.mark.usefixtures("office")
PAGE = "/api/1/openapi.json"
READS = {"401", "403", "422"}
WRITES = READS | {"400", "409", "413", "503"}


def operations() -> Iterator[tuple[str, dict[str, Any]]]:
    for methods in described(api)["paths"].values():
        yield from methods.items()


def test_it_is_read_by_whose_system_has_a_key_and_by_the_administrator(
    browser_of: ClientOf,
) -> None:
    told = get(key_of("uddannelseshuset"), PAGE).json()
    assert told["openapi"].startswith("3.1")
    assert REFERRALS in told["paths"]
    assert browser_of("administrator").get(PAGE).json() == told
    assert browser_of("candidate").get(PAGE).status_code == 403


def test_nobody_else_is_told_what_the_api_can_do() -> None:
    assert Client().get(PAGE).status_code == 302
    assert get("no-such-key", PAGE).status_code == 401


def test_every_operation_says_its_scope_and_every_answer_it_may_give() -> None:
    for method, operation in operations():
        ((scopes,),) = (one.values() for one in operation["security"])
        assert f"`{scopes[0]}`" in operation["description"]
        assert set(operation["responses"]) >= (WRITES if method == "post" else READS)
        assert all(answer["description"] for answer in operation["responses"].values())


def test_every_write_takes_an_idempotency_key() -> None:
    for method, operation in operations():
        names = [one["name"] for one in operation["parameters"]]
        assert ("Idempotency-Key" in names) == (method == "post")


def test_everything_that_is_sent_refuses_what_it_does_not_know() -> None:
    schemas = described(api)["components"]["schemas"]
    sent = {name: schema for name, schema in schemas.items() if name.endswith("In")}
    assert len(sent) > 10
    assert [name for name, one in sent.items() if one["additionalProperties"] is not False] == []


@pytest.mark.parametrize(
    ("path", "status"), [("/api/1/no-such-thing", 404), ("/api/1/kandidater/a%0Ab", 404)]
)
def test_what_is_nowhere_is_said_in_json(path: str, status: int) -> None:
    answer = Client().get(path)
    assert (answer.status_code, set(answer.json())) == (status, {"da", "en"})


def test_a_body_that_is_too_big_is_refused_in_json_before_it_is_read() -> None:
    answer = post(key_of("uddannelseshuset"), REFERRALS, {"note": "x" * 2_000_000})
    assert (answer.status_code, set(answer.json())) == (413, {"da", "en"})


@pytest.mark.parametrize(("body", "kind", "status"), [("{", "json", 400), ("{}", "xml", 415)])
def test_what_is_no_json_is_said_to_be_none(body: str, kind: str, status: int) -> None:
    headers = {"Authorization": f"Bearer {key_of('uddannelseshuset')}"}
    answer = Client().post(REFERRALS, body, content_type=f"application/{kind}", headers=headers)
    assert (answer.status_code, set(answer.json())) == (status, {"da", "en"})


def test_a_method_the_address_does_not_know_is_answered_with_those_it_does() -> None:
    answer = Client().delete(REFERRALS)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert set(answer.json()) == {"da", "en"}


def test_an_unknown_field_is_named() -> None:
    answer = post(key_of("uddannelseshuset"), REFERRALS, {"navn": "Bo", "since": "2019-10-01"})
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {"name", "navn"}
